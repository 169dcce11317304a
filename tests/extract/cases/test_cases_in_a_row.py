"""Cases told one below the other without a box: each child has a case of its own, and a case its own paragraphs."""

from __future__ import annotations

import pytest

from tests.extract.judging_harness import case_studies

_HEAD = "Assessment and help\n\nIn a number of cases nobody recorded what was agreed. For example:\n\n"
_FIRST = (
    "A midwife told police that two sisters aged four and six were often left with a neighbour. Officers visited the "
    "home with a social worker and the mother agreed that this would stop. Nobody wrote down what was agreed. A month "
    "later other officers found the girls alone and did nothing about it.\n\n"
)


def _ages(second: str) -> list[tuple[int, ...]]:
    text = _HEAD + _FIRST + second + "\n\nPolice attended most conferences. The force is sure of its numbers.\n"
    return [study.child_ages for study in case_studies(text)]


@pytest.mark.parametrize(
    "second",
    [
        "A teacher rang about a 13-year-old boy who had told friends that his uncle hit him. The form was held at the "
        "station for ten days. By then social workers had seen him without the police, and the uncle had left.",
        "A 13-year-old boy told a nurse that his uncle hit him. The form was held at the station for ten days. By then "
        "social workers had seen him without the police, and the uncle had left.",
        "The school told police of a boy aged 13 who had been hit by his uncle. The form was held at the station for "
        "ten days. By then social workers had seen him without the police, and the uncle had left.",
    ],
)
def test_another_child_has_a_case_of_its_own(second: str) -> None:
    assert _ages(second) == [(4, 6), (13,)]


@pytest.mark.parametrize(
    "second",
    [
        "Their mother then called police and said that the girls had been hit. Officers came the next day and took "
        "them to their aunt. She asked twice for help and was told to wait.",
        "Two days later the older girl told a 13-year-old cousin that the neighbour had hit her. Officers came the "
        "next day and took the sisters to their aunt. She asked twice for help and was told to wait.",
    ],
)
def test_a_case_has_all_its_paragraphs(second: str) -> None:
    assert len(_ages(second)) == 1
