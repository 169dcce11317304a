"""Runs the command line: in a process of its own, or in this one where the process itself is not what is tested."""

from __future__ import annotations

import io
import logging
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout

import pytest

from graphkit import cli


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


def graphkit_here(*words: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Do the same without a new process: the same words, environment, streams and logging, a second sooner.

    What a command says and does is proved by this; what hangs on the process (start, signals, pipes, encoding,
    what is imported) wants `graphkit`.
    """
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    loggers = [logging.getLogger(name) for name in (None, "graphkit", "neo4j")]
    levels = [logger.level for logger in loggers]
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        if env is not None:
            for name in set(os.environ) - set(env):
                patch.delenv(name)
            for name, value in env.items():
                patch.setenv(name, value)
        patch.setattr(sys, "__stdout__", out)  # no terminal, wherever the tests run
        patch.setattr(loggers[0], "handlers", [])
        try:
            code = cli.main(words)
        finally:
            for logger, level in zip(loggers, levels, strict=True):
                logger.setLevel(level)
    said, complained = (stream.buffer.getvalue().decode("utf-8") for stream in (out, err))
    return subprocess.CompletedProcess(words, code, said, complained)
