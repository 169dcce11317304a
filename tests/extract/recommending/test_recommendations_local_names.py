"""Themes of recommendations that speak of a force's own units and forms by their names there."""

from __future__ import annotations

import pytest

from graphkit.records import Recommendation
from tests.extract.judging_harness import records

BODY = """Investigation

Phones are examined by the digital media examination unit (DMEU). Registered sex offenders are visited by officers of
the sexual and violent offender unit (SAVOU).

Recommendations

We recommend that, within six months, Northmoor Police {asks}.
"""


@pytest.mark.parametrize(
    ("asks", "theme"),
    [
        ("reduces the delays in its DMEU", "digital-forensics"),
        ("reviews the overdue visits of the SAVOU", "offender-visits-and-assessment"),
    ],
)
def test_a_local_name_is_read_as_what_it_stands_for(asks: str, theme: str) -> None:
    found = [r for r in records(BODY.format(asks=asks)) if isinstance(r, Recommendation)]
    assert [theme in r.themes for r in found] == [True]
