"""Says which inspection made a recommendation: the one that a report is about, or an earlier one that it follows up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from graphkit.extract.about.inspected import earlier_of
from graphkit.extract.recommending.drafts import Draft
from graphkit.extract.state import Analysis
from graphkit.records import Section, inspection_id

_FOLLOWS_UP = {"re-inspection", "post-inspection-review"}
_YEAR = re.compile(r"\b(20[01]\d|202\d)\b")
_NAMES = re.compile(r"\brecommend(?:s|ed|ations?)?\b", re.IGNORECASE)
_ASKS = re.compile(r"\brecommend(?:s|ed)?\b", re.IGNORECASE)
#: the visit that a report is about
_THIS = (
    r"\b(?:from|of|in|by|at|after|following|as a result of|arising from|made in) (?:this (?:inspection|report|visit)"
    r"|(?:this|our|the|the present|the current) (?:\d{4} )?"
    r"(?:post-?\s?inspection review|re-?\s?inspection|review|(?:second|return) visit)(?! (?:of|by)\b))"
)
_BEFORE = r"(?:(?:\w+ )?20[012]\d|previous|earlier|first|initial|original|last)"
#: a heading that is about an earlier report
_RESTATED = re.compile(r"\b(?:from|of|in|made)\b.{0,40}\b(?:inspection|report)\b|\bprevious\b", re.IGNORECASE)
_NEW = re.compile(
    r"\b(?:new|further|additional|extra|fresh)(?:,? (?!from\b|of\b|in\b)\w+){0,2}? recommendations?\b"
    r"|\b(?:\w+|\d+) more recommendations?\b|\brecommendations? (?:below )?(?:is|are) (?:all |both )?new\b",
    re.IGNORECASE,
)
#: "we make the recommendations below", right above them
_MAKING = re.compile(
    r"\b(?:we|hmic(?:frs)?|inspectors) (?:\w+ ){0,2}?(?:make|are making) (?:\w+ ){0,4}?recommendations?\b",
    re.IGNORECASE,
)
_OF_THIS = re.compile(rf"\brecommend.{{0,40}}{_THIS}|{_THIS}.{{0,40}}\brecommend", re.IGNORECASE)
#: the inspectors make them
_MADE = re.compile(
    r"\b(?:we|hmic(?:frs)?|inspectors|report|review|re-?inspection)\b[^.;:]{0,40}?\b(?:recommends?|mak(?:e|es|ing)|made"
    r"|add(?:s|ed|ing)?|set(?:s|ting)? out|giv(?:e|es|ing)|issue[sd]?|includes?|contains?)\b",
    re.IGNORECASE,
)
#: what follows is spoken of, right above it
_HERE = re.compile(
    r"\b(?:we|our|hmic(?:frs)?|inspectors|report|review|re-?inspection|following|these|below|this)\b|:$", re.IGNORECASE
)
_NONE_NEW = re.compile(
    r"(?:\b(?:no|not|without|rather than|instead of|nor|neither)\b|n't\b)[^.;,]{0,30}?"
    r"\b(?:new|further|additional|extra|more)(?: \w+){0,2}? recommendations?\b",
    re.IGNORECASE,
)
_PERHAPS = re.compile(
    r"\b(?:whether|if|may|might|could|would|will|should|recommendations? [^.:;]{0,30}?(?:at the end of|later in"
    r"|elsewhere|on page|in (?:chapter|section|part|annex|appendix|our conclusion"
    r"|the (?:conclusion|last|final|next))))\b",
    re.IGNORECASE,
)
#: "In 2018 we made ...": of the time before
_THEN = re.compile(
    rf"^(?:in|at|during|after|following) (?:our |the |its )?{_BEFORE}\b[^,;:]*,? (?:we|hmic(?:frs)?|inspectors)\b",
    re.IGNORECASE,
)
#: leads to recommendations that were made before
_AGAIN = re.compile(
    rf"\b(?:repeat|re-?state|reiterate|renew|reproduce|reprint)(?:s|d|ed|ing)?\b"
    r"|\b(?:still stands?|(?:remains?|still|are|is) in force)\b"
    rf"|\b(?:in|from|of|after|following) (?:our |the |its )?{_BEFORE}\b[^.;]*:$",
    re.IGNORECASE,
)
#: chapters at the end of a review that say what is still to do
_CLOSING = re.compile(r"^(?:(?:overall |our )?conclusions?\b|recommendations?$)", re.IGNORECASE)


def earlier_inspections(state: Analysis) -> dict[str, str]:
    """Return the ids of the earlier inspections that a report follows up, by year; "" stands for the latest."""
    facts = state.facts
    if facts is None or facts.force is None or facts.kind not in _FOLLOWS_UP:
        return {}
    body = [state.view(b).clean for b in state.blocks if b.kind in {"paragraph", "bullet"}]
    start = earlier_of(body, facts.inspection_start)
    found = {"": inspection_id(_official(state), start)}
    if start:
        found[start[:4]] = found[""]
    return found


def _official(state: Analysis) -> str:
    """Return the force's official name, by which inspections are named whatever a report prints."""
    facts = state.facts
    assert facts is not None and facts.force is not None
    return state.ontology.concepts[facts.force_concept].official_name if facts.force_concept else facts.force


@dataclass(slots=True)
class Makers:
    """What tells a report's own recommendations from those that it restates.

    Attributes:
        state: the extraction.
        sections: the report's sections by their ids.
        printed: (start, end) of all places where recommendations are printed.
        earlier: as `earlier_inspections` returns it.
    """

    state: Analysis
    sections: dict[str, Section]
    printed: Sequence[tuple[int, int]]
    earlier: dict[str, str]

    def of(self, places: Sequence[Draft]) -> str | None:
        """Return the inspection that made a recommendation, None where the report names no force.

        Args:
            places: where it is printed; the first is its own.
        """
        facts = self.state.facts
        if facts is None or facts.force is None:
            return None
        if not self.earlier:
            return facts.inspection
        for place in places:
            if (said := self._above(place)) is not None:
                return said or facts.inspection
        if facts.kind != "post-inspection-review":
            return facts.inspection
        closing = any(_CLOSING.match(s.heading) for s in self._chain(places[0].section))
        return facts.inspection if closing and self._marks() else self.earlier[""]

    def _marks(self) -> bool:
        """Say whether headings mark what the report restates, so that what has none may be new."""
        return any(_NAMES.search(s.heading) and self._of_heading(s.heading) for s in self.sections.values())

    def _chain(self, section: str | None) -> Iterator[Section]:
        """Yield a section and those that it stands in, from the inside out."""
        while (one := self.sections.get(section or "")) is not None:
            yield one
            section = one.parent

    def _above(self, draft: Draft) -> str | None:
        """Return what the sentence or heading says that stands closest above one place of a recommendation.

        An earlier inspection's id; "" where it says that the report itself makes it; None where nothing is said.
        """
        chain = list(self._chain(draft.section))
        said: list[tuple[int, str]] = []
        if (heading := self._of_heading(draft.heading)) is not None:
            said.append((chain[0].start if chain else 0, heading))
        said += [
            (outer.start, heading)
            for outer in chain[1:]
            if _NAMES.search(outer.heading) and (heading := self._of_heading(outer.heading)) is not None
        ]
        said += [  # a heading whose parts the layout shows beside it
            (beside.start, "")
            for beside in self.sections.values()
            if chain
            and beside.parent == chain[0].parent
            and beside.start < chain[0].start
            and _NEW.search(beside.heading)
            and self._of_heading(beside.heading) == ""
        ]
        inside = {s.id for s in chain}
        sentences = takewhile(lambda s: s.start < draft.start, self.state.sentences)
        spoken = [
            s
            for s in sentences
            if (s.section in inside or (not chain and s.section is None))
            and not any(a <= s.start < b for a, b in self.printed)
        ]
        for sentence in spoken:
            clean = sentence.view.clean
            if sentence.end > draft.start and (asks := _ASKS.search(clean)):
                clean = clean[: asks.end()]  # "As a result of this review, we recommend that ..."
            if (text := self._of_sentence(clean, closest=sentence is spoken[-1])) is not None:
                said.append((sentence.start, text))
        return max(said)[1] if said else None

    def _of_heading(self, heading: str) -> str | None:
        facts = self.state.facts
        assert facts is not None
        now = facts.inspection_start[:4] if facts.inspection_start else None
        years = [y for y in _YEAR.findall(heading) if not now or y <= now]
        new = _NEW.search(heading) or _OF_THIS.search(heading)
        for year in years:
            if year not in self.earlier and (year == now or new):
                continue
            if new:
                return None  # of both
            return self.earlier.get(year) or inspection_id(_official(self.state), year)
        if new or now in years:
            return ""
        return self.earlier[""] if years or _RESTATED.search(heading) else None

    def _of_sentence(self, clean: str, *, closest: bool) -> str | None:
        if not _NAMES.search(clean):
            return None
        if _NONE_NEW.search(clean):
            return self.earlier[""]
        sure = not (_PERHAPS.search(clean) or _THEN.search(clean))
        if sure and _NEW.search(clean) and (_MADE.search(clean) or (closest and _HERE.search(clean))):
            return ""
        if not closest:
            return None
        if _AGAIN.search(clean):
            return self.earlier[""]
        return "" if sure and (_MAKING.search(clean) or (_OF_THIS.search(clean) and _MADE.search(clean))) else None
