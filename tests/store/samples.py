"""Small documents about forces that do not exist, with their records made by hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from graphkit.documents import Document, sha256
from graphkit.records import (
    AnyRecord,
    CaseAudit,
    CaseStudy,
    CaseTheme,
    Claim,
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
    Repeat,
    Section,
    ThemeAssessment,
    inspection_id,
)

FORCE = "Northmoor Police"
FIRST = inspection_id(FORCE, "2019-03")
SECOND = inspection_id(FORCE, "2021-06")

RECOMMENDATION = """We recommend that, within three months, Northmoor Police:
\N{BULLET} checks that strategy meetings are written up; and
\N{BULLET} gives every new sergeant a day of training."""

# An emoji and an old letter lie outside the Basic Multilingual Plane: positions after them differ in UTF-16.
REPORT = f"""Northmoor Police \N{HEAVY BLACK HEART}\N{VARIATION SELECTOR-16}\N{POLICE CARS REVOLVING LIGHT}

1. First calls

Sergeants in the child protection desk (CPD) rarely look at their constables' work. \
Officers write down what small children say to them. \N{GOTHIC LETTER AHSA}
The CPD has a queue of 41 letters. Of six cases, two were good and five were weak.

2. Helping children

Common themes: meetings begin late. A boy of nine was asked what he wished for.
The school office was graded Requires Improvement in 2018.

{RECOMMENDATION}

Summary

{RECOMMENDATION}
"""

RETURN = f"""Northmoor Police, a second look

1. What we asked for in 2019

{RECOMMENDATION}

Meetings are now written up. The child protection desk, now called the Harbour team, knows its sergeants.
"""

NEWS = """Inspectors praise Northmoor

The Northmoor child protection desk listens to children, inspectors say. Eastvale Constabulary will be next.
"""


@dataclass(frozen=True)
class Sample:
    """A document and its records."""

    document: Document
    records: list[AnyRecord]


def document(id: str, text: str, location: str | None = None) -> Document:
    """Return a text document with this id."""
    return Document(
        id=id,
        text=text,
        source=f"{id}.txt",
        location=location or f"file:///reports/{id}.txt",
        sha256=sha256(text.encode()),
    )


class Maker:
    """Makes the records of one document by the words that they quote."""

    def __init__(self, made_of: Document) -> None:
        self.document = made_of
        self.ids = Ids(made_of.id)
        self.records: list[AnyRecord] = []

    def place(self, quote: str, nth: int = 0) -> dict[str, object]:
        """Return the keys of a located record that quotes the nth `quote` of the text."""
        start = [m.start() for m in re.finditer(re.escape(quote), self.document.text)][nth]
        return {"document": self.document.id, "start": start, "end": start + len(quote), "quote": quote}

    def add(self, make: Callable[..., AnyRecord], key: str, /, **fields: object) -> str:
        """Add a record and return its id."""
        id = self.ids.make(make.__name__, key)
        fields.setdefault("document", self.document.id)
        self.records.append(make(id=id, **fields))
        return id

    def facts(self, kind: str, force: str | None = FORCE, **fields: object) -> str:
        """Add the Document record."""
        plain: dict[str, object] = dict.fromkeys(("inspectorate", "published", "inspection_start", "inspection_end"))
        self.records.append(
            DocumentRecord(
                id=self.document.id,
                document=self.document.id,
                title=self.document.text.splitlines()[0],
                kind=kind,  # type: ignore[arg-type]
                force=force,
                source=self.document.source,
                sha256=self.document.sha256,
                characters=len(self.document.text),
                **(plain | fields),  # type: ignore[arg-type]
            )
        )
        return self.document.id

    def section(self, heading: str, number: str | None, area: str | None) -> str:
        """Add a section that reaches to the end of the text."""
        return self.add(
            Section, heading, **self.place(f"{number}. {heading}" if number else heading), heading=heading,
            number=number, level=1, practice_area=area, parent=None, text_end=len(self.document.text),
        )  # fmt: skip

    def finding(self, quote: str, polarity: Literal["failing", "strength"], *themes: str, **fields: object) -> str:
        """Add a finding."""
        fields.setdefault("section", None)
        return self.add(Finding, quote, **self.place(quote), polarity=polarity, themes=themes, **fields)

    def entity(self, name: str, entity_type: str, *surfaces: str, **fields: object) -> str:
        """Add an entity and a mention for each place of its surfaces."""
        fields = {"abbreviation": None, "expansion_in_text": None, **fields}
        id = self.add(Entity, name, name=name, entity_type=entity_type, surfaces=tuple(sorted(surfaces)), **fields)
        for surface in surfaces:
            for nth in range(self.document.text.count(surface)):
                self.add(Mention, f"{name} {surface} {nth}", **self.place(surface, nth), entity=id)
        return id

    def recommendation(self, section: str | None, inspection: str | None, deadline: str | None = "P3M") -> str:
        """Add the recommendation, with its items and its repeats."""
        first = self.place(RECOMMENDATION)
        items = [self.place(line) for line in RECOMMENDATION.splitlines()[1:]]
        repeats = [self.place(RECOMMENDATION, n) for n in range(1, self.document.text.count(RECOMMENDATION))]
        return self.add(
            Recommendation, RECOMMENDATION, **first, deadline=deadline, themes=("training", "strategy-discussions"),
            section=section, inspection=inspection,
            items=tuple(Item(start=i["start"], end=i["end"], quote=i["quote"]) for i in items),  # type: ignore[arg-type]
            repeats=tuple(Repeat(start=r["start"], end=r["end"], quote=r["quote"]) for r in repeats),  # type: ignore[arg-type]
        )  # fmt: skip

    def sample(self) -> Sample:
        """Return what was made."""
        return Sample(self.document, self.records)


def report(text: str = REPORT, id: str = "northmoor-2019", location: str | None = None) -> Sample:
    """A first report, with a record of every type."""
    m = Maker(document(id, text, location))
    m.facts("inspection", inspection=FIRST, inspection_start="2019-03-04", published="2019-09", inspectorate="HMICFRS")
    calls = m.section("First calls", "1", "initial-contact")
    helping = m.section("Helping children", "2", "assessment-and-help")
    m.entity(FORCE, "force", FORCE)
    desk = m.entity("Child protection desk", "team", "child protection desk", "CPD", abbreviation="CPD",
                    expansion_in_text="child protection desk")  # fmt: skip
    weak = m.finding("Sergeants in the child protection desk (CPD) rarely look at their constables' work.", "failing",
                     "supervision", section=calls, reason=("rarely",), confidence=0.9, mentions=(desk,))  # fmt: skip
    good = m.finding("Officers write down what small children say to them.", "strength", "voice-of-the-child",
                     section=calls)  # fmt: skip
    m.add(CaseTheme, "late", **m.place("meetings begin late"), polarity="failing", themes=("strategy-discussions",),
          section=helping, case_type="section-47")  # fmt: skip
    m.add(CaseStudy, "boy", **m.place("A boy of nine was asked what he wished for."), title=None, polarity="effective",
          child_ages=(9,), themes=("voice-of-the-child",), section=helping, form="inline")  # fmt: skip
    audit = m.add(CaseAudit, "six", **m.place("Of six cases, two were good and five were weak."), scope="all",
                  assessor="inspectorate", case_type="section-47", good=2, adequate=None, requires_improvement=5,
                  inadequate=0, cases=6, section=calls)  # fmt: skip
    m.add(QualityNote, "sum", **m.place("Of six cases, two were good and five were weak."), rule="audit-sum",
          message="The grades sum to 7, the text states 6.", about=(audit,))  # fmt: skip
    m.add(Judgement, "school", **m.place("graded Requires Improvement in 2018"), body="the school office", topic=None,
          grade="Requires Improvement", date="2018", by=None, section=helping)  # fmt: skip
    m.add(Metric, "queue", **m.place("a queue of 41 letters"), value=41, unit="letters", what="queue", kind="backlog",
          section=calls)  # fmt: skip
    m.recommendation(helping, FIRST)
    m.add(ThemeAssessment, "supervision", theme="supervision", value="failing", failings=(weak,), strengths=())
    m.add(ThemeAssessment, "voice-of-the-child", theme="voice-of-the-child", value="strength", failings=(),
          strengths=(good,))  # fmt: skip
    return m.sample()


def second_look(id: str = "northmoor-2021") -> Sample:
    """A re-inspection that restates the recommendation of 2019 and follows it up, and tells of a new name."""
    m = Maker(document(id, RETURN))
    m.facts("re-inspection", inspection=SECOND, inspection_start="2021-06")
    asked = m.section("What we asked for in 2019", "1", None)
    m.entity(FORCE, "force", FORCE)
    m.entity("Child protection desk", "team", "child protection desk", renamed_to="Harbour team")
    m.entity("Harbour team", "team", "Harbour team", renamed_from="Child protection desk")
    now = m.finding("Meetings are now written up.", "strength", "strategy-discussions", section=asked)
    again = m.recommendation(asked, FIRST)
    m.add(FollowUp, "meetings", recommendation=again, findings=(now,), progress="achieved")
    m.add(ThemeAssessment, "strategy-discussions", theme="strategy-discussions", value="strength", failings=(),
          strengths=(now,))  # fmt: skip
    return m.sample()


def news(id: str = "northmoor-news") -> Sample:
    """A piece of news that speaks of the first inspection and passes a finding on."""
    m = Maker(document(id, NEWS))
    m.facts("news", inspection=FIRST, published="2019-09-10")
    desk = m.entity("Child protection desk", "team", "child protection desk")
    m.entity("Eastvale Constabulary", "force", "Eastvale Constabulary")
    m.finding("The Northmoor child protection desk listens to children", "strength", "voice-of-the-child",
              mentions=(desk,))  # fmt: skip
    says = m.place("inspectors say")
    m.add(Claim, "desk", **m.place("The Northmoor child protection desk listens to children, inspectors say."),
          speaker="inspectors", voice="inspectorate", said_by=None, verbatim="none", attribution=says["quote"],
          attribution_start=says["start"], attribution_end=says["end"], themes=("voice-of-the-child",))  # fmt: skip
    return m.sample()
