"""Puts printed lines together to paragraphs, list items and footnotes, across what interrupts them on the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from graphkit.extract.layout import family
from graphkit.extract.layout.chunk import Chunk
from graphkit.extract.layout.clauses import whole
from graphkit.extract.layout.footnotes import PLAIN_NOTE
from graphkit.extract.layout.insets import join_around
from graphkit.extract.layout.lines import (
    BULLET,
    CHAPTERED,
    FUNCTION_WORD,
    LETTERED,
    MARKS,
    NOTE,
    NUMBERED,
    PICTURES,
    URL,
    AtEnd,
    Line,
    ended,
    fills,
    open_ended,
    wrap_width,
)
from graphkit.extract.layout.standing_alone import standing_alone
from graphkit.extract.layout.tables.no_rows import numbers, parted_numbers, wide_heads
from graphkit.extract.layout.tables.recommended import recommended
from graphkit.extract.layout.tables.set_apart import in_rows, is_row
from graphkit.extract.layout.tables.wrapped import wrapped
from graphkit.extract.layout.wrapped_titles import title_lines, usual, whole_title
from graphkit.extract.prose.beginnings import begins_case
from graphkit.extract.prose.examples import leads_to_cases
from graphkit.extract.prose.grades import item
from graphkit.extract.prose.view import View

#: a break within a line parts no more than a blank does: a splitter of sentences made it behind an abbreviation
_BREAKS = dict.fromkeys(map(ord, "\n\r\x0b\x0c\x85\u2028\u2029"), " ")
_LONE_MARK = re.compile(rf"^[{MARKS}{PICTURES}§–—*o-]$")
_ITEM_END = AtEnd(r"(?:;|;?\s*\b(?:and|or|but))$", 8)
#: how what names the addressee or binds him goes on
_JOINS = re.compile(r"(?:and|or|of|the|should|must|to|for|in|will|needs?)\b")
#: what stands below a colon and begins small is a list from so many on, and its items are no longer
#: a line that says how many there are of what it names
_LABELLED = re.compile(r"[A-Z][A-Za-z' ()/&-]{3,70}?(?: ?:|\s[–—-]) ?[\d,]+(?:[;,.]|;? and)?")
_FEWEST_ITEMS, _LONGEST_ITEM, _LONGEST_CASE = 3, 200, 600
#: a year by itself, and what stands before one
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED = AtEnd(
    r"\b(?:Acts?|Order|Regulations|Measure|Rules|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)$",
    12,
)
_LONE_WORD = re.compile(r"(?:and|or|but)$")
#: the title of an annex, which goes on with nothing; the same where no sign parts it from its letter
_ANNEX = re.compile(r"(?:Annex|Appendix) [A-Z\d](?::| [–—-]) ?[A-Z]")
_BARE_ANNEX = re.compile(r"(?:Annex|Appendix) [A-Z\d] [A-Z][a-z][^.!?;:]{1,80}$")
#: characters of the longest title of an annex
_LONGEST_TITLE = 80
_BARE_AND = AtEnd(r"[a-z] (?:and|or)$", 5)
_SEMICOLON_END = AtEnd(r";(?:\s+(?:and|or|but))?$", 8)
_DRESS = re.compile(
    r"(?:#{1,6}[ \t]+)?(?:\*\*|__)?(?=\S)(?:\[(?=(?:\d{1,2}[.):]|\d{1,2}\.\d|(?i:chapter|part) )[^\]\n]{1,200}\]\())?"
)


def build(
    text: str,
    lines: list[Line],
    skip: set[int],
    heads: set[int],
    footnote_lines: set[int],
    titles: set[str],
    rows: Sequence[Sequence[int]] = (),
) -> list[Chunk]:
    """Return the chunks of `text`.

    `skip` are lines of furniture, `heads` starts of headings declared by markup, `titles` those of the contents list,
    `rows` the lines of the rows that are known.
    """
    width = wrap_width([line for i, line in enumerate(lines) if i not in skip])
    begun, rest = wrapped(text, lines, skip)
    begun |= {row[0] for row in rows}
    rest |= {i for row in rows for i in row[1:]}
    rest |= {k for i in range(len(lines)) for k in range(i + 1, i + title_lines(lines, i, titles, skip))}
    wide = wide_heads(text, lines, skip, titles) - {i for row in rows for i in row}
    in_table = (in_rows(text, lines, skip) | begun) - wide
    titled = parted_numbers(text, lines, skip, titles) | wide
    alone = standing_alone(text, lines, skip, width, titles)
    chunks: list[Chunk] = []
    marks, interrupted = 0, False
    last: Line | None = None
    for i, line in enumerate(lines):
        if i in skip:
            interrupted, last = True, None if line.gap else last
            marks = 0  # a mark stands on the page of its item: these are of the lists above
            continue
        if _LONE_MARK.match(line.clean):
            marks, last = marks + 1, None
            continue
        raw = text[line.start : line.end].translate(_BREAKS)
        is_note = bool(NOTE.match(raw)) or i in footnote_lines
        same = i in rest or (
            last is not None
            and chunks
            and not marks
            and not is_note
            and line.start not in heads
            and chunks[-1].start not in heads
            and not interrupted
            and i not in alone
            and i not in in_table
            and (_continues(text, last, line, width, chunks[-1]) or _of_note(last, line, width, chunks[-1]))
        )
        if same:
            chunk = chunks[-1]
            start, end = chunk.segments[-1]
            if line.beside or lines[chunk.lines[-1]].beside or "|" in text[end : line.start]:
                chunk.segments.append((line.start, line.end))  # without a box beside it, or bars at the ends of lines
            else:
                chunk.segments[-1] = (start, line.end)
            chunk.lines.append(i)
        else:
            # Several in a row are the marks of a whole list, which a page's reader gave before its text.
            chunks.append(_new(text, line, i, raw, marks == 1, is_note, i in titled))
            if i in in_table and not is_note and chunks[-1].mark != "label":
                chunks[-1].mark = "row"
            chunks[-1].interrupted = interrupted
        last, marks, interrupted = line, 0, False
    for chunk in chunks:
        if len(chunk.lines) > 1 or chunk.mark:
            chunk.clean = View(text, *chunk.segments).clean
    return _join(text, join_around(text, [c for c in chunks if c.clean]), heads, titles)


def _new(text: str, line: Line, i: int, raw: str, lone_mark: bool, is_note: bool, titled: bool) -> Chunk:
    start, end, mark, number = line.start, line.end, "", None
    clean = line.clean
    if (dressed := _DRESS.match(raw)) and dressed.end():  # a mark-down heading's signs, emphasis or a link's bracket
        start, raw = start + dressed.end(), raw[dressed.end() :]
        clean = View(text, (start, line.end)).clean
    if is_note:
        mark = "note"
        if plain := PLAIN_NOTE.match(raw) or NUMBERED.match(raw):
            start += plain.end()
    elif lone_mark:
        mark = "bullet"
    elif match := BULLET.match(raw):
        start, mark = start + match.end(), "bullet"
    elif len(raw) < 160 and (match := CHAPTERED.match(raw)):
        start, mark = start + match.end(), "number"
        number = match["chapter"] or match["part"] or match["roman"]
    elif cell := recommended(raw):  # the row of one recommendation: what it asks for is text
        start, end, mark = start + cell[0], start + cell[1], "label"
    elif not titled and is_row(raw):
        mark = "row"
    elif (match := NUMBERED.match(raw)) and numbers(raw, match):
        start, mark, number = start + match.end(), "number", match["number"]
    elif match := LETTERED.match(raw):
        start, mark, number = start + match.end(), "letter", match["number"]
    if mark == "bullet" and ("\t" in raw or "|" in raw) and (due := family.DUE_CELL.search(raw)):
        end -= len(due[0])  # the last cell of a row whose recommendation has this item
    return Chunk([(start, end)], clean, line.indent, line.gap, mark, number, lines=[i], line_starts=[line.start])


def _continues(text: str, last: Line, line: Line, width: int | None, chunk: Chunk) -> bool:
    if line.gap or chunk.mark == "row":
        return False
    raw = text[line.start : line.end]
    if _YEAR.fullmatch(line.clean) and _DATED.of(last.clean):
        return True
    if _LONE_WORD.match(line.clean):  # "and" after an item's semicolon, wrapped on to the next line
        return True
    if _LONE_WORD.match(last.clean) and text[chunk.segments[-1][0] : last.start].rstrip().endswith(";"):
        return False  # the next item stands below that "and"
    full = width is not None and fills(last, line, width)
    if item(line.clean) is not None and not (full and (ended(line.clean) or open_ended(last.clean))):
        return False  # "2 inadequate" on a line that nothing wrapped
    if BULLET.match(raw) or LETTERED.match(raw) or is_row(raw):
        # A dash in mid-sentence that came to stand at the margin.
        return bool(raw[0] in "–—-" and full and not chunk.mark.startswith("bullet") and not ended(last.clean))
    numbered = NUMBERED.match(raw)
    if numbered and numbered["stop"] and not open_ended(last.clean):
        return False
    before, after = last.clean, line.clean
    if len(chunk.lines) == 1 and usual(before, after):
        return True
    if (family.label(after) or recommended(raw)) and not open_ended(before):
        return False
    if (label := family.label(before)) and not label["title"] and len(chunk.lines) == 1:
        return False
    if chunk.mark == "note" and (URL.match(after) or not ended(before)):
        return not URL.search(before) or bool(URL.match(after))
    if ended(before) and family.RECOMMEND.match(after) and _in_list(chunk):
        return False  # below the last item, which has filled its line
    if ended(before):
        listing = _ITEM_END.of(before) and not _mid_sentence(text[chunk.segments[-1][0] : last.end], line, chunk)
        return full and not listing and not before.endswith(":")
    bare = before[numbered.end() :] if chunk.mark == "number" and (numbered := NUMBERED.match(before)) else before
    if len(chunk.lines) == 1 and _headed(bare, after) and not full:
        return False
    if after[:1].islower() or after[:1] == "(" or open_ended(before):
        listed = chunk.mark in {"bullet", "letter", "number"}
        if chunk.mark == "number" and after[:1].islower() and whole_title(View(text, *chunk.segments).clean, after):
            return True
        if chunk.mark == "bullet" and _BARE_AND.of(before):
            return True  # an item that another follows ends in more than the word
        return full or not (_ITEM_END if listed else _SEMICOLON_END).of(before)
    return full


def _of_note(last: Line, line: Line, width: int | None, chunk: Chunk) -> bool:
    """Say whether a footnote goes on below the blank line that its raised number leaves under its first one."""
    if chunk.mark != "note" or len(chunk.lines) > 1 or line.indent != last.indent or line.page:
        return False
    full = width is not None and line.indent > 0 and fills(last, line, width)  # in a printed page
    return line.clean[:1].islower() and not ended(last.clean) and (full or FUNCTION_WORD.of(last.clean))


def _in_list(chunk: Chunk) -> bool:
    """Say whether a chunk is an item of a list, which may have lost its mark, or recommends something itself."""
    return bool(chunk.mark) or chunk.clean[:1].islower() or family.RECOMMEND.match(chunk.clean) is not None


def _mid_sentence(above: str, line: Line, chunk: Chunk) -> bool:
    """Say whether the semicolon that ends a paragraph's last line is one of prose: a list's items all begin alike."""
    return not chunk.mark and above[:1].isupper() and line.clean[:1].islower() and ":" not in above


def _headed(before: str, after: str) -> bool:
    """Say whether a line that ends in a function word is a heading over the text that begins anew below it."""
    return after[:1].isupper() and (len(after) > 60 or ended(after)) and open_ended(before) and whole(before)


def _join(text: str, chunks: list[Chunk], heads: set[int], titles: set[str]) -> list[Chunk]:
    """Join what a footnote, a page head or a page's end has torn apart.

    `heads` are where declared headings begin, `titles` those of the contents list, which go on with nothing.
    """
    _bare_items(chunks)
    out: list[Chunk] = []
    body: Chunk | None = None  # the last chunk that is neither footnote nor row
    note: Chunk | None = None
    since_note = False
    for chunk in chunks:
        if chunk.inset:
            pass  # the sentence that it parts may be torn as well
        elif chunk.mark == "note":
            note, since_note = chunk, True
        elif note is not None and since_note and URL.match(chunk.clean):
            chunk.mark = "note"
            note = chunk
        elif chunk.mark:
            if chunk.mark != "row":
                body, since_note = chunk, False
        else:
            torn = chunk.interrupted or since_note
            host: Chunk | None = None
            # "... the help they are entitled to" is whole where markup declares it a heading
            headed = body is not None and not heads.isdisjoint(body.line_starts) and not chunk.clean[:1].islower()
            headed = headed or (body is not None and chunk.gap and _is_title(body.clean, titles))
            if body is not None and not headed and _goes_on(body, chunk, torn=torn):
                host = body
            elif (
                note is not None
                and chunk.clean[:1].islower()
                and not ended(note.clean)
                and not URL.search(note.clean)
                and (body is None or ended(body.clean))
            ):
                host = note
            if host is not None:
                host.segments.extend(chunk.segments)
                host.lines.extend(chunk.lines)
                host.clean = View(text, *host.segments).clean
                since_note = False
                continue
            if (
                body is not None
                and body.mark in {"bullet", "letter"}
                and chunk.clean[:1].islower()
                and _ITEM_END.of(body.clean)
            ):
                chunk.mark = "bullet"  # a list whose marks got lost on the way
                chunk.indent = body.indent
            body, since_note = chunk, False
        out.append(chunk)
    return out


def _is_title(clean: str, titles: set[str]) -> bool:
    """Say whether a text is an annex's title, or another one that the contents list has, and nothing more."""
    return (len(clean) <= _LONGEST_TITLE and _ANNEX.match(clean) is not None) or family.fold(clean) in titles


def _bare_items(chunks: Sequence[Chunk]) -> None:
    """Mark the items of lists that lost their marks: below a colon each begins small and ends openly, or counts.

    Below a lead to cases two will do, the last of which may end in a stop.
    """
    for i, lead in enumerate(chunks):
        if lead.mark or not lead.clean.endswith(":"):
            continue
        for like in (_is_bare, _counts):
            items = list(takewhile(like, chunks[i + 1 :]))
            if len(items) >= _FEWEST_ITEMS:
                for one in items:
                    one.mark = "bullet"
        if leads_to_cases(lead.clean):
            told = [*takewhile(_is_bare_case, chunks[i + 1 :])]
            last = chunks[i + 1 + len(told)] if i + 1 + len(told) < len(chunks) else None
            if told and last is not None and last.gap and not last.mark and last.clean[:1].islower():
                for one in (*told, last):
                    one.mark = "bullet"


def _counts(chunk: Chunk) -> bool:
    """Tell whether a chunk is a label and a number ("Late visits: 12"), unlike a grade and how often it was given."""
    return not chunk.mark and _LABELLED.fullmatch(chunk.clean) is not None and item(chunk.clean) is None


def _is_bare(chunk: Chunk, longest: int = _LONGEST_ITEM) -> bool:
    """Tell whether a chunk begins small, as no paragraph does, and ends with no stop, as no torn line's rest does."""
    small = not chunk.mark and not chunk.interrupted and chunk.clean.lstrip("\"'(")[:1].islower()
    return small and len(chunk.clean) <= longest and not chunk.clean.endswith((".", ";", ",", ":", "!", "?"))


def _is_bare_case(chunk: Chunk) -> bool:
    """Tell whether a chunk is such an item that tells of a case, of which no line but its own says more."""
    return chunk.gap and _is_bare(chunk, _LONGEST_CASE) and begins_case(chunk.clean)


def _goes_on(body: Chunk, chunk: Chunk, *, torn: bool) -> bool:
    before, after = body.clean, chunk.clean
    if _ANNEX.match(after) or (_BARE_ANNEX.match(after) and not FUNCTION_WORD.of(before)):
        return False
    if _ITEM_END.of(before) and not (torn and before.endswith((" and", " or", " but"))):
        return False
    if ended(before):
        return False
    if after[:1].islower():
        # Below a lead that asks for nothing yet, a list begins, colon or not.
        return (len(before) > 25 or torn) and (_JOINS.match(after) is not None or not family.bare_lead(before))
    if not torn:
        return open_ended(before) and len(before) > 60 and not _headed(before, after)
    return len(before) > 60 and (FUNCTION_WORD.of(before) or len(before) > 160)
