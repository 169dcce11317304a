"""Figures like with like: one kind, one theme, one unit, at least two forces; single cases stand apart."""

from __future__ import annotations

import pytest

from graphkit.ontology import load_ontology
from graphkit.page.content import Doc, Figure, Place, Sentence
from graphkit.page.figures import like_with_like, measure


def doc(number: int, force: str, focus: bool = True) -> Doc:
    return Doc(
        number=number, id=f"d{number}", title="", kind="inspection", force=force, force_name=force, published="",
        inspected="", sha256="", loaded_with="", loaded_at="", source="", address="", characters=0, report=True,
        focus=focus, text="",
    )  # fmt: skip


def figure(on: Doc, value: float, unit: str, scope: str = "force", start: int = 0, kind: str = "delay") -> Figure:
    amount, measured_in = measure(value, unit, load_ontology())
    place = Place(on, start, start + 5, "quote")
    return Figure(place, kind, str(value), unit, "", "", scope, amount, measured_in)


def sentence(on: Doc, start: int, *themes: str) -> Sentence:
    return Sentence(f"{on.id}-{start}", Place(on, start, start + 50, ""), "failing", themes)


@pytest.mark.parametrize(
    ("value", "unit", "same"),
    [
        (2, "weeks", (14, "days")),
        (36, "hours", (1.5, "days")),
        (3, "Months", (91.3, "days")),
        (12, "per cent", (12, "percent")),
        (9, "Files", (9, "file")),
        (4, "PPNs", (4, "public protection notice")),
    ],
)
def test_units_that_mean_the_same_are_one(value: float, unit: str, same: tuple[float, str]) -> None:
    assert measure(value, unit, load_ontology()) == same


NAMES = {"digital-forensics": "Digital forensics", "supervision": "Supervision"}


def test_two_forces_on_one_theme_stand_together_the_longest_first() -> None:
    north, east = doc(0, "n"), doc(1, "e")
    said = [sentence(north, 0, "digital-forensics"), sentence(east, 0, "digital-forensics", "supervision")]
    weeks, months = figure(north, 3, "weeks"), figure(east, 2, "months")
    (group,) = like_with_like([weeks, months], said, NAMES, frozenset())
    assert (group.kind, group.theme, group.measured_in, group.forces) == ("delay", "Digital forensics", "days", 2)
    assert group.figures == (months, weeks)
    assert [group.bar(f) for f in group.figures] == [100.0, 34.5]


def test_the_same_figures_on_two_themes_are_one_group() -> None:
    north, east = doc(0, "n"), doc(1, "e")
    said = [sentence(d, 0, "digital-forensics", "supervision") for d in (north, east)]
    (group,) = like_with_like([figure(north, 3, "weeks"), figure(east, 2, "weeks")], said, NAMES, frozenset())
    assert group.theme == "Digital forensics; Supervision"


@pytest.mark.parametrize(("unit", "alike"), [("officers", True), ("days", False), ("percent", False)])
def test_on_no_theme_only_things_are_alike(unit: str, alike: bool) -> None:
    groups = like_with_like([figure(doc(n, f"{n}"), 3 + n, unit) for n in range(2)], [], NAMES, frozenset())
    assert [g.forces for g in groups] == [2 if alike else 0]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"unit": "files"}, "another unit"),
        ({"scope": "case"}, "one child's case"),
        ({"scope": "national"}, "the whole country"),
        ({"kind": "backlog"}, "another kind"),
        ({"start": 60}, "another theme"),
    ],
)
def test_what_is_not_alike_stands_apart(other: dict[str, str | int], why: str) -> None:
    north, east = doc(0, "n"), doc(1, "e")
    said = [
        sentence(north, 0, "digital-forensics"),
        sentence(east, 0, "digital-forensics"),
        sentence(east, 60, "supervision"),
    ]
    given: dict[str, str | int] = {"unit": "weeks", **other}
    figures = [figure(north, 3, "weeks"), figure(east, 2, **given)]  # type: ignore[arg-type]
    groups = like_with_like(figures, said, NAMES, frozenset())
    assert [g.forces for g in groups] == [0] * len(groups), why
    assert sorted(f.place.doc.number for g in groups for f in g.figures) == [0, 1]


def test_a_brief_keeps_groups_that_its_force_is_in_and_its_own_others() -> None:
    north, east, west = doc(0, "n"), doc(1, "e", focus=False), doc(2, "w", focus=False)
    said = [sentence(d, 0, "digital-forensics") for d in (north, east)]
    said += [sentence(d, 60, "supervision") for d in (east, west)]
    figures = [figure(north, 3, "weeks"), figure(east, 2, "weeks"), figure(north, 9, "days", start=200)]
    figures += [figure(d, 2, "weeks", start=60) for d in (east, west)]
    shared, rest = like_with_like(figures, said, NAMES, frozenset({"n"}))
    assert (shared.theme, {f.place.doc.force for f in shared.figures}) == ("Digital forensics", {"n", "e"})
    assert (rest.forces, [f.place.start for f in rest.figures]) == (0, [200])
