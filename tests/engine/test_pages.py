"""The copy of the Browser's jar: what it holds, when it is made and taken away, that a running server keeps its own."""

from __future__ import annotations

import os
import re
import time
import urllib.request
import zipfile
from pathlib import Path

import pytest

from graphkit.engine import Connection, home_folder
from graphkit.engine.pages import Pages, _prune, pages_at, stale, with_pages
from graphkit.engine.places import Home, jar_folder
from graphkit.engine.process import held_open, write_arguments
from graphkit.errors import EngineError

JARS = ["org/neo4j/a-1.jar", "org/neo4j/neo4j-browser-5.24.0.jar", "org/neo4j/z-1.jar"]
PAGES = Pages({"guide.html": b"<p>one</p>"})


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """A cache of jars with a Browser in it."""
    jar = tmp_path / JARS[1]
    jar.parent.mkdir(parents=True)
    with zipfile.ZipFile(jar, "w") as out:
        out.writestr("browser/index.html", "<html>")
    return tmp_path


def test_the_copy_takes_the_jars_place_and_holds_both(cache: Path) -> None:
    paths = with_pages(JARS, cache, PAGES)
    assert (paths[0], paths[2]) == (JARS[0], JARS[2])
    with zipfile.ZipFile(cache / paths[1]) as jar:
        assert {name: jar.read(name) for name in jar.namelist()} == {
            "browser/index.html": b"<html>",
            "browser/graphkit/guide.html": b"<p>one</p>",
        }
    with zipfile.ZipFile(cache / JARS[1]) as jar:
        assert jar.namelist() == ["browser/index.html"]


def test_a_server_serves_the_pages_of_its_start_and_later_ones_are_told_apart(cache: Path) -> None:
    home = Home(cache / "home")
    home.make()
    assert not stale(home.conf / "java.args", PAGES), "never started: nothing is served"
    arguments = write_arguments(home, with_pages(JARS, cache, PAGES), "512m")
    assert not stale(arguments, PAGES)
    assert stale(arguments, Pages({"guide.html": b"<p>two</p>"}))
    assert stale(arguments, Pages({**PAGES.files, "more.html": b""}))
    assert not stale(arguments, Pages()), "what cannot be made now is no reason to start again"
    assert stale(write_arguments(home, JARS, "512m"), PAGES), "started with no pages at all"


def test_the_same_pages_make_no_second_copy_and_other_pages_do(cache: Path) -> None:
    first, again = with_pages(JARS, cache, PAGES)[1], with_pages(JARS, cache, PAGES)[1]
    other = with_pages(JARS, cache, Pages({"guide.html": b"<p>two</p>"}))[1]
    assert first == again != other
    assert sorted(p.name for p in (cache / "made").iterdir()) == sorted(Path(p).name for p in (first, other))


def test_without_pages_or_browser_all_stays_as_it_is(cache: Path) -> None:
    assert with_pages(JARS, cache, Pages()) == JARS
    assert with_pages(JARS[:1], cache, PAGES) == JARS[:1]
    assert not (cache / "made").exists()


def test_an_old_copy_goes_and_a_fresh_one_stays(cache: Path) -> None:
    old, fresh = (cache / with_pages(JARS, cache, Pages({"a.html": text}))[1] for text in (b"old", b"fresh"))
    os.utime(old, (time.time() - 7200,) * 2)
    _prune(old.parent)
    assert (old.exists(), fresh.exists()) == (False, True)


def test_a_jar_that_cannot_be_read_is_said(cache: Path) -> None:
    (cache / JARS[1]).unlink()
    with pytest.raises(EngineError, match="GRAPHKIT_CACHE"):
        with_pages(JARS, cache, PAGES)
    assert not list((cache / "made").iterdir())


def test_graphkits_own_pages_come_by_their_entry_point() -> None:
    said: list[str] = []
    pages = pages_at(7474, said.append)
    assert said == []
    assert {"guide.html", "graphkit.grass", "favourites.zip"} <= pages.files.keys()
    assert pages.commands == (
        "style http://localhost:7474/browser/graphkit/graphkit.grass",
        "guide http://localhost:7474/browser/graphkit/guide.html",
    )
    assert pages_at(7475, said.append).files == pages.files


def test_pages_that_cannot_be_made_are_left_out_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib.metadata import EntryPoint

    broken = EntryPoint("mine", "graphkit.no_such_module:pages", "graphkit.browser")
    monkeypatch.setattr("graphkit.engine.pages.entry_points", lambda group: [broken])
    said: list[str] = []
    assert pages_at(7474, said.append) == Pages()
    assert said == ["the Browser comes without 'mine': No module named 'graphkit.no_such_module'"]


@pytest.mark.neo4j
def test_the_managed_server_serves_its_pages_and_keeps_its_copy(connection: Connection) -> None:
    assert connection.browser_url
    with urllib.request.urlopen(f"{connection.browser_url}graphkit/guide.html", timeout=30) as answer:
        assert answer.headers["Content-Type"] == "text/html"
        assert answer.read().count(b"<slide>") == 12
    made = jar_folder() / "made"
    on_class_path = re.search(r"made/(neo4j-browser-[\w.-]+\.jar)", (home_folder().conf / "java.args").read_text())
    assert on_class_path
    mine = on_class_path[1]
    if os.name != "nt":
        assert mine in held_open(made)
    os.utime(made / mine, (time.time() - 7200,) * 2)
    _prune(made)
    assert (made / mine).exists()
