"""The time of loading: noted when a document is written, left alone when nothing is, and no part of a comparison."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from graphkit.engine import Connection
from graphkit.store import forget, load, loading
from graphkit.store.dump import dump
from graphkit.store.read import nodes
from tests.store.samples import news, report

pytestmark = pytest.mark.neo4j


def noted(connection: Connection) -> dict[str, str]:
    with connection.session() as session:
        rows = session.run("MATCH (d:Document) RETURN d.id AS id, d.loaded_at AS at").data()
    return {row["id"]: row["at"] for row in rows}


def test_it_is_the_time_of_the_last_write(store: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    sample = report()
    load(store, sample.document, sample.records)
    (at,) = noted(store).values()
    assert abs(datetime.now(UTC) - datetime.strptime(at, "%Y-%m-%dT%H:%M:%S%z")) < timedelta(minutes=10)

    monkeypatch.setattr(loading, "now", lambda: "2031-01-02T03:04:05Z")
    assert load(store, sample.document, sample.records).outcome == "unchanged"
    assert load(store, sample.document, sample.records, again=True).outcome == "unchanged"
    assert load(store, sample.document, sample.records[:-1], dry_run=True).outcome == "changed"
    other = news()
    load(store, other.document, other.records)
    assert noted(store) == {sample.document.id: at, other.document.id: "2031-01-02T03:04:05Z"}

    assert load(store, sample.document, sample.records[:-1]).outcome == "changed"
    assert set(noted(store).values()) == {"2031-01-02T03:04:05Z"}


def test_two_loads_of_the_same_are_equal(store: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    sample, seen = report(), []
    for year in ("2031", "2032"):
        monkeypatch.setattr(loading, "now", lambda year=year: f"{year}-01-02T03:04:05Z")
        load(store, sample.document, sample.records)
        seen.append((list(dump(store)), [n.properties for n in nodes(store)]))
        assert noted(store)[sample.document.id].startswith(year)
        forget(store, sample.document.id)
    assert seen[0] == seen[1]
