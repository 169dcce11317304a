"""Runs extraction over small reports of our own about forces that do not exist."""

from __future__ import annotations

from unittest.mock import patch

from graphkit.documents import Document, sha256
from graphkit.extract.cases.studies import told_words
from graphkit.extract.pipeline import extract
from graphkit.records import AnyRecord, CaseStudy, Finding

COVER = "National Child Protection Inspections\n\nNorthmoor Police\n\n8-19 March 2021\n\n"


def records(body: str, cover: str = COVER) -> list[AnyRecord]:
    """Return the records of a report with this body."""
    text = cover + body
    data = text.encode()
    return extract(
        Document(id="northmoor-2021", text=text, source="n.txt", location="file:///n.txt", sha256=sha256(data))
    )


def findings(body: str, cover: str = COVER) -> list[Finding]:
    """Return the findings of a report with this body."""
    return [r for r in records(body, cover) if isinstance(r, Finding)]


def case_studies(body: str) -> list[CaseStudy]:
    """Return the case studies of a report with this body."""
    return [r for r in records(body) if isinstance(r, CaseStudy)]


def case_studies_by_rule(body: str) -> list[CaseStudy]:
    """Return the case studies of a report with this body that rules open, whatever its words tell."""
    with patch.object(told_words, "weights", dict):
        return case_studies(body)
