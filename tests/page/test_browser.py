"""The page in a real browser, from the disk: sort, filter, drill down, the very place, the keyboard, and no attack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdfium2 import PdfDocument

from graphkit.engine import Connection
from tests.page.conftest import saved

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.neo4j

#: milliseconds; generous, since a busy machine draws slowly
PATIENCE = 90_000.0


@pytest.fixture(scope="module")
def address(chromium: Browser, samples: Connection, tmp_path_factory: pytest.TempPathFactory) -> str:
    return saved(samples, tmp_path_factory.mktemp("page"))


def opened(chromium: Browser, address: str, idle: bool = True) -> Iterator[Page]:
    """A tab with the page, built whole where the browser is `idle`; fails where it fetches or its script complains."""
    context = chromium.new_context(offline=True, viewport={"width": 1400, "height": 900})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    if not idle:
        page.add_init_script("window.requestIdleCallback = () => 0")
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(address)
    if idle:
        built(page)
    yield page
    context.close()
    assert {url.partition("#")[0] for url in asked} == {address.partition("#")[0]}
    assert complaints == []


def built(page: Page) -> None:
    """Wait until all of the page is there."""
    page.wait_for_selector("main noscript", state="detached")


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    yield from opened(chromium, address)


def rows(page: Page) -> list[str]:
    return page.locator("tr.row:visible").evaluate_all("rows => rows.map((row) => row.dataset.theme)")  # type: ignore[no-any-return]


def lit(page: Page) -> str:
    """The text that is highlighted."""
    return "".join(page.locator("mark.here").evaluate_all("marks => marks.map((mark) => mark.textContent)"))


def test_sorting_puts_the_most_failing_theme_first_and_back(page: Page) -> None:
    before = rows(page)
    page.get_by_role("button", name="Forces that fail").click()
    after = rows(page)
    counts = page.locator("tr.row").evaluate_all("rows => rows.map((row) => Number(row.dataset.failing))")
    assert counts == sorted(counts, reverse=True)
    assert (sorted(after), after != before) == (sorted(before), True)
    assert page.locator("#by-failing").get_attribute("aria-sort") == "descending"
    page.get_by_label("Sort").select_option("area")
    assert rows(page) == before


def test_filtering_by_theme_and_by_practice_area(page: Page) -> None:
    page.get_by_label("Filter").fill("voice")
    assert rows(page) == ["voice-of-the-child"]
    assert page.locator("#shown").inner_text().startswith("1 of ")
    assert page.locator("tr.area:visible").count() == 1 + page.locator("section:not(#map) tr.area").count()
    page.get_by_label("Filter").fill("investigation")
    assert len(rows(page)) > 3
    page.get_by_label("Filter").fill("")
    assert len(rows(page)) == page.locator("tr.row").count()


def column(page: Page, at: int) -> list[str]:
    """The values of one column of the map, in the order of the rows that are shown."""
    values = "(rows, at) => rows.map((row) => row.cells[at].classList[1])"
    return page.locator("tr.row:visible").evaluate_all(values, at)  # type: ignore[no-any-return]


def test_sorting_by_what_one_report_says(page: Page) -> None:
    page.get_by_label("Sort").select_option(index=5)
    ranks = [("failing", "mixed", "strength", "none").index(value) for value in column(page, 2)]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) > 2
    assert page.locator("th.when").first.get_attribute("aria-sort") == "descending"


def test_showing_only_what_fails_here_and_is_a_strength_there(page: Page) -> None:
    page.get_by_label("Show").select_option("answered")
    shown = rows(page)
    assert 0 < len(shown) < page.locator("tr.row").count()
    for theme in shown:
        values = page.locator(f"tr[data-theme={theme}] td.cell a").evaluate_all(
            "all => all.map((a) => a.dataset.value)"
        )
        assert {"failing", "strength"} <= set(values)
    page.get_by_label("Show").select_option("silent")
    assert all(page.locator(f"tr[data-theme={theme}] td.cell a").count() == 0 for theme in rows(page))


def test_fewer_columns_and_the_counts_are_of_those(page: Page) -> None:
    page.get_by_label("Columns").fill("northmoor, westmarch")
    assert page.locator("th.force:visible").all_inner_texts() == ["Northmoor Police", "Westmarch Constabulary"]
    for row in page.locator("tr.row").all()[:12]:
        values = row.locator("td.cell:visible a").evaluate_all("all => all.map((a) => a.dataset.value)")
        failing, mixed = values.count("failing"), values.count("mixed")
        more = f" + {mixed} mixed" if mixed else ""
        said = f"{failing}{more} of {len(values)}" if values else "all silent"
        assert " ".join(row.locator("td.count").inner_text().split()) == said
    page.get_by_label("Columns").fill("")
    assert page.locator("td.cell:visible").count() == 3 * page.locator("tr.row").count()


def test_beside_a_cell_stand_the_other_reports_on_its_theme(page: Page) -> None:
    row = (
        page.locator("tr.row", has=page.locator("td.cell:nth-child(5) a")).filter(has=page.locator("td.failing")).first
    )
    links = row.locator("td.cell a")
    links.first.click()
    buttons = page.locator("#peers button")
    assert buttons.count() == links.count() - 1 > 0
    buttons.last.click()
    others = links.evaluate_all("all => all.slice(1).map((a) => a.getAttribute('aria-label'))")
    assert page.locator("#panel-h").inner_text() in others


def test_recommendations_by_words_and_by_progress(page: Page) -> None:
    section = page.locator("#advice")
    every = section.locator("tbody tr").count()
    section.get_by_label("Words").fill("immediately")
    shown = section.locator("tbody tr:visible")
    assert 0 < shown.count() < every
    assert all("immediately" in text.lower() for text in shown.all_inner_texts())
    section.get_by_label("Words").fill("")
    section.get_by_label("Progress").select_option("open")
    assert set(shown.evaluate_all("all => all.map((line) => line.dataset.pick)")) == {"open"}
    assert section.locator(".found").inner_text() == f"{shown.count()} of {every}"


def test_a_bar_of_a_chart_leads_to_its_place(page: Page) -> None:
    link = page.locator("svg.chart a.jump").first
    anchor = str(link.get_attribute("href"))
    link.locator("path").first.click()
    page.wait_for_selector("mark.here:visible")
    assert page.locator("mark.here").first.get_attribute("id") == anchor[1:]


def test_a_cell_opens_its_sentences_and_each_leads_to_its_place(page: Page) -> None:
    cell = page.locator("td.cell a").first
    theme, doc = cell.evaluate("a => [a.closest('tr').dataset.theme, a.dataset.doc]")
    cell.click()
    assert page.locator("#panel-h").inner_text() == cell.get_attribute("aria-label")
    quotes = page.locator("#panel blockquote").evaluate_all("all => all.map((quote) => quote.textContent)")
    marks = page.locator(f'#text-{doc} mark[data-t~="{theme}"]')
    assert len(quotes) == marks.count() > 0
    order = page.locator("#panel li").evaluate_all("all => all.map((item) => item.className.split(' ')[1])")
    ranks = [{"failing": 0, "ineffective": 0, "mixed": 1, "strength": 2, "effective": 2}[word] for word in order]
    assert ranks == sorted(ranks)
    for at, quote in enumerate(quotes[:5]):
        jump = page.locator("#panel a.jump").nth(at)
        jump.click()
        page.locator(f"mark.here[id='{str(jump.get_attribute('href'))[1:]}']:visible").wait_for()
        assert lit(page) == quote
        assert page.locator("mark.here").first.evaluate(
            "m => { const box = m.getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight }"
        )
        page.go_back()
        page.wait_for_selector("mark.here", state="detached")


def test_a_table_leads_to_its_place_too(page: Page) -> None:
    row = page.locator("#advice tbody tr").first
    quote = row.locator("blockquote").evaluate("quote => quote.textContent")
    row.locator("a.jump").first.click()
    page.wait_for_selector("mark.here:visible")
    assert lit(page) == quote


def test_a_link_with_a_place_opens_there(chromium: Browser, address: str, page: Page) -> None:
    anchor = page.locator("mark[data-s]").last.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{address}#{anchor}")
    page.wait_for_selector("mark.here:visible")
    assert page.locator("mark.here").first.get_attribute("id") == anchor


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("td.cell a").first.focus()
    first = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("ArrowDown")
    label = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert label
    assert label != first
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel"
    assert page.locator("#panel-h").inner_text() == label
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == label
    page.keyboard.press("Enter")
    page.locator("#panel a.jump").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("mark.here:visible")
    assert page.evaluate("document.activeElement.tagName") == "MARK"
    page.keyboard.press("Escape")
    page.locator("#panel a.jump:focus").wait_for()
    assert page.locator("mark.here").count() == 0
    page.get_by_label("Sort").focus()
    before = rows(page)
    page.keyboard.type("by forces")
    assert rows(page) != before
    page.get_by_label("Filter").focus()
    page.keyboard.type("voice")
    assert rows(page) == ["voice-of-the-child"]


def test_values_are_told_without_colour(page: Page) -> None:
    shapes = {
        value: page.locator(f"td.cell.{value} a").first.evaluate("a => getComputedStyle(a, '::before').content")
        for value in ("failing", "strength")
    }
    assert "▼" in shapes["failing"]
    assert "▲" in shapes["strength"]


def test_print_leaves_the_tools_and_the_texts_out(page: Page) -> None:
    page.emulate_media(media="print")
    assert not page.locator("#texts").is_visible()
    assert not page.get_by_label("Filter").is_visible()
    assert page.locator("#heat").is_visible()
    assert page.locator("#advice blockquote").first.is_visible()
    assert page.locator("svg.chart").first.is_visible()
    paper = page.pdf(format="A4")
    pages = [sheet.get_textpage().get_text_range() for sheet in PdfDocument(paper)]
    assert 3 < len(pages) < 40
    assert "Voice of the child" in " ".join(pages)
    assert "Read it in" not in " ".join(pages)


def test_what_prints_beside_an_open_cell_are_its_sentences(page: Page) -> None:
    page.locator("td.cell.failing a").first.click()
    quote = page.locator("#panel blockquote").first.inner_text()
    page.emulate_media(media="print")
    assert page.locator("#panel blockquote").first.is_visible()
    words = " ".join("".join(s.get_textpage().get_text_range() for s in PdfDocument(page.pdf(format="A4"))).split())
    assert " ".join(quote.split())[:40] in words


def filled(page: Page) -> None:
    """Wait until each open fold of sentences has its sentences, which come after it opens."""
    page.wait_for_selector("details.fill[open] p.links", state="detached")


STATES = ("as it opens", "with a cell open", "with every fold open", "at a place in a text")


def put(page: Page, state: str) -> None:
    if state == STATES[1]:
        page.locator("td.cell.failing a").first.click()
    elif state == STATES[2]:
        page.evaluate("document.querySelectorAll('details:not(.doc)').forEach((fold) => { fold.open = true })")
        filled(page)
    elif state == STATES[3]:
        page.locator("#advice a.jump").first.click()
        page.wait_for_selector("mark.here:visible")


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_serious(page: Page, state: str) -> None:
    put(page, state)
    found_serious(page)


def test_axe_finds_nothing_serious_in_a_brief(chromium: Browser, samples: Connection, tmp_path: Path) -> None:
    for page in opened(chromium, saved(samples, tmp_path, "Northmoor Police")):
        page.locator("#brief a.cellink").first.click()
        assert page.locator("#panel blockquote").count() > 0
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.className") == "cellink", "Escape leads back into the brief"
        found_serious(page)


def found_serious(page: Page) -> None:
    """Fail where axe-core names anything serious or critical; it must have looked at a page's worth of rules."""
    from axe_playwright_python.sync_playwright import Axe

    # axe takes the text of an SVG for one in the colour of the page, not in its fill; test_charts.py has the contrasts
    answer = Axe().run(page, context={"exclude": [["svg.chart"]]}).response
    serious = [
        (found["id"], [node["html"][:200] for node in found["nodes"]])
        for found in answer["violations"]
        if found["impact"] in ("serious", "critical")
    ]
    assert serious == []
    assert len(answer["passes"]) > 20


def test_no_attack_runs(chromium: Browser, attacked: Connection, tmp_path: Path) -> None:
    for page in opened(chromium, saved(attacked, tmp_path)):
        page.locator("tr[data-theme=supervision] th a").click()
        assert page.locator("#panel blockquote").count() >= 2
        for fold in page.locator("details").all():
            fold.evaluate("fold => { fold.open = true }")
        page.locator("#panel a.jump").first.click()
        page.wait_for_selector("mark.here:visible")
        filled(page)
        # a picture that cannot be shown runs its script later, but before the next frame but one
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        assert page.title() == "Child protection inspections: all forces"
        assert page.locator("#panel img, #panel script, #texts img, #texts b:not(.sign)").count() == 0
        assert page.locator("details.fill blockquote").count() > 0, "a fold of sentences fills when it opens"
