"""Measures how reports are read after real converters made texts of them: web pages and PDFs, by some forty tools.

Run: `pip install -e '.[conversions]'`, then `python -m benchmarks.conversions [NAME ...] [--with CONVERTER ...]`, the
reports by their names in tests/evaluate/reports (default: all that are text). Each is set as a plain web page, which
each converter turns into a text, and as a PDF of that page; its annotation is carried over by letters. Prints, for
each converter, the mean over the reports of the figures that depend on the layout, beside those of the reports as
they are, and the worst report of each figure below .9. What is measured is whether anything gets lost on the way, not
how well it was read before.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from statistics import mean

import msgspec

from benchmarks.conversions.carried import carried
from benchmarks.conversions.converters import CONVERTERS, Converter
from benchmarks.conversions.pages import page
from graphkit.documents import Document, sha256
from graphkit.evaluate import evaluate
from graphkit.evaluate.gold import Gold
from graphkit.evaluate.standoff import filled
from graphkit.extract import extract
from graphkit.reading import read

REPORTS = Path(__file__).parent.parent.parent / "tests" / "evaluate" / "reports"
#: what depends on the layout: class, figure, and its title in the table
FIGURES = (
    ("document", "accuracy", "facts"),
    ("sections", "f1", "sect."),
    ("sections", "level_accuracy", "level"),
    ("recommendations", "f1", "recs"),
    ("recommendations", "items_exact", "items"),
    ("case_audit", "f1", "audits"),
    ("case_themes", "f1", "themes"),
    ("case_studies", "f1", "cases"),
    ("entities", "f1", "names"),
    ("metrics", "f1", "figs."),
    ("sentences", "accuracy", "sent."),
)


def of_text(name: str, text: str, annotation: dict[str, object]) -> list[float | None]:
    """Return the figures of a text, None for each class that the report lacks."""
    data = text.encode("utf-8", "surrogatepass")
    document = Document(id=name, text=text, source=name, location=f"file:///{name}", sha256=sha256(data))
    values = evaluate(extract(document), msgspec.convert(annotation, Gold), text).values()
    return [values.get(kind, {}).get(figure) for kind, figure, _ in FIGURES]


def measured(name: str, convert: Converter | None, style: int) -> list[float | None]:
    """Return the figures of a report after `convert` made a text of it, or as it is.

    Raises:
        SourceError: there is no such report.
    """
    document = read(str(REPORTS / f"{name}.txt"))
    raw = msgspec.json.decode((REPORTS / f"{name}.json").read_bytes())
    annotation = filled(raw, document.text)
    if convert is None:
        return of_text(name, document.text, annotation)
    text = convert(page(document, menus=style == 2, paragraphs_in_items=style == 1))
    return of_text(name, text, carried(annotation, document.text, text)[0])


def line(title: str, rows: dict[str, list[float | None]]) -> str:
    """Return a line of the table: the means, and for each below .9 at its worst, that report."""
    means, worst = [], []
    for column, (_, _, head) in zip(zip(*rows.values(), strict=True), FIGURES, strict=True):
        found = [(value, name) for name, value in zip(rows, column, strict=True) if value is not None]
        means.append(f"{mean(value for value, _ in found):6.3f}" if found else "     -")
        value, name = min(found, default=(1.0, ""))
        if value < 0.9:
            worst.append(f"{head} {name} {value:.2f}")
    return f"{title:26}{' '.join(means)}  {'; '.join(worst)}"


def main(names: Iterable[str], converters: Iterable[str]) -> None:
    """Print the table."""
    print(f"{'':26}{' '.join(f'{title:>6}' for _, _, title in FIGURES)}  worst")
    styles = {name: k % 3 for k, name in enumerate(names)}
    print(line("as they are", {name: measured(name, None, 0) for name in styles}))
    for title in converters:
        print(line(title, {name: measured(name, CONVERTERS[title], k) for name, k in styles.items()}), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.conversions", description=__doc__)
    parser.add_argument("names", nargs="*", help="reports, by their names in tests/evaluate/reports")
    parser.add_argument("--with", dest="converters", nargs="+", choices=CONVERTERS, default=list(CONVERTERS))
    args = parser.parse_args()
    main(args.names or sorted(path.stem for path in REPORTS.glob("*.txt")), args.converters)
