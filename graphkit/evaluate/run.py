"""Evaluates the records of one document against its annotation, every class in turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graphkit.evaluate import claiming, judging, naming, structure
from graphkit.evaluate.figures import Figures
from graphkit.evaluate.gold import Gold
from graphkit.records import AnyRecord


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures of one document, by class."""

    document: str
    classes: dict[str, Figures]

    def values(self) -> dict[str, dict[str, Any]]:
        """Return the plain figures by class, as JSON can hold them."""
        return {name: figures.values for name, figures in self.classes.items()}


def evaluate(records: Sequence[AnyRecord], gold: Gold, text: str) -> Evaluation:
    """Return the figures of `records` against `gold`; classes that nobody annotated are left out.

    Args:
        records: what extraction yields for the document.
        gold: its annotation.
        text: the text that positions refer to.
    """
    classes = {"provenance": structure.provenance(records, text), "document": structure.document(records, gold)}
    if gold.sections or gold.claims is None:  # of most articles nobody annotates more than who says what
        classes |= {
            "sections": structure.sections(records, gold),
            "recommendations": structure.recommendations(records, gold),
            "case_audit": structure.case_audit(records, gold),
            "case_themes": structure.case_themes(records, gold),
            "case_studies": structure.case_studies(records, gold),
            "abbreviations": naming.abbreviations(records, gold),
        }
    if gold.entities is not None:
        classes["entities"] = naming.entities(records, gold)
    if gold.metrics is not None:
        classes["metrics"] = naming.metrics(records, gold)
        classes["metric_fields"] = naming.metric_fields(records, gold)
    if gold.themes:
        classes["theme_matrix"] = judging.theme_matrix(records, gold)
    if gold.sentences:
        classes["sentences"] = judging.sentences(records, gold, text)
    if gold.claims is not None:
        classes["claims"] = claiming.claims(records, gold)
    return Evaluation(gold.id, classes)
