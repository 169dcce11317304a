"""Asks a canned query of the samples, and gives the columns that a test reads."""

from __future__ import annotations

from typing import Any

from graphkit.engine import Connection
from graphkit.queries import ask

NORTHMOOR, EASTVALE, WESTMARCH = "Northmoor Police", "Eastvale Constabulary", "Westmarch Constabulary"


def rows(connection: Connection, name: str, columns: str, **params: Any) -> list[tuple[Any, ...]]:
    wanted = columns.split()
    return [
        tuple(" ".join(record[c].split()) if isinstance(record[c], str) else record[c] for c in wanted)
        for record in ask(connection, name, **params).records()
    ]
