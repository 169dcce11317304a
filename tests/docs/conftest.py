"""The samples in the session's Neo4j, and a folder in which the commands of the documentation can be run."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from graphkit.cli.demo import samples
from graphkit.documents import Document
from graphkit.engine import Connection
from graphkit.extract import extract
from graphkit.reading import read
from graphkit.records import AnyRecord
from graphkit.store import forget, load
from tests.conftest import ROOT
from tests.graphs import empty


@pytest.fixture(scope="session")
def read_samples() -> list[tuple[Document, list[AnyRecord]]]:
    """The three sample reports, read once."""
    documents = [read(str(path)) for path in samples()]
    return [(document, list(extract(document))) for document in documents]


@pytest.fixture(scope="module")
def emptied(connection: Connection) -> Connection:
    """The session's server, emptied once a module."""
    empty(connection)
    return connection


@pytest.fixture
def sampled(emptied: Connection, read_samples: list[tuple[Document, list[AnyRecord]]]) -> Connection:
    """The session's server with the three samples in it and nothing else, whatever the test before has loaded."""
    with emptied.session() as session:
        there = session.run("MATCH (d:Document) RETURN d.id AS id").value("id")
    for id in set(there) - {document.id for document, _ in read_samples}:
        forget(emptied, id)
    for document, records in read_samples:
        load(emptied, document, records)
    return emptied


@dataclass(frozen=True)
class Desk:
    """Where commands are run: the folder, and an environment in which `graphkit` and `python` are those under test."""

    folder: Path
    env: dict[str, str]


@pytest.fixture
def desk(tmp_path: Path, cli_env: dict[str, str]) -> Desk:
    """A folder as the documentation expects it: a checkout's examples and ontology, and reports of one's own."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name, words in (("graphkit", "-m graphkit"), ("python", "")):
        program = programs / name
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" {words} "$@"\n', "utf-8")
        program.chmod(0o755)
    for name in ("xdg-open", "open"):  # no test opens a window
        (programs / name).write_text("#!/bin/sh\n", "utf-8")
        (programs / name).chmod(0o755)
    folder = tmp_path / "desk"
    folder.mkdir()
    for name in ("examples", "ontology", "cypher"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "reports").mkdir()
    shutil.copy(ROOT / "examples" / "northmoor-2015.pdf", folder / "reports")
    shutil.copy(ROOT / "examples" / "westmarch-2022.txt", folder / "reports")
    shutil.copy(ROOT / "examples" / "northmoor-2015.pdf", folder / "report.pdf")
    return Desk(folder, {**cli_env, "PATH": f"{programs}{os.pathsep}{cli_env['PATH']}", "COLUMNS": "110"})
