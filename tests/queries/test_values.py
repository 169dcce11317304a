"""Parameters: what is taken for each type, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graphkit.errors import QueryError
from graphkit.queries import Parameter, bind, parse
from graphkit.queries.values import coerce

QUERY = parse(
    """// title: T
// question: Q
// param: min_forces integer = 2 -- at least
// param: force Force -- whose
RETURN $min_forces, $force""",
    Path("q.cypher"),
)


def of(kind: str) -> Parameter:
    return Parameter("x", kind, True, None, "what it is")


@pytest.mark.parametrize(
    ("kind", "given", "taken"),
    [
        ("string", "a b", "a b"),
        ("string", "", ""),
        ("integer", "12", 12),
        ("integer", -3, -3),
        ("float", "0.5", 0.5),
        ("float", 2, 2.0),
        ("boolean", "Yes", True),
        ("boolean", "0", False),
        ("boolean", False, False),
        ("strings", "a, b,", ["a", "b"]),
        ("strings", '["a,b", "c"]', ["a,b", "c"]),
        ("strings", ("a",), ["a"]),
        ("strings", "", []),
        ("Force", "Derbyshire Police", "force/derbyshire"),
        ("Force", "force/derbyshire", "force/derbyshire"),
        ("Force", "Northmoor Police", "Northmoor Police"),
        ("Theme", "Voice of the child", "voice-of-the-child"),
        ("Theme", "voice-of-the-child", "voice-of-the-child"),
    ],
)
def test_what_each_type_takes(kind: str, given: Any, taken: Any) -> None:
    result = coerce(of(kind), given)
    assert result == taken
    assert type(result) is type(taken)


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("string", 3),
        ("integer", "two"),
        ("integer", "2.5"),
        ("integer", 2.5),
        ("integer", True),
        ("integer", 2**63),
        ("float", "x"),
        ("float", True),
        ("boolean", "perhaps"),
        ("boolean", 1),
        ("strings", "[1, 2]"),
        ("strings", "[a"),
        ("strings", 3),
        ("Force", 3),
    ],
)
def test_what_each_type_refuses(kind: str, given: Any) -> None:
    with pytest.raises(QueryError, match="'x' is") as raised:
        coerce(of(kind), given)
    assert "\n" not in str(raised.value)


def test_defaults_are_filled_in() -> None:
    assert bind(QUERY, {"force": "Derbyshire"}) == {"min_forces": 2, "force": "force/derbyshire"}
    assert bind(QUERY, {"force": "Derbyshire", "min_forces": None})["min_forces"] == 2


def test_a_missing_parameter_is_named_with_its_meaning() -> None:
    with pytest.raises(QueryError, match=r"needs the parameter 'force' \(whose\); give --force NAME$"):
        bind(QUERY, {})
    other = parse("// title: T\n// question: Q?\n// param: other Force -- x\nRETURN $other", Path("q.cypher"))
    with pytest.raises(QueryError, match=r"give --param other=NAME$"):
        bind(other, {})


def test_an_unknown_parameter_is_refused_with_the_one_meant() -> None:
    with pytest.raises(QueryError, match="did you mean 'min_forces'"):
        bind(QUERY, {"force": "x", "min_force": 3})
    with pytest.raises(QueryError, match="it has min_forces, force"):
        bind(QUERY, {"zzz": 3})
