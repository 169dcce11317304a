"""Where one case ends and the next begins, what is no case at all, and the ages that stand in titles and lists."""

from __future__ import annotations

import pytest

from graphkit.extract.prose.ages import child_ages
from graphkit.records import Section
from tests.extract.judging_harness import case_studies, records

HEAD = "Investigation\n\n"


@pytest.mark.parametrize(
    "said",
    [
        "Inspectors saw a case record for every child.",
        "In one case, managers told us, the new form had saved an hour.",
        "In one instance, a sergeant had six posts to fill.",
        "We found an example where the rota was a month behind.",
    ],
)
def test_what_is_of_nobody_is_no_case(said: str) -> None:
    assert case_studies(f"{HEAD}{said}\n") == []


@pytest.mark.parametrize(
    "said",
    [
        "In one incident, managers refused to send a car for two days.",
        "In one case, a mother told us, nobody had come to see her son for a week.",
        "In one instance, officers took three days to visit a girl of nine.",
        "In one example, police waited for a week before they called at the house.",
    ],
)
def test_a_case_of_somebody_is_one(said: str) -> None:
    assert len(case_studies(f"{HEAD}{said}\n")) == 1


CHILD = "{} was reported missing by her aunt at noon. The call was not answered until the evening, and nobody went out."


@pytest.mark.parametrize(
    ("first", "second", "ages"),
    [
        ("Child A, aged 14,", "Child B, aged 11,", [(14,), (11,)]),
        ("Girl 1 (aged 14)", "Girl 2 (aged 11)", [(14,), (11,)]),
    ],
)
def test_children_called_by_letters_have_a_case_each(first: str, second: str, ages: list[tuple[int, ...]]) -> None:
    body = f"Delays put children at risk.\n\n{CHILD.format(first)}\n\n{CHILD.format(second)}\n"
    assert [study.child_ages for study in case_studies(HEAD + body)] == ages


def test_one_child_called_by_a_letter_twice_has_one_case() -> None:
    body = f"{CHILD.format('Child A, aged 14,')}\n\nChild A was found by officers the next day. She was taken home.\n"
    assert [study.child_ages for study in case_studies(HEAD + body)] == [(14,)]


@pytest.mark.parametrize(
    ("well", "badly"),
    [
        ("What the police did well", "What the police could have done better"),
        ("What went well", "What went wrong"),
        ("What officers did well", "What should have been done differently"),
    ],
)
def test_a_box_goes_on_behind_its_inner_heads(well: str, badly: str) -> None:
    body = (
        f"{HEAD}Case study: A call about two brothers\n\nA neighbour rang about a boy of six who was alone at home.\n\n"
        f"{well}\nOfficers came within five minutes.\n\n{badly}\nThe boy was sent back to his father. His brother, who "
        "was four, was not looked for.\n"
    )
    (study,) = case_studies(body)
    assert study.child_ages == (4, 6)
    assert {well, badly}.isdisjoint(r.heading for r in records(body) if isinstance(r, Section))


def test_an_age_in_the_title_is_the_child_s() -> None:
    (study,) = case_studies(
        f"{HEAD}Case study: a 13-year-old girl is lost\n\nA carer said that she had got into a van with two men. No "
        "officer was sent for a day. She was found in a hotel.\n"
    )
    assert study.child_ages == (13,)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Two boys, 9 and 12, were found in a barn.", (9, 12)),
        ("The sisters (4, 6 and 11) were alone.", (4, 6, 11)),
        ("Officers met the children, 12 of whom were at school.", ()),
        ("The unit helped 40 children, 12 and 28 in each town.", ()),
    ],
)
def test_ages_set_apart(text: str, ages: tuple[int, ...]) -> None:
    assert child_ages(text) == ages


@pytest.mark.parametrize(
    "said",
    [
        "Another example concerned two brothers who were found in a barn. The officer left the boys where they were.",
        "By way of illustration, one 14-year-old was arrested as a suspect when she was found in a dealer's flat.",
        "In one meeting, a sergeant spoke of two nights on which he had found a seven-year-old girl alone in the yard.",
        "We read a notice about a 13-year-old girl who had asked a constable to take her away. It was not opened.",
    ],
)
def test_further_ways_to_announce_a_case(said: str) -> None:
    assert len(case_studies(f"{HEAD}Officers miss what children need. {said}\n")) == 1


@pytest.mark.parametrize(
    "said",
    [
        "In one instance, the log was closed within an hour without any check on the system. It was reopened after "
        "four days when a health visitor rang.",
        "In one example, an online grooming report was filed without further work. It took a complaint from a school "
        "before the report was opened again.",
        "We saw one example of a strategy discussion that took place after nine days. The minutes were not recorded.",
    ],
)
def test_what_happened_on_one_occasion_is_a_case_though_nobody_is_named(said: str) -> None:
    assert len(case_studies(f"{HEAD}{said}\n")) == 1


def test_a_heading_over_what_is_said_of_the_force_goes_on_with_no_box() -> None:
    body = (
        f"{HEAD}Case study: A call about two brothers\n\nA neighbour rang about a boy of six who was alone at home. "
        "Officers came within five minutes. They took the boy to his aunt.\n\nWhat worked well\n\nThe force has a "
        "good relationship with schools. It has invested in training for its schools team. Its officers are trained "
        "well.\n\nWhat could be done better\n\nThe force doesn't have enough detectives. Its workloads are high.\n"
    )
    (study,) = case_studies(body)
    assert study.quote.endswith("his aunt.")
    headings = {r.heading for r in records(body) if isinstance(r, Section)}
    assert {"What worked well", "What could be done better"} <= headings


@pytest.mark.parametrize(
    "said",
    [
        "In each meeting, partners speak of children who are seven or younger.",
        "We read a notice about the rota, and a form for children of 13 or older.",
        "A family with children may wait for weeks. Each family is told why.",
    ],
)
def test_what_is_read_or_said_of_no_child_is_no_case(said: str) -> None:
    assert case_studies(f"{HEAD}Officers miss what children need. {said}\n") == []


_BOX = (
    "A 15-year-old girl told her teacher that men had sent her pictures. A patrol took her phone. It lay in a drawer "
    "for three months. By then the men had moved away."
)


def test_a_box_ends_before_an_example_of_how_things_are_now() -> None:
    now = "The digital team looks at a phone within a week and tells the school what it finds."
    example = "when a boy of 11 was sent threats, officers had read his phone by noon and his mother was told."
    first, second = case_studies(f"{HEAD}Case study\n\nA slow start\n\n{_BOX} {now} For example, {example}\n")
    assert (first.quote, first.child_ages) == (_BOX, (15,))
    assert (second.quote, second.child_ages) == (example, (11,))


def test_an_example_of_what_was_done_in_the_case_is_of_it() -> None:
    then = "The officer did little in those weeks. For example, he had not called the girl back when she rang him."
    (study,) = case_studies(f"{HEAD}Case study\n\nA slow start\n\n{_BOX} {then}\n")
    assert study.quote == f"{_BOX} {then}"
