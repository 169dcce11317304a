"""`graphkit demo` on an empty graph, and again on the one that it left."""

from __future__ import annotations

import re
from urllib.request import urlopen

import pytest

from graphkit.cli.demo import samples
from graphkit.engine import Connection
from tests.cli.run import graphkit

pytestmark = pytest.mark.neo4j


def test_the_samples_are_reports_alone() -> None:
    assert {path.suffix for path in samples()} == {".pdf", ".html", ".txt"}
    assert len(samples()) == 3


def test_demo_does_the_whole_road_and_again_without_loading(graph: Connection, cli_env: dict[str, str]) -> None:
    first = graphkit("demo", env=cli_env)
    assert first.returncode == 0, first.stderr
    assert first.stderr.count("loaded as") == 3
    assert "Recurring failings" in first.stdout
    for report in ("northmoor-2015", "eastvale-2021", "westmarch-2022"):
        assert f"[{report}, " in first.stdout, "a quote of each sample, with its place"

    address = re.search(r"Browser +(\S+)", first.stdout)
    assert address and "cmd=edit" in address[1] and "Recurring%20failings" in address[1]
    with urlopen(address[1].partition("?")[0], timeout=30) as page:
        assert page.status == 200, "the managed server serves the Browser itself"
    assert "User      neo4j" in first.stdout and "Password  in " in first.stdout
    assert "graphkit down" in first.stdout

    again = graphkit("demo", env=cli_env)
    assert again.returncode == 0
    assert again.stderr.count("in the graph already") == 3
    assert again.stdout == first.stdout
