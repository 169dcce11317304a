"""Finds the blocks of code in a Markdown page, and what is said about running them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

#: In a comment right above a block: why it cannot be run here.
_NOT_RUN = re.compile(r"<!-- not run: (?P<reason>.+?) -->\s*\Z")
#: Right above a block of text: its lines are among what the block before prints ("..." stands for anything).
_PRINTS = re.compile(r"<!-- prints -->\s*\Z")
_FENCE = re.compile(r"^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """One fenced block.

    Attributes:
        kind: what stands behind the fence, such as `sh`.
        text: its lines.
        line: of the page, on which it begins.
        not_run: why it cannot be run, None where it can.
        prints: lines that it prints.
    """

    kind: str
    text: str
    line: int
    not_run: str | None
    prints: tuple[str, ...] = ()


def blocks(page: Path) -> list[Block]:
    """Return the blocks that hold commands or Python, in order, each with the text that it is said to print."""
    text = page.read_text("utf-8")
    found: list[Block] = []
    for match in _FENCE.finditer(text):
        before = text[: match.start()]
        if _PRINTS.search(before):
            last = found.pop()
            lines = tuple(line.strip() for line in match["text"].splitlines() if line.strip() not in ("", "..."))
            found.append(Block(last.kind, last.text, last.line, last.not_run, lines))
        elif match["kind"] in ("sh", "python"):
            not_run = _NOT_RUN.search(before)
            line = before.count("\n") + 1
            found.append(Block(match["kind"], match["text"], line, not_run["reason"] if not_run else None))
    return found
