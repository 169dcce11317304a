"""Things that become one, and those that are made after."""

from __future__ import annotations

from graphkit.extract.naming.things import Thing, Things
from graphkit.ontology import load_ontology
from tests.extract.naming_harness import named


def test_a_thing_made_after_others_became_one_is_a_thing_of_its_own() -> None:
    things = Things(load_ontology())
    for i in range(200):
        one, other = things.local("team", f"harm desk {i}"), things.local("team", f"stolen goods unit {i}")
        things.merge(one, other)
        del other
        things.alias(f"stolen goods unit {i}", one)
        new = Thing("process")
        assert things.live(new) is new


def test_what_letters_stand_for_is_fastened_to_no_team_that_was_joined_before() -> None:
    text = (
        "The Burglary Intelligence Team (BIT) has six detectives. STARRE stands for stopping teenagers at risk of"
        " running early. The harm, exploitation and rescue team (HERT) has ten."
    )
    assert {e.abbreviation for e in named(text).values()} == {"BIT", "STARRE", "HERT"}
