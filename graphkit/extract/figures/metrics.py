"""The component that reads figures: a number, its unit, what it counts, its bound and the date it holds for."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.figures.among.audited import GRADES, audited, is_timely, of_several
from graphkit.extract.figures.among.changes import is_change, named_before, side_by_side
from graphkit.extract.figures.among.counted import what_of
from graphkit.extract.figures.among.nouns import Counts, named
from graphkit.extract.figures.among.passing import answer_time, asks, in_passing, is_history, page_number
from graphkit.extract.figures.among.referring import (
    beginning,
    further,
    it_was,
    looked_at,
    only_count,
    referring,
    still_waiting,
)
from graphkit.extract.figures.among.shares import (
    ALL_OF,
    ALL_SUCH,
    SHARE_BEHIND,
    all_but,
    in_none,
    is_part,
    left_out,
    of_opening,
    of_whole,
    parts,
    ranked,
    shares,
    with_shares,
)
from graphkit.extract.figures.fields.limits import limits
from graphkit.extract.figures.fields.recording import Place, metric
from graphkit.extract.figures.fields.weighing import Seen
from graphkit.extract.figures.fields.whose import speaks_generally
from graphkit.extract.figures.numbers.alone import inherit, stands_alone
from graphkit.extract.figures.numbers.counting import counts
from graphkit.extract.figures.numbers.figure import Figure
from graphkit.extract.figures.numbers.special import special
from graphkit.extract.figures.numbers.spells import closes, is_spell
from graphkit.extract.figures.numbers.triggers import or_longer, or_more
from graphkit.extract.figures.numbers.units import unit_of
from graphkit.extract.figures.numbers.words import (
    DURATION,
    MONTHS,
    PERCENT,
    bound_of,
)
from graphkit.extract.figures.when.dated_columns import dated_rows
from graphkit.extract.figures.when.noted import dated_by_notes
from graphkit.extract.figures.when.relative import Told
from graphkit.extract.figures.when.timing import moments_of, times_of
from graphkit.extract.naming.abbreviations import is_short_form
from graphkit.extract.prose.numbers import NUMBER_WORDS, Number, find_numbers
from graphkit.extract.prose.phrases import normal
from graphkit.extract.prose.word_lists import words_of
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Analysis, Sentence, analysis
from graphkit.records import Metric, Section

_ZONES = frozenset({"findings", "context", "case-study"})
_THEMES_OF_CASES = "case-audit"
_WHOLE = re.compile(r"\b(?:out )?of (?:the |a total of )?$")
#: "in three cases out of 28"
_OUT_OF = re.compile(r" (?P<unit>(?:[a-z-]+ )?[a-z-]+s|children|people) \(?(?:out of|in|of) ")
#: "15 children in care for every 1,000"
_FOR_EVERY = re.compile(r" (?P<unit>(?:[\w-]+ ){0,5}?)(?:for every|per) ")
#: so far ahead a number's words may tell of its bound
_AHEAD = 40
_ROUND = frozenset({100.0, 1_000.0, 10_000.0, 100_000.0})
#: "five hours and 20 minutes": how many of the second make one of the first
_AND_LESS = re.compile(r"(?:,? and |, | )")
_MAKE = {
    ("minute", "second"): 60,
    ("hour", "minute"): 60,
    ("day", "hour"): 24,
    ("week", "day"): 7,
    ("year", "month"): 12,
}
#: where "all nine cases we read" may begin a clause of its own
_ALL_BEGINS = re.compile(r"(?:^|[,;:] (?:(?:and|but|while|yet) )?|[a-z] (?:and|but|that) )(?:(?:[Ii]n|[Ff]or) )?$")
_ONE_AND = re.compile(r"\ban? (?P<unit>hour|day|week|year) and $")
_AND_A_HALF = re.compile(r"[ -]and[ -]a[ -]half(?=[ -])")
_RANGE = re.compile(r"(?: to | ?[-–] ?| and | or )$")
_BETWEEN = re.compile(r"\b(?:between|from) $", re.IGNORECASE)
#: the words in brackets behind a share are no longer, in characters
_BRACKET = 160
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[a-z]+")
_COUNTING = NUMBER_WORDS | frozenset(
    words_of(
        """
    third thirds quarter quarters half halfs fifth fifths tenth tenths decade minute hour day week month year twice once
    """
    )
)
_NONE_OF = re.compile(
    r"\b(?:[Nn]one|[Nn]ot (?:a single )?one|[Nn]either) of (?:(?:the|these|those|our|its|their|all) )?"
    r"(?:other |remaining )?$"
)
_RECOMMENDS = worded(r"^(?:\W*)(?:\w+ ){0,3}[Ww]e (?:also )?recommend\b|^Recommendations?\b")
#: behind a time, or for one with which the sentence begins, from there: "over" means through it
_THROUGH = re.compile(
    rf" (?:in|between|during) (?:(?:{MONTHS}|(?:19|20)\d\d)\b|the (?:spring|summer|autumn|winter))"
    r"|Over (?:the )?[\w,]+ [a-z]+,? (?!had\b|have\b|has\b|passed|went|elapsed|after|later|is\b|was\b|were\b)"
)
_AGO = re.compile(r" (?:ago|hence)\b")


@Language.component("graphkit_metrics")
def graphkit_metrics(doc: Doc) -> Doc:
    """Add the Metric records of the document."""
    run(analysis(doc))
    return doc


def run(state: Analysis) -> dict[str, Seen]:
    """Read the figures of every sentence that may hold one; return what the kind of each was weighed by, by its id."""
    weighed_by: dict[str, Seen] = {}
    headings = {section.id: section.heading for section in state.of(Section)}
    told: set[tuple[float, str]] = set()
    moments = moments_of(state)
    dated_in = dated_rows(state)
    block, before = -1, None
    said: list[Metric] = []  # what the last sentence measured
    past: Sentence | None = None
    wholes = Counts()
    dates = Told()  # what the last sentence that dates any figure says
    report = state.facts is None or state.facts.kind not in {"news", "other"}

    def noted(made: tuple[Metric, Seen | None]) -> Metric:
        if made[1] is not None:
            weighed_by[made[0].id] = made[1]
        return made[0]

    for number, sentence in enumerate(state.sentences):
        latest, said, last, past = said, [], past, sentence
        kind, themes = state.blocks[sentence.block].kind, sentence.zone == _THEMES_OF_CASES
        if not (sentence.zone in _ZONES or (themes and kind == "bullet")) or kind in ("heading", "caption", "footnote"):
            if themes and kind == "paragraph":  # how many cases were read, of which a part may be told
                counts_of_cases = _counted(sentence.view.clean)[0]
                wholes.note(counts_of_cases, number, sentence.section)
                block, before = sentence.block, only_count(counts_of_cases)[0]
            continue
        heading = headings.get(sentence.section or "", "")
        if row := dated_in.get(sentence.block):
            place = Place(sentence, row.head or _lead(state, sentence), "", in_case=False, heading=heading)
            state.records.extend(noted(metric(state, place, figure, (date, False))) for figure, date in row.figures)
            continue
        text = sentence.view.clean
        lead = _lead(state, sentence)
        if asks(text) or _RECOMMENDS.match(text) or (lead and _RECOMMENDS.match(lead)):
            continue
        if sentence.block != block:
            block, before, latest = sentence.block, None, []
        taken, numbers = _counted(text)
        if not taken and not numbers:
            continue
        part = beginning(text, numbers, taken, before)
        taken = sorted([*taken, part], key=lambda f: f.start) if part else taken
        figures = _measures(text, taken, numbers, in_case=_in_case(sentence))
        figures = it_was(text, numbers, figures, () if _in_case(sentence) else latest)
        figures = named(text, referring(text, figures, before), latest, wholes, (number, sentence.section))
        figures = limits(text, still_waiting(text, figures, latest), latest)
        wholes.note([*taken, *figures], number, sentence.section)
        count, any_count = only_count(referring(text, taken, before))
        if any_count:
            before = replace(count, told=count.told or what_of(text, count, whole=True)) if count else None
        spoken = last.view.clean if last is not None and last.block == sentence.block else ""
        place = Place(sentence, lead, spoken, _in_case(sentence), heading)
        counted = [(f.value, normal(f.unit.split()[-1])) for f in taken if f.unit]
        times, own = times_of(text, figures, moments, dates.at(sentence.section, number))
        times = wholes.dated_as(figures, times, number, sentence.section)
        for figure, dated in zip(figures, times, strict=True):
            first = sentence.view.span(figure.start, figure.end)[0]
            if page_number(state.text, first) or (report and answer_time(text, figure)):
                continue
            if themes and not is_part(text, figure):
                continue
            if not _again(text, figure, told):
                said.append(noted(metric(state, place, figure, dated)))
        state.records.extend(said)
        if own:
            dates = Told(own, sentence.section, number)
        told.update(counted)  # how many cases were looked at is no metric, yet known when they are spoken of again
    dated_by_notes(state)
    return weighed_by


def _in_case(sentence: Sentence) -> bool:
    """Tell whether a sentence stands in a case study and does not speak of the force in the midst of it."""
    return sentence.zone == "case-study" and not speaks_generally(sentence.view.clean)


def _again(text: str, figure: Figure, told: set[tuple[float, str]]) -> bool:
    """Tell whether "the four boards" only speaks again of what was counted before; note what is counted now."""
    words = (figure.unit or "").split()
    last = normal(words[-1]) if words else ""
    known = (figure.value, last) in told or (
        is_short_form(words[-1]) and (figure.value, "") in told if words else False
    )
    told |= {(figure.value, last), (figure.value, "")}
    return known and bool(words) and bool(re.search(r"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Ii]ts) $", text[: figure.start]))


def read(text: str, *, in_case: bool = False) -> list[Figure]:
    """Return the figures of one sentence; `in_case`: it stands in a case study."""
    return _measures(text, *_counted(text), in_case=in_case)


def _counted(text: str) -> tuple[list[Figure], list[Number]]:
    """Return all that a sentence counts, and its numbers that may count."""
    if not _may_count(text):
        return [], []
    taken: list[Figure] = []
    numbers = [n for n in find_numbers(text) if counts(text, n)]
    done: set[int] = set()
    grades = len(GRADES.findall(text)) > 1
    for i, number in enumerate(numbers):
        if i in done:
            continue
        following = numbers[i + 1] if i + 1 < len(numbers) else None
        figure, used = _figure(text, number, following)
        if used:
            done.add(i + 1)
        if figure is not None and is_spell(text, number.start, figure):
            continue
        if figure is not None and not (figure.unit and GRADES.match(figure.unit)) and not (grades and not figure.unit):
            taken.append(figure)
    taken = [f for i, f in enumerate(taken) if not closes(text, taken[:i], f)]
    taken = of_opening(text, inherit(text, shares(text, taken)), numbers)
    for part in (p for reads in (parts, left_out, with_shares, ranked, in_none) for p in reads(text, numbers)):
        taken = [f for f in taken if f.end <= part.start or part.end <= f.start]
        taken.append(part)
    bare = [f for f in taken if f.unit is None and f.of is None]
    taken = [f for f in taken if f not in bare]
    for more in further(text, numbers, sorted(taken, key=lambda f: f.start)):
        same = next((f for f in bare if f.start < more.end and more.start < f.end), None)
        if same is not None:  # it stood for a noun that is known now
            bare.remove(same)
            more = replace(more, start=min(more.start, same.start), bound=same.bound)
        taken.append(more)
    taken += bare
    taken = [f for f in taken if not looked_at(text, f, taken)]
    taken += list(special(text, taken))
    return taken, numbers


def _measures(text: str, taken: list[Figure], numbers: list[Number], *, in_case: bool) -> list[Figure]:
    """Return those that measure something; of a case study times, repeats and what is of several cases."""
    kept = [f for f in taken if not audited(text, f, _after(text, f)) and not in_passing(text, f, _after(text, f))]
    kept = [named_before(text, f) for f in side_by_side(text, numbers, kept)]
    if in_case:
        kept = [f for f in kept if of_several(f) or (is_timely(f) and not is_history(text, f))]
    return sorted(kept, key=lambda f: f.start)


def _may_count(text: str) -> bool:
    """Tell whether a text holds a digit or a word that counts; most do not, and need not be read for figures."""
    return bool(_DIGIT.search(text)) or not _COUNTING.isdisjoint(_LETTERS.findall(text.lower()))


def _figure(text: str, n: Number, nxt: Number | None) -> tuple[Figure | None, bool]:
    """Return the figure that begins with `n`, and whether it took the next number with it."""
    before = text[: n.start]
    bound, width = bound_of(before, text[n.start : n.start + _AHEAD])
    start = n.start - width
    value_max = of = noun = None
    end, used = n.end, False
    if nxt is not None:
        gap = text[n.end : nxt.start]
        if is_change(text, start):
            pass  # "rose from 54 to 127": then and now, no range
        elif _RANGE.fullmatch(gap) and nxt.value > n.value and ("and" not in gap or _BETWEEN.search(before)):
            value_max, end, used = nxt.value, nxt.end, True
            m = _BETWEEN.search(before)
            start = m.start() if m else start
        elif PERCENT.match(text, n.end):
            pass  # "half of" what follows is another measure
        elif (nxt.value >= n.value and of_whole(text, n.end, nxt)) or (
            re.fullmatch(r" in (?:every )?", gap) and n.value < nxt.value and not DURATION.match(text, nxt.end)
        ):
            of, end, used = nxt.value, nxt.end, True
            noun = _OUT_OF.match(gap)
        elif nxt.value in _ROUND and n.value < nxt.value and (every := _FOR_EVERY.fullmatch(gap)):
            of, end, used = nxt.value, nxt.end, True
            noun = every if every["unit"] else None
    none = _NONE_OF.search(before)
    value = n.value
    half = _AND_A_HALF.match(text, end) if of is None and value_max is None else None
    if half:
        value, end = value + 0.5, half.end()
    every = re.search(r"\b(?:[Aa]ll|[Bb]oth) (?:of )?(?:the |these |those )?$", before)
    if of is None and every and ALL_OF.match(text, n.end):
        of, start = value, every.start()
    if none:
        value, of, start = 0.0, n.value, none.start()
    but = all_but(text[:start])
    if but is not None:  # so many were left out; without a whole only the words say of what
        start = but
        value = of - value if of is not None else value
    if of is None and every and ALL_SUCH.match(text, n.end) and _ALL_BEGINS.search(before[: every.start()]):
        of, start = value, every.start()
    if of is None and n.spelt and every:
        return None, used  # "all three": told of before
    whole = _WHOLE.search(before) is not None  # "19 of them out of 40 (47 percent)": the share is not of this number
    share = SHARE_BEHIND.match(text, end) if of is None and value_max is None and not whole else None
    unit, tail = unit_of(text, share.end() if share else end, of or n.value)
    tail = end if share and unit else tail  # "54 (22 percent) officers": the share is a figure of its own
    if unit is None and of is None and value_max is None and (least := or_more(text, end, n.value)):
        unit, tail, bound = least
    if noun and (unit is None or noun.re is _FOR_EVERY or "(" in noun.group()):
        unit = noun["unit"].strip()
    if of is not None and "(" in text[n.end : tail] and ")" not in text[n.end : tail]:
        tail = max(tail, text.find(")", tail, tail + _BRACKET) + 1)
    if unit is None or (n.money and unit != "percent"):
        if n.money:
            unit, tail = "pounds", end
        elif of is None:
            alone = stands_alone(text, n, n.start - width, share.end() if share else end)
            if alone is None and but is None:
                return None, used
            tail = alone or tail
    if unit and DURATION.fullmatch(unit) and _AGO.match(text, tail):
        return None, used  # when it was, not how long
    bound = "min" if bound is None and or_longer(text, unit, tail) else bound
    if bound == "over" and unit and DURATION.fullmatch(unit) and _THROUGH.match(text, tail if start else 0):
        bound = None  # "over two weeks in February": through them, not more than two
    more = _ONE_AND.search(before) if unit and of is None and value_max is None else None
    make = _MAKE.get((more["unit"], unit[:-1])) if more and unit else None
    if more and make:  # "an hour and 30 minutes"
        value, unit, start = round(1 + value / make, 3), more["unit"] + "s", more.start()
    if nxt is not None and not used and unit and value_max is None:
        value, tail, used = _with_less(text, value, unit, tail, nxt)
    return Figure(start, tail, value, value_max, of, unit, bound), used


def _with_less(text: str, value: float, unit: str, end: int, following: Number) -> tuple[float, int, bool]:
    """Return a time with the smaller one told with it ("five hours and 20 minutes"), and whether there is one."""
    one, two = DURATION.fullmatch(unit), DURATION.match(text, following.end)
    if one and two and _AND_LESS.fullmatch(text, end, following.start):
        make = _MAKE.get((one["unit"].lower(), two["unit"].lower()))
        if make is not None and following.value < make and value == int(value):
            return round(value + following.value / make, 3), two.end(), True
    return value, end, False


def _after(text: str, figure: Figure) -> int:
    unit = figure.unit or ""
    return max(figure.start, figure.end - len(unit) - 1)


def _lead(state: Analysis, sentence: Sentence) -> str:
    """Return the words that introduce the list that a sentence stands in, else nothing."""
    lead = state.blocks[sentence.block].lead
    return state.view(state.blocks[lead]).clean if lead is not None else ""
