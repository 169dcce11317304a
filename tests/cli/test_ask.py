"""`graphkit ask` and `graphkit browser` as a person runs them, on the corpus."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sys
import time
from pathlib import Path

import pytest

from graphkit.engine import Connection
from tests.cli.run import graphkit, graphkit_here

Env = dict[str, str]


@pytest.fixture(scope="module")
def env(corpus: Connection, cli_env: Env) -> Env:
    """The environment of a server with the corpus in it."""
    return cli_env


def test_the_list_has_names_and_titles_and_needs_no_server() -> None:
    done = graphkit_here("ask", env={"PATH": "", "GRAPHKIT_HOME": "/nonexistent"})
    assert done.returncode == 0
    assert re.search(r"^  recurring-failings +Recurring failings$", done.stdout, re.MULTILINE)
    assert re.search(r"^  told-before +Told before  \(--force NAME\)$", done.stdout, re.MULTILINE)
    assert re.search(r"^  search-quotes +Search the quotes  \(--param text=...\)$", done.stdout, re.MULTILINE)
    subjects = re.findall(r"^(\w.*)$", done.stdout, re.MULTILINE)
    assert subjects[0] == "Failings and strengths" and subjects[-1] == "What is loaded"
    assert "begin with: graphkit ask failings-ranked" in done.stderr
    listed = json.loads(graphkit_here("ask", "--format", "json").stdout)
    assert len(listed) >= 36
    assert {"name", "title", "question", "params", "columns"} == set(listed[0])
    assert len(list(csv.reader(io.StringIO(graphkit_here("ask", "-f", "csv").stdout)))) == len(listed) + 1
    assert graphkit_here("ask", "-f", "markdown").stdout.count("\n") == len(listed) + 2


MINE = """// title: Mine
// question: What is mine?
// param: force Force -- whose
// param: quotes integer = 3 -- how many
MATCH (f:Force {id: $force}) RETURN f.name AS name LIMIT $quotes
"""


def test_explain_shows_values_and_cypher_without_a_server(tmp_path: Path) -> None:
    (tmp_path / "mine.cypher").write_text(MINE, "utf-8")
    nowhere = {"GRAPHKIT_HOME": "/nonexistent", "GRAPHKIT_QUERIES": str(tmp_path)}
    done = graphkit_here("ask", "mine", "-p", "force=Derbyshire", "--explain", env=nowhere)
    assert done.returncode == 0
    assert done.stdout.startswith(":param force => 'force/derbyshire';\n:param quotes => 3\n// run the :param")
    assert "// parameter quotes (integer): how many" in done.stdout
    assert "MATCH (f:Force {id: $force})" in done.stdout
    assert done.stderr == "force: 'Derbyshire' is taken as Derbyshire Constabulary (force/derbyshire)\n"
    open_ = graphkit_here("ask", "mine", "--explain", env=nowhere)
    assert open_.stdout.startswith("// to be given: :param force => ...\n:param quotes => 3\n")
    unknown = graphkit_here("ask", "mine", "--force", "Northmoor", "--explain", env=nowhere)
    assert (unknown.returncode, unknown.stdout) == (1, "")
    assert "the ontology has no Force 'Northmoor'" in unknown.stderr and "`graphkit up`" in unknown.stderr


@pytest.mark.neo4j
def test_what_explain_prints_is_cypher_with_its_parameters(env: Env, connection: Connection) -> None:
    done = graphkit_here("ask", "force-profile", "--force", "northmoor", "--explain", env=env)
    lines = done.stdout.splitlines()
    params = dict(
        line.removeprefix(":param ").removesuffix(";").split(" => ") for line in lines if line.startswith(":param")
    )
    values = {name: json.loads(said.replace("'", '"')) for name, said in params.items()}
    assert values["force"] == "force/northmoor-police" and values["quotes"] == 1
    table, graph = "\n".join(line for line in lines if not line.startswith(":param")).removesuffix(";").split(";\n")
    with connection.session() as session:
        for cypher in (table, graph):
            assert session.run(cypher, values).data()


@pytest.mark.neo4j
def test_a_table_has_each_quote_with_its_place(env: Env) -> None:
    done = graphkit("ask", "recurring-failings", "--param", "min_forces=3", env=env)
    assert done.returncode == 0
    assert done.stderr.startswith("a quote in its report: graphkit report ") and done.stderr.count("\n") == 1
    assert "“Constables in Northmoor seldom spoke to the child.”" in done.stdout
    assert "[northmoor-2015, 1 First calls]" in done.stdout
    assert done.stdout.count("theme Voice of the child") == 1, "said once for the three forces"


@pytest.mark.neo4j
@pytest.mark.parametrize("width", ["60", "80", "200"])
def test_a_table_keeps_to_the_width(env: Env, width: str) -> None:
    done = graphkit_here("ask", "recurring-failings", env=env | {"COLUMNS": width})
    assert max(len(line) for line in done.stdout.splitlines()) <= int(width)
    assert "Constables" in done.stdout


@pytest.mark.neo4j
def test_json_and_csv_are_the_same_rows_and_the_same_bytes_twice(env: Env) -> None:
    words = ("ask", "recurring-failings", "--param", "min_forces=2")
    once = graphkit_here(*words, "--format", "json", env=env)
    rows = json.loads(once.stdout)
    table = list(csv.DictReader(io.StringIO(graphkit_here(*words, "--format", "csv", env=env).stdout)))
    assert [row["quote"] for row in rows] == [row["quote"] for row in table]
    assert graphkit_here(*words, "--format", "json", env=env).stdout == once.stdout
    assert {row["force"] for row in rows} == {"Eastvale Constabulary", "Northmoor Police", "Westmarch Police"}


@pytest.mark.neo4j
def test_markdown_and_a_limit(env: Env) -> None:
    done = graphkit_here("ask", "backlogs", "--format", "markdown", "--limit", "1", env=env)
    assert done.stdout.splitlines()[0].startswith("| kind | force |")
    assert len(done.stdout.splitlines()) == 3
    assert done.stderr == "the first 1 rows; there are more\n"


@pytest.mark.neo4j
def test_the_graph_form_is_nodes_and_relationships(env: Env) -> None:
    done = graphkit_here("ask", "force-profile", "-p", "force=Northmoor", "--graph", env=env)
    path = json.loads(done.stdout)[0]["path"]
    assert path[0]["labels"] == ["Force"] and path[1]["type"] == "OF"


@pytest.mark.neo4j
def test_no_rows_is_said_and_is_no_error(env: Env) -> None:
    done = graphkit_here("ask", "recurring-failings", "-p", "min_forces=40", env=env)
    assert (done.returncode, done.stdout) == (0, "")
    assert "nothing in the graph answers this (asked with min_forces=40, " in done.stderr
    assert "take a smaller min_forces" in done.stderr
    assert graphkit_here("ask", "recurring-failings", "-p", "min_forces=40", "-f", "json", env=env).stdout == "[]\n"


@pytest.mark.neo4j
def test_below_an_answer_stands_where_to_go_on(env: Env) -> None:
    quotes = graphkit_here("ask", "search-quotes", "-p", "text=child", env=env)
    assert "graphkit ask provenance-of --param id=ID" in quotes.stderr
    id = re.findall(r"\bid (\S+)\s*$", quotes.stdout, re.MULTILINE)[0]
    place = graphkit_here("ask", "provenance-of", "-p", f"id={id}", env=env)
    assert "proved true" in place.stdout
    profile = graphkit_here("ask", "force-profile", "--force", "northmoor", env=env)
    assert "graphkit ask search-quotes --param text=" in profile.stderr
    long = graphkit_here("ask", "counts-by-label", env=env)
    assert "search-quotes" not in long.stderr
    many = graphkit_here("ask", "forces-without-report", env=env)
    assert re.search(r"^\d+ rows; fewer: --limit 20", many.stderr, re.MULTILINE)


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("force-profile",), "needs the parameter 'force' (the force, by any of its names or its id); give --force"),
        (("force-profile", "-p", "force=Southfen"), "the graph has no Force 'Southfen'"),
        (("recurring-failings", "-p", "min_forces=many"), "is a whole number"),
        (("recurring-failings", "-p", "forces=2"), "no parameter 'forces'"),
    ],
)
def test_a_wrong_parameter_is_one_line(env: Env, words: tuple[str, ...], said: str) -> None:
    done = graphkit_here("ask", *words, env=env)
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
    done = graphkit_here("ask", "mine", "--queries", str(tmp_path), "-f", "csv", env=env)
    assert done.stdout.splitlines() == ["force", "Eastvale Constabulary", "Northmoor Police", "Westmarch Police"]
    assert "mine" in graphkit_here("ask", env=env | {"GRAPHKIT_QUERIES": str(tmp_path)}).stdout
    refused = graphkit_here("ask", "bad", "--queries", str(tmp_path), env=env)
    assert refused.returncode == 1 and "only reads" in refused.stderr


@pytest.mark.neo4j
def test_the_kinds_have_options_of_their_own(env: Env) -> None:
    words = ("-f", "json")
    by_param = graphkit_here("ask", "force-profile", "-p", "force=Northmoor Police", *words, env=env)
    by_option = graphkit_here("ask", "force-profile", "--force", "northmoor", *words, env=env)
    assert by_option.stdout == by_param.stdout and by_param.stderr == ""
    assert by_option.stderr == "force: 'northmoor' is taken as Northmoor Police (force/northmoor-police)\n"
    two = graphkit_here("ask", "compare-forces", "--force", "northmoor", "--force", "eastvale", "-f", "csv", env=env)
    assert two.returncode == 0 and two.stdout.count("\n") > 1
    theme = graphkit_here("ask", "theme-across-forces", "--theme", "voice", "-f", "csv", env=env)
    assert "seldom spoke to the child" in theme.stdout
    listed = graphkit_here("ask", "case-audit-by-type", "--case-type", "domestic", "-f", "json", env=env)
    assert {row["case_type"] for row in json.loads(listed.stdout)} == {"Domestic abuse"}
    wrong = graphkit_here("ask", "recurring-failings", "--force", "northmoor", env=env)
    assert wrong.returncode == 1 and "does not ask for a force" in wrong.stderr
    third = graphkit_here("ask", "force-profile", "--force", "northmoor", "--force", "eastvale", env=env)
    assert third.returncode == 1 and "does not ask for another force" in third.stderr


@pytest.mark.neo4j
def test_a_spreadsheet_holds_the_rows_and_says_what_was_asked(env: Env, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    file = tmp_path / "answer.xlsx"
    words = ("ask", "recurring-failings", "-p", "min_forces=2")
    done = graphkit(*words, "--output", str(file), env=env)
    assert (done.returncode, done.stdout) == (0, "")
    rows = json.loads(graphkit(*words, "-f", "json", env=env).stdout)
    assert done.stderr == f"{file}: {len(rows)} rows\n"
    book = load_workbook(file)
    table, about = book.worksheets
    header, *body = table.iter_rows(values_only=True)
    assert [dict(zip(header, row, strict=True)) for row in body] == rows
    said = {row[0]: row[1] for row in about.iter_rows(values_only=True)}
    assert (said["query"], said["parameter min_forces"], said["rows"]) == ("recurring-failings", 2, len(rows))


@pytest.mark.neo4j
def test_graphml_is_the_graph_form(env: Env, tmp_path: Path) -> None:
    import networkx as nx

    file = tmp_path / "profile.graphml"
    done = graphkit("ask", "force-profile", "--force", "Northmoor Police", "-f", "graphml", "-o", str(file), env=env)
    graph = nx.read_graphml(file)
    assert done.returncode == 0
    assert done.stderr == f"{file}: {len(graph)} nodes, {graph.number_of_edges()} relationships\n"
    assert graph.nodes["force/northmoor-police"]["label"] == "Northmoor Police"
    assert {data["relationship"] for *_, data in graph.edges(data=True)} >= {"OF", "REPORTS_ON", "ASSESSES"}


@pytest.mark.parametrize("form", ["xlsx", "graphml"])
def test_what_is_for_a_file_wants_one(form: str) -> None:
    done = graphkit_here("ask", "backlogs", "--format", form)
    assert done.returncode == 2
    assert f"add --output answer.{form}" in done.stderr


@pytest.mark.neo4j
def test_a_file_says_its_form_by_its_ending(env: Env, tmp_path: Path) -> None:
    for ending, form in (("json", "json"), ("csv", "csv"), ("md", "markdown"), ("txt", "markdown")):
        file = tmp_path / f"answer.{ending}"
        graphkit_here("ask", "backlogs", "-o", str(file), env=env)
        assert file.read_text("utf-8") == graphkit_here("ask", "backlogs", "-f", form, env=env).stdout


@pytest.mark.neo4j
def test_md_is_another_name_of_markdown(env: Env) -> None:
    for words in (["ask"], ["ask", "backlogs"]):
        done = graphkit_here(*words, "--format", "md", env=env)
        assert (done.returncode, done.stdout[:2]) == (0, "| ")
        assert done.stdout == graphkit_here(*words, "--format", "markdown", env=env).stdout


def test_an_ending_that_is_not_known_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "answer.doc"
    done = graphkit_here("ask", "backlogs", "-o", str(file), env={"GRAPHKIT_HOME": "/nonexistent"})
    assert (done.returncode, done.stdout, file.exists()) == (2, "", False)
    last = done.stderr.splitlines()[-1]
    assert "no form is known by '.doc'; end it in .json, .csv, .md, .txt, .xlsx, .graphml, or add --format" in last


@pytest.mark.neo4j
@pytest.mark.skipif(os.name == "nt" or sys.platform == "darwin", reason="xdg-open is for other desktops")
def test_open_hands_the_link_to_the_desktop(env: Env, tmp_path: Path) -> None:
    opener = tmp_path / "xdg-open"
    opener.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/opened\n', "utf-8")
    opener.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{env['PATH']}"
    done = graphkit("ask", "force-profile", "--force", "northmoor", "--open", env=env | {"PATH": path})
    link = done.stdout.strip()
    assert link.startswith("http") and "force%2Fnorthmoor-police" in link
    assert done.stderr == "force: 'northmoor' is taken as Northmoor Police (force/northmoor-police)\n"
    for _ in range(100):
        if (tmp_path / "opened").exists() and (tmp_path / "opened").read_text().strip():
            break
        time.sleep(0.05)
    assert (tmp_path / "opened").read_text().strip() == link


@pytest.mark.neo4j
def test_the_browser_link_names_no_password(env: Env, connection: Connection) -> None:
    done = graphkit_here("browser", "force-profile", "--force", "Northmoor", env=env)
    assert done.returncode == 0
    assert done.stderr == "force: 'Northmoor' is taken as Northmoor Police (force/northmoor-police)\n"
    assert done.stdout.startswith(f"Browser   {connection.browser_url}?connectURL=bolt%3A%2F%2Fneo4j%40localhost%3A")
    assert "force%2Fnorthmoor-police" in done.stdout
    password = (Path(env["GRAPHKIT_HOME"]) / "password").read_text().strip()
    assert password not in done.stdout
    assert str(Path(env["GRAPHKIT_HOME"]) / "password") in done.stdout
    assert graphkit_here("browser", env=env).stdout.splitlines()[0] == f"Browser   {connection.browser_url}"


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("words", "code", "printed"),
    [
        (("documents",), 0, ""),
        (("backlogs", "-f", "json"), 0, "[]\n"),
        (("force-profile", "--force", "durham"), 1, ""),
        (("search-quotes", "-p", "text=custody"), 1, ""),
    ],
)
def test_an_empty_graph_is_said_in_one_line(
    graph: Connection, cli_env: Env, words: tuple[str, ...], code: int, printed: str
) -> None:
    done = graphkit_here("ask", *words, env=cli_env)
    assert (done.returncode, done.stdout) == (code, printed)
    assert done.stderr.removeprefix("graphkit: ") == (
        "nothing is loaded yet: `graphkit load FILE...` reads reports, `graphkit demo` loads three samples\n"
    )
