"""The structural half over the reports with gold: what it must not fall below."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graphkit.records import CaseTheme, Recommendation, Section
from tests.extract.structure import analyse

REPORTS = ("derbyshire-2022", "devon-and-cornwall-2015")


def _read(shared: Path, name: str) -> tuple[str, dict[str, list[dict[str, object]]]]:
    text = (shared / "reports" / f"{name}.txt").read_bytes().decode("utf-8")
    return text, json.loads((shared / "gold" / f"{name}.json").read_text("utf-8"))


@pytest.mark.shared
@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("dress", ["as it is", "carriage returns", "no blank lines"])
def test_sections_recommendations_and_themes_of_real_reports(shared: Path, name: str, dress: str) -> None:
    text, gold = _read(shared, name)
    if dress == "carriage returns":
        text = text.replace("\n", "\r\n")
    elif dress == "no blank lines":
        text = "\n".join(line for line in text.split("\n") if line.strip())
    state = analyse(text)
    found = [(s.heading, s.level) for s in state.of(Section)]
    wanted = [(str(s["heading"]).replace("‑", "-").replace("’", "'"), s["level"]) for s in gold["sections"]]
    assert len(set(found) & set(wanted)) >= 0.98 * len(set(wanted))
    assert len(set(found) - set(wanted)) <= 0.02 * len(set(wanted))
    assert len(list(state.of(Recommendation))) == len(gold["recommendations"])
    assert [len(r.items) for r in state.of(Recommendation)] == [
        len(r["sub_items"]) for r in gold["recommendations"] if isinstance(r["sub_items"], list)
    ]
    assert [t.case_type for t in state.of(CaseTheme)] == [t["case_key"] for t in gold["case_themes"]]


@pytest.mark.shared
@pytest.mark.parametrize("name", REPORTS)
def test_sentences_of_real_reports_begin_where_readers_begin_them(shared: Path, name: str) -> None:
    text, gold = _read(shared, name)
    starts = {s.start for s in analyse(text).sentences}
    wanted = [s["at"] for s in gold["sentences"]]
    assert sum(at in starts for at in wanted) >= 0.97 * len(wanted)


@pytest.mark.shared
@pytest.mark.parametrize("name", [*REPORTS, "derbyshire-news-2022"])
def test_facts_of_real_documents(shared: Path, name: str) -> None:
    text, gold = _read(shared, name)
    facts = analyse(text).facts
    meta = json.loads(json.dumps(gold["meta"]))
    assert facts is not None
    assert (facts.kind, facts.force, facts.inspectorate, facts.published) == (
        meta["kind"],
        meta["force"],
        meta["inspectorate"],
        meta["published"],
    )
    assert (facts.inspection_start, facts.inspection_end) == tuple(
        meta["inspection_period"][k] for k in ("start", "end")
    )
