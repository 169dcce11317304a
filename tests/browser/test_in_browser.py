"""The real Neo4j Browser against the managed server: connect, colours, favourites, the guide, a deep link, --serve."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from graphkit.browser import GUIDE, STYLE, ZIP, favourites_zip, pages
from graphkit.browser.choices import choice_lines
from graphkit.browser.editor import editor_text
from graphkit.browser.serve import server
from graphkit.cli.browser import address
from graphkit.engine import Connection, home_folder
from graphkit.queries import get_query
from graphkit.queries.catalogue import shipped_queries
from graphkit.queries.link import inline
from tests.browser.driving import PATIENCE, Tab, new_context, test_id, visit
from tests.browser.test_style import TOLD_APART, rules

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

pytestmark = pytest.mark.neo4j

ONE_OF_EACH = "CALL () { " + " UNION ".join(f"MATCH (n:{kind}) RETURN n LIMIT 1" for kind in TOLD_APART) + " } RETURN n"


@pytest.fixture(scope="module")
def context(chromium: Browser, samples: Connection) -> Iterator[BrowserContext]:
    """A profile that has signed in once."""
    context = new_context(chromium)
    assert samples.browser_url
    visit(context, samples.browser_url).sign_in(home_folder().password())
    yield context
    context.close()


@pytest.fixture
def tab(context: BrowserContext, samples: Connection) -> Iterator[Tab]:
    """A tab that is connected and shows the guide."""
    assert samples.browser_url
    tab = visit(context, samples.browser_url)
    tab.guide()
    yield tab
    tab.page.close()


def assert_styled(tab: Tab) -> None:
    """One node of each kind has the colour, the size and the sign of its rule."""
    drawn = tab.ask(ONE_OF_EACH).circles(len(TOLD_APART))
    for kind in TOLD_APART:
        style = rules()[f"node.{kind}"]
        sign = style["caption"].strip('"').partition("{")[0].strip()
        radius = int(style["diameter"].removesuffix("px")) / 2
        assert [
            node
            for node in drawn
            if node["color"].upper() == style["color"] and node["radius"] == radius and node["words"].startswith(sign)
        ], (kind, drawn)


def test_a_first_visit_plays_the_guide_and_sets_the_style(tab: Tab) -> None:
    assert tab.number() == 1
    assert tab.guide().locator(test_id("pagination-12")).count() == 1
    assert any(command.startswith(":style http://localhost:") for command in tab.frames())
    assert_styled(tab)


def test_every_query_of_a_slide_gets_into_the_editor_and_answers(tab: Tab, samples: Connection) -> None:
    tab.slide(4)
    for at, name in enumerate(("failings-ranked", "recurring-failings")):
        text = editor_text(get_query(name), graph=False)
        tab.put("Table", at, text)
        with samples.session() as session:
            rows = len(session.run(text).data())
        assert rows > 0
        shown = tab.run()
        shown.locator.get_by_text(f"Started streaming {rows} records").wait_for(timeout=PATIENCE)
    assert "fails_in" in shown.text()


def test_what_is_chosen_on_one_slide_serves_the_questions_of_others(tab: Tab) -> None:
    tab.slide(3)
    tab.put("Pick for me", 0, choice_lines(shipped_queries()))
    tab.run()
    assert "force/" in tab.parameter("force")
    tab.slide(7)
    tab.put("Picture", 0, editor_text(get_query("told-before"), graph=True))
    told = tab.run().circles(3)
    colours = {node["color"].upper() for node in told}
    assert {rules()["node.Force"]["color"], rules()["node.Recommendation"]["color"]} <= colours


def test_a_favourite_imports_and_runs(tab: Tab) -> None:
    tab.drop(ZIP, favourites_zip())
    tab.page.locator(test_id("navigationFavorites")).click()
    folder = "graphkit 2 Failings and strengths"
    tab.page.locator(test_id(f"expandFolder-{folder}")).first.click(timeout=PATIENCE)
    listed = tab.page.locator(test_id(f"savedScriptsFolder-{folder}")).first
    listed.get_by_text("Recurring failings (picture)").click()
    query = get_query("recurring-failings")
    tab.page.wait_for_function(
        "document.querySelector('#monaco-main-editor .view-lines').textContent.includes('Recurring')", timeout=PATIENCE
    )
    drawn = tab.run().circles(5)
    assert query.graph_cypher is not None
    assert {rules()[f"node.{kind}"]["color"] for kind in ("Force", "Theme", "Report")} <= {
        node["color"].upper() for node in drawn
    }


def test_the_choice_of_parameters_among_the_favourites_runs(tab: Tab) -> None:
    from graphkit.browser.favourites import favourites

    _, text = next(favourites())
    tab.ask(text)
    last = text.rpartition(":param ")[2].split()[0]
    assert tab.parameter(last)
    assert "force/" in tab.parameter("force")


def test_a_deep_link_fills_the_editor_and_runs_nothing(context: BrowserContext, samples: Connection) -> None:
    query = get_query("recurring-failings")
    tab = visit(context, address(samples, query, {"min_forces": 3}))
    values = {p.name: p.default for p in query.params} | {"min_forces": 3}
    assert query.graph_cypher
    text = f"// {query.title}\n{inline(query.graph_cypher, values)}"
    tab.wait_for_editor(text)
    tab.guide()  # it has connected by itself, and still
    tab.wait_for_editor(text)
    assert all(command.strip().startswith((":", "$ :")) for command in tab.frames()), tab.frames()
    assert len(tab.run().circles(5)) >= 5
    tab.page.close()


def test_another_neo4js_browser_takes_guide_and_style_from_serve(context: BrowserContext, samples: Connection) -> None:
    files: dict[str, bytes] = {}
    with server(files, 0) as serving:
        base = f"http://localhost:{serving.server_address[1]}/"
        files.update(pages(base, base).files)
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        try:
            assert samples.browser_url
            tab = visit(context, samples.browser_url)
            tab.guide()
            tab.ask(":style reset")
            plain = tab.ask(ONE_OF_EACH).circles(len(TOLD_APART))
            assert rules()["node.Failing"]["color"] not in {node["color"].upper() for node in plain}
            assert "ERROR" not in tab.ask(f":style {base}{STYLE}").text()
            assert_styled(tab)
            tab.page.locator(test_id("navigationGuides")).click()
            tab.type(f":guide {base}{GUIDE}")
            tab.page.locator(test_id("editor-Run")).click()
            link = tab.guide().get_by_text(ZIP, exact=True)
            tab.page.wait_for_function(
                "(base) => document.querySelector('[data-testid=guidesDrawer] a[href^=\"' + base + '\"]')",
                arg=base,
                timeout=PATIENCE,
            )
            assert link.get_attribute("href") == base + ZIP
            tab.page.close()
        finally:
            serving.shutdown()
            thread.join()
