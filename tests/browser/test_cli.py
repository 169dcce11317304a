"""`graphkit browser` as a person runs it: the address alone, favourites to a file, pages served until Ctrl+C."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from graphkit.browser import GUIDE, ZIP, favourites_zip
from graphkit.engine import Connection, home_folder
from graphkit.engine.process import ARGUMENTS
from tests.cli.run import graphkit_here


def test_favourites_are_written_to_a_file(tmp_path: Path) -> None:
    done = graphkit_here("browser", "--favourites", str(tmp_path / "f.zip"), env=dict(os.environ))
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "f.zip").read_bytes() == favourites_zip()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    done = graphkit_here("browser", "--favourites", str(tmp_path / "no" / "f.zip"), env=dict(os.environ))
    assert done.returncode == 1
    assert "does not exist" in done.stderr


@pytest.mark.parametrize("words", [("documents", "--serve"), ("--serve", "--favourites", "f.zip")])
def test_what_does_not_go_together_is_refused(words: tuple[str, ...]) -> None:
    assert graphkit_here("browser", *words, env=dict(os.environ)).returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="a process cannot be sent Ctrl+C alone there")
def test_serve_says_what_to_paste_and_ends_at_ctrl_c() -> None:
    command = [sys.executable, "-m", "graphkit", "browser", "--serve", "--port", "0"]
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    if os.name == "posix":  # tests that run in the background of a script inherit that Ctrl-C is ignored
        pipes["preexec_fn"] = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(command, **pipes) as serving:
        try:
            assert serving.stdout
            said = [serving.stdout.readline() for _ in range(4)]
            base = re.search(r"http://localhost:\d+/", said[1])
            assert base
            assert said[1:] == [
                f"  :style {base[0]}graphkit.grass\n",
                f"  :guide {base[0]}{GUIDE}\n",
                f"Favourites to drop on its window: {base[0]}{ZIP}\n",
            ]
            with urllib.request.urlopen(base[0] + GUIDE, timeout=30) as answer:
                assert answer.read().count(b"<slide>") == 12
            serving.send_signal(signal.SIGINT)
            assert serving.wait(30) == 0
        finally:
            serving.kill()


@pytest.mark.neo4j
def test_print_prints_the_address_alone(connection: Connection, cli_env: dict[str, str]) -> None:
    assert graphkit_here("browser", "--print", env=cli_env).stdout == f"{connection.browser_url}\n"
    linked = graphkit_here("browser", "documents", "--print", env=cli_env).stdout
    assert linked.startswith(f"{connection.browser_url}?connectURL=") and linked.count("\n") == 1


def test_a_force_without_a_query_is_refused() -> None:
    done = graphkit_here("browser", "--force", "northmoor", "--print")
    assert done.returncode == 2 and "name a query first" in done.stderr


@pytest.mark.neo4j
def test_a_guide_that_changed_since_the_start_is_said(connection: Connection, cli_env: dict[str, str]) -> None:
    assert graphkit_here("browser", "--print", env=cli_env).stderr == ""
    arguments = home_folder().conf / ARGUMENTS
    text = arguments.read_text("ascii")
    earlier = re.sub(r"(made/neo4j-browser-\S*?-)[0-9a-f]{16}(\.jar)", r"\g<1>0123456789abcdef\2", text)
    assert earlier != text
    arguments.write_text(earlier, "ascii")
    try:
        done = graphkit_here("browser", "--print", env=cli_env)
    finally:
        arguments.write_text(text, "ascii")
    assert (done.returncode, done.stdout) == (0, f"{connection.browser_url}\n")
    assert done.stderr.count("\n") == 1
    assert "graphkit down, then graphkit up" in done.stderr


@pytest.mark.neo4j
def test_for_another_neo4j_it_names_serve(connection: Connection, cli_env: dict[str, str]) -> None:
    another = {"NEO4J_URI": connection.uri, "NEO4J_PASSWORD": home_folder().password()}
    done = graphkit_here("browser", env=cli_env | another)
    assert done.returncode == 1
    assert "graphkit browser --serve" in done.stderr
