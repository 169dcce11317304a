"""Names listed behind "known as" or a comma, behind an article that opens a paragraph, and words that tell a deed."""

from __future__ import annotations

import pytest

from graphkit.records import Entity
from tests.extract.naming_harness import analysed, mentions, named


def _names(text: str) -> set[tuple[str, str]]:
    return {
        (e.entity_type, e.name) for e in analysed(text).of(Entity) if e.name not in {"Northmoor Police", "the force"}
    }


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("It has three local teams, known as Heron Fen, Heron Hill and Owl.", "team", "Heron Fen,Heron Hill,Owl"),
        ("There are three hubs called Larch, Elm, and Rowan, each with a nurse.", "team", "Larch,Elm,Rowan"),
        ("Four systems, known as Harrier, Kestrel, Osprey and Teal, are old.", "system", "Harrier,Kestrel,Osprey,Teal"),
        ("It pays for two schemes, known as Fresh Page and Sea Dog, in schools.", "scheme", "Fresh Page,Sea Dog"),
        ("It has several databases, among them Harrier, which records crime.", "system", "Harrier"),
        ("It has systems, including Osprey, which holds files, and Teal, which is used for calls.", "system", "Osprey"),
        ("It has two local policing areas (LPAs), Elmford and Fenby, each large.", "force", "Elmford LPA,Fenby LPA"),
        ("It has three divisions, known as Elm, Fenby and Holm.", "force", "Elm division,Fenby division,Holm division"),
        ("The force has two territorial districts, Fenby and Holm.", "force", "Fenby district,Holm district"),
        ("It is split into three BCUs - Elmford, Fenby and Holm.", "force", "Elmford BCU,Fenby BCU,Holm BCU"),
    ],
)  # fmt: skip
def test_each_name_of_a_list_is_found(text: str, kind: str, names: str) -> None:
    assert _names(text) >= {(kind, name) for name in names.split(",")}


@pytest.mark.parametrize(
    "text",
    [
        "The force has two divisions, and Fenby is the smaller.",
        "There are two units, Inspector Harrow said.",
        "It has two teams, known as Larch, Officers in both are busy.",
        "It uses two systems, including one for crime.",
        "The force has two local policing areas, East and West.",
    ],
)
def test_what_follows_a_comma_is_no_list(text: str) -> None:
    assert {kind for kind, _ in _names(text)} <= {"person", "role", "team"}
    assert not any("Officers" in name or "division" in name for _, name in _names(text))


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("The Harrier records system cannot show this.", "system", "Harrier"),
        ("Its Osprey intelligence database is old.", "system", "Osprey"),
        ("They look it up on the Officer Friend app.", "system", "Officer Friend"),
        ("Managers rely on a performance dashboard called Kestrel.", "system", "Kestrel"),
        ("Officers look at a website named Harbour Page.", "system", "Harbour Page"),
        ("Notes are held in a file, on Harrier, the crime recording system, or in books.", "system", "Harrier"),
        ("Details stand in letters, on Osprey, the intelligence database, and in notebooks.", "system", "Osprey"),
        ("It has a one-day course, Hear Every Child, for all staff.", "scheme", "Hear Every Child"),
        ("It began a campaign \u2013 Ask Twice First \u2013 in May.", "scheme", "Ask Twice First"),
        ("A diversion programme, Fresh Page Again, helps boys.", "scheme", "Fresh Page Again"),
        ("Officers run 'Harbour Guides' in 12 primary schools.", "scheme", "Harbour Guides"),
        ("It launched 'Look Out For Me', which pupils wrote.", "scheme", "Look Out For Me"),
        ("It runs Harbour Guides in most primary schools.", "scheme", "Harbour Guides"),
        (
            "They delivered Fresh Page to all secondary schools. It runs Fresh Page for 80 pupils.",
            "scheme",
            "Fresh Page",
        ),
        ("It is one of four aims in the force's Stronger by Working plan.", "process", "Stronger by Working plan"),
        ("Its Children at the Heart strategy is new.", "process", "Children at the Heart strategy"),
        ("Staff see an occupational health adviser twice a year.", "role", "occupational health adviser"),
        ("It employs an occupational health nurse.", "role", "occupational health nurse"),
        ("Staff in Fenby LPA told us so.", "force", "Fenby LPA"),
    ],
)
def test_its_place_tells_a_name(text: str, kind: str, name: str) -> None:
    assert (kind, name) in _names(text)


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Officers on duty rely on a checklist called Kestrel.", "Kestrel"),
        ("Staff triage high-risk forms within hours.", "triage high-risk form"),
        ("They review offender managers each year.", "review offender manager"),
        ("There is no process for tasking local officers to find them.", "tasking local officer"),
        ("In the rest of the area social workers often go alone.", "area social worker"),
        ("Across the county social workers see them.", "county social worker"),
        ("Case file review Initial contact Assessment and help", "review Initial contact Assessment"),
        ("Officers launched 'Operation Larch' in May.", "Operation Larch in"),
        ("The Chief Constable of Fenshire pledges support.", "Chief Constable of Fenshire pledges"),
        (
            "It has three divisions, Elm, Fen and Holm, and Chief Inspector Lee leads one.",
            "Chief Inspector Lee division",
        ),
        ("It delivers Prevent Training for schools.", "Prevent Training"),
        ("It runs Fen Council in all but name for children.", "scheme"),
        ("The force set up Harbour Police in schools.", "scheme"),
        ("In the Vale, on Elmford, the crime recording system is slow.", "Elmford"),
    ],
)
def test_what_is_no_name(text: str, absent: str) -> None:
    assert absent not in {n for pair in _names(text) for n in pair}


def test_a_kind_of_scheme_is_one_with_its_name() -> None:
    assert _names("It runs a youth diversion scheme called Fresh Page.") == {("scheme", "Fresh Page")}


def test_the_number_of_a_note_is_no_part_of_a_short_form() -> None:
    state = analysed("Call handlers use the THRIVE7 model.", "They use THRIVE well.")
    thrive = next(e for e in state.of(Entity) if e.entity_type == "process")
    assert thrive.concept == "process/thrive"
    assert "THRIVE" in mentions(state, thrive)
    assert named("It recorded the crime on HOLMES2.").keys() & {"HOLMES"} == set()


def test_a_part_of_a_force_is_not_one_with_all_of_them() -> None:
    names = named(
        "The force has three local policing areas (LPAs): North, South and Fen.", "Staff in North LPA agreed."
    )
    assert {"North LPA", "South LPA", "Fen LPA"} <= names.keys()
