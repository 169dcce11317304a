"""Tells news from reports: somebody is quoted or a report is out today, and outside quotes no inspector speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.about.speakers import inspectors_speak, unquoted
from graphkit.extract.prose.dates import find_periods

#: what somebody or a report is told to have said
_REPORTED = re.compile(
    r"\b(?:(?:the |a |an )?(?:report|inspectors?|HMIs?|watchdog|inspectorate|hmic(?:frs)?|it|she|he"
    r"|spokes(?:man|woman|person)) (?:said|says|has said|have said|found|stated|added|adds|warned|told|criticised"
    r"|praised|concluded)|watchdog|(?:say|says|said) (?:the |an? )?(?:[\w']+ ){0,2}?(?:report|inspectors|inspectorate"
    r"|HMIs)|according to (?:the |an? )?(?:[\w']+ ){0,8}?(?:reports?|inspectors|inspectorate|HMIs)"
    r"|inspectors (?:report that|call for|(?:were|are) (?:pleased|concerned) to find)"
    r"|says in (?:his|her|its|their) (?:\w+ )?report|a new report has found)\b",
    re.IGNORECASE,
)
_SAYS = r"(?:said|says|has said|added|adds|told \w+|warned|warns|commented|explained|continued)"
_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Prof|Professor|Councillor|Cllr)\.? )?"
    r"[A-Z][\w'-]*[a-z](?: [A-Z][\w'.-]*){0,5}"
)
#: somebody's words with the name of who said them: `Jane Roe, the chief constable, said: "We`, `slow," said Ms Roe`
_QUOTED = re.compile(
    rf"\b{_NAME}(?:,? [^\"\n.:;]{{0,120}},)? (?:\w+ )?{_SAYS}(?: that)?[:,]?\s*(?=\")"
    rf"|[,.?!]\" (?:{_SAYS} (?:by )?(?:the )?(?:[a-z]+ ){{0,4}}{_NAME}|{_NAME} {_SAYS}\b)"
)
_REPORT = r"(?:reports?|inspections?|reviews?|findings)"
_TODAY = r"(?:today|yesterday|this (?:morning|week))"
#: that a report is out today; nobody says so but who tells the news of it
_OUT_TODAY = re.compile(
    rf"\b{_REPORT} (?:is |was |has been |being )?(?:published|released|issued|out|shows|says|found|finds)"
    rf"(?: \w+)? {_TODAY}\b"
    rf"|\b{_TODAY}(?:'s {_REPORT}| (?:has |have )?(?:published|publish|publishes|released|releases)\b)"
    rf"|\b(?:publish|publishes|(?:has|have) (?:{_TODAY} )?published)\b(?=[^.?!]{{0,120}}\b{_REPORT}\b)"
    rf"[^.?!]{{0,160}}\b{_TODAY}\b|\b{_REPORT}\b[^.?!]{{0,160}}\b(?:publishes|published) {_TODAY}\b"
    rf"|\b(?:according to|in) a new {_REPORT}\b",
    re.IGNORECASE,
)
#: what a site prints over its news, the day often behind it
STAMP = re.compile(r"(?:(?:press|media|news) (?:release|story|statement)s?|news)\b\W*", re.IGNORECASE)
#: an article is no longer; it is announced in so many first characters
_LONGEST, _OPENING = 30_000, 1_200
#: so many times a text tells what somebody said
_OFTEN = 2


def is_told(text: str) -> bool:
    """Say whether a text of the length of an article tells again and again what others said or found."""
    return len(text) < _LONGEST and sum(1 for _ in _REPORTED.finditer(text)) >= _OFTEN


def is_news(cover: Sequence[str], body: Sequence[str]) -> bool:
    """Say whether a text is surely news: no inspector speaks outside quotes, and it quotes people or says what is out.

    Args:
        cover: the lines above the text.
        body: its paragraphs, items and rows.
    """
    text = "\n".join(body)
    if len(text) >= _LONGEST:
        return False
    told = unquoted(text)
    if inspectors_speak(told):
        return False
    if any(_stamped(line) for line in cover) or _OUT_TODAY.search(told[:_OPENING]):
        return True
    quoted = sum(1 for _ in _QUOTED.finditer(text))
    return quoted >= _OFTEN or (quoted > 0 and _REPORTED.search(told) is not None)


def _stamped(line: str) -> bool:
    """Say whether a line is the stamp over a site's news: "Press release", "News | 3 March 2020"."""
    stamp = STAMP.match(line)
    if stamp is None:
        return False
    rest = line[stamp.end() :]
    if not rest:
        return " " in line  # "News" alone is the link of a menu
    return bool(periods := find_periods(rest)) and periods[0].start <= 1
