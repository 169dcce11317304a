"""Case studies in small reports of our own: boxed, bulleted, in running text."""

from __future__ import annotations

import pytest

from tests.extract.judging_harness import case_studies, findings

BOXED = """Investigation

Delays are common

Enquiries often take too long, and supervisors don't notice.

Case study

A poor response to an allegation of abuse

A 13-year-old girl told her teacher that her uncle had hurt her.

The officer did not speak to the girl for nine days. Nobody told her social worker.

Since January 2020, meetings with partners have generally been held by telephone. They are usually well attended.
"""
BULLETS = """Assessment and help

Inspectors found that some opportunities to protect children were missed. For example:

- a 15-year-old boy had been reported missing 12 times. No strategy discussion was held; and
- the mother of a girl aged four called the police because her partner was drunk. Officers did not record the call.

Multi-agency meetings are held in each district.
"""
INLINE = """Initial contact

Calls are graded quickly. But in one case, a 9-year-old girl waited for five hours before an officer came. She was \
found alone in the street. Supervisors routinely check open incidents.
"""


def test_a_boxed_study_ends_where_the_report_speaks_of_the_force_again() -> None:
    (study,) = case_studies(BOXED)
    assert study.form == "boxed"
    assert study.title == "A poor response to an allegation of abuse"
    assert study.quote.startswith("A 13-year-old girl")
    assert study.quote.endswith("Nobody told her social worker.")
    assert study.polarity == "ineffective"
    assert study.child_ages == (13,)


def test_bulleted_examples_are_one_study_each() -> None:
    first, second = case_studies(BULLETS)
    assert (first.form, first.child_ages, first.polarity) == ("bullet", (15,), "ineffective")
    assert (second.form, second.child_ages, second.polarity) == ("bullet", (4,), "ineffective")


def test_a_case_in_running_text_is_its_sentences_and_no_more() -> None:
    (study,) = case_studies(INLINE)
    assert study.form == "inline"
    assert study.quote.endswith("She was found alone in the street.")


def test_findings_go_on_in_and_after_a_case() -> None:
    quotes = [f.quote for f in findings(INLINE)]
    assert "Supervisors routinely check open incidents." in quotes
    assert any("waited for five hours" in quote for quote in quotes)


@pytest.mark.parametrize(
    "told",
    [
        "We looked in detail at the case of a 14-year-old boy in foster care who had run away 30 times. Nobody had "
        "asked him why he had two phones.",
        "We reviewed the file of a girl of 12 who had told her teacher what had happened. Her uncle was seen after six "
        "weeks.",
        "Inspectors found one family about whom nine notices had been sent in a year. None had led to a meeting.",
        "We saw another boy, aged nine, who had waited two days in a cell. He was not seen by a nurse.",
        "On one occasion, an offender told his manager that he had moved in with a woman and her two sons. She made a "
        "joint visit that day.",
        "One night in March, officers found a girl of 13 in a car with a man. They took her home and told nobody.",
    ],
)
def test_a_case_that_is_told_in_running_text(told: str) -> None:
    text = f"Investigation\n\nCases are allocated quickly. {told} Supervisors routinely check open cases.\n"
    (study,) = case_studies(text)
    assert study.quote == told


@pytest.mark.parametrize(
    "said",
    [
        "We looked at the records of children who were missing. They were often thin.",
        "We found one team that works well. It holds a meeting every day.",
        "On one occasion the backlog had reached 300 notices. The force has put this right.",
        "Inspectors saw a family hub, which is used by partners. It is open every day.",
        "On one night during our inspection 24 such calls had no officer, six of which named a child. Some had been "
        "graded lower so that they could wait.",
        "One evening there were more than 40 reports that nobody had read, and some were about a girl in care. The "
        "sergeant was dealing with an arrest and had not seen them.",
        "On another day we counted 17 open incidents, in five of which a child was at home. They had been passed from "
        "one shift to the next.",
    ],
)
def test_what_tells_of_no_one_child_or_family(said: str) -> None:
    assert case_studies(f"Investigation\n\nCases are allocated quickly. {said} Supervisors check open cases.\n") == []


def test_a_story_without_a_title_ends_where_the_next_paragraph_speaks_of_such_cases() -> None:
    story = (
        "A 15-year-old girl with a history of self-harm was arrested at 7pm for an assault. Her mother did not come "
        "until the morning. She was not seen by a nurse, and nobody told her why she was there."
    )
    after = (
        "Delays of this kind were not unusual: children waited between six and 15 hours. The service is provided by "
        "volunteers. A team sees every child who is in custody during the day. It is good that staff send a notice."
    )
    (study,) = case_studies(f"Police detention\n\nThere are two custody suites.\n\n{story}\n\n{after}\n")
    assert study.quote == story


def test_a_box_without_a_title_ends_before_what_is_found_of_the_force() -> None:
    story = (
        "A teacher told the police that a girl of nine was afraid to go home. A detective saw her at school that day."
    )
    after = (
        "Inspectors found that, in the north, detectives and social workers plan joint visits as a matter of routine. "
        "This practice is not consistent across the force. Supervision of cases is weak. Some sergeants give a plan. "
        "Others simply write that they have read the log. Officers do not always think of the other children."
    )
    for gap in ("\n\n", " "):  # without blank lines the two may be read as one paragraph
        whole = story + (" She was glad that he had come. Her mother was told the same night." if gap == " " else "")
        text = f"Investigation\n\nCases are allocated quickly.\n\nCase study\n\n{whole}{gap}{after}\n"
        (study,) = case_studies(text)
        assert study.quote == whole
        assert any("Supervision of cases is weak" in f.quote for f in findings(text))


@pytest.mark.parametrize(
    ("told", "ages"),
    [
        ("One 14-year-old boy was held for 13 hours before anyone came to see him.", (14,)),
        ("One boy of 12 waited for nine hours because no bed was found.", (12,)),
        ("One allegation of assault on a six-year-old had been open for 14 months.", (6,)),
        ("One officer knelt beside a four-year-old girl and used her toys to find out what she had seen.", (4,)),
        ("We read of a five-year-old girl who slept on a chair in a front office until dawn.", (5,)),
        ("We saw one family that police had visited seven times in five months, each time for a quarrel.", ()),
        ("Inspectors heard about a girl of 13 whose calls were put off until the next day.", (13,)),
    ],
)
def test_one_case_in_running_text_needs_no_announcement(told: str, ages: tuple[int, ...]) -> None:
    body = f"Records are kept in most files. {told} Supervisors in every team are aware of such delays."
    (found,) = case_studies(body)
    assert (found.form, found.quote, found.child_ages) == ("inline", told, ages)


@pytest.mark.parametrize(
    "told",
    [
        "One mother told us that the detective kept her promises to her son.",
        "One of the officers had a child of her own and understood what was asked.",
        "One child protection conference was missed in the year that we looked at.",
        "One team has a plan for each child.",
        "We saw one team that had no sergeant for a year.",
    ],
)
def test_one_of_something_else_is_no_case(told: str) -> None:
    assert case_studies(f"Records are kept in most files. {told} Supervisors in every team are aware.") == []


@pytest.mark.parametrize(
    "told",
    [
        "Several officers said that they would not know what to look for in a case of neglect that went on for years.",
        "Sergeants were asked what they did in an investigation of rape and gave different answers.",
        "Detectives were regularly taken from the units, in one instance for seven weeks.",
        "Offender visits were late, in one case by more than a year.",
        "Phones were kept waiting, in one investigation until the trial was over.",
        "Files often waited a long time for a decision, and we saw one case in which a child had waited seven months.",
    ],
)
def test_a_kind_of_case_or_a_case_in_passing_is_no_case_study(told: str) -> None:
    assert case_studies(f"Records are kept in most files. {told} Supervisors in every team are aware.") == []


@pytest.mark.parametrize(
    "told",
    [
        "In one file, an 11-year-old girl had told a nurse that she was scared, but officers spoke only to her father.",
        "In another call, a boy of nine had said that he was alone in the house and the operator had rung off.",
        "Delays were common, and in one case a girl of 14 was held for 31 hours while nobody asked for a bed.",
        "In an incident of domestic abuse, officers found a boy of six hiding under a table and took him to his aunt.",
    ],
)
def test_a_case_may_be_told_of_a_file_or_in_the_midst_of_a_sentence(told: str) -> None:
    (found,) = case_studies(f"Records are kept in most files. {told} Supervisors in every team are aware.")
    assert found.quote == told


@pytest.mark.parametrize(
    "after",
    [
        "The unit's links with schools were weak.",
        "The force had begun to monitor these cases, and the head of the department had written to the councils.",
        "At the time of our inspection no agreement had been reached.",
        "The force had recognised this problem and a specialist had read all the forms since May.",
        "We found little evidence that children were told of the result.",
    ],
)
def test_a_case_ends_where_the_work_of_the_force_is_spoken_of_again(after: str) -> None:
    story = "In one case, a boy of 12 was taken home by a man. It was the third report in as many weeks."
    (found,) = case_studies(f"Records are kept in most files. {story} {after}")
    assert found.quote == story


@pytest.mark.parametrize(
    "after",
    [
        "The unit's sergeant spoke to him and wrote down what he said.",
        "The force had identified the man and he was arrested that night.",
        "We found no record that anyone had told his mother.",
        "The control room graded the call as routine.",
    ],
)
def test_a_case_goes_on_where_the_force_acts_in_it(after: str) -> None:
    story = f"In one case, a boy of 12 was taken home by a man. {after}"
    (found,) = case_studies(f"Records are kept in most files. {story}")
    assert found.quote == story


@pytest.mark.parametrize(
    ("told", "ages"),
    [
        ("In one example, a sergeant used a list of friends to find a 13-year-old girl within the hour.", (13,)),
        ("In one instance, a constable kept in touch with a boy of 15 for a year.", (15,)),
        ("In a further case, an officer rode with a girl of 11 to the hospital.", (11,)),
        ("An example of this was when a call handler heard a baby cry and upgraded the call.", ()),
        ("In one of these, a girl of 12 was left at a station overnight.", (12,)),
        ("We saw one log in which a girl of nine was never asked what she wanted.", (9,)),
        ("On one occasion a 12-year-old spent the night in a cell since no bed could be found.", (12,)),
    ],
)
def test_more_ways_in_which_one_case_is_announced(told: str, ages: tuple[int, ...]) -> None:
    (found,) = case_studies(f"Investigation\n\nPlans are in place and they are easy to find. {told}\n")
    assert (found.quote, found.form, found.child_ages) == (told, "inline", ages)


@pytest.mark.parametrize(
    "said",
    [
        "An example of this is a weekly audit of records.",
        "In one, staff share a desk with social workers.",
        "One day a week, detectives are used to cover other teams.",
        "In one of these, two teams share a building.",
        "We saw one log in which times were missing.",
    ],
)
def test_an_example_of_how_things_are_is_no_case(said: str) -> None:
    assert case_studies(f"Investigation\n\nPlans are in place and they are easy to find. {said}\n") == []
