"""Footnotes: where they begin and end, what calls them, and what only looks like one."""

from __future__ import annotations

import pytest

from graphkit.records import Section
from tests.extract.structure import analyse


def test_a_footnote_in_a_line_without_breaks_ends_where_its_sentence_goes_on() -> None:
    before = "Officers try to help where they can. " * 60
    state = analyse(f"{before}They went to the ⁷ It has two stations. harbour at night. {before}")
    assert "They went to the harbour at night." in [s.view.clean for s in state.sentences]


def test_footnotes_whose_numbers_lost_their_raising() -> None:
    text = (
        "Eastvale Constabulary\n\nSummary\n\nOfficers in the town12 went to the\n\n12 It has two stations.\n\n"
        "harbour at night. Nobody13 was there when they came to\n\n13 Not even the watchman.\n\nthe quay.\n"
    )
    read = [s.view.clean for s in analyse(text).sentences]
    assert {"It has two stations.", "Not even the watchman."} <= set(read)
    assert any(r.endswith("went to the harbour at night.") for r in read)


def test_footnotes_whose_numbers_stand_alone_above_them() -> None:
    text = (
        "Eastvale Constabulary\n\nSummary\n\nOfficers in the town1 went to the harbour by bus,2 and to the\n\n"
        "1\n\nIt has two\nstations.\n\n2\n\nTimetable of Buses, Eastvale Council, 2014\n\nquay on foot.\n\n"
        "The force should make sure that:\n\n• officers see the sea;3 and\n\n3\n\nMost do.\n\n• they see the quay.\n"
    )
    state = analyse(text)
    read = [s.view.clean for s in state.sentences]
    assert any(one.endswith("and to the quay on foot.") for one in read)
    notes = [state.view(b).clean for b in state.blocks if b.kind == "footnote"]
    assert notes == ["It has two stations.", "Timetable of Buses, Eastvale Council, 2014", "Most do."]
    assert [state.view(b).clean for b in state.blocks if b.kind == "bullet"] == [
        "officers see the sea;3 and",
        "they see the quay.",
    ]


def test_a_count_above_the_next_cell_is_no_number_of_a_footnote() -> None:
    text = (
        "Eastvale Constabulary\n\nCase file analysis\n\nInspectors read six cases1 of theft.\n\n"
        "Good\n\n1\n\nRequires improvement\n\n2\n\nInadequate\n\n3\n\nInitial contact\n\nOfficers went by bus.\n"
    )
    assert [b.kind for b in analyse(text).blocks if b.kind == "footnote"] == []


def test_a_footnote_called_behind_a_bracket_and_a_stop() -> None:
    text = (
        "Eastvale Constabulary\n\nSummary\n\nThe town has a safeguarding hub (TSH).7 Officers went to the\n\n"
        "7 It is led by the council.\n\nharbour at night.\n"
    )
    read = [s.view.clean for s in analyse(text).sentences]
    assert "Officers went to the harbour at night." in read


def test_items_of_a_numbered_list_are_no_footnotes_though_their_numbers_are_called() -> None:
    text = (
        "Eastvale Constabulary\n\nSummary\n\nThe town has a plan (see the guidance).1 It is new.2 It is used.3\n\n"
        "The force should make sure that:\n\n1 Officers read the plan.\n\n2 Supervisors read it as well.\n\n"
        "3 Call handlers have it before them.\n\nOthers do so in the town.4 They went to the\n\n"
        "4 In the town alone.\n\nharbour at night.\n"
    )
    state = analyse(text)
    assert [state.view(b).clean for b in state.blocks if b.kind == "bullet"][-1] == "Call handlers have it before them."
    assert [state.view(b).clean for b in state.blocks if b.kind == "footnote"] == ["In the town alone."]


def test_numbered_paragraphs_do_not_call_each_other_as_footnotes() -> None:
    text = (
        "Eastvale Constabulary\n\nSummary\n\n1 Officers go to the harbour (see the plan).2 Some do not.\n\n"
        "2 Supervisors read the plan as well.3 They like it.\n\n3 Call handlers have it before them.\n\n"
        "Kind\tSeen\tLost\n1 Visits\t2\t3\n2 Calls\t4\t1\n\n"
        "Police detention\n\nCells are full.4 They went to the\n\n4 There are nine.\n\nharbour at night.\n"
    )
    state = analyse(text)
    assert [state.view(b).clean for b in state.blocks if b.kind == "footnote"] == ["There are nine."]


@pytest.mark.parametrize("number", ["3", "12", "[4]"])
@pytest.mark.parametrize(
    "said", ["All officers read the plan.", "Some do not (at night).", "Many forms go to the CPS."]
)
def test_a_paragraph_that_ends_with_the_number_of_a_note_is_no_heading(said: str, number: str) -> None:
    state = analyse(f"Eastvale Constabulary\n\nSummary\n\n{said}{number}\n\nPolice detention\n\nIt is quiet there.\n")
    assert [s.heading for s in state.of(Section)] == ["Summary", "Police detention"]


def test_a_number_behind_its_short_form_belongs_to_a_heading() -> None:
    state = analyse("Eastvale Constabulary\n\nSummary\n\nIt is so.\n\nStation No.3\n\nIt is quiet there.\n")
    assert "Station No.3" in [s.heading for s in state.of(Section)]


def test_a_footnote_does_not_break_the_sentence_around_it() -> None:
    text = (
        "Eastvale Constabulary\n\nSummary\n\nOfficers in the town¹ went to"
        " the\n\n¹ It has two stations.\n\nharbour at night. All was well.\n"
    )
    state = analyse(text)
    read = [s.view.clean for s in state.sentences]
    assert "Officers in the town went to the harbour at night." in read
    assert "It has two stations." in read


_PAGES = (
    "    Eastvale Constabulary\n\n    Summary\n\n"
    "    Officers of the force go out to the harbour whenever somebody calls them from there and\n"
    "    stay until all is quiet. They are asked to do so by the council, which has a plan2 that\n"
    "    says who does what, and at what hour. Nobody could tell us who had written it, or when it\n"
    "    was last read by those whom it concerns.3 The force should make sure that:\n\n"
    "         •   it is read again by everybody who goes to the harbour and by those who only\n\n\n"
    "{notes}\n\n\n    4\n\f    Eastvale Constabulary\n\n\n             send others there; and\n\n"
    "         •   it is kept where all can find it.\n\n\n    5\n\f    Eastvale Constabulary\n\n    All is well.\n"
)
_PLAN = (
    "    2{0}The plan of the council for the harbour and for the streets around it that everybody is\n\n"
    "    asked to read when they come to work there for the first time.\n"
)


@pytest.mark.parametrize("between", ["", " "])
@pytest.mark.parametrize("last", ["    3{0}It was read in May.", "    3{0}Few people had it when we asked in May."])
def test_notes_of_a_page_with_a_blank_line_below_their_first(between: str, last: str) -> None:
    notes = (_PLAN + last).format(between)
    state = analyse(_PAGES.format(notes=notes))
    footnotes = [state.view(b).clean for b in state.blocks if b.kind == "footnote"]
    assert [note.split()[0] for note in footnotes] == ["The", last.partition("{0}")[2].split()[0]]
    assert footnotes[0].endswith("everybody is asked to read when they come to work there for the first time.")
    assert [state.view(b).clean for b in state.blocks if b.kind == "bullet"] == [
        "it is read again by everybody who goes to the harbour and by those who only send others there; and",
        "it is kept where all can find it.",
    ]


def test_a_number_that_touches_its_word_and_that_nothing_calls_begins_no_footnote() -> None:
    notes = "    4Sight is the name of a charity that helps people who live in the streets near by."
    state = analyse(_PAGES.format(notes=notes))
    assert not [b for b in state.blocks if b.kind == "footnote"]
