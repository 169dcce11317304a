"""Sets `northmoor-2015.source.md` as the PDF of an early report: cover, contents, page heads, footnotes, tables.

Usage: python examples/make_pdf.py [TARGET.pdf]. The same source and reportlab give the same bytes.
"""

from __future__ import annotations

import re
import sys
from html import escape
from pathlib import Path
from typing import Any

from reportlab.lib.colors import grey
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "northmoor-2015.source.md"
WIDTH, HEIGHT = A4
LEFT, TOP, BOTTOM = 72.0, HEIGHT - 80, 72.0
TEXT_WIDTH = WIDTH - 2 * LEFT


def _style(size: float, *, bold: bool = False, before: float = 0, indent: float = 0, left: float = 0) -> ParagraphStyle:
    return ParagraphStyle(
        name=f"{size}{bold}{indent}",
        fontName="Helvetica-Bold" if bold else "Helvetica",
        fontSize=size,
        leading=size * 1.25,
        spaceBefore=before,
        spaceAfter=size * 0.7,
        leftIndent=left + indent,
        bulletIndent=left,
    )


BODY = _style(11)
HEADINGS = {1: _style(18, bold=True, before=16), 2: _style(14, bold=True, before=8), 3: _style(12, bold=True, before=4)}
ITEM = _style(11, indent=14, left=10)
SUB_ITEM = _style(11, indent=15, left=30)
NOTE = _style(8.5)
CELL = ParagraphStyle(name="cell", fontName="Helvetica", fontSize=10.5, leading=13)


class Block:
    """A paragraph, heading or table of the source, with the footnotes that it calls."""

    def __init__(self, flowable: Any, style: ParagraphStyle, level: int = 0, heading: str = "") -> None:
        self.flowable, self.style, self.level, self.heading = flowable, style, level, heading
        self.notes: list[str] = []
        self.kind = "flow"


def _markup(text: str) -> str:
    return re.sub(r"\[\^(\d+)\]", r'<super size="7" rise="4">\1</super>', escape(text, quote=False))


def parse(source: str) -> list[Block]:
    """Return the blocks of the source; `! cover`, `! page` and `! contents` become blocks of their kind."""
    notes = dict(re.findall(r"^\[\^(\d+)\]: (.+)$", source, re.MULTILINE))
    source = re.sub(r"^\[\^\d+\]: .+\n?", "", source, flags=re.MULTILINE)
    blocks: list[Block] = []
    for part in re.split(r"\n\s*\n", source.strip()):
        lines = part.strip().split("\n")
        if lines[0].startswith("! "):
            block = Block(None, BODY)
            block.kind = lines.pop(0)[2:]
            blocks.append(block)
        if not lines:
            continue
        if lines[0].startswith("|"):
            rows = [[Paragraph(_markup(c.strip()), CELL) for c in line.strip("| ").split("|")] for line in lines]
            widths = [TEXT_WIDTH * 0.55] + [TEXT_WIDTH * 0.45 / (len(rows[0]) - 1)] * (len(rows[0]) - 1)
            table = Table(rows, colWidths=widths, style=[("VALIGN", (0, 0), (-1, -1), "TOP")])
            blocks.append(Block(table, BODY))
            continue
        for line in lines:
            found = re.match(r"(#{1,3}) (.+)", line)
            if found:
                level = len(found.group(1))
                made = Block(
                    Paragraph(_markup(found.group(2)), HEADINGS[level]), HEADINGS[level], level, found.group(2)
                )
            elif re.match(r"--? ", line):
                style = SUB_ITEM if line.startswith("--") else ITEM
                made = Block(Paragraph(_markup(line.lstrip("- ")), style, bulletText="•"), style)
            else:
                made = Block(Paragraph(_markup(line), BODY), BODY)
            made.notes = [
                f'<super size="6" rise="3">{n}</super> {escape(notes[n])}' for n in re.findall(r"\[\^(\d+)\]", line)
            ]
            blocks.append(made)
    return blocks


class Press:
    """Places the blocks on pages; a first run learns the page numbers of the contents list."""

    def __init__(self, target: str, contents: list[tuple[str, int, int]]) -> None:
        self.canvas = Canvas(target, pagesize=A4, invariant=1, pageCompression=1)
        self.canvas.setTitle("National Child Protection Inspections: Northmoor Police")
        self.canvas.setAuthor("Sample report of graphkit")
        self.contents = contents
        self.found: list[tuple[str, int, int]] = []
        self.page, self.y = 1, TOP
        self.notes: list[Any] = []

    def run(self, blocks: list[Block]) -> None:
        """Set all blocks and write the file."""
        queue = list(blocks)
        while queue:
            block = queue.pop(0)
            if block.kind == "cover":
                queue = self._cover(queue)
            elif block.kind == "page":
                self._new_page()
            elif block.kind == "contents":
                self._contents()
            else:
                following = queue[0] if queue else None
                self._flow(block, following)
        self._finish_page()
        self.canvas.save()

    def _cover(self, queue: list[Block]) -> list[Block]:
        sizes = iter([26, 24, 14, 12, 10])
        y = HEIGHT - 260
        while queue and queue[0].kind == "flow":
            size = next(sizes)
            self.canvas.setFont("Helvetica-Bold" if size > 20 else "Helvetica", size)
            self.canvas.drawString(LEFT, y, queue.pop(0).flowable.getPlainText())
            y -= size * 2.2
        return queue

    def _contents(self) -> None:
        self._draw(Paragraph("Contents", HEADINGS[1]), HEADINGS[1])
        for heading, level, page in self.contents:
            if level > 2:
                continue
            indent = 14 * (level - 1)
            size = 11
            name, number = heading, str(page)
            dots = TEXT_WIDTH - indent - self.canvas.stringWidth(name + number, "Helvetica", size) - 12
            count = max(4, int(dots / self.canvas.stringWidth(".", "Helvetica", size)))
            self.canvas.setFont("Helvetica", size)
            self.canvas.drawString(LEFT + indent, self.y - size, f"{name} {'.' * count} {number}")
            self.y -= size * 1.5

    def _flow(self, block: Block, following: Block | None) -> None:
        notes = [Paragraph(n, NOTE) for n in block.notes]
        room = self.y - BOTTOM - self._height(self.notes + notes) - block.style.spaceBefore
        _, height = block.flowable.wrap(TEXT_WIDTH, room)
        # a heading stays with three lines of what follows
        need = height + (60 if block.level and following is not None else 0)
        if need > room:
            parts = [] if block.level or notes else block.flowable.split(TEXT_WIDTH, room)
            if len(parts) == 2:
                self._draw(parts[0], block.style)
                self._new_page()
                self._flow(Block(parts[1], block.style), following)
                return
            self._new_page()
        if block.level:
            self.found.append((block.heading, block.level, self.page))
        self.notes += notes
        self._draw(block.flowable, block.style)

    def _draw(self, flowable: Any, style: ParagraphStyle) -> None:
        _, height = flowable.wrap(TEXT_WIDTH, HEIGHT)
        if self.y < TOP:
            self.y -= style.spaceBefore
        flowable.drawOn(self.canvas, LEFT, self.y - height)
        self.y -= height + style.spaceAfter

    def _height(self, notes: list[Any]) -> float:
        return float(sum(n.wrap(TEXT_WIDTH, HEIGHT)[1] + 3 for n in notes) + (14 if notes else 0))

    def _new_page(self) -> None:
        self._finish_page()
        self.canvas.showPage()
        self.page, self.y, self.notes = self.page + 1, TOP, []

    def _finish_page(self) -> None:
        if self.notes:
            y = BOTTOM + self._height(self.notes) - 8
            self.canvas.setStrokeColor(grey)
            self.canvas.line(LEFT, y + 4, LEFT + 140, y + 4)
            for note in self.notes:
                height = note.wrap(TEXT_WIDTH, HEIGHT)[1]
                note.drawOn(self.canvas, LEFT, y - height)
                y -= height + 3
        if self.page > 1:
            self.canvas.setFont("Helvetica", 9)
            self.canvas.drawString(LEFT, HEIGHT - 45, "National child protection inspection: Northmoor Police")
            self.canvas.drawCentredString(WIDTH / 2, 36, str(self.page))


def main(target: str) -> None:
    """Write the PDF to `target`."""
    source = SOURCE.read_text(encoding="utf-8")
    contents: list[tuple[str, int, int]] = [(h, lv, 9) for h, lv in _headings(source)]
    for _ in range(2):
        press = Press(target, contents)
        press.run(parse(source))
        contents = press.found
    press = Press(target, contents)
    press.run(parse(source))


def _headings(source: str) -> list[tuple[str, int]]:
    return [(h, len(marks)) for marks, h in re.findall(r"^(#{1,3}) (.+)$", source, re.MULTILINE)]


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else str(HERE / "northmoor-2015.pdf"))
