"""A page that a browser saved as text: targets of links in angle brackets, pictures in square ones, menus as lists."""

from __future__ import annotations

import pytest

from graphkit.extract.prose.view import View
from graphkit.records import Section
from tests.extract.structure import analyse

_TITLE = "Eskford – National child protection inspection"
_SITE = "https://www.example.org/inspections"
_PAGE = (
    f"[image: The Inspectorate – home] <{_SITE}/>\n\nSkip to main content <#main>\n\nMenu\n\n"
    f"  * Home <{_SITE}/>\n  * About us <{_SITE}/about-us/>\n      o What we do <{_SITE}/about-us/what-we-do/>\n"
    f"  * Publications <{_SITE}/publications/>\n  * News <{_SITE}/news/>\n\n"
    f"{_TITLE}\n\nPublished on: 3 May 2022\n\nContents\n\n"
    "  * Introduction <#introduction>\n  * 1. Initial contact <#contact>\n      o Calls at night <#calls>\n"
    "  * Conclusion <#conclusion>\n\n[image: Print] Print this page <#>\n\n"
    "Introduction\n\nThis is a report of HMICFRS on how Eskford Police protects children.\n\n"
    "1. Initial contact\n\nThe force answers calls within seconds, and operators ask about children.\n\n"
    "Calls at night\n\nAt night there are too few supervisors, and calls about children wait.\n\n"
    "[image: Map of the area of Eskford Police]\n\n"
    f"Conclusion\n\nThe force knows what it has to do. Its plan <{_SITE}/plan.pdf> is sound.\n\n"
    f"Back to top <#top>\n\n  * Accessibility <{_SITE}/accessibility/>\n  * Privacy notice <{_SITE}/privacy/>\n"
    f"  * Contact us <{_SITE}/contact-us/>\n\n[image: Licence] © Crown copyright 2022\n"
)


def test_its_menus_are_neither_title_nor_sections() -> None:
    state = analyse(_PAGE)
    assert [(s.level, s.heading) for s in state.of(Section)] == [
        (1, "Introduction"),
        (1, "Initial contact"),
        (2, "Calls at night"),
        (1, "Conclusion"),
    ]
    assert state.facts is not None
    assert state.facts.title == _TITLE


@pytest.mark.parametrize(
    ("raw", "read"),
    [
        ("Our plan <https://example.org/a_plan.pdf?x=1> is sound", "Our plan is sound"),
        ("Write to us <mailto:us@example.org>", "Write to us"),
        ("Top <#>", "Top"),
        ("[image: A map] The force", "The force"),
        ("[IMAGE] The force", "The force"),
        ("of children aged <5 or >16", "of children aged <5 or >16"),
        ("[images seized]", "[images seized]"),
        ("<https://example.org/>", "<https://example.org/>"),
    ],
)
def test_what_is_read_of_a_link(raw: str, read: str) -> None:
    assert View(raw, (0, len(raw))).clean == read
