"""Tells who graded cases as a table says it: which of its columns does, and whom one of its cells names."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

Assessor: TypeAlias = Literal["force", "inspectorate"] | None

#: heads the column that says who graded: "Graded by", "Assessor"
WHO_COLUMN = (
    r"(?:(?:who )?(?:assess|grad|judg|rat|review|audit|examin|scor|mark)"
    r"(?:ed by(?: whom)?|ed (?:them|it)|or|er|ors|ers|ment by)|by whom)"
)
_WHO_COLUMN = re.compile(rf"{WHO_COLUMN}|(?:who )?(?:assess|grad|judg|rat|review|audit)", re.IGNORECASE)
#: what the cells of it call the two
_INSPECTORATE_CELL = re.compile(r"\b(?:hmic(?:frs)?|inspect\w+|us|we|our)\b", re.IGNORECASE)
_FORCE_CELL = re.compile(r"\b(?:force|constabulary|police|service)\b|\bself", re.IGNORECASE)
#: others that graded the same cases: "Peer force", "Local authority"; or what all made of them: "Agreed"
_NEITHER = re.compile(
    r"\b(?:peers?|neighbouring|another|other|second|partner(?:s|ship|ships)?|external|independent|councils?"
    r"|local authorit(?:y|ies)|social care|health|moderat\w+|agreed|consensus|joint(?:ly)?|both|differences?|change)\b",
    re.IGNORECASE,
)
#: a cell that holds no more than the name of one
_NAME = re.compile(
    r"(?:the )?(?:[A-Z][\w'’-]+ (?:and )?){0,3}(?:force|constabulary|police|police service)"
    r"|(?:force|constabulary|police)(?:'s)? (?:assessors?|reviewers?|auditors?)"
    r"|(?:(?:the|our|hmic(?:frs)?) )?(?:inspectors?|inspectorate)|hmic(?:frs)?|us|we",
    re.IGNORECASE,
)


def says_who(head: str) -> bool:
    """Tell whether the column of a table with this head says who graded the cases."""
    return _WHO_COLUMN.fullmatch(head.strip()) is not None


def who_in(cell: str) -> Assessor:
    """Return whom a cell of such a column names: the inspectors, or the force by any of its names."""
    return "inspectorate" if _INSPECTORATE_CELL.search(cell) else "force" if _FORCE_CELL.search(cell) else None


def names_another(cell: str) -> bool:
    """Tell whether a cell of such a column names somebody who is neither."""
    return bool(cell.strip()) and (who_in(cell) is None or _NEITHER.search(cell) is not None)


def is_grader(cell: str) -> bool:
    """Tell whether a cell holds the name of the force or the inspectors and nothing else."""
    return _NAME.fullmatch(cell.strip()) is not None
