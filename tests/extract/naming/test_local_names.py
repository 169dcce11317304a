"""Names by shape: sub-groups, packs, charities beside what they are, and teams that are called by their place."""

from __future__ import annotations

import pytest

from graphkit.extract.naming import entities
from graphkit.extract.state import Block
from graphkit.records import Entity
from tests.extract.naming_harness import analysed, named


def _of(kind: str, *texts: str) -> set[str]:
    return {e.name for e in named(*texts).values() if e.entity_type == kind}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She chairs its exploitation subgroup.", {"exploitation subgroup"}),
        ("The boards' missing children sub-groups meet.", {"missing children sub-group"}),
        ("A joint sub-group looks at this.", set()),
        ("The force produces a monthly vulnerability performance pack.", {"vulnerability performance pack"}),
        ("Each victim is given an information pack.", set()),
    ],
)
def test_sub_groups_and_packs(text: str, names: set[str]) -> None:
    assert _of("process", text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Interviews are done by a charity, Safe Steps Northmoor, and most take place soon.",
        "The charity Safe Steps Northmoor supports them.",
        "They are referred to a local voluntary organisation called Safe Steps Northmoor.",
        "Staff of Safe Steps Northmoor, an independent charity, were there.",
        "The force pays a private company, Safe Steps Northmoor.",
    ],
)
def test_a_body_beside_what_it_is(text: str) -> None:
    assert _of("organisation", text) == {"Safe Steps Northmoor"}


def test_two_charities_are_two() -> None:
    assert _of("organisation", "Two charities, Safe Steps and Open Door, help.") == {"Safe Steps", "Open Door"}


@pytest.mark.parametrize(
    "text",
    [
        "The force works with a charity, Inspectors were told.",
        "It is a charity. Northmoor has many.",
        "We spoke to a provider, Monday to Friday.",
    ],
)
def test_what_is_no_name_of_a_charity(text: str) -> None:
    assert _of("organisation", text) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In the other two areas social workers often go alone.", "social worker"),
        ("In some districts youth workers visit.", "youth worker"),
        ("In several cases health visitors knew.", "health visitor"),
    ],
)
def test_a_counted_plural_is_no_part_of_the_name_behind_it(text: str, name: str) -> None:
    assert _of("role", text) == {name}


@pytest.mark.parametrize(
    "placed",
    [
        "Forms go to the multi-agency safeguarding hub (MASH) in Elsin or the MASH in Brinley.",
        "There is a multi-agency safeguarding hub in Brinley. The multi-agency safeguarding hub for Elsin is larger.",
        "The multi-agency safeguarding hubs in Brinley and Elsin read them.",
    ],
)
def test_a_team_called_by_its_place_is_the_one_that_stands_there(placed: str) -> None:
    assert _of("team", placed, "A third of what the Elsin hub got was sent back.") == {"multi-agency safeguarding hub"}


def test_a_team_called_by_a_place_where_no_other_stands_is_its_own() -> None:
    found = _of("team", "The multi-agency safeguarding hub in Brinley reads them.", "We saw the Elsin hub.")
    assert found == {"multi-agency safeguarding hub", "Elsin hub"}


@pytest.mark.parametrize("grade", ["Adequate", "Good", "Requires improvement", "Inadequate"])
def test_a_grade_above_a_line_is_no_part_of_the_name_that_begins_it(grade: str) -> None:
    text = f"{grade}\nWestmarch Constabulary is {grade.lower()} at working with its partners."
    state = analysed(text)
    cut = len(grade)
    state.blocks = [Block("paragraph", a, b, ((a, b),)) for a, b in ((0, cut), (cut + 1, len(text)))]
    state.records.clear()
    entities.run(state)
    assert {e.name for e in state.of(Entity) if "Westmarch" in e.name} == {"Westmarch Constabulary"}


def test_an_article_behind_the_mark_of_a_footnote_is_no_part_of_a_name() -> None:
    assert _of("team", "It is used in all areas.3 A domestic abuse safeguarding team reads every form.") == {
        "domestic abuse safeguarding team"
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Such calls are dealt with by the QLT, which is small. The QLT has six staff.", {"QLT"}),
        ("Officers in the WXU take on most of them.", {"WXU"}),
        ("It is passed to the harm review unit (HRU).", {"harm review unit"}),
        # letters that are not said of people, or do not end as those of a team do
        ("They fill in the QLT before they leave.", set()),
        ("It was referred to the QLC.", set()),
        ("It is dealt with by the QLT process.", set()),
    ],
)
def test_a_team_of_letters_alone(text: str, names: set[str]) -> None:
    assert _of("team", text) == names


def test_meetings_and_hubs_may_be_called_by_their_place() -> None:
    text = "Officers across Caldwick were there. The Caldwick conference was late, as was the Caldwick hub."
    assert {e.name for e in named(text).values() if e.entity_type in {"team", "process"}} == set()
    assert _of("team", "Officers across Caldwick were there. The Turnpike hub was late.") == {"Turnpike hub"}
