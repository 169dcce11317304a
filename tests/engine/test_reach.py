"""Why a server cannot be reached, from what the real driver raises."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest

from graphkit.engine import Connection, connect
from graphkit.engine.reach import why_unreachable
from graphkit.errors import EngineError


@pytest.fixture
def web_port() -> Iterator[int]:
    """A port at which something answers as web servers do."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            try:
                caller, _ = server.accept()
            except OSError:
                return
            with caller:
                caller.recv(64)
                caller.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

        threading.Thread(target=answer, daemon=True).start()
        yield server.getsockname()[1]


@pytest.fixture
def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def said(uri: str) -> str:
    with pytest.raises(EngineError) as raised:
        connect(uri)
    return str(raised.value)


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_nothing_listens(scheme: str, closed_port: int) -> None:
    uri = f"{scheme}://127.0.0.1:{closed_port}"
    assert said(uri) == f"{uri}: Neo4j cannot be reached: nothing listens there; start it, or correct NEO4J_URI"


def test_a_web_server_is_told_from_bolt(web_port: int) -> None:
    assert "a web server answers there" in said(f"bolt://127.0.0.1:{web_port}")


def test_an_unknown_host() -> None:
    assert "there is no host of this name" in said("bolt://no-such-host.invalid:7687")


@pytest.mark.neo4j
def test_tls_where_there_is_none(connection: Connection) -> None:
    port = connection.uri.rpartition(":")[2]
    assert "it does not speak TLS" in said(f"bolt+s://127.0.0.1:{port}")


def test_an_error_that_names_no_cause() -> None:
    assert why_unreachable(RuntimeError("x")) == "it does not answer as a Neo4j does"
