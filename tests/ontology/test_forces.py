"""Forces are found by any of their names, as a whole or in a title."""

from __future__ import annotations

import pytest

from graphkit.ontology import load_ontology


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Derbyshire Police", "force/derbyshire"),
        ("Derbyshire Constabulary", "force/derbyshire"),
        ("Devon & Cornwall", "force/devon-and-cornwall"),
        ("Devon and Cornwall Constabulary", "force/devon-and-cornwall"),
        ("Avon & Somerset", "force/avon-and-somerset"),
        ("the Met", "force/metropolitan"),
        ("The Metropolitan Police", "force/metropolitan"),
        ("MPS", "force/metropolitan"),
        ("GMP", "force/greater-manchester"),
        ("City of London", "force/city-of-london"),
        ("Hampshire Constabulary", "force/hampshire"),
        ("Hampshire", "force/hampshire"),
        ("HUMBERSIDE POLICE", "force/humberside"),
        ("Dyfed Powys", "force/dyfed-powys"),
        ("Heddlu De Cymru", "force/south-wales"),
        ("BTP", "force/british-transport"),
        ("Police Scotland", "force/scotland"),
        ("Northmoor Police", None),
        ("Wales", None),
        ("police", None),
        ("", None),
    ],
)
def test_find_force(text: str, force: str | None) -> None:
    found = load_ontology().find_force(text)
    assert (found.id if found else None) == force


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Derbyshire \u2013 National child protection re\u2011inspection", "force/derbyshire"),
        ("National child protection inspections: South Yorkshire Police, 3-14 May 2015", "force/south-yorkshire"),
        ("North Wales Police: a review", "force/north-wales"),
        ("West Mercia Police and West Midlands Police", "force/west-mercia"),
        ("Child protection in Kentish towns", None),
        ("Northmoor: National child protection inspection", None),
    ],
)
def test_force_in_a_title(text: str, force: str | None) -> None:
    found = load_ontology().force_in(text)
    assert (found.id if found else None) == force


def test_no_two_forces_share_a_form() -> None:
    ontology = load_ontology()
    for concept in ontology.scheme("force"):
        for form in (concept.label, concept.official_name, *concept.alt_labels, *concept.abbreviations):
            assert ontology.find_force(form) == concept
