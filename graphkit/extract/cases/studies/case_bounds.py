"""Tells where the case ends that a box, a list's item or some paragraphs tell: at the force, or at another child."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from graphkit.extract.prose import telling
from graphkit.extract.prose.ages import AGE, child_ages
from graphkit.extract.prose.announcing import single_case
from graphkit.extract.prose.at_large import general, turns_away
from graphkit.extract.prose.beginnings import begins_case, begins_story
from graphkit.extract.prose.people import A_PERSON, ABOUT_NEW_CHILD, KNOWN, NEW_CHILD, PERSON, of_the_case
from graphkit.extract.prose.splitting import split
from graphkit.extract.prose.tenses import PAST
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Sentence

#: a paragraph of fewer sentences is too short to tell what most of it speaks of
FEW = 3
#: who was spoken of before
BACK = re.compile(
    r"\b(?:his|her|their|he|she|they|him|them|(?:the|this|that) (?:same|other|(?:young|old|eld)(?:er|est)"
    r"|(?:\w+ )?(?:boy|girl|child|baby|teenager"
    r"|mother|father|parents|family|brothers?|sisters?|siblings|children|man|woman|suspect|victim)))\b"
    r"|^(?:\w+ (?:hours|days|weeks|months|years) (?:later|after)|later|then|after|that|the (?:next|following))\b",
    re.IGNORECASE,
)

#: a child whom the report calls by a letter or a number, so that the next one is somebody else
_LETTERED = re.compile(
    r"(?:in the case of )?(?:(?:child|boy|girl|baby|teenager|young person|family|victim) (?:[A-Z]|\d)"
    r"|(?:Child|Boy|Girl|Family|Victim) (?:one|two|three|four|five))\b"
)
_EXAMPLE = re.compile(r"(?:for (?:example|instance)|in one (?:case|example|instance|incident)), ", re.IGNORECASE)
_SOMEBODY = worded(rf"\b(?:{PERSON}|{AGE}|he|she|his|her|him|young people|young person)\b", re.IGNORECASE)
#: what the force said of itself
_TOLD_US = worded(
    r"\b(?:told|informed|assured) (?:us|inspectors)\b|\b(?:we|inspectors) (?:were|was) (?:told|informed|assured)\b",
    re.IGNORECASE,
)
#: what may be an occasion of anything; "a case" and "an incident" are of somebody
_ANY_TIME = re.compile(
    r"\b(?:in|there was|we saw|we found) (?:one|another|an?) (?:[\w-]+ )?(?:instance|example)\b", re.I
)
_A_PERSON = re.compile(rf"(?:{A_PERSON}|{NEW_CHILD.pattern})", re.IGNORECASE)
#: how a sentence begins that speaks of who was named in the one before
_OF_THEM = re.compile(
    rf"(?:His|Her|Their|He|She|They)\b|(?:The|This|That) (?:\w+ )?{PERSON}(?:'s|s')?\b"
    r"|No(?: one|body) (?:\w+ )+(?:him|her|them)\b"
)
_ACTED = re.compile(
    r"\b(?:officers?|police|detectives?|call handlers?|social workers?|call|referral|case|incident|investigation|crime"
    r"|complaint|allegation|log|strategy (?:discussion|meeting)|warrant|interview|arrest\w*|grooming|assault|rape|phone"
    r"|teacher|health visitor|nurse|doctor|house|home)\b",
    re.IGNORECASE,
)


def lettered(clean: str) -> str:
    """Return what a report calls the child with whom a text begins ("Child B"); "" where it does not."""
    found = _LETTERED.match(clean[:1].upper() + clean[1:]) or _LETTERED.match(clean[:1].lower() + clean[1:])
    return found.group().lower() if found else ""


def of_nobody(sentences: Sequence[Sentence]) -> bool:
    """Tell whether what is announced as one case is of nobody: what the force says of itself, or how things stood."""
    told = " ".join(s.view.clean for s in sentences)
    if _SOMEBODY.search(told):
        return False
    return _TOLD_US.search(told) is not None or (_ANY_TIME.search(told) is not None and not _ACTED.search(told))


def up_to_the_force(sentences: list[Sentence]) -> list[Sentence]:
    """Return the sentences of a paragraph up to where it speaks of the force: without blank lines it may run on."""
    cleans = [s.view.clean for s in sentences]
    scores = [telling.told(clean) for clean in cleans]
    other = next((k for k in range(FEW, len(cleans)) if single_case(cleans[k])), len(cleans))
    for k in range(FEW, len(cleans) - 1):
        rest = scores[k:]
        of_the_force = len(rest) >= FEW and max(rest[:FEW]) <= 0
        few_tell = k + FEW <= other < len(cleans) or sum(score > 0 for score in rest) * 2 < len(rest)
        if (of_the_force and few_tell) or _leads_to_another(cleans[k], cleans[k + 1]):
            return sentences[:k]
    return sentences


def _leads_to_another(clean: str, below: str) -> bool:
    """Tell whether `clean` says how things are, with nobody of the case in it, and `below` gives an example of it."""
    of_now = PAST.search(clean) is None and KNOWN.search(clean) is None
    return of_now and _EXAMPLE.match(below) is not None and begins_case(below)


def at_large(clean: str) -> bool:
    """Tell whether a paragraph below a case speaks of the force again: it says so, or most of its sentences do."""
    said = [clean[a:b] for a, b in split(clean)]
    scores = [telling.told(one) for one in said]
    example = next((k for k, one in enumerate(said) if single_case(one)), 0)
    if example > 1 and max(scores[:example]) <= 0:
        return True  # the case that ends it is another
    few = len(scores) >= FEW and sum(score > 0 for score in scores) * 2 < len(scores) and sum(scores) <= 0
    return few or turns_away(clean)


def up_to_the_last(sentences: list[Sentence]) -> list[Sentence]:
    """Return the sentences of a list item up to where it no longer tells: in a text without breaks the last runs on."""
    for k in range(1, len(sentences) - 1):
        ahead = [telling.told(s.view.clean) for s in sentences[k : k + 3]]
        if all(score <= 0 for score in ahead):
            return sentences[:k]
    return sentences


def of_another(before: Sequence[int], k: int, by_block: Mapping[int, Sequence[Sentence]]) -> bool:
    """Tell whether paragraph `k` begins the case of another child, whose age nobody before it has."""
    first = by_block[k][0].view.clean
    if (called := lettered(first)) and (known_as := lettered(by_block[before[0]][0].view.clean)):
        return called != known_as
    new, about = NEW_CHILD.search(first), ABOUT_NEW_CHILD.match(first)
    if new is None or not begins_story(first) or (BACK.search(first, 0, new.start()) and not about):
        return False
    known = {age for n in before for age in child_ages(" ".join(s.view.clean for s in by_block[n]))}
    return known.isdisjoint(child_ages(first)) and bool(known)


def told_of_two(sentences: Sequence[Sentence]) -> bool:
    """Tell whether a paragraph of two sentences tells a case: of a child with their age, then of whom it has named.

    "An offender had moved in with the mother of a boy of six. His assessment was a year old."
    """
    if len(sentences) != FEW - 1:
        return False
    first, then = (s.view.clean for s in sentences)
    return (
        _A_PERSON.match(first) is not None
        and NEW_CHILD.search(first) is not None
        and begins_story(first)
        and _OF_THEM.match(then) is not None
        and telling.told(then) > 0
        and not general(then)
    )


def of_it(sentences: Sequence[Sentence]) -> bool:
    """Tell whether a paragraph goes on with the story before it: somebody known is in it, and nothing general."""
    first = [s.view.clean for s in sentences[:2]]
    if not of_the_case(first[0]) and not begins_case(first[0]):
        return False  # whoever a later sentence calls "the officers" is in no story
    return any(map(of_the_case, first)) and not any(map(general, first))


def touches_it(sentences: Sequence[Sentence]) -> bool:
    """Tell whether a paragraph below a story's title may be of the story: one of its first two sentences is.

    "After that, little happened. The suspect's bail was extended." is; "Workloads were high. Staff said ..." is not.
    """
    first = [s.view.clean for s in sentences[:2]]
    return any(map(of_the_case, first)) or (begins_case(first[0]) and not general(first[0]))
