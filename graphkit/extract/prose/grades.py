"""Reads how many cases got which grade, from list items, table cells and prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphkit.extract.prose.numbers import find_numbers, parse_number
from graphkit.extract.prose.worded import Worded, worded

GRADES = ("good", "adequate", "requires_improvement", "inadequate")
#: how reports print the four grades
GRADE = worded(
    r"\b(?:(?P<good>good)|(?P<adequate>adequate)|(?P<inadequate>inadequate)"
    r"|(?P<requires_improvement>(?:(?:as )?(?:requir(?:e|es|ed|ing)"
    r"|need(?:s|ed|ing)?|in need of)) (?:some )?improvements?))\b",
    re.IGNORECASE,
)
#: how narrow columns are headed
_SHORTENED = re.compile(r"r\.? ?i\.?|req(?:uire[sd]?|'?s|\.)?\.? ?imp(?:rovement|rov|r|t)?\.?", re.IGNORECASE)
#: a column of shares counts no cases
_UNCOUNTED = re.compile(r"%|\bper ?cent", re.IGNORECASE)
_NONE = re.compile(
    r"\b(?:none(?: of (?:the|these|them)(?: \w+)?)?|nil|neither|no (?:cases?|records?|investigations?)|zero)\b"
    r"|\bno(?= (?:good|adequate|inadequate) (?:cases?|files?|ones?)\b)",
    re.I,
)
_ITEM = worded(
    r"^(?:(?:in )?(?P<n>[\w,]+(?:-\w+)?)(?: (?:\w+ )?cases?)?(?: ?[:–-])?(?: (?:was"
    r"|were|are|is))?(?: (?:assessed|judged|graded|rated|found))?"
    r"(?: (?:as|to be))? (?P<g>good|adequate|inadequate|(?:requir|need)\w* improvements?)"
    r"|(?:number of )?(?:cases )?(?:that )?(?:were )?(?:(?:assessed|judged|graded|rated|found) )?(?:(?:as|to be|to) )?"
    r"(?P<g2>good|adequate|inadequate|(?:requir|need)\w* improvements?)(?:"
    r" in)?\s*[:=(–-]?\s*(?P<n2>[\w,]+(?:-\w+)?)\)?(?: cases?)?)"
    r"[.;,]?(?: and)?$",
    re.IGNORECASE,
)
_LIST = worded(
    r"(?:^|(?<=[\s,;.•–-]))(?P<n>\d{1,3}|nil|none|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?: (?:was|were|as))? (?P<g>good"
    r"|adequate|inadequate|(?:requir|need)\w* improvements?)(?=[\s,;.]|$)",
    re.IGNORECASE,
)
#: the same with the count behind the grade: "good 4, requires improvement 2, inadequate 3"
_LIST_BEHIND = worded(
    r"(?:^|(?<=[\s,;.•–-]))(?P<g>good|adequate|inadequate|(?:requir|need)\w* improvements?)(?: in)?"
    r"(?: ?[:=–-] ?| \(| )(?P<n>\d{1,3}|nil|none|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"\b\)?"
    r"(?=[\s,;.]|$)",
    re.IGNORECASE,
)
#: what may stand between a grade and the count that follows it: "good by the force's assessors in 12"
_FORWARD = re.compile(
    r"^(?:(?!\s*(?:and|or|but)\b)[^,.;:]{0,45}\bin|\s*[:(=–-])\s*(?:the"
    r" (?:other|remaining|further) |a further |just |only )?$",
    re.I,
)
#: what is told of cases that is not the grade of all their handling: "recording was inadequate in 12 of the cases"
_OF_AN_ASPECT = re.compile(
    r"\b(?:record\w*|supervis\w+|risk|assessments?|responses?|voice|views|plans?|planning|minutes|meetings?|grading"
    r"|communication|decisions?|decision-making|timeliness|visits?|conditions|interviews?|checks|referrals?|initial"
    r"|later|training|information|liaison|investigations?)(?: (?:of|in|by|for|with|from) [\w' ]{1,30})?"
    r" (?:was|were|is|are|had been)(?: (?:\w+ ){0,2})?\s*$"
    r"|\b(?:recording|supervision|grading|planning|response|communication|training) $",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\w (?:was|were|is|are|had been) (?:\w+ ){0,2}$", re.IGNORECASE)
_FILES = r"(?:cases?|files?|records|investigations?|incidents?|enquir(?:y|ies))"
#: how a grade is given to them, up to its opening quotation mark
_GIVEN = (
    r"(?: (?:was|were|is|are|be|been|being|as|to|judged|graded|assessed|rated|found|considered|deemed|also|only|in|the"
    r"|got|given|a|grade|of))*\s*['‘’\"“]?$"
)
#: "of the nine missing children cases that we examined were"
_OF_THE_CASES = (
    rf"^ of (?:the|these|those|our|its)\b[^,.;:]{{0,60}}?\b{_FILES}"
    rf"(?: (?:(?:that|which) )?(?:we|inspectors|hmic\w*) (?:had )?(?:also )?\w+(?: at| into)?)?{_GIVEN}"
)
#: "missing children cases were"
_SUCH = (
    r"^ (?:(?!(?:that|which|who|whose|said|told|had|in|with|and|from|of|because|but)\b)[\w'-]+ ){0,5}?"
    rf"{_FILES}{_GIVEN}"
)
#: "of them were found by inspectors to be"
_SMALL_WORDS = (
    r"^(?:[ ,'‘’\"“]|\b(?:of|the|these|those|such|them|cases?|records?|files?"
    r"|investigations?|self-assessed|child|protection|this|that|nature|which|got|given|received|awarded|an?|grades?"
    r"|was|were|are|is|be|been|being|to|as|found|assessed|judged|graded|rated|considered|deemed|viewed|classed"
    r"|classified|only|by|remained|still|stayed|handled|well|managed|dealt|with"
    r"|us|we|inspectors|hmic|hmicfrs|the|(?:force|constabulary|police)(?:'s)?|it|its|practice|work|response|handling"
    r"|standards?|also|other|remaining|further|more|in|our|and|type|kind|audited|examined)\b){0,24}$"
)
#: what may stand between a count and the grade that follows it
_BACKWARD = re.compile(rf"{_OF_THE_CASES}|{_SUCH}|{_SMALL_WORDS}", re.IGNORECASE)
#: a share of graded cases that tells more about them, no result of its own: "five of the cases graded as inadequate"
_SUBSET = re.compile(
    r"\bof (?:the|these|those) (?:\w+ )?(?:cases?|ones)? ?(?:that"
    r" (?:were|we) )?(?:graded|judged|assessed|rated)(?: as)? $",
    re.I,
)
_PREDICATE_AFTER = re.compile(
    r"^['’\"”]?(?:[,.;:)¹²³⁰-⁹]|$|\s(?:categor(?:y|ies)|in|by|and|or|but|with|while|overall|on|than|among|\()|\s*[–-])",
    re.IGNORECASE,
)
_CASES = re.compile(r"^(?:\s(?:of )?(?:[\w']+[ -]){0,5}?(?:case|file)s?\b)", re.IGNORECASE)
#: a number after it is the whole that counts are a part of: "two of the ten cases"; but not "of these nine were"
_WHOLE_BEFORE = re.compile(
    r"\bof (?:the|all|all the|our|its|their|a total of|these|those)(?: same| other)? $", re.IGNORECASE
)
_SHARE_BEFORE = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?"
    r"|none|neither) (?:out )?of (?:(?:these|those) )?$",
    re.IGNORECASE,
)
#: what parts the label of a line from the grades that it lists; the number of its cases may stand before it
_AFTER_LABEL = re.compile(r"(?: ?\(\d+(?: \w+)?\))?(?: ?[:\u2013\u2014]| -) ")
#: what a cell says behind its count: which share that is, or what is counted
_CELL_REST = re.compile(r"(?<=\w)(?: ?\(\d+(?:\.\d+)? ?(?:%|per ?cent)\)| (?:cases?|files?))$", re.IGNORECASE)
#: says that a number behind it is not exact
_VAGUE = re.compile(
    r"\b(?:at (?:least|most)|about|around|nearly|almost|(?:few|less|more)(?:er)? than|over|under|up to|approximately"
    r"|roughly|some) $",
    re.IGNORECASE,
)
_NOTE_AT_END = re.compile(r"(?<=\d)\.\d{1,2}$")  # a sentence's stop with a footnote's number that lost its raising
#: what a sentence says in passing: of another year, or which share that is
_ASIDE = re.compile(
    r" ?\((?:[^()]*\b20\d\d\b[^()]*|(?:compared|up|down|against|from|it was|was)\b[^()]*"
    r"|[^()]{0,12}\d+(?:\.\d+)? ?(?:%|per ?cent)[^()]{0,12})\)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r" ?\(\d{1,3}\)")
#: "good or adequate", "good or better": the number is that of no one grade
_EITHER = re.compile(r"^\s+(?:or|and)(?:/or)?\s+(?:better|worse|above|below)\b", re.IGNORECASE)
_OR = re.compile(r"\s+or(?: (?:as|to))?\s+", re.IGNORECASE)
#: "we found only one good case"
_FOUND_SUCH = re.compile(
    r"\b(?:found|saw|had|there (?:was|were)|among them (?:was|were)) (?:only |just )?[\w-]+ $", re.IGNORECASE
)
_SUCH_CASES = re.compile(r"^ (?:cases?|files?|ones?|examples?)\b", re.IGNORECASE)
_BOTH = re.compile(
    r"\bboth(?= (?:(?:of (?:the|these|them|those|which)|cases|files) ?){0,2}(?:\w+ )?(?:were|required?|needed)\b)",
    re.IGNORECASE,
)
_SINGLE = re.compile(r"\ba single(?= (?:case|file|one)\b)", re.IGNORECASE)
_ALL_OF = re.compile(
    r"\ball (?:of (?:which|them|these|those) )?(?:(?:were|had been)(?: \w+){0,2}(?: (?:as|to be))? "
    r"|(?=(?:require|need)\w* imp))$",
    re.IGNORECASE,
)
#: "six of the cases" says how many of them, not how many there were
_OF_THEM = re.compile(r"^ of (?:the(?! (?:force|constabulary)'s\b)|these|those|our|its|all|them)\b", re.IGNORECASE)
_PART_AFTER = re.compile(r"^ (?:was|were|had|requir\w+|need\w*|as|good|adequate|inadequate)\b", re.IGNORECASE)
#: "none of the six cases about fraud was good", up to the grade
_ZERO_OF = re.compile(
    r"\b(?:none|neither|nil|zero|not (?:a single )?one)"
    r"(?: of (?:the|these|those|them|our|its|all)\b(?: +[\w'-]+){0,14})?"
    r" (?:was|were|is|are|had been|could be)(?: (?:then|found|judged|graded|assessed|rated|considered|deemed|classed"
    r"|to be|as|by (?:us|inspectors|the force)|at all"
    r"|(?:the )?(?:practice|handling|work|standard|quality|response)))*\s*$"
    r"|\b(?:did not|didn't|could not|couldn't|were unable to) (?:grade|judge|assess|rate|find|consider|class)"
    r" (?:any|one)(?: of (?:the|these|those|them)\b(?: [\w'-]+){0,3}| cases?| files?)?(?: (?:to be|as))?\s*$"
    r"|\b(?:none|neither|nil|zero|not (?:a single )?one) of (?:the|these|those|them|our|its|all)\b"
    r"(?: +(?:(?:\w+ )?(?:cases|files|records|investigations)|[\w-]+))?(?: (?:to be|as))?\s*$",
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


def column_grade(head: str) -> str | None:
    """Return the grade that a cell names which heads the counts of one: a short text, "RI" or "Req. imp." as well."""
    if _SHORTENED.fullmatch(head.strip()):
        return "requires_improvement"
    return grade_of(head) if len(head) < 30 and not _UNCOUNTED.search(head) else None


def count_of(text: str) -> int | None:
    """Return the count that `text` is: digits, a word, or 0 for "none" and "nil"."""
    text = _CELL_REST.sub("", text)
    if _NONE.fullmatch(text.strip()) or text.strip() in {"-", "–"}:
        return 0 if text.strip() not in {"-", "–"} else None
    value = parse_number(text)
    return int(value) if value is not None and value == int(value) and value < 1000 else None


def item(clean: str) -> tuple[str, int] | None:
    """Return (grade, count) of a list item that says nothing else ("5 require improvement", "Good: 5")."""
    clean = _ASIDE.sub("", clean)
    match = _ITEM.match(clean.strip())
    if match is None or len(clean) > 60:
        return None
    grade = grade_of(match["g"] or match["g2"])
    count = count_of(match["n"] or match["n2"])
    return (grade, count) if grade and count is not None else None


def run_of(clean: str) -> Counts | None:
    """Return the counts of a line that holds a whole list ("5 good 5 require improvement 2 inadequate.")."""
    return _run(clean, _LIST) or _run(clean, _LIST_BEHIND)


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
    return GRADE.search(clean) is not None and bool(item(clean) or run_of(clean) or labelled_run(clean))


def labelled_run(clean: str) -> tuple[str, Counts] | None:
    """Return the label and the counts of a line such as "missing children: 4 good, 2 requiring improvement"."""
    if GRADE.search(clean) is None:
        return None
    for mark in _AFTER_LABEL.finditer(clean):
        if counts := run_of(clean[mark.end() :]):
            return clean[: mark.start()], counts
    return None


def counts_in(sentence: str) -> tuple[Counts, int, int] | None:
    """Return the counts that a sentence of prose states, with the span of the first to the last; None for none."""
    if GRADE.search(sentence) is None:
        return None
    sentence = _NOTE_AT_END.sub(lambda m: " " * len(m[0]), sentence)
    sentence = _ASIDE.sub(lambda m: "," * len(m[0]), sentence)
    beside_grades = list(_BRACKETED.finditer(sentence))
    grades = list(GRADE.finditer(sentence))
    if beside_grades and len(find_numbers(sentence)) - len(beside_grades) >= len(grades):
        sentence = _BRACKETED.sub(lambda m: "," * len(m[0]), sentence)  # each grade has its number without them
    counts = Counts()
    numbers = [
        (n.start, n.end, int(n.value)) for n in find_numbers(sentence) if n.value == int(n.value) and n.value < 1000
    ]
    wholes = [(a, b) for a, b, _ in numbers if _is_whole(sentence, a, b)]
    numbers = [n for n in numbers if n[:2] not in wholes]
    for a, b in wholes:  # what stands between a count and its grade is looked at without them
        sentence = sentence[:a] + " " * (b - a) + sentence[b:]
    numbers += [
        (m.start(), m.end(), 0) for m in _NONE.finditer(sentence) if not any(a <= m.start() < b for a, b, _ in numbers)
    ]
    numbers += [(m.start(), m.end(), 2) for m in _BOTH.finditer(sentence)]
    numbers += [(m.start(), m.end(), 1) for m in _SINGLE.finditer(sentence)]
    numbers.sort()
    used: set[int] = set()
    first, last = len(sentence), 0
    either = {k for k, (one, then) in enumerate(pairwise(grades)) if _OR.fullmatch(sentence[one.end() : then.start()])}
    aspects = _of_aspects(sentence, grades)
    for g, match in enumerate(grades):
        if g in either or g - 1 in either or _EITHER.match(sentence[match.end() :]):
            continue
        head = sentence[: match.start()]
        such = _SUCH_CASES.match(sentence[match.end() :]) and (_FOUND_SUCH.search(head) or _ZERO_OF.search(head))
        if not such and not _PREDICATE_AFTER.match(sentence[match.end() :]):
            continue
        if none := _ZERO_OF.search(head):  # "none of the six cases was good"
            counts.add(match.lastgroup or "", 0)
            used.update(k for k, (a, _, _) in enumerate(numbers) if none.start() <= a < match.start())
            first, last = min(first, none.start()), max(last, match.end())
            continue
        after = [k for k, (a, _, _) in enumerate(numbers) if a >= match.end() and k not in used][:1]
        before = [k for k, (_, b, _) in enumerate(numbers) if b <= match.start() and k not in used][-1:]
        chosen: int | None = None
        beside = bool(before) and not sentence[numbers[before[0]][1] : match.start()].strip()
        if after and not beside and _FORWARD.match(sentence[match.end() : numbers[after[0]][0]]):
            if g in aspects:
                continue
            chosen = after[0]
        elif before:
            between = sentence[numbers[before[0]][1] : match.start()]
            if _SUBSET.search(between) or not _BACKWARD.match(between):
                continue
            chosen = before[0]
        if chosen is None:
            continue
        used.add(chosen)
        a, b, value = numbers[chosen]
        if _VAGUE.search(sentence[:a]):
            continue
        counts.add(match.lastgroup or "", value)
        first, last = min(first, a, match.start()), max(last, b, match.end())
    return (counts, first, last) if counts.known() else None


def _of_aspects(sentence: str, grades: Sequence[re.Match[str]]) -> set[int]:
    """Return which of `grades` are those of one side of the work: they have such a subject, or share it."""
    found: set[int] = set()
    behind = 0
    for k, match in enumerate(grades):
        clause = sentence[behind : match.start()]
        if _OF_AN_ASPECT.search(clause) or (k - 1 in found and not _SUBJECT.search(clause)):
            found.add(k)
        behind = match.end()
    return found


def all_graded(sentence: str) -> str | None:
    """Return the one grade that `sentence` gives to all cases ("all of which were inadequate"), else None."""
    found = list(GRADE.finditer(sentence))
    if len(found) != 1 or not _ALL_OF.search(sentence[: found[0].start()]):
        return None
    return found[0].lastgroup if _PREDICATE_AFTER.match(sentence[found[0].end() :]) else None


def wholes_in(sentence: str) -> list[int]:
    """Return the numbers of cases that a sentence gives shares of: 21 in "six of the 21 were good"."""
    return [int(n.value) for n in find_numbers(sentence) if _is_whole(sentence, n.start, n.end)]


def _is_whole(sentence: str, start: int, end: int) -> bool:
    """Tell whether the number at `start` counts the cases that the grades are shares of."""
    if _SHARE_BEFORE.search(sentence[:start]):
        return True
    before = _WHOLE_BEFORE.search(sentence[:start])
    if before is None:
        return False
    return not (re.search(r"these|those", before[0], re.IGNORECASE) and _PART_AFTER.match(sentence[end:]))


def cases_in(sentence: str) -> int | None:
    """Return the number of cases that a sentence states ("we examined 70 cases", "ten such cases"), the first one."""
    found = [
        n
        for n in find_numbers(sentence)
        if n.value == int(n.value)
        and n.value < 1000
        and (such := _CASES.match(sentence[n.end :]))
        and not GRADE.search(such[0])
    ]
    for first, then in pairwise(found):  # "two of the ten cases": ten
        if _is_whole(sentence, then.start, then.end) and not _is_whole(sentence, first.start, first.end):
            between = sentence[first.end : then.start]
            if re.fullmatch(r" (?:out )?of (?:(?:the|all|these|those|our|its) )?(?:same )?", between, re.IGNORECASE):
                return int(then.value)
    whole = [n for n in found if not _OF_THEM.match(sentence[n.end :])]
    return int(whole[0].value) if whole else None
