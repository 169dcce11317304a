"""Loads a web page that a browser saved as a single file (`.mhtml`): its main page, read as HTML."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage

import msgspec

from graphkit.documents import Document, sha256
from graphkit.errors import SourceError
from graphkit_loaders.html import HtmlLoader


class MhtmlLoader:
    """Reads `.mhtml` archives (RFC 2557): the part that is the page; pictures and frames are left out."""

    suffixes: tuple[str, ...] = (".mhtml", ".mht")
    media_types: tuple[str, ...] = ("multipart/related", "application/x-mimearchive", "message/rfc822")

    def load(self, data: bytes, *, source: str, location: str, id: str, charset: str | None = None) -> Document:
        """Return the report on the page in the archive `data`.

        Raises:
            SourceError: it holds no page, or the page cannot be read (see `HtmlLoader`).
        """
        message = message_from_bytes(data, policy=policy.default)
        page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
        if not isinstance(page, EmailMessage):
            raise SourceError(source, "the archive holds no web page", "save the page again, as HTML or PDF")
        content = page.get_payload(decode=True)
        if not isinstance(content, bytes):
            raise SourceError(source, "the page in the archive is damaged", "save the page again, as HTML or PDF")
        document = HtmlLoader().load(
            content, source=source, location=location, id=id, charset=page.get_content_charset()
        )
        return msgspec.structs.replace(document, sha256=sha256(data))
