"""Who graded the cases is read from the words around the grades."""

from __future__ import annotations

import pytest

from graphkit.extract.cases.audit_context import assessor_in, last_actor, scope_in
from graphkit.extract.cases.case_types import case_type
from graphkit.extract.prose.grades import counts_in
from graphkit.ontology import load_ontology


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


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("In 2017 we had read 30 cases, and judged four good.", "previous"),
        ("But in early 2017 inspectors found six of them good.", "previous"),
        ("When we last inspected, in 2017, six were good.", "previous"),
        ("Two years before, six were good.", "previous"),
        ("In 2021 we read 30 cases, and judged four good.", None),
        ("In December 2020 the force chose and graded 20 cases.", None),
        ("Six of the 30 were good, compared with two at our previous inspection.", None),
        ("Compared with our first inspection, six of the 30 were good.", None),
        ("We went through the same 18 and were less content.", "self-assessed"),
        ("Inspectors then examined the files that the force had graded.", "self-assessed"),
        ("We then chose another 12 cases ourselves.", "additional"),
        ("Of 30 cases, six were good and a further 19 required improvement.", None),
        ("Altogether, of the 42 cases, ten were good.", "all"),
        ("Of the 31 files we read then, four were good.", "previous"),
        ("Four of the 31 cases that inspectors had examined last time were good.", None),
        ("Of the cases we saw at the time, four were good.", "previous"),
        ("When we were last here, four of 31 cases were good.", "previous"),
        ("Back then, four of 31 cases were good.", "previous"),
        ("At the time of the inspection we examined 31 cases, and judged four good.", "all"),
        ("Of the 31 cases in 2018, four were good.", "previous"),
        ("The 2018 grades were four good and nine inadequate.", "previous"),
        ("Of the 31 cases in 2021, four were good.", None),
    ],
)
def test_which_cases_a_sentence_speaks_of(text: str, scope: str | None) -> None:
    assert scope_in(text, year=2021, those=False) == scope


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Cases of criminal and sexual exploitation", "cse"),
        ("Children at risk of sexual or criminal exploitation", "cse"),
        ("Cases about CSE and county lines", "cse"),
        ("Criminally or sexually exploited children", "cse"),
        ("Children at risk of exploitation", "cse"),
        ("Cases of criminal exploitation", "criminal-exploitation"),
        ("Cases involving CCE", "criminal-exploitation"),
        ("Children drawn into county lines", "criminal-exploitation"),
    ],
)
def test_exploitation_of_either_kind_is_the_wider_type(text: str, kind: str) -> None:
    assert case_type(load_ontology(), text) == kind


def test_a_total_behind_long_words_on_the_practice() -> None:
    said = "In 9 of these files we considered that the constabulary's handling was good, in 6 it was inadequate."
    read = counts_in(said)
    assert read is not None and (read[0].good, read[0].inadequate) == (9, 6)
