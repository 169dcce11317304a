"""How cases went is learned from readers' labels: signs of a story are weighed, and the same labels give the same."""

from __future__ import annotations

import pytest

from graphkit.extract.cases.studies.outcomes import Outcome, Story, likelihoods, outcome, signs, told
from graphkit.learning.outcomes import Labelled, fit, labelled, right

WELL = ("A boy of 9 was hit by his father.", "Officers responded promptly and protected him effectively.")
ILL = ("A girl of 12 was reported missing.", "Officers failed to search for her, and the response was poor.")
BOTH = ("A boy of 7 was hurt.", "Officers responded promptly and effectively.", "But the investigation was poor.")


def _cases(well: str = "effective", ill: str = "ineffective") -> list[Labelled]:
    told_as = ((WELL, well), (ILL, ill), (BOTH, "mixed"))
    return [Labelled(Story(None, sentences), went) for sentences, went in told_as for _ in range(10)]


def test_weights_follow_the_labels() -> None:
    table, turned = fit(_cases()), fit(_cases(well="ineffective", ill="effective"))
    assert right(_cases(), table) == 30
    assert outcome(Story(None, WELL), turned)[0] == "ineffective", "nothing but labels says which way"


def test_the_same_labels_give_the_same_weights() -> None:
    assert fit(_cases()) == fit(_cases())


def test_likelihoods_add_up() -> None:
    story = Story("A slow start", BOTH)
    assert sum(likelihoods(signs(story, told(story)), fit(_cases())).values()) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("title", "went"), [("An effective response", "effective"), ("Poor supervision of a case", "ineffective")]
)
def test_a_title_that_judges_all_of_a_case_needs_no_weights(title: str, went: Outcome) -> None:
    assert outcome(Story(title, BOTH), {}) == (went, outcome(Story(title, BOTH), {})[1])
    assert outcome(Story(title, BOTH), {})[1], "and its words are the reason"


def test_a_case_of_the_gold_that_begins_elsewhere_teaches_nothing() -> None:
    text = "Investigation\n\nIn one case, a boy of 9 was hit by his father and officers failed to see him.\n"
    at = text.index("In one")
    gold = {"case_studies": [{"at": at, "polarity": "ineffective"}, {"at": at + 400, "polarity": "effective"}]}
    assert [case.went for case in labelled(gold, text, "oldmere")] == ["ineffective"]
