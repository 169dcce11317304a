"""Drives the real Neo4j Browser: signs in, reads and fills its editor, runs, reads what its frames show."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Locator, Page

#: milliseconds; generous, since a busy machine draws slowly
PATIENCE = 90_000.0
_FRAMES = '[data-testid="frame"]'
_EDITOR = "#monaco-main-editor"
#: the number of the slide that is shown, 0 while it changes: the page number that is not grey
_NUMBER = """Number([...document.querySelectorAll('[data-testid^="pagination-"]')]
    .find((one) => getComputedStyle(one).color === 'rgb(255, 255, 255)')?.textContent ?? 0)"""


def test_id(name: str) -> str:
    return f'[data-testid="{name}"]'


test_id.__test__ = False  # type: ignore[attr-defined]


class Tab:
    """One tab of the Neo4j Browser."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def sign_in(self, password: str) -> None:
        """Fill in the form of the first visit; return when the guide that the server plays is there."""
        self.page.fill(test_id("username"), "neo4j")
        self.page.fill(test_id("password"), password)
        self.page.click(test_id("connect"))
        self.guide()

    def guide(self) -> Locator:
        """Return the sidebar with the guide, as soon as it is there."""
        drawer = self.page.locator(test_id("guidesDrawer"))
        drawer.get_by_text("graphkit: from failings to sentences").wait_for(timeout=PATIENCE)
        return drawer

    def slide(self, number: int) -> Locator:
        """Turn to a slide (from 1) and return the sidebar."""
        drawer = self.guide()
        while (at := self.number()) != number:
            step, button = (1, "guideNextSlide") if at < number else (-1, "guidePreviousSlide")
            drawer.locator(test_id(button)).click()
            self.page.wait_for_function(f"(wanted) => {_NUMBER} === wanted", arg=at + step, timeout=PATIENCE)
        return drawer

    def put(self, link: str, at: int, text: str) -> None:
        """Click a link of the slide that is shown, and wait until its text is in the editor."""
        found = self.guide().get_by_text(link, exact=True).nth(at)
        found.locator("i").wait_for(state="attached")  # the Browser puts an arrow before it when it listens to it
        # Not on the arrow, which runs the text at once.
        found.click(position={"x": found.evaluate("(link) => link.getClientRects()[0].width - 4"), "y": 8})
        self.wait_for_editor(text)

    def number(self) -> int:
        """Return the number of the slide that is shown, as soon as one is."""
        return int(self.page.wait_for_function(f"() => {_NUMBER}", timeout=PATIENCE).json_value())

    def wait_for_editor(self, text: str) -> None:
        """Wait until the editor holds `text`, in whatever lines it shows it."""
        self.page.wait_for_function(
            """([selector, wanted]) => {
                const lines = [...document.querySelectorAll(selector + ' .view-line')];
                const top = (line) => parseFloat(line.style.top);
                const shown = lines.sort((a, b) => top(a) - top(b)).map((line) => line.textContent).join('');
                const bare = (text) => text.replace(/[\\s\\u00a0\\u00b7]/g, '');
                return shown && bare(wanted).startsWith(bare(shown)) && bare(shown).length > 20
                    && (bare(shown) === bare(wanted) || lines.length > 8);
            }""",
            arg=[_EDITOR, text],
            timeout=PATIENCE,
        )

    def type(self, text: str) -> None:
        """Put `text` into the editor in place of what it holds."""
        self.page.locator(_EDITOR).click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)

    def run(self) -> Frame:
        """Run what the editor holds and return its frame when it is done."""
        before = self.page.locator(_FRAMES).count()
        self.page.locator(test_id("editor-Run")).click()
        self.page.wait_for_function(
            "([selector, before]) => document.querySelectorAll(selector).length > before",
            arg=[_FRAMES, before],
            timeout=PATIENCE,
        )
        self.page.wait_for_function(
            """(selector) => {
                const frame = document.querySelector(selector);
                return !frame.querySelector('[data-testid="spinner"], [data-testid="stopRunFrameButton"]');
            }""",
            arg=_FRAMES,
            timeout=PATIENCE,
        )
        return Frame(self.page.locator(_FRAMES).first)

    def ask(self, text: str) -> Frame:
        """Type and run."""
        self.type(text)
        return self.run()

    def parameter(self, name: str) -> str:
        """Return what the Browser shows of a parameter, as soon as it is set: several are set one after the other."""
        for _ in range(60):
            if "ParameterMissing" not in (shown := self.ask(f"RETURN ${name} AS it").text()):
                return shown
            self.page.wait_for_timeout(500)
        raise AssertionError(f"${name} is not set: {shown}")

    def frames(self) -> list[str]:
        """Return what each frame was asked, the newest first."""
        return self.page.locator(test_id("frameCommand")).all_inner_texts()

    def drop(self, name: str, content: bytes) -> None:
        """Drop a file on the window."""
        transfer = self.page.evaluate_handle(
            """([name, content]) => {
                const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
                const transfer = new DataTransfer();
                transfer.items.add(new File([bytes], name, {type: 'application/zip'}));
                return transfer;
            }""",
            [name, base64.b64encode(content).decode()],
        )
        for event in ("dragenter", "dragover", "drop"):
            self.page.dispatch_event(_EDITOR, event, {"dataTransfer": transfer})


class Frame:
    """What the Browser shows of one answer."""

    def __init__(self, locator: Locator) -> None:
        self.locator = locator

    def text(self) -> str:
        """Return all words of the frame."""
        return self.locator.inner_text()

    def circles(self, number: int) -> list[dict[str, Any]]:
        """Return colour, radius and words of each node, when as many as `number` are drawn."""
        nodes = self.locator.locator("svg g.node")
        nodes.nth(number - 1).wait_for(state="attached", timeout=PATIENCE)
        found: list[dict[str, Any]] = nodes.evaluate_all(
            """(nodes) => nodes.map((node) => {
                const circle = node.querySelector('circle.b-outline') || node.querySelector('circle');
                return {color: circle.getAttribute('fill'), radius: Number(circle.getAttribute('r')),
                        words: [...node.querySelectorAll('text')].map((text) => text.textContent).join(' ').trim()};
            })"""
        )
        return found


def visit(context: BrowserContext, address: str) -> Tab:
    """Open a new tab at an address of the Browser."""
    page = context.new_page()
    page.goto(address, wait_until="domcontentloaded")
    page.locator(_EDITOR).wait_for(timeout=PATIENCE)
    return Tab(page)


def new_context(chromium: Browser) -> BrowserContext:
    """Return a browser profile that knows nothing yet and reaches this machine alone."""
    context = chromium.new_context(viewport={"width": 1400, "height": 950})
    context.set_default_timeout(PATIENCE)
    context.route(re.compile(r"^https?://(?!localhost[:/])"), lambda route: route.abort())
    return context
