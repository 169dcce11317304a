"""Tells whether a text speaks of the force at large: of many children, cases or officers, of its work, of its ways."""

from __future__ import annotations

import re

from graphkit.extract.prose.numbers import FEW
from graphkit.extract.prose.people import KNOWN, of_the_case
from graphkit.extract.prose.tenses import PAST
from graphkit.extract.prose.worded import any_of, worded

#: what is said of the force at large, not of one case
AT_LARGE = re.compile(
    r"\b(?:often|usually|generally|routinely|always|sometimes|rarely|typically|frequently"
    r"|most|(?<!as )many|some|several|overall|nationally"
    r"|cases|incidents|records|investigations|assessments|percent|per cent|backlogs?)\b"
    r"|\b(?:we|inspectors) (?:also )?(?:found|saw|were|examined|reviewed|assessed|spoke|recommend)\b"
    r"|\b(?:told|informed) (?:us|inspectors)\b"
    r"|\bforce's\b"
    # "Eastvale Police should"
    r"|\b(?:the force|the constabulary|[a-z]+ police) (?:has|is|needs?|does|doesn't|hasn't|isn't|should|must)\b"
    r"|\bthis (?:means|shows|way|approach|practice|gap|is)\b",
    re.IGNORECASE,
)

#: words that turn from a case to the force: nothing after them belongs to it
_TURNING = worded(
    # "But we also saw examples of"
    r"^(?:but |however,? |and |in addition,? )?(?:we|inspectors) (?:also )?(?:saw|found|were|heard)"
    r" (?:that |evidence of )?"
    r"(?:many|some|other|several|examples|significant|cases|delays|staff|officers|the force)\b"
    # "Staff in the control room"
    r"|^(?:but |and )?(?:staff|officers|supervisors|managers|partners)"
    r" (?:in|at|from|are|have|told|said|don't|aren't|haven't)\b",
    re.IGNORECASE,
)

#: what is said of the force and its work again: its parts' qualities, what it has begun to do, other cases
_THE_WORK = worded(
    # "the investigation team's records were"
    r"^(?:\w+,? )?(?:the|its|this)"
    r" (?:[\w-]+ ){0,3}?(?:force|constabulary|unit|team|hub|desk|department|centre|room|service)s?(?:'s|s') [^,;]*"
    r"\b(?:was|were|are|is)\b"
    # "Westmarch Police had already begun"
    r"|^(?:\w+,? )?(?:the (?:force|constabulary)|[\w ]{3,30} (?:police|constabulary)) (?:had|has) (?:\w+ )?"
    r"(?:begun|started|recognised|introduced|appointed|acted|changed|put|taken|identified|accepted|acknowledged|set)\b"
    r"|\b(?:these|those|such|other|similar) (?:cases|incidents|investigations|records|delays|failings)\b"
    r"|\b(?:at|by) the (?:time|end|start) of (?:our|the) (?:inspection|visit|fieldwork)\b",
    re.IGNORECASE,
)
#: "Meetings held under these arrangements were", "Offender managers knew": no article, and nobody from a case after it
_WORK_AS_SUCH = worded(
    r"^(?:(?!(?:the|an?|his|her|their|its|two|three|no|both|this|these|those)\b)[\w-]+ ){0,2}?"
    r"(?:meetings|visits|conferences|assessments|plans|reviews|sergeants|neighbourhood officers|offender managers"
    r"|social workers|partners|managers|supervisors|discussions|panels|audits|investigations|referrals|notices)\b"
    r"(?: (?:held|made|in|of|from|at|under|by|for)\b[^.;]*?)? (?:were|was|had|knew|are|have|took|understood)\b",
    re.IGNORECASE,
)
_THEM = re.compile(r"\b(?:them|they|their)\b", re.IGNORECASE)
#: what inspectors found of many, who are nobody in a case
_OF_MANY = worded(
    r"^(?:\w+,? )?(?:we|inspectors) (?:also )?(?:found|saw|heard|were told) [^.]*"
    r"\bthat (?:children|officers|staff|victims|families|supervisors|managers)\b",
    re.IGNORECASE,
)

_WORK = (
    r"(?:cases|files|records|investigations|incidents|referrals|reports|forms|notices|enquiries|logs|calls|visits"
    r"|minutes)"
)
_MANY = (
    r"(?:children|victims|offenders|families|suspects|parents|carers|officers|detectives|sergeants|supervisors|managers"
    rf"|staff|teams|{_WORK})"
)
#: "too few detectives", "other serious cases"; "his many victims" are of a case
_OTHERS = (
    r"(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\btheir )"
    r"\b(?:other|most|many|some other|several other|too many|too few|few|more)"
    rf" (?:[\w-]+ )?{_MANY}\b"
)
#: "In practice, most of these referrals", "Almost all staff"
_MOST = (
    r"^(?:[\w ]{2,20}, )?"
    r"(?:most|many|some|several|few|all(?! (?:of )?(?:the|these|those|her|his|their) (?:\w+ )?children)"
    r"|a number|the majority|half|a third|a quarter|two thirds|nearly all|almost all)"
    rf"(?: of (?:the|these|those|them|our))? (?:[\w-]+ ){{0,2}}?{_MANY}\b"
)
#: "in 16 of the 29 investigations"
_OF_THE_FILES = (
    rf"\b(?:{FEW}|\w+ty(?:-\w+)?|none|half|over half|most|all)"
    r" (?:out )?of (?:(?:the|these|those|all|our) )?(?:other )?(?:(?:\d+|\w+)[ -])?"
    rf"(?:[\w-]+ )?{_WORK}\b"
)
#: "None of the children in the cases that we examined"
_IN_THOSE_READ = (
    rf"^(?:[\w ]{{2,20}}, )?[\w ]{{3,40}} (?:in|from) (?:(?:any|all|most) of )?(?:the|these|those) (?:[\w-]+ ){{0,2}}?"
    rf"{_WORK} (?:(?:that|which) )?(?:we|inspectors) (?:examined|reviewed|read|saw|assessed|audited|looked at)\b"
)
#: "five of the 30 children"; two of the children may well be of one family
_OF_SO_MANY = rf"\b(?:{FEW}) (?:out )?of (?:the )?(?:{FEW}|\d+|\w+ty(?:-\w+)?) {_MANY}\b"
#: "In most cases", "Across the county", "With other children", "Among younger girls"
_WIDELY = (
    r"^(?:in (?:general|other cases|most cases|many cases|some cases|all (?:the )?cases)"
    r"|elsewhere|overall|nationally|on average|generally|across the (?:force|area|county)"
    r"|(?:for|with) other \w+|(?:for|with|among) (?:the )?(?:(?:very|many|most|some) )?(?:younger|older|young|small)"
    r" (?:children|girls|boys|people|victims))\b"
)
#: "No child should wait so long"
_NO_CHILD = r"^no (?:child|children|young person) (?:had|has|have|may|can|should|must)\b"
#: "This was no isolated case", "typical of the delays"
_TYPICAL = r"\bisolated (?:case|incident|example)\b|\b(?:typical|characteristic) of\b"
#: "Officers usually", "Now staff knew how"
_HABITS = (
    r"^(?:\w+,? )?"
    r"(?:officers|staff|detectives|supervisors|sergeants|managers|call handlers|responders|they)"
    r" (?:generally|usually|often|routinely|always|sometimes|rarely|seldom|typically|frequently"
    r"|tend(?:ed)? to|knew (?:how|what|when)|understood)\b"
)
#: "Such patience was not the rule", "This work was not seen in every team": what was told is set against the rest
_NOT_EVERYWHERE = (
    r"^(?:but |sadly, |unfortunately, |however, )?(?:such|this|that|the same)(?: (?:level|quality|standard|degree) of)?"
    r"(?: (?!he\b|she\b|was\b|is\b)[\w-]+){1,3}? (?:was|is)(?:n't| not| far from| by no means| never)"
    r" (?:always |often |yet |being |to be )?"
    r"(?:universal|typical|usual|the norm|the rule|common|commonplace|widespread|uniform|standard|consistent"
    r"|(?:seen|found|shown|repeated|matched|evident|apparent|reflected)"
    r"(?= (?:everywhere|elsewhere|in (?:all|every|other|most|many)|by (?:all|every|other)|across)))\b"
)
#: whoever it may be: "what the child felt, or where he or she slept"
_HE_OR_SHE = r"\b(?:he or she|she or he|him or her|his or her)\b"
#: what is so of many children, cases or officers: where it stands, a case is over
GENERAL = any_of(
    _OTHERS,
    _MOST,
    _OF_THE_FILES,
    _OF_SO_MANY,
    _IN_THOSE_READ,
    _WIDELY,
    _NO_CHILD,
    _TYPICAL,
    _HABITS,
    _NOT_EVERYWHERE,
    _HE_OR_SHE,
    flags=re.IGNORECASE,
)
#: how things are done whenever they are: "When officers are worried about a child, they complete a form"
RULE = re.compile(
    r"^(?:when|whenever|where|wherever|if|once|unless|every time|each time|as soon as)\b[^,.]*?"
    r"\b(?:is|are|has|have|isn't|aren't|hasn't|haven't|do|does|don't|doesn't|can|may"
    r"|needs?|goes?|comes?|attends?|finds?|sees?|thinks?|believes?|suspects?)\b",
    re.IGNORECASE,
)
#: how inspectors speak of what they saw in all, or of how much and how often; of a case too, where somebody in it is
#: spoken of
_SAW = worded(
    # "We found", "HMICFRS also noted"
    r"^(?:\w+,? )?(?:we|inspectors|hmic(?:frs)?) (?:also )?"
    r"(?:found|saw|noted|heard|observed|examined|assessed|reviewed|were|are|spoke|looked)\b"
    # "told us", "we were told", "inspectors welcome"
    r"|\b(?:told|informed|said to) (?:us|inspectors)\b"
    r"|\b(?:we|inspectors) (?:were told|commend|welcome)\b"
    # "The quality of", "In contrast", "Supervision was"
    r"|^(?:\w+, )?the (?:number|quality|standard|timeliness|proportion|rate|level|use) of\b"
    r"|^(?:by|in) contrast\b"
    r"|^(?:training|supervision|workloads?|morale) (?:in|of|for|on|was|were|is|had)\b"
    r"|\b(?:every|each) (?:day|week|month|shift|fortnight|quarter|year)\b",
    re.IGNORECASE,
)


def turns_away(clean: str) -> bool:
    """Tell whether `clean` leaves a case to speak of the force ("But we also saw examples of ...")."""
    return _TURNING.search(clean) is not None and not KNOWN.search(clean)


def of_the_work(clean: str) -> bool:
    """Tell whether `clean` speaks of the force's work again and of nobody in a case."""
    if _OF_MANY.search(clean) is not None or (_THE_WORK.search(clean) is not None and not KNOWN.search(clean)):
        return True
    return _WORK_AS_SUCH.match(clean) is not None and not of_the_case(clean) and _THEM.search(clean) is None


def general(clean: str) -> bool:
    """Tell whether `clean` says how things are with many children, cases or officers, which is of no one case."""
    if RULE.match(clean) or GENERAL.search(clean) is not None:
        return True
    return (_SAW.search(clean) is not None or PAST.search(clean) is None) and not of_the_case(clean)
