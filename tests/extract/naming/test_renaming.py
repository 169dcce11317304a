"""Teams that were merged, replaced or taken into another: which became which."""

from __future__ import annotations

import pytest

from graphkit.records import Entity
from tests.extract.naming_harness import analysed


def _became(text: str) -> dict[str, str]:
    things = {e.id: e for e in analysed(text).of(Entity)}
    return {
        str(e.abbreviation): str(things[e.renamed_to].abbreviation) for e in things.values() if e.renamed_to is not None
    }


_OLD, _TOO, _NEW = "harm assessment unit (HAU)", "river support team (RST)", "family safety team (FST)"


@pytest.mark.parametrize(
    "text",
    [
        f"The {_OLD} and the {_TOO} were merged to form a {_NEW}.",
        f"The {_OLD} and the {_TOO} were merged in September 2017 to form a {_NEW}.",
        f"In 2017 the {_OLD} was merged with the {_TOO} to create a single {_NEW}.",
        f"The {_OLD} and the {_TOO} have been combined into one {_NEW}.",
        f"The force merged the {_OLD} and the {_TOO} into a new {_NEW}.",
        f"The force brought together the {_OLD} and the {_TOO} to form the {_NEW}.",
        f"The {_NEW} was formed in 2017 by merging the {_OLD} and the {_TOO}.",
        f"The {_NEW}, which was created from the {_OLD} and the {_TOO}, is busy.",
        f"The {_NEW} replaced the {_OLD} and the {_TOO}.",
    ],
)
def test_two_become_one(text: str) -> None:
    assert _became(text) == {"HAU": "FST", "RST": "FST"}
    things = {e.abbreviation: e for e in analysed(text).of(Entity)}
    assert things["FST"].renamed_from == things["HAU"].id


@pytest.mark.parametrize(
    "text",
    [
        f"What used to be known as the {_OLD} is now part of the {_NEW}.",
        f"What was once called the {_OLD} is now the {_NEW}.",
        f"What was formerly the {_OLD} has become part of the {_NEW}.",
        f"The {_OLD} has been absorbed into the {_NEW}.",
        f"The {_OLD} was replaced by the {_NEW}.",
        f"The {_NEW} took over from the {_OLD}.",
    ],
)
def test_one_goes_into_another(text: str) -> None:
    assert _became(text) == {"HAU": "FST"}


@pytest.mark.parametrize(
    "text",
    [
        f"The {_OLD} and the {_TOO} were moved to the offices of the {_NEW}.",
        f"The {_OLD} is part of the {_NEW}.",
        f"The {_OLD} works together with the {_TOO} to form a plan, which the {_NEW} reads.",
        f"Staff of the {_OLD} were joined by the {_TOO}, and the {_NEW} trains both.",
        f"The {_NEW} was set up in 2017 and works with the {_OLD}.",
    ],
)
def test_teams_that_work_side_by_side_stay_themselves(text: str) -> None:
    assert _became(text) == {}
