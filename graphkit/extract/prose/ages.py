"""Reads the ages of children in English prose, in digits and in words."""

from __future__ import annotations

import re

from graphkit.extract.prose.numbers import FEW, parse_number

#: an age of anybody: "six-month-old", "aged nine", "12 years of age"
AGE = (
    rf"{FEW}[- ](?:year|month|week|day)s?[- ]olds?"
    rf"|\baged? (?:between )?{FEW}\b"
    rf"|{FEW}[- ](?:years?|months?) of age"
)

#: one age or several: "four, six and seven", "5 to 9"
_AGES = rf"{FEW}(?:(?:, (?:and )?| and | or | to |-|\u2013){FEW})*"
_CHILD = (
    r"girl|boy|child|pupil|son|daughter|baby|sister|brother|toddler|teenager|youth"
    r"|young (?:person|woman|man|mother|lady)"
)
#: how nearly
_ABOUT = r"(?:about|around|roughly|perhaps|only|just|barely|nearly|almost)"
#: the number ends what is said, or it may count something: "he was two miles away"
_ENDS = r" at the time\b| when\b| years? old\b|[,.;)]|$"

#: "seven and nine years old", "a six-month-old baby"
_YEARS_OLD = rf"\b(?P<list>{_AGES})[- ](?P<unit>year|month|week|day)s?[- ](?:olds?|of age)\b"
#: "a baby of seven months"; not "the girl of 12 weeks later"
_OF_UNIT = r"(?: (?P<unit3>month|week|day)s?\b(?! (?:later|after|before|earlier|ago)))"
#: "a girl of 12", "a child of about six", "a baby of seven months", "two sisters of five and six"
_OF = (
    rf"\b(?:(?:{_CHILD}),? of (?:{_ABOUT} )?(?P<of>{FEW}){_OF_UNIT}?"
    rf"|(?:girls|boys|brothers|sisters|twins|sons|daughters) of (?P<each>{FEW}(?: and {FEW})?))\b"
)
#: "aged between five and nine", "aged 18 months"
_AGED = (
    rf"\bage[ds]? (?:of )?(?:between |from |{_ABOUT} )?(?P<aged>{_AGES})(?! (?:and over|or over|or older))\b"
    r"(?:[- ](?P<unit2>month|week)s?)?"
)
#: "who was 6", "she is 14 and had"
_WHO_WAS = (
    r"\b(?:who|she|he|girl|boy|son|daughter|sister|brother|child|baby)"
    r" (?:is|was|is now|was then|has just turned|had just turned|had turned|turned)"
    r" (?:only |just |then |still |about )?"
    rf"(?P<who>(?!one\b){FEW})"
    rf"(?={_ENDS}| and (?:who|she|he|had|has|was|is|lived|lives)\b)"
)
#: "the brothers, who were three and five,"
_BOTH_WERE = (
    r"\b(?:who|they) (?:are|were) (?:only |just |then |still )?"
    rf"(?P<both>{FEW} and {FEW})(?={_ENDS})"
)
_IN_DIGITS = r"\d{1,2}(?:(?:, | and |, and )\d{1,2})*"
#: "a boy, 9, said", "her sister (11)", "two girls, 14 and 15, were"
_SET_APART = (
    rf"\b(?:(?:{_CHILD}|sibling)s?|children|babies)(?:, (?P<apart>{_IN_DIGITS})(?=,)| \((?P<inside>{_IN_DIGITS})\))"
)
_OLD = re.compile(
    rf"{_YEARS_OLD}|{_OF}|{_AGED}|{_WHO_WAS}|{_BOTH_WERE}|{_SET_APART}",
    re.IGNORECASE,
)
#: the groups of `_OLD` that hold ages
_LISTED = ("list", "of", "each", "aged", "who", "both", "apart", "inside")

_AN_AGE = re.compile(FEW, re.IGNORECASE)
#: before an age, a limit: "no boys under the age of 16"
_LIMIT = re.compile(r"\b(?:under|over|above|below)(?: the)?(?: age of)? ?$", re.IGNORECASE)
#: room for such words
_BACK = 20
_AGE_OF = re.compile(r"age of\b", re.IGNORECASE)
_UNDER_THE = re.compile(r"under the $")

#: what has an age too: "a risk assessment that was 14 months old", "a two-year-old profile"
_THING = (
    r"(?:assessment|profile|plan|record|review|report|referral|form|entry|entries|note|marker|warrant|investigation"
    r"|allegation|complaint|information|intelligence|photograph|picture|image|recording|policy|system|notice|log|list"
    r"|data|statement|address|figure|backlog|flag|check|version)s?"
)
_OF_A_THING = re.compile(
    rf"\b{_THING},? (?:(?:that|which|and|it|they|some of which) )?(?:is|are|was|were|(?:had|has|have) been)"
    r" (?:(?:already|now|then|by then|still|only|just|nearly|almost|over|about|around|some|up to|at least|(?:more|less)"
    r" than|well over) ){0,2}$",
    re.IGNORECASE,
)
_THINGS_OWN = re.compile(rf" (?:risk )?{_THING}\b(?!')", re.IGNORECASE)
#: room for what has it
_FAR_BACK = 80

_ADULT = 18
#: what a number of each unit is divided by to give years: whoever is some weeks or days old is 0
_A_YEAR = {"year": 1, "month": 12, "week": 400, "day": 400}


def child_ages(clean: str) -> tuple[int, ...]:
    """Return the ages in years of the children that `clean` names, sorted, each once; babies of months are 0."""
    ages: set[int] = set()
    for m in _OLD.finditer(clean):
        if _LIMIT.search(clean[max(0, m.start() - _BACK) : m.start()]):
            continue
        if m["aged"] and _AGE_OF.match(m[0]) and _UNDER_THE.search(clean[: m.start()]):
            continue
        if m["list"] and _of_a_thing(clean, m):
            continue
        unit = (m["unit"] or m["unit2"] or m["unit3"] or "year").lower()
        for word in _AN_AGE.findall(next(m[k] for k in _LISTED if m[k])):
            value = parse_number(word)
            if value is not None:
                years = int(value) // _A_YEAR[unit]
                if years < _ADULT:
                    ages.add(years)
    return tuple(sorted(ages))


def _of_a_thing(clean: str, age: re.Match[str]) -> bool:
    """Say whether an age is that of an assessment, a record or another thing."""
    before = clean[max(0, age.start() - _FAR_BACK) : age.start()]
    return _THINGS_OWN.match(clean, age.end()) is not None or _OF_A_THING.search(before) is not None
