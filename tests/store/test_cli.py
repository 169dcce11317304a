"""The commands load, extract, forget and verify, run as a person runs them."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from graphkit.engine import Connection
from tests.cli.run import graphkit, graphkit_here
from tests.store.samples import NEWS, REPORT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "northmoor-2019.txt").write_bytes(REPORT.encode())
    (tmp_path / "northmoor-news.txt").write_bytes(NEWS.encode())
    return tmp_path


def test_extract_needs_no_neo4j_and_gives_the_same_bytes(folder: Path) -> None:
    env = {"NEO4J_URI": "bolt://127.0.0.1:1", "PATH": "", "PYTHONHASHSEED": "1"}
    first = graphkit("extract", str(folder), env=env)
    assert first.returncode == 0, first.stderr
    records = [json.loads(line) for line in first.stdout.splitlines()]
    assert [r["id"] for r in records if r["type"] == "Document"] == ["northmoor-2019", "northmoor-news"]
    for r in records:
        if "quote" in r:
            text = REPORT if r["document"] == "northmoor-2019" else NEWS
            assert text[r["start"] : r["end"]] == r["quote"]
    assert graphkit("extract", str(folder), env=env | {"PYTHONHASHSEED": "2"}).stdout == first.stdout


def test_extract_refuses_one_and_goes_on(folder: Path) -> None:
    done = graphkit_here("extract", str(folder / "none.txt"), str(folder / "northmoor-news.txt"))
    assert done.returncode == 1
    assert "none.txt: there is no such file" in done.stderr
    assert "Traceback" not in done.stderr
    assert json.loads(done.stdout.splitlines()[0])["id"] == "northmoor-news"


@pytest.mark.neo4j
def test_the_life_of_documents(store: Connection, cli_env: dict[str, str], folder: Path) -> None:
    def gk(*words: str) -> subprocess.CompletedProcess[str]:
        return graphkit_here(*words, env=cli_env)

    dry = gk("load", "--dry-run", str(folder))
    assert dry.returncode == 0, dry.stderr
    assert "Article added" in dry.stdout
    assert dry.stdout.splitlines()[-1] == "dry run, nothing written: would load 2, unchanged 0, refused 0"

    first = graphkit("load", str(folder), str(folder / "none.txt"), env=cli_env)
    assert first.returncode == 1
    assert first.stdout.splitlines()[-1] == "loaded 2, unchanged 0, refused 1"
    assert "northmoor-2019: loaded\nnorthmoor-news: loaded\n" in first.stderr
    assert first.stderr.count("none.txt") == 2, "once when it happens, once in the summary"

    again = gk("load", str(folder))
    assert (again.returncode, again.stdout) == (0, "loaded 0, unchanged 2, refused 0\n")
    assert again.stderr == "northmoor-2019: unchanged\nnorthmoor-news: unchanged\n"
    anew = gk("load", "--again", str(folder))
    assert anew.stdout == "loaded 0, unchanged 2, refused 0\n"

    proved = gk("verify")
    assert proved.returncode == 0
    assert proved.stdout.splitlines()[-1].endswith("quotes proved in 2 documents, 0 not proved")
    with store.session() as session:
        session.run("MATCH (n:Section) WITH n LIMIT 1 SET n.quote = 'x'").consume()
    broken = gk("verify")
    assert broken.returncode == 1
    assert "not proved" in broken.stdout
    assert broken.stdout.splitlines()[-1] == "load the document again: graphkit load --again SOURCE"
    assert gk("load", "--again", str(folder)).stdout == "loaded 1, unchanged 1, refused 0\n"
    assert gk("verify").returncode == 0

    other = folder / "elsewhere"
    other.mkdir()
    (other / "northmoor-news.txt").write_text("Quite another text.", encoding="utf-8")
    clash = gk("load", str(other))
    assert clash.returncode == 1
    assert "rename the file" in clash.stderr
    assert gk("load", str(other / "northmoor-news.txt"), "--id", "other-news").returncode == 0

    guarded = gk("forget", "northmoor-2019", "--max-removals", "0")
    assert guarded.returncode == 1
    assert "more than the 0 allowed" in guarded.stderr
    mistyped = gk("forget", "northmoor-2019", "nosuch")
    assert (mistyped.returncode, mistyped.stdout) == (1, "")
    assert "no document 'nosuch'" in mistyped.stderr
    assert gk("forget", "northmoor-2019", "northmoor-2019").stdout == "northmoor-2019: forgotten\n"
    unknown = gk("forget", "northmoor-2019")
    assert (unknown.returncode, unknown.stdout) == (1, "")
    assert len(unknown.stderr.splitlines()) == 1


def test_a_wrong_command_line_is_two() -> None:
    assert graphkit_here("load").returncode == 2
    assert graphkit_here("load", "--max-removals", "-1", "x.txt").returncode == 2
