"""Measures how many rows a second graphkit loads beside the plain driver with UNWIND and MERGE; the goal is >= 0.8.

Run: `python benchmarks/load.py [SENTENCES]`. One made-up document of so many sentences (5,000 unless told) is loaded
in turns by `graphkit.store.load`, with all its checks, and as the same rows by bare statements, one transaction each,
into a managed server in a folder of its own, which is stopped and removed afterwards. Prints the best of each in rows
(nodes and relationships) a second and their ratio; exit code 1 below 0.8.
"""

from __future__ import annotations

import sys
import tempfile
import time
from itertools import groupby
from pathlib import Path
from typing import Any

from neo4j import ManagedTransaction

from graphkit.documents import Document, sha256
from graphkit.engine import Connection, connect, home_folder
from graphkit.engine.server import down
from graphkit.ontology import load_ontology
from graphkit.records import AnyRecord, DocumentRecord, Entity, Finding, Ids, Mention, Metric, Section
from graphkit.store import load, prepare
from graphkit.store.mapping import to_rows
from graphkit.store.rows import Said

GOAL = 0.8
ROUNDS = 3
BATCH = 10_000
A_SECTION = 50  # sentences
TEAMS = 200


def made_up(sentences: int) -> tuple[Document, list[AnyRecord]]:
    """Return a document in which every sentence is a finding on two themes that names a team and holds a figure."""
    themes = [concept.id for concept in load_ontology().scheme("theme")]
    lines, where = [], []
    at = 0
    for n in range(sentences):
        line = f"In week {n} the harbour desk {n % TEAMS} left {n + 2} letters unread, and nobody looked at its work.\n"
        lines.append(line)
        where.append(at)
        at += len(line)
    text = "".join(lines)
    id = "northmoor-large"
    document = Document(
        id=id, text=text, source=f"{id}.txt", location=f"file:///{id}.txt", sha256=sha256(text.encode())
    )
    ids = Ids(id)
    records: list[AnyRecord] = [
        DocumentRecord(
            id=id, document=id, title="Northmoor Police", kind="inspection", force="Northmoor Police",
            inspectorate=None, published=None, inspection_start="2019-03", inspection_end=None,
            source=document.source, sha256=document.sha256, characters=len(text),
        )
    ]  # fmt: skip
    teams = [ids.make("entity", f"harbour desk {n}") for n in range(TEAMS)]
    records += [
        Entity(id=team, document=id, name=f"harbour desk {n}", abbreviation=None, expansion_in_text=None,
               entity_type="team")
        for n, team in enumerate(teams)
    ]  # fmt: skip
    section = ""
    for n, (line, start) in enumerate(zip(lines, where, strict=True)):

        def place(words: str, line: str = line, start: int = start) -> dict[str, Any]:
            at = start + line.index(words)
            return {"document": id, "start": at, "end": at + len(words), "quote": words}

        if n % A_SECTION == 0:
            section = ids.make("section", str(n))
            records.append(
                Section(id=section, **place(f"In week {n}"), heading=f"In week {n}", number=None, level=1,
                        practice_area=None, parent=None, text_end=len(text))
            )  # fmt: skip
        team = teams[n % TEAMS]
        records += [
            Finding(id=ids.make("finding", str(n)), **place(line.strip()), polarity="failing", section=section,
                    themes=(themes[n % len(themes)], themes[(n + 1) % len(themes)]), mentions=(team,)),
            Mention(id=ids.make("mention", str(n)), **place(f"harbour desk {n % TEAMS}"), entity=team),
            Metric(id=ids.make("metric", str(n)), **place(f"{n + 2} letters"), value=n + 2, unit="letters", what=None,
                   section=section),
        ]  # fmt: skip
    return document, records


def write_bare(tx: ManagedTransaction, rows: Said) -> None:
    """Write rows as one would by hand: UNWIND and MERGE by label and type, nothing read, nothing checked."""
    nodes = sorted(rows.nodes.values(), key=lambda node: (node.ref.label, node.labels))
    for (label, also), group in groupby(nodes, key=lambda node: (node.ref.label, node.labels)):
        further = "".join(f" SET n:`{name}`" for name in also)
        statement = f"UNWIND $rows AS row MERGE (n:`{label}` {{id: row.id}}) SET n = row.properties{further}"
        send(tx, statement, [{"id": node.ref.id, "properties": node.properties} for node in group])
    found = [(r.type, r.start, r.end, r.properties) for r in rows.relationships.values()]
    found += [(key.type, key.start, key.end, {}) for key in rows.shared]
    ends = sorted({end for _, *pair, _ in found for end in pair} - set(rows.nodes))
    for label, refs in groupby(ends, key=lambda ref: ref.label):
        send(tx, f"UNWIND $rows AS row MERGE (:`{label}` {{id: row.id}})", [{"id": ref.id} for ref in refs])
    found.sort(key=lambda r: (r[0], r[1].label, r[2].label))
    for (kind, one, other), ties in groupby(found, key=lambda r: (r[0], r[1].label, r[2].label)):
        statement = (
            f"UNWIND $rows AS row MATCH (a:`{one}` {{id: row.start}}) MATCH (b:`{other}` {{id: row.end}}) "
            f"MERGE (a)-[r:`{kind}`]->(b) SET r = row.properties"
        )
        send(tx, statement, [{"start": a.id, "end": b.id, "properties": said} for _, a, b, said in ties])


def send(tx: ManagedTransaction, statement: str, rows: list[dict[str, Any]]) -> None:
    """Run one statement over rows, in batches."""
    for at in range(0, len(rows), BATCH):
        tx.run(statement, {"rows": rows[at : at + BATCH]}).consume()


def wipe(connection: Connection) -> None:
    """Delete every node; the schema stays."""
    with connection.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()


def compare(connection: Connection, document: Document, records: list[AnyRecord]) -> tuple[float, float, int]:
    """Return the shortest seconds of graphkit and of the bare statements, and how many rows each wrote."""
    rows = to_rows(document, records, load_ontology())
    count = len(rows.nodes) + len(rows.relationships) + len(rows.shared)
    ours, bare = [], []
    for _ in range(ROUNDS + 1):  # the first lets the server plan its statements and is not counted
        prepare(connection)
        started = time.perf_counter()
        load(connection, document, records)
        ours.append(time.perf_counter() - started)
        wipe(connection)
        prepare(connection)
        started = time.perf_counter()
        with connection.session() as session:
            session.execute_write(write_bare, rows)
        bare.append(time.perf_counter() - started)
        wipe(connection)
    return min(ours[1:]), min(bare[1:]), count


def main() -> int:
    """Measure in a server of its own."""
    document, records = made_up(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
    with tempfile.TemporaryDirectory(prefix="graphkit-benchmark-") as folder:
        home = home_folder(Path(folder))
        try:
            with connect(home=home) as connection:
                ours, bare, count = compare(connection, document, records)
        finally:
            down(home)
    ratio = bare / ours
    print(
        f"{len(records):,} records, {count:,} rows\n"
        f"graphkit load: {ours:.2f} s, {count / ours:,.0f} rows/s\n"
        f"bare UNWIND and MERGE: {bare:.2f} s, {count / bare:,.0f} rows/s\n"
        f"ratio: {ratio:.2f} (goal >= {GOAL})"
    )
    return int(ratio < GOAL)


if __name__ == "__main__":
    sys.exit(main())
