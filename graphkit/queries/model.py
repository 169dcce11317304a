"""What a canned query is, and what an answer is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

#: Names of parameters that hold ids of concepts in plain text or in a list, and the label of their nodes.
_OF_CONCEPTS = {
    "force": "Force",
    "theme": "Theme",
    "practice_area": "PracticeArea",
    "area": "PracticeArea",
    "case_type": "CaseType",
    "grade": "Grade",
    "function": "Function",
}

#: What Neo4j takes and gives, as plain Python: None, bool, int, float, str, lists and string-keyed maps of these.
Value: TypeAlias = Any


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a query.

    Attributes:
        name: as after the `$`.
        type: `string`, `integer`, `float`, `boolean`, `strings` (a list), or a label: the id of a node that has it.
        required: it has no default.
        default: the value where none is given, None where there is none.
        meaning: in plain words.
    """

    name: str
    type: str
    required: bool
    default: Value
    meaning: str

    @property
    def label(self) -> str | None:
        """The label whose ids the parameter takes, None for a plain type."""
        return self.type if self.type[:1].isupper() else None

    @property
    def names(self) -> str | None:
        """The label of the nodes that the parameter takes by id or name, one or (type `strings`) several."""
        if self.label is not None or self.type not in ("string", "strings"):
            return self.label
        return _OF_CONCEPTS.get(self.name.removesuffix("s") if self.type == "strings" else self.name)

    @property
    def declaration(self) -> str:
        """`name type` and the default, as for a person."""
        import json

        return f"{self.name} {self.type}" + ("" if self.required else f" = {json.dumps(self.default)}")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the answer and what stands in it."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class CannedQuery:
    """A question that is ready to ask, read from one file.

    Attributes:
        name: the file's name without `.cypher`.
        title: in a few words.
        question: in plain words.
        params: in the order of the head.
        columns: of the table form, in their order; empty where a user's file declares none.
        cypher: the table form, without the head and the closing semicolon.
        graph_cypher: the form that returns nodes and relationships, None where there is none.
        picture: what a drawing of the graph form shows, None where there is none.
        browser: the command that sets the parameters in the Neo4j Browser, None where there is none.
        source: the file.
        empty: what it means that there are no rows, and what to do; None where the head does not say.
    """

    name: str
    title: str
    question: str
    params: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    cypher: str
    graph_cypher: str | None
    picture: str | None
    browser: str | None
    source: Path
    empty: str | None = None


def _said(value: Value) -> str:
    import json

    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of one question.

    Attributes:
        columns: names, in their order.
        rows: one tuple a row, as long as `columns`, of plain Python values (see `Value`).
        query: what was asked.
        params: the values with which it was asked, defaults filled in.
        truncated: there were more rows than the limit let through.
        notes: what a person should know, a line each: names that were taken for others, that nothing is loaded.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    query: CannedQuery
    params: Mapping[str, Value]
    truncated: bool = False
    notes: tuple[str, ...] = ()

    @property
    def silence(self) -> str:
        """The line for a person where there are no rows: why that may be, and what to do."""
        asked = [f"{name}={_said(value)}" for name, value in self.params.items() if value not in (None, "", [])]
        with_what = f" (asked with {', '.join(asked)})" if asked else ""
        advice = self.query.empty or (
            f"`graphkit ask {self.query.name} --explain` says what it asks, `graphkit ask documents` what is loaded"
        )
        return f"{self.query.title}: nothing in the graph answers this{with_what}; {advice}"

    def records(self) -> Sequence[dict[str, Value]]:
        """Return one dictionary a row, its keys in the order of the columns."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]
