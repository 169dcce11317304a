"""What the commands share that fit weights to items of reports, and the form of tables with two weights a name."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from graphkit.learning.themes import arguments

L = TypeVar("L")
W = TypeVar("W")


def command(
    description: str | None,
    labelled: Callable[[dict[str, Any], str, str, bool], Sequence[L]],
    fit: Callable[[Sequence[L]], W],
    scored: Callable[[Sequence[L], W], str],
    written: Callable[[W], str],
) -> None:
    """Fit, and write the weights or print the left-out figures.

    Args:
        description: what the command says of itself.
        labelled: what is learned from a report, by its gold, its text, its name and whether inspectors wrote it.
        fit: makes weights of that.
        scored: says how well the weights from all other reports do on one.
        written: the file that holds the weights.
    """
    args, found = arguments(description)
    reports = {one.name: labelled(*one) for one in found}
    if args.left_out:
        for name, own in reports.items():
            fitted = fit([one for n, other in reports.items() if n != name for one in other])
            print(f"{name}: {scored(own, fitted)} with weights from the others")
    if args.output:
        fitted = fit([one for own in reports.values() for one in own])
        args.output.write_text(written(fitted), encoding="utf-8")


def in_hundredths(table: Mapping[str, tuple[float, float]]) -> str:
    """Return two weights a name as JSON, in hundredths and a line for each name."""
    hundredths = {name: [round(100 * a), round(100 * b)] for name, (a, b) in sorted(table.items())}
    return "{\n" + ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in hundredths.items()) + "\n}\n"
