"""Says on which themes each recommendation is, once the force's own names are known."""

from __future__ import annotations

from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.recommending.asking import Parts, themes_of_each
from graphkit.extract.state import Analysis, analysis
from graphkit.extract.themes.local_words import local_words
from graphkit.records import Recommendation


def parts_of(state: Analysis) -> list[Parts]:
    """Return the parts of each of `state.asked`, with the force's own names read as what they are."""
    known = local_words(state)
    return [
        Parts([known(part) for part in asked.parts], asked.practice_area, known(asked.heading))
        for asked in state.asked.values()
    ]


@Language.component("graphkit_recommendation_themes")
def recommendation_themes(doc: Doc) -> Doc:
    """Set the themes of the Recommendation records; "the delays in its DMEU" are read as those of what that is."""
    state = analysis(doc)
    if not state.asked:
        return doc
    themes = dict(zip(state.asked, themes_of_each(parts_of(state)), strict=True))
    for i, record in enumerate(state.records):
        if isinstance(record, Recommendation) and record.id in themes:
            state.records[i] = replace(record, themes=themes[record.id])
    return doc
