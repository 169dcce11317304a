"""Telling one case from speaking of the force: how a case begins, what announces it, what leads to several."""

from __future__ import annotations

import pytest

from graphkit.extract.prose.announcing import by_the_way, single_case
from graphkit.extract.prose.at_large import general, of_the_work, turns_away
from graphkit.extract.prose.beginnings import begins_case
from graphkit.extract.prose.examples import leads_to_cases
from graphkit.extract.prose.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "A 14-year-old boy was reported missing by his carers.",
        "In one incident, managers refused an application for a missing child.",
        "the father of a young girl contacted the police",
        "In one example, officers used a plan that carers had agreed to find a boy of nine within the hour.",
        "In one case, a detective led the search for a baby herself.",
        "In one incident, a sergeant chose not to send anyone to a girl of ten.",
    ],
)
def test_how_a_case_begins(text: str) -> None:
    assert begins_case(text)


@pytest.mark.parametrize(
    "text",
    [
        "Many children are reported missing more than once.",
        "The force has introduced a daily meeting.",
        "A plan is used to find a child, and a search led by a sergeant begins.",
        "In all but one case certificates were completed.",
    ],
)
def test_what_begins_no_case(text: str) -> None:
    assert not (single_case(text) or told(text) > 1)


@pytest.mark.parametrize(
    "text",
    [
        "We also found a further example.",
        "One such case was that of a boy.",
        "In one custody record a boy of 15 had waited all night.",
        "In another of these files, a baby was left alone.",
        "In one online child abuse investigation log, we found no entry for a month.",
        "One safety plan had not been changed for a year, although the child had run away eleven times.",
        "An example of this was when a call handler rang off.",
        "We saw one file in which a girl was never seen.",
        "We looked in detail at the case of a boy of 15.",
        "We were told of a girl of 12 who ran away.",
        "One 14-year-old boy was held for 13 hours.",
        "One allegation of assault on a six-year-old had been open for a year.",
    ],
)
def test_what_announces_one_case(text: str) -> None:
    assert single_case(text)
    assert not by_the_way(text)


@pytest.mark.parametrize(
    "text",
    [
        "All but one case were closed.",
        "The hub is one example of the force's work.",
        "One girl who had been in care told us that she was heard.",
        "They would not know what to look for in a case of neglect.",
        "Officers were taken from the unit, in one instance for weeks.",
    ],
)
def test_what_only_looks_like_an_announcement(text: str) -> None:
    assert not single_case(text)


def test_a_case_by_the_way() -> None:
    assert by_the_way("Officers often forget to ask children what they want, as in one case of a girl.")


@pytest.mark.parametrize(
    "lead",
    [
        "For example:",
        "These included:",
        "Examples of this involved:",
        "The following cases:",
        "The reasons were as follows:",
        "Below are three of the cases:",
        "Among the files we sent back were:",
        "Two cases show what this meant for children:",
        "We returned two cases to the force, among them:",
        "We saw the effect in several incidents, including:",
        "We saw poor cases at both stations, including:",
        "Other incidents that we saw:",
        "Two of the cases are described here.",
    ],
)
def test_leads_of_examples(lead: str) -> None:
    assert leads_to_cases(lead)


def test_a_lead_of_failings_leads_to_no_case() -> None:
    assert not leads_to_cases("Some cases showed that the force:")


@pytest.mark.parametrize(
    "text",
    [
        "There were too few detectives.",
        "In practice, most of these referrals waited.",
        "It was missing in 16 of the 29 investigations.",
        "Across the county the girl's case was known.",
        "No child should wait so long.",
        "This was no isolated case.",
        "Officers usually took her home.",
        "When officers are worried about her, they complete a form.",
        "The quality of referrals was poor.",
    ],
)
def test_what_is_so_of_many(text: str) -> None:
    assert general(text)


@pytest.mark.parametrize("text", ["The boy was seen at school.", "She told us that the officers were kind."])
def test_what_is_so_of_one(text: str) -> None:
    assert not general(text)


@pytest.mark.parametrize(
    "text",
    [
        "The investigation team's records were thin.",
        "The force had already begun to train its staff.",
        "These cases were poor.",
        "We found that officers wrote little.",
    ],
)
def test_what_is_of_the_work(text: str) -> None:
    assert of_the_work(text)


@pytest.mark.parametrize("text", ["But we also saw examples of good work.", "Staff in the control room wrote little."])
def test_what_turns_away_from_a_case(text: str) -> None:
    assert turns_away(text)
    assert not turns_away(f"{text} She was safe.")
