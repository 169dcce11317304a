"""Says on which themes each recommendation is, once the force's own names are known."""

from __future__ import annotations

from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.state import analysis
from graphkit.extract.themes.local_words import local_words
from graphkit.extract.themes.theming import Parts, themes_of_each
from graphkit.records import Recommendation


@Language.component("graphkit_recommendation_themes")
def recommendation_themes(doc: Doc) -> Doc:
    """Set the themes of the Recommendation records; "the delays in its DMEU" are read as those of what that is."""
    state = analysis(doc)
    if not state.asked:
        return doc
    known = local_words(state)
    found = themes_of_each(
        [
            Parts([known(part) for part in asked.parts], asked.practice_area, known(asked.heading))
            for asked in state.asked.values()
        ]
    )
    themes = dict(zip(state.asked, found, strict=True))
    for i, record in enumerate(state.records):
        if isinstance(record, Recommendation) and record.id in themes:
            state.records[i] = replace(record, themes=themes[record.id])
    return doc
