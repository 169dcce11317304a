"""Where the ontology, the canned queries and the samples lie, in a wheel and in a checkout alike."""

from __future__ import annotations

from pathlib import Path

from graphkit.errors import GraphkitError

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Return the folder `ontology`, `cypher` or `examples`.

    An installed wheel carries them under `graphkit/_resources/` (see `pyproject.toml`); a checkout has them
    beside the package.

    Raises:
        GraphkitError: the installation lacks the folder.
    """
    for candidate in (_PACKAGE / "_resources" / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise GraphkitError(f"graphkit's folder '{name}' is missing from the installation; install graphkit again")
