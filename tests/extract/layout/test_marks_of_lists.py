"""Items whose marks a page's reader set apart from them: all of a list before it, or alone at the edge of a page."""

from __future__ import annotations

from graphkit.records import Recommendation
from tests.extract.structure import REPORT, analyse, whole

_ASKED = "We recommend that, within three months, Northmoor Police improves its response so that:"
_FILLER = (
    "Officers of the force met children in most of the cases that we looked at, and they\nwrote down what those "
    "children said to them. Supervisors read what they had written\nwithin a day and gave clear directions.\n"
)


def _items(listed: str) -> list[str]:
    text = REPORT.replace("Most calls were graded well.", f"Calls were graded.\n\nRecommendation\n\n{listed}\n\n")
    (own,) = [r for r in whole(text) if isinstance(r, Recommendation) and "improves its response" in r.quote]
    return [" ".join(item.quote.split()) for item in own.items]


def test_marks_gathered_before_a_recommendation_make_no_item_of_it() -> None:
    listed = f"•\n\n•\n•\n\n{_ASKED}\ncalls are graded at once;\nchildren are seen; and\nplans are kept.\n{_FILLER}"
    assert _items(listed) == ["calls are graded at once;", "children are seen; and", "plans are kept."]


def test_an_item_begins_below_the_and_that_its_neighbour_wrapped() -> None:
    listed = (
        f"{_ASKED}\ncalls are graded at once by those who take them, at all times of the day;\nand\nplans are kept."
    )
    assert _items(listed) == [
        "calls are graded at once by those who take them, at all times of the day; and",
        "plans are kept.",
    ]


def test_a_mark_at_the_edge_of_each_page_is_no_running_head() -> None:
    head = "\x0cInspection of Northmoor\n\n•\n\nan item of its own;\n\n"
    text = REPORT + "".join(f"{_FILLER * 3}\n{n}\n\n{head}" for n in range(2, 9))
    kinds = [b.kind for b in analyse(text).blocks if text[b.start : b.end] == "an item of its own;"]
    assert kinds == ["bullet"] * 7


def test_an_item_whose_line_ends_in_and_goes_on_below() -> None:
    listed = (
        f"{_ASKED}\n• officers speak with children where it is appropriate and record what they say and\n"
        "how they appear.\n• plans are kept for all children who are at risk in their homes or elsewhere in the county."
    )
    assert _items(listed) == [
        "officers speak with children where it is appropriate and record what they say and how they appear.",
        "plans are kept for all children who are at risk in their homes or elsewhere in the county.",
    ]
