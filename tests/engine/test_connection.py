"""Connecting: the managed server, a server that the person names, and each way it can go wrong in one line."""

from __future__ import annotations

import socket

import pytest

from graphkit.engine import Connection, Home, connect
from graphkit.engine.connection import check_version
from graphkit.engine.server import status
from graphkit.errors import EngineError
from tests.cli.run import graphkit_here
from tests.conftest import PLANS_STAY, QUICK_JAVA


@pytest.mark.neo4j
def test_the_managed_server(connection: Connection, neo4j_home: Home) -> None:
    assert connection.managed
    assert connection.database == "neo4j"
    assert connection.version.startswith("5.26.")
    assert connection.browser_url is not None
    assert connection.browser_url.startswith("http://localhost:")
    assert PLANS_STAY in (neo4j_home.conf / "neo4j.conf").read_text("utf-8")
    assert QUICK_JAVA in (neo4j_home.conf / "java.args").read_text("utf-8")
    said: list[str] = []
    with connect(say=said.append) as again:
        assert again.uri == connection.uri
    assert said == []


@pytest.mark.neo4j
def test_a_named_server_is_used_and_left_alone(
    connection: Connection, neo4j_home: Home, cli_env: dict[str, str]
) -> None:
    named = {"NEO4J_URI": connection.uri, "NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": neo4j_home.password()}
    told = graphkit_here("status", env=cli_env | named)
    assert told.returncode == 0
    assert told.stdout == f"Neo4j {connection.version} at {connection.uri}, database neo4j (not managed)\n"
    for verb in ("up", "down"):
        refused = graphkit_here(verb, env=cli_env | named)
        assert refused.returncode == 1
        assert refused.stdout == ""
        assert refused.stderr.startswith(f"graphkit: NEO4J_URI names {connection.uri}")
    assert status(neo4j_home) is not None


@pytest.mark.neo4j
def test_a_wrong_password_is_one_line_and_exit_1(connection: Connection, cli_env: dict[str, str]) -> None:
    wrong = {"NEO4J_URI": connection.uri, "NEO4J_PASSWORD": "wrong"}
    refused = graphkit_here("status", env=cli_env | wrong)
    assert refused.returncode == 1
    assert refused.stdout == ""
    (line,) = refused.stderr.splitlines()
    assert line == (
        f"graphkit: {connection.uri}: Neo4j refuses user 'neo4j' with this password; "
        "set NEO4J_USERNAME and NEO4J_PASSWORD"
    )


@pytest.mark.neo4j
def test_a_database_that_is_not_there(connection: Connection, neo4j_home: Home) -> None:
    with pytest.raises(EngineError, match=r"nosuch.*NEO4J_DATABASE"):
        connect(connection.uri, password=neo4j_home.password(), database="nosuch")


@pytest.mark.neo4j
def test_the_fixture_gives_an_empty_graph(graph: Connection) -> None:
    with graph.session() as session:
        session.run("CREATE CONSTRAINT gone FOR (n:Report) REQUIRE n.id IS UNIQUE").consume()
        session.run("CREATE (:Report {id: 'a'})").consume()


@pytest.mark.neo4j
def test_the_fixture_gives_an_empty_graph_again(graph: Connection) -> None:
    with graph.session() as session:
        assert session.run("MATCH (n) RETURN count(n)").single(strict=True).value() == 0
        assert session.run("SHOW CONSTRAINTS").data() == []


def test_an_address_where_nothing_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(EngineError, match=f"bolt://127.0.0.1:{port}: Neo4j cannot be reached"):
        connect(f"bolt://127.0.0.1:{port}", password="x")


def test_an_address_that_is_none() -> None:
    with pytest.raises(EngineError, match="NEO4J_URI=localhost:7687: not an address of Neo4j"):
        connect("localhost:7687")


@pytest.mark.parametrize("agent", ["Neo4j/4.4.30", "Neo4j/5.12.0", "Something/1"])
def test_too_old_a_server(agent: str) -> None:
    with pytest.raises(EngineError, match=f"bolt://x: the server is {agent}; graphkit needs Neo4j 5.26 or newer"):
        check_version(agent, "bolt://x")


@pytest.mark.parametrize("agent", ["Neo4j/5.26.14", "Neo4j/5.27-aura", "Neo4j/2025.06.2"])
def test_a_server_that_will_do(agent: str) -> None:
    assert check_version(agent, "bolt://x") == agent.removeprefix("Neo4j/")


def test_the_browser_s_address_is_no_address_of_bolt() -> None:
    with pytest.raises(EngineError, match=r"NEO4J_URI=http://localhost:7474: not an address of Neo4j's Bolt"):
        connect("http://localhost:7474", "neo4j", "x")
