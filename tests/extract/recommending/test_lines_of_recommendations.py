"""Lines below a recommendation that say who answers for it and by when: no headings, and its deadline."""

from __future__ import annotations

from graphkit.records import Recommendation, Section
from tests.extract.structure import analyse

_HEAD = """Quarrymoor Police: child protection inspection

Summary

We inspected Quarrymoor Police in May 2017. It answers calls quickly and writes little down.

Recommendations

"""
_FIRST = "We recommend that Quarrymoor Police trains its call handlers."
_SECOND = (
    "We recommend that Quarrymoor Police improves its files by:\n\n• reading each; and\n\n• closing none too soon."
)
_TAIL = "\n\nConclusion\n\nQuarrymoor Police wants to do better.\n"


def _headings(body: str) -> list[str]:
    return [s.heading for s in analyse(_HEAD + body + _TAIL).of(Section)]


def _due(body: str) -> list[str | None]:
    return [r.deadline for r in analyse(_HEAD + body + _TAIL).of(Recommendation)]


def test_they_head_nothing_and_tell_the_deadline() -> None:
    body = (
        f"{_FIRST}\n\nLead officer: Head of Contact\nPriority: high\nDeadline: within three months\n\n"
        f"{_SECOND}\n\nLead officer: Head of Crime (East)\nPriority: middling\nDeadline: 31 March 2031\n\n"
        "We recommend that Quarrymoor Police talks to its partners.\n\nOwner: Chief Constable\nTimescale: one year"
    )
    assert _headings(body) == ["Summary", "Recommendations", "Conclusion"]
    assert _due(body) == ["P3M", "2031-03-31", "P1Y"]


def test_what_a_recommendation_says_itself_goes_before() -> None:
    body = f"{_FIRST.replace('that', 'that, immediately,')}\n\nDeadline: within three months"
    assert _due(body) == ["immediately"]


def test_above_a_recommendation_such_a_line_is_not_of_the_one_before() -> None:
    body = f"Deadline: within one month\n\n{_FIRST}\n\nDeadline: within two months\n\n{_SECOND}"
    assert "P2M" not in _due(body)[:1]


def test_a_heading_with_a_colon_below_a_recommendation_stays_one() -> None:
    body = f"{_FIRST}\n\nOur view: leaders listen\n\nThe chief officers visit each team and listen to it.\n\n{_SECOND}"
    assert "Our view: leaders listen" in _headings(body)
