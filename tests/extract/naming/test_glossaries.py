"""Terms of a glossary are no sections, whatever the glossary is called and however it is laid out."""

from __future__ import annotations

import pytest

from graphkit.records import Section
from tests.extract.structure import analyse

_REPORT = (
    "National child protection inspection\n\nNorthmoor Police\n\n1. Introduction\n\nThis is a report of HMICFRS.\n\n"
    "2. Initial contact\n\nOfficers attend quickly.\n\n3. Next steps\n\nThe force should write to us.\n\n"
)
_TERMS = [
    ("child", "a person under the age of 18"),
    ("HMICFRS", "Her Majesty's Inspectorate of Constabulary and Fire & Rescue Services"),
    ("MARAC", "a local meeting at which agencies speak about victims at high risk"),
    ("MASH", "A hub in which the police and others work side by side."),
    ("Registered sex offender", "a person who must tell the police where he or she lives"),
]
_USUAL = ["Introduction", "Initial contact", "Next steps"]


def _headings(text: str) -> list[str]:
    return [s.heading for s in sorted(analyse(text).of(Section), key=lambda s: s.start)]


@pytest.mark.parametrize(
    "title",
    [
        "Annex A – Definitions and interpretation",
        "Appendix 2: Glossary of terms",
        "Glossary",
        "Annex C - Abbreviations",
        "Key terms used in this report",
        "List of abbreviations and acronyms",
    ],
)
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_terms_of_a_glossary_are_no_sections(title: str, between: str) -> None:
    terms = "\n\n".join(f"{term}{between}{meaning}" for term, meaning in _TERMS)
    found = _headings(f"{_REPORT}{title}\n\nThese words mean:\n\n{terms}\n")
    assert found == [*_USUAL, title]


def test_terms_above_their_meanings_are_no_sections_without_a_title_that_says_so() -> None:
    terms = "\n\n".join(f"{term}\n\n{meaning}" for term, meaning in _TERMS if meaning[0].islower())
    assert _headings(f"{_REPORT}Annex B – What we mean\n\nWe use words as follows.\n\n{terms}\n") == [
        *_USUAL,
        "Annex B – What we mean",
    ]


def test_an_annex_after_the_glossary_is_a_section() -> None:
    text = f"{_REPORT}Annex A – Glossary\n\nMASH\n\nA hub.\n\nAnnex B – About the data\n\nFigures are the force's.\n"
    assert _headings(text) == [*_USUAL, "Annex A – Glossary", "Annex B – About the data"]
