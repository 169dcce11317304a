"""A normalised reading of a span of text whose every position leads back to the original."""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

# One character for one character, so that only deletions move positions.
_FOLD = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u02bc": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"',
    "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u2003": " ", "\u2002": " ",
    "\u2010": "-", "\u2011": "-", "\n": " ", "\r": " ", "\t": " ", "\x0c": " ", "\x0b": " ",
    "\u2028": " ", "\u2029": " ", "\x85": " ",
}  # fmt: skip
_TABLE = str.maketrans(_FOLD)
_FOLDED = re.compile(f"[{''.join(_FOLD)}]")

#: letters that old PDFs print as one character
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip

# What is there to format or to link, not to be read: link targets (in mark-down, in brackets behind a word, as reader
# views print them, or in angle brackets, as browsers and mail programs save them), arrows from a note back to its
# call, emphasis, escapes and backslashes that break a line, marks of quoted lines, footnote marks, soft hyphens, blanks
# that tear a "not" from its verb ("isn 't"), pictures that became text ("[image: Logo]"); and what a browser for the
# terminal prints of links, pictures and raised numbers: "[12]About us", "[logo.png]", "staff.^[24]1".
_DROP = re.compile(
    r"(?P<link>\]\((?:[^()\s]|\\[()])*(?:[ ]\"[^\"\n]{0,200}\")?\))"
    r"|(?P<target>(?<=\S)[ \t\u00a0]\((?:#[A-Za-z][\w-]*|/[a-z][\w.-]*/[\w./#-]*|https?://[^()\s]+)\)"
    r"|(?<=\S)[ \t\u00a0]<(?:#[\w.:-]*|/[\w./#?=&%-]*|(?:https?://|mailto:|tel:|javascript:)[^<>\n]{1,400})>)"
    r"|(?P<open>\[(?=[^\]\n]{1,200}\]\())"
    r"|(?P<escape>\\(?=[()\[\]*_#\-.+>!]|[ \t]*(?:[\r\n]|$)))|(?P<back>[ \t\u00a0]*[↩⤴]\ufe0e?)"
    r"|(?P<quote>(?<=[\n\r])(?:>(?:[ \t]|(?=[\n\r]|$)))+)"
    r"|(?P<tag></?(?:i|b|em|strong|sup|sub|u)>)"
    r"|(?P<bold>\*\*|__)|(?P<em>(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|(?<![\w_])_(?=\w)|(?<=[\w.,;:)])_(?![\w_]))"
    r"|(?P<numbered>(?<![^\s\]#])\[\d{1,3}\](?=[^\W_]|[\[(\"'“‘]))"
    r"|(?P<call>(?<=\S)[ \u00a0\n]?\^?\(?\[[Ff]ootnote \d{1,3}\]\)?)"
    r"|(?P<opens>[ \u00a0]?\([Oo]pens in a new (?:tab|window)\))"
    r"|(?P<inline>(?<=[(\[])[ \t]*\n(?=\w)|\n[ \t]*(?=[),.;:](?:[\s),.;:\[]|$))|(?<=[A-Z])\n(?=s\b)"
    r"|\n[ \t]*(?=\[\d{1,3}\][ \t]*(?:\n|[),.;:]|$)))"
    r"|(?P<image>\[[\w%-]+\.(?:png|gif|jpe?g|svg|ico)\]|\[(?i:image)(?:: ?[^\[\]\n]{0,200})?\])"
    r"|(?P<raised>\^(?:\[\d{1,3}\])?\d{1,3}(?!\w))"
    r"|(?P<ligature>[\ufb00-\ufb06])"
    r"|(?P<entity>&(?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip|pound|bull|middot|#\d{2,5}|#x[\da-fA-F]{2,4});)"
    r"|(?P<mark>[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)"
    r"|(?P<torn>(?<=[a-z]n)\s{1,3}(?=['\u2019]t\b)|(?<=[a-z]n['\u2019])\s{1,3}(?=t\b)|(?<=[a-z])\s{1,3}(?=n['\u2019]t\b))"
    r"|(?P<wrap>(?<=[^\W\d_])-[ \t]*(?:\r\n|\r|\n)[ \t]*(?=[a-z]))"
    r"|(?P<soft>[\u00ad\u200b\u200c\u200d\u2060\ufeff]+(?:[ \t]*(?:\r\n|\r|\n)[ \t]*(?=[a-z]))?)"
)
_WORD_BEFORE = re.compile(r"[^\W\d_]+\Z")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
# A text without any of these has nothing to drop; most have none, and this looks far quicker than _DROP.
_MAY_DROP = re.compile(
    "[\\[\\]\\\\<*_^\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u00ad\u200b-\u200d\u2060\ufeff\ufb00-\ufb06↩⤴]"
    "|\\s['\u2019]t\\b|['\u2019]\\st\\b|\\sn['\u2019]t\\b"
    "|[(\\[][ \t]*\n|\n[ \t]*[),.;:\\[]|[A-Z]\ns\\b|\\([Oo]pens in "
    "|-[ \t]*[\r\n]|[\r\n]>|[ \t\u00a0]\\((?:[#/]|http)|&(?:[a-z]{2,6}|#\\w{2,5});"
)
_RUN_OF_SPACES = re.compile(r" {2,}")


def _fold(match: re.Match[str]) -> str:
    return _FOLD[match[0]]


@lru_cache(maxsize=2)
def _whole(text: str) -> tuple[str, list[int]]:
    """Return `text` folded, and the places where a reading may differ from that; done once for all its parts."""
    folded = text.translate(_TABLE) if text.isascii() else _FOLDED.sub(_fold, text)
    odd = [m.start() for m in _MAY_DROP.finditer(text)] + [m.start() for m in _RUN_OF_SPACES.finditer(folded)]
    return folded, sorted(odd)


class View:
    """The reading of `text` over `segments` (spans in order), joined by one space.

    Curly quotes, special hyphens and spaces are folded to plain ones, ligatures to their letters, HTML's character
    references to what they stand for, runs of white space to one space; link markup, emphasis, footnote marks and soft
    hyphens are left out, a word hyphenated at a line's end is put together.
    `clean` is the reading; `span` leads back.
    """

    __slots__ = ("_clean_at", "_text_at", "_wide", "clean", "end", "start")
    _clean_at: list[int]
    _text_at: list[int]
    #: where the original of a character ends that several stand for
    _wide: dict[int, int]

    def __init__(self, text: str, *segments: tuple[int, int]) -> None:
        if not (len(segments) == 1 and self._plain(text, *segments[0])):
            self._read(text, segments)

    def _plain(self, text: str, start: int, end: int) -> bool:
        """Read one segment of a longer text in which nothing is to be left out, as in most; False where there is."""
        if not 0 < end - start < len(text):
            return False
        folded, odd = _whole(text)
        k = bisect_left(odd, start)
        if (k < len(odd) and odd[k] < end) or folded[start] == " ":
            return False
        clean = folded[start:end]
        self.clean = clean[:-1] if clean.endswith(" ") else clean
        self.start, self.end = start, start + len(self.clean)
        self._clean_at, self._text_at, self._wide = [0], [start], {}
        return True

    def _read(self, text: str, segments: tuple[tuple[int, int], ...]) -> None:
        pieces: list[str] = []
        # Where a piece begins in `clean` and in `text`: between two entries both advance together.
        self._clean_at = []
        self._text_at = []
        self._wide = {}
        length = 0
        spaced = True  # a space here would stand at the start, or after another
        for start, end in segments:
            raw = text[start:end]
            if not spaced:
                pieces.append(" ")
                self._clean_at.append(length)
                self._text_at.append(start)
                length += 1
                spaced = True
            # Outside ASCII `translate` asks of every character, and few are folded.
            folded = raw.translate(_TABLE) if raw.isascii() else _FOLDED.sub(_fold, raw)
            dropped = _dropped(text, raw, start) if _MAY_DROP.search(raw) else []
            cursor = 0
            for lo, hi in (*dropped, (len(raw), len(raw))):
                while cursor < lo:
                    if spaced and folded[cursor] == " ":
                        cursor += 1
                        continue
                    run = _RUN_OF_SPACES.search(folded, cursor, lo)
                    stop = run.start() + 1 if run else lo
                    pieces.append(folded[cursor:stop])
                    self._clean_at.append(length)
                    self._text_at.append(start + cursor)
                    length += stop - cursor
                    spaced = folded[stop - 1] == " "
                    cursor = run.end() if run else stop
                for letter in _letters(raw[lo:hi]):  # each leads back to all that stands for them
                    if spaced and letter == " ":
                        continue
                    pieces.append(letter)
                    self._clean_at.append(length)
                    self._text_at.append(start + lo)
                    self._wide[length] = start + hi
                    length += 1
                    spaced = letter == " "
                cursor = hi
        clean = "".join(pieces)
        self.clean = clean[:-1] if clean.endswith(" ") else clean
        self.start = self._text_at[0] if self.clean else (segments[0][0] if segments else 0)
        self.end = self._after(len(self.clean) - 1) if self.clean else self.start

    def original(self, position: int) -> int:
        """Return the position in the original text of `clean[position]` (one past the end for `len(clean)`)."""
        if position >= len(self.clean):
            return self.end
        piece = bisect_right(self._clean_at, position) - 1
        return self._text_at[piece] + position - self._clean_at[piece]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the original span of `clean[start:end]`, tight at both sides."""
        if end <= start:
            at = self.original(start)
            return at, at
        return self.original(start), self._after(end - 1)

    def _after(self, position: int) -> int:
        """Return where the original of `clean[position]` ends."""
        return self._wide.get(position) or self.original(position) + 1

    def position(self, original: int) -> int:
        """Return the position in `clean` that stands at or just before `original`."""
        piece = bisect_right(self._text_at, original) - 1
        if piece < 0:
            return 0
        last = (self._clean_at[piece + 1] if piece + 1 < len(self._clean_at) else len(self.clean)) - 1
        return max(min(self._clean_at[piece] + original - self._text_at[piece], last), 0)


def _letters(raw: str) -> str:
    """Return what is read for a ligature or a character reference: "fi", "&rsquo;"; nothing for all else."""
    if raw in _LIGATURES:
        return _LIGATURES[raw]
    return _FOLDED.sub(_fold, html.unescape(raw)) if raw[:1] == "&" else ""


def _dropped(text: str, raw: str, start: int) -> list[tuple[int, int]]:
    """Return the spans of `raw` that are not to be read."""
    spans: list[tuple[int, int]] = []
    for match in _DROP.finditer(raw):
        lo, hi = match.span()
        if match.lastgroup == "wrap":
            before = _WORD_BEFORE.search(raw[:lo][-40:])
            after = _WORD_AFTER.match(raw, hi)
            whole = (before.group() if before else "") + (after.group() if after else "")
            # "multi-" + "agency" keeps its hyphen; "inves-" + "tigation" loses it where the text has the whole word.
            if whole not in text:
                lo += 1
        spans.append((lo, hi))
    return spans
