"""Measures how long every canned query takes over many reports; the goal is an answer under 100 ms at 1,000 reports.

Run: `python -m benchmarks.queries [NAME...] [--reports N] [--home FOLDER] [--runs N] [--graph]`. Made-up reports
(1,000 unless told; see `benchmarks/synthetic.py`) are written into a managed server of its own with its usual memory.
Each query is asked as `graphkit ask` asks it (planned first, refused if it writes, every row fetched and turned into
plain values), with its defaults and examples that change from run to run. Prints milliseconds: p50, p95, the mean time
of all processors together (server and client; where other work fills the machine, this alone means something), and how
many rows at most; a mark after those whose p50 (!!) or p95 (!) is over the goal; exit code 1 where a p50 is. The server
is removed afterwards, unless `--home` names a folder for it: there it stays, stopped, for the next run.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil

from benchmarks.bulk import fill
from benchmarks.synthetic import synthetic
from graphkit.engine import Connection, Home, connect, home_folder
from graphkit.engine.server import down, status
from graphkit.errors import QueryError
from graphkit.queries import CannedQuery, list_queries, run

GOAL = 100.0  # ms
WARM = 8  # runs that are not counted: the server plans, reads from the disk and compiles
#: examples of parameters that name no node: those in the heads speak of documents that are not here
EXAMPLES = {"text": ["custody", "records AND children", "supervision", "backlog OR delay"]}
#: how to find examples of nodes by label: those that reports speak of
SPOKEN_OF = {
    "Force": "MATCH (n:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report) RETURN DISTINCT n.id AS id ORDER BY id",
    "Theme": "MATCH (n:Theme) RETURN n.id AS id ORDER BY id",
    "id": "MATCH (r:Report) WITH r ORDER BY r.id LIMIT 20 MATCH (r)-[:FINDS]->(n:Finding) "
    "WITH r, min(n.id) AS id RETURN id ORDER BY id",
}


def examples(connection: Connection, query: CannedQuery, runs: int) -> Iterator[dict[str, Any]]:
    """Yield the values of the parameters for each run: those without a default change."""
    hint = dict(re.findall(r"(\w+): '([^']*)'", query.browser or ""))
    choices: dict[str, list[Any]] = {}
    for parameter in query.params:
        if not parameter.required:
            continue
        label = parameter.label or parameter.name
        if label in EXAMPLES:
            choices[parameter.name] = EXAMPLES[label]
        elif parameter.label or label == "id":
            statement = SPOKEN_OF.get(label, f"MATCH (n:{label}) RETURN n.id AS id ORDER BY id LIMIT 40")
            with connection.session() as session:
                choices[parameter.name] = session.execute_read(lambda tx, s: tx.run(s).value("id"), statement)
        else:
            choices[parameter.name] = [hint[parameter.name]]
    for number in range(runs):
        values = {}
        for at, (name, some) in enumerate(choices.items()):
            values[name] = some[(number * 7 + at) % len(some)]  # two forces of one query are never the same one
        yield values


def busy(home: Home) -> float:
    """Return the seconds of processor time that the server and this process have used so far."""
    server = status(home)
    used = [psutil.Process(pid).cpu_times() for pid in (server.pid if server else os.getpid(), os.getpid())]
    return float(sum(one.user + one.system for one in used))


def measure(
    home: Home, connection: Connection, query: CannedQuery, runs: int, graph: bool
) -> tuple[float, float, float, int]:
    """Return p50, p95 and the mean processor time in ms over the runs, the first few left out, and the most rows."""
    took, rows, before = [], 0, 0.0
    for number, values in enumerate(examples(connection, query, runs + WARM)):
        if number == WARM:
            before = busy(home)
        started = time.perf_counter()
        answer = run(connection, query, values, graph=graph)
        if number >= WARM:
            took.append((time.perf_counter() - started) * 1000)
        rows = max(rows, len(answer.rows))
    worked = (busy(home) - before) * 1000 / runs
    return statistics.median(took), statistics.quantiles(took, n=20)[-1], worked, rows


def prepared(home: Home, reports: int) -> None:
    """Have the server hold so many synthetic reports, made by this very code."""
    note = home.root / "benchmark.txt"
    wanted = f"{reports} reports"
    if note.is_file() and note.read_text("utf-8") == wanted:
        return
    started = time.perf_counter()
    fill(home, synthetic(reports))
    note.write_text(wanted, "utf-8")
    print(f"{reports} reports written in {time.perf_counter() - started:.0f} s", file=sys.stderr)


def report(home: Home, connection: Connection, names: list[str], runs: int, graph: bool) -> int:
    """Print the figures of each query, and return how many have a p50 over the goal."""
    with connection.session() as session:
        counts = session.run(
            "MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS relationships"
        ).single(strict=True)
    print(f"{counts['nodes']:,} nodes, {counts['relationships']:,} relationships\n")
    print(f"{'query':36}{'p50 ms':>9}{'p95 ms':>9}{'cpu ms':>9}{'rows':>8}")
    slow = 0
    for query in list_queries():
        if (names and query.name not in names) or (graph and not query.graph_cypher):
            continue
        try:
            p50, p95, worked, rows = measure(home, connection, query, runs, graph)
        except QueryError as error:
            print(f"{query.name:36}{'':35}  !! {error}")
            slow += 1
            continue
        mark = "!!" if p50 > GOAL else "!" if p95 > GOAL else ""
        slow += p50 > GOAL
        print(f"{query.name:36}{p50:9.1f}{p95:9.1f}{worked:9.1f}{rows:8}  {mark}".rstrip(), flush=True)
    return slow


def main() -> int:
    """Measure in a server of its own."""
    parser = argparse.ArgumentParser(description="how long every canned query takes over many reports")
    parser.add_argument("names", nargs="*", help="only these queries")
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--home", type=Path, help="a folder in which the server is kept for the next run")
    parser.add_argument("--graph", action="store_true", help="the form that returns nodes and relationships")
    given = parser.parse_args()
    folder = given.home or Path(tempfile.mkdtemp(prefix="graphkit-benchmark-"))
    home = home_folder(folder)
    try:
        prepared(home, given.reports)
        with connect(home=home) as connection:
            slow = report(home, connection, given.names, given.runs, given.graph)
    finally:
        down(home)
        if given.home is None:
            shutil.rmtree(folder, ignore_errors=True)
    return int(slow > 0)


if __name__ == "__main__":
    sys.exit(main())
