"""The commands on the real reports in ../shared: load, load again, prove, ask."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graphkit.engine import Connection
from tests.cli.run import graphkit, graphkit_here

pytestmark = [pytest.mark.neo4j, pytest.mark.shared]


def test_reports_in_answers_out(graph: Connection, cli_env: dict[str, str], shared: Path) -> None:
    reports = {path.stem: path for path in sorted((shared / "reports").glob("*.txt"))}
    assert reports, "../shared/reports holds no report"
    words = [str(path) for path in reports.values()]
    first = graphkit("load", *words, env=cli_env)
    assert first.returncode == 0, first.stderr
    again = graphkit_here("load", *words, env=cli_env)
    assert f"loaded 0, unchanged {len(reports)}" in again.stdout
    assert graphkit_here("verify", env=cli_env).returncode == 0

    done = graphkit_here("ask", "recurring-failings", "--param", "min_forces=3", "--format", "json", env=cli_env)
    rows = json.loads(done.stdout)
    assert rows
    for row in rows:
        text = reports[row["report"]].read_bytes().decode("utf-8")
        assert text[row["start"] :].startswith(row["quote"])
        assert 3 <= row["fails_in"] <= row["speak_of_it"] <= row["loaded"]
    themes = {row["theme"] for row in rows}
    for theme in themes:
        assert len({row["force"] for row in rows if row["theme"] == theme}) >= 3
