"""Turns what a person or a program gives for a parameter into the value that the query takes, or says why not."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Mapping

from graphkit.errors import QueryError
from graphkit.queries.model import CannedQuery, Parameter, Value

_TRUE = frozenset({"true", "yes", "on", "1"})
_FALSE = frozenset({"false", "no", "off", "0"})


def bind(query: CannedQuery, given: Mapping[str, Value], *, partly: bool = False) -> dict[str, Value]:
    """Return a value for every parameter of `query`: what is given, coerced to its type, else the default.

    Args:
        query: whose parameters they are.
        given: values by parameter.
        partly: leave out what has to be given and is not, instead of refusing.

    Raises:
        QueryError: a parameter is unknown, missing, or not of its type.
    """
    known = {parameter.name: parameter for parameter in query.params}
    for name in given:
        if name not in known:
            close = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
            has = f"it has {', '.join(known)}" if known else "it has none"
            advice = f"did you mean '{close[0]}'?" if close else has
            raise QueryError(f"'{query.name}' has no parameter '{name}'; {advice}")
    missing = [p for p in query.params if p.required and given.get(p.name) is None]
    if missing and not partly:
        first = missing[0]
        raise QueryError(
            f"'{query.name}' needs the parameter '{first.name}' ({first.meaning}); give {how_given(first)}"
        )
    return {
        name: coerce(parameter, given[name]) if given.get(name) is not None else parameter.default
        for name, parameter in known.items()
        if parameter not in missing
    }


def how_given(parameter: Parameter) -> str:
    """Return how the parameter is given on the command line; in Python its name is the keyword."""
    if parameter.names and parameter.name in ("force", "theme", "area", "case_type"):
        return f"--{parameter.name.replace('_', '-')} NAME"
    return f"--param {parameter.name}={'NAME' if parameter.names else '...'}"


def coerce(parameter: Parameter, value: Value) -> Value:
    """Return `value` as the type of `parameter`; text is read as a person writes it on the command line.

    A parameter that takes the id of a node also takes a name that the ontology knows for it.

    Raises:
        QueryError: it is not of that type.
    """
    if parameter.label is not None:
        return _node_id(parameter, value)
    try:
        return _PLAIN[parameter.type](value)
    except (TypeError, ValueError) as error:
        shown = json.dumps(value, ensure_ascii=False, default=str)
        raise QueryError(
            f"parameter '{parameter.name}' is {_SAID[parameter.type]}, not {shown}; it says: {parameter.meaning}"
        ) from error


def _string(value: Value) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _integer(value: Value) -> int:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise TypeError
    number = int(value)
    if not -(2**63) <= number < 2**63:
        raise ValueError
    return number


def _float(value: Value) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise TypeError
    return float(value)


def _boolean(value: Value) -> bool:
    if isinstance(value, bool):
        return value
    word = _string(value).strip().lower()
    if word not in _TRUE | _FALSE:
        raise ValueError
    return word in _TRUE


def _strings(value: Value) -> list[str]:
    """Text is a JSON list or words between commas."""
    if isinstance(value, str):
        text = value.strip()
        value = json.loads(text) if text.startswith("[") else [part.strip() for part in text.split(",") if part.strip()]
    if not isinstance(value, list | tuple):
        raise TypeError
    return [_string(item) for item in value]


_PLAIN: Mapping[str, Callable[[Value], Value]] = {
    "string": _string,
    "integer": _integer,
    "float": _float,
    "boolean": _boolean,
    "strings": _strings,
}
_SAID: Mapping[str, str] = {
    "string": "a text",
    "integer": "a whole number",
    "float": "a number",
    "boolean": "true or false",
    "strings": "a list of texts (a,b,c)",
}


def _node_id(parameter: Parameter, value: Value) -> str:
    """Return the id that `value` is or names; what the ontology does not know goes to the graph as it is."""
    from graphkit.ontology import load_ontology

    try:
        text = _string(value).strip()
    except TypeError as error:
        raise QueryError(f"parameter '{parameter.name}' is the id or a name of a {parameter.label}, a text") from error
    ontology = load_ontology()
    if (known := ontology.concepts.get(text)) is not None and known.class_name == parameter.label:
        return text
    if parameter.label == "Force":
        concept = ontology.find_force(text)
        return concept.id if concept else text
    for name, scheme in ontology.schemes.items():
        if scheme.class_name == parameter.label and (concept := ontology.find(text, name)) is not None:
            return concept.id
    return text
