"""Measures how long `graphkit --help` takes beside `import spacy`; the goal is below a quarter.

Run: `python benchmarks/help_time.py`. Prints the median of each in seconds and their ratio; exit code 1 above 0.25.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

GOAL = 0.25
ROUNDS = 7


def seconds(*words: str) -> float:
    """Return the wall time in seconds of one run of this Python with `words`."""
    started = time.perf_counter()
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def main() -> int:
    """Measure the two in turns, so that a busy moment touches both."""
    pairs = [(seconds("-m", "graphkit", "--help"), seconds("-c", "import spacy")) for _ in range(ROUNDS + 1)][1:]
    shown, heavy = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(f"graphkit --help: {shown:.3f} s\nimport spacy: {heavy:.3f} s\nratio: {shown / heavy:.3f} (goal < {GOAL})")
    return int(shown / heavy >= GOAL)


if __name__ == "__main__":
    sys.exit(main())
