"""Rules, second opinion, bare deeds and plain words: what is added, what is unsaid, and who has the last word."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.judging import plain_words
from graphkit.extract.judging.last_word import unless_opposed, unopposed
from graphkit.extract.judging.second_opinion import Judged
from graphkit.extract.polarity.judge import Verdict
from graphkit.records import Polarity
from tests.extract.judging_harness import findings

NONE = Verdict(None, (), 0.5)
TABLE = {
    "bias": (-2.0, -2.0),
    "w:lapsed": (4.0, 0.0),
    "b:plans_lapsed": (1.0, 0.0),
    "w:beamin": (0.0, 4.0),
    "before failing": (4.0, 0.0),
    "verdict failing": (3.0, 0.0),
    "verdict strength": (0.0, 3.0),
}
WORDS = {"": (0.0, 0.0), "splend": (-1.0, 9.0), "dread": (9.0, -1.0), "of course": (0.0, 9.0)}
UNSURE = Verdict("failing", ("few",), 0.6)


def row(clean: str, verdict: Verdict = NONE, fresh: bool = True) -> Judged:
    return Judged(clean, "", "", fresh, frozenset(), verdict)


def test_says_what_is_sure_with_the_words_that_spoke_for_it() -> None:
    (verdict,) = unopposed([row("Most plans lapsed in spring.")], TABLE)
    assert verdict.polarity == "failing"
    assert verdict.reason == ("plans lapsed", "lapsed")
    assert 0.5 < verdict.confidence < 0.65


def test_is_silent_where_both_sides_or_neither_speak() -> None:
    both, neither = unopposed([row("They lapsed, staff beaming."), row("There are plans.")], TABLE)
    assert both.polarity is None
    assert neither.polarity is None


@pytest.mark.parametrize(
    ("words", "said"),
    [({"lapsed": (9.0, 0.0)}, "failing"), ({"lapsed": (0.5, 0.0)}, None), ({"lapsed": (0.0, 9.0)}, None)],
)
def test_where_it_is_less_sure_plain_words_must_agree(words: plain_words.Weights, said: Polarity | None) -> None:
    table = {"bias": (-2.0, -2.0), "w:lapsed": (2.0, 0.0)}  # half sure
    with patch.object(plain_words, "weights", lambda: {"": (0.0, 0.0), **words}):
        (verdict,) = unopposed([row("Most plans lapsed.")], table)
    assert verdict.polarity == said
    assert said is None or (verdict.reason == ("lapsed",) and verdict.confidence < 0.5)


def test_plain_words_alone_say_nothing() -> None:
    with patch.object(plain_words, "weights", lambda: {"": (0.0, 0.0), "lapsed": (9.0, 0.0)}):
        assert unopposed([row("Most plans lapsed.")], {"bias": (-2.0, -2.0)})[0].polarity is None


def test_reads_the_sentence_before_only_where_it_belongs() -> None:
    failing = Verdict("failing", ("poor",), 0.7)
    first, near = unopposed([row("Work is poor.", failing), row("There are plans.", fresh=False)], TABLE)
    assert (first, near.polarity) == (failing, "failing")
    assert unopposed([row("Work is poor.", failing), row("There are plans.")], TABLE)[1].polarity is None


def test_what_only_takes_up_another_sentence_has_its_reason_from_there() -> None:
    failing, praise = Verdict("failing", ("poor",), 0.9), Verdict("strength", ("good",), 0.9)
    sequence = [row("Work is poor.", failing), row("There are plans.", fresh=False), row("That is good.", praise)]
    assert [verdict.reason for verdict in unopposed(sequence, TABLE)] == [("poor",), ("poor",), ("good",)]


def test_what_leads_to_a_list_is_the_reason_of_an_item_that_says_nothing_itself() -> None:
    below = Judged("The plans of each town.", "Managers often lapsed over:", "", False, frozenset({"bullet"}), NONE)
    verdicts = unopposed([row("Work is poor.", Verdict("failing", ("poor",), 0.9)), below], TABLE)
    assert verdicts[1].reason == ("lapsed",)


@given(st.sampled_from(["failing", "strength", "mixed"]), st.sampled_from([0.6, 0.8, 0.95]), st.text(max_size=80))
def test_never_turns_what_the_rules_said(polarity: Polarity, confidence: float, clean: str) -> None:
    said = Verdict(polarity, (), confidence)
    (verdict,) = unopposed([row(clean, said)])
    assert verdict == said or (verdict.polarity is None and confidence <= 0.75 and polarity != "mixed")


def test_unsays_what_it_takes_for_the_opposite_where_the_rules_are_not_sure() -> None:
    doubtful, plain = Verdict("strength", ("good",), 0.62), Verdict("strength", ("very good",), 0.9)
    unsaid, kept = unopposed([row("Good plans lapsed.", doubtful), row("Very good plans lapsed.", plain)], TABLE)
    assert unsaid.polarity is None
    assert kept == plain
    assert unopposed([row("Good plans hold.", doubtful)], TABLE) == [doubtful]


def test_unsays_what_it_takes_for_no_judgement_where_the_rules_are_not_sure() -> None:
    doubtful, plain = Verdict("failing", ("late",), 0.62), Verdict("failing", ("far too late",), 0.9)
    table = TABLE | {"w:buses": (-3.0, -3.0)}
    unsaid, kept = unopposed([row("Late buses run.", doubtful), row("Far too late buses run.", plain)], table)
    assert unsaid.polarity is None
    assert kept == plain


def test_words_that_say_the_opposite_leave_nothing_said() -> None:
    assert unless_opposed("Few weren't splendid.", UNSURE, WORDS) == Verdict(None, (), 0.6)
    assert unless_opposed("Few weren't dreadful.", UNSURE, WORDS) == UNSURE
    praise = Verdict("strength", ("no",), 0.6)
    assert unless_opposed("No dread of it.", praise, WORDS).polarity is None


@pytest.mark.parametrize(
    "verdict",
    [Verdict("failing", ("few",), 0.8), Verdict(None, (), 0.5), Verdict("mixed", ("good", "poor"), 0.5)],
)
def test_what_is_sure_or_takes_no_side_stands(verdict: Verdict) -> None:
    assert unless_opposed("Few weren't splendid.", verdict, WORDS) == verdict


@pytest.mark.parametrize("clean", ["", "...", "Teapots."])
def test_words_that_nobody_labelled_oppose_nothing(clean: str) -> None:
    assert unless_opposed(clean, UNSURE) == UNSURE


def test_a_report_says_nothing_of_what_its_words_and_the_rules_read_differently(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    body = "Initial contact\n\nThe splendid officers hadn't mentioned it to their sergeant."
    (found,) = findings(body)
    assert found.polarity == "failing"
    monkeypatch.setattr("graphkit.extract.judging.plain_words.weights", lambda: WORDS)
    assert not findings(body)
