"""Polarity of what there was none of, what hardly happens and what is over, and of whose work it is."""

from __future__ import annotations

import pytest

from graphkit.extract.polarity.judge import judge

PRAISE = """
There was no drift or delay in any of them.
We saw no sign of poor supervision.
Inspectors found no evidence of the delays that they had seen in 2017.
The risk had been missed in none of the calls.
We couldn't find a single file in which a child had been left at risk.
Staff could hardly be better prepared.
Few mistakes were made.
Errors are rarely made, and mistakes are seldom repeated.
The backlog has all but gone.
Visits are missed far less often than they were.
Fewer than one in twenty forms was late.
There was nothing to criticise in this work.
In contrast to our last inspection, where we found poor supervision, sergeants now check each case.
Unlike our 2018 inspection, which found poor records, we saw clear plans in every file.
"""
REPROACH = """
We saw no sign of supervision in these files.
Inspectors found no evidence of a plan to protect her from further exploitation.
There was no evidence that a supervisor had questioned the delay.
We were dismayed by what we read.
Foster carers said that they had given up calling the team.
Information is shared grudgingly.
The team is far too small.
As in our last inspection, where we found good supervision, sergeants rarely check cases.
There is no room for complacency.
Actions roll over from one meeting to the next.
Children were questioned in front of their father.
"""
NEITHER = """
Ofsted judged the council's services for children to be inadequate in 2018.
Another force had failed to pass on what it knew about him.
It remains to be seen whether this will improve the lives of children.
Absence from care is not in itself a sign of risk.
A serious case review in 2016 found that agencies had failed to share what they knew.
We look forward to seeing the plan.
The police are not responsible for finding a bed for a child who has been charged.
Her ambition is that no child is left without help.
"""


@pytest.mark.parametrize("sentence", PRAISE.strip().splitlines())
def test_none_that_fell_short_is_praise(sentence: str) -> None:
    assert judge(sentence).polarity == "strength"


@pytest.mark.parametrize("sentence", REPROACH.strip().splitlines())
def test_none_of_what_should_be_is_a_shortcoming(sentence: str) -> None:
    assert judge(sentence).polarity == "failing"


@pytest.mark.parametrize("sentence", NEITHER.strip().splitlines())
def test_what_others_said_or_what_the_law_is_judges_nobody(sentence: str) -> None:
    assert judge(sentence).polarity is None
