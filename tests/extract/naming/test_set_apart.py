"""Names of few words that the words around them make a thing, and words that only look like a name."""

from __future__ import annotations

import pytest

from graphkit.extract.naming.things import in_singular
from graphkit.records import Entity
from tests.extract.naming_harness import analysed, mentions, named


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("The force had appointed two conference officers.", "conference officer"),
        ("It has recruited four new exploitation officers since May.", "exploitation officer"),
        ("The force employs an intervention worker in each town.", "intervention worker"),
        ("The assistant chief constable chairs a safeguarding board.", "safeguarding board"),
        ("She chairs the monthly offender board.", "offender board"),
        ("The force set up a new scrutiny panel last year.", "scrutiny panel"),
    ],
)
def test_a_post_that_was_filled_and_a_board_with_a_chair_are_named(said: str, name: str) -> None:
    assert name in named(said)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Each of the desk officers whom we met was new.", "desk officer"),
        ("Most intervention workers are kind.", "intervention worker"),
        ("There was no scrutiny panel for this.", "scrutiny panel"),
    ],
)
def test_without_those_words_they_are_not(said: str, name: str) -> None:
    assert name not in named(said)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Officers had attended the 'Through a Child's Eyes' course in May.", "Through a Child's Eyes"),
        ("All staff have been on the 'See the Child' training.", "See the Child"),
        ('The force ran its "Speak Up Now" awareness campaign in schools.', "Speak Up Now"),
        ("The \u2018Don\u2019t Look Away\u2019 programme began in 2014.", "Don't Look Away"),
    ],
)
def test_a_quoted_title_is_the_name_of_its_course(said: str, name: str) -> None:
    found = named(said)
    assert [e.entity_type for e in found.values() if e.name.replace("\u2019", "'") == name] == ["scheme"]


@pytest.mark.parametrize(
    "said",
    [
        "Police use their powers where there is no safer course.",
        "The chief constable and her senior team are determined to improve.",
        "It is a joint initiative with the county.",
        "An assistant chief constable leads on protecting vulnerable people.",
        "Staff were committed to protecting vulnerable people.",
    ],
)
def test_what_only_describes_is_no_name(said: str) -> None:
    assert {e.entity_type for e in named(said).values()} <= {"role"}


@pytest.mark.parametrize("head", ["unit", "team", "units"])
def test_a_place_before_a_unit_says_where_it_is(head: str) -> None:
    found = named(f"Officers in Eaving are busy. The Eaving {head} held 20 cases each.", "The Lantern team is small.")
    assert "Lantern team" in found
    assert not [name for name in found if name.startswith("Eaving")]


@pytest.mark.parametrize("head", ["team", "unit", "hub"])
@pytest.mark.parametrize("cue", ["known as", "called", "named"])
def test_a_team_and_the_operation_that_it_is_called_are_one(head: str, cue: str) -> None:
    state = analysed(f"There is a small exploitation {head} {cue} Operation Lantern, in the city.")
    (one,) = [e for e in state.of(Entity) if "Operation Lantern" in mentions(state, e)]
    assert one.entity_type == "team" and f"exploitation {head}" in mentions(state, one)


@pytest.mark.parametrize("scheme", ["street triage scheme", "street triage initiative"])
def test_a_scheme_is_not_the_team_it_begins_with(scheme: str) -> None:
    assert [e.entity_type for e in named(f"A {scheme} helps officers at night.").values() if e.name == scheme] == [
        "scheme"
    ]


def test_the_staff_of_a_team_name_the_team() -> None:
    assert "liaison and diversion" in named("Health care was good, and liaison and diversion staff saw each child.")


def test_no_name_goes_over_the_border_of_a_cell() -> None:
    rows = named("MAPPA\tArrangements by which police and prisons manage offenders", kinds={0: "row"})
    assert not [name for name in rows if "Arrangements" in name]


@pytest.mark.parametrize(
    "said",
    [
        "It is the duty of three local authorities, Caldwick City, Eaving and Holmshire, each of which has a board.",
        "The force works with three local authorities (Caldwick City, Eaving and Holmshire).",
        "There are 3 unitary councils, namely Caldwick City, Eaving and Holmshire, in the county.",
        "It works with three local authorities: Caldwick City, Eaving and Holmshire.",
    ],
)
def test_places_after_their_number_are_local_authorities(said: str) -> None:
    found = {e.name for e in named(said).values() if e.entity_type == "organisation"}
    assert found >= {"Caldwick City", "Eaving", "Holmshire"}


def test_what_follows_a_comma_is_not_always_a_list() -> None:
    found = named("Two local authorities, Ofsted said, were weak. Three councils, Eaving among them, were good.")
    assert not [name for name in found if name.startswith("Eaving")]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "The management of sexual offenders and violent offenders (MOSOVO) team is small.",
            "management of sexual offenders and violent offenders",
        ),
        ("The protection of young witnesses (POYW) unit is new.", "protection of young witnesses"),
        ("The public protection notices (PPNs) are read at once.", "public protection notice"),
        ("The child abuse investigation teams (CAITs) are busy.", "child abuse investigation team"),
    ],
)
def test_only_the_word_that_a_name_turns_on_is_put_in_the_singular(said: str, name: str) -> None:
    assert name in named(said)


@pytest.mark.parametrize(
    ("plural", "name"),
    [
        ("violence against partners", "violence against partners"),
        ("women and girls", "women and girls"),
        ("out of court disposals", "out of court disposal"),
        ("stop and search records", "stop and search record"),
        ("management of offenders teams", "management of offenders team"),
    ],
)
def test_what_a_name_is_of_stays_in_the_plural(plural: str, name: str) -> None:
    assert in_singular(plural) == name
