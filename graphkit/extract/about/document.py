"""Finds the facts of the document: title, kind, force, inspectorate, dates, and the inspection that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.about.inspected import inspected_of, published_of
from graphkit.extract.about.kinds import force_names, force_of, has_date, inspectorate_of, kind_of, printed_name
from graphkit.extract.about.speakers import ANSWER
from graphkit.extract.layout import family
from graphkit.extract.layout.furniture import LABEL, is_menu
from graphkit.extract.layout.lines import BULLET
from graphkit.extract.layout.site import of_page
from graphkit.extract.prose.dates import find_periods
from graphkit.extract.state import Analysis, analysis
from graphkit.ontology import Ontology
from graphkit.records import DocumentRecord, inspection_id

_SERIES = re.compile(r"\b(?:inspections?|re-?inspections?|review|report|thematic)\b", re.IGNORECASE)
#: a heading that goes on with the title
_PART_OF_TITLE = re.compile(r"(?:executive )?summary|summary report|overview", re.IGNORECASE)
#: what a site puts after the title of a page
_SITE = re.compile(
    r"\s+[|–—-]\s+(?:HMICFRS|HMIC|His Majesty|Her Majesty|GOV\.UK|BBC News|.{0,40}\bNews)\b.*$", re.IGNORECASE
)
#: the name before the series
_SHORT = re.compile(r"(?P<name>[A-Z][\w&,' -]{2,40}?) [–—:-] (?=\S)")
#: who publishes the reports, and nothing else
_PUBLISHER = re.compile(
    r"(?:HMICFRS|HMIC|(?:(?:His|Her) Majesty.?s|The) Inspectorate(?: of Constabulary(?:,? (?:and|&) Fire (?:and|&)"
    r" Rescue Services?)?)?)(?: \(?HMIC(?:FRS)?\)?)?",
    re.IGNORECASE,
)
#: "National Child Protection", below which "Inspections" stands
_BROKEN = re.compile(
    r"\b(?:child protection|vulnerable people|of children|safeguarding|post-inspection|child)$", re.IGNORECASE
)
_LAST_WORD = re.compile(r"(?:re-?)?(?:inspections?|reviews?|report)(?: (?:programme|report|review))?", re.IGNORECASE)


@Language.component("graphkit_document")
def document(doc: Doc) -> Doc:
    """Set `Analysis.facts` and add the Document record."""
    state = analysis(doc)
    cover, back = _edges(state)
    headings = [state.view(b).clean for b in state.blocks if b.kind == "heading"]
    body = [state.view(b).clean for b in state.blocks if b.kind in {"paragraph", "bullet", "row"}]
    given = _SITE.sub("", state.document.title.strip()) if state.document.title else None
    named = [*([given] if given else []), *cover] if not cover or given not in cover else cover
    title = _title(state.ontology, cover, given, headings)
    kind = kind_of(title, named or headings[:1], body, headings)
    force, concept = force_of(state.ontology, [*([title] if title else []), *named], " ".join([*headings, *body]))
    if kind in {"inspection", "re-inspection"} and force is None and not _reports_on_a_force(headings, body):
        kind = "other"  # a page about inspections has their name in its title
    ranged = next((p for line in cover for p in find_periods(line) if p.ranged), None)
    official = state.ontology.concepts[concept].official_name if concept else force
    if concept and kind not in {"news", "other"}:
        force = printed_name(state.ontology.concepts[concept], " ".join([*cover, *headings, *body]))
    published = published_of([*cover, *back], body, ranged)
    inspectorate = inspectorate_of(" ".join([*cover, *body]))
    speaks = kind != "other" or (force is not None and inspectorate is not None)
    inspected = inspected_of(kind, cover, body, published) if speaks else None
    start, end = inspected or (None, None)
    state.facts = DocumentRecord(
        id=state.document.id,
        document=state.document.id,
        title=title,
        kind=kind,
        force=force,
        inspectorate=inspectorate,
        published=published,
        inspection_start=start,
        inspection_end=end,
        source=state.document.source,
        sha256=state.document.sha256,
        characters=len(state.text),
        inspection=inspection_id(official, start) if official and kind not in {"other", "thematic"} else None,
        force_concept=concept,
    )
    state.records.append(state.facts)
    return doc


def _reports_on_a_force(headings: Sequence[str], body: Sequence[str]) -> bool:
    """Say whether a text has one of the usual chapters or names a force, were it one that the ontology lacks."""
    return any(map(family.chapter, headings)) or any(map(force_names, [*headings, *body]))


def _edges(state: Analysis) -> tuple[list[str], list[str]]:
    """Return the lines of the cover, and the lines of furniture after it."""
    cover: list[str] = []
    back: list[str] = []
    on_cover = True
    for block in state.blocks:
        clean = state.view(block).clean
        if block.kind == "furniture" or (on_cover and block.kind == "heading" and has_date(clean)):
            (cover if on_cover else back).append(clean)
        elif block.kind != "contents" and not (block.kind == "heading" and _PART_OF_TITLE.fullmatch(clean)):
            on_cover = False
    return cover, back


def _title(ontology: Ontology, cover: Sequence[str], given: str | None, headings: Sequence[str]) -> str | None:
    """Return the title: the cover's line that names series and force, or both joined, or the first heading."""
    lines = [line for line in cover if not (_of_the_site(line) or LABEL.match(line) or has_date(line))]
    lines = _joined([_SITE.sub("", line.strip("*_# ")) for line in lines if not BULLET.match(line)])
    if answer := next((line for line in lines if ANSWER.search(line)), None):
        return answer
    series = [line for line in lines if _SERIES.search(line)]
    forces = [line for line in lines if ontology.force_in(line) or force_names(line)]
    names = {line.lower() for line in forces if line not in series}  # the head of a page may have it in capitals
    forces = [line for line in lines if line in forces or (line in series and any(n in line.lower() for n in names))]
    whole = next((line for line in series if line in forces or _of_one_of(line, forces)), None)
    alone = [line for line in forces if line not in series]
    if whole is not None and alone and series[0] != whole and set(lines[:2]) == {series[0], alone[0]}:
        return f"{series[0]}: {alone[0]}"  # a cover of two lines, then the head of its pages, which has both
    if whole is not None:
        return whole
    if series and forces:
        # On a cover each part has its own line, the series above or below the force.
        # The head of the pages has the series once more, and what stands on the cover itself is the last of them.
        parts = {one.lower().removesuffix("s"): one for one in series if not _publisher(one)}
        return ": ".join(dict.fromkeys([*parts.values(), forces[0]]))
    if given:
        return given
    if series and not forces:
        # The head of the pages has the series alone: "Northmoor – National child protection inspection" has it too.
        return next((one for one in series if _SHORT.match(one) and one.lower().endswith(series[0].lower())), series[0])
    for line in lines:
        if not _PUBLISHER.fullmatch(line):
            return line
    return next((h for h in headings if not family.chapter(h)), lines[0] if lines else None)


def _of_one_of(line: str, forces: Sequence[str]) -> bool:
    """Say whether the title begins with the short name of one of `forces`: "Northmoor – National child ..."."""
    short = _SHORT.match(line)
    return short is not None and any(force.startswith(f"{short['name']} ") for force in forces)


def _of_the_site(line: str) -> bool:
    """Say whether a line of the cover is of the page that shows the report, and not of the report."""
    return is_menu(line) or of_page(line) or len(line) > 200


def _joined(lines: Sequence[str]) -> list[str]:
    """Return the lines of a cover, a series whose last word stands on a line of its own made one again."""
    whole: list[str] = []
    for line in lines:
        if whole and _LAST_WORD.fullmatch(line) and _BROKEN.search(whole[-1]):
            whole[-1] = f"{whole[-1]} {line}"
        else:
            whole.append(line)
    return whole


def _publisher(line: str) -> bool:
    return bool(re.search(r"\bInspectorate\b", line))
