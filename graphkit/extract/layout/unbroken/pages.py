"""Finds what the pages of a print put into a text without breaks: running heads with numbers, links, gathered marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphkit.extract.layout.lines import FUNCTION_WORD, INNER_MARKS, ended
from graphkit.extract.layout.unbroken.links import is_link, links

MARK = rf"[{INNER_MARKS}]"
#: marks that a converter gathered before the items, or the text, that they belong to, and the blanks around them
GATHERED = rf"(?:[ \u00a0\t]*{MARK})+(?=[ \u00a0\t]+{MARK}[ \u00a0\t])[ \u00a0\t]+{MARK}[ \u00a0\t]+"
_NUMBER = re.compile(r"(?<= )\d{1,3}(?= |$)")
#: so much of two heads is alike at least; a head is no longer than this
_ALIKE, _LONGEST = 14, 120
#: a head returns so often, with a number that is so much higher at most, on pages of at least so many characters
_FEWEST, _FURTHER, _PAGE = 3, 2, 400
_MANY = 5


def between(raw: str) -> list[tuple[int, int]]:
    """Return (start, end) of what the page put between the parts of `raw`, in order."""
    found = sorted({*links(raw), *_heads(raw)})
    return [span for k, span in enumerate(found) if not k or span[0] >= found[k - 1][1]]


def heads(text: str, start: int, end: int) -> set[tuple[int, int]]:
    """Return (start, end) of the running heads of pages in a line of `text`."""
    return {(start + a, start + b) for a, b in _heads(text[start:end])}


def filled(raw: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return `raw` with signs in the place of `spans`: dots behind what is over, behind which something may begin.

    In a sentence that goes on on the next page, they are lines, which end nothing.
    """
    out, at = [], 0
    for start, end in spans:
        over = is_link(raw, start, end) or ended(raw[max(0, start - 60) : start].rstrip(" ¹²³⁰⁴⁵⁶⁷⁸⁹"))
        out += [raw[at:start], ("." if over else "_") * (end - start)]
        at = end
    return "".join([*out, raw[at:]])


def _heads(raw: str) -> Iterator[tuple[int, int]]:
    """Yield the running heads with the numbers of their pages, which rise: "4 Name of the report", or behind it."""
    behind: dict[str, list[tuple[int, int]]] = {}
    before: dict[str, list[tuple[int, int]]] = {}
    for number in _NUMBER.finditer(raw):
        start, end = number.span()
        if raw[end + 1 : end + 2].isupper():
            behind.setdefault(raw[end : end + _ALIKE], []).append((start, end))
        before.setdefault(raw[max(0, start - _ALIKE) : start], []).append((start, end))
    for pages in filter(None, (_rising(raw, alike) for alike in behind.values())):
        head = _alike([raw[end : end + _LONGEST] for _, end in pages])
        if len(head) >= _ALIKE and _of_pages(raw, [(start, end + len(head)) for start, end in pages]):
            yield from ((start, end + len(head)) for start, end in pages)
            if raw.startswith(f"{head[1:]} "):  # the first page has no number
                yield 0, len(head) - 1
    for pages in filter(None, (_rising(raw, alike) for alike in before.values())):
        head = _alike([raw[max(0, start - _LONGEST) : start][::-1] for start, _ in pages])[::-1]
        if len(head) >= _ALIKE and head[0].isupper() and _of_pages(raw, [(a - len(head), b) for a, b in pages]):
            yield from ((start - len(head), end) for start, end in pages)


def _rising(raw: str, numbers: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """Return `numbers` if each is a little higher than the one before, and stands about a page behind it."""
    if len(numbers) < _FEWEST:
        return ()
    steps = [(int(raw[slice(*b)]) - int(raw[slice(*a)]), b[0] - a[1]) for a, b in pairwise(numbers)]
    *whole, (_, last) = steps  # the last page may hold a line or two
    risen = all(0 < step <= _FURTHER for step, _ in steps)
    return numbers if risen and last > 0 and all(apart >= _PAGE for _, apart in whole) else ()


def _of_pages(raw: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Say whether `spans` part sentences, one of many or half of a few, and do not all follow one word, as names do."""
    before = [raw[max(0, start - 60) : start].rstrip() for start, _ in spans if start]
    words = {one.split()[-1] for one in before if one}
    parted = sum(
        not ended(one) and (raw[end + 1 : end + 2].islower() or FUNCTION_WORD.of(one))
        for one, (_, end) in zip(before, (span for span in spans if span[0]), strict=True)
    )
    return len(words) > 1 and parted * 2 >= (len(spans) if len(spans) < _MANY else 1)


def _alike(texts: Sequence[str]) -> str:
    """Return the words that all of `texts` begin with."""
    first, last = f"{min(texts)} ", f"{max(texts)} "  # the last page may end with it
    same = next((k for k, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), min(len(first), len(last)))
    return first[: first.rfind(" ", 0, same + 1)] if " " in first[: same + 1] else ""
