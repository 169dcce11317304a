"""`graphkit analyse` as a person runs it, on the samples in the session's Neo4j."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from graphkit.engine import Connection
from tests.cli.run import graphkit_here

pytestmark = pytest.mark.neo4j

START = {".png": b"\x89PNG\r\n", ".svg": b"<?xml", ".pdf": b"%PDF-"}


@pytest.mark.parametrize(
    ("words", "ending"),
    [
        ((), ".png"),
        (("theme-theme",), ".svg"),
        (("theme-theme", "--together", "finding"), ".png"),
        (("force-force",), ".pdf"),
        (("--picture", "betweenness", "--engine", "igraph"), ".png"),
    ],
)
def test_a_picture_is_written_beside_the_figures(
    samples: Connection, cli_env: dict[str, str], tmp_path: Path, words: tuple[str, ...], ending: str
) -> None:
    file = tmp_path / f"picture{ending}"
    done = graphkit_here("analyse", *words, "--plot", str(file), env=cli_env)
    assert done.returncode == 0, done.stderr
    assert "Centrality" in done.stdout
    assert f"{file}: " in done.stderr
    assert file.read_bytes().startswith(START[ending])
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_forces_alike_come_with_their_denominators(samples: Connection, cli_env: dict[str, str]) -> None:
    done = graphkit_here("analyse", "force-force", "--format", "json", env=cli_env)
    pairs = json.loads(done.stdout)["alike"]
    assert len(pairs) == 3
    for pair in pairs:
        assert pair["both_fail"] == len(pair["shared"]) <= pair["either_fails"] <= pair["both_speak"]
        assert pair["jaccard"] == round(pair["both_fail"] / pair["either_fails"], 4)
    assert pairs == sorted(pairs, key=lambda pair: -pair["jaccard"])
    assert "both speak" in graphkit_here("analyse", "force-force", env=cli_env).stdout


def test_top_counts_in_the_table_and_in_the_picture(
    samples: Connection, cli_env: dict[str, str], tmp_path: Path
) -> None:
    done = graphkit_here("analyse", "--top", "3", "--plot", str(tmp_path / "few.svg"), env=cli_env)
    rows = graphkit_here("analyse", "--top", "1000", env=cli_env).stdout.count("\n")
    said = re.search(r"the first 3 of (\d+)", done.stderr)
    assert said and 3 < int(said[1]) < rows
    assert re.search(r"The 3 that fail most widely of \d+ themes", (tmp_path / "few.svg").read_text("utf-8"))


def test_a_file_that_cannot_be_a_picture_is_said_in_one_line(cli_env: dict[str, str], tmp_path: Path) -> None:
    done = graphkit_here("analyse", "--plot", str(tmp_path / "picture.gif"), env=cli_env)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("graphkit: picture.gif: a picture is written as png, svg, pdf")
    assert not list(tmp_path.iterdir())


def test_findings_are_where_themes_meet_not_forces(cli_env: dict[str, str]) -> None:
    done = graphkit_here("analyse", "force-force", "--together", "finding", env=cli_env)
    assert done.returncode == 2
    assert "theme-theme --together finding" in done.stderr
