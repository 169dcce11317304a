"""Reads labelled prose (examples/training/*.tsv) into sentences to learn from; the format stands in its README."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from graphkit.errors import GraphkitError
from graphkit.extract.themes.evidence import Text

_POLARITIES = frozenset({"failing", "strength", "mixed", "neutral"})


class TrainingProseError(GraphkitError):
    """A line of labelled prose is not in the format."""


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A sentence with what a reader has in view, and its labels."""

    text: Text
    polarity: str
    themes: frozenset[str]


def labelled_prose(path: Path) -> Iterator[LabelledText]:
    """Yield the sentences of the file at `path`, in order.

    Raises:
        TrainingProseError: a line has not three columns or an unknown polarity; the message names the line.
    """
    report, heading, area, before, lead = "", "", None, "", ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("= "):
            report, heading, area, before, lead = line[2:], "", None, "", ""
        elif line.startswith("# "):
            name, _, heading = line[2:].partition("\t")
            area, before, lead = (None if name == "-" else name), "", ""
        elif line:
            cells = line.split("\t")
            if len(cells) != 3 or cells[0] not in _POLARITIES:
                raise TrainingProseError(
                    f"{path}, line {number}: not a polarity, themes and a sentence; give three columns parted by tabs."
                )
            polarity, themes, sentence = cells
            item = sentence.startswith("• ")
            clean = sentence.removeprefix("• ").replace("’", "'").replace("‘", "'")
            text = Text(
                clean, group=f"{report} {heading}", before=lead if item and lead else before, heading=heading, area=area
            )
            yield LabelledText(text, polarity, frozenset(filter(None, themes.split(","))))
            before = clean
            lead = clean if clean.endswith(":") else lead if item else ""
