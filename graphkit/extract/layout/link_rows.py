"""Tells the links of a site that stand in a row, with nothing between them: "Menu Home About us Publications"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.layout.lines import Line, ended
from graphkit.extract.layout.menus import is_menu
from graphkit.extract.layout.site import is_link

#: what a link says: a word with a capital and those behind it that have none
_SAID = re.compile(r"[A-Z][\w'’-]*(?: (?:[a-z][\w'’-]*|&(?:amp;)?))*")
#: what parts two links
_BETWEEN = re.compile(r"(?:[ \u00a0]|[|/·•›»>](?![^ ]))+")
#: so many links make a row, which is so long at most; it stands among the first lines or the last
_FEWEST, _LONGEST, _AMONG = 3, 500, 12
#: a link may have so many words with a capital each: "Find Your Police Force", and end in one that is no more than that
_WORDS = 4
_REST = re.compile(r" (?:Us|Policy|Centre|Map|Page)(?![\w'’-])")


def behind(raw: str, at: int) -> int:
    """Return where the known links are over that stand in a row from `at` on; `at` if there are none."""
    while (over := _over(raw, at)) is not None:
        between = _BETWEEN.match(raw, over)
        at = between.end() if between else over
        if between is None:
            break
    return at


def _over(raw: str, at: int) -> int | None:
    """Return where the known link is over that stands at `at`, each word of it with a capital or not; None of none."""
    end = at
    for _ in range(_WORDS):
        said = _SAID.match(raw, end)
        if said is None:
            return None
        if _known(raw[at : said.end()]):
            rest = _REST.match(raw, said.end())
            return rest.end() if rest else said.end()
        end = said.end() + 1
    return None


def rows(lines: Sequence[Line]) -> set[int]:
    """Return the lines above and below a report that are rows of links."""
    edges = {*range(min(_AMONG, len(lines))), *range(max(0, len(lines) - _AMONG), len(lines))}
    return {i for i in edges if _is_row(lines[i].clean)}


def _is_row(clean: str) -> bool:
    """Say whether a line holds several links and hardly anything else."""
    if len(clean) > _LONGEST or ended(clean):
        return False
    said = _SAID.findall(clean)
    known = [one for one in said if _known(one)]
    rest = len(_BETWEEN.sub("", clean)) - len(_BETWEEN.sub("", "".join(known)))
    return len(known) >= _FEWEST and len(known) * 3 >= len(said) * 2 and rest * 2 <= len(clean)


def _known(said: str) -> bool:
    return is_link(said) or is_menu(said)
