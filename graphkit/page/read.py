"""Reads from the graph what one page shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from graphkit.errors import QueryError
from graphkit.ontology import load_ontology
from graphkit.page import statements
from graphkit.page.choose import choose_forces, choose_theme
from graphkit.page.content import (
    Advice,
    Audit,
    Cell,
    Content,
    Doc,
    Figure,
    FigureGroup,
    FollowedUp,
    Job,
    Judgement,
    Note,
    Place,
    Said,
    Sentence,
    Team,
    ThemeRow,
)
from graphkit.page.figures import like_with_like, measure

if TYPE_CHECKING:
    from graphkit.engine import Connection

_Row = dict[str, Any]
#: kinds of figure that the page shows
KINDS = ("backlog", "caseload", "delay", "workforce")


def read_content(connection: Connection, forces: Sequence[str] = (), theme: str | None = None) -> Content:
    """Return what the page shows.

    The map of themes, the sentences, the texts and the case audits are of all documents, so that peers stand beside a
    force; figures of peers are there where they can be set beside one of the force's own; recommendations, judgements,
    claims and notes are of the chosen forces' documents alone. A page on one theme leaves out what is on no theme: case
    audits, teams, figures, judgements and notes.

    Args:
        connection: see `graphkit.engine.connect`.
        forces: names or ids of the forces that the page is about; all where empty.
        theme: id or name of the only theme; all where None.

    Raises:
        QueryError: nothing is loaded, or no loaded document is about such a force, or there is no such theme.
    """
    with connection.session() as session:

        def ask(statement: str, **parameters: object) -> list[_Row]:
            return session.execute_read(lambda tx: tx.run(statement, parameters).data())

        return _Reader(ask, forces, theme).content()


class _Reader:
    """One reading: what is known of documents, themes and sections while the rest is read."""

    def __init__(self, ask: Callable[..., list[_Row]], forces: Sequence[str], theme: str | None) -> None:
        self.ask = ask
        self.ontology = ontology = load_ontology()
        documents = ask(statements.DOCUMENTS)
        if not documents:
            raise QueryError("nothing is loaded, so there is nothing to report; load something: graphkit load PATH")
        names = {row["force"]: row["force_name"] or row["force"] for row in documents if row["force"]}
        self.focus = choose_forces(forces, names, ontology)
        first = {id: at for at, id in enumerate(self.focus)}
        self.forces = tuple(sorted(names.items(), key=lambda f: (first.get(f[0], len(first)), f[1], f[0])))
        self.themes: dict[str, _Row] = {row["id"]: row for row in ask(statements.THEMES)}
        called = {id: str(row["name"]) for id, row in self.themes.items()}
        self.theme = choose_theme(theme, called, ontology) if theme else ""
        order = {id: at for at, (id, _) in enumerate(self.forces)}
        documents.sort(key=lambda d: (order.get(d["force"], len(order)), d["inspected"] or d["published"], d["id"]))
        self.docs = {row["id"]: self._doc(number, row) for number, row in enumerate(documents)}
        self.sections = {row["id"]: row for row in ask(statements.SECTIONS)}
        self.areas = {concept.id: at for at, concept in enumerate(ontology.scheme("practice-area"))}

    def content(self) -> Content:
        """Return all of it."""
        sentences = [self._sentence(row) for row in self.ask(statements.FINDINGS)]
        sentences += [self._sentence(row) for row in self.ask(statements.CASE_STUDIES)]
        sentences = [s for s in sentences if self._wanted(s.themes)]
        sentences.sort(key=lambda s: (s.place.doc.number, s.place.start, s.place.end, s.id))
        sentences = _told_apart(sentences)
        by_id = {s.id: s for s in sentences}
        whole = not self.theme
        advice = self._advice(by_id)
        return Content(
            docs=tuple(self.docs.values()),
            forces=self.forces,
            focus=tuple(name for id, name in self.forces if id in self.focus),
            theme=self.themes[self.theme]["name"] if self.theme else "",
            theme_names={id: row["name"] for id, row in self.themes.items()},
            rows=self._rows(),
            sentences=tuple(sentences),
            advice=tuple(a for a in advice if any(p.doc.focus for p in a.places)),
            every_advice=advice,
            audits=tuple(self._audits()) if whole else (),
            jobs=self._jobs() if whole else (),
            figures=self._figures(sentences) if whole else (),
            judgements=tuple(self._judgement(r) for r in self._focused(statements.JUDGEMENTS)) if whole else (),
            claims=tuple(s for s in map(self._said, self._focused(statements.CLAIMS)) if self._wanted(s.themes)),
            notes=tuple(self._note(r) for r in self._focused(statements.NOTES)) if whole else (),
            versions=tuple(sorted({d.loaded_with for d in self.docs.values() if d.loaded_with})),
        )

    # -- documents, places ----------------------------------------------------------------------------------------

    def _doc(self, number: int, row: _Row) -> Doc:
        source = row["source"] or ""
        started, ended = row["inspection_start"] or "", row["inspection_end"] or ""
        address = next((x for x in (source, row["location"] or "") if x.startswith(("https://", "http://"))), "")
        return Doc(
            number=number,
            id=row["id"],
            title=" ".join((row["title"] or row["id"]).split()),
            kind=row["kind"] or "",
            force=row["force"] or "",
            force_name=row["force_name"] or "",
            published=row["published"] or "",
            inspected=started if ended in ("", started) else f"{started} to {ended}",
            sha256=row["sha256"] or "",
            loaded_with=row["loaded_with"] or "",
            loaded_at=row["loaded_at"] or "",
            source=source,
            address=address,
            characters=len(row["text"] or ""),
            report=row["report"],
            focus=not self.focus or row["force"] in self.focus,
            text=row["text"] or "",
        )

    def _place(self, row: _Row) -> Place:
        return Place(
            self.docs[row["document"]], row["start"], row["end"], row["quote"], row.get("page"),
            self._chapters(row.get("section")),
        )  # fmt: skip

    def _chapters(self, id: str | None) -> tuple[str, ...]:
        """The headings above a place, the chapter's first."""
        path: list[str] = []
        seen: set[str] = set()
        while id and id not in seen and id in self.sections:
            seen.add(id)
            row = self.sections[id]
            path.append(" ".join(f"{row['number'] or ''} {row['heading']}".split()))
            id = row["parent"]
        return tuple(reversed(path))

    def _focused(self, statement: str) -> list[_Row]:
        """Rows of the documents that the page is about."""
        return [row for row in self.ask(statement) if self.docs[row["document"]].focus]

    def _wanted(self, themes: Iterable[str]) -> bool:
        return not self.theme or self.theme in themes

    # -- one kind each ----------------------------------------------------------------------------------------------

    def _sentence(self, row: _Row) -> Sentence:
        return Sentence(
            row["id"],
            self._place(row),
            row["polarity"] or "unclear",
            tuple(row["themes"]),
            row["kind"] or "",
            row["title"] or "",
        )

    def _rows(self) -> tuple[ThemeRow, ...]:
        cells: dict[str, dict[int, Cell]] = defaultdict(dict)
        said: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for row in self.ask(statements.ASSESSMENTS):
            doc = self.docs[row["document"]]
            cells[row["theme"]][doc.number] = Cell(row["value"], row["failings"], row["strengths"])
            if doc.force:
                said[row["theme"]][doc.force].add(row["value"])
        rows = []
        for id, theme in self.themes.items():
            if not self._wanted((id,)):
                continue
            forces = said[id].values()
            failing = sum("failing" in values for values in forces)
            mixed = sum("mixed" in values and "failing" not in values for values in forces)
            rows.append(ThemeRow(
                id=id, name=theme["name"], definition=theme["definition"] or "", area=theme["area"] or "",
                area_name=theme["area_name"] or "Other themes", cells=cells[id], failing=failing, mixed=mixed,
                speaking=len(forces),
            ))  # fmt: skip
        return tuple(sorted(rows, key=lambda r: (self.areas.get(r.area, len(self.areas)), r.area_name, r.name)))

    def _advice(self, sentences: dict[str, Sentence]) -> tuple[Advice, ...]:
        places: dict[str, list[Place]] = defaultdict(list)
        for row in self.ask(statements.STATED):
            places[row["recommendation"]].append(self._place(row))
        later: dict[str, list[FollowedUp]] = defaultdict(list)
        for row in self.ask(statements.FOLLOWED_UP):
            rests = sorted(
                (sentences[id] for id in row["findings"] if id in sentences), key=lambda s: (s.place.start, s.id)
            )
            followed = FollowedUp(self.docs[row["document"]], row["progress"], bool(row["stated"]), tuple(rests))
            later[row["recommendation"]].append(followed)
        found = []
        for row in self.ask(statements.RECOMMENDATIONS):
            about = places[row["id"]]
            if not about or not self._wanted(row["themes"]):
                continue
            about.sort(key=lambda p: (not p.doc.focus, p.doc.date, p.doc.number, p.start))
            found.append(Advice(
                id=row["id"], force_name=row["force_name"] or about[0].doc.force_name, made=row["made"] or "",
                deadline=row["deadline"] or "", themes=tuple(row["themes"]), places=tuple(about),
                followed_up=tuple(sorted(later[row["id"]], key=lambda f: f.doc.number)),
            ))  # fmt: skip
        order = {name: at for at, (_, name) in enumerate(self.forces)}
        at = {a.id: (a.places[0].doc.number, a.places[0].start) for a in found}
        return tuple(sorted(found, key=lambda a: (order.get(a.force_name, len(order)), a.made, at[a.id], a.id)))

    def _audits(self) -> list[Audit]:
        """Case audits by case type, those of the forces that the page is about first."""
        found = [self._audit(row) for row in self.ask(statements.AUDITS)]
        return sorted(found, key=lambda a: (a.case_type, a.place.doc.number, a.place.start))

    def _audit(self, row: _Row) -> Audit:
        return Audit(
            self._place(row), row["case_type"] or "", row["assessor"] or "", row["scope"] or "", row["good"],
            row["adequate"], row["requires_improvement"], row["inadequate"], row["cases"],
        )  # fmt: skip

    def _jobs(self) -> tuple[Job, ...]:
        teams: dict[str, dict[str, list[Team]]] = defaultdict(lambda: defaultdict(list))
        for row in self.ask(statements.TEAMS):
            team = Team(row["name"], row["abbreviation"] or "", row["mentions"], self._place(row))
            teams[row["job"]][row["force"]].append(team)
        jobs = [
            Job(name, {force: tuple(sorted(found, key=lambda t: (-t.mentions, t.name))) for force, found in by.items()})
            for name, by in teams.items()
            if not self.focus or any(force in by for force in self.focus)
        ]
        return tuple(sorted(jobs, key=lambda job: (-len(job.teams), job.name.casefold())))

    def _figures(self, sentences: list[Sentence]) -> tuple[FigureGroup, ...]:
        names = {id: str(row["name"]) for id, row in self.themes.items()}
        found = (self._figure(row) for row in self.ask(statements.FIGURES, kinds=KINDS))
        return like_with_like(found, sentences, names, frozenset(self.focus))

    def _figure(self, row: _Row) -> Figure:
        bound = {"approx": "about ", "min": "at least ", "max": "at most ", "over": "over ", "under": "under "}
        value = f"{row['value']:,.10g}" + (f" to {row['value_max']:,.10g}" if row["value_max"] is not None else "")
        if row["of"] is not None:
            value += f" of {row['of']:,.10g}"
        upper = row["value"] if row["value_max"] is None else row["value_max"]
        amount, measured_in = measure(upper, row["unit"], self.ontology) if row["unit"] else (upper, "")
        return Figure(
            self._place(row), row["kind"], bound.get(row["bound"] or "", "") + value, row["unit"] or "",
            row["what"] or "", row["as_of"] or "", row["scope"] or "", amount, measured_in,
        )  # fmt: skip

    def _judgement(self, row: _Row) -> Judgement:
        level = (row["level"] or "").rpartition("/")[2]
        return Judgement(
            self._place(row), row["by"] or "", row["body"] or "", row["topic"] or "", row["grade"], row["date"] or "",
            level,
        )  # fmt: skip

    def _said(self, row: _Row) -> Said:
        return Said(self._place(row), row["speaker"], row["voice"], row["verbatim"], tuple(row["themes"]))

    def _note(self, row: _Row) -> Note:
        return Note(self._place(row), row["rule"], row["message"])


def _told_apart(sentences: list[Sentence]) -> list[Sentence]:
    """Number the sentences of one span, so that each has an anchor of its own; they come in the order of spans."""
    found: list[Sentence] = []
    for sentence in sentences:
        same = bool(found) and found[-1].place.anchor == sentence.place.anchor
        found.append(replace(sentence, twin=found[-1].twin + 1) if same else sentence)
    return found
