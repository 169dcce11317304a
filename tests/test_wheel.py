"""The built wheel, installed into an empty environment, carries all that it needs and runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout."""
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", str(out), str(ROOT)], check=True, capture_output=True
    )
    (path,) = out.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of an environment that holds the wheel and what it depends on, nothing else."""
    home = tmp_path_factory.mktemp("empty")
    venv.create(home, with_pip=True)
    folder = home / ("Scripts" if os.name == "nt" else "bin")
    install = [
        str(folder / "python"),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-compile",  # Python compiles what is run, which is a small part
        "-c",
        str(ROOT / "constraints.txt"),
        str(wheel),
    ]
    subprocess.run(install, check=True, cwd=home)
    return folder


def run(scripts: Path, *command: str) -> str:
    """Run one of the environment's commands away from the checkout and return what it prints."""
    done = subprocess.run(
        [str(scripts / command[0]), *command[1:]], check=True, capture_output=True, text=True, cwd=scripts.parent
    )
    return done.stdout


def test_no_generic_name_is_installed(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    packages = {top for top in tops if not top.endswith(".dist-info")}
    assert packages == {"graphkit", "graphkit_loaders"}


def test_the_wheel_runs_without_the_checkout(scripts: Path) -> None:
    assert "graphkit" in run(scripts, "graphkit", "--version")
    where = run(scripts, "python", "-c", "from graphkit.resources import folder; print(folder('examples'))").strip()
    assert Path(where).is_relative_to(scripts.parent)
    sample = min(Path(where).glob("*.html"))
    records = [json.loads(line) for line in run(scripts, "graphkit", "extract", str(sample)).splitlines()]
    assert records[0]["type"] == "Document"
    assert {"Section", "Finding", "Recommendation"} <= {record["type"] for record in records}


def test_the_wheel_finds_ontology_and_queries(scripts: Path) -> None:
    code = (
        "from graphkit.ontology import load_ontology; from graphkit.queries import list_queries;"
        "print(len(load_ontology().scheme('theme')), len(list_queries()))"
    )
    themes, queries = map(int, run(scripts, "python", "-c", code).split())
    assert themes == 59
    assert queries >= 12
