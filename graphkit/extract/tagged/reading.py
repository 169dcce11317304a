"""Reads a document whose text a mail quotes, or holds tags or drawn tables, without them; its records lead back."""

from __future__ import annotations

import msgspec

from graphkit.documents import Document
from graphkit.extract.tagged.drawn import drawn
from graphkit.extract.tagged.places import Places
from graphkit.extract.tagged.quoted import quoted
from graphkit.extract.tagged.tags import is_tagged
from graphkit.extract.tagged.untagged import untag
from graphkit.records import AnyRecord, Claim, DocumentRecord, Item, Located, Recommendation, Repeat, Section


class MarkedUpReading:
    """A document whose text is marked up, and its reading.

    Attributes:
        document: the same document with the reading as its text, and the headings that its markup declares.
    """

    def __init__(
        self,
        original: Document,
        places: Places,
        headings: tuple[tuple[int, int], ...] = (),
        title: str | None = None,
        within: MarkedUpReading | None = None,
    ) -> None:
        self._text = original.text
        self._places = places
        self._read = places.text
        self._within = within  # that whose document `original` is
        self.document = msgspec.structs.replace(
            original, text=self._read, headings=headings, title=original.title or title
        )

    def restored(self, record: AnyRecord) -> AnyRecord:
        """Return a record of the reading with the positions that it has in the text, and the quotes from there."""
        own = self._restored(record)
        return self._within.restored(own) if self._within else own

    def _restored(self, record: AnyRecord) -> AnyRecord:
        if isinstance(record, DocumentRecord):
            return msgspec.structs.replace(record, characters=len(self._text))
        if not isinstance(record, Located):
            return record
        changes = self._span(record)
        if isinstance(record, Section):
            over = record.text_end >= len(self._read)
            changes["text_end"] = len(self._text) if over else self._places.first(record.text_end)
        elif isinstance(record, Claim):
            start, end = self._places.span(record.attribution_start, record.attribution_end)
            changes |= {
                "attribution": self._text[start:end],
                "attribution_start": start,
                "attribution_end": end,
            }
        elif isinstance(record, Recommendation):
            for name in ("items", "repeats"):
                parts: tuple[Item | Repeat, ...] = getattr(record, name)
                changes[name] = tuple(msgspec.structs.replace(part, **self._span(part)) for part in parts)
        return msgspec.structs.replace(record, **changes)

    def _span(self, record: Located | Item | Repeat) -> dict[str, object]:
        start, end = self._places.span(record.start, record.end)
        return {"start": start, "end": end, "quote": self._text[start:end]}


def marked_up_reading(document: Document) -> MarkedUpReading | None:
    """Return the reading of a document without its markup; None where it has none, or its loader has read it."""
    if document.headings or document.pages:
        return None
    tagged: MarkedUpReading | None = None
    mailed = quoted(document.text)
    if mailed is not None and mailed.text.strip():
        tagged = MarkedUpReading(document, mailed)
        document = tagged.document
    if is_tagged(document.text):
        read = untag(document.text)
        if not read.text.strip():
            return tagged
        tagged = MarkedUpReading(document, read.places, read.headings, read.title, within=tagged)
        document = tagged.document
        if read.headings:
            return tagged
    places = drawn(document.text)  # pandoc leaves the tags of what its mark-down has no sign for
    return MarkedUpReading(document, places, within=tagged) if places is not None and places.text.strip() else tagged
