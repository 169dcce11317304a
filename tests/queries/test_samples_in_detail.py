"""What the queries on teams, figures, progress, provenance and the graph itself answer on the samples: facts."""

from __future__ import annotations

import pytest

from graphkit.engine import Connection
from tests.queries.asking import EASTVALE, NORTHMOOR, WESTMARCH, rows

pytestmark = pytest.mark.neo4j


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
        "digital forensic unit", 3, 3, NORTHMOOR, ["high-tech crime unit"], "Delays in the HTCU were unacceptable.",
    ) in found  # fmt: skip
    control = [row for row in found if row[0] == "control room"]
    assert {row[1:4] for row in control} == {(2, 3, EASTVALE), (2, 3, NORTHMOOR)}, "Westmarch's is praised"


def test_where_public_protection_notices_fail_and_how(sampled: Connection) -> None:
    found = rows(sampled, "failings-by-process", "process fails_in speak_of_it named_in force", min_forces=2)
    assert found == [
        ("public protection notice", 2, 2, 2, EASTVALE),
        ("public protection notice", 2, 2, 2, WESTMARCH),
        ("strategy discussion", 2, 3, 3, EASTVALE),
        ("strategy discussion", 2, 3, 3, NORTHMOOR),
    ], "Westmarch's strategy discussions are praised in a common theme of its audited cases"
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
    found = rows(
        sampled, "said-of", "name polarity force themes quote", thing="team/northmoor-police/high-tech-crime-unit"
    )
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
    measures = rows(sampled, "figures-alike", "theme measured_in kind measure force value")
    assert {row[2:] for row in measures if row[:2] == ("Digital forensics", "days")} == {
        ("delay", "average", WESTMARCH, 10.0),
        ("delay", "average", NORTHMOOR, 9.0),
        ("delay", "average", EASTVALE, 7.0),
    }
    waits = [row[3:] for row in measures if row[0] == "Triage and backlog of referrals" and row[1] == "days"]
    assert waits == [("longest", EASTVALE, 19.0), ("longest", WESTMARCH, 8.0)]
    alone = rows(sampled, "figures-alike", "measured_in kind measure value", min_forces=1)
    assert ("days", "delay", "over", 24.0) in alone
    assert not any(measure for unit, _, measure, _ in alone if unit not in ("days", "percent"))
    notices = [row for row in found if row[1] == "public protection notice"]
    assert {row[5:7] for row in notices} == {(EASTVALE, 1150.0), (WESTMARCH, 430.0), (WESTMARCH, 980.0)}, (
        "PPNs and their name in full, now and then"
    )
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
        sampled,
        "timeline",
        "inspected kind published recommendations achieved none stated report told_by",
        force=WESTMARCH,
    )
    assert found == [
        ("2021-06", None, None, 8, 1, 2, 6, None, ["westmarch-2022"]),
        ("2022-10", "re-inspection", "2023-03-09", 0, 0, 0, 0, "westmarch-2022", []),
    ]


# -- provenance and quality -----------------------------------------------------------------------------------------


def test_failing_and_strength_in_one_report(sampled: Connection) -> None:
    """Control room staff ask the right questions, but do not always search the systems."""
    found = rows(sampled, "both-sides", "theme strength quote", force=NORTHMOOR)
    (calls,) = [row for row in found if row[0] == "Control room risk assessment"]
    assert "asked sensible questions" in calls[1]
    assert "did not always search force systems" in calls[2]


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
    assert {"CPS and other external delay", "Response to online abuse"} <= none
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
