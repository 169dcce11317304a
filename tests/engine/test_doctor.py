"""`graphkit doctor` says what is wanting, and starts nothing."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from graphkit.engine.doctor import check
from graphkit.engine.server import status


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in [name for name in os.environ if name.startswith("NEO4J_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GRAPHKIT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("GRAPHKIT_CACHE", str(tmp_path / "cache"))
    return tmp_path


def test_a_fresh_installation_is_well_and_stays_untouched(home: Path) -> None:
    findings = {finding.name: finding for finding in check()}
    assert [finding.name for finding in findings.values() if not finding.ok] == []
    assert {"python", "spacy", "neo4j", "neo4j-rust-ext", "java", "home", "cache", "jars"} <= set(findings)
    assert '"21.' in findings["java"].detail
    assert "fetched at the next start" in findings["jars"].detail
    assert list(home.iterdir()) == []
    assert status() is None


def test_what_is_wanting_is_said_with_a_remedy_and_exit_1(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    (home / "file").write_text("a file where a folder should be")
    monkeypatch.setenv("GRAPHKIT_HOME", str(home / "file" / "below"))
    monkeypatch.setenv("NEO4J_URI", f"bolt://127.0.0.1:{port}")
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from graphkit.cli import main; sys.exit(main())", "doctor"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    wanting = [lines[at : at + 2] for at, line in enumerate(lines) if line.startswith("NOT OK")]
    assert [line[0].split(": ")[0] for line in wanting] == ["NOT OK  home", "NOT OK  neo4j (NEO4J_URI)"]
    assert "GRAPHKIT_HOME" in wanting[0][1]
    assert "NEO4J_URI" in wanting[1][1]
