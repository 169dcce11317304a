"""Who says what: an article is read, loaded, asked and proved."""

from __future__ import annotations

import pytest

from graphkit.documents import Document, sha256
from graphkit.engine import Connection
from graphkit.extract.pipeline import extract
from graphkit.queries import ask
from graphkit.store import load, verify
from tests.graphs import hold
from tests.queries.test_answers import rows

pytestmark = pytest.mark.neo4j

ARTICLE = """Northmoor Police too slow to find children, inspectors say

Posted: 11 June 2024

His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) visited Northmoor Police in February.

Northmoor Police does not always look for children who are missing, the report said.

Chief Constable Jane Marsh said: “We accept that our supervision of these enquiries was poor.”
"""


@pytest.fixture(scope="module")
def told(connection: Connection) -> Connection:
    """A graph that holds one article and nothing else."""

    def fill(connection: Connection) -> None:
        article = Document(
            id="northmoor-news", text=ARTICLE, source="n.txt", location="file:///n.txt", sha256=sha256(ARTICLE.encode())
        )
        load(connection, article, extract(article))

    return hold(connection, "an article", fill)


def test_each_claim_stands_with_who_says_it_and_is_proved(told: Connection) -> None:
    assert rows(told, "who-says-what", "force speaker voice verbatim attribution published") == [
        ("Northmoor Police", "the report", "inspectorate", "none", "the report said", "2024-06-11"),
        ("Northmoor Police", "Chief Constable Jane Marsh", "force", "all", "Chief Constable Jane Marsh said",
         "2024-06-11"),
    ]  # fmt: skip
    assert verify(told).proved["attribution"] == 2


def test_claims_can_be_asked_by_voice_and_by_theme(told: Connection) -> None:
    assert rows(told, "who-says-what", "speaker", voices=["force"]) == [("Chief Constable Jane Marsh",)]
    assert rows(told, "who-says-what", "speaker", themes=["missing-response"]) == [("the report",)]


def test_an_articles_claim_is_no_finding(told: Connection) -> None:
    with told.session() as session:
        assert session.run("MATCH (x:Finding) RETURN count(x) AS n").single(strict=True)["n"] == 0
        by = session.run("MATCH (:Claim {voice: 'inspectorate'})-[:SAID_BY]->(o:Organisation) RETURN o.id AS id")
        assert [row["id"] for row in by] == ["organisation/hmicfrs"]
    assert ask(told, "provenance-of", id=_claim(told)).records()[0]["proved"]


def _claim(told: Connection) -> str:
    with told.session() as session:
        return str(session.run("MATCH (c:Claim) RETURN c.id AS id ORDER BY c.start LIMIT 1").single(strict=True)["id"])
