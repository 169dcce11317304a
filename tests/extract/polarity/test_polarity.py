"""Polarity: one sentence of our own for every way in which inspectors judge, or do not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.extract.polarity.judge import judge

FAILING = [
    # verdict words
    "Supervision at Northmoor Police is weak and its records are incomplete.",
    "There were long delays in the examination of telephones.",
    "We found confusion about who should lead these enquiries.",
    # negation and its scope
    "Officers don't always speak to children.",
    "The force isn't consistently recording crimes against children.",
    "Checks were not carried out promptly.",
    "There was no record of a strategy discussion.",
    "Nor had anybody told the school.",
    "The workforce hasn't yet fully understood the new system.",
    "Sergeants do not have a clear system to decide which cases matter most.",
    "Staff rarely record what a child has said.",
    "The force has failed to make effective plans for good supervision.",
    # what is still to be done
    "The constabulary needs to improve how it shares information.",
    "More needs to be done to protect children who go missing.",
    "These meetings would benefit from clear terms of reference.",
    "The unit has yet to fill half of its posts.",
    # praise in the first clause, the judgement in the second
    "The initial response was good, but the enquiry then drifted for weeks.",
    "While the policy is clear, few officers follow it.",
    "Although visits are made quickly, the results aren't written down.",
    # what others say
    "Detectives told us that their workloads were excessive.",
    "Inspectors were concerned about the quality of the referrals.",
    "They made limited progress with the backlog.",
]
STRENGTH = [
    "Officers respond quickly and make thorough enquiries.",
    "Leaders in Eastvale Constabulary are committed to keeping children safe.",
    "The force no longer grades missing children as absent.",
    "Referrals are sent without delay.",
    "We found no delays in the examination of devices.",
    "The backlog of referrals has been significantly reduced.",
    "The force has improved the way in which it records decisions.",
    "Meetings are well attended by partners.",
    "Supervisors routinely check decisions and give clear direction.",
    "Although the team is small, its work is impressive.",
    "Children are detained only when there is no other choice.",
    "Senior leaders have made changes to help staff understand risk.",
]
NEUTRAL = [
    # law, duty, norm
    "Under section 46 of the Children Act 1989, a constable may remove a child.",
    "It is important that children can trust the police.",
    "Officers must recognise the needs of any child whom they meet.",
    "Forces should visit offenders regularly.",
    "Statutory guidance sets out what is expected of good partnerships.",
    # method and tallies
    "During the inspection we examined 40 cases.",
    "We assessed practice as good in 12 cases, requiring improvement in 9 cases and inadequate in 4 cases.",
    # plans and structure
    "The force intends to publish a new plan.",
    "The unit is led by a detective superintendent.",
    "The county has a population of approximately 700,000.",
    # what happened, with nobody judging
    "A 14-year-old girl was reported missing by her father.",
    "The father denied the offence.",
]  # fmt: skip


@pytest.mark.parametrize("sentence", FAILING)
def test_failing(sentence: str) -> None:
    assert judge(sentence).polarity == "failing"


@pytest.mark.parametrize("sentence", STRENGTH)
def test_strength(sentence: str) -> None:
    assert judge(sentence).polarity == "strength"


@pytest.mark.parametrize("sentence", NEUTRAL)
def test_neutral(sentence: str) -> None:
    assert judge(sentence).polarity is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Meetings were generally good and well attended, although some records were incomplete.",
        "Records are inconsistent, but we did see some good supervision and effective decisions.",
    ],
)
def test_mixed(sentence: str) -> None:
    assert judge(sentence).polarity == "mixed"


def test_a_consequence_carries_on_what_stands_before() -> None:
    sentence = "This means that staff in another team open the post."
    assert judge(sentence, before="Supervisors don't check the forms and errors go unnoticed.").polarity == "failing"
    assert judge(sentence).polarity is None


def test_the_items_of_a_list_of_aims_judge_nothing() -> None:
    item = "effective management of offenders;"
    assert judge(item).polarity == "strength"
    assert judge(item, before="Specific areas for improvement include:").polarity is None


def test_a_common_theme_always_judges() -> None:
    assert judge("strategy discussions take place", case_theme=True).polarity == "strength"
    assert judge("enquiries stop at night", case_theme=True).polarity == "failing"


def test_the_reason_is_what_decided() -> None:
    verdict = judge("Leaders are committed, but supervision isn't effective.")
    assert verdict.polarity == "failing"
    assert verdict.reason == ("isn't effective",)


PIECES = st.sampled_from(
    [*FAILING, *STRENGTH, *NEUTRAL, "but", "although", "not", "no", "without", ";", "This means", ":"]
)


@settings(deadline=None)  # the first call compiles the cues
@given(st.lists(st.one_of(PIECES, st.text(max_size=40)), max_size=6), st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_judged_the_same_twice_with_words_of_its_own(pieces: list[str], before: str, heading: str) -> None:
    clean = " ".join(pieces)
    verdict = judge(clean, before=before, heading=heading)
    assert verdict == judge(clean, before=before, heading=heading)
    assert all(words in clean and words for words in verdict.reason)
    assert 0 <= verdict.confidence <= 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Detectives visit homes with partners, but in many cases they ask health staff to go by themselves.",
        "Staff speak to social workers, but they don't record section 47 of the Children Act 1989 decisions.",
        "Westmarch Police accepts it needs to do more to explain the form.",
        "Officers use their personal phones to avoid problems with the radio.",
        "This is against national policy.",
    ],
)
def test_what_turns_praise_into_a_shortcoming(sentence: str) -> None:
    assert judge(sentence).polarity == "failing"


@pytest.mark.parametrize(
    "sentence",
    [
        "The sergeant quickly asked for help, but was told there weren't any dogs.",
        "Eastvale Constabulary takes care not to unnecessarily criminalise children.",
        "The team promptly supports victims who decline the offer at first.",
    ],
)
def test_what_others_lack_or_refuse_is_no_shortcoming(sentence: str) -> None:
    assert judge(sentence).polarity != "failing"


def test_in_many_cases_turns_only_praise() -> None:
    assert judge("Records are poor, but in some cases the file was new.").polarity != "strength"
    assert judge("Records are poor, but in some cases officers did excellent work.").polarity != "failing"


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("Supervisors rarely forget to sign the plans.", "strength"),
        ("Few visits are overdue.", "strength"),
        ("Visits are rarely delayed without good reason.", "strength"),
        ("Supervisors rarely sign the plans.", "failing"),
        ("Few supervisors sign the plans, and visits are overdue.", "failing"),
        ("None of the referrals was awaiting a decision.", "strength"),
        ("No family was left at risk.", "strength"),
        ("Nobody saw that the family was left at risk.", "failing"),
    ],
)
def test_a_shortcoming_that_is_rare_or_nobodys_is_none(sentence: str, polarity: str) -> None:
    assert judge(sentence).polarity == polarity


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("When we last came the unit had no supervisor, and it now has an effective one.", "strength"),
        ("Plans used to be good, and they are now rarely reviewed.", "failing"),
        ("The gap in staffing has since been closed.", "strength"),
        ("The force has no plan and it now relies on goodwill.", "failing"),  # nothing of it is past
    ],
)
def test_what_was_before_says_nothing_of_now(sentence: str, polarity: str) -> None:
    assert judge(sentence).polarity == polarity


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("Attendance at case conferences has risen.", "strength"),
        ("The backlog of visits has risen.", "failing"),
        ("Fewer than half of officers had completed the course.", "failing"),
        ("We don't doubt that there was no alternative to arrest.", None),
    ],
)
def test_a_word_is_read_with_its_neighbours(sentence: str, polarity: str | None) -> None:
    assert judge(sentence).polarity == polarity
