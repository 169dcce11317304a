"""A contents list without page numbers whose entries break elsewhere than the headings, as a PDF's text has them."""

from __future__ import annotations

import pytest

from graphkit.extract.layout.layout import blocks
from graphkit.records import Section
from tests.extract.structure import analyse, document_of

_FACTS = (
    "Officers in the control room were calm and asked the right questions. They looked at\n"
    "police systems and passed on what they found, and most children were seen within an\n"
    "hour. Inspectors found some delays at night, when fewer supervisors were on duty and\n"
    "calls had to wait until the next shift had come in.\n"
)
_LISTED = (
    "Contents\nForeword\nIntroduction\nFindings: the experiences, progress and outcomes for children in need of\n"
    "help and protection\nInitial contact\nHow the force and its partners look after those who are Missing or\n"
    "Absent\nNext steps\nAnnex A Child protection inspection methodology\nAnnex B Glossary\n"
)
_HEADS = (
    "Introduction",
    "Findings: the experiences, progress\nand outcomes for children in need of help and\nprotection",
    "Initial contact",
    "How the force and its partners look after\nthose who are Missing or Absent",
    "Next steps",
    "Annex A Child protection inspection\nmethodology",
    "Annex B Glossary",
)


def _headings(text: str) -> list[str]:
    return [s.heading for s in analyse(text).of(Section)]


def _report(listed: str, heads: tuple[str, ...]) -> str:
    return f"Eskford Constabulary\nMarch 2015\n{listed}" + "".join(f"{head}\n{_FACTS}" for head in heads)


def test_entries_and_headings_that_break_elsewhere_are_the_same() -> None:
    assert _headings(_report(_LISTED, _HEADS)) == [" ".join(head.split()) for head in _HEADS]


def test_a_title_over_several_lines_has_its_number() -> None:
    listed = _LISTED.replace("Introduction", "1. Introduction").replace("Findings", "2. Findings")
    numbered = (f"1. {_HEADS[0]}", f"2. {_HEADS[1]}", *_HEADS[2:])
    sections = list(analyse(_report(listed, numbered)).of(Section))
    assert [s.heading for s in sections[:2]] == [" ".join(head.split()) for head in _HEADS[:2]]
    assert [s.number for s in sections[:2]] == ["1", "2"]


def test_two_titles_below_each_other_stay_two() -> None:
    heads = (_HEADS[0], f"{_HEADS[1]}\n{_HEADS[2]}", *_HEADS[3:])
    assert "Initial contact" in _headings(_report(_LISTED, heads))


@pytest.mark.parametrize("heap", ["• \n", "• \n• \n• \n"])
def test_marks_heaped_at_the_end_of_a_page_are_none_of_the_next_one(heap: str) -> None:
    heads = [f"{heap}{page}\n{head}" for page, head in enumerate(_HEADS, 1)]
    text = _report(_LISTED, tuple(heads))
    assert _headings(text) == [" ".join(head.split()) for head in _HEADS]
    assert "bullet" not in {block.kind for block in blocks(document_of(text))}


def test_the_head_of_the_contents_may_be_an_item_of_its_list() -> None:
    entries = _LISTED.replace("\n", "\n• ").replace("• help and", "  help and").replace("• Absent", "  Absent")
    text = _report(f"• {entries.removesuffix('• ')}", _HEADS)
    assert _headings(text) == [" ".join(head.split()) for head in _HEADS]


def test_a_blank_line_within_a_title_that_goes_on() -> None:
    heads = (_HEADS[0], _HEADS[1].replace("need of help and\n", "need of help and\n\n"), *_HEADS[2:])
    assert _headings(_report(_LISTED, heads)) == [" ".join(head.split()) for head in _HEADS]


def test_an_annex_ends_its_title_before_the_first_term() -> None:
    term = "child a person who has not yet come to the age of eighteen years\n"
    text = f"{_report(_LISTED, _HEADS[:-1])}{_HEADS[-1]}\n{term}"
    assert _headings(text)[-1] == "Annex B Glossary"
