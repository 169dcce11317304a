"""Exports of the samples: the same bytes each time, read by other libraries, valid, and true to the text."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
from pyoxigraph import RdfFormat, Triple, parse
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import PROV, RDF, SKOS

import graphkit
from graphkit.engine import Connection
from graphkit.errors import OntologyError, SourceError
from graphkit.ontology import load_ontology
from graphkit.rdf import FORMATS, validate, write
from graphkit.rdf.triples import Triples
from graphkit.store.read import text_of
from graphkit.store.rows import NodeRow, Ref, RelationshipRow
from tests.cli.run import graphkit_here
from tests.graphs import empty, sample_records

pytestmark = pytest.mark.neo4j
GK = Namespace("https://graphkit.example/ns#")
OA = Namespace("http://www.w3.org/ns/oa#")


def exported(connection: Connection, syntax: str = "turtle") -> bytes:
    """The export in one format."""
    out = io.BytesIO()
    assert write(connection, syntax, out) > 1000
    return out.getvalue()


@pytest.fixture(scope="module")
def turtle(samples: Connection, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Turtle export of the samples."""
    path = tmp_path_factory.mktemp("export") / "samples.ttl"
    path.write_bytes(exported(samples))
    return path


@pytest.fixture(scope="module")
def parsed(turtle: Path) -> Graph:
    """The Turtle export as rdflib reads it."""
    return Graph().parse(turtle, format="turtle")


def test_two_exports_are_the_same_bytes_whatever_the_order_of_loading(samples: Connection, turtle: Path) -> None:
    assert exported(samples) == turtle.read_bytes()
    empty(samples)
    for document, records in reversed(sample_records()):
        graphkit.load(samples, document, records)
    assert exported(samples) == turtle.read_bytes()


def test_the_export_keeps_to_the_shapes(turtle: Path) -> None:
    assert validate(turtle) == []


def test_a_changed_quote_breaks_the_shapes(turtle: Path, tmp_path: Path, parsed: Graph) -> None:
    finding = min(parsed.subjects(RDF.type, GK.Finding), key=str)
    broken = Graph()
    for triple in parsed.triples((finding, None, None)):
        broken.add(triple)
    for subject in [*broken.objects(finding, OA.hasTarget)]:
        for triple in parsed.triples((subject, None, None)):
            broken.add(triple)
            for inner in parsed.triples((triple[2], None, None)):
                broken.add(inner)
    broken.set((finding, GK.quote, Literal("Something else.")))
    path = tmp_path / "broken.ttl"
    broken.serialize(path, format="turtle")
    assert any("exactly the record's quote" in line for line in validate(path))


def test_what_is_not_turtle_is_said(tmp_path: Path) -> None:
    path = tmp_path / "no.ttl"
    path.write_text("this is prose, not Turtle", "utf-8")
    with pytest.raises(SourceError, match=r"no\.ttl: not Turtle"):
        validate(path)


def test_every_quote_is_in_its_document_s_text(samples: Connection, parsed: Graph) -> None:
    texts: dict[str, str] = {}
    checked = 0
    for subject, quote in parsed.subject_objects(GK.quote):
        document = parsed.value(subject, GK.document)
        if document is None:
            continue  # shared by documents: each statement has its own place
        if str(document) not in texts:
            texts[str(document)] = text_of(samples, str(document))
        text = texts[str(document)]
        target = parsed.value(subject, OA.hasTarget)
        positions = [s for s in parsed.objects(target, OA.hasSelector) if parsed.value(s, OA.start) is not None]
        start, end = (int(str(parsed.value(positions[0], key))) for key in (OA.start, OA.end))
        assert text[start:end] == str(quote)
        assert parsed.value(subject, PROV.wasDerivedFrom) == parsed.value(target, OA.hasSource)
        checked += 1
    assert checked > 300


def test_concepts_are_skos(parsed: Graph) -> None:
    theme = URIRef("https://graphkit.example/theme/supervision")
    assert (theme, RDF.type, SKOS.Concept) in parsed
    assert str(parsed.value(theme, SKOS.prefLabel)) == "Supervision"
    assert parsed.value(theme, SKOS.definition)
    assert (theme, SKOS.inScheme, None) in parsed


@pytest.mark.parametrize("syntax", ["ntriples", "jsonld"])
def test_other_formats_say_the_same(samples: Connection, turtle: Path, syntax: str) -> None:
    def triples(data: bytes, form: RdfFormat) -> set[Triple]:
        return {quad.triple for quad in parse(data, format=form)}

    assert triples(exported(samples, syntax), FORMATS[syntax]) == triples(turtle.read_bytes(), RdfFormat.TURTLE)


def test_networkx_holds_the_whole_graph(samples: Connection) -> None:
    typed = graphkit.to_networkx(samples)
    with samples.session() as session:
        nodes = session.run("MATCH (n) WHERE n.id IS NOT NULL AND NOT n:LoadLock RETURN count(n)").single(strict=True)
        ties = session.run("MATCH (a)-[r]->() WHERE a.id IS NOT NULL RETURN count(r)").single(strict=True)
    assert (typed.number_of_nodes(), typed.number_of_edges()) == (nodes[0], ties[0])
    classes = load_ontology().classes
    assert {label for _, data in typed.nodes(data=True) for label in data["labels"]} <= set(classes)
    assert {"FINDS", "ABOUT", "ASSESSES", "REPORTS_ON"} <= {data["type"] for *_, data in typed.edges(data=True)}


def test_a_property_the_ontology_lacks_is_an_error() -> None:
    triples = Triples(load_ontology())
    with pytest.raises(OntologyError, match="shoe_size"):
        list(triples.node(NodeRow(Ref("Person", "person/x"), {"id": "person/x", "shoe_size": 9})))
    with pytest.raises(OntologyError, match="LIKES"):
        list(triples.relationship(RelationshipRow("LIKES", Ref("Person", "a"), Ref("Person", "b"))))


def graphkit_command(env: dict[str, str], *words: str) -> subprocess.CompletedProcess[bytes]:
    """Run the real command."""
    return subprocess.run([sys.executable, "-m", "graphkit", *words], env=env, capture_output=True)


def test_the_command_writes_a_valid_file(samples: Connection, cli_env: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "all.ttl"
    done = graphkit_command(cli_env, "export", "turtle", str(path), "--validate")
    assert done.returncode == 0, done.stderr
    assert b"conforms" in done.stderr
    assert list(tmp_path.iterdir()) == [path]
    assert graphkit_command(cli_env, "export", "turtle").stdout == path.read_bytes()


def test_graphml_is_read_by_networkx(samples: Connection, cli_env: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "all.graphml"
    assert graphkit_here("export", "graphml", str(path), env=cli_env).returncode == 0
    read = nx.read_graphml(path, force_multigraph=True)
    assert read.number_of_nodes() == graphkit.to_networkx(samples).number_of_nodes()
    assert read.nodes["supervision"]["label"] == "Theme"


def test_only_a_turtle_file_can_be_validated(cli_env: dict[str, str]) -> None:
    done = graphkit_here("export", "ntriples", "--validate", env=cli_env)
    assert done.returncode == 2
    assert "only a Turtle file" in done.stderr


def test_a_folder_that_is_not_there_is_said(samples: Connection, cli_env: dict[str, str], tmp_path: Path) -> None:
    done = graphkit_here("export", "turtle", str(tmp_path / "no" / "all.ttl"), env=cli_env)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1


def test_analyse_names_what_is_central(samples: Connection, cli_env: dict[str, str]) -> None:
    done = graphkit_here("analyse", "--format", "json", env=cli_env)
    assert done.returncode == 0, done.stderr
    assert '"label": "Force"' in done.stdout
    table = graphkit_here("analyse", "theme-theme", "--top", "3", env=cli_env)
    assert table.returncode == 0
    assert "Communities" in table.stdout


def test_a_folder_and_a_pipe_are_not_replaced(samples: Connection, cli_env: dict[str, str], tmp_path: Path) -> None:
    done = graphkit_here("export", "turtle", str(tmp_path), env=cli_env)
    assert done.returncode == 1
    assert "is a folder" in done.stderr
    if not hasattr(os, "mkfifo"):
        return
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "graphkit", "export", "ntriples", str(pipe)]
    with subprocess.Popen(command, env=cli_env, stderr=subprocess.PIPE) as writing, pipe.open("rb") as reading:
        assert reading.read().count(b"\n") > 1000
        writing.wait()
    assert pipe.is_fifo()
