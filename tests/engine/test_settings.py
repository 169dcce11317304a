"""What stands in neo4j.conf, and which ports are taken."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from graphkit.engine.settings import Settings, free_port, heap_size, is_free
from graphkit.errors import EngineError


@pytest.fixture(params=["127.0.0.1", ""], ids=["loopback", "every address"])
def taken(request: pytest.FixtureRequest) -> Iterator[int]:
    with socket.create_server((request.param, 0)) as listener:
        yield listener.getsockname()[1]


def test_a_taken_port_is_moved(taken: int) -> None:
    assert not is_free(taken)
    moved = free_port(taken)
    assert moved != taken
    assert is_free(moved)


def test_a_free_port_is_kept() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert free_port(port) == port


def test_listens_on_this_machine_alone_with_a_password_and_tells_nobody() -> None:
    lines = Settings(bolt_port=1234, http_port=5678).conf().splitlines()
    assert all(line.split("=")[1].startswith("127.0.0.1") for line in lines if "listen_address=" in line)
    assert {"server.bolt.listen_address=127.0.0.1:1234", "server.http.listen_address=127.0.0.1:5678"} <= set(lines)
    assert {
        "dbms.security.auth_enabled=true",
        "dbms.usage_report.enabled=false",
        "client.allow_telemetry=false",
        "db.tx_log.rotation.retention_policy=256M size",
    } <= set(lines)


def test_an_extra_line_stands_in_place_of_ours() -> None:
    text = Settings(extra=("client.allow_telemetry=true", "browser.post_connect_cmd=sysinfo")).conf()
    assert text.count("client.allow_telemetry") == 1
    assert "client.allow_telemetry=true" in text
    assert text.endswith("browser.post_connect_cmd=sysinfo\n")


@pytest.mark.parametrize("heap", ["512", "0m", "two gigabytes", "-1g"])
def test_a_heap_that_java_cannot_read_is_one_line(monkeypatch: pytest.MonkeyPatch, heap: str) -> None:
    monkeypatch.setenv("GRAPHKIT_HEAP", heap)
    with pytest.raises(EngineError, match="GRAPHKIT_HEAP="):
        heap_size()


def test_the_heap_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHKIT_HEAP", "2g")
    assert heap_size() == "2g"
