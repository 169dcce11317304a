"""Small documents on three forces that do not exist, as records: what each query has to find is known exactly."""

from __future__ import annotations

from graphkit.documents import Document, sha256
from graphkit.records import (
    AnyRecord,
    CaseAudit,
    CaseStudy,
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
    Section,
    ThemeAssessment,
    inspection_id,
)


class Report:
    """Writes a text sentence by sentence and the records that a careful reader would make of it."""

    def __init__(self, id: str, force: str, kind: str, started: str) -> None:
        self.id, self.force, self.kind, self.started = id, force, kind, started
        self.inspection = inspection_id(force, started)
        self._text = ""
        self._ids = Ids(id)
        self._section: str | None = None
        self._records: list[AnyRecord] = []
        self._said: dict[str, dict[str, list[str]]] = {}

    def _place(self, words: str, kind: str, end: str = "\n") -> dict[str, object]:
        start = len(self._text)
        self._text += words + end
        return {
            "id": self._ids.make(kind, words),
            "document": self.id,
            "start": start,
            "end": start + len(words),
            "quote": words,
            "page": None,
        }

    def _add(self, make: type, /, **fields: object) -> str:
        self._records.append(make(**fields))
        return str(fields["id"])

    def section(self, number: str, heading: str, area: str) -> None:
        place = self._place(f"{number} {heading}", "section")
        self._section = self._add(
            Section, **place, heading=heading, number=number, level=1, practice_area=area, parent=None, text_end=10_000
        )

    def finding(self, polarity: str, themes: str, words: str) -> str:
        names = tuple(themes.split())
        id = self._add(Finding, **self._place(words, "finding"), polarity=polarity, themes=names, section=self._section)
        for theme in names:
            self._said.setdefault(theme, {"failing": [], "strength": [], "mixed": []})[polarity].append(id)
        return id

    def recommendation(self, deadline: str | None, themes: str, words: str, made_by: str | None = None) -> str:
        place = self._place(words, "recommendation")
        first = words.rindex(" ") + 1
        start = int(str(place["start"])) + first
        item = Item(start=start, end=int(str(place["end"])), quote=words[first:])
        return self._add(
            Recommendation,
            **place,
            deadline=deadline,
            items=(item,),
            themes=tuple(themes.split()),
            section=self._section,
            inspection=made_by or self.inspection,
        )

    def follow_up(self, recommendation: str, progress: str, *findings: str) -> None:
        id = self._ids.make("followup", recommendation)
        self._add(
            FollowUp, id=id, document=self.id, recommendation=recommendation, findings=findings, progress=progress
        )

    def audit(self, words: str, assessor: str, case_type: str | None, good: int, weak: int, bad: int) -> None:
        self._add(
            CaseAudit,
            **self._place(words, "caseaudit"),
            assessor=assessor,
            scope="self-assessed",
            case_type=case_type,
            good=good,
            adequate=None,
            requires_improvement=weak,
            inadequate=bad,
            section=self._section,
        )

    def study(self, words: str, polarity: str, ages: tuple[int, ...], themes: str) -> None:
        self._add(
            CaseStudy,
            **self._place(words, "casestudy"),
            title=None,
            polarity=polarity,
            child_ages=ages,
            themes=tuple(themes.split()),
            section=self._section,
        )

    def metric(self, words: str, value: float, unit: str, what: str, kind: str, scope: str = "force") -> None:
        self._add(
            Metric,
            **self._place(words, "metric"),
            value=value,
            unit=unit,
            what=what,
            kind=kind,
            scope=scope,
            section=self._section,
        )

    def count(self, finding: str, words: str, value: float, unit: str, kind: str) -> None:
        """A figure that stands inside a finding."""
        place = next(r for r in self._records if isinstance(r, Finding) and r.id == finding)
        start = place.start + place.quote.index(words)
        self._add(
            Metric,
            id=self._ids.make("metric", words, str(start)),
            document=self.id,
            start=start,
            end=start + len(words),
            quote=words,
            value=value,
            unit=unit,
            what=words,
            kind=kind,
            scope="force",
            section=self._section,
        )

    def named(self, words: str, name: str, kind: str, function: str | None = None, concept: str | None = None) -> None:
        """A sentence that names a thing: an entity and one mention of it."""
        entity = self._ids.make("entity", name)
        self._add(
            Entity, id=entity, document=self.id, name=name, abbreviation=None, expansion_in_text=None,
            entity_type=kind, function=function, concept=concept, surfaces=(name,),
        )  # fmt: skip
        place = self._place(words, "mention")
        start = int(str(place["start"])) + words.index(name)
        self._add(Mention, **(place | {"start": start, "end": start + len(name), "quote": name}), entity=entity)

    def judgement(self, words: str, body: str, grade: str, by: str, date: str) -> None:
        self._add(
            Judgement,
            **self._place(words, "judgement"),
            body=body,
            topic=None,
            grade=grade,
            date=date,
            by=by,
            section=self._section,
        )

    def claim(self, words: str, attribution: str, voice: str, themes: str) -> None:
        place = self._place(words, "claim")
        start = int(str(place["start"])) + words.index(attribution)
        self._add(
            Claim,
            **place,
            speaker=attribution.rpartition(" ")[0],
            voice=voice,
            said_by=None,
            verbatim="none",
            attribution=attribution,
            attribution_start=start,
            attribution_end=start + len(attribution),
            themes=tuple(themes.split()),
            section=self._section,
        )

    def note(self, words: str, rule: str, message: str) -> None:
        self._add(QualityNote, **self._place(words, "qualitynote"), rule=rule, message=message, about=())

    def done(self) -> tuple[Document, list[AnyRecord]]:
        data = self._text.encode()
        document = Document(
            id=self.id, text=self._text, source=f"{self.id}.txt", location=f"file:///{self.id}.txt", sha256=sha256(data)
        )
        facts = DocumentRecord(
            id=self.id,
            document=self.id,
            title=f"National child protection inspection: {self.force}",
            kind=self.kind,  # type: ignore[arg-type]
            force=self.force,
            inspectorate="HMICFRS",
            published=None,
            inspection_start=self.started,
            inspection_end=None,
            source=document.source,
            sha256=document.sha256,
            characters=len(document.text),
            inspection=self.inspection,
        )
        assessments = [
            ThemeAssessment(
                id=self._ids.make("themeassessment", theme),
                document=self.id,
                theme=theme,
                value="mixed"
                if s["mixed"] or (s["failing"] and s["strength"])
                else "failing"
                if s["failing"]
                else "strength",
                failings=tuple(s["failing"]),
                strengths=tuple(s["strength"]),
            )
            for theme, s in self._said.items()
        ]
        return document, [facts, *self._records, *assessments]


def northmoor_2015() -> Report:
    report = Report("northmoor-2015", "Northmoor Police", "inspection", "2015-03")
    report.section("1", "First calls", "initial-contact")
    report.finding("failing", "voice-of-the-child", "Constables in Northmoor seldom spoke to the child.")
    report.finding("failing", "record-keeping", "Notes of meetings were thin.")
    report.finding("strength", "training", "New starters are trained well.")
    empty = report.finding("failing", "staffing-and-workload", "9 posts of detectives stand empty.")
    report.count(empty, "9 posts", 9, "posts", "workforce")
    report.section("2", "Investigation", "investigation")
    report.finding("failing", "digital-forensics", "Phones lay in the store for months.")
    report.finding("failing", "supervision", "Sergeants looked at few files.")
    report.finding("strength", "supervision", "One inspector reads each file every week.")
    report.recommendation("P3M", "voice-of-the-child", "We recommend that Northmoor Police asks children.")
    report.recommendation("immediately", "record-keeping", "We recommend that Northmoor Police writes things down.")
    report.audit("The force called five files good and one weak.", "force", "domestic-abuse", 5, 1, 0)
    report.audit("We called two of these good, three weak and one bad.", "inspectorate", "domestic-abuse", 2, 3, 1)
    report.audit("Of four more, one was good and three weak.", "inspectorate", "domestic-abuse", 1, 3, 0)
    report.metric("A queue of 140 phones waits.", 140, "phones", "phones that wait", "backlog")
    report.metric("Each detective holds 22 files.", 22, "files", "files each detective holds", "caseload")
    report.metric("The country has 43 forces.", 43, "forces", "forces", "volume", "national")
    report.named("The Device Laboratory opens phones.", "Device Laboratory", "team", "function/digital-forensics")
    report.note("Of eight files six were read.", "audit-sum", "The parts sum to six, the text says eight.")
    return report


def northmoor_2017() -> Report:
    report = Report("northmoor-2017", "Northmoor Police", "re-inspection", "2017-04")
    report.section("1", "What we asked for", "initial-contact")
    first = inspection_id("Northmoor Police", "2015-03")
    asked = report.recommendation(
        "P3M", "voice-of-the-child", "We recommend that Northmoor Police asks children.", first
    )
    again = report.finding("failing", "supervision", "Asking is still rare.")
    report.follow_up(asked, "none", again)
    report.finding("failing", "record-keeping", "Minutes were missing in every second file.")
    report.finding("strength", "digital-forensics", "No phone waits longer than a week now.")
    empty = report.finding("failing", "staffing-and-workload", "4 posts of detectives stand empty.")
    report.count(empty, "4 posts", 4, "posts", "workforce")
    return report


def eastvale_2021() -> Report:
    report = Report("eastvale-2021", "Eastvale Constabulary", "inspection", "2021-05")
    report.section("3", "Helping children", "assessment-and-help")
    report.finding("failing", "voice-of-the-child", "In Eastvale what a boy of six said was left out.")
    report.finding("strength", "voice-of-the-child", "The school officer records every word.")
    report.finding("failing", "digital-forensics", "Tablets wait for half a year.")
    report.finding("strength", "record-keeping", "Records are full and clear.")
    report.study("A girl of nine called twice and nobody came.", "ineffective", (9,), "voice-of-the-child")
    report.recommendation("P6M", "digital-forensics", "We recommend that Eastvale Constabulary clears its shelves.")
    report.named("The Gadget Desk has four people.", "Gadget Desk", "team", "function/digital-forensics")
    report.judgement(
        "Eastvale Borough: Inadequate, Ofsted, May 2019", "Eastvale Borough", "Inadequate", "Ofsted", "2019-05"
    )
    report.metric("A visit takes 9 days on average.", 9, "days", "days until a visit", "delay")
    return report


def westmarch_2022() -> Report:
    report = Report("westmarch-2022", "Westmarch Police", "inspection", "2022-06")
    report.section("4", "Custody", "police-detention")
    report.finding("failing", "voice-of-the-child", "In Westmarch cells nobody asked the girl why she ran away.")
    report.finding("strength", "training", "Custody staff have had a week on childhood.")
    report.named("Officers of the Harbour Police brought her in.", "Harbour Police", "force")
    return report


def northmoor_news() -> Report:
    """An article that no query on reports may count."""
    article = Report("northmoor-news", "Northmoor Police", "news", "2017-04")
    article.claim("The force said that it looks for each child.", "The force said", "force", "missing-response")
    return article


def documents() -> list[tuple[Document, list[AnyRecord]]]:
    """The four reports of the corpus, in the order of loading."""
    return [make().done() for make in (northmoor_2015, northmoor_2017, eastvale_2021, westmarch_2022)]
