"""Names are whole: with commas, with small words between capitals, and from their first word on."""

from __future__ import annotations

import pytest

from tests.extract.naming_harness import named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The stalking, sexual offences and child abuse unit has moved.",
            "stalking, sexual offences and child abuse unit",
        ),
        ("It has a monthly harm, threat and demand panel.", "harm, threat and demand panel"),
        ("The force's gangs, guns and county lines hub is new.", "gangs, guns and county lines hub"),
        ("It has a policy and assurance team.", "policy and assurance team"),
        ("The stalking, rape and child abuse teams have moved.", "child abuse team"),
        ("During the search, child and domestic abuse team officers came.", "domestic abuse team"),
        ("We saw the custody suite, control room and child abuse unit.", "child abuse unit"),
    ],
)
def test_a_list_of_what_one_team_is_for_is_all_of_its_name(text: str, name: str) -> None:
    assert name in named(text)
    assert not [other for other in named(text) if other != name and other.endswith(name.split(" and ")[-1])]


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The Parents in Reach teams visit.", "Parents in Reach team", "team"),
        ("Its Safe at School Team visits.", "Safe at School Team", "team"),
        ("The Girls in Custody project is old.", "Girls in Custody project", "scheme"),
        ("We met the Detectives in Elmham team.", "Elmham team", "team"),
        ("The Initial Enquiry Bureau is small.", "Initial Enquiry Bureau", "team"),
        ("The New Paths Team meets children.", "New Paths Team", "team"),
        ("It has a Child Focused Policing Strategy 2021-24.", "Child Focused Policing Strategy 2021-24", "process"),
        ("South Fen Police leads the Three Rivers Forensic Service.", "Three Rivers Forensic Service", "organisation"),
        ("An initial response plan and a new exploitation team exist.", "exploitation team", "team"),
        ("The force's e-Watch unit reads posts.", "e-Watch unit", "team"),
        ("In 2018 Brightmere Police had 800 officers.", "Brightmere Police", "force"),
        ("In April 2018, Brightmere Police opened a hub.", "Brightmere Police", "force"),
        ("Since 2016 Brightmere Council has paid for it.", "Brightmere Council", "organisation"),
    ],
)
def test_a_name_is_whole(text: str, name: str, type_: str) -> None:
    assert (name, type_) in {(e.name, e.entity_type) for e in named(text).values()}


def test_a_long_form_may_have_its_small_words_besides_a_word_for_each_letter() -> None:
    (panel,) = named("The Independent Panel into Rural Abuse (IPRA) met.").values()
    assert panel.expansion_in_text == "Independent Panel into Rural Abuse"


@pytest.mark.parametrize("name", ["CaseWorks", "RoadTriage", "SafeWays"])
def test_a_name_made_of_words_is_short_for_nothing(name: str) -> None:
    (system,) = named(f"Staff use the {name} system.").values()
    assert (system.name, system.abbreviation) == (name, None)


def test_letters_are_still_short_for_something() -> None:
    assert named("Staff use the RaRX system.")["RaRX"].abbreviation == "RaRX"
