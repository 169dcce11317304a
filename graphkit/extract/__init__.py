"""Extraction: from a Document to its records, as a spaCy pipeline put together here and nowhere else."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphkit.extract.pipeline import build_pipeline, extract

__all__ = ["build_pipeline", "extract"]


def __getattr__(name: str) -> object:
    """Import spaCy only when extraction is asked for, so that the command line stays quick."""
    if name in __all__:
        from graphkit.extract import pipeline

        return getattr(pipeline, name)
    raise AttributeError(name)


class _CallablePackage(ModuleType):
    """`graphkit.extract` is this package and the verb `graphkit.extract(document)` at once: see `pipeline.extract`."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        from graphkit.extract.pipeline import extract

        return extract(*args, **kwargs)


sys.modules[__name__].__class__ = _CallablePackage
