"""What the reports of this family have in common: their usual chapters, practice areas and phrases."""
# ruff: noqa: E501 - a table of patterns reads best with one chapter a line

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from graphkit.extract.prose.dates import BY_DATE
from graphkit.extract.prose.grades import A_RATING
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Zone


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter that reports of the family have.

    Attributes:
        pattern: matches the whole heading, folded by `fold`.
        area: id of the practice area that the chapter is about, if any.
        level: the level at which it usually stands; None where that depends on the report.
        zone: the kind of text in it.
        short: a short title that is also an everyday phrase, so that it counts only where it stands as a heading.
    """

    pattern: re.Pattern[str]
    area: str | None
    level: int | None
    zone: Zone
    short: bool = False


def _c(pattern: str, area: str | None, level: int | None, zone: Zone = "findings", *, short: bool = False) -> Chapter:
    return Chapter(re.compile(pattern), area, level, zone, short)


_GLOSSARY = (
    r"(?:(?:a )?(?:glossary|definitions?|list of (?:terms|abbreviations|acronyms|definitions)|abbreviations|acronyms|terminology"
    r"|key terms|terms (?:used|and definitions)|explanation of terms)"
    r"(?: (?:and|of|(?:used )?(?:in|for)) (?:the |our |this |key )?(?:interpretations?|terms|definitions|abbreviations|acronyms|report|meanings?))*)"
)
# The chapters of National Child Protection Inspection reports: 2014 to 2016 ("Findings: the experiences, progress and
# outcomes ..."), 2017 to 2022 (numbered by practice area), post-inspection reviews, and the graded reports since 2023.
CHAPTERS: tuple[Chapter, ...] = (
    _c(r"fore?word", None, 1, "context"),
    _c(r"(?:executive )?summary", None, 1, "findings", short=True),
    _c(r"overview|overall summary|summary of findings", None, 1, "findings", short=True),
    _c(r"introduction", None, 1, "context", short=True),
    _c(r"background(?: to the inspection)?", None, 1, "context", short=True),
    _c(r"about (?:us|the (?:force|constabulary)(?:'s)?(?: area)?|this inspection|our inspections?|hmicfrs|[\w'’ -]{3,40} (?:police(?: service)?|constabulary))", None, 1, "context"),
    _c(r"context(?: for the force| of the force)?|(?:the )?force in context|force context", None, 1, "context"),
    _c(r"the (?:force|constabulary)(?: and (?:its|the) (?:area|county|local area))?|the force area", None, 1, "context", short=True),
    _c(r"terms? of reference|terminology in this report|acknowledge?ments", None, 1, "method"),
    _c(r"the (?:role of the police|police role) in child protection", None, 1, "context"),
    _c(r"the police'?s? responsibility to keep children safe", None, 2, "context"),
    _c(r"expectations set out in (?:the )?working together(?: to safeguard children)?(?: guidance)?", None, 2, "context"),
    _c(r"(?:our )?(?:main )?findings: (?:the )?experiences,? progress,? and outcomes for children.*", None, 1),
    _c(r"(?:findings: )?(?:the )?experiences,? progress,? and outcomes for children.*", None, 1),
    _c(r"(?:findings: )?leadership,? management,? and governance", "leadership", 1),
    _c(r"(?:findings: )?leadership of (?:the )?(?:child protection|force'?s child protection) arrangements", "leadership", 1),
    _c(r"(?:findings: )?leadership(?: and governance)?", "leadership", 1, short=True),
    _c(r"conclusions?(?::| [–-]) (?:the )?overall effectiveness\b.*", None, 1),
    _c(r"(?:findings: )?(?:the )?overall effectiveness of the (?:force|constabulary|service)\b.*", None, None),
    _c(r"case file analysis|case file (?:reviews?|audits?)|(?:results of )?case (?:audits?|assessments?)|case (?:file )?(?:audit|review|assessment)s? (?:results|findings|outcomes|grades)", None, 1, "case-audit"),
    _c(r"results of (?:(?:our|the) )?case (?:file )?(?:reviews|audits?)|(?:what (?:we|our (?:reviews?|audits?)) (?:found|saw) (?:in|from|about) |findings from |results of )(?:our |the )?(?:reviews? of )?(?:case (?:files|audits?|reviews|records)|cases(?: (?:that )?we (?:examined|reviewed|read|assessed|audited))?)", None, 2, "case-audit"),
    _c(r"(?:break ?down|analysis) of (?:(?:our|the|all|case|file|audit|review|assessment)s? ){0,4}(?:results|figures|grades|gradings|findings|outcomes|assessments|cases)(?: (?:by|for|in) .*)?", None, 2, "case-audit"),
    _c(r"(?:(?:our|the) )?(?:case (?:file )?|audit )?(?:results|outcomes|grades|gradings|figures|judgements|assessments|findings)\b.{0,40}\b(?:by|(?:for|in|of) each) (?:the )?(?:types? of (?:case|work|incident)|case types?|(?:category|area|kind)\b.*)", None, 2, "case-audit"),
    _c(r"(?:findings: )?initial contact(?: and (?:initial )?response)?", "initial-contact", None),
    _c(r"(?:initial response|responding) to children(?: who are)? at risk(?: of harm)?", "initial-contact", 1),
    _c(r"initial response", "initial-contact", 1, short=True),
    _c(r"(?:findings: )?assessment and help", "assessment-and-help", None),
    _c(r"(?:working with|partnership working|multi-agency working)(?: with)?(?: safeguarding)?(?: partners)?", "assessment-and-help", 1, short=True),
    _c(r"assessing (?:the )?risks?(?: to (?:a child|children))? and making (?:\w+ )?referrals", "assessment-and-help", 1),
    _c(r"risk assessments? and referrals?", "assessment-and-help", 1),
    _c(r"(?:findings: )?investigations?", "investigation", None, short=True),
    _c(r"investigating (?:reports of )?(?:abuse|crimes?|offences)\b.{0,80}", "investigation", 1),
    _c(r"(?:findings: )?decision[ -]making", "decision-making", None, short=True),
    _c(r"(?:findings: )?(?:the )?trusted adults?", "trusted-adult", None, short=True),
    _c(r"(?:findings: )?managing (?:those|people|individuals|offenders|persons) (?:who (?:may )?pose|posing) (?:a )?risks?(?: of harm)? to children", "managing-risk", None),
    _c(r"(?:findings: )?police (?:detention|custody)", "police-detention", None, short=True),
    _c(r"children in (?:police )?(?:detention|custody)", "police-detention", None, short=True),
    _c(r"(?:overall )?conclusions?(?: and (?:(?:our|new|further) )?(?:recommendations?|next steps))?", None, 1, short=True),
    _c(r"(?:(?:our|new|further|additional) ){0,2}recommendations?(?: and areas for improvement)?", None, None, "recommendation", short=True),
    _c(r"summary of recommendations|list of recommendations", None, 1, "recommendation"),
    _c(r"areas? (?:for|requiring|needing) improvement", None, None, "findings", short=True),
    _c(r"next steps", None, None, "context", short=True),
    _c(r"what (?:(?:happens|will happen|should happen) (?:next|now)|(?:should|must|will) (?:the (?:force|constabulary)|we|hmic\w*|inspectors) do(?: next| now)?|does the (?:force|constabulary) (?:need|have) to do(?: next| now)?|needs to (?:change|happen|be done|improve))\?", None, 1, "context"),
    _c(r"graded? judge?ments?|summary of (?:the )?judge?ments?|our judge?ments?|grading", None, 1, "case-audit"),
    _c(rf"(?:(?:annex|appendix)(?: [a-z0-9]{{1,2}})?[ :.–—-]*)?{_GLOSSARY}", None, 1, "glossary"),
    _c(r"(?:annex|appendix)(?: [a-z0-9]{1,2})?\b(?! of| for| to)[ :.–—-]*.{0,90}", None, 1, "method"),
    _c(r"(?:about the data|methodology|how we (?:inspect|carried out).{0,40})", None, 1, "method"),
    _c(r"child protection inspection methodology", None, 1, "method"),
    _c(r"objectives|inspection approach|methods|self-assessment and case inspection", None, 2, "method", short=True),
    _c(r"(?:summary of |detailed )?(?:post-inspection review|re-?inspection)(?: review)?(?: findings)?", None, None, short=True),
)  # fmt: skip

_NUMBER = re.compile(
    r"^(?:(?:chapter |section |part )?\(?\d{1,2}(?:\.\d{1,2}){0,3}[.):]?\s+|\d{1,2}\.|(?:chapter |part )?[ivx]{1,5}[.):]\s+)"
    r"(?:[–—-]\s+)?(?=[^\W\d_'\"])",
    re.IGNORECASE,
)
_EDGE = " '\"*_#-"
# A grade printed beside the title of a graded topic: "Leadership of child protection arrangements - Adequate".
_GRADED = re.compile(r"(?<=.{6})\s*[:(–—-]\s*(?:outstanding|good|adequate|inadequate|requires improvement)\)?$")
#: a line of a list of grades, a topic in each: "Working with partners: Good"
GRADED_LINE = worded(
    r"^(?P<topic>[^:–—]{4,120}?)\s*(?::|\s[–—-]|\()\s*"
    rf"(?P<grade>{A_RATING})\)?\.?$",
    re.IGNORECASE,
)
_GRADES = ("outstanding", "good", "adequate", "inadequate", "requires improvement")
#: some chapter, told at once
_ANY = re.compile("|".join(f"(?:{chapter.pattern.pattern})" for chapter in CHAPTERS))


@lru_cache(maxsize=4096)
def fold(heading: str) -> str:
    """Return a heading (already read by a View) without number, quotes, case and outer punctuation."""
    low = heading.strip().lower()
    number = _NUMBER.match(low)
    bare = " ".join((low[number.end() :] if number else low).split())
    return bare.lstrip(_EDGE).rstrip(_EDGE + ".:").replace("‑", "-").replace("&", "and")


@lru_cache(maxsize=4096)
def chapter(heading: str) -> Chapter | None:
    """Return the usual chapter that `heading` is, if any.

    A heading that continues a chapter's name after a colon or a dash ("Initial contact: Re-inspection findings")
    is of the chapter's practice area too, at the level below; see `part_of`.
    """
    folded = fold(heading)
    if folded.rstrip(")").endswith(_GRADES):
        folded = _GRADED.sub("", folded)
    if len(folded) > 140 or _ANY.fullmatch(folded) is None:
        return None
    for known in CHAPTERS:
        if known.pattern.fullmatch(folded):
            return known
    return None


_AND = re.compile(r" and ")


@lru_cache(maxsize=4096)
def of_two_areas(heading: str) -> bool:
    """Say whether a heading joins the names of two practice areas: "Investigation and decision-making"."""
    folded = fold(heading)
    if " and " not in folded or chapter(heading) is not None:
        return False
    cut = [(folded[: m.start()], folded[m.end() :]) for m in _AND.finditer(folded)]
    return any((a := chapter(one)) and a.area and (b := chapter(other)) and b.area for one, other in cut)


_PARTS = re.compile(r"^(?P<head>[^:–—]{4,80}?)\s*(?::|\s[–—-])\s*(?P<tail>.{3,})$")
_PART_TAIL = re.compile(
    r"\b(?:recommendations?|findings|re-?inspection|post-inspection|conclusions?|summary|inspection|review|what we found)\b"
)


def _parts(heading: str) -> re.Match[str] | None:
    folded = fold(heading)
    start = folded[:84]
    if ":" not in start and " -" not in start and " \u2013" not in start and " \u2014" not in start:
        return None  # most headings, told quickly
    return _PARTS.match(folded)


@lru_cache(maxsize=4096)
def part_of(heading: str) -> Chapter | None:
    """Return the chapter that a heading like "Initial contact: Re-inspection findings" is a part of, if any."""
    match = _parts(heading)
    if match and _PART_TAIL.search(match["tail"]) and (known := chapter(match["head"])):
        return known
    return None


def tail_of(heading: str) -> str | None:
    """Return what a heading like "Offenders: Re-inspection findings" has behind its colon, where it names a part."""
    match = _parts(heading)
    return match["tail"] if match and _PART_TAIL.search(match["tail"]) else None


CASE_STUDY = re.compile(
    r"^(?:a |our )?case (?:stud(?:y|ies)|examples?|summar(?:y|ies))\b(?: (?:\d{1,2}|[a-z]|one|two|three|four|five))?\s*(?:$|[:–—-]\s*(?P<title>.*))",
    re.IGNORECASE,
)
#: what calls a case good or bad practice; it is a case's title only over its story
PRACTICE_LABEL = (
    r"^(?:an? )?(?:(?:examples? of |an )?(?:good|best|effective|excellent|promising|innovative|notable|positive|strong"
    r"|poor|bad|weak|ineffective)(?: (?:police|local|partnership|multi-agency|joint|safeguarding))? (?:practice|work|working)"
    r"(?: (?:examples?|in action))?|practice examples?|examples?(?: \d{1,2})?|examples? of practice)\s*(?:$|(?::|\s?[–—]|\s-)\s*)"
)
PRACTICE = re.compile(PRACTICE_LABEL + "(?P<title>.*)", re.IGNORECASE)
#: what labels a box in which inspectors point something out; a chapter may be called so as well
POINTED_OUT = re.compile(
    r"^areas? (?:for|requiring|needing) (?:improvement|development|attention)\s*(?:$|(?::|\s?[–—]|\s-)\s*)(?P<title>.*)",
    re.IGNORECASE,
)
#: what the force is to do better, without a recommendation of the inspectors
IMPROVE = re.compile(r"\bareas? (?:for|requiring|needing|of) (?:further )?improvement\b", re.IGNORECASE)
BOX = re.compile(r"^box (?:\d{1,2}|[a-z])\b\s*(?:$|[.:–—-]\s*(?P<title>.*))", re.IGNORECASE)
CAPTION = re.compile(r"^(?:figure|table|chart|graph|image|box|diagram|map) \d{1,2}\b", re.IGNORECASE)
# Heads inside a boxed case study.
INNER = re.compile(
    r"^(?:summary|background|police response|(?:the )?(?:force|police|constabulary)(?:'s)? (?:response|action)s?|outcome|what happened"
    r"|response|the (?:case|incident)|action (?:taken|by police)|our (?:assessment|findings|view)|inspectors'? (?:assessment|comments?|view)"
    r"|results?|circumstances|initial (?:call|report)"
    r"|what (?:the (?:force|police|constabulary|officers)|officers|police|partners|agencies|worked|went|was done|could|should)\b[^?]*?"
    r"\b(?:did|done|went|gone|worked|better|well|differently|wrong|missed)(?= |$))(?:\b|$)[^?]{0,50}$",
    re.IGNORECASE,
)
RECOMMEND = worded(r"\b(?:we|hmicfrs|hmic|inspectors) (?:also |further |therefore )?recommends?\b", re.IGNORECASE)
_RECOMMENDS = re.compile(
    r"(?:(?:we|hmicfrs|hmic|inspectors) (?:had |have )?(?:also |further |therefore |strongly )*recommend(?:s|ed)?"
    r"|it (?:is|was) (?:therefore |also )?recommended)\b",
    re.IGNORECASE,
)
#: a lead that names addressee and deadline alone, so that each item of its list is a recommendation
_BARE = re.compile(
    r"^(?:that)?,?\s*(?:(?:immediately|within [\w -]{3,30}?|(?i:" + BY_DATE + r")),?\s+)?(?:the"
    r" )?(?:[A-Z][\w'&-]*|and|of|the|force|constabulary|chief"
    r"|constable|[,&])(?:\s+(?:[A-Z][\w'&-]*|and|of|the|force|constabulary|chief|constable|&))*(?:\s+(?:should|must))?"
    r"(?:,?\s+(?:immediately|within [\w -]{3,30}?|(?i:" + BY_DATE + r")))?(?:\s+(?:should|must))?\s*[:,]?$"
)
#: how a heading begins that says by when what is below it is to be done: "Immediately", "By 31 March 2025"
_IN_TIME = re.compile(r"immediately|within |" + BY_DATE + r"$", re.IGNORECASE)
#: what numbers a recommendation and is no part of it: "Recommendation 1", "Recommendation 2: within three months"
_LABEL = re.compile(
    r"^\W*(?:Recommendation|RECOMMENDATION|recommendation)s? (?:(?i:no\.?|number) ?)?"
    r"(?:\d{1,2}(?:\.\d{1,2})?[a-z]?|[A-Z]\d{0,2}|[ivx]{1,4}|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b\)?"
    r"(?:\s*$|\s*[:.|–—-]+(?:\s+|$)|\s+(?=(?:We|HMICFRS|HMIC|Within|Immediately|By|The|That|(?:[A-Z][a-z]+ (?:and )?){1,4}(?:Police|Constabulary))\b))"
    r"(?P<title>.*)$",
    re.DOTALL,
)
#: the cell of a row that holds a label, with what parts it from the next one
LABEL_CELL = re.compile(
    r"\|?[ \u00a0]*(?:\*\*)?recommendation (?:no\.? ?|number )?[a-z]?\d{0,2}(?:\.\d{1,2})?[.:]?(?:\*\*)?[ \u00a0]*[\t|]\s*(?=\S)",
    re.IGNORECASE,
)
#: by when something is due, as the cell of a table or a line says that says nothing else
DUE = (
    r"(?:(?:immediate(?:ly)?|with immediate effect|as a matter of urgency)"
    r"|(?:within (?:the )?(?:next )?)?(?:an?|one|two|three|four|five|six|nine|twelve|eighteen|\d{1,2})"
    r" (?:days?|weeks?|months?|years?)|" + BY_DATE + r")"
)
_BEFORE_CELL = (
    r"\|?[ \u00a0]*(?:(?:\*\*)?(?:no\.? ?|number )?[A-Z]?\d{1,2}(?:\.\d{1,2})?[.)]?(?:\*\*)?[ \u00a0]*[\t|]\s*)?"
    rf"(?:{DUE}[ \u00a0]*[\t|]\s*)?"
)
#: the cells of a row before the one that recommends: its number, what it is about, and by when
RECOMMENDED_CELL = re.compile(
    _BEFORE_CELL + r"(?:[^\t|.:;\d]{3,60}?[ \u00a0]*[\t|]\s*)?"
    r"(?=(?:we|hmicfrs|hmic|inspectors) (?:also |further |therefore )?recommends?\b)",
    re.IGNORECASE,
)
#: the same before one that says what the force should do; whether it is asked of it the cell that says by when tells
DEMANDED_CELL = re.compile(
    _BEFORE_CELL + r"(?=(?:[Tt]he )?(?:[A-Z][\w'&-]+ (?:and )?){0,4}(?:Police|Constabulary|[Ff]orce|[Cc]onstabulary"
    r"|[Cc]hief [Cc]onstable),?(?: [a-z]+,?){0,4}? (?:should|must)\b)"
)
#: the cell of a row that says by when, behind the others
DUE_CELL = re.compile(rf"[ \u00a0]*[\t|][\s|]*(?P<due>{DUE})[. \u00a0]*\|?$", re.IGNORECASE)
#: what asks for something: text of a recommendation, not the title of one
ASKS = re.compile(
    r"\b(?:should|must|needs? to|recommend(?:s|ed)?)\b|^(?:immediately|within [\w ]{3,30}?(?:days?|weeks?|months?|year)|by \w+ \d{4}|"
    + BY_DATE
    + r"),? \w+ \w+",
    re.IGNORECASE,
)
#: what a label's text says when it reports on an earlier recommendation, and heads a section
_FOLLOWED_UP = re.compile(
    r"^(?:progress|response|update|findings?|status|what we found|re-?inspection|post-inspection|not met|partly met|met|achieved)\b"
    r"|\b(?:progress|(?:re-?|post-)inspection|findings|what we found)\b|\b(?:has|have|had) (?:now )?been\b",
    re.IGNORECASE,
)


def bare_lead(clean: str) -> bool:
    """Say whether a text (already read by a View) recommends nothing yet: it names who is to act and by when alone."""
    match = _RECOMMENDS.match(clean)
    return match is not None and _BARE.match(clean[match.end() :].strip()) is not None


def improvement(heading: str) -> bool:
    """Say whether a heading or label announces areas for improvement, and no recommendations beside them."""
    return IMPROVE.search(heading) is not None and "recommend" not in heading.lower()


def in_time(folded: str) -> bool:
    """Say whether a folded heading says by when what is below it is to be done."""
    return _IN_TIME.match(folded) is not None


def label(clean: str) -> re.Match[str] | None:
    """Return the match where a text (already read by a View) begins with a recommendation's label; `title` follows it.

    A label behind which the text reports on an earlier recommendation ("Recommendation 2: progress") is none.
    """
    if "ecommendation" not in clean[:30] and "ECOMMENDATION" not in clean[:30]:
        return None  # most texts, told quickly
    match = _LABEL.match(clean)
    return match if match and not _FOLLOWED_UP.search(match["title"][:90]) else None


#: what opens a list of what was seen in the audited cases that came out well (`good`), or in those that did not
GRADED_CASES = re.compile(
    r"^(?:in|among|across|for) (?:some of |many of |most of |all of )?(?:the |those )?"
    r"(?:(?P<good>good|better|best|stronger|strongest)|poor|poorer|poorest|weak|weaker|weakest|inadequate|other)"
    r"(?: (?:cases?|investigations?|examples?|ones?))(?:,? (?:that )?(?:we|inspectors) \w+)?:$"
    r"|^in (?:the |those )?cases (?:that )?(?:(?:we|inspectors) |were )?(?:graded|judged|assessed|rated)(?: as| to be)? "
    r"(?:(?P<praised>good|outstanding)|inadequate|poor|(?:as )?requir\w+ improvement)(?:,? (?:we|inspectors) \w+)?:$",
    re.IGNORECASE,
)
COMMON_THEMES = re.compile(
    r"^(?:the )?(?:common|key|main|recurring|general) (?:themes?|issues?|findings?|points?)\b(?:[^.]{0,60}:?|[^.:]{61,120}:)$"
    r"|^themes:?$"
    r"|^(?:the|these) (?:following )?(?:themes|issues|features) (?:were|are) (?:common|usual|frequent|found|seen)\b[^.]{0,40}:$"
    r"|^(?:we|inspectors) (?:found|saw|noted|identified) (?:these|the following|some|several)"
    r" (?:(?:common|recurring|main|key|general) )?(?:themes|issues)\b[^.]{0,60}:$"
    r"|^themes? (?:that )?(?:we )?(?:found|identified|seen|emerging|common)\b[^.]{0,60}:?$"
    r"|^[^.:]{0,60}\b(?:recur\w*|repeatedly|in common|more than once|time and again|patterns?|cases shared"
    r"|in several (?:of (?:these|the|our) )?cases|(?:came up|arose|stood out) (?:often|again|frequently))\b[^.:]{0,40}:$"
    r"|^(?:in|from|across|among) [^.:]{3,90},? (?:the )?(?:common|key|main) (?:themes|issues) (?:included?|are|were)\b[^.:]{0,30}:$"
    r"|^(?:in|from|across|among) (?:these|the|our|those|all)\b[^.:]{0,30}\b(?:cases|audits?|files)\b[^.:]{0,30}"
    r"\b(?:found|saw|noted|identified|included?|noticed)\b[^.:]{0,20}:$",
    re.IGNORECASE,
)


#: a part that each chapter may have
_OF_EACH = re.compile(
    r"(?:main|key|our) findings|(?:our )?recommendations?|areas? for improvement|what (?:we|inspectors) (?:found|saw)",
    re.IGNORECASE,
)


def of_each_chapter(title: str) -> bool:
    """Say whether `title` is that of a part which each chapter of a report may have."""
    return _OF_EACH.fullmatch(title) is not None
