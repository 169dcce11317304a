"""A case told in a sentence or two of running text, and what is so of any child and only sounds like one."""

from __future__ import annotations

import pytest

from graphkit.extract.polarity.judge import judge
from tests.extract.judging_harness import case_studies, case_studies_by_rule

HEAD = "Initial contact\n\nSupervisors rarely look at the records of such calls. "
AFTER = " The force does not know how often this happens, and managers have no figures for it.\n"
CASES = [
    ("In one house, a constable knelt beside two brothers aged four and seven and let them tell her of it.", (4, 7)),
    ("In one flat, police noticed that a three-year-old girl had no bed, but made no referral.", (3,)),
    ("In one household, officers did not go upstairs, where a baby aged ten months lay in a wet cot.", (0,)),
    ("From one address, a girl of nine had rung three times in a month, and no officer had spoken to her.", (9,)),
    ("In another family, five reports were made about sisters aged two and eight before anybody met.", (2, 8)),
    ("In one hospital, a sergeant waited all night with two sisters aged two and five.", (2, 5)),
    ("In one village, a boy of ten was photographed by a man; his phone was not examined for a year.", (10,)),
    ("We learned, for instance, of a boy of 11 who had rung three times from a bus station. Nobody was sent.", (11,)),
    ("Inspectors were told, for example, of a girl of 15 who was driven home. No one took his name.", (15,)),
    ("We saw, for instance, how a call taker kept a six-year-old boy talking until officers came.", (6,)),
    ("Inspectors saw, for example, that a note about the car of a man had led a sergeant to a woman with a baby.", ()),
    ("In one case, a youth of 16 was left in a cell until noon although his mother had offered to come.", (16,)),
    ("In one bedsit, a girl of 14 was found with two men, neither of whom was asked for his name.", (14,)),
    ("At a second address, a patrol heard crying and found sisters of three and five in a locked room.", (3, 5)),
    ("During one late shift, an inspector drove to a hostel to see a 15-year-old girl who was afraid.", (15,)),
    ("We found, for instance, a log in which a mother said that her son of five had been bitten.", (5,)),
    ("HMICFRS noted, for example, that a boy aged 12 had been missing 30 times and was never seen.", (12,)),
    ("One young woman of 17 was held for two nights because no bed had been sought.", (17,)),
]
#: told amid a paragraph or below a line of its own
OF_ANY_CHILD = [
    "Where it was clear from the first report that a child was at risk, officers came within minutes and stayed until"
    " the mother or another relative came.",
    "When it appeared that a baby might have been harmed, officers acted with speed and told her social worker.",
    "Once it was established that a child had been assaulted, a detective was sent the same day and saw the mother.",
    "As soon as it became known that a boy or a girl was missing, a sergeant reviewed the risk.",
    "The usual wait for a phone seized in a case concerning indecent images was nine months. A list had been drawn up"
    " so that those of a suspect who lived with children came first.",
    "In one home in five, the officer had not asked about a baby or a toddler.",
    "In one children's home, staff had rung the police 94 times in a year about children who were late.",
    "In one school, police had talked to children aged nine and ten about safety on the internet.",
    "In one town, a boy or girl who was found with drugs was referred to a youth worker.",
    "In one police station, staff had put up pictures drawn by children who had been there.",
    "Inspectors noted, for instance, that a man convicted of such an offence could move unknown to his manager.",
    "Inspectors found, for example, that a victim aged 16 or 17 was less likely to be seen by a specialist.",
    "The mean delay for a statement in a case about a child under five was six weeks. A suspect could wait a year.",
    "Inspectors found, for instance, that a man on the register was visited twice a year.",
    "We saw, for example, a poster about a girl who had run away from home on every wall of the unit.",
    "Whenever it appeared that a boy had been groomed, the team asked for his telephone and spoke to a parent.",
    "We heard, for example, that a girl who runs away is seen by a nurse within three days.",
]


@pytest.mark.parametrize(("story", "ages"), CASES)
def test_a_case_in_a_sentence_or_two(story: str, ages: tuple[int, ...]) -> None:
    (case,) = case_studies(f"{HEAD}{story}{AFTER}")
    assert (case.quote, case.child_ages) == (story, ages)


@pytest.mark.parametrize("words", OF_ANY_CHILD)
def test_what_is_so_of_any_child(words: str) -> None:
    assert case_studies_by_rule(f"{HEAD}{words}{AFTER}") == []
    assert case_studies_by_rule(f"{HEAD}\n\nWhat went well\n\n{words}{AFTER}") == []


def test_a_box_ends_where_its_neighbour_leads_to_another_case() -> None:
    story = (
        "A 13-year-old girl left her aunt's home without shoes. The call handler found that she had been sent money by"
        " a man. Officers met her at a bus station and took her to her aunt."
    )
    other = "In one of these, a 12-year-old boy was seen at a port at midnight, but nobody was sent until the morning."
    below = (
        "At weekends the arrangements are weaker. Responsibility passes to a sergeant who looks after two counties. In"
        " two of the nine cases, the risk wasn't reviewed."
    )
    one, two = case_studies(f"{HEAD}\n\nCase study\n\nA quick search for a girl\n\n{story}\n\n{below} {other}\n")
    assert (one.quote, one.child_ages) == (story, (13,))
    assert (two.quote, two.child_ages) == (other, (12,))


def test_a_case_ends_at_the_children_of_all_cases() -> None:
    story = "For example, a patrol called to a wedding found a boy of two alone in a car and took him to his aunt."
    after = "None of the children in the cases that we examined was taken to a police station."
    (case,) = case_studies(f"{HEAD}{story} {after} The records were less good.\n")
    assert case.quote.endswith("took him to his aunt.")


WELL_DONE = [
    "In one instance a detective drove for three hours to see a girl of 13 who had moved to another county.",
    "In one hospital, a sergeant waited all night with two sisters aged two and five until their uncle came.",
    "In one case, a call taker stayed on the line with a boy of six until his aunt was home.",
    "In one instance, a constable went back to thank a girl of ten who had told him of it.",
    "In one case, a man who had met a woman with a son of four was recalled to prison.",
    "In one case, a man was arrested on the train before he could meet a girl of 12.",
    "In one case a headteacher was anxious about a boy of 11, and his mother was told the same evening.",
]
ILL_DONE = [
    "In one case, a man was recalled to prison only after he had hurt a boy of four.",
    "In one instance, a detective drove for three hours to see a girl of 13 but did not speak to her.",
    "In one case, a man was not returned to prison although he had met a woman with a son of four.",
]


@pytest.mark.parametrize("story", WELL_DONE)
def test_a_deed_well_done(story: str) -> None:
    (case,) = case_studies(f"Initial contact\n\nOfficers on duty at night see 20 families in a week. {story}\n")
    assert case.polarity == "effective"


@pytest.mark.parametrize("story", ILL_DONE)
def test_a_deed_that_a_word_turns_round(story: str) -> None:
    (case,) = case_studies(f"Initial contact\n\nOfficers on duty at night see 20 families in a week. {story}\n")
    assert case.polarity != "effective"


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("A girl of 13 who would not say where she had been was seen by a nurse.", None),
        ("A boy of 12 with a stammer who did not trust anybody was visited by a constable.", None),
        ("A mother of three who had not wanted to speak was seen at her home.", None),
        ("A boy of 12, seen by an officer who did not tell him why, was left there.", "failing"),
        ("A girl of 13 who had not been told of the meeting was left there.", "failing"),
    ],
)
def test_who_kept_silent(words: str, polarity: str | None) -> None:
    assert judge(words).polarity == polarity
