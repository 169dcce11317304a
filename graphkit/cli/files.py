"""Writes a result to a file that is there whole or as it was before, or to standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from graphkit.errors import GraphkitError


@contextmanager
def replacing(file: Path | None) -> Iterator[IO[bytes]]:
    """Yield standard output where `file` is None, else a new file that takes its place when all went well.

    What is there and no regular file (a device, a pipe) is written to and never replaced.

    Raises:
        GraphkitError: `file` is a folder, or its folder does not exist.
    """
    if file is None:
        yield sys.stdout.buffer
        return
    if file.is_dir():
        raise GraphkitError(f"{file}: is a folder; name a file in it")
    if not file.parent.is_dir():
        raise GraphkitError(f"{file}: the folder {file.parent} does not exist; make it first")
    if file.exists() and not file.is_file():
        with file.open("wb") as out:
            yield out
        return
    part = file.with_name(file.name + ".part")
    try:
        with part.open("wb") as out:
            yield out
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
