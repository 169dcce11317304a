"""On one line: the links of a site between the parts of a report, and its menus around it, are none of its headings."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit, CaseStudy, CaseTheme, Section
from tests.extract.judging_harness import records
from tests.extract.structure import analyse

_PROSE = (
    "Officers of the force met children in most cases and wrote down what they said. Supervisors read the records "
    "within a day and gave clear directions. Partners told us that they trust the force. "
)  # fmt: skip
_CHAPTERS = ("Foreword", "Summary", "Initial contact", "Investigation", "Police detention")
_TITLE = "Eskford Police – National child protection inspection"


def _page(between: str, menu: str = "", mark: str = "", foot: str = "") -> str:
    """Return a page on one line, with what stands between its parts; a "{}" in that names the part that follows."""
    listed = " ".join(f"{mark}{chapter}" for chapter in _CHAPTERS)
    parts = " ".join(f"{between.format(c)} {c} {_PROSE * 2}" for c in _CHAPTERS)
    return " ".join(f"{menu} {_TITLE} Published on: 4 May 2019 Contents {listed} {parts} {foot}".split())


@pytest.mark.parametrize(
    "between",
    [
        "Back to top",
        "Return to the contents list",
        "Go to top of page ↑",
        "Next page",
        "Back to top Next section",
        "Continue to the next chapter",
        "« Previous Next »",
        "Print this page Share this page",
        "Next: {}",
        "Next page {}",
        "Show all sections",
        "",
    ],
)
def test_links_between_chapters(between: str) -> None:
    sections = [(s.heading, s.level) for s in analyse(_page(between)).of(Section)]
    assert sections == [(chapter, 1) for chapter in _CHAPTERS]


@pytest.mark.parametrize("mark", ["- ", "• ", "* "])
def test_entries_of_contents_with_marks(mark: str) -> None:
    assert [s.heading for s in analyse(_page("Next page", mark=mark)).of(Section)] == list(_CHAPTERS)


def test_a_link_ends_a_part_that_ends_in_no_stop() -> None:
    table = "Type of case Number of cases Domestic abuse 5 Missing children 4 "
    text = _page("Back to top").replace(f"Initial contact {_PROSE * 2}", f"Initial contact {_PROSE}{table}")
    assert [s.heading for s in analyse(text).of(Section)] == list(_CHAPTERS)


@pytest.mark.parametrize(
    "menu",
    [
        "Menu",
        "Skip to main content Menu Home About us News Contact Search this site Home / Publications / Eskford Police",
        "Home About us Publications Search",
        "Accept all cookies Home > Reports >",
        "Skip to content | Home | What we ask | News | Contact us | Home » Publications »",
    ],
)
def test_the_title_behind_a_menu(menu: str) -> None:
    state = analyse(_page("Next page", menu=menu, foot="Previous page Accessibility Privacy Cookies"))
    assert state.facts is not None
    assert (state.facts.title, state.facts.force) == (_TITLE, "Eskford Police")
    assert not [b for b in state.blocks if b.kind == "paragraph" and "Privacy" in state.document.text[b.start : b.end]]


def test_steps_and_pages_in_a_sentence_are_no_links() -> None:
    said = "The force told us about its next page of changes. Next steps are clear to staff. "
    sections = [s.heading for s in analyse(_page("").replace(_PROSE, _PROSE + said)).of(Section)]
    assert sections == list(_CHAPTERS)


def test_counts_of_grades_that_nothing_parts_from_the_heading_below() -> None:
    counts = (
        "Force assessment: 9 good 4 require improvement 2 inadequate Our assessment: 5 good 6 require improvement 4"
    )
    text = _page("").replace(
        f"Investigation {_PROSE}",
        f"Case file analysis {_PROSE} Cases assessed by both Eskford Police and HMICFRS inspectors {counts} inadequate "
        f"Breakdown of case file audit results Cases assessed that involved missing children 1 good; 2 require "
        f"improvement; and 3 inadequate. Investigation {_PROSE}",
    )
    audits = [a for a in records(text) if isinstance(a, CaseAudit)]
    assert [(a.good, a.requires_improvement, a.inadequate) for a in audits] == [(9, 4, 2), (5, 6, 4), (1, 2, 3)]
    headings = [s.heading for s in analyse(text).of(Section)]
    assert "Breakdown of case file audit results" in headings
    assert "Cases assessed that involved missing children" in headings


def test_the_last_item_with_a_dash_is_over_where_its_sentence_ends() -> None:
    text = _page("").replace(
        f"Police detention {_PROSE}",
        f"Case file analysis {_PROSE} Cases assessed involving missing children 1 good 2 require improvement "
        f"3 inadequate Common themes include: - risk is graded well; - plans are weak; and - searches begin late. "
        f"Officers of the night shift say so. Police detention {_PROSE}",
    )
    themes = [t.quote for t in records(text) if isinstance(t, CaseTheme)]
    assert [t.rstrip(";. and") for t in themes] == ["risk is graded well", "plans are weak", "searches begin late"]


def test_a_story_is_over_where_other_text_goes_on() -> None:
    story = (
        "A girl of 11 told her uncle that a neighbour had hit her. An officer visited her that evening and she gave "
        "him a full account. The neighbour was arrested the next day. The sergeant had praised the officer twice."
    )
    text = _page("").replace(
        f"Investigation {_PROSE}",
        f"Investigation {_PROSE} A quick answer keeps a girl safe {story} The team has too few detectives. Its work is "
        f"slow, and cases are often closed too early. Supervisors rarely ask for plans. {_PROSE}",
    )
    (study,) = [c for c in records(text) if isinstance(c, CaseStudy)]
    assert study.quote == story


def test_a_heading_ends_before_the_name_of_the_guidance() -> None:
    said = "Working Together to Safeguard Children, which was revised in 2018, describes what each agency does."
    text = _page("").replace(f"Summary {_PROSE}", f"Summary {_PROSE} What the law asks of forces {said} ")
    assert "What the law asks of forces" in [s.heading for s in analyse(text).of(Section)]
    inside = text.replace("What the law asks of forces ", "Officers know the guidance ")
    assert "Officers know the guidance" not in [s.heading for s in analyse(inside).of(Section)]


@pytest.mark.parametrize(
    "menu",
    [
        "Main menu Who we are Police Publications Get involved Home / Reports / Police /",
        "Toggle navigation Home All Police Forces Inspections News PEEL assessments",
        "Skip to content Accept all cookies Menu Search Home About us Police forces Fire and rescue services",
        "Sign in Register Find Your Police Force Publications",
        "Home What We Do Contact Us Our Police Forces Publications",
    ],
)
@pytest.mark.parametrize(
    "cover",
    [
        "Eskford Constabulary – National child protection inspection Published on 4 May 2019",
        "Eskford Constabulary: national child protection inspection Publication date: 4 May 2019 Inspectorate: HMICFRS",
        "National Child Protection Inspection Eskford Constabulary HMICFRS 4 May 2019 Print this page",
        "National child protection inspection: Eskford Constabulary Published: 4 May 2019 Police Force: Eskford",
    ],
)
def test_menus_before_other_covers(menu: str, cover: str) -> None:
    text = _page("Back to top").replace("Eskford Police", "Eskford Constabulary")
    begin = text.index("Contents ")
    facts = analyse(f"{menu} {cover} {text[begin:]}").facts
    assert facts is not None
    assert (facts.force, facts.published) == ("Eskford Constabulary", "2019-05-04")
    assert facts.title is not None
    assert "Eskford Constabulary" in facts.title
    assert len(facts.title) <= len("Eskford Constabulary – National child protection inspection")
