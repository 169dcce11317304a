"""Loads a PDF that has a text layer: its text in reading order, with the span of each page."""

from __future__ import annotations

import re
from typing import Any

from graphkit.documents import Document, Page, sha256
from graphkit.errors import SourceError
from graphkit_loaders.writer import TextWriter

#: letters a page below which pages that hold images count as scanned (a page number, a stamp)
_SCANNED = 25
#: share of characters without a letter behind them above which the fonts are taken for unreadable
_UNMAPPED = 0.3
_JUNK_TITLE = re.compile(
    r"^(microsoft (word|powerpoint) - |untitled|document\d*$|slide \d)|\.(docx?|indd|pptx?)$", re.I
)
_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD of fpdfview.h


class PdfLoader:
    """Reads `.pdf` files; a scanned one has no text, and is refused."""

    suffixes: tuple[str, ...] = (".pdf",)
    media_types: tuple[str, ...] = ("application/pdf", "application/x-pdf")

    def load(self, data: bytes, *, source: str, location: str, id: str, charset: str | None = None) -> Document:
        """Return the document in `data`; its pages tile the text.

        Paragraphs are separated by a blank line, their lines by a newline, cells of a row by a tab; list items begin
        with `• `. A table that is drawn with rules or shades has a line for each row. Hyphens at line ends, page heads
        and page feet stay.

        Raises:
            SourceError: it is empty, encrypted, damaged, or has no text layer.
        """
        from graphkit_loaders.pdf_blocks import group
        from graphkit_loaders.pdf_page import read_page

        pdf = _open(data, source)
        try:
            pages: list[list[Any]] = []
            images = 0
            for page in pdf:
                text_page = page.get_textpage()
                lines, image = read_page(page, text_page)
                pages.append(lines)
                images += image
                text_page.close()
                page.close()
            title = pdf.get_metadata_value("Title").strip("\x00 \t\r\n")
        finally:
            pdf.close()
        refuse_unreadable([line.text for lines in pages for line in lines], len(pages), images, source)
        writer = TextWriter()
        starts: dict[int, int] = {}
        for block in group(pages):
            kind = "heading" if block.level is not None else block.kind
            if block.page not in starts:
                writer.close_list()
            start = writer.add(block.text, kind=kind, level=block.level)
            starts.setdefault(block.page, start)
        return Document(
            id=id,
            text=writer.text,
            source=source,
            location=location,
            sha256=sha256(data),
            media_type="application/pdf",
            title=title if title and not _JUNK_TITLE.search(title) else None,
            pages=_tile(starts, len(pages), len(writer.text)),
            headings=tuple(writer.headings),
        )


def _open(data: bytes, source: str) -> Any:
    import pypdfium2

    if not data.strip():
        raise SourceError(source, "it is empty", "save the report again, or leave it out")
    if b"%PDF-" not in data[:1024]:
        raise SourceError(source, "it is not a PDF, whatever its name says", "give it the ending of what it is")
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD_ERROR or "password" in str(error).lower():
            raise SourceError(
                source, "it is encrypted with a password", "save a copy without the password, and load that"
            ) from error
        raise SourceError(source, "the PDF is damaged", "download it again, or print it to a new PDF") from error
    if len(pdf) == 0:
        pdf.close()
        raise SourceError(source, "the PDF has no pages", "download it again")
    return pdf


def refuse_unreadable(lines: list[str], pages: int, images: int, source: str) -> None:
    """Raise a SourceError where `lines` (of all pages, `images` of which hold an image) are not a report's text."""
    text = "".join(lines)
    letters = sum(c.isalpha() for c in text)
    if not letters or (images > pages / 2 and letters < _SCANNED * pages):
        what = "its pages are images without a text layer" if images else "it holds no text"
        raise SourceError(
            source, what, "run text recognition over it first (for instance ocrmypdf), or use the web page"
        )
    unmapped = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" for c in text)
    if unmapped > _UNMAPPED * len(text):
        raise SourceError(
            source,
            "its fonts do not say which letters they stand for",
            "run text recognition over it (for instance ocrmypdf --force-ocr), or use the web page",
        )


def _tile(starts: dict[int, int], count: int, length: int) -> tuple[Page, ...]:
    """Return the pages so that each reaches to the start of the next; a page without text is empty."""
    edges = [0] * (count + 1)
    edges[count] = length
    for number in range(count, 1, -1):
        edges[number - 1] = starts.get(number, edges[number])
    return tuple(Page(number, edges[number - 1], edges[number]) for number in range(1, count + 1))
