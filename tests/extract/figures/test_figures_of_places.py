"""What is counted is what the number stands before, no age of a child, and a time for which somebody has a task."""

from __future__ import annotations

import pytest

from graphkit.extract.figures.metrics import read


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("A talk in each of the three districts gave sergeants a clear view.", [(3.0, "districts")]),
        ("The audits in the four divisions told managers what to change.", [(4.0, "divisions")]),
        ("A letter went to each of the two officers.", []),
        ("All agreed on the three documents.", []),
        ("The log suggested that girls of 14 and 15 were to blame.", []),
        ("Boys of 12, 13 and 14 were held overnight.", []),
        ("Pupils of 11 to 16 take part.", []),
        ("Response teams are responsible for the first 24 hours, and detectives take over then.", [(24.0, "hours")]),
        ("The control room keeps each case for the first 12 hours.", [(12.0, "hours")]),
        ("The night team is in charge during the first 48 hours.", [(48.0, "hours")]),
        ("Nobody looked for him in the first 24 hours.", []),
    ],
)
def test_what_a_number_counts(text: str, figures: list[tuple[float, str]]) -> None:
    assert [(f.value, f.unit) for f in read(text)] == figures
