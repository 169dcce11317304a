"""Groups the lines of a PDF into paragraphs, list items, rows and headings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from statistics import median, mode

import msgspec

from graphkit_loaders.pdf_lines import Line

_BULLET = re.compile(r"^[•●▪■◦‣∙·\uf0b7\uf0a7\uf0d8\u2756][\t ]*")
_DASH_BULLET = re.compile(r"^[-–o][\t ]+(?=\S)")
_NUMBERED = re.compile(r"^(\(?[a-z]\)|\(?[ivx]{1,4}\)|\(?\d{1,2}\))[\t ]+(?=\S)")
_NOTE = re.compile(r"^[⁰¹²³⁴⁵⁶⁷⁸⁹]+\s")
#: a line of a contents list: leaders or a wide gap before a page number
_CONTENTS = re.compile(r"(\.{4,}|(\. ?){4,}|…|\t)\s*([ivx]+|\d{1,3})$")
#: in usual line steps: a wider step begins a paragraph
_STEP = 1.25
#: points: larger than the text's own size by this, and a line is no running text
_LARGER = 0.8
_MAX_HEADING_WORDS = 22
#: words in the text's own size below which a first page is a cover
_COVER_WORDS = 40
#: points by which a box is narrower than the text around it, and by which its lines may differ at the left
_INSET, _SAME_EDGE = 6.0, 3.0
#: lines of running text below which nobody knows its edges
_FEWEST_LINES = 20
#: of the lines, which end at one edge where the text has a straight one: else nobody knows how wide a box is
_JUSTIFIED = 0.3
#: points by which an inner list is set further right
_NESTED = 6.0


class Block(msgspec.Struct):
    """Lines that belong together: kind `paragraph`, `list` or `table`, on a page (from 1)."""

    lines: list[Line]
    kind: str
    page: int
    level: int | None = None
    depth: int = 0

    @property
    def text(self) -> str:
        """The block's text; soft breaks stay, except in a heading. An item of a list in a list is indented."""
        return "  " * self.depth + (" " if self.level is not None else "\n").join(line.text for line in self.lines)


def group(pages: list[list[Line]]) -> list[Block]:
    """Return the blocks of all pages in order, headings with a level where size and weight say so plainly."""
    steps = _usual_steps(pages)
    blocks: list[Block] = []
    for number, lines in enumerate(pages, start=1):
        blocks += _page_blocks(lines, number, steps)
    _find_headings(blocks, pages)
    _nest(blocks)
    return blocks


def _nest(blocks: list[Block]) -> None:
    """Set the depth of list items by the edges of their bullets; a list goes on over the furniture between pages."""
    edges: list[float] = []
    between: list[Block] = []
    last: Block | None = None
    for block in blocks:
        if block.kind != "list":
            between.append(block)
            continue
        # on the new page nothing but its running head stands before the rest of the list
        begun = last is None or sum(b.page == block.page for b in between) > (1 if last.page != block.page else 0)
        left = block.lines[0].left
        edges = [] if begun else [e for e in edges if e < left + _NESTED / 2]
        if not edges or left > edges[-1] + _NESTED:
            edges.append(left)
        block.depth = len(edges) - 1
        last, between = block, []


def _usual_steps(pages: list[list[Line]]) -> dict[float, float]:
    """Return, for each font size, the step between the lines of a paragraph in points."""
    found: dict[float, list[float]] = defaultdict(list)
    for lines in pages:
        for above, below in pairwise(lines):
            step = above.baseline - below.baseline
            if not (above.row or below.row) and above.size == below.size and 0.9 * below.size < step < 2.2 * below.size:
                found[below.size].append(step)
    steps: dict[float, float] = {}
    for size, values in found.items():
        # paragraphs wrap more often than they end: the lower half holds the steps inside them
        values.sort()
        steps[size] = median(values[: max(1, (len(values) + 1) // 2)])
    return steps


def _page_blocks(lines: list[Line], page: int, steps: dict[float, float]) -> list[Block]:
    blocks: list[Block] = []
    for line in lines:
        bullet = False
        if not line.row:
            line.text, bullet = _mark(line.text)
        block = blocks[-1] if blocks else None
        kind = "table" if line.row or ("\t" in line.text and not bullet) else "list" if bullet else "paragraph"
        if block is None or _begins(block, line, kind, bullet, steps):
            blocks.append(Block([line], kind, page))
        else:
            block.lines.append(line)
    return blocks


def _mark(text: str) -> tuple[str, bool]:
    """Return the line with its bullet as `• `, and whether it begins a list item."""
    if _BULLET.match(text):
        return "• " + _BULLET.sub("", text), True
    if _DASH_BULLET.match(text) or _NUMBERED.match(text):
        return text.replace("\t", " ", 1), True
    if re.match(r"^\d{1,2}\.\d{0,2}\t", text) and text.count("\t") == 1 and not _CONTENTS.search(text):
        return text.replace("\t", " ", 1), False  # a numbered heading with a wide gap
    return text, False


def _begins(block: Block, line: Line, kind: str, bullet: bool, steps: dict[float, float]) -> bool:
    """Tell whether `line` begins a block of its own below `block`."""
    above = block.lines[-1]
    step = above.baseline - line.baseline
    usual = steps.get(line.size, 1.2 * line.size)
    if above.ends or bullet or _NOTE.match(line.text) or abs(line.size - above.size) > 0.4 or step <= 0:
        return True
    if step > _STEP * usual or (line.bold != above.bold and (above.bold or _is_short(above, block))):
        return True
    if kind == "table" or block.kind == "table":
        return True
    # out of a list item: back at its bullet's edge or beyond
    return block.kind == "list" and line.left < block.lines[0].left + 0.3 * line.size


def _is_short(line: Line, block: Block) -> bool:
    return line.right < max(other.right for other in block.lines) - 4 * line.size


def _find_headings(blocks: list[Block], pages: list[list[Line]]) -> None:
    """Give headings their level: sizes above the text's own in descending order, then bold lines of its own size."""
    weights: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            weights[line.size] += len(line.text)
    if not weights:
        return
    body = weights.most_common(1)[0][0]
    running = _running(blocks)
    larger: list[Block] = []
    bold: list[Block] = []
    boxed = _boxed(blocks, body)
    for k, block in enumerate(blocks):
        line = block.lines[0]
        words = sum(len(k.text.split()) for k in block.lines)
        plain = block.kind == "paragraph" and words <= _MAX_HEADING_WORDS and not _CONTENTS.search(block.lines[-1].text)
        if not plain or k in boxed or _running_key(block) in running or not re.search(r"[^\W\d_]{2}", line.text):
            continue
        if line.size >= body + _LARGER:
            larger.append(block)
        elif all(k.bold for k in block.lines) and line.size >= body - 0.4 and not re.search(r"[.;:,]$", line.text):
            bold.append(block)
    # a cover's lines are its title, larger than any chapter
    first = 2 if _is_cover(blocks, body) else 1
    larger = [b for b in larger if b.page >= first]
    sizes = sorted({round(b.lines[0].size) for b in larger}, reverse=True)
    top = [b for b in larger if round(b.lines[0].size) == sizes[0]] if first == 1 and len(sizes) > 1 else []
    if len(top) == 1 and top[0] is blocks[0] and not re.match(r"\d", top[0].text):
        sizes.pop(0)  # the title of a report without a cover
    sizes = sizes[:4]
    for block in larger:
        size = round(block.lines[0].size)
        if size in sizes:
            block.level = sizes.index(size) + 1
    for block in bold:
        if block.page >= first:
            block.level = min(len(sizes) + 1, 6)


def _boxed(blocks: list[Block], body: float) -> set[int]:
    """Return the blocks that stand over the text of a box, set further in at both edges: they head no section."""
    lines = [line for b in blocks if b.kind == "paragraph" for line in b.lines if abs(line.size - body) < _LARGER]
    if len(lines) < _FEWEST_LINES:
        return set()
    left, right = (
        mode(round(edge) for edge in edges) for edges in zip(*((k.left, k.right) for k in lines), strict=True)
    )
    if sum(abs(line.right - right) < 1 for line in lines) < _JUSTIFIED * len(lines):
        return set()
    out: set[int] = set()
    for k, (block, below) in enumerate(pairwise(blocks)):
        edge = block.lines[0].left
        if edge < left + _INSET or block.page != below.page or below.kind != "paragraph" or len(below.lines) < 2:
            continue
        same = all(abs(line.left - edge) <= _SAME_EDGE for line in below.lines)
        if same and max(line.right for line in (*block.lines, *below.lines)) <= right - _INSET:
            out.add(k)
    return out


def _is_cover(blocks: list[Block], body: float) -> bool:
    """Tell whether the first page is a cover: hardly a line of running text, and more pages after it."""
    words = sum(len(b.text.split()) for b in blocks if b.page == 1 and abs(b.lines[0].size - body) < _LARGER)
    return words < _COVER_WORDS and any(b.page > 1 for b in blocks)


def _running_key(block: Block) -> str:
    return re.sub(r"\d+", "#", block.lines[0].text)


def _running(blocks: list[Block]) -> set[str]:
    """Return page heads and feet: lines that stand first or last on three pages or more, page numbers aside."""
    by_page: dict[int, list[Block]] = defaultdict(list)
    for block in blocks:
        by_page[block.page].append(block)
    seen: Counter[str] = Counter()
    for page in by_page.values():
        seen.update({_running_key(page[0]), _running_key(page[-1])})
    return {key for key, count in seen.items() if count >= 3}
