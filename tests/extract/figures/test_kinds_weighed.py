"""Of what kind a count or a share is, is weighed by the words around it; of times and targets the rules decide."""

from __future__ import annotations

import pytest

from graphkit.extract.figures.fields.weighing import KINDS, Seen, is_open, signs, weighed, weights
from graphkit.learning.kinds import Labelled, fit, labelled, right
from tests.extract.naming_harness import figures as told


def seen(kind: str, unit: str | None, of: float | None = None, after: str = " told.") -> Seen:
    return Seen(kind, unit, 6.0, of, unit or "", "", f"six {unit}", after, "")


@pytest.mark.parametrize(
    ("text", "unit", "kind"),
    [
        # shares of cases that inspectors read, with no word of reading near
        ("In five of the eight cases, officers had not recorded what the child said.", "cases", "audit"),
        ("The voice of the child was missing from 9 of the 14 files.", "files", "audit"),
        # what nobody has done yet
        ("There were 640 devices that no one had begun to look at.", "devices", "backlog"),
        ("The unit was more than 400 entries behind.", "entries", "backlog"),
        # a share of a service is none of cases
        ("Officers attended 41 percent of conferences.", "percent", "rate"),
        ("The force has 214 detectives.", "detectives", "workforce"),
    ],
)
def test_words_around_a_figure_tell_its_kind(text: str, unit: str, kind: str) -> None:
    assert [(m.unit, m.kind) for m in told(text)] == [(unit, kind)]


@pytest.mark.parametrize(
    "one", [seen("target", "hours"), seen("delay", "days"), seen("cost", "pounds"), seen("capacity", "cells")]
)
def test_of_times_and_targets_the_rules_have_the_last_word(one: Seen) -> None:
    assert not is_open(one)
    assert weighed(one, {"": {"backlog": 9.0}}) == one.kind


def test_where_nothing_speaks_for_another_the_rules_do() -> None:
    assert weighed(seen("audit", "cells"), {}) == "audit"
    assert weighed(seen("workforce", "officers"), {}) == "workforce"


def test_a_share_is_no_volume_and_a_count_no_rate() -> None:
    leaning = {"": {"volume": 9.0, "rate": 8.0}}
    assert weighed(seen("rate", "cases", of=9.0), leaning) == "rate"
    assert weighed(seen("volume", "cases"), leaning) == "volume"
    assert weighed(seen("rate", "percent"), {"": {"workforce": 9.0, "volume": 9.0}}) != "workforce"


def test_weights_follow_labels_of_three_reports() -> None:
    def report(name: str) -> list[Labelled]:
        untouched = [seen("volume", "forms", after=" untouched.") for _ in range(9)]
        filed = [seen("volume", "forms", after=" filed.") for _ in range(9)]
        return [Labelled(one, "backlog", name) for one in untouched] + [Labelled(one, "volume", name) for one in filed]

    figures = [one for name in ("a", "b", "c") for one in report(name)]
    table = fit(figures)
    assert right(figures, table) == len(figures)
    assert fit(figures) == table
    assert fit(report("a")) == {}, "what stands in one report alone may be the name of a place"


def test_readers_words_are_matched_to_figures_by_place_and_value() -> None:
    text = "Investigation\n\nThere were 640 devices in the store, and nine officers.\n"
    at = text.index("640")
    gold = {
        "metrics": [
            {"quote": "640 devices", "value": 640, "at": at, "kind": "backlog"},
            {"quote": "640 devices", "value": 641, "at": at, "kind": "rate"},
            {"quote": "nine officers", "value": [9, 12], "at": text.index("nine"), "kind": "staffing"},
        ]
    }
    assert [(one.seen.unit, one.kind) for one in labelled(gold, text, "report")] == [
        ("devices", "backlog"),
        ("officers", "workforce"),
    ]


def test_shipped_weights_are_of_signs_that_are_asked_for() -> None:
    kinds = {name.partition(" ")[0] for name in weights()}
    asked = {
        name.partition(" ")[0] for name in signs(seen("rate", "cases", of=9.0)._replace(before="In ", heading="A"))
    }
    assert kinds <= asked | {"no"}
    assert all(set(counts) <= set(KINDS) for counts in weights().values())
    assert len(weights()) > 500
