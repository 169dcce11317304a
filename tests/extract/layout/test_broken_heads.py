"""Headings that a page breaks itself, only their first line declared by a sign; notes that lead back to their call."""

from __future__ import annotations

import pytest

from graphkit.records import Section
from tests.extract.structure import analyse

COVER = "# National child protection inspection: Northmoor Police\n\nMay 2021\n\n"


def headings(text: str) -> list[tuple[str, int]]:
    return [(s.heading, s.level) for s in analyse(text).of(Section)]


@pytest.mark.parametrize("parted", ["\\\n", "  \n", "\n\n"])
def test_the_rest_of_a_heading_stands_below_it(parted: str) -> None:
    text = (
        f"{COVER}## Initial contact\n\n### Leaders do not have enough{parted}information about outcomes\n\n"
        "Staff ask good questions.\n\n## Investigation\n\nDetectives are well trained.\n\n"
        f"## Annex A –{parted}Our method\n\nWe looked at files.\n"
    )
    assert headings(text) == [
        ("Initial contact", 1),
        ("Leaders do not have enough information about outcomes", 2),
        ("Investigation", 1),
        ("Annex A – Our method", 1),
    ]


def test_a_term_below_a_glossary_s_title_is_none_of_it() -> None:
    text = (
        f"{COVER}## Investigation\n\nDetectives are well trained.\n\n## Glossary\n\nchild\n\n"
        "a person under the age of 18\n\n## Next steps\n\nWe will return.\n"
    )
    assert [heading for heading, _ in headings(text)] == ["Investigation", "Glossary", "Next steps"]


def test_signs_before_a_heading_are_none_of_its_quote() -> None:
    text = f"{COVER}## Investigation\n\nDetectives are well trained.\n\n## Next steps\n\nWe will return.\n"
    assert [s.quote for s in analyse(text).of(Section)] == ["Investigation", "Next steps"]


def test_a_numbered_line_with_an_arrow_back_is_a_note() -> None:
    text = (
        f"{COVER}## Investigation\n\nDetectives are well trained.[1]\n\n## Next steps\n\nWe will return.\n\n"
        "1. The force told us so in May. [↩](#ref1)\n2. A report is\n   to follow. ↩\n"
    )
    state = analyse(text)
    notes = [state.view(b).clean for b in state.blocks if b.kind == "footnote"]
    assert notes == ["The force told us so in May.", "A report is to follow."]
