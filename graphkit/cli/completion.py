"""What the shell offers for `graphkit ask` and `graphkit browser`: queries, parameters and their values, from files."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, MutableMapping
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from graphkit.queries import CannedQuery, Parameter

#: Set by `rejoin` to the parameter's name where bash has cut a word at its `=` and completes what stands behind.
_CUT = "_GRAPHKIT_COMPLETE_CUT"

Offer = tuple[str, str]


def rejoin(environ: MutableMapping[str, str]) -> None:
    """Make one word of `force=durham` again, which bash hands over as three (`=` is in its COMP_WORDBREAKS).

    Where such a word is being completed only what stands behind the `=` stays, which is all that bash replaces, and
    the parameter's name is kept aside.

    Args:
        environ: of the process; changed where bash asks for a completion and there is such a word.
    """
    words = environ.get("COMP_WORDS", "").split("\n")
    if "=" not in words or not environ.get("COMP_CWORD", "").isdigit():
        return
    at = int(environ["COMP_CWORD"])
    joined: list[str] = []
    for number, word in enumerate(words[: at + 1]):
        if joined and (word == "=" or words[number - 1] == "="):
            joined[-1] += word
        else:
            joined.append(word)
    if "=" in words[max(at - 1, 0) : at + 1]:
        environ[_CUT], _, joined[-1] = joined[-1].partition("=")
    environ["COMP_WORDS"], environ["COMP_CWORD"] = "\n".join(joined), str(len(joined) - 1)


def complete_name(incomplete: str) -> list[str]:
    """Return the names of queries that begin with `incomplete`, for the shell; none where a folder is wrong."""
    from graphkit.errors import QueryError
    from graphkit.queries.catalogue import query_names

    try:
        return [name for name in query_names() if name.startswith(incomplete)]
    except QueryError:
        return []


def complete_param(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Return `NAME=` for the parameters of the query that stands before, and behind the sign their values."""
    query = _query(ctx)
    if query is None:
        return []
    cut = os.environ.get(_CUT)
    name, sign, begun = (cut, "=", incomplete) if cut else incomplete.partition("=")
    named = [p for p in query.params if (p.name == name if sign else p.name.startswith(name))]
    if len(named) > 1:
        return [(f"{p.name}=", p.meaning) for p in named]
    # With one parameter left its values come at once: after a lone `force=` the shell would put a space.
    return [(("" if cut else f"{p.name}=") + value, said) for p in named for value, said in _values(p, begun)]


def complete_force(incomplete: str) -> list[Offer]:
    """Return the forces of the ontology that `incomplete` begins."""
    return _concepts("Force", incomplete)


def complete_theme(incomplete: str) -> list[Offer]:
    """Return the themes that `incomplete` begins."""
    return _concepts("Theme", incomplete)


def complete_area(incomplete: str) -> list[Offer]:
    """Return the practice areas that `incomplete` begins."""
    return _concepts("PracticeArea", incomplete)


def complete_case_type(incomplete: str) -> list[Offer]:
    """Return the case types that `incomplete` begins."""
    return _concepts("CaseType", incomplete)


def _query(ctx: typer.Context) -> CannedQuery | None:
    from graphkit.errors import QueryError
    from graphkit.queries import get_query

    # While the value of an option lacks, the parser leaves the arguments where they are.
    name = ctx.params.get("name") or next(iter(ctx.args), "")
    try:
        return get_query(str(name), ctx.params.get("queries"))
    except QueryError:
        return None


def _values(parameter: Parameter, begun: str) -> Iterable[Offer]:
    """Return values of one parameter; of a list, values for what stands behind the last comma."""
    before, comma, last = begun.rpartition(",") if parameter.type == "strings" else ("", "", begun)
    if parameter.names:
        offers = _concepts(parameter.names, last)
    elif parameter.type == "boolean":
        offers = [(word, parameter.meaning) for word in ("true", "false") if word.startswith(last)]
    elif isinstance(parameter.default, list):
        offers = [(str(item), parameter.meaning) for item in parameter.default if str(item).startswith(last)]
    elif parameter.default is not None:
        word = parameter.default if isinstance(parameter.default, str) else json.dumps(parameter.default)
        offers = [(word, parameter.meaning)] if word.startswith(last) else []
    else:
        offers = []
    return [(before + comma + value, said) for value, said in offers]


def _concepts(label: str, begun: str) -> list[Offer]:
    """Return the notations that `begun` begins in any case, and names: a notation has no space at which shells split.

    The letters that were typed stay as they are, since typer passes on nothing that does not begin with them.
    """
    from graphkit.ontology import load_ontology

    return [
        (begun + concept.notation[len(begun) :], concept.official_name)
        for concept in load_ontology().concepts.values()
        if concept.class_name == label and concept.notation.startswith(begun.lower())
    ]
