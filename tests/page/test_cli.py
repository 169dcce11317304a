"""`graphkit report` as a person runs it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.engine import Connection
from tests.cli.run import graphkit, graphkit_here
from tests.graphs import empty
from tests.page.conftest import written

pytestmark = pytest.mark.neo4j
Env = dict[str, str]


@pytest.fixture(scope="module")
def env(corpus: Connection, cli_env: Env) -> Env:
    """The environment of a server with the corpus in it."""
    return cli_env


def test_the_page_is_written_and_said(env: Env, connection: Connection, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    done = graphkit("report", str(file), "--force", "Northmoor Police", env=env)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith(f"{file}: documents 4, ")
    content, page = written(connection, "Northmoor Police")
    assert file.read_bytes() == page
    assert f"findings {content.judging}, case studies {content.studies}; " in done.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["page.html"]


def test_an_earlier_report_stands_beside_a_later_one_of_its_force(env: Env, connection: Connection) -> None:
    content, _ = written(connection)
    assert content.spread == (("Eastvale Constabulary", 1), ("Northmoor Police", 2), ("Westmarch Police", 1))
    assert [d.id for d in content.reports if d.force_name == "Northmoor Police"] == ["northmoor-2015", "northmoor-2017"]
    (told,) = [a for a in content.advice if a.followed_up]
    assert [p.doc.id for p in told.places] == ["northmoor-2015", "northmoor-2017"]
    assert [(f.doc.id, f.progress, [s.place.quote for s in f.sentences]) for f in told.followed_up] == [
        ("northmoor-2017", "none", ["Asking is still rare."])
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [(["--force", "Atlantis"], "no loaded document is about it"), (["--theme", "nothing-like-it"], "no Theme ")],
)
def test_an_error_is_one_line_and_leaves_the_file_alone(env: Env, tmp_path: Path, words: list[str], said: str) -> None:
    file = tmp_path / "page.html"
    file.write_text("before")
    done = graphkit_here("report", str(file), *words, env=env)
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert words[1] in done.stderr
    assert done.stderr.count("\n") == 1
    assert file.read_text() == "before"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_not_there_is_said(env: Env, tmp_path: Path) -> None:
    done = graphkit_here("report", str(tmp_path / "none" / "page.html"), env=env)
    assert done.returncode == 1
    assert "does not exist" in done.stderr


def test_without_a_file_it_says_how() -> None:
    assert graphkit_here("report").returncode == 2


def test_an_empty_graph_is_said(connection: Connection, cli_env: Env, tmp_path: Path) -> None:
    empty(connection)
    done = graphkit_here("report", str(tmp_path / "page.html"), env=cli_env)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "nothing is loaded" in done.stderr
