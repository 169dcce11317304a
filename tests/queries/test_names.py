"""Names: what is taken for which, and what is refused with a suggestion, by the real ontology."""

from __future__ import annotations

import pytest

from graphkit.errors import QueryError
from graphkit.ontology import load_ontology
from graphkit.queries.names import SUGGESTED, choose, concepts, named

FORCES = concepts(load_ontology(), "Force")
THEMES = concepts(load_ontology(), "Theme")


def force(text: str) -> str:
    return choose(text, FORCES, "force", "Force", "the ontology").id


def refusal(text: str) -> str:
    with pytest.raises(QueryError) as raised:
        force(text)
    assert "\n" not in str(raised.value)
    return str(raised.value)


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("force/durham", "durham"),
        ("Durham Constabulary", "durham"),
        ("durham", "durham"),
        ("DURHAM POLICE", "durham"),
        ("derbysh", "derbyshire"),
        ("devon & cornwall", "devon-and-cornwall"),
        ("the met", "metropolitan"),
        ("wight", "hampshire"),
        ("durhm", "durham"),
        ("durrham", "durham"),
        ("druham", "durham"),
        ("north yorkshrie", "north-yorkshire"),
    ],
)
def test_a_force_is_found(text: str, id: str) -> None:
    assert force(text) == f"force/{id}"


@pytest.mark.parametrize("text", ["Herefordshire", "East Midlands", "East Yorkshire", "Wessex", "Camshire", "zzz", ""])
def test_a_force_that_is_none_is_never_another(text: str) -> None:
    assert f"has no Force '{text}'" in refusal(text)


def test_what_could_be_several_is_refused_with_at_most_three() -> None:
    said = refusal("west")
    assert said == (
        "'west' could be West Mercia Police, West Midlands Police or West Yorkshire Police; give force as one of these"
    )
    assert refusal("north").count(" Police") == SUGGESTED
    assert "and 2 others" in refusal("north")


def test_a_refusal_suggests_what_is_spelt_alike() -> None:
    assert "did you mean Hertfordshire Constabulary" in refusal("Herefordshire")
    assert "did you mean" not in refusal("zzz")


def test_themes_are_found_by_words_of_their_names() -> None:
    for text in ("voice-of-the-child", "Voice of the child", "voice", "child voice", "voise of the child"):
        if text == "voise of the child":
            with pytest.raises(QueryError, match=r"did you mean Voice of the child"):
                choose(text, THEMES, "theme", "Theme", "the ontology")
        else:
            assert choose(text, THEMES, "theme", "Theme", "the ontology").id == "voice-of-the-child"


def test_nodes_of_one_name_are_told_apart_by_their_ids() -> None:
    twins = [named(f"team/{force}/desk", ["Gadget Desk"], "Team") for force in ("eastvale", "northmoor")]
    with pytest.raises(QueryError, match="could be team/eastvale/desk or team/northmoor/desk"):
        choose("gadget desk", twins, "team", "Team", "the graph")
    assert choose("team/northmoor/desk", twins, "team", "Team", "the graph") is twins[1]


def test_nothing_to_choose_from() -> None:
    with pytest.raises(QueryError, match="it has none"):
        choose("desk", [], "team", "Team", "the graph")
