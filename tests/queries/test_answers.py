"""What each query answers on the corpus, row by row where it matters."""

from __future__ import annotations

from typing import Any

import pytest

from graphkit.engine import Connection
from graphkit.errors import QueryError
from graphkit.queries import ask

pytestmark = pytest.mark.neo4j


def rows(connection: Connection, name: str, columns: str, **params: Any) -> list[tuple[Any, ...]]:
    wanted = columns.split()
    return [tuple(record[column] for column in wanted) for record in ask(connection, name, **params).records()]


def test_recurring_failings_with_quotes_side_by_side_and_the_denominator(asked: Connection) -> None:
    found = rows(
        asked, "recurring-failings", "theme fails_in mixed_in speak_of_it failings force value report", min_forces=3
    )
    assert found == [
        ("Voice of the child", 3, 1, 3, 3, "Eastvale Constabulary", "mixed", "eastvale-2021"),
        ("Voice of the child", 3, 1, 3, 3, "Northmoor Police", "failing", "northmoor-2015"),
        ("Voice of the child", 3, 1, 3, 3, "Westmarch Police", "failing", "westmarch-2022"),
    ]
    record = ask(asked, "recurring-failings", min_forces=3).records()[1]
    assert record["loaded"] == 3, "forces, not reports"
    assert record["quote"] == "Constables in Northmoor seldom spoke to the child."
    assert record["section"] == "1 First calls"


def test_recurring_failings_say_in_how_many_more_forces_a_theme_fails(asked: Connection) -> None:
    shown = rows(asked, "recurring-failings", "theme fails_in not_shown force", min_forces=3, per_theme=1)
    assert [row[:3] for row in shown] == [("Voice of the child", 3, 2)]
    assert {row[0] for row in rows(asked, "recurring-failings", "not_shown", min_forces=2)} == {0}


def test_recurring_failings_quotes_failings_alone(asked: Connection) -> None:
    quotes = [q for (q,) in rows(asked, "recurring-failings", "quote", min_forces=1, quotes=10)]
    assert "In Eastvale what a boy of six said was left out." in quotes
    assert "The school officer records every word." not in quotes


def test_a_mixed_theme_counts_only_when_asked_to(asked: Connection) -> None:
    assert {r[0] for r in rows(asked, "recurring-failings", "theme", min_forces=3, include_mixed=False)} == set()
    found = rows(asked, "recurring-failings", "theme fails_in mixed_in", min_forces=2, include_mixed=False)
    assert ("Voice of the child", 2, 0) in found


def test_a_force_that_has_mended_it_counts_no_more_when_the_newest_report_decides(asked: Connection) -> None:
    both = {row[0] for row in rows(asked, "recurring-failings", "theme", min_forces=2)}
    latest = {row[0] for row in rows(asked, "recurring-failings", "theme", min_forces=2, latest_only=True)}
    assert both == {"Voice of the child", "Digital forensics"}
    assert latest == {"Voice of the child"}


def test_told_before_by_follow_up_and_by_theme(asked: Connection) -> None:
    found = rows(asked, "told-before", "recommendation made_in deadline how theme inspected quote", force="Northmoor")
    assert found == [
        ("We recommend that Northmoor Police asks children.", "2015-03", "P3M", "follow-up", [], "2017-04",
         "Asking is still rare."),
        ("We recommend that Northmoor Police writes things down.", "2015-03", "immediately", "theme",
         ["Record keeping"], "2017-04", "Minutes were missing in every second file."),
    ]  # fmt: skip


def test_what_one_inspection_both_tells_and_finds_was_not_told_before(asked: Connection) -> None:
    """Eastvale fails in digital forensics and is told so by the same inspection."""
    assert rows(asked, "told-before", "quote", force="Eastvale") == []


def test_force_profile_has_every_theme_of_every_report(asked: Connection) -> None:
    found = rows(asked, "force-profile", "theme inspected value failings strengths quote", force="Northmoor Police")
    assert len(found) == 10
    assert ("Supervision", "2015-03", "mixed", 1, 1, "Sergeants looked at few files.") in found
    assert ("Digital forensics", "2017-04", "strength", 0, 1, "No phone waits longer than a week now.") in found


def test_theme_across_forces_says_who_is_silent(asked: Connection) -> None:
    found = rows(asked, "theme-across-forces", "value force inspected polarity", theme="training", quotes=1)
    assert found == [
        ("strength", "Northmoor Police", "2015-03", "strength"),
        ("strength", "Westmarch Police", "2022-06", "strength"),
        ("silent", "Eastvale Constabulary", None, None),
    ]


def test_theme_across_forces_puts_failings_first(asked: Connection) -> None:
    found = rows(asked, "theme-across-forces", "value force quote", theme="Voice of the child")
    assert [row[0] for row in found] == ["failing", "failing", "mixed", "mixed"]
    assert found[2][2] == "In Eastvale what a boy of six said was left out."


def test_strengths_where_others_fail(asked: Connection) -> None:
    found = rows(asked, "strengths-where-others-fail", "theme fails_in force quote")
    assert found == [("Record keeping", 1, "Eastvale Constabulary", "Records are full and clear.")]


def test_same_job_other_name(asked: Connection) -> None:
    found = rows(asked, "same-job-other-name", "forces names force team quote report")
    assert found == [
        (2, 2, "Eastvale Constabulary", "Gadget Desk", "Gadget Desk", "eastvale-2021"),
        (2, 2, "Northmoor Police", "Device Laboratory", "Device Laboratory", "northmoor-2015"),
    ]


def test_teams_and_processes(asked: Connection) -> None:
    found = rows(asked, "teams-and-processes", "kind name mentions", force="Northmoor")
    assert found == [("team", "Device Laboratory", 1)]
    assert rows(asked, "teams-and-processes", "name", force="Northmoor", kinds="System") == []


def test_backlogs_leave_out_other_kinds_and_national_figures(asked: Connection) -> None:
    found = rows(asked, "backlogs", "kind force value unit")
    assert found == [
        ("backlog", "Northmoor Police", 140.0, "phones"),
        ("caseload", "Northmoor Police", 22.0, "files"),
        ("delay", "Eastvale Constabulary", 9.0, "days"),
    ]
    assert rows(asked, "backlogs", "kind", kinds="delay") == [("delay",)]


def test_recommendations_by_deadline_the_soonest_first(asked: Connection) -> None:
    found = rows(asked, "recommendations-by-deadline", "deadline force items printed_in")
    assert found == [
        ("immediately", "Northmoor Police", 1, ["northmoor-2015"]),
        ("P3M", "Northmoor Police", 1, ["northmoor-2015", "northmoor-2017"]),
        ("P6M", "Eastvale Constabulary", 1, ["eastvale-2021"]),
    ]
    assert rows(asked, "recommendations-by-deadline", "deadline", deadlines="P6M") == [("P6M",)]


def test_the_gap_compares_the_audit_of_as_many_cases_where_there_is_one(asked: Connection) -> None:
    assert len(rows(asked, "self-assessment-gap", "gap")) == 1


def test_recommendation_progress(asked: Connection) -> None:
    found = rows(asked, "recommendation-progress", "force made_in progress quote report")
    assert found == [("Northmoor Police", "2015-03", "none", "Asking is still rare.", "northmoor-2017")]
    assert rows(asked, "recommendation-progress", "force", progress="achieved") == []


def test_case_audits_and_the_gap_between_the_two_assessors(asked: Connection) -> None:
    assert rows(asked, "case-audit-by-type", "case_type assessor good requires_improvement cases below_good_share") == [
        ("Domestic abuse", "force", 5, 1, 6, 0.17),
        ("Domestic abuse", "inspectorate", 2, 3, 6, 0.67),
        ("Domestic abuse", "inspectorate", 1, 3, 4, 0.75),
    ]
    assert rows(asked, "case-audit-by-type", "case_type", case_types="section-47") == []
    assert rows(asked, "self-assessment-gap", "force force_good_share inspectorate_good_share gap") == [
        ("Northmoor Police", 0.83, 0.33, 0.5)
    ]


def test_case_studies_by_theme(asked: Connection) -> None:
    assert rows(asked, "case-studies", "polarity ages themes") == [("ineffective", [9], ["Voice of the child"])]
    assert rows(asked, "case-studies", "polarity", themes="supervision") == []


def test_judgements_by_grade(asked: Connection) -> None:
    found = rows(asked, "judgements", "force body grade by date", grades="inadequate")
    assert found == [("Eastvale Constabulary", "Eastvale Borough", "Inadequate", "Ofsted", "2019-05")]
    assert rows(asked, "judgements", "grade", grades="good") == []


def test_quality_notes(asked: Connection) -> None:
    assert rows(asked, "quality-notes", "force rule quote") == [
        ("Northmoor Police", "audit-sum", "Of eight files six were read.")
    ]


def test_documents(asked: Connection) -> None:
    found = rows(asked, "documents", "document kind sections findings recommendations themes notes")
    assert found == [
        ("eastvale-2021", "inspection", 1, 4, 1, 3, 0),
        ("northmoor-2015", "inspection", 2, 7, 2, 6, 1),
        ("northmoor-2017", "re-inspection", 1, 4, 1, 4, 0),
        ("northmoor-news", "news", 0, 0, 0, 0, 0),
        ("westmarch-2022", "inspection", 1, 2, 0, 2, 0),
    ]


def test_search_finds_quotes_of_every_kind(asked: Connection) -> None:
    found = rows(asked, "search-quotes", "kind polarity force", text="phones")
    assert set(found) == {("Metric", None, "Northmoor Police"), ("Finding", "failing", "Northmoor Police")}
    assert len(rows(asked, "search-quotes", "id", text="phones", at_most=1)) == 1


def test_provenance_of_anything(asked: Connection) -> None:
    finding = next(
        i for q, i in rows(asked, "search-quotes", "quote id", text="sergeants") if q.startswith("Sergeants")
    )
    (only,) = ask(asked, "provenance-of", id=finding).records()
    assert (only["kind"], only["quote"], only["section"]) == (
        "Finding",
        "Sergeants looked at few files.",
        "2 Investigation",
    )
    assert only["proved"] is True
    assert only["end"] - only["start"] == len(only["quote"])

    places = rows(asked, "provenance-of", "kind report proved", id="team/northmoor-police/device-laboratory")
    assert places == [("Team", "northmoor-2015", True)]
    with asked.session() as session:
        recommendation = session.run(
            "MATCH (r:Recommendation)<-[s:STATES]-() WITH r, count(s) AS n WHERE n = 2 RETURN r.id AS id"
        ).single(strict=True)["id"]
    printed = rows(asked, "provenance-of", "kind report proved", id=recommendation)
    assert printed == [("Recommendation", "northmoor-2015", True), ("Recommendation", "northmoor-2017", True)]
    assert rows(asked, "provenance-of", "kind name report", id="inspection/northmoor-police/2015-03") == [
        ("Inspection", "Northmoor Police 2015-03", "northmoor-2015"),
        ("Inspection", "Northmoor Police 2015-03", "northmoor-2017"),
    ]
    assert len(rows(asked, "provenance-of", "quote", id="supervision")) == 3


@pytest.mark.parametrize("name", ["recurring-failings", "documents", "backlogs"])
def test_the_same_question_has_the_same_answer(asked: Connection, name: str) -> None:
    assert ask(asked, name).rows == ask(asked, name).rows


def test_a_force_that_is_not_there_is_no_empty_answer(asked: Connection) -> None:
    with pytest.raises(QueryError, match="has no Force 'Southfen'") as raised:
        ask(asked, "force-profile", force="Southfen")
    assert "did you mean South Wales Police?" in str(raised.value)
