"""The samples in the managed server, and a headless Chromium where there is one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from graphkit.engine import Connection, Home, connect
from tests.rdf.conftest import load_samples

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def samples(neo4j_home: Home) -> Iterator[Connection]:
    """A connection to a graph that holds the three samples and nothing else."""
    with connect() as connection:
        load_samples(connection)
        yield connection


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Headless Chromium; skips loudly without Playwright or a browser."""
    if (path := shutil.which("chromium") or shutil.which("chromium-browser")) is None:
        pytest.skip("THE NEO4J BROWSER IS NOT TRIED: no chromium on the PATH; apt install chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        pytest.skip("THE NEO4J BROWSER IS NOT TRIED: Playwright is absent; install graphkit's extra `test`")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()
