"""Gives figures that speak of what was counted before ("Three of them ...", "Four are empty.") its noun and its number."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphkit.extract.figures.among.changes import CLOSED
from graphkit.extract.figures.among.shares import all_but
from graphkit.extract.figures.numbers.alone import number_at
from graphkit.extract.figures.numbers.figure import Figure
from graphkit.extract.figures.numbers.units import OFTEN
from graphkit.extract.figures.numbers.words import DURATION, bound_of
from graphkit.extract.prose.numbers import Number
from graphkit.records import Metric

_OF_THEM = re.compile(r" of (?:them|these|those)$")
#: "in six of the cases nobody came, and in four the time was not stated"
_AND_IN = re.compile(r"[^.;:]*?(?:,|;|,? and|,? but) in (?:only |just )?")
#: "When we checked 20 plans, three had no date"
_WHEN_WE_READ = re.compile(
    r"\b(?:[Ww]hen|[Aa]fter|[Oo]nce) (?:we|inspectors|HMIC\w*) (?:had )?(?:checked|looked at|looked into|examined|reviewed|read|sampled"
    r"|tested|audited|assessed|opened|listened to|watched|considered|inspected) (?:the |a further |another |a sample of )?$"
)
#: what was counted before, by its own noun
_OF_THOSE = re.compile(r"(?:[a-z]+ ){0,2}?[\w,-]+ of (?:the|these|those) (?P<noun>[\w' -]+)")
_BEFORE = re.compile(r"\b[Oo]f (?:them|these|those),? (?:only |just )?$")
_OF_WHICH = re.compile(r",? of (?:which|these|those|them),? (?:only |just |some |about )?$")
_LIMIT = r"(?:(?:only|just|about|around|some|nearly|almost|over|more than|at least|fewer than|as many as) )*"
#: how many of the same there are at another time: nothing but the number is new
_THERE_ARE = re.compile(
    r"(?:\b[Tt]here (?:are|were|had been|have been)|\b(?:[Tt]he|[Tt]his|[Tt]hat) (?:number|figure|total|backlog|queue) (?:is|was|stands at|stood at"
    r"|reached|(?:has|had) (?:since )?(?:risen|fallen|grown|dropped|reached|gone (?:up|down)|increased|decreased)(?: to)?|(?:rose|fell|grew|dropped"
    rf"|increased|decreased) to))(?: now| still| already| then)? {_LIMIT}$"
)
_NO_MORE = re.compile(
    r"(?=[.;)]|$|, (?:of which|of whom|and|but|which|a |an |some|the)\b)| (?:now|by then|in all|altogether)(?=[.,;])"
)
#: a sentence whose subject is the figure of the one before, at another time: "In June 2021 it was 66"
_IT_WAS = re.compile(
    r"^(?:(?:But |And |Yet )?(?:in|on|by|at|as of|during|when|last|a|an|two|three|four|five|six|previously|before|then|today|now|earlier"
    r"|the (?:year|month|quarter|previous)|but|and|yet)\b,? (?:(?!said\b|told\b|found\b|felt\b|because\b|wh(?:o|ich)\b|that\b|it\b)[\w'-]+,? ){0,9}?)?"
    r"(?:it|this|the (?:figure|number|average|mean|ratio|rate|total|wait|backlog|queue|caseload|load)) "
    r"(?:was|is|had been|has been|had|stood at|stands at|(?:(?:has|had) (?:since )?(?:risen|fallen|grown|dropped|increased|decreased|gone (?:up|down))"
    rf"|rose|fell|grew|dropped|increased|decreased|went (?:up|down)) to)(?: now| still| already| then)? {_LIMIT}$",
    re.IGNORECASE,
)
#: "It has since increased this to 41"
_MADE_IT = re.compile(
    r"^(?:(?:But |And |Since then,? |By \w+ \d{4},? )?(?:It|The force|The constabulary|They|This)|Since then,? it)(?: has| had| have)?(?: since| now)? "
    r"(?:increased|reduced|raised|cut|lowered|brought|doubled|expanded) (?:this|that|it|the (?:number|figure|total))(?: (?:up|down))?(?: again)? to "
    rf"{_LIMIT}$"
)
_IS = re.compile(r" (?:is|was|are|were)(?: now| still| already| then)? $")
#: when it was so, in what is said of the figure before
_THEN = re.compile(
    r"^(?:In|By|At|During|Since|As of) [^,]{3,40}, | (?:is|was|are|were)(?: now| still| already| then)?$"
)
_IN_A_YEAR = re.compile(r" (?:in|by|at|during|over)\b(?:(?! (?:in|by|at|during|over) |,).){0,60}\b(?:19|20)\d\d$")
#: of several figures in a sentence "it" speaks of the last where that is a measure, and of none where things are counted
_MEASURES = frozenset({"caseload", "delay", "backlog", "rate", "frequency"})
#: what is aimed at or allowed has no value at another time
_ASKED = frozenset({"target", "threshold"})
#: with what a clause begins that says something of a part ("nine posts, but three were vacant")
_PART_BEGINS = re.compile(
    rf"(?:[,;]|[,;]? (?:and|but|though|although|while|whereas|yet)|, (?:of which|of whom),?) {_LIMIT}(?:a further |another )?$"
)
_SENTENCE_BEGINS = re.compile(rf"^{_LIMIT}(?:a further |another )?$", re.IGNORECASE)
_STATE = re.compile(
    r" (?:(?:still|also|now|then|already|both|currently) )?(?:is|are|was|were|had|have|has|remain(?:ed|s)?|hadn't|haven't|weren't|aren't"
    r"|wasn't|didn't|did not|could not|couldn't|contained|showed|lacked|gave no|led to|resulted|needed|received|waited|made no)\b"
)
_SPEAKS = re.compile(r" (?:(?:also|then|had|have) )*(?:told|said|felt|thought|explained|spoke|agreed|asked|believed)\b")
_PART = re.compile(r" of (?:the|these|those|them|its|our)\b")
#: "and in two others we could not tell"
_OTHERS = re.compile(
    r" (?:others|more)(?=[,.;:]| (?:we|they|he|she|it|there|the|a|an|no|nobody|nothing|this|that|did|had|were|was|have|are)\b)"
)
_IN = re.compile(rf"\b(?:in|for|of|on|to|and|but|with) {_LIMIT}$")
#: what became of so many: "a bed was asked for 46 times, and it was found for three", "and the councils gave it to only two"
_ANSWERED = re.compile(
    r"[^.;:\d]{0,60}?(?:,|;)? (?:and|but|yet) (?:[^.,;:\d]{0,50}?\b(?:it|this|that|one|them|so|place|bed|interview|visit)\b[^.,;:\d]{0,30}?) (?:for|in|to|from|on|by) (?:only |just |no more than )?$"
)
#: "our own sample of 25 such files included seven that we would have graded higher"
_SAMPLE_HELD = re.compile(
    r" (?P<unit>(?:[a-z-]+ ){0,3}?(?:[a-z-]+s|children|people))(?: (?:from|in|of|that|which|we)\b[^.,;:\d]{1,50})? (?:included|contained|held|had|showed|revealed|yielded|produced|turned up) (?:only |just |at least |a further )?$"
)
_SAMPLE_OF = re.compile(
    r"\b(?:sample|selection|batch|check|review|audit|dip-sample) of (?:about |some |another |a further )?$"
)
_NUMBER = re.compile(r"[\w,]*\w(?:\.\d+)?")
_SUCH = re.compile(r" (?:that|which|where|in which|with|without|whose)\b")
_ENDS = re.compile(r"(?: of (?:them|these|those))?(?=[.,;)]|$)")
#: whom a story counts
_PEOPLE = re.compile(
    r"\b(?:children|boys|girls|brothers|sisters|siblings|men|women|suspects|adults|people|officers|constables|victims|families|parents)$"
)


#: so many are no family, and what was done to some of them is no story
_NO_FAMILY = 8
_DONE_TO = re.compile(
    r" (?:(?:had|have) (?:also |already |since |not |never )?been|(?:was|were|are)(?: also| later| then| not| never)?)(?: [a-z]+ly)? (?:[a-z]{3,}ed|held|kept|taken|sent|found|seen|given|let)\b"
)


def only_count(figures: Sequence[Figure]) -> tuple[Figure | None, bool]:
    """Return the one count among the figures of a sentence, and whether they hold any; of several none is meant."""
    counts = [f for f in figures if _is_count(f)]
    bare = [f for f in figures if f.unit is None and f.of is None and f.value > 1]
    return (counts[0] if len(counts) == 1 and not bare else None), bool(counts or bare)


def _is_count(figure: Figure) -> bool:
    return bool(
        figure.unit
        and figure.unit not in ("percent", "pounds")
        and figure.value > 1
        and figure.value_max is None
        and not DURATION.match(figure.unit)
        and not OFTEN.search(figure.unit)
        and not figure.unit.endswith(("men", "times", "occasions", "hour of day", "hours a day"))
    )


def further(text: str, numbers: Sequence[Number], taken: Sequence[Figure]) -> Iterator[Figure]:
    """Yield the figures that say something of a part of what the clause before counted, or of others like it.

    "There are nine posts, but three were vacant", "In six of the ten files there was no plan, and in two others it was
    out of date".

    Args:
        text: the reading of the sentence.
        numbers: its numbers that may count, in order.
        taken: the figures that were read from it.
    """
    known = list(taken)
    for number in numbers:
        if number.value < 2 or number.money or any(f.start < number.end and number.start < f.end for f in known):
            continue
        counts = [f for f in known if f.end <= number.start and _is_count(f)]
        if not counts:
            continue
        last, before = max(counts, key=lambda f: f.start), text[: number.start]
        others = _OTHERS.match(text, number.end) if _IN.search(before) else None
        state = _STATE.match(text, number.end) if _PART_BEGINS.search(before) else None
        if last.of is None and _PART.search(text, last.start, last.end):
            continue  # "ten of the children were boys and two were girls": of how many, nobody says
        whole = last.of if last.of is not None else last.value
        between = text[last.end : number.start]
        sample = _SAMPLE_HELD.fullmatch(text, number_at(text, last) + len(_word(text, last)), number.start)
        if sample and last.of is None and number.value <= last.value and _SAMPLE_OF.search(text, 0, last.start):
            if not _SUCH.match(text, number.end):
                continue
            new = Figure(number.start, number.end, number.value, of=last.value, unit=sample["unit"])
        elif (
            last.of is None
            and number.value < last.value
            and _ANSWERED.fullmatch(between)
            and (end := _ENDS.match(text, number.end))
        ):
            new = Figure(number.start, end.end(), number.value, of=last.value, unit=last.unit)
        elif others and last.of is not None and last.value + number.value <= last.of:
            new = Figure(number.start, others.end(), number.value, of=last.of, unit=last.unit)
        elif state and number.value <= whole and not _SPEAKS.match(text, number.end):
            new = Figure(number.start, number.end, number.value, of=whole, unit=last.unit)
        else:
            continue
        known.append(new)
        yield new


def _word(text: str, figure: Figure) -> str:
    """Return the number of a figure, as it is printed."""
    found = _NUMBER.match(text, number_at(text, figure))
    return found.group() if found else ""


def looked_at(text: str, figure: Figure, taken: Sequence[Figure]) -> bool:
    """Tell whether a count is how many things inspectors looked at, of which another figure here is a part."""
    parted = any(f.of == figure.value and f.unit == figure.unit for f in taken if f is not figure)
    return parted and figure.of is None and _WHEN_WE_READ.search(text, 0, figure.start) is not None


def beginning(text: str, numbers: Sequence[Number], taken: Sequence[Figure], before: Figure | None) -> Figure | None:
    """Return the figure of a sentence that begins with a part of what the one before counted ("Four are empty.")."""
    number = numbers[0] if numbers else None
    if before is None or number is None or not 2 <= number.value <= before.value or before.of is not None:
        return None
    if any(f.start < number.end and number.start < f.end for f in taken):
        return None
    if _PEOPLE.search(before.unit or "") and not (before.value >= _NO_FAMILY and _DONE_TO.match(text, number.end)):
        return None
    if not _SENTENCE_BEGINS.search(text[: number.start]) or _SPEAKS.match(text, number.end):
        return None
    if not _STATE.match(text, number.end):
        return None
    return Figure(number.start, number.end, number.value, of=before.value, unit=before.unit)


def it_was(text: str, numbers: Sequence[Number], figures: Sequence[Figure], said: Sequence[Metric]) -> list[Figure]:
    """Return `figures`, the one that is another value of what the sentence before measured with its unit and kind.

    "Each manager has 81 of them. In June 2021 it was 66.", "The average wait is ten months. It was six in 2019."

    Args:
        text: the reading of the sentence.
        numbers: its numbers that may count, in order.
        figures: its figures.
        said: the metrics of the sentence right before it in its block, in order.
    """
    number = numbers[0] if numbers else None
    last = said[-1] if said else None
    if number is None or number.money or last is None or last.unit is None or last.kind in _ASKED:
        return list(figures)
    own = next((f for f in figures if f.start <= number.start and number.end <= f.end), None)
    bound, width = bound_of(text[: number.start])
    if (own is not None and (own.unit or own.of is not None)) or (len(said) > 1 and last.kind not in _MEASURES):
        return list(figures)
    begun = text[: number.start]
    if not (_IT_WAS.search(begun) or _MADE_IT.search(begun)) or not CLOSED.match(text, number.end):
        return list(figures)
    told = (last.what or last.unit).replace(" ".join(last.quote.split()), last.unit)
    if _IS.search(
        told.removesuffix(last.unit)
    ):  # "The average wait was ten weeks", "the number of logs in 2021 was 59"
        told = _IN_A_YEAR.sub("", _THEN.sub("", told.removesuffix(f" {last.unit}")))
        told = told if last.unit in (*last.quote.split(), *told.split()) else ""
    told = _THEN.sub("", told)
    new = Figure(
        number.start - width, number.end, number.value, unit=last.unit, bound=bound, told=told or None, kind=last.kind
    )
    return sorted([*(f for f in figures if f is not own), new], key=lambda f: f.start)


#: how many there are of the same now: "It then fell and stood at 140 forms", "The force had reduced this number to 16"
_STILL = re.compile(
    r"^(?:(?:It|This|They|The (?:number|figure|backlog|queue|total|force|constabulary))\b)[^.;]*\b(?:(?:stood|stands|standing) at|(?:fallen|fell|risen"
    r"|rose|grown|grew|dropped|down|up) to|(?:reduced|cut|brought|got) (?:this|it|that|the) ?(?:number|figure|backlog|queue)?(?: down)? to) "
    rf"{_LIMIT}$"
)


def still_waiting(text: str, figures: Sequence[Figure], said: Sequence[Metric]) -> list[Figure]:
    """Return `figures`, each that says how many still wait of what the sentence before had waiting as such a backlog.

    Args:
        text: the reading of the sentence.
        figures: its figures.
        said: the metrics of the sentence right before it in its block, in order.
    """
    waiting = next((m for m in reversed(said) if m.kind == "backlog" and m.unit), None)
    if waiting is None:
        return list(figures)
    return [
        replace(f, unit=f.unit or waiting.unit, kind="backlog")
        if f.unit in (None, waiting.unit) and f.of is None and _STILL.search(text[: number_at(text, f)])
        else f
        for f in figures
    ]


def referring(text: str, figures: Sequence[Figure], before: Figure | None) -> list[Figure]:
    """Return `figures`, those that speak of `before` with its unit and as shares of it.

    Args:
        text: the reading of their sentence.
        figures: its figures.
        before: the one count of a sentence before it in the same block.
    """
    if before is None:
        return list(figures)
    out: list[Figure] = []
    for figure in figures:
        last = out[-1] if out else None
        if (
            last is not None
            and last.told is not None
            and figure.unit is None
            and figure.of is None
            and figure.value <= last.value
            and _OF_WHICH.fullmatch(text, last.end, figure.start)
        ):
            out.append(replace(figure, unit=last.unit, of=last.value, told=last.told))
        elif (
            last is not None
            and last.of is not None
            and figure.unit is None
            and figure.of is None
            and figure.value <= last.of
            and _AND_IN.fullmatch(text, last.end, figure.start)
        ):
            out.append(replace(figure, unit=last.unit, of=last.of))
        else:
            out.append(_referring(text, figure, before))
    return out


def _is_part(text: str, figure: Figure, before: Figure) -> bool:
    """Tell whether "13 of these posts" is so many of the 48 posts before it, which were not parted yet."""
    if figure.of is not None or before.of is not None or not figure.unit or not before.unit:
        return False
    named = _OF_THOSE.fullmatch(text, figure.start, figure.end)
    if named is None or named["noun"] != figure.unit or figure.value > before.value:
        return False
    return before.unit == figure.unit or before.unit.endswith(f" {figure.unit}")


def _referring(text: str, figure: Figure, before: Figure) -> Figure:
    if all_but(text[: figure.start + len("all but ")]) is not None:
        return figure  # so many were left out
    if figure.unit is not None:
        return replace(figure, of=before.value) if _is_part(text, figure, before) else figure
    if figure.of is not None:
        of_them = figure.of <= before.value and re.search(
            r"\d (?:or so )?of (?:them|these|those)\b", text[: figure.start]
        )
        return replace(figure, unit=before.unit) if figure.of == before.value or of_them else figure
    speaks = _OF_THEM.search(text, figure.start, figure.end) or _BEFORE.search(text, 0, figure.start)
    if speaks and figure.value <= before.value:
        return replace(figure, unit=before.unit, of=before.value)
    if before.of is None and _THERE_ARE.search(text, 0, figure.start) and _NO_MORE.match(text, figure.end):
        return replace(figure, unit=before.unit, told=before.told)
    return figure
