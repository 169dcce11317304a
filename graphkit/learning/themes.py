"""Fits the weights of theming to labels: `python -m graphkit.learning.themes GOLD.json=REPORT ... -o FILE`.

Logistic regression with a ridge penalty, three times (see theming.py), solved to convergence from zero, so that the
same labels give the same weights. With `--left-out` it fits on all reports but one and prints the figures on that one.
A gold file needs only its `sentences`; a report may have any form that a loader reads. `--own GOLD.json=REPORT ...`
adds reports that were written to learn from, and `--prose examples/training/*.tsv` sentences of our own. Their readers
have other habits than those of published reports, who have the last word (see adapted.py).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from graphkit.documents import Document
from graphkit.evaluate import matching
from graphkit.evaluate.standoff import filled
from graphkit.extract.judging.findings import themed_texts
from graphkit.extract.judging.surroundings import Place
from graphkit.extract.pipeline import COMPONENTS, build_pipeline
from graphkit.extract.state import Analysis
from graphkit.extract.themes import company, theming
from graphkit.extract.themes.evidence import Text, themes
from graphkit.extract.themes.features import Features, features
from graphkit.extract.themes.neighbours import second_features
from graphkit.extract.themes.words import BIAS, WordTable, signs
from graphkit.learning import company as fitting_company
from graphkit.learning.adapted import stiffer, together, twice
from graphkit.learning.prose import labelled_prose
from graphkit.ontology import load_ontology
from graphkit.reading import read
from graphkit.records import Ids

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: ridge penalties: of the weights of evidence, and of each theme's lean (stronger: few labels a theme)
_RIDGE, _LEAN_RIDGE = 1.0, 6.0
#: of what a word counts for and of each theme's bias beside the words; how often a word must stand in the labels
_WORD_RIDGE, _BIAS_RIDGE, _OFTEN = 0.5, 0.05, 3


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report's sentences with the themes that readers gave, None where nobody labelled.

    Attributes:
        judges: whether it is a finding, for each sentence.
        published: whether inspectors wrote it; if not, we did.
    """

    texts: list[Text]
    labels: list[frozenset[str] | None]
    judges: list[bool]
    published: bool = True


def analysed(text: str, name: str, before: str = "graphkit_findings") -> Analysis:
    """Return the analysis of `text` as the component `before` meets it."""
    document = Document(id=name, text=text, source=name, location=name, sha256="0" * 64)
    nlp = build_pipeline()
    doc = nlp.make_doc(text)
    state = Analysis(document=document, ontology=load_ontology(), ids=Ids(name))
    doc._.graphkit = state
    for factory, _ in COMPONENTS:
        if factory == before:
            break
        doc = nlp.get_pipe(factory)(doc)
    return state


def labels_over(gold: dict[str, Any], places: Sequence[Place]) -> list[list[dict[str, Any]]]:
    """Return for each place the labelled sentences of `gold` that it shares half of its text with."""
    spans = sorted((s["at"], s["at"] + len(s["text"]), s) for s in gold["sentences"])
    found = []
    for place in places:
        start, end = place.sentence.start, place.sentence.end
        found.append([s for a, b, s in spans if min(b, end) - max(a, start) >= 0.5 * min(b - a, end - start)])
    return found


def labelled(gold: dict[str, Any], text: str, name: str, published: bool = True) -> Labelled:
    """Return the sentences of `text` as extraction reads them, with the labels of `gold["sentences"]`."""
    pairs = list(themed_texts(analysed(text, name)))
    labels: list[frozenset[str] | None] = []
    judges: list[bool] = []
    for over in labels_over(gold, [place for place, _ in pairs]):
        labels.append(frozenset(t for s in over for t in s["themes"]) if over else None)
        judges.append(any(s["polarity"] != "neutral" for s in over))
    return Labelled([t for _, t in pairs], labels, judges, published)


def prose(path: Path) -> Labelled:
    """Return the sentences of a file of labelled prose (see prose.py)."""
    read = list(labelled_prose(path))
    return Labelled([x.text for x in read], [x.themes for x in read], [x.polarity != "neutral" for x in read], False)


def fit(reports: Sequence[Labelled], written: Sequence[Labelled] = ()) -> theming.Weights:
    """Return the weights that fit the labels of `reports` and of `written`, labelled prose.

    What plain words count for is learned from the other reports where it becomes evidence for a report's own labels:
    so it is weighed by how well it carries over. The second look is learned from reports alone where there are any:
    the sentences of prose have no neighbours, no section and no course of thought.
    """
    whole, reports = reports or written, [*reports, *written]
    known = _vocabulary(reports)
    tables = [_words([r for r in reports if r is not report], known, themes()) for report in reports]
    first = [features(r.texts, WordTable(themes(), table)) for r, table in zip(reports, tables, strict=True)]
    names, weight, lean = _solve(reports, first, len(themes()))
    fitted: theming.Weights = {
        "first": dict(zip(names, weight, strict=True)),
        "lean": dict(zip(themes(), lean, strict=True)),
        "second": {},
        "themes": list(themes()),
        "words": _words(reports, known, themes()),
    }
    model = theming.Model(fitted)
    again = [second_features(r.texts, f, model.odds(f)) for r, f in zip(whole, first, strict=False)]
    names, weight, _ = _solve(whole, again, 0)
    fitted["second"] = dict(zip(names, weight, strict=True))
    fitted["third"] = _third(whole, again, theming.Model(fitted))
    return fitted


def _third(
    reports: Sequence[Labelled], found: Sequence[Features], model: theming.Model
) -> dict[str, dict[str, dict[str, float]]]:
    """Return what themes tell of each other, learned beside what the second look makes of each."""
    import numpy as np
    from scipy import sparse

    rows, labels, odds, published = [], [], [], []
    for report, again in zip(reports, found, strict=True):
        scores, kept = model.weighed(again), _kept(report, again)
        around = company.company(report.texts, again, scores)
        rows.append(fitting_company.columns(around, again.text[kept], again.theme[kept]))
        labels.append(_given(report, again, kept))
        odds.append(scores[kept])
        published.append(np.full(int(kept.sum()), report.published))
    stacked = sparse.csr_array(sparse.vstack(rows))
    return fitting_company.fit(stacked, *(np.concatenate(each) for each in (labels, odds, published)))


def _kept(report: Labelled, found: Features) -> NDArray[np.bool_]:
    """Tell which columns of `found` are of sentences that readers labelled and that judge or have a theme."""
    import numpy as np

    at = [i for i, label in enumerate(report.labels) if label is not None and (report.judges[i] or label)]
    return np.isin(found.text, at)


def _given(report: Labelled, found: Features, kept: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return 1 for each kept column whose theme readers gave, 0 for the others."""
    import numpy as np

    pairs = zip(found.text[kept].tolist(), found.theme[kept].tolist(), strict=True)
    return np.array([float(themes()[theme] in (report.labels[text] or ())) for text, theme in pairs])


def _vocabulary(reports: Sequence[Labelled]) -> list[str]:
    """Return the words and cues of labelled sentences in two reports at least, often enough to learn from."""
    counts: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    for report in reports:
        own = Counter(s for text, _ in _judged_texts(report) for s in signs(text))
        counts.update(own)
        spread.update(own.keys())
    return sorted(s for s, n in counts.items() if n >= _OFTEN and spread[s] > 1)


def _judged_texts(report: Labelled) -> Iterator[tuple[Text, frozenset[str]]]:
    for text, label, judges in zip(report.texts, report.labels, report.judges, strict=True):
        if label is not None and (judges or label):
            yield text, label


def _words(reports: Sequence[Labelled], known: Sequence[str], names: Sequence[str]) -> dict[str, list[int]]:
    """Return for each word or cue its log-odds of each theme, in hundredths, each theme told from all others."""
    import numpy as np
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    rows = [pair for report in reports for pair in _judged_texts(report)]
    if not rows or not known:
        return {}
    column = {stem: i + 1 for i, stem in enumerate(known)}
    where = [[0, *sorted(column[s] for s in signs(text) if s in column)] for text, _ in rows]
    bounds = np.cumsum([0, *map(len, where)])
    x = csr_matrix((np.ones(bounds[-1]), np.concatenate(where), bounds), shape=(len(rows), len(known) + 1))
    y = np.array([[float(t in label) for t in names] for _, label in rows])
    penalty = np.full((len(known) + 1, 1), _WORD_RIDGE)
    penalty[0] = _BIAS_RIDGE

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        w = flat.reshape(len(known) + 1, len(names))
        z = x @ w
        slope = x.T @ (1 / (1 + np.exp(-z)) - y) + penalty * w
        return float((np.logaddexp(0, z) - y * z).sum() + (penalty * w * w).sum() / 2), slope.ravel()

    w = minimize(loss, np.zeros((len(known) + 1) * len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 80}).x
    table = (w.reshape(len(known) + 1, len(names)) * 100).round().astype(int).tolist()
    return dict(zip([BIAS, *known], table, strict=True))


def _solve(
    reports: Sequence[Labelled], found: Sequence[Features], leans: int
) -> tuple[list[str], list[float], list[float]]:
    """Return the kinds of evidence met, the weight of each, and the lean of each theme, from what was labelled.

    With `leans` themes to lean to, as at first sight, all labels count alike; without, published reports tell last.
    """
    import numpy as np
    from scipy.optimize import minimize

    kept = [_kept(r, f) for r, f in zip(reports, found, strict=True)]
    names = sorted(found[0].names)
    x = np.concatenate([f.values[:, k].T for f, k in zip(found, kept, strict=True)])
    x = np.ascontiguousarray(x[:, [found[0].names.index(name) for name in names]])
    met = np.flatnonzero(x.any(axis=0)).tolist()
    x, names = x[:, met], [names[i] for i in met]
    which = np.concatenate([f.theme[k] for f, k in zip(found, kept, strict=True)])
    y = np.concatenate([_given(r, f, k) for r, f, k in zip(reports, found, kept, strict=True)])
    ridge = np.full(len(names), _RIDGE)
    if not leans:
        x, ridge = twice(x, np.repeat([r.published for r in reports], [k.sum() for k in kept])), stiffer(ridge)
    n = x.shape[1]

    def loss(w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        z = x @ w[:n] + (w[n:][which] if leans else 0.0)
        p = 1 / (1 + np.exp(-z))
        value = float(np.logaddexp(0, z).sum() - (y * z).sum())
        value += float(ridge @ w[:n] ** 2) / 2 + _LEAN_RIDGE / 2 * float(w[n:] @ w[n:])
        slope = np.concatenate([x.T @ (p - y) + ridge * w[:n], np.zeros(leans)])
        if leans:
            slope[n:] = np.bincount(which, p - y, leans) + _LEAN_RIDGE * w[n:]
        return value, slope

    w = minimize(loss, np.zeros(n + leans), jac=True, method="L-BFGS-B", options={"maxiter": 2000, "ftol": 1e-12}).x
    weight = w[:n] if leans else together(w[:n])
    return names, [round(float(v), 3) for v in weight], [round(float(v), 3) for v in w[n:]]


def micro_f1(report: Labelled, fitted: theming.Weights) -> float:
    """Return the micro-F1 of the themes under `fitted`, over the sentences in which readers saw a judgement."""
    every = theming.chosen(len(report.texts), *theming.Model(fitted).third(report.texts))
    themed = zip(every, report.labels, report.judges, strict=True)
    return matching.micro_f1([(label, {*chosen}) for chosen, label, judges in themed if label is not None and judges])


class GoldReport(NamedTuple):
    """A report with what readers found in it."""

    gold: dict[str, Any]
    text: str
    name: str
    published: bool


def parser(description: str | None) -> argparse.ArgumentParser:
    """Return a parser of the arguments that name annotated reports and labelled prose."""
    made = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("pairs", nargs="*", default=[], metavar="GOLD.json=REPORT", help="published reports")
    own = "reports that were written to learn from or to measure with"
    made.add_argument("--own", nargs="*", default=[], metavar="GOLD.json=REPORT", help=own)
    made.add_argument("--prose", nargs="*", type=Path, default=[], metavar="FILE.tsv", help="labelled prose")
    return made


def annotated(args: argparse.Namespace) -> list[GoldReport]:
    """Return the annotated reports that the arguments name, the published ones first."""
    found = []
    for pairs, published in ((args.pairs, True), (args.own, False)):
        for gold, _, report in (pair.partition("=") for pair in pairs):
            text = read(report).text
            labels = filled(json.loads(Path(gold).read_text("utf-8")), text)
            found.append(GoldReport(labels, text, Path(report).stem, published))
    return found


def arguments(description: str | None) -> tuple[argparse.Namespace, list[GoldReport]]:
    """Return the arguments of a fitting command, and the reports to learn from."""
    made = parser(description)
    made.add_argument("-o", "--output", type=Path, help="where to write the weights")
    made.add_argument("--left-out", action="store_true", help="leave one report out in turn, and score it")
    args = made.parse_args()
    if not (args.pairs or args.own):
        made.error("no report to learn from; give GOLD.json=REPORT or --own GOLD.json=REPORT.")
    return args, annotated(args)


def main() -> None:
    """Fit, and write the weights or print the left-out figures."""
    args, found = arguments(__doc__)
    reports = {one.name: labelled(*one) for one in found}
    written = [prose(path) for path in args.prose]
    if args.left_out:
        for name, report in reports.items():
            fitted = fit([r for n, r in reports.items() if n != name], written)
            print(f"{name}: themes F1 {micro_f1(report, fitted):.3f} with weights from the others")
    fitted = fit([*reports.values()], written)
    for name, report in reports.items():
        print(f"{name}: themes F1 {micro_f1(report, fitted):.3f} with weights from all")
    if args.output:
        args.output.write_text(_written(fitted), encoding="utf-8")


def _written(fitted: theming.Weights) -> str:
    """Return the weights as JSON, with a line for each word and for each theme that tells of others."""

    def table(rows: Mapping[str, object]) -> str:
        lines = (f"{json.dumps(k)}: {json.dumps(v, separators=(',', ':'))}" for k, v in sorted(rows.items()))
        return "{\n" + ",\n".join(lines) + "\n}"

    third = ",\n".join(f"{json.dumps(kind)}: {table(rows)}" for kind, rows in fitted["third"].items())
    rest = json.dumps({**fitted, "third": {}, "words": {}}, indent=1, sort_keys=True)
    rest = rest.replace('"third": {}', f'"third": {{\n{third}\n}}')
    return rest.replace('"words": {}', f'"words": {table(fitted["words"])}') + "\n"


if __name__ == "__main__":
    main()
