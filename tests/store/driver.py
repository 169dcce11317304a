"""A process that loads the samples, and kills itself without warning before a given statement.

Run as `python -m tests.store.driver [STATEMENT] [SAMPLE...]`; prints how many statements it sent where it lives on.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from neo4j import ManagedTransaction, Session

from graphkit.engine import Connection, connect
from graphkit.store import forget, load, loading, prepare, stamp
from tests.store.samples import REPORT, Sample, news, report, second_look

#: what the test's own process calls its version, so that the graphs agree even where code changes meanwhile
STAMP = "GRAPHKIT_TEST_STAMP"
SAMPLES: dict[str, Callable[[], Sample]] = {
    "report": report,
    "second_look": second_look,
    "news": news,
    "changed": lambda: report("A new first line.\n" + REPORT),
}


def scenario(connection: Connection) -> None:
    """Everything a graph goes through: concepts, loads, a change, a document forgotten."""
    prepare(connection)
    for name in ("report", "second_look", "news", "changed"):
        _load(connection, SAMPLES[name]())
    forget(connection, "northmoor-news")


def _load(connection: Connection, sample: Sample) -> None:
    load(connection, sample.document, sample.records)


def count_statements(die_before: int | None) -> list[int]:
    """Count the statements sent from now on, and kill this process before the given one."""
    sent = [0]

    def counting(run: Any) -> Any:
        def counted(self: Any, *args: Any, **kwargs: Any) -> Any:
            sent[0] += 1
            if sent[0] == die_before:
                os.kill(os.getpid(), signal.SIGKILL)
            return run(self, *args, **kwargs)

        return counted

    for kind in (ManagedTransaction, Session):
        kind.run = counting(kind.run)  # type: ignore[method-assign]
    return sent


def main(arguments: list[str]) -> None:
    """Load the samples named, or run the scenario where none is."""
    if STAMP in os.environ:
        stamp.loaded_with = loading.loaded_with = lambda: os.environ[STAMP]  # type: ignore[assignment, attr-defined]
    with connect() as connection:
        sent = count_statements(int(arguments[0]) if arguments and arguments[0] != "-" else None)
        if len(arguments) < 2:
            scenario(connection)
        for name in arguments[1:]:
            _load(connection, SAMPLES[name]())
    print(sent[0])


if __name__ == "__main__":
    main(sys.argv[1:])
