"""Case-audit charts: every graded set of cases is a bar, as long as its grades; what a report brings along is text."""

from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from graphkit.page.charts import GRADES, WIDTH, grade_charts, specification
from graphkit.page.content import Audit, Place
from tests.page.test_figures import doc


def audit(
    number: int, force: str, good: int, weak: int, bad: int, cases: int | None = None, by: str = "force"
) -> Audit:
    place = Place(doc(number, force), 10 * number, 10 * number + 5, "quote")
    return Audit(place, "Domestic abuse", by, "case-type", good, None, weak, bad, cases)


def test_the_parts_of_a_bar_are_its_grades() -> None:
    values = specification([audit(0, "North", 3, 0, 1), audit(1, "East", 1, 1, 0, cases=4)])["data"]["values"]
    parts = [(v["row"], v["start"], v["end"], v["words"]) for v in values]
    assert parts == [
        ("North · force itself", 0.0, 75.0, "3 G"),
        ("North · force itself", 75.0, 100.0, "1 I"),
        ("East · force itself", 0.0, 25.0, "1 G"),
        ("East · force itself", 25.0, 50.0, "1 RI"),
        ("East · force itself", 50.0, 100, "not graded"),
    ]
    assert [v["colour"] for v in values[:2]] == [GRADES["good"][0], GRADES["inadequate"][0]]


def test_the_picture_has_the_bars_in_their_lengths_and_leads_to_their_places() -> None:
    (svg,) = grade_charts([audit(0, "North", 3, 0, 1), audit(1, "East", 1, 1, 0, by="inspectorate")]).values()
    tree = LexborHTMLParser(f"<!doctype html>{svg}")
    links = tree.css("svg.chart a.jump")
    assert [a.attributes["href"] for a in links] == ["#t0-0-5", "#t0-0-5", "#t1-10-15", "#t1-10-15"]
    lengths = [float(str(a.css("path")[0].attributes["d"]).split("h")[1].split("v")[0]) for a in links]
    assert lengths == pytest.approx([WIDTH * 0.75, WIDTH * 0.25, WIDTH * 0.5, WIDTH * 0.5])
    words = [t.text() for t in tree.css("text")]
    assert {"3 G", "1 I", "1 RI", "North · force itself", "East · inspectors"} <= set(words)


def test_two_sets_of_one_report_are_two_rows() -> None:
    rows = {v["row"] for v in specification([audit(0, "North", 1, 0, 0), audit(0, "North", 2, 0, 0)])["data"]["values"]}
    assert rows == {"North · force itself", "North · force itself (2)"}


def test_markup_in_a_name_is_text() -> None:
    attack = "</svg><img src=x onerror=alert(1)> & \"'"
    (svg,) = grade_charts([audit(0, attack, 1, 0, 0)]).values()
    tree = LexborHTMLParser(f"<!doctype html>{svg}")
    assert not tree.css("img")
    assert any(text.text().startswith(attack) for text in tree.css("text"))


def test_a_very_long_name_is_cut_and_cases_without_a_grade_have_no_chart() -> None:
    assert max(len(v["row"]) for v in specification([audit(0, "N" * 500, 1, 0, 0)])["data"]["values"]) == 64
    assert grade_charts([audit(0, "North", 0, 0, 0, cases=9)]) == {}


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb` (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_words_on_a_bar_stand_out_from_it() -> None:
    values = specification([audit(0, "North", 3, 2, 1, cases=9)])["data"]["values"]
    assert len(values) == 4
    for paper, ink in [(v["colour"], v["ink"]) for v in values] + [g[:2] for g in GRADES.values()]:
        light, dark = sorted((luminance(paper), luminance(ink)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, f"{ink} on {paper} (WCAG 2.2, 1.4.3)"
