"""The record types that extraction yields: the one currency between extraction, store, evaluation and exports."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

import msgspec

from graphkit.documents import slug
from graphkit.errors import RecordError

Polarity: TypeAlias = Literal["failing", "strength", "mixed"]
Kind: TypeAlias = Literal["inspection", "re-inspection", "post-inspection-review", "thematic", "news", "other"]
#: whose voice it is: that of the police inspectorate with its inspectors and reports, of the force and its officers, of
#: the police and crime commissioner, of anybody else
Voice: TypeAlias = Literal["inspectorate", "force", "commissioner", "other"]
EntityType: TypeAlias = Literal[
    "force",
    "organisation",
    "team",
    "process",
    "system",
    "legislation",
    "order",
    "operation",
    "scheme",
    "role",
    "person",
]


class Record(msgspec.Struct, kw_only=True, frozen=True, tag_field="type"):
    """What every record has.

    Attributes:
        id: stable; from the document and what the record is (see `Ids`), never a running counter, never random.
        document: id of the document.
    """

    id: str
    document: str


class Located(Record, kw_only=True, frozen=True, tag_field="type"):
    """A record read from one span of the text.

    Attributes:
        start: position of the first character in the document's text, in code points.
        end: position after the last character.
        quote: exactly `text[start:end]`.
        page: page of a paginated source, else None.
    """

    start: int
    end: int
    quote: str
    page: int | None = None


class DocumentRecord(Record, kw_only=True, frozen=True, tag="Document"):
    """The facts of one document. Dates are ISO 8601, as precise as the text and no more (`2022-05`)."""

    title: str | None
    kind: Kind
    force: str | None
    inspectorate: str | None
    published: str | None
    inspection_start: str | None
    inspection_end: str | None
    source: str
    sha256: str
    characters: int
    #: id of the inspection that it reports on or, for an article, speaks of (see `inspection_id`)
    inspection: str | None = None
    #: id of the force's concept in the ontology, where it is one
    force_concept: str | None = None


class Section(Located, kw_only=True, frozen=True, tag="Section"):
    """A heading with what stands under it; the span is the heading's, `text_end` is where its text ends."""

    heading: str
    number: str | None
    level: int
    practice_area: str | None
    parent: str | None
    text_end: int


class Item(msgspec.Struct, kw_only=True, frozen=True):
    """One bullet of a recommendation."""

    start: int
    end: int
    quote: str


class Repeat(msgspec.Struct, kw_only=True, frozen=True):
    """Another place where the report prints the same recommendation."""

    start: int
    end: int
    quote: str


class Recommendation(Located, kw_only=True, frozen=True, tag="Recommendation"):
    """From "We recommend" to the end of the last item.

    `deadline` is `immediately`, an ISO 8601 duration (`P3M`) or date (`2025-03-31`, `2025-03`), or None.
    """

    deadline: str | None
    items: tuple[Item, ...]
    themes: tuple[str, ...]
    section: str | None
    inspection: str | None
    repeats: tuple[Repeat, ...] = ()


class CaseAudit(Located, kw_only=True, frozen=True, tag="CaseAudit"):
    """Grades given to audited cases. A grade is None where the scale lacks it, 0 where the report says nil."""

    assessor: Literal["force", "inspectorate"] | None
    scope: Literal["self-assessed", "additional", "all", "previous", "case-type"]
    case_type: str | None
    good: int | None
    adequate: int | None
    requires_improvement: int | None
    inadequate: int | None
    #: number of cases as the text states it, None where it does not
    cases: int | None = None
    section: str | None = None


class Judgement(Located, kw_only=True, frozen=True, tag="Judgement"):
    """A grade as printed, given to a body or on a topic, with who gave it (`by`) and when (`date`)."""

    body: str | None
    topic: str | None
    grade: str
    date: str | None
    by: str | None
    section: str | None = None


class Finding(Located, kw_only=True, frozen=True, tag="Finding"):
    """A sentence or clause in which the inspectors judge.

    Attributes:
        themes: ids of the ontology's themes.
        reason: the words that decided the polarity, in order of the text; of what leads to its list or of a sentence
            beside it, where what it says only takes that up.
        confidence: 0 to 1.
        mentions: ids of the Entity records named inside the span.
    """

    polarity: Polarity
    themes: tuple[str, ...]
    section: str | None
    reason: tuple[str, ...] = ()
    confidence: float | None = None
    mentions: tuple[str, ...] = ()


class Claim(Located, kw_only=True, frozen=True, tag="Claim"):
    """A sentence that an article or a paper puts into somebody's mouth. It is no finding: who says it stands with it.

    Attributes:
        speaker: who says it, as the document names them most fully ("Chief Constable Ann Lee", "the report").
        voice: whose voice that is.
        said_by: id of the Entity record of who says it, None where the document names none.
        verbatim: whether all of what is said, a part or none of it stands in quotation marks.
        attribution: the words that say who says it ("she said"), wherever they stand.
        attribution_start, attribution_end: their place in the document's text, in code points, end exclusive.
        themes: ids of the ontology's themes.
    """

    speaker: str
    voice: Voice
    said_by: str | None
    verbatim: Literal["all", "part", "none"]
    attribution: str
    attribution_start: int
    attribution_end: int
    themes: tuple[str, ...] = ()
    section: str | None = None


class CaseTheme(Located, kw_only=True, frozen=True, tag="CaseTheme"):
    """A bullet under "Common themes": a finding on audited cases of one type."""

    polarity: Polarity
    themes: tuple[str, ...]
    section: str | None
    case_type: str | None
    reason: tuple[str, ...] = ()
    confidence: float | None = None
    mentions: tuple[str, ...] = ()


class CaseStudy(Located, kw_only=True, frozen=True, tag="CaseStudy"):
    """What happened in one child's or one incident's case."""

    title: str | None
    #: None where neither the case nor what it is an example of says
    polarity: Literal["effective", "ineffective", "mixed"] | None
    child_ages: tuple[int, ...]
    themes: tuple[str, ...]
    section: str | None
    form: Literal["boxed", "bullet", "paragraph", "inline"] | None = None
    reason: tuple[str, ...] = ()


class Metric(Located, kw_only=True, frozen=True, tag="Metric"):
    """A number in prose with its unit and what it counts."""

    value: float
    unit: str | None
    what: str | None
    value_max: float | None = None
    of: float | None = None
    bound: Literal["approx", "min", "max", "over", "under"] | None = None
    as_of: str | None = None
    kind: str | None = None
    scope: Literal["force", "partner", "national", "case"] | None = None
    section: str | None = None


class Entity(Record, kw_only=True, frozen=True, tag="Entity"):
    """One thing that the document names, once a document.

    Attributes:
        concept: id of the ontology's concept, where it is one.
        function: id of the function (the job) that a team performs.
        force: official name of the force that a team belongs to, where the document is about one.
        surfaces: the forms in which the text names it, sorted.
    """

    name: str
    abbreviation: str | None
    expansion_in_text: str | None
    entity_type: EntityType
    concept: str | None = None
    function: str | None = None
    renamed_from: str | None = None
    renamed_to: str | None = None
    surfaces: tuple[str, ...] = ()


class Mention(Located, kw_only=True, frozen=True, tag="Mention"):
    """One place where an entity is named."""

    entity: str


class ThemeAssessment(Record, kw_only=True, frozen=True, tag="ThemeAssessment"):
    """What a document says of one theme, with the ids of the findings that it rests on."""

    theme: str
    value: Polarity
    failings: tuple[str, ...]
    strengths: tuple[str, ...]


class FollowUp(Record, kw_only=True, frozen=True, tag="FollowUp"):
    """What a re-inspection says of an earlier recommendation.

    `stated`: a sentence says the progress outright; else it is read from the findings, failings and strengths.
    """

    recommendation: str
    findings: tuple[str, ...]
    progress: Literal["achieved", "progress", "none", "unclear"]
    stated: bool = False


class QualityNote(Located, kw_only=True, frozen=True, tag="QualityNote"):
    """A place where the report contradicts itself: said, never repaired."""

    rule: str
    message: str
    about: tuple[str, ...]


AnyRecord: TypeAlias = (
    DocumentRecord
    | Section
    | Recommendation
    | CaseAudit
    | Judgement
    | Finding
    | CaseTheme
    | Claim
    | CaseStudy
    | Metric
    | Entity
    | Mention
    | ThemeAssessment
    | FollowUp
    | QualityNote
)

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[AnyRecord] = msgspec.json.Decoder(AnyRecord)


def to_json(record: AnyRecord) -> str:
    """Return `record` as one line of JSON, `type` first, no line break."""
    return _encoder.encode(record).decode()


def from_json(line: str | bytes) -> AnyRecord:
    """Return the record in one line of JSON.

    Raises:
        RecordError: the line is not a record of the contract.
    """
    try:
        return _decoder.decode(line)
    except msgspec.MsgspecError as error:
        raise RecordError(f"not a graphkit record: {error}; write it with `graphkit extract`") from error


def read_jsonl(lines: Iterable[str]) -> Iterator[AnyRecord]:
    """Yield the records in JSON Lines, blank lines skipped. Raises RecordError."""
    for line in lines:
        if line.strip():
            yield from_json(line)


def inspection_id(force: str, started: str | None) -> str:
    """Return the id of an inspection: the force's slug and the month (or year) in which it began.

    A cover may say "10-21 May 2021" where a later report says "May 2021": without the day both name one node.
    """
    return f"inspection/{slug(force)}/{(started or 'undated')[:7]}"


class Ids:
    """Gives record ids for one document: a digest of what the record is, so that an edit elsewhere does not move it.

    Equal keys in one document are told apart by their order among themselves alone.
    """

    def __init__(self, document: str) -> None:
        self._document = document
        self._seen: dict[str, int] = {}

    def make(self, kind: str, *key: str) -> str:
        """Return `document#kind-digest`; `key` is what makes the record itself (its quote, its heading ...)."""
        body = "\x1f".join((kind, *key))
        count = self._seen[body] = self._seen.get(body, 0) + 1
        if count > 1:
            body += f"\x1f{count}"
        return f"{self._document}#{kind.lower()}-{hashlib.blake2b(body.encode(), digest_size=8).hexdigest()}"
