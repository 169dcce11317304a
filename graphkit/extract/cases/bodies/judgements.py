"""Finds grades given to a body or on a topic: Ofsted's of local authorities, and the graded topics since 2023."""
# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.cases.bodies.judged_councils import CLAUSE_GRADE, COUNCIL, judged_in
from graphkit.extract.layout import family
from graphkit.extract.layout.cells import DATE, cells_in
from graphkit.extract.layout.tables.of_topics import GRADE_LINE
from graphkit.extract.prose.dates import find_periods
from graphkit.extract.prose.grades import A_RATING
from graphkit.extract.prose.splitting import split
from graphkit.extract.prose.worded import worded
from graphkit.extract.state import Analysis, Block, analysis
from graphkit.records import Judgement, Section

_ONLY_GRADE = re.compile(rf"^[\"'(]?{A_RATING}[\"')]?[.*]?$", re.IGNORECASE)
_OFSTED = worded(r"\bofsted\b|\boffice for standards in education\b", re.IGNORECASE)
#: who judges councils where Ofsted does not
_WELSH = worded(r"\b(?:CIW|CSSIW|Estyn|Care (?:and Social Services )?Inspectorate Wales)\b")
_INSPECTORS = re.compile(r"\b(?:hmic(?:frs)?|we|our|inspectors)\b", re.IGNORECASE)
_WE_GRADED = worded(
    rf"\b(?:we|hmicfrs|inspectors) (?:have )?(?:graded|judged|rated)"
    rf" .{{0,60}}?(?:at |for |on |'s |in )(?P<topic>[^.;]{{6,90}}?)"
    rf" (?:as|to be) [\"']?(?P<grade>{A_RATING})\b",
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
_BODY_COLUMN = re.compile(r"\b(?:authorit|council|body|organisation|force|partner)", re.IGNORECASE)
#: heads a column of counts
_TOTAL = re.compile(r"(?:totals?|number)(?: (?:number )?of cases)?", re.IGNORECASE)
#: heads a column of places where Ofsted judges, else of topics
_AREA_COLUMN = re.compile(r"\barea\b", re.IGNORECASE)
#: heads the column of grades or of dates; a row with neither is of a body that nobody has judged yet
_GRADE_COLUMN = re.compile(
    r"(?!.*\b(?:not|no|yet|awaiting|due)\b).*\b(?:judge?ments?|grad(?:e|ing)s?|ratings?|rated|outcomes?|results?"
    r"|effectiveness|dates?|published|inspected|year)\b",
    re.IGNORECASE,
)
_OVERALL = re.compile(r"\b(?:overall|judge?ments?|grad(?:e|ing)s?|ratings?|outcomes?|results?)\b", re.IGNORECASE)
#: what is left of a body's name in a row that is torn
_TORN = re.compile(r"(?:(?:city|county|borough|district|metropolitan) )*(?:council|authority|borough)", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
#: how many cases, and what share of them
_COUNT = re.compile(r"\d{1,3}(?: ?\(?\d{1,3}(?:\.\d+)? ?(?:%|per ?cent)\)?)?")
#: a table of grades has no more columns
_MOST_COLUMNS = 4


#: an item of a list of judgements: "Port Elsin City Council: inadequate (June 2018); and"
_DATED_LINE = re.compile(
    rf"^(?P<body>[A-Z][^:–—;.]{{3,80}}?)(?::| [–—-]) (?:(?:judged|rated|graded)(?: as| to be)? )?(?P<grade>(?i:{A_RATING}))[, ] ?\(?(?:(?:in|on|published|inspected) )*"
    rf"(?P<date>{DATE})\)?[;.,]?(?: and)?$"
)


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
        cells = cells_in(state.text, block)
        if len(cells) == 1:
            pending.append(block)
            continue
        grade = next((c for c in cells if _ONLY_GRADE.match(c)), None)
        if sum(_ONLY_GRADE.match(c) is not None for c in cells) > 1:
            # but for the head of a table of cases, which has a column for each grade
            if len(header) == len(cells) and not _ONLY_GRADE.match(cells[0]) and _OFSTED.search(lead):
                yield from _graded_columns(state, block, cells, header, lead)
            continue
        if grade is None:
            if not header or any(map(_GRADE_COLUMN.match, cells)):
                header = cells if not any(c.isdigit() for c in cells) else []
            continue
        if any(_COUNT.fullmatch(c) for c in cells) and _ONLY_GRADE.match(cells[0]):
            continue  # how many cases got the grade
        if any(_TOTAL.fullmatch(c) for c in cells):
            continue  # the names of the columns of a table of cases, or some of them
        start = block.start
        if _TORN.fullmatch(cells[0]):
            if not pending or state.text[pending[-1].end : start].strip():
                continue  # nobody knows whose council it is
            start, cells = pending[-1].start, [f"{state.view(pending.pop()).clean} {cells[0]}", *cells[1:]]
        yield _judged(state, start, max(block.end, block.reach), cells, header, lead, block.section)
    yield from _cell_rows(state, pending, lead)


def _graded_columns(state: Analysis, block: Block, cells: list[str], header: list[str], lead: str) -> Iterator[_Said]:
    """Yield the grades of a row that has several, each on what heads its column."""
    for cell, head in zip(cells, header, strict=True):
        if _ONLY_GRADE.match(cell):
            rest = [(c, h) for c, h in zip(cells, header, strict=True) if not _ONLY_GRADE.match(c)]
            own, heads = [*(c for c, _ in rest), cell], [*(h for _, h in rest), head]
            said = _judged(state, block.start, block.end, own, heads, lead, block.section)
            yield replace(said, topic=said.topic if _OVERALL.search(head) else head)


def _cell_rows(state: Analysis, blocks: list[Block], lead: str) -> Iterator[_Said]:
    """Yield the rows of a table whose every cell stands on its own line."""
    cells = [(b, state.view(b).clean) for b in blocks]
    grades = [k for k, (_, c) in enumerate(cells) if _ONLY_GRADE.match(c)]
    if not grades:
        return
    for width in range(2, _MOST_COLUMNS + 1):
        if _in_columns([c for _, c in cells], width):
            header = [c for _, c in cells[:width]]
            for k in range(width, len(cells), width):
                row, last = cells[k : k + width], cells[k + width - 1][0]
                yield _judged(state, row[0][0].start, last.end, [c for _, c in row], header, lead, row[0][0].section)
            return
    for k in grades:
        after = cells[k + 1] if k + 1 < len(cells) and find_periods(cells[k + 1][1]) else None
        if k == 0 or k - 1 in grades or k + 1 in grades or _OF_GRADES.search(cells[k - 1][1]):
            continue
        if any(_COUNT.fullmatch(c) for _, c in cells[k - 1 : k + 2]):
            continue  # how many cases got the grade
        row = [cells[k - 1], cells[k], *([after] if after else [])]
        first, last = row[0][0], row[-1][0]
        yield _judged(state, first.start, last.end, [c for _, c in row], [], lead, first.section)


def _in_columns(cells: Sequence[str], width: int) -> bool:
    """Tell whether cells are rows of so many below the heads of the columns, the grades all below the one for them."""
    rows = [cells[k : k + width] for k in range(0, len(cells), width)]
    if len(rows) < 2 or len(rows[-1]) < width:
        return False
    graded = [[k for k, cell in enumerate(row) if _ONLY_GRADE.match(cell)] for row in rows]
    if (
        any(map(_COUNT.fullmatch, cells))
        or graded[0]
        or len(graded[1]) != 1
        or any(columns != graded[1] for columns in graded[1:])
    ):
        return False
    return _GRADE_COLUMN.match(rows[0][graded[1][0]]) is not None


def _judged(
    state: Analysis, start: int, end: int, cells: list[str], header: list[str], lead: str, section: str | None
) -> _Said:
    grade = next(c for c in cells if _ONLY_GRADE.match(c))
    dated = next((p for c in cells if c != grade for p in find_periods(c)), None)
    year = next((c for c in cells if _YEAR.fullmatch(c)), None)
    label = next((c for c in cells if c not in {grade, year} and not find_periods(c)), None)
    by = _by(state, lead, label or "")
    column = header[cells.index(label)] if label in cells and len(header) == len(cells) else ""
    council = COUNCIL.search(lead)
    body = topic = None
    known = family.chapter(label or "")
    names = _BODY_COLUMN.search(column) or (_AREA_COLUMN.search(column) and (by == "Ofsted" or dated or year))
    if label and not (known and known.area) and (names or _named_body(label)):
        body = label
    else:
        topic = label
        body = council.group().strip() if council else (state.facts.force if by != "Ofsted" and state.facts else None)
    if dated is None and year is None:
        dated = next(iter(find_periods(lead)), None)
    return _Said(start, end, body, topic, grade.strip("\"'()."), dated.first if dated else year, by, section)


def _named_body(label: str) -> bool:
    return COUNCIL.search(label) is not None or label.endswith(("Police", "Constabulary"))


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
        elif block.kind in {"paragraph", "bullet"} and _OFSTED.search(lead) and (dated := _DATED_LINE.match(clean)):
            when = next(iter(find_periods(dated["date"])), None)
            body, date = dated["body"].strip(), when.first if when else dated["date"]
            yield _Said(block.start, block.end, body, None, dated["grade"], date, "Ofsted", block.section)
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
    return section.practice_area is not None or (section.level == 1 and not COUNCIL.search(section.heading))


def _prose(state: Analysis) -> Iterator[_Said]:
    """Yield what sentences say: "Ofsted judged the services of Westmarch Council to be good in May 2019"."""
    facts = state.facts
    force, inspectorate = (facts.force, facts.inspectorate) if facts else (None, None)
    heads = _heads(state)
    for block in state.blocks:
        if block.kind not in {"paragraph", "bullet"}:
            continue
        view = state.view(block)
        previous, ofsted, by = "", False, "Ofsted"
        for lo, hi in split(view.clean):
            sentence = view.clean[lo:hi]
            start, end = view.span(lo, hi)
            welsh = _WELSH.search(sentence)
            named = welsh is not None or _OFSTED.search(sentence) is not None
            by = (welsh.group() if welsh else "Ofsted") if named else by
            ofsted = named or (ofsted and CLAUSE_GRADE.search(sentence) is not None)
            if (graded := _WE_GRADED.search(sentence)) and _topic(graded["topic"]):
                topic = _topic(graded["topic"])
                yield _Said(start, end, force, topic, graded["grade"], None, inspectorate, block.section)
            elif (at := _IS_AT.search(sentence)) and (topic := _topic_at(sentence, at, heads.get(block.start))):
                grade = re.sub(r"^\w+ to require", "requires", at["grade"] or at["grade2"])
                yield _Said(start, end, force, topic, grade, None, inspectorate, block.section)
            elif ofsted or (_OFSTED.search(previous) and re.match(r"(?:it|they|the)\b", sentence, re.I)):
                for body, about, grade, date in judged_in(sentence, previous):
                    yield _Said(start, end, body, about, grade, date, by, block.section)
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


def _topic(text: str) -> str | None:
    """Return the topic that the inspectorate grades, if `text` is one."""
    bare = re.sub(r"^(?:the force's |its |the )", "", text.strip(), flags=re.IGNORECASE)
    bare = re.sub(r"\b(with|of|by|to|about) (?:its|their|the force's|all its) ", r"\1 ", bare, flags=re.IGNORECASE)
    known = family.chapter(bare)
    return bare if known and known.area else None
