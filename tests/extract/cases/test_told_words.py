"""The words of a sentence tell a case that no rule opens; a case of a rule that no word speaks for is none."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from graphkit.extract.cases.studies import told_words
from graphkit.extract.cases.studies.told_words import likelihood, signs
from graphkit.extract.prose.view import View
from graphkit.extract.state import Sentence
from graphkit.learning.stories import Labelled, fit, labelled, written
from tests.extract.judging_harness import case_studies, case_studies_by_rule

HEAD = "Investigation\n\nThe force has three investigation teams, and their work varies. "
TELLING = [
    # of a device, of nobody with an age, in the middle of what is said of the force, "in one of them"
    "A laptop was seized from a swimming coach in June 2019 after a pupil told her mother that he had asked for"
    " photographs of her. It wasn't examined until March 2020, when he was arrested again.",
    "Before she left the house, an officer had found a child's scooter in the offender's hall and arrested him.",
    "Among those waiting was a call, then six hours old, from a nine-year-old boy who said that his mother would not"
    " wake up.",
]
PARAGRAPH = (
    "This is how a teenage girl in foster care came to be missing for five hours before anybody began to look for her."
    " Her carer rang at 1.50am and said that the girl had been collected by a man in a grey car. The inspector was"
    " dealing with a collision and nobody was sent until the morning."
)
NOT_TELLING = [
    "Every detective has been trained to interview a child, and the courses are repeated once a year.",
    "One evening there were more than 40 reports that nobody had read, and some were about a girl in care.",
    "A girl of 13 told inspectors that she was happy because an officer had been kind.",
    "A film about a 13-year-old girl was shown to all officers because the chief constable had asked for it.",
    "The decision to detain a child was written down, but the reasons were not. The child was asked for a signature.",
]
AFTER = " Supervisors read most of the files that they are sent."


@pytest.mark.parametrize("story", TELLING)
def test_words_tell_a_case_that_no_rule_opens(story: str) -> None:
    body = f"{HEAD}{story}{AFTER}\n"
    assert [case.quote for case in case_studies(body)] == [story]
    assert case_studies_by_rule(body) == []


def test_no_sentence_is_told_twice() -> None:
    told = (
        "A laptop was seized from a swimming coach in June 2019 after a pupil told her mother of him.",
        "In one case, the log was closed at 3am that night and officers were sent home.",
    )
    found = [Sentence(0, len(clean), 0, View(clean, (0, len(clean)))) for clean in told]
    with patch.object(told_words, "weights", lambda: {"": 9.0}):
        runs = [[one.view.clean for one in run] for run in told_words.runs(found)]
    assert runs == [[told[0]]], "what brings nobody takes no sentence of the case before it"


def test_a_paragraph_that_tells_a_case_by_its_words_is_one_of_its_own() -> None:
    (case,) = case_studies(f"{HEAD}{AFTER}\n\n{PARAGRAPH}\n\nCases are reviewed.\n")
    assert (case.quote, case.form) == (PARAGRAPH, "paragraph")


@pytest.mark.parametrize("said", NOT_TELLING)
def test_what_is_of_nobody_is_no_case_by_its_words(said: str) -> None:
    assert case_studies(f"{HEAD}{said}{AFTER}\n") == []


def test_words_open_no_second_case_beside_one_that_a_rule_has_ended() -> None:
    told = "In one case, a boy of nine was hit by his father. Officers went to the house and arrested him that night."
    assert len(case_studies(f"{HEAD}{told}{AFTER}\n")) == 1


def test_a_case_of_a_rule_that_no_word_speaks_for_is_none() -> None:
    said = "In another example, the force had reviewed the staffing of its units and the workload of its officers."
    assert case_studies_by_rule(f"{HEAD}{said}{AFTER}\n")
    assert case_studies(f"{HEAD}{said}{AFTER}\n") == []


def test_a_case_in_a_box_stands_whatever_its_words() -> None:
    said = "Plans are reviewed by the board and shared with partners. Policies are published."
    body = f"Investigation\n\nCase study: A boy at risk\n\nA boy of nine was hit by his father.\n\n{said}\n"
    assert len(case_studies(body)) == len(case_studies_by_rule(body)) == 1


def test_the_beginning_of_a_sentence_counts_by_itself() -> None:
    assert {"^one", "^one boy", "one", "one boy"} <= signs("One boy waited.").keys()
    assert signs("...") == {}


def _sentences() -> list[Labelled]:
    told = [Labelled(f"A boy of {age} was hit by his father.", True, f"r{age % 2}") for age in range(8, 16)]
    other = [Labelled(f"The force has {n} teams of officers.", False, f"r{n % 2}") for n in range(20, 30)]
    return told + other


def test_weights_follow_the_labels() -> None:
    table = fit(_sentences())
    assert likelihood("A boy was hit by his mother.", table) > 0.5 > likelihood("The force has officers.", table)
    turned = fit([Labelled(one.clean, not one.tells, one.report) for one in _sentences()])
    assert likelihood("A boy was hit by his mother.", turned) < 0.5
    assert fit(_sentences()) == table, "the same labels give the same weights"


def test_a_word_of_one_report_weighs_nothing() -> None:
    assert "elmhur" not in fit([*_sentences(), *[Labelled("Elmhurst was quiet.", True, "r1")] * 9])


def test_sentences_that_readers_have_in_a_case_are_learned_from() -> None:
    text = "Investigation\n\nThe force has three teams. In one case, a boy of 9 was hit by his father. He was moved.\n"
    at, end = text.index("In one"), text.index("moved.") + 6
    found = labelled({"case_studies": [{"at": at, "end": end}]}, text, "oldmere")
    assert [(one.clean, one.tells) for one in found] == [
        ("The force has three teams.", False),
        ("In one case, a boy of 9 was hit by his father.", True),
        ("He was moved.", True),
    ]
    assert labelled({"sentences": []}, text, "oldmere") == [], "a report whose cases nobody marked teaches nothing"


def test_weights_are_written_in_hundredths() -> None:
    assert written({"boy": 1.25, "": -0.5}) == '{\n"": -50,\n"boy": 125\n}\n'
