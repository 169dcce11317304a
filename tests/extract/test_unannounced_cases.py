"""A child with their age, whom the next sentences speak of, is a case study although nothing announces it."""

from __future__ import annotations

import pytest

from tests.extract.judging_harness import case_studies

HEAD = "Initial contact\n\n"
BEFORE = "Supervisors rarely look at the records of such calls. "
STORIES = [
    "A 12-year-old girl was found at a railway station at two in the morning. She was taken back to her hostel by a"
    " patrol. No one asked her who had bought her ticket.",
    "Two brothers, aged five and eight, were seen alone on a roof. Officers carried them down and took them to their"
    " grandmother. The school was told the next morning.",
    "A boy of nine told a lifeguard that he was afraid to go home. The lifeguard rang the police twice. Nobody came to"
    " see him until Friday.",
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
    assert case_studies(f"{HEAD}{BEFORE}{first}. {after}\n") == []


def test_officers_who_found_a_child_begin_a_story() -> None:
    (case,) = case_studies(f"{HEAD}{BEFORE}\n\n{CALLED_OUT}\n")
    assert case.quote == CALLED_OUT
    assert case.child_ages == (3,)


@pytest.mark.parametrize("paragraph", OF_ANY_CHILD)
def test_what_is_so_of_any_child_is_no_story(paragraph: str) -> None:
    assert case_studies(f"{HEAD}{paragraph}\n") == []
