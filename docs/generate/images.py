"""Takes the pictures of docs/images anew, from the samples: `python docs/generate/images.py [--home FOLDER]`.

It wants the extra `test` and a Chromium. Look at each picture before you commit it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))  # for the tests' driver of the Neo4j Browser

from graphkit.browser.editor import editor_text  # noqa: E402
from graphkit.cli.browser import address  # noqa: E402
from graphkit.cli.demo import samples  # noqa: E402
from graphkit.engine import Connection, connect, home_folder  # noqa: E402
from graphkit.engine.server import down  # noqa: E402
from graphkit.errors import GraphkitError  # noqa: E402
from graphkit.queries import get_query  # noqa: E402
from graphkit.queries.run import resolve  # noqa: E402
from tests.browser.driving import PATIENCE, Frame, Tab, new_context, visit  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

IMAGES = ROOT / "docs" / "images"
PAGE: ViewportSize = {"width": 1400, "height": 900}
WINDOW: ViewportSize = {"width": 1280, "height": 800}
#: a theme whose sentences differ between the forces, and a force whose peers fail with it
THEME, FORCE = "strategy-discussions", "eastvale"
#: two themes that every report speaks of, with the findings behind them
FINDINGS = """MATCH (t:Theme) WHERE COUNT { (t)<-[:ASSESSES]-() } >= 3
WITH t ORDER BY t.id LIMIT 2
MATCH path = (:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)-[:FINDS]->(:Finding)-[:ABOUT]->(t)
RETURN path"""
#: true as soon as no frame and no node of the Neo4j Browser has moved for two seconds
SETTLED = """() => {
    const parts = document.querySelectorAll('[data-testid="frame"], [data-testid="frame"] svg g.node');
    const now = [...parts].map((part) => Object.values(part.getBoundingClientRect().toJSON())).join();
    if (now !== window.places) { window.places = now; window.since = performance.now(); }
    return now && performance.now() - window.since > 2000;
}"""


def graphkit(*arguments: str) -> None:
    """Run graphkit on the home that the environment names; raises CalledProcessError where it fails."""
    subprocess.run([sys.executable, "-m", "graphkit", *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def save(page: Page, name: str) -> None:
    """Write what the window shows."""
    page.screenshot(path=IMAGES / f"{name}.png")
    print(f"docs/images/{name}.png: taken")


def take_pictures() -> None:
    """The pictures that matplotlib draws."""
    for name, projection in (("analysis-failings", "force-theme"), ("analysis-forces", "force-force")):
        graphkit("analyse", projection, "--top", "15", "--plot", str(IMAGES / f"{name}.png"))
        print(f"docs/images/{name}.png: drawn")


def take_page(chromium: Browser, folder: Path) -> None:
    """The page of all forces as it opens and with a cell open, and the brief of one force."""
    graphkit("report", str(folder / "all.html"))
    graphkit("report", str(folder / "one.html"), "--force", FORCE)
    page = chromium.new_context(offline=True, viewport=PAGE).new_page()
    for file in ("all.html", "one.html"):
        page.goto((folder / file).as_uri())
        page.wait_for_selector("main noscript", state="detached")
        if file == "one.html":
            save(page, "page-brief")
        else:
            page.get_by_label("Sort").select_option("failing")
            save(page, "page-heatmap")
            page.locator(f"tr[data-theme={THEME}] td.cell.failing a").first.click()
            save(page, "page-sentences")
    page.context.close()


def open_tab(context: BrowserContext, url: str) -> Tab:
    """Open the Neo4j Browser in a window of the pictures' size."""
    tab = visit(context, url)
    tab.page.set_viewport_size(WINDOW)
    return tab


def save_tab(tab: Tab, name: str) -> None:
    """Write what a window of the Neo4j Browser shows when all is in its place."""
    tab.page.wait_for_function(SETTLED, polling=200, timeout=PATIENCE)
    save(tab.page, name)


def save_graph(tab: Tab, frame: Frame, name: str) -> None:
    """Write a drawn answer that fills the window, the list of what is in it closed."""
    frame.circles(5)
    for button in ('[title="Fullscreen"]', '[aria-label^="Collapse the node"]', ".zoom-in + .zoom-out + button"):
        frame.locator.locator(button).click()
        tab.page.wait_for_function(SETTLED, polling=200, timeout=PATIENCE)
    save_tab(tab, name)


def take_browser(chromium: Browser, connection: Connection) -> None:
    """The guide, a question of it, two drawn answers, and what an address with a query opens."""
    context = new_context(chromium)
    assert connection.browser_url, "the managed server"
    tab = open_tab(context, connection.browser_url)
    tab.sign_in(home_folder().password())
    save_tab(tab, "browser-guide")

    tab.slide(4)
    tab.put("Table", 0, editor_text(get_query("failings-ranked"), graph=False))
    tab.run().locator.get_by_text("Started streaming").wait_for(timeout=PATIENCE)
    save_tab(tab, "browser-guide-question")

    recurring = get_query("recurring-failings")
    drawn = open_tab(context, address(connection, recurring, {"min_forces": 3}))
    drawn.guide()
    save_graph(drawn, drawn.run(), "browser-recurring-failings")
    drawn = open_tab(context, connection.browser_url)
    drawn.guide()
    save_graph(drawn, drawn.ask(FINDINGS), "browser-findings")

    told = get_query("told-before")
    given = resolve(connection, told, {"force": "westmarch"})
    linked = open_tab(context, address(connection, told, given))
    linked.guide()
    save_tab(linked, "browser-deep-link")
    context.close()


def take(folder: Path) -> None:
    """Load the samples into the home's graph and take all pictures."""
    from playwright.sync_api import sync_playwright

    with connect() as connection, sync_playwright() as playwright:
        with connection.session() as session:
            held = {row["id"] for row in session.run("MATCH (d:Document) RETURN d.id AS id")}
        if others := held - {path.stem for path in samples()}:
            raise GraphkitError(f"{home_folder().root}: holds {len(others)} other documents; name an empty folder")
        graphkit("load", *(str(path) for path in samples()))
        take_pictures()
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        take_page(chromium, folder)
        take_browser(chromium, connection)
        chromium.close()


def main() -> None:
    """Take the pictures from a graph that holds the samples and nothing else."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path, help="the home of a managed Neo4j that holds nothing else; a new one")
    given: Path | None = parser.parse_args().home
    for name in [name for name in os.environ if name.startswith("NEO4J_")]:
        del os.environ[name]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GRAPHKIT_HOME"] = str(given or Path(folder, "home"))
        try:
            take(Path(folder))
        except GraphkitError as error:
            sys.exit(str(error))
        finally:
            down()


if __name__ == "__main__":
    main()
