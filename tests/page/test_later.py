"""Parts of the page that are built later: by themselves, when they are wanted, and not at all without a script."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from pypdfium2 import PdfDocument

from graphkit.engine import Connection
from graphkit.store.read import document_ids, text_of
from tests.page.conftest import saved
from tests.page.test_browser import PATIENCE, lit, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module")
def address(chromium: Browser, samples: Connection, tmp_path_factory: pytest.TempPathFactory) -> str:
    return saved(samples, tmp_path_factory.mktemp("page"))


@pytest.fixture
def busy(chromium: Browser, address: str) -> Iterator[Page]:
    """A tab whose browser never has nothing to do."""
    yield from opened(chromium, address, idle=False)


@pytest.fixture
def whole(chromium: Browser, address: str) -> Iterator[Page]:
    yield from opened(chromium, address)


@pytest.fixture
def plain(chromium: Browser, address: str) -> Iterator[Page]:
    """A tab in which no script runs."""
    context = chromium.new_context(offline=True, java_script_enabled=False)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


def waiting(page: Page) -> int:
    return page.locator("main noscript").count()


def test_an_idle_browser_builds_all_of_it_and_the_texts_are_those_of_the_graph(
    whole: Page, samples: Connection
) -> None:
    texts = whole.locator("#texts .text").evaluate_all("all => all.map((text) => text.textContent)")
    assert sorted(texts) == sorted(text_of(samples, id) for id in document_ids(samples))
    assert whole.locator("#figures tbody tr, #audits tbody tr, #advice tbody tr").count() > 20
    assert whole.locator("svg.chart").count() > 0


def test_as_it_opens_neither_texts_nor_tables_are_elements_yet(busy: Page) -> None:
    assert waiting(busy) > 5
    assert busy.locator("mark, svg.chart, #advice tbody tr").count() == 0
    assert busy.locator("td.cell a").count() > 0


def test_a_cell_builds_its_own_text_alone(busy: Page) -> None:
    cell = busy.locator("td.cell.failing a").first
    cell.click()
    assert busy.locator("#panel blockquote").count() > 0
    built = busy.locator("details.doc:not(:has(noscript))").evaluate_all("all => all.map((one) => one.dataset.doc)")
    assert built == [cell.get_attribute("data-doc")]


def test_a_fold_of_the_texts_is_built_when_it_opens(busy: Page) -> None:
    fold = busy.locator("details.doc").last
    fold.locator("summary").click()
    fold.locator(".text").wait_for(state="visible")
    assert busy.locator("details.doc:has(noscript)").count() == busy.locator("details.doc").count() - 1


def test_a_place_in_the_address_is_built_and_shown(chromium: Browser, address: str, plain: Page) -> None:
    mark = plain.locator("mark[data-s]").last
    anchor, words = mark.get_attribute("id"), mark.text_content()
    for page in opened(chromium, f"{address}#{anchor}", idle=False):
        page.wait_for_selector("mark.here:visible")
        assert lit(page) == words
        assert waiting(page) > 5


def test_a_section_in_the_address_is_built(chromium: Browser, address: str) -> None:
    for page in opened(chromium, f"{address}#advice", idle=False):
        assert page.locator("#advice tbody tr").count() > 0


def test_words_sought_among_recommendations_find_those_not_built_yet(busy: Page) -> None:
    busy.locator("#advice").get_by_label("Words").fill("immediately")
    shown = busy.locator("#advice tbody tr:visible")
    assert 0 < shown.count() < busy.locator("#advice tbody tr").count()


def test_print_and_search_find_everything(chromium: Browser, address: str, busy: Page) -> None:
    paper = " ".join(sheet.get_textpage().get_text_range() for sheet in PdfDocument(busy.pdf(format="A4")))
    assert "We recommend" in paper
    assert waiting(busy) == busy.locator("details.doc").count(), "the texts are not on paper"
    busy.keyboard.press("Control+f")
    assert waiting(busy) == 0


def test_without_a_script_tables_stand_and_links_lead_to_the_marks(plain: Page) -> None:
    assert plain.locator("#advice tbody tr").first.is_visible()
    assert plain.locator("svg.chart").first.is_visible()
    anchor = str(plain.locator("#advice a.jump").first.get_attribute("href"))
    assert plain.locator(f'mark[id="{anchor[1:]}"]').count() == 1
    plain.locator("details.doc summary").first.click()
    assert plain.locator(".text").first.is_visible()


def test_what_is_built_is_what_a_browser_without_a_script_reads(whole: Page, plain: Page) -> None:
    for part in ("#advice", "#audits", "#figures", "#jobs", "#judgements", "#loaded", "#texts"):
        mine, theirs = (page.locator(part).inner_html() for page in (whole, plain))
        assert mine == theirs.replace("<noscript>", "").replace("</noscript>", ""), part
