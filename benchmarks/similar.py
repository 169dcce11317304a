"""Measures what `graphkit similar` takes at many reports: reading, working out, writing, and again with nothing new.

Run: `python -m benchmarks.similar [REPORTS]`. So many made-up reports (200 unless told; see `synthetic.py`) are written
in bulk into a managed server of its own, which is removed afterwards. Prints for each step the seconds by the clock and
those of the processors (server and client together; where other work fills the machine, these alone mean something).
The second run has to write nothing; exit code 1 where it does.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from benchmarks.bulk import fill
from benchmarks.queries import busy
from benchmarks.synthetic import synthetic
from graphkit.analysis.similar import METHOD, similar
from graphkit.engine import Home, connect, home_folder
from graphkit.engine.server import down
from graphkit.store.similar import read_findings, write_similar

REPORTS = 200
T = TypeVar("T")


def timed(home: Home, what: str, do: Callable[[], T]) -> T:
    """Do it, print the seconds and return what it gives."""
    started, used = time.perf_counter(), busy(home)
    done = do()
    print(f"{what}: {time.perf_counter() - started:.1f} s, processors {busy(home) - used:.1f} s", flush=True)
    return done


def main() -> int:
    """Fill a server, tie its findings twice, and judge."""
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else REPORTS
    folder = Path(tempfile.mkdtemp(prefix="graphkit-similar-"))
    home = home_folder(folder)
    try:
        fill(home, synthetic(reports))
        with connect(home=home) as connection:
            findings = timed(home, "read", lambda: read_findings(connection))
            pairs = timed(home, "worked out", lambda: similar(findings))
            timed(home, "written", lambda: write_similar(connection, pairs, METHOD))
            again = timed(home, "again, nothing new", lambda: write_similar(connection, pairs, METHOD))
    finally:
        down(home)
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{reports} reports, {len(findings):,} findings, {len(pairs):,} pairs")
    return int(bool(again.added or again.changed or again.removed))


if __name__ == "__main__":
    sys.exit(main())
