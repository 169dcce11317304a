"""Writes docs/reference from the queries' heads, the typer application and the ontology: `python docs/generate`.

With `--check` it writes nothing, names the pages that are stale, and exits with 1 where there are such.
"""

from __future__ import annotations

import sys
from pathlib import Path

import cli_page
import ontology_page
import queries_page

REFERENCE = Path(__file__).resolve().parent.parent / "reference"
PAGES = {"queries.md": queries_page.page, "cli.md": cli_page.page, "ontology.md": ontology_page.page}


def main(arguments: list[str]) -> int:
    """Write or check the pages and return the exit code."""
    stale = []
    for name, make in PAGES.items():
        file = REFERENCE / name
        text = make()
        if not file.is_file() or file.read_text("utf-8") != text:
            stale.append(name)
            if "--check" not in arguments:
                file.write_text(text, "utf-8", newline="\n")
    for name in stale:
        print(f"docs/reference/{name}: {'stale; run python docs/generate' if '--check' in arguments else 'written'}")
    return int(bool(stale) and "--check" in arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
