"""Finds the headings of a page without blank lines, and the lines before which a paragraph ends beside them."""

from __future__ import annotations

import re

from graphkit.extract.layout import family
from graphkit.extract.layout.clauses import whole
from graphkit.extract.layout.lines import INNER_STOP, NUMBERED, Line, ended, fills, open_ended
from graphkit.extract.layout.wrapped_titles import title_lines

#: a word with a capital before one without, the last word of a line without one, and how long a title is at least
_BEGINS = re.compile(r"[A-Z][a-z]+(?:-[a-z]+)*(?= [a-z])")
_LAST_SMALL = re.compile(r"(?:^| )[a-z][a-z-]+$")
_LEAST_TITLE = 30
#: a heading goes over so many lines at most
_MOST = 3
#: words that stand in upper case at the start of a sentence alone
_STARTS = re.compile(
    r"(?:We|The|This|These|There|In|On|At|For|But|And|It|They|When|Where|Our|During|Since|Some|Most|Many|As|If|All"
    r"|Although|While|However|Inspectors|Officers|Staff)\b"
)


def standing_alone(text: str, lines: list[Line], skip: set[int], width: int | None, titles: set[str]) -> set[int]:
    """Return the lines before which a paragraph ends although the line above is as long as any: headings begin there.

    A heading shows where lines are wrapped and no blank line parts them: it begins in upper case after a full stop,
    ends short of the margin without one, and the next line begins anew.
    """
    out: set[int] = set()
    body = [i for i in range(len(lines)) if i not in skip]
    for k, i in enumerate(body):
        if k == 0 or lines[i].gap:
            continue
        folded = family.fold(lines[i].clean)
        here = lines[i].clean
        two = f"{here} {lines[body[k + 1]].clean}" if k + 1 < len(body) and not ended(here) else ""
        over = title_lines(lines, i, titles, skip)
        if over > 1 or (len(two) > 60 and _usual(here, two, titles)):
            over = max(over, 2)
            out.update([i, *body[k + over : k + over + 1]])  # a title that goes over several lines
            continue
        known = len(folded) >= 8 and not here[:1].islower() and family.chapter(here)
        if folded in titles or known or family.part_of(here):
            out.update([i, *body[k + 1 : k + 2]])
            if k + 2 < len(body) and _over_text(text, lines[body[k + 1]], lines[body[k + 2]]):
                out.add(body[k + 2])
            continue
        number = NUMBERED.match(here)
        if (
            width is None
            or not ended(lines[body[k - 1]].clean)
            or not here[number.end() if number else 0 :][:1].isupper()
        ):
            continue
        if (over := _in_large_type(lines, body[k:], width)) > 1:
            out.update([i, body[k + over]])
            continue
        last = k
        while last + 1 < len(body) and last - k < 3 and fills(lines[body[last]], lines[body[last + 1]], width):
            next_line = lines[body[last + 1]]
            if ended(lines[body[last]].clean) or next_line.gap or _STARTS.match(next_line.clean):
                break
            last += 1
        clean = " ".join(lines[j].clean for j in body[k : last + 1])
        below = lines[body[last + 1]] if last + 1 < len(body) else None
        if below is None or ended(clean) or (open_ended(clean) and not whole(clean)) or INNER_STOP.search(clean):
            continue
        anew = bool(_STARTS.match(below.clean))
        if (fills(lines[body[last]], below, width) and not anew) or below.clean[:1].islower():
            continue
        out.add(i)
        if anew:
            out.add(body[last + 1])
    return out


def _usual(here: str, two: str, titles: set[str]) -> bool:
    """Say whether two lines are the title of a usual chapter, and the first one is none: "Annex B Glossary" is one."""
    alone, both = family.chapter(here), family.chapter(two)
    return both is not None and (alone is None or (alone is both and family.fold(here) not in titles))


def _in_large_type(lines: list[Line], body: list[int], width: int) -> int:
    """Return over how many lines the heading goes that begins in the first line of `body`, 1 if that shows by none.

    Its type is larger than that of the text, so that its lines end short of the margin although it goes on; and the
    line below begins text that is as wide as any.
    """
    here = [lines[i] for i in body[: _MOST + 2]]
    last = 0
    while last + 2 < len(here) and last + 1 < _MOST and _goes_over(here[last], here[last + 1], width):
        last += 1
    if not last or last + 2 >= len(here):
        return 1
    clean = " ".join(line.clean for line in here[: last + 1])
    end, below, then = here[last : last + 3]
    text = below.clean[:1].isupper() and (
        fills(below, then, width) or (ended(below.clean) and len(below.clean) > _LEAST_TITLE)
    )
    closed = not (ended(clean) or open_ended(clean) or fills(end, below, width) or INNER_STOP.search(clean))
    return last + 1 if text and closed else 1


def _goes_over(line: Line, below: Line, width: int) -> bool:
    if below.gap or ended(line.clean) or fills(line, below, width) or len(line.clean) < _LEAST_TITLE:
        return False
    return below.clean[:1].islower()


def _over_text(text: str, line: Line, below: Line) -> bool:
    """Say whether a line right below a chapter's title is a heading as well, over text that begins in the next line.

    In the midst of a sentence a word has a capital if it is a name or a part of one. Below a word without one, and
    before another, a word that the text has without one elsewhere begins a sentence.
    """
    if below.gap or ended(line.clean) or open_ended(line.clean) or not line.clean[:1].isupper():
        return False
    begins = _BEGINS.match(below.clean)
    if begins is None or not _LAST_SMALL.search(line.clean) or len(line.clean) < _LEAST_TITLE:
        return False
    return re.search(rf"[a-z,]\s+{re.escape(begins[0].lower())}(?= [a-z])", text) is not None
