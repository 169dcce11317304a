"""Makes the findings: the sentences in which the inspectors judge, with their polarity, themes and mentions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.judging.conceded import conceded
from graphkit.extract.judging.last_word import verdicts
from graphkit.extract.judging.named import Named
from graphkit.extract.judging.second_opinion import Judged
from graphkit.extract.judging.surroundings import Place, places
from graphkit.extract.polarity.judge import Verdict, judge, resolve
from graphkit.extract.polarity.reading import read
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Analysis, analysis
from graphkit.extract.themes.evidence import Text
from graphkit.extract.themes.local_words import local_words
from graphkit.extract.themes.theming import spoken_in_order
from graphkit.records import Finding, Recommendation, Section

#: documents in which nobody judges as an inspector
NO_FINDINGS = frozenset({"news", "other"})
#: background, law and duty: a verdict there needs plainer words
_SURE = 0.72
#: so many words a part of a sentence that a footnote breaks has to be quoted alone
_FEWEST_WORDS = 3
#: a short sentence that says what became of a recommendation, and not of which: it is on what that asks for
_VERDICT = worded(
    r"(?=.*\b(?:achieved?|met|progress|implement\w*|complet\w+|act(?:ed|ing)|address\w*|fulfil\w*|done|adopted)\b)"
    r"(?:[\w']+,? ){0,8}?(?:this|the|that) recommendation(?! (?:about|on|for|to|concerning|that|of|from)\b)"
    r"(?: [\w']+){0,6}(?:, but more needs to be done)?\.?",
    re.IGNORECASE,
)
_OF_POLICE = worded(r"\b(?:the (?:force|constabulary)|[A-Z][a-z]+ (?:Police|Constabulary))\b")

#: a lead to a list of parts of what was just spoken of
_AMONG_THEM = worded(r"(?:among |of )?(?:these|them|they|this) (?:were|was|are|is|include[sd]?):", re.IGNORECASE)


@Language.component("graphkit_findings")
def findings(doc: Doc) -> Doc:
    """Add a Finding for every sentence of the report in which the inspectors judge, those in case studies too."""
    state = analysis(doc)
    if state.facts is not None and state.facts.kind in NO_FINDINGS:
        return doc
    found = list(_found(state))
    state.records.extend(found)
    spans = (doc.char_span(f.start, f.end, label=f.polarity.upper(), alignment_mode="expand") for f in found)
    doc.spans["graphkit_findings"] = [span for span in spans if span is not None]
    return doc


def _found(state: Analysis) -> Iterator[Finding]:
    named = Named(state)
    stream = [place for place in places(state) if place.judges]
    texts = [text for _, text in themed(stream, state)]
    said = verdicts(judged_in_order(stream))
    for place, verdict, spoken in zip(stream, said, spoken_in_order(texts), strict=True):
        if verdict.polarity is None or verdict.confidence < state.min_confidence:
            continue
        start, end = _span(place, verdict, state.text)
        quote = state.text[start:end]
        made = state.ids.make("finding", quote)
        granted = conceded(place.clean, verdict.polarity)
        state.chances[made] = {theme: chance for theme, chance in spoken.chances.items() if theme not in granted}
        yield Finding(
            id=made,
            document=state.document.id,
            start=start,
            end=end,
            quote=quote,
            page=state.page_at(start),
            polarity=verdict.polarity,
            themes=spoken.themes,
            section=place.sentence.section,
            reason=verdict.reason,
            confidence=verdict.confidence,
            mentions=named.within(start, end),
        )


def themed_texts(state: Analysis) -> Iterator[tuple[Place, Text]]:
    """Yield the sentences in which inspectors may judge, with what theming looks at."""
    return themed([place for place in places(state) if place.judges], state)


def themed(stream: Sequence[Place], state: Analysis) -> Iterator[tuple[Place, Text]]:
    """Yield each sentence of `stream` with what theming looks at: its words, a local name read as the one known."""
    known = local_words(state)
    parents = {s.id: s for s in state.of(Section)}
    told = sorted(state.of(Recommendation), key=lambda r: r.end)
    before = ""
    for place in stream:
        section = place.section
        about = _recommended(told, place, parents) if _VERDICT.fullmatch(place.clean) else ""
        above = parents.get(section.parent or "") if section else None
        yield (
            place,
            Text(
                known(about or place.clean),
                group=f"{section.id if section else ''} {place.heading if place.told else ''}",
                before=known(place.lead or ("" if place.fresh else before)),
                heading=known(place.heading),
                above=known((section.heading if section else "") if place.told else (above.heading if above else "")),
                area=section.practice_area if section else None,
            ),
        )
        before = place.clean


def _recommended(told: Sequence[Recommendation], place: Place, parents: Mapping[str, Section]) -> str:
    """Return the recommendation that a verdict means: the only one before it in its section and those beside that."""
    chapter = (place.section.parent or place.section.id) if place.section else None
    found: list[Recommendation] = []
    for one in told[: bisect_right(told, place.sentence.start, key=lambda r: r.end)]:
        section = parents.get(one.section or "")
        if ((section.parent or section.id) if section else None) == chapter:
            found.append(one)
    return " ".join(found[0].quote.split()) if len(found) == 1 else ""


def judged_in_order(stream: Sequence[Place]) -> list[Judged]:
    """Return the sentences of a document in which inspectors may judge, as the rules judge them."""
    rows: list[Judged] = []
    for place, verdict in judged(iter(stream)):
        stands_in = {
            "told": place.told,
            "title": place.title,
            "bullet": place.block.kind == "bullet",
            "context": place.sentence.zone == "context",
        }
        kinds = frozenset(kind for kind, so in stands_in.items() if so)
        section = place.section.id if place.section else ""
        rows.append(Judged(place.clean, place.lead, place.heading, place.fresh, kinds, verdict, section))
    return rows


def judged(stream: Iterator[Place]) -> Iterator[tuple[Place, Verdict]]:
    """Yield each sentence with its verdict, each read with what the sentence before it judged.

    A list of parts of what was spoken of ("Among these were:") is read with what stands before its lead.
    """
    held = carried = 0.0
    for place in stream:
        if place.fresh:
            held = 0.0
        if not place.lead:
            carried = held if _AMONG_THEM.fullmatch(place.clean) else 0.0
        if not place.judges:
            held = 0.0
            yield place, Verdict(None, (), 0.5)
            continue
        if place.title:
            yield place, judge(place.clean)
            continue
        verdict, held = resolve(
            place.clean,
            held=(read(place.lead).score or carried) if place.lead else held,
            lead=place.lead,
            heading=place.heading,
            told=place.told,
        )
        if place.sentence.zone == "context" and (verdict.confidence < _SURE or not _OF_POLICE.search(place.clean)):
            verdict = Verdict(None, (), verdict.confidence)
        yield place, verdict


def _span(place: Place, verdict: Verdict, text: str) -> tuple[int, int]:
    """Return the span to quote: of a sentence that a footnote breaks in two, the part that holds what decided.

    Where that part has no more than a word or two ("inconsistent."), it is the part that says of what; the reason keeps
    the word. A sentence that only a page's end breaks is quoted whole: there is nothing but white space in between.
    """
    sentence, block = place.sentence, place.block
    parts = [(max(a, sentence.start), min(b, sentence.end)) for a, b in block.segments]
    parts = [(a, b) for a, b in parts if a < b]
    for i in range(len(parts) - 1, 0, -1):
        if not text[parts[i - 1][1] : parts[i][0]].strip():
            parts[i - 1 : i + 1] = [(parts[i - 1][0], parts[i][1])]
    if len(parts) < 2:
        return sentence.start, sentence.end
    # a word or two behind a footnote prove nothing by themselves
    parts = [p for p in parts if len(text[p[0] : p[1]].split()) >= _FEWEST_WORDS] or parts
    view = sentence.view
    at = [view.original(view.clean.find(words)) for words in verdict.reason if words in view.clean]
    return max(parts, key=lambda p: (sum(p[0] <= x < p[1] for x in at), p[1] - p[0], -p[0]))
