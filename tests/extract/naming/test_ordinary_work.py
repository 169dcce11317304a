"""What is said of ordinary work, of inspections or of whose staff somebody is, and names nothing by itself."""

from __future__ import annotations

from collections import defaultdict

import pytest

from graphkit.extract.naming.gazetteer import ENTITY_TYPES
from graphkit.extract.prose.phrases import key
from graphkit.ontology import load_ontology
from tests.extract.naming_harness import named


def _names(text: str) -> set[tuple[str, str]]:
    return {(e.entity_type, e.name) for e in named(text).values() if e.entity_type != "force"}


@pytest.mark.parametrize(
    "text",
    [
        "The custody record said nothing of it.",
        "Reviews of detention were done by telephone.",
        "Each of them sees a psychologist twice a year.",
        "It has also carried out fire and rescue service inspections since then.",
        "The path of a child through the child protection system was followed.",
    ],
)
def test_ordinary_work_names_nothing(text: str) -> None:
    assert _names(text) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The fire and rescue service visits homes.", ("organisation", "fire and rescue service")),
        ("They find them with the Child Protection System.", ("system", "Child Protection System")),
        ("Operation Teasel officers refer them.", ("operation", "Operation Teasel")),
        ("The Operation Teasel team refers them.", ("team", "Operation Teasel team")),
        ("A youth scrutiny panel meets every month.", ("process", "youth scrutiny panel")),
        ("A liaison and diversion nurse was there.", ("role", "liaison and diversion nurse")),
        ("Liaison and diversion practitioners were there.", ("role", "liaison and diversion practitioner")),
        ("The phone examination laboratory (PEL) is slow.", ("team", "phone examination laboratory")),
    ],
)
def test_its_neighbours_name_something(text: str, name: tuple[str, str]) -> None:
    assert _names(text) == {name}


def test_a_command_is_one_with_its_letters() -> None:
    text = "It is part of the Safeguarding Vulnerable People (SVP) Command. The SVP Command has 90 officers."
    assert {kind for kind, _ in _names(text)} == {"team"}
    assert len(_names(text)) == 1


def test_no_plural_of_one_concept_is_the_name_of_another() -> None:
    concepts = defaultdict(set)
    for name in load_ontology().names():
        if name.entity_type in ENTITY_TYPES and name.surface.islower() and not (name.requires or name.prefer_over):
            concepts[key(name.surface)].add(name.concept)
    assert {words: found for words, found in concepts.items() if len(found) > 1} == {}
