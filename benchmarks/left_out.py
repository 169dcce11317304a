"""Measures extraction of each report with weights fitted on the others, beside the weights that ship.

Run: `python benchmarks/left_out.py GOLD.json=REPORT ... --own GOLD.json=REPORT ... --prose examples/training/*.tsv`.
What is fitted (themes, the second opinion on polarity, what plain words say, which words tell a case, how cases went,
of what kind figures are) has then not seen the report; the rules may have: say so beside the figures. Prints the
classes that rest on fitted weights, as `graphkit evaluate` measures them; `--only NAME` leaves out just that report.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from graphkit.evaluate import evaluate, read_gold
from graphkit.extract import extract
from graphkit.extract.cases.studies import outcomes, told_words
from graphkit.extract.figures.fields import weighing
from graphkit.extract.judging import plain_words, second_opinion
from graphkit.extract.themes import theming
from graphkit.learning import kinds as fitting_kinds
from graphkit.learning import outcomes as fitting_outcomes
from graphkit.learning import plain_words as fitting_words
from graphkit.learning import polarity as fitting_polarity
from graphkit.learning import stories as fitting_stories
from graphkit.learning import themes as fitting
from graphkit.reading import read

#: the classes that rest on fitted weights
_FITTED = ("sentences", "theme_matrix", "case_studies", "metric_fields")


def figures(gold: Path, report: Path) -> dict[str, dict[str, object]]:
    """Return the figures of the classes that rest on fitted weights, with the weights in use."""
    document = read(str(report))
    found = evaluate(extract(document), read_gold(gold, document.text), document.text).values()
    return {name: found[name] for name in _FITTED if name in found}


@contextmanager
def in_use(
    themes: theming.Weights,
    polarity: second_opinion.Weights,
    words: plain_words.Weights,
    told: told_words.Weights,
    cases: outcomes.Weights,
    kinds: weighing.Weights,
) -> Iterator[None]:
    """Use these weights instead of the shipped ones."""
    model, fitted = theming.Model(themes), second_opinion.Fitted(polarity)
    with (
        patch.object(theming, "model", lambda: model),
        patch.object(second_opinion, "shipped", lambda: fitted),
        patch.object(plain_words, "weights", lambda: words),
        patch.object(told_words, "weights", lambda: told),
        patch.object(outcomes, "weights", lambda: cases),
        patch.object(weighing, "weights", lambda: kinds),
    ):
        yield


def main() -> None:
    """Fit and print, one report after another."""
    parser = fitting.parser(__doc__)
    parser.add_argument("--only", nargs="*", metavar="NAME", help="the reports to leave out; without it each in turn")
    args = parser.parse_args()
    pairs = [pair.partition("=") for pair in (*args.pairs, *args.own)]
    labels = fitting.annotated(args)
    themed, judged = [fitting.labelled(*x) for x in labels], [fitting_polarity.labelled(*x) for x in labels]
    told = [fitting_stories.labelled(*x) for x in labels]
    cases = [fitting_outcomes.labelled(*x) for x in labels]
    counted = [fitting_kinds.labelled(*x) for x in labels]
    written = [fitting.prose(p) for p in args.prose], [fitting_polarity.prose(p) for p in args.prose]
    for i, (gold, report) in enumerate((Path(gold), Path(report)) for gold, _, report in pairs):
        if args.only is not None and report.stem not in args.only:
            continue
        themes = fitting.fit([*themed[:i], *themed[i + 1 :]], written[0])
        polarity = fitting_polarity.fit([*judged[:i], *judged[i + 1 :], *written[1]])
        words = fitting_words.fit([*judged[:i], *judged[i + 1 :], *written[1]])
        tells = fitting_stories.fit([one for k, of in enumerate(told) if k != i for one in of])
        went = fitting_outcomes.fit([case for k, of in enumerate(cases) if k != i for case in of])
        kinds = fitting_kinds.fit([figure for k, of in enumerate(counted) if k != i for figure in of])
        print(f"{report.stem}, shipped weights: {figures(gold, report)}", flush=True)
        with in_use(themes, polarity, words, tells, went, kinds):
            print(f"{report.stem}, left out:        {figures(gold, report)}", flush=True)


if __name__ == "__main__":
    main()
