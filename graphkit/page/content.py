"""What the page shows, as plain typed data: documents, places, cells, recommendations, audits, teams, figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

#: what an assessment or a sentence can say, in words; the style sheet adds a shape, so that colour is never alone
WORDS = {
    "failing": "failing",
    "mixed": "mixed",
    "strength": "strength",
    "ineffective": "ineffective practice",
    "effective": "effective practice",
    "unclear": "not said how it went",
}
#: the `kind` of a sentence that tells of a case; it says how the case went, and is no finding about the force
CASE_STUDY = "case study"
_SIGNS = {
    "outstanding": "strength",
    "good": "strength",
    "effective": "strength",
    "adequate": "mixed",
    "requires-improvement": "mixed",
    "inadequate": "failing",
    "ineffective": "failing",
}


@dataclass(frozen=True, slots=True)
class Doc:
    """One loaded document.

    Attributes:
        number: position among the page's documents; its part of every anchor.
        force: id of the force that it is about, "" where it names none.
        report: True for a report of an inspection, False for an article that speaks of one.
        loaded_at: when it was written into the graph, ISO 8601 in UTC, "" where the graph does not say.
        focus: True where the page is about it, False for a peer that stands beside.
    """

    number: int
    id: str
    title: str
    kind: str
    force: str
    force_name: str
    published: str
    inspected: str
    sha256: str
    loaded_with: str
    loaded_at: str
    source: str
    address: str
    characters: int
    report: bool
    focus: bool
    text: str

    @property
    def date(self) -> str:
        """When it was inspected, or else published; "" where the document says neither."""
        return self.inspected.partition(" ")[0] or self.published

    @property
    def name(self) -> str:
        """Force and date, as short as it can be said."""
        return " ".join(x for x in (self.force_name or self.title, self.date) if x)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands: characters `start` to `end` (exclusive, code points) of a document's text."""

    doc: Doc
    start: int
    end: int
    quote: str
    page: int | None = None
    section: tuple[str, ...] = ()

    @property
    def anchor(self) -> str:
        """Id of the mark at the place: `t{document}-{start}-{end}`."""
        return f"t{self.doc.number}-{self.start}-{self.end}"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A finding or a case study, with the themes (ids) that it is about.

    Attributes:
        twin: how many sentences of the same span come before it: each has a mark of its own.
    """

    id: str
    place: Place
    polarity: str
    themes: tuple[str, ...]
    kind: str = ""
    title: str = ""
    twin: int = 0

    @property
    def anchor(self) -> str:
        """Id of its mark: its place's, with a number after it where sentences share the span."""
        return self.place.anchor + (f"-{self.twin}" if self.twin else "")

    @property
    def label(self) -> str:
        """What kind of sentence it is, and its title or case type."""
        return ": ".join(x for x in (self.kind, " ".join(self.title.split())) if x)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one report says of one theme: ASSESSES as the graph has it, lists as their sizes."""

    value: str
    failings: int
    strengths: int

    @property
    def shown(self) -> str:
        """The count that fits the value: failings, strengths, or both."""
        if self.value == "mixed":
            return f"{self.failings}:{self.strengths}"
        return str(self.failings if self.value == "failing" else self.strengths)


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """One row of the heat map. `cells` are by the document's number; a report that is silent has none."""

    id: str
    name: str
    definition: str
    area: str
    area_name: str
    cells: dict[int, Cell]
    failing: int
    mixed: int
    speaking: int

    @property
    def failings(self) -> int:
        """How many sentences fail, over all reports."""
        return sum(cell.failings for cell in self.cells.values())

    @property
    def strengths(self) -> int:
        """How many sentences are strengths, over all reports."""
        return sum(cell.strengths for cell in self.cells.values())


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """What one report says of the progress on a recommendation, with the sentences that it rests on.

    `stated`: the report says the progress outright; else it is read from those sentences.
    """

    doc: Doc
    progress: str
    stated: bool
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """A recommendation with every place that prints it, the first one first."""

    id: str
    force_name: str
    made: str
    deadline: str
    themes: tuple[str, ...]
    places: tuple[Place, ...]
    followed_up: tuple[FollowedUp, ...]

    @property
    def status(self) -> str:
        """What the latest report that follows it up says of its progress, "open" where none does."""
        return max(self.followed_up, key=lambda f: (f.doc.date, f.doc.number)).progress if self.followed_up else "open"


@dataclass(frozen=True, slots=True)
class Audit:
    """Graded cases; a grade that the scale lacks is None."""

    place: Place
    case_type: str
    assessor: str
    scope: str
    good: int | None
    adequate: int | None
    requires_improvement: int | None
    inadequate: int | None
    cases: int | None

    @property
    def grades(self) -> tuple[tuple[str, str, int], ...]:
        """(class, word, number) of each grade that was given at least once, the best first."""
        said = (
            ("good", "good", self.good),
            ("adequate", "adequate", self.adequate),
            ("improve", "requires improvement", self.requires_improvement),
            ("inadequate", "inadequate", self.inadequate),
        )
        return tuple((css, word, number) for css, word, number in said if number)

    @property
    def graded(self) -> int:
        """Number of graded cases."""
        return sum(number for _, _, number in self.grades)

    @property
    def bars(self) -> tuple[tuple[str, str, int, float, float], ...]:
        """(class, word, number, x, width) of each grade, in percent of the cases that the report states or grades."""
        whole, at, found = max(self.cases or 0, self.graded), 0, []
        for css, word, number in self.grades:
            found.append((css, word, number, round(100 * at / whole, 2), round(100 * number / whole, 2)))
            at += number
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Team:
    """A team as one force calls it, with the first place that names it."""

    name: str
    abbreviation: str
    mentions: int
    place: Place


@dataclass(frozen=True, slots=True)
class Job:
    """A function with every force's teams for it, by the force's id."""

    name: str
    teams: dict[str, tuple[Team, ...]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit, as the text gives it.

    Attributes:
        amount, measured_in: the same in the unit in which it can be compared (see `figures.measure`), the upper end
            of a range; `measured_in` is "" where the text gives no unit.
    """

    place: Place
    kind: str
    value: str
    unit: str
    what: str
    as_of: str
    scope: str
    amount: float
    measured_in: str


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Figures that can be set beside each other, the highest first; or, with `forces` 0, a kind's further figures."""

    kind: str
    theme: str
    measured_in: str
    forces: int
    figures: tuple[Figure, ...]

    def bar(self, figure: Figure) -> float:
        """Return how long the bar of a figure is, in percent of the longest."""
        highest = max(abs(f.amount) for f in self.figures)
        return round(100 * abs(figure.amount) / highest, 1) if highest else 0.0


@dataclass(frozen=True, slots=True)
class Judgement:
    """A grade as printed, with who gave it, to whom, on what, and when; `level` is the grade's id, "" where unknown."""

    place: Place
    by: str
    body: str
    topic: str
    grade: str
    date: str
    level: str

    @property
    def sign(self) -> str:
        """The value whose colour and shape the grade is shown with, "" for none."""
        return _SIGNS.get(self.level, "")


@dataclass(frozen=True, slots=True)
class Said:
    """What an article or a paper says that somebody says; no finding of the inspectors.

    Attributes:
        speaker: who says it, as the document names them most fully.
        voice: `inspectorate`, `force`, `commissioner` or `other`.
        verbatim: whether `all` of it stands in quotation marks, a `part` or `none`.
        themes: ids of the themes that it is about.
    """

    place: Place
    speaker: str
    voice: str
    verbatim: str
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A place where a document contradicts itself."""

    place: Place
    rule: str
    message: str


@dataclass(frozen=True, slots=True)
class Content:
    """All that one page shows.

    Attributes:
        forces: (id, name) of the forces whose reports are columns, those that the page is about first.
        focus: names of the forces that the page is about; empty for all.
        theme: name of the only theme; "" for all.
        theme_names: theme id -> name.
        advice: recommendations to the forces that the page is about.
        every_advice: recommendations to all forces.
    """

    docs: tuple[Doc, ...]
    forces: tuple[tuple[str, str], ...]
    focus: tuple[str, ...]
    theme: str
    theme_names: dict[str, str]
    rows: tuple[ThemeRow, ...]
    sentences: tuple[Sentence, ...]
    advice: tuple[Advice, ...] = ()
    every_advice: tuple[Advice, ...] = ()
    audits: tuple[Audit, ...] = ()
    jobs: tuple[Job, ...] = ()
    figures: tuple[FigureGroup, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    claims: tuple[Said, ...] = ()
    notes: tuple[Note, ...] = ()
    versions: tuple[str, ...] = field(default=())

    @property
    def judging(self) -> int:
        """How many sentences judge: the findings, common themes of audited cases among them, without case studies."""
        return len(self.sentences) - self.studies

    @property
    def studies(self) -> int:
        """How many case studies there are."""
        return sum(s.kind == CASE_STUDY for s in self.sentences)

    @property
    def reports(self) -> tuple[Doc, ...]:
        """The columns of the heat map, in the order of `forces`, a force's earlier report first."""
        order = {id: at for at, (id, _) in enumerate(self.forces)}
        return tuple(
            sorted((d for d in self.docs if d.report), key=lambda d: (order.get(d.force, -1), d.date, d.number))
        )

    @property
    def spread(self) -> tuple[tuple[str, int], ...]:
        """(name, number of reports) of each force, in the order of the columns."""
        counts = Counter(d.force for d in self.docs if d.report)
        return tuple((name, counts[id]) for id, name in self.forces if counts[id])

    def places(self) -> list[Place]:
        """Return every place that the page links to beside its sentences."""
        found = [place for advice in self.advice for place in advice.places]
        found += [item.place for group in (self.audits, self.judgements, self.claims, self.notes) for item in group]
        found += [figure.place for group in self.figures for figure in group.figures]
        found += [team.place for job in self.jobs for teams in job.teams.values() for team in teams]
        return found
