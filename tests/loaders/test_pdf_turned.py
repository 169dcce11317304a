"""Letters of a PDF that run up or down the page are read as words, and pages on their side line by line."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.loaders.pdf_drawing import drawn


@pytest.mark.parametrize("turn", [90, -90])
def test_names_of_narrow_columns_may_run_up_or_down(turn: int) -> None:
    names = [["Good"], ["Requires", "improvement"], ["Inadequate"]]

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        for height in (700, 630, 610, 590):
            canvas.line(100, height, 310, height)
        for left in (100, 220, 250, 280, 310):
            canvas.line(left, 590, left, 700)
        canvas.drawString(105, 640, "Type of case")
        for k, name in enumerate(names):
            for n, words in enumerate(name):
                canvas.saveState()
                canvas.translate(232 + 30 * k + (11 * n if turn > 0 else -11 * n), 635 if turn > 0 else 695)
                canvas.rotate(turn)
                canvas.drawString(0, 0, words)
                canvas.restoreState()
        for height, row in ((616, ("Custody", "4", "6", "3")), (596, ("Missing children", "2", "5", "1"))):
            for left, words in zip((105, 232, 262, 292), row, strict=True):
                canvas.drawString(left, height, words)

    assert drawn(draw) == (
        "Type of case\tGood\tRequires improvement\tInadequate\nCustody\t4\t6\t3\nMissing children\t2\t5\t1"
    )


def test_a_line_that_runs_up_the_page_is_read_as_words() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Officers spoke to the child and wrote down what she said.")
        canvas.translate(40, 300)
        canvas.rotate(90)
        canvas.drawString(0, 0, "An inspection of the force")

    assert sorted(drawn(draw).split("\n\n")) == [
        "An inspection of the force",
        "Officers spoke to the child and wrote down what she said.",
    ]


@pytest.mark.parametrize("turn", [90, -90])
def test_a_page_on_its_side_is_read_line_by_line(turn: int) -> None:
    lines = ["Officers spoke to the child and wrote down what", "she said to them, and they told her of the rest."]

    def draw(canvas: Canvas) -> None:
        canvas.drawString(300, 20, "7")
        canvas.translate(300, 400)
        canvas.rotate(turn)
        for k, words in enumerate(lines):
            canvas.drawString(-200, -14 * k, words)

    assert sorted(drawn(draw).split("\n\n")) == ["7", "\n".join(lines)]
