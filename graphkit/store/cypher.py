"""Cypher text, built by pure functions; every pattern that finds or makes a node names its label."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graphkit.store.rows import STATEMENTS

#: `$document` is the id of a document. Rows: elementId, type, properties, labels and id of the end, own, end's facts.
READ_DOCUMENT = "MATCH (d:Document {id: $document}) RETURN labels(d) AS labels, properties(d) AS properties"
READ_FROM_DOCUMENT = """
MATCH (d:Document {id: $document})-[r]->(n)
WITH r, n, coalesce(n.document = $document, false) AS own
RETURN elementId(r) AS element, type(r) AS type, properties(r) AS properties, labels(n) AS labels, n.id AS id,
       CASE WHEN own THEN properties(n) END AS node
"""
READ_FROM_OWN = """
MATCH (d:Document {id: $document})-->(n) WHERE n.document = $document
WITH DISTINCT n
MATCH (n)-[r]->(m) WHERE NOT type(r) IN ['SIMILAR_TO', 'ALIKE_FOR']
RETURN elementId(r) AS element, type(r) AS type, properties(r) AS properties, labels(n) AS start_labels,
       n.id AS start, labels(m) AS labels, m.id AS id
"""
#: `x` is a finding: how near the nearest failing and the nearest strength are to which it is tied, null where none is
NEAREST = """CALL (x) {
  MATCH (x)-[tie:SIMILAR_TO]-(y:Failing|Strength)
  RETURN max(CASE WHEN y:Failing THEN tie.score END) AS failing,
         max(CASE WHEN y:Strength THEN tie.score END) AS strength
}"""
#: Likeness is worked out over all documents, later; what is said of one that changes no longer holds. `$document`
FORGET_SIMILAR = f"""
MATCH (d:Document {{id: $document}})-[:FINDS]->(own:Finding)
OPTIONAL MATCH (own)-[of_own:ALIKE_FOR]->(:Force)
OPTIONAL MATCH (own)-[tie:SIMILAR_TO]-(other:Finding)
WITH collect(DISTINCT of_own) AS of_own, collect(DISTINCT tie) AS ties, collect(DISTINCT other) AS others
FOREACH (one IN of_own | DELETE one)
FOREACH (one IN ties | DELETE one)
WITH others
UNWIND others AS x
MATCH (x)-[near:ALIKE_FOR]->(:Force)
{NEAREST}
SET near.failing_score = failing, near.strength_score = strength
WITH near WHERE failing IS NULL AND strength IS NULL
DELETE near"""
READ_SHARED = f"""
MATCH (d:Document {{id: $document}})-[:{"|".join(STATEMENTS)}]->(n)
WITH DISTINCT n
MATCH (n)-[r]->(m) WHERE $document IN r.documents
RETURN type(r) AS type, labels(n) AS start_labels, n.id AS start, labels(m) AS labels, m.id AS id
"""


def name(word: str) -> str:
    """Return `word` quoted as a label, type or property name."""
    return "`" + word.replace("`", "``") + "`"


def shared_state(label: str, keys: Iterable[str]) -> str:
    """Return Cypher that reads shared nodes of one label: `$ids`, `$document` (the one not to count).

    Args:
        label: the label.
        keys: the properties that documents word.
    """
    wording = ", ".join(f".{name(key)}" for key in keys)
    return f"""
UNWIND $ids AS id
MATCH (n:{name(label)} {{id: id}})
OPTIONAL MATCH (o:Document)-[s:{"|".join(STATEMENTS)}]->(n) WHERE n.iri IS NULL AND o.id <> $document
WITH n, s{{{wording}}} AS wording, min([o.id, coalesce(s.record, ''), coalesce(s.start, -1)]) AS first,
     collect(DISTINCT o.id) AS documents
RETURN '{label}' AS label, n.id AS id, properties(n) AS properties,
       [x IN collect([first, wording, documents]) WHERE size(x[2]) > 0] AS others
"""


def merge_nodes(label: str, also: Iterable[str] = ()) -> str:
    """Return Cypher that writes nodes of one label: `$rows` of `{id, properties}`; all properties are replaced.

    Args:
        label: the label whose id is constrained.
        also: further labels to give.
    """
    lines = [
        "UNWIND $rows AS row",
        f"MERGE (n:{name(label)} {{id: row.id}})",
        "SET n = row.properties",
        *(f"SET n:{name(extra)}" for extra in also),
    ]
    return "\n".join(lines)


def remove_labels(label: str, lost: Iterable[str]) -> str:
    """Return Cypher that takes labels away from the node `$id`."""
    return f"MATCH (n:{name(label)} {{id: $id}}) REMOVE n:{':'.join(map(name, lost))}"


def together(parts: Mapping[str, str]) -> str:
    """Return one statement of several that each read `$rows`: `parts` by key; `$rows` then holds a list for each key.

    One round trip and one plan instead of many: two to four times quicker where most lists are short. The text
    must not change with what a document holds, or the server plans it anew: give every part, its list may be empty.
    """
    return "\n".join(
        "CALL () {\n" + part.replace("$rows", f"$rows.{name(key)}") + "\n}" for key, part in sorted(parts.items())
    )


def read_together(parts: Mapping[str, str]) -> str:
    """Return one query of several that read `$ids` and return columns of the same names; see `together`."""
    return "\nUNION ALL\n".join(part.replace("$ids", f"$ids.{name(key)}") for key, part in sorted(parts.items()))


def delete_nodes(label: str) -> str:
    """Return Cypher that deletes nodes of one label and all that hangs on them: `$ids`."""
    return f"UNWIND $ids AS id\nMATCH (n:{name(label)} {{id: id}})\nDETACH DELETE n"


def create_relationships(kind: str, start: str, end: str) -> str:
    """Return Cypher that makes relationships: `$rows` of `{start, end, properties}`; returns how many it made.

    CREATE, not MERGE: the writer holds the lock and has read what stands.
    """
    return f"""UNWIND $rows AS row
MATCH (a:{name(start)} {{id: row.start}})
MATCH (b:{name(end)} {{id: row.end}})
CREATE (a)-[r:{name(kind)}]->(b)
SET r = row.properties"""


#: `$rows` of `{element, properties}`
UPDATE_RELATIONSHIPS = """UNWIND $rows AS row
MATCH ()-[r]->() WHERE elementId(r) = row.element
SET r = row.properties"""

#: `$elements`
DELETE_RELATIONSHIPS = """UNWIND $elements AS element
MATCH ()-[r]->() WHERE elementId(r) = element
DELETE r"""


def say_shared(kind: str, start: str, end: str) -> str:
    """Return Cypher that adds `$document` to the sorted `documents` of relationships: `$rows` of `{start, end}`."""
    return f"""UNWIND $rows AS row
MATCH (a:{name(start)} {{id: row.start}})
MATCH (b:{name(end)} {{id: row.end}})
MERGE (a)-[r:{name(kind)}]->(b)
WITH r, coalesce(r.documents, []) AS documents
SET r.documents = [x IN documents WHERE x < $document] + $document + [x IN documents WHERE x > $document]
RETURN count(r) AS written"""


def unsay_shared(kind: str, start: str, end: str) -> str:
    """Return Cypher that takes `$document` out of `documents`, and deletes what nobody says any more."""
    return f"""UNWIND $rows AS row
MATCH (a:{name(start)} {{id: row.start}})-[r:{name(kind)}]->(b:{name(end)} {{id: row.end}})
SET r.documents = [x IN r.documents WHERE x <> $document]
WITH r WHERE size(r.documents) = 0
DELETE r"""


#: Takes the lock of the one writer: a property set in this transaction holds the node until it ends. `$id`
LOCK = """MERGE (l:LoadLock {id: $id})
SET l.held = true REMOVE l.held
RETURN coalesce(l.retired, []) AS retired"""
