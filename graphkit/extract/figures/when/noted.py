"""Dates how many people a force has by the footnote that names where the numbers are from."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from graphkit.extract.figures.numbers.words import MONTHS
from graphkit.extract.state import Analysis
from graphkit.records import AnyRecord, Metric

#: a note on how many people a force has, and the day for which it says so
_WORKFORCE = re.compile(r"\bworkforce\b|\b(?:officers?|staff) (?:numbers|figures)\b|\bestablishment\b", re.IGNORECASE)
_DAY = re.compile(rf"\b(?P<day>\d{{1,2}}) (?P<month>{MONTHS}) (?P<year>(?:19|20)\d\d)\b")
_MONTH = {month: i + 1 for i, month in enumerate(MONTHS.split("|"))}
#: who is counted in such a list
_PEOPLE = re.compile(
    r"(?:police )?(?:officers|staff)|police|special constables|specials|(?:police )?community support officers|PCSOs"
)
#: so many of them, right behind each other, are a list
_LIST = 2
#: how far behind the list the note may stand, in characters: at the foot of a page, or of the chapter
_FAR = 20_000


def dated_by_notes(state: Analysis) -> None:
    """Give the people of a force, told in a list that has no date, that of the note on the workforce behind it."""
    metrics = sorted((m for m in state.records if isinstance(m, Metric)), key=lambda m: m.start)
    new: dict[str, AnyRecord] = {}
    for at, date in _notes(state):
        before = [m for m in metrics if m.end <= at and at - m.end <= _FAR]
        listed = next((run for run in reversed([*_lists(before)]) if len(run) >= _LIST), [])
        new |= {m.id: msgspec.structs.replace(m, as_of=date) for m in listed if m.as_of is None}
    if new:
        state.records[:] = [new.get(record.id, record) for record in state.records]


def _notes(state: Analysis) -> Iterator[tuple[int, str]]:
    """Yield where each note on the workforce stands that names one day, and the day (ISO 8601)."""
    for block in state.blocks:
        if block.kind != "footnote":
            continue
        clean = state.view(block).clean
        days = {f"{m['year']}-{_MONTH[m['month']]:02}-{int(m['day']):02}" for m in _DAY.finditer(clean)}
        if len(days) == 1 and _WORKFORCE.search(clean):
            yield block.start, days.pop()


def _lists(metrics: list[Metric]) -> Iterator[list[Metric]]:
    """Yield the runs of figures that count a force's people."""
    run: list[Metric] = []
    for metric in metrics:
        if metric.kind == "workforce" and metric.scope == "force" and _PEOPLE.fullmatch(metric.unit or ""):
            run.append(metric)
        elif run:
            yield run
            run = []
    if run:
        yield run
