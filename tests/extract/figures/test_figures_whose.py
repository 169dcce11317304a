"""Whose a figure is, and figures that words around them make a measure: all of some, so many of the cases, then."""

from __future__ import annotations

import pytest

from graphkit.extract.figures.among.referring import it_was
from graphkit.extract.figures.among.shares import is_part
from graphkit.extract.figures.fields.limits import limits
from graphkit.extract.figures.fields.whose import of_partners
from graphkit.extract.figures.metrics import read
from graphkit.extract.prose.numbers import find_numbers
from tests.extract.naming_harness import figures


@pytest.mark.parametrize(
    ("said", "scope"),
    [
        ("Each manager has 82 offenders, which is above the number recommended nationally.", "force"),
        ("Each manager looks after about 40 offenders, in line with the national average.", "force"),
        ("In the force 82 percent were sent.", "force"),
        ("The national average is 14 percent.", "national"),
        ("Under the national procedures a meeting should be held within two days.", "national"),
    ],
)
def test_a_figure_that_is_held_against_a_national_one_is_the_force_s_own(said: str, scope: str) -> None:
    assert figures(said)[0].scope == scope


def test_each_side_of_a_comparison_has_its_own_scope() -> None:
    found = figures("In the force 82 percent were sent, compared with 75 percent nationally.")
    assert [(m.value, m.scope) for m in found] == [(82, "force"), (75, "national")]


def test_return_interviews_are_held_by_partners() -> None:
    assert figures("Return interviews are late, and in 2019 only 61 percent took place.")[0].scope == "partner"
    assert figures("Visits are late, and in 2019 only 61 percent took place.")[0].scope == "force"


def test_a_share_without_a_noun_is_of_those_by_whom_the_sentence_before_says_it_is_done() -> None:
    said = "In May only 44 percent were completed on time."
    at = said.index("44")
    assert of_partners(said, at, "Health checks are often done late by the local authority.")
    assert not of_partners(said, at, "Health checks are often done late by officers.")
    assert not of_partners("In May 44 percent of officers were trained.", 7, "Checks are done by the local authority.")


@pytest.mark.parametrize(
    ("said", "value", "of", "unit"),
    [
        ("All six children who were kept overnight in our sample had a nurse.", 6, 6, "children"),
        ("It uses the notices well, and issued 41 in 2020.", 41, None, None),
        ("The meeting should be held within one working day.", 1, None, "days"),
        ("The force had 31 suspects wanted for abuse.", 31, None, "suspects"),
    ],
)
def test_numbers_that_measure(said: str, value: float, of: float | None, unit: str | None) -> None:
    found = figures(said)
    assert [(m.value, m.of, m.unit) for m in found] == [(value, of, unit)]


@pytest.mark.parametrize("said", ["All six children had a nurse.", "All three councils were told."])
def test_all_of_what_was_told_before_is_no_measure(said: str) -> None:
    assert figures(said) == []


def test_then_and_now_have_one_unit_across_two_sentences() -> None:
    said = figures("Each detective has 21 investigations.")
    text = "This is more than the 14 we found in 2019."
    found = limits(text, read(text), said)
    assert [(f.value, f.unit, f.kind) for f in found] == [(14, "investigations", "caseload")]


def test_what_the_force_made_of_a_number_has_its_unit() -> None:
    said = figures("In 2019 it had 31 analysts in the team.")
    text = "It has since increased this to 44, and more will come."
    found = it_was(text, list(find_numbers(text)), read(text), said)
    assert [(f.value, f.unit) for f in found] == [(44, "analysts")]


def test_among_the_themes_of_cases_only_shares_are_measures() -> None:
    text = "visits were late in seven of the cases, and 12 offenders had moved house"
    assert [is_part(text, f) for f in read(text)] == [True, False]


def test_how_long_a_told_case_took_is_no_target() -> None:
    found = figures("In one example, officers used a trigger plan to find a boy of 12 within 35 minutes.")
    assert [(m.value, m.kind, m.scope) for m in found] == [(35, "delay", "case")]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("The force plans to visit each offender within 12 weeks.", "target"),
        ("There were 31 suspects wanted for abuse.", "backlog"),
        ("Sergeants had not looked at 180 records of visits.", "backlog"),
        ("We had not seen 180 of these records before.", "volume"),
        ("So far 260 officers attended joint training.", "training"),
    ],
)
def test_kinds(said: str, kind: str) -> None:
    assert figures(said)[0].kind == kind
