"""Headings in larger type than the text: their lines end short of its margin, or a converter sets their words apart."""

from __future__ import annotations

from graphkit.extract.layout.layout import blocks
from graphkit.extract.layout.tables.no_rows import wide_set
from graphkit.records import DocumentRecord, Section
from tests.extract.structure import analyse, document_of

_COVER = "Eskford Constabulary\nMarch 2015\n"
_FACTS = (
    "Officers in the control room were calm and asked the right questions. They looked at\n"
    "police systems and passed on what they found, and most children were seen within an\n"
    "hour. Inspectors found some delays at night, when fewer supervisors were on duty and\n"
    "calls had to wait until the next shift had come in.\n"
)
#: its last line is as long as any
_FULL = _FACTS.replace("had come in.", "of the force had come in and taken them all on.")
_TITLE = "The response to children who go missing isn't\nalways prompt"


def _headings(text: str) -> list[str]:
    return [s.heading for s in analyse(text).of(Section)]


def _report(title: str) -> str:
    return f"{_COVER}Introduction\n{_FULL}Initial contact\n{_FULL}{title}\n{_FULL}Next steps\n{_FACTS}"


def test_a_heading_whose_lines_end_short_of_the_margin() -> None:
    assert " ".join(_TITLE.split()) in _headings(_report(_TITLE))


def test_a_numbered_heading_right_below_a_full_line() -> None:
    text = f"{_COVER}1. Introduction\n{_FULL}2. Initial contact\n{_FULL}2.1 The force answers calls well\n{_FULL}"
    assert _headings(text) == ["Introduction", "Initial contact", "The force answers calls well"]


def test_a_narrow_box_holds_no_such_heading() -> None:
    box = "The girl had been told by her neighbours that\nshe could stay with them or\nMartha until she felt safe.\n"
    assert len(_headings(_report(box.rstrip()))) == 3


_WIDE = (
    "   National        Child     Protection\n\n   Inspections\n\n   Eskford   Constabulary\n\n   9-20 March 2015\n\n"
    "   July 2015\n\n   1.  Context    for   the   force\n\n{facts}"
    "   2.  Leadership,     management       and   governance\n\n{facts}"
    "   3.  How    the    force   works    with   others\n\n{facts}"
    "    Local authority      Judgment       Date\n    Eskford        Inadequate        May 2014\n"
    "    Wenham        Good        June 2014\n\n{facts}"
).format(facts="\n".join(f"   {line}" for line in _FACTS.splitlines()) + "\n\n")


def test_words_set_far_apart_are_no_cells() -> None:
    assert _headings(_WIDE) == [
        "Context for the force",
        "Leadership, management and governance",
        "How the force works with others",
    ]
    rows = [_WIDE[b.start : b.end].split()[0] for b in blocks(document_of(_WIDE)) if b.kind == "row"]
    assert rows == ["Local", "Eskford", "Wenham"]


def test_a_cover_of_words_set_far_apart() -> None:
    [facts] = analyse(_WIDE).of(DocumentRecord)
    assert facts.title == "National Child Protection Inspections: Eskford Constabulary"
    assert facts.published is not None


def test_cells_are_known_from_words() -> None:
    assert wide_set("Leadership,     management       and   governance")
    assert not wide_set("Police protection     1     2     3")
    assert not wide_set("Eskford     Requires improvement     May 2014")
