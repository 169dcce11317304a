"""Finds case studies: boxed under a title, bulleted as examples, a paragraph or a sentence or two in running text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.cases.studies.case_bounds import (
    FEW,
    at_large,
    lettered,
    of_another,
    of_it,
    of_nobody,
    told_of_two,
    touches_it,
    up_to_the_force,
    up_to_the_last,
)
from graphkit.extract.cases.studies.openings import begins_at, begins_paragraph, by_itself, of_new_child, opens, unsaid
from graphkit.extract.cases.studies.outcomes import Story, outcome
from graphkit.extract.cases.studies.told_words import runs, untold
from graphkit.extract.judging.places import spans_of
from graphkit.extract.layout import family
from graphkit.extract.prose import telling
from graphkit.extract.prose.ages import child_ages
from graphkit.extract.prose.announcing import by_the_way, single_case
from graphkit.extract.prose.beginnings import begins_case, begins_story, called_out, goes_on, judged_first
from graphkit.extract.prose.examples import leads_to_cases, leads_to_faults, leads_to_one
from graphkit.extract.prose.people import NEW_CHILD, of_the_case
from graphkit.extract.prose.splitting import split
from graphkit.extract.state import Analysis, Sentence, analysis
from graphkit.extract.themes.evidence import Text
from graphkit.extract.themes.theming import themes_at_once, themes_in_order
from graphkit.records import CaseStudy, Recommendation, Section

Form = Literal["boxed", "bullet", "paragraph", "inline"]
_LABEL = re.compile(
    r"^(?:box \w{1,2}\b|(?:a |our )?case (?:stud(?:y|ies)|examples?|summar(?:y|ies))\b)"
    r"[^:\u2013\u2014-]*(?:[:\u2013\u2014-]\s*|$)"
    rf"|{family.PRACTICE_LABEL}",  # the layout makes a caption of it over a story alone
    re.IGNORECASE,
)
#: how the text below a box goes over to the next case
_ANOTHER = re.compile(
    r"(?:in|there was|we saw|during) (?:another|an? (?:second|different|further|separate)) \w+", re.IGNORECASE
)
_MOST_THEMES = 5
#: the kinds of block in which words alone may tell a case
_TOLD_IN = {"paragraph", "bullet"}
#: characters of an item before which a child of a case comes
_FIRST = 60
#: a story in running text is not longer than this, or it is not one
_LONGEST = 9
#: a text with fewer line breaks than one for so many characters has lost those between its paragraphs
_LINE = 1000
#: a paragraph of so many sentences is no story by itself
_FEW = 2
#: how many sentences before a case may say what it is an example of
_LEADS = 3


@dataclass(slots=True)
class _Found:
    form: Form
    sentences: list[Sentence]
    title: str | None
    frame: str  # what frames it: its title, or the words before it
    start: int
    end: int
    named: bool = True  # whether the report calls it a case study


@Language.component("graphkit_case_studies")
def case_studies(doc: Doc) -> Doc:
    """Add CaseStudy records, and set the zone of their sentences."""
    state = analysis(doc)
    if state.facts is not None and state.facts.kind in {"news", "other"}:
        return doc
    found = _found(state)
    sections = [_section(state, one.sentences[0]) if one.sentences else None for one in found]
    areas = [section.practice_area if section else None for section in sections]
    for one, section, themes in zip(found, sections, _themes(found, areas), strict=True):
        for sentence in one.sentences:
            sentence.zone = "case-study"
        state.records.append(_record(state, one, section, themes))
    return doc


def stories(state: Analysis) -> list[tuple[int, Story]]:
    """Return the cases that a document tells, each with its start; as it stands before this component."""
    return [(one.start, _to_judge(state, one)) for one in _found(state)]


def _found(state: Analysis) -> list[_Found]:
    by_block: dict[int, list[Sentence]] = {}
    for sentence in state.sentences:
        by_block.setdefault(sentence.block, []).append(sentence)
    asked = sorted(spans_of(state.of(Recommendation)))
    used: set[int] = set()
    rests: dict[int, list[Sentence]] = {}
    found = [*_boxed(state, by_block, used, rests), *_bulleted(state, by_block, used, asked)]
    found += _running(state, by_block | rests, used - rests.keys())
    kept = [one for one in found if one.form == "boxed" or not untold(one.sentences)]
    return sorted([*kept, *_by_words(state, by_block, kept)], key=lambda one: one.start)


def _boxed(
    state: Analysis, by_block: dict[int, list[Sentence]], used: set[int], rests: dict[int, list[Sentence]]
) -> Iterator[_Found]:
    """Yield the cases of boxes; `rests` gets what a paragraph says of the force behind one, which may tell others."""
    blocks = state.blocks
    i = 0
    while i < len(blocks):
        clean = state.view(blocks[i]).clean if blocks[i].kind == "caption" else ""
        if not clean or not (_LABEL.match(clean) or _untold(state, by_block, i)):
            i += 1
            continue
        called = _LABEL.match(clean) is not None
        title = _LABEL.sub("", clean).strip()
        j = i + 1
        named = bool(title)
        while not named and j < len(blocks) and blocks[j].kind in {"caption", "furniture"}:
            title = state.view(blocks[j]).clean.strip() if blocks[j].kind == "caption" else title
            named = blocks[j].kind == "caption"
            j += 1
        body = _body(state, j)
        body = _before_examples(state, by_block, body)
        if not called:  # no box is around it, so that paragraphs on something else may follow
            body = _touching(state, by_block, body)
        if body:
            used.update(body)
            for part in _parts(state, body):
                told = [k for k in part if blocks[k].kind not in {"furniture", "footnote", "caption"}]
                if told:
                    last = by_block.get(told[-1], [])
                    whole = up_to_the_force(last)
                    inside = [s for k in part for s in (by_block.get(k, ()) if k != told[-1] else whole)]
                    start, end = blocks[told[0]].start, blocks[told[-1]].end
                    if len(whole) < len(last):
                        end, rests[told[-1]] = whole[-1].end, last[len(whole) :]
                    yield _Found("boxed", inside, title or None, title, start, end, named=called)
        i = max(j, (body[-1] + 1) if body else 0)


def _untold(state: Analysis, by_block: dict[int, list[Sentence]], i: int) -> bool:
    """Tell whether the caption `i` is the title of a case although nothing calls it one: a story begins below it."""
    below = by_block.get(i + 1)
    return below is not None and begins_case(below[0].view.clean)


def _before_examples(state: Analysis, by_block: dict[int, list[Sentence]], body: list[int]) -> list[int]:
    """Return `body` up to a paragraph in which the report goes over from the story to the force, and leads to others.

    So it is where the breaks between a box and the text below it got lost.
    """
    for n, k in enumerate(body):
        told = by_block.get(k, ()) if state.blocks[k].kind == "paragraph" else ()
        if told and leads_to_cases(told[-1].view.clean) and len(up_to_the_force(told)) < len(told):
            return body[: n + 1]
    return body


def _touching(state: Analysis, by_block: dict[int, list[Sentence]], body: list[int]) -> list[int]:
    """Return `body` up to its last paragraph that is of the story which it begins with."""
    told = [n for n, k in enumerate(body) if state.blocks[k].kind == "paragraph" and k in by_block]
    last = max((n for n in told if not n or touches_it(by_block[body[n]])), default=0)
    return body[: next((n for n in told if n > last), len(body))]


def _parts(state: Analysis, body: list[int]) -> list[list[int]]:
    """Return `body` cut before each return of its first inner head: a box may hold several cases of one make."""
    heads = [k for k in body if state.blocks[k].kind == "caption"]
    if not heads:
        return [body]
    first = state.view(state.blocks[heads[0]]).clean
    cuts = [k for k in heads if state.view(state.blocks[k]).clean == first][1:]
    edges = [body[0], *cuts, body[-1] + 1]
    return [list(range(a, b)) for a, b in pairwise(edges)]


def _body(state: Analysis, first: int) -> list[int]:
    """Return the blocks of the box that begins at `first`: up to where telling turns into speaking of the force."""
    best, best_end, total, score = 0.0, first, 0.0, 1.0
    for k in range(first, min(first + 40, len(state.blocks))):
        block = state.blocks[k]
        clean = state.view(block).clean
        if block.kind == "heading" or (block.kind == "caption" and _LABEL.match(clean)):
            break
        numbered = block.number is not None and state.blocks[first].number is None  # the report's own count goes on
        if k > first and block.kind == "paragraph" and (numbered or at_large(clean) or _ANOTHER.match(clean)):
            break
        if block.kind in {"furniture", "contents"}:
            continue
        if block.kind == "caption":
            if score <= 0 and _over_story(state, k):
                break  # the title of another case, behind what is said of the force
            total += 1.0
            continue
        score = telling.told(clean) + 0.25
        total += max(-3.0, min(3.0, score))
        if k == first or total >= best:
            best, best_end = total, k + 1
        if total < best - 3.5:
            break
    return list(range(first, best_end))


def _over_story(state: Analysis, k: int) -> bool:
    """Tell whether a story begins below block `k`."""
    below = state.view(state.blocks[k + 1]).clean if k + 1 < len(state.blocks) else ""
    return bool(below) and begins_case(below[slice(*split(below)[0])])


def _bulleted(
    state: Analysis, by_block: dict[int, list[Sentence]], used: set[int], asked: Sequence[tuple[int, int]]
) -> Iterator[_Found]:
    items = Counter(block.lead for block in state.blocks if block.kind == "bullet")
    for i, block in enumerate(state.blocks):
        if i in used or block.kind != "bullet" or block.lead is None or i not in by_block:
            continue
        if any(a <= block.start < b for a, b in asked) or by_block[i][0].zone not in {"findings", "case-study"}:
            continue
        lead = state.view(state.blocks[block.lead]).clean
        clean = state.view(block).clean
        if family.COMMON_THEMES.match(lead.rsplit(". ", 1)[-1]) or not _is_listed(lead, clean, items[block.lead]):
            continue
        used.add(i)
        frame = by_block[block.lead][-2:] if block.lead in by_block else []
        words = " ".join(s.view.clean for s in frame)
        inside = up_to_the_last(by_block[i])
        end = block.end if len(inside) == len(by_block[i]) else inside[-1].end
        yield _Found("bullet", inside, None, words, block.start, end)


def _is_listed(lead: str, clean: str, items: int) -> bool:
    """Tell whether an item tells a case, by what leads to its list of so many items, and how it begins."""
    if leads_to_cases(lead) or (items == 1 and leads_to_one(lead)):
        return begins_case(clean) or single_case(clean)
    first = NEW_CHILD.search(clean, 0, _FIRST)
    if of_new_child(clean) or by_itself(clean) or (single_case(clean) and first is not None and begins_case(clean)):
        return True  # whatever leads to it
    of_a_child = leads_to_faults(lead) and NEW_CHILD.search(clean) is not None
    return of_a_child and (begins_story(clean) or single_case(clean))


def _running(state: Analysis, by_block: dict[int, list[Sentence]], used: set[int]) -> Iterator[_Found]:
    torn = state.text.count("\n") * _LINE < len(state.text)
    for i, block in enumerate(state.blocks):
        if i in used or block.kind != "paragraph" or i not in by_block:
            continue
        sentences = by_block[i]
        if (whole_story := _story(state, by_block, used, i)) is not None:
            yield whole_story
            continue
        k = 0
        while k < len(sentences):
            begun = opens(sentences[k].view.clean) or unsaid(sentences, k) or (torn and begins_paragraph(sentences, k))
            if sentences[k].zone != "findings" or not begun:
                k += 1
                continue
            end = k + 1
            while end < len(sentences) and end - k < _LONGEST and goes_on(sentences[end].view.clean):
                end += 1
            named = end > k + 1 and of_the_case(sentences[k + 1].view.clean)
            if (not named and by_the_way(sentences[k].view.clean)) or of_nobody(sentences[k:end]):
                k = end
                continue
            alone = k == 0 and end == len(sentences) and end > _FEW
            first = sentences[k]
            skip = begins_at(first.view.clean)
            start = first.view.original(skip) if skip else first.start
            frame = sentences[k - 1].view.clean if k else ""
            yield _Found(
                "paragraph" if alone else "inline", sentences[k:end], None, frame, start, sentences[end - 1].end
            )
            k = end


def _by_words(state: Analysis, by_block: dict[int, list[Sentence]], found: Sequence[_Found]) -> Iterator[_Found]:
    """Yield the cases that none of `found` covers and that their words tell."""
    covered = {sentence.start for one in found for sentence in one.sentences}
    for i, sentences in by_block.items():
        block = state.blocks[i]
        if block.kind not in _TOLD_IN or leads_to_cases(sentences[-1].view.clean):
            continue
        if block.lead is not None and leads_to_one(state.view(state.blocks[block.lead]).clean):
            continue  # the items are parts of one case
        for is_open, part in groupby(sentences, lambda s: s.zone == "findings" and s.start not in covered):
            for run in runs(list(part)) if is_open else ():
                k = sentences.index(run[0])
                if any(s.start in covered for s in sentences[max(0, k - 1) : k + len(run) + 1]):
                    continue  # the end of a case, which a rule has told from it
                frame = sentences[k - 1].view.clean if k else ""
                alone = len(run) == len(sentences) > _FEW
                form: Form = "bullet" if block.kind == "bullet" else "paragraph" if alone else "inline"
                yield _Found(form, run, None, frame, run[0].start, run[-1].end)


def _story(state: Analysis, by_block: dict[int, list[Sentence]], used: set[int], i: int) -> _Found | None:
    """Return the case that the paragraphs from `i` on tell without any box or title around them."""
    first = by_block[i][0]
    clean = first.view.clean
    if first.zone != "findings" or not (begins_story(clean) or called_out(clean) or judged_first(clean)):
        return None
    if leads_to_cases(by_block[i][-1].view.clean):
        return None  # what leads to examples tells none
    body = [k for k in _body(state, i) if k not in used and k in by_block]
    leaves = (n for n, k in enumerate(body) if n and state.blocks[k].kind == "paragraph" and not of_it(by_block[k]))
    body = body[: next(leaves, len(body))]
    body = body[: next((n for n in range(1, len(body)) if of_another(body[:n], body[n], by_block)), len(body))]
    sentences = [s for k in body for s in by_block[k] if state.blocks[k].kind in {"paragraph", "bullet"}]
    scores = [telling.told(s.view.clean) for s in sentences]
    few = FEW - 1 if lettered(clean) or told_of_two(sentences) else FEW
    if len(sentences) < few or sum(scores) / len(scores) < 0.8 or sum(s > 0 for s in scores) * 3 < len(scores) * 2:
        return None
    used.update(body)
    return _Found("paragraph", sentences, None, "", first.start, sentences[-1].end)


def _themes(found: Sequence[_Found], areas: Sequence[str | None]) -> Iterator[tuple[str, ...]]:
    """Yield the themes of each case study: those most often said in its sentences and in what frames it."""
    texts = [
        Text(clean, group=str(k), before=before, heading=one.frame, area=area)
        for k, (one, area) in enumerate(zip(found, areas, strict=True))
        for before, clean in pairwise([one.frame, *(s.view.clean for s in one.sentences)])
    ]
    told = iter(themes_in_order(texts))
    frames = themes_at_once([Text(one.frame, area=area) for one, area in zip(found, areas, strict=True)])
    for one, framed in zip(found, frames, strict=True):
        counted: Counter[str] = Counter()
        for themes in (*(next(told) for _ in one.sentences), framed if one.frame else ()):
            for rank, theme in enumerate(themes):
                counted[theme] += 2 if rank == 0 else 1
        most = max(counted.values(), default=0)
        ranked = sorted(counted.items(), key=lambda x: (-x[1], x[0]))
        yield tuple(theme for theme, n in ranked[:_MOST_THEMES] if n * 3 >= most)


def _record(state: Analysis, one: _Found, section: Section | None, themes: tuple[str, ...]) -> CaseStudy:
    story = _to_judge(state, one)
    polarity, reason = outcome(story)
    quote = state.text[one.start : one.end]
    ages = child_ages(". ".join([one.title or "", *story.sentences]))
    return CaseStudy(
        id=state.ids.make("case-study", quote),
        document=state.document.id,
        start=one.start,
        end=one.end,
        quote=quote,
        page=state.page_at(one.start),
        title=one.title,
        polarity=polarity,
        child_ages=ages,
        themes=themes,
        section=section.id if section else None,
        form=one.form,
        reason=reason,
    )


def _to_judge(state: Analysis, one: _Found) -> Story:
    return Story(one.title, tuple(s.view.clean for s in one.sentences), tuple(_leads(state, one)), one.named)


def _leads(state: Analysis, one: _Found) -> list[str]:
    """Return the sentences that lead to a case, the nearest first: of its list, or of its section before it."""
    if one.form == "bullet" and (lead := state.blocks[one.sentences[0].block].lead) is not None:
        told = [s for s in state.sentences if s.block == lead]
    else:
        first = one.sentences[0]
        told = [s for s in state.sentences if s.section == first.section and s.end <= first.start]
    return [s.view.clean for s in reversed(told[-_LEADS:])]


def _section(state: Analysis, sentence: Sentence) -> Section | None:
    if sentence.section is None:
        return None
    return next((s for s in state.of(Section) if s.id == sentence.section), None)
