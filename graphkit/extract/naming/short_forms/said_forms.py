"""Reads short forms that a sentence gives without brackets, or in them behind words ("or HRU", "known as the HRU")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.naming.abbreviations import SHORT, Definition, is_short_form, letters_of, long_before, singular
from graphkit.extract.naming.shapes.beside import opening
from graphkit.extract.naming.words import HEADS
from graphkit.extract.prose.phrases import normal
from graphkit.extract.prose.worded import worded

_OFTEN = r"(?:(?:also|more|commonly|often|usually|sometimes|generally|locally|otherwise|is|are|which|that) )*"
_SHORT = rf"['\"]?(?P<short>{SHORT.pattern})['\"]?"
#: "the harm review unit, HRU for short", "the harm review unit, the HRU, visits"
_APART = worded(rf"(?P<end>), (?:the )?{_SHORT}(?: for short|,)(?![a-z])")
#: "the harm review unit, or HRU, visits", "(known locally as the HRU)"
_BEHIND = (
    worded(rf"(?P<end>),? or (?:the )?{_SHORT}(?=[,.;)])"),
    worded(
        rf"(?P<end>)(?:,| ?\() ?{_OFTEN}(?:known|referred to|abbreviated|called|shortened)"
        r"(?: (?:locally|internally))?(?: as| to)?"
        rf" (?:the |an? )?{_SHORT}(?=[,.;)])"
    ),
    _APART,
)
#: "HRU, the harm review unit,", "HRU is the harm review unit"
_BEFORE = worded(
    rf"\b{_SHORT}(?:, (?:or |which is )?| (?:is|are|means) )(?:the|our|its|their)(?: force's)?"
    r" (?P<long>[^,.;:()]{5,90})"
)


def find_said(text: str) -> Iterator[Definition]:
    """Yield what short forms are said to stand for in one block; a word, or a part of one, explains each letter."""
    for pattern in _BEHIND:
        for m in pattern.finditer(text):
            short = singular(m["short"])
            found = long_before(text, m.start("end"), short) if is_short_form(m["short"]) and len(short) > 2 else None
            long = text[slice(*found)] if found else ""
            # between two commas may stand the next thing of a list: there a word must begin with each letter
            strict = pattern is _APART and letters_of(short, long) != len(long)
            if found and " " in long and short.lower() not in long.lower().split() and not strict:
                yield Definition(short, long, m.span("short"), found, (found[0], m.end("short")))
    for m in _BEFORE.finditer(text):
        short = singular(m["short"])
        if not is_short_form(m["short"]) or len(short) < 3:
            continue
        if text[m.end("short")] == "," and opening(text, m.start("short")):
            continue  # "In the HRU, the harm report unites them"
        end = letters_of(short, m["long"])
        if end is None:
            continue
        at = m.start("long")
        after = re.match(r" ([a-z]+)", text[at + end :])
        if after and HEADS.get(normal(after[1])) is not None:
            end += after.end()  # "MRU is the missing and risk unit": the letters need not hold the word for what it is
        long_at = (at, at + end)
        yield Definition(short, text[slice(*long_at)], m.span("short"), long_at, (m.start("short"), long_at[1]))
