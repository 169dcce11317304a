"""A baseline: the figures of an earlier run, against which a fall is an error."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeAlias

import msgspec

from graphkit.errors import SourceError
from graphkit.evaluate.run import Evaluation

#: document -> class -> figure -> value
Baseline: TypeAlias = dict[str, dict[str, dict[str, float]]]
#: figures where less is better
_LOWER = frozenset({"flips", "flips_per_60", "not_found"})
#: counts that say how much there was, not how well it went
_COUNTS = frozenset({"gold", "predicted", "records", "cells", "n"})


def figures_of(evaluations: Iterable[Evaluation]) -> Baseline:
    """Return the figures that can rise and fall."""
    return {
        evaluation.document: {
            name: {key: value for key, value in values.items() if _counts(key, value)}
            for name, values in evaluation.values().items()
        }
        for evaluation in evaluations
    }


def falls(baseline: Baseline, now: Baseline) -> list[str]:
    """Return one line for each figure that fell, or is no longer there; documents not evaluated now are passed over."""
    lines = []
    for document, classes in baseline.items():
        for name, figures in classes.items() if document in now else ():
            for figure, before in figures.items():
                after = now[document].get(name, {}).get(figure)
                if after is None:
                    lines.append(f"{document} {name} {figure}: {before} before, none now")
                elif after > before if figure in _LOWER else after < before:
                    lines.append(f"{document} {name} {figure}: {before} before, {after} now")
    return lines


def read_baseline(path: Path) -> Baseline:
    """Return the baseline in a file. Raises SourceError."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Baseline)
    except OSError as error:
        raise SourceError(str(path), f"cannot be read ({error.strerror})", "write it with --write-baseline") from error
    except msgspec.MsgspecError as error:
        raise SourceError(str(path), f"not a baseline ({error})", "write it with --write-baseline") from error


def write_baseline(path: Path, evaluations: Iterable[Evaluation]) -> None:
    """Write the figures of `evaluations` to a file, sorted."""
    encoded = msgspec.json.encode(figures_of(evaluations), order="sorted")
    path.write_bytes(msgspec.json.format(encoded, indent=1) + b"\n")


def _counts(key: str, value: Any) -> bool:
    return key not in _COUNTS and isinstance(value, int | float) and not isinstance(value, bool)
