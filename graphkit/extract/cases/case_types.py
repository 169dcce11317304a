"""Tells which type of case a heading or a sentence speaks of."""

from __future__ import annotations

import re

from graphkit.extract.prose.grades import Counts, labelled_run
from graphkit.extract.prose.worded import Worded, worded
from graphkit.ontology import Ontology

_SCHEME = "case-type"
#: so many words may name a type of case
_LABEL = 14
# How reports speak of a type, the narrower wording before the wider. The ids are those of ontology/case-types.ttl.
_WORDINGS: tuple[tuple[str, Worded], ...] = tuple(
    (key, worded(pattern, re.IGNORECASE))
    for key, pattern in (
        (
            "other-incidents",
            r"other than domestic (?:abuse|violence)|general concerns?\b|concerns? for (?:a|the) child|other incidents",
        ),
        ("section-47", r"\bsection 47\b|\bs\.? ?47\b|child protection enquir(?:y|ies)"),
        ("section-136", r"\bsection 136\b|\bs\.? ?136\b"),
        ("police-protection", r"\bsection 46\b|\bs\.? ?46\b|place of safety|police protection\b"),
        (
            "sex-offender-management",
            r"\bsex(?:ual)? offen(?:der|ce management)|public protection (?:arrangements?|meetings?)",
        ),
        ("online-sexual-abuse", r"\bonline\b|\binternet|indecent images"),
        ("custody", r"\bcustody\b|\bdetention\b|\bdetained\b|\bdetainees?\b"),
        # exploitation of either kind, as one type of case, is the wider of the two
        ("cse", r"\b(?:sexual(?:ly)?|cse)\b[^.;:]{0,40}\b(?:criminal(?:ly)? exploit|cce\b|county lines)"),
        ("cse", r"\b(?:criminal(?:ly)?|cce|county lines)\b[^.;:]{0,40}\b(?:sexual(?:ly)? exploit|cse\b)"),
        ("criminal-exploitation", r"criminal(?:ly)? exploit|\bcce\b|county lines"),
        ("cse", r"sexual(?:ly)? exploit|\bcse\b|\bexploitation\b"),
        ("missing", r"\bmissing\b"),
        ("domestic-abuse", r"domestic (?:abuse|violence)|\bmaracs?\b"),
        (
            "allegations-against-professionals",
            r"positions? of trust|allegations against (?:professionals|those who work)",
        ),
        ("repeat-victims", r"repeat victims?"),
        (
            "child-abuse",
            r"child (?:abuse|protection) (?:investigation|case)s? (?:involving|of|into)|intra-?familial"
            r"|\b(?:investigations?|cases?|files?)(?: (?:that|which))?(?: (?:were|had been))?"
            r" (?:led|investigated|handled|held|run|managed|dealt with|conducted|undertaken|carried out)"
            r" by (?:the )?(?:force's |specialist )?child (?:abuse|protection) (?:investigation )?(?:units?|teams?)",
        ),
        ("neglect", r"\bneglect\b"),
    )
)
_CASES_OF = re.compile(
    r"(?:^|\b)cases?(?: (?:were |we )?(?:assessed|audited|examined|reviewed|inspected))?(?: (?:which|that))?"
    r" (?:involv(?:ing|ed)|relating to|related to|concerning|about|of|where|in which)\s+(?P<what>.+)$",
    re.IGNORECASE,
)

_POWER = (
    r"(?:it|this|that|they|the (?:power|powers|order|notice)|(?:this|these|such|that) (?:\w+ )?"
    r"(?:powers?|orders?|notices?))"
)
_USED = r"(?:used|exercised|invoked|applied|relied (?:up)?on)"
#: cases of a type that was told before
THESE = re.compile(
    # "these cases", "all six", "of this kind"
    r"\b(?:these|such|those|of the cases|of this (?:nature|type|kind)"
    r"|all (?:two|three|four|five|six|seven|eight|nine|ten|\d+))\b"
    # "six cases in which it had been used", "two occasions when officers used this power"
    r"|\b(?:cases|files|records|incidents|occasions)\b[^.;,]{0,40}?"
    rf" (?:{_POWER} (?:was|were|had been|has been|have been) {_USED}|{_USED} {_POWER})\b"
    # "eight cases of its use", "the use of these orders"
    rf"|\bof (?:(?:its|their) use|the use of {_POWER})\b",
    re.IGNORECASE,
)


def case_type(ontology: Ontology, text: str) -> str | None:
    """Return the id of the case type that a heading or a table's cell names, None where it names none."""
    match = _CASES_OF.search(text)
    what = (match["what"] if match else text).strip(" .:;-–*_")
    if concept := ontology.find(what, _SCHEME):
        return concept.id
    return in_prose(what)


def typed_line(ontology: Ontology, line: str) -> tuple[str, Counts] | None:
    """Return type of case and counts of a line such as "Missing children: 4 good, 2 requiring improvement"."""
    labelled = labelled_run(line)
    if labelled is None or len(labelled[0].split()) > _LABEL:
        return None
    kind = case_type(ontology, labelled[0])
    return (kind, labelled[1]) if kind else None


def in_prose(text: str) -> str | None:
    """Return the id of the first case type of the usual order that `text` speaks of, None for none."""
    for key, pattern in _WORDINGS:
        if pattern.search(text):
            return key
    return None
