"""Every command and every piece of Python in README.md and docs/*.md is run, page by page, in the order of the page."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graphkit.engine import Connection
from tests.conftest import ROOT
from tests.docs.blocks import Block, blocks
from tests.docs.conftest import Desk

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
#: How many blocks may be left out, all pages together.
FEW = 9
#: Blocks of README.md that are left out, by how they begin, and why.
LEFT_OUT = {
    "python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt -e . ": "makes an environment; test_wheel.py",
    "python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt -e '.[test]'": "what runs these tests",
}
#: What README.md leaves open, and what is meant by it on the samples.
MEANT = {"id=...": "id=northmoor-2015", "--force NAME": "--force northmoor"}


def left_out(block: Block) -> str | None:
    return block.not_run or next((why for begin, why in LEFT_OUT.items() if block.text.startswith(begin)), None)


def runnable(page: Path) -> list[Block]:
    return [block for block in blocks(page) if not left_out(block)]


def words_of(block: Block, folder: Path) -> list[str]:
    """The command that runs a block."""
    if block.kind == "python":
        return [sys.executable, "-c", block.text]
    text = block.text
    for open_, meant in MEANT.items():
        text = text.replace(open_, meant)
    # What one block exports counts in the next, as in one terminal.
    kept = folder.parent / "exported"
    body = f"set -euo pipefail\n[ -f {kept} ] && . {kept}\n{text}\nexport -p > {kept}\n"
    return [str(shutil.which("bash")), "-c", body]


@pytest.mark.neo4j
@pytest.mark.skipif(shutil.which("bash") is None, reason="THE COMMANDS OF THE DOCUMENTATION ARE NOT RUN: no bash here")
@pytest.mark.parametrize("page", [page for page in PAGES if runnable(page)], ids=lambda page: page.stem)
def test_the_page_runs(sampled: Connection, desk: Desk, page: Path) -> None:
    for block in runnable(page):
        done = subprocess.run(
            words_of(block, desk.folder), cwd=desk.folder, env=desk.env, capture_output=True, text=True, timeout=600
        )
        said = done.stdout + done.stderr
        assert done.returncode == 0, f"{page.name}:{block.line}: exit code {done.returncode}\n{block.text}\n{said}"
        folded = " ".join(said.split())
        for line in block.prints:
            assert " ".join(line.split()) in folded, f"{page.name}:{block.line}: does not print {line!r}\n{said}"


def test_few_blocks_are_left_out_and_each_says_why() -> None:
    without = [(page.name, left_out(block)) for page in PAGES for block in blocks(page) if left_out(block)]
    assert len(without) <= FEW, without
    assert all(len(str(why)) > 5 for _, why in without)


def test_no_command_hides_in_a_block_of_another_kind() -> None:
    hidden = []
    for page in PAGES:
        for kind, text in re.findall(r"^```(\w*)\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL):
            if kind not in ("sh", "python") and re.search(r"^\$? ?graphkit |^pip |^docker ", text, re.MULTILINE):
                if kind == "text" and text.startswith("graphkit: "):
                    continue
                hidden.append((page.name, text))
    assert hidden == []


def test_every_link_inside_leads_somewhere() -> None:
    broken = []
    for page in [*PAGES, *(ROOT / "docs" / "reference").glob("*.md")]:
        text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
        for target in re.findall(r"\]\(([^)\s]+)\)", text):
            if re.match(r"[a-z]+:", target):
                continue
            file, _, fragment = target.partition("#")
            goal = (page.parent / file).resolve() if file else page
            if not goal.exists() or (fragment and f"\n#{'#'} {fragment}" not in _anchors(goal)):
                broken.append((page.name, target))
    assert broken == []


def _anchors(page: Path) -> str:
    """The fragments of a page's headings, one a line, as `## fragment`."""
    headings = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return "".join(f"\n## {re.sub(r'[^a-z0-9_-]', '', heading.lower().replace(' ', '-'))}" for heading in headings)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_query_or_command_that_a_page_names_exists(page: Path) -> None:
    from graphkit.queries import list_queries

    known = {query.name for query in list_queries()} | {"NAME", "failings-of-team", "careless"}
    named = set(re.findall(r"graphkit (?:ask|browser) ([A-Za-z][\w-]+)", page.read_text("utf-8")))
    assert named <= known
