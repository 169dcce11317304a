"""The PDF loader keeps pages, paragraphs, lists, rows and footnote marks, and refuses what has no text."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

from graphkit.documents import Document
from graphkit.errors import SourceError
from graphkit_loaders.pdf import PdfLoader, refuse_unreadable

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=11, leading=13.5, spaceAfter=8)
CHAPTER = ParagraphStyle("chapter", fontName="Helvetica-Bold", fontSize=18, leading=22, spaceAfter=10)
SECTION = ParagraphStyle("section", fontName="Helvetica-Bold", fontSize=14, leading=17, spaceAfter=8)
BOLD = ParagraphStyle("bold", parent=BODY, fontName="Helvetica-Bold")
ITEM = ParagraphStyle("item", parent=BODY, leftIndent=14, bulletIndent=0)
INNER = ParagraphStyle("inner", parent=BODY, leftIndent=40, bulletIndent=26)
LONG = "Officers spoke to the child and wrote down what she said, and they told her what would happen next. " * 3


def load(data: bytes) -> Document:
    return PdfLoader().load(data, source="r.pdf", location="file:///r.pdf", id="r")


def flow(*story: Any) -> Document:
    target = io.BytesIO()
    SimpleDocTemplate(target, invariant=1, title="").build(list(story))
    return load(target.getvalue())


def drawn(draw: Callable[[Canvas], None], **options: Any) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1, **options)
    draw(canvas)
    canvas.save()
    return target.getvalue()


def test_paragraphs_lists_and_headings() -> None:
    document = flow(
        Paragraph("1. Introduction", CHAPTER),
        Paragraph(LONG, BODY),
        Paragraph("Initial contact", SECTION),
        Paragraph("Inspectors found that:", BODY),
        Paragraph("officers attended promptly; and", ITEM, bulletText="•"),
        Paragraph("records were poor:", ITEM, bulletText="•"),
        Paragraph("in domestic abuse.", INNER, bulletText="•"),
        Paragraph("Recommendation", BOLD),
        Paragraph("We recommend that the force acts.", BODY),
    )
    blocks = document.text.split("\n\n")
    assert blocks[0] == "1. Introduction"
    assert "\n" in blocks[1]
    assert blocks[1].replace("\n", " ") == LONG.strip()
    assert blocks[2:] == [
        "Initial contact",
        "Inspectors found that:",
        "• officers attended promptly; and\n• records were poor:\n  • in domestic abuse.",
        "Recommendation",
        "We recommend that the force acts.",
    ]
    assert [(document.text[s:].split("\n")[0], level) for s, level in document.headings] == [
        ("1. Introduction", 1),
        ("Initial contact", 2),
        ("Recommendation", 3),
    ]


def test_pages_tile_the_text_even_where_one_is_blank() -> None:
    def draw(canvas: Canvas) -> None:
        for words in ("First page of the report.", "", "Third page of the report."):
            if words:
                canvas.drawString(72, 700, words)
            canvas.showPage()

    document = load(drawn(draw))
    assert [p.number for p in document.pages] == [1, 2, 3]
    assert document.pages[0].start == 0
    assert document.pages[-1].end == len(document.text)
    assert all(a.end == b.start for a, b in pairwise(document.pages))
    assert document.page_at(document.text.index("Third")) == 3
    assert document.page_at(0) == 1


def test_rows_and_wrapped_cells() -> None:
    cell = ParagraphStyle("cell", fontName="Helvetica", fontSize=10, leading=12)
    rows = [["Local authority", "Judgment"], ["Carrow", "Requires improvement to be good in all that it does"]]
    cells = [[Paragraph(c, cell) for c in row] for row in rows]
    table = Table(cells, colWidths=[200, 120], style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
    document = flow(Paragraph("Judgments are set out below.", BODY), table)
    assert document.text == (
        "Judgments are set out below.\n\nLocal authority\tJudgment\n"
        "Carrow\tRequires improvement to be good in all that it does"
    )


def test_footnote_numbers_are_superscript_digits() -> None:
    document = flow(Paragraph('There were 140 officers.<super size="7">12</super> More text.', BODY))
    assert document.text == "There were 140 officers.¹² More text."


def test_text_drawn_out_of_order_is_read_from_top_to_bottom() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 30, "Foot of the page")
        canvas.drawString(72, 800, "Head of the page")
        canvas.drawString(72, 600, "Body of the page")

    assert load(drawn(draw)).text == "Head of the page\n\nBody of the page\n\nFoot of the page"


def test_hyphens_at_line_ends_stay() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "The force has a multi-")
        canvas.drawString(72, 687, "agency safeguarding hub in each of its areas.")

    assert load(drawn(draw)).text == "The force has a multi-\nagency safeguarding hub in each of its areas."


def test_running_heads_are_no_headings() -> None:
    story: list[Any] = []
    for number in range(4):
        story += [Paragraph("National inspection", BOLD), Paragraph(f"Chapter {number}", CHAPTER)]
        story += [Paragraph(LONG, BODY), PageBreak()]
    document = flow(*story)
    assert document.text.count("National inspection") == 4  # they stay in the text
    assert {document.text[s:].split("\n")[0] for s, _ in document.headings} == {f"Chapter {n}" for n in range(4)}


@pytest.mark.parametrize(
    ("title", "kept"), [("Northmoor Police", "Northmoor Police"), ("Microsoft Word - a.doc", None)]
)
def test_title_of_the_file(title: str, kept: str | None) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setTitle(title)
        canvas.drawString(72, 700, "Some text of the report")

    assert load(drawn(draw)).title == kept


def refusal(data: bytes) -> str:
    with pytest.raises(SourceError) as caught:
        load(data)
    assert str(caught.value).startswith("r.pdf: ")
    assert "\n" not in str(caught.value)
    return caught.value.reason


def text(canvas: Canvas) -> None:
    canvas.drawString(72, 700, "Some text of the report")


def test_encrypted() -> None:
    assert "encrypted" in refusal(drawn(text, encrypt=StandardEncryption("secret", strength=128)))


def test_encrypted_with_an_empty_password_can_be_read() -> None:
    data = drawn(text, encrypt=StandardEncryption("", "owner", strength=128))
    assert load(data).text == "Some text of the report"


def test_image_only() -> None:
    pixels = b"".join(b"\x00" + bytes(range(0, 240, 4)) for _ in range(60))
    chunk = _png(60, 60, pixels)

    def draw(canvas: Canvas) -> None:
        for page in range(3):
            canvas.drawImage(ImageReader(io.BytesIO(chunk)), 0, 0, 500, 700)
            canvas.drawString(300, 20, f"Page {page}")  # a stamp is no text layer
            canvas.showPage()

    assert "images" in refusal(drawn(draw))


def _png(width: int, height: int, raw: bytes) -> bytes:
    def part(kind: bytes, body: bytes) -> bytes:
        return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x00\x00\x00\x00"
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(raw)) + part(b"IEND", b"")


def test_damaged_empty_and_other_things() -> None:
    whole = drawn(text)
    assert "damaged" in refusal(whole[:200])
    assert "damaged" in refusal(b"%PDF-1.7\n" + b"garbage " * 50)
    assert "empty" in refusal(b"")
    assert "not a PDF" in refusal(b"<html><p>A page</p></html>")
    assert "no text" in refusal(drawn(lambda canvas: canvas.showPage()))


def test_fonts_without_letters() -> None:
    with pytest.raises(SourceError, match="fonts"):
        refuse_unreadable(["\ue001\ue002\ufffd abc"], pages=1, images=0, source="r.pdf")
    refuse_unreadable(["\uf0b7 one bullet of a symbol font, and words"], pages=1, images=0, source="r.pdf")


def test_the_same_bytes_give_the_same_text() -> None:
    data = drawn(text)
    assert load(data) == load(data)
    assert re.fullmatch(r"[0-9a-f]{64}", load(data).sha256)


@pytest.mark.parametrize("scale", [1.0, 0.75, 0.24])
def test_a_page_that_was_scaled_has_the_paragraphs_and_headings_of_one_that_was_not(scale: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.scale(scale, scale)
        for font, points, lines in (
            ("Helvetica-Bold", 16, [(760, "1. Introduction")]),
            (
                "Helvetica",
                11,
                [
                    (730, "Officers spoke to the child and wrote down what"),
                    (717, "she said to them, and they told her of the rest."),
                ],
            ),
            ("Helvetica-Bold", 11, [(690, "Officers listen to children at every incident of the kind")]),
            ("Helvetica", 11, [(663, "They ask what children want and write it down.")]),
        ):
            canvas.setFont(font, points / scale)
            for height, words in lines:
                canvas.drawString(72 / scale, height / scale, words)

    document = load(drawn(draw))
    assert document.text.split("\n\n") == [
        "1. Introduction",
        "Officers spoke to the child and wrote down what\nshe said to them, and they told her of the rest.",
        "Officers listen to children at every incident of the kind",
        "They ask what children want and write it down.",
    ]
    assert [level for _, level in document.headings] == [1, 2]


def test_cells_in_the_middle_of_a_row_of_two_lines_and_centred_names_of_columns() -> None:
    cells = [
        ["Type of case", "Number of cases\nthat we assessed"],
        ["Domestic abuse", "5"],
        ["Concerns about a child whom police\nreferred to social care services", "4"],
        ["Missing children", "3"],
    ]
    style = [("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("ALIGN", (1, 0), (1, 0), "CENTER")]
    document = flow(Paragraph(LONG, BODY), Table(cells, colWidths=[230, 120], style=style), Paragraph(LONG, BODY))
    assert document.text.split("\n\n")[1].split("\n") == [
        "Type of case\tNumber of cases that we assessed",
        "Domestic abuse\t5",
        "Concerns about a child whom police referred to social care services\t4",
        "Missing children\t3",
    ]


def test_the_title_of_a_box_heads_no_section() -> None:
    straight = ParagraphStyle("straight", parent=BODY, alignment=TA_JUSTIFY)
    boxed = ParagraphStyle("boxed", parent=straight, leftIndent=24, rightIndent=20)
    title = ParagraphStyle("title", parent=BOLD, leftIndent=24)
    inner = ParagraphStyle("indented", parent=straight, leftIndent=24)
    document = flow(
        Paragraph("Initial contact", CHAPTER),
        *(Paragraph(LONG * 3, straight) for _ in range(5)),
        Paragraph("A girl whom nobody saw", title),
        Paragraph(LONG, boxed),
        Paragraph("What officers told us", BOLD),
        Paragraph(LONG, BODY),
        Paragraph("An inner section", title),
        Paragraph(LONG, inner),  # as far to the right as other text
    )
    assert [document.text[start:].split("\n")[0] for start, _ in document.headings] == [
        "Initial contact",
        "What officers told us",
        "An inner section",
    ]
