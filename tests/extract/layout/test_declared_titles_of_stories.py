"""Titles that a page declares headings, all of one size, over nothing but stories: cases' titles, and no sections."""

from __future__ import annotations

from graphkit.extract.pipeline import extract
from graphkit.records import CaseStudy, Section
from tests.extract.structure import analyse, document_of

_GIRL = (
    "A grandmother reported that a 13-year-old girl had not come home from school. The officer who took the call did "
    "not ask where she had been found before. She was found two days later at the house of an older man."
)
_BOY = (
    "A nurse reported that a 7-year-old boy had burns on his arm. A detective visited him with a social worker on the "
    "same day. His uncle was arrested that evening, and the boy was taken to his aunt."
)
_GENERAL = "Officers visit each school twice a term, and teachers speak highly of them."
_FORCE = "Most teams are well staffed. Supervisors read the records of the teams each week and set deadlines."
_CHAPTERS = ("Introduction", "Initial contact", "Investigation", "Trusted adult", "Next steps")


def _page(first: tuple[str, str], second: tuple[str, str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    heads: list[tuple[int, int]] = []
    text = "Eskford Police: National child protection inspection\n\n"
    for chapter in _CHAPTERS:
        heads.append((len(text), 1))
        text += f"{chapter}\n\nThis is what HMICFRS found at Eskford Police about that. {_GENERAL}\n\n"
        for title, told in {"Initial contact": [first], "Investigation": [second]}.get(chapter, []):
            heads.append((len(text), 3))
            text += f"{title}\n\n{told}\n\n{_FORCE}\n\n"
    return text, tuple(heads)


def _sections(first: tuple[str, str], second: tuple[str, str]) -> list[str]:
    text, heads = _page(first, second)
    return [s.heading for s in analyse(text, headings=heads).of(Section)]


def test_they_are_no_sections() -> None:
    assert _sections(("Nobody looks for a girl", _GIRL), ("Quick work for a boy", _BOY)) == list(_CHAPTERS)


def test_one_heading_of_that_size_over_what_the_force_does_leaves_all_of_them_sections() -> None:
    found = _sections(("Nobody looks for a girl", _GIRL), ("Teams are well staffed", _FORCE))
    assert {"Nobody looks for a girl", "Teams are well staffed"} <= set(found)


def test_a_title_that_returns_is_of_sections() -> None:
    assert _sections(("What we saw", _GIRL), ("What we saw", _BOY)).count("What we saw") == 2


def test_the_stories_are_cases() -> None:
    text, heads = _page(("Nobody looks for a girl", _GIRL), ("Quick work for a boy", _BOY))
    told = [r.quote for r in extract(document_of(text, headings=heads)) if isinstance(r, CaseStudy)]
    assert len(told) == 2
