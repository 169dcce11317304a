"""Finds what a mail puts above and below a text that it forwards: its headers, who wrote when, a note, a signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

#: a field of a mail's head, were it in bold: "From: ", "**Sent:** "
_FIELD = re.compile(
    r"[*_]{0,2}(?P<name>From|Sent(?: on behalf of| by)?|Date|To|Cc|Bcc|Subject|Reply-To|Importance|Priority|Sensitivity"
    r"|Attachments?)[*_]{0,2} ?:[*_]{0,2}(?:[ \t]+(?P<value>\S.*)?|$)",
    re.IGNORECASE,
)
_CLOCK = r"\b\d{1,2}[:.]\d\d\b"
#: what a memorandum's head has not: an hour, an address, an answer or a forwarding in its subject
_OF_MAIL = re.compile(rf"{_CLOCK}|\w@\w|(?i:subject\W+(?:fwd?|re|aw|tr) ?:)")
_FORWARDS = re.compile(r"[*_]{0,2}subject\W+(?:(?:re|\[[^\]]{1,30}\]) ?:? ?){0,3}(?:fwd?|tr) ?:", re.IGNORECASE)
#: stands above what was forwarded or answered
_MARKER = re.compile(
    r"-{2,} ?(?:original|forwarded) (?:message|appointment)(?: (?:from|by) .{1,80}?)? ?-{2,}"
    r"|-{5,} ?forwarded by .{1,80}|begin forwarded message ?:|forwarded message ?:|_{20,}",
    re.IGNORECASE,
)
#: says who wrote what is quoted below, on one line or wrapped over two
_WROTE = re.compile(
    r"(?:On|At) [^\r\n]{4,160}(?:\n[^\r\n]{1,80}?)?\b(?:wrote|writes)(?: to [^\r\n]{1,60})? ?:"
    r"|[^\r\n]{2,60}<[^<>\s]+@[^<>\s]+>,? (?:wrote|writes)(?: on [^\r\n]{4,60}?)? ?:",
)
_GREETING = re.compile(
    r"(?:dear|hi|hello|(?:good )?(?:morning|afternoon|evening)|all|colleagues|team|folks)\b[\w ,.'’&()-]{0,60}",
    re.IGNORECASE,
)
_FAREWELL = re.compile(
    r"(?:(?:(?:with )?(?:best|kind(?:est)?|many|warm(?:est)?) )?(?:regards|wishes|thanks)|thank you|thanks|cheers"
    r"|yours (?:sincerely|faithfully|truly)|br|kr|all the best)\b.{0,30}",
    re.IGNORECASE,
)
#: what a sender says of what he sends on
_SENDS_ON = re.compile(
    r"\b(?:(?:see|find|read|found) (?:\w+ ){0,5}(?:below|attached|enclosed)|below (?:is|are|please)|as (?:promised"
    r"|requested|discussed)|forward(?:ed|ing)?|pass(?:ed|ing) (?:\w+ ){0,3}on|for (?:your )?information|fyi|pasted"
    r"|sent (?:me|us)|(?:copied|attached|enclosed)(?: \w+){0,3} below)\b",
    re.IGNORECASE,
)
#: what stands below a mail: a signature, the mailer's own line, the house's warning
_BELOW = re.compile(
    r"--\s*$|_{5,}$|sent from (?:my|outlook|mail|yahoo|the)\b.*|get outlook for\b.*|"
    r"(?:\W{0,3}(?:disclaimer|confidentiality)\b|this (?:e-?mail|message|communication)\b).*",
    re.IGNORECASE,
)
#: so many fields make a head
_FEWEST_FIELDS = 3
#: and so many lines, with all to whom it was sent
_MOST_LINES = 60
#: a field that goes on below fills its line
_FULL = 55
#: the lines and letters of a note that goes with what is forwarded, and how many times longer that is
_NOTE_LINES, _NOTE_LETTERS, _LONGER = 25, 2_000, 4
_LONGEST_TITLE = 300  # with the addresses of its links
#: the lines of a signature and a warning
_BELOW_LINES = 40
#: heads of mails that forward each other
_MOST_HEADS = 12


class MailLine(NamedTuple):
    """A line of a text without the marks of quoting, how many it had of them, and where it begins with them."""

    start: int
    depth: int
    words: str


def head_of(lines: Sequence[MailLine], length: int, *, quoted: bool) -> int | None:
    """Return the first line below what a mail puts above the text that it bears; None where it is a letter of its own.

    Args:
        lines: the first of the text, empty ones too.
        length: characters of the text.
        quoted: whether the marks of quoting are known to be such.
    """
    at, heads, forwards = _first(lines, 0), 0, quoted
    while heads < _MOST_HEADS and at < len(lines):
        after, sends = _parted(lines, at, sure=quoted or heads > 0)
        if after > at:
            heads += 1
            forwards = forwards or sends or heads > 1
        elif heads and (after := _note(lines, at, length)) > at:
            forwards = True
        else:
            break
        at = _first(lines, after)
    if not heads or at >= len(lines):
        return None
    return at if forwards or lines[at].depth > 0 or _titled(lines, at) else None


def signs(below: Sequence[MailLine]) -> bool:
    """Say whether the lines below a quoted text are a mail's signature, or what its house puts under each."""
    rest = [line.words for line in below if line.words]
    return 0 < len(rest) <= _BELOW_LINES and bool(_BELOW.match(rest[0]) or _FAREWELL.fullmatch(rest[0]))


def _first(lines: Sequence[MailLine], at: int) -> int:
    """Return the first line from `at` on that holds words."""
    return next((k for k in range(at, len(lines)) if lines[k].words), len(lines))


def _parted(lines: Sequence[MailLine], at: int, *, sure: bool) -> tuple[int, bool]:
    """Return the line behind a head, a marker or a "wrote:" at `at`, and whether it sends on what is below it."""
    words = lines[at].words
    if _MARKER.fullmatch(words):
        after, _ = _fields(lines, _first(lines, at + 1), marked=True)
        return (after, True) if not words.startswith("_") or after > _first(lines, at + 1) else (at, False)
    two = words if at + 1 >= len(lines) else f"{words}\n{lines[at + 1].words}"
    wrote = _WROTE.fullmatch(words) or (_WROTE.fullmatch(two) if "\n" in two else None)
    if wrote and (sure or re.search(rf"{_CLOCK}|\w@\w", wrote[0])):
        after = at + 1 + wrote[0].count("\n")
        below = _first(lines, after)
        if below < len(lines) and lines[below].depth > lines[at].depth:
            return after, True
    return _fields(lines, at, marked=sure)


def _fields(lines: Sequence[MailLine], at: int, *, marked: bool) -> tuple[int, bool]:
    """Return the line behind the fields of a head at `at`, `at` where there are none, and whether it was sent on."""
    names: set[str] = set()
    after, k = at, at
    shown: list[str] = []
    while k < len(lines) and len(shown) < _MOST_LINES:
        words = lines[k].words
        if field := _FIELD.fullmatch(words):
            if field["name"].lower() in names:
                break  # the head of another mail
            names.add(field["name"].lower())
        elif not (shown and _goes_on(shown[-1], lines, k, apart=k > after)):
            break
        shown.append(words)
        after = k + 1
        k = _first(lines, after)
    head = len(names) >= _FEWEST_FIELDS and "from" in names and names & {"to", "subject", "sent", "date"}
    if not head or not (marked or "sent" in names or any(map(_OF_MAIL.search, shown))):
        return at, False
    return after, any(map(_FORWARDS.match, shown))


def _goes_on(above: str, lines: Sequence[MailLine], k: int, *, apart: bool) -> bool:
    """Say whether the line at `k` goes on with the field above it: more who were written to, the end of a subject."""
    below = lines[k + 1].words if k + 1 < len(lines) else ""
    full = not apart and len(above) >= _FULL and (not below or _FIELD.match(below) is not None)
    return above.endswith((";", ",")) or full


def _note(lines: Sequence[MailLine], at: int, length: int) -> int:
    """Return the line behind a note of who sends something on, at `at`, where what he sends is much longer."""
    own = [k for k in islice(range(at, len(lines)), 2 * _NOTE_LINES) if lines[k].words][:_NOTE_LINES]
    farewell = next((k for k in own if _FAREWELL.fullmatch(lines[k].words)), None)
    depth = lines[at].depth
    end = next((k for k in own[1:] if lines[k].depth > depth or _parted(lines, k, sure=True)[0] > k), at)
    said, sends = [lines[k].words for k in own if k < end], False
    if end > at:  # up to what is quoted, or to the head of another mail
        signed = farewell is not None and farewell < end
        sends = signed or lines[end].depth <= depth or _GREETING.fullmatch(said[0]) is not None
        sends = sends or any(map(_SENDS_ON.search, said))
    elif farewell is not None and (_GREETING.fullmatch(lines[at].words) or _SENDS_ON.search(lines[at].words)):
        end, sends = _signed(lines, farewell), True
    if end in (at, len(lines)):
        return at
    letters = sum(len(lines[k].words) for k in range(at, end))
    rest = length - lines[end].start
    return end if sends and letters <= _NOTE_LETTERS and rest >= _LONGER * letters else at


def _signed(lines: Sequence[MailLine], farewell: int) -> int:
    """Return the line behind a farewell and the name below it."""
    name = _first(lines, farewell + 1)
    end = name
    while end < len(lines) and end - name < _FEWEST_FIELDS and lines[end].words:
        end += 1
    return end


def _titled(lines: Sequence[MailLine], at: int) -> bool:
    """Say whether the text below a head begins with a line that is a title, and no letter's greeting or sentence."""
    words, below = lines[at].words, lines[at + 1].words if at + 1 < len(lines) else ""
    if _GREETING.fullmatch(words) or words.endswith((".", ",", ":", ";", "!")):
        return False
    return len(words) <= _LONGEST_TITLE and not below[:1].islower()
