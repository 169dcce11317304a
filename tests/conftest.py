"""Fixtures shared by all tests: the documents in ../shared, one managed Neo4j and one Chromium a test session."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from graphkit.engine import Connection, Home, connect, home_folder
from graphkit.engine.places import jar_folder
from graphkit.engine.server import down, up
from tests.graphs import empty, hold, load_corpus, load_samples

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
# A run says the same of one commit each time; `HYPOTHESIS_PROFILE=search` looks for what no run has tried.
settings.register_profile("same", derandomize=True)
settings.register_profile("search", max_examples=500)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))
#: The tests empty and fill the graph again and again, upon which Neo4j would plan every statement anew: with this it
#: does so where it is told to (`db.prepareForReplanning`) or where the schema changes.
PLANS_STAY = "dbms.cypher.min_replan_interval=1h"
#: Java's quick compiler alone: what the thorough one spends on the tests' server is not won back in its few minutes.
QUICK_JAVA = "-XX:TieredStopAtLevel=1"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder `../shared` beside the checkout; skips loudly where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("NOT TESTED ON REAL REPORTS: the folder ../shared is absent")
    return folder


@pytest.fixture(scope="session")
def neo4j_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """A home of its own for the session's managed server, also for what a test calls without naming a home.

    The jars come from the person's cache, so that they are fetched once. Whatever server the person's own
    environment names is out of the tests' reach.
    """
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("NEO4J_")]:
            patch.delenv(name)
        patch.setenv("GRAPHKIT_CACHE", str(jar_folder().parent))
        patch.setenv("GRAPHKIT_HOME", str(tmp_path_factory.mktemp("graphkit-home")))
        home = home_folder()
        try:
            yield home
        finally:
            down(home)


@pytest.fixture(scope="session")
def cli_env(neo4j_home: Home) -> dict[str, str]:
    """The environment for a `graphkit` in a process of its own: the session's server, no other."""
    return dict(os.environ)


@pytest.fixture(scope="session")
def connection(neo4j_home: Home) -> Iterator[Connection]:
    """The session's managed server, started once."""
    up(neo4j_home, extra=(PLANS_STAY,), java=(QUICK_JAVA,))
    with connect() as connected:
        yield connected


@pytest.fixture
def graph(connection: Connection) -> Connection:
    """The session's managed server with an empty database: no nodes, no constraints, no indexes."""
    empty(connection)
    with connection.session() as session:
        for row in session.run("SHOW CONSTRAINTS YIELD name").data():
            session.run(f"DROP CONSTRAINT `{row['name']}` IF EXISTS").consume()
        for row in session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").data():
            session.run(f"DROP INDEX `{row['name']}` IF EXISTS").consume()
    return connection


@pytest.fixture(scope="module")
def samples(connection: Connection) -> Connection:
    """The session's server with the three samples in it and nothing else; for tests that only read."""
    return hold(connection, "samples", load_samples)


@pytest.fixture(scope="module")
def corpus(connection: Connection) -> Connection:
    """The session's server with the queries' corpus in it and nothing else; for tests that only read."""
    return hold(connection, "corpus", load_corpus)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Headless Chromium, one for all tests (Playwright runs once a process); skips loudly where there is none."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    # one that cannot say its version is half installed
    if path is None or subprocess.run([path, "--version"], capture_output=True, check=False).returncode:
        pytest.skip("THE PAGE AND THE NEO4J BROWSER ARE NOT TRIED: no chromium that starts; apt install chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        pytest.skip("THE PAGE AND THE NEO4J BROWSER ARE NOT TRIED: no Playwright; install graphkit's extra `test`")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()
