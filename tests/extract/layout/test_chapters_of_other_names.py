"""Numbered chapters of other names have the usual chapters below them, where the contents list shows it."""

from __future__ import annotations

from graphkit.learning.themes import analysed
from graphkit.records import Section

LISTED = """Contents

Foreword
{one}Force and files
Leadership, management and governance
Case file analysis
{two}Helping children
Initial contact
Assessment and help
Recommendations
{three}Custody
Police detention
Conclusion
"""
BODY = """
Foreword

Children matter.

{one}Force and files

Leadership, management and governance

The chief constable leads.

Case file analysis

Results of case file reviews

We read 60 files.

{two}Helping children

Initial contact

Calls are answered.

Assessment and help

Plans are made.

Recommendations

We recommend that, within three months, Northmoor Police improves its plans.

{three}Custody

Police detention

Children wait.

Conclusion

The force has work to do.
"""


def levels(one: str, two: str, three: str) -> dict[str, int]:
    numbers = {"one": one, "two": two, "three": three}
    text = "Northmoor Police\n\nNational child protection inspection\n\n" + (LISTED + BODY).format(**numbers)
    state = analysed(text, "report", "graphkit_sentences")
    return {s.heading: s.level for s in state.of(Section)}


def test_what_stands_below_a_numbered_chapter_has_no_number() -> None:
    found = levels("1. ", "2. ", "3. ")
    assert {title for title, level in found.items() if level == 1} == {
        *("Foreword", "Force and files", "Helping children", "Custody", "Conclusion")
    }
    assert {title for title, level in found.items() if level == 3} == {"Results of case file reviews"}


def test_numbers_that_do_not_run_on_are_no_outline() -> None:
    assert levels("4. ", "9. ", "2. ")["Initial contact"] == 1
