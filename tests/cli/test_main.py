"""The command line's frame: help, exit codes, one line for an error, pipes, completion, and nothing heavy imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import graphkit as package
from graphkit import cli
from graphkit.reading import find_loaders
from tests.cli.run import graphkit, graphkit_here

GROUPS = (
    "demo",
    "load",
    "extract",
    "forget",
    "verify",
    "ask",
    "browser",
    "export",
    "analyse",
    "up",
    "down",
    "status",
    "doctor",
)


def test_help_names_every_command_and_gives_examples() -> None:
    done = graphkit("--help")
    assert (done.returncode, done.stderr) == (0, "")
    for command in GROUPS:
        assert f"  {command} " in done.stdout, command
    assert "graphkit ask recurring-failings --param min_forces=3" in done.stdout


@pytest.mark.parametrize("command", GROUPS)
def test_every_command_has_help(command: str) -> None:
    done = graphkit_here(command, "--help")
    assert done.returncode == 0
    assert f"graphkit {command}" in done.stdout


@pytest.mark.parametrize("command", ["load", "extract", "forget", "verify", "export", "up", "down", "status", "doctor"])
def test_help_gives_examples(command: str) -> None:
    _, _, examples = graphkit_here(command, "--help").stdout.partition("Examples:\n")
    assert f"  graphkit {command}" in examples


def test_the_help_of_load_says_what_it_reads() -> None:
    said = " ".join(graphkit_here("load", "--help").stdout.split())
    for suffix in find_loaders().suffixes:
        assert suffix in said, suffix
    assert "A folder stands for" in said and "joined by hyphens" in said


def test_version() -> None:
    assert graphkit("--version").stdout == f"graphkit {package.__version__}\n"


def test_no_command_shows_the_help() -> None:
    assert "Usage: graphkit" in "".join((graphkit().stdout, graphkit().stderr))


@pytest.mark.parametrize(
    "words", [("nonsense",), ("ask", "--nonsense"), ("ask", "x", "--param", "novalue"), ("ask", "--limit", "0")]
)
def test_a_wrong_command_line_is_exit_code_2(words: tuple[str, ...]) -> None:
    done = graphkit_here(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Usage: graphkit" in done.stderr


def test_an_error_is_one_line_on_standard_error_and_exit_code_1() -> None:
    done = graphkit("ask", "recurring")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "graphkit: there is no query 'recurring'; did you mean recurring-failings?\n"


@pytest.mark.parametrize("words", [("--debug", "ask", "recurring"), ("ask", "recurring", "--debug")])
def test_debug_shows_the_trace_wherever_it_stands(words: tuple[str, ...]) -> None:
    done = graphkit_here(*words)
    assert done.returncode == 1
    assert "Traceback" in done.stderr and "catalogue.py" in done.stderr
    assert "Traceback" not in graphkit_here(*(word for word in words if word != "--debug")).stderr


def test_a_fault_of_ours_says_so_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("lost")

    monkeypatch.setattr("graphkit.queries.catalogue.get_query", broken)
    monkeypatch.setattr("graphkit.queries.get_query", broken)
    assert cli.main(["ask", "backlogs"]) == 1
    said = capsys.readouterr().err
    assert (
        said
        == "graphkit: a fault of graphkit itself (KeyError: 'lost'); run the same command with --debug for the trace\n"
    )


def test_ctrl_c_is_exit_code_130(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("graphkit.queries.get_query", stopped)
    assert cli.main(["ask", "backlogs"]) == 130
    assert capsys.readouterr().err == "graphkit: stopped\n"
    monkeypatch.setattr("graphkit.engine.connect", stopped)
    assert cli.main(["--quiet", "load", "northmoor.txt"]) == 130
    said = capsys.readouterr().err
    assert said == "graphkit: stopped; every document is in the graph whole or not at all\n"


def test_a_file_that_is_not_there_is_said_without_a_trace(tmp_path: Path) -> None:
    done = graphkit_here("ask", "--queries", str(tmp_path / "none"))
    assert done.returncode == 1
    assert "no such folder" in done.stderr and done.stderr.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="no pipes of this kind on Windows")
@pytest.mark.parametrize(
    "words", [("ask", "--format", "json"), ("ask",), ("--help",), ("ask", "backlogs", "--explain")]
)
def test_a_closed_pipe_is_silent(words: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w") as out:
        done = subprocess.run(
            [sys.executable, "-m", "graphkit", *words], stdout=out, stderr=subprocess.PIPE, check=False
        )
    assert b"Traceback" not in done.stderr and b"graphkit:" not in done.stderr
    assert done.returncode == cli.UNREAD


def test_results_are_utf8_whatever_the_environment_says() -> None:
    env = os.environ | {"PYTHONIOENCODING": "ascii", "GRAPHKIT_QUERIES": ""}
    done = subprocess.run(
        [sys.executable, "-c", "from graphkit.cli import main; main(['--version']); print('\\u201cq\\u201d')"],
        env=env, capture_output=True, check=True,
    )  # fmt: skip
    assert done.stdout.decode("utf-8").endswith("“q”\n")


def test_help_imports_nothing_heavy() -> None:
    code = "import sys; from graphkit.cli import main; main(['--help']); print(*sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    heavy = {
        "spacy",
        "neo4j",
        "rdflib",
        "networkx",
        "scipy",
        "numpy",
        "rich",
        "pyoxigraph",
        "httpx",
        "jgo",
        "pypdfium2",
    }
    assert not heavy & loaded
    assert "typer" in loaded


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_offers_commands_and_queries(shell: str) -> None:
    def complete(*typed: str) -> str:
        env = os.environ | {
            "_GRAPHKIT_COMPLETE": f"complete_{shell}",
            "COMP_WORDS": " ".join(("graphkit", *typed)),
            "COMP_CWORD": str(len(typed)),
            "_TYPER_COMPLETE_ARGS": " ".join(("graphkit", *typed)),
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        }
        return graphkit(env=env).stdout

    assert "demo" in complete("de")
    assert "told-before" in complete("ask", "to")
    script = graphkit("--show-completion", env=os.environ | {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"})
    assert script.returncode in (0, 2)
