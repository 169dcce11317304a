"""Loads plain text: the document's text is the file's decoded bytes, unchanged to the code point."""

from __future__ import annotations

import codecs
import re
import unicodedata

from graphkit.documents import Document, sha256
from graphkit.errors import SourceError

#: share of control characters (tab and line ends left out) above which a text is taken for binary data
_MAX_CONTROLS = 0.05
_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
#: what English text in Windows-1252 holds beyond ASCII: ellipsis, quotes, bullet, dashes, pound sign
_WINDOWS = re.compile(rb"[\x85\x91-\x97\xa3]")
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF; give it the ending .pdf"),
    (b"PK\x03\x04", "a zip or an office file; save it as PDF, HTML or plain text"),
    (b"\xd0\xcf\x11\xe0", "an office file; save it as PDF, HTML or plain text"),
    (b"{\\rtf", "rich text; save it as PDF, HTML or plain text"),
)


class TextLoader:
    """Reads `.txt` files in UTF-8; a byte order mark stays in the text as U+FEFF."""

    suffixes: tuple[str, ...] = (".txt",)
    media_types: tuple[str, ...] = ("text/plain",)

    def load(self, data: bytes, *, source: str, location: str, id: str, charset: str | None = None) -> Document:
        """Return the document whose text is `data` decoded, with no code point added, dropped or changed.

        Raises:
            SourceError: it is empty, binary, or not in UTF-8 (or the encoding that the sender named).
        """
        text = decode(data, source, charset)
        refuse_empty(text, source)
        return Document(
            id=id, text=text, source=source, location=location, sha256=sha256(data), media_type="text/plain"
        )


def decode(data: bytes, source: str, charset: str | None = None) -> str:
    """Return `data` as text.

    Raises:
        SourceError: it is binary, or wrongly encoded; says at which byte, and how it may be converted.
    """
    for magic, what in _MAGIC:
        if data.startswith(magic):
            kind, _, remedy = what.partition("; ")
            raise SourceError(source, f"it is {kind}, not text", remedy)
    named = _codec(charset) or "utf-8"
    if named == "utf-8":
        for bom, name in _BOMS:
            if data.startswith(bom):
                raise SourceError(source, f"it is in {name}, not UTF-8 (byte 0)", _convert(name))
    if b"\x00" in data and not named.startswith(("utf-16", "utf-32")):
        at = data.index(b"\x00")
        wide = _wide(data)
        if wide is not None:
            raise SourceError(source, f"it is in {wide}, not UTF-8 (NUL at byte {at})", _convert(wide))
        raise SourceError(source, f"it is binary data, not text (NUL at byte {at})", "save the report as text or PDF")
    try:
        text = data.decode(named)
    except UnicodeDecodeError as error:
        found = f"byte {error.start} (0x{data[error.start]:02x})"
        guess = _guess(data) if named == "utf-8" else None
        raise SourceError(
            source, f"it is not {named.upper()}: {found} does not decode", _convert(guess or "its encoding", guess)
        ) from error
    controls = sum(1 for c in text if c not in "\t\n\r\f\v\x85" and unicodedata.category(c) == "Cc")
    if controls > _MAX_CONTROLS * len(text):
        raise SourceError(
            source, f"it is binary data, not text ({controls:,} control characters)", "save the report as text or PDF"
        )
    return text


def refuse_empty(text: str, source: str) -> None:
    """Raise a SourceError where `text` holds nothing but white space (and byte order marks)."""
    if not text.replace("\ufeff", "").strip():
        what = "it is empty" if not text else "it holds nothing but white space"
        raise SourceError(source, what, "save the report again, or leave it out")


def _codec(charset: str | None) -> str | None:
    """Return Python's name of a text encoding, None where there is none of that name."""
    if charset is None:
        return None
    try:
        found = codecs.lookup(charset.strip("\"' "))
    except LookupError:
        return None
    # "hex" and "rot13" are codecs too, but not text encodings
    return found.name if getattr(found, "_is_text_encoding", True) else None


def _wide(data: bytes) -> str | None:
    """Return UTF-16LE or UTF-16BE where every second byte of a sample is mostly NUL, else None."""
    sample = data[:4096]
    half = max(1, len(sample) // 2)
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "UTF-16LE"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "UTF-16BE"
    return None


def _guess(data: bytes) -> str | None:
    """Return a likely encoding for the remedy alone; it is never applied."""
    if _mostly_utf8(data):
        return None  # damaged UTF-8: whatever else it decodes as would garble what is whole in it
    if _WINDOWS.search(data) is not None and _decodes(data, "cp1252"):
        return "cp1252"
    try:
        from charset_normalizer import from_bytes
    except ImportError:  # an optional courtesy: the refusal stands without it
        return None
    best = from_bytes(data[:100_000]).best()
    return best.encoding.replace("_", "-") if best is not None else None


def _mostly_utf8(data: bytes) -> bool:
    """Tell whether more code points beyond ASCII are whole in UTF-8 than bytes do not decode."""
    lenient = data.decode("utf-8", errors="replace")
    broken = lenient.count("\ufffd")
    return sum(1 for c in lenient if c > "\x7f" and c != "\ufffd") > broken


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _convert(name: str, guess: str | None = None) -> str:
    if guess is not None:
        return f"convert it (perhaps: iconv -f {guess} -t utf-8)"
    return f"convert it from {name} to UTF-8" if name == "its encoding" else f"convert it (iconv -f {name} -t utf-8)"
