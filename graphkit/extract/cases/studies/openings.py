"""Tells whether a sentence in running text opens a case, announced or not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.cases.studies.case_bounds import BACK, FEW
from graphkit.extract.prose import telling
from graphkit.extract.prose.announcing import single_case
from graphkit.extract.prose.beginnings import begins_case, begins_story, called_out, goes_on
from graphkit.extract.prose.examples import leads_to_one
from graphkit.extract.prose.people import ABOUT_NEW_CHILD, FAMILY_OF_NEW, MET_CHILD, NEW_CHILD, PERSON
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Sentence

#: what stands before a case and is no part of it
PREFIX = worded(
    r"^(?:(?:for (?:example|instance)|by way of (?:example|illustration)),? ?|similarly, ?|in contrast, ?)",
    re.IGNORECASE,
)
#: what sets one occasion apart; only somebody new makes a case of it
_ONCE = re.compile(
    r"^(?:on (?:one|another|a (?:different|separate|second|further))"
    r" (?:occasion|night|evening|day|afternoon|morning|weekend)"
    r"|one (?:night|evening|day|afternoon|morning|weekend))\b"
    r"(?! (?:each|every|per|of|a (?:day|week|fortnight|month|year|shift))\b)"
    r"(?:(?: in [^,]{0,20})?,)? ?",
    re.IGNORECASE,
)
#: what inspectors saw as an example, and is a part of the case: "Inspectors noted, for instance, that a ..."
_WE_NOTED = worded(
    r"^(?:we|inspectors|hmic(?:frs)?) (?:also )?(?:noted|noticed|saw|found|heard|learned|read|were told|came across)"
    r",? for (?:example|instance),? (?:(?:that|of|about|how|from|where|when) "
    # "a log in which a mother said", "a girl of nine who"; not "a poster about a girl"
    rf"|(?=(?:an?|one|two) (?:(?!(?:about|of|for|on|with|from|in)\b)[\w-]+ ){{0,3}}?"
    rf"(?:{PERSON}|log|file|record|call|report|referral|case|note|notice)\b))",
    re.IGNORECASE,
)
#: how often something is done, which is of no one case: "a man on the register was visited twice a year"
_HOW_OFTEN = re.compile(
    r"\b(?:once|twice|times) (?:an?|each|every|per|in) (?:\w+ )?(?:day|week|fortnight|month|year)s?\b"
    r"|\bon average\b|\bas a rule\b|\bwhenever\b",
    re.IGNORECASE,
)
#: what may be, and did not happen: "a man convicted of such an offence could move house"
_MAY_BE = re.compile(r"\b(?:could|can|may|might|would|should|must)\b|\blikely to\b", re.IGNORECASE)
#: all of several children, who are nobody in particular: "In contrast, all four children had a bed"
_GROUP = re.compile(r"(?:all|most|many|some|none|few|several)\b", re.IGNORECASE)
#: how a case that nothing announces begins
_NEW = (NEW_CHILD, ABOUT_NEW_CHILD, FAMILY_OF_NEW, MET_CHILD)


def opens(clean: str) -> bool:
    """Tell whether a sentence in running text opens a case."""
    prefix = PREFIX.match(clean)
    bare = clean[prefix.end() :] if prefix else clean
    if single_case(bare):
        return begins_case(bare) and not leads_to_one(bare)
    if noted := _WE_NOTED.match(bare):
        return begins_story(bare[noted.end() :]) and not (_MAY_BE.search(bare) or _HOW_OFTEN.search(bare))
    once = _ONCE.match(bare)
    bare = bare[once.end() :] if once else bare
    if _GROUP.match(bare):
        return False
    return len(bare) < len(clean) and begins_case(bare) and telling.told(bare) > 1.2


def unsaid(sentences: Sequence[Sentence], k: int) -> bool:
    """Tell whether a case that nothing announces opens amid a paragraph: a child with their age, who is then known."""
    clean = sentences[k].view.clean
    return any(new.match(clean) for new in _NEW) and begins_story(clean) and _told_on(sentences[k + 1 : k + FEW])


def begins_paragraph(sentences: Sequence[Sentence], k: int) -> bool:
    """Tell whether a paragraph seems to have begun here that told a case, where the breaks between paragraphs are lost.

    So many sentences tell of somebody new, and one of them of a child who is known by then.
    """
    clean, then = sentences[k].view.clean, sentences[k + 1 : k + FEW]
    begins = not BACK.match(clean) and (begins_story(clean) or called_out(clean))
    return begins and len(then) == FEW - 1 and _told_on(then)


def _told_on(sentences: Sequence[Sentence]) -> bool:
    """Tell whether sentences go on with a story, one of them with somebody of whom it spoke before."""
    cleans = [sentence.view.clean for sentence in sentences]
    return all(map(goes_on, cleans)) and any(map(BACK.search, cleans))
