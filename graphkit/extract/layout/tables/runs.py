"""Takes runs of short lines, which look like headings and head nothing, for the cells and rows of a table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from graphkit.extract.layout import family
from graphkit.extract.layout.cells import COLUMN, COUNT, EACH_COUNTED, parted
from graphkit.extract.layout.chunk import Chunk
from graphkit.extract.layout.furniture import Entry
from graphkit.extract.layout.lines import NUMBER_ALONE
from graphkit.extract.layout.tables.of_topics import GRADE
from graphkit.extract.prose.dates import find_periods
from graphkit.extract.prose.grades import A_RATING, HALF, names_grades, spaced

#: whose services others judge: the row of a table
_BODY = re.compile(r"\b(?:council|borough|authority|trust|services?)\b", re.IGNORECASE)
#: how the row of a table ends that counts something, and how long a part of its label is at most
_ROW_OF_COUNTS = re.compile(rf"(?:(?:^| ){COUNT}){{2,}}$")
#: the rest of a body's name and how it was judged: "Council\tAdequate\tNovember 2012"
_ROW_OF_REST = re.compile(
    r"(?:(?:City|County|Borough|District|Metropolitan) )*(?:Council|Authority|Borough)\s+"
    rf"{A_RATING}\b",
    re.IGNORECASE,
)
#: the name of the first column, of what is counted or graded; and of any column
_FIRST = re.compile(
    r"(?:types?|kinds?) of cases?|case types?|(?:assessed|graded) by|assessor|categor(?:y|ies)"
    r"|areas?(?: of [a-z]+(?: [a-z]+)?)?|grade|rating",
    re.IGNORECASE,
)
_A_COLUMN = re.compile(rf"{COLUMN}|{_FIRST.pattern}", re.IGNORECASE)
_ROW_OF_ONE = re.compile(rf"[^\d\W] {COUNT}$")
_LONGEST_LABEL = 60
#: a heading that says which cases were audited: a few words more than the name of a column
_OF_CASES = re.compile(
    r"(?:(?:additional|further|total|all|other|the) )?(?:\d{1,3} )?cases (?!of )[a-z]+(?: [\w'&,-]+){2,}$",
    re.IGNORECASE,
)
#: so many columns has a table of one row without a label
_ROW_ALONE = 2
#: words of a title over a table; less is one more name of a column
_TITLE = 3
#: characters that a cell is shorter than, by itself and beside a count or where its own blanks part it
_LONGEST, _LONGEST_BESIDE = 90, 190


def take(chunks: Sequence[Chunk], names: Mapping[str, Entry]) -> None:
    """Set the kind of chunks that are rows after all, each of which could be a heading or a paragraph by itself."""
    _take_runs(chunks, names)
    _take_broken_heads(chunks)
    _take_broken_labels(chunks)


def _take_runs(chunks: Sequence[Chunk], names: Mapping[str, Entry]) -> None:
    """Take runs of four or more unknown headings in a row for what they are: cells of a table, each on its line."""
    run: list[Chunk] = []
    for k, chunk in enumerate([*chunks, None]):
        if chunk is not None and chunk.kind == "heading" and EACH_COUNTED.fullmatch(spaced(chunk.clean)):
            chunk.kind = "row"
        if chunk is not None and _is_cell(chunks, k, names):
            run.append(chunk)
            continue
        if _graded_chapter(run, chunk):
            run = []
            continue
        if run and chunk is not None and chunk.kind == "row" and all(_A_COLUMN.fullmatch(c.clean) for c in run):
            for c in run:
                c.kind = "row"
        if len(run) >= 4 or (len(run) >= 2 and any(GRADE.match(c.clean) or _names_grades(c) for c in run)):
            run = run[_headed(run) :]
            heads = [n for n, c in enumerate(run) if _names_grades(c)]
            grades = [n for n in range(len(run)) if _counts(run, n) or len(parted(run[n].clean)) > 1]
            last = grades[-1] + 1 if grades else len(run)
            if last < len(run) and _only_date(run[last].clean):
                last += 1
            titles = _titles(run)
            for n, c in enumerate(run[:last]):
                above = bool(heads) and n < heads[0] and len(c.clean.split()) >= _TITLE  # the names of the columns
                if not above and n not in titles:
                    c.kind = "row"
        run = []


def _titles(run: Sequence[Chunk]) -> set[int]:
    """Return which of a run of cells are titles: of grades each above its count, or of the names of columns."""
    cells = [c.clean for c in run]
    names = [_A_COLUMN.fullmatch(clean) is not None for clean in cells]
    grades = [GRADE.match(clean) is not None for clean in cells]
    counts = [NUMBER_ALONE.match(clean) is not None for clean in cells]
    out = set()
    for n in range(len(cells) - 2):
        if names[n] or counts[n] or (n and not counts[n - 1]):
            continue
        below = n + 1
        while below < len(cells) - 1 and names[below] and not grades[below]:
            below += 1
        counted = counts[below + 1 : below + 2] == [True] or _all_named_first(names[n + 1 :], counts[n + 1 :])
        if grades[below] and (counted or _FIRST.fullmatch(cells[n + 1])):
            out.add(n)
    return out


def _all_named_first(names: Sequence[bool], counts: Sequence[bool]) -> bool:
    """Say whether cells are the names of columns and then as many counts, of the one row that has no label."""
    width = len(list(takewhile(bool, names)))
    return width >= _ROW_ALONE and counts[width : 2 * width + 1] == [True] * width


def _names_grades(chunk: Chunk) -> bool:
    """Say whether a line names several grades and counts nothing: the names of a table's columns."""
    return names_grades(chunk.clean) and len(parted(chunk.clean)) > 1 and not re.search(r"\d", chunk.clean)


def _headed(run: Sequence[Chunk]) -> int:
    """Return 1 where the first of a run says which cases the rows below it are of, as the heading over a table does."""
    if len(run) < 3 or not _OF_CASES.match(run[0].clean):
        return 0
    return int(len(parted(run[0].clean)) == 1 and any(len(parted(c.clean)) > 1 for c in run[1:3]))


def _take_broken_heads(chunks: Sequence[Chunk]) -> None:
    """Take the half of a column's name for a row that stands in a line above or below the names of the columns."""
    for k, chunk in enumerate(chunks):
        if chunk.kind in {"heading", "caption", "paragraph"} and not chunk.mark and HALF.fullmatch(chunk.clean):
            beside = [*chunks[max(0, k - 1) : k], *chunks[k + 1 : k + 2]]
            if any(c.mark == "row" and names_grades(c.clean) for c in beside):
                chunk.kind = "row"


def _take_broken_labels(chunks: Sequence[Chunk]) -> None:
    """Take a part of a row's label for a row that stands in a line above or below its counts, no blank line between."""
    for k, chunk in enumerate(chunks):
        if chunk.kind not in {"heading", "caption", "paragraph"} or chunk.mark or k == 0:
            continue
        if _goes_on_as_row(chunks, k):
            chunk.kind = "row"
            continue
        if chunk.gap:
            continue
        if (
            chunks[k - 1].kind != "row"
            or len(chunk.clean) >= _LONGEST_LABEL
            or chunk.clean.endswith((".", ":", ";", "?"))
        ):
            continue
        below = chunks[k + 1] if k + 1 < len(chunks) and not chunks[k + 1].gap else None
        if chunk.clean[:1].islower() or (chunk.clean.startswith("(") and chunk.clean.endswith(")")):
            parted = _ROW_OF_COUNTS.search(chunks[k - 1].clean) is not None
        else:
            parted = (
                below is not None
                and below.mark == "row"
                and (_ROW_OF_COUNTS.search(below.clean) or _ROW_OF_REST.match(below.clean)) is not None
            )
        if parted:
            chunk.kind = "row"


def _goes_on_as_row(chunks: Sequence[Chunk], k: int) -> bool:
    """Say whether a line goes on in small letters as the last line of a row does: with one count, as others have."""
    above, label, below = chunks[k - 1], chunks[k], chunks[k + 1] if k + 1 < len(chunks) else None
    if below is None or below.mark != "row" or below.gap or not below.clean[:1].islower() or above.kind != "row":
        return False
    return label.clean[:1].isupper() and all(_ROW_OF_ONE.search(c.clean) for c in (above, below))


def _is_cell(chunks: Sequence[Chunk], k: int, names: Mapping[str, Entry]) -> bool:
    """Say whether chunk `k` may be a cell: short, or longer beside a count, and no usual heading."""
    chunk = chunks[k]
    if chunk.mark == "number" or len(chunk.clean) >= _LONGEST_BESIDE:
        return False
    if chunk.kind == "heading":
        usual = family.chapter(chunk.clean) or family.fold(chunk.clean) in names
        row = (
            len(parted(chunk.clean)) > 1 and k > 0 and len(parted(chunks[k - 1].clean)) > 1
        )  # a chapter's name, graded
        cell = not usual or row or (_counts(chunks, k - 1) and _counts(chunks, k + 1))  # or "Custody" between counts
    else:
        cell = chunk.kind == "paragraph" and (GRADE.match(chunk.clean) is not None or len(chunk.clean) < 12)
    if not cell or len(chunk.clean) < _LONGEST:
        return cell
    return any(_counts(chunks, k + d) for d in (-1, 1)) or len(parted(chunk.clean)) > 1


def _graded_chapter(run: Sequence[Chunk], below: Chunk | None) -> bool:
    """Say whether a run is a chapter's title and the grade below it, with the chapter's text or a list after them."""
    return (
        len(run) == 2
        and run[0].kind == "heading"
        and GRADE.match(run[1].clean) is not None
        and not _BODY.search(run[0].clean)
        and below is not None
        and (
            below.kind == "bullet"
            or (below.kind == "paragraph" and below.clean.rstrip("\"')").endswith((".", "!", "?")))
        )
    )


def _counts(chunks: Sequence[Chunk], k: int) -> bool:
    """Say whether chunk `k` is a number or a grade and nothing else, as the cell beside a row's label is."""
    return 0 <= k < len(chunks) and bool(NUMBER_ALONE.match(chunks[k].clean) or GRADE.match(chunks[k].clean))


def _only_date(clean: str) -> bool:
    periods = find_periods(clean)
    return bool(periods) and sum(p.end - p.start for p in periods) >= len(clean) - 2
