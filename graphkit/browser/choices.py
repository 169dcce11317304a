"""Picks values for the parameters that a query must be given, from whatever graph is loaded: lines of `:param`."""

from __future__ import annotations

from collections.abc import Iterable

from graphkit.errors import QueryError
from graphkit.queries.model import CannedQuery

_FORCES = (
    "COLLECT { MATCH (f:Force)<-[:OF]-(i:Inspection)<-[:REPORTS_ON]-(:Report) "
    "WITH f, count(DISTINCT i) AS inspections, COUNT { (f)<-[:OF]-()-[:MADE]->()<-[:FOLLOWS_UP]-() } AS again "
    "RETURN f.id ORDER BY again DESC, inspections DESC, f.id }"
)

#: What the Browser works out as the value of `:param name => ...`: the one of which the graph has most to say. The
#: Browser (5.24) refuses a line break in it.
CHOICES = {
    "force": f"{_FORCES}[0]",
    "other": f"{_FORCES}[1]",
    "theme": "head(COLLECT { MATCH (t:Theme)<-[:ABOUT]-(x:Failing) WITH t, count(x) AS failings "
    "RETURN t.id ORDER BY COUNT { (t)<-[:ASSESSES]-() } DESC, failings DESC, t.id })",
    "area": "head(COLLECT { MATCH (p:PracticeArea)<-[:IN]-(:Theme)<-[:ABOUT]-(x:Failing) WITH p, count(x) AS failings "
    "RETURN p.id ORDER BY failings DESC, p.id })",
    "job": "head(COLLECT { MATCH (j:Function)<-[:PERFORMS]-(t:Team)-[:OF]->(f:Force) "
    "WITH j, count(DISTINCT f) AS forces, count(DISTINCT t) AS teams "
    "RETURN j.id ORDER BY forces DESC, teams DESC, j.id })",
    "process": "head(COLLECT { MATCH (p:Process)<-[:NAMES]-(m:Mention) "
    "WITH p, count(DISTINCT m.document) AS documents, count(m) AS mentions "
    "RETURN p.id ORDER BY documents DESC, mentions DESC, p.id })",
    "thing": "head(COLLECT { MATCH (t:Team)<-[:MENTIONS]-(x:Finding) WITH t, count(x) AS findings "
    "RETURN t.id ORDER BY findings DESC, t.id })",
    "id": "head(COLLECT { MATCH (x:Failing)-[:ABOUT]->(t:Theme) "
    "RETURN x.id ORDER BY COUNT { (t)<-[:ASSESSES]-() } DESC, x.confidence DESC, x.id })",
    "text": "'supervis*'",
}


def choice_lines(queries: Iterable[CannedQuery]) -> str:
    """Return one `:param` line for each value that any of `queries` must be given, as one text for the editor.

    Raises:
        QueryError: nothing here picks a value for one of them.
    """
    needed = {p.name: query for query in queries for p in query.params if p.required}
    if missing := sorted(needed.keys() - CHOICES.keys()):
        raise QueryError(
            f"{needed[missing[0]].source}: the Browser's guide cannot pick '{missing[0]}'; "
            "add it to graphkit/browser/choices.py"
        )
    return ";\n".join(f":param {name} => {cypher}" for name, cypher in CHOICES.items() if name in needed)
