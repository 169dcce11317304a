"""A page saved as a single file is read like the page itself."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from graphkit.documents import Document, sha256
from graphkit.errors import SourceError
from graphkit_loaders.mhtml import MhtmlLoader


def load(data: bytes) -> Document:
    return MhtmlLoader().load(data, source="p.mhtml", location="file:///p.mhtml", id="p")


@pytest.mark.parametrize(("charset", "transfer"), [("utf-8", "quoted-printable"), ("windows-1252", "base64")])
def test_the_page_in_an_archive(charset: str, transfer: str) -> None:
    message = EmailMessage()
    message["Subject"] = "Eastvale"
    page = "<main><h1>Eastvale</h1><p>Officers don’t respond promptly.</p></main>"
    message.set_content(page, subtype="html", charset=charset, cte=transfer)
    message.add_related(b"\x89PNG...", "image", "png")
    document = load(message.as_bytes())
    assert document.text == "Eastvale\n\nOfficers don’t respond promptly."
    assert document.sha256 == sha256(message.as_bytes())


@pytest.mark.parametrize("data", [b"", b"plain words", b"From: a\nContent-Type: text/plain\n\nwords"])
def test_an_archive_without_a_page(data: bytes) -> None:
    with pytest.raises(SourceError, match="no web page"):
        load(data)
