"""Who begins the story of one case, and who none."""

from __future__ import annotations

import pytest

from graphkit.extract.prose.announcing import single_case
from graphkit.extract.prose.beginnings import begins_story


@pytest.mark.parametrize(
    "text",
    [
        "A children's home near Harrow Bay reported at night that a 15-year-old girl had not come back.",
        "A secure children's home told officers about a boy of 15 who had been hurt.",
        "A parents' group told police that a man had followed a girl of eight home.",
        "A girl's mother rang to say that she had been hit.",
    ],
)
def test_a_house_for_children_is_nobody_and_tells_of_somebody(text: str) -> None:
    assert begins_story(text)


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        ("A telephone taken in a child abuse investigation waits for months, and 30 were in the queue.", False),
        ("Victims who were interviewed in a rape case have no support.", False),
        ("In a child abuse investigation a girl of 12 was seen at once.", True),
        ("Officers found that, in a neglect case, a boy had been left.", True),
        ("A girl of 12 in a separate investigation is safe, and her uncle was charged.", True),
    ],
)
def test_investigations_of_a_kind_are_no_case(text: str, *, announced: bool) -> None:
    assert single_case(text) is announced
