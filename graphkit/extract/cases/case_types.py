"""Tells which type of case a heading or a sentence speaks of."""

from __future__ import annotations

import re

from graphkit.extract.prose.grades import Counts, labelled_run
from graphkit.extract.prose.numbers import find_numbers
from graphkit.extract.prose.splitting import split
from graphkit.extract.prose.worded import Worded, worded
from graphkit.ontology import Ontology

_SCHEME = "case-type"
#: so many words may name a type of case
LABEL = 14
# How reports speak of a type, the narrower wording before the wider. The ids are those of ontology/case-types.ttl.
_WORDINGS: tuple[tuple[str, Worded], ...] = tuple(
    (key, worded(pattern, re.IGNORECASE))
    for key, pattern in (
        (
            "other-incidents",
            r"other than domestic (?:abuse|violence)|general concerns?\b|concerns? for (?:a|the) child|other incidents"
            r"|\bother (?:types?|kinds?|sorts?) of (?:incident|concern|case|referral)|\bnon-domestic"
            r"|\b(?:not|un)(?: (?:related|relating|linked|connected|involving|about|concerning)| ?related)?"
            r"(?: to| with)? domestic (?:abuse|violence)"
            r"|\b(?:incidents?|referrals?|concerns?) of (?:an)?other (?:types?|kinds?|sorts?)\b"
            r"|\b(?:incidents?|cases?|referrals?)\b[^.;,]{0,50}\bother (?:[\w-]+ ){0,2}(?:concern|reason|incident)s?\b"
            r"|\b(?:incidents?|cases?|referrals?) (?:that|which) (?:were|are|was|is|did|do)(?: not|n.t)"
            r" (?:\w+ ){0,2}domestic"
            r"|\bother cases (?:in which|where|involving|about) [^.;,]{0,40}\b(?:risk|concern|worr)"
            r"|\bother (?:child protection |child |safeguarding )?(?:incident|referral)s?\b",
        ),
        ("section-47", r"\bsection 47\b|\bs\.? ?47\b|child protection enquir(?:y|ies)"),
        ("section-136", r"\bsection 136\b|\bs\.? ?136\b"),
        ("police-protection", r"\bsection 46\b|\bs\.? ?46\b|place of safety|police protection\b|\bpowers? to remove\b"),
        (
            "sex-offender-management",
            r"\bsex(?:ual)? offen(?:der|ce management)|public protection (?:arrangements?|meetings?)",
        ),
        ("online-sexual-abuse", r"\bonline\b|\binternet|indecent images|\bimages of (?:child|the abuse|abuse)"),
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
#: what names a type where a type must be named: in a table's cell, on a line of its own, in "nine ... cases of ..."
_BROAD: tuple[tuple[str, Worded], ...] = tuple(
    (key, worded(pattern, re.IGNORECASE))
    for key, pattern in (
        (
            "other-incidents",
            r"\b(?:an)?other\b[^.;:]{0,40}\b(?:concern|incident|referral|event)s?\b"
            r"|\bwelfare (?:concern|check)s?\b|\bchild concern"
            r"|\bconcerns? (?:for|about|over) (?:(?:a|the|their) )?"
            r"(?:child(?:ren)?(?:'s)?\b(?! \w*(?:exploit|abuse|miss))|(?:welfare|safety)\b)",
        ),
        ("section-47", r"\bjoint (?:investigation|enquir)|\bstrategy (?:discussion|meeting)"),
        (
            "police-protection",
            r"\bpolice powers?\b|\bemergency powers?\b|\bpowers? of protection|\bprotective powers?"
            r"|\binto protection\b",
        ),
        (
            "sex-offender-management",
            r"\bsex(?:ual)?(?: (?:and|or) violent)? offenders?\b|\bviolent (?:and|or) sex|\brsos?\b"
            r"|\bmappa\b|\boffenders? (?:(?:who|that) are )?managed\b"
            r"|\bpos(?:e|es|ing) an? (?:\w+ )?risks?\b|\boffender management"
            r"|^ (?:in which|where|involving) (?:an?|the) (?:\w+ )?offender\b"
            r"|\bregistered offenders?|\bdangerous (?:offender|people|person)",
        ),
        ("domestic-abuse", r"^\W*da\b"),
        ("missing", r"\bmispers?\b|\bmfh\b"),
        ("custody", r"\barrest(?:s|ed)?\b|\bjuveniles?\b|\b(?:in|police) (?:\w+ )?cells\b"),
        ("criminal-exploitation", r"\bexploit\w*[^.;:,]{0,30}\b(?:county lines|gangs?\b)"),
        ("cse", r"\bexploited\b"),
        ("missing", r"\br[au]n(?:ning)? away\b|\brunaways?\b|\babscond|\babsent\b"),
        ("allegations-against-professionals", r"\bprofessionals who\b|\blado\b"),
    )
)
#: what only a label says of investigations of every kind of abuse; "34 child abuse cases" may be all
_INVESTIGATED = worded(
    r"\bchild (?:sexual |physical )?abuse\b|\b(?:physical|sexual) abuse\b|\bsexual (?:offences?|assaults?)\b|\brape\b",
    re.IGNORECASE,
)
_INVESTIGATIONS = worded(r"^(?: [\w-]+){0,2} child (?:sexual )?abuse investigations?$", re.IGNORECASE)
#: types that a wider word in front does not hide: children detained under section 136, exploitation online
_HIDDEN = {
    "custody": ("section-136", "police-protection"),
    "cse": ("online-sexual-abuse",),
    "child-abuse": ("online-sexual-abuse", "cse"),
}
_NOUN = r"(?:cases?|files?|records?|investigations?|incidents?|enquir(?:y|ies)|referrals?)"
#: behind a number, what it counts: what stands before the noun, and what stands behind
_COUNTED = re.compile(rf"^(?P<kind>(?: [\w'’-]+){{0,7}}? {_NOUN}\b)(?P<of>[^,;:.]{{0,90}})", re.IGNORECASE)
_CASES_OF = re.compile(
    r"(?:^|\b)cases?(?: (?:were |we )?(?:assessed|audited|examined|reviewed|inspected))?(?: (?:which|that))?"
    r" (?:involv(?:ing|ed)|relating to|related to|concerning|about|of|where|in which)\s+(?P<what>.+)$",
    re.IGNORECASE,
)

_NOTE = re.compile(r"(?<=[a-z]{3})\d{1,2}\b")
#: what a type is said to hold as well: "sexual exploitation, including by way of the internet"
_AS_WELL = re.compile(
    r",? ?\(?\b(?:including|which includes?|as well as|(?:along|together) with|whether|both|some of (?:it|them|which)"
    r"|such as|for example|e\.?g\.?)\b.*$",
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


def case_type(ontology: Ontology, text: str, *, label: bool = False) -> str | None:
    """Return the id of the case type that a heading or a table's cell names, None where it names none.

    Args:
        ontology: whose labels of types of case are known.
        text: the heading or the cell.
        label: whether `text` stands where a type of case is named, so that wider words name one too.
    """
    match = _CASES_OF.search(text)
    what = (match["what"] if match else text).strip(" .:;-–*_")
    if concept := ontology.find(what, _SCHEME):
        return concept.id
    if not label:
        return in_prose(_AS_WELL.sub("", what)) or in_prose(what)
    return _first(what, _WORDINGS, _BROAD) or ("child-abuse" if _INVESTIGATED.search(what) else None)


def typed_line(ontology: Ontology, line: str) -> tuple[str, Counts] | None:
    """Return type of case and counts of a line such as "Missing children: 4 good, 2 requiring improvement"."""
    labelled = labelled_run(line)
    if labelled is None or len(labelled[0].split()) > LABEL or len(split(labelled[0])) > 1:
        return None
    kind = case_type(ontology, labelled[0], label=True)
    return (kind, labelled[1]) if kind else None


def titled(ontology: Ontology, above: str) -> str | None:
    """Return the type that a line above names as a title does: short, a question or without a stop; else None."""
    if not above or above[-1] in ".;:," or len(above.split()) > LABEL or any(c.isdigit() for c in above):
        return None
    return case_type(ontology, above)


def in_prose(text: str) -> str | None:
    """Return the id of the case type that `text` speaks of, None for none.

    That of the cases that it counts ("nine joint enquiries that followed domestic abuse") comes first, else the first
    of the usual order. The number of a note that lost its raising is no part of a word ("police protection8").
    """
    text = _NOTE.sub("", text)
    for number in find_numbers(text):
        if counted := _COUNTED.match(text[number.end :]):
            if _INVESTIGATIONS.search(counted["kind"]):
                return "child-abuse"
            for part in (counted["kind"], counted["of"]):
                if kind := _first(part, _WORDINGS, _BROAD):
                    return kind
    for key, pattern in _WORDINGS:
        if pattern.search(text):
            return key
    return None


def _first(text: str, *wordings: tuple[tuple[str, Worded], ...]) -> str | None:
    """Return the type that `text` names first, or one that this would hide; what a type is said to include is none."""
    if (rest := _AS_WELL.search(text)) and (named := _first(text[: rest.start()], *wordings)):
        return named
    found: dict[str, int] = {}
    for key, pattern in (pair for table in wordings for pair in table):
        if match := pattern.search(text):
            found[key] = min(match.start(), found.get(key, len(text)))
    if not found:
        return None
    first = min(found, key=lambda key: found[key])
    both = first == "cse" and " and " in text[found[first] : found.get("online-sexual-abuse", 0)]
    return first if both else next((key for key in _HIDDEN.get(first, ()) if key in found), first)
