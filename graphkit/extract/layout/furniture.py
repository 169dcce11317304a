"""What is on a page without being of the text: running heads, page numbers, menus, and the contents list."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from graphkit.documents import Document
from graphkit.extract.layout import family, link_rows, site
from graphkit.extract.layout.lines import BULLET, FUNCTION_WORD, Line, ended, marked
from graphkit.extract.layout.menus import is_menu, leads_back
from graphkit.extract.layout.nesting import depths
from graphkit.extract.layout.printed import printed
from graphkit.extract.layout.returning import Returning, unmarked
from graphkit.extract.layout.sharing import frame
from graphkit.extract.layout.wrapped_titles import listed_in_two
from graphkit.extract.prose.grades import item

PAGE_NUMBER = re.compile(
    r"^(?:page\s*)?(?:[-–—|]\s*)?(?:\d{1,3}|[ivxl]{1,6})(?:\s*[-–—|])?(?:\s*(?:of|/)\s*\d{1,3})?$", re.I
)
#: what always numbers a page, wherever it stands: the word, the number between dashes
_PAGE_LINE = re.compile(
    r"^(?:\W{0,3}(?:page|pg\.?|p\.)(?: (?:no\.?|number))?[ :]*(?:\d{1,3}|[ivxl]{1,6})(?:\s*(?:of|/)\s*\d{1,3})?\W{0,3}"
    r"|[-–—~]\s*\d{1,3}\s*[-–—~]|\[\s*\d{1,3}\s*\])$",
    re.IGNORECASE,
)
#: a running head with the page's number before or behind it: "18 | Title", "Title – page 18 of 40"
_NUMBERED_HEAD = re.compile(
    r"^(?:(?:page )?(?P<before>\d{1,3})(?: of \d{1,3})?\s*[|•·]\s*(?P<head>[^|\d].{2,120})"
    r"|(?P<title>[^|].{2,120}?)\s*(?:[|•·]\s*(?:page )?|[–—,-]\s*page )(?P<behind>\d{1,3})(?: of \d{1,3})?)$",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r"^(?P<page>\d{1,3})\s*(?:of|/)\s*(?P<all>\d{1,3})$", re.IGNORECASE)
#: how an item ends that another follows
_OPEN = re.compile(r"(?:;|,)(?: (?:and|or))?$| (?:and|or)$")
LABEL = re.compile(
    r"^(?:posted|published|publication date|last (?:updated|modified)|updated|date|source|categor(?:y|ies)|tags?"
    r"|filed under|author|by|image|photo(?:graph)?|picture|credit|related|read more|share|topics?|inspection type"
    r"|publications?(?: types?)?|document types?|police forces?|fire services?|forces?|inspection dates?"
    r"|(?:report|date) published)\b"
    r"(?: on| by| at| in)?\s*:\s*(?!(?:\d+ )?(?:good|adequate|inadequate|requir))\S.{0,140}$",
    re.IGNORECASE,
)
#: stands over such labels
_OVER_LABELS = re.compile(r"(?:(?:publication|document|report|page)(?: details| information)?|details)", re.IGNORECASE)
#: by how much one page number may exceed the one before; how few are enough; numbers so many lines apart are cells
_MISSING, _FEWEST, _CELLS = 6, 5, 2
#: the longest entry whose heading has other words; so many stand before it
_LONGEST_ENTRY, _FEWEST_BEFORE = 120, 4
#: a running head with a rising number returns so often
_RETURNS = 3
_FIRST = re.compile(r"\d+")
_DIGITS = re.compile(r"\d+|\b[ivxl]+$")
_TAIL = re.compile(r"(?:\| *|[\s.…·_]{2,}|\t\s*|(?<=[A-Za-z)?])\s)(?P<page>\d{1,3}|[ivxl]{1,5})$")
_LED = re.compile(r"\.{5}|(?: \.){4}|\u2026{2}")
_LEADERS = re.compile(r"[\s.…·_]+$")
_ENTRY_NUMBER = re.compile(r"^(?:(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2})*[.)]?\s+)+(?=[^\W\d_])|^(?:\d{1,2}\.\s+)+(?=\S)")
_CONTENTS = re.compile(
    r"(?:(?:table|list) of )?contents(?: (?:page|list|of (?:this|the) (?:report|page|document)))?"
    r"|(?:page|report) contents|(?:on|in|inside) this (?:page|report|document|publication|section)"
    r"|what(?:'s| is) (?:on this page|in this report)|(?:jump|go|skip) to(?: (?:a )?(?:section|chapter))?"
    r"|(?:report |page )?(?:sections|chapters|navigation)|(?:sections|chapters|parts) (?:of|in|on) this (?:report|page)"
    r"|navigate this (?:page|report)|quick links"
)
#: closes the list, beside its head
_TOGGLE = re.compile(r"\W*\b(?:hide|show|toggle)\W*$")
_KEEP = re.compile(
    r"^(?:recommendations?(?: \S{1,6})?|case stud(?:y|ies)|areas? for improvement|immediately"
    r"|within \w+ (?:weeks|months)|(?:by|before|no later than) [\w# ]{3,26}[#\d])$"
)


@dataclass(slots=True, frozen=True)
class Entry:
    """One entry of the contents list: its folded title and how deep it is indented (0 is the outermost)."""

    title: str
    depth: int
    numbered: bool


def furniture(document: Document, lines: list[Line]) -> set[int]:
    """Return the indices of the lines that are running heads, page numbers or menus."""
    out = {i for i, line in enumerate(lines) if line.head or is_menu(line.clean)} | site.around(lines) | frame(lines)
    out |= link_rows.rows(lines) | printed(lines)
    over = (i for i, line in enumerate(lines[:-1]) if _OVER_LABELS.fullmatch(line.clean))
    out |= {i for i in over if LABEL.match(lines[i + 1].clean)}
    starts = page_starts(document, lines)
    shapes = [_shape(line.clean) for line in lines]
    if len(starts) >= 3:
        near: Counter[str] = Counter()
        edges: dict[int, None] = {}
        numbered: set[int] = set()
        for here, after in zip(starts, [*starts[1:], len(lines)], strict=True):
            top, foot = range(here, min(here + 3, after)), range(max(after - 3, here), after)
            for order in (top, reversed(foot)):  # what stands further in are cells of a table
                numbered.update([i for i in order if PAGE_NUMBER.match(lines[i].clean)][:1])
            edge = dict.fromkeys([*top, *foot])
            edges |= edge
            near.update({shapes[i] for i in edge})
        enough = max(3, len(starts) // 4)
        below = {k for here in starts for k in (here + 1, here + 2)} - set(starts)
        for i in edges:
            # below a chapter's title at the top of a page the same heading may stand in each chapter
            least = max(enough, len(starts) * 3 // 4) if i in below and i - 1 not in out else enough
            number = PAGE_NUMBER.match(lines[i].clean)
            if i in numbered or (not number and near[shapes[i]] >= least and _may_run(lines[i].clean)):
                out.add(i)
    numbers = [i for i, line in enumerate(lines) if PAGE_NUMBER.match(line.clean) and _FIRST.search(line.clean)]
    alone = set(numbers)
    numbers = [i for i in numbers if not alone & {i - 1, i + 1}]  # side by side they are cells of a table
    rising = _rising([int(_FIRST.findall(lines[i].clean)[0]) for i in numbers])
    if len(rising) >= 4:
        out |= {numbers[k] for k in rising}
        out |= _beside(lines, [numbers[k] for k in rising], out)
    out |= _sparse(lines) | _amid_lists(lines)
    # what leads back to the top stands between chapters, and tells nothing of the titles below it
    back = {i for i in out if leads_back(lines[i].clean)}
    counts = Counter(shapes)
    for shape, count in counts.items():
        if count < 3 or not shape or not shape.strip("# ") or _KEEP.match(shape.lstrip("# ")):
            continue
        at = [i for i, s in enumerate(shapes) if s == shape]
        if _may_run(lines[at[0]].clean) and sum(_interrupts(lines, i, out - back) for i in at) * 2 > count:
            out.update(at)
    return out | _page_lines(lines) | _numbers_at_heads(lines, out)


def _numbers_at_heads(lines: list[Line], known: set[int]) -> set[int]:
    """Return the page numbers above or below a running head that most often has one there which is known."""
    heads: dict[str, list[int]] = {}
    for i in known:
        if not PAGE_NUMBER.match(lines[i].clean):
            heads.setdefault(lines[i].clean, []).append(i)
    out: set[int] = set()
    for at in heads.values():
        for step in (-1, 1):
            beside = [i + step for i in at if 0 <= i + step < len(lines) and PAGE_NUMBER.match(lines[i + step].clean)]
            if len(known.intersection(beside)) >= max(_RETURNS, len(at) // 2 + 1):
                out.update(beside)
    return out


def _page_lines(lines: list[Line]) -> set[int]:
    """Return the lines that say by their own shape that they number a page, however many pages lost theirs.

    "18 of 40" may count cases, and a bar may part the cells of a table: such lines return, and their numbers rise.
    """
    out = {i for i, line in enumerate(lines) if len(line.clean) < 30 and _PAGE_LINE.match(line.clean)}
    alike: dict[str, list[tuple[int, int]]] = {}
    for i, line in enumerate(lines):
        if len(line.clean) > 150 or not (line.clean[-1].isdigit() or line.clean[0].isdigit() or line.clean[0] in "Pp"):
            continue  # most lines, told quickly
        if found := _OF_ALL.match(line.clean):
            alike.setdefault(found["all"], []).append((int(found["page"]), i))
        elif (found := _NUMBERED_HEAD.match(line.clean)) and not item(head := found["head"] or found["title"]):
            alike.setdefault(family.fold(head), []).append((int(found["before"] or found["behind"]), i))
    for found_at in alike.values():
        numbers = [number for number, _ in found_at]
        if len(numbers) >= _RETURNS and all(a < b for a, b in pairwise(numbers)):
            out |= {i for _, i in found_at}
    return out


def _beside(lines: list[Line], numbers: list[int], known: set[int]) -> set[int]:
    """Return the lines above or below page numbers that are the chapter's or the report's title once more.

    Chapters differ, so that none of their running heads need be frequent; but each is a line that stands elsewhere
    too, and it stands in mid-sentence here, where no heading can.
    """
    folded = [family.fold(line.clean) if len(line.clean) <= 160 else "" for line in lines]
    often = Counter(folded)
    near = {k for i in numbers for k in (i - 1, i + 1) if 0 <= k < len(lines) and k not in known and folded[k]}
    near = {k for k in near if often[folded[k]] >= 2 and not ended(lines[k].clean)}
    torn: set[int] = set()
    for k in near:
        before = next((i for i in range(k - 1, -1, -1) if i not in known and i not in near), None)
        after = next((i for i in range(k + 1, len(lines)) if i not in known and i not in near), None)
        if before is not None and after is not None and _tears(lines[before].clean, lines[after].clean):
            torn.add(k)
    titles = {folded[k] for k in torn}
    return torn | {k for k in near if folded[k] in titles and often[folded[k]] >= 3 and not _KEEP.match(folded[k])}


def _amid_lists(lines: list[Line]) -> set[int]:
    """Return the page numbers between two items of one sentence, with the running head above or below each."""
    out: set[int] = set()
    for i, line in enumerate(lines):
        if not PAGE_NUMBER.match(line.clean) or not _FIRST.search(line.clean):
            continue
        for first, last in ((i, i), (i - 1, i), (i, i + 1)):
            if first < 1 or last + 1 >= len(lines):
                continue
            head = lines[first if first < i else last]
            if head is not line and not _may_run(head.clean):
                continue
            before = lines[first - 1].clean
            if before.endswith(",") and not lines[first].gap:
                continue  # "places that were free," and how many
            if _OPEN.search(before) and BULLET.match(lines[last + 1].clean):
                out.update(range(first, last + 1))
    return out


def _tears(before: str, after: str) -> bool:
    return len(before) >= 40 and ((not ended(before) and after[:1].islower()) or FUNCTION_WORD.of(before))


def page_starts(document: Document, lines: list[Line]) -> list[int]:
    """Return the indices of the lines that begin a page; empty where the source has no pages."""
    if document.pages:
        starts = [line.start for line in lines]
        return sorted({bisect_left(starts, page.start) for page in document.pages} - {len(lines)})
    return [i for i, line in enumerate(lines) if line.page or i == 0] if any(line.page for line in lines) else []


def _shape(clean: str) -> str:
    return _DIGITS.sub("#", clean.lower()) if len(clean) <= 160 else ""


def _may_run(clean: str) -> bool:
    wordless = not any(c.isalnum() for c in clean)  # the mark of an item that stands below it
    ends = clean.endswith((":", ";", ",", "."))
    return len(clean) <= 160 and not (wordless or ends or marked(clean) or BULLET.match(clean))


def _interrupts(lines: list[Line], i: int, known: set[int]) -> bool:
    """Say whether line `i` stands in the middle of a sentence, or beside a page number."""
    if i + 1 in known or i - 1 in known:
        return True
    if not 0 < i < len(lines) - 1:
        return False
    return _tears(lines[i - 1].clean, lines[i + 1].clean)


def _rising(numbers: list[int]) -> list[int]:
    """Return the positions of the longest run that starts low and rises by one or two at a time."""
    best: list[int] = []
    run: list[int] = []
    for k, number in enumerate(numbers):
        if run and 0 < number - numbers[run[-1]] <= 2:
            run.append(k)
        else:
            run = [k]
        if len(run) > len(best):
            best = list(run)
    return best


def _sparse(lines: list[Line]) -> set[int]:
    """Return the lines of page numbers of which many got lost: almost every number that stands alone rises.

    They are spread over the text, each with blank lines around it, and text between them.
    """
    alone = [
        i
        for i, line in enumerate(lines)
        if line.clean.isdecimal() and len(line.clean) < 4 and line.gap and (i + 1 == len(lines) or lines[i + 1].gap)
    ]
    rising: list[int] = []
    for i in alone:
        further = int(lines[i].clean) - int(lines[rising[-1]].clean) if rising else 1
        if 0 < further <= _MISSING and (not rising or i - rising[-1] > _CELLS):
            rising.append(i)
    spread = rising[-1] - rising[0] if rising else 0
    sure = len(rising) >= _FEWEST and len(rising) * 5 >= len(alone) * 4 and spread * 2 >= len(lines)
    return set(rising) if sure else set()


def contents(lines: list[Line], skip: set[int], text: str) -> tuple[set[int], tuple[Entry, ...]]:
    """Return the lines of the contents list (with its heading) and its entries; empty where there is none."""
    for i, line in enumerate(lines[:400]):
        # "Skip to section" is the head of a list here although elsewhere a page's menu says such things.
        if len(line.clean) < 40 and _CONTENTS.fullmatch(_TOGGLE.sub("", family.fold(unmarked(line.clean)))):
            found, entries = _entries(lines, i + 1, skip, text)
            if len(entries) >= 3:
                return {i, *found}, entries
    return _unheaded(lines, skip, text)


def in_full(entries: Sequence[Entry]) -> frozenset[str]:
    """Return the titles that a contents list gives of parts of chapters, and of the chapters that have some there."""
    parted = {one.title for one, then in pairwise(entries) if then.depth > 0}
    return frozenset(parted | {one.title for one in entries if one.depth > 0})


def _unheaded(lines: list[Line], skip: set[int], text: str) -> tuple[set[int], tuple[Entry, ...]]:
    """Return the contents list that nothing calls so: lines in a row which return, most of them usual chapters."""
    folded = [family.fold(line.clean) if len(line.clean) <= 160 else "" for line in lines]
    last = {title: i for i, title in enumerate(folded)}
    run: list[int] = []
    for i, line in enumerate(lines[:200]):
        if i in skip:
            continue
        again = last[folded[i]] if folded[i] and not BULLET.match(line.clean) and not ended(line.clean) else 0
        if again > i and folded[i] not in {folded[k] for k in run}:
            run.append(i)
            continue
        if len(run) >= 5 and sum(family.chapter(lines[k].clean) is not None for k in run) * 2 >= len(run):
            found, entries = _entries(lines, run[0], skip, text)
            return (found, entries) if len(entries) >= 5 else (set(), ())
        run = []
    return set(), ()


def _reworded(lines: list[Line], i: int, skip: set[int], returning: Returning, seen: Set[str]) -> bool:
    """Say whether a line is an entry that the text words otherwise: the next lines are entries still, as it is set."""
    ahead = [k for k in range(i + 1, min(i + 6, len(lines))) if k not in skip][:2]
    titles = [family.fold(_ENTRY_NUMBER.sub("", unmarked(lines[k].clean), count=1)) for k in ahead]
    if len(ahead) < 2 or ended(lines[i].clean) or len(lines[i].clean) > _LONGEST_ENTRY or len(seen) < _FEWEST_BEFORE:
        return False
    return all(
        lines[k].gap == lines[i].gap
        and not ended(lines[k].clean)
        and returning.below(title, k)
        and (title not in seen or family.of_each_chapter(title))
        for k, title in zip(ahead, titles, strict=True)
    )


def _entries(lines: list[Line], first: int, skip: set[int], text: str) -> tuple[set[int], tuple[Entry, ...]]:
    rows: list[tuple[int, str, int, str, bool]] = []  # line, title, indent, number, has a page number
    returning = Returning(lines, first, skip)
    over: set[int] = set()  # the lines that go on with the title above them, as it returns
    seen: set[str] = set()
    used: set[int] = set()
    for i in range(first, min(len(lines), first + 160)):
        line = lines[i]
        if i in skip:
            used.add(i)
            continue
        raw = text[line.start : line.end].strip("| ").rstrip("*_ ")
        tail = _TAIL.search(raw) if not raw.endswith(".") else None
        bare = line.clean.strip("| ")  # the row of a table
        bare = bare[: len(bare) - len(tail["page"])].rstrip("| ") if tail else bare
        bare = _LEADERS.sub("", bare)
        bare = unmarked(bare)
        number = _ENTRY_NUMBER.match(bare)
        title = family.fold(bare[number.end() :] if number else bare)
        if not any(c.isalpha() for c in title):  # the number of an entry on a line of its own
            used.add(i)
            continue
        paged = sum(row[4] for row in rows)
        mostly_paged = len(rows) >= 3 and paged * 3 >= len(rows) * 2
        if len(line.clean) > 200 or (line.clean.endswith(".") and len(line.clean) > 60):
            break
        # in a list with blank lines between its own, dots that lead to a number behind small letters tell
        led = tail is not None and bare[:1].islower() and _LED.search(raw) is not None
        goes_over = bool(rows) and not number and not rows[-1][4] and (led or not line.gap)
        goes_over = goes_over and (
            i in over or bare[:1].islower() or (tail is not None and listed_in_two(rows[-1][1], title, returning, i))
        )
        if not tail and not goes_over:
            over.update(range(i + 1, i + returning.goes_over(i)))
            following = next((lines[k] for k in range(i + 1, min(i + 3, len(lines))) if k not in skip), None)
            behind = text[following.start : following.end] if following is not None else ""
            to_number = following is not None and following.clean[:1].islower() and _LED.search(behind) is not None
            goes_on = following is not None and bool(_TAIL.search(behind)) and (to_number or not following.gap)
            if mostly_paged and not goes_on:
                break
            # parts of several chapters may bear one name ("New recommendation"); a first chapter again is the text
            of_a_chapter = rows and line.indent > rows[0][2] and (number or BULLET.match(line.clean) or not line.gap)
            of_each = bool(rows) and title != rows[0][1] and family.of_each_chapter(title)
            again = title in seen and not (of_a_chapter or of_each)
            once = rows and not number and not line.indent and i + 1 not in over and not returning.below(title, i)
            if once and not again and _reworded(lines, i, skip, returning, seen):
                once = False
            if not mostly_paged and (again or once) and not (to_number and goes_on):
                break
        if goes_over:  # a title that runs over two lines
            row = rows[-1]
            title = f"{row[1]} {title}"
            rows[-1] = (i, title, row[2], row[3], tail is not None)
        else:
            rows.append((i, title, line.indent, number.group() if number else "", tail is not None))
        seen.add(title)
        used.add(i)
    while rows and not (rows[-1][3] or rows[-1][4] or returning.below(rows[-1][1], rows[-1][0])):
        used.discard(rows.pop()[0])
    deep = depths([row[2] for row in rows], [row[3].rstrip(" .)") for row in rows])
    return used, tuple(Entry(row[1], depth, bool(row[3])) for row, depth in zip(rows, deep, strict=True) if row[1])
