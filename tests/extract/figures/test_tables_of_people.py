"""Tables of a force's people: how many officers and staff it has, in rows of a name and a count."""

from __future__ import annotations

import pytest

from graphkit.extract.pipeline import extract
from graphkit.records import Metric
from tests.extract.structure import document_of

_REPORT = """Quarrymoor Police: National child protection inspection

Context for the force

{lead}

{table}

Initial contact

Officers listen to children and write down what they say.
"""
_SPACED = """  Workforce                              Number
  ------------------------------------ --------
  Police officers                         1,342
  Police staff                              987
  Special constables                         94"""


def _metrics(table: str, lead: str = "The table shows the workforce.") -> list[tuple[float, str | None, str | None]]:
    document = document_of(_REPORT.format(table=table, lead=lead))
    found = (r for r in extract(document) if isinstance(r, Metric))
    return [(m.value, m.as_of, m.what) for m in found if m.kind == "workforce"]


def test_each_row_is_a_count_of_the_workforce() -> None:
    assert _metrics(_SPACED) == [
        (1342, None, "police officers"),
        (987, None, "police staff"),
        (94, None, "special constables"),
    ]


@pytest.mark.parametrize(
    "head", ["Role\tHeadcount", "Staff group\tStrength", "Officers and staff\tTotal", "Rank\tNumber of posts"]
)
def test_whatever_the_columns_are_called(head: str) -> None:
    table = f"{head}\nPolice officers\t1,342\nPolice staff\t987"
    assert [value for value, _, _ in _metrics(table)] == [1342, 987]


def test_the_date_stands_in_the_head_or_above_the_table() -> None:
    told = "The table shows its workforce on 31 March 2021."
    assert {date for _, date, _ in _metrics(_SPACED, told)} == {"2021-03-31"}
    table = "Role\tNumber at 31 March 2020\nPolice officers\t1,342\nPolice staff\t987"
    assert {date for _, date, _ in _metrics(table)} == {"2020-03-31"}


def test_a_table_of_cases_or_of_anything_else_counts_no_people() -> None:
    assert _metrics("Type of case\tNumber\nMissing children\t6\nDomestic abuse\t5") == []
    assert _metrics("Station\tNumber\nPolice officers\t1,342\nPolice staff\t987") == []
