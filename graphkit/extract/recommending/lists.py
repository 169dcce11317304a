"""Finds the list that stands below the lead of a recommendation: its parts, or a recommendation each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.layout import family
from graphkit.extract.layout.lines import line_start
from graphkit.extract.prose.view import View
from graphkit.extract.recommending import labels
from graphkit.extract.recommending.deadlines import is_deadline
from graphkit.extract.recommending.drafts import TRIGGER, Draft, read, words_of
from graphkit.extract.state import Analysis, Block

#: how an entry without a mark goes on from its lead: "improves ...", "Ensure that ..."
_ENTRY = re.compile(rf"(?-i:[a-z])|(?:to )?(?:{labels.VERBS})(?:e?s)?\b", re.IGNORECASE)
_OBLIGED = re.compile(r"\b(?:should|must)\b")
#: how the last part but one of a sentence ends
_JOINED = re.compile(r"(?:[;,]\s*|\s)(?:and|or|and/or)$", re.IGNORECASE)
_STOP = re.compile(r"\.(?=\s+[A-Z]|\s*$)")
_ITEM_BEGIN = re.compile(r"\s*(?:(?:and|or)\s+)?(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[).]\s+|[•–*-]\s*)?(?=\S)")

#: the mark of an item in running text, and the rows in which such marks follow each other
_LETTER = re.compile(r"(?<=[\s:;,])\(?(?P<mark>[a-zA-Z]|[ivx]{1,4}|\d)\)\s+(?=\S)")
_ROWS = (tuple("abcdefghij"), ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"), tuple("123456789"))
_TAIL = re.compile(r"[;,]?(?:\s+(?:and|or))?\s*$")
#: the letters and numbers of marks, each of which stands for all of its row
_COUNTED = ((re.compile(r"\d+"), "1"), (re.compile(r"\b[ivx]+\b"), "i"), (re.compile(r"\b[A-Za-z]\b(?<!i)"), "a"))


def below(
    state: Analysis, blocks: list[Block], i: int, views: dict[int, View], lead: str
) -> Iterator[tuple[int, Block]]:
    """Yield what is listed for the recommendation in block `i`, with the indices: list items.

    Below a lead that recommends nothing yet, paragraphs that go on with it are of the list as well.
    """
    host = blocks[i]
    open_lead = not lead.rstrip().endswith((".", ";"))
    nested = host.kind == "bullet"
    own = _indent(state, host)
    if not open_lead and not nested:
        return
    goes_on = bare(lead)
    for j in range(i + 1, len(blocks)):
        block = blocks[j]
        if block.kind not in {"bullet", "paragraph"}:
            return
        clean = views[id(block)].clean
        if TRIGGER.match(clean) or family.label(clean):
            return
        if block.kind == "paragraph" and not (goes_on and _ENTRY.match(clean)):
            return
        if nested and _indent(state, block) <= own and not lead.rstrip().endswith(":"):
            return
        yield j, block


def by_deadline(
    state: Analysis, blocks: list[Block], i: int, views: dict[int, View]
) -> Iterator[tuple[str, list[tuple[int, Block]]]]:
    """Yield the lists below the lead in block `i` that are parted by when each is due, with what says so."""
    title, listed = "", list[tuple[int, Block]]()
    for j in range(i + 1, len(blocks)):
        block = blocks[j]
        clean = (views.get(id(block)) or state.view(block)).clean
        if block.kind == "bullet" and title and not TRIGGER.match(clean):
            listed.append((j, block))
            continue
        if title and listed:
            yield title, listed
        if block.kind == "bullet" or not is_deadline(clean):
            return
        title, listed = clean, []
    if title and listed:
        yield title, listed


def inline(lead: str) -> list[tuple[int, int]]:
    """Return the spans of the items that a recommendation lists in its own sentence: "by: (a) ...; and (b) ..."."""
    colon = lead.find(":")
    stop = next((m.start() for m in _STOP.finditer(lead, colon)), len(lead)) if colon >= 0 else 0
    if colon >= 0 and (marked := _lettered(lead, colon + 1, stop)):
        return marked
    if colon < 0 or lead.count(";", colon, stop) < 1:
        return []
    items: list[tuple[int, int]] = []
    at = colon + 1
    for end in [*(m.start() for m in re.finditer(";", lead[:stop]) if m.start() > colon), stop]:
        begin = _ITEM_BEGIN.match(lead, at)
        if begin and begin.end() < end:
            items.append((begin.end(), end))
        at = end + 1
    return items


def _lettered(lead: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Return the spans of items that are marked from the colon on ("a) ..., b) ..."), whatever ends them."""
    marks = list(_LETTER.finditer(lead, start, stop))
    if len(marks) < 2 or lead[start : marks[0].start()].strip():
        return []
    if not any([m["mark"].lower() for m in marks] == list(row[: len(marks)]) for row in _ROWS):
        return []
    ends = [*(m.start() for m in marks[1:]), stop]
    return [(m.end(), m.end() + len(_TAIL.sub("", lead[m.end() : end]))) for m, end in zip(marks, ends, strict=True)]


def _indent(state: Analysis, block: Block) -> int:
    """Return how far the list mark of a block stands from the start of its line."""
    text = state.text
    lead = text[line_start(text, block.start) : block.start]
    return len(lead.expandtabs(4)) - len(lead.expandtabs(4).lstrip())


def _marked(state: Analysis, block: Block) -> bool:
    """Tell whether a list mark stands before a block on its line."""
    before = state.text[max(0, block.start - 40) : block.start]
    return not (not before or before[-1] in "\n\r\f" or before.rstrip(" \t\u00a0").endswith(("\n", "\r", "\f")))


def _mark(state: Analysis, block: Block) -> str:
    """Return the list mark of a block, its letter or number made the same for all of a list."""
    mark = state.text[line_start(state.text, block.start) : block.start].strip()
    for counted, one in _COUNTED:
        mark = counted.sub(one, mark)
    return mark


def _returns(state: Analysis, entry: Block, item: Block, block: Block) -> bool:
    """Tell whether `block` stands beside `entry` again, behind the items below it, of which `item` is the first.

    Either these stand further in, or, where nothing in the list does, they have another mark.
    """
    own, inner, here = (_indent(state, one) for one in (entry, item, block))
    own_mark, inner_mark, mark = (_mark(state, one) for one in (entry, item, block))
    if bool(mark) != bool(own_mark):
        return False  # an item that lost its mark
    return inner > own >= here if inner != own else here == own and "" != mark == own_mark != inner_mark


def bare(lead: str) -> bool:
    """Tell whether a lead names addressee and deadline alone: each entry of its list may be a recommendation."""
    return family.bare_lead(lead) or (TRIGGER.match(lead) is None and re.search(r"\bshould:?$", lead) is not None)


def one_paragraph(state: Analysis, lead: str, listed: list[tuple[int, Block]], entries: list[Draft]) -> bool:
    """Tell whether a lead and what is below it are one torn paragraph: no colon, no marks, nothing beside it."""
    whole = len(entries) == 1 and bool(listed) and not lead.rstrip().endswith(":")
    return whole and not _marked(state, listed[0][1])


def is_one(draft: Draft, entries: list[Draft]) -> bool:
    """Say whether what stands below a bare lead may be one recommendation of several parts.

    "The force should: do this; and do that" is one sentence, and so is "We recommend that the force: does this; and
    does that". Where the parts are sentences of their own or have parts themselves, each is one.
    """
    if draft.label is not None:
        return True  # it is numbered as one
    if any(entry.items or entry.lead.endswith(".") for entry in entries[:-1]):
        return False
    joined = len(entries) > 1 and not entries[-1].items and _JOINED.search(entries[-2].lead) is not None
    return joined or _OBLIGED.search(draft.lead) is not None


def without_lead(state: Analysis, listed: list[tuple[int, Block]], views: dict[int, View]) -> list[tuple[int, Block]]:
    """Return what is listed without the paragraphs above it that are no entries ("they are printed again")."""
    first = 0
    while first + 1 < len(listed):
        block = listed[first][1]
        if _marked(state, block) or _ENTRY.match(views[id(block)].clean) or not _marked(state, listed[first + 1][1]):
            break
        first += 1
    return listed[first:]


def entries_of(
    state: Analysis, listed: list[tuple[int, Block]], views: dict[int, View], lead: Draft
) -> Iterator[Draft]:
    """Yield a draft for each entry of a list under a common lead; what is listed below an entry are its items."""
    indents = [_indent(state, b) for _, b in listed]
    outer = min(indents)
    unmarked = not _marked(state, listed[0][1])  # then marks are of the items alone
    parted = False  # whether the entry's items are marked
    current: Draft | None = None
    entry = first = listed[0][1]  # the block of the current draft, and that of its first item
    last = ""
    for (_, block), indent in zip(listed, indents, strict=True):
        clean = views[id(block)].clean
        opens = current is not None and current.lead.endswith(":")
        if unmarked and (parted or _marked(state, block)):
            item = opens and _marked(state, block)
            parted = item
        else:
            # A list below a list ends with the item that ends with a full stop, whether or not it is indented.
            item = current is not None and (indent > outer or (opens and not last.endswith(".")))
            item = item and not (current and current.items and _returns(state, entry, first, block))
        last = clean
        if item and current is not None:
            first = first if current.items else block
            current.items.append((block.start, block.end))
            current.end = block.end
            continue
        if current is not None:
            yield finished(state, current)
        entry = block
        current = Draft(
            block.start,
            block.end,
            clean,
            section=block.section,
            heading=lead.heading,
            deadline=lead.deadline,
            full=False,
        )
    if current is not None:
        yield finished(state, current)


def finished(state: Analysis, draft: Draft) -> Draft:
    """Return `draft` with the words of all it asks for."""
    draft.words = words_of(" ".join([draft.lead, *(read(state, a, b) for a, b in draft.items)]))
    return draft
