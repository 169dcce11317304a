"""Reads from a sentence of prose how many cases got which grade, and how many cases there were."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graphkit.extract.prose.grades import ASIDE, GRADE, NONE, Counts
from graphkit.extract.prose.numbers import FEW, Number, find_numbers
from graphkit.extract.prose.respective import respective

#: what may stand between a grade and the count that follows it: "good by the force's assessors in 12"
_FORWARD = re.compile(
    r"^(?:(?!\s*(?:and|or|but)\b)[^,.;:]{0,45}\bin|\s*[:(=–-])\s*(?:the"
    r" (?:other|remaining|further) |a further |just |only )?$",
    re.I,
)
#: what is told of cases that is not the grade of all their handling: "recording was inadequate in 12 of the cases"
_OF_AN_ASPECT = re.compile(
    r"\b(?:record\w*|supervis\w+|(?<!at )risk|assessments?|responses?|voice|views|plans?|planning|minutes|meetings?"
    r"|grading|communication|decisions?|decision-making|timeliness|visits?|conditions|interviews?|checks|referrals?|initial"
    r"|later|training|information|liaison|investigations?)(?: (?:of|in|by|for|with|from) [\w' ]{1,30})?"
    r" (?:was|were|is|are|had been)(?: (?:\w+ ){0,2})?\s*$"
    r"|\b(?:recording|supervision|grading|planning|response|communication|training) $",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"\b(?!(?:and|but|or) )\w+ (?:was|were|is|are|had been) (?:\w+ ){0,2}$", re.IGNORECASE)
_FILES = r"(?:cases?|files?|records|investigations?|incidents?|enquir(?:y|ies))"
#: how a grade is given to them, up to its opening quotation mark
_GIVEN = (
    r"(?: (?:was|were|is|are|be|been|being|as|to|judged|graded|assessed|rated|found|considered|deemed|also|only|in|the"
    r"|got|given|a|grade|of|showed|demonstrated))*\s*['‘’\"“]?$"
)
#: which cases: "of online abuse", "involving children who go missing", and no clause about them
_OF_A_TYPE = (
    r"(?: (?:of|involving|about|concerning|regarding|relating to|related to|linked to|under|into"
    r"|(?:that|which) (?:involved|concerned|related to|were about|dealt with))(?: (?:the|a|an|their))?"
    r"(?: (?!(?:which|that|where|who|whom|whose|when|was|were|is|are|be|had|has|have|but|because|as|to|they|it|its"
    r"|their|them|these|those|the|we|inspectors|judged|graded|assessed|rated|found|considered|deemed)\b)[\w'’()-]+"
    r"| who (?:(?!(?:was|were|is|are|be)\b)\w+ ){1,3}missing){1,9})?"
)
#: "of the nine cases in which the power was used as", where nothing in the clause is graded
_OF_CASES_WHERE = (
    rf"^ of\b[^,.;:]{{0,60}}?\b{_FILES} (?:in which|where|that|which|when)\b"
    r"(?:(?!\b(?:judged|graded|assessed|rated|found|considered|deemed|seen|regarded|classed|marked)\b)[^,.;:]){3,80}"
    r" as ['‘’\"“]?$"
)
#: "of the nine missing children cases that we examined were"
_OF_THE_CASES = (
    rf"^ of\b[^,.;:]{{0,60}}?\b{_FILES}{_OF_A_TYPE}"
    r"(?: (?:(?:that|which) )?(?:we|inspectors|hmic\w*|(?:the )?(?:force|constabulary)|it) (?:had )?(?:also )?\w+"
    r"(?: at| into)?)?"
    rf"{_GIVEN}"
)
#: "missing children cases were"
_SUCH = (
    r"^ (?:(?!(?:that|which|who|whose|said|told|had|in|with|and|from|of|because|but)\b)[\w'-]+ ){0,5}?"
    rf"{_FILES}{_OF_A_TYPE}{_GIVEN}"
)
#: "of them were found by inspectors to be"
_SMALL_WORDS = (
    r"^(?:[ ,'‘’\"“]|\b(?:of|out|the|these|those|such|them|cases?|records?|files?"
    r"|investigations?|self-assessed|child|protection|this|that|nature|which|got|given|received|awarded|an?|grades?"
    r"|was|were|are|is|be|had|been|being|to|as|found|assessed|judged|graded|rated|considered|deemed|viewed|thought|believed|regarded|classed"
    r"|classified|only|by|remained|still|stayed|handled|well|managed|dealt|with"
    r"|us|we|inspectors|hmic|hmicfrs|the|(?:force|constabulary|police)(?:'s)?|it|its|practice|work|response|handling"
    r"|standards?|also|other|remaining|further|more|in|our|and|type|kind|audited|examined)\b){0,24}$"
)
#: what may stand between a count and the grade that follows it
_BACKWARD = re.compile(rf"{_OF_THE_CASES}|{_OF_CASES_WHERE}|{_SUCH}|{_SMALL_WORDS}", re.IGNORECASE)
#: a share of graded cases that tells more about them, no result of its own: "five of the cases graded as inadequate"
_SUBSET = re.compile(
    r"\bof (?:the|these|those) (?:(?!(?:were|was|had|have|are)\b)\w+ )?(?:cases?|ones)? ?(?:that"
    r" (?:were|we) )?(?:graded|judged|assessed|rated)(?: as)? $",
    re.I,
)
_PREDICATE_AFTER = re.compile(
    r"^['’\"”]?(?:[,.;:)¹²³⁰-⁹]|$"
    r"|\s(?:categor(?:y|ies)|in|by|and|or|but|with|while|overall|on|than|among|out of|\()|\s*[–-])",
    re.IGNORECASE,
)
#: "two showed good practice, three adequate practice", "was of a good standard"
_PRACTICE_AFTER = re.compile(
    r"^ (?:practice|work|handling)(?=[,.;:)]|$| (?:in|and|but|while|was (?:found|seen) in|were)\b)", re.IGNORECASE
)
_STANDARD_AFTER = re.compile(r"^ (?:standard|quality)\b", re.IGNORECASE)
_OF_A = re.compile(r"\bof an? (?:\w+ )?$", re.IGNORECASE)
_TWO = 2
_CASES = re.compile(
    r"^(?:\s(?!(?:years?|months?|weeks?|days?|hours?)\b)(?:of )?(?:[\w']+[ -]){0,5}?(?:case|file)s?\b)", re.IGNORECASE
)
#: a number after it is the whole that counts are a part of: "two of the ten cases"; but not "of these nine were"
_WHOLE_BEFORE = re.compile(
    r"\bof (?:the|all|all the|our|its|their|a total of|these|those)(?: same| other)? $", re.IGNORECASE
)
_SHARE_BEFORE = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?"
    r"|none|neither) (?:out )?of (?:(?:these|those) )?$",
    re.IGNORECASE,
)
#: says that a number behind it is not exact
_VAGUE = re.compile(
    r"\b(?:at (?:least|most)|about|around|nearly|almost|(?:few|less|more)(?:er)? than|over|under|up to|approximately"
    r"|roughly|some) $",
    re.IGNORECASE,
)
#: "the 21 cases that were inadequate": told before
_THAT_WERE = re.compile(
    r"^ (?:[\w-]+ ){0,3}(?:cases|files) (?:(?:that|which) |(?:graded|judged|rated|assessed|found) )", re.IGNORECASE
)
#: a number behind it names a part of an Act or of the report and counts nothing: "four of the section 47 enquiries"
_NAMES = re.compile(
    r"\b(?:sections?|ss?\.?|articles?|annex|tables?|figures?|chapters?|paragraphs?|parts?) ?$", re.IGNORECASE
)
#: "one in four", "2 in every 5": a share, and no count
RATIO = re.compile(rf"(?<![\w-])(?P<part>{FEW}) in (?:every )?(?P<of>{FEW})(?![\w-])", re.IGNORECASE)
#: a share of a part of the cases: "29 (41 percent) of the 70 cases", where it parts nothing
_SHARE_OF = re.compile(rf"{ASIDE.pattern}(?= (?:out )?of\b)", re.IGNORECASE)
#: behind nil for some cases, what leads to a count for others: "and of the other five, one was good"
_THE_OTHERS = re.compile(r"\b(?:other|others|remaining|rest|further|additional|another)\b", re.IGNORECASE)
#: the response to the cases is their handling, where each grade of it is told
_THE_RESPONSE = re.compile(
    r"^(?:overall,? )?(?:the|its) (?:(?:force|police|constabulary)(?:'s)? )?response"
    r"(?: (?:to|in|of) [\w' -]{1,40}?)? (?:was|were|is) ",
    re.IGNORECASE,
)
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
#: a number that says how many did not get the grade: "all but two were inadequate"
_ALL_BUT = re.compile(
    r"\b(?:all|every one)(?: of (?:them|these|those|the \w+))? (?:but|except(?: for)?|bar) $", re.IGNORECASE
)
_NOTE_AT_END = re.compile(r"(?<=\d)\.\d{1,2}$")  # a sentence's stop with a footnote's number that lost its raising
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
#: "we judged none to be good or adequate", up to the first grade
_NONE_EITHER = re.compile(
    r"\b(?:none|neither|nil|not (?:a single )?one|no (?:cases?|files?|records?|investigations?))\b"
    r"(?: of (?:the|these|those|them|our|its|all)\b(?: +[\w'-]+){0,3}?)?(?: +(?:was|were|had been|to be|be|as|judged"
    r"|graded|rated|assessed|found|considered|deemed|either))*\s*$",
    re.IGNORECASE,
)
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


def counts_in(sentence: str) -> Counts | None:
    """Return the counts that a sentence of prose states; None for none."""
    if GRADE.search(sentence) is None:
        return None
    if _RESPECTIVELY.search(sentence):
        return respective(sentence)
    sentence, numbers = _numbers(sentence)
    grades = list(GRADE.finditer(sentence))
    of_practice = [_PRACTICE_AFTER.match(sentence[match.end() :]) is not None for match in grades]
    practice = sum(of_practice) > 1 or (len(grades) > _TWO and of_practice[0])
    either = {k for k, (one, then) in enumerate(pairwise(grades)) if _OR.fullmatch(sentence[one.end() : then.start()])}
    aspects = _of_aspects(sentence, grades)
    counts = Counts()
    used: set[int] = set()
    for g, match in enumerate(grades):
        head, tail = sentence[: match.start()], sentence[match.end() :]
        none = _ZERO_OF.search(head)
        if g in either and _NONE_EITHER.search(head) and _PREDICATE_AFTER.match(sentence[grades[g + 1].end() :]):
            for one in (match, grades[g + 1]):  # "none was good or adequate"
                counts.add(one.lastgroup or "", 0)
            used.update(k for k, (_, end, value) in enumerate(numbers) if value == 0 and end <= match.start())
            continue
        such = _SUCH_CASES.match(tail) and (none or _FOUND_SUCH.search(head) or head.lower().endswith((" no ", "(no ")))
        such = such or (_PRACTICE_AFTER.match(tail) if practice else _OF_A.search(head) and _STANDARD_AFTER.match(tail))
        if g in either or g - 1 in either or _EITHER.match(tail) or not (such or _PREDICATE_AFTER.match(tail)):
            continue
        if none:  # "none of the six cases was good"
            counts.add(match.lastgroup or "", 0)
            used.update(k for k, (a, _, _) in enumerate(numbers) if none.start() <= a < match.start())
            continue
        free = [(k, *numbers[k]) for k in range(len(numbers)) if k not in used]
        after = next((n for n in free if n[1] >= match.end()), None)
        before = next((n for n in reversed(free) if n[2] <= match.start()), None)
        between = sentence[before[2] : match.start()] if before else ""
        chosen = before
        if after and _FORWARD.match(sentence[match.end() : after[1]]) and not (before and not between.strip()):
            chosen = after if g not in aspects else None
        elif _SUBSET.search(between) or not _BACKWARD.match(between):
            chosen = None
        if chosen is not None:
            used.add(chosen[0])
            told = sentence[: chosen[1]]
            if not _VAGUE.search(told) and not (told.lower().endswith("the ") and _THAT_WERE.match(between)):
                grade = match.lastgroup or ""
                if not counts.add(grade, chosen[3]) and getattr(counts, grade) == 0:
                    first = next(one for one in grades if one.lastgroup == grade)
                    if _THE_OTHERS.search(sentence[first.end() : match.start()]):
                        setattr(counts, grade, chosen[3])
    return counts if counts.known() else None


def _numbers(sentence: str) -> tuple[str, list[tuple[int, int, int]]]:
    """Return a sentence with what it says in passing blotted out, and its counts: start, end and value of each."""
    sentence = _NOTE_AT_END.sub(lambda m: " " * len(m[0]), sentence)
    sentence = ASIDE.sub(lambda m: "," * len(m[0]), _SHARE_OF.sub("", sentence))
    beside_grades = len(_BRACKETED.findall(sentence))
    if beside_grades and len(_numbers_of(sentence)) - beside_grades >= len(GRADE.findall(sentence)):
        sentence = _BRACKETED.sub(lambda m: "," * len(m[0]), sentence)  # each grade has its number without them
    found = _numbers_of(sentence)
    numbers = [(n.start, n.end, int(n.value)) for n in found if n.value == int(n.value) and n.value < 1000]
    wholes = [(a, b) for a, b, _ in numbers if _is_whole(sentence, a, b) or _ALL_BUT.search(sentence[:a])]
    numbers = [n for n in numbers if n[:2] not in wholes]
    for a, b in wholes:  # what stands between a count and its grade is looked at without them
        sentence = sentence[:a] + " " * (b - a) + sentence[b:]
    none = [m.span() for m in NONE.finditer(sentence)]
    numbers += [(*span, 0) for span in none if not any(a <= span[0] < b for a, b, _ in numbers)]
    numbers += [(*m.span(), 2) for m in _BOTH.finditer(sentence)]
    numbers += [(*m.span(), 1) for m in _SINGLE.finditer(sentence)]
    return sentence, sorted(numbers)


def _numbers_of(sentence: str) -> list[Number]:
    """Return the numbers of `sentence` that may count something."""
    ratios = [m.span() for m in RATIO.finditer(sentence)]
    return [
        n
        for n in find_numbers(sentence)
        if not _NAMES.search(sentence[max(0, n.start - 12) : n.start]) and not any(a <= n.start < b for a, b in ratios)
    ]


def _of_aspects(sentence: str, grades: Sequence[re.Match[str]]) -> set[int]:
    """Return which of `grades` are those of one side of the work: they have such a subject, or share it."""
    found: set[int] = set()
    if len({match.lastgroup for match in grades}) > _TWO and _THE_RESPONSE.match(sentence):
        return found
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
    return [int(n.value) for n in _numbers_of(sentence) if _is_whole(sentence, n.start, n.end)]


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
        for n in _numbers_of(sentence)
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
