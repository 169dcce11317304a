"""A figure that names nothing itself has the unit of the noun that it stands for, where that was said."""

from __future__ import annotations

import pytest

from graphkit.extract.figures.metrics import run
from graphkit.learning.themes import analysed
from graphkit.records import Metric
from tests.extract.naming_harness import figures


def units(text: str) -> list[tuple[float, str | None]]:
    state = analysed(f"Investigation\n\n{text}\n", "report", "graphkit_metrics")
    run(state)
    return [(m.value, m.unit) for m in state.of(Metric)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The only city is Stanmere, with a population of approximately 238,000.", (238_000, "people")),
        ("It has a workforce of around 3,104.", (3104, "people")),
        ("Officers make good use of abduction notices, of which 64 were served in 2017.", (64, "abduction notices")),
        ("Offenders in the community, of whom there are 1,064, are visited.", (1064, "offenders")),
        ("The unit manages 1,128 RSOs. Each offender manager is responsible for 78.", (78, "RSOs")),
        (
            "It examined seven forms for children in custody. The form asks for a review. The review was late in three"
            " cases. In four of the seven, nothing stood there.",
            (4, "forms"),
        ),
        ("The 33 detectives are tired. Staff are kind. Eight of the 33 had been lent to others.", (8, "detectives")),
    ],
)
def test_the_noun_was_said_elsewhere(text: str, last: tuple[float, str]) -> None:
    assert units(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        # what a verb says is no noun
        "The council keeps places, of which there were 22.",
        # how often, and for how long, has no part
        "She was missing ten times. Nothing was written in nine of the ten.",
        # nobody said of what it is responsible for so many
        "Visits are late. Each offender manager is responsible for 78.",
        # too long ago to be meant
        "It has seven cells. Staff are kind. They listen. They write. They are quick. They read. They help. They care."
        "\n\nThere was nothing in four of the seven.",
    ],
)
def test_a_noun_is_not_guessed(text: str) -> None:
    assert all(unit is None or value not in {22, 9, 78, 4} for value, unit in units(text))


def test_an_area_is_covered_and_not_exceeded() -> None:
    area, people = figures("It polices 940,000 people over 1,386 square miles.")[::-1]
    assert (area.bound, people.unit) == (None, "people")


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Each offender manager is responsible for about 46 offenders, which is within national guidance.", "force"),
        ("Managers have 71 offenders each, well in excess of the 50 that national guidance suggests.", "force"),
        ("Units were above the ratio of national guidance with about 80 offenders being managed by some.", "force"),
        ("Officers can use police protection powers for a maximum of 72 hours.", "national"),
        ("The power lasts for up to 72 hours.", "national"),
    ],
)
def test_whose_a_figure_is(text: str, scope: str) -> None:
    assert figures(text)[0].scope == scope


@pytest.mark.parametrize(
    "behind",
    ["that is generally thought to be safe", "that is widely taken to be reasonable"],
)
def test_what_is_advised_to_every_force_is_of_the_nation(behind: str) -> None:
    own, advised = figures(f"Each manager is responsible for 78 offenders, well above the 50 {behind}.")
    assert (own.scope, advised.scope) == ("force", "national")


def test_a_share_in_words_is_as_exact_as_they_are() -> None:
    assert [m.bound for m in figures("A quarter of them are in care.")] == [None]
    assert [m.bound for m in figures("About a quarter of them are in care.")] == ["approx"]
    assert [m.bound for m in figures("No form about a child was more than two days old.")] == ["max"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Six weeks later, a sergeant read the entry.", "Six weeks later, a sergeant read the entry"),
        ("Devices wait for about nine months, and 212 were in the queue.", "Devices wait for about nine months"),
        ("Stanmere has a population of about 212,000.", "Stanmere has a population of about 212,000"),
    ],
)
def test_a_time_is_told_with_what_happened_then(text: str, what: str) -> None:
    assert figures(text)[0].what == what


def test_a_council_s_figures_and_a_charity_s_are_a_partner_s() -> None:
    (council,) = figures("During this period, Elmshire CSC held 91 meetings.")
    charity = figures(
        "Interviews are carried out by a charity, Open Door, which offers one to each child within 72 hours."
    )
    assert [m.scope for m in (council, *charity)] == ["partner", "partner"]
