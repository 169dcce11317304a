"""What is to be done by a day of the calendar, and who says so in which words."""

from __future__ import annotations

import pytest

from graphkit.extract.recommending.deadlines import deadline
from graphkit.records import Recommendation, Section
from tests.extract.structure import analyse

_HEAD = (
    "National child protection inspection\n\nNorthmoor Police\n\nIntroduction\n\nThis is a report of HMICFRS.\n\n"
    "Initial contact\n\nOfficers attend quickly.\n\n"
)


@pytest.mark.parametrize(
    ("lead", "due"),
    [
        ("By 31 March 2025, Northmoor Police should review its plans.", "2025-03-31"),
        ("By the end of February 2024, Northmoor Police should review its plans.", "2024-02-29"),
        ("By the end of 2025 Northmoor Police should review its plans.", "2025-12-31"),
        ("By June 2025, the chief constable should review the force's plans.", "2025-06"),
        ("No later than 1st April 2025, the force should review its plans.", "2025-04-01"),
        ("We recommend that by 30 September 2025 Northmoor Police reviews its plans.", "2025-09-30"),
        ("We recommend that, before the end of May 2025, Northmoor Police reviews its plans.", "2025-05-31"),
        ("Northmoor Police should, by 31/10/2025, review its plans.", "2025-10-31"),
        ("Northmoor Police should review its plans by 31 March 2025. This should include:", "2025-03-31"),
        ("Northmoor Police must train its call handlers by 31 March 2025 and tell us how.", "2025-03-31"),
        ("Northmoor Police should review its plans by the close of March 2025.", "2025-03-31"),
        # what is no day, or not the day by which it is to be done
        ("By 31 June 2025, Northmoor Police should review its plans.", None),
        ("By the end of the year, Northmoor Police should review its plans.", None),
        ("By the end of March, Northmoor Police should review its plans.", None),
        ("By spring 2025, Northmoor Police should review its plans.", None),
        ("Northmoor Police should look again at all cases that were open by 31 May 2024.", None),
        ("Northmoor Police should look again at what it had been told by 31 May 2024, and say what it did.", None),
        ("Northmoor Police should carry out the plan of 31 May 2024.", None),
    ],
)
def test_a_date_is_the_deadline(lead: str, due: str | None) -> None:
    assert deadline(lead) == due


def _made(text: str) -> list[Recommendation]:
    return sorted(analyse(_HEAD + text).of(Recommendation), key=lambda r: r.start)


@pytest.mark.parametrize(
    ("lead", "due"),
    [
        ("By 31 March 2025, Northmoor Police should:", "2025-03-31"),
        ("No later than 31 March 2025, Northmoor Police should:", "2025-03-31"),
        ("Before the end of March 2025 Northmoor Police must:", "2025-03-31"),
        ("We recommend that, by 31 March 2025, Northmoor Police:", "2025-03-31"),
    ],
)
def test_a_dated_lead_has_its_list(lead: str, due: str) -> None:
    listed = "- train its call handlers; and\n- review each notice that waits."
    (made,) = _made(f"Recommendations\n\n{lead}\n\n{listed}\n")
    assert (made.deadline, [i.quote.split()[0] for i in made.items]) == (due, ["train", "review"])
    assert made.quote.startswith(lead)


def test_dates_head_what_is_due_by_them() -> None:
    text = (
        _HEAD
        + "Recommendations\n\nBy 31 March 2025\n\nWe recommend that Northmoor Police trains its call handlers.\n\n"
        "By the end of September 2025\n\nWe recommend that Northmoor Police reviews each notice that waits.\n"
    )
    state = analyse(text)
    assert [r.deadline for r in state.of(Recommendation)] == ["2025-03-31", "2025-09-30"]
    assert [(s.heading, s.level) for s in state.of(Section)][-3:] == [
        ("Recommendations", 1),
        ("By 31 March 2025", 2),
        ("By the end of September 2025", 2),
    ]
