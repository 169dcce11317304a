"""Measures how long extraction takes beside a blank spaCy tokenizer with a sentencizer; the goal is at most 3 times.

Run: `python benchmarks/extraction.py [FILE ...]`. Reads the samples in examples/ and the files given. Prints for each
the best of several rounds, in seconds of processor time, and their ratio, then what each component takes of it; exit
code 1 above 3. Reading the files and building the pipelines is not counted, nor is what a process learns of single
words. What the components remember of whole sentences is forgotten before each round: a document is extracted once.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import spacy

from graphkit.documents import Document
from graphkit.extract import cues
from graphkit.extract.layout import clauses, family
from graphkit.extract.pipeline import build_pipeline, extract
from graphkit.extract.polarity import reading
from graphkit.extract.prose import phrases, splitting, telling, worded
from graphkit.extract.prose.tokens import make_doc
from graphkit.extract.state import Analysis
from graphkit.extract.themes import evidence as theme_evidence
from graphkit.ontology import load_ontology
from graphkit.reading import read
from graphkit.records import Ids

GOAL = 3.0
ROUNDS = 7
EXAMPLES = Path(__file__).parent.parent / "examples"
SAMPLES = ("westmarch-2022.txt", "eastvale-2021.html", "northmoor-2015.pdf")
#: what remembers sentences and headings
REMEMBERS = (
    clauses.whole, cues.words, family.chapter, family.fold, family.part_of, phrases.key, reading.read, splitting.split,
    telling.told, theme_evidence.evidence, worded.served,
)  # fmt: skip
T = TypeVar("T")


class Best:
    """The shortest processor time in seconds that each step took."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def run(self, step: str, call: Callable[[], T]) -> T:
        """Call, and keep the time if it is the shortest yet."""
        started = time.process_time()
        result = call()
        took = time.process_time() - started
        self.seconds[step] = min(took, self.seconds.get(step, took))
        return result


def forget() -> None:
    """Let the components meet the next text as if they had never seen it."""
    for remembering in REMEMBERS:
        remembering.cache_clear()


def by_component(document: Document, best: Best) -> None:
    """Extract as `graphkit.extract.pipeline.extract` does, each step measured by itself."""
    nlp = build_pipeline()
    doc = best.run("tokens", lambda: make_doc(nlp, document.text))
    doc._.graphkit = Analysis(document=document, ontology=load_ontology(), ids=Ids(document.id))
    for name, component in nlp.pipeline:
        best.run(name.removeprefix("graphkit_"), partial(component, doc))


def measure(source: str) -> float:
    """Print the figures of one file and return its ratio. The sides take turns, so that a busy moment touches both."""
    document = read(source)
    plain = spacy.blank("en")
    plain.add_pipe("sentencizer")
    plain.max_length = max(plain.max_length, len(document.text) + 1)
    whole, parts = Best(), Best()
    for _ in range(ROUNDS):
        whole.run("blank", lambda: plain(document.text))
        forget()
        whole.run("extract", lambda: extract(document))
        forget()
        by_component(document, parts)
    blank, ours = whole.seconds["blank"], whole.seconds["extract"]
    print(
        f"{Path(source).name}: {len(document.text):,} characters, extraction {ours:.3f} s, blank pipeline {blank:.3f} s"
        f", ratio {ours / blank:.2f} (goal <= {GOAL:.0f})"
    )
    print("  " + ", ".join(f"{step} {took / blank:.2f}" for step, took in parts.seconds.items()))
    return ours / blank


def main() -> int:
    """Measure the samples and the files given."""
    ratios = [measure(source) for source in (*(str(EXAMPLES / name) for name in SAMPLES), *sys.argv[1:])]
    return int(max(ratios) > GOAL)


if __name__ == "__main__":
    sys.exit(main())
