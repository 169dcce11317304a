"""The words around a number: what makes it no metric, its bound, its unit, the kind and scope of what it measures."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from typing import Literal, TypeAlias

Bound: TypeAlias = Literal["approx", "min", "max", "over", "under"]
Scope: TypeAlias = Literal["force", "partner", "national", "case"]

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

#: Before the number: it names a place in a document, a law, a grade or a birthday, or counts nothing.
NOT_AFTER = re.compile(
    r"(?:\b(?:sections?|ss?\.|annex|appendix|chapters?|pages?|pp?\.|levels?|tables?|figures?|paragraphs?"
    r"|para\.?|version|part|"
    r"articles?|schedules?|tiers?|stage|phase|footnotes?|notes?|number|no\.|step|grade|code|form|band|key stage"
    r"|year|room|"
    r"rule|question|item|point|volume|issue|isbn|tel|telephone|covid|act|age|ages|children under|aged under"
    r"|aged over|aged)"
    r"|\baged (?:between |from |just |only )?(?:[\w,]+ (?:and |to |or )?){0,3}"
    r"|\b(?:the|these|those|same|further|additional|other) same"
    r"|\b(?:she|he|they|who) (?:was|is|were|are)(?: only| just)?) ?$",
    re.IGNORECASE,
)
#: After the number: an age, a clock time, an ordinal, a list mark.
NOT_BEFORE = re.compile(
    r"(?:-| )?(?:years?|months?|weeks?)?(?:-| )old\b|(?:-| )years?(?:-| )olds?|(?:,? (?:and|or|to) \w+)?(?:-"
    r"| )years?(?:-| )olds?"
    r"|(?:st|nd|rd|th)\b| years? of age|[ap]m\b|:\d\d| ?[ap]\.m\."
    rf"| (?:{MONTHS})\b|\.\d|\) ",
    re.IGNORECASE,
)
#: Counted things that are parts of the report, of speech or of law, never a measure of the service.
NO_UNIT = re.compile(
    r"(?:(?:main|key|specific|broad|distinct|different|other|further|more|national|principal|separate|additional) )*"
    r"(?:parts?|examples?|ways?|reasons?|aims?|objectives?|chapters?|principles?|questions?|themes?|categor(?:y|ies)|"
    r"(?:lines?|words?|sentences?|paragraphs?|pages?)\b|"
    r"stages?|phases?|steps|levels?|tiers?|strands?|pillars?|domains?|topics?|headings?|routes?|pieces?|sets?|kinds?|sorts?|"
    r"types?|options?|points?|elements?|sides?|aspects?|threats?|grades?|criteria|criterion|sisters?|brothers?"
    r"|siblings?|"
    r"m[ae]n\b|wom[ae]n\b|parents|daughters?|sons?|recommendations?|things?|hands?|occasion|step|examples|another|other\b|"
    r"priorit(?:y|ies)|(?:[a-z-]+ )?inquir(?:y|ies)|respects?|factors?|matters?|purposes?|causes? for concern"
    r"|areas? for improvement|areas|forces|case (?:studies|types)|"
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
    r"[- ]?(?:further |full |whole |working |consecutive |calendar )?(?P<unit>minute|hour|day|week|month|year"
    r"|decade)s?\b",
    re.IGNORECASE,
)
#: A period that closes another measure: "3 times in 90 days", "three incidents within 12 months".
PERIOD = re.compile(
    r"^[^.;:]{0,50}?\b(?:in|within|over|during|per|every|a) (?:(?:a|any|the last|the past|the previous) )?$",
    re.IGNORECASE,
)
PERCENT = re.compile(r" ?(?:percent|per cent|%|percentage points?)", re.IGNORECASE)
UNIT_STOP = re.compile(
    r"\b(?:of|in|at|on|who|whom|that|which|waiting|awaiting|were|was|are|is|be|been|have|has|had|and|or|to|for"
    r"|from|about|with|"
    r"by|where|when|while|as|but|not|had|based|covering|working|being|dating|relating|involving|assigned|per|each|"
    r"during|between|without|before|after|since|until|than|across|under|within|outstanding,|we|they|it|this|these|"
    r"including|led|could|would|should|will|can|may|do|did|does|over|into|because|if|so|the|a|an|its|their|his|her)\b"
)
#: for words in small letters: `re` finds them far quicker than in any case
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("availability", re.compile(r"24/7|hours a day|days a week|works? daily|open(?:ing)? hours")),
    ("caseload", re.compile(r"caseload|workloads?\b|each officer|per officer|each (?:assigned|manag)|cases each"
        r"|crimes each|investigations each")),
    ("backlog", re.compile(r"backlog|outstanding|waiting to be|awaiting|await|queue|unallocated|overdue"
        r"|unresolved|yet to be|unassessed")),
    ("threshold", re.compile(r"threshold|criteria|trigger(?!s? plan)|reported (?:as )?missing (?:\w+ )?times"
        r"|go missing \w+ times")),
    ("training", re.compile(r"\btrain(?:ing|ed)\b|\bcourses?\b")),
    ("audit", re.compile(r"\b(?:examined|reviewed|audited|assessed|sampled|looked at|cases? files?)\b")),
    ("workforce", re.compile(r"\b(?:staff|officers|sergeants|detectives|constables|posts?|vacanc|pcsos|specials"
        r"|inspectors|superintendents|investigators|teams?|workforce|employees)\b")),
    ("capacity", re.compile(r"\b(?:suites?|beds?|cells?|places|facilit|centres?)\b")),
)  # fmt: skip
_DELAY = re.compile(
    r"\b(?:delay|wait|took|take[sn]?|after|later|before|until|late|for|over|old(?:est)?|longer|elapsed|on average|average"
    r"|answer(?:ed|s)?\b|attend(?:ed|s)?\b|arriv|respon[ds]|reach|within|inside|sooner|quicker|slower|queue|spen[dt])",
    re.I,
)
#: what is said of things that wait, behind their name
_WAITS = re.compile(
    r"\b(?:waiting(?! lists?\b)|wait\b|queu(?:e[sd]?|ing)\b|(?:had|have|has|were|are|was|is)(?:n't| not)(?: yet)?(?: been)? "
    r"(?:yet |fully |properly )?(?:look|read|review|assess|examin|open|allocat|process|enter|sort|triag|deal|dealt|research"
    r"|action|investigat|visit|risk-assess|search|download|seen|clear)\w*|not been (?:looked|read|opened|allocated)"
    r"|unread|unopened|unreviewed|unassigned|unvisited|still to be|left to)"
)
#: what one officer or manager carries
_CARRIED = re.compile(
    r"\b(?:cases?|investigations?|crimes?|offenders?|rsos?|nominals?|files?|suspects?|people|men|offences)$"
)
_CARRIES = re.compile(
    r"\b(?:carr(?:y|ies|ied|ying)|supervis(?:es?|ed|ing)|look(?:s|ed|ing)? after|juggl(?:es?|ed|ing)|handl(?:es?|ed|ing)"
    r"|responsible for|in charge of|overse(?:es?|eing)|oversaw) (?:(?:up to|more than|at least|as many as|no more than|about"
    r"|around|some|over|nearly|almost|between|approximately) )?(?:\d|(?:ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety)\b)"
    r"|\beach(?: of (?:them|these))?(?: [a-z]+){0,3}? (?:look(?:s|ed)? after|manag\w+|ha(?:s|ve|d)|holds?|deals?)\b"
    r"|\b(?:per|to each|to every|to one|for each|for every) (?:[a-z]+ )?(?:officer|manager|detective|investigator"
    r"|supervisor|sergeant|constable)\b|\bratios? of\b"
)
#: what a whole team looks after is no one's caseload
_TEAMS = re.compile(
    r"\b(?:units?|teams?|force|constabulary|police|departments?|hubs?|sections?|service)(?:'s)?\)? (?:now |is |was |also |currently )*"
    r"(?:look|manag|supervis|handl|carr|responsible|oversee|in charge)\w*(?: after| for| of)?"
)
_POSTS = re.compile(r"\bvacanc(?:y|ies)\b|\b(?:unfilled|vacant|empty) posts?\b")
_PEOPLE = re.compile(
    r"\b(?:officers|staff|sergeants|detectives|constables|posts?|managers|supervisors|handlers|inspectors|investigators"
    r"|social workers|pcsos)$"
)
_CASE = re.compile(
    r"\b(?:in (?:one|another|a third|this) (?:\w+ )?(?:case|incident|example|instance|investigation)"
    r"|\d+-year-old|the (?:boy|girl|victim|suspect|"
    r"child|mother|father|offender)\b|a (?:\w+ )?(?:boy|girl|baby|toddler|teenager)\b"
    r"|one (?:\w+ ){0,3}(?:officer|sergeant|detective) told)",
    re.IGNORECASE,
)
_NATIONAL = re.compile(
    r"\b(?:nationally|national (?:average|guidance|figure|rate)|England and Wales|the UK|safelives)\b", re.I
)
_PARTNER = re.compile(
    r"^(?:the |[A-Z][\w-]+ ){0,4}(?:council|CSC|children's (?:social care|services)|local authorit(?:y|ies)"
    r"|hospital|trust|health service|partner)\b"
    r"|\b(?:attendees|commissioned by|run by the council|council (?:has|had|provides|commissioned))"
)


def kind_of(sentence: str, unit: str | None, what: str, *, share: bool = False) -> str:
    """Return the kind of a metric from its sentence and its unit; `volume` where nothing says more.

    Args:
        sentence: the reading of its sentence, after the words that introduce a list it stands in.
        unit: its unit.
        what: what is counted, with what its clause says of that.
        share: it is a share of a count.
    """
    sentence, what, named = sentence.lower(), what.lower(), (unit or "").lower()
    duration = bool(unit and DURATION.fullmatch(unit))
    if _POSTS.search(named):
        return "workforce"
    for kind, pattern in _KINDS[:3]:
        whole = sentence if kind != "backlog" else what if _PEOPLE.search(named) else what + " " + sentence
        if kind == "backlog" and duration and "backlog of" not in sentence and _DELAY.search(sentence):
            return "delay"
        if pattern.search(whole):
            return kind
    if not duration and named != "percent":
        if _CARRIED.search(named) and _CARRIES.search(_TEAMS.sub(" ", sentence)):
            return "caseload"
        if not share and _WAITS.search(what):
            return "backlog"
        if _PEOPLE.search(named) or (
            named == "people" and re.search(r"\bemploy(?:s|ed)?\b|\bworkforce of\b", sentence)
        ):
            return "workforce"
    if duration and _DELAY.search(sentence):
        return "delay"
    if unit == "percent":
        return "rate"
    for kind, pattern in _KINDS[3:]:
        if pattern.search(what if kind in ("workforce", "capacity") else sentence):
            return kind
    return "rate" if share else "volume"


def scope_of(sentence: str, *, in_case: bool) -> Scope:
    """Return whom a metric is about: one child's case, the nation, a partner, else the force."""
    if in_case or _CASE.search(sentence):
        return "case"
    if _NATIONAL.search(sentence):
        return "national"
    if _PARTNER.search(sentence):
        return "partner"
    return "force"


def bound_of(before: str) -> tuple[Bound | None, int]:
    """Return the bound that the words just before a number set, and how many characters those words take."""
    m = BOUND.search(before[-40:])
    if not m:
        return None, 0
    bound = next(name for name, _ in _BOUNDS if m[name])
    if bound == "under" and m[bound].lower() == "within":
        return None, 0
    if m[bound].lower() in ("about", "some") and re.search(
        r"\b(?!(?:has|was|is|does|takes|manages|holds|sees|lasts|averages|receives|employs|serves|carries|supervises|costs|handles|reaches|makes|gets|polices|oversees|attends)\b)[a-z]+s $",
        before[-40:][: m.start()],
    ):
        return None, 0  # "conferences about 334 children"
    return bound, len(m.group())
