"""Finds the ontology's named concepts in a reading, under every name that the ontology gives them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast, get_args

from graphkit.extract.phrases import Phrases, Token, tokens
from graphkit.ontology import Name, Ontology
from graphkit.ontology.names import decide
from graphkit.records import EntityType

ENTITY_TYPES: frozenset[str] = frozenset(get_args(EntityType))


@dataclass(frozen=True, slots=True)
class Known:
    """A concept named at `[start, end)` of a reading."""

    start: int
    end: int
    name: Name
    type: EntityType


class Gazetteer:
    """The names of one ontology, ready to be found in any text."""

    def __init__(self, ontology: Ontology) -> None:
        self._phrases: Phrases[Name] = Phrases()
        for name in ontology.names():
            if name.entity_type in ENTITY_TYPES:
                self._phrases.add(name.surface, name, exact=_exact(name))

    def find(self, text: str, words: Sequence[Token]) -> Iterator[Known]:
        """Yield the concepts named in `text`, whose words are `words`; the longest name at each place.

        A name with a condition counts where its sentence meets it.
        """
        for match in self._phrases.find(text, words):
            name = decide(match.payloads, _sentence(text, match.start, match.end))
            if name is not None:
                yield Known(match.start, match.end, name, cast("EntityType", name.entity_type))


def _exact(name: Name) -> bool:
    """Tell whether capitals must be as given: for short forms and short names ("Starting Point"), not for long ones."""
    if not name.case_sensitive:
        return False
    return name.abbreviation or len(tokens(name.surface)) < 3


def _sentence(text: str, start: int, end: int) -> str:
    before = max(text.rfind(". ", 0, start), text.rfind("? ", 0, start)) + 1
    after = text.find(". ", end)
    return text[before : after if after >= 0 else len(text)]


@lru_cache(maxsize=4)
def gazetteer(ontology: Ontology) -> Gazetteer:
    """Return the gazetteer of `ontology`, built once."""
    return Gazetteer(ontology)
