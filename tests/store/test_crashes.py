"""Killed at any moment and run again, the graph is that of a clean load."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graphkit.engine import Connection, connect
from graphkit.store import load
from graphkit.store.dump import dump
from graphkit.store.stamp import loaded_with
from tests.store.conftest import Dump
from tests.store.driver import SAMPLES, STAMP, scenario

pytestmark = [
    pytest.mark.neo4j,
    pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL"),
]
ROOT = Path(__file__).resolve().parents[2]


def start(env: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.driver", *arguments],
        cwd=ROOT,
        env=env | {STAMP: loaded_with()},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def clear(connection: Connection) -> None:
    with connection.session() as session:
        session.run("MATCH (n) DETACH DELETE n").consume()


@pytest.fixture(scope="module")
def clean(connection: Connection) -> list[str]:
    """The dump that an undisturbed run leaves."""
    clear(connection)
    scenario(connection)
    return list(dump(connection))


def test_killed_before_any_statement_and_run_again(
    store: Connection, dumped: Dump, clean: list[str], cli_env: dict[str, str]
) -> None:
    clear(store)
    whole = start(cli_env)
    out, err = whole.communicate()
    assert whole.returncode == 0, err
    statements = int(out)
    assert dumped() == clean
    assert statements > 80
    seen: set[str] = set()
    for before in range(3, statements, statements // 14):
        clear(store)
        killed = start(cli_env, str(before))
        _, err = killed.communicate()
        assert killed.returncode == -signal.SIGKILL, err
        seen.add("\n".join(dumped()))
        scenario(store)
        assert dumped() == clean, f"killed before statement {before}"
    assert len(seen) >= 4, "the kills fell into the same moment"


def test_killed_at_any_time_and_run_again(
    store: Connection, dumped: Dump, clean: list[str], cli_env: dict[str, str]
) -> None:
    """By the clock, so that a kill also falls while the server works or commits; none of it is asserted on time."""
    for delay in (0.9, 1.1, 1.3, 1.5, 1.8):
        clear(store)
        process = start(cli_env)
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        scenario(store)
        assert dumped() == clean


def test_what_was_half_written_is_not_there(store: Connection, cli_env: dict[str, str]) -> None:
    """At every moment of one load the document is there whole or not at all."""
    sample = SAMPLES["report"]()
    load(store, sample.document, sample.records)
    whole = len(list(dump(store)))
    clear(store)
    count = start(cli_env, "-", "report")
    out, err = count.communicate()
    assert count.returncode == 0, err
    sizes = set()
    for before in range(int(out) // 2, int(out), max(int(out) // 10, 1)):
        clear(store)
        start(cli_env, str(before), "report").communicate()
        with store.session() as session:
            there = session.run("MATCH (d:Document) RETURN count(d)").single(strict=True)[0]
            orphans = session.run(
                "MATCH (n:Finding|Section|Mention|Team|Recommendation|Inspection) RETURN count(n)"
            ).single(strict=True)[0]
        sizes.add(there)
        assert (there == 0) == (orphans == 0)
        assert not there or len(list(dump(store))) == whole
    assert sizes == {0}, "the last statement before the commit was sent, and yet the document was there"


def test_two_loads_at_once_neither_deadlock_nor_double(store: Connection, dumped: Dump) -> None:
    names = ("report", "second_look", "news")
    for name in names:
        sample = SAMPLES[name]()
        load(store, sample.document, sample.records)
    alone = dumped()

    def work(order: tuple[str, ...]) -> None:
        with connect() as own:
            for name in order:
                sample = SAMPLES[name]()
                load(own, sample.document, sample.records)

    for _ in range(3):
        clear(store)
        orders = [names, names[::-1], ("news", "report", "second_look")]
        with ThreadPoolExecutor(len(orders)) as pool:
            for done in [pool.submit(work, order) for order in orders]:
                done.result(timeout=120)
        assert dumped() == alone


def test_processes_that_find_a_bare_database_at_once(graph: Connection, cli_env: dict[str, str]) -> None:
    together = [start(cli_env, "-", *order) for order in (("report", "news"), ("news", "report"), ("report",))]
    for process in together:
        _, err = process.communicate(timeout=180)
        assert process.returncode == 0, err
    raced = list(dump(graph))
    clear(graph)
    for name in ("report", "news"):
        sample = SAMPLES[name]()
        load(graph, sample.document, sample.records)
    assert raced == list(dump(graph))
