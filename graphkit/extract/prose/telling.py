"""Tells telling from judging: whether a text speaks of one child's or one incident's case, and the children's ages."""
# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from functools import lru_cache

from graphkit.extract.prose.numbers import parse_number
from graphkit.extract.prose.worded import any_of, worded

_PERSON = (
    r"(?:girls?|boys?|child|children|baby|babies|toddler|infant|son|sons|daughter|daughters|stepson|stepdaughter|brothers?"
    r"|sisters?|siblings?|teenagers?|pupil|mother|father|parents?|stepfather|grandmother|grandfather|aunt|uncle|cousin|man|woman"
    r"|male|female|victim|suspect|offender|rso|perpetrator|partner|boyfriend|neighbours?|caller|informant|foster carers?)"
)
_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
_AGE = rf"{_NUMBER}[- ](?:year|month|week|day)s?[- ]olds?|\baged? (?:between )?{_NUMBER}\b|{_NUMBER}[- ](?:years?|months?) of age"
#: what makes of a person the first word of a thing's name: "a vulnerable child form"
_OF_A_THING = (
    r"(?! (?:concern|protection|abuse|abduction|sexual|criminal|exploitation|safeguarding|form|notice|notification|referral|report|plan"
    r"|conference|record|policy|strategy|care|services?|custody|detention|management|manager|engagement|neglect|witness interview)s?\b)"
)
#: somebody who was not spoken of before, or someone's kin: how a case begins
_SOMEONE = worded(
    rf"\b(?:an?|one|two|three|four|her|his|their|another)\b(?: [\w'-]+){{0,6}}? {_PERSON}\b{_OF_A_THING}|\b(?:{_AGE})",
    re.IGNORECASE,
)
#: someone already met: how a case goes on
_KNOWN = worded(
    rf"\b(?:the|this|that|both|these)\b(?: [\w'-]+){{0,2}}? {_PERSON}(?:'s|s')?\b|\b(?:he|she|him|her|hers|his|herself|himself)\b",
    re.IGNORECASE,
)
#: what belongs to one case where it is spoken of as known
_CIRCUMSTANCE = worded(
    r"\b(?:the|this) (?:officers?|incident|case|allegation|investigation|house|home|address|pram|referral|ppn|interview"
    r"|(?:investigating|responding) officers?|offender managers?|social workers?)\b|\bthere (?:was|were) (?:also )?no records?\b"
    r"|\bno (?:ppn|referral|crime|record|strategy)\b",
    re.IGNORECASE,
)
#: words that turn from a case to the force: nothing after them belongs to it
_TURNING = worded(
    r"^(?:but |however,? |and |in addition,? )?(?:we|inspectors) (?:also )?(?:saw|found|were|heard) (?:that |evidence of )?(?:many|some|other|several|examples|significant|cases|delays|staff|officers|the force)\b"
    r"|^(?:but |and )?(?:staff|officers|supervisors|managers|partners) (?:in|at|from|are|have|told|said|don't|aren't|haven't)\b",
    re.IGNORECASE,
)
_INDEFINITE_PLURAL = worded(
    r"(?<!the )(?<!these )(?<!both )\b(?:children|victims|offenders|families|suspects|cases)\b", re.IGNORECASE
)
#: what is said of the force at large, not of one case
_AT_LARGE = re.compile(
    r"\b(?:often|usually|generally|routinely|always|sometimes|rarely|typically|frequently|most|(?<!as )many|some|several|overall|nationally"
    r"|cases|incidents|records|investigations|assessments|percent|per cent|backlogs?)\b"
    r"|\b(?:we|inspectors) (?:also )?(?:found|saw|were|examined|reviewed|assessed|spoke|recommend)\b"
    r"|\b(?:told|informed) (?:us|inspectors)\b|\bforce's\b|\b(?:the force|the constabulary|[a-z]+ police) (?:has|is|needs?|does|doesn't|hasn't|isn't|should|must)\b"
    r"|\bthis (?:means|shows|way|approach|practice|gap|is)\b",
    re.IGNORECASE,
)
_PRESENT = re.compile(
    r"\b(?:is|are|has|have|isn't|aren't|hasn't|haven't|does|do|doesn't|don't|can|needs?|must|should|supports?|makes?|works?|uses?|takes?|holds?)\b"
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|wasn't|weren't|hadn't|didn't|couldn't|\w{3,}ed|told|took|made|gave|went|left|sent|found|saw|said|came|knew|spoke|held|put|slept|sat|ran|rang|spent|lay|met|wrote|hid|began"
    r"|(?<!is )(?<!are )(?<!be )(?:used(?! to\b)|kept)|led(?! by\b)|built|bought|caught|chose|drove|rode|fled|broke|stole|threw|rose|woke|became|lost)\b"
)
_HAPPENED = r"was|were|had|did|wasn't|weren't|hadn't|didn't|\w{3,}ed|told|took|went|left|came|spent|lay|sat|ran|rang|kept|slept|got|gave"
_SINGLE_CASE = any_of(
    r"\b(?:in|we (?:also )?saw|inspectors (?:also )?(?:found|saw)|we (?:also )?found|there was|during) (?:one|another|a|an|a further|a separate|a different)\b"
    r"(?: [\w'-]+){0,2}? (?:case|incident|investigation|example|instance)\b",
    r"(?<!\bbut )\bone (?:such )?(?:example|case|incident|instance|investigation)\b(?! (?:of|in) (?:the|our|which (?:we|forces)))",
    rf"\bin (?:one|another) (?:[\w'-]+ ){{0,2}}?(?:file|record|log|call|referral)\b[^.;]{{0,40}}?\b(?:{_AGE}|an? (?:[\w'-]+ ){{0,3}}?{_PERSON}\b{_OF_A_THING})",
    # "In one, a girl of 13 ...", "An example of this was when a call handler ...", "We saw one file in which a girl ..."
    rf"^in (?:one|another)(?: of (?:these|them|those)(?: \w+)?)?, (?:[\w'-]+ ){{0,3}}?(?:an? (?:[\w'-]+ ){{0,3}}?{_PERSON}\b{_OF_A_THING}|{_AGE})",
    r"^(?:an?|another) (?:[\w-]+ )?example (?:of (?:this|that|such|good|poor|how)[\w ]{0,30}? )?(?:was|came|is) (?:when|where|that of|the case of|an?)\b",
    rf"^(?:we|inspectors) (?:also )?(?:found|saw|came across|reviewed|examined|read|heard|listened to) (?:one|another) (?:[\w'-]+ ){{0,2}}?(?:file|record|log|call|referral|report|notice)\b[^.;]{{0,40}}?\b(?:{_AGE}|an? (?:[\w'-]+ ){{0,3}}?{_PERSON}\b{_OF_A_THING})",
    # "We looked in detail at the case of a boy of 15", "Inspectors found one family about whom ..."
    rf"\b(?:the|one|a) (?:case|file|records?|investigation) (?:of|about|concerning|involving) (?:an?|one|two) (?:[\w'-]+ ){{0,4}}?{_PERSON}\b",
    rf"^(?:we|inspectors) (?:also )?(?:found|saw|came across|reviewed|examined|(?:read|heard|learned|were told) (?:of|about)|looked (?:\w+ )?(?:in detail )?(?:at|into)) (?:an?|one|another) (?:[\w'-]+ ){{0,3}}?(?:{_PERSON}|family|household)(?: of {_NUMBER})?(?:,? (?:who|whose|whom|that (?:police|officers|had|was|were)|about whom|to whom|for whom|with whom|where|in which|living|aged)\b)",
    # "One 14-year-old boy was held for 13 hours", "One allegation of assault on a six-year-old had been open for a year"
    rf"^(?:one|another) (?![^.]*\b(?:told|informed|said to) (?:us|inspectors)\b)(?:(?!of\b)[\w'-]+ ){{0,4}}?(?:(?:{_PERSON}|family){_OF_A_THING}|{_AGE})(?: of {_NUMBER}|,[^,]{{3,60}},)? (?:\w+ly )?(?:{_HAPPENED})\b",
    rf"^(?:one|another) (?![^.]*\b(?:told|informed|said to) (?:us|inspectors)\b)(?:(?!of\b)[\w'-]+ ){{0,2}}?(?:officers?|pcso|constable|detective|sergeant|inspector|social worker|call handler|operator|allegation|report|referral|complaint|offence|crime|call|file)\b(?! of the\b)[^.;]{{0,60}}?\b(?:{_AGE}|(?:an?|her|his) (?:[\w'-]+ ){{0,2}}?(?:girl|boy|child|baby|toddler|teenager|son|daughter){_OF_A_THING})\b",
    flags=re.IGNORECASE,
)
#: cases of a kind, and no case: "they would not know what to look for in a case of neglect"
_OF_A_KIND = worded(
    rf"(?<=\w )(?:in|during) an? (?:[\w'-]+ ){{0,2}}?(?:case|incident|investigation) (?:of|like|where|in which) (?!(?:an?|one|two|the|his|her) (?:[\w'-]+ ){{0,4}}?{_PERSON}\b)",
    re.IGNORECASE,
)
#: an announcement that only measures what was said: "officers were taken from the unit, in one instance for weeks"
_MEASURE = re.compile(
    r",? (?:for|by|after|until|lasting|up to|as (?:long|many|much|late) as|(?:more|less|longer) than|over|nearly|almost|about|around|only)\b",
    re.IGNORECASE,
)
#: what is said of the force and its work again: its parts' qualities, what it has begun to do, other cases
_THE_WORK = worded(
    r"^(?:\w+,? )?(?:the|its|this) (?:[\w-]+ ){0,3}?(?:force|constabulary|unit|team|hub|desk|department|centre|room|service)s?(?:'s|s') [^,;]*\b(?:was|were|are|is)\b"
    r"|^(?:\w+,? )?(?:the (?:force|constabulary)|[\w ]{3,30} (?:police|constabulary)) (?:had|has) (?:\w+ )?(?:begun|started|recognised|introduced|appointed|acted|changed|put|taken|identified|accepted|acknowledged|set)\b"
    r"|\b(?:these|those|such|other|similar) (?:cases|incidents|investigations|records|delays|failings)\b|\b(?:at|by) the (?:time|end|start) of (?:our|the) (?:inspection|visit|fieldwork)\b",
    re.IGNORECASE,
)
#: what inspectors found of many, who are nobody in a case
_OF_MANY = worded(
    r"^(?:\w+,? )?(?:we|inspectors) (?:also )?(?:found|saw|heard|were told) [^.]*\bthat (?:children|officers|staff|victims|families|supervisors|managers)\b",
    re.IGNORECASE,
)
_WORK = r"(?:cases|files|records|investigations|incidents|referrals|reports|forms|notices|enquiries|logs|calls|visits|minutes)"
_MANY = rf"(?:children|victims|offenders|families|suspects|parents|carers|officers|detectives|sergeants|supervisors|managers|staff|teams|{_WORK})"
#: what is so of many children, cases or officers: where it stands, a case is over
_GENERAL = worded(
    rf"(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\btheir )\b(?:other|most|many|some other|several other|too many|too few|few|more) (?:[\w-]+ )?{_MANY}\b"
    rf"|^(?:[\w ]{{2,20}}, )?(?:most|many|some|several|few|all(?! (?:of )?(?:the|these|those|her|his|their) (?:\w+ )?children)|a number|the majority|half|a third|a quarter|two thirds|nearly all|almost all)(?: of (?:the|these|those|them|our))? (?:[\w-]+ ){{0,2}}?{_MANY}\b"
    # "in 16 of the 29 investigations"; two of the children may well be of one family
    rf"|\b(?:{_NUMBER}|\w+ty(?:-\w+)?|none|half|over half|most|all) (?:out )?of (?:(?:the|these|those|all|our) )?(?:other )?(?:(?:\d+|\w+)[ -])?(?:[\w-]+ )?{_WORK}\b"
    rf"|\b(?:{_NUMBER}) (?:out )?of (?:the )?(?:{_NUMBER}|\d+|\w+ty(?:-\w+)?) {_MANY}\b"
    r"|^(?:in (?:general|other cases|most cases|many cases|some cases|all (?:the )?cases)|elsewhere|overall|nationally|on average|generally|across the (?:force|area|county)"
    r"|(?:for|with) other \w+)\b|^no (?:child|children|young person) (?:had|has|have|may|can|should|must)\b|\bisolated (?:case|incident|example)\b|\b(?:typical|characteristic) of\b"
    r"|^(?:\w+,? )?(?:officers|staff|detectives|supervisors|sergeants|managers|call handlers|responders|they) (?:generally|usually|often|routinely|always|sometimes|rarely|seldom|typically|frequently|tend(?:ed)? to|knew (?:how|what|when)|understood)\b",
    re.IGNORECASE,
)
#: how inspectors speak of what they saw in all, or of how much and how often; of a case too, where somebody in it is spoken of
_SAW = worded(
    r"^(?:\w+,? )?(?:we|inspectors|hmic(?:frs)?) (?:also )?(?:found|saw|noted|heard|observed|examined|assessed|reviewed|were|are|spoke|looked)\b"
    r"|\b(?:told|informed|said to) (?:us|inspectors)\b|\b(?:we|inspectors) (?:were told|commend|welcome)\b"
    r"|^(?:\w+, )?the (?:number|quality|standard|timeliness|proportion|rate|level|use) of\b|^(?:by|in) contrast\b|^(?:training|supervision|workloads?|morale) (?:in|of|for|on|was|were|is|had)\b"
    r"|\b(?:every|each) (?:day|week|month|shift|fortnight|quarter|year)\b",
    re.IGNORECASE,
)
#: the lead of a list of examples, at its end
_COUNTED = r"(?:two|three|four|five|six|some|several|a few|a number|other|such|these|those|the(?: following| \w+)?|\d)"
_INCIDENTS = r"(?:[\w-]+ ){0,2}?(?:cases|incidents|examples|instances|stories)"
EXAMPLES = any_of(
    r"\bfor (?:example|instance)\s*:?\s*$",
    r"\b(?:some )?examples? (?:of (?:this|these|such|good|poor)[\w ]{0,40})?(?:included?|involved?|were|was|are|is|follow|below)[\w ]{0,30}\s*:?\s*$",
    r"\b(?:these|this|they|cases|those|which) (?:included?|involved?|were)\s*:?\s*$",
    r"\bas follows\s*:?\s*$",
    r"\bthe following (?:cases?|examples?|case studies|incidents?)[\w ]{0,40}\s*:?\s*$",
    # "The following are examples of the cases that concerned us:", "Below are three of the cases:"
    rf"\b(?:the following|these|here|below|what follows) (?:are|were|is) (?:just |only )?(?:{_COUNTED} |an? )?(?:of )?(?:the |our |these |those )?(?:{_INCIDENTS}|(?:\w+ )?example|instance)\b[^.;:]{{0,80}}[:.]?\s*$",
    # "Cases that concerned us included:", "Among the files we sent back were:", "Of the incidents we read, the worst were:"
    r"(?:^|(?<=[.!?] ))(?:\w+ )?(?:(?:among|of) (?:the|these|those|our) |some |the )?(?:[\w-]+ )?(?:cases|incidents|examples|instances|files)\b[^.;:]{3,70}\b(?:included?|involved?|were|are)(?: (?:set out|given|described|summarised|outlined|told))?(?: (?:below|here|these|the following))?\s*:\s*$",
    # "Two cases show what this meant for children:"; "Some cases showed:" leads to failings
    rf"\b{_COUNTED} {_INCIDENTS}(?: (?:below|here|(?:that|which) follow))?(?: (?:from|in) [\w ]{{3,30}}?)?(?: \w+ly| also| both| all)? (?:show|illustrat|demonstrat|explain|make|bring|reveal|reflect|typif)\w*\b(?! that\b)[^.;:]{{2,80}}[:.]?\s*$",
    # "We had serious concerns about three cases:", "We returned two cases to the force, among them:"
    rf"\b(?:concern(?:ed|s)?|worried|troubled|alarmed|disappointed|impressed|referred|returned|sent|passed|drew)\b[^.;:]{{0,40}}\b(?:two|three|four|five|six|some|several|a few|\d+|these) (?:of (?:the|these|those|our) )?{_INCIDENTS}\b[^.;:]{{0,60}}:\s*$",
    # "This was clear in two cases:", "We saw the effect in several incidents, including:"
    rf"\b(?:this|it|such practice|the (?:effect|result|consequence)s?)\b[^.;:]{{0,40}}\b(?:in|from|by) (?:two|three|four|five|several|some|these|the following) {_INCIDENTS}\b[^.;:]{{0,30}}:\s*$",
    rf"\b{_INCIDENTS}\b[^.;:]{{0,60}},? (?:including|such as|among them)(?: the following)?\s*:\s*$",
    rf"(?:^|(?<=[.!?] ))(?:{_COUNTED} )?(?:(?!in\b|of\b|for\b|from\b)[\w-]+ )?(?:cases|incidents|examples?|instances)(?: (?:that |which )?(?:we|inspectors) (?:saw|found|read|examined)| from [\w ]{{3,40}})?\s*:\s*$",
    rf"\b{_COUNTED} (?:of (?:the|these|those|our) )?{_INCIDENTS} (?:are|were|is) (?:set out|given|described|summarised|outlined|told|recounted|of (?:particular|special|great|serious) \w+)(?: (?:below|here|in brief|briefly))?\s*[:.]?\s*$",
    flags=re.IGNORECASE,
)


def begins_case(clean: str) -> bool:
    """Tell whether `clean` opens the story of one case: somebody new, or "in one case", and something that happened."""
    if not _PAST.search(clean):
        return False
    return single_case(clean) or (bool(_SOMEONE.search(clean)) and told(clean) > 0)


#: characters before an announcement that say something by themselves, and of a case told in passing
_SAID, _SHORT_CASE = 30, 75


_NOBODY_KNOWN = worded(
    r"\b(?:the force(?! was (?:informed|told|called|contacted))|constabulary|inspectors|we|our|(?:the|this|a) report)\b",
    re.IGNORECASE,
)


#: how things are done whenever they are: "When officers are worried about a child, they complete a form"
_RULE = re.compile(
    r"^(?:when|whenever|where|wherever|if|once|unless|every time|each time|as soon as)\b[^,.]*?"
    r"\b(?:is|are|has|have|isn't|aren't|hasn't|haven't|do|does|don't|doesn't|can|may|needs?|goes?|comes?|attends?|finds?|sees?|thinks?|believes?|suspects?)\b",
    re.IGNORECASE,
)


#: a child of whom nobody has spoken yet, with their age
NEW_CHILD = re.compile(
    r"\b(?:an?|two|three|four) (?:[a-z]+ )?(?:(?:\d{1,2}|[a-z]+)[- ](?:year|month|week)[- ]olds?\b"
    r"|(?:boy|girl|child|baby|toddler|teenager|pupil|brother|sister|sibling|twin)(?:s|ren)?,? (?:of|aged|who (?:was|were) (?:aged )?)"
    r" ?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)\b)",
    re.IGNORECASE,
)


#: what is so of any child: "Taking a child from his or her home should be a last resort", "The position was worse once a
#: child had been charged"
_ANY_CHILD = re.compile(
    r"\b(?:his or her|he or she|him or her|should (?:only )?be|must (?:only )?be)\b"
    r"|^(?:\w+,? )?(?:(?:the|this|their|its) (?:[\w-]+ ){0,2}?(?:position|picture|situation|response|quality|standard|approach"
    r"|service|practice|performance|help|support)|this|practice|progress|performance|things) (?:was|were|is|had been|became)\b"
    r"[^.;]*? (?:when|once|whenever|where|if|unless|until|after|for) (?:concern for )?an? ",
    re.IGNORECASE,
)


def begins_story(clean: str) -> bool:
    """Tell whether `clean` opens a story that nothing announces: somebody new comes first, and nobody inspects.

    What is said of the force before somebody is named ("Nurses were often late, and one boy ...") leads to no story.
    """
    if _NOBODY_KNOWN.search(clean) or single_case(clean) or _RULE.match(clean) or _ANY_CHILD.search(clean):
        return False  # most sentences, told quickly
    new = _SOMEONE.search(clean)
    return (
        new is not None
        and new.start() < 60
        and _AT_LARGE.search(clean, 0, new.start()) is None
        and not ((found := _GENERAL.search(clean)) and found.start() < new.end())
        and not re.match(r"an? .*\bchildren$", new[0], re.IGNORECASE)  # "a range of risks to children"
        and begins_case(clean)
        and told(clean) > 0.8
    )


def single_case(clean: str) -> bool:
    """Tell whether `clean` announces one case ("In one incident, ...", "One example was when ...")."""
    found = _SINGLE_CASE.search(clean)
    if found is None or not found.start():
        return found is not None
    kinds = {m.start() for m in _OF_A_KIND.finditer(clean)}
    return any(m.start() not in kinds and not _MEASURE.match(clean, m.end()) for m in _SINGLE_CASE.finditer(clean))


def by_the_way(clean: str) -> bool:
    """Tell whether `clean` names a case in a few words at its end, after speaking of the force at large."""
    found = _SINGLE_CASE.search(clean)
    return found is not None and found.start() > _SAID and len(clean) - found.start() < _SHORT_CASE


def of_the_work(clean: str) -> bool:
    """Tell whether `clean` speaks of the force's work again and of nobody in a case."""
    return _OF_MANY.search(clean) is not None or (_THE_WORK.search(clean) is not None and not _KNOWN.search(clean))


def general(clean: str) -> bool:
    """Tell whether `clean` says how things are with many children, cases or officers, which is of no one case."""
    if _RULE.match(clean) or _GENERAL.search(clean) is not None:
        return True
    return (_SAW.search(clean) is not None or _PAST.search(clean) is None) and not of_the_case(clean)


def of_the_case(clean: str) -> bool:
    """Tell whether `clean` speaks of somebody or something that a case has made known."""
    return _KNOWN.search(clean) is not None or _CIRCUMSTANCE.search(clean) is not None


#: for text in small letters, in which `re` is through with alternatives more than twice as quickly as in any case
_SOMEONE_LOW, _KNOWN_LOW, _AT_LARGE_LOW = (
    re.compile(pattern) for pattern in (_SOMEONE.pattern.pattern, _KNOWN.pattern.pattern, _AT_LARGE.pattern)
)


@lru_cache(maxsize=1024)
def told(clean: str) -> float:
    """Return how much `clean` tells of one case (above 0) rather than of the force at large (below 0)."""
    low = clean.lower()
    score = 0.0
    score += 1.0 * min(len(_SOMEONE_LOW.findall(low)), 2)
    score += 1.5 * min(len(_KNOWN_LOW.findall(low)), 3)
    score += 0.5 * min(len(_CIRCUMSTANCE.findall(clean)), 3)
    score += 0.4 * min(len(_PAST.findall(clean)), 4)
    score -= 0.9 * min(len(_AT_LARGE_LOW.findall(low)), 3)
    score -= 0.7 * min(len(_PRESENT.findall(clean)), 4)
    score -= 0.5 * min(len(_INDEFINITE_PLURAL.findall(clean)), 2)
    return score / max(1.0, len(clean) / 160)


def turns_away(clean: str) -> bool:
    """Tell whether `clean` leaves a case to speak of the force ("But we also saw examples of ...")."""
    return _TURNING.search(clean) is not None and not _KNOWN.search(clean)


_OLD = re.compile(
    rf"\b(?P<list>{_NUMBER}(?:(?:, (?:and )?| and | or | to |-|\u2013){_NUMBER})*)[- ](?P<unit>year|month|week|day)s?[- ](?:olds?|of age)\b"
    rf"|\b(?:girl|boy|child|pupil|son|daughter|baby|sister|brother) of (?P<of>{_NUMBER})\b"
    rf"|\bage[ds]? (?:of )?(?:between |from )?(?P<aged>{_NUMBER}(?:(?:, (?:and )?| and | or | to |-|\u2013){_NUMBER})*)(?! (?:and over|or over|or older))\b(?:[- ](?P<unit2>month|week)s?)?"
    # "who was 6", "she is 14 and": only where the number ends what is said, or it may count something
    rf"|\b(?:who|she|he|girl|boy|son|daughter|sister|brother|child|baby) (?:is|was|is now|was then|has just turned|had just turned|had turned|turned) (?:only |just |then |still |about )?(?P<who>(?!one\b){_NUMBER})(?= at the time\b| when\b| years? old\b|[,.;)]|$| and (?:who|she|he|had|has|was|is|lived|lives)\b)"
    rf"|\b(?:who|they) (?:are|were) (?:only |just |then |still )?(?P<both>{_NUMBER} and {_NUMBER})(?= at the time\b| when\b| years? old\b|[,.;)]|$)"
    # "a boy, 9, said", "her sister (11)"
    rf"|\b(?:girl|boy|child|pupil|son|daughter|baby|sister|brother|sibling)(?:, (?P<apart>\d{{1,2}})(?=,)| \((?P<inside>\d{{1,2}})\))",
    re.IGNORECASE,
)
_NOT_A_CHILD = re.compile(
    r"(?:under|over|above|below)(?: the)? $|^(?:[- ]?(?:year|years)[- ]old)? (?:man|male|woman|adult|suspect)\b",
    re.IGNORECASE,
)
_ADULT = 18
_LISTED = ("list", "of", "aged", "who", "both", "apart", "inside")


def child_ages(clean: str) -> tuple[int, ...]:
    """Return the ages in years of the children that `clean` names, sorted, each once; babies of months are 0."""
    ages: set[int] = set()
    for m in _OLD.finditer(clean):
        if re.search(
            r"\b(?:under|over|above|below)(?: the)?(?: age of)? ?$",
            clean[max(0, m.start() - 20) : m.start()],
            re.IGNORECASE,
        ):
            continue
        if m["aged"] and re.match(r"age of\b", m[0], re.IGNORECASE) and re.search(r"under the $", clean[: m.start()]):
            continue
        unit = (m["unit"] or m["unit2"] or "year").lower()
        for word in re.findall(_NUMBER, next(m[k] for k in _LISTED if m[k]), re.IGNORECASE):
            value = parse_number(word)
            if value is not None:
                years = int(value) if unit == "year" else int(value) // (12 if unit == "month" else 400)
                if years < _ADULT:
                    ages.add(years)
    return tuple(sorted(ages))
