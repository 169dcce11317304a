"""Measures what recommendations ask about by two readers of two published reports.

Run: `python benchmarks/asked.py REPORT.txt ... [--gold GOLD.json ...]`, the reports by the names they have in
tests/evaluate/recommendations.json. Prints the micro-F1 of graphkit's themes against each reader's, of the two
readers against each other, and of all three against an annotation of the same report; and by how many first words
recommendations must be alike so that whoever labelled them gave them the same themes: where a handful is enough,
words such as "We recommend that, within three months," settle the themes, before anything is asked. The weights that
decide (cues/asking_weights.json) have seen no recommendation of a published report.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from graphkit.evaluate.matching import micro_f1
from graphkit.extract import extract
from graphkit.reading import read
from graphkit.records import Recommendation

READERS = Path(__file__).parent.parent / "tests" / "evaluate" / "recommendations.json"
#: how far from where readers begin a recommendation it may begin, in code points
_NEAR = 5
#: of a recommendation, in code points: more than its lead has
_LONGEST = 400


def measure(report: Path, golds: Sequence[Path]) -> None:
    """Print the figures of one report.

    Raises:
        KeyError: the readers have not read this report.
    """
    given = json.loads(READERS.read_text("utf-8"))[report.stem]
    document = read(str(report))
    found = [record for record in extract(document) if isinstance(record, Recommendation)]

    def ours(at: int) -> set[str]:
        return {theme for record in found if abs(record.start - at) <= _NEAR for theme in record.themes}

    said = {"graphkit": [ours(one["at"]) for one in given]}
    said |= {f"reader {'AB'[k]}": [set(one["readers"][k]) for one in given] for k in range(2)}
    for gold in golds:
        labels = json.loads(gold.read_text("utf-8"))
        if gold.stem == report.stem:
            themes = {one["at"]: set(one["themes"]) for one in labels["recommendations"]}
            said["the annotation"] = [themes.get(one["at"], set()) for one in given]
    print(f"{report.stem}, {len(given)} recommendations")
    names = list(said)
    for k, name in enumerate(names):
        for other in names[k + 1 :]:
            print(f"  {name} and {other}: {micro_f1(list(zip(said[name], said[other], strict=True))):.2f}")
    words = [document.text[one["at"] : one["at"] + _LONGEST].split() for one in given]
    for name in names:
        alike, openings = settled_by(words, said[name])
        print(f"  {name}: the first {alike} words settle the themes ({openings} openings)")


def settled_by(texts: Sequence[Sequence[str]], labels: Sequence[set[str]]) -> tuple[int, int]:
    """Return how many first words of `texts` settle their labels, and how many openings of that length there are."""
    for count in range(1, max(map(len, texts)) + 1):
        by_opening: dict[tuple[str, ...], set[frozenset[str]]] = {}
        for text, themes in zip(texts, labels, strict=True):
            by_opening.setdefault(tuple(text[:count]), set()).add(frozenset(themes))
        if all(len(themes) == 1 for themes in by_opening.values()):
            break
    return count, len(by_opening)


def main() -> int:
    """Measure the reports named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="+", type=Path, metavar="REPORT.txt")
    parser.add_argument("--gold", nargs="*", type=Path, default=[], metavar="GOLD.json")
    args = parser.parse_args()
    for report in args.reports:
        measure(report, args.gold)
    return 0


if __name__ == "__main__":
    sys.exit(main())
