"""A child with their age, whom the next sentences speak of, is a case study although nothing announces it."""

from __future__ import annotations

import pytest

from graphkit.extract.cases.studies.outcomes import Story, outcome
from graphkit.records import CaseStudy, Section
from tests.extract.judging_harness import case_studies, case_studies_by_rule
from tests.extract.structure import analyse

HEAD = "Initial contact\n\n"
BEFORE = "Supervisors rarely look at the records of such calls. "
STORIES = [
    "A 12-year-old girl was found at a railway station at two in the morning. She was taken back to her hostel by a"
    " patrol. No one asked her who had bought her ticket.",
    "Two brothers, aged five and eight, were seen alone on a roof. Officers carried them down and took them to their"
    " grandmother. The school was told the next morning.",
    "A boy of nine told a lifeguard that he was afraid to go home. The lifeguard rang the police twice. Nobody came to"
    " see him until Friday.",
    "A family with two children, aged three and six, was visited four times in a month because of the cold in the"
    " house. Each visit was recorded as of no concern. Nobody asked where the eldest slept.",
]
CALLED_OUT = (
    "Police were called to a caravan by a postman and found a three-year-old boy alone with two dogs. They took him to"
    " his aunt's home straight away. The unit did not hear of it for nine days. His mother was not spoken to."
)
OF_ANY_CHILD = [
    "The position was worse once a child had been bailed. Four of the six were kept in cells. He or she was then sent"
    " home in a taxi. The officer was seldom told.",
    "The picture was less good when concern for a child was not the reason for the call. The officer did not look at"
    " the history of the child. The child was not seen.",
]


@pytest.mark.parametrize("story", STORIES)
def test_a_story_amid_a_paragraph(story: str) -> None:
    (case,) = case_studies(f"{HEAD}{BEFORE}{story}\n")
    assert case.quote == story


@pytest.mark.parametrize("story", STORIES)
def test_a_single_sentence_of_it_is_none(story: str) -> None:
    first = story.split(". ")[0]
    after = "Most officers know the policy. They complete a form whenever they are worried about a child."
    assert case_studies_by_rule(f"{HEAD}{BEFORE}{first}. {after}\n") == []


def test_officers_who_found_a_child_begin_a_story() -> None:
    (case,) = case_studies(f"{HEAD}{BEFORE}\n\n{CALLED_OUT}\n")
    assert case.quote == CALLED_OUT
    assert case.child_ages == (3,)


@pytest.mark.parametrize("paragraph", OF_ANY_CHILD)
def test_what_is_so_of_any_child_is_no_story(paragraph: str) -> None:
    assert case_studies(f"{HEAD}{paragraph}\n") == []


ANNOUNCED = [
    "In one of these, officers were called to a barn for the third time after a farmer saw a man and his six-year-old"
    " daughter asleep in it. The sergeant graded the risk as standard. No one spoke to the girl.",
    "One concerned a four-year-old boy whose aunt reported in May that he had been burned. The stepfather was not"
    " interviewed until September. No thought was given to the boy's sisters.",
    "The grandmother of a 13-year-old boy gave police the number of a man who had sent him money. No one spoke to the"
    " man for five weeks. The boy was not asked about him.",
    "One offender manager noticed a girl's coat in the porch of a man who lived alone. She found that he had a new"
    " partner, who had a young daughter. The man was arrested the same day.",
]


@pytest.mark.parametrize("story", ANNOUNCED)
def test_one_of_those_spoken_of_before(story: str) -> None:
    (case,) = case_studies(f"{HEAD}{BEFORE}{story}\n")
    assert case.quote == story


def test_a_story_told_as_an_example_of_good_work() -> None:
    story = (
        "There was quick work too, as when a lifeguard rang to say that two brothers aged five and nine had been left"
        " on the beach. Officers found them within the hour. Their uncle was arrested before dark."
    )
    (case,) = case_studies(f"{HEAD}{story}\n")
    assert case.child_ages == (5, 9)


@pytest.mark.parametrize(
    "after",
    ["Meetings held under these arrangements were well attended.", "Neighbourhood officers knew of few offenders."],
)
def test_a_story_ends_where_work_as_such_is_spoken_of(after: str) -> None:
    story = ANNOUNCED[3]
    (case,) = case_studies(f"{HEAD}{BEFORE}{story} {after} Actions were followed up.\n")
    assert case.quote == story


def test_what_is_done_where_any_child_is_at_risk_begins_no_story() -> None:
    rule = "Where a child was at immediate risk, officers attended promptly. However, other calls were left overnight."
    story = (
        "In one such case, a neighbour reported that a man was shouting at two young girls. Officers came a day later."
    )
    (case,) = case_studies(f"{HEAD}{rule} {story} There was no record that the girls had been seen.\n")
    assert case.quote.startswith("In one such case")


@pytest.mark.parametrize(
    "rule",
    [
        "When it was clear from a call that a child was in danger, officers came at once and made the child safe.",
        "Once it became known that a young child had been hurt, detectives came and spoke to the parents the same day.",
        "Where officers suspected for any reason that a child was neglected, they told a social worker that night.",
        "If there was any sign that a child had been taken, a detective was called and the search was led with care.",
    ],
)
def test_what_is_done_once_a_child_is_known_to_be_at_risk_begins_no_story(rule: str) -> None:
    below = f"What staff do at first\n\n{rule} Records were kept of it.\n\nVisits come too late\n\n{BEFORE}\n"
    state = analyse(f"{HEAD}{BEFORE}\n\n{below}")
    assert not list(state.of(CaseStudy))
    assert "What staff do at first" in [s.heading for s in state.of(Section)]


@pytest.mark.parametrize(
    "heading", ["What the force did well", "Where Northmoor Police Must Improve", "What the police could do better"]
)
def test_what_the_force_did_well_is_no_title_of_a_case(heading: str) -> None:
    body = f"{HEAD}{BEFORE}\n\n{heading}\n\n{STORIES[0]}\n\nVisits come too late\n\n{BEFORE}\n"
    assert heading in [s.heading for s in analyse(body).of(Section)]


@pytest.mark.parametrize(
    ("title", "went"),
    [
        ("A good start followed by delay", "mixed"),
        ("Good early work that was not kept up", "mixed"),
        ("Swift action followed by a good outcome", "effective"),
        ("An investigation that was not supervised", "ineffective"),
    ],
)
def test_a_title_that_names_both_sides(title: str, went: str) -> None:
    polarity, _ = outcome(Story(title, ("A boy of five was seen at a window.",)))
    assert polarity == went


TOLD_OF_TWO = [
    "A man on bail began to stay with a couple who had a six-year-old son. His conditions weren't checked for a month.",
    "A 13-year-old boy rang the station from a bus shelter. He was collected within ten minutes.",
]


@pytest.mark.parametrize("story", TOLD_OF_TWO)
def test_a_paragraph_of_two_sentences_about_one_child(story: str) -> None:
    (case,) = case_studies(f"{HEAD}{BEFORE}\n\n{story}\n\nThe unit has a plan for this. Most staff know it.\n")
    assert case.quote == story


@pytest.mark.parametrize(
    "paragraph",
    [
        "A man on bail began to stay with a couple. His conditions weren't checked for a month.",  # no child
        "A 13-year-old boy rang the station from a bus shelter. Officers often get such calls.",
        "A boy of nine may be a victim of such men. He should be seen by a nurse who has been trained.",
    ],
)
def test_two_sentences_of_nobody_are_no_case(paragraph: str) -> None:
    after = "The unit has a plan for this. Most staff know it."
    assert case_studies_by_rule(f"{HEAD}{BEFORE}\n\n{paragraph}\n\n{after}\n") == []
