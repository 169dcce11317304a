"""Draws small PDFs and returns the text that the loader reads in them."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import SimpleDocTemplate

from graphkit_loaders.pdf import PdfLoader


def read(data: bytes) -> str:
    return PdfLoader().load(data, source="r.pdf", location="file:///r.pdf", id="r").text


def flow(*story: Any, on_page: Callable[[Canvas, Any], None] = lambda canvas, document: None) -> str:
    target = io.BytesIO()
    document = SimpleDocTemplate(target, invariant=1, title="")
    document.build(list(story), onFirstPage=on_page, onLaterPages=on_page)
    return read(target.getvalue())


def drawn(draw: Callable[[Canvas], None]) -> str:
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    draw(canvas)
    canvas.save()
    return read(target.getvalue())
