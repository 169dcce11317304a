"""Measures sentences in many inspectors' words: `python benchmarks/paragraphs.py [FILE.jsonl ...]`.

Default: the sentences of tests/evaluate/plain/ (960, each alone, in the manner of reports of four kinds), the
paragraphs of tests/evaluate/paragraphs/ (929 sentences), and those of tests/evaluate/sentences/ (1,652, each alone:
28 for each theme, 24 that bear it and 4 that only sound like it). Eleven writers who had seen nothing of graphkit
wrote and labelled them; those of the last two folders each with the words of as many different inspectors as they
could think of, so that these are harder than a report, and tell how much rests on words that graphkit knows. What the
odd lines (first, third, ...) showed to be turned round was mended where a rule could be found; nothing was mended on
the even ones, and they shall stay so. Prints accuracy, flips in 60 and themes F1 of both.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from graphkit.evaluate import evaluate
from graphkit.evaluate.gold import Gold, GoldSentence, Meta
from graphkit.extract import extract
from graphkit.reading import read

_EVALUATE = Path(__file__).parent.parent / "tests" / "evaluate"
FOLDERS = (_EVALUATE / "plain", _EVALUATE / "paragraphs", _EVALUATE / "sentences")
#: from this year on the inspectorate has its new name
_RENAMED = 2017
_META = Meta(
    title="National child protection inspections: Westmarch Police", kind="inspection", force="Westmarch Police"
)


def paragraphs(files: Sequence[Path]) -> Iterator[tuple[bool, bool, dict[str, Any]]]:
    """Yield each paragraph, with whether it is in the manner of the later years, and whether nothing was mended on it.

    Raises:
        OSError, json.JSONDecodeError: a file cannot be read, or is not of JSON lines.
    """
    for file in files:
        for i, line in enumerate(file.read_text("utf-8").splitlines()):
            one = json.loads(line)
            yield int(str(one["era"])[:4]) >= _RENAMED, i % 2 == 1, one


def document(
    told: Sequence[tuple[bool, dict[str, Any]]], *, later: bool
) -> tuple[str, list[tuple[bool, dict[str, Any]]]]:
    """Return a report that holds the paragraphs, and its labelled sentences with their places."""
    year, by = ("2021", "HMICFRS") if later else ("2015", "HMIC")
    text = (
        f"National child protection inspections\n\nWestmarch Police\n\nMay {year}\n\nIntroduction\n\n"
        f"{by} inspects the police. Inspectors visited Westmarch Police in May {year}.\n\n"
    )
    sentences: list[tuple[bool, dict[str, Any]]] = []
    heading = ""
    for unmet, one in told:
        if one["heading"] != heading:
            heading = one["heading"]
            text += f"{heading}\n\n"
        for sentence in one["sentences"]:
            sentences.append((unmet, {**sentence, "at": len(text)}))
            text += f"{sentence['text']} "
        text = f"{text.rstrip()}\n\n"
    return text, sentences


def measure(files: Sequence[Path]) -> None:
    """Print the figures of `files`."""
    every = list(paragraphs(files))
    sums = {half: {"n": 0, "right": 0.0, "flips": 0, "themes": 0.0} for half in (False, True)}
    with tempfile.TemporaryDirectory() as folder:
        for later in sorted({era for era, *_ in every}):
            text, sentences = document([(unmet, one) for era, unmet, one in every if era == later], later=later)
            report = Path(folder) / "westmarch.txt"
            report.write_text(text, "utf-8")
            records = list(extract(read(str(report))))
            for half, found in sums.items():
                labels = [sentence for unmet, sentence in sentences if unmet == half]
                gold = Gold(meta=_META, sentences=msgspec.convert(labels, tuple[GoldSentence, ...]))
                figures = evaluate(records, gold, text).classes["sentences"].values
                found["n"] += len(labels)
                found["right"] += figures["accuracy"] * len(labels)
                found["flips"] += figures["flips"]
                found["themes"] += figures["themes_f1"] * len(labels)
    for half, found in sums.items():
        n = found["n"]
        print(
            f"{'nothing mended on them' if half else 'turned round ones mended'}: {n} sentences, accuracy "
            f"{found['right'] / n:.3f}, flips in 60 {60 * found['flips'] / n:.2f}, themes F1 {found['themes'] / n:.2f}"
        )


def main() -> int:
    """Print the figures of the files named, or of each folder."""
    if sys.argv[1:]:
        measure([Path(name) for name in sys.argv[1:]])
        return 0
    for folder in FOLDERS:
        print(folder.name)
        measure(sorted(folder.glob("*.jsonl")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
