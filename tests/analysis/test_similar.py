"""Findings near in meaning: which pairs are found, and that they stand in the graph whatever the order of loading."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from itertools import permutations
from math import hypot, log

import pytest

import graphkit.analysis.similar as module
from graphkit.analysis.similar import METHOD, NEIGHBOURS, similar, stems
from graphkit.engine import Connection, connect
from graphkit.queries import ask
from graphkit.store import forget, load, prepare
from graphkit.store.dump import dump
from graphkit.store.similar import Pair, Said, read_findings, write_similar
from tests.graphs import empty
from tests.queries.corpus import Report


def said(id: str, force: str, quote: str, themes: str = "supervision", polarity: str = "failing") -> Said:
    return Said(id, force, polarity, tuple(themes.split()), quote)


NORTH = [
    said("n1", "north", "Supervisors in Northmoor seldom review the plans of an investigation."),
    said("n2", "north", "Phones wait for months before anyone examines them.", "digital-forensics"),
    said("n3", "north", "Officers listen to children and write down what they say.", "voice-of-the-child", "strength"),
]
EAST = [
    said("e1", "east", "Plans for investigating were rarely reviewed by supervisors."),
    said("e2", "east", "It takes months to examine a phone.", "digital-forensics"),
    said("e3", "east", "What children say is not written down by officers.", "voice-of-the-child"),
    said("e4", "east", "Supervisors review plans for investigation weekly.", "training"),
]
FILLING = [
    said(f"f{n}", force, words, "custody")
    for n, (force, words) in enumerate(
        [("north", "Cells are cold."), ("east", "Cells are too warm at night."), ("west", "A doctor came late.")]
    )
]


def keys(pairs: list[Pair]) -> set[tuple[str, str]]:
    return {(pair.a, pair.b) for pair in pairs}


def test_stems_bring_forms_of_a_word_together() -> None:
    assert stems("Supervisors reviewed the plans") == stems("a supervisor's review of planning") != []
    assert stems("of the and 12") == []


def test_the_same_matter_in_other_words_is_a_pair() -> None:
    found = similar(NORTH + EAST + FILLING)
    assert keys(found) == {("e1", "n1"), ("e2", "n2"), ("e3", "n3")}
    assert all(0.45 <= pair.score <= 1 and pair.a < pair.b for pair in found)


def test_what_shares_no_theme_or_force_apart_is_no_pair() -> None:
    twin = said("n9", "north", NORTH[0].quote)
    assert ("n1", "n9") not in keys(similar([*NORTH, twin, *EAST, *FILLING]))
    assert ("e4", "n1") not in keys(similar(NORTH + EAST + FILLING))


def test_one_shared_word_is_not_enough() -> None:
    few = [said("a", "north", "Concordat ignored."), said("b", "east", "Concordat unread."), *FILLING]
    assert similar(few) == []


def test_the_order_of_the_findings_leaves_no_trace() -> None:
    findings = NORTH + EAST + FILLING
    straight = similar(findings)
    for seed in range(5):
        random.Random(seed).shuffle(findings)
        assert similar(findings) == straight


def test_nothing_to_compare_gives_no_pairs() -> None:
    assert similar([]) == []
    assert similar(NORTH) == []


def test_only_the_nearest_are_kept_of_failings_and_of_strengths() -> None:
    words = "reviews of investigation plans by supervisors are rare in the"
    many = [said(f"e{n:02}", "east", f"{words} {place} district") for n, place in enumerate("abcdefghij")]
    praise = [
        said(f"s{n:02}", "east", f"{words} {place} region", polarity="strength") for n, place in enumerate("abcdefghij")
    ]
    one = said("n", "north", "Investigation plans: reviews by supervisors are rare.")
    pairs = similar([one, *many, *praise, *FILLING], neighbours=2, least=0.3)
    # each of the twenty has `n` alone to be near to, so that all are kept by their own account
    assert len(pairs) == 20
    pairs = similar([one, *many, *praise, *FILLING, *(said(f"w{n}", "west", words) for n in range(4))], neighbours=2)
    assert all(len([p for p in pairs if id in p[:2]]) >= 2 for id in ("n", "e00"))
    assert NEIGHBOURS == 3


def plainly(findings: list[Said], neighbours: int, least: float) -> dict[tuple[str, str], float]:
    """What `similar` promises, pair by pair, without a matrix."""
    words = {one.id: Counter(stems(one.quote)) for one in findings}
    forces = defaultdict(set)
    for one in findings:
        for word in words[one.id]:
            forces[word].add(one.force)
    vectors = {}
    for id, counts in words.items():
        own = {word: n for word, n in counts.items() if len(forces[word]) > 1}
        idf = {word: log((1 + len(findings)) / (1 + sum(word in w for w in words.values()))) + 1 for word in own}
        vectors[id] = {word: (1 + log(n)) * idf[word] for word, n in own.items()}
    found = defaultdict(list)
    for a, b in permutations(findings, 2):
        both, either = set(a.themes) & set(b.themes), set(a.themes) | set(b.themes)
        common = vectors[a.id].keys() & vectors[b.id].keys()
        if a.force == b.force or not both or len(common) < 2:
            continue
        length = hypot(*vectors[a.id].values()) * hypot(*vectors[b.id].values())
        cosine = sum(vectors[a.id][word] * vectors[b.id][word] for word in common) / length
        score = round(min(0.75 * cosine + 0.25 * len(both) / len(either), 1.0), 4)
        if cosine >= 0.3 and score >= least:
            found[a.id, b.polarity == "strength"].append((-score, b.id))
    return {
        (min(id, other), max(id, other)): -score
        for (id, _), near in found.items()
        for score, other in sorted(near)[:neighbours]
    }


@pytest.mark.parametrize("tile", [3, 50, 2048])
def test_the_pairs_are_those_of_the_definition_whatever_is_multiplied_at_once(
    monkeypatch: pytest.MonkeyPatch, tile: int
) -> None:
    monkeypatch.setattr(module, "TILE", tile)
    monkeypatch.setattr(module, "GATHERED", tile)
    draw = random.Random(tile)
    # twelve words on 120 findings: many pairs, many of them equally near
    words = [
        "officers",
        "children",
        "records",
        "plans",
        "review",
        "supervisors",
        "phones",
        "delays",
        "months",
        "visits",
        "referrals",
        "custody",
    ]
    findings = [
        Said(
            id=f"{n:03}",
            force=draw.choice(("north", "east", "west")),
            polarity=draw.choice(("failing", "mixed", "strength")),
            themes=tuple(draw.sample([f"theme-{at}" for at in range(70)][:: draw.choice((10, 35))], 2)),
            quote=" ".join(draw.choices(words, k=draw.randrange(1, 7))),
        )
        for n in range(120)
    ]
    for neighbours in (1, 3):
        found = {(pair.a, pair.b): pair.score for pair in similar(findings, neighbours)}
        expected = plainly(findings, neighbours, 0.45)
        assert len(expected) > 50
        assert found == pytest.approx(expected, abs=1e-4)


def reports() -> list[Report]:
    north = Report("northmoor-2015", "Northmoor Police", "inspection", "2015-03")
    north.section("1", "Investigation", "investigation")
    north.finding("failing", "supervision", "Supervisors in Northmoor seldom review the plans of an investigation.")
    north.finding("failing", "voice-of-the-child", "What children say is not written down by officers.")
    east = Report("eastvale-2021", "Eastvale Constabulary", "inspection", "2021-05")
    east.section("1", "Investigation", "investigation")
    east.finding("failing", "supervision", "Plans for investigating were rarely reviewed by supervisors.")
    east.finding("strength", "voice-of-the-child", "Officers listen to children and write down what they say.")
    west = Report("westmarch-2022", "Westmarch Police", "inspection", "2022-06")
    west.section("1", "Custody", "police-detention")
    west.finding("failing", "supervision", "Nobody supervises how investigations are planned or reviews the plans.")
    return [north, east, west]


@pytest.fixture
def graph_of_three(connection: Connection) -> Connection:
    empty(connection)
    prepare(connection)
    return connect()


def tie(connection: Connection) -> tuple[int, int, int, int]:
    done = write_similar(connection, similar(read_findings(connection)), METHOD)
    return done.pairs, done.added, done.changed, done.removed


NEAREST = """
MATCH (f:Force)<-[:OF]-(:Inspection)<-[:REPORTS_ON]-(:Report)-[:FINDS]->(x:Failing)
MATCH (x)-[tie:SIMILAR_TO]-(y:Failing|Strength)
RETURN x.id AS x, f.id AS force, max(CASE WHEN y:Failing THEN tie.score END) AS failing,
       max(CASE WHEN y:Strength THEN tie.score END) AS strength ORDER BY x
"""
SAID = """
MATCH (x:Finding)-[near:ALIKE_FOR]->(f:Force)
RETURN x.id AS x, f.id AS force, near.failing_score AS failing, near.strength_score AS strength ORDER BY x
"""


@pytest.mark.neo4j
def test_each_failing_says_how_near_the_nearest_are(graph_of_three: Connection) -> None:
    with graph_of_three as connection, connection.session() as session:

        def said() -> list[dict[str, object]]:
            assert session.run(SAID).data() == session.run(NEAREST).data()
            return session.run(SAID).data()

        for report in reports():
            load(connection, *report.done())
        tie(connection)
        first = said()
        assert {row["failing"] is None for row in first} == {row["strength"] is None for row in first} == {True, False}
        forget(connection, "eastvale-2021")
        assert 0 < len(said()) < len(first)
        changed = reports()[2]
        changed.finding("failing", "training", "Nobody was trained.")
        load(connection, *changed.done())
        assert said() == []
        load(connection, *reports()[1].done())
        tie(connection)
        assert len(said()) > 1


@pytest.mark.neo4j
def test_ties_stand_in_the_graph_and_answer_the_questions(graph_of_three: Connection) -> None:
    with graph_of_three as connection:
        for report in reports():
            load(connection, *report.done())
        pairs, added, _, _ = tie(connection)
        assert pairs == added >= 3
        assert tie(connection) == (pairs, 0, 0, 0)
        told = ask(connection, "told-in-other-words", force="Northmoor Police").records()
        assert ("Supervision", "eastvale-2021") in {(row["themes"][0], row["other_report"]) for row in told}
        assert [row["score"] for row in told] == sorted((row["score"] for row in told), reverse=True)
        answers = ask(connection, "answers-elsewhere", force="Northmoor Police").records()
        assert [(row["failing"], row["quote"], row["report"]) for row in answers] == [
            ("What children say is not written down by officers.",
             "Officers listen to children and write down what they say.", "eastvale-2021")
        ]  # fmt: skip
        assert ask(connection, "answers-elsewhere", force="Northmoor Police", themes=["supervision"]).rows == ()


@pytest.mark.neo4j
def test_ties_go_with_their_document_and_come_back_the_same(graph_of_three: Connection) -> None:
    with graph_of_three as connection:
        north, east, west = (report.done() for report in reports())
        for document in (north, east, west):
            load(connection, *document)
        tie(connection)
        straight = list(dump(connection))
        assert any("SIMILAR_TO" in line for line in straight)
        forget(connection, "eastvale-2021")
        left = [line for line in dump(connection) if "SIMILAR_TO" in line]
        assert left and not any("eastvale" in line for line in left)
        load(connection, *east)
        assert not any("SIMILAR_TO" in line and "eastvale" in line for line in dump(connection))
        tie(connection)
        assert list(dump(connection)) == straight
        empty(connection)
        for document in (west, east, north):
            load(connection, *document)
        tie(connection)
        assert list(dump(connection)) == straight


@pytest.mark.neo4j
def test_a_document_that_changes_loses_its_ties_and_one_that_does_not_keeps_them(graph_of_three: Connection) -> None:
    with graph_of_three as connection:
        for report in reports():
            load(connection, *report.done())
        tie(connection)
        before = list(dump(connection))
        document, records = reports()[0].done()
        assert load(connection, document, records).outcome == "unchanged"
        assert load(connection, document, records, again=True).outcome == "unchanged"
        assert list(dump(connection)) == before
        changed = reports()[0]
        changed.finding("failing", "training", "Nobody was trained.")
        load(connection, *changed.done())
        lines = [line for line in dump(connection) if "SIMILAR_TO" in line]
        assert lines and not any("northmoor-2015" in line for line in lines)
