"""The graph form as networkx and GraphML: keys, labels, properties, and what Gephi can read."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import networkx as nx
import pytest

from graphkit.engine import Connection
from graphkit.errors import QueryError
from graphkit.queries import CannedQuery, get_query, parse
from graphkit.queries.graph_form import ask_graph, write_graphml

pytestmark = pytest.mark.neo4j
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def query(graph: str) -> CannedQuery:
    return parse(f"// title: T\n// question: Q?\nRETURN 1 AS one;\n\n// graph:\n{graph};", Path("mine.cypher"))


def written(graph: nx.MultiDiGraph) -> bytes:
    out = io.BytesIO()
    write_graphml(graph, out)
    return out.getvalue()


def test_nodes_have_labels_and_properties(asked: Connection) -> None:
    graph, notes = ask_graph(asked, get_query("force-profile"), {"force": "northmoor"})
    assert notes == ("force: 'northmoor' is taken as Northmoor Police (force/northmoor-police)",)
    report = graph.nodes["northmoor-2015"]
    assert (report["class"], report["labels"], report["kind"]) == ("Report", "Document; Report", "inspection")
    assert "text" not in report and report["label"].startswith("National child protection inspection")
    assert graph.nodes["voice-of-the-child"]["label"] == "Voice of the child"
    (tie,) = graph.get_edge_data("northmoor-2015", "voice-of-the-child").values()
    assert (tie["relationship"], tie["label"], tie["value"]) == ("ASSESSES", "ASSESSES", "failing")


def test_a_node_without_a_name_shows_the_words_of_its_quote(asked: Connection) -> None:
    graph, _ = ask_graph(asked, query("MATCH (x:Finding {document: 'westmarch-2022', polarity: 'failing'}) RETURN x"))
    (data,) = dict(graph.nodes(data=True)).values()
    assert data["label"] == "In Westmarch cells nobody asked the girl why she ran away."


def test_nodes_that_share_an_id_are_two(asked: Connection) -> None:
    graph, _ = ask_graph(asked, query("MATCH (n:PracticeArea|CaseType|Theme) RETURN n"))
    names = [key for key in graph if ":" in key]
    assert all(key.partition(":")[0] == graph.nodes[key]["class"] for key in names)
    with asked.session() as session:
        count = session.run("MATCH (n:PracticeArea|CaseType|Theme) RETURN count(n)").single(strict=True)[0]
    assert len(graph) == count


def test_graphml_reads_back_and_each_attribute_has_one_type(asked: Connection) -> None:
    graph, _ = ask_graph(asked, get_query("told-before"), {"force": "Northmoor Police"})
    assert len(graph) > 3
    data = written(graph)
    back = nx.read_graphml(io.BytesIO(data))
    assert set(back) == set(graph) and back.number_of_edges() == graph.number_of_edges()
    keys = [(key.get("for"), key.get("attr.name")) for key in ElementTree.fromstring(data).iter(f"{GRAPHML}key")]
    assert len(keys) == len(set(keys)), "Gephi makes two columns of an attribute of two types"
    again, _ = ask_graph(asked, get_query("told-before"), {"force": "Northmoor Police"})
    assert written(again) == data


def test_every_edge_has_an_id_of_its_own_and_each_attribute_a_type_that_gephi_knows(asked: Connection) -> None:
    graph, _ = ask_graph(asked, query("MATCH (r:Report)-[a:ASSESSES]->(t:Theme) RETURN r, a, t"))
    tree = ElementTree.fromstring(written(graph))
    ids = [edge.get("id") for edge in tree.iter(f"{GRAPHML}edge")]
    assert len(ids) == len(set(ids)) == graph.number_of_edges() > 4
    types = {key.get("attr.name"): key.get("attr.type") for key in tree.iter(f"{GRAPHML}key")}
    assert set(types.values()) <= {"boolean", "int", "long", "float", "double", "string"}
    assert types["label"] == "string" and types["characters"] == "long"


def test_igraph_reads_the_same_graph(asked: Connection, tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    import igraph

    graph, _ = ask_graph(asked, query("MATCH (a:Report)-[s:ASSESSES]->(t:Theme) RETURN a, s, t"))
    file = tmp_path / "graph.graphml"
    file.write_bytes(written(graph))
    back = igraph.Graph.Read_GraphML(str(file))
    assert set(back.vs["id"]) == set(graph) and back.ecount() == graph.number_of_edges()
    assert dict(zip(back.vs["id"], back.vs["label"], strict=True)) == dict(graph.nodes(data="label"))
    assert {v["id"]: v["characters"] for v in back.vs if v["class"] == "Report"} == {
        key: data["characters"] for key, data in graph.nodes(data=True) if data["class"] == "Report"
    }
    assert not [str(said.message) for said in recwarn if "attribute" in str(said.message)]


def test_a_relationship_alone_and_one_in_a_list_are_drawn(asked: Connection) -> None:
    graph, _ = ask_graph(
        asked, query("MATCH (:Report {id: 'westmarch-2022'})-[r:ASSESSES]->(t:Theme) RETURN collect(r) AS ties")
    )
    assert graph.number_of_edges() == 2 and len(graph) == 3


def test_a_query_with_no_graph_form_is_refused(asked: Connection) -> None:
    with pytest.raises(QueryError, match="no graph form"):
        ask_graph(asked, parse("// title: T\n// question: Q?\nRETURN 1 AS one", Path("mine.cypher")))
