"""Which of the audited cases a sentence speaks of is read from its words."""

from __future__ import annotations

import pytest

from graphkit.extract.cases.audits.audit_scopes import scope_in


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
