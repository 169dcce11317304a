"""The page of the samples: true to the graph and to the texts, the same each time, and nothing fetched."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from graphkit.engine import Connection
from graphkit.errors import QueryError
from graphkit.page import Content
from graphkit.page.html import render
from graphkit.queries.formats import say_deadline
from graphkit.store.read import document_ids, text_of
from tests.page.conftest import written
from tests.page.test_marks import first, whole

pytestmark = pytest.mark.neo4j


def ask(connection: Connection, statement: str) -> list[dict[str, Any]]:
    with connection.session() as session:
        return session.run(statement).data()


@pytest.fixture(scope="module")
def page(samples: Connection) -> tuple[Content, LexborHTMLParser]:
    content, html = written(samples)
    return content, LexborHTMLParser(html)


def test_the_whole_text_of_every_document_is_in_the_page(
    samples: Connection, page: tuple[Content, LexborHTMLParser]
) -> None:
    content, tree = page
    assert [d.id for d in sorted(content.docs, key=lambda d: d.id)] == document_ids(samples)
    for doc in content.docs:
        assert first(tree, f"#text-{doc.number} .text").text() == text_of(samples, doc.id)


def test_every_finding_and_case_study_is_marked_at_its_place_with_its_themes(
    samples: Connection, page: tuple[Content, LexborHTMLParser]
) -> None:
    content, tree = page
    rows = ask(
        samples,
        "MATCH (d:Document)-[:FINDS|RELAYS|HAS_CASE_STUDY]->(x) RETURN x.id AS id, d.id AS doc, x.quote AS quote, "
        "x.polarity AS polarity, COLLECT { MATCH (x)-[:ABOUT]->(t:Theme) RETURN t.id } AS themes",
    )
    sentences = {s.id: s for s in content.sentences}
    assert len(rows) > 100
    assert {row["id"] for row in rows} == set(sentences)
    pieces: dict[str, str] = {}
    for mark in tree.css("mark"):
        id = mark.attributes.get("id") or mark.attributes["data-of"] or ""
        pieces[id] = pieces.get(id, "") + mark.text()
    for row in rows:
        sentence = sentences[row["id"]]
        mark = first(tree, f'mark[id="{sentence.anchor}"]')
        assert sentence.place.doc.id == row["doc"]
        assert pieces[sentence.anchor] == row["quote"]
        assert mark.attributes["class"] == row["polarity"]
        assert set((mark.attributes.get("data-t") or "").split()) == set(row["themes"])


def test_the_sentences_that_judge_are_the_findings_alone(
    samples: Connection, page: tuple[Content, LexborHTMLParser]
) -> None:
    content, tree = page
    (counts,) = ask(samples, "RETURN COUNT { (:Finding) } AS findings, COUNT { (:CaseStudy) } AS studies")
    assert counts["studies"] > 1
    assert (content.judging, content.studies) == (counts["findings"], counts["studies"])
    said = f"{counts['findings']} sentences that judge, {counts['studies']} case studies"
    assert first(tree, "p.lead").text().endswith(said)


def test_every_quote_in_a_table_is_the_text_that_its_link_leads_to(page: tuple[Content, LexborHTMLParser]) -> None:
    content, tree = page
    checked = 0
    for quote in tree.css("blockquote"):
        box = quote.parent
        while box is not None and box.css_first("a.jump") is None:
            box = box.parent
        assert box is not None
        anchor = str(first(box, "a.jump").attributes["href"])[1:]
        number, start, end = (int(x) for x in re.findall(r"\d+", anchor)[:3])
        assert quote.text() == content.docs[number].text[start:end] == whole(tree, anchor)
        checked += 1
    figures = sum(len(group.figures) for group in content.figures)
    assert figures > 5 and content.judgements
    expected = (content.advice, content.audits, content.judgements, content.notes)
    assert checked == sum(map(len, expected)) + figures > 20


def test_every_link_inside_the_page_leads_somewhere(page: tuple[Content, LexborHTMLParser]) -> None:
    _, tree = page
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    links = [str(a.attributes["href"]) for a in tree.css("a")]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)


def test_every_cell_is_what_the_report_assesses(samples: Connection, page: tuple[Content, LexborHTMLParser]) -> None:
    content, tree = page
    rows = ask(
        samples,
        "MATCH (r:Report)-[a:ASSESSES]->(t:Theme) RETURN r.id AS doc, t.id AS theme, a.value AS value, "
        "size(coalesce(a.failings, [])) AS failings, size(coalesce(a.strengths, [])) AS strengths",
    )
    numbers = {str(d.number): d.id for d in content.docs}
    shown = {}
    for row in tree.css("tr.row"):
        for link in row.css("td.cell a"):
            said = re.search(r": (\w+), (\d+) failing and (\d+) strong$", str(link.attributes["aria-label"]))
            assert said is not None
            assert said[1] == link.attributes["data-value"]
            shown[numbers[str(link.attributes["data-doc"])], row.attributes["data-theme"]] = said.groups()
    expected = {(r["doc"], r["theme"]): (r["value"], str(r["failings"]), str(r["strengths"])) for r in rows}
    assert shown == expected
    assert len(tree.css("td.cell")) == len(content.rows) * len(content.reports)


def test_the_count_of_forces_is_that_of_the_canned_query(
    samples: Connection, page: tuple[Content, LexborHTMLParser]
) -> None:
    import graphkit

    answer = graphkit.ask(samples, "recurring-failings", min_forces=1, quotes=1, include_mixed=False)
    told = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    counted = {row["theme"]: (row["fails_in"], row["speak_of_it"]) for row in told}
    assert counted == {row.name: (row.failing, row.speaking) for row in page[0].rows if row.failing}


def test_the_same_graph_gives_the_same_bytes(samples: Connection) -> None:
    assert written(samples)[1] == written(samples)[1]


def test_nothing_is_fetched_and_only_our_own_script_and_style_may_run(samples: Connection) -> None:
    tree = LexborHTMLParser(written(samples)[1])
    assert not tree.css("[src], link, iframe, object, embed, base, form[action], img, [style]")
    assert not [n for n in tree.css("*") if any(name.startswith("on") for name in n.attributes)]
    policy = str(first(tree, 'meta[http-equiv="Content-Security-Policy"]').attributes["content"])
    assert policy.startswith("default-src 'none'; ")
    for tag in ("script", "style"):
        (only,) = tree.css(tag)
        digest = base64.b64encode(hashlib.sha256(only.text().encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_a_brief_shows_one_force_and_its_peers_beside_it(samples: Connection) -> None:
    everything, _ = written(samples)
    other, chosen = everything.forces[0], everything.forces[-1]
    brief, html = written(samples, chosen[1])
    assert brief.forces[0] == chosen
    assert other in brief.forces
    assert {d.force for d in brief.reports} == {d.force for d in everything.reports}, "peers stand in the map"
    assert brief.advice
    assert {a.force_name for a in brief.advice} == {chosen[1]}
    assert {a.force_name for a in brief.every_advice} > {chosen[1]}
    own = [n.place for n in brief.notes] + [j.place for j in brief.judgements]
    assert {place.doc.force for place in own} <= {chosen[0]}
    assert {a.place.doc.force for a in brief.audits} == {a.place.doc.force for a in everything.audits}
    for group in brief.figures:
        forces = {f.place.doc.force for f in group.figures}
        assert chosen[0] in forces if group.forces else forces == {chosen[0]}
    assert first(LexborHTMLParser(html), "h1").text() == f"Child protection inspections: {chosen[1]}"
    assert written(samples, chosen[0], chosen[1])[0] == brief, "an id does, and twice is once"


def test_the_map_has_the_whole_width_until_a_cell_is_opened_where_reports_are_many(
    page: tuple[Content, LexborHTMLParser],
) -> None:
    """Beside an empty panel the last forces would be out of sight on a small screen."""
    assert not page[1].css(".split.several")
    twice = replace(page[0], rows=(), docs=page[0].docs * 2)
    assert len(LexborHTMLParser(render(twice)).css(".split.several:not(.many)")) == 1


def test_a_page_takes_names_as_ask_does(samples: Connection) -> None:
    brief, _ = written(samples, "norhtmoor")
    assert brief == written(samples, "Northmoor Police")[0] != written(samples, "eastvale")[0]
    assert written(samples, theme="voice of")[0] == written(samples, theme="voice-of-the-child")[0]


def test_a_page_on_one_theme_has_its_sentences_alone(samples: Connection) -> None:
    brief, _ = written(samples, theme="Voice of the child")
    assert [row.id for row in brief.rows] == ["voice-of-the-child"]
    assert brief.sentences
    assert all("voice-of-the-child" in s.themes for s in brief.sentences)
    assert not (brief.audits or brief.jobs or brief.figures or brief.judgements)
    assert written(samples, theme="voice-of-the-child")[0] == brief


@pytest.mark.parametrize(
    ("forces", "theme", "said"),
    [
        (["Atlantis Police"], None, "--force Atlantis Police: no loaded document is about it; loaded: Eastvale"),
        ([], "childrens voice", "did you mean Voice of the child"),
        ([], "zzz", "the graph has no Theme 'zzz'; it has "),
    ],
)
def test_what_is_not_there_is_said(samples: Connection, forces: list[str], theme: str | None, said: str) -> None:
    with pytest.raises(QueryError, match=re.escape(said)):
        written(samples, *forces, theme=theme)


def test_deadlines_in_words(samples: Connection, page: tuple[Content, LexborHTMLParser]) -> None:
    content, tree = page
    said = {say_deadline(advice.deadline) or "none said" for advice in content.advice}
    assert {"immediately", "within three months", "within six months"} <= said
    assert {cell.text() for cell in tree.css("td .deadline")} == said


def test_what_was_loaded_is_told_with_hash_time_and_version(
    samples: Connection, page: tuple[Content, LexborHTMLParser]
) -> None:
    rows = ask(samples, "MATCH (d:Document) RETURN d.id AS id, d.sha256 AS sha, d.loaded_at AS at, d.loaded_with AS by")
    table = {node.text(): node for node in page[1].css("#loaded tbody tr")}
    assert len(table) == len(rows) == 3
    for row in rows:
        (line,) = [node for words, node in table.items() if row["id"] in words]
        assert first(line, "time").attributes["datetime"] == row["at"]
        assert first(line, "code").text() == row["sha"]
        assert row["by"] in line.text()


def test_every_judgement_of_the_graph_is_shown(samples: Connection, page: tuple[Content, LexborHTMLParser]) -> None:
    rows = ask(samples, "MATCH (j:Judgement) RETURN j.grade AS grade, j.quote AS quote, j.date AS date")
    shown = page[1].css("#judgements tbody tr:not(.area)")
    assert len(shown) == len(rows) > 2
    assert sorted(first(line, "blockquote").text() for line in shown) == sorted(row["quote"] for row in rows)
    assert all(any(row["grade"] in line.text() for line in shown) for row in rows)
