"""The frame that sites for sharing papers put around one: who gave it, how often it was seen, its pages' numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from graphkit.extract.layout.lines import Line

#: what stands in the frame, a line each
_MARK = re.compile(
    r"(?:[\u2022*-] )?(?:upload(?:ed)?(?: by)?: ?\S.{0,40}|uploads?|views?|downloads?"
    r"|(?:post|posted|uploaded) on:? \d{1,2}-[A-Z][a-z]{2}-\d{4}|\d[\d,]* views?"
    r"|\d[\d,]* downloads?|category:|documents|report|transcript|embed size \(px\)|citation preview|download pdf"
    r"|continue reading)",
    re.IGNORECASE,
)
#: what ends the frame, below which the paper begins
_LAST = re.compile(r"(?:transcript|citation preview|continue reading)", re.IGNORECASE)
#: "Page 3: Title of the paper ... how it begins", over each page
_PAGE = re.compile(r"Page (?P<number>\d{1,3}): (?P<rest>\S.*)", re.IGNORECASE)
#: a frame has so many marks, in so many lines from the first on
_FEWEST, _WITHIN = 3, 25
#: a line that alone makes a frame has so many lines above it at most
_ABOVE = 5


def frame(lines: Sequence[Line]) -> set[int]:
    """Return the indices of the lines of the frame, with all above it, and of the lines that number the pages."""
    marks = [i for i, line in enumerate(lines[:_WITHIN]) if _MARK.fullmatch(line.clean)]
    last = next((i for i in reversed(marks) if _LAST.fullmatch(lines[i].clean)), None)
    framed = last is not None and (
        len(marks) >= _FEWEST or (last <= _ABOVE and lines[last].clean.lower() != "transcript")
    )
    return (set(range(last + 1)) if last is not None and framed else set()) | _page_lines(lines)


def _page_lines(lines: Sequence[Line]) -> set[int]:
    """Return the lines that give page numbers, each with the same words behind."""
    alike: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        if found := _PAGE.fullmatch(line.clean):
            alike[found["rest"]].append(i)
    return {i for at in alike.values() if len(at) > 1 for i in at}
