"""Writes many documents into an empty managed server with `neo4j-admin database import`, as the store would write them.

The rows are those of the store's own mapping, and what documents share is merged by the store's own rules, so that the
graph is the one that `graphkit.store.load` gives, document after document; `python -m benchmarks.bulk` compares the two
on seven documents, line by line. Loading a thousand reports one by one takes half an hour on two cores, this a minute.
"""

from __future__ import annotations

import csv
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any

from graphkit.documents import Document
from graphkit.engine import Connection, Home, connect, home_folder
from graphkit.engine.jars import read_lock
from graphkit.engine.places import jar_folder
from graphkit.engine.process import run_admin, write_arguments
from graphkit.engine.server import DATABASE, down, up
from graphkit.ontology import load_ontology
from graphkit.records import AnyRecord
from graphkit.store import load, prepare
from graphkit.store.concepts import concept_rows
from graphkit.store.dump import dump
from graphkit.store.mapping import to_rows
from graphkit.store.plan import merge_statements, statement
from graphkit.store.rows import Key, NodeRow, Properties, Ref, RelationshipRow, Statement
from graphkit.store.stamp import LOADED_AT, content_digest, loaded_with, now
from graphkit.store.standing import renew_all_standings
from graphkit.store.tallies import renew_all_tallies

#: parts the items of a list in a cell; no text of ours holds it
ITEMS = "\x1f"
HEAP = "1g"


class _Files:
    """CSV files, one for each kind of node or relationship and set of properties, with the import tool's header."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.nodes: list[str] = []
        self.relationships: list[str] = []
        self._writers: dict[tuple[Any, ...], Any] = {}
        self._open: list[IO[str]] = []

    def node(self, row: NodeRow) -> None:
        """Add a node."""
        names = tuple(sorted(row.properties))
        types = tuple(_type(row.properties[name]) for name in names)
        key = ("node", row.ref.label, row.labels, names, types)
        if key not in self._writers:
            path = self._file(key, [f":ID({row.ref.label})", *_columns(names, types)])
            self.nodes.append(f"--nodes={':'.join((row.ref.label, *row.labels))}={path}")
        self._writers[key].writerow([row.ref.id, *(_cell(row.properties[name]) for name in names)])

    def relationship(self, row: RelationshipRow) -> None:
        """Add a relationship."""
        names = tuple(sorted(row.properties))
        types = tuple(_type(row.properties[name]) for name in names)
        key = ("relationship", row.type, row.start.label, row.end.label, names, types)
        if key not in self._writers:
            ends = [f":START_ID({row.start.label})", f":END_ID({row.end.label})"]
            path = self._file(key, [*ends, *_columns(names, types)])
            self.relationships.append(f"--relationships={row.type}={path}")
        cells = (_cell(row.properties[name]) for name in names)
        self._writers[key].writerow([row.start.id, row.end.id, *cells])

    def _file(self, key: tuple[Any, ...], header: list[str]) -> Path:
        path = self.folder / f"{len(self._open):04}.csv"
        out = path.open("w", encoding="utf-8", newline="")
        self._open.append(out)
        self._writers[key] = csv.writer(out, lineterminator="\n")
        self._writers[key].writerow(header)
        return path

    def close(self) -> None:
        """Close every file."""
        for out in self._open:
            out.close()


def _type(value: Any) -> str:
    if isinstance(value, list):
        return _type(value[0]) + "[]"
    kinds = {bool: "boolean", int: "long", float: "double", str: "string"}
    return kinds[type(value)]


def _columns(names: Iterable[str], types: Iterable[str]) -> list[str]:
    return [f"{name}:{kind}" for name, kind in zip(names, types, strict=True)]


def _cell(value: Any) -> Any:
    return ITEMS.join(map(str, value)) if isinstance(value, list) else value


def fill(home: Home, documents: Iterable[tuple[Document, list[AnyRecord]]]) -> int:
    """Replace whatever the managed server of `home` holds by these documents; return how many there were."""
    ontology = load_ontology()
    up(home)
    down(home)  # a first start makes the password; the import needs the server to be down
    statements: dict[Ref, list[Statement]] = {}
    shared: dict[Key, list[str]] = {}
    count = 0
    with tempfile.TemporaryDirectory(prefix="graphkit-import-") as folder:
        files = _Files(Path(folder))
        nodes, ties = concept_rows(ontology)
        concepts = {node.ref for node in nodes}
        for node in nodes:
            files.node(node)
        for tie in ties:
            files.relationship(tie)
        for document, records in documents:
            stamps: Properties = {"digest": content_digest(document, records), "loaded_with": loaded_with()}
            stamps[LOADED_AT] = now()
            said = to_rows(document, records, ontology, stamps)
            for node in said.nodes.values():
                files.node(node)
            for row in said.relationships.values():
                files.relationship(row)
            for ref, wordings in said.statements().items():
                if ref not in concepts:
                    statements.setdefault(ref, []).extend(statement(document.id, wording) for wording in wordings)
            for key in said.shared:
                shared.setdefault(key, []).append(document.id)
            count += 1
        for ref, said_of in statements.items():
            files.node(NodeRow(ref, merge_statements(ref.id, said_of)))
        for key, ids in shared.items():
            files.relationship(RelationshipRow(key.type, key.start, key.end, {"documents": sorted(ids)}))
        files.close()
        _import(home, files)
    with connect(home=home) as connection:
        prepare(connection)
        renew_all_standings(connection)
        renew_all_tallies(connection, ontology)
    return count


def _import(home: Home, files: _Files) -> None:
    arguments = write_arguments(home, [jar.path for jar in read_lock()], HEAP)
    run_admin(home, arguments, jar_folder(), [
        "database", "import", "full", DATABASE, "--overwrite-destination=true", "--id-type=string",
        "--multiline-fields=true", "--array-delimiter=U+001F", "--max-off-heap-memory=2g",
        f"--report-file={files.folder / 'report.txt'}", *files.nodes, *files.relationships,
    ])  # fmt: skip


def main() -> int:
    """Compare a graph written in bulk with the one that loading gives."""
    from benchmarks.synthetic import FORCES, synthetic

    few = [made for n, made in enumerate(synthetic(2 * len(FORCES))) if n % len(FORCES) < 3]
    dumps = []
    folder = Path(tempfile.mkdtemp(prefix="graphkit-bulk-"))
    home = home_folder(folder)
    try:
        fill(home, few)
        with connect(home=home) as connection:
            dumps.append(list(dump(connection)))
            empty(connection)
            for document, records in few:
                load(connection, document, records)
            dumps.append(list(dump(connection)))
    finally:
        down(home)
        shutil.rmtree(folder, ignore_errors=True)
    bulk, loaded = map(set, dumps)
    for line in sorted(bulk ^ loaded)[:10]:
        print("only in bulk:" if line in bulk else "only loaded:", line[:300])
    print(f"{len(loaded):,} nodes and relationships; {len(bulk ^ loaded)} differ")
    return int(dumps[0] != dumps[1])


def empty(connection: Connection) -> None:
    """Delete every node; the schema stays."""
    with connection.session() as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 500 ROWS").consume()


if __name__ == "__main__":
    sys.exit(main())
