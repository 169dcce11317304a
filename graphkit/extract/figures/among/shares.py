"""Reads figures that a text gives as a part of another: which number is the whole, which the part."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graphkit.extract.figures.numbers.figure import Figure
from graphkit.extract.figures.numbers.units import unit_of
from graphkit.extract.figures.numbers.words import DURATION, UNIT_STOP
from graphkit.extract.prose.numbers import Number

#: "52 posts, of which 15 were empty" and "of the 44 posts in the team, only 31 are filled": what stands between the two
_OF_WHICH = re.compile(
    r" (?P<unit>(?:[A-Za-z-]+ ){0,3}?[A-Za-z-]+)(?: \([^)]*\))?(?: (?:waiting|awaiting|outstanding|held|still|in|on|at|to|that|which) [^,.;:\d]{1,60})?,"
    r" of (?:which|whom|these) (?:only |just )?"
)
_OF_THE = re.compile(
    r" (?P<unit>(?:[A-Za-z'-]+ ){0,3}?[A-Za-z'-]+)(?: (?:in|we|that|from|on|at|who|whom|whose)\b[^,.;:]{0,60})?, (?:only |just )?"
)
#: what stands between a part and its whole: "two of the force's last 14"
_OF = re.compile(
    r" (?!(?:thirds|quarters|fifths|tenths) of\b)(?:\w+ ){0,2}?\(?(?:out )?of (?:(?:the|these|those|our|its|their|all"
    r"|all the|all of the|a total of|every) )?(?:(?:[\w-]+ ){0,3}[\w-]+(?:'s|s') )?(?:(?:an estimated|some|about|around|roughly"
    r"|approximately|nearly|almost|over|more than) )?"
    r"(?:(?:last|first|other|latest|most recent|previous|relevant|known) )?$"
)
#: "one of the 12-week courses": the number measures each
_MEASURES = re.compile(r"-(?:page|point|mile|bed|seat|minute|hour|day|week|month|year)\b")
#: "four pages of the 12 files": what is counted is no file
_PIECE = re.compile(r" (?:pages?|sections?|parts?|paragraphs?|chapters?|columns?|lines?|copies) (?:out )?of\b")
_OF_THINGS = re.compile(r" (?!(?:is|was|has|does|this|its)\b)[a-z-]+s\b")
#: "investigations that had been open for over a year": a state that tells which they are, and so how many there are
_LASTING = re.compile(
    r" (?P<unit>(?:[A-Za-z-]+ ){0,3}?[A-Za-z-]+) (?:that|which|who) (?:had|have|has|were|are|was)(?: been)? [^,.;:]{2,40}? for"
    r" (?:[a-z]+ ){0,2}(?:\d+|[a-z]+) (?:hour|day|week|month|year)s?(?=,)"
)
_SAID = re.compile(
    r"(?<=s) (?:known|found|held|made|sent|taken|given|seen|[a-z]{3,}ed)\b|(?<=children) (?:known|found|held|[a-z]{3,}ed)\b"
)
_BEFORE_WHOLE = re.compile(r"\b[Oo]f (?:the|these|those|its|our) $|(?:^|[.;:] )Of (?:a sample of )?$")
#: it opens a clause: "14 of the 112 cases that had been open for a year, ..." tells of the 14
_OPENS = re.compile(r"(?:^|[.,;:] |\b(?:[Tt]hat|[Aa]nd|[Bb]ut|[Ss]o|[Ww]hile) )$")
#: "310 visits were late, 45 of them to men at high risk"
_OF_THEM = re.compile(r",? of (?:them|these|which|whom)\b")
#: "3,150 people, of whom 1,420 are police officers": the part has a noun of its own, so the whole is a count too
_OF_WHOM = re.compile(
    r" (?:[A-Za-z-]+ ){0,3}[A-Za-z-]+,? (?:of (?:which|whom|these)|among (?:them|whom)),? "
    r"(?:only |just |about |around |some |nearly |almost |over |more than |approximately )?"
)
_THEIR_OWN = re.compile(
    r" (?:(?:is|are|was|were) )?(?P<unit>(?:[A-Za-z]+(?:-[a-z]+)? ){0,3}?(?:[A-Za-z-]+s|staff|women|men|children))"
    r"(?=[.,;:)]|$| and\b)"
)
_NO_NOUN = re.compile(r"(?:.*\b)?(?:on|in|at|as|for|with|to|by|of|not)\b.*|[a-z-]+ing\b.*|.*(?:ss|us|is)")
#: "all but three of the 40 notices": the number says how many were left out
_ALL_BUT = re.compile(r"\b(?:all|every one),? (?:but|bar|except(?: for)?|apart from) $", re.IGNORECASE)
_LEFT_OUT = re.compile(
    r" (?P<unit>(?:[A-Za-z-]+ ){0,3}?[A-Za-z-]+)(?: (?:in|we|that|which|from|on|at|it|they|who|whose|where|whom|for|with"
    r"|held|kept|taken|sent|made|found|seen|[a-z]{3,}ed)\b[^,.;:]{0,70})?, "
    r"(?:we found (?:that )?)?(?P<none>none|not one|all (?:but|bar|except) $)"
)
#: "all seven of the cases": as many as there were
ALL_OF = re.compile(r" of (?:the|these|those|our|its) (?:[\w-]+ ){0,4}?(?:[a-z-]{3,}s|children|people|staff)\b")
#: "All seven children who were refused bail": that they are so many is said here first
ALL_SUCH = re.compile(
    r" (?:[a-z-]+ ){0,2}?(?:[a-z-]{3,}s|children|people|staff) (?:who|whose|in our sample|(?:examined|reviewed|audited|inspected)\b(?! by)"
    r"|(?:(?:that|which) )?(?:we|inspectors|hmic\w*) (?:looked|saw|examined|read|reviewed|audited|assessed|considered|checked))\b"
)
_PART_OF = re.compile(r"\bof (?:the|these|those|our) \w+")
_AMONG = re.compile(
    r" (?P<unit>(?:[A-Za-z-]+ ){0,3}?(?:[A-Za-z-]+[^s\W]s|people|children|staff))(?: [^,.;:\d]{1,70})?, (?:and |but )?"
    r"(?:only |just |about |around |some |nearly |almost |over |more than |at least )?"
)
#: the state in which a part of something is
STATE = (
    r" (?:(?:is|are|was|were|had|have|has|remain(?:ed)?|haven't|hadn't|weren't|aren't)(?: [a-z-]+)?|lived?|lack(?:ed)?|await(?:ed)?"
    r"|need(?:ed)?|work(?:ed)?|concerned|involved|related|came|dated)"
)
_STATE = re.compile(STATE + r"\b")
#: what they do or did, behind "Of the 26 homes in the county, 22"
DID = (
    r" (?:could|can|did|do|follow(?:ed)?|used?|hold|held|took|take|gave|give|got|went|came|stay(?:ed)?|spent|spend|slept|left|made|make"
    r"|kept|keep|led|found|knew|know|received?|attend(?:ed)?|agreed?|happened|contain(?:ed)?|show(?:ed)?|included?|involved?|result(?:ed)?"
    r"|wait(?:ed)?|return(?:ed)?)"
)
_DID = re.compile(DID + r"\b(?! (?:children|people|officers|staff|us)\b)")
#: what a count is in percent, said in brackets behind it
SHARE_BEHIND = re.compile(
    r" \((?:about |around |some |nearly |almost |or |i\.e\. )?\d+(?:\.\d+)? ?(?:percent|per cent|%)\)"
)
_OF_ALL = re.compile(r" (?:out )?of (?:(?:the|these|those|our|its|all|all the) )?")
#: how high the risk is that each of some is
_RANK = r"(?:(?:very |exceptionally )?high|medium|moderate|low|standard|lower|higher)(?:[- ]risk)?"
_RANKED = re.compile(
    rf" (?:(?:is|are|was|were) )?(?:(?:graded|assessed|classed) )?(?:(?:as|at) )?(?P<rank>{_RANK})(?=[.,;)]|$| and\b)"
)
_NEXT_RANK = re.compile(r"(?:,|;)?(?: and)? ")
#: the count before such a row: "1,240 registered sex offenders: 38 ...", "... in the area, of whom 38 ..."
_ALL_RANKED = re.compile(
    r" (?P<unit>(?:[A-Za-z-]+ ){0,3}?(?:[A-Za-z-]+s|people|children))(?: (?:in|we|that|from|on|at)\b[^,.;:]{0,60})?"
    r"(?::|,? of (?:whom|which|these|them),?|\.? Of (?:these|them),?) $"
)
#: "was asked for in 19 cases and given in none"
_IN_NONE = re.compile(
    r" (?P<unit>(?:[a-z-]+ )?(?:[a-z-]+s|children|people)),? (?:and|but) (?:(?:was|were|is|are) )?(?:only )?(?:[a-z]+ed|given|found|made"
    r"|met|held|sent|seen|kept) (?:in|for|to|by|at) (?P<none>none)\b(?! of)"
)


#: "31 vacancies among its 250 posts": what stands between the part and the whole
_AMONG_ITS = re.compile(
    r" (?:among|amongst|from among|out of) (?:(?:a total of|the|its|their|our|these|those|all|all the|all its) )?"
    r"(?:some |about )?"
)


def shares(text: str, figures: list[Figure]) -> list[Figure]:
    """Read "of 24 notices, only 1 met" and "31 vacancies among its 250 posts": one number is a share of the other."""
    out: list[Figure] = []
    for figure in figures:
        if (
            out
            and out[-1].of is None
            and figure.of is None
            and out[-1].value <= figure.value
            and figure.unit
            and figure.unit != "percent"
            and not DURATION.fullmatch(figure.unit)
            and _AMONG_ITS.fullmatch(text[out[-1].end : figure.start])
        ):
            part = out.pop()
            out.append(replace(part, end=figure.end, of=figure.value))
            continue
        if (
            out
            and figure.of is None
            and out[-1].of is None
            and figure.value < out[-1].value
            and figure.unit
            and not DURATION.fullmatch(figure.unit)
            and figure.unit != "percent"
            and re.search(
                r"\b(?:[Oo]f|sampled|examined|reviewed|checked) (?:the |these |our )?$", text[: out[-1].start]
            )
            and re.search(r"\b(?:only|just) $", text[: figure.start])
        ):
            figure = replace(figure, of=out.pop().value)
        out.append(figure)
    return out


def parts(text: str, numbers: Sequence[Number]) -> Iterator[Figure]:
    """Yield each figure that a text gives as a part of the count before it, in a clause of its own."""
    for whole in numbers:  # so many are told of here first
        of_the = _BEFORE_WHOLE.search(text[: whole.start])
        lasting = _LASTING.match(text, whole.end)
        if of_the and lasting and _opens(text, of_the):
            yield Figure(of_the.start(), lasting.end(), whole.value, unit=lasting["unit"], named=lasting[0].strip())
    for whole, part in pairwise(numbers):
        percent = SHARE_BEHIND.match(text, part.end)
        between, state = text[whole.end : part.start], _STATE.match(text, percent.end() if percent else part.end)
        own = _THEIR_OWN.match(text, part.end) if _OF_WHOM.fullmatch(between) else None
        if own and part.value <= whole.value and not _NO_NOUN.fullmatch(own["unit"]):
            yield Figure(part.start, own.end(), part.value, of=whole.value, unit=own["unit"])
            continue
        them = _OF_THEM.match(text, part.end)
        among = _AMONG.fullmatch(between) if them and 0 <= part.value <= whole.value else None
        if them and among and not DURATION.fullmatch(among["unit"]):
            yield Figure(part.start, them.end(), part.value, of=whole.value, unit=among["unit"])
            continue
        of_the = _BEFORE_WHOLE.search(text[: whole.start])
        state = state or (_DID.match(text, part.end) if of_the and _opens(text, of_the) else None)
        if state is None or not 0 <= part.value <= whole.value:
            continue
        found = _OF_WHICH.fullmatch(between) or (_OF_THE.fullmatch(between) if of_the else None)
        if found and not DURATION.fullmatch(found["unit"]):
            start = of_the.start() if of_the else part.start  # how many there are in all is a count of its own
            end = part.end if percent else state.end()  # the share behind it is a figure of its own
            start = part.start if of_the and _opens(text, of_the) and _LASTING.match(text, whole.end) else start
            yield Figure(start, end, part.value, of=whole.value, unit=_thing(found["unit"]))


_SO_MANY = re.compile(r" of (?:them|these|those)$")
_OPENED = re.compile(r"Of (?:the|these|those|its|our) $")


def of_opening(text: str, figures: list[Figure], numbers: Sequence[Number]) -> list[Figure]:
    """Return `figures`, "fifteen of them" as a share where the sentence opens "Of the 29 recommendations that ...,"."""
    whole = numbers[0] if numbers else None
    if whole is None or _OPENED.fullmatch(text, 0, whole.start) is None:
        return figures
    return [
        replace(f, of=whole.value)
        if f.of is None and f.unit is None and f.value <= whole.value and _SO_MANY.search(text, f.start, f.end)
        else f
        for f in figures
    ]


def _opens(text: str, of_the: re.Match[str]) -> bool:
    """Tell whether "of the" stands first in its clause, so that the count behind it is told by itself."""
    return of_the[0].startswith((".", ";", ":", "O")) or _OPENS.search(text, 0, of_the.start()) is not None


def with_shares(text: str, numbers: Sequence[Number]) -> Iterator[Figure]:
    """Yield the counts of "29 (41 percent) of the 70 files", which a share in brackets parts from the whole."""
    for part, whole in zip(numbers, numbers[2:], strict=False):
        percent = SHARE_BEHIND.match(text, part.end)
        if percent and part.value <= whole.value and _OF_ALL.fullmatch(text, percent.end(), whole.start):
            unit, _ = unit_of(text, whole.end, whole.value)
            if unit and not DURATION.fullmatch(unit):
                yield Figure(part.start, part.end, part.value, of=whole.value, unit=unit)


def ranked(text: str, numbers: Sequence[Number]) -> Iterator[Figure]:
    """Yield how many of some have each degree of risk: "38 very high risk, 290 high, 611 medium and 497 low risk"."""
    row: list[tuple[Number, re.Match[str]]] = []
    for number in [*numbers, None]:
        rank = _RANKED.match(text, number.end) if number is not None else None
        if row and (rank is None or number is None or not _NEXT_RANK.fullmatch(text, row[-1][1].end(), number.start)):
            whole = next((n for n in reversed(numbers) if n.end <= row[0][0].start), None)
            found = _ALL_RANKED.fullmatch(text, whole.end, row[0][0].start) if whole else None
            if whole and found and len(row) > 1 and sum(n.value for n, _ in row) <= whole.value:
                unit = found["unit"]
                for one, at in row:
                    what = f"{unit}, {at['rank']}"
                    yield Figure(one.start, at.end(), one.value, of=whole.value, unit=unit, named=what)
            row = []
        if rank is not None and number is not None:
            row.append((number, rank))


def in_none(text: str, numbers: Sequence[Number]) -> Iterator[Figure]:
    """Yield that of so many cases it was none in which something was done that all of them asked for."""
    for number in numbers:
        if found := _IN_NONE.match(text, number.end):
            yield Figure(found.start("none"), found.end("none"), 0.0, of=number.value, unit=found["unit"])


def _thing(words: str) -> str:
    """Return the noun of "reports about children" and "children known to be", without what is said of it."""
    stops = [m.start() for m in (UNIT_STOP.search(words), _SAID.search(words)) if m]
    return words[: min(stops, default=len(words))].rstrip() or words


def left_out(text: str, numbers: Sequence[Number]) -> Iterator[Figure]:
    """Yield the shares of "of the 18 searches, none was kept" and "of the 40 notices, all but three were met"."""
    for i, whole in enumerate(numbers):
        of_the = _BEFORE_WHOLE.search(text[: whole.start])
        if of_the is None or (i and numbers[i - 1].end + 1 >= of_the.start()):  # "in six of the 15"
            continue
        following = numbers[i + 1] if i + 1 < len(numbers) else None
        found = _LEFT_OUT.match(text[: following.start] if following else text, whole.end)
        if found is None or DURATION.fullmatch(found["unit"]):
            continue
        if found["none"] in ("none", "not one"):
            yield Figure(of_the.start(), found.end(), 0.0, of=whole.value, unit=found["unit"])
        elif following and following.value <= whole.value and _STATE.match(text, following.end):
            value = whole.value - following.value
            yield Figure(of_the.start(), following.end, value, of=whole.value, unit=found["unit"])


def all_but(before: str) -> int | None:
    """Return where "all but" begins if `before`, what stands before a number, ends in it."""
    found = _ALL_BUT.search(before, max(0, len(before) - len("every one, except for ") - 8))
    return found.start() if found else None


def of_whole(text: str, end: int, whole: Number) -> bool:
    """Tell whether a count that ends at `end` is a part of the next one: "7 of the 12 files"."""
    if _OF.fullmatch(text, end, whole.start) is None or _MEASURES.match(text, whole.end):
        return False
    return not (_PIECE.match(text, end) and _OF_THINGS.match(text, whole.end))


def is_part(text: str, figure: Figure) -> bool:
    """Tell whether a figure is a share, or so many "of the cases": what is a measure even among a list of themes."""
    return figure.of is not None or _PART_OF.search(text, figure.start, figure.end) is not None
