"""Validates an export against the ontology's SHACL shapes."""

from __future__ import annotations

from pathlib import Path

from graphkit.errors import SourceError
from graphkit.resources import folder


def validate(path: Path) -> list[str]:
    """Return one line for each violation of `ontology/shapes.ttl` in a Turtle file; empty where it conforms.

    Raises:
        SourceError: the file is not Turtle.
    """
    import pyshacl
    from rdflib import Graph
    from rdflib.namespace import SH

    data = Graph()
    try:
        data.parse(path, format="turtle")
    except Exception as error:  # rdflib's parsers raise what they like
        line = str(error).splitlines()[0]
        raise SourceError(str(path), f"not Turtle ({line})", "write it with `graphkit export turtle`") from error
    shapes = Graph().parse(folder("ontology") / "shapes.ttl", format="turtle")
    ontology = Graph().parse(folder("ontology") / "graphkit.ttl", format="turtle")
    conforms, report, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology, advanced=False)
    if conforms:
        return []
    results = report.subjects(predicate=SH.resultMessage)
    return sorted(
        f"{report.value(result, SH.focusNode)}: {report.value(result, SH.resultMessage)}" for result in results
    )
