"""What a site for sharing papers puts around one is no part of it, and neither is a link below "Get the report"."""

from __future__ import annotations

import pytest

from graphkit.records import Section
from tests.extract.structure import analyse

_TEXT = "Children who go missing are looked for by officers of Northmoor Police, who tell the council of it at once."
_FRAMES = [
    "northmoor protocol...some children of the county go missing from their homes each year...\n\n32\n"
    "Northmoor Board Protocol July 2017\n\nUpload: others\n\n"
    "Post on 18-Jul-2020\n\n2 views\n\nCategory:\n\nDocuments\n\n0 download\n\nTRANSCRIPT\n\n"
    "Page 1: Northmoor protocol...Some children\n\nNorthmoor Board\n\nPage 2: Northmoor protocol...Some children\n\n",
    "30\n1 Northmoor Protocol for children who go missing. This is the second of its kind in the county.\n\n"
    "Northmoor Protocol - Board · 2 Summary This is a second\n\nEmbed Size (px)\n\nCitation preview\n\n",
    "42\nNorthmoor Protocol for children who go missing Northmoor Board 2017\n\nNorthmoor Protocol... each of them is "
    "looked for by a team\n\n  • Upload\n    others\n\n  • View\n    0\n\n  • Download\n    0\n\n"
    "Embed Size (px)\n\nCitation preview\n\n",
    "Northmoor Protocol for children who go missing, in force since July 2017 - Northmoor Board ...\n\nCONTINUE READING"
    "\n\nNorthmoor Protocol\n\nNorthmoor Board\n\n",
]


def _headings(text: str) -> list[str]:
    return [s.heading for s in analyse(text).of(Section)]


@pytest.mark.parametrize("frame", _FRAMES)
def test_the_frame_around_a_paper_heads_nothing(frame: str) -> None:
    text = f"{frame}{_TEXT}\n\nWho looks for children\n\n{_TEXT}\n"
    assert _headings(text) == ["Who looks for children"]


def test_views_of_a_paper_are_no_frame_by_themselves() -> None:
    text = f"{_TEXT}\n\nWho looks for children\n\n{_TEXT}\n\nTranscript\n\n{_TEXT}\n\n12 views\n"
    assert _headings(text) == ["Who looks for children", "Transcript"]


@pytest.mark.parametrize(
    ("link", "below"),
    [
        ("Get the report", "Northmoor – National child protection inspection"),
        ("Get the national press release", "‘Much to do’ in the north"),
        ("Loading article content", ""),
        ("Read more information about the latest inspection of how forces prevent crime", ""),
        ("View the diagram of the process (PNG, 592 KB)", ""),
        ("Inspection dates: 9 October to 2 November 2017", ""),
    ],
)
def test_a_link_of_a_page_heads_nothing(link: str, below: str) -> None:
    parts = [_TEXT, link, *([below] if below else []), _TEXT, "Who looks for children", _TEXT]
    assert _headings("\n\n".join(parts)) == ["Who looks for children"]


def test_a_chapter_below_the_link_to_its_report_is_one() -> None:
    text = f"{_TEXT}\n\nGet the report\n\nInitial contact\n\n{_TEXT}\n"
    assert _headings(text) == ["Initial contact"]
