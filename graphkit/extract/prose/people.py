"""Finds of whom a text tells: people who are new in it, people known from before, and what belongs to their case."""

from __future__ import annotations

import re

from graphkit.extract.prose.ages import AGE
from graphkit.extract.prose.worded import worded

#: whoever a case may be about, as a part of other patterns
PERSON = (
    r"(?:girls?|boys?|child|children|baby|babies|toddler|infant|son|sons|daughter|daughters|stepson|stepdaughter"
    r"|brothers?|sisters?|siblings?|teenagers?|pupil"
    r"|mother|father|parents?|stepfather|grandmother|grandfather|aunt|uncle|cousin"
    r"|man|woman|male|female"
    r"|victim|suspect|offender|rso|perpetrator|partner|boyfriend|neighbours?|caller|informant|foster carers?)"
)
#: not before what makes of a person the first word of a thing's name: "a vulnerable child form"
NO_THING = (
    r"(?! (?:concern|protection|abuse|abduction|sexual|criminal|exploitation|safeguarding|form|notice|notification"
    r"|referral|report|plan|conference|record|policy|strategy|care|services?|custody|detention|management|manager"
    r"|engagement|neglect|witness interview)s?\b)"
)
#: one person who was not spoken of before: "a very frightened boy"
A_PERSON = rf"an? (?:[\w'-]+ ){{0,3}}?{PERSON}\b{NO_THING}"

#: a house or a body that bears the name of those it is for: "a children's home", "a parents' group"
_OF_MANY = r"(?:[\w-]+ )?(?:children's|(?:girl|boy|parent|victim|sibling)s') "

#: what is had of a child of whom nothing is told: "a strong sense of the child"
OF_WHOM = r"(?:sense|picture|view|understanding|grasp|focus) (?:of|on) the\b"

#: somebody who was not spoken of before, or someone's kin: how a case begins
SOMEONE = worded(
    # "two young sisters", "her former partner"
    rf"\b(?:an?(?! (?:[\w'-]+ ){{0,2}}{OF_WHOM}| {_OF_MANY})|one|two|three|four|her|his|their|another)\b"
    rf"(?: [\w'-]+){{0,6}}? {PERSON}\b{NO_THING}"
    rf"|\b(?:{AGE})",
    re.IGNORECASE,
)
#: someone already met: how a case goes on
KNOWN = worded(
    # "the boy's", "these two children"
    rf"\b(?:the|this|that|both|these)\b(?: [\w'-]+){{0,2}}? {PERSON}(?:'s|s')?\b"
    r"|\b(?:he|she|him|her|hers|his|herself|himself)\b",
    re.IGNORECASE,
)
#: what belongs to one case where it is spoken of as known
CIRCUMSTANCE = worded(
    r"\b(?:the|this) (?:officers?|incident|case|allegation|investigation|house|home|address|pram|referral|ppn|interview"
    r"|(?:investigating|responding) officers?|offender managers?|social workers?)\b"
    # "There was no record of a visit", "no referral"
    r"|\bthere (?:was|were) (?:also )?no records?\b"
    r"|\bno (?:ppn|referral|crime|record|strategy)\b",
    re.IGNORECASE,
)
#: a child of whom nobody has spoken yet, with their age
NEW_CHILD = re.compile(
    r"\b(?:an?|one|two|three|four) (?:[a-z]+ )?(?:"
    # "a 14-year-old", "two young six-year-olds"
    r"(?:\d{1,2}|[a-z]+)[- ](?:year|month|week)[- ]olds?\b"
    # "a girl of twelve", "two brothers aged 5 and 7", "a baby who was 6", "a boy and his sister aged 3 and 5"
    r"|(?:boy|girl|child|baby|toddler|teenager|pupil|brother|sister|sibling|twin)(?:s|ren)?"
    r"(?: and (?:(?:an?|his|her|their) )?(?:[a-z]+ )?(?:boy|girl|baby|toddler|brother|sister))?,?"
    r" (?:of|aged|who (?:was|were) (?:aged )?) ?(?:(?:about|around|only|just|barely|nearly|almost) )?"
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)\b)",
    re.IGNORECASE,
)
#: somebody of the family or around of such a child, who comes first: "The mother of a 15-year-old girl gave police"
ABOUT_NEW_CHILD = re.compile(
    r"(?:the|an?) (?:[a-z-]+ )?(?:mother|father|parents?|stepfather|stepmother|grandmother|grandfather|aunt"
    r"|uncle|carers?|foster carers?|teacher|headteacher|neighbour|friend|sister|brother|family|doctor)s? of "
    rf"(?:{NEW_CHILD.pattern})",
    re.IGNORECASE,
)


#: a family whose children are told of with their ages: "A family with three children, aged two, five and eight"
FAMILY_OF_NEW = re.compile(
    r"an? (?:[a-z-]+ )?(?:family|household|couple|mother|father|woman|man)"
    r" (?:with|of|and (?:her|his|their)) (?:[a-z-]+ ){0,3}?(?:children|sons|daughters|boys|girls|brothers|sisters),?"
    rf" (?:who were )?(?:{AGE})",
    re.IGNORECASE,
)
#: who works for the police, or with them, for children
OF_A_SERVICE = (
    r"(?:officer|constable|detective|sergeant|inspector|pcso|patrol|manager|social worker|call handler|operator|nurse"
    r"|teacher|teaching assistant|doctor|health visitor)"
)
#: somebody of a service who met such a child, or their kin: "An offender manager saw a man with his six-year-old son"
MET_CHILD = re.compile(
    rf"(?:an?|two) (?:[a-z-]+ ){{0,3}}?{OF_A_SERVICE}s? (?:had )?(?:[a-z]+ly )?[a-z]+\b"
    rf"[^.;]*?(?:{AGE})",
    re.IGNORECASE,
)


def of_the_case(clean: str) -> bool:
    """Tell whether `clean` speaks of somebody or something that a case has made known."""
    return KNOWN.search(clean) is not None or CIRCUMSTANCE.search(clean) is not None
