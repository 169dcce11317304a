"""Names joined by "and", and persons and other names of a thing beside a name: each is its own."""

from __future__ import annotations

import pytest

from tests.extract.naming_harness import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Its work rests on UK GDPR and the Ferries and Harbours Act.",
            {"UK GDPR", "Ferries and Harbours Act"},
        ),
        (
            "Officers quoted the Data Protection Act 2018 and the Lighthouses Act 1998.",
            {"Data Protection Act 2018", "Lighthouses Act 1998"},
        ),
        ("Brightmere and the Fenland Youth Trust visit.", {"Fenland Youth Trust"}),
        ("It writes to the Fenland and the Isles Partnership.", {"Fenland and the Isles Partnership"}),
        (
            "It moved from the Probation Service to the Community Rehabilitation Company (CRC).",
            {"probation service", "community rehabilitation company"},
        ),
        ("Advocates from NYAS visit.", {"National Youth Advocacy Service"}),
        ("A worker of the NYA visits.", {"National Youth Agency"}),
        ("The head of crime and the head of public protection met.", {"head of crime", "head of public protection"}),
        ("Assistant Chief Constable Ann Harrow leads.", {"assistant chief constable", "Ann Harrow"}),
        ("Deputy Chief Constable Ann Harrow chairs, she said.", {"deputy chief constable", "Ann Harrow"}),
        ("The exploitation leads met.", {"exploitation lead"}),
        ("Lighthouse is a partnership.", set()),
        ("Children who were abused are seen at the Lighthouse.", {"Lighthouse"}),
    ],
)
def test_each_name_is_its_own(text: str, names: set[str]) -> None:
    assert set(named(text)) == names


def test_what_a_team_was_called_before_is_no_part_of_what_its_letters_stand_for() -> None:
    things = named("Staff of HARU (Harm and Risk Unit, formerly the DVTX) visit.")
    assert things["Harm and Risk Unit"].abbreviation == "HARU"
    assert things["Harm and Risk Unit"].renamed_from == things["DVTX"].id
