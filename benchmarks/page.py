"""Measures the page of 40 made-up reports: it has to open in Chromium in under 2 s and to be smaller than 15 MB.

Run: `python -m benchmarks.page [REPORTS]`. So many made-up reports (40 unless told; see `synthetic.py`) go into a
managed server in a folder of its own, which is stopped and removed afterwards. The page is written once and opened from
the disk in headless Chromium nine times, each time in a fresh profile without a network, whose window has come up.
Prints the size, the seconds that reading and writing take, the median and the worst seconds until the page has loaded
and is drawn, those from the click on a cell to its sentences, and those from the opening until every part is built (see
`page.js`); and the seconds of processor time that the page's own process took to open it, which say the same on a busy
machine. Exit code 1 where a goal is missed. Needs the extra `test` and a `chromium` on the PATH.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.synthetic import synthetic
from graphkit.engine import connect, home_folder
from graphkit.engine.server import down
from graphkit.page import read_content, render
from graphkit.store import load

REPORTS, ROUNDS = 40, 9
MOST_SECONDS, MOST_MEGABYTES = 2.0, 15.0


def written(reports: int, file: Path) -> None:
    """Load the reports into a server of its own, write their page and say how long that took."""
    with tempfile.TemporaryDirectory(prefix="graphkit-benchmark-") as folder:
        home = home_folder(Path(folder))
        try:
            with connect(home=home) as connection:
                for document, records in synthetic(reports):
                    load(connection, document, records)
                started = time.perf_counter()
                content = read_content(connection)
                read = time.perf_counter()
                file.write_bytes(render(content))
                done = time.perf_counter()
        finally:
            down(home)
    print(
        f"{len(content.docs)} reports, {len(content.sentences):,} sentences, "
        f"{sum(d.characters for d in content.docs):,} characters\n"
        f"read from the graph: {read - started:.2f} s, written: {done - read:.2f} s"
    )


def opened(browser: Browser, address: str) -> tuple[float, float, float, float]:
    """Open the page and drill down.

    Returns:
        Seconds until the page has loaded and been drawn, seconds of processor time until then, seconds from a click to
        the cell's sentences, seconds from the opening until every part is built.
    """
    context = browser.new_context(offline=True, viewport={"width": 1400, "height": 900})
    try:
        page = context.new_page()
        page.wait_for_timeout(500)  # the window of a new profile has work of its own
        session = context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})
        started = time.perf_counter()
        page.goto(address, wait_until="load")
        # two frames: what has been laid out is on the screen
        page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        loaded = time.perf_counter()
        metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
        before_click = time.perf_counter()
        page.locator("td.cell.failing a").first.click()
        page.locator("#panel blockquote").first.wait_for(state="visible")
        drilled = time.perf_counter()
        page.wait_for_selector("main noscript", state="detached")
        whole = time.perf_counter()
        return loaded - started, metrics["ProcessTime"], drilled - before_click, whole - started
    finally:
        context.close()


def main() -> int:
    """Write the page, open it, and judge."""
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("no chromium on the PATH; apt install chromium", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="graphkit-benchmark-page-") as folder:
        file = Path(folder) / "page.html"
        written(reports, file)
        size = file.stat().st_size / 1e6
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            times = [opened(browser, file.as_uri()) for _ in range(ROUNDS)]
            browser.close()
    loads, processor, drills, wholes = zip(*times, strict=True)
    seconds = statistics.median(loads)
    print(
        f"size: {size:.1f} MB (goal < {MOST_MEGABYTES:g})\n"
        f"open: median {seconds:.2f} s, worst {max(loads):.2f} s (goal < {MOST_SECONDS:g})\n"
        f"processor time for that: median {statistics.median(processor):.2f} s, worst {max(processor):.2f} s\n"
        f"from a click to the sentences: median {statistics.median(drills):.2f} s, worst {max(drills):.2f} s\n"
        f"until every part is built: median {statistics.median(wholes):.2f} s, worst {max(wholes):.2f} s"
    )
    return int(seconds >= MOST_SECONDS or size >= MOST_MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())
