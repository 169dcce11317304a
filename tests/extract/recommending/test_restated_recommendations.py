"""A chapter at the end that says all recommendations again: repeats, nothing new, and nothing that is found."""

from __future__ import annotations

import pytest

from graphkit.records import Recommendation
from tests.extract.structure import analyse

_HEAD = (
    "National child protection inspection\n\nCoalmere Police\n\nIntroduction\n\nThis is a report of HMICFRS.\n\n"
    "Initial contact\n\nOfficers attend quickly.\n\n"
)
_LEAD = "We recommend that, within three months, Coalmere Police"
_IT_IS = "It is therefore recommended that, within three months, Coalmere Police:\n\n"
#: (what is asked for, its parts)
_ASKED = (
    ("reviews how its desks pass on what neighbours report about a baby.", ()),
    (
        "improves the way in which sergeants oversee enquiries by ensuring that:",
        ("each enquiry has a written plan; and", "the plan is read again before a file is closed."),
    ),
    ("makes sure that the river unit has enough boats and crews for its nightly searches.", ()),
    (
        "takes steps to:",
        ("visit all the lodgings on its list; and", "make sure that landlords know whom to ring at night."),
    ),
    ("publishes a timetable for the training of its cadets.", ()),
)


def _chapters() -> str:
    made = []
    for asked, parts in _ASKED:
        listed = "\n".join(f"- {part}" for part in parts)
        made.append(f"Recommendation\n\n{_LEAD} {asked}\n\n{listed}\n\n" if parts else f"{_LEAD} {asked}\n\n")
    return f"Recommendations\n\n{''.join(made)}Next steps\n\nThe force has six weeks for its plan.\n\n"


def _listed(mark: str, inner: str, gap: str, *, upper: bool) -> str:
    entries = []
    for asked, parts in _ASKED:
        said = asked[0].upper() + asked[1:] if upper else asked
        entries.append(gap.join([f"{mark}{said}", *(f"{inner}{part}" for part in parts)]))
    return gap.join(entries)


def _again(text: str) -> list[Recommendation]:
    return sorted(analyse(text).of(Recommendation), key=lambda r: r.start)


@pytest.mark.parametrize("lead", [f"{_LEAD}:\n\n", f"{_LEAD}\n\n", _IT_IS, "Coalmere Police should:\n\n", ""])
@pytest.mark.parametrize(
    ("mark", "inner", "gap"), [("", "- ", "\n\n"), ("", "• ", "\n\n"), ("- ", "    - ", "\n"), ("• ", "  o ", "\n")]
)
@pytest.mark.parametrize("upper", [False, True])
def test_what_is_said_again_is_a_repeat_of_what_was_made(
    lead: str, mark: str, inner: str, gap: str, upper: bool
) -> None:
    told = _listed(mark, inner, gap, upper=upper)
    text = f"{_HEAD}{_chapters()}Recommendations\n\nWithin three months\n\n{lead}{told}\n\nAnnex A: Glossary\n\nNone.\n"
    state = analyse(text)
    found = sorted(state.of(Recommendation), key=lambda r: r.start)
    assert [(r.deadline, len(r.items), len(r.repeats)) for r in found] == [
        ("P3M", len(parts), 1) for _, parts in _ASKED
    ]
    again, after = text.index("Within three months\n\n") + 20, text.index("Annex A")
    assert {
        state.text[s.start : s.end] for s in state.sentences if again < s.start < after and s.zone == "findings"
    } == (set())


def test_text_of_a_chapter_of_recommendations_that_repeats_none_stays_what_it_is() -> None:
    text = (
        f"{_HEAD}{_chapters()}Recommendations\n\nWithin three months\n\n"
        "Staff of the harbour office listened to every child who came in.\n\nAnnex A: Glossary\n\nNone.\n"
    )
    assert [len(r.repeats) for r in _again(text)] == [0] * len(_ASKED)


@pytest.mark.parametrize("gap", ["\n\n", "\n\x0c\n"])
def test_a_recommendation_torn_behind_its_addressee_is_one(gap: str) -> None:
    (made,) = _again(f"{_HEAD}Recommendation\n\n{_LEAD}{gap}reviews how it staffs its harbour office.\n")
    assert made.quote.startswith(_LEAD) and made.quote.endswith("harbour office.")


@pytest.mark.parametrize("rest", ["and its partners review the list.", "should review how it staffs its office."])
def test_what_names_the_addressee_further_stays_with_him(rest: str) -> None:
    state = analyse(f"{_HEAD}Recommendation\n\n{_LEAD}\n\n{rest}\n")
    (block,) = [b for b in state.blocks if b.kind == "paragraph" and "recommend" in state.text[b.start : b.end]]
    assert state.text[block.start : block.end].endswith(rest)


def test_a_note_and_a_page_head_amid_a_part_are_nothing_that_is_asked() -> None:
    title = "Coalmere Police inspection report"
    note = (
        "¹ A strategy discussion is held whenever there is reasonable cause to suspect harm to somebody under eighteen;"
        " it involves doctors, nurses, teachers, landlords and everyone else with knowledge of what has happened there,"
        " and minutes of it are distributed on the following working day.\n\n"
    )
    lead, first, then = (
        f"{_LEAD} improves its desks. These should:",
        "pass on what neighbours report about",
        "a baby; and",
    )
    rest = "write down who was told, and when."
    pages = "".join(f"{title}\n\n{page}\n\nOfficers were calm, and the people of\n\n" for page in (1, 2, 3))
    text = (
        f"{_HEAD}{pages}Investigation\n\n{lead}\n\n• {first}\n\n{note}{title}\n\n4\n\n{then}\n\n• {rest}\n\n"
        f"Recommendations\n\nWithin three months\n\n{_LEAD}:\n\n"
        f"• improves its desks. These should:\n\n  o {first} {then}\n\n  o {rest}\n\n"
    )
    state = analyse(text)
    (one,) = state.of(Recommendation)
    assert len(one.repeats) == 1
    assert state.asked[one.id].parts == (lead, f"{first} {then}", rest)
