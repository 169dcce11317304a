"""Tells how a case went: by its title where that judges all of it, else by weighing what is told and what leads to it.

The weights stand in cues/outcome_weights.json; `python -m graphkit.learning.outcomes` made them from readers' labels.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal, TypeAlias

from graphkit.extract.judging.second_opinion import Judged, chances, spoke_for
from graphkit.extract.polarity.deeds import LOST, deed
from graphkit.extract.polarity.judge import judge
from graphkit.records import Polarity

Outcome = Literal["effective", "ineffective", "mixed"]
#: what each sign counts for an effective and for an ineffective case, against a mixed one
Weights: TypeAlias = Mapping[str, tuple[float, float]]
_OUTCOMES: dict[Polarity, Outcome] = {"strength": "effective", "failing": "ineffective", "mixed": "mixed"}
_SIDES: dict[Outcome, Literal["failing", "strength"]] = {"effective": "strength", "ineffective": "failing"}
_HALFWAY = re.compile(
    r"\b(?:inconsistent|mixed|variable|varying|partly|partially)\b|\b(?:good|effective|strong)\b.*\bbut\b"
    r"|\b(?:good|prompt|quick|swift|strong|careful|thorough|effective)\b.*\bthat (?:was|were) not\b"
    # "An opportunity missed after a promising start"
    r"|\bafter an? (?:[\w-]+ )?(?:promising|good|strong|prompt|quick|swift|careful|thorough) (?:start|beginning)\b",
    re.IGNORECASE,
)
#: a title that judges a case whatever stands over it
_VERDICT = re.compile(
    r"\b(?:(?:in)?effective\w*|(?:in)?adequate|good|excellent|poor|weak|strong|failures?|failed|missed|delay\w*"
    r"|inconsistent|prompt|practice)\b",
    re.IGNORECASE,
)
_BUT = re.compile(
    r"\b(?:but|although|however|despite|followed by|and then|undone by|let down by|spoil(?:ed|t) by)\b",
    re.IGNORECASE,
)
#: a title that judges all of a case, and does not name one step of it ("A slow start")
_JUDGES_ALL = re.compile(
    r"\b(?:(?:in)?effective\w*|(?:in)?adequate\w*|poor\w*|weak\w*|good|excellent|fail\w*|unnecessar\w+|unjustified"
    r"|delay\w*|drift\w*|decisive\w*|protects"
    r"|justif\w+|overlook\w*|inappropriate\w*|(?:isn't|aren't|wasn't|weren't|not) (?:always |properly |fully )?"
    r"(?:identif\w+|recogni\w+|understood|protected|considered)|unsafe|at risk of harm|left (?:at risk|unprotected))\b",
    re.IGNORECASE,
)
_LIKE_ITS_LEAD = re.compile(
    r"^(?:for (?:example|instance)|similarly|likewise|(?:in )?one (?:such )?(?:example|case|instance))\b", re.IGNORECASE
)
_UNLIKE_ITS_LEAD = re.compile(
    r"^(?:but|however|(?:by|in) contrast|on the other hand|conversely|nevertheless|nonetheless|yet|that said|even so)"
    r"\b",
    re.IGNORECASE,
)
_BOTH = {"failing", "strength"}
#: from so much on, of 1, a sentence is likely to judge
_LIKELY = 0.5
#: what a bare deed counts for where the words of its sentence tell less
_BY_DEED = 0.75
#: sums and counts tell no more beyond these
_MOST, _MANY, _LONG = 4.0, 3, 10
#: so much of neither side is taken to be told of every case, so that one sentence does not make it one-sided
_SOME = 0.1
#: below this likelihood nothing is said of how a case went; where no sentence is so likely to judge, title and lead
#: alone tell
_SURE, _ANYTHING = 0.4, 0.15


@dataclass(frozen=True, slots=True)
class Story:
    """A case to be judged.

    Attributes:
        title: the title of its box.
        sentences: what it tells, in order, each as `View.clean` gives it; one at least.
        leads: the sentences before it in its section, or the lead of its list, the nearest first.
        named: whether the report calls it a case study; a line over a story may be about the force, and only leads.
    """

    title: str | None
    sentences: tuple[str, ...]
    leads: tuple[str, ...] = ()
    named: bool = True


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the fitted weights."""
    table = json.loads((files("graphkit.extract.cues") / "outcome_weights.json").read_text("utf-8"))
    return {name: (effective / 100, ineffective / 100) for name, (effective, ineffective) in table.items()}


def outcome(story: Story, table: Weights | None = None) -> tuple[Outcome | None, tuple[str, ...]]:
    """Return how a case went and the words that decided; None where nothing tells.

    Args:
        story: the case.
        table: weights to use instead of the fitted ones.
    """
    titled = _titled(story)
    if titled is not None and settles(story):
        return titled
    each = told(story)
    if max(map(max, each)) < _ANYTHING:
        return titled or _by_its_lead(story) or (None, ())
    likely = likelihoods(signs(story, each), weights() if table is None else table)
    went = max(likely, key=lambda outcome: likely[outcome])
    if likely[went] < _SURE:
        return None, ()
    return went, _reason(story, went, each)


def settles(story: Story) -> bool:
    """Tell whether the title of a case judges all of it, or names both sides of it."""
    titled = _titled(story)
    return titled is not None and (titled[0] == "mixed" or _JUDGES_ALL.search(story.title or "") is not None)


def told(story: Story) -> list[tuple[float, float]]:
    """Return for each sentence of a case how likely it tells against the police and for them, by words and deeds."""
    place = frozenset({"told"})
    before = ("", *story.sentences)
    sequence = [
        Judged(clean, "", story.title or "", i == 0, place, judge(clean, before=before[i]))
        for i, clean in enumerate(story.sentences)
    ]
    each: list[tuple[float, float]] = []
    for judged, (failing, strength) in zip(sequence, chances(sequence), strict=True):
        done = deed(judged.clean)
        if done.polarity == "failing" and (judged.polarity != "strength" or done.confidence >= LOST):
            failing, strength = max(failing, _BY_DEED), min(strength, 1 - _BY_DEED)
        elif done.polarity == "strength" and failing < _LIKELY:
            strength = max(strength, _BY_DEED)
        each.append((failing, strength))
    return each


def signs(story: Story, each: Sequence[tuple[float, float]]) -> dict[str, float]:
    """Return what speaks for how a case went, by name, where it is not 0; `each` is what `told` makes of it."""
    failing, strength = [f for f, _ in each], [s for _, s in each]
    against, praise = sum(failing), sum(strength)
    balance = (praise + _SOME) / (against + praise + 2 * _SOME) - 0.5
    found = {
        "bias": 1.0,
        "balance": balance,
        "one side": abs(balance),
        "both": min(max(failing), max(strength)),
        "length": min(len(each), _LONG) / _LONG,
        "single": float(len(each) == 1),
    }
    for side, row in (("failing", failing), ("strength", strength)):
        found |= {
            f"all {side}": min(sum(row), _MOST),
            f"most {side}": max(row),
            f"share {side}": sum(x > _LIKELY for x in row) / len(row),
            f"first {side}": row[0],
            f"last {side}": row[-1],
        }
        if len(row) > 1:
            found |= {f"end {side}": max(row[-2:]), f"later {side}": max(row[1:]), f"earlier {side}": max(row[:-1])}
    return {name: value for name, value in (found | _deeds(story) | _frame(story)).items() if value}


def _deeds(story: Story) -> dict[str, float]:
    """Return what the deeds told say, apart from the words that judge them."""
    deeds = [deed(clean) for clean in story.sentences]
    return {
        "lost": float(any(done.confidence >= LOST for done in deeds)),
        **{f"deeds {side}": min(sum(d.polarity == side for d in deeds), _MANY) / _MANY for side in sorted(_BOTH)},
    }


def _frame(story: Story) -> dict[str, float]:
    """Return what the title of a case and what leads to it say."""
    found: dict[str, float] = {}
    if story.title:
        found["title"] = 1.0
        if (titled := _titled(story)) is not None:
            found[f"title {titled[0]}"] = 1.0
    if (led := _led(story)) is not None:
        found[f"led {led[0]}"] = 1.0
        if _LIKE_ITS_LEAD.search(story.sentences[0]):
            found[f"like {led[0]}"] = 1.0
        elif _UNLIKE_ITS_LEAD.search(story.sentences[0]):
            found[f"unlike {led[0]}"] = 1.0
    return found


def likelihoods(found: Mapping[str, float], table: Weights) -> dict[Outcome, float]:
    """Return how likely a case went each way, together 1, by its signs."""
    effective, ineffective = (
        sum(value * table[name][side] for name, value in found.items() if name in table) for side in (0, 1)
    )
    most = max(effective, ineffective, 0.0)
    odds = [math.exp(x - most) for x in (effective, ineffective, 0.0)]
    return dict(zip(("effective", "ineffective", "mixed"), (x / sum(odds) for x in odds), strict=True))


def _reason(story: Story, went: Outcome, each: Sequence[tuple[float, float]]) -> tuple[str, ...]:
    """Return the words of the title, of the sentence that tells most plainly, or of what leads to the case."""
    worst, best = (max(range(len(each)), key=lambda i: each[i][side]) for side in (0, 1))
    if went == "mixed":
        return (*spoke_for(story.sentences[worst], "failing"), *spoke_for(story.sentences[best], "strength"))
    for said in (_titled(story), _led(story) if max(map(max, each)) < _LIKELY else None):
        if said is not None and said[0] == went:
            return said[1]
    return spoke_for(story.sentences[best if went == "effective" else worst], _SIDES[went])


def _titled(story: Story) -> tuple[Outcome, tuple[str, ...]] | None:
    """Return what the title says, where it is the case's own."""
    title = story.title
    if not title or not (story.named or _VERDICT.search(title)):
        return None
    if _HALFWAY.search(title):
        return "mixed", (title,)
    parts = _BUT.split(title, maxsplit=1)
    if len(parts) > 1 and {judge(parts[0], case_theme=True).polarity, judge(parts[1]).polarity} == _BOTH:
        return "mixed", (title,)
    said = judge(title)
    return (_OUTCOMES[said.polarity], said.reason) if said.polarity is not None else None


def _by_its_lead(story: Story) -> tuple[Outcome, tuple[str, ...]] | None:
    """Return what a case is an example of, or the contrary where it says so: "But in one case ..."."""
    led = _led(story)
    if led is None or not _UNLIKE_ITS_LEAD.search(story.sentences[0]):
        return led
    return ("ineffective" if led[0] == "effective" else "effective"), led[1]


def _led(story: Story) -> tuple[Outcome, tuple[str, ...]] | None:
    """Return what the nearest sentence before that judges says, if it takes a side; a line over it leads too."""
    over = (story.title,) if story.title and not story.named and _titled(story) is None else ()
    for lead in (*over, *story.leads):
        said = judge(lead)
        if said.polarity is not None:
            return None if said.polarity == "mixed" else (_OUTCOMES[said.polarity], said.reason)
    return None
