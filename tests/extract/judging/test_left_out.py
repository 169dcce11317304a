"""The benchmark of what is fitted uses the weights of the other reports, not those that ship."""

from __future__ import annotations

import subprocess
import sys

from benchmarks.left_out import in_use
from graphkit.extract.cases.studies import outcomes, told_words
from graphkit.extract.figures.fields import weighing
from graphkit.extract.judging.last_word import unless_opposed, unopposed
from graphkit.extract.judging.second_opinion import Judged, chances
from graphkit.extract.polarity.judge import Verdict
from graphkit.extract.themes import theming
from tests.conftest import ROOT


def test_the_left_out_figures_are_of_other_weights() -> None:
    pair = "examples/gold/westmarch-2022.json=examples/westmarch-2022.txt"
    done = subprocess.run(
        [sys.executable, "benchmarks/left_out.py", pair, "--prose", "examples/training/one.tsv"],
        cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    shipped, left_out = (line.partition(": ")[2].strip() for line in done.stdout.splitlines())
    assert "themes_f1" in shipped and "themes_f1" in left_out
    assert shipped != left_out


def test_all_weights_are_replaced() -> None:
    sentence = Judged("Ninepins.", "", "", True, frozenset(), Verdict(None, (), 0.5))
    story = outcomes.Story(None, ("Officers responded promptly and effectively.",))
    themes: theming.Weights = {"first": {}, "lean": {}, "second": {}, "themes": [], "words": {}}
    five = weighing.Seen("volume", "schools", 5.0, None, "schools", "There are ", "five schools", " here.", "")
    praise = Verdict("strength", ("good",), 0.6)
    with in_use(themes, {"bias": (9.0, 0.0)}, {"": (9.0, 0.0)}, {"": 9.0}, {"bias": (0.0, 9.0)}, {"": {"audit": 9.0}}):
        assert unless_opposed("Ninepins.", praise).polarity is None
        assert unopposed([sentence])[0].polarity == "failing"
        assert chances([sentence])[0][0] > 0.9
        assert not theming.model().table.themes
        assert told_words.likelihood("Ninepins.") > 0.9
        assert outcomes.outcome(story)[0] == "ineffective"
        assert weighing.weighed(five) == "audit"
    assert unless_opposed("Ninepins.", praise) == praise
    assert unopposed([sentence])[0].polarity is None
    assert theming.model().table.themes
    assert told_words.likelihood("Ninepins.") < 0.9
    assert outcomes.outcome(story)[0] == "effective"
    assert weighing.weighed(five) == "volume"
