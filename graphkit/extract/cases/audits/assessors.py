"""Tells who graded audited cases, the force or the inspectors, from the words around the grades."""

from __future__ import annotations

import re

from graphkit.extract.prose.graders import Assessor
from graphkit.extract.prose.grades import A_GRADE
from graphkit.extract.prose.worded import worded

#: grades cases, behind whoever does it: "had also assessed", "self-assessed", as a part of other patterns
GRADED = (
    r"(?:(?:has|had|have) )?(?:also )?(?:self-)?"
    r"(?:assess(?:ed)?|rated|graded|judged|scored|marked|selected and self-assessed)"
)

_LOOKED = (
    r"reviewed|examined|audited|looked (?:again )?(?:at|into|through)|checked|considered|sampled|dip-sampled|tested"
    r"|marked|studied"
)
#: "the force had already", "police"
_FORCE_HAS = r"\b(?:force|constabulary|police|service)\b(?: had| has)?(?: itself| also| first| already| then)?"
_FILES = r"(?:cases|files|records|investigations)"
_BEFORE = r"(?:before|prior to|ahead of|in advance of)"

#: "force assessors", "the self-assessment", "its own reviewers"
_ITS_ASSESSORS = (
    r"\b(?:force|constabulary|police) (?:assess(?:ors?|ments?)|auditors?|reviewers)\b"
    r"|\b(?:force|constabulary|police)(?:'s)? (?:own )?(?:audit|review|assurance|quality) (?:team|unit|staff)\b"
    r"|\bself-assess(?:ments?|ors?)\b"
    r"|\b(?:its|their|force's|constabulary's|police's)(?: own)?"
    r" (?:assessors|auditors|reviewers|managers|supervisors|staff)\b"
)
#: "the force had also graded"
_IT_GRADED = rf"\b(?:force|constabulary|police|service)\b(?:'s)? {GRADED}\b"
#: "the constabulary selected ten cases and then graded each"
_IT_CHOSE = (
    r"\b(?:force|constabulary) (?:chose|selected|picked|took|identified|examined|reviewed|sampled)\b[^.;]{0,60}"
    r"\band (?:then )?(?:assessed|graded|rated|judged|scored|audited|marked"
    r"|gave (?:each|all|them)(?: of them)? (?:an? )?(?:grade|mark|rating|score)s?)\b"
)
#: "we invited the force to pick ten cases and grade them"
_IT_WAS_ASKED = (
    r"\b(?:asked|invited|required) (?:the )?(?:[\w-]+ )?(?:force|constabulary|police) to\b[^.;]{0,60}"
    r"\b(?:self-)?(?:assess|grade|rate|judge|score|audit|mark)\b"
)
#: "the constabulary had been invited to choose ten cases and to grade them"
_IT_WAS_INVITED = (
    r"\b(?:force|constabulary|police)\b(?: was| were| had been| has been)(?: also| first)?"
    r" (?:asked|invited|required|requested|told) to\b[^.;]{0,60}"
    r"\b(?:self-)?(?:assess|grade|rate|judge|score|audit|mark)\b"
)
#: "the police themselves had examined 20 cases"
_IT_ITSELF = (
    r"\b(?:force|constabulary|police|service) (?:itself|themselves)(?: had| has)?"
    rf" (?:{_LOOKED})\b[^.;]{{0,40}}?\b{_FILES}\b"
)
#: "in its own view", "by its own reckoning"
_AS_IT_SAW_IT = r"\b(?:in|on|by) its own (?:view|judge?ment|opinion|estimation|assessment|reckoning|grading)s?\b"
#: "the force reviewed 27 of its own cases"
_IT_READ_ITS_OWN = (
    rf"{_FORCE_HAS} (?:{_LOOKED})\b[^.;]{{0,50}}?"
    rf"\b(?:its|their) own(?: [\w-]+){{0,3}}? (?:{_FILES}|work|practice)\b"
)
#: "the constabulary had carried out an audit of 20 cases"
_IT_HELD_AN_AUDIT = (
    rf"{_FORCE_HAS} (?:carried out|conducted|completed|undertook|undertaken|did|done|made)"
    r" (?:an? |its own |its )(?:[\w-]+ )?(?:audit|review|assessment)\b[^.;]{0,40}?"
    rf"\b{_FILES}\b"
)
#: "Before our visit, the force examined 20 files", "the force checked 20 files before we arrived"
_BEFORE_OUR_VISIT = (
    rf"\b{_BEFORE} [^.;,]{{3,50}}, [^.;,]{{0,30}}{_FORCE_HAS} (?:{_LOOKED})\b[^.;]{{0,40}}?\b{_FILES}\b"
    rf"|{_FORCE_HAS} (?:{_LOOKED}) [^.;,]{{0,40}}?\b{_FILES}\b[^.;]{{0,40}}? {_BEFORE} (?:we|our|the|inspectors)\b"
)
#: "the constabulary audited 24 cases"
_IT_AUDITED = rf"{_FORCE_HAS} audited (?:[\w-]+ ){{1,4}}{_FILES}\b"
#: "the force provided its own assessment of 20 cases"
_IT_GAVE_ITS_OWN = (
    rf"{_FORCE_HAS} (?:provided|supplied|gave|submitted|shared|sent)\b[^.;,]{{0,30}}"
    r"\b(?:its|their) own (?:assess|grad|rating|audit)"
)
#: what it made of them: "the force considered its practice to be good in 18 cases"
_IT_CONSIDERED = (
    rf"{_FORCE_HAS} (?:considered|believed|thought|found|regarded|viewed|felt|concluded"
    r"|(?:was|were) of the (?:view|opinion))\b"
    rf"(?=[^.;]{{0,80}}\b(?:practice|handling|work|{_FILES}|good|adequate|inadequate)\b)"
)
#: "the force's own gradings", "graded by the force", "the force self-assessed"
_ITS_GRADES = (
    r"\b(?:force|constabulary)'s (?:own )?(?:assessments?|grad(?:e|ing)s?|ratings?|view)\b"
    r"|\bby the (?:force|constabulary)\b"
    r"|\bforce(?:'s)? (?:selected and )?self-assessed\b"
)
#: the force as one who grades
_FORCE = worded(
    rf"{_ITS_ASSESSORS}|{_IT_GRADED}|{_IT_CHOSE}|{_IT_WAS_ASKED}|{_IT_WAS_INVITED}|{_IT_ITSELF}|{_AS_IT_SAW_IT}|{_IT_READ_ITS_OWN}|{_IT_HELD_AN_AUDIT}"
    rf"|{_IT_AUDITED}|{_IT_GAVE_ITS_OWN}|{_IT_CONSIDERED}|{_BEFORE_OUR_VISIT}|{_ITS_GRADES}",
    re.IGNORECASE,
)
#: the force's grades as what the inspectors' are set against: "we took a harder view than its assessors"
_SET_AGAINST = re.compile(
    r"\b(?:than|unlike|(?:dis)?agree[ds]? with|differ\w* from|contrast (?:to|with)) (?:the |that of the )?$",
    re.IGNORECASE,
)
#: the force's cases, whoever grades them: "the files that the force graded"
_WHOSE = re.compile(
    r"\b(?:cases|files|records|investigations|those|ones)(?: (?:that|which))?"
    r"(?: (?:(?:had|have) been|were) (?:already |first )?(?:self-)?\w+ed)? (?:the )?(?:[A-Z]\w+ )?$",
    re.IGNORECASE,
)

#: the inspectors by any of their names
_INSPECTORS = re.compile(r"\b(?:inspectors?|hmic(?:frs)?|we|ours?|us|inspectorate)\b", re.IGNORECASE)
_WE = r"(?:we|inspectors|hmic(?:frs)?|the inspectorate)"
_INSPECTORATE_S = r"(?:inspectors|hmic(?:frs)?|inspectorate)"
#: "assessed ten cases for us", "told inspectors"; not "asked us to"
_FOR_US = r"\b(?:for|to|with|told|gave|given|sent|showed|provided) (?:us|inspectors|hmic(?:frs)?)\b(?! to\b)"
#: "before we arrived", "until our inspection", "ahead of the inspectorate's visit"
_UNTIL_WE_CAME = (
    r"\b(?:before|after|until|ahead of|prior to|at|when)"
    rf" (?:{_WE} (?:had )?(?:arrived|came|visited|began|started)|our \w+)\b"
    rf"|\b(?:ahead of|before|prior to|for) (?:the )?{_INSPECTORATE_S}(?:'s?)? (?:arrival|visit|inspection|fieldwork)\b"
)
#: "supplied by HMIC", "agreed with us"
_SUPPLIED_BY_US = (
    r"\b(?:supplied|provided|given|set|issued|designed|drawn up|produced|agreed|prescribed|published|developed|devised"
    r"|specified|used|sent|shared|requested|asked)"
    rf" (?:\w+ )?(?:by|with) (?:us|(?:the )?{_INSPECTORATE_S})\b"
)
#: "against a set of HMIC criteria", "using the inspectorate's form"
_USING_OUR_MEASURES = (
    r"\b(?:against|using|to|with|on|by) (?:(?:a|the) (?:\w+ )?(?:set|list) of )?"
    r"(?:the )?(?:hmic(?:frs)?(?:'s)?|inspectors'|inspectorate's|our) (?:own )?(?:\w+ )?"
    r"(?:criteria|criterion|template|form|framework|grades|grading|descriptors?|scale|standards?|guidance|questions"
    r"|tool|method(?:ology)?)\b"
)
#: "criteria that we had set", "the form inspectors use"
_MEASURES_WE_SET = (
    rf"\b(?!grades (?:that |which )?{_WE} (?:had )?(?:also )?gave\b)"
    r"(?:criteria|criterion|template|form|framework|grades|descriptors?|scale|standards?|guidance|questions"
    r"|tool|method(?:ology)?|measures|checklist)"
    rf" (?:that |which )?{_WE} (?:had )?(?:also )?"
    r"(?:supplied|provided|gave|given|set|issued|use[ds]?|designed|produced|agreed|sent|shared|published|developed"
    r"|devised)\b"
)
#: the inspectors as those for whom, before whom or by whose measures the force did something
_NOT_GRADING = worded(
    rf"{_FOR_US}|{_UNTIL_WE_CAME}|{_SUPPLIED_BY_US}|{_USING_OUR_MEASURES}|{_MEASURES_WE_SET}",
    re.IGNORECASE,
)

_THEY = re.compile(r"^(?:they|it)\b", re.IGNORECASE)
_GRADED_SO = re.compile(rf"\b{A_GRADE}\b", re.IGNORECASE)


def assessor_in(text: str) -> Assessor:
    """Return who grades in `text`: the one named last before its first count or grade, or else in it at all."""
    if _THEY.match(text):
        return None
    cut = _GRADED_SO.search(text)
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
