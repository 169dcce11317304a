"""Reads the lines of a PDF page, top to bottom, from the places of its characters."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from typing import Any

import msgspec
import pypdfium2.raw as pdfium

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: what PDFium gives for a hyphen that it takes for the break of a word
_HYPHENS = frozenset({0x02, 0xFFFE, 0xAD})
#: in font sizes: a wider gap between two words of a line is a border of columns
_COLUMN_GAP = 1.6
#: in font sizes: a smaller step of the baseline stays in the line (superscripts)
_SAME_LINE = 0.55
#: share of the characters that run up or down above which the page lies on its side
_ON_ITS_SIDE = 0.8
#: in font sizes: the widest step between two lines of one name that run up or down
_NEXT_LINE = 1.4
#: share of a page's lines with a neighbour beside them from which the page counts as set in columns
_COLUMNS = 0.5


class Line(msgspec.Struct):
    """One line: text, left and right edge, baseline (points from the page's bottom), font size, whether all bold."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool
    #: left edge of each cell; one where the line has no tab
    cells: list[float]
    #: number of its first character on the page
    first: int = 0
    #: whether it is a whole row of a table that the page draws
    row: bool = False
    #: whether it ends a cell, so that nothing below goes on with it
    ends: bool = False


class Char(msgspec.Struct):
    """One character of a page, by its number there, with its edges, its baseline and its size in points."""

    code: int
    index: int
    left: float
    right: float
    baseline: float
    size: float


def read_lines(text_page: Any, chars: list[Char]) -> list[Line]:
    """Return the lines of characters of `text_page` (a `pypdfium2.PdfTextPage`) in reading order.

    Digits that stand raised and small become superscript digits (a footnote's number is not part of a figure); cells
    of one row are joined by a tab.
    """
    lines = [line for run in split_lines(chars) if (line := _line(text_page, run)) is not None]
    if in_columns(lines):
        return lines  # the order in which the file says them
    return _rows(lines)


def read_chars(text_page: Any) -> list[Char]:
    """Return the characters of `text_page` (a `pypdfium2.PdfTextPage`) in the order in which the file says them."""
    raw = text_page.raw
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    chars: list[Char] = []
    turned: dict[int, bool] = {}
    sides: list[tuple[float, float, float]] = []
    for index in range(pdfium.FPDFText_CountChars(raw)):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if code in _HYPHENS:
            code = 0x2D
        if code < 0x20 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            continue
        if not pdfium.FPDFText_GetCharOrigin(raw, index, x, y) or not pdfium.FPDFText_GetLooseCharBox(raw, index, box):
            continue
        size = pdfium.FPDFText_GetFontSize(raw, index)
        if pdfium.FPDFText_GetMatrix(raw, index, matrix):
            size *= math.hypot(matrix.c, matrix.d)  # PDFium gives the size before the page's scale
            if abs(matrix.b) > abs(matrix.a):
                turned[index] = matrix.b > 0
                sides.append((box.bottom, box.top, x.value))
        height = box.right - box.left if index in turned else box.top - box.bottom
        if height > 0 and not 0.4 < size / height < 2.5:
            size = height / 1.2  # a font whose matrix is not told
        chars.append(Char(code, index, box.left, box.right, y.value, max(size, 1.0)))
    if len(turned) > _ON_ITS_SIDE * len(chars):
        letters = [char for char in chars if char.index in turned]
        for char, (bottom, top, at) in zip(letters, sides, strict=True):
            char.left, char.right, char.baseline = (bottom, top, -at) if turned[char.index] else (-top, -bottom, at)
    elif turned:
        _level(chars, turned)
    return chars


def _level(chars: list[Char], turned: dict[int, bool]) -> None:
    """Give the letters of each line that runs up or down one baseline, in its middle; the next line is below it.

    Args:
        turned: their numbers, and whether they run up.
    """
    runs: list[list[Char]] = []
    last: Char | None = None
    for char in chars:
        if char.index in turned:
            if last is None or abs(char.left - last.left) > _SAME_LINE * char.size:
                runs.append([])
            runs[-1].append(char)
            last = char
        elif last is not None and char.code in {0x20, 0xA0}:
            runs[-1].append(char)  # the blank between two words
        else:
            last = None
    runs.sort(key=lambda run: run[0].left if turned[run[0].index] else -run[0].left)
    above: Char | None = None
    for run in runs:
        letters = [char for char in run if char.index in turned]
        middle = (max(c.baseline for c in letters) + min(c.baseline for c in letters)) / 2
        left, right = min(c.left for c in letters), max(c.right for c in letters)
        if above is not None and abs(left - above.left) < _NEXT_LINE * run[0].size:
            middle = above.baseline - run[0].size
        for char in run:
            char.baseline, char.left, char.right = middle, left, right
        above = run[0]


def split_lines(chars: list[Char]) -> list[list[Char]]:
    """Cut the characters into lines where the baseline steps or the pen goes back."""
    lines: list[list[Char]] = []
    current: list[Char] = []
    anchor: Char | None = None  # gives the line's baseline: its largest character so far
    for char in chars:
        if anchor is not None and current:
            limit = _SAME_LINE * max(anchor.size, char.size)
            stepped = abs(char.baseline - anchor.baseline) > limit
            back = char.left < current[-1].left - 2 * anchor.size
            if (stepped or back) and not (char.code == 0x20 and not stepped):
                lines.append(current)
                current, anchor = [], None
        if char.code in {0x20, 0xA0} and not current:
            continue
        current.append(char)
        if char.code != 0x20 and (anchor is None or char.size > anchor.size):
            anchor = char
    if current:
        lines.append(current)
    return lines


def _line(text_page: Any, chars: list[Char]) -> Line | None:
    visible = [c for c in chars if c.code not in {0x20, 0xA0}]
    if not visible:
        return None
    size = Counter(round(c.size, 1) for c in visible).most_common(1)[0][0]
    if max(c.size for c in visible) > 1.3 * size:  # more raised digits than letters
        size = max(c.size for c in visible)
    base = Counter(round(c.baseline, 1) for c in visible if c.size >= 0.85 * size).most_common(1)[0][0]
    pieces: list[str] = []
    cells = [visible[0].left]
    previous: Char | None = None
    for char in chars:
        if previous is not None and char.code != 0x20 and char.left - previous.right > _COLUMN_GAP * size:
            while pieces and pieces[-1] == " ":
                pieces.pop()
            pieces.append("\t")
            cells.append(char.left)
        letter = chr(char.code)
        if letter.isdigit() and char.size < 0.85 * size and char.baseline > base + 0.12 * size:
            letter = letter.translate(_SUPERSCRIPTS)
        pieces.append(letter)
        if char.code != 0x20:
            previous = char
    text = re.sub(r" *\t *", "\t", re.sub(r"  +", " ", "".join(pieces))).strip(" \t")
    bold = _is_bold(text_page, visible[0].index) and _is_bold(text_page, visible[-1].index)
    return Line(text, visible[0].left, max(c.right for c in visible), base, size, bold, cells, visible[0].index)


def _is_bold(text_page: Any, index: int) -> bool:
    if pdfium.FPDFText_GetFontWeight(text_page.raw, index) >= 600:
        return True
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text_page.raw, index, name, 128, flags)
    return re.search(rb"bold|black|heavy|semibold|demi", name.value, re.IGNORECASE) is not None


def _beside(a: Line, b: Line) -> bool:
    """Tell whether two lines stand on one height without lying over each other."""
    level = abs(a.baseline - b.baseline) <= _SAME_LINE * min(a.size, b.size)
    return level and (a.right <= b.left + 1 or b.right <= a.left + 1)


def in_columns(lines: list[Line]) -> bool:
    """Say whether lines are those of a page set in columns."""
    long = [line for line in lines if len(line.text) > 25]
    if len(long) < 8:
        return False
    paired = sum(any(_beside(a, b) for b in long if b is not a) for a in long)
    return paired > _COLUMNS * len(long)


def _rows(lines: list[Line]) -> list[Line]:
    """Sort the lines from top to bottom and join those that stand side by side."""
    rows: list[Line] = []
    for line in sorted(lines, key=lambda k: (-round(k.baseline, 1), k.left)):
        if rows and _beside(rows[-1], line) and rows[-1].right <= line.left + 1:
            row = rows[-1]
            wide = line.left - row.right > _COLUMN_GAP * row.size
            row.text += ("\t" if wide else " ") + line.text
            row.cells += line.cells if wide else line.cells[1:]
            row.right, row.bold = max(row.right, line.right), row.bold and line.bold
        else:
            rows.append(line)
    return rows
