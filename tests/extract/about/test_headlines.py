"""Titles among what sites print: sorts of paper, menus, numbers, slugs; and headlines of news."""

from __future__ import annotations

import pytest

from tests.extract.structure import analyse

_TEXT = "This guide is for those who ask how the police protect children. It tells them what inspectors look at."
_NEWS = (
    "Inspectors said that the police of Northmoor were slow. The report said that the police had more to do, and that"
    " inspectors would come again."
)


def _title(cover: str, text: str = _TEXT) -> str | None:
    facts = analyse(f"{cover}\n\n{text}\n\nIntroduction\n\n{text}\n").facts
    assert facts is not None
    return facts.title


@pytest.mark.parametrize(
    ("cover", "title"),
    [
        ("Guidance\n\nComplaints about the police", "Complaints about the police"),
        ("404 Page not found\n\nhttps://example.org/a/8/\n\nCause of concern", "Cause of concern"),
        ("Report of the Saltby Inspectorate\n\nA follow-up review of records", "A follow-up review of records"),
        ("The police response to theft\n\nAn update report", "The police response to theft: An update report"),
        (
            "The overview of what was done in the\n\nThe overview of what was done in the matter of:\n\nChild Z",
            "The overview of what was done in the matter of: Child Z",
        ),
        ("Agenda and minutes\n\nLicensing Committee - Northmoor", "Licensing Committee - Northmoor"),
        ("Records of the police - Home Affairs Committee Contents", "Records of the police"),
        ("How we inspect", "How we inspect"),
        ("Missing persons: a procedure for all\n\nNumber: B 16\n\n2.0", "Missing persons: a procedure for all"),
    ],
)
def test_what_stands_above_and_below_a_title_is_none_of_it(cover: str, title: str) -> None:
    assert _title(cover) == title


@pytest.mark.parametrize(
    ("cover", "title"),
    [
        ("Saltby Telegraph\n\nHome News UK\n\nPolice told to do better", "Police told to do better"),
        ("date 2022-04-08 HM Inspectorate\n\n|Printable version\n\nPolice must hurry", "Police must hurry"),
        ("Home News Police must hurry\n\nPolice must hurry\n\nSays a report", "Police must hurry"),
        ("'Too little' done for children\n\nWatchdog publishes report on the force", "'Too little' done for children"),
        ("Contact Us\n\nBack our #Calls4All day now\n\nNobody is safe, says watchdog", "Nobody is safe, says watchdog"),
    ],
)
def test_the_headline_of_news(cover: str, title: str) -> None:
    assert _title(cover, _NEWS) == title


def test_what_a_page_says_while_it_loads_is_no_title() -> None:
    facts = analyse(f"{_NEWS}\n\nLoading article content\n\n{_NEWS}\n").facts
    assert facts is not None
    assert (facts.kind, facts.title) == ("news", None)


@pytest.mark.parametrize(
    "shown",
    [
        "Accessibility settings Skip to main content",
        "Press Escape to leave this site quickly",
        "Get notifications from the Eskford Echo",
        "Main content is below",
        "From Wikipedia, the free encyclopedia",
        "Agenda item",
        "Word Document Format - eskford police",
        "By Ada Quill, crime reporter",
        "Children's Overview and Scrutiny Committee",
        "Northmoor Police",
        "3 min read",
    ],
)
def test_what_is_printed_above_a_title_is_none(shown: str) -> None:
    facts = analyse(f"{shown}\n\nWho looks for children at night\n\n{_TEXT}\n").facts
    assert facts is not None
    assert facts.title == "Who looks for children at night"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("NewsPolice are slow at night\n\nPolice are slow at night", "Police are slow at night"),
        ("Multi-agency work: can it be quicker?", "Multi-agency work: can it be quicker?"),
        ("Question to the minister:", None),
        ("Abstract", None),
        ("Eskford\n\nPolice Force\n\nChild Protection\n\nManual", "Child Protection Manual"),
        ("SAFETY BOARD\n\nMinutes\n\nWho was there", "SAFETY BOARD"),
        ("Saltby Police\n\nDear Sir,\n\nRe: The search for children at night", "The search for children at night"),
        ("Saltby Police\n\nOur ref: FOI 1\n\nFOI request: 12/19", "FOI request: 12/19"),
        ("A visit to cells in Saltby by HM Inspectorate of Prisons", "A visit to cells in Saltby"),
    ],
)
def test_titles_of_papers(head: str, title: str | None) -> None:
    facts = analyse(f"{head}\n\n{_TEXT}\n").facts
    assert facts is not None
    assert facts.title == title


def test_a_heading_far_below_is_no_title() -> None:
    told = "\n\n".join(f"Sir, the county has {n} officers who look for children at night." for n in range(10, 22))
    facts = analyse(f"{told}\n\nAda Quill, Commissioner for the County of Saltby\n\nComments are closed here.\n").facts
    assert facts is not None
    assert facts.title is None


def test_a_cover_in_one_line_with_its_text_has_title_and_month() -> None:
    text = (
        f"Policing 2015 A national view March 2016 \u00a9 HMIC 2016 ISBN: 978-1-000 Contents {_TEXT} {_TEXT} {_TEXT}\n"
    )
    facts = analyse(text).facts
    assert facts is not None
    assert (facts.title, facts.published) == ("Policing 2015 A national view", "2016-03")
