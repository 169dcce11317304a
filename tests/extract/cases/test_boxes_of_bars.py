"""Boxes that became tables of one cell, with a bar at both ends of each line: what stands in them is text."""

from __future__ import annotations

import textwrap

from graphkit.records import CaseAudit, Section
from tests.extract.judging_harness import case_studies
from tests.extract.structure import analyse

_STORY = (
    "A girl of 13 told a nurse that her stepfather hit her. Officers met social workers within the hour and took her "
    "to her grandmother. They arrested the man the same day and kept her informed until he was sentenced."
)
_AFTER = "\n\nOther teams do less well. The force does not know why.\n"


def test_a_case_in_a_table_of_one_cell_is_read() -> None:
    text = f"Investigation\n\nOfficers act quickly.\n\n| Case study – a girl is heard |\n| {_STORY} |{_AFTER}"
    (study,) = case_studies(text)
    assert (study.title, study.form, study.child_ages, study.quote) == ("a girl is heard", "boxed", (13,), _STORY)


def test_the_lines_of_a_box_are_one_paragraph() -> None:
    lines = textwrap.wrap(_STORY, 50)
    box = "\n".join(f"| {line:<50} |" for line in ["Case study: a girl is heard", "", *lines])
    text = f"Investigation\n\nOfficers act quickly.\n\n+{'-' * 52}+\n{box}\n+{'-' * 52}+{_AFTER}"
    (study,) = case_studies(text)
    assert study.title == "a girl is heard"
    assert study.quote.startswith("A girl of 13 told")
    assert study.quote.endswith("was sentenced.")
    state = analyse(text)
    assert _STORY in [state.view(block).clean for block in state.blocks]


def test_a_cell_that_spans_the_columns_parts_a_table_and_heads_nothing() -> None:
    table = (
        "| Good | Requires improvement | Inadequate | Total\n"
        "Response to incidents | | | |\nDomestic abuse | 3 | 4 | 2 | 9\n"
        "Missing children | 1 | 3 | 3 | 7\nUse of powers | | | |\nChildren in custody | 2 | 2 | 1 | 5\n"
    )
    text = f"Case file analysis\n\nInspectors graded 21 cases.\n\n{table}\nInvestigation\n\nOfficers are busy.\n"
    state = analyse(f"National child protection inspections\n\nNorthmoor Police\n\n{text}")
    graded = [a.case_type for a in state.of(CaseAudit) if a.scope == "case-type"]
    assert graded == ["domestic-abuse", "missing", "custody"]
    assert [s.heading for s in state.of(Section)] == ["Case file analysis", "Investigation"]
