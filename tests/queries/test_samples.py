"""What the queries on failings, recommendations and cases answer on the samples: facts that a reader finds in them."""

from __future__ import annotations

from typing import Any

import pytest

from graphkit.engine import Connection
from graphkit.queries import get_query, list_queries, run
from tests.queries.asking import EASTVALE, NORTHMOOR, WESTMARCH, rows
from tests.queries.test_shipped import GIVEN

pytestmark = pytest.mark.neo4j

#: Queries whose answer needs two reports on one force or an article; the corpus has them (`test_answers.py`,
#: `test_over_time.py`, `test_claims.py`).
OF_MORE = frozenset({"told-before", "theme-changes", "contradictions", "figures-over-time", "who-says-what"})
OTHERS = {"force": WESTMARCH, "theme": "digital-forensics", "thing": "team/northmoor-police/high-tech-crime-unit"}


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_every_query_has_an_answer_with_its_columns(sampled: Connection, query: Any) -> None:
    given: dict[str, Any] = {p.name: (GIVEN | OTHERS)[p.name] for p in query.params if p.required}
    if query.name == "sections-without-findings":  # the samples are short, and so are their sections
        given["min_characters"] = 100
    answer = run(sampled, query, given)
    assert answer.columns == tuple(column.name for column in query.columns)
    assert answer.rows or query.name in OF_MORE


def test_a_theme_that_does_well_is_quoted_doing_well(sampled: Connection) -> None:
    """Also where the report has a failing or two beside its strengths."""
    seen = 0
    for force in (EASTVALE, NORTHMOOR, WESTMARCH):
        for theme, value, failings, quote in rows(
            sampled, "force-profile", "theme value failings quote", force=force, quotes=1
        ):
            if value == "strength" and failings:
                seen += 1
                found = rows(sampled, "theme-across-forces", "quote polarity", theme=theme, quotes=1)
                assert (quote, "strength") in found, theme
    assert seen


def test_places_are_true(sampled: Connection) -> None:
    """Where an answer says that a quote stands, the document has it."""
    with sampled.session() as session:
        texts = dict(session.run("MATCH (d:Document) RETURN d.id, d.text").values())
    checked = 0
    for query in list_queries():
        names = {column.name for column in query.columns}
        if not {"quote", "report", "start"} <= names:
            continue
        answer = run(sampled, query, {p.name: (GIVEN | OTHERS)[p.name] for p in query.params if p.required})
        for record in answer.records():
            if record["quote"] is not None:
                assert texts[record["report"]].startswith(record["quote"], record["start"]), query.name
                checked += 1
    assert checked > 500


# -- failings -------------------------------------------------------------------------------------------------------


def test_what_fails_in_all_three(sampled: Connection) -> None:
    """The README of the samples says so: supervision, digital forensics, and the records of police protection."""
    found = rows(sampled, "failings-ranked", "theme fails_in speak_of_it loaded reports since latest", min_forces=3)
    for theme in ("Supervision", "Digital forensics", "Records and review of police protection"):
        assert (theme, 3, 3, 3, 3, "2015-03-09", "2022-10") in found


def test_the_denominator_is_who_speaks_of_it(sampled: Connection) -> None:
    """Strategy discussions are late in Northmoor and Eastvale, prompt in Westmarch; only Northmoor has conferences."""
    found = rows(sampled, "failings-ranked", "theme fails_in speak_of_it share loaded")
    assert ("Strategy discussions", 2, 3, 0.67, 3) in found
    assert ("Child protection conference attendance", 1, 1, 1.0, 3) in found


def test_a_theme_that_does_well_on_the_whole_fails_nowhere(sampled: Connection) -> None:
    """Northmoor uses police protection well; that its records are poor is another theme."""
    for name in ("failings-ranked", "recurring-failings"):
        failing = rows(sampled, name, "theme", min_forces=1)
        assert ("Records and review of police protection",) in failing
        assert ("Use of police protection",) not in failing, name


def test_failings_are_ranked_as_asked(sampled: Connection) -> None:
    breadth = [row[0] for row in rows(sampled, "failings-ranked", "fails_in")]
    weight = [row[0] for row in rows(sampled, "failings-ranked", "failings", by="weight")]
    share = [row[0] for row in rows(sampled, "failings-ranked", "share", by="share")]
    for ranked in (breadth, weight, share):
        assert ranked == sorted(ranked, reverse=True)
        assert len(set(ranked)) > 1


def test_failings_by_practice_area(sampled: Connection) -> None:
    found = rows(sampled, "failings-by-practice-area", "practice_area fails_in speak_of_it force themes")
    custody = [row for row in found if row[0] == "Police detention"]
    assert {row[1:4] for row in custody} == {(2, 3, NORTHMOOR), (2, 3, EASTVALE)}, "Westmarch's custody is praised"
    assert all(row[4] == ["Alternative accommodation"] for row in custody)
    assert {row[1] for row in found if row[0] == "Investigation"} == {3}
    assert len(rows(sampled, "failings-by-practice-area", "force", forces=1)) < len(found)


def test_two_forces_compared(sampled: Connection) -> None:
    found = {
        row[0]: row[1:]
        for row in rows(
            sampled, "compare-forces", "theme value other_value apart quote", force=NORTHMOOR, other=WESTMARCH
        )
    }
    assert found["Supervision"][:3] == ("failing", "failing", "both fail")
    assert found["Strategy discussions"] == (
        "failing", "strength", "first fails", "Strategy discussions³ were frequently held late and without the police.",
    )  # fmt: skip
    assert found["Health care and referral in custody"][:3] == ("strength", "strength", "neither fails")
    assert found["MARAC"][:3] == ("strength", None, "one is silent")
    turned = rows(sampled, "compare-forces", "theme apart", force=WESTMARCH, other=NORTHMOOR)
    assert ("Strategy discussions", "other fails") in turned


def test_who_does_well_what_a_force_fails_in(sampled: Connection) -> None:
    found = rows(sampled, "who-does-it-well", "theme fails_in does_well_in speak_of_it force", force=EASTVALE)
    assert ("Strategy discussions", 1, 1, 2, WESTMARCH) in found
    assert ("Alternative accommodation", 1, 1, 2, WESTMARCH) in found
    assert "Supervision" not in {row[0] for row in found}, "nobody does it well"
    pairs = rows(sampled, "who-does-it-well", "theme failing_report report", force=EASTVALE)
    assert all(own == "eastvale-2021" and other != own for _, own, other in pairs)


def test_a_practice_area_across_forces_and_years(sampled: Connection) -> None:
    found = rows(
        sampled, "practice-area-across-forces", "force inspected failing strength", area="Police detention", quotes=1
    )
    assert [row[:2] for row in found] == [(EASTVALE, "2021-09-06"), (NORTHMOOR, "2015-03-09"), (WESTMARCH, "2022-10")]
    assert found[0][2] == ["Alternative accommodation"]
    assert "Appropriate adults" in found[0][3]
    assert found[2][2] == []
    assert {"Detention reviews", "Necessity of detention"} <= set(found[2][3])


def test_every_theme_by_every_force(sampled: Connection) -> None:
    found = rows(sampled, "themes-by-force", "theme force value newest reports")
    for force in (NORTHMOOR, EASTVALE, WESTMARCH):
        assert ("Digital forensics", force, "failing", "failing", 1) in found
    assert {row[1] for row in found if row[0] == "Body-worn video"} == {EASTVALE}
    only = rows(sampled, "themes-by-force", "practice_area", areas="investigation")
    assert set(only) == {("Investigation",)}


def test_forces_that_fail_alike(sampled: Connection) -> None:
    found = {row[0]: row[1:] for row in rows(sampled, "forces-alike", "force themes alike", force=NORTHMOOR)}
    assert set(found) == {EASTVALE, WESTMARCH}
    assert {"Strategy discussions", "Alternative accommodation", "Supervision"} <= set(found[EASTVALE][0])
    assert "Strategy discussions" not in found[WESTMARCH][0]
    assert all(0 < alike < 1 for _, alike in found.values())


# -- recommendations ------------------------------------------------------------------------------------------------


def test_what_is_told_most(sampled: Connection) -> None:
    found = rows(sampled, "recommendations-by-theme", "theme told since", min_forces=3)
    assert set(found) == {
        ("Supervision", 3, "2015-03-09"),
        ("Digital forensics", 3, "2015-03-09"),
        ("Records and review of police protection", 3, "2015-03-09"),
    }
    told = rows(sampled, "recommendations-by-theme", "theme told fails_in fails_untold speak_of_it")
    assert ("Strategy discussions", 2, 2, 1, 3) in told, "Northmoor fails and is told nothing"


def test_told_the_same(sampled: Connection) -> None:
    found = rows(sampled, "recommendations-alike", "shared force told_to", force=NORTHMOOR, min_shared=2)
    assert found == [(["Digital forensics", "Supervision"], EASTVALE, 1)]
    some = rows(sampled, "recommendations-alike", "shared force alike", force=NORTHMOOR)
    assert (["Alternative accommodation"], EASTVALE, 1.0) in some
    assert NORTHMOOR not in {row[1] for row in some}


def test_a_failing_that_stands_after_a_recommendation(sampled: Connection) -> None:
    """Westmarch was told in June 2021 to shorten the queue of devices; in October 2022 it is longer."""
    found = rows(
        sampled, "failing-after-recommendation", "theme told stands_in force made_in deadline inspected months overdue"
    )
    assert ("Digital forensics", 1, 1, WESTMARCH, "2021-06", "P6M", "2022-10", 16, True) in found
    assert "Strategy discussions" not in {row[0] for row in found}, "they are prompt now"
    assert rows(sampled, "failing-after-recommendation", "theme", themes="supervision") == [("Supervision",)]


def test_failings_on_which_nothing_is_recommended(sampled: Connection) -> None:
    found = rows(sampled, "failing-without-recommendation", "theme recommendations", force=NORTHMOOR, min_failings=1)
    themes = {row[0] for row in found}
    assert {"Strategy discussions", "Training and knowledge", "Child protection conference attendance"} <= themes
    assert {row[1] for row in found} == {5}, "so many recommendations has the report"
    assert not {"Supervision", "Digital forensics", "Alternative accommodation"} & themes


# -- cases ----------------------------------------------------------------------------------------------------------


def test_the_share_of_inadequate_cases(sampled: Connection) -> None:
    found = rows(
        sampled, "inadequate-by-case-type", "force cases inadequate share forces all_cases all_inadequate all_share",
        case_types="custody",
    )  # fmt: skip
    assert found == [
        (EASTVALE, 5, 1, 0.2, 3, 20, 2, 0.1),
        (NORTHMOOR, 10, 1, 0.1, 3, 20, 2, 0.1),
        (WESTMARCH, 5, 0, 0.0, 3, 20, 2, 0.1),
    ]
    cse = rows(sampled, "inadequate-by-case-type", "force cases inadequate share", case_types="cse")
    assert cse == [(EASTVALE, 8, 3, 0.38), (WESTMARCH, 8, 2, 0.25), (NORTHMOOR, 6, 1, 0.17)]
    many = rows(sampled, "inadequate-by-case-type", "cases", min_cases=9)
    assert sorted(many) == [(9,), (9,), (10,), (10,)]


def test_failings_by_case_type(sampled: Connection) -> None:
    found = rows(
        sampled, "failings-by-case-type", "theme fails_in praised_in speak_of_it audited_in force quote",
        case_types="section-47",
    )  # fmt: skip
    assert found[:2] == [
        ("Supervision", 2, 0, 2, 2, EASTVALE, "investigations drift because supervisors don’t review them; and"),
        ("Supervision", 2, 0, 2, 2, WESTMARCH, "supervisors’ reviews are brief and late."),
    ]
    strategy = [row for row in found if row[0] == "Strategy discussions"]
    assert [row[1:6] for row in strategy] == [(1, 1, 2, 2, EASTVALE)]


def test_judgements_by_force_and_year(sampled: Connection) -> None:
    found = rows(sampled, "judgements-by-year", "force by year good requires_improvement inadequate judged")
    assert found == [
        (EASTVALE, "Ofsted", "2019", 1, 0, 0, ["Port Sable: Good"]),
        (EASTVALE, "Ofsted", "2020", 0, 1, 0, ["Eastvale County: Requires improvement to be good"]),
        (EASTVALE, "Ofsted", "2021", 0, 0, 1, ["Hollin: Inadequate"]),
        (NORTHMOOR, "Ofsted", "2013", 0, 1, 0, ["Northmoor County: Requires improvement"]),
        (NORTHMOOR, "Ofsted", "2014", 0, 0, 1, ["Carrow: Inadequate"]),
    ]
    assert rows(sampled, "judgements-by-year", "force", by="Nobody") == []


def test_the_gap_between_the_assessors(sampled: Connection) -> None:
    found = rows(sampled, "self-assessment-gap", "force force_cases force_good_share inspectorate_good_share gap")
    assert (EASTVALE, 28, 0.5, 0.25, 0.25) in found
    assert (WESTMARCH, 26, 0.5, 0.38, 0.12) in found


def test_case_grades_over_time(sampled: Connection) -> None:
    found = rows(sampled, "case-grades-by-year", "graded_in scope cases good_share inadequate_share", force=WESTMARCH)
    assert found == [(None, "previous", 61, 0.28, 0.3), ("2022-10", "all", 56, 0.41, 0.2)]
    assert rows(sampled, "case-grades-by-year", "cases good_share", force=EASTVALE) == [(60, 0.3)]
    (parts,) = rows(sampled, "case-grades-by-year", "scope cases good_share adequate_share start", force=NORTHMOOR)
    assert parts[:4] == ("parts", 21 + 24, 0.2, round((4 + 3) / 45, 2)), "of the two, which it never adds up"
    ((counted, quote),) = rows(sampled, "case-grades-by-year", "counted quote", force=NORTHMOOR)
    assert counted == ["self-assessed: 21", "additional: 24"]
    assert "same 21 cases" in quote


@pytest.mark.parametrize(
    ("taken_away", "counted", "cases"),
    [
        (
            ["self-assessed", "additional"],
            ["Missing children: 8", "Children at risk from sexual exploitation: 6", "Children in custody: 10"],
            24,
        ),
        (["self-assessed", "additional", "case-type"], [], None),
    ],
)
def test_a_report_without_grades_of_all_cases_is_there_with_what_it_grades(
    sampled: Connection, taken_away: list[str], counted: list[str], cases: int | None
) -> None:
    query = get_query("case-grades-by-year")
    with sampled.session() as session, session.begin_transaction() as change:
        change.run(
            "MATCH (:Report {id: 'northmoor-2015'})-[:HAS_CASE_AUDIT]->(c:CaseAudit) WHERE c.scope IN $scopes "
            "DETACH DELETE c",
            scopes=taken_away,
        ).consume()
        (row,) = change.run(query.cypher, {"force": "force/northmoor-police", "at_most": 9}).data()
        change.rollback()
    assert (row["scope"], row["counted"], row["cases"]) == ("parts" if counted else "none", counted, cases)
    assert (row["report"], row["graded_in"]) == ("northmoor-2015", "2015-03-09")
    assert (row["good_share"], row["quote"] is None) == (0.13 if counted else None, not counted)
