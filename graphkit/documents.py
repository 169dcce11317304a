"""What a loader yields: a Document, its text with exact positions, and the protocols of loaders."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath
from typing import Protocol, runtime_checkable
from urllib.parse import urlsplit

import msgspec

from graphkit.errors import SourceError


class Page(msgspec.Struct, frozen=True):
    """One page of a paginated source: its number (from 1) and the span `text[start:end]` that it holds."""

    number: int
    start: int
    end: int


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """A source turned into text.

    Every position anywhere in graphkit is an index into `text`, in code points, end exclusive. For a `.txt` file
    `text` is the decoded bytes, unchanged; HTML and PDF loaders yield a text of their own.

    Attributes:
        id: stable name of the document, see `document_id`.
        text: the text that every quote is cut from.
        source: file name or address, as records name it.
        location: absolute file URI or address; tells two files of one name apart.
        sha256: hex digest of the source's bytes.
        media_type: for instance `text/plain`, `text/html`, `application/pdf`.
        title: title that the source's own metadata gives (HTML `<title>`/`<h1>`, PDF information), if any.
        pages: pages in order, empty where the source has none.
        headings: (start, level) of headings that the markup itself declares (HTML h1 to h6), empty elsewhere.
    """

    id: str
    text: str
    source: str
    location: str
    sha256: str
    media_type: str = "text/plain"
    title: str | None = None
    pages: tuple[Page, ...] = ()
    headings: tuple[tuple[int, int], ...] = ()

    def page_at(self, position: int) -> int | None:
        """Return the number of the page that holds `position`, or None where there are no pages."""
        for page in self.pages:
            if page.start <= position < page.end:
                return page.number
        return None


@runtime_checkable
class Loader(Protocol):
    """Turns the bytes of one kind of source into a Document; registered under the entry point `graphkit.loaders`."""

    #: file name endings this loader reads, lower case, with the dot
    suffixes: tuple[str, ...]
    #: media types this loader reads
    media_types: tuple[str, ...]

    def load(self, data: bytes, *, source: str, location: str, id: str, charset: str | None = None) -> Document:
        """Return the document in `data`.

        Args:
            data: the source's bytes, whole.
            source: file name or address, as records name it.
            location: absolute file URI or address.
            id: id of the document.
            charset: the encoding that the sender named (an HTTP header), None where nobody said.

        Raises:
            SourceError: the bytes are not a readable document of this kind.
        """
        ...


class Fetched(msgspec.Struct, frozen=True):
    """What lay at an address: the bytes, and what the sender said of them (`media_type` lower case, no parameters)."""

    data: bytes
    location: str
    media_type: str | None = None
    charset: str | None = None


@runtime_checkable
class Fetcher(Protocol):
    """Brings the bytes at an address; registered under the entry point `graphkit.loaders` beside the loaders."""

    #: address schemes this fetcher serves, lower case (`http`)
    schemes: tuple[str, ...]

    def fetch(self, address: str) -> Fetched:
        """Return what lies at `address`.

        Raises:
            SourceError: the address cannot be read, or must not be.
        """
        ...


@runtime_checkable
class Expander(Protocol):
    """Lists the sources that a container (a folder) holds; registered under the entry point `graphkit.loaders`."""

    def holds(self, path: Path) -> bool:
        """Tell whether `path` is a container of this kind."""
        ...

    def expand(self, path: Path, suffixes: Collection[str]) -> Iterator[Path | SourceError]:
        """Yield the files in `path` whose ending is in `suffixes`, in a fixed order, and a refusal where it fails."""
        ...


def slug(text: str) -> str:
    """Return `text` as lower-case ASCII words joined by hyphens (`Devon & Cornwall` -> `devon-and-cornwall`)."""
    plain = unicodedata.normalize("NFKD", text.replace("&", " and ")).encode("ascii", "ignore").decode()
    plain = re.sub(r"['’`]", "", plain)
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def document_id(source: str) -> str:
    """Return the id of the document at `source`: the slug of its file name, or of an address's host and path."""
    parts = urlsplit(source)
    if parts.scheme in {"http", "https"}:
        return slug(f"{parts.netloc} {parts.path} {parts.query}") or "document"
    return slug(PurePosixPath(source.replace("\\", "/")).stem) or "document"


def sha256(data: bytes) -> str:
    """Return the hex SHA-256 digest of `data`."""
    return hashlib.sha256(data).hexdigest()
