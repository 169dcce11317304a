"""Puts the extraction components together in order, and runs them over a Document."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module

import spacy
from spacy.language import Language

from graphkit.documents import Document
from graphkit.errors import ExtractionError
from graphkit.extract.prose.tokens import make_doc
from graphkit.extract.state import Analysis
from graphkit.extract.tagged.reading import marked_up_reading
from graphkit.ontology import load_ontology
from graphkit.records import AnyRecord, Ids, Located

#: (factory name, module that registers it), in the order in which they run; each reads what those before it left
COMPONENTS: tuple[tuple[str, str], ...] = (
    ("graphkit_layout", "layout.layout"),
    ("graphkit_document", "about.document"),
    ("graphkit_sections", "layout.sections"),
    ("graphkit_sentences", "layout.sentences"),
    ("graphkit_recommendations", "recommending.recommendations"),
    ("graphkit_case_audit", "cases.audits.case_audit"),
    ("graphkit_judgements", "cases.bodies.judgements"),
    ("graphkit_case_studies", "cases.studies.case_studies"),
    ("graphkit_entities", "naming.entities"),
    ("graphkit_recommendation_themes", "recommending.on_themes"),
    ("graphkit_case_themes", "cases.case_themes"),
    ("graphkit_findings", "judging.findings"),
    ("graphkit_claims", "claiming.claims"),
    ("graphkit_metrics", "figures.metrics"),
    ("graphkit_assessments", "judging.assessments"),
    ("graphkit_follow_ups", "recommending.follow_ups"),
    ("graphkit_quality", "about.quality"),
)


@lru_cache(maxsize=1)
def build_pipeline() -> Language:
    """Return a blank English spaCy pipeline with every graphkit component, in order. No model is downloaded."""
    nlp = spacy.blank("en")
    nlp.max_length = 50_000_000  # the limit guards parsers that need memory by length; none runs here
    for factory, module in COMPONENTS:
        import_module(f"graphkit.extract.{module}")
        nlp.add_pipe(factory)
    return nlp


def extract(document: Document, nlp: Language | None = None, *, min_confidence: float = 0.0) -> list[AnyRecord]:
    """Return the records of `document`, in document order; the same input gives the same records.

    Args:
        document: what a loader yields.
        nlp: a pipeline that holds the components, graphkit's own where None.
        min_confidence: findings below it (0 to 1) are left out, and so are the assessments that would rest on them.

    Raises:
        ExtractionError: a component failed, which is a fault of graphkit's; the error names document and cause.
    """
    try:
        with _uncollected():
            return _extract(document, nlp or build_pipeline(), min_confidence)
    except Exception as error:  # whatever a component lets slip must cost one document, not a batch
        raise ExtractionError(
            f"{document.source}: extraction failed ({type(error).__name__}: {error}); this is a fault of graphkit, "
            "please report it with the trace that --debug shows"
        ) from error


def _extract(document: Document, nlp: Language, min_confidence: float) -> list[AnyRecord]:
    """Return the records; by itself, so that all else is gone before the garbage collector looks at what there is."""
    tagged = marked_up_reading(document)
    document = tagged.document if tagged else document
    doc = make_doc(nlp, document.text)
    state = Analysis(document=document, ontology=load_ontology(), ids=Ids(document.id), min_confidence=min_confidence)
    doc._.graphkit = state
    nlp(doc)
    records = [tagged.restored(record) for record in state.records] if tagged else state.records
    return sorted(records, key=_place)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector from going through ontology and cues again and again while records are made.

    It took up to an eighth of the time and found nothing: what a document leaves behind holds few cycles.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _place(record: AnyRecord) -> tuple[int, int, int, str]:
    if record.__struct_config__.tag == "Document":
        return (0, 0, 0, "")
    if isinstance(record, Located):
        return (1, record.start, -record.end, record.id)
    return (2, 0, 0, f"{record.__struct_config__.tag} {record.id}")
