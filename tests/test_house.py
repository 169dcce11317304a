"""The house keeps its rules: style, types, the one street, and what must not be in the repository."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

TOOLS = {
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format": ["-m", "ruff", "format", "--check", "."],
    "mypy --strict": ["-m", "mypy"],
    "import contracts": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
}
#: pieces, so that this file does not hold what it looks for
REGISTRIES = [re.escape(".".join(host)) for host in (("pypi", "org"), ("pythonhosted", "org"), ("maven", "org"))]


@pytest.mark.parametrize("tool", TOOLS)
def test_tool_is_content(tool: str) -> None:
    done = subprocess.run([sys.executable, *TOOLS[tool]], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def tracked() -> list[Path]:
    """The files of the repository; skips loudly where git does not say."""
    git = shutil.which("git")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True) if git else None
    if listed is None or listed.returncode:
        pytest.skip("THE REPOSITORY'S FILES ARE NOT CHECKED: no git here, or not a git checkout")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_every_python_file_says_its_job_in_its_first_line() -> None:
    silent = [p for p in tracked() if p.suffix == ".py" and not p.read_text("utf-8").startswith('"""')]
    assert not [p for p in silent if p.read_text("utf-8").strip()]


def test_no_file_names_a_registry_or_locks_to_one() -> None:
    assert not [p for p in tracked() if p.name in {"uv.lock", "poetry.lock", "pdm.lock", "pylock.toml"}]
    pattern = re.compile("|".join(REGISTRIES))
    texts = ((p, p.read_bytes().decode("utf-8", "replace")) for p in tracked() if p.suffix not in {".pdf", ".png"})
    assert not [str(p) for p, text in texts if pattern.search(text)]


@pytest.mark.shared
def test_no_text_of_the_reports_is_copied(shared: Path) -> None:
    length = 14

    def grams(text: str) -> set[str]:
        words = re.sub(r"\W+", " ", text.lower()).split()
        return {" ".join(words[i : i + length]) for i in range(len(words) - length + 1)}

    theirs: set[str] = set()
    for report in (shared / "reports").glob("*.txt"):
        theirs |= grams(report.read_text("utf-8"))
    assert theirs
    ours = (p for p in tracked() if p.suffix in {".py", ".md", ".ttl", ".cypher", ".txt", ".html", ".json", ".toml"})
    copied = {
        str(p.relative_to(ROOT)): sorted(found)[:1] for p in ours if (found := grams(p.read_text("utf-8")) & theirs)
    }
    assert not copied
