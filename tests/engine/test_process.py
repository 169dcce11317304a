"""The server's process is told from a stranger's, and what it complained of is found in its logs."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from graphkit.engine.places import Home, write_secret
from graphkit.engine.process import (
    SERVER_CLASS,
    State,
    environment,
    holds,
    last_error,
    read_state,
    running,
    write_state,
)
from graphkit.engine.server import down, status


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path)
    made.make()
    return made


@pytest.fixture
def stranger() -> Iterator[psutil.Process]:
    """A process that is none of ours."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as popen:
        yield psutil.Process(popen.pid)
        popen.kill()


def test_a_stale_file_never_harms_a_stranger(home: Home, stranger: psutil.Process) -> None:
    # The worst case: the number was given again and even the moment fits; only the command line tells.
    write_state(home, State(stranger.pid, stranger.create_time(), 7687, 7474, "5.26.14"))
    assert status(home) is None
    assert down(home) is False
    assert stranger.is_running()
    assert stranger.status() != psutil.STATUS_ZOMBIE
    assert not home.state_file.exists()


def test_a_server_of_another_home_or_another_time_is_a_stranger(home: Home, tmp_path: Path) -> None:
    words = ["-c", "input()", SERVER_CLASS, f"--home-dir={home.neo4j}"]
    with subprocess.Popen([sys.executable, *words], stdin=subprocess.PIPE) as popen:
        process = psutil.Process(popen.pid)
        created = process.create_time()
        while not process.cmdline():  # on a busy machine a process has none right after it began
            time.sleep(0.01)
        found = running(home, State(popen.pid, created, 1, 2, "5.26.14"))
        assert found is not None
        assert found.pid == popen.pid
        assert running(Home(tmp_path / "other"), State(popen.pid, created, 1, 2, "5.26.14")) is None
        assert running(home, State(popen.pid, created - 60, 1, 2, "5.26.14")) is None
        popen.kill()
    assert running(home, State(popen.pid, created, 1, 2, "5.26.14")) is None


def test_a_port_belongs_to_the_process_that_listens_on_it(stranger: psutil.Process) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        assert holds(os.getpid(), port)
        assert not holds(stranger.pid, port)
    assert not holds(os.getpid(), port)


@pytest.mark.parametrize("text", ["", "{", '{"pid": "x"}', "[]"])
def test_a_torn_file_counts_as_none(home: Home, text: str) -> None:
    home.state_file.write_text(text)
    assert read_state(home) is None
    assert status(home) is None


def test_neither_java_settings_nor_passwords_reach_the_server(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "NEO4J_PASSWORD", "NEO4J_URI"):
        monkeypatch.setenv(name, "x")
    passed = environment(home)
    assert not {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "NEO4J_PASSWORD", "NEO4J_URI"} & set(passed)
    assert passed["NEO4J_HOME"] == str(home.neo4j)


@pytest.mark.skipif(os.name == "nt", reason="modes of files are POSIX; on Windows icacls does it")
def test_a_secret_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "password"
    path.write_text("older")
    path.chmod(0o644)
    write_secret(path, "secret\n")
    assert path.read_text() == "secret\n"
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("server_log", "console", "said"),
    [
        (
            "",
            'Exception in thread "main" java.lang.IllegalArgumentException: Unrecognized setting.\n\tat a.b(C.java)',
            "Unrecognized setting.",
        ),
        (
            "2026-01-02 03:04:05.678+0000 INFO  Starting...\n"
            "2026-01-02 03:04:06.678+0000 ERROR Failed to start Neo4j on 127.0.0.1:7474.\n"
            "java.lang.RuntimeException: Error starting Neo4j\n\tat a.b(C.java)\n"
            "Caused by: io.netty.channel.unix.Errors$NativeIoException: bind(..) failed: Address already in use\n"
            "2026-01-02 03:04:07.678+0000 INFO  Stopped.\n",
            "",
            "bind(..) failed: Address already in use",
        ),
        (
            "2026-01-02 03:04:06.678+0000 ERROR Disk full\n2026-01-02 03:04:07.678+0000 INFO  Stopped.\n",
            "\n",
            "Disk full",
        ),
        (
            "",
            "Error occurred during initialization of VM\nToo small maximum heap\n",
            "Error occurred during initialization of VM; Too small maximum heap",
        ),
        ("2026-01-02 03:04:05.678+0000 INFO  Starting...\n", "", "it left nothing in its logs"),
    ],
    ids=["no boot", "cause", "error", "java itself", "killed"],
)
def test_the_last_error_of_the_logs(home: Home, server_log: str, console: str, said: str) -> None:
    home.server_log.write_text(server_log)
    home.console_log.write_text(console)
    assert last_error(home) == said
