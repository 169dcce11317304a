"""The brief: a force's failings with its peers beside them; a theme's reports side by side."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from graphkit.engine import Connection
from graphkit.page.brief import on_forces, on_theme
from tests.page.conftest import written
from tests.page.test_marks import first

pytestmark = pytest.mark.neo4j


def test_a_force_beside_its_peers(corpus: Connection) -> None:
    content, html = written(corpus, "Northmoor Police")
    (brief,) = on_forces(content)
    themes = {t.row.id: t for t in brief.themes}
    told = {
        id: (t.value, [d.force_name for d in t.failing], [d.force_name for d in t.strong], t.speaking)
        for id, t in themes.items()
    }
    expected = {
        "record-keeping": ("failing", [], ["Eastvale Constabulary"], 1),
        "supervision": ("failing", [], [], 0),
        "voice-of-the-child": ("failing", ["Westmarch Police"], [], 2),
        "digital-forensics": ("strength", ["Eastvale Constabulary"], [], 1),
        "training": ("strength", [], ["Westmarch Police"], 1),
    }
    assert {id: told[id] for id in expected} == expected
    assert [t.row.id for t in brief.failing if t.failing] == ["voice-of-the-child"]
    assert [t.row.id for t in brief.failing if t.strong] == ["record-keeping"]
    assert (brief.shared, brief.answered) == (1, 1)
    assert [d.id for d, _ in themes["supervision"].own] == ["northmoor-2015", "northmoor-2017"]
    assert [a.status for a in themes["voice-of-the-child"].told] == ["none"]
    assert [s.place.quote for s in themes["record-keeping"].quotes] == ["Minutes were missing in every second file."]
    tree = LexborHTMLParser(html)
    rows = {first(row, "th").text().partition("\n")[0]: row.text() for row in tree.css("#brief tbody tr")}
    assert len(rows) == len(brief.failing) + len(brief.of("mixed")) >= 3
    assert "no progress" in next(words for name, words in rows.items() if name.startswith("Voice of the child"))


def test_a_theme_report_by_report(corpus: Connection) -> None:
    content, html = written(corpus, theme="voice-of-the-child")
    said = [(s.doc.id, s.cell.value, [q.place.quote for q in s.quotes]) for s in on_theme(content)]
    assert said == [
        ("northmoor-2015", "failing", ["Constables in Northmoor seldom spoke to the child."]),
        ("westmarch-2022", "failing", ["In Westmarch cells nobody asked the girl why she ran away."]),
        (
            "eastvale-2021",
            "mixed",
            [
                "In Eastvale what a boy of six said was left out.",
                "A girl of nine called twice and nobody came.",
                "The school officer records every word.",
            ],
        ),
    ]
    assert len(LexborHTMLParser(html).css("#brief article")) == 3
    beside, _ = written(corpus, "Westmarch Police", theme="voice-of-the-child")
    assert [s.doc.id for s in on_theme(beside)] == ["westmarch-2022", "northmoor-2015", "eastvale-2021"]


def test_a_page_on_all_has_no_brief(corpus: Connection) -> None:
    content, html = written(corpus)
    assert not on_forces(content) and not on_theme(content)
    assert not LexborHTMLParser(html).css("#brief")
