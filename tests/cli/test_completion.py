"""Completion in a real shell: names of queries, of parameters, and their values; no server is started for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from graphkit.cli.completion import rejoin
from tests.cli.run import graphkit

BASH = shutil.which("bash")


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `graphkit --show-completion bash` prints, with a `graphkit` of this very environment on the path."""
    folder = tmp_path_factory.mktemp("bash")
    command = folder / "graphkit"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m graphkit "$@"\n', "utf-8")
    command.chmod(0o755)
    env = os.environ | {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    shown = graphkit("--show-completion", "bash", env=env).stdout
    (folder / "completion").write_text(shown, "utf-8")
    return folder


def offered(script: Path, *words: str) -> list[str]:
    """What bash would offer for the last of `words`, which it has cut at `=` as it does."""
    cut = " ".join(f"'{word}'" for word in words)
    done = subprocess.run(
        [
            str(BASH),
            "--norc",
            "-c",
            f"source {script}/completion; COMP_WORDS=({cut}); COMP_CWORD={len(words) - 1}; "
            '_graphkit_completion graphkit; printf "%s\\n" "${COMPREPLY[@]}"',
        ],
        env=os.environ | {"PATH": f"{script}:{os.environ['PATH']}", "GRAPHKIT_HOME": "/nonexistent"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout.split()


@pytest.mark.skipif(BASH is None or os.name == "nt", reason="there is no bash here")
@pytest.mark.parametrize(
    ("words", "some"),
    [
        (("ask", "told"), {"told-before"}),
        (("ask", "recurring-failings", "--param", ""), {"min_forces=", "quotes=", "latest_only="}),
        (("ask", "recurring-failings", "--param", "latest_only", "="), {"true", "false"}),
        (("ask", "force-profile", "--param", "force", "=", "derb"), {"derbyshire"}),
        (("ask", "force-profile", "--param", "forc"), {"force=derbyshire", "force=durham"}),
        (("ask", "force-profile", "--force", "Derb"), {"Derbyshire"}),
        (("ask", "theme-across-forces", "--theme", "voice"), {"voice-of-the-child"}),
        (("ask", "practice-area-across-forces", "--area", "inv"), {"investigation"}),
        (("ask", "case-audit-by-type", "--case-type", "sec"), {"section-47"}),
        (("ask", "case-audit-by-type", "--param", "case_types", "=", "section-47,dom"), {"section-47,domestic-abuse"}),
        (("ask", "no-such-query", "--param", ""), set()),
    ],
)
def test_bash_offers(script: Path, words: tuple[str, ...], some: set[str]) -> None:
    found = offered(script, "graphkit", *words)
    assert some <= set(found)
    assert len(found) == len(set(found))
    assert bool(found) == bool(some)


def test_no_value_has_a_space_which_a_shell_would_split(script: Path) -> None:
    assert len(offered(script, "graphkit", "ask", "force-profile", "--force", "")) == 52


@pytest.mark.parametrize(
    ("words", "at", "joined", "now_at", "cut"),
    [
        ("graphkit\nask\nx\n-p\nforce\n=\nder", 6, "graphkit\nask\nx\n-p\nder", 4, "force"),
        ("graphkit\nask\nx\n-p\nforce\n=", 5, "graphkit\nask\nx\n-p\n", 4, "force"),
        ("graphkit\nask\nx\n-p\na\n=\n1\n-p\nb", 8, "graphkit\nask\nx\n-p\na=1\n-p\nb", 6, None),
        ("graphkit\nask\nx", 2, "graphkit\nask\nx", 2, None),
    ],
)
def test_words_that_bash_cut_are_joined(words: str, at: int, joined: str, now_at: int, cut: str | None) -> None:
    environ = {"COMP_WORDS": words, "COMP_CWORD": str(at)}
    rejoin(environ)
    assert (environ["COMP_WORDS"], environ["COMP_CWORD"]) == (joined, str(now_at))
    assert environ.get("_GRAPHKIT_COMPLETE_CUT") == cut
