"""A list is held against the total that its lead states, not against a date, an age, a time or a number of places."""

from __future__ import annotations

import pytest

from graphkit.extract.about.stated_totals import totals_in
from graphkit.records import QualityNote
from tests.extract.judging_harness import records

_ITEMS = "\n\n• 1,400 police officers;\n\n• 900 police staff; and\n\n• 60 special constables.\n"


def _notes(lead: str) -> list[str]:
    found = records(f"Context for the force\n\n{lead}{_ITEMS}\nInitial contact\n\nOfficers listened to children.\n")
    return [n.quote for n in found if isinstance(n, QualityNote) and n.rule == "list-does-not-sum"]


@pytest.mark.parametrize(
    "lead",
    [
        "At 31 March 2021 its workforce included:",
        "On 31 March the workforce comprised:",
        "At the end of 2021, the workforce was made up of:",
        "By 18.00 on the day of our visit the shifts comprised:",
        "In the 24 hours before our visit, those on duty comprised:",
        "Across all 22 districts, the workforce comprises:",
        "At its 31 police stations the force has staff who include:",
        "Those who can use the powers of section 46 include:",
        "The staff in table 21 are made up of:",
        "Of its staff 45 percent are women. They include:",
        "Those who work with young people aged 18 to 25 include:",
        "Those who answer for children under 25 include:",
        "The area covers 940 square miles. The workforce comprises:",
        "The force has a budget of £210 million. Its workforce comprises:",
        "It has a population of about 640,000 people. The workforce comprises:",
        "The force serves some 640,000 people. Its workforce is made up of:",
        "Its area is home to 640,000 residents, and the workforce comprises:",
        "A plan of 30 working days was made by staff who comprise:",
    ],
)
def test_what_is_no_total(lead: str) -> None:
    assert _notes(lead) == []


@pytest.mark.parametrize(
    ("lead", "total"),
    [
        ("At 31 March 2021 its workforce of 2,100 included:", "2,100"),
        ("The force has 2,500 staff in its 24 stations, made up of:", "2,500"),
        ("The workforce is 2,010 strong and comprises:", "2,010"),
        ("Over 2,900 people work for the force, made up of:", "2,900"),
    ],
)
def test_what_is_a_total(lead: str, total: str) -> None:
    assert _notes(lead) == [total]


def test_which_numbers_may_be_totals() -> None:
    text = "In 2019 the 31 schools, 48 nurses in 30 wards and 25 officers aged 40 spent £90 by 21.30 on 22 May."
    assert [n.value for n in totals_in(text)] == [31, 48, 25]
