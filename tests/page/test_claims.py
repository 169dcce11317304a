"""What articles say that somebody says: shown with its speaker, apart from what inspectors find."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from graphkit.documents import Document, sha256
from graphkit.engine import Connection
from graphkit.extract.pipeline import extract
from graphkit.records import Claim
from graphkit.store import load
from tests.graphs import hold, load_corpus
from tests.page.conftest import written
from tests.page.test_marks import first, whole

pytestmark = pytest.mark.neo4j

ARTICLE = """Eastvale Police failing children, say inspectors

Posted: 4 March 2019

The inspectorate visited Eastvale Police in October 2018.

Officers in Eastvale do not always speak to the children whom they meet, the report said.

Deputy Chief Constable Una Field said: “We know that supervision must improve.”

The charity Lanterns said the findings were “worrying for every parent”.
"""


@pytest.fixture(scope="module")
def told(connection: Connection) -> Connection:
    """A graph that holds the queries' corpus and an article beside it."""

    def fill(connection: Connection) -> None:
        load_corpus(connection)
        article = _article()
        load(connection, article, extract(article))

    return hold(connection, "an article beside reports", fill)


def _article() -> Document:
    return Document(
        id="eastvale-news", text=ARTICLE, source="n.txt", location="file:///n.txt", sha256=sha256(ARTICLE.encode())
    )


def test_each_claim_stands_with_its_speaker_and_leads_to_its_place(told: Connection) -> None:
    content, html = written(told)
    tree = LexborHTMLParser(html)
    expected = [record for record in extract(_article()) if isinstance(record, Claim)]
    shown = [claim for claim in content.claims if claim.place.doc.id == "eastvale-news"]
    assert [(s.speaker, s.voice, s.place.quote) for s in shown] == [(c.speaker, c.voice, c.quote) for c in expected]
    assert {s.voice for s in shown} == {"inspectorate", "force", "other"}
    for claim in shown:
        (row,) = [r for r in tree.css("#claims tr") if claim.place.quote in r.text()]
        assert claim.speaker in row.text()
        assert whole(tree, str(first(row, "a.jump").attributes["href"])[1:]) == claim.place.quote


def test_a_claim_is_no_sentence_that_judges_and_fills_no_cell(told: Connection) -> None:
    content, html = written(told)
    marks = {(s.place.doc.id, s.place.start) for s in content.sentences}
    assert content.claims
    assert not marks & {(c.place.doc.id, c.place.start) for c in content.claims}
    assert "count in no other part" in first(LexborHTMLParser(html), "#claims").text()


def test_a_page_on_a_theme_has_its_claims_alone(told: Connection) -> None:
    theme = "voice-of-the-child"
    claims = written(told, theme=theme)[0].claims
    assert any(c.place.doc.id == "eastvale-news" for c in claims)
    assert all(theme in c.themes for c in claims)


def test_a_brief_of_a_force_has_the_claims_of_its_own_articles(told: Connection) -> None:
    assert not {c.place.doc.id for c in written(told, "Westmarch Police")[0].claims} & {"northmoor-news"}


def test_without_articles_there_is_no_such_part(samples: Connection) -> None:
    content, html = written(samples)
    assert not content.claims
    assert LexborHTMLParser(html).css_first("#claims") is None
