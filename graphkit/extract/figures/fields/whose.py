"""Says whose a figure is: the force's, a partner's, the nation's, or one child's case."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from graphkit.extract.prose.worded import worded

Scope: TypeAlias = Literal["force", "partner", "national", "case"]

_CASE = worded(
    r"\b(?:in (?:one|another|a third|this) (?:\w+ )?(?:case|incident|example|instance|investigation)"
    r"|\d+-year-old|(?:\w+teen|nine|eight|seven|six|five|four|three|two|ten|eleven|twelve)-year-old|the (?:boy|girl|baby|toddler)\b"
    r"|the (?:victim|suspect|child|mother|father|offender|family)(?: (?:had|has))?(?: (?:also|then|later|not))? (?:was|been|went|came|said|told|did"
    r"|returned|stayed|lived|waited|left|disclosed|reported|didn't|hadn't)\b"
    r"|a (?:\w+ )?(?:boy|girl|baby|toddler|teenager)\b|one (?:family|child|household|address|offender|suspect|woman|man|mother|victim)\b"
    r"|(?:why|that|and|but|when|because|although) (?:he|she)\b|neither (?:he|she) nor\b"
    r"|for (?:her|his) (?:mobile |tele)?(?:phone|computer|laptop|tablet|console)\b"
    r"|one (?:\w+ ){0,3}(?:officer|sergeant|detective) told)",
    re.IGNORECASE,
)
#: said before a figure, of that as well
_ONE_CASE = re.compile(
    r"\b[Ii]n (?:one|another) (?:\w+ )?(?:case|incident|example|instance|investigation)\b"
    r"|\bone (?:family|child|household|address|offender|suspect|woman|man|mother|victim) (?:about|for|of|to|on|where|in|who)\b"
    r"|-year-old (?:boy|girl|child)\b|(?:^|[.;] )(?:He|She) had\b"
)
#: said before a figure: it is so of several, unless one of them is spoken of in between
_IN_SEVERAL = re.compile(
    r"\b[Ii]n (?:most|many|some|several|all|both|half|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\d+)"
    r"(?: of (?:the|these|those|our|them)(?: \w+)?)? (?:[a-z-]+ )?(?:cases|files|records|incidents|investigations)\b"
)
_OF_ONE = re.compile(r"\b(?:one|an?|another) (?:[\w-]+ ){0,2}?(?:boy|girl|child|baby|toddler|teenager)\b|-year-old\b")
_NATIONAL = worded(
    r"\b(?:nationally|national (?:average|guidance|guideline|benchmark|standard|target|recommendation|figure|rate)s?|England and Wales|(?<!outside )the UK|safelives|of (?:the|all) 43 (?:\w+ )?forces)\b",
    re.I,
)
#: behind what is said of the nation: a clause of the force's own
_OWN_AGAIN = re.compile(
    r"[,;] (?:and|but|yet|while|although|though) (?:in )?(?:the|its|this|each|every) (?:[a-z-]+ ){0,2}?(?:team|force|constabulary|unit|hub|department|desk)\b"
)
_WITH = re.compile(r"\d{0,2} with ")
#: what stands between a force's own figure and the national one
_AGAINST = re.compile(
    r"\b(?:above|below|beyond|over|under|than|against|exceeds?|exceeding|in excess of|within|outside|compared (?:with|to)|twice|double|half|in line with|close to|near|while|whereas"
    r"|an? (?:course|step|practice|arrangement) (?:that|which)) (?:that |what is |the )?"
)
#: what is advised for every force, whoever says so: "well above the 50 that is generally thought safe"
_GENERALLY = re.compile(
    r" (?:that|which) (?:is|are|was) (?:generally|widely|usually|commonly|normally) (?:recommended|thought|regarded|taken|considered|accepted|held|believed|seen|advised)\b"
    r"| to which (?:most|other|many|all) forces\b| (?:that|which) (?:most|other|many) forces (?:work|use|aim)\b"
    r"| (?:that|which) (?:national )?(?:guidance|advice) (?:suggests?|recommends?|advises?|sets?|gives?)\b"
)
_RECOMMENDED = re.compile(
    r"\bthe (?:(?:generally|nationally|widely|commonly) )?(?:recommended|accepted|advised) (?:(?:level|number|ratio|maximum|figure|caseload)s? (?:of|is) )?"
    r"(?:about |around )?[\w,.]+(?: [a-z]+){0,2}$"
)
#: by which all forces and their partners have to go
_PROCEDURES = re.compile(
    r"\b[Uu]nder (?:the )?(?:[Nn]ational|statutory|All Wales|Wales|Working Together)[^.,;]{0,40}?\b(?:[Pp]rocedures?|[Gg]uidance|Children)\b[^.;]{0,60}?\b(?:should|must|has to|have to)\b"
)
_RETURN_INTERVIEWS = re.compile(r"\b[Rr]eturn (?:home )?interviews?\b")
#: partners who do what the sentence before speaks of
_BY_PARTNERS = re.compile(
    r"\bby (?:the |its |their |both |all |either |each |these )?(?:[a-z]+ )?(?:local authorit(?:y|ies)|councils?|children's (?:social care|services)|hospitals?|health (?:services?|boards?|staff)|partners?|providers?|charit(?:y|ies))\b"
)
#: a share of what was spoken of before, that has no noun of its own: "In 2019 only 52 percent were done"
_NO_NOUN = re.compile(
    r"^(?:[^.;]*?, |(?:in|by|during|at|last) [\w ]{2,25}? )?(?:(?:and|but|yet|only|just|about|around|fewer than|less than|more than|over|some|nearly|almost) )*$",
    re.IGNORECASE,
)
_WERE_DONE = re.compile(
    r" ?(?:percent|per cent|%) (?:of (?:them|these|those) )?(?:(?:are|were|was|is|had been|have been) )?(?:done|completed|carried out|held|offered|conducted|delivered|finished|took place|takes? place|happened|met)\b"
)
_PARTNER = worded(
    r"^(?:(?:[Dd]uring|[Ii]n|[Ss]ince|[Bb]etween|[Oo]ver|[Aa]t|[Bb]y|[Ff]or) [^,;.]{3,60}, )?(?:the |[A-Z][\w-]+ ){0,4}(?:council|CSC|children's (?:social care|services)|local authorit(?:y|ies)"
    r"|hospital|trust|health service|partner)\b"
    r"|\bcharit(?:y|ies)\b[^.;:]{0,40}?,? (?:which|that|and it) (?:offers?|offered|provides?|provided|interviews?|sees|saw|carries|carried|completes?|completed)\b"
    r"|\b(?:attendees|commissioned by|run by the council|council (?:has|had|provides|commissioned))"
)


#: who does what a sentence tells, where that is a partner, and what takes him up in the next one
_PARTNER_DOES = re.compile(
    r"^(?:(?:[Dd]uring|[Ii]n|[Ss]ince|[Bb]etween|[Oo]ver|[Aa]t|[Bb]y|[Ff]or|[Oo]utside) [^,;.]{3,60}, )?(?:[Tt]he|[Aa]n?|[Oo]ne|[Bb]oth|[Ee]ach) (?:(?!force\b|constabulary\b|police\b|and\b)[a-z]+ ){0,2}"
    r"(?:councils?|local authorit(?:y|ies)|charit(?:y|ies)|trusts?|hospitals?|health (?:boards?|services?|trusts?)|Crown Prosecution Service|CPS)(?:'s)?\b(?! (?:had|has|have|was|were|is|are) (?:been |being )?asked\b| and (?:the )?(?:force|constabulary|police)\b)(?![^.;]*, but\b)"
    r"|\b(?:staffed|run|provided|offered|delivered|supplied) (?:[^,;.]{0,40} )?by (?:a|an|the) (?:[a-z]+ ){0,2}(?:children's )?(?:council|charity|trust|local authority)\b"
    r"|\bthe (?:city |county |borough )?council's (?:emergency|out-of-hours|social|children|housing)\b"
)
_TAKES_UP = re.compile(r"^(?:Its?|Their|They)\b")
#: takes up a child of whom the sentence before tells
_OF_THE_CHILD = re.compile(r"^(?:His|Her|He|She)\b")


def of_partners(sentence: str, start: int, before: str) -> bool:
    """Tell whether a percentage is of what partners do: return interviews, or what the sentence before says is theirs.

    Args:
        sentence: the reading of its sentence.
        start: where its number begins in that.
        before: the reading of the sentence before, in the same block; else nothing.
    """
    share = re.compile(r"[\d.]+|[a-z-]+").match(sentence, start)
    done = _WERE_DONE.match(sentence, share.end()) if share else None
    if done is None:
        return False
    if _RETURN_INTERVIEWS.search(sentence, 0, start):
        return True
    return bool(_NO_NOUN.match(sentence[:start]) and _BY_PARTNERS.search(before))


def scope_of(sentence: str, end: int, *, in_case: bool, several: bool = False, before: str = "") -> Scope:
    """Return whom a metric is about: one child's case, the nation, a partner, else the force.

    Args:
        sentence: the reading of its sentence.
        end: where it ends in that.
        in_case: the sentence stands in a case study.
        several: the metric is of several cases wherever it stands, such as a share of those that were audited.
        before: the reading of the sentence before it, in the same block; else nothing.
    """
    found = _IN_SEVERAL.search(sentence, 0, end) if not in_case else None
    several = several or (found is not None and _OF_ONE.search(sentence, found.end(), end) is None)
    if (not several and (in_case or _CASE.search(sentence))) or _ONE_CASE.search(sentence, 0, end):
        return "case"
    if not several and _OF_THE_CHILD.match(sentence) and before and _CASE.search(before):
        return "case"
    if _national(sentence, end):
        return "national"
    if _PARTNER.search(sentence) or _PARTNER_DOES.search(sentence):
        return "partner"
    if before and _TAKES_UP.match(sentence) and _PARTNER_DOES.search(before):
        return "partner"
    return "force"


def _national(sentence: str, end: int) -> bool:
    """Tell whether a figure is the nation's; it is the force's own where it is only held against what is nationally so."""
    if _GENERALLY.match(sentence, end) or _RECOMMENDED.search(sentence, max(0, end - 60), end):
        return True
    if _PROCEDURES.search(sentence, 0, end):
        return True
    found = list(_NATIONAL.finditer(sentence))
    if not found:
        return False
    first = found[0]
    if first.start() < end:
        last = max(m.end() for m in found if m.start() < end)
        if _WITH.match(sentence, last):
            return False  # "in excess of the ratio recommended by national guidance with 80 to 90 offenders"
        return _OWN_AGAIN.search(sentence, last, end) is None
    return not (_AGAINST.search(sentence, end, first.start()) or _in_brackets(sentence, end, first.start()))


def _in_brackets(sentence: str, end: int, at: int) -> bool:
    """Tell whether what is so nationally stands in brackets with a number of its own, behind the force's own figure."""
    opened = sentence.rfind("(", end, at)
    if opened < 0 or ")" in sentence[opened:at]:
        return False
    closed = sentence.find(")", at)
    return re.search(r"\d", sentence[opened : closed if closed >= 0 else None]) is not None


#: what is said of a force, whatever stands around it
_GENERAL = re.compile(
    r"\b(?:on average|an average of|the average|in (?:some|many|most) cases|at the time of (?:our|the|this) inspection|no (?:child|one) (?:may|should|can)"
    r"|(?:the|this|our|its) (?:force|constabulary|team|unit|hub|desk)(?: \([^)]*\))? (?:had|has|have|employ(?:s|ed)|receive[sd]?)(?: only| just| about)? "
    r"(?:[\d,]+|t(?:wo|hree|en|welve)|four|five|six|seven|eight|nine|eleven) (?:[a-z-]+ ){0,2}(?:officers|staff|detectives|sergeants|posts|constables|managers"
    r"|vacancies|investigators|supervisors|researchers|workers)"
    r"|(?:suspects|offenders|children|cases|devices|referrals|forms) (?:had|have) been waiting|[\d,]+ times in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_OF_SOMEONE = re.compile(
    r"\b(?:he|she|him|her|his|hers|the (?:boy|girl|child|mother|father|baby|suspect|man|woman))\b"
    r"|\b(?:the|this|that) (?:computer|laptop|phone|telephone|tablet|device|console|case|investigation|crime|referral|report|form|file"
    r"|record|interview|suspects|brothers|sisters|siblings|twins|parents|family|boys|girls)(?:'s)? (?:had|has|have|was|were|is|are|still)\b",
    re.IGNORECASE,
)


def speaks_generally(sentence: str) -> bool:
    """Tell whether a sentence speaks of the force and of many, though it may stand in the midst of one child's story."""
    return _GENERAL.search(sentence) is not None and _OF_SOMEONE.search(sentence) is None
