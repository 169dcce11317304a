"""Case-audit charts: Vega-Lite specifications, drawn to SVG while the page is written, so that it needs no script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from markupsafe import Markup

from graphkit.page.content import Audit

#: (key of Audit.grades, colour, colour of the words on it, its letters); the letters tell grades apart without colour
GRADES = {
    "good": ("#1f639e", "#ffffff", "G"),
    "adequate": ("#8fb8da", "#1c2430", "A"),
    "improve": ("#f3cf73", "#33260a", "RI"),
    "inadequate": ("#b5410b", "#ffffff", "I"),
}
_REST = "#e6e9ee"
WIDTH, ROW = 560, 20  # pixels
#: a part narrower than this many percent has no room for its letters, nor below the second for its number
_LETTERS, _NUMBER = 8.0, 3.0
#: a row's name longer than this many characters is cut; Vega's own limit in pixels measures each text many times over
_NAME = 64
#: pixels to spare at the left, for a browser whose letters are wider than those that Vega measures
_SPARE = 40


def grade_charts(audits: Iterable[Audit]) -> dict[str, Markup]:
    """Return one chart for each case type: a bar for each set of graded cases, its parts their grades.

    Bars are shares of the cases that the report states or grades; a part that it did not grade is grey. Charts are
    pictures of the table beside them and hidden from screen readers, which read that; a bar leads to its place.
    Case types without a graded case have no chart.
    """
    found: dict[str, Markup] = {}
    for case_type, group in groupby(sorted(audits, key=lambda a: a.case_type), key=lambda a: a.case_type):
        if graded := [a for a in group if a.graded]:
            found[case_type] = _draw(specification(graded))
    return found


def specification(audits: Sequence[Audit]) -> dict[str, Any]:
    """Return the Vega-Lite specification of one chart."""
    names = _told_apart([_name(a) for a in audits])
    values, totals = [], []
    for name, audit in zip(names, audits, strict=True):
        link = f"#{audit.place.anchor}"
        end = 0.0
        for grade, _, number, start, width in audit.bars:
            end = start + width
            colour, ink, letters = GRADES[grade]
            words = f"{number} {letters}" if width >= _LETTERS else str(number) if width >= _NUMBER else ""
            values.append({
                "row": name, "start": start, "end": end, "middle": start + width / 2, "colour": colour, "ink": ink,
                "words": words, "href": link,
            })  # fmt: skip
        if end < 99.9:
            values.append({
                "row": name, "start": end, "end": 100, "middle": (end + 100) / 2, "colour": _REST, "ink": "#1c2430",
                "words": "not graded" if end < 80 else "", "href": link,
            })  # fmt: skip
        totals.append({"row": name, "cases": str(max(audit.cases or 0, audit.graded))})
    row = {"field": "row", "type": "nominal", "sort": None, "axis": {"title": None, "labelLimit": 0}}
    literal = {"scale": None, "type": "nominal", "legend": None}
    return {
        "width": WIDTH,
        "height": {"step": ROW},
        "padding": {"left": _SPARE, "right": 5, "top": 5, "bottom": 5},
        "data": {"values": values},
        "encoding": {"y": row},
        "layer": [
            {
                "mark": {"type": "bar", "stroke": "#ffffff", "strokeWidth": 1, "aria": False},
                "encoding": {
                    "x": {
                        "field": "start", "type": "quantitative", "scale": {"domain": [0, 100]},
                        "axis": {"title": None, "values": [0, 25, 50, 75, 100], "labelExpr": "datum.value + ' %'"},
                    },
                    "x2": {"field": "end"},
                    "color": {"field": "colour", **literal},
                    "href": {"field": "href", "type": "nominal"},
                },
            },
            {
                "mark": {"type": "text", "fontSize": 11, "aria": False},
                "encoding": {
                    "x": {"field": "middle", "type": "quantitative"},
                    "text": {"field": "words", "type": "nominal"},
                    "color": {"field": "ink", **literal},
                },
            },
            {
                "data": {"values": totals},
                "mark": {"type": "text", "align": "left", "dx": 5, "fontSize": 11, "color": "#566173", "aria": False},
                "encoding": {
                    "x": {"datum": 100, "type": "quantitative"},
                    "text": {"field": "cases", "type": "nominal"},
                },
            },
        ],
        "config": {
            "view": {"stroke": None},
            "axis": {"aria": False, "labelFontSize": 11, "labelColor": "#1c2430", "domain": False, "ticks": False},
            "axisX": {"gridColor": "#d9dee6", "labelColor": "#566173"},
            "background": None,
        },
    }  # fmt: skip


def _draw(chart: dict[str, Any]) -> Markup:
    """Return the chart as SVG for an HTML page; the library escapes what a text brings along."""
    import vl_convert

    svg: str = vl_convert.vegalite_to_svg(chart)
    head, _, body = svg.partition(">")
    box = re.search(r'viewBox="[-0-9. ]+"', head)
    width = re.search(r' width="([0-9.]+)"', head)
    assert box and width, "an SVG of Vega has a size"
    # links are for the pointer: the table beside the chart leads the keyboard to the same places
    # the library puts an address of its own before an anchor
    body = re.sub(r'<a xlink:href="[^"#]*#', '<a class="jump" tabindex="-1" href="#', body)
    return Markup(f'<svg class="chart" aria-hidden="true" width="{width[1]}" {box[0]}>{body}')


def _name(audit: Audit) -> str:
    by = {"force": "force itself", "inspectorate": "inspectors"}.get(audit.assessor, "not said by whom")
    scope = "" if audit.scope in ("", "case-type") else f", {audit.scope.replace('-', ' ')}"
    name, rest = audit.place.doc.name, f" · {by}{scope}"
    room = max(_NAME - len(rest), 10)
    return (name if len(name) <= room else f"{name[: room - 1]}…") + rest


def _told_apart(names: list[str]) -> list[str]:
    """Give names that occur twice their number; an axis has one row a name."""
    found: list[str] = []
    for at, name in enumerate(names):
        before = names[:at].count(name)
        found.append(f"{name} ({before + 1})" if before else name)
    return found
