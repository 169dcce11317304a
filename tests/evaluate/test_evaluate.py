"""Evaluation: its figures are those of the acceptance measure, and a fall from a baseline is an error."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from graphkit.documents import Document, sha256
from graphkit.errors import SourceError
from graphkit.evaluate import Gold, evaluate, falls, file_of, read_baseline, read_gold, write_baseline
from graphkit.evaluate.baseline import figures_of
from graphkit.evaluate.gold import GoldMetric, GoldSentence, GoldTheme, Meta
from graphkit.evaluate.matching import overlap, pair, prf, squeeze
from graphkit.evaluate.standoff import filled
from graphkit.records import AnyRecord, DocumentRecord, Finding, Metric, ThemeAssessment, to_json
from tests.cli.run import graphkit_here
from tests.conftest import ROOT

#: the samples, and reports and articles that others wrote and annotated (see the README.md beside them)
HERE = ROOT / "tests" / "evaluate"
GOLD = sorted(
    [*(ROOT / "examples" / "gold").glob("*.json"), *HERE.glob("reports/*.json"), *HERE.glob("articles/*.json")]
)
#: annotations of a text that is not here
STANDOFF = HERE / "standoff"
PUBLISHED = ["derbyshire-2022", "devon-and-cornwall-2015", "derbyshire-news-2022", "staffordshire-2021"]


def annotation(shared: Path, name: str) -> Path:
    """Where the annotation of a published report lies."""
    ours = STANDOFF / f"{name}.json"
    return ours if ours.exists() else shared / "gold" / f"{name}.json"


def finding(start: int, end: int, text: str, polarity: Any, *themes: str) -> Finding:
    """A finding on a span of `text`."""
    return Finding(
        id=f"d#finding-{start}", document="d", start=start, end=end, quote=text[start:end], polarity=polarity,
        themes=themes, section=None,
    )  # fmt: skip


def facts() -> DocumentRecord:
    """The facts of a document that says little."""
    return DocumentRecord(
        id="d", document="d", title="Northmoor Police", kind="inspection", force="Northmoor Police",
        inspectorate=None, published=None, inspection_start=None, inspection_end=None, source="d.txt",
        sha256="0", characters=0,
    )  # fmt: skip


TEXT = "Supervision is poor. Visits are prompt. The force has two suites."
META = Meta(title="Northmoor Police", kind="inspection", force="Northmoor Police")
SENTENCES = tuple(
    GoldSentence(at=TEXT.index(words), text=words, polarity=polarity, accept=(polarity,), themes=themes)
    for words, polarity, themes in (
        ("Supervision is poor.", "failing", ("supervision",)),
        ("Visits are prompt.", "strength", ("response-timeliness",)),
        ("The force has two suites.", "neutral", ()),
    )
)


def test_a_failing_called_a_strength_is_a_flip() -> None:
    gold = Gold(meta=META, id="d", sentences=SENTENCES, themes={"supervision": GoldTheme(accept=("failing",))})
    records: list[AnyRecord] = [
        facts(),
        finding(0, 20, TEXT, "strength", "supervision"),
        finding(21, 39, TEXT, "strength", "training"),
        ThemeAssessment(
            id="d#a", document="d", theme="supervision", value="strength", failings=(), strengths=("d#finding-0",)
        ),
    ]
    found = evaluate(records, gold, TEXT)
    sentences = found.classes["sentences"]
    assert sentences.values["flips"] == 1
    assert sentences.values["accuracy"] == pytest.approx(2 / 3, abs=1e-4)
    assert sentences.values["themes_f1"] == 0.5
    assert sentences.tables["confusion"]["failing"]["strength"] == 1
    assert sentences.wrong == [(0, "failing", "strength", "Supervision is poor.")]
    assert found.classes["theme_matrix"].values["flips"] == 1
    assert found.classes["provenance"].values == {"accuracy": 1.0, "records": 2}


def test_an_invented_quote_is_seen() -> None:
    bad = Finding(
        id="d#f", document="d", start=0, end=11, quote="Leadership", polarity="failing", themes=(), section=None
    )
    provenance = evaluate([facts(), bad], Gold(meta=META, id="d"), TEXT).classes["provenance"]
    assert provenance.values["accuracy"] == 0.0
    assert provenance.wrong == [(0, "Leadership", "Supervision", "d#f")]


def test_what_is_said_of_a_figure_is_measured_field_by_field() -> None:
    def metric(start: int, kind: str, scope: Any = "force") -> Metric:
        return Metric(
            id=f"d#m{start}", document="d", start=start, end=start + 2, quote=TEXT[start : start + 2],
            value=2.0, unit="suites", what="suites", kind=kind, scope=scope, section=None,
        )  # fmt: skip

    def annotated(at: int, kind: str | None, scope: str = "force", as_of: str | None = None) -> GoldMetric:
        return GoldMetric(quote=TEXT[at : at + 2], value=2, at=at, scope=scope, kind=kind, as_of=as_of)

    listed = (
        annotated(0, "backlog", "partner", "2020-03"),
        annotated(10, "rate", as_of="the year before"),
        annotated(20, "structure", "context"),
        annotated(30, None),
        annotated(50, "rate"),  # not found
    )
    have = [metric(0, "volume"), metric(10, "rate"), metric(20, "capacity"), metric(30, "rate", "case")]
    found = evaluate([facts(), *have], Gold(meta=META, id="d", metrics=listed), TEXT).classes["metric_fields"]
    assert found.values == {
        "kind_accuracy": 0.5,  # of one backlog and one rate; what is compared with nothing may be called as one likes
        "scope_accuracy": pytest.approx(1 / 3, abs=1e-4),
        "as_of_accuracy": 0.0,
        "bound_accuracy": 1.0,
        "of_accuracy": 1.0,
    }
    assert (0, "backlog", "volume", "Su") in found.wrong
    assert found.tables["kinds"] == {
        "backlog read as volume": 1,
        "rate read as rate": 1,
        "structure read as capacity": 1,
    }


def test_matching_is_one_to_one_and_takes_the_likest_first() -> None:
    assert pair([10, 12], [11, 12], lambda g, p: 1 / (1 + abs(g - p))) == [(1, 1), (0, 0)]
    assert overlap((0, 10), (8, 30)) == 0.0
    assert overlap((0, 10), (5, 30)) == 0.5
    assert squeeze("The Force’s policies, a case") == "force policie case"
    assert prf(0, 0, 0, 0)["f1"] == 1.0
    assert prf(0, 0, 0, 3)["f1"] == 0.0


def test_a_fall_from_the_baseline_is_said(tmp_path: Path) -> None:
    gold = Gold(meta=META, id="d", sentences=SENTENCES)
    good = evaluate([facts(), finding(0, 20, TEXT, "failing", "supervision")], gold, TEXT)
    worse = evaluate([facts(), finding(0, 20, TEXT, "strength", "supervision")], gold, TEXT)
    path = tmp_path / "baseline.json"
    write_baseline(path, [good])
    assert falls(read_baseline(path), figures_of([good])) == []
    said = falls(read_baseline(path), figures_of([worse]))
    assert any("sentences accuracy" in line for line in said)
    assert any("sentences flips: 0" in line for line in said)


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_our_own_reports_are_read_as_well_as_ever(path: Path) -> None:
    """CI's floor: no figure on our own gold falls below the baseline in the repository."""
    done = graphkit_here("evaluate", str(path), "--baseline", str(HERE / "baseline.json"))
    assert done.returncode == 0, done.stderr


def extracted(path: Path) -> tuple[Document, list[AnyRecord]]:
    """A document and its records."""
    from graphkit import extract, read

    document = read(str(path))
    return document, extract(document)


@pytest.mark.shared
@pytest.mark.parametrize("name", PUBLISHED)
def test_published_reports_are_read_as_well_as_ever(shared: Path, name: str) -> None:
    """CI's floor on published reports, whose text is not in the repository."""
    gold, documents, floor = annotation(shared, name), shared / "reports", HERE / "baseline_published.json"
    done = graphkit_here("evaluate", str(gold), "--documents", str(documents), "--baseline", str(floor))
    assert done.returncode == 0, done.stderr
    assert name in read_baseline(floor)


@pytest.mark.shared
@pytest.mark.parametrize("name", PUBLISHED)
def test_figures_agree_with_the_acceptance_measure(shared: Path, name: str, tmp_path: Path) -> None:
    text, gold = shared / "reports" / f"{name}.txt", annotation(shared, name)
    document, records = extracted(text)
    if gold.parent == STANDOFF:  # their measure reads what ours is told to look up
        quoting = tmp_path / gold.name
        quoting.write_text(json.dumps(filled(json.loads(gold.read_text("utf-8")), document.text)), "utf-8")
        gold = quoting
    assert sha256(text.read_bytes()) == document.sha256
    lines = tmp_path / "records.jsonl"
    lines.write_text("".join(to_json(r) + "\n" for r in records), "utf-8")
    measure = [sys.executable, str(shared / "score" / "score.py"), str(lines), str(gold), "--text", str(text), "--json"]
    theirs = json.loads(subprocess.run(measure, check=True, capture_output=True, text=True).stdout)
    ours = evaluate(records, read_gold(gold), document.text).values()
    del ours["metric_fields"]  # of what stands in the fields of a figure they measure nothing
    for figures in theirs.values():
        figures.pop("recall_by_type", None)
    assert json.loads(json.dumps(ours)) == theirs


def test_an_annotation_may_point_into_the_text() -> None:
    text = "Officers act promptly. Records are poor."
    gold = {
        "text": {"start": 0, "end": 22},
        "period": {"start": "2021", "end": "2022"},
        "parts": [{"start": 23, "end": 40}],
    }
    assert filled(gold, text) == {
        "text": "Officers act promptly.",
        "period": {"start": "2021", "end": "2022"},
        "parts": ["Records are poor."],
    }
    with pytest.raises(ValueError, match="outside of a text of 40 characters"):
        filled({"start": 30, "end": 41}, text)


def test_an_annotation_of_another_text_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "gold.json"
    meta = {"title": {"start": 0, "end": 400}, "kind": "inspection", "force": "Northmoor Police"}
    path.write_text(json.dumps({"file": "report.txt", "meta": meta}), "utf-8")
    assert file_of(path) == "report.txt"
    with pytest.raises(SourceError, match="of another text"):
        read_gold(path, "short")
    with pytest.raises(SourceError, match="not a gold annotation"):
        read_gold(path)
