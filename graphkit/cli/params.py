"""What a person gives for the parameters of a query: `--param NAME=VALUE`, and `--force` and its like by their kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from graphkit.queries import CannedQuery
    from graphkit.queries.model import Value

#: The options that name a thing of a kind, and the label of its nodes.
KINDS = {"force": "Force", "theme": "Theme", "area": "PracticeArea", "case-type": "CaseType"}


def given_params(words: list[str]) -> dict[str, str]:
    """Return `NAME=VALUE` words as a dictionary. Raises typer.BadParameter for a word that is none, or twice there."""
    given: dict[str, str] = {}
    for word in words:
        name, sign, value = word.partition("=")
        if not sign or not name:
            raise typer.BadParameter(f"'{word}' is not NAME=VALUE", param_hint="--param")
        if name in given:
            raise typer.BadParameter(f"'{name}' is given twice", param_hint="--param")
        given[name] = value
    return given


def with_kinds(query: CannedQuery, given: Mapping[str, Value], kinds: Mapping[str, Sequence[str]]) -> dict[str, Value]:
    """Return `given` with what `--force` and its like name.

    Each value goes to the next parameter of its kind, in the order of the query's head; a list takes all that are
    left.

    Args:
        query: whose parameters they are for.
        given: by `--param`.
        kinds: values by the option's name (a key of KINDS).

    Raises:
        QueryError: the query has no parameter of that kind (left).
    """
    from graphkit.errors import QueryError

    taken: dict[str, Value] = dict(given)
    for option, values in kinds.items():
        left = list(values)
        for parameter in query.params:
            if not left or parameter.names != KINDS[option] or parameter.name in taken:
                continue
            if parameter.type == "strings":
                taken[parameter.name], left = left, []
            else:
                taken[parameter.name] = left.pop(0)
        if left:
            has = ", ".join(parameter.name for parameter in query.params) or "none"
            more = "another" if len(left) < len(values) or set(given) & set(taken) else "a"
            raise QueryError(f"'{query.name}' does not ask for {more} {option} ('{left[0]}'); its parameters: {has}")
    return taken
