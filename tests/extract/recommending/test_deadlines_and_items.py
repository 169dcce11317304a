"""By when a recommendation is due, in other words than the usual ones; items in running text; what is none."""

from __future__ import annotations

import pytest

from graphkit.extract.recommending.deadlines import deadline
from graphkit.extract.recommending.lists import inline
from graphkit.records import Recommendation
from tests.extract.structure import analyse

HEAD = "National child protection inspection\n\nSelwick Police\n\n6–10 May 2019\n\nIntroduction\n\nWe inspected it.\n\n"


def asked(body: str) -> list[Recommendation]:
    """Return the recommendations of a report that ends like this."""
    return sorted(analyse(f"{HEAD}Recommendations\n\n{body}\n").of(Recommendation), key=lambda r: r.start)


@pytest.mark.parametrize(
    ("lead", "due"),
    [
        ("We recommend that, no later than five months after publication, Selwick Police trains its desk.", "P5M"),
        ("We recommend that Selwick Police, over the next nine months, moves its laboratory.", "P9M"),
        ("We recommend that Selwick Police, in the next four weeks, lists its addresses.", "P4W"),
        ("Police and crime commissioners should immediately look at how they pay for advocates.", "immediately"),
        ("Selwick Police should without delay read its unread referrals.", "immediately"),
        ("Selwick Police should review its search teams immediately, giving thought to:", "immediately"),
        ("Selwick Police should review its search teams within two months, including:", "P2M"),
        # how it is to be done, not by when
        ("We recommend that Selwick Police sends its referrals to the council without delay.", None),
        ("We recommend that Selwick Police ensures that officers search immediately, recording what they find.", None),
        ("We recommend that Selwick Police reviews what it did over the last six months.", None),
    ],
)
def test_by_when_it_is_due(lead: str, due: str | None) -> None:
    assert deadline(lead) == due


def test_a_heading_says_by_when_and_not_how() -> None:
    assert deadline("Selwick Police should list them.", "Referrals are sent without delay") is None
    assert deadline("Selwick Police should list them.", "Within three months") == "P3M"


def _items(lead: str) -> list[str]:
    return [lead[a:b] for a, b in inline(lead)]


def test_marked_items_in_running_text_are_parted_by_their_marks() -> None:
    lead = "We recommend that Selwick Police acts to: a) find its files, b) read them; and c) say what it found."
    assert _items(lead) == ["find its files", "read them", "say what it found"]
    lead = "We recommend that Selwick Police acts to: (i) find its files, all of them, (ii) read and (iii) close them."
    assert _items(lead) == ["find its files, all of them", "read", "close them"]
    assert _items("We recommend that it does this: find its files; and read them (a) soon.") == [
        "find its files",
        "read them (a) soon",
    ]
    assert _items("We recommend that it reads section 3 a) and b), and no more: files, lists and notes.") == []


@pytest.mark.parametrize(
    "said",
    [
        "We recommend reading the guidance on our website.",
        "We recommend that you read our report on custody.",
        "We recommend that readers look at the annex first.",
    ],
)
def test_what_readers_are_told_is_no_recommendation(said: str) -> None:
    assert asked(said) == []


def test_what_the_force_is_to_read_is_one() -> None:
    assert (
        len(asked("We recommend reviewing all of the lists.\n\nWe recommend that Selwick Police reads its lists.")) == 2
    )


@pytest.mark.parametrize(
    ("first", "second"), [("Immediately", "Within five months"), ("Within one month:", "By 3 May 2031")]
)
@pytest.mark.parametrize("lead", ["We recommend that Selwick Police:", "We recommend that the force should:"])
def test_lists_that_are_parted_by_their_deadlines(lead: str, first: str, second: str) -> None:
    body = (
        f"{lead}\n\n{first}\n• lists its unread files;\n• reads them.\n\n{second}\n• trains its readers; and\n"
        "• together with the council, moves its desk, including:\n  o its books; and\n"
        "  o its lamp.\n\nThe force accepts this."
    )
    due = {
        "Immediately": "immediately",
        "Within one month:": "P1M",
        "By 3 May 2031": "2031-05-03",
        "Within five months": "P5M",
    }
    assert [(r.deadline, r.quote[:10], len(r.items)) for r in asked(body)] == [
        (due[first], "lists its ", 0),
        (due[first], "reads them", 0),
        (due[second], "trains its", 0),
        (due[second], "together w", 2),
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "We recommend that Selwick Police ensures officers act immediately, including by visiting the child.",
        "We recommend that Selwick Police makes sure staff call the family within a month, explaining what happens.",
        "We recommend that Selwick Police visits offenders within ten days, recording risks each time.",
    ],
)
def test_how_soon_officers_act_each_time_is_no_deadline(lead: str) -> None:
    assert deadline(lead) is None


@pytest.mark.parametrize(
    ("lead", "by"),
    [
        ("We recommend that Northmoor Police reviews within six months its arrangements for children.", "P6M"),
        ("We recommend that Northmoor Police, together with both councils, reviews within six months its work.", "P6M"),
        ("We recommend that, jointly with the NHS, the force agrees within three months a plan for children.", "P3M"),
        # how soon something is to be done each time, not by when
        ("We recommend that Northmoor Police visits within two days all children who were missing.", None),
        ("We recommend that Northmoor Police ensures that officers visit within two months each offender.", None),
        ("We recommend that Northmoor Police sees children within two months of an assault on them.", None),
    ],
)
def test_a_deadline_right_behind_what_is_to_be_done(lead: str, by: str | None) -> None:
    assert deadline(lead) == by
