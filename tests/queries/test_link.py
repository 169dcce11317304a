"""Links to the Neo4j Browser: one statement, parameters inlined, nothing that cuts the address."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from graphkit.engine import Connection
from graphkit.errors import QueryError
from graphkit.queries import bind, browser_link, list_queries, parse
from graphkit.queries.link import inline, literal
from tests.queries.test_shipped import GIVEN

BROWSER = "http://localhost:7474/browser/"


@pytest.mark.neo4j
@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        False,
        3,
        -2.5,
        "plain",
        'it\'s "so"',
        "a\\b\nc",
        "x#y&z",
        "é “q” \N{POLICE CARS REVOLVING LIGHT}",
        [],
        ["a'b", "#"],
    ],
)
def test_a_literal_is_the_value(connection: Connection, value: Any) -> None:
    text = literal(value)
    assert not set("&#") & set(text)
    with connection.session() as session:
        assert session.run(f"RETURN {text} AS value").single(strict=True)["value"] == value


def test_parameters_are_inlined_in_code_alone() -> None:
    cypher = "MATCH (n {id: $id}) // $id\nWHERE n.name <> '$id' RETURN n LIMIT $most"
    assert (
        inline(cypher, {"id": "a", "most": 3}) == "MATCH (n {id: 'a'}) // $id\nWHERE n.name <> '$id' RETURN n LIMIT 3"
    )


def test_the_link_opens_the_servers_own_browser_without_a_password() -> None:
    query = parse("// title: T\n// question: Q\n// param: n integer = 1 -- n\nRETURN $n + 1 AS more", Path("q.cypher"))
    parts = urlsplit(browser_link(BROWSER, "bolt://127.0.0.1:7687", query, {"n": 5}))
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == BROWSER
    assert parse_qs(parts.query) == {
        "connectURL": ["bolt://localhost:7687"],
        "cmd": ["edit"],
        "arg": ["// T\nRETURN 5 + 1 AS more"],
    }
    named = urlsplit(browser_link(BROWSER, "bolt://127.0.0.1:7687", query, {"n": 5}, username="neo4j"))
    assert parse_qs(named.query)["connectURL"] == ["bolt://neo4j@localhost:7687"]


def test_a_query_at_which_the_browser_would_cut_is_refused() -> None:
    query = parse("// title: T\n// question: Q\nMATCH (n:A&B) RETURN n", Path("q.cypher"))
    with pytest.raises(QueryError, match="holds '&'"):
        browser_link(BROWSER, "bolt://localhost:7687", query, {})


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_every_shipped_query_has_a_link(query: Any) -> None:
    values = bind(query, {p.name: GIVEN[p.name] for p in query.params if p.required})
    for graph in (True, False):
        link = browser_link(BROWSER, "bolt://localhost:7687", query, values, graph)
        assert len(link) < 6_000, "longer than was tried in the Browser"
        assert "$" not in parse_qs(urlsplit(link).query)["arg"][0]
