"""Labelled prose is read in its format, and the files that are kept name only themes and areas of the ontology."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.evaluate import read_gold
from graphkit.extract.themes.evidence import themes
from graphkit.learning.prose import TrainingProseError, labelled_prose
from graphkit.ontology import load_ontology
from graphkit.reading import read

LABELLED = sorted((Path(__file__).parents[2] / "evaluate" / "labelled").glob("*.json"))
PROSE = sorted((Path(__file__).parents[3] / "examples" / "training").glob("*.tsv"))
LINES = (
    "= Hollowmere Police, 2016\n"
    "# investigation\tInvestigation\n"
    "neutral\t\tWe saw three things:\n"
    "failing\tinvestigation-delay\t• cases drift;\n"
    "strength\tsupervision,investigation-planning\t• sergeants’ plans are read.\n"
    "\n"
    "# -\tNext steps\n"
    "neutral\t\tWe will return.\n"
)


def test_reads_sentences_with_what_stands_around_them(tmp_path: Path) -> None:
    path = tmp_path / "prose.tsv"
    path.write_text(LINES, encoding="utf-8")
    lead, first, second, last = labelled_prose(path)
    assert (first.polarity, first.themes, first.text.area) == (
        "failing",
        frozenset({"investigation-delay"}),
        "investigation",
    )
    assert first.text.before == second.text.before == lead.text.clean
    assert second.text.clean == "sergeants' plans are read."
    assert (last.text.heading, last.text.area, last.text.before) == ("Next steps", None, "")


def test_names_the_line_that_is_not_in_the_format(tmp_path: Path) -> None:
    path = tmp_path / "prose.tsv"
    path.write_text(LINES + "good\t\tThis is no polarity.\n", encoding="utf-8")
    with pytest.raises(TrainingProseError, match=r"prose\.tsv, line 9: .*three columns"):
        list(labelled_prose(path))


@pytest.mark.parametrize("path", PROSE, ids=lambda p: p.stem)
def test_kept_prose_names_only_themes_and_areas_of_the_ontology(path: Path) -> None:
    ontology = load_ontology()
    themes = {c.notation for c in ontology.scheme("theme")}
    areas = {c.notation for c in ontology.scheme("practice-area")}
    sentences = list(labelled_prose(path))
    assert len(sentences) > 500
    assert {t for s in sentences for t in s.themes} <= themes
    assert {s.text.area for s in sentences} - {None} <= areas


@pytest.mark.parametrize("path", LABELLED, ids=lambda p: p.stem)
def test_labels_of_reports_stand_at_their_places_and_name_themes(path: Path) -> None:
    text = read(str(path.with_suffix(".txt"))).text
    sentences = read_gold(path).sentences
    assert len(sentences) > 300
    for sentence in sentences:
        assert text[sentence.at : sentence.at + len(sentence.text)] == sentence.text
        assert set(sentence.themes) <= set(themes())
