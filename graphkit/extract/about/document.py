"""Finds the facts of the document: title, kind, force, inspectorate, dates, and the inspection that it speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.about.forces import force_names, force_of, only_force, printed_name
from graphkit.extract.about.inspected import inspected_of, published_of
from graphkit.extract.about.inspectorates import inspectorate_of, passing
from graphkit.extract.about.kinds import kind_of
from graphkit.extract.about.stamps import of_no_publication, stamped_of
from graphkit.extract.about.titles import (
    PART_OF_TITLE,
    first_lines,
    headline,
    imprinted,
    subject_of,
    title_of,
    without_site,
)
from graphkit.extract.layout import family
from graphkit.extract.layout.earlier import heads_earlier
from graphkit.extract.layout.site import heads_links
from graphkit.extract.prose.dates import find_periods, has_date
from graphkit.extract.state import Analysis, analysis
from graphkit.records import DocumentRecord, inspection_id

#: kinds of documents that go back to an earlier inspection
_FOLLOWING = frozenset({"re-inspection", "post-inspection-review"})
#: a page on how inspections are made has "Methodology" and "Findings", too
_SOME = 3
#: a heading further down is of a part of the text
_EARLY = 8


@Language.component("graphkit_document")
def document(doc: Doc) -> Doc:
    """Set `Analysis.facts` and add the Document record."""
    state = analysis(doc)
    cover, back = _edges(state)
    headings = [state.view(b).clean for b in state.blocks if b.kind == "heading"]
    body = [state.view(b).clean for b in state.blocks if b.kind in {"paragraph", "bullet", "row"}]
    given = without_site(state.document.title.strip()) if state.document.title else None
    named = [*([given] if given else []), *cover] if not cover or given not in cover else cover
    first = [(b.kind, state.view(b).clean) for b in state.blocks[:20] if b.kind != "contents"]
    above = first_lines(first)
    opening = [clean for _, clean in first]
    early = [clean for kind, clean in first[:_EARLY] if kind == "heading"]
    title = subject_of(opening) or title_of(state.ontology, cover, given, above, early) or imprinted(opening)
    kind = kind_of(title, named or headings[:1], body, headings)
    if kind == "news":
        title = headline(cover, given, above) or title
    force, concept = force_of(state.ontology, [*([title] if title else []), *named], " ".join([*headings, *body]))
    if force is None and (only := only_force(state.ontology, kind, "\n".join([*cover, *headings, *body]))):
        force, concept = only.official_name, only.id
    if kind in {"inspection", "re-inspection"} and force is None and not _reports_on_a_force(headings, [*cover, *body]):
        kind = "other"  # a page about inspections has their name in its title
    ranged = next((p for line in cover for p in find_periods(line) if p.ranged), None)
    official = state.ontology.concepts[concept].official_name if concept else force
    if concept and kind != "other":
        text = " ".join([*cover, *headings, *body])
        force = printed_name(state.ontology.concepts[concept], text, news=kind == "news")
    past = of_no_publication(kind, opening)
    published = published_of([line for line in [*cover, *back] if line not in past], body, ranged)
    published = published or stamped_of(kind, [line for line in opening if line not in past], body)
    inspectorate = inspectorate_of(" ".join([*cover, *body]))
    speaks = kind != "other" or (force is not None and inspectorate is not None)
    inspected = inspected_of(kind, cover, _of_now(state) if kind in _FOLLOWING else body, published) if speaks else None
    start, end = inspected or (None, None)
    # an article that does not say when may speak of any inspection of the force
    tells = kind not in {"news", "other", "thematic"} or (kind == "news" and start is not None)
    state.facts = DocumentRecord(
        id=state.document.id,
        document=state.document.id,
        title=title,
        kind=kind,
        force=force,
        inspectorate=None if kind == "other" and passing(title, [*cover, *back], " ".join(body)) else inspectorate,
        published=published,
        inspection_start=start,
        inspection_end=end,
        source=state.document.source,
        sha256=state.document.sha256,
        characters=len(state.text),
        inspection=inspection_id(official, start) if official and tells else None,
        force_concept=concept,
    )
    state.records.append(state.facts)
    return doc


def _reports_on_a_force(headings: Sequence[str], body: Sequence[str]) -> bool:
    """Say whether a text names a force, were it one that the ontology lacks, or has chapters as a report does."""
    chapters = sum(family.chapter(heading) is not None for heading in headings)
    return chapters >= _SOME or any(map(force_names, [*headings, *body]))


def _of_now(state: Analysis) -> list[str]:
    """Return the body of a report that goes back, without what stands below the name of the earlier inspection."""
    then = False
    body: list[str] = []
    for block in state.blocks:
        if block.kind == "heading":
            then = heads_earlier(state.view(block).clean, None)
        elif block.kind in {"paragraph", "bullet", "row"} and not then:
            body.append(state.view(block).clean)
    return body


def _edges(state: Analysis) -> tuple[list[str], list[str]]:
    """Return the lines of the cover, and the lines of furniture after it but for what a site shows below the report."""
    cover: list[str] = []
    back: list[str] = []
    on_cover = True
    last = 0  # the lines of furniture before the last part of the text
    for block in state.blocks:
        clean = state.view(block).clean
        if block.kind == "furniture" or (on_cover and block.kind == "heading" and has_date(clean)):
            (cover if on_cover else back).append(clean)
        elif block.kind != "contents" and not (block.kind == "heading" and PART_OF_TITLE.fullmatch(clean)):
            on_cover = False
        if block.kind != "furniture":
            last = len(back)
    below = next((i for i in range(last, len(back)) if heads_links(back[i])), len(back))
    return cover, back[:below]
