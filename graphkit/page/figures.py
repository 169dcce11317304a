"""Figures like with like: those of one kind, on one theme, in one unit stand together, times as days. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graphkit.ontology import Ontology
from graphkit.page.content import Figure, FigureGroup, Place, Sentence

#: days in a unit of time; a month and a year are means, as in the canned query `figures-across-forces`
_DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
#: whose figures can be set beside each other; one child's case and the whole country cannot
_COMPARABLE = frozenset({"force", "partner"})


def measure(value: float, unit: str, ontology: Ontology) -> tuple[float, str]:
    """Return a figure in the unit in which it can be compared: `(14, "days")` for two weeks.

    Processes go by their name, whatever the text calls them, all else by the singular in lower case.

    Args:
        value: the number as the text gives it.
        unit: its unit as the text gives it.
        ontology: knows the names of processes.
    """
    one = unit.casefold().removesuffix("s")
    if one in _DAYS:
        return round(value * _DAYS[one], 1), "days"
    if one in ("percent", "%", "per cent"):
        return value, "percent"
    process = ontology.find(unit, "process")
    return value, process.label if process else one


def like_with_like(
    figures: Iterable[Figure], sentences: Iterable[Sentence], theme_names: dict[str, str], focus: frozenset[str]
) -> tuple[FigureGroup, ...]:
    """Return groups of figures that at least two forces give, then what is left, one group a kind.

    A figure is on the themes of the sentences in which it stands; on several it stands in each of their groups, and
    groups of the same figures are one. On no theme only a unit that names a thing makes figures alike: officers, yet
    not days.

    Args:
        figures: all figures, in the order of the page.
        sentences: the page's findings, which give the themes.
        theme_names: theme id -> name.
        focus: ids of the forces that the page is about, empty for all: only groups in which one of them is and only
            their further figures are kept.
    """
    figures = list(figures)
    within = _by_document(sentences)
    shared: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.scope in _COMPARABLE and figure.measured_in and figure.place.doc.report and figure.place.doc.force:
            for theme in _themes(figure.place, within):
                if theme or figure.measured_in not in ("days", "percent"):
                    shared[figure.kind, theme, figure.measured_in].append(figure)
    groups: list[FigureGroup] = []
    grouped: set[int] = set()
    for (kind, unit, _), keys in _same(shared).items():
        found = shared[kind, keys[0], unit]
        forces = {f.place.doc.force for f in found}
        if len(forces) < 2 or (focus and not forces & focus):
            continue
        found.sort(key=lambda f: (-f.amount, f.place.doc.number, f.place.start))
        themes = "; ".join(sorted(theme_names.get(theme, theme) for theme in keys))
        groups.append(FigureGroup(kind, themes, unit, len(forces), tuple(found)))
        grouped |= {id(f) for f in found}
    groups.sort(key=lambda g: (g.kind, -g.forces, g.theme, g.measured_in))
    kinds = sorted({f.kind for f in figures})
    rest = {
        kind: [f for f in figures if f.kind == kind and id(f) not in grouped and f.place.doc.focus] for kind in kinds
    }
    found_groups = []
    for kind in kinds:
        found_groups += [g for g in groups if g.kind == kind]
        if rest[kind]:
            found_groups.append(FigureGroup(kind, "", "", 0, tuple(rest[kind])))
    return tuple(found_groups)


def _same(shared: dict[tuple[str, str, str], list[Figure]]) -> dict[tuple[str, str, tuple[int, ...]], list[str]]:
    """The themes of each set of figures, by kind, unit and the figures."""
    found: dict[tuple[str, str, tuple[int, ...]], list[str]] = defaultdict(list)
    for (kind, theme, unit), figures in shared.items():
        found[kind, unit, tuple(sorted(id(f) for f in figures))].append(theme)
    return found


def _by_document(sentences: Iterable[Sentence]) -> dict[int, list[Sentence]]:
    found: dict[int, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        found[sentence.place.doc.number].append(sentence)
    return found


def _themes(place: Place, within: dict[int, list[Sentence]]) -> list[str]:
    """The themes of the sentences around a place; [""] where it stands in none."""
    around = (s for s in within.get(place.doc.number, ()) if s.place.start <= place.start < s.place.end)
    return sorted({theme for s in around for theme in s.themes}) or [""]
