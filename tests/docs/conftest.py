"""The samples in the session's Neo4j, and a folder in which the commands of the documentation can be run."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from graphkit.engine import Connection
from tests.conftest import ROOT
from tests.graphs import hold, load_samples


@pytest.fixture
def sampled(connection: Connection) -> Connection:
    """The session's server with the three samples in it and nothing else, whatever the test before has loaded."""
    return hold(connection, "samples", load_samples)


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
