"""`graphkit ask` and `graphkit browser` as a person runs them, on the corpus."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphkit.engine import Connection
from graphkit.store import load
from tests.cli.run import graphkit
from tests.graphs import empty
from tests.queries.corpus import documents

Env = dict[str, str]


@pytest.fixture(scope="module")
def env(connection: Connection, cli_env: Env) -> Iterator[Env]:
    """The session's server with the corpus in it."""
    empty(connection)
    for document, records in documents():
        load(connection, document, records)
    yield cli_env


def test_the_list_has_names_and_titles_and_needs_no_server() -> None:
    done = graphkit("ask", env={"PATH": "", "GRAPHKIT_HOME": "/nonexistent"})
    assert done.returncode == 0
    assert "recurring-failings           Recurring failings\n" in done.stdout
    listed = json.loads(graphkit("ask", "--format", "json").stdout)
    assert len(listed) >= 14
    assert {"name", "title", "question", "params", "columns"} == set(listed[0])
    assert len(list(csv.reader(io.StringIO(graphkit("ask", "-f", "csv").stdout)))) == len(listed) + 1
    assert graphkit("ask", "-f", "markdown").stdout.count("\n") == len(listed) + 2


def test_explain_shows_values_and_cypher_without_a_server() -> None:
    done = graphkit("ask", "told-before", "-p", "force=Derbyshire", "--explain", env={"GRAPHKIT_HOME": "/nonexistent"})
    assert done.returncode == 0
    assert 'parameter force (Force) = "force/derbyshire"' in done.stdout
    assert "parameter quotes (integer) = 3" in done.stdout
    assert "MATCH (f:Force {id: $force})" in done.stdout


@pytest.mark.neo4j
def test_a_table_has_each_quote_with_its_place(env: Env) -> None:
    done = graphkit("ask", "recurring-failings", "--param", "min_forces=3", env=env)
    assert (done.returncode, done.stderr) == (0, "")
    assert "“Constables in Northmoor seldom spoke to the child.”" in done.stdout
    assert "[northmoor-2015, 1 First calls]" in done.stdout
    assert done.stdout.count("theme Voice of the child") == 1, "said once for the three forces"


@pytest.mark.neo4j
@pytest.mark.parametrize("width", ["60", "80", "200"])
def test_a_table_keeps_to_the_width(env: Env, width: str) -> None:
    done = graphkit("ask", "recurring-failings", env=env | {"COLUMNS": width})
    assert max(len(line) for line in done.stdout.splitlines()) <= int(width)
    assert "Constables" in done.stdout


@pytest.mark.neo4j
def test_json_and_csv_are_the_same_rows_and_the_same_bytes_twice(env: Env) -> None:
    words = ("ask", "recurring-failings", "--param", "min_forces=2")
    once = graphkit(*words, "--format", "json", env=env)
    rows = json.loads(once.stdout)
    table = list(csv.DictReader(io.StringIO(graphkit(*words, "--format", "csv", env=env).stdout)))
    assert [row["quote"] for row in rows] == [row["quote"] for row in table]
    assert graphkit(*words, "--format", "json", env=env).stdout == once.stdout
    assert {row["force"] for row in rows} == {"Eastvale Constabulary", "Northmoor Police", "Westmarch Police"}


@pytest.mark.neo4j
def test_markdown_and_a_limit(env: Env) -> None:
    done = graphkit("ask", "backlogs", "--format", "markdown", "--limit", "1", env=env)
    assert done.stdout.splitlines()[0].startswith("| kind | force |")
    assert len(done.stdout.splitlines()) == 3
    assert done.stderr == "the first 1 rows; there are more\n"


@pytest.mark.neo4j
def test_the_graph_form_is_nodes_and_relationships(env: Env) -> None:
    done = graphkit("ask", "force-profile", "-p", "force=Northmoor", "--graph", env=env)
    path = json.loads(done.stdout)[0]["path"]
    assert path[0]["labels"] == ["Force"] and path[1]["type"] == "OF"


@pytest.mark.neo4j
def test_no_rows_is_said_and_is_no_error(env: Env) -> None:
    done = graphkit("ask", "recurring-failings", "-p", "min_forces=40", env=env)
    assert (done.returncode, done.stdout) == (0, "")
    assert "nothing in the graph answers this" in done.stderr
    assert graphkit("ask", "recurring-failings", "-p", "min_forces=40", "-f", "json", env=env).stdout == "[]\n"


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("force-profile",), "needs the parameter 'force'"),
        (("force-profile", "-p", "force=Southfen"), "the graph has no Force 'Southfen'"),
        (("recurring-failings", "-p", "min_forces=many"), "is a whole number"),
        (("recurring-failings", "-p", "forces=2"), "no parameter 'forces'"),
    ],
)
def test_a_wrong_parameter_is_one_line(env: Env, words: tuple[str, ...], said: str) -> None:
    done = graphkit("ask", *words, env=env)
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr and done.stderr.count("\n") == 1


@pytest.mark.neo4j
def test_a_query_of_ones_own_is_asked_and_cannot_write(env: Env, tmp_path: Path) -> None:
    (tmp_path / "mine.cypher").write_text(
        "// title: Forces\n// question: Which?\nMATCH (:Report)-[:REPORTS_ON]->(:Inspection)-[:OF]->(f:Force)\n"
        "RETURN DISTINCT f.name AS force ORDER BY force;\n",
        encoding="utf-8",
    )
    (tmp_path / "bad.cypher").write_text(
        "// title: Bad\n// question: What?\nMATCH (f:Force) SET f.seen = true RETURN f.id AS id\n", encoding="utf-8"
    )
    done = graphkit("ask", "mine", "--queries", str(tmp_path), "-f", "csv", env=env)
    assert done.stdout.splitlines() == ["force", "Eastvale Constabulary", "Northmoor Police", "Westmarch Police"]
    assert "mine" in graphkit("ask", env=env | {"GRAPHKIT_QUERIES": str(tmp_path)}).stdout
    refused = graphkit("ask", "bad", "--queries", str(tmp_path), env=env)
    assert refused.returncode == 1 and "only reads" in refused.stderr


@pytest.mark.neo4j
def test_the_browser_link_names_no_password(env: Env, connection: Connection) -> None:
    done = graphkit("browser", "force-profile", "-p", "force=Northmoor", env=env)
    assert done.returncode == 0
    assert done.stdout.startswith(f"Browser   {connection.browser_url}?connectURL=bolt%3A%2F%2Flocalhost%3A")
    assert "force%2Fnorthmoor-police" in done.stdout
    password = (Path(env["GRAPHKIT_HOME"]) / "password").read_text().strip()
    assert password not in done.stdout
    assert str(Path(env["GRAPHKIT_HOME"]) / "password") in done.stdout
    assert graphkit("browser", env=env).stdout.splitlines()[0] == f"Browser   {connection.browser_url}"
