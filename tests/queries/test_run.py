"""Running: a query that would write is refused before it runs, time and rows are bounded, values are plain."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.engine import Connection
from graphkit.errors import QueryError
from graphkit.queries import CannedQuery, ask, parse, run

pytestmark = pytest.mark.neo4j


def query(cypher: str, head: str = "") -> CannedQuery:
    return parse(f"// title: T\n// question: Q?\n{head}{cypher}", Path("mine.cypher"))


@pytest.mark.parametrize(
    "cypher",
    [
        "CREATE (n:Sneaked) RETURN n",
        "MATCH (f:Force) SET f.sneaked = true RETURN f",
        "MATCH (f:Force) WITH f LIMIT 1 CALL (f) { MERGE (n:Sneaked {of: f.id}) RETURN n } RETURN n",
        "MATCH (n:Finding) DETACH DELETE n",
        "CALL db.createLabel('Sneaked')",
        "CREATE INDEX sneaked FOR (n:Force) ON (n.sneaked)",
        "DROP INDEX quotes",
        "MATCH (f:Force) CALL (f) { CREATE (:Sneaked) } IN TRANSACTIONS OF 1 ROWS",
    ],
)
def test_a_query_that_writes_is_refused_and_changes_nothing(asked: Connection, cypher: str) -> None:
    look = (
        "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n) AS n, count(r) AS r, count(n.sneaked) AS marks"
    )
    with asked.session() as session:
        before = session.run(look).data(), sorted(session.run("SHOW INDEXES YIELD name").value())
        with pytest.raises(QueryError, match=r"^'mine'") as raised:
            run(asked, query(cypher))
        assert "only reads" in str(raised.value) or "Neo4j says" in str(raised.value)
        assert (session.run(look).data(), sorted(session.run("SHOW INDEXES YIELD name").value())) == before


def test_a_query_that_does_not_parse_is_said_in_one_line(asked: Connection) -> None:
    with pytest.raises(QueryError, match=r"mine\.cypher\): Neo4j says") as raised:
        run(asked, query("MATCH (n RETURN n"))
    assert "\n" not in str(raised.value)


def test_a_query_that_takes_too_long_is_given_up(asked: Connection) -> None:
    slow = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n"
    with pytest.raises(QueryError, match=r"took longer than 0\.5 s"):
        run(asked, query(slow), timeout=0.5)


def test_rows_are_bounded_and_it_is_said(asked: Connection) -> None:
    numbers = query("UNWIND range(1, 5) AS n RETURN n")
    some = run(asked, numbers, limit=2)
    assert (some.rows, some.truncated) == (((1,), (2,)), True)
    everything = run(asked, numbers, limit=5)
    assert (len(everything.rows), everything.truncated) == (5, False)


def test_values_are_plain(asked: Connection) -> None:
    answer = run(
        asked,
        query(
            """MATCH path = (d:Document {id: 'westmarch-2022'})-[r:REPORTS_ON]->(i:Inspection)
            RETURN d, r, path, date('2022-05-01') AS day, {a: [1, null]} AS map"""
        ),
    )
    document, tie, path, day, mapping = answer.rows[0]
    assert document["labels"] == ["Document", "Report"] and "text" not in document["properties"]
    assert tie["type"] == "REPORTS_ON" and tie["end"] == "inspection/westmarch-police/2022-06"
    assert [part.get("type") or part["labels"][-1] for part in path] == ["Report", "REPORTS_ON", "Inspection"]
    assert (day, mapping) == ("2022-05-01", {"a": [1, None]})


def test_a_query_without_a_graph_form_says_so(asked: Connection) -> None:
    with pytest.raises(QueryError, match="no graph form"):
        run(asked, query("RETURN 1 AS one"), graph=True)


def test_a_node_is_found_by_id_name_and_part_of_a_name(asked: Connection) -> None:
    force = query("RETURN $force AS id", "// param: force Force -- whose\n")
    for said in ("force/northmoor-police", "northmoor police", "Northmoor"):
        assert run(asked, force, {"force": said}).rows == (("force/northmoor-police",),)


def test_a_name_that_could_be_several_is_refused_with_three_of_which_documents_speak_first(asked: Connection) -> None:
    force = query("RETURN $force AS id", "// param: force Force -- whose\n")
    with pytest.raises(QueryError) as raised:
        run(asked, force, {"force": "North"})
    said = str(raised.value)
    assert said.startswith("'North' could be Northmoor Police, North Wales Police, North Yorkshire Police and 3 others")


def test_what_a_name_was_taken_for_is_told_and_the_very_name_is_not(asked: Connection) -> None:
    force = query("RETURN $force AS id", "// param: force Force -- whose\n")
    assert run(asked, force, {"force": "Northmoor Police"}).notes == ()
    assert run(asked, force, {"force": "force/northmoor-police"}).notes == ()
    for text in ("northmoor", "NORTHMOOR POLICE", "northmo", "nortmoor"):
        answer = run(asked, force, {"force": text})
        assert answer.rows == (("force/northmoor-police",),)
        assert answer.notes == (f"force: '{text}' is taken as Northmoor Police (force/northmoor-police)",)


def test_a_force_of_which_nothing_is_loaded_is_told(asked: Connection) -> None:
    force = query("RETURN $force AS id", "// param: force Force -- whose\n")
    answer = run(asked, force, {"force": "durham"})
    assert answer.rows == (("force/durham",),)
    assert answer.notes[0] == "force: 'durham' is taken as Durham Constabulary (force/durham)"
    assert answer.notes[1].startswith("no loaded document is about Durham Constabulary")


def test_names_in_lists_are_taken_too(asked: Connection) -> None:
    listed = query("RETURN $case_types AS ids", "// param: case_types strings = [] -- which\n")
    assert run(asked, listed, {"case_types": "domestic, section-47"}).rows == ((["domestic-abuse", "section-47"],),)
    assert run(asked, listed).rows == (([],),)
    with pytest.raises(QueryError, match="has no CaseType 'zzz'"):
        run(asked, listed, {"case_types": "zzz"})


@pytest.mark.parametrize(
    ("clause", "cypher"),
    [
        ("LOAD CSV", "load  csv FROM 'http://127.0.0.1:1/x.csv' AS line RETURN line"),
        ("TERMINATE TRANSACTIONS", "TERMINATE TRANSACTIONS 'neo4j-transaction-1'"),
        (
            "SHOW TRANSACTIONS",
            "SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t YIELD message RETURN t",
        ),
    ],
)
def test_what_reaches_beyond_the_graph_is_refused(asked: Connection, clause: str, cypher: str) -> None:
    with pytest.raises(QueryError, match=f"has {clause}; a canned query only reads the graph"):
        run(asked, query(cypher))


def test_such_words_in_strings_and_comments_are_none(asked: Connection) -> None:
    harmless = query("/* LOAD CSV */ RETURN 'TERMINATE TRANSACTIONS' AS said // SHOW TRANSACTIONS")
    assert run(asked, harmless).rows == (("TERMINATE TRANSACTIONS",),)


@pytest.mark.parametrize("text", ['"unclosed', "AND OR (((", "a AND"])
def test_a_search_text_that_is_not_complete_is_said_in_one_line(asked: Connection, text: str) -> None:
    with pytest.raises(QueryError, match="the search text is not complete"):
        ask(asked, "search-quotes", text=text)
