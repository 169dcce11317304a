"""Cases told in one sentence, amid a paragraph or in a list that nothing announces, and what is like them."""

from __future__ import annotations

import pytest

from tests.extract.judging_harness import case_studies, case_studies_by_rule

HEAD = "Initial contact\n\nSupervisors seldom look at the records of such calls.\n\n"
BEFORE = "Carers are hard to find at weekends."
AFTER = "The force does not raise such waits with the council."


@pytest.mark.parametrize(
    "case",
    [
        "A girl of three slept on a bench at Eastwick police station because nobody at the council answered the phone.",
        "Two brothers aged five and nine waited in a van for most of a night before a carer was found.",
        "A 15-year-old boy was held in a cell for 17 hours although his aunt had come to the door.",
        "A baby of about two was carried from one office to the next until her grandmother came.",
        "A 12-year-old was taken home in a marked car, but no one asked why she had left.",
        "At Eastwick, a girl of two sat in a canteen until dawn because no carer was at home.",
        "Last winter a baby of six weeks slept in a police car while officers rang round for her grandmother.",
        "Officers kept a boy of nine in a van for three hours because no one from the council would come.",
        "We found that a boy of 11 had been held for nine hours because his mother had no car.",
        "The longest wait was that of a boy of seven, who was at the station for 13 hours before his aunt came.",
        "Because no carer was found, a boy of eight slept in an interview room.",
        "It took 11 hours to find a carer for two brothers aged one and three, who slept on the floor of an office.",
        "One of them, a six-year-old, lay on two chairs until a bed was found.",
        "One described a nine-year-old boy who had been locked in a shed, and no one had opened it for a month.",
        "The youngest, a girl of three, waited eight hours on a bench.",
        "A boy of ten told a constable about the belt and was driven back to his stepfather the same night.",
        "One boy of 13, charged with a theft, was kept in a cell over a bank holiday weekend.",
        "One 15-year-old, arrested at noon, saw nobody but a nurse for 19 hours.",
        "We read of a girl of 12, missing from her foster home, whose phone was traced to a flat and who stayed there"
        " until the next morning.",
    ],
)
def test_what_befell_a_child_and_why(case: str) -> None:
    found = case_studies(f"{HEAD}{BEFORE} {case} {AFTER}\n")
    assert [(one.quote, one.form) for one in found] == [(case, "inline")]


@pytest.mark.parametrize(
    "text",
    [
        "A child of ten or over may be arrested because the law says so.",
        "A girl of 13 told inspectors that she was happy because an officer had been kind.",
        "A 40-year-old man was on the register because he had moved from another county.",
        "A boy of 12 can be held overnight when there is no bed.",
        "A child aged 16 is always seen by a nurse before the sergeant decides.",
        "Two 15-year-olds sit on the youth panel and had helped to choose the new chief officer.",
        "A film about a 13-year-old girl was shown to all officers because the chief constable had asked for it.",
        "A serious case review into the death of a boy of two was published in May, before our visit.",
        "In 2008 a girl of five died after officers had left her at home, and the force was criticised.",
        "In this county a boy of 12 is taken home when he has been found.",
        "One child of 12 or under in five is held for 9 hours.",
        "Officers knew that a girl of 13 may be at risk when she is found with older men.",
        "Children aged 16 and 17 were often held overnight because no bed was found.",
    ],
)
def test_what_may_be_or_is_said_is_none(text: str) -> None:
    assert case_studies_by_rule(f"{HEAD}{BEFORE} {text} {AFTER}\n") == []


@pytest.mark.parametrize(
    ("verdict", "case"),
    [
        (
            "There was much to admire:",
            "a young constable heard a cough behind a door, saw that the man had let a family stay, told the mother of"
            " his past and found her and them a room elsewhere.",
        ),
        ("Such care can change a life:", "an officer sat with a boy of eight all night and found him a bed nearby."),
        ("The consequences were serious:", "a man moved in with his niece, and her son of six was hurt by him."),
        ("Not all of the work was poor:", "two sisters aged four and six were with their aunt within the hour."),
        ("Delays are dangerous:", "one girl of 14 had left the house again by the time that police came to see her."),
    ],
)
def test_a_verdict_and_what_shows_it(verdict: str, case: str) -> None:
    found = case_studies(f"{HEAD}{BEFORE} {verdict} {case} {AFTER}\n")
    assert [one.quote for one in found] == [case]


@pytest.mark.parametrize(
    "text",
    [
        "There are three parts to the team: a sergeant, two constables and a clerk who was hired in May.",
        "The policy is plain: a child must be seen alone.",
        "The form has two parts: one for the child, and one that was added for the parent.",
        "Staff follow a rule: an officer who has seen a child makes a note of it.",
        "The girl's mother had said so: a neighbour was often there.",
    ],
)
def test_a_verdict_and_what_is_so_is_none(text: str) -> None:
    assert case_studies_by_rule(f"{HEAD}{BEFORE} {text} {AFTER}\n") == []


@pytest.mark.parametrize(
    "case",
    [
        "We saw, for instance, that a sergeant rang three towns so that a boy of four could sleep at his uncle's.",
        "Inspectors noted, for example, that a girl of 11 was told that she could go home and was then held until six.",
        "We heard, for example, how an officer asked twice whether two boys of six and eight could be seen that day.",
    ],
)
def test_what_was_made_possible_for_a_child_happened(case: str) -> None:
    assert [one.quote for one in case_studies(f"{HEAD}{BEFORE} {case} {AFTER}\n")] == [case]


def test_what_could_be_did_not_happen() -> None:
    text = "We saw, for instance, that a girl of 11 could be held for a day before anyone had asked why."
    assert case_studies(f"{HEAD}{BEFORE} {text} {AFTER}\n") == []


@pytest.mark.parametrize(
    "lead",
    [
        "We saw that:",
        "Work with older children was uneven:",
        "The records we read tell us how far apart the best and the worst are. We noted that:",
        "The following are illustrations:",
        "There was much to praise and something to regret:",
    ],
)
@pytest.mark.parametrize(
    "item",
    [
        "a 15-year-old boy who had run up debts was met by a constable, who wrote to the lenders with him",
        "in a case where a 12-year-old girl had been followed home, nobody asked at the shops for their film",
        "the mother of a six-year-old girl rang three times and was told that no one would come that night",
    ],
)
def test_items_that_tell_of_a_child_whatever_leads_to_them(lead: str, item: str) -> None:
    other = "two sisters aged two and five were taken to their aunt, and a nurse saw them before midnight"
    found = case_studies(f"{HEAD}{lead}\n\n- {item}; and\n- {other}.\n")
    assert [one.form for one in found] == ["bullet", "bullet"]


@pytest.mark.parametrize(
    "item",
    [
        "a child of ten or over is dealt with by the youth team",
        "children aged 16 and 17 were not always seen by a nurse",
        "a 16-year-old who is arrested must be seen within an hour",
        "a child was not always spoken to",
    ],
)
def test_items_on_what_is_done_are_none(item: str) -> None:
    other = "supervisors did not look at the records"
    assert case_studies(f"{HEAD}We saw that:\n\n- {item}; and\n- {other}.\n") == []


@pytest.mark.parametrize(
    "case",
    [
        "We picked out one that had waited: it told of a six-year-old boy with a burn, and no one had read it. He"
        " was seen that evening.",
        "Inspectors opened one at random and found a report about two boys of four and six who had been left alone.",
        "We looked at one that had waited for a month: it concerned a boy aged seven whose teacher had seen a bruise.",
        "The oldest of these concerned a three-year-old boy who had been found in the road.",
        "We picked out one of them; it was about a girl of nine, and her mother had rung twice since.",
    ],
)
def test_one_record_that_inspectors_opened(case: str) -> None:
    text = f"On the day that we came, 310 reports were waiting to be read. {case}"
    assert [one.quote for one in case_studies(f"{HEAD}{text}\n")] == [case]


@pytest.mark.parametrize(
    "text",
    [
        "We looked at one team in detail: it was small, and its sergeant had left.",
        "Inspectors visited one of the offices, which had been moved in 2012.",
        "The oldest of these was 40 days old, and nobody had read it.",
    ],
)
def test_one_thing_that_inspectors_looked_at_is_none(text: str) -> None:
    assert case_studies(f"{HEAD}On the day that we came, 310 reports were waiting to be read. {text}\n") == []
