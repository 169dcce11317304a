"""Texts with one sentence on each line: headings and items that run on, false breaks, and what is read as before."""

from __future__ import annotations

import pytest

from graphkit.extract.layout.lines import Line, read_lines
from graphkit.extract.layout.unbroken.by_sentence import by_sentence, paragraphs
from graphkit.records import CaseAudit, CaseStudy, CaseTheme, Recommendation, Section
from tests.extract.judging_harness import records
from tests.extract.structure import analyse

_REPORT = """National Child Protection Inspections
Farnholt Constabulary
Contents Foreword 1. Introduction 2. Case file analysis 3. Initial contact 4. Police detention Conclusion
Foreword
Farnholt is a county of small ports.
Its children rely on the police when nobody else is near.
1.
Introduction
The police’s responsibility to keep children safe Under s.
11 of the Children Act 2004, constables must have regard to the welfare of children.
We went to Farnholt in May 2017.
2. Case file analysis
Results of case file reviews For this inspection, Farnholt Constabulary chose nine of its own cases.
Cases assessed involving enquiries under s.
47 of the Children Act 1989 • 2 good • 4 require improvement • 3 inadequate.
Common themes include: • strategy discussions are prompt; • minutes are kept by one partner alone, e.g.
the school; and
• plans are seldom reviewed.
Cases assessed involving missing children
• 1 good • 2 require improvement • 5 inadequate.
Common themes include:
• searches begin at once;
• nobody speaks to the child afterwards; and • risk is graded too low.
3.
Initial contact
Control room Staff in the control room are patient with every caller.
They ask whether there are children in the house.
Supervisors listen to ten calls each week.
The following cases show what can go wrong:
• a girl of 13 had been reported missing by her aunt.
The operator did not ask where she might have gone.
Nobody looked for her until noon; and
• a boy aged nine told his teacher that he was afraid to go home.
Mr.
K, the teacher, rang the police twice.
Officers did not see the boy for six days.
Workloads are high across the force.
Recommendation We recommend that, within three months, Farnholt Constabulary improves how it looks for children.
This should include:
• searching at once; and
• speaking to each child who is found.
4. Police detention
Cells are used less than they were.
The wait for a nurse is short.
A boy who slept in a cell
A boy of 15 was arrested at a fair.
His father could not be found that night.
The sergeant asked for no bed, and the boy was held until morning.
Most children are bailed.
Conclusion The force means well.
It has more to do.
"""


def _found() -> list[Section | CaseAudit | CaseTheme | CaseStudy | Recommendation]:
    kinds = (Section, CaseAudit, CaseTheme, CaseStudy, Recommendation)
    return [r for r in records(_REPORT, cover="") if isinstance(r, kinds)]


def _read(text: str) -> list[str] | None:
    whole = by_sentence(text, read_lines(text))
    return None if whole is None else [line.clean for line in whole]


def _with(*lines: str) -> list[str]:
    """Return how `lines` are read amid a text that holds a sentence on each line."""
    read = _read(_REPORT.replace("Most children are bailed.\n", "".join(f"{line}\n" for line in lines)))
    assert read is not None
    at = read.index("The sergeant asked for no bed, and the boy was held until morning.")
    return read[at + 1 : -2]


def test_headings_that_run_on_and_those_parted_from_their_number_are_headings() -> None:
    heads = [(r.number, r.heading, r.level) for r in _found() if isinstance(r, Section)]
    assert [h for h in heads if h[0]] == [
        ("1", "Introduction", 1),
        ("2", "Case file analysis", 1),
        ("3", "Initial contact", 1),
        ("4", "Police detention", 1),
    ]
    names = [h[1] for h in heads]
    for name in ("Foreword", "The police's responsibility to keep children safe", "Control room", "Conclusion"):
        assert name in names
    assert "Cases assessed involving enquiries under s. 47 of the Children Act 1989" in names
    assert not [name for name in names if name.startswith(("47", "11 of"))]


def test_grades_and_themes_on_one_line_are_items() -> None:
    audits = [(r.case_type, r.good, r.requires_improvement, r.inadequate) for r in _found() if isinstance(r, CaseAudit)]
    assert ("section-47", 2, 4, 3) in audits
    assert ("missing", 1, 2, 5) in audits
    themes = [" ".join(r.quote.split()) for r in _found() if isinstance(r, CaseTheme)]
    assert themes == [
        "strategy discussions are prompt;",
        "minutes are kept by one partner alone, e.g. the school; and",
        "plans are seldom reviewed.",
        "searches begin at once;",
        "nobody speaks to the child afterwards; and",
        "risk is graded too low.",
    ]


def test_a_case_has_all_the_lines_that_tell_it() -> None:
    told = {r.form: " ".join(r.quote.split()) for r in _found() if isinstance(r, CaseStudy) and "afraid" in r.quote}
    assert told == {
        "bullet": "a boy aged nine told his teacher that he was afraid to go home. Mr. K, the teacher, rang the police "
        "twice. Officers did not see the boy for six days."
    }
    searched = [r.quote for r in _found() if isinstance(r, CaseStudy) and "aunt" in r.quote]
    assert [quote.endswith("Nobody looked for her until noon; and") for quote in searched] == [True]
    titled = [r for r in _found() if isinstance(r, CaseStudy) and r.title == "A boy who slept in a cell"]
    assert [r.quote.rstrip().endswith("held until morning.") for r in titled] == [True]


def test_what_is_asked_has_the_list_on_the_lines_below() -> None:
    asked = [r for r in _found() if isinstance(r, Recommendation)]
    assert [(r.deadline, len(r.items)) for r in asked] == [("P3M", 2)]


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        (("Dr.", "Rev. Lowe spoke."), ["Dr. Rev. Lowe spoke."]),
        (("Cells were cold, i.e.", "below ten degrees."), ["Cells were cold, i.e. below ten degrees."]),
        (("It is in No.", "3 Quay Street."), ["It is in No. 3 Quay Street."]),
        (("She told Sgt.", "Moss."), ["She told Sgt. Moss."]),
        (("12.", "Trusted adult"), ["12. Trusted adult"]),
        (("Foreword 12.", "Trusted adult"), ["Foreword 12. Trusted adult"]),
        (("Back to top 5.", "Investigation Cases drift."), ["Back to top 5. Investigation Cases drift."]),
        (
            ("• it is kept.", "It is clean; and", "• it is warm."),
            ["• it is kept. It is clean; and", "• it is warm."],
        ),
    ],
)
def test_a_break_that_ends_no_sentence_or_item_is_none(lines: tuple[str, ...], read: list[str]) -> None:
    assert _with(*lines) == read


@pytest.mark.parametrize(
    "lines",
    [
        ("trains its staff.", "reviews its records."),
        ("There were 12.", "All were bailed."),
        ("Of those cases we read 12.", "Investigations were slow."),
        ("It was so in 2016.", "3 nurses left."),
        ("• it is kept.", "• it is warm; and", "• it is lit."),
        ("• it is kept.", "Heating: • it is warm; and", "• it is lit."),
    ],
)
def test_other_breaks_stay(lines: tuple[str, ...]) -> None:
    assert _with(*lines) == list(lines)


def test_a_number_at_the_end_of_the_line_above_is_its_chapter_s() -> None:
    text = _REPORT.replace("3.\nInitial contact\n", "Back to top 3.\nInitial contact ").replace(
        "Foreword 1. ", "Foreword 1.\n"
    )
    heads = [(r.number, r.heading) for r in records(text, cover="") if isinstance(r, Section) and r.number]
    assert heads[0] == ("1", "Introduction")
    assert heads[2] == ("3", "Initial contact")


def test_a_list_without_marks_goes_on_over_lines() -> None:
    items = ("searches begin at once;", "nobody speaks to the child afterwards; and", "risk is graded too low.")
    marked = "Common themes include:\n• searches begin at once;\n• nobody speaks to the child afterwards; and • risk"
    bare = "Common themes include: searches begin at once;\nnobody speaks to the child afterwards; and risk"
    assert marked in _REPORT
    found = [r.quote for r in records(_REPORT.replace(marked, bare), cover="") if isinstance(r, CaseTheme)]
    assert found[3:] == list(items)


def test_sentences_that_tell_no_story_are_not_joined() -> None:
    text = "Most officers know it.\nStaff are trained each year.\nA girl of six was found.\nShe was taken to her aunt."
    read = [line.clean for line in paragraphs(text, read_lines(text))]
    assert read == [
        "Most officers know it.",
        "Staff are trained each year.",
        "A girl of six was found. She was taken to her aunt.",
    ]


def _paragraphs() -> str:
    return (
        _REPORT.replace("each week.", "each week. They tell staff what they heard.")
        .replace("at a fair.", "at a fair. He was calm.")
        .replace("in May 2017.", "in May 2017. It rained.")
    )


def _unjoined() -> str:
    own = {"safe Under": "safe\nUnder", "reviews For": "reviews\nFor", "room Staff": "room\nStaff"}
    text = _REPORT.replace(" •", "\n•").replace("Recommendation We", "Recommendation\nWe")
    for old, new in own.items():
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(_paragraphs(), id="lines of several sentences"),
        pytest.param(_REPORT.replace("\n", "\n\n"), id="blank lines"),
        pytest.param(_unjoined(), id="nothing runs on"),
        pytest.param("".join(_REPORT.splitlines(keepends=True)[:30]), id="a few lines"),
    ],
)
def test_another_text_is_read_as_it_stands(text: str) -> None:
    assert _read(text) is None


def test_a_blank_stands_for_each_character_of_a_break() -> None:
    text = _REPORT.replace("\n", "\r\n")
    lines = read_lines(text)
    whole = by_sentence(text, lines)
    assert whole is not None
    assert all(isinstance(line, Line) and text[line.start : line.end].strip() for line in whole)
    heads = [s.heading for s in analyse(text).of(Section)]
    assert heads == [s.heading for s in analyse(_REPORT).of(Section)]
