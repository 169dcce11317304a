"""What the queries answer on the three sample reports: facts that a reader finds in them, not what a run printed."""

from __future__ import annotations

from typing import Any

import pytest

from graphkit.engine import Connection
from graphkit.queries import ask, list_queries, run
from tests.queries.test_shipped import GIVEN

pytestmark = pytest.mark.neo4j

NORTHMOOR, EASTVALE, WESTMARCH = "Northmoor Police", "Eastvale Constabulary", "Westmarch Constabulary"
#: Queries whose answer needs two reports on one force; the corpus has them (`test_answers.py`, `test_over_time.py`).
OF_TWO_REPORTS = frozenset({"told-before", "theme-changes", "contradictions", "figures-over-time"})
OTHERS = {"force": WESTMARCH, "theme": "digital-forensics", "thing": "team/northmoor-police/high-tech-crime-unit"}


def rows(connection: Connection, name: str, columns: str, **params: Any) -> list[tuple[Any, ...]]:
    wanted = columns.split()
    return [
        tuple(" ".join(record[c].split()) if isinstance(record[c], str) else record[c] for c in wanted)
        for record in ask(connection, name, **params).records()
    ]


@pytest.mark.parametrize("query", list_queries(), ids=lambda query: query.name)
def test_every_query_has_an_answer_with_its_columns(sampled: Connection, query: Any) -> None:
    given: dict[str, Any] = {p.name: (GIVEN | OTHERS)[p.name] for p in query.params if p.required}
    if query.name == "sections-without-findings":  # the samples are short, and so are their sections
        given["min_characters"] = 100
    answer = run(sampled, query, given)
    assert answer.columns == tuple(column.name for column in query.columns)
    assert answer.rows or query.name in OF_TWO_REPORTS


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


# -- teams and processes --------------------------------------------------------------------------------------------


def test_same_job_other_name_without_plain_words(sampled: Connection) -> None:
    columns = "force team abbreviation also_called"
    found = rows(sampled, "same-job-other-name", f"job forces names {columns}")
    devices = [row[1:] for row in found if row[0] == "digital forensic unit"]
    assert devices == [
        (3, 2, EASTVALE, "digital forensic unit", "DFU", []),
        (3, 2, NORTHMOOR, "high-tech crime unit", "HTCU", []),
        (3, 2, WESTMARCH, "digital forensic unit", "DFU", []),
    ]
    westmarch = [row[3:] for row in found if row[0] == "child abuse investigation team" and row[3] == WESTMARCH]
    assert westmarch == [(WESTMARCH, "child investigation team", "CIT", ["child abuse unit"])]
    assert "control room" not in {row[0] for row in found}, "that is what it is, not what it is called"
    assert "control room" in {job for (job,) in rows(sampled, "same-job-other-name", "job", plain=True)}


def test_one_job_across_the_forces(sampled: Connection) -> None:
    found = rows(sampled, "job-across-forces", "force team polarity quote", job="digital forensic unit")
    assert {row[:2] for row in found} == {
        (EASTVALE, "digital forensic unit"),
        (NORTHMOOR, "high-tech crime unit"),
        (WESTMARCH, "digital forensic unit"),
    }
    assert (NORTHMOOR, "high-tech crime unit", "failing", "Delays in the HTCU were unacceptable.") in found


def test_failings_by_job(sampled: Connection) -> None:
    found = rows(sampled, "failings-by-job", "job fails_in named_in force teams quote")
    assert (
        "digital forensic unit", 1, 3, NORTHMOOR, ["high-tech crime unit"], "Delays in the HTCU were unacceptable.",
    ) in found  # fmt: skip
    control = [row for row in found if row[0] == "control room"]
    assert {row[1:4] for row in control} == {(2, 3, EASTVALE), (2, 3, NORTHMOOR)}, "Westmarch's is praised"


def test_where_public_protection_notices_fail_and_how(sampled: Connection) -> None:
    found = rows(sampled, "failings-by-process", "process fails_in speak_of_it named_in force", min_forces=2)
    assert found == [
        ("public protection notice", 2, 2, 2, EASTVALE),
        ("public protection notice", 2, 2, 2, WESTMARCH),
    ]
    how = rows(sampled, "process-across-forces", "force polarity themes quote", process="public protection notice")
    assert (
        WESTMARCH, "failing", ["Quality of referrals"],
        "The quality of PPNs is poor, with little about the child’s history.",
    ) in how  # fmt: skip
    assert {row[0] for row in how} == {EASTVALE, WESTMARCH}
    assert rows(sampled, "process-across-forces", "force", process="process/ppn", polarity="strength") == []


def test_processes_under_local_names(sampled: Connection) -> None:
    found = rows(sampled, "process-names", "process forces force called in_full")
    marac = [row for row in found if row[0] == "multi-agency risk assessment conference"]
    assert [row[1:3] for row in marac] == [(2, EASTVALE), (2, NORTHMOOR)]
    assert "MARACs" in marac[1][3]
    interviews = rows(sampled, "process-names", "process force called", min_forces=1)
    assert ("return home interview", NORTHMOOR, ["return interviews"]) in interviews


def test_teams_renamed(sampled: Connection) -> None:
    found = rows(sampled, "teams-renamed", "force before before_abbreviation after after_abbreviation job documents")
    assert (
        WESTMARCH, "child abuse unit", "CAU", "child investigation team", "CIT", "child abuse investigation team",
        ["westmarch-2022"],
    ) in found  # fmt: skip
    assert rows(sampled, "teams-renamed", "before", force=EASTVALE) == []


def test_what_is_said_of_a_team(sampled: Connection) -> None:
    found = rows(sampled, "said-of", "name polarity force themes quote", thing=OTHERS["thing"])
    assert found == [
        ("high-tech crime unit", "failing", NORTHMOOR, ["Digital forensics"], "Delays in the HTCU were unacceptable.")
    ]


# -- figures --------------------------------------------------------------------------------------------------------


def test_only_like_figures_stand_together(sampled: Connection) -> None:
    """Nine, ten and seven months is the average wait for the examination of a device."""
    found = rows(sampled, "figures-alike", "theme measured_in forces lowest highest force amount value unit")
    assert [row for row in found if row[:2] == ("Digital forensics", "days")] == [
        ("Digital forensics", "days", 3, 213.1, 304.4, WESTMARCH, 304.4, 10.0, "months"),
        ("Digital forensics", "days", 3, 213.1, 304.4, NORTHMOOR, 274.0, 9.0, "months"),
        ("Digital forensics", "days", 3, 213.1, 304.4, EASTVALE, 213.1, 7.0, "months"),
    ]
    notices = [row for row in found if row[1] == "public protection notice"]
    assert {row[5:7] for row in notices} == {(EASTVALE, 1150.0), (WESTMARCH, 430.0)}, "PPNs and their name in full"
    assert all(theme is not None for theme, unit, *_ in found if unit in ("days", "percent"))


def test_staffing_unit_by_unit(sampled: Connection) -> None:
    found = rows(sampled, "staffing", "unit forces force value", min_forces=3)
    assert [row for row in found if row[0] == "police officer"] == [
        ("police officer", 3, EASTVALE, 1905.0),
        ("police officer", 3, NORTHMOOR, 1420.0),
        ("police officer", 3, WESTMARCH, 1610.0),
    ]


def test_figures_of_a_force_and_on_a_theme(sampled: Connection) -> None:
    found = rows(sampled, "figures-of-force", "kind value unit as_of", force=EASTVALE, kinds="backlog")
    assert ("backlog", 1150.0, "PPNs", "2021-09") in found
    assert ("backlog", 96.0, "overdue visits", "2021-09") in found
    assert {kind for kind, *_ in found} == {"backlog"}
    devices = rows(sampled, "figures-on-theme", "force value unit", theme="Digital forensics")
    assert (NORTHMOOR, 214.0, "devices") in devices


# -- progress over time ---------------------------------------------------------------------------------------------


def test_what_is_still_open(sampled: Connection) -> None:
    """The re-inspection calls one of eight achieved, and says of two that there is no progress."""
    found = rows(
        sampled, "open-recommendations", "state made_in deadline open_for later_reports themes", force=WESTMARCH
    )
    assert len(found) == 7
    assert [row for row in found if row[0] == "none"] == [
        ("none", "2021-06", "P6M", 16, 1, ["Digital forensics"]),
        ("none", "2021-06", "P6M", 16, 1, ["Offender manager capacity and training", "Offender visits and assessment"]),
    ]
    assert not any("Performance information and audit" in row[5] for row in found)
    everyone = rows(sampled, "open-recommendations", "force state later_reports")
    assert everyone.count((NORTHMOOR, "unseen", 0)) == 5
    assert everyone.count((EASTVALE, "unseen", 0)) == 8


def test_from_recommendation_to_finding(sampled: Connection) -> None:
    found = {row[0]: row[1:] for row in rows(
        sampled, "months-to-finding",
        "theme forces recommendations taken_up achieved none months_min months_median months_max failing_after",
    )}  # fmt: skip
    assert found["Digital forensics"] == (3, 3, 1, 0, 1, 16, 16, 16, 1)
    assert found["Performance information and audit"][:4] == (2, 2, 1, 1)
    assert found["Alternative accommodation"] == (2, 2, 0, 0, 0, None, None, None, 0)


def test_failings_by_year(sampled: Connection) -> None:
    found = rows(
        sampled, "failings-by-year", "theme year fails_in speak_of_it inspected forces", themes="digital-forensics"
    )
    assert found == [
        ("Digital forensics", "2015", 1, 1, 1, [NORTHMOOR]),
        ("Digital forensics", "2021", 1, 1, 1, [EASTVALE]),
        ("Digital forensics", "2022", 1, 1, 1, [WESTMARCH]),
    ]


def test_the_timeline_of_a_force(sampled: Connection) -> None:
    found = rows(
        sampled, "timeline", "inspected kind published recommendations achieved none report told_by", force=WESTMARCH
    )
    assert found == [
        ("2021-06", None, None, 8, 1, 2, None, ["westmarch-2022"]),
        ("2022-10", "re-inspection", "2023-03-09", 0, 0, 0, "westmarch-2022", []),
    ]


# -- provenance and quality -----------------------------------------------------------------------------------------


def test_failing_and_strength_in_one_report(sampled: Connection) -> None:
    """In Carrow referrals are shared at once; in the county they go by fax."""
    found = rows(sampled, "both-sides", "theme strength quote", force=NORTHMOOR)
    (sharing,) = [row for row in found if row[0] == "Information sharing with partners"]
    assert "shared an office with social workers" in sharing[1]
    assert "referrals were sent by fax" in sharing[2]


def test_notes_on_what_does_not_add_up(sampled: Connection) -> None:
    found = rows(sampled, "quality-notes", "force rule message")
    assert any(row[0] == EASTVALE and "59" in row[2] and "60" in row[2] for row in found)
    assert any(row[0] == NORTHMOOR for row in found)


def test_where_the_reading_was_unsure(sampled: Connection) -> None:
    found = [confidence for (confidence,) in rows(sampled, "unsure-findings", "confidence", below=0.7)]
    assert found == sorted(found)
    assert found
    assert max(found) < 0.7
    documents = rows(sampled, "confidence-by-document", "document findings unsure without_theme", unsure=1.01)
    assert {row[0] for row in documents} == {"northmoor-2015", "eastvale-2021", "westmarch-2022"}
    assert all(row[1] == row[2] for row in documents), "every confidence is below 1.01"
    without = rows(sampled, "findings-without-theme", "report")
    assert len(without) == sum(row[3] for row in documents)


# -- housekeeping ---------------------------------------------------------------------------------------------------


def test_coverage(sampled: Connection) -> None:
    found = rows(sampled, "coverage", "force year kind report no_chapter_on themes_in_all")
    assert found == [
        (EASTVALE, "2021", "inspection", "eastvale-2021", [], 59),
        (NORTHMOOR, "2015", "inspection", "northmoor-2015", [], 59),
        (WESTMARCH, "2022", "re-inspection", "westmarch-2022", ["Trusted adult"], 59),
    ]
    chapters = {row[0]: row[1] for row in rows(sampled, "coverage", "force chapters")}
    assert "10 Police detention" in chapters[WESTMARCH]
    assert "9 Next steps" in chapters[NORTHMOOR]


def test_what_is_not_loaded(sampled: Connection) -> None:
    assert rows(sampled, "inspections-without-report", "force inspected told_by recommendations taken_up") == [
        (WESTMARCH, "2021-06", ["westmarch-2022"], 8, 8)
    ]
    forces = {force for (force,) in rows(sampled, "forces-without-report", "force")}
    assert not {NORTHMOOR, EASTVALE, WESTMARCH} & forces
    assert len(forces) > 40


def test_themes_without_evidence(sampled: Connection) -> None:
    none = {theme for (theme,) in rows(sampled, "themes-without-evidence", "theme")}
    assert {"CPS and other external delay", "Response to online abuse", "IT and information systems"} <= none
    assert not {"Supervision", "MAPPA"} & none
    few = rows(sampled, "themes-without-evidence", "theme speak_of_it loaded", at_most_forces=1)
    assert ("MAPPA", 1, 3) in few


def test_counts_and_sources(sampled: Connection) -> None:
    found = dict(rows(sampled, "counts-by-label", "label nodes"))
    assert (found["Report"], found["Document"], found["Inspection"]) == (3, 3, 4)
    assert (found["Theme"], found["Recommendation"], found["Judgement"]) == (59, 5 + 8 + 8, 5)
    assert "Article" not in found
    sources = rows(sampled, "sources", "document source media_type")
    assert sources == [
        ("eastvale-2021", "eastvale-2021.html", "text/html"),
        ("northmoor-2015", "northmoor-2015.pdf", "application/pdf"),
        ("westmarch-2022", "westmarch-2022.txt", "text/plain"),
    ]


def test_sections_in_which_nothing_was_found_only_recommend(sampled: Connection) -> None:
    found = rows(sampled, "sections-without-findings", "quote recommendations characters", min_characters=100)
    assert found
    assert all("ecommendation" in heading and number > 0 for heading, number, _ in found)
    lengths = [characters for *_, characters in found]
    assert lengths == sorted(lengths, reverse=True)
