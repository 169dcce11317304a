"""Finds the contents list of a text without breaks, and the headings that it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graphkit.extract.layout import family
from graphkit.extract.layout.lines import AtEnd
from graphkit.extract.prose.grades import A_RATING

_ENTRY = re.compile(
    r"[ ](?=[•▪●*-] )|(?<![•▪●*-])[ ](?=\d{1,2}\.[ \u00a0]+(?:[^\W\d_]|\d{4} |\d{1,2}\.[ ]))|(?<=\D \d)[ ](?=[A-Z\d])"
    r"|(?<=\D \d\d)[ ](?=[A-Z\d])|(?<= [ivx])[ ](?=[A-Z])|(?<="
    r" i[ivx])[ ](?=[A-Z])|(?<=\.\d)[ ](?=[A-Z])|(?<=\.\d\d)[ ](?=[A-Z])"
)
_CONTENTS = re.compile(r"(?:^|[ ])(?:Contents|(?:On|In) this page)[ ](?:\[ ?(?:hide|show|toggle) ?\] ?)?")
_NUMBER = re.compile(r"^(?:[•▪●*-][ ]|\d{1,2}\.[ \u00a0]+)+")
#: what stands before the title of an entry, and where it may end
_LEAD = re.compile(r"(?:[•▪●*-][ ])?(?:\d{1,2}\.[ \u00a0]+){0,2}")
_GAP = re.compile(r" (?=[A-Z“‘•\d]|[*-] [A-Z\d]|[._]{9}|[ivx]{1,4} [A-Z\d])")
_PAGED = re.compile(r"[ .…]+(?:\d{1,3}|[ivx]{1,4})(?= (?:[A-Z•]|[*-] |\d{1,2}\.))")
#: the title of an annex, with what it is
_ANNEX = re.compile(r"(?:Annex|Appendix)(?: [A-Z\d]{1,2})?(?: [–-]|:)? [A-Z][a-z].*[a-z]")
#: a link of the page among the entries, of which dots are left by now
_LINK = re.compile(r"[._]{9,} (?=[A-Z\d])")
_LONGEST = 170
_TERMS = re.compile(r"\b[Gg]lossary$")
_FEWEST, _MANY, _MOST = 4, 8, 120
#: so many entries may be worded otherwise than their headings; so many words may stand together by chance
_REWORDED, _A_FEW = 3, 2
#: the last cell of a table of grades
_GRADED = AtEnd(rf"\b{A_RATING}$", 30, re.IGNORECASE)
_STOPS = frozenset(".!?;)”’\"'0123456789_")  # the last is left of the head of a page
_PAGE = re.compile(r"[ .…]+(?:\d{1,3}|[ivx]{1,4})$")
#: signs that a title may have in one place and not in the other
_SIGNS = str.maketrans("’‘\u2010\u2011", "''--")


class Entry(NamedTuple):
    """One entry of a contents list: its title, and whether it has a number."""

    title: str
    numbered: bool


def contents(raw: str) -> tuple[int | None, list[Entry], list[int]]:
    """Return where a contents list begins, its entries, and the cuts between them, the last its end."""
    raw = raw.translate(_SIGNS)
    match = _CONTENTS.search(raw, 0, 12_000)
    if match is None:
        return None, [], []
    begin = match.end()
    window = raw[begin : begin + 8000]
    if parsed := _again(raw, begin):
        kept, end = parsed
        cuts = [match.start() or 0, begin - 1, *(a - 1 for a, _ in kept), end - 1]
        return match.start(), [Entry(t, _numbered(raw, a)) for a, t in kept], sorted(cuts)
    pieces: list[tuple[int, str]] = []
    at = 0
    for cut in [*(m.start() for m in _ENTRY.finditer(window)), len(window)]:
        title = _PAGE.sub("", _NUMBER.sub("", window[at:cut].strip()).strip()).strip(" .")
        if title:
            pieces.append((at, title))
        at = cut
    # The list ends where one of its first titles stands a second time, with text behind it.
    ends = []
    for at, title in pieces[:5]:
        if len(title) > 120:
            break
        again = re.compile(rf"(?:\d{{1,2}}\.[ ]+)?{re.escape(title)} (?=[A-Z“])").search(window, at + len(title) + 4)
        if again and again.start() > 60:
            ends.append(again.start())
    if not ends:
        return None, [], []
    end = min(ends)
    kept = [(a, t) for a, t in pieces if a < end]
    cuts = [match.start() or 0, begin - 1, *(begin + a for a, _ in kept), begin + end]
    entries = [Entry(t, _numbered(window, a)) for a, t in kept if len(t) <= 160]
    return match.start(), entries, sorted(cuts)


def _numbered(raw: str, at: int) -> bool:
    """Say whether the entry that begins at `at` has a number before its title."""
    lead = _LEAD.match(raw, at + (raw[at : at + 1] == " "))
    return lead is not None and any(c.isdigit() for c in lead.group())


def _again(raw: str, begin: int) -> tuple[list[tuple[int, str]], int] | None:
    """Return (start, title) of the entries of the contents list at `begin`, and where it ends, by what returns.

    The list is over where its first title stands again, but for those of chapters that stand before the list. None
    where not every other entry returns as a heading of the text, behind a sentence or another title, or where parts of
    several chapters bear one name.
    """
    found: list[tuple[int, str]] = []
    before = raw[:begin]
    first: str | None = None
    at, reworded = begin, 0
    while len(found) < _MOST:
        lead = _LEAD.match(raw, at)
        start = lead.end() if lead else at
        if first is not None and len(found) >= _FEWEST and raw.startswith(f"{first} ", start):
            return (found, at) if _told_apart([title for _, title in found]) else None
        ends = [m.start() for m in _GAP.finditer(raw, start + 4, start + _LONGEST)]
        titles = {t for _, t in found} if first is not None else set()
        if link := _LINK.match(raw, start):
            at = link.end()
            continue
        title = next((raw[start:e] for e in reversed(ends) if _returns(raw, raw[start:e], e, titles)), None)
        if first is None and title is None:
            title = next((raw[start:e] for e in reversed(ends) if _stands_in(before, raw[start:e])), None)
        elif first is None:
            first = title
        if title is None:
            over = raw.find(f" {first} ", start, start + _LONGEST) + 1 if len(found) >= _MANY else 0
            if over:
                return [*found, (at, raw[start : over - 1])], over  # a link of the site stands last
            resumed = _resumed(raw, start, ends, titles) if len(found) >= _FEWEST and reworded < _REWORDED else None
            if resumed is None:
                return None
            reworded += 1
            found.append((at, raw[start:resumed]))
            at = resumed + 1
            continue
        # A title right below another, here as in the text: "Conclusion Next steps".
        head = next((title[: m.start()] for m in _GAP.finditer(title, 4) if _parts(title, m.start())), title)
        found.append((at, head))
        page = _PAGED.match(raw, start + len(head))
        at = (page.end() if page else start + len(head)) + 1
    return None


def _resumed(raw: str, start: int, ends: Sequence[int], titles: set[str]) -> int | None:
    """Return which of `ends` is that of the entry at `start` if the text words it in another way; None if none is.

    Behind it an entry begins that does return, and is no word or two that may stand anywhere.
    """
    for end in ends:
        lead = _LEAD.match(raw, end + 1)
        at = lead.end() if lead else end + 1
        if "." in raw[start:end].rstrip("."):
            return None
        for gap in _GAP.finditer(raw, at + 4, at + _LONGEST):
            title = raw[at : gap.start()]
            long = len(title.split()) > _A_FEW or family.chapter(title) is not None
            if long and title not in titles and _returns(raw, title, gap.start(), titles):
                return end
    return None


def _stands_in(before: str, title: str) -> bool:
    """Say whether `title` is that of a usual chapter which stands in `before`, ahead of the contents list."""
    return family.chapter(title) is not None and re.search(rf"(?:^| ){re.escape(title)} (?=[A-Z“])", before) is not None


def _told_apart(titles: Sequence[str]) -> bool:
    """Say whether no two entries have one title, but for what each chapter may have."""
    often = [title for title, n in Counter(titles).items() if n > 1]
    return all(family.chapter(title) is not None or family.of_each_chapter(title) for title in often)


def _returns(raw: str, title: str, behind: int, titles: set[str]) -> bool:
    """Say whether `title` stands again behind `behind` as a heading does."""
    if title in titles:
        return True
    for match in re.finditer(rf" {re.escape(title)}(?= (?:{_below(title)}|[._]{{9}}))", raw[behind:]):
        before = raw[max(0, behind + match.start() - 170) : behind + match.start()]
        if not titles or before[-1:] in _STOPS or _GRADED.of(before) or any(before.endswith(t) for t in titles):
            return True
    return False


def _below(title: str) -> str:
    """Return a pattern of how the text begins below `title`: in a glossary a term may stand there in lower case.

    One sign is left of a link to the heading, between the two.
    """
    return r"(?:[._] )?[\w“‘•]" if _TERMS.search(title) else r"(?:[._] )?[A-Z“‘•\d]"


def _parts(titles: str, at: int) -> bool:
    """Say whether two titles stand in `titles`, the second behind the blank at `at`."""
    first = titles[:at]
    if first.startswith(("Annex", "Appendix")):  # of whatever it is; its parts are known
        return _ANNEX.fullmatch(first) is not None and family.chapter(titles[at:]) is not None
    return not first.endswith(":") and family.chapter(first) is not None


def listed(raw: str, entries: list[Entry], body: int) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the headings that the contents list names, in its order.

    A number before a title that has none in the list, where others have theirs, ends the sentence before it.
    """
    at = body
    raw = raw.translate(_SIGNS)
    some = any(entry.numbered for entry in entries)
    for entry in entries:
        title = entry.title.split(" ....")[0].split(" ____")[0]
        number = r"(?:\d{1,2}\.[ ]+)?" if entry.numbered or not some else ""
        pattern = re.compile(rf"(?:^|(?<=\s)){number}{re.escape(title)}(?= (?:{_below(title)}|[–-]))")
        match = pattern.search(raw, max(at - 1, 0))
        if match and match.end() - match.start() > 3:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            yield start, match.end()
            at = match.end()
