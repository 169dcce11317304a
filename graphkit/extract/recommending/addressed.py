"""Says which of several recommendations a sentence names: by its subject, its number or its place among them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from spacy.lang.en.stop_words import STOP_WORDS

#: words that tell no recommendation from another, besides those that tell nothing at all
_ANY = frozenset(
    "police force constabulary officers recommend recommends recommended recommendation recommendations child"  # noqa: SIM905
    " children month months week weeks immediately steps sure ensure ensures ensuring improve improves improving"
    " improved review reviews takes taking includes including inspection report hmicfrs hmic practice practices"
    " arrangements".split()
)
_STEM = 5
_WORD = re.compile(r"[^\W\d_]{3,}")
TOGETHER = re.compile(
    r"\b(?:both|all|each|these|neither|none|either)(?: of)?(?: (?:these|the|those|our))?(?: (?:two|three|four|five))?"
    r" recommendations?\b",
    re.IGNORECASE,
)
_THIS = re.compile(r"\bthis recommendation\b", re.IGNORECASE)
_ORDINAL = re.compile(
    r"\b(?:the|our) (first|second|third|fourth|fifth|former|latter|last|final)"
    r"(?: of (?:these|the|our)(?: \w+)? recommendations\b| recommendation\b|(?=[,.;]|$| (?:has|have|is|was)\b))",
    re.IGNORECASE,
)
OTHER = re.compile(r"\b(?:the|our) other(?: recommendation\b|(?=[,.;]|$| (?:has|have|is|was)\b))", re.IGNORECASE)
_PLACE = re.compile(
    r"\b((?:the|our) (?:first|second|third|fourth|fifth|former|latter|last|final|other))"
    r"(?=[,.;]|$| (?:has|have|is|was)\b)",
    re.IGNORECASE,
)
_THAT_ON = re.compile(r"\b(?:that|the one)(?= (?:about|on|concerning|regarding|relating to)\b)", re.IGNORECASE)
_ORDER = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "former": 0, "latter": -1, "last": -1}
_NUMBER = re.compile(r"\brecommendation (\d+)\b", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\b(?:recommendations?|we (?:had |have )?(?:asked|recommended)(?: for)?|(?<=[ ,])(?:that|the one|those))"
    r" (?:about|on|concerning|regarding|relating to|related to|to do with|as to|in relation to|covering|for|to|that)"
    r" (?P<what>.*?)(?=[,;:.]|$| (?:ha[sd]|have|is|are|was|were|remains?)\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*;\s*|,? (?:but|although|though|whereas|while|and)\b(?= (?:(?:it|the (?:force|constabulary)) )?(?:has|have|had"
    r"|there|no|little|some|good|only|limited|progress|not|that|our"
    r"|the (?:one|second|third|other|latter|recommendation))\b)",
    re.IGNORECASE,
)
#: how much of the words that name a subject must be a recommendation's own, and how much more than any other's
_OWN, _MORE = 0.5, 1.5
#: a sentence that names none speaks of the one with which it shares so many telling words: one may be "progress"
_SPOKEN = 2


@lru_cache(maxsize=10_000)
def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words that tell something: "referral" and "referred" are one."""
    low = text.lower().replace("\u00ad", "")
    told = (w.removesuffix("s") for w in _WORD.findall(low) if w not in STOP_WORDS and w not in _ANY)
    return frozenset(w[:_STEM] for w in told if len(w) > 1)


def named(clean: str, asked: Mapping[str, str], group: Sequence[str]) -> tuple[str, ...] | None:
    """Return the recommendations that a sentence names, None where it names none in particular.

    Args:
        clean: the sentence, with plain quotes and spaces.
        asked: the words of each recommendation that the report restates, by their ids in the order of the text; they
            begin with their label where they have one ("Recommendation 2").
        group: those that stand right before the sentence.
    """
    if group and TOGETHER.search(clean):
        return tuple(group)
    if len(group) > 1 and (ordinal := _ORDINAL.search(clean)):
        at = _ORDER.get(ordinal[1].lower(), -1)
        return tuple(group[at : at + 1 or None])
    if number := _NUMBER.search(clean):
        label = re.compile(rf"^\W*recommendation {number[1]}\b", re.IGNORECASE)
        if found := tuple(one for one, words in asked.items() if label.match(words)):
            return found if len(found) == 1 else None
    subject = _SUBJECT.search(clean)
    if subject is None:
        # "The backlog has gone, and this recommendation has been met": of several the one that its words speak of
        one = _closest(clean, {r: asked[r] for r in group}) if len(group) > 1 and _THIS.search(clean) else None
        return (one,) if one and len(stems(clean) & stems(asked[one])) >= _SPOKEN else None
    what = subject["what"]
    one = _closest(what, {r: asked[r] for r in group}) if len(group) > 1 else None
    # what stands right behind a recommendation is on another only where that has nearly all words of the subject
    if one := one or _closest(what, asked, nearly_all=bool(group)):
        return (one,)
    several = [_closest(part, asked) for part in re.split(r" and (?:on |about |for )?", what)]
    return tuple(dict.fromkeys(r for r in several if r)) if len(several) > 1 and all(several) else None


def pieces(clean: str) -> list[str]:
    """Return a sentence as one for each recommendation that it names, whole where it names one or none.

    What it leaves out is added: "..., but not acted on the second" is on the second recommendation.
    """
    if (
        "ecommend" not in clean
        or len(_SUBJECT.findall(clean)) + len(_ORDINAL.findall(clean)) + len(OTHER.findall(clean)) < 2
    ):
        return [clean]
    cuts = [0, *(m.start() for m in _BETWEEN.finditer(clean)), len(clean)]
    parts: list[str] = []
    for a, b in pairwise(cuts):
        one = clean[a:b]
        if parts and not any(pattern.search(one) for pattern in (_SUBJECT, _ORDINAL, OTHER)):
            parts[-1] += one
        else:
            parts.append(one)
    return [parts[0], *(_whole(part) for part in parts[1:])] if len(parts) > 1 else parts


def _whole(part: str) -> str:
    part = _PLACE.sub(r"\1 recommendation", part)
    part = _THAT_ON.sub("the recommendation", part)
    return re.sub(r"(ha(?:s|ve) not)(?: been)?([.;]?)$", r"\1 been achieved\2", part)


def _closest(what: str, asked: Mapping[str, str], *, nearly_all: bool = False) -> str | None:
    """Return the recommendation that words name, None where they may name another as well."""
    wanted = stems(what)
    if not (wanted and asked):
        return None
    own = {one: stems(words) for one, words in asked.items()}
    shared = {stem: sum(stem in words for words in own.values()) for stem in wanted}
    scores = {one: sum(1 / shared[stem] for stem in wanted & words) for one, words in own.items()}
    best, *others = sorted(scores, key=scores.__getitem__, reverse=True)
    second = scores[others[0]] if others else 0.0
    if nearly_all and len(wanted & own[best]) * 3 < len(wanted) * 2:
        return None
    return best if scores[best] >= _OWN * min(len(wanted), 2) and scores[best] >= _MORE * second else None
