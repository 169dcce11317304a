"""What themes tell of each other: who stands where, what it adds, and that it is learned from labels."""

from __future__ import annotations

import numpy as np
import pytest

from graphkit.extract.themes import company
from graphkit.extract.themes.evidence import Text, themes
from graphkit.extract.themes.features import Features
from graphkit.extract.themes.theming import Model, weights
from graphkit.learning import company as fitting

SIZE = len(themes())
RECORDS, USE = themes().index("police-protection-records"), themes().index("police-protection-use")


def _found(*told: tuple[int, int]) -> Features:
    text, theme = (np.array(each, dtype=np.intp) for each in zip(*told, strict=True))
    return Features(text, theme, (), np.zeros((0, len(text))))


def _texts(*groups: str) -> list[Text]:
    return [Text(f"Sentence {i}.", group=group) for i, group in enumerate(groups)]


def test_a_theme_stands_in_its_sentence_beside_it_and_in_its_group() -> None:
    texts = _texts("a", "a", "a", "b")
    own, before, after, rest = company.company(texts, _found((0, RECORDS), (3, USE)), np.array([0.0, 0.0]))
    assert own[:, RECORDS].tolist() == [0.5, 0, 0, 0]
    assert before[:, RECORDS].tolist() == [0, 0.5, 0, 0]
    assert after[:, USE].tolist() == [0, 0, 0, 0], "another group begins"
    assert rest[:, RECORDS].tolist() == [0, 0.25, 0.25, 0]


def test_what_is_all_but_out_of_the_question_tells_nothing() -> None:
    assert not company.company(_texts("a", "a"), _found((0, RECORDS)), np.array([-4.0])).any()


def test_the_company_adds_what_its_weights_say() -> None:
    weight = company.in_order({"own": {"police-protection-records": {"police-protection-use": -2.0}}})
    around = company.company(_texts("a"), _found((0, RECORDS)), np.array([0.0]))
    assert company.told_by(around, weight)[0, USE] == -1.0
    assert company.told_by(around, weight)[0, RECORDS] == 0.0


def test_without_weights_there_is_no_third_look() -> None:
    shipped = weights()
    bare = Model({**shipped, "third": {}})
    texts = [Text("Designated officers don't record why police protection was used.", group="a")]
    assert np.array_equal(bare.third(texts)[1], bare.second(texts)[1])
    assert not np.array_equal(Model(shipped).third(texts)[1], bare.second(texts)[1])


@pytest.mark.parametrize("published", [True, False])
def test_what_readers_never_give_together_is_learned(published: bool) -> None:
    texts = _texts(*map(str, range(40)))
    pairs = [(i, theme) for i in range(40) for theme in (RECORDS, USE)]
    found, odds = _found(*pairs), np.zeros(80)
    rows = fitting.columns(company.company(texts, found, odds), found.text, found.theme)
    labels = np.array([float(theme == RECORDS) for _, theme in pairs])
    learned = fitting.fit(rows, labels, odds, np.full(80, published))
    assert learned["own"]["police-protection-records"]["police-protection-use"] < -1
    assert learned["own"]["police-protection-use"]["police-protection-records"] > 1
    assert set(learned) == set(company.KINDS)
    assert "police-protection-use" not in learned["own"].get("police-protection-use", {}), "none tells of itself"
