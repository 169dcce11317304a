"""Tests that what a report found is read where the heading over its practice areas was not found."""

from graphkit.records import Finding
from tests.extract.structure import analyse, whole

_COVER = "National Child Protection Inspections\n\nNorthmoor Police\n\n8-19 March 2021\n"
_ROLE = (
    "# The police role in child protection\n\nOfficers may take a child to a place of safety, and no court is asked.\n"
)
_AREAS = {
    "Initial contact": "Officers were slow to see children. ",
    "Assessment and help": "Referrals were too often late. ",
    "Investigation": "Supervisors seldom checked the plans of investigators. ",
}
_MORE = "A control room of eleven people answers the calls of both counties by day and by night. " * 4


def _report(told: str, areas: int = 3) -> str:
    parts = [f"## {head}\n\n{text}{told}\n" for head, text in list(_AREAS.items())[:areas]]
    return "\n".join(
        (_COVER, "# Foreword\n\nChildren need the police.\n", _ROLE, *parts, "# Next steps\n\nWe will come back.\n")
    )


def test_areas_below_a_chapter_of_context_tell_what_was_found() -> None:
    found = [r.quote for r in whole(_report(_MORE)) if isinstance(r, Finding) and r.polarity == "failing"]
    assert found == [text.strip() for text in _AREAS.values()]


def test_the_chapter_of_context_stays_one() -> None:
    zones = {s.view.clean: s.zone for s in analyse(_report(_MORE)).sentences}
    assert zones["Officers may take a child to a place of safety, and no court is asked."] == "context"


def test_an_introduction_that_lists_the_areas_stays_context() -> None:
    zones = {s.zone for s in analyse(_report("")).sentences}
    assert zones == {"context"}


def test_two_areas_are_no_report() -> None:
    zones = {s.zone for s in analyse(_report(_MORE, areas=2)).sentences}
    assert zones == {"context"}


def test_a_text_without_any_section_has_no_chapter_to_lose() -> None:
    assert {s.zone for s in analyse(f"{_MORE}\n").sentences} == {"findings"}
