"""A recommendation right below the last item of another one, which has lost its mark and has filled its line."""

from __future__ import annotations

from graphkit.records import Recommendation
from tests.extract.structure import analyse

_COVER = "National Child Protection Inspection\nEskford Constabulary\nMarch 2015\n"
_FACTS = (
    "Officers in the control room were calm and asked the right questions. They looked at\n"
    "police systems and passed on what they found, and most children were seen within an\n"
    "hour. Inspectors found some delays at night, when fewer supervisors were on duty and\n"
    "calls had to wait until the next shift had come in.\n"
)
_ASKED = (
    "We recommend that, within three months, Eskford Constabulary makes sure that:\n"
    "plans are made when they are due; and\n"
    "those who supervise them look at each plan and write down what they think of all of it.\n"
    "We recommend that Eskford Constabulary immediately reviews how it trains those who\nanswer calls.\n"
)


def test_it_is_no_part_of_the_item() -> None:
    text = f"{_COVER}Introduction\n{_FACTS}Initial contact\n{_FACTS}{_ASKED}"
    asked = list(analyse(text).of(Recommendation))
    assert [len(one.items) for one in asked] == [2, 0]
