"""Finds the nodes that a person means by ids or names, and says what there is where there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from graphkit.errors import QueryError
from graphkit.queries.model import CannedQuery, Parameter, Value
from graphkit.queries.names import Named, choose, concepts, named, names_of

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

#: What is said of a graph that holds no document.
NOTHING_LOADED = "nothing is loaded yet: `graphkit load FILE...` reads reports, `graphkit demo` loads three samples"

_GRAPH, _ONTOLOGY = "the graph", "the ontology"
#: by type: a theme has thousands of findings on it, and few documents
_SAID = "EXISTS { (n)<-[:SAYS_OF|ASSESSES|COVERS|REPORTS_ON|SPEAKS_OF|STATES|OF|MADE]-(:Document|Inspection) }"


def is_empty(tx: ManagedTransaction) -> bool:
    """Return whether the graph holds no document."""
    return tx.run("MATCH (d:Document) RETURN d.id LIMIT 1").peek() is None


def resolve_nodes(
    tx: ManagedTransaction, query: CannedQuery, values: Mapping[str, Value], given: Mapping[str, Value]
) -> tuple[dict[str, Value], tuple[str, ...]]:
    """Return `values` with every name that a person gave turned into its id, and lines that say what was taken.

    Args:
        tx: reads the graph.
        query: its parameters say what they name.
        values: by parameter (see `bind`).
        given: as the person gave them; defaults are ids already.

    Raises:
        QueryError: no node is called so, several are, or nothing is loaded yet.
    """

    def find(parameter: Parameter, text: str) -> Named:
        label = str(parameter.names)
        try:
            return choose(text, _among(tx, label, text) or _among(tx, label), parameter.name, label, _GRAPH)
        except QueryError as error:
            if is_empty(tx):
                raise QueryError(NOTHING_LOADED) from error
            raise

    return _resolve(query, values, given, find)


def resolve_concepts(
    query: CannedQuery, values: Mapping[str, Value], given: Mapping[str, Value]
) -> tuple[dict[str, Value], tuple[str, ...]]:
    """Do as `resolve_nodes` by the ontology alone, with no server. Raises QueryError where it has no such name."""
    from graphkit.ontology import load_ontology

    def find(parameter: Parameter, text: str) -> Named:
        label = str(parameter.names)
        return choose(text, concepts(load_ontology(), label, said=True), parameter.name, label, _ONTOLOGY)

    return _resolve(query, values, given, find)


def _resolve(
    query: CannedQuery,
    values: Mapping[str, Value],
    given: Mapping[str, Value],
    find: Callable[[Parameter, str], Named],
) -> tuple[dict[str, Value], tuple[str, ...]]:
    found = dict(values)
    notes: list[str] = []
    for parameter in query.params:
        if parameter.names is None or given.get(parameter.name) is None:
            continue
        value = values[parameter.name]
        if isinstance(value, list):
            said = [str(item) for item in value]
            nodes = [find(parameter, item) for item in said]
            found[parameter.name] = list(dict.fromkeys(node.id for node in nodes))
        elif value == "":  # a text parameter's word for "all"
            continue
        else:
            # The ontology may have turned it into an id already; what is told is what the person wrote.
            said = [str(given[parameter.name]).strip()]
            nodes = [find(parameter, str(value))]
            found[parameter.name] = nodes[0].id
        for text, node in zip(said, nodes, strict=True):
            if not node.is_called(text):
                notes.append(f"{parameter.name}: '{text}' is taken as {node.name} ({node.id})")
            if parameter.names == "Force" and not node.said:
                notes.append(f"no loaded document is about {node.name}; `graphkit ask documents` says what is loaded")
    return found, tuple(notes)


def _among(tx: ManagedTransaction, label: str, id: str | None = None) -> list[Named]:
    """Return the nodes of a label (that with this id alone), with the names that the graph and the ontology know."""
    from graphkit.ontology import load_ontology

    rows = tx.run(
        f"""MATCH (n:`{label}`{" {id: $id}" if id is not None else ""})
        WHERE $id IS NOT NULL OR n.name IS NOT NULL OR n.title IS NOT NULL
        RETURN n.id AS id, {_SAID} AS said,
               [n.official_name, n.name, n.title, n.abbreviation] + coalesce(n.alt_labels, []) AS names
        ORDER BY id""",
        id=id,
    )
    concepts_of = load_ontology().concepts
    found = []
    for row in rows:
        concept = concepts_of.get(row["id"])
        names = (*row["names"], *(names_of(concept) if concept else ()))
        found.append(named(row["id"], names, label, row["said"]))
    return found
