"""The managed server as a person meets it: `graphkit up` twice at once, without a PATH, its usual ports taken."""

from __future__ import annotations

import contextlib
import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from graphkit.engine import Connection, Home, connect
from graphkit.engine.places import jar_folder
from graphkit.engine.process import State, write_state
from graphkit.engine.server import down, status, up
from graphkit.engine.settings import BOLT_PORT, HTTP_PORT, free_port
from tests.conftest import QUICK_JAVA

pytestmark = pytest.mark.neo4j
GRAPHKIT = [sys.executable, "-c", "import sys; from graphkit.cli import main; sys.exit(main())"]


class Started:
    """A home in which two `graphkit up` were run at the same moment, and what they said."""

    def __init__(self, home: Home, results: list[tuple[int, str, str]], stranger: psutil.Process) -> None:
        self.home = home
        self.results = results
        self.stranger = stranger


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Started]:
    home = Home(tmp_path_factory.mktemp("two starts") / "Zoë's graph")  # spaces and letters that scripts trip over
    home.root.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("NEO4J_", "GRAPHKIT_"))}
    environment = {
        **kept,
        "PATH": "",
        "LC_ALL": "C",
        "GRAPHKIT_HOME": str(home.root),
        "GRAPHKIT_CACHE": str(jar_folder().parent),
    }
    with contextlib.ExitStack() as stack:
        for port in (BOLT_PORT, HTTP_PORT):
            with contextlib.suppress(OSError):  # someone has it already: as good
                stack.enter_context(socket.create_server(("127.0.0.1", port)))
        sleeper = stack.enter_context(subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE))
        stack.callback(sleeper.kill)
        stranger = psutil.Process(sleeper.pid)
        write_state(home, State(stranger.pid, stranger.create_time(), BOLT_PORT, HTTP_PORT, "5.26.14"))
        both = [
            subprocess.Popen(
                [*GRAPHKIT, "up"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
            )
            for _ in range(2)
        ]
        stack.callback(down, home)
        said = [(*one.communicate(), one.returncode) for one in both]
        yield Started(home, [(code, out, err) for out, err, code in said], stranger)


def test_the_second_start_waits_for_the_first(started: Started) -> None:
    assert [code for code, _, _ in started.results] == [0, 0], started.results
    first_lines = sorted(out.splitlines()[0] for _, out, _ in started.results)
    assert first_lines == ["Neo4j 5.26.14 runs already", "Neo4j 5.26.14 started"]
    assert sum("starting Neo4j" in err for _, _, err in started.results) == 1
    uris = {re.search(r"bolt://\S+", out)[0] for _, out, _ in started.results if out}  # type: ignore[index]
    assert len(uris) == 1


def test_taken_ports_are_moved(started: Started) -> None:
    server = status(started.home)
    assert server is not None
    assert server.bolt_port != BOLT_PORT
    assert server.http_port != HTTP_PORT
    assert json.loads(started.home.state_file.read_text())["bolt_port"] == server.bolt_port


def test_it_listens_on_this_machine_alone(started: Started) -> None:
    server = status(started.home)
    assert server is not None
    listening = [one.laddr for one in psutil.Process(server.pid).net_connections() if one.status == psutil.CONN_LISTEN]
    assert {address.port for address in listening} == {server.bolt_port, server.http_port}
    assert {address.ip.removeprefix("::ffff:") for address in listening} == {"127.0.0.1"}


def test_a_stranger_named_by_a_stale_file_lives_on(started: Started) -> None:
    assert started.stranger.is_running()
    assert started.stranger.status() != psutil.STATUS_ZOMBIE


@pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX")
def test_the_password_is_its_owners_alone_and_stands_nowhere_else(started: Started) -> None:
    assert started.home.password_file.stat().st_mode & 0o777 == 0o600
    password = started.home.password()
    assert len(password) >= 32
    holders = [
        path
        for path in started.home.root.rglob("*")
        if path.is_file() and path.stat().st_size < 5_000_000 and password.encode() in path.read_bytes()
    ]
    assert holders == [started.home.password_file]


def test_killed_hard_it_is_started_again_by_the_next_who_needs_it_and_has_lost_nothing(started: Started) -> None:
    before = status(started.home)
    assert before is not None
    with connect(home=started.home) as connection, connection.session() as session:
        session.run("CREATE (:Kept {word: 'kept'})").consume()
    killed = psutil.Process(before.pid)
    killed.kill()
    killed.wait(20)
    said: list[str] = []
    with connect(home=started.home, say=said.append) as connection, connection.session() as session:
        assert session.run("MATCH (n:Kept) RETURN n.word").single(strict=True).value() == "kept"
        assert connection.managed
    assert [line.split(" in ")[0] for line in said] == ["starting Neo4j 5.26.14"]
    after = status(started.home)
    assert after is not None
    assert (after.bolt_port, after.http_port) == (before.bolt_port, before.http_port)  # saved links still work


def test_down_stops_it(started: Started) -> None:
    server = status(started.home)
    assert server is not None
    process = psutil.Process(server.pid)
    assert down(started.home) is True
    assert not process.is_running()
    assert status(started.home) is None
    assert down(started.home) is False


def test_down_on_a_home_that_never_was_makes_none(tmp_path: Path) -> None:
    assert down(Home(tmp_path / "nowhere")) is False
    assert not (tmp_path / "nowhere").exists()


def test_ports_taken_by_another_graph_at_the_last_moment_are_given_up(
    connection: Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two homes that start at once find the same ports free; the later one must not sign in to the earlier one."""
    other = status()
    assert other is not None
    looks = iter([other.bolt_port, other.http_port])
    monkeypatch.setattr("graphkit.engine.server.free_port", lambda *ports: next(looks, None) or free_port(*ports))
    home = Home(tmp_path / "later")
    said: list[str] = []
    try:
        server = up(home, java=(QUICK_JAVA,), say=said.append)
        assert (server.bolt_port, server.http_port) != (other.bolt_port, other.http_port)
        assert sum("starting Neo4j" in line for line in said) == 2
        with connect(home=home) as later:
            assert later.driver.execute_query("RETURN 1 AS one").records[0]["one"] == 1
    finally:
        down(home)
