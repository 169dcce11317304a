"""Reads what a PDF page draws beside its text: straight rules, shaded areas, and whether it holds an image."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import msgspec
import pypdfium2.raw as pdfium

#: points: a filled area that is not thicker is a rule, and one that is not longer draws nothing
_THIN, _SHORT = 2.5, 5.0
#: points by which the ends of a straight line may differ across it
_SKEW = 0.7
#: objects inside objects are read so deep
_DEEPEST = 3
#: paths of a page, and pieces of one path, above which it is a map or a drawing
_MOST_PATHS, _MOST_PIECES = 3000, 2000
#: of 255: from here on a fill cannot be told from the paper, or is seen through
_WHITE, _CLEAR = 250, 10
#: share of the page's width and height from which a frame or a fill is the page's own
_PAGE_WIDE, _PAGE_HIGH = 0.85, 0.6

#: x' = ax + cy + e, y' = bx + dy + f
_Matrix = tuple[float, float, float, float, float, float]
_Points = list[tuple[float, float]]


class Rule(msgspec.Struct, frozen=True):
    """A straight line: how high it runs (or, if upright, how far right), and from where to where."""

    at: float
    start: float
    end: float


class Shade(msgspec.Struct, frozen=True):
    """A filled area with straight edges."""

    left: float
    bottom: float
    right: float
    top: float
    colour: int


class Drawing(msgspec.Struct):
    """What a page draws, in points from its lower left corner."""

    level: list[Rule] = []
    upright: list[Rule] = []
    shades: list[Shade] = []
    image: bool = False
    #: paths so far, and the page's width and height
    paths: int = 0
    size: tuple[float, float] = (0.0, 0.0)


def read_drawing(page: Any) -> Drawing:
    """Return what `page` (a `pypdfium2.PdfPage`) draws; where it draws a map or the like, neither rules nor shades."""
    drawing = Drawing(size=page.get_size())
    raw = page.raw
    objects = (pdfium.FPDFPage_GetObject(raw, k) for k in range(pdfium.FPDFPage_CountObjects(raw)))
    _read(objects, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), drawing, 1)
    if drawing.paths > _MOST_PATHS:
        return Drawing(image=drawing.image)
    return drawing


def _read(objects: Iterable[Any], within: _Matrix, drawing: Drawing, depth: int) -> None:
    for item in objects:
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            drawing.image = True
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            drawing.paths += 1
            if drawing.paths <= _MOST_PATHS:
                _read_path(item, _inside(item, within), drawing)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            count = pdfium.FPDFFormObj_CountObjects(item)
            inner = (pdfium.FPDFFormObj_GetObject(item, k) for k in range(count))
            _read(inner, _inside(item, within), drawing, depth + 1)


def _inside(item: Any, outer: _Matrix) -> _Matrix:
    m = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, m):
        return outer
    a, b, c, d, e, f = outer
    return (
        a * m.a + c * m.b,
        b * m.a + d * m.b,
        a * m.c + c * m.d,
        b * m.c + d * m.d,
        a * m.e + c * m.f + e,
        b * m.e + d * m.f + f,
    )


def _read_path(path: Any, matrix: _Matrix, drawing: Drawing) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(path, fill, stroke):
        return
    colour = _colour(path) if fill.value != pdfium.FPDF_FILLMODE_NONE else None
    if not stroke.value and colour is None:
        return
    width = ctypes.c_float()
    pdfium.FPDFPageObj_GetStrokeWidth(path, width)
    thick = width.value * math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
    for points in _outlines(path, matrix):
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        bottom, top = min(y for _, y in points), max(y for _, y in points)
        if right - left > _PAGE_WIDE * drawing.size[0] and top - bottom > _PAGE_HIGH * drawing.size[1]:
            continue
        if colour is not None:
            _filled(Shade(left, bottom, right, top, colour), points, drawing)
        if stroke.value:
            _stroked(points, thick, drawing)


def _colour(path: Any) -> int | None:
    """Return the colour of a fill as a number, None where it is clear."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(path, red, green, blue, alpha):
        return -1  # a pattern
    return None if alpha.value < _CLEAR else red.value << 16 | green.value << 8 | blue.value


def _outlines(path: Any, matrix: _Matrix) -> Iterator[_Points]:
    """Yield the straight lines of a path, each outline closed where it is; one with a curve is left out."""
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    points: _Points = []
    curved = False
    for k in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_PIECES)):
        piece = pdfium.FPDFPath_GetPathSegment(path, k)
        kind = pdfium.FPDFPathSegment_GetType(piece)
        pdfium.FPDFPathSegment_GetPoint(piece, x, y)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1 and not curved:
                yield points
            points, curved = [], False
        curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if pdfium.FPDFPathSegment_GetClose(piece) and points[-1] != points[0]:
            points.append(points[0])
    if len(points) > 1 and not curved:
        yield points


def _filled(shade: Shade, points: _Points, drawing: Drawing) -> None:
    wide, high = shade.right - shade.left, shade.top - shade.bottom
    if max(wide, high) < _SHORT:
        return
    if high <= _THIN:
        drawing.level.append(Rule((shade.top + shade.bottom) / 2, shade.left, shade.right))
    elif wide <= _THIN:
        drawing.upright.append(Rule((shade.left + shade.right) / 2, shade.bottom, shade.top))
    elif all(_at_edge(x, shade.left, shade.right) and _at_edge(y, shade.bottom, shade.top) for x, y in points):
        white = all(shade.colour >> shift & 255 >= _WHITE for shift in (16, 8, 0))
        if not white or shade.colour < 0:
            drawing.shades.append(shade)


def _at_edge(value: float, low: float, high: float) -> bool:
    return min(abs(value - low), abs(value - high)) <= _SKEW


def _stroked(points: _Points, thick: float, drawing: Drawing) -> None:
    for (x0, y0), (x1, y1) in pairwise(points):
        left, right, bottom, top = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
        if top - bottom <= _SKEW and right - left >= _SHORT:
            if thick > _THIN:  # a band drawn as a line
                drawing.shades.append(Shade(left, y0 - thick / 2, right, y0 + thick / 2, -1))
            else:
                drawing.level.append(Rule((y0 + y1) / 2, left, right))
        elif right - left <= _SKEW and top - bottom >= _SHORT:
            drawing.upright.append(Rule((x0 + x1) / 2, bottom, top))
