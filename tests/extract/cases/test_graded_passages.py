"""Passages on graded cases, each with the records that a careful reader would make of it.

A passage in `graded/*.txt` begins with `### ` and what it is about. Lines that begin with `= ` are the records: who
graded (F the force, I the inspectors, N nobody), of which cases (`self` self-assessed, `add` additional, `all`, `prev`
the previous inspection's, or `:` and a type of case), and how many were good, adequate, requiring improvement and
inadequate; `=` alone says that there are none. `cover 2015` sets the year of the inspection, else 2021.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graphkit.records import CaseAudit
from tests.extract.judging_harness import COVER, records

_INTRODUCTION = (
    "1. Introduction\n\nThis report tells how well the force keeps children safe. The inspection ran for two weeks. "
    "Officers and staff spoke freely about their work.\n\n"
)
_WHO = {"force": "F", "inspectorate": "I", None: "N"}
_SCOPES = {"self-assessed": " self", "additional": " add", "all": " all", "previous": " prev", "case-type": ""}


def _passages() -> list[tuple[str, str, list[str]]]:
    found = []
    for file in sorted((Path(__file__).parents[1] / "graded").glob("*.txt")):
        for part in re.split(r"^### ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            name, rest = part.split("\n", 1)
            lines = rest.split("\n")
            want = [line[2:] for line in lines if line.startswith("= ")]
            year = next((line[6:] for line in lines if line.startswith("cover ")), "2021")
            body = "\n".join(line for line in lines if not line.startswith(("=", "cover ")))
            cover = COVER.replace("2021", year)
            end = "\n\nLeadership\n\nSupervision of detectives is too rare.\n"
            found.append((f"{file.stem}: {name}", f"{cover}{_INTRODUCTION}{body.rstrip()}{end}", want))
    return found


def _line(audit: CaseAudit) -> str:
    grades = (audit.good, audit.adequate, audit.requires_improvement, audit.inadequate)
    counts = ["-" if n is None else str(n) for n in grades] if any(n is not None for n in grades) else []
    kind = f":{audit.case_type}" if audit.case_type else ""
    return " ".join([f"{_WHO[audit.assessor]}{_SCOPES[audit.scope]}{kind}", *counts])


_PASSAGES = _passages()


@pytest.mark.parametrize(("text", "want"), [p[1:] for p in _PASSAGES], ids=[p[0] for p in _PASSAGES])
def test_the_records_are_those_of_a_careful_reader(text: str, want: list[str]) -> None:
    found = [_line(r) for r in records(text, cover="") if isinstance(r, CaseAudit)]
    assert sorted(found) == sorted(want)
