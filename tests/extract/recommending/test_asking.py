"""What a recommendation asks about: its lead and its items are weighed alone and together, as readers' labels say."""

from __future__ import annotations

import pytest

from benchmarks.asked import settled_by
from graphkit.extract.recommending.asking import (
    KINDS,
    Parts,
    Weights,
    evidence,
    odds,
    themes_of_each,
    weights,
    words_in,
)
from graphkit.extract.themes.evidence import themes
from graphkit.learning.asking import Labelled, fit, labelled, micro_f1

MISSING = Parts(
    [
        "We recommend that Northmoor Police improves its response to children who go missing from home.",
        "return home interviews are held;",
        "supervisors review enquiries.",
    ],
    "initial-contact",
)
RECORDS = Parts(["We recommend that Northmoor Police makes sure that decisions are recorded promptly."], None)


def test_a_recommendation_asks_about_what_its_lead_and_its_items_speak_of() -> None:
    (found,) = themes_of_each([MISSING])
    assert "missing-prevention" in found


def test_an_item_that_is_silent_alone_speaks_with_its_lead() -> None:
    parts = [
        "We recommend that Northmoor Police improves its response to missing children, making sure that:",
        "risk is reassessed whenever circumstances change.",
    ]
    together = KINDS.index("together")
    (alone,), (found,) = evidence([Parts(parts[1:], None)]), evidence([Parts(parts, None)])
    assert "missing-risk-assessment" not in alone
    assert found["missing-risk-assessment"][together] > found["missing-risk-assessment"][KINDS.index("best")]


def test_each_recommendation_stands_by_itself() -> None:
    assert themes_of_each([MISSING, RECORDS]) == [*themes_of_each([MISSING]), *themes_of_each([RECORDS])]


@pytest.mark.parametrize("parts", [["We recommend that."], ["", ""], ["42"]])
def test_what_says_nothing_asks_about_nothing_much(parts: list[str]) -> None:
    (found,) = themes_of_each([Parts(parts, None)])
    assert len(found) <= 1


def test_every_weight_is_of_a_theme_and_of_a_kind() -> None:
    assert set(weights()["kinds"]) == set(KINDS)
    assert set(weights()["lean"]) <= set(themes())
    assert set(weights()["words"]) <= set(themes())


def _twenty(records: str) -> list[Labelled]:
    asks = ((MISSING, "missing-prevention"), (RECORDS, records))
    return [Labelled(parts, frozenset({theme}), f"report {k}") for parts, theme in asks for k in range(20)]


def test_weights_follow_the_labels() -> None:
    asked = _twenty("record-keeping")
    fitted = fit(asked)
    assert micro_f1(asked, fitted) == 1.0
    (found,) = evidence([RECORDS])
    turned, spoken = fit(_twenty("supervision")), words_in(RECORDS)
    assert odds("record-keeping", found["record-keeping"], spoken, turned) < odds(
        "record-keeping", found["record-keeping"], spoken, fitted
    )


def test_words_count_for_a_theme_that_labels_give_them_and_names_do_not() -> None:
    words = fit(_twenty("record-keeping"))["words"]
    known, others = words["record-keeping"], words["missing-response"]
    assert known["decisio"] > 0 > others["return"]
    once = [Labelled(one.parts, one.asks, "one report") for one in _twenty("record-keeping")]
    assert not any(fit(once)["words"].values())


def test_each_item_asks_about_what_it_speaks_of_most() -> None:
    (found,) = evidence([MISSING])
    item, leads = KINDS.index("item"), KINDS.index("leads")
    assert found["supervision"][item] == 1.0
    assert found["missing-response"][leads] == 1.0
    (alone,) = evidence([RECORDS])
    assert alone["record-keeping"][item] == 0.0
    assert alone["record-keeping"][KINDS.index("single")] == 1.0


def test_the_same_labels_give_the_same_weights() -> None:
    assert fit(_twenty("record-keeping")) == fit(_twenty("record-keeping"))


def test_without_labels_nothing_is_weighed() -> None:
    nothing: Weights = {"kinds": dict.fromkeys(KINDS, 0.0), "always": 0.0, "lean": {}, "words": {}}
    assert fit([]) == nothing


def test_a_recommendation_of_the_gold_teaches_where_it_begins_and_has_themes() -> None:
    text = (
        "National child protection inspections\n\nNorthmoor Police\n\nInvestigation\n\nRecommendations\n\n"
        "We recommend that Northmoor Police records decisions promptly.\n\n"
        "We recommend that Northmoor Police trains its officers within six months.\n"
    )
    first, second = text.index("We recommend"), text.rindex("We recommend")
    gold = {
        "recommendations": [
            {"at": first, "themes": ["record-keeping"]},
            {"at": second, "themes": []},
            {"at": second + 30, "themes": ["training"]},
        ]
    }
    assert [one.asks for one in labelled(gold, text, "northmoor")] == [{"record-keeping"}]


def test_labels_that_an_opening_settles_are_told_from_those_that_what_is_asked_settles() -> None:
    texts = [text.split() for text in ("we recommend that records are kept", "we recommend that visits are made")]
    assert settled_by(texts, [{"training"}, {"training"}]) == (1, 1)
    assert settled_by(texts, [{"record-keeping"}, {"offender-visits-and-assessment"}]) == (4, 2)
