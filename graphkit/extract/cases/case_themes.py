"""Finds the bullets under "Common themes": what inspectors saw in the audited cases of one type."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.cases.case_types import case_type, in_prose
from graphkit.extract.judging.named import Named
from graphkit.extract.judging.second_opinion import Judged, leans
from graphkit.extract.layout import family
from graphkit.extract.polarity.judge import Verdict, judge
from graphkit.extract.prose.people import PERSON
from graphkit.extract.state import Analysis, Block, Sentence, analysis
from graphkit.extract.themes.evidence import Text
from graphkit.extract.themes.theming import Spoken, spoken_at_once
from graphkit.records import CaseAudit, CaseTheme, Section

Side: TypeAlias = Literal["failing", "strength"]
#: an item whose contrary follows
_BUT = re.compile(r"\bbut$")
#: a lead that says nothing of good or bad
_LEAD = "Common themes include:"
#: an item that only says of which side those below it are
_LABEL = re.compile(
    r"(?:(?P<good>strengths?|positives?|good (?:practice|work)|what (?:went|worked) well)"
    r"|weakness(?:es)?|negatives?|poor (?:practice|work)|concerns|(?:areas )?(?:for|to) improve(?:ment)?"
    r"|what (?:did not|didn't) (?:go|work) well) ?:",
    re.IGNORECASE,
)
#: what ought to be there and is not: "warning markers are missing from the address"; not "two girls were missing"
_GONE = re.compile(
    rf"^(?!.*\b(?:no|none|nothing|never|rarely|seldom|few)\b)(?!.*\b{PERSON} (?:(?:who|that) )?(?:is|are|was|were)\b)"
    r".*\b(?!(?:he|she|they|who|people|persons?|students?|pupils)\b)[\w-]+ (?:is|are|was|were)"
    r" (?:(?:\w+ly|often|sometimes|also|still|always) )?missing\b(?! (?:child|person|for|since|again|overnight))",
    re.IGNORECASE,
)
_IN_AUDIT = re.compile(r"\bcases?\b|\baudits?\b", re.IGNORECASE)


@Language.component("graphkit_case_themes")
def case_themes(doc: Doc) -> Doc:
    """Add a CaseTheme record for each bullet, and set the zone of its sentences to `case-audit`."""
    state = analysis(doc)
    sections = {s.id: s for s in state.of(Section)}
    by_block: dict[int, list[Sentence]] = {}
    for sentence in state.sentences:
        by_block.setdefault(sentence.block, []).append(sentence)
    audits = list(state.of(CaseAudit))
    found: list[tuple[Block, Section, str | None, str]] = []
    said: list[Side | None] = []
    labels: list[Side | None] = []
    lead, before = "", ""
    graded: re.Match[str] | None = None
    listed: str | None = None
    label: Side | None = None
    above: Block | None = None
    for i, block in enumerate(state.blocks):
        if block.kind in {"heading", "caption"}:
            under = state.view(block).clean
            lead, before = (under if family.COMMON_THEMES.match(under) else ""), ""
            graded = label = None
            listed = _graded_in(audits, above)
        elif block.kind == "paragraph":
            clean = state.view(block).clean
            last = clean.rsplit(". ", 1)[-1]
            graded = family.GRADED_CASES.match(last)
            lead, before = (last if graded or family.COMMON_THEMES.match(last) else ""), ""
            label = None
            listed = _graded_in(audits, block, led=True) or _graded_in(audits, above) or listed if lead else None
        elif block.kind == "bullet" and lead:
            section = _with_type(sections.get(block.section or ""), sections, state, lead, listed)
            if section is None or (graded and section[1] is None):
                continue
            for sentence in by_block.get(i, ()):
                sentence.zone = "case-audit"
            if sides_of := _LABEL.fullmatch(state.view(block).clean):
                label = "strength" if sides_of["good"] else "failing"
                continue
            found.append((block, *section, before))
            said.append(_side(graded) if graded else None)
            labels.append(label)
            before = state.view(block).clean
        if block.kind not in {"furniture", "footnote", "contents"}:
            above = block
    texts = [Text(state.view(b).clean, heading=s.heading, area=s.practice_area) for b, s, _, _ in found]
    items, followed = [text.clean for text in texts], [before for *_, before in found]
    leaning = leans([_judged(state, b, before) for b, _, _, before in found])
    verdicts = [_verdict(*one) for one in zip(items, followed, said, strict=True)]
    contrasts = _contrasts(items, followed, verdicts)
    # nobody knows where the items below a label end, so that it counts where their own words tell nothing
    sides = [contrast or label or side for contrast, label, side in zip(contrasts, labels, leaning, strict=True)]
    named = Named(state)
    for one, spoken, outright, verdict, side in zip(found, spoken_at_once(texts), said, verdicts, sides, strict=True):
        state.records.append(_record(state, *one[:3], spoken, verdict, outright or _side_of(verdict) or side, named))
    spans = (doc.char_span(b.start, b.end, label="CASE_THEME", alignment_mode="expand") for b, *_ in found)
    doc.spans["graphkit_case_themes"] = [span for span in spans if span is not None]
    return doc


def _graded_in(audits: Sequence[CaseAudit], block: Block | None, *, led: bool = False) -> str | None:
    """Return the type of case whose grades end with a block, that of a list's last item or of a paragraph.

    With `led`, the block ends with what leads to a list, so that the grades stand before that.
    """
    if block is None or block.kind not in {"bullet", "paragraph"}:
        return None
    here = [a for a in audits if a.start < block.end and block.start < a.end]
    last = max(here, key=lambda audit: audit.end, default=None)
    if last is None or not (led or last.end == block.end):
        return None
    types = {a.case_type for a in here if a.end == last.end}
    return types.pop() if len(types) == 1 else None


def _side(graded: re.Match[str]) -> Side:
    return "strength" if graded["good"] or graded["praised"] else "failing"


def _with_type(
    section: Section | None, sections: dict[str, Section], state: Analysis, lead: str, listed: str | None
) -> tuple[Section, str | None] | None:
    """Return the section of cases that a bullet stands in and their type; None outside an audit.

    The type is the one that the list's lead names ("Common themes in the missing children cases:"), else `listed`, that
    of the grades right above it, else its heading's.
    """
    if section is not None and (kind := in_prose(lead) or listed):
        return section, kind
    here = section
    while here is not None:
        if _IN_AUDIT.search(here.heading) and (kind := case_type(state.ontology, here.heading)):
            return here, kind
        here = sections.get(here.parent or "")
    if section is not None and (kind := in_prose(section.heading)) and section.level >= 2:
        return section, kind
    here = section
    while here is not None:
        if (known := family.chapter(here.heading)) and known.zone == "case-audit":
            return section or here, None
        here = sections.get(here.parent or "")
    return None


def _judged(state: Analysis, block: Block, before: str) -> Judged:
    clean = state.view(block).clean
    return Judged(clean, _LEAD, "", not before, frozenset({"bullet"}), judge(clean))


def _verdict(clean: str, before: str, outright: Side | None) -> Verdict:
    """Return what the words of a bullet judge; with `outright`, what the lead of its list says it is."""
    verdict = judge(clean, before=before, case_theme=True)
    if outright is None and _GONE.match(clean):
        return Verdict("failing", ("missing",), verdict.confidence)
    if outright is not None and verdict.polarity != outright:
        return Verdict(outright, (), 0.5)  # its own words decided nothing, so they are no reason
    return verdict


def _side_of(verdict: Verdict) -> Side | None:
    """Return the side that the words of a bullet take; one that names a shortcoming beside a strength fails."""
    if not verdict.reason:
        return None
    return "strength" if verdict.polarity == "strength" else "failing"


def _contrasts(items: Sequence[str], before: Sequence[str], verdicts: Sequence[Verdict]) -> list[Side | None]:
    """Return for each bullet the contrary of what the next one says, or the one before, where "but" parts the two."""
    found: list[Side | None] = []
    for i, clean in enumerate(items):
        beside = None
        if _BUT.search(clean) and i + 1 < len(items) and before[i + 1] == clean:
            beside = _side_of(verdicts[i + 1])
        if beside is None and i and before[i] and _BUT.search(before[i]):
            beside = _side_of(verdicts[i - 1])
        found.append(None if beside is None else "failing" if beside == "strength" else "strength")
    return found


def _record(
    state: Analysis,
    block: Block,
    section: Section,
    kind: str | None,
    spoken: Spoken,
    verdict: Verdict,
    side: Side,
    named: Named,
) -> CaseTheme:
    """Return the record of a bullet."""
    clean = state.view(block).clean
    made = state.ids.make("case-theme", kind or "", clean)
    state.chances[made] = spoken.chances
    return CaseTheme(
        id=made,
        document=state.document.id,
        start=block.start,
        end=block.end,
        quote=state.text[block.start : block.end],
        page=state.page_at(block.start),
        polarity=side,
        themes=spoken.themes,
        section=block.section,
        case_type=kind,
        reason=verdict.reason,
        confidence=verdict.confidence,
        mentions=named.within(block.start, block.end),
    )
