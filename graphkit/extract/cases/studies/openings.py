"""Tells whether a sentence in running text opens a case, announced or not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.cases.studies.case_bounds import BACK
from graphkit.extract.cases.studies.case_bounds import FEW as A_FEW
from graphkit.extract.prose import telling
from graphkit.extract.prose.ages import child_ages
from graphkit.extract.prose.announcing import single_case
from graphkit.extract.prose.at_large import general
from graphkit.extract.prose.beginnings import begins_case, begins_story, called_out, goes_on
from graphkit.extract.prose.examples import leads_to_one
from graphkit.extract.prose.numbers import FEW
from graphkit.extract.prose.people import (
    ABOUT_NEW_CHILD,
    FAMILY_OF_NEW,
    KNOWN,
    MET_CHILD,
    NEW_CHILD,
    OF_A_SERVICE,
    PERSON,
    SOMEONE,
)
from graphkit.extract.prose.tenses import PAST, PRESENT
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Sentence

#: a sentence that tells more than this is of somebody, whatever stands before it
_TELLS_MUCH = 1.2
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
#: what was made possible, or only said: "so that she could be taken home", "told that he could go"
_MADE_POSSIBLE = re.compile(
    r"\b(?:so(?: that)?|told|said|asked|promised|whether|knew)\b[^.;:]{0,90}?\b(?:could|might|would|should)\b",
    re.IGNORECASE,
)
#: what may be, and did not happen: "a man convicted of such an offence could move house"
_MAY_BE = re.compile(r"\b(?:could|can|may|might|would|should|must)\b|\blikely to\b", re.IGNORECASE)
#: a verdict, of nobody in particular, before what was done: "Care can be good: a nurse saw ..."
_SHOWN = re.compile(
    r"^(?P<said>[^:;.]{8,140}): (?=(?:an?|one (?!for\b|of\b|that\b|which\b|who\b)|two|three|another|police|officers"
    r"|the (?:mother|parents|family) of)\b)",
    re.IGNORECASE,
)
#: somebody of a service who did something: "a young constable heard"
_DID = re.compile(
    rf"an? (?:[a-z-]+ ){{0,3}}?{OF_A_SERVICE}s? (?:had )?(?:[a-z]+ly )?(?:heard|{PAST.pattern})", re.IGNORECASE
)
#: so many words for whom a case knows make a story of what follows a verdict, where no age is told
_KNOWN_ENOUGH = 2
#: what follows from an event, or how long it lasted: with it one sentence tells a case
_AND_SO = re.compile(
    r"\b(?:because|after|before|until|while|although|though|despite|when|but|without|as no|and (?:was|were|had|then|no)"
    rf"|and (?:he|she|his|her|their|they)|who (?:then|later)"
    rf"|(?:\d+|{FEW}|several|many) (?:hours|days|nights|weeks|months)"
    r"|overnight|(?:all|over|throughout) (?:(?:the|an?|one) )?(?:[\w-]+ ){0,2}?(?:night|day|weekend|holiday))\b",
    re.IGNORECASE,
)
#: what may come before such a child: when or where it was, why, who did it, how inspectors learned of it
_BEFORE_CHILD = re.compile(
    r"(?:"
    # "At Eastwick,", "On a Sunday in May"
    r"(?:in|at|on|during|last|early|late|over|after|before|near|outside) [^,.;:]{2,40}?,? "
    # "Because no carer was found,"
    r"|(?:because|when|as|since|although|while|with) [^.;:]{5,90}?, "
    # "We found that"
    r"|(?:we|inspectors) (?:also )?(?:found|saw|noted|heard|learned|were told|read) (?:that|how|of|about) "
    # "Officers kept"
    r"|(?:(?:two|response|uniformed|local|neighbourhood) )?(?:officers|police|detectives|staff|pcsos) (?:had )?"
    rf"(?:[a-z]+ly )?(?:{PAST.pattern}) "
    # "It took 11 hours to find a carer for"
    r"|it (?:took|was) [^.;:,]{3,30} (?:to \w+|before|until) (?:[\w-]+ ){0,3}?"
    # "One of them,", "One described"
    r"|(?:one|another) of (?:them|these|those|the [a-z]+), "
    r"|(?:one|another)(?: of (?:them|these|those))?"
    r" (?:described|told of|reported|recorded|(?:was|came) (?:of|for|from)) "
    # "The youngest,", "The longest wait was that of"
    r"|the (?:youngest|eldest|oldest|last|first),? "
    r"|the (?:longest|shortest|worst|saddest|oldest|latest) (?:[\w-]+ ){0,3}?(?:was|were) (?:that of |of |for )?"
    rf")?(?={NEW_CHILD.pattern})",
    re.IGNORECASE,
)
#: what goes on behind such a child; not "two 15-year-olds sit on the panel"
_THEN = re.compile(
    r"(?: (?:days|weeks|months|years))? ?(?:(?:girl|boy|child|baby|twin|brother|sister)s?,? )?"
    rf"(?:,|{PAST.pattern}"
    r"|(?:and|who|whose|with|without|from|in|at|on|near|by|for|to|back|home|alone|[a-z]+ly|[a-z]+ing)\b)",
    re.IGNORECASE,
)
#: what is told to inspectors or to staff, long ago, or of children who advise the force, which is nobody's case
_SHOWN_TO = r"film|(?<!worn )video|training|panels?|cadets?|conference|inquest"
_NOBODYS = re.compile(rf"\b(?:us|{_SHOWN_TO}|serious case review|died|killed|murder\w*)\b")
#: what is told to inspectors, or shown to staff
_TOLD_TO = re.compile(rf"\b(?:told (?:us|inspectors)|{_SHOWN_TO})\b", re.IGNORECASE)
#: a thing that is somebody's: "A laptop, seized from a swimming coach in June"
_A_DEVICE = re.compile(
    r"\b(?:an?|one|two) (?:[\w-]+ )?(?:laptops?|computers?|tablets?|phones?|telephones?|devices?|hard drives?),?"
    r" (?:(?:that|which) )?(?:(?:was|were|had been) )?(?:seized|taken|recovered|submitted|found|handed)\b",
    re.IGNORECASE,
)
#: all of several children, who are nobody in particular: "In contrast, all four children had a bed"
_GROUP = re.compile(r"(?:all|most|many|some|none|few|several)\b", re.IGNORECASE)
#: how much waited or came in at a time, which is nobody's case: "On one night during our visit 31 calls had no officer"
_COUNTED = re.compile(
    r"(?:(?:during|in|of|at the time of) (?:our|the|this) (?:\w+ )?"
    r"(?:fieldwork|inspection|visit|audit|review|week),? )?"
    r"(?:(?:there (?:were|had been)|(?:we|inspectors) (?:saw|found|counted|noted)(?: that)?"
    r"|the (?:force|constabulary|control room|queue|unit|team) (?:had|held|received)) )?"
    r"(?:(?:more|fewer) than |at least |over |about |around |nearly )?"
    rf"(?:\d+|(?!(?:one|two)\b){FEW}|dozens of|scores of)"
    r" (?:[a-z-]+ ){0,3}?(?:incidents|calls|cases|logs|jobs|tasks|referrals|reports|notifications|notices|forms|records"
    r"|enquiries|investigations|crimes|messages|e-?mails)\b",
    re.IGNORECASE,
)
#: how a case that nothing announces begins
_NEW = (NEW_CHILD, ABOUT_NEW_CHILD, FAMILY_OF_NEW, MET_CHILD)


def opens(clean: str) -> bool:
    """Tell whether a sentence in running text opens a case."""
    prefix = PREFIX.match(clean)
    bare = clean[prefix.end() :] if prefix else clean
    if single_case(bare):
        return begins_case(bare) and not leads_to_one(bare)
    if noted := _WE_NOTED.match(bare):
        return begins_story(bare[noted.end() :]) and not _of_no_time(bare)
    if shown := _SHOWN.match(bare):
        return _shows(shown["said"], bare[shown.end() :])
    once = _ONCE.match(bare)
    bare = bare[once.end() :] if once else bare
    if _GROUP.match(bare) or _COUNTED.match(bare):
        return False
    return len(bare) < len(clean) and begins_case(bare) and telling.told(bare) > _TELLS_MUCH


def begins_at(clean: str) -> int:
    """Return where in a sentence that opens a case the case begins: behind "For example" or a verdict on it."""
    prefix = PREFIX.match(clean)
    start = prefix.end() if prefix else 0
    shown = _SHOWN.match(clean[start:])
    return start + shown.end() if shown and _shows(shown["said"], clean[start:][shown.end() :]) else start


def _of_no_time(clean: str) -> bool:
    """Tell whether `clean` says what may be, or how often something is."""
    return _MAY_BE.search(_MADE_POSSIBLE.sub("", clean)) is not None or _HOW_OFTEN.search(clean) is not None


def _shows(said: str, story: str) -> bool:
    """Tell whether a verdict that names nobody is followed by the story of somebody, which shows it."""
    if SOMEONE.search(said) or KNOWN.search(said) or telling.told(story) <= _TELLS_MUCH:
        return False
    known = len(KNOWN.findall(story)) >= _KNOWN_ENOUGH
    begun = begins_case(story) if single_case(story) else begins_story(story) or (known and _DID.match(story))
    tells = begun and (known or child_ages(story))
    return bool(tells) and not (_of_no_time(story) or PRESENT.search(story) or general(story))


def brings(clean: str) -> bool:
    """Tell whether a sentence speaks of somebody new of whom it may tell, though it opens no case by its form."""
    once = _ONCE.match(clean)
    counted = _COUNTED.match(clean, once.end() if once else 0)
    if counted or _TOLD_TO.search(clean) or _GROUP.match(clean):
        return False
    return SOMEONE.search(clean) is not None or _A_DEVICE.search(clean) is not None or bool(child_ages(clean))


def of_new_child(clean: str) -> bool:
    """Tell whether `clean` begins with a child with their age, or who is around one, and tells their story."""
    return any(new.match(clean) for new in _NEW) and begins_story(clean)


def by_itself(clean: str) -> bool:
    """Tell whether one sentence tells a case: what befell a child with their age, and why, how long or what then.

    "A boy of six slept on a bench because his aunt did not hear the phone."
    """
    before = _BEFORE_CHILD.match(clean)
    if before is None or _AND_SO.search(clean) is None:
        return False
    told = clean[before.end() :]
    child = NEW_CHILD.match(told)
    begun = child is not None and _THEN.match(told, child.end()) and (begins_story(told) or begins_story(clean))
    left_open = _NOBODYS.search(clean) or PRESENT.search(clean) or (general(told) and general(clean))
    return bool(begun and child_ages(clean)) and not left_open


def unsaid(sentences: Sequence[Sentence], k: int) -> bool:
    """Tell whether a case that nothing announces opens amid a paragraph: a child with their age, who is then known.

    Or one of whom that sentence tells enough by itself.
    """
    clean = sentences[k].view.clean
    return by_itself(clean) or (of_new_child(clean) and _told_on(sentences[k + 1 : k + A_FEW]))


def begins_paragraph(sentences: Sequence[Sentence], k: int) -> bool:
    """Tell whether a paragraph seems to have begun here that told a case, where the breaks between paragraphs are lost.

    So many sentences tell of somebody new, and one of them of a child who is known by then.
    """
    clean, then = sentences[k].view.clean, sentences[k + 1 : k + A_FEW]
    begins = not BACK.match(clean) and (begins_story(clean) or called_out(clean))
    return begins and len(then) == A_FEW - 1 and _told_on(then)


def _told_on(sentences: Sequence[Sentence]) -> bool:
    """Tell whether sentences go on with a story, one of them with somebody of whom it spoke before."""
    cleans = [sentence.view.clean for sentence in sentences]
    return all(map(goes_on, cleans)) and any(map(BACK.search, cleans))
