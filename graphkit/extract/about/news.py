"""Tells news from reports: sentence after sentence somebody says it, or a report is out today."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from graphkit.extract.about.speakers import inspectors_speak, unquoted
from graphkit.extract.prose.dates import find_periods
from graphkit.extract.prose.splitting import split
from graphkit.extract.saying.attributions import attributions
from graphkit.extract.saying.quotations import quoted

_REPORT = r"(?:reports?|inspections?|reviews?|findings)"
_TODAY = r"(?:today|yesterday|this (?:morning|week))"
#: that a report is out today; nobody says so but who tells the news of it
_OUT_TODAY = re.compile(
    rf"\b{_REPORT} (?:is |was |has been |being )?(?:published|released|issued|out|shows|says|found|finds)"
    rf"(?: \w+)? {_TODAY}\b"
    rf"|\b{_TODAY}(?:'s {_REPORT}|(?: \([^()]{{3,20}}\))? (?:has |have )?(?:published|publish|publishes"
    rf"|released|releases)\b)"
    rf"|\b(?:publish|publishes|(?:has|have) (?:{_TODAY} )?published)\b(?=[^.?!]{{0,120}}\b{_REPORT}\b)"
    rf"[^.?!]{{0,160}}\b{_TODAY}\b|\b{_REPORT}\b[^.?!]{{0,160}}\b(?:publishes|published) {_TODAY}\b"
    rf"|\b(?:according to|in) a new {_REPORT}\b"
    rf"|\b(?:is|are) (?:today )?(?:publishing|releasing|launching) (?:an?|its|their|the) (?:\w+ ){{0,3}}?"
    rf"{_REPORT}\b",
    re.IGNORECASE,
)
#: what a site prints over its news, the day often behind it
STAMP = re.compile(r"(?:(?:press|media|news) (?:release|story|statement)s?|news)\b\W*", re.IGNORECASE)
#: who wrote it, the day behind: "Ann Lee 3 March 2020", "By Ann Lee | 3 March 2020"
BYLINE = r"(?:[Bb]y )?[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){1,2}(?:,| \||:| [-\u2013\u2014]| on)? "
_BY = re.compile(BYLINE)
#: how a headline ends that says who says so: "Children are let down, says head of watchdog"
_SAID = re.compile(
    r"(?<=\w|[\"'?!]), (?:says?|warns?|claims?|finds?|hears?|urges?|admits?|demands?|reveals?) (?:the )?[\w' -]{3,50}$"
    r"|, (?:the )?[\w' -]{3,50} (?:says?|said|warns?|claims?|finds?|urges?|admits?|demands?|reveals?|told)$"
)
#: an article is no longer; it is announced in so many first characters
_LONGEST, _OPENING = 30_000, 1_200
#: of so many words a sentence is one of the text, and no label or link
_SHORTEST = 5
#: so many sentences say who says them or are quoted, and such a part of all (of 46 news 36 have as much, of 92 other
#: texts three; what inspectors write on a force has .12 at most); a text of few sentences has fewer of them
_OFTEN, _PART = 4, 0.25
#: where no inspector speaks for himself: so many sentences of a short text, and so many of a longer one
_SPOKEN = ((2, 0.3), (3, 0.15))


def is_news(cover: Sequence[str], body: Sequence[str]) -> bool:
    """Say whether a text is surely news: it tells what others say, or what is out, and no inspector speaks himself.

    Args:
        cover: the lines above the text.
        body: its paragraphs, items and rows.
    """
    text = "\n".join(body)
    if len(text) >= _LONGEST:
        return False
    told = _told(body)
    if told.said >= _OFTEN and told.said >= _PART * told.all:
        return True
    own = unquoted(text)
    if inspectors_speak(own):
        return False
    enough = any(told.said >= least and told.said >= part * told.all for least, part in _SPOKEN)
    if told.quoted or enough:
        return True
    return any(map(_stamped, cover)) or any(map(_SAID.search, cover)) or _OUT_TODAY.search(own[:_OPENING]) is not None


class _Told(NamedTuple):
    """How many sentences a text has, how many say who says them or are quoted, and whether a person is quoted."""

    all: int
    said: int
    quoted: bool


def _told(body: Sequence[str]) -> _Told:
    sentences = [(k, text[start:end]) for k, text in enumerate(body) for start, end in split(text)]
    sentences = [one for one in sentences if len(one[1].split()) >= _SHORTEST]
    read = [(one, attributions(one.masked)) for one in quoted(sentences)]
    return _Told(
        len(sentences),
        sum(
            1 for one, some in read if one.whole or any(one.quotation is not None or a.form != "pronoun" for a in some)
        ),
        any(one.quotation is not None and a.form == "name" for one, some in read for a in some),
    )


def _stamped(line: str) -> bool:
    """Say whether a line is the stamp over a site's news: "Press release", "News | 3 March 2020"."""
    stamp = STAMP.match(line)
    if stamp is None:
        return _by_and_day(line)
    rest = line[stamp.end() :]
    if not rest:
        return " " in line  # "News" alone is the link of a menu
    return bool(periods := find_periods(rest)) and periods[0].start <= 1


def _by_and_day(line: str) -> bool:
    """Say whether a line has who wrote an article and the day, and nothing else."""
    found = find_periods(line)
    if len(found) != 1 or found[0].end != len(line) or len(found[0].first) != len("2020-03-03"):
        return False
    return _BY.fullmatch(line[: found[0].start]) is not None
