"""Tells which numbers of a text can measure anything: no years, ages, sections, clock times, list marks or footnotes."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re

from graphkit.extract.figures.numbers.alone import taken_on
from graphkit.extract.figures.numbers.words import MONTHS, NOT_AFTER, NOT_BEFORE, PERCENT
from graphkit.extract.prose.numbers import Number, find_numbers

#: how far from a number the words are that say whether it counts, in characters
_NEAR = 200
#: a number printed to the end of a word or a quotation is that of a footnote
_FOOTNOTE = re.compile(r"[A-Za-z.,;:]['\")\]]$|[a-z]{2}[.,;:]$")
#: "last year 63 children", unlike "year 7 children"
_THAT_YEAR = re.compile(r"\b(?:last|this|that|each|every|previous|same|next|financial) year $", re.IGNORECASE)
#: the numbers that the public calls ("101 callers wait")
_TELEPHONES = frozenset({101, 111, 112, 999})
_CALLS = re.compile(
    r" (?:emergency |non-emergency )?(?:calls?|callers?|lines?|services?|operators?|demand)\b|[,.]| and\b"
)
#: "in one of the three cases": as many as were looked at, so a share
_OF_CASES = re.compile(
    r" of (?:the|these|those|our) [\w-]+ (?:[a-z'-]+ ){0,3}(?:cases|records|files|incidents|investigations|interviews"
    r"|posts|vacancies|positions|forms|referrals|notifications|notices|plans|visits|searches|reviews|assessments|devices"
    r"|suites|cells|beds|vehicles|allegations|complaints|strategy discussions|discussions|conferences|actions)\b(?!')"
)
#: "held within one working day"
_WITHIN = re.compile(r"\b[Ww]ithin $")
#: "its target of one hour", "the average wait is one day"
_MEASURED = re.compile(
    r"(?:\b(?:target|standard|limit|deadline)(?: time)? (?:of|is|was)|\b(?:average|median|typical|usual) (?:[a-z-]+ ){0,4}"
    r"(?:of|is|was)|\b(?:on average|an average of)) (?:only |just |about |around |over |under |almost |nearly )?$"
)
#: "there is one sergeant for the whole unit", "there was one social worker on duty"
_THERE_IS = re.compile(r"\b[Tt]here (?:is|was)(?: now| still)? $")
_ON_DUTY = re.compile(
    r" (?:(?!of\b)[a-z-]+ ){0,2}?(?:worker|sergeant|officer|detective|constable|inspector|manager|supervisor|nurse|analyst|investigator|doctor|co-?ordinator)"
    r" (?:(?:who is |who was )?(?:on (?:duty|call|shift)|available)\b|(?:for|covering|to cover) (?:(?:all|every|each|both|the (?:whole|entire))\b"
    r"|\d|[a-z]+teen\b|t(?:wo|hree|en|welve|wenty)\b|four|five|six|seven|eight|nine|eleven))"
)
_IN_A_ROW = re.compile(r"\b(?:first|next|last|final) $", re.IGNORECASE)
#: "two of the last eight meetings"
_OF_ROW = re.compile(r"\w of (?:the|its|their|our) (?:first|next|last|final) $")
#: "the profile was two years old": how old a thing is that should be new
_OLD = re.compile(r" (?:days|weeks|months|years) old\b")
_THING = re.compile(
    r"\b(?:profiles?|plans?|polic(?:y|ies)|assessments?|strateg(?:y|ies)|data|figures|information|intelligence|records?|entr(?:y|ies)"
    r"|photographs?|images?|reports?|forms?|guidance|protocols?|agreements?|analys[ei]s|documents?|lists?|oldest|software|systems?"
    r"|computers?|equipment|vehicles|version|risk register|warnings?|markers?|warrants?|referrals?|cases?|investigations?)\b"
    r"[^.;,]{0,60}? (?:is|was|were|are|be|being|been) (?:(?:already|now|then|only|just|more than|over|up to|nearly|almost|about|around"
    r"|at least|less than|well over|as much as) )*$"
)
#: "the oldest of them five months old", of things
_OLDEST = re.compile(
    r"\b[Tt]he (?:oldest|earliest)(?: (?:of (?:them|these|those|which|the [a-z]+)|one))?,? (?:(?:is|was|being|now|already|over|more than|nearly|almost|about|just) )*$"
)
#: "some of which were more than three weeks old"
_SOME_OLD = re.compile(
    r"\b(?:some|many|most|several|one|all|none|a few) (?:of (?:which|these|them|those) )?(?:(?:is|was|were|are|being|now|already|over|more than|nearly|almost|about|just|up to) )*$"
)
_THINGS = re.compile(
    r"\b(?:forms|notices|reports|referrals|packages|records|notifications|entries|emails|messages|logs|tasks|files|cases|crimes|investigations|devices|warrants"
    r"|assessments|documents|intelligence|[A-Z]{2,}s)\b"
)
_FAMILY = re.compile(
    r"\b(?:bab(?:y|ies)|infants?|toddlers?|siblings?|brothers?|sisters?|sons?|daughters?|twins|boys?|girls?)\b"
)
_OLDEST_CHILD = re.compile(
    r"\b(?:children|boys?|girls?|brothers?|sisters?|siblings|pupils|victims|sons?|daughters?|suspects|men|women)\b[^.;]*\b(?:oldest|eldest)\b[^.;,]{0,40}$|\b(?:oldest|eldest) (?:of the )?(?:child|boy|girl|brother|sister|sibling|pupil|victim)[^.;,]{0,40}$"
)
#: "22 cases (of 40)"
_OF_IN_BRACKETS = re.compile(r"\((?:out )?of (?:the |a total of )?$")
_TIMES = re.compile(r"[ -](?:[a-z]+ )?(?:second|minute|hour|day|night|week|month|year)s?\b", re.IGNORECASE)
_DATE_BEFORE = re.compile(rf"\b(?:{MONTHS}) $")

#: "a baby of 11 months": an age
_CHILD_OF = re.compile(
    r"\b(?:boy|girl|child|baby|infant|toddler|son|daughter|brother|sister|sibling|twin)s? (?:who was )?of (?:only |just |about )?$",
    re.IGNORECASE,
)
#: "a girl of nine waited": so many years
_GROWN_UP = 18
_OF_AGE = re.compile(r" (?:day|week|month|year)s?\b", re.IGNORECASE)
#: before the number of a heading in a list of contents: nothing, the page of the one before, or its grade
_AFTER_PAGE = re.compile(r"(?:^|\d ?|[.;:] |\b(?:Good|Outstanding|Adequate|Inadequate|[Rr]equires improvement) )$")
_NUMBERED = re.compile(r"\d{1,2}\.\d{1,2}")
_CAPITAL = re.compile(r" [A-Z][a-z]")
#: behind a page's number: the running head, or the title that begins there
_RUNNING_HEAD = re.compile(r" [A-Z]{2,} [A-Z]{2,}(?: [A-Z]{2,}|:)")
_TITLE = re.compile(r" [A-Z][a-z]+ [A-Z][a-z]+ [A-Z]")


def _in_contents(text: str, n: Number, before: str) -> bool:
    """Tell whether a number in digits is that of a section ("9.1 Strategy Meetings 12 9.2 Visits") or of a page."""
    if _RUNNING_HEAD.match(text, n.end):
        return True
    if _AFTER_PAGE.search(before) is None:
        return False
    numbered = _NUMBERED.fullmatch(text, n.start, n.end) is not None and _CAPITAL.match(text, n.end) is not None
    return numbered or (n.value == 1 and _TITLE.match(text, n.end) is not None)


def _thing_is_old(before: str) -> bool:
    """Tell whether how old the oldest of some things is follows, and none of a family."""
    old = _OLDEST.search(before) or _SOME_OLD.search(before)
    return old is not None and _THINGS.search(before) is not None and _FAMILY.search(before) is None


def counts(text: str, n: Number) -> bool:
    """Tell whether a number can be a measure at all: no year, date, age, section, clock time or list mark."""
    before, after = text[max(0, n.start - _NEAR) : n.start], text[n.end : n.end + _NEAR]
    if not n.spelt and 1900 <= n.value <= 2100 and "," not in text[n.start : n.end] and n.value == int(n.value):
        return False
    if re.search(r"(?:19|20)\d\d ?[-–/]$", before) or _DATE_BEFORE.search(before):
        return False
    if re.match(rf"(?:st|nd|rd|th)?(?: and \d+(?:st|nd|rd|th)?| ?[-–] ?\d+| to \d+)? (?:{MONTHS})\b", after):
        return False
    if not n.spelt and not n.money and (_FOOTNOTE.search(before) or _in_contents(text, n, before)):
        return False
    if _CHILD_OF.search(before) and (n.value < _GROWN_UP or _OF_AGE.match(after)):
        return False
    named = NOT_AFTER.search(before) and not _THAT_YEAR.search(before)
    if named and not re.search(r"(?:under|over) $", before) and not PERCENT.match(after):
        return False
    if n.value in _TELEPHONES and not n.spelt and _CALLS.match(after):
        return False
    if (
        NOT_BEFORE.match(after)
        and not (after.startswith(")") and _OF_IN_BRACKETS.search(before))
        and not (
            _OLD.match(after)
            and (
                _thing_is_old(before)
                or (_THING.search(before) and not (_OLDEST_CHILD.search(before) and after.startswith(" year")))
            )
        )
    ) or (not before.strip() and re.match(r"[.)] ", after)):
        return False
    row = _IN_A_ROW.search(before)
    if row and not _OF_ROW.search(before) and not _TIMES.match(after) and not taken_on(before, text, n.end):
        return False  # "the first four describe": a place, not a count
    if n.value == 1 and n.spelt:
        share = re.match(r" (?:in|out of)(?: every| the)? ", after)
        if _OF_CASES.match(after):
            return True
        if (_WITHIN.search(before) or _MEASURED.search(before)) and re.match(
            r" (?:working |calendar )?(?:hour|day|week|month)\b", after
        ):
            return True
        if _THERE_IS.search(before) and _ON_DUTY.match(after):
            return True
        if re.match(r" (?:hour|day|week|year) and [\w-]+ (?:minute|hour|day|month)s\b", after):
            return True
        return bool(re.search(r"\b(?:only|just|all but) $", before) or (share and find_numbers(after[:20])))
    return not re.search(r"(?:#|\bv|\bA|\bM|www\.\S*|https?:\S*)$", before)
