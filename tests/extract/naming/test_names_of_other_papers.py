"""Names as releases, minutes and answers print them: laws, inspectorates, offices of state, what names no body."""

from __future__ import annotations

import pytest

from tests.extract.naming_harness import named


def _types(*paragraphs: str) -> dict[str, str]:
    return {name: e.entity_type for name, e in named(*paragraphs).items()}


@pytest.mark.parametrize(
    ("said", "concept"),
    [
        (
            "This is a duty under the Children Act 2004requires agencies to act.",
            "legislation/children-act-2004",
        ),
        ("This is a duty under the 2004 Children Act.", "legislation/children-act-2004"),
        ("He answers under the 1996 Police Act.", "legislation/police-act-1996"),
        ("This is a duty under the Children Act.", "legislation/children-act-1989"),
    ],
)
def test_the_year_says_which_act_it_is(said: str, concept: str) -> None:
    assert [e.concept for e in named(said).values()] == [concept]


def test_an_act_of_a_year_that_no_list_holds_is_not_another() -> None:
    assert "legislation/children-act-1989" not in {
        e.concept for e in named("It fell under the 1975 Children Act.").values()
    }


def test_regulations_have_what_stands_in_brackets_in_their_name() -> None:
    said = "They are made under the Police Bodies (Naming and Procedure) Regulations 2018."
    assert _types(said) == {"Police Bodies (Naming and Procedure) Regulations 2018": "legislation"}


def test_what_is_done_under_an_act_is_no_part_of_its_name() -> None:
    assert list(named("Compliance with the Police and Criminal Evidence Act was poor.")) == [
        "Police and Criminal Evidence Act"
    ]


@pytest.mark.parametrize(
    ("said", "concept"),
    [
        ("HMICS will come back to this.", "organisation/hmics"),
        ("HM Inspectorate of Constabulary in Scotland (HMICS) will come back.", "organisation/hmics"),
        ("HMIC will come back to this.", "organisation/hmic"),
        (
            "A report by Her Majesty's Inspector of Constabulary Fire and Rescue Services is out.",
            "organisation/hmicfrs",
        ),
        ("He wrote to the Secretary of State for the Home Office in May.", "role/home-secretary"),
    ],
)
def test_inspectorates_and_offices(said: str, concept: str) -> None:
    assert [e.concept for e in named(said).values()] == [concept]


def test_her_majesty_s_inspectorate_is_spelt_out_behind_other_capitals() -> None:
    said = "The report into Child Care that Her Majesty's Inspectorate of Constabulary (HMIC) publishes is hard."
    found = {e.concept: e.expansion_in_text for e in named(said).values()}
    assert found["organisation/hmic"] == "Her Majesty's Inspectorate of Constabulary"


@pytest.mark.parametrize(
    "said",
    [
        "It serves High Risk Groups in the town.",
        "We read the Valuing the Police inspections.",
        "He wrote to the Secretary of State for the Fenlands Office in May.",
        "Fen Board of JusticeHRU Human Rights UnitHMB Harm Board and others.",
        "They met at executive meetings.",
    ],
)
def test_what_names_no_body(said: str) -> None:
    assert not {"organisation", "force", "team", "process"} & set(_types(said).values())


def test_children_and_offences_with_short_forms_are_no_organisations() -> None:
    found = _types("It is for Looked After Children (LAC) and Child Sexual Exploitation (CSE).")
    assert "organisation" not in found.values()


def test_a_programme_of_inspections_is_one_scheme() -> None:
    found = _types("The National Safety Inspection (NSI) programme began.", "The NSI programme ends in May.")
    assert found == {"National Safety Inspection": "scheme"}


def test_a_command_with_all_that_it_is_for_is_one_team() -> None:
    said = "The Sexual Offences, Exploitation and Child Abuse Command has many officers."
    assert _types(said) == {"Sexual Offences, Exploitation and Child Abuse Command": "team"}


def test_bodies_of_many_and_who_does_something_are_told_apart() -> None:
    assert "Fenland Trusts and Saltby Teams" not in named("It was sent to Fenland Trusts and Saltby Boards in May.")
    assert not [n for n in named("The CPPU by Saltby Care Services was told.") if " by " in n]


def test_entries_of_a_list_of_contents_name_nothing() -> None:
    said = (
        "Contents 1. Introduction 3 6.1 Harm Review Panel 6 6.2 Missing Children Meeting 6 8.1 Risk Notice Form 9"
        " 9.1 Saltby Safeguarding Board 11"
    )
    assert named(said) == {}
    assert named("Chapter 2 \u2013 The Harm Review Panel 57") == {}
    assert named("The Harm Review Panel met.")


def test_a_name_does_not_go_over_the_end_of_an_item() -> None:
    items = (
        "However, a number of areas were found on which the force is still at work in all of the months that lie"
        " before it now:\n"
    )
    lines = "the quality of our child protection investigations\nrisk assessment and the length of waits"
    assert "child protection investigations risk assessment" not in named(items + lines)
    wrapped = "those who wait for a\nharm review panel to sit and to hear them"
    assert "harm review panel" in named(wrapped)


def test_the_police_and_another_body_are_two() -> None:
    found = named("It is agreed by the Police and Children's Social Care Services in May.")
    assert [e.concept for e in found.values()] == ["organisation/childrens-social-care"]
