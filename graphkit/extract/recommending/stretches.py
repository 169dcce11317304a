"""Says which stretch of a re-inspection follows each restated recommendation."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from graphkit.extract.judging.places import spans_of
from graphkit.extract.state import Analysis, Sentence
from graphkit.records import Recommendation, Section

#: headings that leave what a chapter says of its recommendations
_LEAVES = re.compile(
    r"^(?:(?:overall )?conclusions?|next steps|what happens next|annex|appendix|glossary"
    # "Summary of post-inspection review findings" stands below each recommendation and is of it
    r"|(?:executive |overall )?summary(?: of (?:the )?(?:report|inspection))?$|case (?:file|audit)\b)",
    re.IGNORECASE,
)
#: in a text without headings: no stretch is longer than so many sentences
_LONGEST = 15
#: a sentence, not a label ("Recommendation 2.") nor what leads to a list
_SENTENCE = re.compile(r"^(?!recommendations? ).{15,}[.!?][\"')]*$", re.IGNORECASE)
#: zones in which the inspectors speak
SPOKEN = {"findings", "context"}


@dataclass(slots=True)
class Stretch:
    """What follows recommendations that are printed together, up to the next one or the heading that leaves them.

    Attributes:
        recommendations: ids, in the order of the text; one, or several that the report prints as one list.
        start, end: positions in the document's text.
        parts: the stretch cut at its headings: (start, end), the first without one.
    """

    recommendations: tuple[str, ...]
    start: int
    end: int
    parts: list[tuple[int, int]] = field(default_factory=list)


def stretches(state: Analysis) -> list[Stretch]:
    """Return the stretches of a document in the order of the text; one place of a recommendation begins each."""
    sections = sorted(state.of(Section), key=lambda s: s.start)
    by_id = {s.id: s for s in sections}
    printed = sorted(
        (start, end, one.id, one.section) for one in state.of(Recommendation) for start, end in spans_of([one])
    )
    starts = [s.start for s in state.sentences]
    groups: list[list[tuple[int, int, str, str | None]]] = []
    for place in printed:
        if (
            groups
            and place[2] not in {p[2] for p in groups[-1]}  # printed again: here it stands in its chapter
            and _chapter(state.section_at(place[0]), by_id) == _chapter(state.section_at(groups[-1][-1][0]), by_id)
            and not _speaks(state.sentences, starts, groups[-1][-1][1], place[0])
        ):
            groups[-1].append(place)
        else:
            groups.append([place])
    out: list[Stretch] = []
    for i, group in enumerate(groups):
        begin = group[-1][1]
        after = groups[i + 1][0][0] if i + 1 < len(groups) else len(state.text)
        section = state.section_at(group[-1][0])
        end = min(after, _leaving(section, begin, sections, by_id, state, starts))
        if i + 1 < len(groups) and end == after:  # the next one's own heading belongs to it
            heads = [s.start for s in sections if begin < s.start < after]
            while heads and not _speaks(state.sentences, starts, heads[-1], end):
                end = heads.pop()
        cuts = [begin, *(s.start for s in sections if begin < s.start < end), end]
        parts = [(a, b) for a, b in pairwise(cuts) if a < b]
        out.append(Stretch(tuple(dict.fromkeys(p[2] for p in group)), begin, end, parts))
    return out


def _speaks(sentences: Sequence[Sentence], starts: Sequence[int], begin: int, end: int) -> bool:
    """Tell whether the report says anything itself between two positions."""
    between = sentences[bisect_left(starts, begin) : bisect_left(starts, end)]
    return any(s.zone in SPOKEN and _SENTENCE.search(s.view.clean) for s in between)


def _chapter(section: Section | None, by_id: dict[str, Section]) -> Section | None:
    while section is not None and section.parent is not None:
        section = by_id[section.parent]
    return section


def _leaving(
    section: Section | None,
    begin: int,
    sections: Sequence[Section],
    by_id: dict[str, Section],
    state: Analysis,
    starts: Sequence[int],
) -> int:
    """Return where the text leaves the subject of a recommendation that stands in `section`."""
    if section is None:
        at = bisect_left(starts, begin) + _LONGEST
        return state.sentences[at].start if at < len(starts) else len(state.text)
    chapter = _chapter(section, by_id) or section
    for one in sections:
        if begin < one.start < chapter.text_end and (
            _LEAVES.match(one.heading)
            or (one.practice_area is not None and one.practice_area != section.practice_area is not None)
        ):
            return one.start
    return chapter.text_end
