"""The brief: how one force does, theme by theme, beside its peers; or what every report says on one theme. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graphkit.page.content import CASE_STUDY, Advice, Cell, Content, Doc, Sentence, ThemeRow

#: sentences quoted of each report on the page's only theme, and of each theme of a force; others are a click away
QUOTED, QUOTED_EACH = 3, 2
_RANK = {"failing": 0, "mixed": 1, "strength": 2}


@dataclass(frozen=True, slots=True)
class OnTheme:
    """One theme in the brief of a force.

    Attributes:
        value: what the force's latest report that speaks of it says.
        own: the force's reports that speak of it, the earliest first.
        failing, strong: the reports of peers of that value, one a peer: its latest that speaks of the theme.
        speaking: number of peers whose reports speak of it.
        told: what the force was recommended on it.
        peers_told: number of peers that a recommendation on it was made to.
        quotes: sentences of the force's latest report, those of its value first.
    """

    row: ThemeRow
    value: str
    own: tuple[tuple[Doc, Cell], ...]
    failing: tuple[Doc, ...]
    strong: tuple[Doc, ...]
    speaking: int
    told: tuple[Advice, ...]
    peers_told: int
    quotes: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class OnForce:
    """The brief of one force: its themes, failings first, the most failing sentences first."""

    name: str
    docs: tuple[Doc, ...]
    themes: tuple[OnTheme, ...]

    def of(self, value: str) -> tuple[OnTheme, ...]:
        """Return the themes of one value."""
        return tuple(t for t in self.themes if t.value == value)

    @property
    def failing(self) -> tuple[OnTheme, ...]:
        """Themes on which it fails."""
        return self.of("failing")

    @property
    def shared(self) -> int:
        """Of the themes on which it fails, those on which a peer fails too."""
        return sum(bool(t.failing) for t in self.failing)

    @property
    def answered(self) -> int:
        """Of the themes on which it fails, those on which a peer does well."""
        return sum(bool(t.strong) for t in self.failing)


@dataclass(frozen=True, slots=True)
class SaidThere:
    """What one report says on the page's only theme: its value, the sentences that stand first, and the others."""

    doc: Doc
    cell: Cell
    quotes: tuple[Sentence, ...]
    more: tuple[Sentence, ...]


def on_forces(content: Content) -> tuple[OnForce, ...]:
    """Return the brief of each force that the page is about; none for a page on all, or on one theme."""
    if content.theme:
        return ()
    ids = {name: id for id, name in content.forces}
    return tuple(_on_force(content, ids[name], name) for name in content.focus)


def on_theme(content: Content) -> tuple[SaidThere, ...]:
    """Return what each report says on the page's only theme: the page's own forces first, then failings first."""
    if not content.theme:
        return ()
    found = []
    for row in content.rows:
        for doc in content.reports:
            if cell := row.cells.get(doc.number):
                said = _order((s for s in content.sentences if s.place.doc is doc), cell.value)
                found.append(SaidThere(doc, cell, said[:QUOTED], said[QUOTED:]))
    focus = bool(content.focus)
    return tuple(sorted(found, key=lambda s: (focus and not s.doc.focus, _RANK[s.cell.value], -s.cell.failings)))


def _on_force(content: Content, force: str, name: str) -> OnForce:
    docs = tuple(d for d in content.reports if d.force == force)
    themes = []
    for row in content.rows:
        own = tuple((d, row.cells[d.number]) for d in docs if d.number in row.cells)
        if not own:
            continue
        latest, cell = own[-1]
        peers = {d.force: d for d in content.reports if d.force not in ("", force) and d.number in row.cells}
        on_it = [a for a in content.every_advice if row.id in a.themes]
        said = (s for s in content.sentences if s.place.doc is latest and row.id in s.themes)
        themes.append(OnTheme(
            row=row, value=cell.value, own=own,
            failing=tuple(d for d in peers.values() if row.cells[d.number].value == "failing"),
            strong=tuple(d for d in peers.values() if row.cells[d.number].value == "strength"),
            speaking=len(peers), told=tuple(a for a in on_it if a.force_name == name),
            peers_told=len({a.force_name for a in on_it} - {name}), quotes=_order(said, cell.value)[:QUOTED_EACH],
        ))  # fmt: skip
    themes.sort(key=lambda t: (_RANK[t.value], -t.own[-1][1].failings, t.row.name))
    return OnForce(name, docs, tuple(themes))


def _order(sentences: Iterable[Sentence], value: str) -> tuple[Sentence, ...]:
    """Sentences of the value first (failings for a mixed one), case studies last, else in the order of the text."""
    first = ("strength", "effective") if value == "strength" else ("failing", "ineffective")
    return tuple(
        sorted(
            sentences,
            key=lambda s: (s.polarity not in first, s.kind == CASE_STUDY, s.polarity == "mixed", s.place.start),
        )
    )
