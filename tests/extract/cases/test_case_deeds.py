"""What a case study tells of deeds alone, done at once or left too long; where one case ends and another begins."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from graphkit.extract.cases.studies.outcomes import Story, outcome
from graphkit.extract.judging import plain_words
from graphkit.extract.polarity.deeds import deed
from graphkit.extract.polarity.judge import judge
from graphkit.extract.prose.beginnings import begins_story
from tests.extract.judging_harness import case_studies, findings

GOOD = [
    "A nurse examined him shortly after he came in.",
    "The custody nurse saw her within half an hour and asked for an assessment.",
    "Officers spoke to each of the brothers in a room of his own.",
    "The officers spoke to the sisters one at a time, away from their parents.",
    "The headteacher was told before the school day began.",
    "CSC was told the same afternoon.",
    "Children's social care services were contacted straight away.",
    "The referral was with the hub before the patrol finished its shift.",
    "An officer sat with the girl until her aunt arrived.",
    "A constable knelt down and talked to the boy about his football team.",
    "He was placed with foster carers within three hours.",
    "The baby was with foster carers less than four hours later.",
    "She was taken to a refuge that night.",
    "The detective traced two more girls who had been sent messages by the same man.",
    "The sergeant raised the grading to high and sent two units.",
    "The man was bailed on condition that he kept away from the house.",
    "They wrote down what she said, word for word.",
    "A strategy discussion was held on the day of the referral.",
    "Once the search team took over, it traced her in two hours.",
    "The hub held a strategy discussion without delay.",
    "Officers came straight away and took the baby to a place of safety.",
    "Officers dealt with a boy of 11 who had broken a fence by asking him to help mend it.",
]
BAD = [
    "Officers drove the girl back to the hostel without asking how she'd hurt her arm.",
    "The boy was returned to the placement without being asked where he'd slept.",
    "By the time a detective rang the shop, the CCTV had been recorded over.",
    "The notification was passed to social care eleven days after the call.",
    "The form reached the hub a fortnight later.",
    "He spent 16 hours in the cells before seeing a solicitor.",
    "She was detained for 21 hours for taking a bottle of juice from a shop.",
    "The operator recorded the call as low risk even though the girl was 12.",
    "The log sat in the queue for seven hours before a dispatcher opened it.",
    "The log was not looked at for six hours.",
    "An inspector looked at the log for the first time after six hours.",
    "The investigation was allocated to a constable who was on sick leave.",
    "The phone was given back to the suspect before anyone had downloaded it.",
    "An entry by the sergeant described the girl as 'streetwise'.",
    "The officers took the father's word that the children were asleep.",
    "The risk stayed at medium.",
    "Both boys were taken to the station because no placement could be found.",
    "He was held overnight although his aunt had offered to take him in.",
    "Officers went to the flat six days later.",
    "Seven weeks went by before a detective opened the file.",
    "The suspect was interviewed nearly three months later.",
    "He was described by a constable as 'trouble'.",
    'The log described the girls as "a nuisance".',
    "The manager visited him once in ten months.",
]
NOBODYS = [
    "A manager saw a doll in the hall of a man who was barred from unsupervised contact with girls.",
    "The carer was barely awake.",
    "Officers found two children in the back of a van.",
    "The man was later charged with assault.",
    "He was sentenced to six years in prison.",
    "A neighbour called late at night to say that a child was crying.",
    "The girl returned to the home within two hours.",
    "She left the home without telling anyone where she was going.",
    "The boy stayed with his uncle for eleven hours.",
    "She had been missing for nine hours.",
    "The girl was found in a car that evening with two men.",
    "The woman told officers that he had taken the child away that morning.",
    "A man was seen by neighbours that night.",
    "He told her that night that he would hurt her family.",
    "Her stepfather saw the messages that evening and hit her.",
    "She was assaulted by a man she had met two weeks before.",
    "The parents kept the children indoors for 14 days.",
    "The couple had separated six months before the police were called.",
    "He spoke to the girl alone in his car.",
    "The boy described his uncle as 'strict'.",
    "The town is within an hour of the coast.",
    "Inspectors found that the refuge was within an hour away.",
    "An offender is visited at least once a month.",
]


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [*((s, "strength") for s in GOOD), *((s, "failing") for s in BAD), *((s, None) for s in NOBODYS)],
)
def test_a_deed_told_as_a_fact_judges_and_what_is_nobodys_merit_does_not(sentence: str, polarity: str | None) -> None:
    assert (judge(sentence).polarity or deed(sentence).polarity) == polarity


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("The uncle rang the police, and officers arrested him that night.", "officers arrested him that night"),
        ("By the time they asked, the film had been wiped.", "By the time they asked, the film had been wiped"),
        ("She was seen, but officers took her home without asking why.", "officers took her home without asking"),
        (
            "An entry described the boy as \u2018streetwise\u2019 twice.",
            "entry described the boy as \u2018streetwise\u2019",
        ),
        ("He was held at the station for 19 hours.", "held at the station for 19 hours"),
    ],
)
def test_the_reason_is_the_words_that_tell_most_plainly(sentence: str, said: str) -> None:
    assert deed(sentence).reason == (said,)


STORIES = [
    (
        "Careful checks stop an offender from coaching children",
        "A registered offender told his manager that he had a new job.|She made enquiries and found that he coached a "
        "team of boys.|He was charged with a breach.",
        "effective",
    ),
    (
        "A slow search",
        "A 12-year-old boy didn't come home from football.|The log was left for four hours.|A new inspector read it, "
        "raised the risk to high and sent officers to three addresses at once.|The boy was found within the hour and "
        "an officer sat with him until his father came.",
        "mixed",
    ),
    (
        "Delay in arresting a suspect",
        "A 9-year-old girl told a friend that her uncle had touched her.|A strategy discussion was held that day.|The "
        "uncle was not arrested for six weeks.|His phone was never seized.|No one asked about the children he looked "
        "after at weekends.",
        "ineffective",
    ),
    (
        "Prompt arrest of a father",
        "A 6-year-old boy told a teacher that his father had hit him with a belt.|Officers arrested the father the "
        "same morning.|But nobody spoke to the boy's sister.|No referral was made, and the father went home that night "
        "without conditions.",
        "mixed",
    ),
    (
        "Poor work with a girl in care",
        "A 13-year-old girl was reported missing.|Officers came at once and searched the home.|Nobody asked for her "
        "phone, and no one was told at the school.|An officer sat with her when she came back.",
        "ineffective",
    ),
    (
        None,
        "A school nurse rang about a four-year-old boy with a burn on his leg.|Officers and a social worker saw him "
        "that afternoon and he was examined at hospital.|However, his two sisters were not seen for a month.",
        "mixed",
    ),
    (
        None,
        "A 15-year-old girl was reported missing by her foster carer.|The call handler did not look at her history and "
        "graded the call as medium risk.|Once the missing persons team took over, it traced her in two hours and found "
        "her safe.",
        "mixed",
    ),
    (
        None,
        "In one case, officers found a baby in a house where drugs were being sold, but left without speaking to the "
        "mother about who cared for him.",
        "ineffective",
    ),
    (
        None,
        "In one example, a man was seen filming children at a pool, and by the time officers visited him his computer "
        "had been wiped.",
        "ineffective",
    ),
    (
        None,
        "For example, a 10-year-old girl was with foster carers less than three hours after a neighbour called.",
        "effective",
    ),
    (
        None,
        "A boy of 13 was stopped with cannabis for the fourth time.|The officer asked him where it came from and heard "
        "all that he had to say.|She wrote a note of it and sent it to the exploitation team that night.",
        "effective",
    ),
    (
        None,
        "a 12-year-old boy did not come home.|He was rightly graded as high risk and found within an hour.|However, a "
        "form was not sent and the family was left without any support.",
        "mixed",
    ),
]


@pytest.mark.parametrize(("title", "told", "polarity"), STORIES)
def test_both_sides_of_a_story_count_unless_its_title_judges_all_of_it(
    title: str | None, told: str, polarity: str
) -> None:
    assert outcome(Story(title, tuple(told.split("|"))))[0] == polarity


HEAD = "Investigation\n\nThe team has too much to do\n\nThe unit covers three towns.\n\n"
SISTERS = (
    "A midwife told police that two sisters aged two and four were left with a man who drank. Officers visited the "
    "flat with a social worker that day. However, the agreement with the mother was not recorded anywhere. A month "
    "later the girls were found there again."
)
BOY = (
    "A coach passed on concerns about a 15-year-old boy who had told friends that his brother hit him. The form lay "
    "unread for eight days. By then the boy had left the area and no officer asked where he was."
)


def test_a_paragraph_about_a_child_of_another_age_is_a_case_of_its_own() -> None:
    found = case_studies(f"{HEAD}{SISTERS}\n\n{BOY}\n")
    assert [(c.child_ages, c.quote[:8]) for c in found] == [((2, 4), "A midwif"), ((15,), "A coach ")]


def test_a_paragraph_that_names_a_further_child_of_the_same_case_is_none() -> None:
    more = "A teacher then said that the sisters had a brother aged seven. He was not seen. Nobody spoke to his father."
    assert len(case_studies(f"{HEAD}{SISTERS}\n\n{more}\n")) == 1


def test_a_paragraph_that_leads_to_examples_is_no_case() -> None:
    lead = (
        "When a call was about a child, officers went quickly and dealt with it well. They made sure that the children "
        "were safe and spoke to their mother. For example:"
    )
    story = (
        "A neighbour called police because she could hear a five-year-old boy screaming in the flat above. Officers "
        "were at the door within eight minutes and found the boy with bruises. His uncle was arrested, and the boy was "
        "taken to his aunt."
    )
    assert [c.quote[:11] for c in case_studies(f"{HEAD}{lead}\n\n{story}\n")] == ["A neighbour"]


def test_a_deed_alone_is_a_finding_in_a_case_study_and_nowhere_else() -> None:
    said = "The headteacher was told before the school day began."
    case = f"In one case, a six-year-old boy was hit by his uncle. {said} He stayed with his aunt."
    assert [f.polarity for f in findings(f"{HEAD}{case}\n") if f.quote == said] == ["strength"]
    with patch.object(plain_words, "weights", dict):  # no word of it speaks for it elsewhere
        assert [f.polarity for f in findings(f"{HEAD}Schools matter to the hub. {said}\n") if f.quote == said] == []


def test_what_may_be_done_by_law_is_no_deed() -> None:
    found = findings(
        "Case study: a boy in custody\n\nA boy of 15 was arrested and taken to the station. No child may be kept "
        "in police protection for more than 72 hours. He was kept at the station for 19 hours.\n"
    )
    assert not any("72 hours" in finding.quote for finding in found)


def test_a_case_ends_where_a_paragraph_speaks_of_the_force_and_calls_nobody_by_then_known() -> None:
    force = (
        "Dispatchers in the control room knew their work, and those whom we listened to asked about children. Warnings "
        "about addresses were plain to them and they passed these to the officers attending. However, supervisors "
        "seldom looked at how calls had been graded."
    )
    case = (
        "A neighbour rang the police because she could hear two children, aged two and five, crying in a dark house. "
        "Officers came within nine minutes and found the children alone. They told the duty social worker at once. The "
        "children spent the night with their aunt."
    )
    assert [c.quote[-19:] for c in case_studies(f"{HEAD}{case}\n\n{force}\n")] == ["ht with their aunt."]


@pytest.mark.parametrize(
    "rule",
    [
        "Taking a child from his or her parents was a step that officers took only when they had found no other way.",
        "A child should only be taken from the family when officers had seen that the mother couldn't keep her safe.",
    ],
)
def test_what_is_so_of_any_child_opens_no_story(rule: str) -> None:
    assert not begins_story(rule)
