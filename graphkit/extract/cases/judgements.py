"""Finds grades given to a body or on a topic: Ofsted's of local authorities, and the graded topics since 2023."""
# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.layout import family
from graphkit.extract.layout.cells import cells_of
from graphkit.extract.layout.graded import GRADE_LINE
from graphkit.extract.prose.dates import find_periods
from graphkit.extract.prose.splitting import split
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Analysis, Block, analysis
from graphkit.records import Judgement, Section

_GRADE = r"(?:outstanding|good|adequate|inadequate|(?:requires?|requiring|needs?) improvement(?: to be good)?)"
_ONLY_GRADE = re.compile(rf"^[\"'(]?{_GRADE}[\"')]?[.*]?$", re.IGNORECASE)
_OFSTED = worded(r"\bofsted\b|\boffice for standards in education\b", re.IGNORECASE)
_INSPECTORS = re.compile(r"\b(?:hmic(?:frs)?|we|our|inspectors)\b", re.IGNORECASE)
_COUNCIL = re.compile(
    r"(?:[A-Z][\w'’-]+(?:[ -](?:on|upon|and|of|the|in|&)(?=[ -]))?[ -]){1,6}(?:Council|County Council|London Borough)\b"
    r"|\bLondon Borough of (?:[A-Z]\w+(?: and )?){1,3}"
)
#: a place that stands for the council whose services are judged: "children's services in Westmarch"
_SERVICES = r"(?:children(?:'s|s')? (?:social (?:care|work|services)(?: services)?|services)|local authority services)"
_PLACE = r"(?P<place>(?:the )?(?:(?:city|county|borough|town) of )?[A-Z][\w'-]+(?:(?: (?:on|upon|and|of|the) |[ -])[A-Z][\w'-]+){0,3})"
_SERVICES_IN = re.compile(rf"\b(?P<topic>(?i:{_SERVICES}))(?: \([A-Z]{{2,6}}\))?,? (?:in|of|for|at) {_PLACE}")
_SERVICES_OF = re.compile(rf"\b{_PLACE.replace('place', 'owner')}(?:'s|(?<=s)') (?P<owned>(?i:{_SERVICES}))")
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_NOT_YET = re.compile(
    r"\b(?:not (?:yet|been)|hasn't|hadn't|has yet to|is due to|was due to|will|expects?|hoped?|aims?|if|whether|until)\b",
    re.I,
)
_FROM_TO = re.compile(
    rf"\bfrom [\"'\u201c\u2018]?{_GRADE}[\"'\u201d\u2019]? to (?=[\"'\u201c\u2018]?{_GRADE})", re.IGNORECASE
)
_ANY_GRADE = re.compile(
    rf"\b{_GRADE}(?=[\"'\u201d\u2019]?(?:[\s,.;:)]|$))(?! (?:practice|progress|work|examples?|quality|enough))",
    re.IGNORECASE,
)
_CLAUSE_GRADE = re.compile(
    rf"\b(?:judged|rated|graded|found|assessed|was|were|is|are|as|a)\b[^.;]{{0,60}}?[\"'“‘]?(?P<grade>{_GRADE})[\"'”’]?(?=[\s,.;)]|$)",
    re.IGNORECASE,
)
_WE_GRADED = worded(
    rf"\b(?:we|hmicfrs|inspectors) (?:have )?(?:graded|judged|rated)"
    rf" .{{0,60}}?(?:at |for |on |'s |in )(?P<topic>[^.;]{{6,90}}?)"
    rf" (?:as|to be) [\"']?(?P<grade>{_GRADE})\b",
    re.IGNORECASE,
)
_IS_AT = worded(
    r"\b(?:is|was|as|to be)(?: (?:judged|graded|rated|assessed)(?: as| to be)?)? "
    r"(?P<grade>outstanding|good|adequate|inadequate) (?:at|in|for) (?P<topic>[^.;]{6,120})"
    r"|\b(?P<grade2>(?:requires|needs) improvement|(?:judged|graded|rated|assessed|found) to require improvement)"
    r" (?:at|in|for) (?P<topic2>[^.;]{6,120})",
    re.IGNORECASE,
)
#: what is said of the whole force, as at the head of a graded chapter
_OF_THE_FORCE = re.compile(
    r"^(?i:overall, |(?:we|inspectors) (?:have )?(?:judged?|graded?|rated?|assess(?:ed)?|found|find) (?:that )?)?"
    r"(?:(?i:the (?:force|constabulary|service))|(?:[A-Z][\w'-]+ (?:and |of |the )*){1,5}?(?:Police|Constabulary)(?: Service)?)$"
)
#: the head of a list of grades, which is no topic
_OF_GRADES = re.compile(r"\b(?:judge?ments?|grades?|gradings?|ratings?)\b", re.IGNORECASE)
_BODY_COLUMN = re.compile(r"\b(?:authorit|council|body|organisation|force|area|partner)", re.IGNORECASE)


@dataclass(slots=True)
class _Said:
    start: int
    end: int
    body: str | None
    topic: str | None
    grade: str
    date: str | None
    by: str | None
    section: str | None


@Language.component("graphkit_judgements")
def judgements(doc: Doc) -> Doc:
    """Add Judgement records, and set the zone of what is a grade and nothing else."""
    state = analysis(doc)
    if state.facts is None or state.facts.kind in {"news", "other"}:
        return doc
    found = _each_once([*_rows(state), *_topics(state), *_prose(state)])
    for said in found:
        quote = state.text[said.start : said.end]
        state.records.append(
            Judgement(
                id=state.ids.make("judgement", said.body or "", said.topic or "", said.grade, said.date or ""),
                document=state.document.id,
                start=said.start,
                end=said.end,
                quote=quote,
                page=state.page_at(said.start),
                body=said.body,
                topic=said.topic,
                grade=said.grade,
                date=said.date,
                by=said.by,
                section=said.section,
            )
        )
    for sentence in state.sentences:
        if sentence.zone == "findings" and _alone(sentence.view.clean):
            sentence.zone = "context"  # a grade alone is a judgement on its topic, and says nothing of any theme
    spans = (doc.char_span(j.start, j.end, label="JUDGEMENT", alignment_mode="expand") for j in found)
    doc.spans["graphkit_judgements"] = [span for span in spans if span is not None]
    return doc


def _each_once(found: list[_Said]) -> list[_Said]:
    """Return the judgements in order of the text, each once however often and in whatever words it is said.

    A grade that stands alone below a chapter's title is kept before a line of a list, and that before a sentence.
    """
    kept: dict[tuple[object, ...], _Said] = {}
    for said in sorted(found, key=lambda j: (j.end - j.start > len(j.grade) + 2, j.start, j.end)):
        known = family.chapter(said.topic or "")
        topic = known.pattern.pattern if known else family.fold(said.topic or "")
        kept.setdefault((said.body, topic, family.fold(said.grade), said.date, said.by), said)
    return sorted(kept.values(), key=lambda j: (j.start, j.end))


def _rows(state: Analysis) -> Iterator[_Said]:
    """Yield what tables say: a body or topic, a grade and perhaps a date in each row."""
    header: list[str] = []
    lead = ""
    pending: list[Block] = []
    for block in state.blocks:
        if block.kind in {"paragraph", "heading", "caption"}:
            yield from _cell_rows(state, pending, lead)
            pending = []
            lead, header = state.view(block).clean, []
            continue
        if block.kind != "row":
            continue
        cells = cells_of(state.text, block.start, block.end)
        if len(cells) == 1:
            pending.append(block)
            continue
        grade = next((c for c in cells if _ONLY_GRADE.match(c)), None)
        if sum(_ONLY_GRADE.match(c) is not None for c in cells) > 1:
            continue  # the head of a table of cases, which has a column for each grade
        if grade is None:
            header = cells if not any(c.isdigit() for c in cells) else []
            continue
        yield _judged(state, block.start, block.end, cells, header, lead, block.section)
    yield from _cell_rows(state, pending, lead)


def _cell_rows(state: Analysis, blocks: list[Block], lead: str) -> Iterator[_Said]:
    """Yield the rows of a table whose every cell stands on its own line."""
    cells = [(b, state.view(b).clean) for b in blocks]
    grades = [k for k, (_, c) in enumerate(cells) if _ONLY_GRADE.match(c)]
    if not grades:
        return
    for k in grades:
        after = cells[k + 1] if k + 1 < len(cells) and find_periods(cells[k + 1][1]) else None
        if k == 0 or k - 1 in grades or k + 1 in grades or _OF_GRADES.search(cells[k - 1][1]):
            continue
        row = [cells[k - 1], cells[k], *([after] if after else [])]
        first, last = row[0][0], row[-1][0]
        yield _judged(state, first.start, last.end, [c for _, c in row], [], lead, first.section)


def _judged(
    state: Analysis, start: int, end: int, cells: list[str], header: list[str], lead: str, section: str | None
) -> _Said:
    grade = next(c for c in cells if _ONLY_GRADE.match(c))
    dated = next((p for c in cells if c != grade for p in find_periods(c)), None)
    label = next((c for c in cells if c != grade and not find_periods(c)), None)
    by = _by(state, lead, label or "")
    column = header[cells.index(label)] if label in cells and len(header) == len(cells) else ""
    council = _COUNCIL.search(lead)
    body = topic = None
    if label and (_BODY_COLUMN.search(column) or _COUNCIL.search(label) or label.endswith(("Police", "Constabulary"))):
        body = label
    else:
        topic = label
        body = council.group().strip() if council else (state.facts.force if by != "Ofsted" and state.facts else None)
    if dated is None:
        dated = next(iter(find_periods(lead)), None)
    return _Said(start, end, body, topic, grade.strip("\"'()."), dated.first if dated else None, by, section)


def _by(state: Analysis, lead: str, label: str) -> str | None:
    if _OFSTED.search(lead):
        return "Ofsted"
    known = family.chapter(label)
    if (known and known.area) or _INSPECTORS.search(lead):
        return state.facts.inspectorate if state.facts else None
    return None


def _topics(state: Analysis) -> Iterator[_Said]:
    """Yield the grades of the inspectorate's own topics: a grade under a heading, or "Topic: grade" in a line."""
    sections = {s.id: s for s in state.of(Section)}
    facts = state.facts
    force, by = (facts.force, facts.inspectorate) if facts else (None, None)
    titles = {family.fold(s.heading) for s in sections.values()}
    fresh: Section | None = None
    lead = over = ""
    for block in state.blocks:
        if block.kind in {"contents", "furniture", "footnote"}:
            continue
        clean = state.view(block).clean
        if block.kind == "heading":
            fresh = sections.get(block.section or "")
        known = family.chapter(clean) if block.kind == "bullet" and over else None
        if over and known and known.area:  # "Good", and below it the topics that are
            yield _Said(block.start, block.end, force, clean.rstrip(".;"), over, None, by, block.section)
        elif block.kind != "bullet":
            over = _alone(clean) if block.kind == "paragraph" else ""
        if block.kind == "paragraph" and over and fresh is not None and _graded(fresh):
            yield _Said(block.start, block.end, force, fresh.heading, over, None, by, block.section)
        elif len(clean) < 180 and (pair := family.GRADED_LINE.match(clean)):
            known = family.chapter(pair["topic"])
            if (known and known.area) or family.fold(pair["topic"]) in titles:
                yield _Said(
                    block.start, block.end, force, pair["topic"].strip(), pair["grade"], None, by, block.section
                )
            elif _OFSTED.search(lead):
                body = pair["topic"].strip()
                yield _Said(block.start, block.end, body, None, pair["grade"], None, "Ofsted", block.section)
        if block.kind == "paragraph":
            lead = clean
        if block.kind != "heading":
            fresh = None


def _alone(clean: str) -> str:
    """Return the grade that a text is and nothing else, called one or not ("Grade: good"); "" for any other text."""
    line = GRADE_LINE.match(clean)
    return line["grade"] if line else clean.strip("\"'().") if _ONLY_GRADE.match(clean) else ""


def _graded(section: Section) -> bool:
    """Tell whether a grade below the heading of `section` is that of a topic."""
    if _OF_GRADES.search(section.heading):
        return False
    return section.practice_area is not None or (section.level == 1 and not _COUNCIL.search(section.heading))


def _prose(state: Analysis) -> Iterator[_Said]:
    """Yield what sentences say: "Ofsted judged the services of Westmarch Council to be good in May 2019"."""
    facts = state.facts
    force, inspectorate = (facts.force, facts.inspectorate) if facts else (None, None)
    heads = _heads(state)
    for block in state.blocks:
        if block.kind not in {"paragraph", "bullet"}:
            continue
        view = state.view(block)
        previous, ofsted = "", False
        for lo, hi in split(view.clean):
            sentence = view.clean[lo:hi]
            start, end = view.span(lo, hi)
            ofsted = _OFSTED.search(sentence) is not None or (ofsted and _CLAUSE_GRADE.search(sentence) is not None)
            if (graded := _WE_GRADED.search(sentence)) and _topic(graded["topic"]):
                topic = _topic(graded["topic"])
                yield _Said(start, end, force, topic, graded["grade"], None, inspectorate, block.section)
            elif (at := _IS_AT.search(sentence)) and (topic := _topic_at(sentence, at, heads.get(block.start))):
                grade = re.sub(r"^\w+ to require", "requires", at["grade"] or at["grade2"])
                yield _Said(start, end, force, topic, grade, None, inspectorate, block.section)
            elif ofsted or (_OFSTED.search(previous) and re.match(r"(?:it|they|the)\b", sentence, re.I)):
                for body, about, grade, date in _ofsted(sentence, previous):
                    yield _Said(start, end, body, about, grade, date, "Ofsted", block.section)
            previous = sentence


def _heads(state: Analysis) -> dict[int, Section]:
    """Return the chapter of each paragraph that stands first below a heading, or below the grade that does."""
    sections = {s.id: s for s in state.of(Section)}
    heads: dict[int, Section] = {}
    fresh: Section | None = None
    for block in state.blocks:
        if block.kind in {"contents", "furniture", "footnote"}:
            continue
        if block.kind == "heading":
            fresh = sections.get(block.section or "")
        elif block.kind != "paragraph":
            fresh = None
        elif fresh is not None and not _alone(state.view(block).clean):
            heads[block.start] = fresh
            fresh = None
    return heads


def _topic_at(sentence: str, at: re.Match[str], head: Section | None) -> str | None:
    """Return the topic that a sentence like "The force is good at ..." grades, by its chapter's title at its head."""
    if head is not None and head.practice_area and _OF_THE_FORCE.match(_subject(sentence[: at.start()])):
        return head.heading
    return _topic(at["topic"] or at["topic2"])


def _subject(before: str) -> str:
    return re.sub(r"(?: (?:is|was|has been))? *$", "", before.strip())


def _ofsted(sentence: str, previous: str) -> Iterator[tuple[str, str | None, str, str | None]]:
    """Yield the body, topic, grade and date of what a sentence says that Ofsted judged; nothing where it is not plain.

    Each body has the grade that follows it; a grade with none before it is of the body that follows, or of the sentence
    before's. A date is that of the judgement where it stands after the grade, or is the only one.
    """
    if _CLAUSE_GRADE.search(sentence) is None or _NOT_YET.search(sentence):
        return
    clean = sentence
    if change := _FROM_TO.search(clean):  # "from inadequate to good": what was judged last, in its place
        clean = clean[: change.start()] + " " * (change.end() - change.start()) + clean[change.end() :]
    bodies = _bodies(clean) or [(0, body, topic) for _, body, topic in _bodies(previous)[-1:]]
    grades = list(_ANY_GRADE.finditer(clean))
    dates = find_periods(clean) or (find_periods(previous) if len(grades) == 1 else [])
    if len(bodies) == len(grades):
        pairs = list(zip(bodies, grades, strict=True))
    elif len(grades) == 1 and all(at < grades[0].start() for at, _, _ in bodies):
        pairs = [(body, grades[0]) for body in bodies]
    else:
        return
    for k, ((_, body, topic), grade) in enumerate(pairs):
        until = grades[k + 1].start() if len(grades) > 1 and k + 1 < len(grades) else len(clean)
        own = [p for p in dates if grade.end() <= p.start < until] if len(dates) > 1 else dates
        yield body, topic, grade.group(), own[0].first if own else None


def _bodies(text: str) -> list[tuple[int, str, str | None]]:
    """Return the bodies that a sentence says are judged, with where they stand and the topic that it names."""
    found: list[tuple[int, str, str | None]] = [(m.start(), m.group().strip(), None) for m in _COUNCIL.finditer(text)]
    for pattern, place, topic in ((_SERVICES_OF, "owner", "owned"), (_SERVICES_IN, "place", "topic")):
        for m in pattern.finditer(text):
            name = re.sub(rf"^the |\s(?:in )?{_MONTH}$", "", m[place]).strip()
            if not any(a <= m.start(place) < a + len(b) or m.start() <= a < m.end() for a, b, _ in found):
                found.append((m.start(), name, m[topic]))
    return sorted(found)


def _topic(text: str) -> str | None:
    """Return the topic that the inspectorate grades, if `text` is one."""
    bare = re.sub(r"^(?:the force's |its |the )", "", text.strip(), flags=re.IGNORECASE)
    bare = re.sub(r"\b(with|of|by|to|about) (?:its|their|the force's|all its) ", r"\1 ", bare, flags=re.IGNORECASE)
    known = family.chapter(bare)
    return bare if known and known.area else None
