"""Weighs which themes a recommendation asks about, by what its lead and its items speak of, alone and together.

A sentence that judges and one that asks name other things: "supervisors should check referrals" asks for better
referrals, and a lead on missing children says what "assessing risk" in an item is about. So what theming finds in the
parts is weighed once more. The weights stand in cues/asking_weights.json; `python -m graphkit.learning.asking` made
them from readers' labels.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias, TypedDict

from graphkit.extract.themes.evidence import Text, themes
from graphkit.extract.themes.theming import model
from graphkit.extract.themes.words import stems

#: kinds of evidence: the log-odds of the part that speaks most for the theme, of the lead, of the part that speaks
#: second most for it, of the item that does when read on from the lead; how far the first is below the strongest theme;
#: and how many parts there are. Then what an item asks by itself: how far the theme is below the strongest of the part
#: in which it comes nearest to it, the mean of what a part says alone and read on from the lead, whether it is the
#: strongest of an item, and of the lead; and whether there is one part only
KINDS = ("best", "lead", "second", "together", "below", "size", "behind", "mean", "item", "leads", "single")
#: what each kind of evidence is for one theme of a recommendation
Evidence: TypeAlias = tuple[float, ...]
#: theme -> part by its place -> log-odds
_Scores: TypeAlias = dict[str, dict[int, float]]
#: log-odds of what nothing speaks for, and below which a theme is not weighed
_NOT_AT_ALL, _HARDLY = -6.0, -3.5
#: so many parts count as many, a theme so far below another in its part is out of the question there, and one above
#: that may be what an item asks
_MANY, _FAR, _LIKELY = 6, 6.0, -2.0
#: the most themes of one recommendation, and from which log-odds one is said (a likelihood of .4)
_MOST, _SAID = 4, -0.4


class Parts(NamedTuple):
    """A recommendation to theme.

    Attributes:
        parts: its lead and its items, each as `View.clean` gives it.
        practice_area: practice area of its section.
        context: the heading above it.
    """

    parts: Sequence[str]
    practice_area: str | None
    context: str = ""


class Weights(TypedDict):
    """What each of `KINDS` counts for in log-odds, and what is added for every theme, for single ones and for words.

    Of `words`, by theme, the beginnings of words count that stand anywhere in the recommendation (themes/words.py).
    """

    kinds: dict[str, float]
    always: float
    lean: dict[str, float]
    words: dict[str, dict[str, float]]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the fitted weights."""
    table: Weights = json.loads((files("graphkit.extract.cues") / "asking_weights.json").read_text("utf-8"))
    return table


def themes_of_each(several: Sequence[Parts], fitted: Weights | None = None) -> list[tuple[str, ...]]:
    """Return the themes of each recommendation, strongest first.

    Args:
        several: the recommendations of a document.
        fitted: weights to use instead of those in use.
    """
    fitted = fitted or weights()
    said: list[tuple[str, ...]] = []
    for one, each in zip(several, evidence(several), strict=True):
        spoken = words_in(one)
        said.append(_said({theme: odds(theme, found, spoken, fitted) for theme, found in each.items()}))
    return said


def words_in(one: Parts) -> frozenset[str]:
    """Return the beginnings of the words of a recommendation that carry meaning."""
    return frozenset[str]().union(*map(stems, one.parts))


def odds(theme: str, found: Evidence, spoken: frozenset[str], fitted: Weights) -> float:
    """Return the log-odds that a recommendation asks about `theme`, given what speaks for it and its words."""
    of_words = fitted["words"].get(theme, {})
    return (
        fitted["always"]
        + fitted["lean"].get(theme, 0.0)
        + sum(fitted["kinds"][kind] * value for kind, value in zip(KINDS, found, strict=True))
        + sum(of_words[word] for word in sorted(spoken & of_words.keys()))
    )


def evidence(several: Sequence[Parts]) -> list[dict[str, Evidence]]:
    """Return for each recommendation what speaks for each theme that is not out of the question.

    At first sight of theming: a recommendation stands by itself, and the second look has learned from sentences among
    others.
    """
    texts: list[Text] = []
    of: list[tuple[int, int, bool]] = []
    for k, one in enumerate(several):
        for i, part in enumerate(one.parts):
            before = one.parts[0] if i else ""
            texts.append(Text(part, group=str(k), before=before, heading=one.context, area=one.practice_area))
            of.append((k, i, False))
    for k, one in enumerate(several):
        lead = one.parts[0].rstrip(":;. ")
        for i, part in enumerate(one.parts[1:], 1):
            texts.append(Text(f"{lead} {part}", group=f"{k}.{i}", heading=one.context, area=one.practice_area))
            of.append((k, i, True))
    names = themes()
    found, scores = model().first(texts)
    alone: list[_Scores] = [{} for _ in several]
    together: list[_Scores] = [{} for _ in several]
    for text, theme, score in zip(found.text.tolist(), found.theme.tolist(), scores.tolist(), strict=True):
        k, i, with_lead = of[text]
        (together if with_lead else alone)[k].setdefault(names[theme], {})[i] = max(score, _NOT_AT_ALL)
    return [_evidence(a, t, len(one.parts)) for a, t, one in zip(alone, together, several, strict=True)]


def _evidence(alone: _Scores, together: _Scores, parts: int) -> dict[str, Evidence]:
    best = {theme: max(of.values()) for theme, of in alone.items()}
    strongest = max(best.values(), default=_NOT_AT_ALL)
    top = [max((of.get(i, _NOT_AT_ALL) for of in alone.values()), default=_NOT_AT_ALL) for i in range(parts)]
    out: dict[str, Evidence] = {}
    for theme in sorted({*alone, *together}):
        of, read_on = alone.get(theme, {}), together.get(theme, {})
        most, second, *_ = *sorted(of.values(), reverse=True), _NOT_AT_ALL, _NOT_AT_ALL
        with_lead = max(read_on.values(), default=_NOT_AT_ALL) if parts > 1 else most
        if max(most, with_lead) <= _HARDLY:
            continue
        lead, size = of.get(0, _NOT_AT_ALL), min(parts, _MANY) / _MANY
        behind = min((top[i] - score for i, score in of.items()), default=_FAR)
        mean = max((of.get(i, _NOT_AT_ALL) + (read_on if i else of).get(i, _NOT_AT_ALL)) / 2 for i in range(parts))
        item = any(i and _LIKELY < score == top[i] for i, score in of.items())
        leads = 0 in of and of[0] == top[0]
        first = most, lead, second, with_lead, most - strongest, size
        out[theme] = *first, min(behind, _FAR), mean, float(item), float(leads), float(parts == 1)
    return out


def _said(scores: Mapping[str, float]) -> tuple[str, ...]:
    ranked = sorted(scores, key=lambda theme: (-round(scores[theme], 9), theme))
    return tuple([theme for theme in ranked[:_MOST] if scores[theme] > _SAID] or ranked[:1])
