"""Fits the second opinion: `python -m graphkit.learning.polarity GOLD.json=REPORT ... -o FILE`.

Logistic regression over three classes (failing, strength, no judgement) with a ridge penalty, solved from zero, so that
the same labels give the same weights. With `--left-out` it fits on all reports but one and prints the figures on that
one, beside the rules'. `--own GOLD.json=REPORT ...` adds reports that were written to learn from (published ones have
the last word, see adapted.py), `--prose FILE.tsv ...` labelled prose; a sentence of it counts for less than one of a
report, since a report is what it will be used on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.extract.judging import course
from graphkit.extract.judging.findings import judged_in_order
from graphkit.extract.judging.last_word import unopposed
from graphkit.extract.judging.second_opinion import (
    Judged,
    Row,
    Weights,
    chances,
    course_of,
    features,
)
from graphkit.extract.judging.surroundings import places
from graphkit.extract.polarity.judge import resolve
from graphkit.extract.polarity.reading import read
from graphkit.learning.adapted import stiffer, together, twice
from graphkit.learning.commanding import in_hundredths
from graphkit.learning.prose import labelled_prose
from graphkit.learning.rows import as_sparse, often
from graphkit.learning.solving import solved
from graphkit.learning.themes import analysed, arguments, labels_over

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: the classes in the order of their columns; what the weights say is relative to the last
_CLASSES = ("failing", "strength", "neutral")
#: what a sentence of labelled prose counts for beside one of a report
_PROSE = 0.2
#: ridge penalties of what the rules see and of words; how often a word or pair must stand in the labels
_RIDGE, _WORD_RIDGE, _OFTEN = 1.0, 3.0, 3
#: into how many parts reports are put, each weighed by weights of the others
_HALVES = 2
#: of what is around a sentence: the ridge penalty, and what a label of a published report counts for
_COURSE_RIDGE, _PUBLISHED = 3.0, 2.0
#: a feature that counts for less, in hundredths, is left out of the table
_SLIGHT = 5


@dataclass(frozen=True, slots=True)
class Labelled:
    """The sentences of a report as the rules judge them, with the polarities that readers accept, empty where none did.

    Attributes:
        weight: what each sentence counts for in the fit.
        published: whether inspectors wrote it; if not, we did.
    """

    sequence: list[Judged]
    accepted: list[tuple[str, ...]]
    weight: float
    published: bool


def labelled(gold: dict[str, Any], text: str, name: str, published: bool = True) -> Labelled:
    """Return the sentences of `text` with the polarities that `gold["sentences"]` accepts."""
    state = analysed(text, name)
    stream = [place for place in places(state) if place.judges]
    accepted = [
        tuple(over[0].get("accept") or [over[0]["polarity"]]) if over else () for over in labels_over(gold, stream)
    ]
    return Labelled(judged_in_order(stream), accepted, 1.0, published)


def prose(path: Path) -> Labelled:
    """Return the sentences of a file of labelled prose (see prose.py), judged by the rules in their order."""
    sequence: list[Judged] = []
    accepted: list[tuple[str, ...]] = []
    held, group = 0.0, ""
    for one in labelled_prose(path):
        text = one.text
        lead = text.before if text.before.endswith(":") else ""
        fresh = text.group != group or not text.before
        group, held = text.group, 0.0 if fresh else held
        score = read(lead).score if lead else held
        verdict, held = resolve(text.clean, held=score, lead=lead, heading=text.heading)
        place = frozenset({"bullet"} if lead else ())
        sequence.append(Judged(text.clean, lead, text.heading, fresh, place, verdict))
        accepted.append((one.polarity,))
    return Labelled(sequence, accepted, _PROSE, published=False)


def fit(reports: Sequence[Labelled]) -> Weights:
    """Return the weights that fit the labels of `reports`, of the first look and of what is around each sentence.

    What a report's sentences tell of each other is learned from chances by weights that have not seen the report: those
    of the other half of the reports. Prose has no course, and teaches the first look alone.
    """
    first = _first_look(reports)
    whole = [report for report in reports if report.weight == 1.0]
    prose_alone = [report for report in reports if report.weight != 1.0]
    if len(whole) < _HALVES:
        return first
    halves = [whole[k::_HALVES] for k in range(_HALVES)]
    others = [_first_look([*(r for h in halves if h is not half for r in h), *prose_alone]) for half in halves]
    return {**first, **_second_look([(r, table) for half, table in zip(halves, others, strict=True) for r in half])}


def _second_look(seen: Sequence[tuple[Labelled, Weights]]) -> Weights:
    """Return the weights of what is around a sentence, given reports, each with weights that have not seen it."""
    import numpy as np

    rows: list[NDArray[np.float64]] = []
    wanted: list[list[float]] = []
    counts: list[float] = []
    for report, table in seen:
        labels = [i for i, accepted in enumerate(report.accepted) if accepted]
        rows.append(course_of(report.sequence, chances(report.sequence, table))[labels])
        wanted.extend(target(report.accepted[i]) for i in labels)
        counts.extend([_PUBLISHED if report.published else 1.0] * len(labels))
    x = np.concatenate(rows)
    w = solved(x, np.array(wanted), np.array(counts)[:, None], np.full((x.shape[1], 1), _COURSE_RIDGE))
    against = (w[:, :2] - w[:, 2:]).round(2).tolist()
    return {course.PREFIX + name: (float(f), float(s)) for name, (f, s) in zip(course.NAMES, against, strict=True)}


def _first_look(reports: Sequence[Labelled]) -> Weights:
    """Return the weights of the first look that fit the labels of `reports`."""
    import numpy as np

    rows: list[Row] = []
    wanted: list[list[float]] = []
    counts_for: list[float] = []
    spread: list[int] = []
    for k, report in enumerate(reports):
        for i, accepted in enumerate(report.accepted):
            if accepted:
                rows.append(features(report.sequence, i))
                wanted.append(target(accepted))
                counts_for.append(report.weight)
                spread.append(k)
    names = sorted(_vocabulary(rows, spread))
    y, each = np.array(wanted), np.array(counts_for)[:, None]
    penalty = stiffer(np.array([[_WORD_RIDGE if _is_of_words(name) else _RIDGE] for name in names]))
    x = twice(as_sparse(rows, names), np.array([reports[k].published for k in spread]))
    w = together(solved(x, y, each, penalty))
    against = (w[:, :2] - w[:, 2:]).round(2).tolist()
    table = {name: (float(f), float(s)) for name, (f, s) in zip(names, against, strict=True)}
    return {name: pair for name, pair in table.items() if max(map(abs, pair)) * 100 >= _SLIGHT}


def _vocabulary(rows: Sequence[Row], report_of: Sequence[int]) -> set[str]:
    """Return the features to weigh: of words those seen often enough, and in two reports, so that no name gets in."""
    words = often([[*filter(_is_of_words, row)] for row in rows], report_of, times=_OFTEN)
    return words | {name for row in rows for name in row if not _is_of_words(name)}


def _is_of_words(name: str) -> bool:
    return name.startswith(("w:", "b:", "first "))


def target(accepted: Sequence[str]) -> list[float]:
    """Return the share of each class: readers who differ share it, and what is mixed is half failing, half strength."""
    shares = dict.fromkeys(_CLASSES, 0.0)
    for polarity in accepted:
        for name in ("failing", "strength") if polarity == "mixed" else (polarity,):
            shares[name] += (0.5 if polarity == "mixed" else 1.0) / len(accepted)
    return list(shares.values())


def figures(report: Labelled, table: Weights) -> tuple[float, int]:
    """Return how many of the labelled sentences get a polarity that readers accept, as a share, and how many flip."""
    right = flips = count = 0
    for verdict, accepted in zip(unopposed(report.sequence, table), report.accepted, strict=True):
        if accepted:
            said = verdict.polarity or "neutral"
            count += 1
            right += said in accepted
            flips += {said, *accepted} == {"failing", "strength"} and said not in accepted
    return right / count if count else 1.0, flips


def main() -> None:
    """Fit, and write the weights or print the left-out figures."""
    args, found = arguments(__doc__)
    reports = {one.name: labelled(*one) for one in found}
    written = [prose(path) for path in args.prose]
    if args.left_out:
        for name, report in reports.items():
            _print(name, report, fit([*(r for n, r in reports.items() if n != name), *written]))
    if args.output:
        args.output.write_text(in_hundredths(fit([*reports.values(), *written])), encoding="utf-8")


def _print(name: str, report: Labelled, table: Weights) -> None:
    rules, fitted = figures(report, {}), figures(report, table)
    print(
        f"{name}: accuracy {rules[0]:.3f} by rules, {fitted[0]:.3f} fitted on the others; flips {rules[1]}, {fitted[1]}"
    )


if __name__ == "__main__":
    main()
