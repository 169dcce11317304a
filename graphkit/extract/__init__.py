"""Extraction: from a Document to its records, as a spaCy pipeline put together here and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.extract.pipeline import build_pipeline, extract

__all__ = ["build_pipeline", "extract"]


def __getattr__(name: str) -> object:
    """Import spaCy only when extraction is asked for, so that the command line stays quick."""
    if name in __all__:
        from graphkit.extract import pipeline

        return getattr(pipeline, name)
    raise AttributeError(name)
