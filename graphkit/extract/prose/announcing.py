"""Tells whether a text announces one case: "In one incident, ...", "One 14-year-old boy was held for 13 hours"."""

from __future__ import annotations

import re

from graphkit.extract.prose.ages import AGE
from graphkit.extract.prose.numbers import FEW
from graphkit.extract.prose.people import A_PERSON, NEW_CHILD, NO_THING, PERSON
from graphkit.extract.prose.worded import any_of, worded

_HAPPENED = (
    r"was|were|had|did|wasn't|weren't|hadn't|didn't|\w{3,}ed|told|took|went|left|came|spent|lay|sat|ran|rang|kept|slept"
    r"|got|gave"
)
#: not where somebody only said something: "One girl who had been in care told us ..."
_NOT_TOLD_US = r"(?![^.]*\b(?:told|informed|said to) (?:us|inspectors)\b)"

#: "In one case", "We also found a further example", "there was a very similar incident"
_IN_ONE_CASE = (
    r"\b(?:in|we (?:also )?saw|inspectors (?:also )?(?:found|saw)|we (?:also )?found|there was|during)"
    r" (?:one|another|a|an|a further|a separate|a different)\b(?: [\w'-]+){0,4}?"
    r" (?:case|incident|investigation|example|instance)\b"
    r"(?! (?:files?|records?|plans?) (?:for|on|of) (?:each|every|all|any)\b)"
)
#: "One such case was ..."; not "all but one case", "one example of the force's work"
_ONE_EXAMPLE = (
    r"(?<!\bbut )\bone (?:such )?(?:example|case|incident|instance|investigation)\b"
    r"(?! (?:of|in) (?:the|our|which (?:we|forces)))"
)
#: "In one custody record a boy of 15 ..."
_IN_ONE_RECORD = (
    r"\bin (?:one|another) (?:[\w'-]+ ){0,2}?(?:file|record|log|call|referral)\b[^.;]{0,40}?"
    rf"\b(?:{AGE}|{A_PERSON})"
)
#: those of which one is told: "of these", "of those files", "of the ten cases examined"
_OF_THEM = (
    r"of (?:(?:these|them|those)(?: \w+)?"
    r"|(?:the|our|its|their) (?:[\w-]+ ){0,2}?"
    r"(?:cases|files|records|logs|incidents|investigations|calls|referrals|examples)"
    r"(?: (?:that |which )?(?:(?:we|inspectors) )?(?:examined|reviewed|read|saw|heard|assessed|audited|looked at))?)"
)
#: "In one patient piece of work, a detective met a six-year-old boy": what is worked at may also be a policy
_IN_A_PIECE_OF_WORK = (
    r"^in (?:one|another|a)(?: [\w'-]+){0,4}? piece of (?:[a-z]+ )?(?:work|practice|policing)\b[^.;]{0,90}?"
    rf"(?:\b{AGE}|{NEW_CHILD.pattern})"
)
#: "In one conference, an officer told partners of calls to a flat where a boy of three ..."
_IN_ONE_MEETING = (
    r"\bin (?:one|another) (?:[\w'-]+ ){0,2}?"
    rf"(?:conference|meeting|discussion|review|interview|visit|notice|ppn)\b[^.;]{{0,110}}?\b(?:{AGE})"
)
#: "During one visit, officers noticed a child's coat in the hall of an offender who had said ..."
_ON_ONE_VISIT = (
    r"^(?:during|on|in) (?:one|another) (?:[\w'-]+ ){0,2}?(?:visit|search|patrol|stop|raid|arrest|shift)\b(?! of the\b)"
    rf"(?=[^.;]{{0,140}}?\b(?:{A_PERSON}|{AGE}))"
)
#: "In one, a girl of 13 ...", "In another of these files, a ..."
_IN_ONE = (
    rf"^in (?:one|another|the (?:last|first|second|third|other|worst|best))(?: {_OF_THEM})?,"
    r" (?:[\w'-]+ ){0,3}?"
    rf"(?:{A_PERSON}|{AGE})"
)
_AT_ONE = r"(?:one|another|a (?:second|third|different)) (?:[\w'-]+ )?"
#: not "in one home in five", nor "in one family group conference"
_NO_SHARE = rf"(?! group\b| (?:in|out of) (?:every )?(?:{FEW}|\d))"
#: "sisters aged six", "her son of 12"; not "children aged nine and ten", who are many
_OF_ONE_FAMILY = rf"(?:sisters|brothers|siblings|twins|sons|daughters),? (?:who were |both )?(?:of|aged) {FEW}"
_SOME_PERSON = (
    rf"(?:(?!an? (?:day|week|month|quarter|year)\b){A_PERSON}(?! or\b)"
    rf"|(?:two|three|four) (?:[\w'-]+ ){{0,2}}?{PERSON}\b{NO_THING}|{_OF_ONE_FAMILY}"
    rf"|an? {FEW}[- ](?:year|month|week)s?[- ]old)"
)
#: "At one address, two sisters of five and six had ...", "In another house police found a baby"
_AT_ONE_HOUSE = (
    rf"^(?:at|in|from|outside) {_AT_ONE}"
    rf"(?:address|house|home|household|family|flat|bedsit|hostel|refuge|farm|scene|property|hotel|caravan"
    rf"|school|hospital)\b{_NO_SHARE}"
    rf"(?=[^.;]{{0,140}}?\b{_SOME_PERSON})"
)
#: "In one village, a boy of ten ...": a wider place is of one case where a child in it has an age
_IN_ONE_PLACE = (
    rf"^(?:at|in|from|outside|near) {_AT_ONE}"
    rf"(?:village|town|street|park|station|suite|shop|club|unit|district|city)\b{_NO_SHARE}"
    rf"(?=[^.;]{{0,140}}?(?:{NEW_CHILD.pattern}|\b{_OF_ONE_FAMILY}))"
)
#: "In one of these, police were called to the home of a girl of 13"
_IN_ONE_OF_THESE = (
    rf"^in (?:one|another) {_OF_THEM}, [^.;]{{0,140}}?"
    rf"\b(?:{A_PERSON}|(?:his|her|their) (?:[\w'-]+ ){{0,2}}?{PERSON}\b{NO_THING}|{AGE})"
)
#: "One concerned a seven-year-old girl", "Another involved two brothers"
_ONE_CONCERNED = (
    r"^(?:one|another|a (?:second|third|further)|the (?:first|second|third|other))"
    r" (?:(?:example|case|incident|instance) |of (?:these|them|those) )?"
    rf"(?:concerned|involved|was about|related to) (?:an?|one|two|three) (?:[\w'-]+ ){{0,4}}?{PERSON}\b{NO_THING}"
)
#: "There was good early work, as when a teacher rang to say that two sisters ..."
_AS_WHEN = (
    r",? (?:as|such as|including|like one) when (?:an?|one|two|police|officers) [^.;]{0,80}?"
    rf"\b(?:{A_PERSON}|(?:an?|two|three) (?:[\w'-]+ ){{0,2}}?{PERSON}\b{NO_THING}|{AGE})"
)
#: "An example of this was when a call handler ..."
_AN_EXAMPLE_WAS = (
    r"^(?:an?|another) (?:[\w-]+ )?example (?:of (?:this|that|such|good|poor|how)[\w ]{0,30}? )?"
    r"(?:(?:was|came|is) (?:when|where|that of|the case of|an?)|(?:arose|occurred|happened|came (?:about|to light))"
    r" (?:when|where|in|on|at|one|late|early))\b"
)
#: "We saw one file in which a girl ..."
_WE_READ_ONE_RECORD = (
    r"^(?:we|inspectors) (?:also )?(?:found|saw|came across|reviewed|examined|read|heard|listened to)"
    r" (?:one|another) (?:[\w'-]+ ){0,2}?(?:file|record|log|call|referral|report|notice)\b[^.;]{0,40}?"
    rf"\b(?:{AGE}|{A_PERSON})"
)
#: "We saw a notice about a boy of 12"
_WE_READ_A_RECORD = (
    r"^(?:we|inspectors) (?:also )?(?:found|saw|came across|reviewed|examined|read|heard|listened to)"
    r" an? (?:[\w'-]+ ){0,2}?(?:file|record|log|call|referral|report|notice|form|ppn|notification)"
    rf" (?:about|on|for|of|from|concerning|in which) [^.;]{{0,30}}?\b(?:{AGE})"
)
#: "of the forms", "of them", "at random", "that nobody had read"
_OUT_OF_MANY = (
    r"(?: of (?:the|these|them|those)\b[^.:;,]{0,30}?)?"
    r"(?: (?:at random|in detail|more closely|in full|ourselves|that [^.:;,]{3,40}))?"
)
#: "We picked out one that had waited: it told of a six-year-old", "Inspectors opened one at random; a boy of six ..."
_WE_OPENED_ONE = (
    r"^(?:we|inspectors) (?:then |also |ourselves )?(?:asked (?:to see|for|about)|opened|picked|chose|selected|took"
    r"|pulled|looked (?:closely |in detail )?(?:at|into)|traced|followed|read|examined|checked)"
    rf" (?:out |up )?(?:just |only )?(?:one|another)\b{_OUT_OF_MANY}"
    rf"(?:[:;,]| and (?:found|saw|read)\b| [\u2013\u2014-]) ?[^.;]{{0,60}}?\b(?:{A_PERSON}|{AGE})"
)
#: "The oldest of these concerned a girl of three", "The first that we opened was about two brothers aged"
_THE_OLDEST_WAS = (
    r"^(?:the|one of the) (?:oldest|first|last|longest|earliest|most recent|next)(?: one)?"
    rf"{_OUT_OF_MANY}(?:, [^.;,]{{3,60}},)?"
    r" (?:concerned|described|related to|involved|told of|reported|(?:was|came) (?:about|from|for))"
    rf" [^.;]{{0,40}}?\b(?:{A_PERSON}|{AGE})"
)
#: "We looked in detail at the case of a boy of 15"
_THE_CASE_OF = (
    r"\b(?:the|one|a) (?:case|file|records?|investigation) (?:of|about|concerning|involving)"
    rf" (?:an?|one|two) (?:[\w'-]+ ){{0,4}}?{PERSON}\b"
)
#: "Inspectors found one family about whom ...", "We were told of a girl of 12 who ..."
_WE_FOUND_SOMEBODY = (
    r"^(?:we|inspectors) (?:also )?(?:found|saw|came across|reviewed|examined"
    r"|(?:read|heard|learned|were told) (?:of|about)|looked (?:\w+ )?(?:in detail )?(?:at|into)|saw how)"
    rf" (?:an?|one|another) (?:[\w'-]+ ){{0,3}}?(?:{PERSON}|family|household)(?: of {FEW})?"
    r"(?:,? (?:who|whose|whom|that (?:police|officers|had|was|were)|about whom|to whom|for whom|with whom"
    r"|where|in which|living|aged)\b)"
)
#: "One 14-year-old boy was held for 13 hours"
_ONE_CHILD = (
    rf"^(?:one|another) {_NOT_TOLD_US}(?:(?!of\b)[\w'-]+ ){{0,4}}?"
    rf"(?:(?:{PERSON}|family){NO_THING}|{AGE})(?: of {FEW}|,[^,]{{3,60}},)?"
    rf" (?:\w+ly )?(?:{_HAPPENED})\b"
)
#: "One allegation of assault on a six-year-old had been open for a year"
_ONE_THING = (
    rf"^(?:one|another) {_NOT_TOLD_US}(?:(?!of\b)[\w'-]+ ){{0,2}}?"
    r"(?:officers?|pcso|constable|detective|sergeant|inspector|social worker|call handler|operator|manager|supervisor"
    r"|nurse|teacher|dispatcher"
    r"|allegation|report|referral|complaint|offence|crime|call|file|plan|assessment|notice|form)\b(?! of the\b)"
    rf"[^.;]{{0,60}}?\b(?:{AGE}|(?:an?|her|his|(?:even though|although|while) the) (?:[\w'-]+ ){{0,2}}?"
    rf"(?:girl|boy|child|baby|toddler|teenager|son|daughter){NO_THING})\b"
)
#: "In the inadequate case, officers went to a flat where two children ..."
_IN_THE_CASE = (
    r"^in the (?:good|adequate|inadequate|better|best|weaker|weakest|worse|worst|poorer|poorest|stronger|strongest"
    r"|other|last|first|second|third|only) (?:case|incident|file|record)(?: [^,.;]{2,40})?, [^.;]{0,140}?"
    rf"\b(?:{A_PERSON}|(?:one|two|three|four) (?:[\w'-]+ ){{0,2}}?{PERSON}\b{NO_THING}|{AGE})"
)
_SINGLE_CASE = any_of(
    _IN_ONE_CASE,
    _ONE_EXAMPLE,
    _IN_ONE_RECORD,
    _IN_A_PIECE_OF_WORK,
    _IN_ONE_MEETING,
    _ON_ONE_VISIT,
    _IN_ONE,
    _AT_ONE_HOUSE,
    _IN_ONE_PLACE,
    _IN_ONE_OF_THESE,
    _IN_THE_CASE,
    _ONE_CONCERNED,
    _AS_WHEN,
    _AN_EXAMPLE_WAS,
    _WE_READ_ONE_RECORD,
    _WE_READ_A_RECORD,
    _WE_OPENED_ONE,
    _THE_OLDEST_WAS,
    _THE_CASE_OF,
    _WE_FOUND_SOMEBODY,
    _ONE_CHILD,
    _ONE_THING,
    flags=re.IGNORECASE,
)
#: cases of a kind, and no case: "they would not know what to look for in a case of neglect"
_OF_A_KIND = worded(
    r"(?<=\w )(?:in|during) an? (?:[\w'-]+ ){0,2}?(?:case|incident|investigation)"
    r" (?:of|like|where|in which|concerning|involving|about|(?:that|which) (?:concerned|involved|concerns|involves))"
    rf" (?!(?:an?|one|two|the|his|her) (?:[\w'-]+ ){{0,4}}?{PERSON}\b(?! (?:under|over)\b))"
    # "A phone seized in a fraud investigation waits for months"
    r"|(?<=\w )(?:in|during) an? (?!(?:further|separate|different|similar|second|third|recent)\b)(?:[\w'-]+ ){0,3}?"
    r"(?:case|incident|investigation) (?:waits?|takes?|goes|gets?|remains?|stays?|spends?|lasts?|tends?|needs?|costs?"
    r"|is|are|has|have|does|do|can|may|must|should|will)\b",
    re.IGNORECASE,
)
#: what sets a case off from what was said before
_BUT = re.compile(
    r"^(?:but|and|yet|however,|nevertheless,|nonetheless,) (?=one\b|another\b|in (?:one|another|the)\b)", re.IGNORECASE
)
#: an announcement that only measures what was said: "officers were taken from the unit, in one instance for weeks"
_MEASURE = re.compile(
    r",? (?:for|by|after|until|lasting|up to|as (?:long|many|much|late) as|(?:more|less|longer) than|over|nearly|almost"
    r"|about|around|only)\b",
    re.IGNORECASE,
)
#: characters before an announcement that say something by themselves, and of a case told in passing
_SAID, _SHORT_CASE = 30, 75


def single_case(clean: str) -> bool:
    """Tell whether `clean` announces one case ("In one incident, ...", "One example was when ...")."""
    clean = _BUT.sub("", clean)
    found = _SINGLE_CASE.search(clean)
    if found is None or not found.start():
        return found is not None
    kinds = {m.start() for m in _OF_A_KIND.finditer(clean)}
    return any(m.start() not in kinds and not _MEASURE.match(clean, m.end()) for m in _SINGLE_CASE.finditer(clean))


def by_the_way(clean: str) -> bool:
    """Tell whether `clean` names a case in a few words at its end, after speaking of the force at large."""
    found = _SINGLE_CASE.search(clean)
    return found is not None and found.start() > _SAID and len(clean) - found.start() < _SHORT_CASE
