"""The generated reference is fresh, and every command that it shows has an answer on the samples."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graphkit import cli
from graphkit.engine import Connection
from graphkit.ontology import load_ontology
from graphkit.queries import list_queries
from tests.conftest import ROOT
from tests.docs.blocks import blocks

REFERENCE = ROOT / "docs" / "reference"
COMMANDS = [block.text.strip() for block in blocks(REFERENCE / "queries.md")]


def generate(docs: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(docs / "generate"), *words], capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_pages_are_fresh() -> None:
    done = generate(ROOT / "docs", "--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_stale_page_is_found_and_written_again(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs" / "generate", tmp_path / "docs" / "generate")
    (tmp_path / "docs" / "reference").mkdir()
    assert generate(tmp_path / "docs").stdout.count("written") == 3
    page = tmp_path / "docs" / "reference" / "ontology.md"
    fresh = page.read_text("utf-8")
    page.write_text(fresh.replace("voice-of-the-child", "voice-of-a-child"), "utf-8")
    found = generate(tmp_path / "docs", "--check")
    assert (found.returncode, found.stdout) == (1, "docs/reference/ontology.md: stale; run python docs/generate\n")
    assert generate(tmp_path / "docs").stdout == "docs/reference/ontology.md: written\n"
    assert page.read_text("utf-8") == fresh


def test_all_that_there_is_has_its_place() -> None:
    queries = (REFERENCE / "queries.md").read_text("utf-8")
    assert [name for query in list_queries() if f"\n### {(name := query.name)}\n" not in queries] == []
    ontology = (REFERENCE / "ontology.md").read_text("utf-8")
    known = load_ontology()
    assert [name for name in known.classes if f"`{name}`" not in ontology] == []
    assert [p.neo4j_name for p in known.properties.values() if f"`{p.neo4j_name}`" not in ontology] == []
    assert [theme.id for theme in known.scheme("theme") if f"| `{theme.id}` |" not in ontology] == []


@pytest.mark.neo4j
@pytest.mark.parametrize("command", COMMANDS, ids=[command.split()[2] for command in COMMANDS])
def test_every_command_has_an_answer(sampled: Connection, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = shlex.split(command)
    assert words[:2] == ["graphkit", "ask"]
    code = cli.main([*words[1:], "--format", "json"])
    said = capsys.readouterr()
    assert code == 0, said.err
    assert "is taken as" not in said.err, "the examples give the very names"
