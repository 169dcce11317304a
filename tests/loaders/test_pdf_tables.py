"""Tables that a PDF draws with rules or shades are read row by row, and what else it draws makes none."""

from __future__ import annotations

import io
import random
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from reportlab.graphics.shapes import Drawing, Rect, String
from reportlab.graphics.shapes import Line as Stroke
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import HRFlowable, PageBreak, Paragraph, Table

from graphkit_loaders import pdf_page
from tests.loaders.pdf_drawing import drawn, flow, read

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=11, leading=13.5, spaceAfter=8)
CELL = ParagraphStyle("cell", fontName="Helvetica", fontSize=9, leading=10.8)
LONG = "Officers spoke to the child and wrote down what she said, and they told her what would happen next. " * 3
HEAD = ["Type of case", "Good", "Requires improvement", "Inadequate"]
ROWS = [
    ["Harm at home where children were living at the address", "4", "6", "3"],
    ["Missing children", "2", "5", "1"],
    ["Custody", "1", "2", "4"],
    ["Harm over the internet and the sharing of images of children", "3", "3", "3"],
]
WIDTHS = [150, 60, 70, 60]
READ = ["\t".join(row) for row in (HEAD, *ROWS)]
#: rows that stand as close as their lines
CLOSE = [("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)]
MIDDLE = ("VALIGN", (0, 0), (-1, -1), "MIDDLE")
GRID = ("GRID", (0, 0), (-1, -1), 0.5, colors.black)
BELOW = ("LINEBELOW", (0, 0), (-1, -1), 0.5, colors.black)
THREE = [
    ("LINEABOVE", (0, 0), (-1, 0), 1, colors.black),
    ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black),
    ("LINEBELOW", (0, -1), (-1, -1), 1, colors.black),
]


def wrapped(rows: Sequence[Sequence[str]]) -> list[list[Any]]:
    return [[Paragraph(cell, CELL) if len(cell) > 2 else cell for cell in row] for row in rows]


def between(*tables: Any) -> list[str]:
    """The lines that tables between two paragraphs are read as."""
    blocks = flow(Paragraph(LONG, BODY), *tables, Paragraph(LONG, BODY)).split("\n\n")
    assert blocks[0].replace("\n", " ") == blocks[-1].replace("\n", " ") == LONG.strip()
    return "\n\n".join(blocks[1:-1]).split("\n")


@pytest.mark.parametrize(
    "rules",
    [
        [GRID],
        [GRID, MIDDLE],
        [BELOW],
        [BELOW, MIDDLE, ("ALIGN", (1, 0), (-1, -1), "CENTER")],
        THREE,
        [("BOX", (0, 0), (-1, -1), 1, colors.black), ("INNERGRID", (0, 0), (-1, 0), 0.5, colors.black), BELOW],
        [BELOW, ("LINEAFTER", (0, 0), (0, -1), 0.5, colors.black)],
        [("LINEAFTER", (0, 0), (-1, -1), 0.5, colors.black), ("LINEBELOW", (0, 0), (-1, 0), 0.5, colors.black)],
        [("BACKGROUND", (0, 0), (-1, 0), colors.navy), ("ROWBACKGROUNDS", (0, 1), (-1, -1), ["#ffffff", "#dddddd"])],
        [("ROWBACKGROUNDS", (0, 0), (-1, -1), ["#ffffff", "#dddddd"]), MIDDLE],
    ],
    ids=[
        "grid",
        "middle",
        "below",
        "centred",
        "three rules",
        "frame",
        "one upright",
        "upright",
        "shaded",
        "shaded middle",
    ],
)
def test_a_row_is_a_line_however_its_cells_wrap(rules: list[Any]) -> None:
    assert between(Table(wrapped([HEAD, *ROWS]), colWidths=WIDTHS, style=[*CLOSE, *rules])) == READ


@pytest.mark.parametrize("rules", [[GRID], [BELOW], [*THREE, ("VALIGN", (0, 0), (-1, -1), "TOP")]])
def test_a_table_of_words_has_its_rows(rules: list[Any]) -> None:
    rows = [
        ["Local authority", "Judgment", "Published"],
        ["Carrow County Council and its partners", "Requires improvement to be good", "June 2018"],
        ["Ormsby", "Good", "May 2017"],
        ["Saltby Borough Council and its partners", "Inadequate", "July 2016"],
        ["Thorn", "Good", "May 2019"],
    ]
    assert between(Table(wrapped(rows), colWidths=[110, 90, 80], style=rules)) == ["\t".join(row) for row in rows]
    rows = [row[:2] for row in rows]
    assert between(Table(wrapped(rows), colWidths=[110, 90], style=rules)) == ["\t".join(row) for row in rows]


def test_a_share_below_a_count_is_in_its_cell() -> None:
    rows = [["Kind", "Good", "Poor"], ["Custody", "4\n(40%)", "6\n(60%)"], ["Missing", "2\n(50%)", "2\n(50%)"]]
    assert between(Table(rows, style=[BELOW])) == [
        "Kind\tGood\tPoor",
        "Custody\t4 (40%)\t6 (60%)",
        "Missing\t2 (50%)\t2 (50%)",
    ]


@pytest.mark.parametrize("rule", [GRID, BELOW])
def test_a_label_over_several_rows_is_said_once_in_the_first(rule: Any) -> None:
    head = ["Area", "Assessed by", "Good", "Inadequate"]
    rows = [["Missing children", "The force", "3", "1"], ["", "Inspectors", "2", "2"]] * 3
    spans = [("SPAN", (0, k), (0, k + 1)) for k in (1, 3, 5)]
    table = Table(wrapped([head, *rows]), colWidths=WIDTHS, style=[*CLOSE, MIDDLE, rule, *spans])
    assert between(table) == [
        "\t".join(head),
        *["Missing children\tThe force\t3\t1", "Inspectors\t2\t2"] * 3,
    ]


def test_names_over_several_columns_stand_above_the_names_of_each() -> None:
    head = [["Type of case", "Number of cases", "Grade", "", ""], ["", "", *HEAD[1:]]]
    rows = [[row[0], "9", *row[1:]] for row in ROWS]
    spans = [("SPAN", (2, 0), (4, 0)), ("SPAN", (0, 0), (0, 1)), ("SPAN", (1, 0), (1, 1))]
    table = Table(wrapped([*head, *rows]), colWidths=[150, 50, 50, 70, 60], style=[*CLOSE, MIDDLE, GRID, *spans])
    assert between(table)[:3] == [
        "Grade",
        "Type of case\tNumber of cases\tGood\tRequires improvement\tInadequate",
        f"{ROWS[0][0]}\t9\t4\t6\t3",
    ]


def test_an_empty_cell_keeps_its_place() -> None:
    rows = [["", "Good", "Inadequate"], ["The force", "", "6"], ["Inspectors", "7", ""]]
    assert between(Table(rows, style=[GRID])) == ["\tGood\tInadequate", "The force\t\t6", "Inspectors\t7"]


def test_a_table_over_a_page_break_has_its_head_on_each_page() -> None:
    rows = [[f"Kind {k} of case with a label of more than a line", str(k % 9), "2", "1"] for k in range(60)]
    text = flow(Table(wrapped([HEAD, *rows]), colWidths=WIDTHS, repeatRows=1, style=[*CLOSE, BELOW]))
    assert text.count("\t".join(HEAD)) == 3
    assert [line for line in text.split("\n") if line.startswith("Kind")] == ["\t".join(row) for row in rows]


def test_a_head_by_itself_at_the_foot_of_a_page_is_a_row() -> None:
    table = Table(wrapped([HEAD]), colWidths=WIDTHS, style=[*CLOSE, GRID])
    assert between(table) == ["\t".join(HEAD)]


def test_a_number_stands_before_what_it_numbers() -> None:
    words = "We recommend that, within three months, the force makes sure that officers speak to children."
    cell = [Paragraph("Recommendation", BODY), Paragraph(words, BODY)]
    rows = between(Table([["1", cell], ["2", cell]], colWidths=[30, 400], style=[GRID]))
    assert [row for row in rows if "\t" in row] == ["1\tRecommendation", "2\tRecommendation"]
    assert " ".join(rows).count(words) == 2


def test_a_list_in_a_cell_stays_a_list() -> None:
    items = ["officers attend quickly;", "records are poor."]
    cell = [Paragraph(item, ParagraphStyle("item", parent=CELL, leftIndent=10), bulletText="•") for item in items]
    table = Table([["Area", "Themes"], [Paragraph(ROWS[0][0], CELL), cell], ["Custody", cell]], style=[GRID])
    bullets = [f"• {item}" for item in items]
    assert between(table) == ["Area\tThemes", "", ROWS[0][0], "", *bullets, "", "Custody", "", *bullets]


def test_words_that_are_underlined_in_a_cell_stay_in_their_row() -> None:
    rows = [[f"<u>{row[0]}</u>", *row[1:]] for row in ROWS]
    assert between(Table(wrapped([HEAD, *rows]), colWidths=WIDTHS, style=[*CLOSE, BELOW])) == READ


def test_a_table_beside_text_stands_below_it_with_its_caption() -> None:
    words = [f"Line {k} of the words beside the table" for k in range(9)]

    def draw(canvas: Canvas) -> None:
        for k, line in enumerate(words):
            canvas.drawString(50, 700 - 14 * k, line)
        canvas.drawString(320, 697, "Table 1: Judgments")
        for k, (body, grade) in enumerate([("Council", "Judgment"), ("Carrow", "Good"), ("Ormsby", "Inadequate")]):
            canvas.drawString(325, 673 - 20 * k, body)
            canvas.drawString(425, 673 - 20 * k, grade)
        for k in range(4):
            canvas.line(320, 688 - 20 * k, 520, 688 - 20 * k)

    assert drawn(draw).split("\n\n") == [
        "\n".join(words),
        "Table 1: Judgments",
        "Council\tJudgment\nCarrow\tGood\nOrmsby\tInadequate",
    ]


def test_tables_beside_each_other_stand_one_after_the_other() -> None:
    def draw(canvas: Canvas) -> None:
        for left, top, rows in ((50, 700, 5), (320, 670, 3)):
            for k in range(rows + 1):
                canvas.line(left, top - 20 * k, left + 200, top - 20 * k)
            for k in range(rows):
                canvas.drawString(left + 5, top - 15 - 20 * k, f"Kind {left + k}")
                canvas.drawString(left + 150, top - 15 - 20 * k, str(k))
        canvas.drawString(50, 400, "Words below them.")

    tables = [[f"Kind {left + k}\t{k}" for k in range(rows)] for left, rows in ((50, 5), (320, 3))]
    assert drawn(draw).split("\n") == [*tables[0], *tables[1], "", "Words below them."]


def test_rules_of_the_page_are_none_of_a_table() -> None:
    def frame(canvas: Canvas, document: Any) -> None:
        canvas.rect(20, 20, 555, 800)
        for height, words in ((790, "National inspection"), (50, "Report")):
            canvas.line(50, height, 545, height)
            canvas.drawString(50, height - 12 if height < 100 else height + 5, words)
            canvas.drawRightString(545, height - 12 if height < 100 else height + 5, str(document.page))

    story = [Paragraph(LONG, BODY), Table(wrapped([HEAD, *ROWS]), colWidths=WIDTHS, style=[*CLOSE, BELOW])]
    text = flow(*story, Paragraph(LONG, BODY), PageBreak(), *story, on_page=frame)
    assert text.count("\n".join(READ)) == 2
    assert text.count("National inspection\t") == text.count("Report\t") == 2


def test_boxes_and_rules_under_headings_are_no_tables() -> None:
    def title(words: str) -> list[Any]:
        return [Paragraph(words, ParagraphStyle("t", parent=BODY, fontSize=14)), HRFlowable(width="100%")]

    box = Table(
        [[Paragraph("A girl whom nobody saw", BODY)], [[Paragraph(LONG, BODY), Paragraph(LONG, BODY)]]],
        style=[("BOX", (0, 0), (-1, -1), 1, colors.black), BELOW, ("BACKGROUND", (0, 0), (-1, -1), "#eeeeee")],
    )
    text = flow(*title("Initial contact"), Paragraph("One line.", BODY), *title("Assessment"), box, *title("Custody"))
    blocks = [block.replace("\n", " ") for block in text.split("\n\n")]
    assert blocks == [
        "Initial contact",
        "One line.",
        "Assessment",
        "A girl whom nobody saw",
        LONG.strip(),
        LONG.strip(),
        "Custody",
    ]


def bars() -> Drawing:
    """A chart of bars on level lines."""
    chart = Drawing(400, 200)
    for k in range(6):
        chart.add(Stroke(40, 20 + 30 * k, 380, 20 + 30 * k, strokeWidth=0.4))
        chart.add(String(20, 17 + 30 * k, str(5 * k), fontSize=8))
    for k, (name, high) in enumerate([("Good", 72), ("Fair", 120), ("Inadequate", 95), ("Nil", 31)]):
        chart.add(Rect(60 + 80 * k, 20, 40, high, fillColor=colors.blue))
        chart.add(String(70 + 80 * k, 24 + high, str(high // 6), fontSize=8))
        chart.add(String(60 + 80 * k, 8, name, fontSize=7))
    return chart


def parts() -> Drawing:
    """A chart of bars beside their names, each of three parts."""
    chart = Drawing(400, 200)
    for k, (name, *sizes) in enumerate([("The force", 60, 70, 50), ("Inspectors", 40, 80, 60), ("Both", 50, 60, 70)]):
        left = 120
        chart.add(String(20, 30 + 50 * k, name, fontSize=9))
        for size, colour in zip(sizes, (colors.green, colors.orange, colors.red), strict=True):
            chart.add(Rect(left, 20 + 50 * k, size, 25, fillColor=colour, strokeColor=None))
            chart.add(String(left + size / 2, 30 + 50 * k, str(size // 5), fontSize=9))
            left += size
    return chart


@pytest.mark.parametrize("chart", [bars, parts])
def test_a_chart_is_read_as_if_it_had_no_lines(chart: Callable[[], Drawing], monkeypatch: pytest.MonkeyPatch) -> None:
    text = flow(Paragraph(LONG, BODY), chart(), Paragraph(LONG, BODY))
    monkeypatch.setattr(pdf_page, "_tables", lambda *_: ([], set()))
    assert flow(Paragraph(LONG, BODY), chart(), Paragraph(LONG, BODY)) == text


WORDS = [
    "Good",
    "14",
    "Requires improvement",
    "Harm at home in which children live",
    "–",
    "Inadequate",
    "• a list",
    "7",
]


@pytest.mark.parametrize("seed", range(40))
def test_nothing_is_lost_or_said_twice_whatever_a_page_draws(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    pick = random.Random(seed)
    across, down = (pick.choices(range(30, 800, 7), k=k) for k in (6, 20))

    def draw(canvas: Canvas) -> None:
        for _ in range(pick.randint(5, 60)):
            canvas.setLineWidth(pick.choice([0.1, 0.5, 3, 12]))
            canvas.setFillGray(pick.choice([0, 0.5, 0.9, 1]))
            x, y = pick.choice(across), pick.choice(down)
            if pick.random() < 0.6:
                canvas.line(x, y, *pick.choice([(pick.choice(across), y), (x, pick.choice(down))]))
            else:
                canvas.rect(x, y, pick.randint(-50, 300), pick.randint(-20, 60), fill=pick.random() < 0.6)
        canvas.setFillGray(0)
        canvas.drawString(40, 825, "Words that stand on each page of the report")
        for _ in range(pick.randint(1, 80)):
            canvas.drawString(pick.choice(across), pick.choice(down) - 12, pick.choice(WORDS))

    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    draw(canvas)
    canvas.save()
    with_tables = Counter(read(target.getvalue()).split())
    monkeypatch.setattr(pdf_page, "_tables", lambda *_: ([], set()))
    assert Counter("".join(with_tables.elements())) == Counter("".join(read(target.getvalue()).split()))


@pytest.mark.parametrize("scale", [1.0, 0.24])
@pytest.mark.parametrize("form", [False, True])
def test_rules_are_found_on_a_scaled_page_and_in_a_form(scale: float, form: bool) -> None:
    def table(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9 / scale)
        for height in (700, 678, 644, 622):
            canvas.line(100 / scale, height / scale, 400 / scale, height / scale)
        cells = [(105, 686, "Kind"), (255, 686, "Good"), (105, 666, "Harm at home where"), (105, 654, "children lived")]
        for left, height, words in [*cells, (255, 656, "4"), (105, 630, "Missing"), (255, 630, "2")]:
            canvas.drawString(left / scale, height / scale, words)

    def draw(canvas: Canvas) -> None:
        if form:
            canvas.beginForm("table")
            table(canvas)
            canvas.endForm()
        canvas.scale(scale, scale)
        if form:
            canvas.doForm("table")
        else:
            table(canvas)

    assert drawn(draw) == "Kind\tGood\nHarm at home where children lived\t4\nMissing\t2"
