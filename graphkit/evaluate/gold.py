"""The gold annotation of one document: what careful readers found, with positions in its text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from graphkit.errors import SourceError
from graphkit.evaluate.standoff import filled


class Period(msgspec.Struct, frozen=True):
    """When an inspection took place (ISO 8601, as precise as the text)."""

    start: str | None = None
    end: str | None = None


class Meta(msgspec.Struct, frozen=True):
    """The facts of the document."""

    title: str
    kind: str
    force: str | None
    inspectorate: str | None = None
    published: str | None = None
    inspection_period: Period | None = None


class GoldSection(msgspec.Struct, frozen=True):
    """A heading without its number, and where it begins."""

    heading: str
    at: int
    level: int


class GoldRecommendation(msgspec.Struct, frozen=True):
    """A recommendation; `sub_items` are the beginnings of its bullets."""

    at: int
    deadline: str | None
    sub_items: tuple[str, ...]
    themes: tuple[str, ...]
    text_starts: str = ""
    repeated_at: int | None = None


class GoldAudit(msgspec.Struct, frozen=True):
    """One row of graded cases. A grade is None where the scale lacks it or the report does not say."""

    assessor: str | None
    good: int | None
    adequate: int | None
    requires_improvement: int | None
    inadequate: int | None
    source: str = ""
    scope: str | None = None
    case_key: str | None = None


class GoldAudits(msgspec.Struct, frozen=True):
    """The case audit: by type of case, and totals."""

    by_type: tuple[GoldAudit, ...] = ()
    totals: tuple[GoldAudit, ...] = ()


class GoldCaseTheme(msgspec.Struct, frozen=True):
    """A bullet under "Common themes"."""

    at: int
    case_key: str
    polarity: str
    text: str = ""


class GoldCaseStudy(msgspec.Struct, frozen=True):
    """A case study; `accept` holds both polarities where two readers differed, `optional` what one of two listed."""

    at: int
    end: int
    polarity: str
    child_ages: tuple[int, ...]
    text_starts: str = ""
    form: str | None = None
    accept: tuple[str, ...] = ()
    optional: bool = False


class GoldEntity(msgspec.Struct, frozen=True):
    """A thing that the document names."""

    name: str
    type: str
    mentions: int = 0
    abbreviation: str | None = None
    surface: str | None = None
    surfaces: tuple[str, ...] = ()
    accept_types: tuple[str, ...] = ()
    optional: bool = False


class GoldMetric(msgspec.Struct, frozen=True):
    """A figure; `value` is a pair for a range, `as_of` ISO 8601 where the reader could say it so."""

    quote: str
    value: float | tuple[float, ...]
    at: int
    scope: str
    optional: bool = False
    kind: str | None = None
    bound: str | None = None
    as_of: str | None = None
    of: float | None = None


class GoldAbbreviation(msgspec.Struct, frozen=True):
    """An abbreviation with its expansion as the text prints it, None where it never does."""

    abbreviation: str
    expansion_in_text: str | None = None


class GoldTheme(msgspec.Struct, frozen=True):
    """The values to accept for one theme: `failing`, `strength`, `mixed`, `none`."""

    accept: tuple[str, ...]


class GoldSentence(msgspec.Struct, frozen=True):
    """One sentence with its polarity (`neutral` where the inspectors do not judge) and themes."""

    at: int
    text: str
    polarity: str
    accept: tuple[str, ...]
    themes: tuple[str, ...] = ()


class GoldClaim(msgspec.Struct, frozen=True):
    """A sentence or item that an article puts into somebody's mouth; fields as those of `graphkit.records.Claim`."""

    at: int
    text: str
    speaker: str
    voice: str
    verbatim: str


class Gold(msgspec.Struct, frozen=True):
    """Everything that was annotated; a list is empty where there is none, `None` where nobody looked."""

    meta: Meta
    id: str = ""
    file: str = ""
    sections: tuple[GoldSection, ...] = ()
    recommendations: tuple[GoldRecommendation, ...] = ()
    case_audit: GoldAudits = GoldAudits()
    case_themes: tuple[GoldCaseTheme, ...] = ()
    case_studies: tuple[GoldCaseStudy, ...] = ()
    entities: tuple[GoldEntity, ...] | None = None
    metrics: tuple[GoldMetric, ...] | None = None
    abbreviations: tuple[GoldAbbreviation, ...] = ()
    themes: dict[str, GoldTheme] = {}
    sentences: tuple[GoldSentence, ...] = ()
    claims: tuple[GoldClaim, ...] | None = None


def file_of(path: Path) -> str:
    """Return the name of the document that an annotation is of, empty where it does not say. Raises SourceError."""
    raw = _decoded(path)
    return str(raw.get("file", ""))


def read_gold(path: Path, text: str | None = None) -> Gold:
    """Return the annotation in a JSON file.

    Args:
        path: the file.
        text: the document's text, for an annotation that points into it instead of quoting it (see standoff.py).

    Raises:
        SourceError: the file cannot be read, is not a gold annotation, or points to where `text` has nothing.
    """
    raw = _decoded(path)
    try:
        return msgspec.convert(raw if text is None else filled(raw, text), Gold)
    except msgspec.MsgspecError as error:
        raise SourceError(str(path), f"not a gold annotation ({error})", "see examples/gold for the form") from error
    except ValueError as error:
        raise SourceError(str(path), f"of another text ({error})", "give the document that it was made of") from error


def _decoded(path: Path) -> dict[str, Any]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
    except OSError as error:
        raise SourceError(str(path), f"cannot be read ({error.strerror})", "check the path") from error
    except msgspec.MsgspecError as error:
        raise SourceError(str(path), f"not a gold annotation ({error})", "see examples/gold for the form") from error
