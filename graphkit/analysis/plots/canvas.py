"""A sheet measured in inches on which the pictures are drawn: one look, text that is measured before it is set."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePath
from typing import IO, TYPE_CHECKING, Any, Literal

from graphkit.errors import GraphkitError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

#: the colours of the HTML page; vermilion, yellow and blue keep apart in every common form of colour blindness
INK, SOFT, FAINT, LINE, WASH, PAPER = "#1c2430", "#566173", "#8a94a3", "#d9dee6", "#f5f7fa", "#ffffff"
FAIL, MIXED, GOOD = "#b5410b", "#f3cf73", "#1f639e"
#: Okabe and Ito's palette for groups (https://jfly.uni-koeln.de/color/), its yellow left out: too light for lines
GROUPS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00")

MARGIN = 0.35
FORMATS = ("png", "svg", "pdf")
INSTALL = "pip install 'graphkit-child-protection[plots]'"
#: points to an inch
POINTS = 72
#: the share at which black and white text have the same contrast on `shade`
LIGHT = 0.66
#: letters that are set on whole pixels run wider than their outlines, by so much at most
HINTED = 1.04
#: what a line of text takes, as a multiple of its size
LEADING = 1.35


class Sheet:
    """A figure with one pair of axes in inches, the origin at the top left.

    Attributes:
        width, height: in inches.
        figure: the matplotlib figure; it belongs to no window and no global state.
    """

    figure: Figure
    axes: Axes

    def __init__(self, width: float, height: float) -> None:
        matplotlib = _matplotlib()
        from matplotlib.figure import Figure

        self.width, self.height = width, height
        with matplotlib.rc_context({"font.family": "DejaVu Sans"}):
            self.figure = Figure(figsize=(width, height), facecolor=PAPER)
            self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_xlim(0, width)
        self.axes.set_ylim(height, 0)
        self.axes.axis("off")

    def text(
        self,
        x: float,
        y: float,
        said: str,
        *,
        size: float = 9,
        color: str = INK,
        bold: bool = False,
        across: Literal["left", "center", "right"] = "left",
        down: Literal["top", "center", "baseline", "bottom"] = "center",
        **more: Any,
    ) -> None:
        """Set one line of text, or several parted by line feeds. `$` is a dollar, not mathematics."""
        self.axes.text(
            x, y, said, fontsize=size, color=color, fontweight="bold" if bold else "normal", ha=across,
            va="center_baseline" if down == "center" and "\n" not in said else down, parse_math=False,
            family="DejaVu Sans", linespacing=LEADING - 0.15, **more,
        )  # fmt: skip

    def box(self, x: float, y: float, width: float, height: float, **look: Any) -> None:
        """Draw a rectangle from its top left corner."""
        from matplotlib.patches import Rectangle

        self.axes.add_patch(Rectangle((x, y), width, height, **{"linewidth": 0, **look}))

    def disc(self, x: float, y: float, radius: float, **look: Any) -> None:
        """Draw a disc."""
        from matplotlib.patches import Circle

        self.axes.add_patch(Circle((x, y), radius, **{"linewidth": 0, **look}))

    def shape(self, corners: list[tuple[float, float]], **look: Any) -> None:
        """Draw a filled polygon."""
        from matplotlib.patches import Polygon

        self.axes.add_patch(Polygon(corners, **{"closed": True, "linewidth": 0, **look}))

    def line(self, x: float, y: float, to_x: float, to_y: float, color: str = LINE, width: float = 0.8) -> None:
        """Draw a line; its width is in points."""
        self.axes.plot((x, to_x), (y, to_y), color=color, linewidth=width, solid_capstyle="butt")


def head_lines(title: str, subtitle: str, width: float) -> tuple[list[str], list[str], float]:
    """Return the lines of a title and what stands under it on a sheet of this width, and the height they take."""
    inner = width - 2 * MARGIN
    titles, subtitles = wrapped(title, inner, 15, bold=True), wrapped(subtitle, inner, 9.5)
    return titles, subtitles, MARGIN + 0.27 * len(titles) + 0.06 + 0.185 * len(subtitles) + 0.12


def put_head(sheet: Sheet, title: str, subtitle: str) -> None:
    """Set a title and what stands under it."""
    titles, subtitles, _ = head_lines(title, subtitle, sheet.width)
    sheet.figure.set_label(f"{title}. {subtitle}")
    at = MARGIN + 0.13
    for line in titles:
        sheet.text(MARGIN, at, line, size=15, bold=True)
        at += 0.27
    at += 0.04
    for line in subtitles:
        sheet.text(MARGIN, at, line, size=9.5, color=SOFT)
        at += 0.185


def foot_lines(note: str, width: float) -> tuple[list[str], float]:
    """Return the lines of a note at the foot, and the height they take."""
    lines = wrapped(note, width - 2 * MARGIN, 8)
    return lines, 0.16 * len(lines) + 0.16 + MARGIN * 0.7


def put_foot(sheet: Sheet, note: str) -> None:
    """Set the note at the foot."""
    lines, height = foot_lines(note, sheet.width)
    at = sheet.height - height + 0.18
    for line in lines:
        sheet.text(MARGIN, at, line, size=8, color=SOFT)
        at += 0.16


def shade(share: float) -> tuple[str, str]:
    """Return the colour of a share between 0 and 1, pale to dark blue, and that of text on it.

    Lightness alone carries the value, so that it survives grey print and any colour blindness. Text has
    a contrast of 4.5 to 1 on it everywhere (WCAG 2.2, AA): black up to `LIGHT`, then white.
    """
    pale, dark = (0xEA, 0xF1, 0xF7), (0x0B, 0x3C, 0x66)
    share = min(max(share, 0.0), 1.0)
    mixed = [round(a + (b - a) * share) for a, b in zip(pale, dark, strict=True)]
    return "#" + "".join(f"{part:02x}" for part in mixed), "#000000" if share <= LIGHT else PAPER


def shade_bar(sheet: Sheet, x: float, y: float, low: str, high: str) -> None:
    """Draw the scale of `shade` between what its ends mean."""
    sheet.text(x, y, low, size=8.5)
    x += width_of(low, 8.5) + 0.1
    for step in range(10):
        sheet.box(x + 0.14 * step, y - 0.07, 0.14, 0.14, facecolor=shade((step + 0.5) / 10)[0])
    sheet.text(x + 1.4 + 0.1, y, high, size=8.5)


@lru_cache(maxsize=4096)
def width_of(said: str, size: float, bold: bool = False) -> float:
    """Return the width of one line of text in inches, `size` in points, with room for what hinting adds."""
    _matplotlib()
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    font = FontProperties(family="DejaVu Sans", size=size, weight="bold" if bold else "normal")
    width, _, _ = text_to_path.get_text_width_height_descent(said, font, ismath=False)
    return float(width) / POINTS * HINTED


def wrapped(said: str, width: float, size: float, bold: bool = False) -> list[str]:
    """Break a text into lines that fit into `width` inches; a word that is longer has a line of its own."""
    lines = [""]
    for word in said.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and width_of(longer, size, bold) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def shortened(names: list[str]) -> list[str]:
    """Return names of forces without what most of them end in, for narrow columns; as they are where two would meet."""
    short = [re.sub(r" (Police|Constabulary|Police Service)$", "", name) for name in names]
    return short if len(set(short)) == len(set(names)) else names


def format_of(name: str) -> str:
    """Return the format that a file's name asks for.

    Raises:
        GraphkitError: it ends in none of `FORMATS`.
    """
    ending = PurePath(name).suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        raise GraphkitError(f"{name}: a picture is written as {', '.join(FORMATS)}; name the file so, e.g. picture.png")
    return ending


def write_figure(figure: Figure, out: IO[bytes], form: str, dpi: int = 200) -> None:
    """Write a figure: the same figure gives the same bytes, with no date and no machine in them.

    Its label (title and subtitle) goes into the file as its title, for whoever hears it read.

    Args:
        figure: any matplotlib figure.
        out: what to write to.
        form: one of `FORMATS`.
        dpi: pixels to an inch (PNG).
    """
    matplotlib = _matplotlib()
    undated = {"svg": {"Date": None}, "pdf": {"CreationDate": None}}
    known: dict[str, str | None] = {"Title": str(figure.get_label()), **undated.get(form, {})}
    with matplotlib.rc_context({"svg.hashsalt": "graphkit", "svg.fonttype": "path"}):
        figure.savefig(out, format=form, dpi=dpi, metadata=known)


def _matplotlib() -> Any:
    try:
        import matplotlib
    except ImportError as error:
        raise GraphkitError(f"a picture: matplotlib is not installed; {INSTALL}") from error
    return matplotlib
