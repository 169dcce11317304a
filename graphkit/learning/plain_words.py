"""Fits what plain words say of a judgement: `python -m graphkit.learning.plain_words GOLD.json=REPORT ... -o FILE`.

Logistic regression over three classes (failing, strength, no judgement) with a ridge penalty, solved from zero, over
words and pairs of words alone (extract/judging/plain_words.py). With `--left-out` it fits on all reports but one and
prints what is dropped in that one of what the rules and the second opinion say; the second opinion that ships may have
learned from it (`benchmarks/left_out.py` leaves that out as well). `--own GOLD.json=REPORT ...` adds reports that were
written to learn from, `--prose FILE.tsv ...` labelled prose. All sentences count alike: what the rules are held against
must not lean on how published reports read, which the rules know best.
"""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.extract.cues.stems import signs, stems
from graphkit.extract.judging.last_word import unless_opposed, unopposed
from graphkit.extract.judging.plain_words import Weights
from graphkit.learning import polarity
from graphkit.learning.commanding import in_hundredths
from graphkit.learning.polarity import Labelled
from graphkit.learning.rows import as_sparse, often
from graphkit.learning.solving import solved
from graphkit.learning.themes import arguments

#: ridge penalty of words and of what every sentence has, and how often a word or pair must stand in the labels
_RIDGE, _BIAS_RIDGE, _OFTEN = 0.5, 0.01, 3
#: a word that counts for less, in hundredths, is left out of the table
_SLIGHT = 25


def fit(reports: Sequence[Labelled]) -> Weights:
    """Return the weights that fit the labels of `reports`."""
    import numpy as np

    labels = [
        (signs(stems(judged.clean)), polarity.target(accepted), k)
        for k, report in enumerate(reports)
        for judged, accepted in zip(report.sequence, report.accepted, strict=True)
        if accepted
    ]
    rows = [row for row, *_ in labels]
    names = ["", *sorted(often(rows, [k for *_, k in labels], times=_OFTEN))]
    x = as_sparse([{"": 1.0, **row} for row in rows], names)
    penalty = np.array([[_BIAS_RIDGE], *([[_RIDGE]] * (len(names) - 1))])
    w = solved(x, np.array([wanted for _, wanted, _ in labels]), np.ones((len(labels), 1)), penalty)
    against = (w[:, :2] - w[:, 2:]).round(2).tolist()
    table = {name: (float(f), float(s)) for name, (f, s) in zip(names, against, strict=True)}
    return {name: pair for name, pair in table.items() if not name or max(map(abs, pair)) * 100 >= _SLIGHT}


def dropped(report: Labelled, table: Weights) -> tuple[int, int, int]:
    """Return how many verdicts on labelled sentences are dropped, how many had been right and how many turned round."""
    count = right = turned = 0
    for judged, said, accepted in zip(report.sequence, unopposed(report.sequence), report.accepted, strict=True):
        if accepted and said.polarity and unless_opposed(judged.clean, said, table).polarity is None:
            count += 1
            right += said.polarity in accepted
            turned += said.polarity not in accepted and {said.polarity, *accepted} == {"failing", "strength"}
    return count, right, turned


def main() -> None:
    """Fit, and write the weights or print the left-out figures."""
    args, found = arguments(__doc__)
    reports = {one.name: polarity.labelled(*one) for one in found}
    written = [polarity.prose(path) for path in args.prose]
    if args.left_out:
        for name, report in reports.items():
            table = fit([*(r for n, r in reports.items() if n != name), *written])
            count, right, turned = dropped(report, table)
            print(f"{name}: {count} verdicts dropped; {right} had been right, {turned} turned round")
    if args.output:
        args.output.write_text(in_hundredths(fit([*reports.values(), *written])), encoding="utf-8")


if __name__ == "__main__":
    main()
