"""Tells the titles of case studies: a line over the story of one case, a size of headings over stories alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graphkit.extract.layout import family
from graphkit.extract.layout.cells import parted
from graphkit.extract.layout.chunk import Chunk
from graphkit.extract.layout.furniture import Entry
from graphkit.extract.layout.inner_heads import of_the_force
from graphkit.extract.prose import telling
from graphkit.extract.prose.beginnings import begins_story
from graphkit.extract.prose.splitting import split

#: so many headings of one size, which head nothing but stories, are the titles of these
_ALIKE = 2
#: a story is no shorter
_SHORTEST = 60


def tells(chunks: Sequence[Chunk], i: int) -> bool:
    """Say whether chunk `i` begins the story of one case, so that what stands above it is its title."""
    if i >= len(chunks) or chunks[i].mark or len(chunks[i].clean) < _SHORTEST:
        return False
    clean = chunks[i].clean
    if len(parted(clean)) > 1:
        return False  # the row of a table
    return begins_story(clean[slice(*split(clean)[0])]) and telling.told(clean) > 0


def over_stories(chunks: Sequence[Chunk], names: Mapping[str, Entry], heads: Mapping[int, int]) -> set[int]:
    """Return where the declared titles of stories begin: each of a size that heads stories alone, and several."""
    of_size: dict[int, list[int]] = {}
    for i, chunk in enumerate(chunks):
        if size := next((heads[start] for start in chunk.line_starts if start in heads), None):
            of_size.setdefault(size, []).append(i)
    out: set[int] = set()
    for alike in of_size.values():
        titles = {family.fold(chunks[i].clean) for i in alike}
        if len(titles) == len(alike) >= _ALIKE and all(_heads_story(chunks, i, names) for i in alike):
            out |= {chunks[i].start for i in alike}
    return out


def _heads_story(chunks: Sequence[Chunk], i: int, names: Mapping[str, Entry]) -> bool:
    """Say whether chunk `i` may be the title of the story below it, and is no usual heading or one that is listed."""
    clean = chunks[i].clean
    usual = chunks[i].mark or family.chapter(clean) or family.fold(clean) in names or of_the_force(clean)
    return not usual and tells(chunks, i + 1)
