"""The printed lines of a text, with their marks, and whether paragraphs are wrapped over several of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from graphkit.extract.prose.view import View

# It begins with a set of characters, for which `re` looks quickly.
_BREAK = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029](?:(?<=\r)\n|(?<=\x0c)\x0c+)?")
#: a line that is drawn, not written: below a heading, between parts, under the header of a table
_RULE = re.compile(
    r"(?:[-=_~·.*─━═—–\u2022] ?){3,}$|([\^\"'`:])\1{2,}$"
    r"|\|(?:[ :]*-{2,}[ :]*\|)+$|\+(?:[-=]{3,}\+)+$|\|(?:[ ]*\|)+$"
)
#: a line of a table that has one cell and no other, as a box around a text becomes
_BOXED = re.compile(r"\|[ \t\u00a0]*(?P<cell>[^\s|](?:[^|]*[^\s|])?)[ \t\u00a0]*\|")
#: what stands before each line of a quoted block in mark-down
_QUOTED = re.compile(r"(?:>(?:[ \t\u00a0]+|$))+")
# Zero-width characters stand for nothing at a line's edges.
_LINE = re.compile(r"[^\s\u200b-\u200d\u2060\ufeff](?:.*[^\s\u200b-\u200d\u2060\ufeff])?", re.DOTALL)
_NO_WIDTH = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
#: signs that mark an item of a list and are nothing else, also within a line; at its beginning; and pictures of fonts
INNER_MARKS = "•◦▪●·∙"
MARKS = f"{INNER_MARKS}▫‣○■□"
PICTURES = "➢➤✓❖\uf0b7\uf0a7"
# A square bullet of the symbol fonts is read as the section sign, which has a number behind it where it is one.
BULLET = re.compile(
    rf"(?:[{MARKS}{PICTURES}]\s*|[–—*+-][ \t\u00a0\u2003\u2002]+|[»→]\s+(?=[a-z])|&bull;\s*"
    r"|o[ \t\u00a0]+|§[ \t\u00a0\u2003\u2002]+(?=[^\W\d_]))(?=\S)"
)
NUMBERED = re.compile(
    r"(?P<number>(?:[A-Z]\.)?\d{1,2}(?:\.\d{1,2}){0,3})(?P<stop>\\?[.):]|)(?:[ \t\u00a0\u2003\u2002]|&nbsp;)+(?=\S)"
)
#: the number of a chapter in words or in Roman numerals: "Chapter 5: ", "Part II - ", "IV. "
CHAPTERED = re.compile(
    r"(?:(?i:chapter (?P<chapter>\d{1,2}|[ivx]{1,5})\b(?:[.:]|\s[–—-])?"
    r"|part (?P<part>\d{1,2}|[ivx]{1,5})(?:[.:]|\s[–—-]))"
    r"|(?P<roman>[IVX]{1,5})[.)])[ \t\u00a0\u2003\u2002]+(?=[A-Z\"'“‘])"
)
LETTERED = re.compile(r"\(?(?P<number>[a-z]|[ivx]{1,4})\)[ \t\u00a0]+(?=\S)")
NOTE = re.compile(r"[¹²³⁰⁴-⁹]{1,3}\s*(?=\S)|\[\d{1,3}\]\s+(?=\S)")
URL = re.compile(r"(?:https?://|www\.)\S+$", re.IGNORECASE)

#: a number and nothing else
NUMBER_ALONE = re.compile(r"^\d{1,2}\.?$")
#: a sentence ends and another begins
INNER_STOP = re.compile(r"[.!?;][\"')]?\s+[\"'(]?[A-Z]")


class AtEnd:
    """What a reading may end in. Only its end is looked at: `re` would begin at every letter of it.

    Args:
        pattern: what it ends in, up to `$`.
        longest: more characters than a match has; a reading holds no runs of blanks.
    """

    def __init__(self, pattern: str, longest: int, flags: int = 0) -> None:
        self._search = re.compile(pattern, flags).search
        self._longest = longest

    def of(self, clean: str) -> bool:
        """Say whether `clean` ends so."""
        return self._search(clean[-self._longest :]) is not None


# A text that ends with one of these goes on.
FUNCTION_WORD = AtEnd(
    r"(?:^|[\s(])(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|as|that|which|who|than|its|their|his|her|is|are|was|were"
    r"|be|been|has|have|had|not|into|between|about|when|where|if|our|we|it|this|these|those|including|such)$",
    12,
    re.IGNORECASE,
)
_ITEM_ENDED = AtEnd(r";\s*(?:and|or|but|and/or|then)?$|[;:.]$", 12, re.IGNORECASE)
_CLOSING = "\"')]"
#: the number of a note that lost its raising, behind a full stop: "they attend meetings.1"
_NOTED = re.compile(
    r"(?<!\b[NnVv]o\.)(?:(?<=[a-z)\"'][.!?])|(?<=[A-Z]{2}[.!?])|(?<=[.!?][)\"']))(?:\d{1,2}|\[\d{1,3}\])$"
)
_STOPS = (".", "!", "?", ":", ";", "\u2026")


#: in a text of so few lines, two that are torn so far out tell that it is wrapped, and about where
_SHORT, _AS_WIDE, _SLACK = 80, 60, 8


@dataclass(slots=True)
class Line:
    """One line; `text[start:end]` is trimmed. `gap` says that a blank line or a new page stands before it.

    `beside` says that it shares a line of the page with another one, which is of something else; `head`, that it is the
    running head of a page and no more.
    """

    start: int
    end: int
    indent: int
    gap: bool
    page: bool
    clean: str
    beside: bool = False
    head: bool = False


def read_lines(text: str) -> list[Line]:
    """Return the lines of `text` that hold something, in order, whatever ends them."""
    lines: list[Line] = []
    blanks: list[int] = []  # how many empty lines stand before each
    cursor, blank, page = 0, 1, False
    for stop, after, form_feed in _spans(text):
        match = _LINE.search(text, cursor, stop)
        if match and (quoted := _QUOTED.match(text, *match.span())):
            match = _LINE.search(text, quoted.end(), stop)
        view = View(text, match.span()) if match else None
        if match is None or view is None or not view.clean or _RULE.match(view.clean):
            blank += 1
        else:
            start, end = match.span()
            if boxed := _BOXED.fullmatch(text, start, end):
                start, end = boxed.span("cell")
                view = View(text, (start, end))
            indent = len(text[cursor:start].translate(_NO_WIDTH).expandtabs(4))
            lines.append(Line(start, end, indent, blank > 0 or page, page, view.clean))
            blanks.append(blank)
            blank, page = 0, False
        cursor = after
        page = page or form_feed
    usual = _spacing(lines, blanks)
    for line, count in zip(lines, blanks, strict=True):
        line.gap = line.gap and (count > usual or line.page)
    return lines


def line_start(text: str, at: int) -> int:
    """Return where the line begins that `at` stands in, whatever ends the one before."""
    start = text.rfind("\n", 0, at) + 1
    # The others only behind that: where a text has none of them, all before `at` would be looked through in vain.
    return max(text.rfind(mark, start, at) + 1 or start for mark in "\r\f")


def _spacing(lines: list[Line], blanks: list[int]) -> int:
    """Return how many empty lines stand between any two lines: not 0 where a wrapped text is double-spaced."""
    spaced = [k for k in range(1, len(lines)) if blanks[k]]
    torn = [k for k in spaced if not ended(lines[k - 1].clean) and lines[k].clean[:1].islower()]
    if len(torn) < 20 or len(spaced) * 10 < len(lines) * 8 or len(torn) * 4 < len(lines):
        return 0
    counts = sorted(blanks[k] for k in torn)
    return counts[len(counts) // 2]


def _spans(text: str) -> list[tuple[int, int, bool]]:
    spans = [(m.start(), m.end(), "\x0c" in m.group()) for m in _BREAK.finditer(text)]
    return [*spans, (len(text), len(text), False)]


def unnoted(clean: str) -> str:
    """Return a stretch of text without the number of a note behind its last stop."""
    number = _NOTED.search(clean) if clean[-1:].isdigit() or clean.endswith("]") else None
    return clean[: number.start()] if number else clean


def ended(clean: str) -> bool:
    """Say whether a stretch of text ends as a sentence, a lead-in or a list item does, with a note's number or not."""
    clean = unnoted(clean)
    return clean.rstrip(_CLOSING).endswith(_STOPS) or _ITEM_ENDED.of(clean)


def open_ended(clean: str) -> bool:
    """Say whether a stretch of text cannot be over: it ends with a function word, a comma or a hyphen."""
    if _ITEM_ENDED.of(clean) and not clean.endswith(","):
        return False
    return clean.endswith((",", "-", "(", "/")) or FUNCTION_WORD.of(clean)


def wrap_width(lines: list[Line]) -> int | None:
    """Return the width beyond which paragraphs are wrapped, None where each stands on one line.

    Wrapped text shows by lines that stop in mid-sentence with the next one going on in lower case right below. Each
    was broken because the next word would have gone beyond the width, so that the least of these sums tells it.
    """
    lengths = []
    for here, below in pairwise(lines):
        if not below.gap and not ended(here.clean) and below.clean[:1].islower() and not marked(below.clean):
            lengths.append(reach(here, below))
    lengths.sort()
    few = len(lines) <= _SHORT and lengths[:1] >= [_AS_WIDE] and len(lengths) >= 2
    if (len(lengths) < 3 and not few) or len(lengths) * 25 < len(lines):
        return None
    # A narrower part, a glossary's column, is not what the page is set in.
    wide = [length for length in lengths if length * 4 >= lengths[len(lengths) // 2] * 3]
    width = wide[int(len(wide) * 0.03)] - (_SLACK if few else 0)
    longer = sum(1 for line in lines if line.indent + len(line.clean) > 1.3 * lengths[int(len(lengths) * 0.9)])
    return None if longer * 12 > len(lines) else width  # only a part is wrapped, a glossary in two columns


def reach(line: Line, below: Line) -> int:
    """Return how far `line` would have gone with the first word of the line below it."""
    return line.indent + len(line.clean) + 1 + len(below.clean.split(" ", 1)[0])


def fills(line: Line, below: Line, width: int) -> bool:
    """Say whether the first word of the line below would not have fitted on `line`."""
    return reach(line, below) >= width


def marked(clean: str) -> bool:
    """Say whether a line begins with a list mark."""
    return bool(BULLET.match(clean) or LETTERED.match(clean) or re.match(r"\d{1,2}[.)] ", clean))
