"""Reads a document whose text holds tags of HTML without them, and leads its records back to the text as it is."""

from __future__ import annotations

import msgspec

from graphkit.documents import Document
from graphkit.extract.tagged.tags import is_tagged
from graphkit.extract.tagged.untagged import Untagged, untag
from graphkit.records import AnyRecord, DocumentRecord, Item, Located, Recommendation, Repeat, Section


class TaggedReading:
    """A tagged document and its reading.

    Attributes:
        document: the same document with the reading as its text, and the headings that tags declare.
    """

    def __init__(self, original: Document, read: Untagged) -> None:
        self._text = original.text
        self._read = read
        title = original.title or read.title
        self.document = msgspec.structs.replace(original, text=read.text, headings=read.headings, title=title)

    def restored(self, record: AnyRecord) -> AnyRecord:
        """Return a record of the reading with the positions that it has in the text, and the quotes from there."""
        if isinstance(record, DocumentRecord):
            return msgspec.structs.replace(record, characters=len(self._text))
        if not isinstance(record, Located):
            return record
        changes = self._span(record)
        if isinstance(record, Section):
            over = record.text_end >= len(self._read.text)
            changes["text_end"] = len(self._text) if over else self._read.places.first(record.text_end)
        elif isinstance(record, Recommendation):
            for name in ("items", "repeats"):
                parts: tuple[Item | Repeat, ...] = getattr(record, name)
                changes[name] = tuple(msgspec.structs.replace(part, **self._span(part)) for part in parts)
        return msgspec.structs.replace(record, **changes)

    def _span(self, record: Located | Item | Repeat) -> dict[str, object]:
        start, end = self._read.places.span(record.start, record.end)
        return {"start": start, "end": end, "quote": self._text[start:end]}


def tagged_reading(document: Document) -> TaggedReading | None:
    """Return the reading of a document without its tags; None where it has none, or its loader has read them."""
    if document.headings or document.pages or not is_tagged(document.text):
        return None
    read = untag(document.text)
    return TaggedReading(document, read) if read.text.strip() else None
