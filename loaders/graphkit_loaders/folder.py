"""Expands a folder into the files in it and below that some loader reads, in sorted order."""

from __future__ import annotations

import logging
import os
from collections.abc import Collection, Iterator
from pathlib import Path

from graphkit.errors import SourceError

_log = logging.getLogger(__name__)
#: names of left-out files that the log line prints; the others are counted
_NAMED = 5


class FolderExpander:
    """Lists a folder recursively; hidden files and folders are left out, links to folders are not followed."""

    def holds(self, path: Path) -> bool:
        """Tell whether `path` is a folder."""
        return path.is_dir()

    def expand(self, path: Path, suffixes: Collection[str]) -> Iterator[Path | SourceError]:
        """Yield the files whose ending is in `suffixes`; files that no loader reads are named in the log.

        Yields a SourceError for a folder that cannot be listed, and one where nothing was found.
        """
        unreadable: list[SourceError] = []

        def failed(error: OSError) -> None:
            where = str(error.filename or path)
            unreadable.append(SourceError(where, f"it cannot be listed ({error.strerror})", "check its permissions"))

        wanted: list[Path] = []
        skipped: list[Path] = []
        for root, folders, names in os.walk(path, onerror=failed):
            folders[:] = sorted(f for f in folders if not f.startswith("."))
            for name in names:
                if not name.startswith("."):
                    file = Path(root) / name
                    (wanted if file.suffix.lower() in suffixes else skipped).append(file)
        if skipped:
            _log.warning("%s", _skipped_line(path, sorted(skipped, key=_order)))
        yield from unreadable
        if not wanted and not unreadable:
            known = " ".join(sorted(suffixes))
            yield SourceError(str(path), "the folder holds no file that a loader reads", f"put {known} files in it")
        yield from sorted(wanted, key=_order)


def _order(path: Path) -> tuple[str, ...]:
    return path.parts


def _skipped_line(path: Path, skipped: list[Path]) -> str:
    named = ", ".join(str(p.relative_to(path)) for p in skipped[:_NAMED])
    more = f" and {len(skipped) - _NAMED} more" if len(skipped) > _NAMED else ""
    files = "1 file" if len(skipped) == 1 else f"{len(skipped)} files"
    return f"{path}: {files} that no loader reads left out: {named}{more}"
