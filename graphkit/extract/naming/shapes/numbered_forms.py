"""Finds forms and notices that are known by a number: "Form 61", "the BX 204 form", "a C7 notice"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FORM = re.compile(r"\bForm (?:\d{1,3}[A-Z]?|[A-Z]{1,3}\d{1,3})\b(?!%| (?:per|of)\b)")
_NUMBERED = re.compile(r"\b(?P<name>(?:(?!COVID)[A-Z]{2,6} \d{1,4}|(?!A[345]\b)[A-Z]{1,5}\d{1,3}) (?:form|notice)s?)\b")


def numbered_forms(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a form or notice with a number is named in one block."""
    if any(word in text for word in ("Form ", " form", " notice")):
        for pattern in (_FORM, _NUMBERED):
            for m in pattern.finditer(text):
                yield m.span()
