"""What every shipped query has to keep: a complete head, names of the ontology, reading only, a good plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from graphkit.engine import Connection
from graphkit.ontology import load_ontology
from graphkit.queries import CannedQuery, bind, list_queries
from graphkit.queries.head import PLAIN_TYPES, bare
from graphkit.queries.link import literal

QUERIES = {query.name: query for query in list_queries()}
FORMS = [
    (name, form)
    for name, query in QUERIES.items()
    for form in ("table", "graph")
    if form == "table" or query.graph_cypher
]
#: A value for each parameter that has no default.
GIVEN = {
    "force": "Northmoor Police",
    "other": "Eastvale Constabulary",
    "theme": "voice-of-the-child",
    "area": "investigation",
    "job": "function/digital-forensics",
    "process": "process/ppn",
    "thing": "team/northmoor-police/device-laboratory",
    "text": "asked",
    "id": "northmoor-2015",
}
#: Queries whose answer needs what only the sample reports hold; `test_samples.py` asks all others there too.
ON_SAMPLES_ALONE = frozenset({
    "failings-by-case-type", "failings-by-job", "failings-by-process", "process-across-forces", "process-names",
    "said-of", "teams-renamed", "case-grades-by-year", "figures-alike", "figures-on-theme", "staffing",
    "findings-without-theme", "confidence-by-document", "unsure-findings", "coverage", "inspections-without-report",
    "sections-without-findings", "inadequate-by-case-type", "recommendations-alike", "failing-without-recommendation",
})  # fmt: skip
#: Labels of few nodes that a query about one node may still scan: it sets all of them beside that one.
SCANS = {
    "theme-across-forces": frozenset({"Force"}),  # the forces whose reports are silent are rows of its answer
    "forces-alike": frozenset({"Force"}),
}

_LABEL_GROUP = re.compile(r"\(\s*\w*\s*((?::\s*[A-Z]\w*(?:\s*\|\s*[A-Z]\w*)*)+)")
_LABEL_TEST = re.compile(r"\b[a-z]\w*((?::[A-Z]\w*)+)\b")
_TYPE_GROUP = re.compile(r"\[\s*\w*\s*:\s*([A-Z_]+(?:\s*\|\s*[A-Z_]+)*)")
_PROPERTY = re.compile(r"\b([a-z]\w*)\.([a-z]\w*)\b(?!\s*\()")
#: A map in a pattern: its keys are properties of the graph. Those of other maps are a query's own.
_MAP = re.compile(r"[(\[]\s*\w*\s*:[\w|:\s]+\{([^}]*)\}")


def cypher_of(query: CannedQuery, form: str) -> str:
    return query.cypher if form == "table" else query.graph_cypher or ""


def values_of(query: CannedQuery) -> dict[str, Any]:
    return bind(query, {p.name: GIVEN[p.name] for p in query.params if p.required})


@pytest.mark.parametrize("name", QUERIES)
def test_the_head_is_complete(name: str) -> None:
    query = QUERIES[name]
    assert query.question.endswith("?")
    assert query.columns, "it says what its columns are"
    assert len({column.name for column in query.columns}) == len(query.columns)
    assert (query.picture is None) == (query.graph_cypher is None)
    for parameter in query.params:
        assert parameter.type in PLAIN_TYPES or parameter.label in load_ontology().classes
        if not parameter.required:
            given = bind(
                query, {p.name: GIVEN[p.name] for p in query.params if p.required} | {parameter.name: parameter.default}
            )
            assert given[parameter.name] == parameter.default
    if query.params:
        hint = query.browser or ""
        assert re.findall(r"(\w+): ", hint.partition("{")[2]) == [p.name for p in query.params]
        for parameter in query.params:
            if not parameter.required:
                assert f"{parameter.name}: {literal(parameter.default)}" in hint


@pytest.mark.parametrize("name", QUERIES)
def test_nothing_cuts_a_link(name: str) -> None:
    assert not set("&#") & set(QUERIES[name].source.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "form"), FORMS)
def test_every_name_is_in_the_ontology(name: str, form: str) -> None:
    ontology = load_ontology()
    code = bare(cypher_of(QUERIES[name], form))
    types = {word for group in _TYPE_GROUP.findall(code) for word in re.findall(r"\w+", group)}
    labels = {
        word
        for group in _LABEL_GROUP.findall(code) + _LABEL_TEST.findall(code)
        for word in re.findall(r"\w+", group)
        if word not in types
    }
    own = set(re.findall(r"[{,]\s*([a-z_]\w*):\s", _MAP.sub("", code)))
    properties = {word for owner, word in _PROPERTY.findall(code) if owner != "db"} - own
    properties |= {word for inside in _MAP.findall(code) for word in re.findall(r"([a-z_]\w*)\s*:", inside)}
    relationships = {p.neo4j_name for p in ontology.properties.values() if p.kind == "object"}
    known = {p.neo4j_name for p in ontology.properties.values() if p.kind == "datatype" or p.on_relationship}
    assert labels or name == "search-quotes", "no label was found in it: the search is broken"
    assert labels <= set(ontology.classes), labels - set(ontology.classes)
    assert types <= relationships, types - relationships
    assert properties <= known, properties - known


@pytest.mark.parametrize(("name", "form"), FORMS)
def test_no_node_is_matched_without_a_label(name: str, form: str) -> None:
    """`(x)` alone is fine where x is known from before; a MATCH must not begin at a node of no label."""
    code = re.sub(r"\s+", " ", bare(cypher_of(QUERIES[name], form)))
    for start in re.findall(r"(?<!OPTIONAL )MATCH (?:\w+ = )?\((\w*)\)", code):
        assert start, f"a nameless, label-less node begins a MATCH of {name}"


def operators(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for child in plan.get("children", []):
        yield from operators(child)


@pytest.mark.neo4j
@pytest.mark.parametrize(("name", "form"), FORMS)
def test_the_server_plans_it_well(asked: Connection, name: str, form: str) -> None:
    query = QUERIES[name]
    cypher = cypher_of(query, form)
    with asked.session(default_access_mode="READ", notifications_min_severity="INFORMATION") as session:
        summary = session.run("EXPLAIN " + cypher, values_of(query)).consume()
    assert summary.query_type == "r", "by the server's word it does more than read"
    plan = list(operators(summary.plan or {}))
    names = {str(step["operatorType"]).partition("@")[0] for step in plan}
    assert "CartesianProduct" not in names
    assert "AllNodesScan" not in names
    hints = [
        status
        for status in summary.gql_status_objects
        # 01N50 to 01N52: a label, type or property that this small graph happens to lack
        if (status.gql_status[:2] == "01" and status.gql_status[:4] != "01N5") or status.gql_status[:2] == "03"
    ]
    assert not hints, hints
    if any(p.required and (p.label or p.name in ("id", "thing")) for p in query.params):
        assert any("IndexSeek" in step for step in names), names
        scanned = {
            str(step["args"]["Details"]).rpartition(":")[2] for step in plan if "LabelScan" in str(step["operatorType"])
        }
        assert scanned <= SCANS.get(name, frozenset()), scanned


@pytest.mark.neo4j
@pytest.mark.parametrize("name", QUERIES)
def test_the_columns_are_those_of_the_head(asked: Connection, name: str) -> None:
    from graphkit.queries import run

    query = QUERIES[name]
    answer = run(asked, query, {p.name: GIVEN[p.name] for p in query.params if p.required})
    assert answer.columns == tuple(column.name for column in query.columns)
    assert answer.rows or name in ON_SAMPLES_ALONE, "the corpus has something for every query"


@pytest.mark.neo4j
@pytest.mark.parametrize("name", [name for name, form in FORMS if form == "graph"])
def test_the_graph_form_returns_a_graph(asked: Connection, name: str) -> None:
    from graphkit.queries import run

    query = QUERIES[name]
    answer = run(asked, query, {p.name: GIVEN[p.name] for p in query.params if p.required}, graph=True)
    assert answer.rows or name in ON_SAMPLES_ALONE
    for row in answer.rows:
        for value in row:
            parts = value if isinstance(value, list) else [value]
            assert all(part is None or "labels" in part or "type" in part for part in parts)
