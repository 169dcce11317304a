"""The component that reads figures: a number, its unit, what it counts, its bound and the date it holds for."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.about.inspected import earlier_of
from graphkit.extract.figures.alone import inherit, stands_alone, taken_on
from graphkit.extract.figures.audited import GRADES, audited, is_timely, of_several
from graphkit.extract.figures.changes import is_change, is_time, named_before, side_by_side
from graphkit.extract.figures.counted import clause_of, what_of
from graphkit.extract.figures.dates import Moments, as_of, when
from graphkit.extract.figures.figure import Figure
from graphkit.extract.figures.kinds import kind_of
from graphkit.extract.figures.passing import answer_time, in_passing
from graphkit.extract.figures.referring import only_count, referring
from graphkit.extract.figures.shares import all_but, left_out, parts, shares
from graphkit.extract.figures.special import special
from graphkit.extract.figures.units import unit_of
from graphkit.extract.figures.words import (
    DURATION,
    MONTHS,
    NOT_AFTER,
    NOT_BEFORE,
    PERCENT,
    PERIOD,
    bound_of,
    scope_of,
)
from graphkit.extract.naming.abbreviations import is_short_form
from graphkit.extract.prose.numbers import NUMBER_WORDS, Number, find_numbers
from graphkit.extract.prose.phrases import normal
from graphkit.extract.prose.splitting import split
from graphkit.extract.prose.word_lists import words_of
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Analysis, Sentence, analysis
from graphkit.records import Metric

_AROUND = 30
#: how far from a number the words are that say whether it counts, in characters
_NEAR = 200
_ZONES = frozenset({"findings", "context", "case-study"})
_OF = re.compile(
    r" (?:\w+ ){0,2}?(?:out )?of (?:(?:the|these|those|our|its|their|all|all the|all of the|a total of) )?"
    r"(?:(?:last|first|other|latest|most recent|previous|relevant|known) )?$"
)
#: "in three cases out of 28"
_OUT_OF = re.compile(r" (?P<unit>(?:[a-z-]+ )?[a-z-]+s|children|people) (?:out of|in|of) ")
_RANGE = re.compile(r"(?: to | ?[-–] ?| and | or )$")
_BETWEEN = re.compile(r"\b(?:between|from) $", re.IGNORECASE)
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
#: of a follow-up: the sentences that may say when the inspection was that it follows up
_INSPECTION = re.compile(
    r"\b(?:[Ww]e|HMIC(?:FRS)?|[Ii]nspectors)\b.*?\binspect(?:ed|ion)|\b(?:our|the) (?:\w+ )?inspection\b"
)
#: "last year 63 children", unlike "year 7 children"
_THAT_YEAR = re.compile(r"\b(?:last|this|that|each|every|previous|same|next|financial) year $", re.IGNORECASE)
_EARLIER = re.compile(r" (?:before|earlier|ago|previously)\b")
_CHANGED_IN = re.compile(
    r"\b(?:(?:risen|rose|fallen|fell|grown|grew|gone (?:up|down)|increased|decreased|dropped|halved|doubled|trebled"
    r"|tripled|rise|fall|increase|decrease|drop|reduction|reduced)\b[^.,;:]{0,40}? (?:in|over|within)"
    r"|(?:\w+(?:st|nd|rd|th) time|once|twice) (?:in|within|over))(?: just| only| under| the (?:last|past|previous))? $"
)
#: behind a time, or for one with which the sentence begins, from there: "over" means through it
_THROUGH = re.compile(
    rf" (?:in|between|during) (?:(?:{MONTHS}|(?:19|20)\d\d)\b|the (?:spring|summer|autumn|winter))"
    r"|Over (?:the )?[\w,]+ [a-z]+,? (?!had\b|have\b|has\b|passed|went|elapsed|after|later|is\b|was\b|were\b)"
)
#: the numbers that the public calls ("101 callers wait")
_TELEPHONES = frozenset({101, 111, 112, 999})
_CALLS = re.compile(
    r" (?:emergency |non-emergency )?(?:calls?|callers?|lines?|services?|operators?|demand)\b|[,.]| and\b"
)
#: "in one of the three cases": as many as were looked at, so a share
_OF_CASES = re.compile(
    r" of (?:the|these|those|our) [\w-]+ (?:[a-z-]+ ){0,3}(?:cases|records|files|incidents|investigations|interviews)\b"
)
_IN_A_ROW = re.compile(r"\b(?:first|next|last|final) $", re.IGNORECASE)
#: "two of the last eight meetings"
_OF_ROW = re.compile(r"\w of (?:the|its|their|our) (?:first|next|last|final) $")
_TIMES = re.compile(r"[ -](?:[a-z]+ )?(?:second|minute|hour|day|night|week|month|year)s?\b", re.IGNORECASE)
_DATE_BEFORE = re.compile(rf"\b(?:{MONTHS}) $")


@Language.component("graphkit_metrics")
def graphkit_metrics(doc: Doc) -> Doc:
    """Add the Metric records of the document."""
    run(analysis(doc))
    return doc


def run(state: Analysis) -> None:
    """Read the figures of every sentence that may hold one."""
    told: set[tuple[float, str]] = set()
    moments = _moments(state)
    block, before = -1, None
    report = state.facts is None or state.facts.kind not in {"news", "other"}
    for sentence in state.sentences:
        if sentence.zone not in _ZONES or state.blocks[sentence.block].kind in ("heading", "caption", "footnote"):
            continue
        text = sentence.view.clean
        lead = _lead(state, sentence)
        if _RECOMMENDS.match(text) or (lead and _RECOMMENDS.match(lead)):
            continue
        if sentence.block != block:
            block, before = sentence.block, None
        taken, numbers = _counted(text)
        if not taken and not numbers:
            continue
        figures = referring(text, _measures(text, taken, numbers, in_case=sentence.zone == "case-study"), before)
        count, any_count = only_count(taken)
        before = count if any_count else before
        counted = [(f.value, normal(f.unit.split()[-1])) for f in taken if f.unit]
        for figure in figures:
            if not (report and answer_time(text, figure)) and not _again(text, figure, told):
                others = [(f.start, f.end) for f in figures if f is not figure]
                _emit(
                    state,
                    sentence,
                    figure,
                    lead,
                    when(text, figure.start, figure.end, others, moments, timed=is_time(figure)),
                )
        told.update(counted)  # how many cases were looked at is no metric, yet known when they are spoken of again


def _moments(state: Analysis) -> Moments:
    """Return when the inspections were of which the document may speak, as far as it says so."""
    facts = state.facts
    if facts is None or facts.inspection_start is None:
        return Moments()
    own = facts.inspection_start[:7]
    if facts.kind not in ("re-inspection", "post-inspection-review"):
        return Moments(own=own, plain=own)
    body = [state.view(b).clean for b in state.blocks if b.kind in ("paragraph", "bullet")]
    body = [c[lo:hi] for c in body[:80] for lo, hi in split(c) if _INSPECTION.search(c, lo, hi)]
    earlier = (earlier_of(body, facts.inspection_start) or "")[:7] or None
    return Moments(own=own, plain=earlier if facts.kind == "post-inspection-review" else None, earlier=earlier)


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
    numbers = [n for n in find_numbers(text) if _counts(text, n)]
    done: set[int] = set()
    grades = len(GRADES.findall(text)) > 1
    for i, number in enumerate(numbers):
        if i in done:
            continue
        following = numbers[i + 1] if i + 1 < len(numbers) else None
        figure, used = _figure(text, number, following)
        if used:
            done.add(i + 1)
        if figure is not None and _spell(text, number.start, figure):
            continue
        if figure is not None and not (figure.unit and GRADES.match(figure.unit)) and not (grades and not figure.unit):
            taken.append(figure)
    taken = [f for i, f in enumerate(taken) if not _closes(text, taken[:i], f)]
    taken = inherit(text, shares(text, taken))
    for part in (*parts(text, numbers), *left_out(text, numbers)):
        taken = [f for f in taken if f.end <= part.start or part.end <= f.start]
        taken.append(part)
    taken += special(text, taken)
    return taken, numbers


def _measures(text: str, taken: list[Figure], numbers: list[Number], *, in_case: bool) -> list[Figure]:
    """Return those that measure something; of a case study times, repeats and what is of several cases."""
    kept = [f for f in taken if not audited(text, f, _after(text, f)) and not in_passing(text, f, _after(text, f))]
    kept = [named_before(text, f) for f in side_by_side(text, numbers, kept)]
    if in_case:
        kept = [f for f in kept if is_timely(f) or of_several(f)]
    return sorted(kept, key=lambda f: f.start)


def _may_count(text: str) -> bool:
    """Tell whether a text holds a digit or a word that counts; most do not, and need not be read for figures."""
    return bool(_DIGIT.search(text)) or not _COUNTING.isdisjoint(_LETTERS.findall(text.lower()))


def _counts(text: str, n: Number) -> bool:
    """Tell whether a number can be a measure at all: no year, date, age, section, clock time or list mark."""
    before, after = text[max(0, n.start - _NEAR) : n.start], text[n.end : n.end + _NEAR]
    if not n.spelt and 1900 <= n.value <= 2100 and "," not in text[n.start : n.end] and n.value == int(n.value):
        return False
    if re.search(r"(?:19|20)\d\d ?[-–/]$", before) or _DATE_BEFORE.search(before):
        return False
    if re.match(rf"(?:st|nd|rd|th)?(?: and \d+(?:st|nd|rd|th)?| ?[-–] ?\d+| to \d+)? (?:{MONTHS})\b", after):
        return False
    named = NOT_AFTER.search(before) and not _THAT_YEAR.search(before)
    if named and not re.search(r"(?:under|over) $", before) and not PERCENT.match(after):
        return False
    if n.value in _TELEPHONES and not n.spelt and _CALLS.match(after):
        return False
    if NOT_BEFORE.match(after) or (not before.strip() and re.match(r"[.)] ", after)):
        return False
    row = _IN_A_ROW.search(before)
    if row and not _OF_ROW.search(before) and not _TIMES.match(after) and not taken_on(before, text, n.end):
        return False  # "the first four describe": a place, not a count
    if n.value == 1 and n.spelt:
        share = re.match(r" (?:in|out of)(?: every| the)? ", after)
        if _OF_CASES.match(after):
            return True
        return bool(re.search(r"\b(?:only|just|all but) $", before) or (share and find_numbers(after[:20])))
    return not re.search(r"(?:#|\bv|\bA|\bM|www\.\S*|https?:\S*)$", before)


def _figure(text: str, n: Number, nxt: Number | None) -> tuple[Figure | None, bool]:
    """Return the figure that begins with `n`, and whether it took the next number with it."""
    before = text[: n.start]
    bound, width = bound_of(before)
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
        elif (_OF.fullmatch(gap) and nxt.value >= n.value) or (
            re.fullmatch(r" in (?:every )?", gap) and n.value < nxt.value and not DURATION.match(text, nxt.end)
        ):
            of, end, used = nxt.value, nxt.end, True
            noun = _OUT_OF.match(gap)
    none = _NONE_OF.search(before)
    value = n.value
    if none:
        value, of, start = 0.0, n.value, none.start()
    but = all_but(text[:start])
    if but is not None:  # so many were left out; without a whole only the words say of what
        start = but
        value = of - value if of is not None else value
    if of is None and n.spelt and re.search(r"\b(?:[Aa]ll|[Bb]oth) (?:of )?(?:the |these |those )?$", before):
        return None, used  # "all three": told of before
    unit, tail = unit_of(text, end, of or n.value)
    if noun and unit is None:
        unit, tail = noun["unit"], end
    if unit is None or (n.money and unit != "percent"):
        if n.money:
            unit, tail = "pounds", end
        elif of is None:
            alone = stands_alone(text, n, n.start - width, end)
            if alone is None and but is None:
                return None, used
            tail = alone or tail
    if bound == "over" and unit and DURATION.fullmatch(unit) and _THROUGH.match(text, tail if start else 0):
        bound = None  # "over two weeks in February": through them, not more than two
    return Figure(start, tail, value, value_max, of, unit, bound), used


def _closes(text: str, earlier: list[Figure], figure: Figure) -> bool:
    """Tell whether a time only closes the measure before it ("3 times in 90 days")."""
    if figure.unit is None or not DURATION.fullmatch(figure.unit):
        return False
    if _CHANGED_IN.search(text, max(0, figure.start - 90), figure.start):
        return True  # "has risen by a third in two years", "for the fourth time in two months"
    if not earlier:
        return False
    last = earlier[-1]
    if text[last.end : figure.start] == " " and _EARLIER.match(text, figure.end):
        return True  # "48 percent two years before"
    if last.unit and DURATION.fullmatch(last.unit):
        return False
    return bool(PERIOD.match(text[last.end : figure.start]))


def _spell(text: str, at: int, figure: Figure) -> bool:
    """Tell whether a time is the stretch that other figures are given for ("in the 12 months to May")."""
    return bool(figure.unit and DURATION.fullmatch(figure.unit)) and bool(
        re.search(
            r"\b(?:in|over|during|for|within) the (?:last |past |previous |same |first |preceding |following )?$",
            text[:at],
        )
    )


def _after(text: str, figure: Figure) -> int:
    unit = figure.unit or ""
    return max(figure.start, figure.end - len(unit) - 1)


def _lead(state: Analysis, sentence: Sentence) -> str:
    """Return the words that introduce the list that a sentence stands in, else nothing."""
    lead = state.blocks[sentence.block].lead
    return state.view(state.blocks[lead]).clean if lead is not None else ""


def _emit(state: Analysis, sentence: Sentence, figure: Figure, lead: str, dated: tuple[str | None, bool]) -> None:
    view, text = sentence.view, sentence.view.clean
    start, end = view.span(figure.start, figure.end)
    quote = state.text[start:end]
    what = what_of(text, figure)
    spoken = what_of(text, figure.like or figure, whole=True)
    bound = figure.bound
    if bound is None and re.search(r"\b(?:approximately|around|about|roughly):?$", lead.strip()):
        bound = "approx"
    clause = f"{lead[-60:]} {clause_of(text, figure.like or figure)}".strip()
    kind = kind_of(f"{lead[-60:]} {text}".strip(), figure.unit, spoken, share=figure.of is not None, clause=clause)
    date, elsewhen = dated
    facts = state.facts
    if date is None and lead and not elsewhen:
        date = as_of(lead, len(lead), len(lead))  # "In March 2016 these were:"
    if date is None and not elsewhen and facts is not None and kind == "backlog" and facts.inspection_start:
        date = facts.inspection_start[:7]  # what waited when the inspectors came; on which day, nobody says
    around = (text[max(0, figure.start - _AROUND) : figure.start], text[figure.end : figure.end + _AROUND])
    state.records.append(
        Metric(
            id=state.ids.make("metric", quote, *around),
            document=state.document.id,
            start=start,
            end=end,
            quote=quote,
            page=state.page_at(start),
            value=figure.value,
            value_max=figure.value_max,
            of=figure.of,
            unit=figure.unit,
            what=what or None,
            bound=bound,
            as_of=date,
            kind=kind,
            scope=scope_of(text, figure.end, in_case=sentence.zone == "case-study", several=of_several(figure)),
            section=sentence.section,
        )
    )
