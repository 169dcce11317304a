"""Follows quotation marks from sentence to sentence: what stands in them, and which quotation it is of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

#: a quotation in single marks, which an apostrophe looks like
_SINGLE = re.compile(r"(?<![\w.])'(?=\S)(?:[^'\"]|(?<=\w)'(?=\w)){3,}?(?<=\S)'(?!\w)")
_LETTER = re.compile(r"\w")
#: what stands for a letter in quotation marks
BLOT = "·"


#: single marks that open a quotation, and double ones
_OPEN_SINGLE, _OPEN_DOUBLE = re.compile(r"(?<![\w.])\u2018(?=\w)"), re.compile(r"[\u201c\"](?=\w)")
_STOP = frozenset(".,!?;:\u2026\u201d")
#: a text with so many of them, and so many times more than of the others, quotes in single marks
_FEWEST, _TIMES = 3, 2


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


def quotes_in_single_marks(text: str) -> bool:
    """Tell whether single curly marks are those in which a text quotes, and double ones for quotations within."""
    single = len(_OPEN_SINGLE.findall(text))
    return single >= _FEWEST and single >= _TIMES * len(_OPEN_DOUBLE.findall(text))


def in_double_marks(sentences: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield each sentence of a text that quotes in single marks, with double ones in their places.

    A mark that closes looks like an apostrophe: it closes behind a stop, or behind a word where its sentence opens.

    Args:
        sentences: each as it is read (see `graphkit.extract.prose.view.View`), and its letters as they are printed.
    """
    inside = False
    for clean, printed in sentences:
        letters, here = list(clean), False
        for i, mark in enumerate(printed):
            after = printed[i + 1 : i + 2]
            if mark == "\u2018" and after.isalnum():
                letters[i], inside, here = '"', True, True
            elif mark == "\u2019" and inside and not after.isalnum() and (here or printed[i - 1 : i] in _STOP):
                letters[i], inside, here = '"', False, False
            elif clean[i] == '"':
                letters[i] = "'"
        yield "".join(letters)
