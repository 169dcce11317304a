"""Reading the graph back in a fixed order."""

from __future__ import annotations

import pytest

from graphkit.engine import Connection
from graphkit.errors import LoadError
from graphkit.store import load
from graphkit.store.read import document_ids, nodes, relationships, text_of
from tests.store.samples import REPORT, news, report

pytestmark = pytest.mark.neo4j


@pytest.fixture
def loaded(store: Connection) -> Connection:
    for sample in (report(), news()):
        load(store, sample.document, sample.records)
    return store


def test_everything_is_read_back_once_and_in_order(loaded: Connection) -> None:
    read = list(nodes(loaded))
    ties = list(relationships(loaded))
    with loaded.session() as session:
        query = "MATCH (n) WHERE NOT n:LoadLock RETURN count(n) AS nodes, COUNT { ()-->() } AS ties"
        assert session.run(query).single(strict=True).values() == [len(read), len(ties)]
    refs = [n.ref for n in read]
    assert refs == sorted(set(refs))
    assert {t.start for t in ties} | {t.end for t in ties} <= set(refs)
    assert list(relationships(loaded)) == ties


def test_the_text_may_be_left_out(loaded: Connection) -> None:
    assert text_of(loaded, "northmoor-2019") == REPORT
    documents = [n for n in nodes(loaded, text=False) if n.ref.label == "Document"]
    assert [n.ref.id for n in documents] == document_ids(loaded) == ["northmoor-2019", "northmoor-news"]
    assert [n.labels for n in documents] == [("Report",), ("Article",)]
    assert not any("text" in n.properties for n in documents)
    with pytest.raises(LoadError):
        text_of(loaded, "northmoor-1999")
