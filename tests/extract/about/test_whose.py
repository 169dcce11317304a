"""Whose document it is: the one force that is named in it, and the inspectorate where it is more than mentioned."""

from __future__ import annotations

import pytest

from graphkit.extract.about.forces import force_names, only_force, printed_name
from graphkit.extract.about.inspectorates import inspectorate_of, passing
from graphkit.ontology import load_ontology
from graphkit.records import Kind
from tests.extract.structure import analyse

_ONE = "Kent Police and other agencies protect children. Officers and staff of the police are trained."
_HELD = "Kent Police can neither confirm nor deny that it holds other records."
_TWO = "Kent Police and Eastvale Constabulary protect children. The force and its police officers are trained."


@pytest.mark.parametrize(
    ("kind", "text", "force"),
    [
        ("news", f"{_ONE} Police said so.", "Kent Police"),
        ("other", f"Units within a county\n{_ONE}\nThe Force answers for them.", "Kent Police"),
        ("other", _HELD, "Kent Police"),
        ("other", _ONE, None),
        ("news", f"{_TWO} Police said so.", None),
        ("other", _TWO, None),
        ("thematic", f"{_ONE} The force is one of many police forces.", None),
    ],
)
def test_the_one_force_that_is_named(kind: Kind, text: str, force: str | None) -> None:
    found = only_force(load_ontology(), kind, text)
    assert (found.official_name if found else None) == force


def test_a_force_that_is_called_by_its_land_owns_something() -> None:
    told = "The police of the land were slow. Their police inspectors know it."
    facts = analyse(f"A review of Police Scotland's response to theft\n\n18 August 2021\n\n{told}\n").facts
    assert facts is not None
    assert facts.force == "Police Scotland"


@pytest.mark.parametrize(
    ("title", "text", "only"),
    [
        ("Report of the council", "HMICFRS will come in May. We know what to do.", True),
        ("The HMICFRS report", "We know what to do.", False),
        ("Report of the council", "HMICFRS came. HMICFRS left. We wait for HMICFRS.", False),
        ("Complaints", "Her Majesty's Chief Inspector of Constabulary publishes this guidance under the Act.", False),
        ("Cause of concern", "HMIC looked at it. The force acted on our 2016 effectiveness inspection.", False),
        ("Child protection inspection methodology", "HMICFRS looks at forces.", False),
    ],
)
def test_who_is_named_in_passing_did_not_make_the_paper(title: str, text: str, only: bool) -> None:
    assert passing(title, [], text) == only


def test_a_force_whose_name_begins_with_police_is_found_in_the_text() -> None:
    text = (
        "Thematic inspection of missing people\n\n12 January 2023\n\n"
        "We examined how well the police deal with reports that somebody is missing in the land of Police Scotland.\n\n"
        "Police officers told us what they do. Police Scotland's policy says who decides.\n"
    )
    facts = analyse(text).facts
    assert facts is not None
    assert facts.force == "Police Scotland"
    once = analyse(text.replace("Police Scotland's", "A")).facts
    assert once is not None
    assert once.force is None


@pytest.mark.parametrize(
    ("printed", "force"),
    [
        ("Superintendent Ada Quill, of Northmoor Police", ["Northmoor Police"]),
        ("The Custody Suites of Northmoor Police", ["Northmoor Police"]),
        ("Her Majesty's Chief Inspector of Constabulary", []),
        ("City of Saltby Police", ["City of Saltby Police"]),
    ],
)
def test_a_force_is_named_without_who_is_of_it(printed: str, force: list[str]) -> None:
    assert force_names(printed) == force


def test_the_inspectorate_of_another_land_is_another() -> None:
    assert inspectorate_of("HM Inspectorate of Constabulary in Scotland (HMICS)") is None
    assert inspectorate_of("HM Inspectorate of Constabulary") == "HMIC"


def test_an_article_names_a_force_by_the_name_of_its_day_and_by_no_nickname() -> None:
    hampshire = load_ontology().find_force("Hampshire Constabulary")
    derbyshire = load_ontology().find_force("Derbyshire Constabulary")
    assert hampshire is not None
    assert derbyshire is not None
    assert printed_name(hampshire, "Hampshire Constabulary " * 3, news=True) == "Hampshire Constabulary"
    assert printed_name(derbyshire, "Derbyshire Police " * 3, news=True) == "Derbyshire Constabulary"


def test_what_a_site_says_of_itself_names_no_force() -> None:
    told = "Police forces must hurry, inspectors of police said. Police chiefs said so too."
    facts = analyse(f"Police must hurry\n\nKent and the coast: local news and info\n\n{told}\n").facts
    assert facts is not None
    assert facts.force is None


@pytest.mark.parametrize(
    ("menu", "force"),
    [
        ("Menu Home Police forces Fire and rescue services Our work", []),
        ("Our Police Forces", []),
        ("Close Menu Police Publications", []),
        ("Menu Home Northmoor Police – National child protection inspection", ["Northmoor Police"]),
        ("Search Publications Northmoor Constabulary", ["Northmoor Constabulary"]),
        ("Who We Are Contact Us Northmoor Police", ["Northmoor Police"]),
        ("Accept All Cookies Northmoor and Eskdale Police", ["Northmoor and Eskdale Police"]),
        ("Find Your Police Force Northmoor Police", ["Northmoor Police"]),
        ("Inspection of Northmoor Police", ["Northmoor Police"]),
        ("the Northmoor and Eskdale Police forces", ["Northmoor and Eskdale Police"]),
    ],
)
def test_links_of_a_site_are_no_part_of_a_name(menu: str, force: list[str]) -> None:
    assert force_names(menu) == force
