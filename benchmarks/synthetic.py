"""Makes reports on forces that do not exist, as records and as large as real ones, always the same for one number.

A report has about 500 findings, 100 sections, 600 mentions of 110 things, 12 recommendations with 3 items each, 17 case
audits, 15 case studies, 60 figures (24 of them inside findings, for dates of four years), 2 judgements and a quality
note: the counts of a joint inspection report of 100,000 characters. Its findings are sentences of our own labelled
prose (examples/training), each with an opening and an end that vary; so their themes, lengths and words are those of
such reports. Every force has its own weak and strong themes. Later reports on a force restate the recommendations of
the one before and follow them up. Some processes have a name of the force's own, some teams had another name before.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from graphkit.documents import Document, sha256, slug
from graphkit.learning.prose import labelled_prose
from graphkit.ontology import load_ontology
from graphkit.records import (
    AnyRecord,
    CaseAudit,
    CaseStudy,
    CaseTheme,
    DocumentRecord,
    Entity,
    Finding,
    FollowUp,
    Ids,
    Item,
    Judgement,
    Mention,
    Metric,
    QualityNote,
    Recommendation,
    Section,
    ThemeAssessment,
    inspection_id,
)
from graphkit.resources import folder

FORCES = tuple(
    f"{first}{second} {'Police' if n % 3 else 'Constabulary'}"
    for n, first in enumerate(("North", "East", "South", "West", "Upper", "Lower", "Old", "High"))
    for second in ("moor", "vale", "march", "wold", "fen")
)
CHAPTERS, PARTS = 10, 9  # chapters, and sections in each
CASE_THEMES, NEUTRAL = 35, 300
FIRST_YEAR, YEARS = 2000, 25
#: (scheme of the ontology, type of entity, how many things of it a report names)
NAMED = (
    ("process", "process", 30), ("role", "role", 22), ("organisation", "organisation", 18),
    ("legislation", "legislation", 10), ("system", "system", 6), ("order", "order", 5),
)  # fmt: skip
TEAMS, RENAMED = 24, 2
LOCAL = 3  # processes that each force has a name of its own for
OPENINGS = (
    "", "", "", "In {team}, we saw the following. ", "Speaking of {team}: ", "At {team} we read files. ",
    "Where {thing} applied: ", "On {thing}, staff told us this. ",
)  # fmt: skip
ENDS = (
    "", "", " This was so in {n} of the {m} files that we read.", " We saw it in {n} places.",
    " Staff on {n} shifts said the same.", " It had been so for {n} months.",
)  # fmt: skip
#: what an end says in figures: (unit, words, kind)
COUNTED = (
    ("files", "{n} of the {m} files", "caseload"), ("places", "{n} places", "volume"),
    ("shifts", "{n} shifts", "workforce"), ("months", "{n} months", "delay"),
)  # fmt: skip
FIGURES, IN_FINDINGS = 60, 24  # figures, and how many of them stand inside findings
UNITS = (
    ("cases", "backlog"), ("days", "delay"), ("files", "caseload"), ("officers", "workforce"), ("children", "volume"),
)  # fmt: skip
TEAM_WORDS = ("Safeguarding", "Child Abuse", "Harbour", "Digital", "Missing People", "Family", "Referral", "Contact")


@lru_cache(maxsize=1)
def prose() -> tuple[dict[tuple[str, str], list[tuple[str, tuple[str, ...]]]], list[str]]:
    """Return the sentences that judge, with their themes, by polarity and first theme; and those that do not."""
    judging: dict[tuple[str, str], list[tuple[str, tuple[str, ...]]]] = {}
    neutral: list[str] = []
    for path in sorted((folder("examples") / "training").glob("*.tsv")):
        for sentence in labelled_prose(path):
            words = sentence.text.clean.rstrip(":;")
            if sentence.polarity == "neutral":
                neutral.append(words)
            for theme in sorted(sentence.themes):
                rest = tuple(sorted(sentence.themes - {theme}))
                judging.setdefault((sentence.polarity, theme), []).append((words, (theme, *rest)))
    return judging, neutral


def synthetic(reports: int) -> Iterator[tuple[Document, list[AnyRecord]]]:
    """Yield so many reports, one after another; report n of few is not report n of many (their years are spread)."""
    for number in range(reports):
        yield _Report(number, reports).made()


class _Report:
    """One report while it is written, sentence after sentence."""

    def __init__(self, number: int, reports: int) -> None:
        self.random = random.Random(f"report {number}")
        self.force = FORCES[number % len(FORCES)]
        turn = number // len(FORCES)
        turns = -(-reports // len(FORCES))
        self.started = self._month(turn, turns)
        self.before = inspection_id(self.force, self._month(turn - 1, turns)) if turn else None
        self.turn = turn
        self.id = f"{slug(self.force)}-{self.started}-{number}"
        self.inspection = inspection_id(self.force, self.started)
        self.ids = Ids(self.id)
        self.parts: list[str] = []
        self.length = 0
        self.records: list[AnyRecord] = []
        self.section = ""
        self.things: list[tuple[str, str]] = []
        self.teams: list[tuple[str, str]] = []
        #: places inside findings that give a figure: value, unit, kind and section among the facts
        self.counts: list[dict[str, Any]] = []
        self.assessed: dict[str, dict[str, list[str]]] = {}
        #: how each theme stands in this force: the same in all its reports, so that failings recur
        tendency = random.Random(f"force {self.force}")
        self.themes = [concept.id for concept in load_ontology().scheme("theme")]
        self.weak = {theme: tendency.choice((0.0, 0.1, 0.5, 0.9, 1.0)) for theme in self.themes}
        self.weights = [1 / (rank + 4) for rank in range(len(self.themes))]

    def _month(self, turn: int, turns: int) -> str:
        month = turn * (YEARS * 12 // turns) + FORCES.index(self.force) % 12
        return f"{FIRST_YEAR + month // 12}-{month % 12 + 1:02}"

    def made(self) -> tuple[Document, list[AnyRecord]]:
        """Return the document and its records."""
        self._entities()
        findings = 0
        areas = [concept.id for concept in load_ontology().scheme("practice-area")]
        for chapter in range(CHAPTERS):
            top = self._section(f"Chapter {chapter + 1}", str(chapter + 1), 1, areas[chapter % len(areas)], None)
            for part in range(PARTS):
                heading = f"Part {part + 1} of chapter {chapter + 1}"
                self.section = self._section(heading, f"{chapter + 1}.{part + 1}", 2, None, top)
                for _ in range(5 + (part + chapter) % 2):
                    self._finding()
                    findings += 1
                for _ in range(NEUTRAL // (CHAPTERS * PARTS)):
                    self._neutral()
        for _ in range(CASE_THEMES):
            self._finding(case=True)
        self._section("What comes next", str(CHAPTERS + 1), 1, areas[0], None)  # in which nothing is found
        self._recommendations()
        self._figures()
        return self._done()

    def _put(self, words: str, kind: str | None, end: str = " ") -> dict[str, Any]:
        start = self.length
        self.parts.append(words + end)
        self.length += len(words) + len(end)
        said = {"document": self.id, "start": start, "end": start + len(words), "quote": words}
        said["page"] = start // 3000 + 1
        return {"id": self.ids.make(kind, words), **said} if kind else said

    def _entities(self) -> None:
        functions = [concept.id for concept in load_ontology().scheme("function")]
        force = random.Random(f"teams of {self.force}")
        kinds = ("Desk", "Unit", "Hub", "Team")
        names = [f"{force.choice(TEAM_WORDS)} {force.choice(kinds)} {n}" for n in range(TEAMS)]
        for n, name in enumerate(names):
            before = f"Former {name}" if n < RENAMED else None
            self._entity(name, "team", self.teams, function=functions[n % len(functions)], renamed_from=before)
        for scheme, kind, number in NAMED:
            concepts = load_ontology().scheme(scheme)
            for n in range(number):  # the first are named by every report, the others by some
                concept = concepts[n] if n < number // 2 else self.random.choice(concepts[number // 2 :])
                if concept.label not in [name for name, _ in self.things]:
                    own = (f"{self.force.split()[0]} {concept.label}",) if kind == "process" and n < LOCAL else ()
                    self._entity(concept.label, kind, self.things, *own, concept=concept.id)
        for _ in range(6):
            self._entity(f"form {self.random.randrange(400)}", "process", self.things)

    def _entity(self, name: str, kind: str, among: list[tuple[str, str]], *forms: str, **also: Any) -> None:
        id = self.ids.make("entity", kind, name)
        if (name, id) not in among and name not in [known for known, _ in among]:
            among.append((name, id))
            self.records.append(
                Entity(id=id, document=self.id, name=name, abbreviation=None, expansion_in_text=None,
                       entity_type=kind, surfaces=tuple(sorted((name, *forms))), **also)  # type: ignore[arg-type]
            )  # fmt: skip

    def _section(self, heading: str, number: str, level: int, area: str | None, parent: str | None) -> str:
        place = self._put(heading, "section", "\n")
        self.records.append(
            Section(**place, heading=heading, number=number, level=level, practice_area=area, parent=parent,
                    text_end=place["end"] + 3_000)
        )  # fmt: skip
        return str(place["id"])

    def _mention(self, place: dict[str, Any], name: str, entity: str) -> None:
        at = place["quote"].index(name)
        said = {**place, "start": place["start"] + at, "end": place["start"] + at + len(name), "quote": name}
        said["id"] = self.ids.make("mention", place["quote"], name)
        self.records.append(Mention(**said, entity=entity))

    def _finding(self, case: bool = False) -> None:
        judging, _ = prose()
        theme = self.random.choices(self.themes, self.weights)[0]
        polarity = "failing" if self.random.random() < self.weak[theme] else "strength"
        if self.random.random() < 0.01 and 0 < self.weak[theme] < 1:
            polarity = "mixed"
        known = judging.get((polarity, theme)) or judging.get(("failing", theme)) or judging["failing", self.themes[0]]
        words, themes = self.random.choice(known)
        themes = (theme, *(t for t in themes if t != theme))[: self.random.choice((1, 1, 1, 2, 2, 3))]
        if self.random.random() < 0.02:
            themes = ()
        team, thing = self.random.choice(self.teams), self.random.choice(self.things)
        n = self.random.randrange(2, 40)
        opening, end = self.random.choice(OPENINGS), self.random.choice(ENDS)
        sentence = opening.format(team=team[0], thing=thing[0]) + words + end.format(n=n, m=n + 7)
        named = [one for one, place in ((team, "{team}"), (thing, "{thing}")) if place in opening]
        place = self._put(sentence, "casetheme" if case else "finding", "\n" if case else " ")
        said: dict[str, Any] = {
            **place, "polarity": polarity, "themes": themes, "section": self.section or None,
            "reason": (words.split()[0],),
            "confidence": round(self.random.uniform(0.5, 1.0), 2), "mentions": tuple(id for _, id in named),
        }  # fmt: skip
        if case:
            types = [concept.id for concept in load_ontology().scheme("case-type")]
            self.records.append(CaseTheme(**said, case_type=self.random.choice(types)))
        else:
            self.records.append(Finding(**said))
        for one in themes:
            self.assessed.setdefault(one, {"failing": [], "strength": [], "mixed": []})[polarity].append(place["id"])
        for name, id in named:
            self._mention(place, name, id)
        for unit, form, kind in COUNTED:
            figure = form.format(n=n, m=n + 7)
            if form in end:
                at = place["start"] + sentence.rindex(figure)
                at_words = {"start": at, "end": at + len(figure), "quote": figure, "page": place["page"]}
                facts = {"document": self.id, "value": n, "unit": unit, "kind": kind, "section": self.section or None}
                self.counts.append(at_words | facts)

    def _neutral(self) -> None:
        _, neutral = prose()
        team, thing = self.random.choice(self.teams), self.random.choice(self.things)
        place = self._put(f"{team[0]} works with {thing[0]}. {self.random.choice(neutral)}", None)
        self._mention(place, *team)
        if thing[0] not in team[0]:
            self._mention(place, *thing)

    def _recommendations(self) -> None:
        """Twelve of its own, and the twelve of the inspection before, each followed up by four findings."""
        found = [record.id for record in self.records if isinstance(record, Finding)]
        if self.before:
            for n in range(12):
                asked = self._recommendation(n, self.before, self.turn - 1)
                self.records.append(
                    FollowUp(id=self.ids.make("followup", asked), document=self.id, recommendation=asked,
                             findings=tuple(sorted(self.random.sample(found, 4))),
                             progress=self.random.choice(("achieved", "progress", "none", "unclear")))
                )  # fmt: skip
        for n in range(12):
            self._recommendation(n, self.inspection, self.turn)

    def _recommendation(self, n: int, made_by: str, turn: int) -> str:
        chance = random.Random(f"recommendation {self.force} {turn} {n}")
        themes = tuple(chance.sample(self.themes, 2))
        deadline = chance.choice(("immediately", "P3M", "P6M", None))
        asked = f"We recommend that {self.force} within {turn + 2} rounds of {n + 3} reviews:"
        items = [f"mends {chance.choice(self.themes)} in {chance.randrange(2, 90)} places;" for _ in "123"]
        place = self._put("\n".join((asked, *items)), "recommendation", "\n")
        at = place["start"] + len(asked) + 1
        listed = []
        for item in items:
            listed.append(Item(start=at, end=at + len(item), quote=item))
            at += len(item) + 1
        self.records.append(
            Recommendation(**place, deadline=deadline, items=tuple(listed), themes=themes, section=self.section,
                           inspection=made_by)
        )  # fmt: skip
        return str(place["id"])

    def _figures(self) -> None:
        """Audits, case studies, metrics, judgements and a note on the first audit."""
        types = [concept.id for concept in load_ontology().scheme("case-type")]
        audits: list[str] = []
        for n in range(17):
            good, weak, bad = (self.random.randrange(9) for _ in "123")
            assessor = "force" if n % 3 == 0 and n < 15 else "inspectorate"
            scope = "self-assessed" if n < 12 else "case-type" if n < 15 else ("all", "previous")[n - 15]
            words = f"Audit {n}: {good} good, {weak} weak and {bad} bad, by the {assessor}."
            place = self._put(words, "caseaudit", "\n")
            audits.append(place["id"])
            self.records.append(
                CaseAudit(**place, assessor=assessor, scope=scope,  # type: ignore[arg-type]
                          case_type=types[n // 3] if n < 15 else None, good=good, adequate=None,
                          requires_improvement=weak, inadequate=bad, cases=good + weak + bad, section=self.section)
            )  # fmt: skip
        for n in range(15):
            age, themes = self.random.randrange(1, 17), tuple(self.random.sample(self.themes, 2))
            words = f"Case {n}. A child of {age} was seen {self.random.randrange(1, 90)} days after a call."
            kind = self.random.choice(("effective", "ineffective", "ineffective", "mixed"))
            self.records.append(
                CaseStudy(**self._put(words, "casestudy", "\n"), title=None, child_ages=(age,), themes=themes,
                          polarity=kind,  # type: ignore[arg-type]
                          section=self.section, form="paragraph")
            )  # fmt: skip
        year, month = (int(part) for part in self.started.split("-"))
        for one in self.random.sample(self.counts, IN_FINDINGS):
            self.records.append(
                Metric(**one, id=self.ids.make("metric", f"{one['start']} {one['quote']}"), what=one["unit"],
                       as_of=f"{year - self.random.choice((0, 0, 1, 2, 3))}-{month:02}",
                       scope=self.random.choice(("force", "force", "partner", "case")))
            )  # fmt: skip
        for n in range(FIGURES - IN_FINDINGS):
            unit, kind = UNITS[n % len(UNITS)]
            value = self.random.randrange(2, 400)
            self.records.append(
                Metric(**self._put(f"Count {n}: {value} {unit} stood open.", "metric"), value=value, unit=unit,
                       what=f"{unit} that stood open", kind=kind, section=self.section, as_of=self.started,
                       scope=self.random.choice(("force", "force", "partner", "case")))
            )  # fmt: skip
        for n in range(2):
            grade = self.random.choice(("Good", "Inadequate", "Requires improvement", "Outstanding"))
            words = f"Borough {n} of {self.force}: {grade} by Ofsted."
            self.records.append(
                Judgement(**self._put(words, "judgement", "\n"), body=f"Borough {n}", topic=None, grade=grade,
                          date=self.started, by="Ofsted", section=self.section)
            )  # fmt: skip
        note = self._put("The parts do not make the whole.", "qualitynote", "\n")
        self.records.append(QualityNote(**note, rule="audit-sum", message="The parts differ.", about=(audits[0],)))

    def _done(self) -> tuple[Document, list[AnyRecord]]:
        text = "".join(self.parts)
        name = f"{self.id}.txt"
        document = Document(
            id=self.id, text=text, source=name, location=f"file:///{name}", sha256=sha256(text.encode())
        )
        facts = DocumentRecord(
            id=self.id, document=self.id, title=f"Child protection in {self.force}",
            kind="re-inspection" if self.before else "inspection", force=self.force, inspectorate="HMICFRS",
            published=None, inspection_start=self.started, inspection_end=None, source=name, sha256=document.sha256,
            characters=len(text), inspection=self.inspection,
        )  # fmt: skip
        for theme, said in sorted(self.assessed.items()):
            both = said["mixed"] or (said["failing"] and said["strength"])
            self.records.append(
                ThemeAssessment(id=self.ids.make("themeassessment", theme), document=self.id, theme=theme,
                                value="mixed" if both else "failing" if said["failing"] else "strength",
                                failings=tuple(said["failing"]), strengths=tuple(said["strength"]))
            )  # fmt: skip
        return document, [facts, *self.records]
