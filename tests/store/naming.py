"""Reports whose findings name teams and processes and stand in case audits, for the tests of accounts and tallies."""

from __future__ import annotations

from graphkit.records import CaseTheme, Entity, Finding, Mention
from tests.queries.corpus import Report


class NamingReport(Report):
    """A report that also says who does what."""

    def thing(self, name: str, kind: str, function: str | None = None, concept: str | None = None) -> str:
        """Return the id of a new entity."""
        return self._add(
            Entity, id=self._ids.make("entity", name), document=self.id, name=name, abbreviation=None,
            expansion_in_text=None, entity_type=kind, function=function, concept=concept, surfaces=(name,),
        )  # fmt: skip

    def says(self, polarity: str, words: str, confidence: float, **things: str) -> str:
        """Return the id of a finding that names things: by keyword, the word that names one."""
        place = self._place(words, "finding")
        id = self._add(
            Finding, **place, polarity=polarity, themes=("training",), section=self._section, confidence=confidence,
            mentions=tuple(things.values()),
        )  # fmt: skip
        for word, entity in things.items():
            start = int(str(place["start"])) + words.index(word)
            said = place | {"id": self._ids.make("mention", words, word), "quote": word}
            self._add(Mention, **(said | {"start": start, "end": start + len(word)}), entity=entity)
        self._said.setdefault("training", {"failing": [], "strength": [], "mixed": []})[polarity].append(id)
        return id

    def case(self, polarity: str, words: str, case_type: str, *themes: str, confidence: float = 0.9) -> str:
        """Return the id of a case theme."""
        return self._add(
            CaseTheme, **self._place(words, "casetheme"), polarity=polarity, themes=themes, section=self._section,
            confidence=confidence, case_type=case_type,
        )  # fmt: skip
