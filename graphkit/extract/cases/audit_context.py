"""Tells who graded audited cases and which of them, from the words around the grades."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from graphkit.extract.prose.grades import counts_in
from graphkit.extract.prose.splitting import split

#: a longer lead says by itself of which cases it is
_SHORT = 60
Assessor: TypeAlias = Literal["force", "inspectorate"] | None
Scope: TypeAlias = Literal["self-assessed", "additional", "all", "previous", "case-type"]

_VERB = (
    r"(?:(?:has|had|have) )?(?:also )?(?:self-)?"
    r"(?:assess(?:ed)?|rated|graded|judged|scored|selected and self-assessed)"
)
_LOOKED = r"reviewed|examined|audited|looked (?:again )?(?:at|into|through)|checked|considered|sampled|dip-sampled|tested|marked|studied"
_FORCE_HAS = r"\b(?:force|constabulary|police|service)\b(?: had| has)?(?: itself| also| first| already| then)?"
_FILES = r"(?:cases|files|records|investigations)"
_FORCE = re.compile(
    r"\b(?:force|constabulary|police) (?:assess(?:ors?|ments?)|auditors?|reviewers)\b|\bself-assess(?:ments?|ors?)\b"
    r"|\b(?:its|their|force's|constabulary's|police's)(?: own)? (?:assessors|auditors|reviewers|managers|supervisors|staff)\b"
    rf"|\b(?:force|constabulary|police|service)\b(?:'s)? {_VERB}\b"
    r"|\b(?:force|constabulary) (?:chose|selected|picked|took|identified|examined|reviewed|sampled)\b[^.;]{0,60}"
    r"\band (?:then )?(?:assessed|graded|rated|judged|scored|audited)\b"
    r"|\b(?:asked|invited|required) (?:the )?(?:[\w-]+ )?(?:force|constabulary|police) to\b[^.;]{0,60}"
    r"\b(?:self-)?(?:assess|grade|rate|judge|score|audit|mark)\b"
    # "the force reviewed 27 of its own cases", "the constabulary had carried out an audit of 20 cases"
    rf"|{_FORCE_HAS} (?:{_LOOKED})\b[^.;]{{0,50}}?\b(?:its|their) own(?: [\w-]+){{0,3}}? (?:{_FILES}|work|practice)\b"
    rf"|{_FORCE_HAS} (?:carried out|conducted|completed|undertook|undertaken|did|done|made) (?:an? |its own |its )(?:[\w-]+ )?(?:audit|review|assessment)\b[^.;]{{0,40}}?\b{_FILES}\b"
    rf"|\b(?:before|prior to|ahead of|in advance of) [^.;,]{{3,50}}, [^.;,]{{0,30}}{_FORCE_HAS} (?:{_LOOKED})\b[^.;]{{0,40}}?\b{_FILES}\b"
    rf"|{_FORCE_HAS} (?:{_LOOKED}) [^.;,]{{0,40}}?\b{_FILES}\b[^.;]{{0,40}}? (?:before|prior to|ahead of|in advance of) (?:we|our|the|inspectors)\b"
    rf"|\b(?:force|constabulary)'s (?:own )?(?:assessments?|gradings?|view)\b"
    r"|\bby the (?:force|constabulary)\b|\bforce(?:'s)? (?:selected and )?self-assessed\b",
    re.IGNORECASE,
)
#: the force's grades as what the inspectors' are set against: "we took a harder view than its assessors"
_SET_AGAINST = re.compile(
    r"\b(?:than|unlike|(?:dis)?agree[ds]? with|differ\w* from|contrast (?:to|with)) (?:the |that of the )?$",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"\b(?:cases|files|records|investigations|those|ones)(?: (?:that|which))? (?:the )?(?:[A-Z]\w+ )?$", re.IGNORECASE
)
_INSPECTORS = re.compile(r"\b(?:inspectors?|hmic(?:frs)?|we|ours?|us|inspectorate)\b", re.IGNORECASE)
#: the inspectors as those for whom, or before whom, the force did something
_NOT_GRADING = re.compile(
    r"\b(?:for|to|with|told|gave|given|sent|showed|provided) (?:us|inspectors)\b(?! to\b)"
    r"|\b(?:before|after|until|ahead of|prior to|at|when) (?:(?:we|inspectors|hmic(?:frs)?|the inspectorate) (?:had )?(?:arrived|came|visited|began|started)|our \w+)\b"
    r"|\b(?:ahead of|before|prior to|for) (?:the )?(?:inspectors|hmic(?:frs)?|inspectorate)(?:'s?)? (?:arrival|visit|inspection|fieldwork)\b"
    # whose the measures are: "against a set of criteria supplied by HMIC", "using the inspectorate's form"
    r"|\b(?:supplied|provided|given|set|issued|designed|drawn up|produced|agreed|prescribed|published|developed|devised|specified|used|sent|shared|requested|asked) (?:\w+ )?(?:by|with) (?:us|(?:the )?(?:inspectors|hmic(?:frs)?|inspectorate))\b"
    r"|\b(?:against|using|to|with|on|by) (?:(?:a|the) (?:\w+ )?(?:set|list) of )?(?:the )?(?:hmic(?:frs)?(?:'s)?|inspectors'|inspectorate's|our) (?:own )?(?:\w+ )?(?:criteria|criterion|template|form|framework|grades|grading|descriptors?|scale|standards?|guidance|questions|tool|method(?:ology)?)\b"
    r"|\b(?:criteria|criterion|template|form|framework|grades|descriptors?|scale|standards?|guidance|questions|tool|method(?:ology)?|measures|checklist) (?:that |which )?(?:we|inspectors|hmic(?:frs)?|the inspectorate) (?:had )?(?:also )?(?:supplied|provided|gave|given|set|issued|use[ds]?|designed|produced|agreed|sent|shared|published|developed|devised)\b",
    re.IGNORECASE,
)
_THEY = re.compile(r"^(?:they|it)\b", re.IGNORECASE)
#: what inspectors do with cases of their own choice
_TOOK = (
    r"chose|selected|picked|took|drew|sampled|examined|assessed|audited|reviewed|read|studied|considered|looked (?:at|into)"
    r"|dip-sampled|called for|asked for"
)
_PREVIOUS = re.compile(
    r"\b(?:previous|last|first|initial|earlier|original|20\d\d) (?:(?:child protection|joint|full) )?(?:re-?)?(?:inspection"
    r"|assessment|audit|review|visit|report)\b|\b(?:in|at) that (?:time|assessment|inspection)\b"
    r"|\bwhen (?:we|inspectors|hmic(?:frs)?) (?:last|first|previously) \w+"
    r"|\bwhen (?:we|inspectors) (?:were|had been) (?:last|first) (?:here|there|in)\b"
    rf"|\b(?:we|inspectors|hmic(?:frs)?) (?:had )?(?:{_TOOK}|saw|graded|judged) (?:then|at the time|that year|last time|previously|back then"
    r"|on that occasion)(?= ?[,;:.]|$)|^(?:and |but )?(?:back then|on that occasion|at the time(?= ?,))\b"
    r"|^(?:last time|previously|(?:\w+ )(?:months|years?) (?:earlier|before|ago))\b",
    re.IGNORECASE,
)
#: what only stands beside the figures of a sentence, so that they are compared with it
_COMPARED = re.compile(
    r"(?:\bcompared (?:with|to)\b|\b(?:up|down) from\b|\bagainst\b|\bthan (?:in|at|when|during)\b|\bimprovement (?:on|since)\b"
    r"|\bsince\b|\bunlike\b|\bas (?:in|at) (?:our|the)\b).*$",
    re.IGNORECASE,
)
_COMPARED_FIRST = re.compile(
    r"^(?:compared (?:with|to)|unlike|since|as (?:in|at)|in contrast (?:to|with))\b[^,]*,", re.I
)
_YEAR_FIRST = re.compile(
    r"^(?:(?:back|but|and|yet|whereas|by (?:contrast|comparison)|earlier)[, ]+)*"
    r"(?:in|during|at) (?:(?:early|late|mid|the|our|(?:spring|summer|autumn|winter)(?: of)?|(?:end|start) of)[ -])*"
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)? ?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
#: "of the 66 cases in 2021, 15 were good", "the 2021 grades were"
_YEAR_OF_CASES = re.compile(
    r"^(?:but |and )?of (?:the )?\w+(?:-\w+)? (?:cases|files|records) in (?:\w+ )?(?P<year>20\d\d)\b"
    r"|\b(?:our|the) (?P<other>20\d\d) (?:grad(?:es|ings)|figures|results)\b",
    re.IGNORECASE,
)
_YEAR_OF_OURS = re.compile(
    r"\b(?:we|inspectors|hmic(?:frs)?) (?:had |then )?(?:examined|assessed|audited|reviewed|looked at|graded|judged|inspected)"
    r" [^,;.]{0,50}?\bin (?:\w+ )?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_ADDITIONAL = re.compile(
    r"\b(?:a )?(?:further|additional|another)\b[^.;]{0,25}\b(?:cases?"
    r"|\d+(?!\W+(?:(?:were|was|cases|as|had|to|be|that|we) )*(?:good|adequate|inadequate|requir|need)))\b|\b\w+"
    r" (?:more|other|further) cases?\b|\bassessed only by (?:us|hmic\w*|inspectors)\b"
    r"|\bcases (?:of our own\b|(?:that |which )?(?:we|inspectors|they) (?:had )?(?:chose|chosen|selected|picked) (?:ourselves|themselves)\b)"
    r"|\b(?:we|inspectors) (?:then|also|themselves) (?:chose|selected|picked)\b[^.;]{0,25}\b(?:cases?|files|records)\b"
    rf"|\b(?:we|inspectors|hmic(?:frs)?) (?:then |also |themselves |ourselves )?(?:{_TOOK}) \w+(?:-\w+)? (?:more|other|further)"
    r" (?:[\w-]+ ){0,2}?(?:cases|files|records|investigations)\b"
    rf"|\b(?:we|inspectors|hmic(?:frs)?) (?:then|also) (?:{_TOOK}) (?:(?!(?:the|these|those|all|its|their|each)\b)[\w-]+ ){{1,3}}"
    r"(?:cases|files|records)\b(?! (?:that|which) the\b)",
    re.IGNORECASE,
)
_THE_FORCES = r"(?:the )?(?:force|constabulary)"
_SELF = re.compile(
    r"\bself-assess|\b(?:the|this|these) (?:very )?same (?:\w+(?:-\w+)? )?(?:cases?|files?|records?|investigations?|sample|ones|\d+)\b"
    r"|\bthe (?:very )?same (?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twelve|\w+ty(?:-\w+)?)\b"
    rf"|\b(?:cases|files|records|investigations|ones|those) (?:that |which )?{_THE_FORCES} (?:itself )?(?:had )?(?:already )?{_VERB}\b"
    rf"|\b(?:re-?(?:graded|assessed|examined|marked|audited)) (?:{_THE_FORCES}'s|those|these|them|its|all of them)\b"
    r"|\bassessed by both\b|\bforce(?:'s)? (?:own )?(?:assess(?:ments?|ors)|gradings?)\b|\bour assessment:?$",
    re.IGNORECASE,
)
_POWER = r"(?:it|this|that|they|the (?:power|powers|order|notice)|(?:this|these|such|that) (?:\w+ )?(?:powers?|orders?|notices?))"
_USED = r"(?:used|exercised|invoked|applied|relied (?:up)?on)"
#: cases of a type that was told before: "these cases", "six cases in which it had been used", "eight cases of its use"
THESE = re.compile(
    r"\b(?:these|such|those|of the cases|of this (?:nature|type|kind)"
    r"|all (?:two|three|four|five|six|seven|eight|nine|ten|\d+))\b"
    rf"|\b(?:cases|files|records|incidents|occasions)\b[^.;,]{{0,40}}? (?:{_POWER} (?:was|were|had been|has been|have been) {_USED}|{_USED} {_POWER})\b"
    rf"|\bof (?:(?:its|their) use|the use of {_POWER})\b",
    re.IGNORECASE,
)
#: cases spoken of before, whichever they were
_THOSE = re.compile(r"\b(?:these|those)(?: \w+)? cases\b", re.IGNORECASE)
_ALL = re.compile(
    r"\b(?:total|all|overall|altogether|combined)\b[^.;]{0,30}\bcases?\b|\bin total\b|\btaken together\b|^altogether\b"
    r"|\bwe examined \w+(?:-\w+)? cases\b",
    re.IGNORECASE,
)


#: a lead that speaks of cases named before it
_OF_THEM = re.compile(
    r"^(?:(?:and |but )?of )?(?:these|those|them|they|which|(?:the|our) (?:results?|grades?|findings?))\b", re.I
)


def list_lead(clean: str, before: str) -> str:
    """Return what leads to a list of grades: the end of its paragraph, behind what tells the grades of other cases.

    Args:
        clean: the paragraph above the list.
        before: the paragraph above that one; a lead that says no more than "Of these:" goes on with its end.
    """
    sentences = [clean[a:b] for a, b in split(clean)]
    graded = [k for k, sentence in enumerate(sentences[:-1]) if counts_in(sentence) is not None]
    own = sentences[graded[-1] + 1 :] if graded else sentences
    lead = " ".join(own)
    if not graded and len(own) == 1 and before and len(lead) < _SHORT and _OF_THEM.match(lead):
        return f"{list_lead(before, '')} {lead}"
    return lead


def assessor_in(text: str) -> Assessor:
    """Return who grades in `text`: the one named last before its first count or grade, or else in it at all."""
    if _THEY.match(text):
        return None
    cut = re.search(r"\b(?:good|adequate|inadequate|requir\w+ improvement)\b", text, re.IGNORECASE)
    head = text[: cut.start()] if cut else text
    return last_actor(head) or last_actor(text)


def last_actor(text: str) -> Assessor:
    """Return who of force and inspectorate is named last in `text` as one who assesses."""
    idle = [m.span() for m in _NOT_GRADING.finditer(text)]
    named = (m.start() for m in _INSPECTORS.finditer(text))
    inspectors = max((at for at in named if not any(a <= at < b for a, b in idle)), default=-1)
    heads = ((m.start(), text[: m.start()]) for m in _FORCE.finditer(text))
    # whose cases inspectors look at does not tell who grades them: "inspectors re-read the files that the force graded"
    graders = (
        at for at, head in heads if not _SET_AGAINST.search(head) and not (inspectors >= 0 and _WHOSE.search(head))
    )
    force = max(graders, default=-1)
    if force < 0 and inspectors < 0:
        return None
    return "force" if force > inspectors else "inspectorate"


def scope_in(text: str, *, year: int | None = None, those: bool = True) -> Scope | None:
    """Return which cases `text` speaks of; None where it does not say.

    Args:
        text: a heading, the lead of a list, or a sentence.
        year: the inspection's; what inspectors found in one before it is `previous`.
        those: whether "these cases" by itself means those that the force graded.
    """
    if not text:
        return None
    own = _COMPARED.sub("", _COMPARED_FIRST.sub("", text).strip()) or text
    if _PREVIOUS.search(own) or _before(own, year):
        return "previous"
    if _ADDITIONAL.search(text):
        return "additional"
    if _SELF.search(text) or (those and _THOSE.search(text)):
        return "self-assessed"
    return "all" if _ALL.search(text) else None


def _before(text: str, year: int | None) -> bool:
    """Tell whether inspectors speak in `text` of a year before the inspection's."""
    if year is None or last_actor(text) == "force":
        return False
    if of_cases := _YEAR_OF_CASES.search(text):
        return int(of_cases["year"] or of_cases["other"]) < year
    said = _YEAR_FIRST.search(text) or _YEAR_OF_OURS.search(text)
    return said is not None and int(said["year"]) < year


#: heads the column that says who graded, and what its cells call the two
_WHO_COLUMN = re.compile(
    r"(?:who )?(?:assess|grad|judg|rat|review|audit)(?:ed by|or|er|ors|ers|ment by)?|by whom", re.IGNORECASE
)
_INSPECTORATE = re.compile(r"\b(?:hmic(?:frs)?|inspect\w+|us|we|our)\b", re.IGNORECASE)
_THE_FORCE = re.compile(r"\b(?:force|constabulary|police|service)\b|\bself", re.IGNORECASE)


def says_who(head: str) -> bool:
    """Tell whether the column of a table with this head says who graded the cases."""
    return _WHO_COLUMN.fullmatch(head.strip()) is not None


def who_in(cell: str) -> Assessor:
    """Return whom a cell of such a column names: the inspectors, or the force by any of its names."""
    return "inspectorate" if _INSPECTORATE.search(cell) else "force" if _THE_FORCE.search(cell) else None
