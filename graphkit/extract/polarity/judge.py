"""Judges a sentence of an inspection report: failing, strength, mixed or no judgement, with the words that decided."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphkit.extract.polarity.reading import read
from graphkit.extract.polarity.voices.bystanders import blames_others, of_family
from graphkit.extract.polarity.voices.explaining import explains
from graphkit.extract.polarity.voices.maxims import is_maxim, says_what_ought
from graphkit.extract.polarity.voices.procedure import of_procedure
from graphkit.extract.polarity.voices.wishes import wishes
from graphkit.extract.prose.grades import A_RATING
from graphkit.extract.prose.worded import worded
from graphkit.records import Polarity


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a sentence judges.

    Attributes:
        polarity: None where it does not judge (context, law, method, duty, plan).
        reason: the words that decided, each cut from the sentence, in its order.
        confidence: 0 to 1, how clearly the words speak; not a calibrated probability.
    """

    polarity: Polarity | None
    reason: tuple[str, ...]
    confidence: float


#: openings that carry on the judgement of the sentence before, and how much of it
_CARRY: tuple[tuple[tuple[str, ...], float], ...] = (
    (("this means", "this meant", "it means", "it meant", "it also mean", "as a result", "consequently", "so "), 1.0),
    (("and this", "this ", "these ", "such ", "because of this", "that ", "in particular", "or "), 0.8),
    (("and ", "it ", "they ", "for example", "for instance", "in addition", "also ", "similarly", "their "), 0.5),
)  # fmt: skip
_TURN = ("but ", "however", "nevertheless", "nonetheless", "despite this", "yet ", "conversely")
_DIFFERENT = ("different story", "different picture", "another story")
_TURNS = ("; but", ", but", "; however")
#: the lead of a list that asks, aims or describes a duty: its items judge nothing
_ASKING = re.compile(
    r"\b(?:aims?|objectives?|priorit\w+|responsib\w+|roles?|duties|should|must|minimum|recommend\w*|ensur\w+|criteria"
    r"|following (?:areas|questions|methods)|(?:areas?|aims) for improvement|improvements?|required|to|by|that|when"
    r"|where|if|comprising|of)\b[^.:]{0,60}:\s*$",
    re.IGNORECASE,
)
#: the lead of a list of aims, whatever it calls them
_AIMING = worded(
    r"\b(?:(?:areas?|aims|points) for improvement|should include|as a minimum|paying particular attention to"
    r"|areas? (?:where|in which) [^.:]{2,40}? (?:most |still |now )?needs? to (?:improve|do better)"
    r"|(?:should|must|needs? to)(?: now| also)? (?:concentrate|focus) on)\b[^.]{0,60}:"
    r"|\b(?:we|hmic|hmicfrs|inspectors) (?:also |therefore |further )?recommends?\b",
    re.IGNORECASE,
)
_LEAD_FAILING = 2.0
#: what judges nothing, whatever stands around it
_SILENT = (explains, of_procedure, says_what_ought, wishes, of_family)
#: several grades with numbers, the best among them: a tally, not a judgement
_GRADE = re.compile(rf"\b{A_RATING}\b", re.IGNORECASE)
_COUNT = re.compile(r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none)\b", re.IGNORECASE)


def is_tally(clean: str) -> bool:
    """Tell whether `clean` reports how many cases got which grade, the good ones among them."""
    low = clean.lower()
    if "good" not in low and "outstanding" not in low:  # most sentences: quicker than to look for every grade
        return False
    grades = {g.lower()[:5] for g in _GRADE.findall(clean)}
    return len(grades) >= 2 and bool(grades & {"good", "outst"}) and len(_COUNT.findall(clean)) >= 2


def judge(clean: str, *, before: str = "", after: str = "", heading: str = "", case_theme: bool = False) -> Verdict:
    """Return what the inspectors judge in `clean`.

    Args:
        clean: the sentence as `View.clean` gives it.
        before: the sentence (or the list's lead) before it, whose judgement a consequence carries on.
        after: the sentence after it.
        heading: the heading of its section.
        case_theme: it is a bullet under "Common themes", which always judges.
    """
    del after
    lead = before if before.endswith(":") else ""
    held = _held(before)
    if before.endswith(_TURNS):  # the item of a list before it ends in "; but"
        held = -held
    return resolve(clean, held=held, lead=lead, heading=heading, case_theme=case_theme)[0]


def _held(before: str) -> float:
    """Return the score of the sentence before, 0 where it does not judge."""
    if not before:
        return 0.0
    own = read(before)
    low, high = _bounds(own.neutral)
    return own.score if own.score <= low or own.score >= high else 0.0


def resolve(
    clean: str,
    *,
    held: float = 0.0,
    lead: str = "",
    heading: str = "",
    told: bool = False,
    case_theme: bool = False,
) -> tuple[Verdict, float]:
    """Return the verdict and the score to hand to the next sentence as `held`; for running through a text in order.

    Args:
        clean: the sentence as `View.clean` gives it.
        held: score of the sentence before.
        lead: the sentence that introduces its list, "" where there is none.
        heading: the heading of its section, or the title of its case study.
        told: it tells of one case, where the title says how to take what happened.
        case_theme: it is a bullet under "Common themes".
    """
    own = read(clean)
    score = own.score
    if own.mixed:
        return Verdict("mixed", own.reason, 0.5), 0.0
    if not case_theme and any(says(clean) for says in _SILENT):
        return _NOTHING, 0.0
    if not case_theme and (is_tally(clean) or is_maxim(clean) or _AIMING.search(clean) or _asks(lead)):
        return _NEUTRAL, 0.0
    if abs(score) < _DECIDED:
        score += _context(clean, max(-2.5, min(2.5, held)), lead)
        if heading:
            limit = _TITLE if told else _HEADING
            score += max(-limit, min(limit, 0.3 * read(heading).score))
    if case_theme:
        return Verdict("failing" if score < 0 else "strength", own.reason, _confidence(score)), score
    low, high = _bounds(own.neutral)
    if score <= low:
        if blames_others(clean):
            return _NEUTRAL, 0.0
        return Verdict("failing", own.reason, _confidence(score)), score
    if score >= high:
        return Verdict("strength", own.reason, _confidence(score)), score
    return _NEUTRAL, score / 2


def _asks(lead: str) -> bool:
    """Tell whether the items of a list with this lead are aims or duties, not judgements."""
    if not lead:
        return False
    return bool(_AIMING.search(lead) or (_ASKING.search(lead) and read(lead).score > -_LEAD_FAILING))


_NEUTRAL = Verdict(None, (), 0.5)
#: what is so surely no judgement that nobody is asked for another opinion
_NOTHING = Verdict(None, (), 1.0)
#: from this score on a sentence's own words decide
_DECIDED = 2.5
#: what a section's heading and a case study's title may add
_HEADING, _TITLE = 0.7, 1.0
#: scores from which a sentence fails or does well, and how far describing words move them
_LOW, _HIGH = -1.5, 1.7
_LOWER = {"duty": 0.6, "rule": 9.0, "norm": 0.1, "method": 0.8, "plan": 0.5, "context": 0.6}
_HIGHER = {"duty": 9.0, "rule": 9.0, "norm": 4.0, "method": 2.5, "plan": 3.0, "context": 2.0}


def _bounds(kinds: frozenset[str]) -> tuple[float, float]:
    low = _LOW - max((_LOWER[k] for k in kinds), default=0.0)
    high = _HIGH + max((_HIGHER[k] for k in kinds), default=0.0)
    return low, high


def _context(clean: str, held: float, lead: str) -> float:
    """Return what the sentence before adds: carried on by a consequence, turned by a contrast."""
    opening = clean.lower().lstrip("(\"'")
    if opening.startswith(_TURN) or any(words in opening for words in _DIFFERENT):
        return -0.8 * held if held > 0 else (-0.8 if held == 0 else 0.0)
    if lead:
        return 0.8 * held
    return next((share * held for openings, share in _CARRY if opening.startswith(openings)), 0.2 * held)


def opening(clean: str) -> str:
    """Return how `clean` takes up the sentence before: `turn`, `carry` with its share, or `plain`."""
    low = clean.lower().lstrip("(\"'")
    if low.startswith(_TURN):
        return "turn"
    return next((f"carry {share}" for openings, share in _CARRY if low.startswith(openings)), "plain")


def _confidence(score: float) -> float:
    return round(min(0.99, 0.5 + abs(score) / 14), 2)
