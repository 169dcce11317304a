"""Measures how reports are read after real converters, and our loaders, made texts of their web pages and PDFs.

Run: `pip install -U pip && pip install -e '.[conversions]'` (pip 23.2 fails on extras of lxml that two of the tools ask
for; WeasyPrint wants the library Pango), then `python -m benchmarks.conversions [NAME ...] [--with CONVERTER ...]`, the
reports by their names in tests/evaluate/reports (default: all that are text). Each is set as a plain web page, or with
`--page site` as a publications page of one of three kinds of sites in turn, which each converter turns into a text, and
as a PDF of that page; its annotation is carried over by letters. Prints, for each converter, the mean over the reports
of the figures that depend on the layout, beside those of the reports as they are, and the worst report of each figure
below .9; then the share of the findings of the reports as they are that is found with the same verdict, how many are
turned round, and how many there are that they lack, by their number; calls of notes in their quotes make no difference.
What is measured is whether anything gets lost on the way, not how well it was read before.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import mean
from typing import Any, NamedTuple

import msgspec

from benchmarks.conversions.carried import carried
from benchmarks.conversions.converters import CONVERTERS, printed
from benchmarks.conversions.pages import page
from benchmarks.conversions.sites import site_page
from graphkit.documents import Document, sha256
from graphkit.evaluate import evaluate
from graphkit.evaluate.gold import Gold
from graphkit.evaluate.standoff import filled
from graphkit.extract import extract
from graphkit.reading import read
from graphkit.records import Finding, Polarity

REPORTS = Path(__file__).parent.parent.parent / "tests" / "evaluate" / "reports"
#: graphkit's own loaders, by the ends of the names of what they read
LOADED = {"graphkit, web page": ".html", "graphkit, PDF": ".pdf"}
ALL = [*LOADED, *CONVERTERS]
#: the call of a note, whatever a converter makes of it, what is said of a link, and what only formats
_CALL = re.compile(
    r"<[^<>]*>|\{[^{}]*\}|(?<=\])\([^()\s]*\)"
    r"|[\[(^\\]+(?:footnote )?\d{1,2}[\])^\\]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=[a-z.,;:)])\d{1,2}(?=\s|$)|(?<=[A-Z]{2})\d(?=\s)"
    r"|\(opens in a new \w+\)"
)
#: how the page is made: plain, or as sites of inspectorates set theirs
PLAIN, SITE = "plain", "site"
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


class Read(NamedTuple):
    """What was found in a text: figures, None for each class that the report lacks, and verdicts by letters."""

    figures: list[float | None]
    verdicts: dict[str, Polarity]


def of_document(document: Document, annotation: dict[str, Any]) -> Read:
    """Return what is found in a document, measured by its annotation."""
    records = extract(document)
    values = evaluate(records, msgspec.convert(annotation, Gold), document.text).values()
    verdicts = {
        re.sub(r"\W", "", _CALL.sub("", r.quote).lower()): r.polarity for r in records if isinstance(r, Finding)
    }
    return Read([values.get(kind, {}).get(figure) for kind, figure, _ in FIGURES], verdicts)


class Report:
    """A labelled report, by its name, and the page that is made of it.

    Raises:
        SourceError: there is no such report.
    """

    def __init__(self, name: str, style: int, make: str = PLAIN) -> None:
        self.name = name
        self.document = read(str(REPORTS / f"{name}.txt"))
        raw = msgspec.json.decode((REPORTS / f"{name}.json").read_bytes())
        self.annotation: dict[str, Any] = filled(raw, self.document.text)
        if make == SITE:
            self.page = site_page(self.document, self.annotation, style)
        else:
            self.page = page(self.document, menus=style == 2, paragraphs_in_items=style == 1)
        self.as_it_is = of_document(self.document, self.annotation)

    def converted(self, title: str) -> Read:
        """Return what is found in the text that a converter makes of the page, or in what a loader of ours makes."""
        if title in LOADED:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / f"{self.name}{LOADED[title]}"
                file.write_bytes(self.page.encode() if LOADED[title] == ".html" else printed(self.page))
                document = read(str(file))
        else:
            text, name = CONVERTERS[title](self.page), self.name
            data = text.encode("utf-8", "surrogatepass")
            document = Document(id=name, text=text, source=name, location=f"file:///{name}", sha256=sha256(data))
        return of_document(document, carried(self.annotation, self.document.text, document.text)[0])


def of_findings(before: Sequence[Read], after: Sequence[Read]) -> str:
    """Return the share of findings kept, how many are turned round, and new ones by the number of those before."""
    kept = turned = new = total = 0
    for was, now in zip(before, after, strict=True):
        total += len(was.verdicts)
        both = was.verdicts.keys() & now.verdicts.keys()
        same = sum(was.verdicts[k] == now.verdicts[k] for k in both)
        kept, turned, new = kept + same, turned + len(both) - same, new + len(now.verdicts) - len(both)
    return f"{kept / (total or 1):6.3f} {turned:6} {new / (total or 1):6.3f}"


def line(title: str, reports: Sequence[Report], reads: Sequence[Read]) -> str:
    """Return a line of the table: the means, those of findings, and for each below .9 at its worst, that report."""
    means, worst = [], []
    for column, (_, _, head) in zip(zip(*(r.figures for r in reads), strict=True), FIGURES, strict=True):
        found = [(value, report.name) for report, value in zip(reports, column, strict=True) if value is not None]
        means.append(f"{mean(value for value, _ in found):6.3f}" if found else "     -")
        value, name = min(found, default=(1.0, ""))
        if value < 0.9:
            worst.append(f"{head} {name} {value:.2f}")
    findings = of_findings([report.as_it_is for report in reports], reads)
    return f"{title:26}{' '.join(means)} {findings}  {'; '.join(worst)}"


def main(names: Iterable[str], converters: Iterable[str], make: str = PLAIN) -> None:
    """Print the table."""
    heads = [title for _, _, title in FIGURES] + ["kept", "turned", "new"]
    print(f"{'':26}{' '.join(f'{title:>6}' for title in heads)}  worst")
    reports = [Report(name, k % 3, make) for k, name in enumerate(names)]
    print(line("as they are", reports, [report.as_it_is for report in reports]))
    for title in converters:
        print(line(title, reports, [report.converted(title) for report in reports]), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.conversions", description=__doc__)
    parser.add_argument("names", nargs="*", help="reports, by their names in tests/evaluate/reports")
    parser.add_argument("--with", dest="converters", nargs="+", choices=ALL, default=ALL)
    parser.add_argument("--page", choices=(PLAIN, SITE), default=PLAIN, help="how the page is made (default: plain)")
    args = parser.parse_args()
    main(args.names or sorted(path.stem for path in REPORTS.glob("*.txt")), args.converters, args.page)
