"""A page that a browser for the terminal printed: numbers before links, names of pictures, addresses below the end."""

from __future__ import annotations

import pytest

from graphkit.extract.prose.view import View
from graphkit.records import Section
from tests.extract.structure import analyse

_HEAD = """   #[1]Inspectorate » Feed [2]Inspectorate » Comments

   [3]Skip to content

   [4][crest.png]
     * [5]Home
     * [6]Publications
     * [7]News

   [8]Home > [9]Publications > Sallowby Police

                  National Child Protection Post-Inspection Review

                                Sallowby Police

   6–9 March 2017

   Published on: 2 June 2017

   [10][pdf.png] Download the report (PDF document)
     ______________________________________________________________

   Contents
     * [11]1. Introduction
     * [12]2. Initial contact
     * [13]3. Investigation
     ______________________________________________________________

1. Introduction

   Inspectors came back to Sallowby Police. Its [14]first inspection took
   place from 1 to 12 February 2016. The force has 900 officers.^[15]1

2. Initial contact

   Calls are answered at once.

3. Investigation

   Plans are late.
     ______________________________________________________________

   [16][mail.gif] [17][feed.gif]
     * [18]Privacy
     * [19]Accessibility
     * [20]Contact us

"""
_LINKS = "".join(f"   {n}. https://inspectorate.example/{n}\n" for n in range(1, 21))


@pytest.mark.parametrize("over", ["References\n\n", "References\n\n   Visible links:\n", ""])
def test_links_make_no_sections_and_leave_the_cover_whole(over: str) -> None:
    state = analyse(f"{_HEAD}{over}{_LINKS}")
    assert [(s.heading, s.level) for s in state.of(Section)] == [
        ("Introduction", 1),
        ("Initial contact", 1),
        ("Investigation", 1),
    ]
    facts = state.facts
    assert facts is not None
    assert facts.title == "National Child Protection Post-Inspection Review: Sallowby Police"
    assert (facts.kind, facts.published) == ("post-inspection-review", "2017-06-02")
    assert (facts.inspection_start, facts.inspection_end) == ("2017-03-06", "2017-03-09")
    body = [state.view(b).clean for b in state.blocks if b.kind not in {"furniture", "contents"}]
    assert body[-1] == "Plans are late."


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("See the [4]first report.", "See the first report."),
        ("[4][crest.png] [5]News", "News"),
        ("It has 90 officers.^[6]2 They", "It has 90 officers. They"),
        ("It has 90 officers.^2 They", "It has 90 officers. They"),
        ("The law says so.[4] They", "The law says so.[4] They"),
        ("[4] The law of 1989.", "[4] The law of 1989."),
        ("He said that [the girl] was [2].", "He said that [the girl] was [2]."),
    ],
)
def test_what_is_read_of_links_pictures_and_raised_numbers(text: str, clean: str) -> None:
    assert View(f"{text}\n", (0, len(text))).clean == clean


def test_a_list_of_a_few_addresses_that_text_follows_stays() -> None:
    links = "   1. https://sallowby.example/a\n   2. https://sallowby.example/b\n"
    text = f"{_HEAD}Annex A – Sources\n\n{links}\n   They are new.\n"
    assert "Annex A – Sources" in [s.heading for s in analyse(text).of(Section)]
