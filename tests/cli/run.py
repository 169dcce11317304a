"""Runs the real command in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping


def graphkit(
    *words: str, env: Mapping[str, str] | None = None, stdin: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `graphkit WORDS` and return what it wrote and its exit code."""
    return subprocess.run(
        [sys.executable, "-m", "graphkit", *words],
        env=None if env is None else dict(env),
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
