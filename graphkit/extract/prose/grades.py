"""Reads grades and how many cases got each, from the items and lines of lists and the cells of tables."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphkit.extract.prose.numbers import parse_number
from graphkit.extract.prose.worded import Worded, worded

GRADES = ("good", "adequate", "requires_improvement", "inadequate")
#: a grade of a case as prose tells it, and one of a service as those print it who judge services
A_GRADE = r"(?:good|adequate|inadequate|(?:requir|need)\w* (?:some )?improvements?)"
A_RATING = (
    r"(?:outstanding|good|adequate|inadequate"
    r"|(?:requir(?:es?|ed|ing)|need(?:s|ing)?) improvement(?: to be good)?)"
)
#: what was done with the cases that are counted
SEEN = r"(?:assessed|audited|examined|graded|inspected|judged|looked at|reviewed|sampled|selected|seen)"
#: how a line begins with the number of all its cases: "Cases assessed: 14"
_ALL_CASES = rf"(?:(?:number of )?(?:cases|files)(?: {SEEN})?|totals?(?: (?:cases|files))?)"
_TOTAL_ALONE = re.compile(rf"{_ALL_CASES}:? (?P<n>\d{{1,3}})", re.IGNORECASE)
_TOTAL = re.compile(rf"{_TOTAL_ALONE.pattern}[,;:]? (?=[a-z])", re.IGNORECASE)
#: the cells of a line that touch, behind a label or not: "Cases assessed14Good4Inadequate10", "Good: 4Inadequate: 10"
_TOUCHING = re.compile(
    rf"(?:^|(?<=[ :]))(?:(?i:{_ALL_CASES}):? ?\d{{1,3}})?(?:(?=[A-Z])(?i:{A_RATING}):? ?\d{{1,3}}){{2,5}}"
    rf"(?:(?=[A-Z])(?i:{_ALL_CASES}):? ?\d{{1,3}})?$"
)
_BETWEEN = re.compile(r"(?<=[a-z])(?=\d)|(?<=:)(?=[\dA-Z])|(?<=\d)(?=[A-Z])")
#: how reports print the four grades
GRADE = worded(
    r"\b(?:(?P<good>good)|(?P<adequate>adequate)|(?P<inadequate>inadequate)"
    r"|(?P<requires_improvement>(?:(?:as )?(?:requir(?:e|es|ed|ing)"
    r"|need(?:s|ed|ing)?|in need of)) (?:some )?improvements?|(?-i:RI)))\b",
    re.IGNORECASE,
)
#: how narrow columns are headed
_SHORTENED = re.compile(r"r\.? ?i\.?|req(?:uire[sd]?|'?s|\.)?\.? ?imp(?:rovement|rov|r|t)?\.?", re.IGNORECASE)
#: what is left of the name of a column in its row where it is broken over two lines
HALF = re.compile(r"requir(?:es?|ing|ed)|need(?:s|ing)|(?:some )?improvements?", re.IGNORECASE)
#: a column of shares counts no cases
_UNCOUNTED = re.compile(r"%|\bper ?cent", re.IGNORECASE)
NONE = re.compile(
    r"\b(?:none(?: of (?:the|these|them)(?: \w+)?)?|nil|neither|no (?:cases?|records?|investigations?)|zero)\b"
    r"|\bno(?= (?:good|adequate|inadequate) (?:cases?|files?|ones?)\b)",
    re.I,
)
_ITEM = worded(
    r"^(?:(?:in )?(?P<n>[\w,]+(?:-\w+)?)(?: (?:\w+ )?cases?)?(?: ?[:–-])?(?: (?:was"
    r"|were|are|is))?(?: (?:assessed|judged|graded|rated|found))?"
    rf"(?: (?:as|to be))? (?P<g>{A_GRADE})"
    r"|(?:number of )?(?:cases )?(?:that )?(?:were )?(?:(?:assessed|judged|graded|rated|found) )?(?:(?:as|to be|to) )?"
    rf"(?P<g2>{A_GRADE})(?:"
    r" in)?\s*[:=(–-]?\s*(?P<n2>[\w,]+(?:-\w+)?)\)?(?: cases?)?)"
    r"[.;,]?(?: and)?$",
    re.IGNORECASE,
)
_LIST = worded(
    r"(?:^|(?<=[\s,;.•–-]))(?P<n>\d{1,3}|nil|none|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    rf"(?: (?:was|were|as))? (?P<g>{A_GRADE}|(?-i:RI))(?=[\s,;.]|$)",
    re.IGNORECASE,
)
#: the same with the count behind the grade: "good 4, requires improvement 2, inadequate 3"
_LIST_BEHIND = worded(
    rf"(?:^|(?<=[\s,;.•–-]))(?P<g>{A_GRADE}|(?-i:RI))(?: in)?"
    r"(?: ?[:=–-] ?| \(| )(?P<n>\d{1,3}|nil|none|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"\b\)?"
    r"(?=[\s,;.]|$)",
    re.IGNORECASE,
)
#: what parts the label of a line from the grades that it lists; the number of its cases may stand before it
_AFTER_LABEL = re.compile(
    r"(?: ?\(\d+(?: \w+)?\))?(?: ?[:\u2013\u2014]| -) "
    r"|(?<=[ (])\d+ (?:cases|files) \((?=good|adequate|inadequate|requir|\d+ [a-z])"
    r"| \((?:\d+ (?:cases|files): )?(?=\d+ (?:good|adequate|inadequate|requir))",
    re.IGNORECASE,
)
#: what a cell says behind its count: which share that is, or what is counted
_CELL_REST = re.compile(r"(?<=\w)(?: ?\(\d+(?:\.\d+)? ?(?:%|per ?cent)\)| (?:cases?|files?))$", re.IGNORECASE)
#: characters of the longest line that holds grades and counts alone, with what is said beside them in brackets
_LONGEST_ITEM = 160
#: what a sentence says in passing: of another year, or which share that is
ASIDE = re.compile(
    r" ?\((?:[^()]*\b20\d\d\b[^()]*|(?:compared|up|down|against|from|it was|was)\b[^()]*"
    r"|[^()]{0,12}\d+(?:\.\d+)? ?(?:%|per ?cent)[^()]{0,12})\)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Counts:
    """How many cases got each grade; None where nothing is said of the grade."""

    good: int | None = None
    adequate: int | None = None
    requires_improvement: int | None = None
    inadequate: int | None = None

    def known(self) -> dict[str, int]:
        """Return the grades that have a count."""
        return {g: n for g in GRADES if (n := getattr(self, g)) is not None}

    def add(self, grade: str, count: int) -> bool:
        """Set a grade's count. Return False where it has one already."""
        if getattr(self, grade) is not None:
            return False
        setattr(self, grade, count)
        return True


def grade_of(text: str) -> str | None:
    """Return the grade that `text` names first, if any."""
    match = GRADE.search(text)
    return match.lastgroup if match else None


def names_grades(text: str) -> bool:
    """Say whether a text names several grades, as the line does that names the columns of a table."""
    return len(GRADE.findall(text)) > 1


def column_grade(head: str) -> str | None:
    """Return the grade that a cell names which heads the counts of one: a short text, "RI" or "Req. imp." as well."""
    if _SHORTENED.fullmatch(head.strip()) or HALF.fullmatch(head.strip()):
        return "requires_improvement"
    return grade_of(head) if len(head) < 30 and not counts_none(head) else None


def counts_none(head: str) -> bool:
    """Tell whether a cell heads a column of shares, which count no cases."""
    return _UNCOUNTED.search(head) is not None


def count_of(text: str) -> int | None:
    """Return the count that `text` is: digits, a word, or 0 for "none" and "nil"."""
    text = _CELL_REST.sub("", text)
    if NONE.fullmatch(text.strip()) or text.strip() in {"-", "–"}:
        return 0 if text.strip() not in {"-", "–"} else None
    value = parse_number(text)
    return int(value) if value is not None and value == int(value) and value < 1000 else None


def item(clean: str) -> tuple[str, int] | None:
    """Return (grade, count) of a list item that says nothing else ("5 require improvement", "Good: 5")."""
    if len(clean) > _LONGEST_ITEM:
        return None
    clean = ASIDE.sub("", clean)
    match = _ITEM.match(clean.strip())
    if match is None or len(clean) > 60:
        return None
    grade = grade_of(match["g"] or match["g2"])
    number = match["n"] or match["n2"]
    count = 0 if number.lower() == "no" and match["n"] else count_of(number)
    return (grade, count) if grade and count is not None else None


def spaced(clean: str) -> str:
    """Return `clean` with blanks between its grades and counts if it ends in some that touch ("Good4Inadequate6")."""
    if not clean[-1:].isdecimal() or len(clean) > _LONGEST_ITEM or not (cells := _TOUCHING.search(clean)):
        return clean
    begin = max(cells.start() - 1, 0)  # with the colon of a label
    return clean[:begin] + _BETWEEN.sub(" ", clean[begin:])


def total_alone(cell: str) -> int | None:
    """Return the number of all cases that a cell gives and says nothing else ("Cases assessed 14")."""
    total = _TOTAL_ALONE.fullmatch(cell)
    return int(total["n"]) if total else None


def run_of(clean: str) -> Counts | None:
    """Return the counts of a line that holds a whole list ("5 good 5 require improvement 2 inadequate.").

    The number of all its cases may stand before them.
    """
    if len(clean) > _LONGEST_ITEM:
        return None
    clean = spaced(clean)
    if total := _TOTAL.match(clean):
        clean = clean[total.end() :]
    return _run(clean, _LIST) or _run(clean, _LIST_BEHIND)


def total_of(clean: str) -> int | None:
    """Return the number of all cases with which a line of grades and counts begins, None without one."""
    total = _TOTAL.match(spaced(clean))
    return int(total["n"]) if total else None


def _run(clean: str, pattern: Worded) -> Counts | None:
    counts = Counts()
    rest = clean
    for match in pattern.finditer(clean):
        grade, count = grade_of(match["g"]), count_of(match["n"])
        if grade is None or count is None or not counts.add(grade, count):
            return None
        rest = rest.replace(match.group(), "", 1)
    return counts if len(counts.known()) >= 2 and not re.search(r"[a-z]{4,}", rest.lower()) else None


def tallies(clean: str) -> bool:
    """Tell whether a line is a list's item of grades, or a whole list with or without a label."""
    return GRADE.search(spaced(clean)) is not None and bool(item(clean) or run_of(clean) or labelled_run(clean))


def labelled_run(clean: str) -> tuple[str, Counts] | None:
    """Return the label and the counts of a line such as "missing children: 4 good, 2 requiring improvement"."""
    clean = spaced(clean)
    if GRADE.search(clean) is None:
        return None
    for mark in _AFTER_LABEL.finditer(clean):
        if any(grade.end() == mark.start() for grade in GRADE.finditer(clean)):
            continue  # "(good: 3; inadequate: 5)"
        behind = clean[mark.end() :]
        if counts := run_of(behind.rstrip(").") if "(" in mark[0] and behind.endswith((")", ").")) else behind):
            return clean[: mark.start()].rstrip(" :–—-"), counts
    return None
