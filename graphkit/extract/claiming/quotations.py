"""Follows quotation marks from sentence to sentence: what stands in them, and which quotation it is of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

#: a quotation in single marks, which an apostrophe looks like
_SINGLE = re.compile(r"(?<![\w.])'(?=\S)(?:[^'\"]|(?<=\w)'(?=\w)){3,}?(?<=\S)'(?!\w)")
_LETTER = re.compile(r"\w")
#: what stands for a letter in quotation marks
BLOT = "·"


class Quoted(NamedTuple):
    """One sentence with its quotation marks understood.

    Attributes:
        masked: the sentence, each letter in quotation marks blotted out.
        quotation: which quotation of the text its first words in such marks are of, None where it has none.
        opens: its first letter stands in quotation marks.
        whole: all its letters do.
    """

    masked: str
    quotation: int | None
    opens: bool
    whole: bool


def quoted(sentences: Iterable[tuple[int, str]]) -> list[Quoted]:
    """Return each sentence read with the quotation marks before it.

    A quotation of several paragraphs has a mark at the head of each and one more at its very end. Where a paragraph
    after an open quotation has none at its head, the mark at the end was forgotten.

    Args:
        sentences: the paragraph that each stands in and its text, `"` for all double marks and `'` for single ones.
    """
    found: list[Quoted] = []
    inside, count, paragraph = False, 0, -1
    for block, text in sentences:
        goes_on = block != paragraph and inside and text.startswith('"')
        if block != paragraph:
            inside = False
        paragraph = block
        mine = count if inside else None
        letters = list(text)
        for i, letter in enumerate(text):
            if letter == '"':
                if not inside and not (goes_on and i == 0):
                    count += 1
                inside = not inside
                mine = count if mine is None else mine
            elif inside and _LETTER.match(letter):
                letters[i] = BLOT
        masked = _SINGLE.sub(lambda m: _LETTER.sub(BLOT, m[0]), "".join(letters))
        bare = [c for c in masked if _LETTER.match(c) or c == BLOT]
        found.append(Quoted(masked, mine, bare[:1] == [BLOT], bool(bare) and set(bare) == {BLOT}))
    return found
