"""Finds the canned queries: those that ship with graphkit, and those in a folder of the user's own."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Mapping
from pathlib import Path

from graphkit.errors import QueryError
from graphkit.queries.head import parse
from graphkit.queries.model import CannedQuery
from graphkit.resources import folder as resource_folder

#: Names a folder of queries of the user's own; one in it takes the place of a shipped one with the same name.
FOLDER_VARIABLE = "GRAPHKIT_QUERIES"
#: Letters by which two words are taken for the same: "failing", "failed".
_STEM = 4
#: Words of a question that say nothing of what it asks.
_ASKING = frozenset(["which", "what", "where", "when", "does", "have", "with", "that", "this", "from", "been", "about"])


def list_queries(folder: str | Path | None = None) -> tuple[CannedQuery, ...]:
    """Return every canned query, sorted by name.

    Args:
        folder: of the user's own queries (`*.cypher`, in subfolders too), beside the shipped ones; the folder in
            GRAPHKIT_QUERIES where None.

    Raises:
        QueryError: the folder does not exist, a file in it is not a canned query, or two have one name.
    """
    return tuple(_read(path) for _, path in sorted(_paths(folder).items()))


def shipped_queries() -> tuple[CannedQuery, ...]:
    """Return the queries that ship with graphkit alone, sorted by name. Raises QueryError where one cannot be read."""
    return tuple(_read(path) for _, path in sorted(_in(resource_folder("cypher")).items()))


def query_names(folder: str | Path | None = None) -> tuple[str, ...]:
    """Return the sorted names alone, without reading a file. Raises QueryError as `list_queries` does."""
    return tuple(sorted(_paths(folder)))


def get_query(name: str, folder: str | Path | None = None) -> CannedQuery:
    """Return the query `name`.

    Raises:
        QueryError: there is none; the line names those that are spelt alike, or whose question has the same words.
    """
    paths = _paths(folder)
    if name in paths:
        return _read(paths[name])
    close = difflib.get_close_matches(name.lower().replace("_", "-"), paths, n=3, cutoff=0.5)
    close += [other for other in sorted(paths) if name and name.lower() in other and other not in close]
    if " " in name or not close:
        close = _with_words(name, paths) or close
    advice = (
        f"did you mean {' or '.join(close[:3])}?"
        if close
        else "`graphkit ask` lists them, and `graphkit ask search-quotes --param text=WORDS` finds words of the reports"
    )
    raise QueryError(f"there is no query '{name}'; {advice}")


def _with_words(asked: str, paths: Mapping[str, Path]) -> list[str]:
    """Return the queries whose name or question has most of the words, those first that have them in the name."""
    words = {word[:_STEM] for word in re.findall(r"[a-z]{4,}", asked.lower()) if word not in _ASKING}
    scored = []
    for name, path in paths.items():
        try:
            query = _read(path)
        except QueryError:  # a file of the user's own; its fault is told when it is asked
            continue
        said = f"{query.title} {query.question}".lower()
        score = sum(2 if word in name else 1 for word in words if word in name or word in said)
        scored.append((-score, name))
    return [name for score, name in sorted(scored) if score < 0]


def _paths(folder: str | Path | None) -> dict[str, Path]:
    paths = _in(resource_folder("cypher"))
    own = folder or os.environ.get(FOLDER_VARIABLE)
    if own:
        if not Path(own).is_dir():
            raise QueryError(f"{own}: no such folder of queries; name one that holds .cypher files")
        paths |= _in(Path(own))
    return paths


def _in(folder: Path) -> dict[str, Path]:
    """Return name and file of each query in `folder`; what lies in a folder that begins with `_` is none."""
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.cypher")):
        if any(part.startswith(("_", ".")) for part in path.relative_to(folder).parts):
            continue
        if path.stem in found:
            raise QueryError(f"{path}: {found[path.stem]} has the same name; rename one of them")
        found[path.stem] = path
    return found


def _read(path: Path) -> CannedQuery:
    try:
        return parse(path.read_text(encoding="utf-8-sig"), path)
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path}: cannot be read ({error}); save it as UTF-8 text that you may read") from error
