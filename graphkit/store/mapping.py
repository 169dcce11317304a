"""From the records of one document to the rows of its nodes and relationships, driven by the ontology. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import Any, TypeAlias

from graphkit.documents import Document
from graphkit.errors import RecordError
from graphkit.ontology import Ontology
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
    Judgement,
    Mention,
    Metric,
    QualityNote,
    Recommendation,
    Record,
    Repeat,
    Section,
    ThemeAssessment,
)
from graphkit.store.accounts import accounts
from graphkit.store.bearings import bearings
from graphkit.store.covered import covered
from graphkit.store.extents import OWN_CHARACTERS, extents
from graphkit.store.rows import Key, NodeRow, Properties, Ref, RelationshipRow, Said
from graphkit.store.things import (
    concept_ref,
    digest,
    force_ref,
    grade_of,
    inspected_force,
    job_of,
    named_ref,
    recommendation_id,
    squeezed,
    thing_ref,
)

#: what quotes the text, and where it says that it begins and ends
_QUOTED = (("quote", "start", "end"), ("attribution", "attribution_start", "attribution_end"))
#: (key of the record, name in Neo4j)
_Names: TypeAlias = list[tuple[str, str]]

#: How records that are nodes of their own hang on their document.
HANGS_BY: dict[type[Record], str] = {
    Section: "HAS_SECTION",
    Finding: "FINDS",
    CaseTheme: "FINDS",
    CaseAudit: "HAS_CASE_AUDIT",
    CaseStudy: "HAS_CASE_STUDY",
    Judgement: "HAS_JUDGEMENT",
    Metric: "HAS_METRIC",
    Mention: "HAS_MENTION",
    QualityNote: "HAS_QUALITY_NOTE",
    Claim: "HAS_CLAIM",
}
#: An article (news, and whatever is no report) passes findings on; they never count as the inspectors' own again.
_RELAYS = "RELAYS"
_REPORTS = frozenset({"inspection", "re-inspection", "post-inspection-review", "thematic"})


def to_rows(
    document: Document, records: Iterable[AnyRecord], ontology: Ontology, stamps: Properties | None = None
) -> Said:
    """Return all that `document` says, as rows.

    Args:
        document: the document; its text goes on the Document node, so that every quote can be proved later.
        records: its records, as extraction yields them.
        ontology: says which key becomes which property or relationship.
        stamps: further properties of the Document node (digest, version).

    Raises:
        RecordError: a record names a concept that the ontology lacks or a record that is not there, two records
            have one id, or there is not exactly one Document record.
    """
    return _Mapper(document, list(records), ontology).run(stamps or {})


class _Mapper:
    """One run of `to_rows`: what is known of the document while its records are turned into rows."""

    def __init__(self, document: Document, records: list[AnyRecord], ontology: Ontology) -> None:
        self.document = document
        self.ontology = ontology
        self.records = records
        self.said = Said()
        self._known: dict[str, tuple[_Names, _Names]] = {}
        self._decided: dict[str, list[tuple[str, str, str]]] = {}
        #: id of a finding -> how telling it is (see `_telling`)
        self._order: dict[str, tuple[bool, int, float, int, str]] = {}
        #: record id -> the node it became
        self.nodes: dict[str, Ref] = {}
        facts = [r for r in records if isinstance(r, DocumentRecord)]
        if len(facts) != 1:
            raise RecordError(f"{document.id}: {len(facts)} Document records; extraction yields exactly one")
        self.facts = facts[0]
        for record in records:
            if record.document != document.id:
                raise RecordError(f"{record.id}: it is a record of '{record.document}', not of '{document.id}'")
        self.me = Ref("Document", document.id)
        self.force: Ref | None = None

    def run(self, stamps: Properties) -> Said:
        """Place every record, then tie them together: a record may name one that comes after it."""
        self._document(stamps)
        for record in self.records:
            self._place(record)
        ties: dict[type[Record], Callable[[Any], None]] = {
            Recommendation: self._recommendation,
            Entity: self._entity,
            ThemeAssessment: self._assessment,
            FollowUp: self._follow_up,
            Judgement: self._judgement,
        }
        for record in self.records:
            ties.get(type(record), self._tie)(record)
        derived = (
            *accounts(self.said, self.me, self.ontology), *bearings(self.said), *covered(self.said, self.me)
        )  # fmt: skip
        self.said.relationships.update((row.key, row) for row in derived)
        for ref, characters in extents(self.said).items():
            self.said.nodes[ref].properties[OWN_CHARACTERS] = characters
        self._prove()
        return self.said

    # -- nodes ------------------------------------------------------------------------------------------------

    def _document(self, stamps: Properties) -> None:
        """The Document node, its inspection and its force."""
        facts, source = self.facts, self.document
        kind = "Report" if facts.kind in _REPORTS else "Article"
        properties = self._properties(facts, "Document") | {
            "id": source.id,
            "text": source.text,
            "location": source.location,
            "media_type": source.media_type,
            **stamps,
        }
        del properties["document"]  # it would be its own
        self.said.nodes[self.me] = NodeRow(self.me, properties, (kind,))
        self.nodes[facts.id] = self.me
        if facts.force:
            self.force = force_ref(self.ontology, facts.force, facts.force_concept)
            self._name_force(self.force, facts.force)
        if facts.inspection:
            dates = {"inspection_start": facts.inspection_start, "inspection_end": facts.inspection_end}
            self._inspection(facts.inspection, "REPORTS_ON" if kind == "Report" else "SPEAKS_OF", dates)

    def _inspection(self, id: str, by: str, dates: dict[str, str | None]) -> Ref:
        """The Inspection node and its force. One that no loaded report covers is a node all the same."""
        ref = Ref("Inspection", id)
        force = inspected_force(self.ontology, id, self.facts)
        month = id.rsplit("/", 1)[-1]
        started = dates.get("inspection_start") or (month if month[:1].isdigit() else None)
        self._relate(by, self.me, ref, {
            "name": f"{force[1]} {month}" if force else id,
            "inspection_start": started,
            "inspection_end": dates.get("inspection_end"),
        })  # fmt: skip
        if force:
            self._name_force(*force)
            self._share("OF", ref, force[0])
        return ref

    def _name_force(self, ref: Ref, name: str) -> None:
        self._relate("NAMES", self.me, ref, {"name": name, "entity_type": "force"})

    def _place(self, record: AnyRecord) -> None:
        """Give the record its node: its own, or one that documents share."""
        if isinstance(record, DocumentRecord):
            return
        if record.id in self.nodes:
            raise RecordError(f"{record.id}: two records have this id; extraction gives each its own")
        by = HANGS_BY.get(type(record))
        if by is not None:
            kind = type(record).__name__
            labels = self.ontology.labels(kind)
            ref = Ref(labels[-1], record.id)
            decided = [name for name, key, value in self._deciding(kind) if getattr(record, key) == value]
            self.said.nodes[ref] = NodeRow(
                ref, self._properties(record, kind) | {"id": record.id}, tuple(sorted((*labels[:-1], *decided)))
            )
            article = by == "FINDS" and self.facts.kind not in _REPORTS
            self._relate(_RELAYS if article else by, self.me, ref)
        elif isinstance(record, Recommendation):
            ref = Ref("Recommendation", recommendation_id(record.inspection or self.document.id, record.quote))
        elif isinstance(record, Entity):
            ref = thing_ref(self.ontology, record, self.force)
        elif isinstance(record, ThemeAssessment):
            ref = concept_ref(self.ontology, record.theme, record.id)
        else:  # a FollowUp is a relationship to the recommendation; what names it means that
            ref = self.me
        self.nodes[record.id] = ref

    # -- special derivations, one a record type -----------------------------------------------------------------

    def _recommendation(self, record: Recommendation) -> None:
        """One node however many documents print it; each print is a STATES with its place and its words."""
        ref = self.nodes[record.id]
        place = {"record": record.id, "page": record.page, "deadline": record.deadline}
        spans: tuple[Recommendation | Repeat, ...] = (record, *record.repeats)
        for span in spans:
            self._relate("STATES", self.me, ref, {**place, "start": span.start, "end": span.end, "quote": span.quote})
        for item in record.items:
            to = Ref("RecommendationItem", f"{ref.id}-item-{digest(squeezed(item.quote))}")
            self._relate("STATES", self.me, to, {
                "record": record.id, "start": item.start, "end": item.end, "quote": item.quote,
            })  # fmt: skip
            self._share("HAS_ITEM", ref, to)
        if record.inspection:
            made_by = Ref("Inspection", record.inspection)
            if record.inspection != self.facts.inspection:
                self._inspection(record.inspection, "SPEAKS_OF", {})
            self._share("MADE", made_by, ref)
        self._tie(record, but=("items", "inspection", "repeats"))

    def _entity(self, record: Entity) -> None:
        """A named thing; its team belongs to the document's force and performs a job."""
        ref = self.nodes[record.id]
        self._relate("NAMES", self.me, ref, {**self._properties(record, "Thing"), "record": record.id})
        if ref.label == "Team":
            if self.force is not None:
                self._share("OF", ref, self.force)
            job = job_of(self.ontology, record)
            if job is not None:
                self._share("PERFORMS", ref, job)
        for other, forward in ((record.renamed_to, True), (record.renamed_from, False)):
            if other:
                to = self._renamed(record, other)
                if to != ref:
                    self._share("RENAMED_TO", *((ref, to) if forward else (to, ref)))

    def _renamed(self, record: Entity, other: str) -> Ref:
        """The thing's earlier or later self: another record's, or one known by its name alone."""
        known = self.nodes.get(other)
        if known is None:
            same = [r for r in self.records if isinstance(r, Entity) and r.name == other]
            known = self.nodes[same[0].id] if same else None  # two of one name become one node in any case
        if known is None:
            known = named_ref(self.ontology, record.entity_type, other, self.force)
            self._relate("NAMES", self.me, known, {"name": other, "entity_type": record.entity_type})
            if known.label == "Team" and self.force is not None:
                self._share("OF", known, self.force)
        return known

    def _assessment(self, record: ThemeAssessment) -> None:
        """(:Report)-[:ASSESSES {value, failings, strengths}]->(:Theme); the lists hold ids of findings.

        The most telling go first, so that whoever wants a few quotes need not read all: mixed ones last, those that
        speak of the theme alone before those that speak of others too, the surer before the less sure, as in the text.
        """
        for finding in (*record.failings, *record.strengths):
            self._target(finding, record.id)
        self._relate("ASSESSES", self.me, self.nodes[record.id], {
            "record": record.id, "value": record.value,
            "failings": sorted(record.failings, key=self._telling),
            "strengths": sorted(record.strengths, key=self._telling),
            # the lists are long to read, and most who ask want to know how long
            "failing_count": len(record.failings), "strength_count": len(record.strengths),
        })  # fmt: skip

    def _telling(self, id: str) -> tuple[bool, int, float, int, str]:
        """How telling a finding is on one theme, as a key to sort by: the most telling first."""
        if not self._order:
            found = (r for r in self.records if isinstance(r, Finding | CaseTheme))
            self._order = {
                r.id: (r.polarity == "mixed", len(r.themes), -(r.confidence or 0.0), r.start, r.id) for r in found
            }
        return self._order.get(id, (False, 0, 0.0, 0, id))

    def _follow_up(self, record: FollowUp) -> None:
        """The document follows the recommendation up, and so does each finding that says how."""
        to = self._target(record.recommendation, record.id)
        if to.label != "Recommendation":
            raise RecordError(f"{record.id}: '{record.recommendation}' is no recommendation")
        said = {"record": record.id, "progress": record.progress, "stated": record.stated}
        for start in (self.me, *(self._target(finding, record.id) for finding in record.findings)):
            self._relate("FOLLOWS_UP", start, to, said)

    def _judgement(self, record: Judgement) -> None:
        """A printed grade is tied to the vocabulary's, where it is one."""
        self._tie(record)
        grade = grade_of(self.ontology, record.grade)
        if grade is not None:
            self._relate("OF_GRADE", self.nodes[record.id], grade)

    # -- what the ontology drives ---------------------------------------------------------------------------------

    def _properties(self, record: AnyRecord, kind: str) -> Properties:
        """The properties of a record's node: what the ontology calls datatype properties; None and () are left out."""
        names, _ = self._names(record, kind)
        return _clean({name: getattr(record, key) for key, name in names})

    def _tie(self, record: AnyRecord, but: Sequence[str] = ()) -> None:
        """The relationships of a record: what the ontology calls object properties whose key it carries."""
        ref = self.nodes[record.id]
        if isinstance(record, DocumentRecord):
            return
        _, names = self._names(record, type(record).__name__)
        for key, kind in names:
            said = getattr(record, key)
            if not said or key in but:
                continue
            for target in (said,) if isinstance(said, str) else said:
                to = self._target(target, record.id)
                if ref in self.said.nodes:
                    self._relate(kind, ref, to)
                else:
                    self._share(kind, ref, to)

    def _names(self, record: AnyRecord, kind: str) -> tuple[_Names, _Names]:
        """The keys of a record that become properties, and those that become relationships, each with its name."""
        if kind not in self._known:
            known: dict[str, list[tuple[str, str]]] = {"datatype": [], "object": []}
            for key in record.__struct_fields__:
                prop = self.ontology.property_for(kind, key)
                if prop is not None and prop.name != "id":
                    known[prop.kind].append((key, prop.neo4j_name))
            self._known[kind] = (known["datatype"], known["object"])
        return self._known[kind]

    def _deciding(self, kind: str) -> list[tuple[str, str, str]]:
        """The further labels that a value of a record decides: label, key, value."""
        if kind not in self._decided:
            self._decided[kind] = [(c.name, *c.decided_by) for c in self.ontology.deciding(kind) if c.decided_by]
        return self._decided[kind]

    def _target(self, id: str, said_by: str) -> Ref:
        """The node that an id in a record means: another record's, or a concept's."""
        known = self.nodes.get(id)
        return known if known is not None else concept_ref(self.ontology, id, said_by)

    def _prove(self) -> None:
        """Let no quote in that the text does not have: what is in the graph can be proved."""
        text = self.document.text
        rows = [n.properties for n in self.said.nodes.values()]
        rows.extend(r.properties for r in self.said.relationships.values())
        for said, (words, start, end) in product(rows, _QUOTED):
            if words in said and text[said[start] : said[end]] != said[words]:
                who = said.get("id") or said["record"]
                raise RecordError(
                    f"{who}: it quotes {said[words][:60]!r}, which is not what stands from {said[start]} to "
                    f"{said[end]}; extract the document again"
                )

    def _relate(self, kind: str, start: Ref, end: Ref, properties: Properties | None = None) -> None:
        row = RelationshipRow(kind, start, end, _clean(properties or {}))
        self.said.relationships.setdefault(row.key, row)

    def _share(self, kind: str, start: Ref, end: Ref) -> None:
        self.said.shared.add(Key(kind, start, end, "", -1))


def _clean(properties: Properties) -> Properties:
    """Return the properties as Neo4j keeps them: lists for tuples; nothing for None and for empty lists."""
    kept = {k: list(v) if isinstance(v, tuple) else v for k, v in properties.items() if v is not None and v != ()}
    return {k: v for k, v in kept.items() if v != []}
