"""Looks for faults of extraction in torn, mixed and oddly set text, until its time is up.

Run: `python benchmarks/hostile.py --seconds 120 --seed 1 [FILE ...]` (default: the samples and all texts of the
tests). Prints each new fault once, with the file that shows it, and ends with exit code 1 where there was any. A
fault is an exception, a quote that is not the text at its place, or a text that takes more than a second and one for
each 20,000 characters (that last with a margin of ten over the slowest report).
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Annotated

import typer

from graphkit.documents import Document, sha256
from graphkit.errors import ExtractionError
from graphkit.extract import extract
from graphkit.extract.pipeline import build_pipeline

ROOT = Path(__file__).resolve().parent.parent
COVER = "National Child Protection Inspections\n\nNorthmoor Police\n\n8-19 March 2021\n\n"
#: what tears a text: marks, blanks, numerals that are digits and no decimals, words that begin or end something
ODD = (
    *"|\t\x85\u2028\x0b\x0c\x1c\xa0\u200b\ufeff¹²(\"'“”•-#*_<>&…%£½①Ⅳ٣५İßﬁ\u0301—",
    *("[1]", "– ", "o ", "1. ", "1.2 ", "(a) ", "##", "**", ". . . . 12", "10", "0", "1,000", "nil", "none", "::"),
    *("\r", "\r\n", "\n", "\n\n", "good", "Good", "inadequate", "Requires improvement", "0 of 0", "12 of 10"),
    *("Case study", "Recommendations", "Contents", "Introduction", "section 47", "31 February 2020", "2015"),
    *("”, she said. ", "’ ", "‘", "said ", "according to "),
    *("known as", "(MASH)", "Operation ", "the force", "not", "no", "within three months", "we recommend that"),
)


def torn(chance: random.Random, reports: list[list[str]]) -> str:
    """Return a text made of the paragraphs of reports, or of odd bits, and torn in some places."""
    paragraphs = chance.choice(reports)
    kind = chance.random()
    if kind < 0.02:  # whole texts on one line
        parts = [p.replace("\n", " ") for _ in range(3) for p in chance.choice(reports)]
        return " ".join(parts)
    if kind < 0.15:  # a whole report of which some paragraphs got lost
        lost = chance.choice((0.02, 0.2, 0.5))
        parts = [p for p in paragraphs if chance.random() >= lost]
    elif kind < 0.4:
        first = chance.randrange(len(paragraphs))
        parts = paragraphs[first : first + chance.randint(1, 12)]
    elif kind < 0.65:
        parts = [chance.choice(chance.choice(reports)) for _ in range(chance.randint(1, 10))]
    else:
        gaps = ("", " ", "\n", "\t", "|")
        parts = [
            "".join(chance.choice(ODD) + chance.choice(gaps) for _ in range(chance.randint(1, 8)))
            for _ in range(chance.randint(1, 12))
        ]
    text = chance.choice(("\n\n", "\n\n", "\n", " ", "\r\n", "\x0c")).join(parts)
    for _ in range(chance.choice((0, 1, 3, 10, 40))):
        at, how = chance.randrange(len(text) + 1), chance.random()
        if how < 0.4:
            text = text[:at] + chance.choice(ODD) + text[at:]
        elif how < 0.6:
            text = text[:at] + text[at + chance.randint(1, 30) :]
        elif how < 0.8:
            other = chance.randrange(len(text) + 1)
            text = text[:at] + text[other : other + chance.randint(1, 200)] + text[at:]
        elif how < 0.95:
            text = text[:at].replace("\n\n", "\n", 1) + text[at:]
        else:
            case, other = chance.choice((str.upper, str.lower, str.title)), at + chance.randint(1, 2_000)
            text = text[:at] + case(text[at:other]) + text[other:]
    return chance.choice((COVER, "", "Northmoor Police\n")) + text


def main(
    files: Annotated[list[Path] | None, typer.Argument(help="Texts of reports to tear.")] = None,
    seconds: Annotated[float, typer.Option(help="Seconds to go on for.")] = 120,
    seed: Annotated[int, typer.Option(help="Where chance begins.")] = 1,
) -> None:
    """Extract torn texts until the time is up, and print each new fault."""
    chosen = files or [p for folder in ("examples", "tests/evaluate") for p in (ROOT / folder).rglob("*.txt")]
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in sorted(chosen))
    reports = [paragraphs for text in texts if (paragraphs := [p for p in text.split("\n\n") if p.strip()])]
    chance, nlp, seen = random.Random(seed), build_pipeline(), set[object]()
    warm = Document(id="warm", text=COVER, source="warm.txt", location="file:///warm.txt", sha256="")
    extract(warm, nlp)  # the cues are read with the first sentence, which is no text's own time
    kept, count, end = Path(tempfile.mkdtemp(prefix="graphkit-faults-")), 0, time.monotonic() + seconds
    while time.monotonic() < end:
        text, count, began = torn(chance, reports), count + 1, time.monotonic()
        fault: object = None
        try:
            document = Document(
                id="torn", text=text, source="torn.txt", location="file:///torn.txt", sha256=sha256(text.encode())
            )
            for record in extract(document, nlp):
                for words, place in (("quote", "start"), ("attribution", "attribution_start")):
                    quote, start = getattr(record, words, None), getattr(record, place, None)
                    if quote is not None and start is not None and text[start : start + len(quote)] != quote:
                        fault = words, type(record).__name__
        except ExtractionError as error:
            cause = error.__cause__ or error
            place = traceback.extract_tb(cause.__traceback__)[-1]
            fault = type(cause).__name__, Path(place.filename).name, place.lineno
        if fault is None and time.monotonic() - began > 1 + len(text) / 20_000:
            fault = "slow", round(time.monotonic() - began, 1), len(text)
        if fault is not None and fault not in seen:
            seen.add(fault)
            path = kept / f"{seed}-{count}.txt"
            path.write_text(text, encoding="utf-8", newline="")
            print(fault, path, flush=True)
    print(f"{count:,} texts, {len(seen)} faults")
    sys.exit(1 if seen else 0)


if __name__ == "__main__":
    typer.run(main)
