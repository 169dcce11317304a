"""The words around a number: what makes it no metric, its bound, its unit, and whom it is about."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from graphkit.extract.prose.worded import worded

Bound: TypeAlias = Literal["approx", "min", "max", "over", "under"]
Scope: TypeAlias = Literal["force", "partner", "national", "case"]

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

#: Before the number: it names a place in a document, a law, a grade or a birthday, or counts nothing.
NOT_AFTER = re.compile(
    r"(?:\b(?:sections?|ss?\.|annex|appendix|chapters?|pages?|pp?\.|levels?|tables?|figures?|paragraphs?"
    r"|para\.?|version|part|"
    r"articles?|schedules?|tiers?|stage|phase|footnotes?|notes?|number|no\.|step|grade|code|form|band|key stage"
    r"|year|room|"
    r"(?:rule|regulation|clause)s?|question|item|point|volume|issue|isbn|tel|telephone|covid|act|age|ages|children under|aged under"
    r"|aged over|aged)"
    r"|\bpage \d{1,3} (?:of|/)"
    r"|\baged (?:between |from |just |only )?(?:[\w,]+ (?:and |to |or )?){0,3}"
    r"|\b(?:the|these|those|same|further|additional|other) same"
    r"|\b(?:she|he|they|who) (?:was|is|were|are)(?: only| just)?) ?$",
    re.IGNORECASE,
)
#: After the number: an age, a clock time, an ordinal, a list mark.
NOT_BEFORE = re.compile(
    r"(?:-| )?(?:years?|months?|weeks?)?(?:-| )old\b|(?:-| )years?(?:-| )olds?|(?:,? (?:and|or|to) \w+)?(?:-"
    r"| )years?(?:-| )olds?"
    r"|(?:st|nd|rd|th)\b| years? of age|[ap]m\b| o'clock\b|:\d\d| ?[ap]\.m\."
    rf"| (?:{MONTHS})\b|\.\d|\) | (?:GMT|BST|UTC)\b|-hour (?:[a-z]+ )?clock\b",
    re.IGNORECASE,
)
#: Counted things that are parts of the report, of speech or of law, never a measure of the service.
NO_UNIT = re.compile(
    r"(?:(?:main|key|specific|broad|distinct|different|other|further|more|national|principal|separate|additional) )*"
    r"(?:parts?|examples?|ways?|reasons?|aims?|objectives?|chapters?|principles?|questions?|themes?|categor(?:y|ies)|"
    r"(?:lines?|words?|sentences?|paragraphs?|pages?)\b|"
    r"stages?|phases?|steps|levels?|tiers?|strands?|pillars?|domains?|topics?|headings?|routes?|pieces?|sets?|kinds?|sorts?|"
    r"thirds?|quarters?|fifths?|tenths?|halves|types?|options?|points?|elements?|sides?|aspects?|threats?|grades?|criteria|criterion|sisters?|brothers?"
    r"|siblings?|"
    r"m[ae]n\b|wom[ae]n\b|parents|daughters?|sons?|recommendations?|things?|hands?|occasion\b|step|examples|another|other\b|"
    r"(?:main|key|core|principal|basic) (?:tasks?|duties|roles?|functions?|jobs|responsibilities)\b|"
    r"priorit(?:y(?! (?:incidents|calls|cases|jobs|visits|crimes|referrals|investigations|devices)\b)|ies)|(?:[a-z-]+ )?inquir(?:y|ies)|respects?|factors?|matters?|purposes?|causes? for concern"
    r"|areas? for improvement|areas|forces|inspections|case (?:studies|types)|"
    r"(?:of|in|on|for|and|or|to|at|by|with|from|is|was|are|were|has|had|that|which|who|where|when|person|people'?s)\b)",
    re.IGNORECASE,
)
_BOUNDS: tuple[tuple[Bound, str], ...] = (
    ("min", r"at least|a minimum of|minimum of|no fewer than|no less than|not less than"),
    ("max", r"up to|a maximum of|maximum of|no more than|not more than|at most|as many as|as much as|as long as"),
    ("over", r"more than|in excess of|exceeding|upwards of|over|above|well over|longer than|greater than"),
    ("under", r"fewer than|less than|under|below|just under|within"),
    (
        "approx",
        r"approximately|about|around|roughly|circa|c\.|some|nearly|almost|an estimated|an average of|on average|"
        r"estimated|in the region of",
    ),
)
BOUND = re.compile(
    r"\b(?:" + "|".join(rf"(?P<{name}>{pattern})" for name, pattern in _BOUNDS) + r") (?:the |a |an |only |just )?$",
    re.IGNORECASE,
)
DURATION = re.compile(
    r"[- ]?(?:further |full |whole |working |consecutive |calendar )?(?P<unit>second(?=s)|minute|hour|day|week|month|year"
    r"|decade)s?\b",
    re.IGNORECASE,
)
#: A period that closes another measure: "3 times in 90 days", "three incidents within 12 months".
PERIOD = re.compile(
    r"^(?![^.;:]*?, (?:who|which|and|but|so|when)\b)[^.;:]{0,50}?\b(?:in|within|over|during|per|every|a) (?:(?:a|any|the last|the past|the previous) )?$",
    re.IGNORECASE,
)
PERCENT = re.compile(r" ?(?:percent|per cent|%|percentage points?)", re.IGNORECASE)
UNIT_STOP = re.compile(
    r"\b(?:of|in|at|on|who|whom|that|which|waiting|awaiting|were|was|are|is|be|been|have|has|had|and|or|to|for"
    r"|from|about|with|"
    r"by|where|when|while|as|but|not|had|based|covering|working|being|dating|relating|involving|assigned|per|each|"
    r"during|between|without|before|after|since|until|than|across|under|within|outstanding,|we|they|it|this|these|"
    r"including|led|could|would|should|will|can|may|do|did|does|over|into|because|if|so|the|a|an|its|our|their|his|her)\b"
)
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
    r"|\bcharit(?:y|ies)\b[^.;:]{0,40}?,? (?:which|that|and it) (?:offers?|offered|provides?|provided|interviews?|sees|saw|carries|carried|completed?s?)\b"
    r"|\b(?:attendees|commissioned by|run by the council|council (?:has|had|provides|commissioned))"
)


#: who does what a sentence tells, where that is a partner, and what takes him up in the next one
_PARTNER_DOES = re.compile(
    r"^(?:(?:[Dd]uring|[Ii]n|[Ss]ince|[Bb]etween|[Oo]ver|[Aa]t|[Bb]y|[Ff]or|[Oo]utside) [^,;.]{3,60}, )?(?:[Tt]he|[Aa]n?|[Oo]ne|[Bb]oth|[Ee]ach) (?:[a-z]+ ){0,2}"
    r"(?:councils?|local authorit(?:y|ies)|charit(?:y|ies)|trusts?|hospitals?|health (?:boards?|services?|trusts?)|Crown Prosecution Service|CPS)(?:'s)?\b(?! (?:had|has|have|was|were|is|are) (?:been |being )?asked\b)(?![^.;]*, but\b)"
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


#: "over" a time, through all of it
_ALONG = re.compile(r"\b(?:back|spread|spaced|averaged|measured|monitored|held|place) over $")


#: of none it is more: "no child was kept there for more than 90 minutes", "none was over two days old"
_NEVER_MORE = re.compile(
    r"\b(?:no (?:child|boy|girl|detainee|young person|case|form|notice|referral|report|record|device)(?: (?:about|from|of|for|in) [a-z ]{2,25}?)?|none(?: of [a-z ]{2,30}?)?"
    r"|not one(?: of [a-z ]{2,30}?)?)(?: in which (?:a|any|the) [a-z]+)?(?: (?:was|is|were|are|has|had|have|be|been|being|ever|now|yet|still))*"
    r"(?: (?:kept|held|detained|waiting|waited|waits|stayed|stays|remained|spent|left|outstanding|overdue|unread|took|takes|in)(?: [a-z ]{1,40}?)?)?"
    r"(?: for)? (?:more than|over|longer than|in excess of) (?:the |an? )?$",
    re.IGNORECASE,
)


#: an area is covered from end to end
_AREA = re.compile(r"[\d,.]+ (?:square|sq) ")


def bound_of(before: str, after: str | None = None) -> tuple[Bound | None, int]:
    """Return the bound that the words just before a number set, and how many characters those words take.

    Args:
        before: what stands before the number.
        after: the number and what stands behind it, where that may tell as well.
    """
    m = BOUND.search(before[-40:])
    if not m:
        return None, 0
    bound = next(name for name, _ in _BOUNDS if m[name])
    if bound in ("over", "under") and (m.group().endswith(" the ") or re.search(r"\bover (?:just|only) $", m.group())):
        return None, 0  # "well above the 50 that", "looks back over just three months"
    if bound == "over" and _ALONG.search(before[-40:][: m.end()]):
        return None, 0
    if bound == "over" and after is not None and _AREA.match(after):
        return None, 0  # "890,000 people over 1,460 square miles"
    if bound == "under" and m[bound].lower() == "within":
        return None, 0
    if m[bound].lower() in ("about", "some") and re.search(
        r"\b(?!(?:has|was|is|does|takes|manages|holds|sees|lasts|averages|receives|employs|serves|carries|supervises|costs|handles|reaches|makes|gets|polices|oversees|attends|suggests|recommends|advises|sets|states|says)\b)[a-z]+s $",
        before[-40:][: m.start()],
    ):
        return None, 0  # "conferences about 334 children"
    if m[bound].lower() in ("an average of", "on average"):
        return None, len(m.group())  # a mean is as exact as what it is of
    if bound == "over" and _NEVER_MORE.search(before[-110:]):
        bound = "max"
    return bound, len(m.group())
