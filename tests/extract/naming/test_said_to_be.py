"""Names that a sentence tells by what it says they are: schemes, plays, agreements, charities whose workers help."""

from __future__ import annotations

import pytest

from graphkit.records import Entity
from tests.extract.naming_harness import analysed, named


def _names(*paragraphs: str, heading: bool = False) -> set[tuple[str, str]]:
    state = analysed(*paragraphs, kinds={0: "heading"} if heading else None)
    return {(e.entity_type, e.name) for e in state.of(Entity) if e.name != "Northmoor Police"}


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("The force's Hear the Child campaign is known to staff.", "scheme", "Hear the Child campaign"),
        ("Its Mind the Gap project helps pupils.", "scheme", "Mind the Gap project"),
        ("Harbour Guides is a scheme for pupils in primary schools.", "scheme", "Harbour Guides"),
        ("Quiet Water was a two-year project run with the youth service.", "scheme", "Quiet Water"),
        ("It pays for Quiet Water, which is a programme that helps girls.", "scheme", "Quiet Water"),
        ("Staff use Harrier, which is a database of local crime.", "system", "Harrier"),
        ("They may be sent to Fresh Page, a diversion scheme led by the council.", "scheme", "Fresh Page"),
        ("Girls go to Quiet Water, a programme designed for them.", "scheme", "Quiet Water"),
        ("Pupils saw a short film about knives called In Too Deep.", "scheme", "In Too Deep"),
        ("Schools show a play entitled The Last Bus to parents.", "scheme", "The Last Bus"),
        ("Its Safe Harbour agreement with care homes works.", "process", "Safe Harbour agreement"),
        ("Officers teach a programme called Bright Page, which covers knives.", "scheme", "Bright Page"),
        ("It has a single system called Harrier in March 2020.", "system", "Harrier"),
        ("The force has a database known as Harrier from 2019.", "system", "Harrier"),
        ("A diversion scheme, Fresh Page, keeps them out of court.", "scheme", "Fresh Page"),
        ("It began a campaign, Watch Out For Friends, in May.", "scheme", "Watch Out For Friends"),
        ("Pupils watched a video, Ask Before You Post.", "scheme", "Ask Before You Post"),
        ("The Not on Our Street campaign began in 2020.", "scheme", "Not on Our Street campaign"),
        ("Pupils saw a lesson called True Friends at Elm Hill School.", "scheme", "True Friends"),
        ("Its schools have signed the Safe Phones pledge.", "process", "Safe Phones pledge"),
        ("It has a scheme, run by a youth service, called Sea Dog.", "scheme", "Sea Dog"),
        ("It set up Project Cinder in 2019.", "scheme", "Project Cinder"),
        ("Volunteers from Elmford Youth Action sit with them.", "organisation", "Elmford Youth Action"),
        ("It relies on advocates from Quiet Futures.", "organisation", "Quiet Futures"),
        ("Quiet Water is a charity that helps girls.", "organisation", "Quiet Water"),
    ],
)
def test_a_sentence_tells_what_a_name_is(text: str, kind: str, name: str) -> None:
    assert {n for n in _names(text) if n[1] != "the force"} == {(kind, name)}


@pytest.mark.parametrize(
    "text",
    [
        "Training is a programme of talks.",
        "Some officers showed us a leaflet called True Friends.",
        "It has a campaign, Elmford and others said.",
        "Project Officers visit.",
        "In Elmford is a unit for children.",
        "Officers play a part in what Elmford calls its plan.",
        "Volunteers from Elmford and Fen sit with them.",
        "Volunteers from North Elmford sit with them.",
        "Workers from Early Help visit.",
        "Ann Harrow is a project officer.",
        "The Northmoor agreement is old.",
        "The panel is for youths.",
    ],
)
def test_what_is_like_it_names_nothing(text: str) -> None:
    assert _names(text) <= {("person", "Ann Harrow"), ("role", "project officer")}


def test_a_programme_that_trains_the_force_is_no_scheme() -> None:
    assert ("process", "Moving Up") in _names("Staff attend a leadership programme called Moving Up.")


def test_a_chief_officer_answers_for_work_and_leads_a_team() -> None:
    assert _names("The assistant chief constable (ACC) for specialist operations leads on it.") == {
        ("role", "assistant chief constable")
    }
    assert ("team", "specialist operation") in _names("The head of specialist operations leads on it.")


def test_a_heading_names_at_short_what_the_text_names_in_full() -> None:
    assert _names("Exploitation meetings are poor", "The panel meets each month.", heading=True) == set()
    found = named("Exploitation meetings are poor", "The exploitation meeting is held.", kinds={0: "heading"})
    assert found["exploitation meeting"].surfaces == ("Exploitation meetings", "exploitation meeting")


def test_a_long_form_does_not_end_within_a_word() -> None:
    state = analysed(
        "They fill in a DASH form.", "4 Domestic abuse, stalking and honour-based violence.", kinds={1: "footnote"}
    )
    (form,) = (e for e in state.of(Entity) if e.abbreviation == "DASH")
    assert form.expansion_in_text == "Domestic abuse, stalking and honour-based violence"


@pytest.mark.parametrize(
    "text",
    [
        "The constables in Caldwick are a team that works hard.",
        "The lead for Mental Health is a team of four.",
        "The streets around Gull Bank are a hub for drug dealing.",
        "We heard that Gull Bank is a hub for anti-social behaviour.",
        "Girls told us that Snapchat is an app with no rules.",
        "He wrote to her on Instagram, which is a platform for pictures.",
        "A boy played a game called Fortnite with the man.",
        "The man had an app called Kik Messenger on his phone.",
        "The girl in the video called Bea spoke of him.",
        "A pupil at the assembly named Bea Marsh as the one who hurt her.",
        "Nobody has read Project Phase 2.",
        "The Project Sponsor left in May.",
    ],
)
def test_what_is_only_spoken_of_so_has_no_name(text: str) -> None:
    assert not {(kind, name) for kind, name in _names(text) if kind in {"scheme", "system", "team"}}


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("We heard that Gull House is a hub for families.", "team", "Gull House"),
        ("The work is led from Caldwick, where Gull House is a unit for mothers.", "team", "Gull House"),
        ("Boys took part in a play called The Long Road.", "scheme", "The Long Road"),
        ("Pupils go to Quiet Water, which is a scheme for girls.", "scheme", "Quiet Water"),
    ],
)
def test_what_is_named_so_stays(text: str, kind: str, name: str) -> None:
    assert (kind, name) in _names(text)
