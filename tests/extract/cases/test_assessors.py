"""Who graded the cases is read from the words around the grades."""

from __future__ import annotations

import pytest

from graphkit.extract.cases.audits.assessors import assessor_in, last_actor


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Before the visit the force chose 21 cases and assessed them.", "force"),
        ("The constabulary selected ten cases and then graded each.", "force"),
        ("The force chose ten cases for us to look at.", "inspectorate"),
        ("Inspectors then looked at the ten cases that the force had graded.", "inspectorate"),
        ("Of the ten cases that the force graded, four were delayed.", "force"),
        ("Its assessors then rated each file.", "force"),
        ("Before we arrived, the constabulary assessed ten cases for us.", "force"),
        ("We invited the force to pick ten cases and grade them.", "force"),
        ("We took a harder view than the force assessors.", "inspectorate"),
        ("Nobody is named here.", None),
    ],
)
def test_the_last_that_grades(text: str, actor: str | None) -> None:
    assert last_actor(text) == actor


def test_a_pronoun_names_nobody_by_itself() -> None:
    assert assessor_in("It rated 9 of them as good.") is None
    assert assessor_in("The force selected ten cases and inspectors rated 4 as good.") == "inspectorate"
