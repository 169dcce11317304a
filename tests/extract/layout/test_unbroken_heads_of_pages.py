"""A print on one long line: the heads of its pages are none of its text, and marks gathered before a list are marks."""

from __future__ import annotations

import pytest

from graphkit.extract.layout.unbroken.pages import between
from graphkit.records import CaseAudit, Recommendation, Section
from tests.extract.structure import analyse

_HEAD = "Safety of children inspected"
_PROSE = (
    "Officers of the force met children in most cases and wrote down what they said. Supervisors read the records "
    "within a day and gave clear directions. Partners told us that they trust the force, and that its managers "
    "listen to them. "
)  # fmt: skip


def _paged(head: str) -> str:
    """Return a text whose pages have `head`, with # for the number of the page before."""
    heads = [head.replace("#", str(n)) for n in range(1, 10)]
    asked = "Recommendation We recommend that Eskford Police immediately trains its staff."
    two = _PROSE * 2
    return (
        f"Eskford Police – National child protection inspection Published on: 14 March 2019 {two}Contents "
        f"1. Introduction 2. Initial contact 3. Investigation 4. Decision making 5. Trusted adult Annex B Glossary "
        f"1. Introduction {two}Officers saw {heads[0]} each child. {two}{heads[1]} {asked} 2. Initial contact {two}"
        f"It serves {heads[2]} Eskford. {two}Assessors graded the 9 cases as: • • • 4 good; 3 requiring "
        f"improvement; and 2 inadequate. {two}{heads[3]} {asked} 3. Investigation {two}{heads[4]} {asked} "
        f"4. Decision making {two}{heads[5]} {two}Recommendation We recommend that Eskford Police immediately "
        f"improves its records. It should: • • read them each day; keep them in one place; {heads[6]} • • train its "
        f"call handlers; and ask them what they need. 5. Trusted adult {two}Children in custody 2 {heads[7]} "
        f"Annex B Glossary child a person below 18 years. {two}{heads[8]}"
    )


@pytest.mark.parametrize("head", [f"# {_HEAD}", f"{_HEAD} #"])
def test_heads_of_pages_are_none_of_the_text(head: str) -> None:
    state = analyse(_paged(head))
    assert [s.heading for s in state.of(Section)] == [
        "Introduction",
        "Recommendation",
        "Initial contact",
        "Recommendation",
        "Investigation",
        "Recommendation",
        "Decision making",
        "Recommendation",
        "Trusted adult",
        "Annex B Glossary",
    ]
    read = " ".join(state.view(block).clean for block in state.blocks if block.kind != "furniture")
    assert _HEAD not in read
    assert "Officers saw each child." in read


def test_gathered_marks_are_those_of_the_items_behind_them() -> None:
    state = analyse(_paged(f"# {_HEAD}"))
    assert [item.quote for item in list(state.of(Recommendation))[-1].items] == [
        "read them each day;",
        "keep them in one place;",
        "train its call handlers; and",
        "ask them what they need.",
    ]
    (audit,) = state.of(CaseAudit)
    assert (audit.good, audit.requires_improvement, audit.inadequate) == (4, 3, 2)


def test_a_list_without_marks_goes_on_over_a_page() -> None:
    text = _paged(f"# {_HEAD}").replace("• • read", "read").replace("keep them in one place; ", "").replace("• • ", "")
    assert [item.quote for item in list(analyse(text).of(Recommendation))[-1].items] == [
        "read them each day;",
        "train its call handlers; and",
        "ask them what they need.",
    ]


@pytest.mark.parametrize(
    "named",
    [
        "Recommendation # We recommend that, within a month, the force trains",
        "under section 4# Children Act staff act",
        "cases. # Of them nobody knew",
    ],
)
def test_what_has_a_number_of_its_own_is_no_head_of_a_page(named: str) -> None:
    text = "".join(f"{_PROSE * 3}{named.replace('#', str(n))} them. " for n in range(1, 8))
    assert not between(text)
