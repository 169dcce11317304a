"""Lines that number a page and paths to a page: never a heading, never the title, whatever their shape."""

from __future__ import annotations

import pytest

from graphkit.extract.layout.menus import is_menu
from graphkit.records import Section
from tests.extract.structure import REPORT, analyse

_PLAIN = [(s.heading, s.level) for s in analyse(REPORT).of(Section)]
_PLACES = ("3. Leadership, management and governance\n\n", "4. Case file analysis\n\n", "6. Police detention\n\n")


def _paged(*shown: str) -> list[tuple[str, int]]:
    """Return the sections of the report with a line, blank lines around it, before each of three chapters."""
    text = REPORT
    for line, place in zip(shown, _PLACES, strict=False):
        text = text.replace(f"\n{place}", f"\n{line}\n\n{place}", 1)
    return [(s.heading, s.level) for s in analyse(text).of(Section)]


@pytest.mark.parametrize(
    "line",
    ["Page 18", "page 18 of 40", "Page 18/40", "Pg. 18", "p. 18", "- 18 -", "– 18 –", "[18]", "Page xii", "PAGE 7"],
)
def test_a_line_that_only_numbers_a_page_is_no_heading_however_few_there_are(line: str) -> None:
    assert _paged(line) == _PLAIN


@pytest.mark.parametrize(
    "head",
    [
        "{} | Northmoor Police child protection",
        "Northmoor Police child protection | {}",
        "Page {} | Northmoor Police child protection",
        "Northmoor Police child protection – page {} of 40",
        "{} of 40",
    ],
)
def test_a_running_head_with_a_rising_number_is_no_heading(head: str) -> None:
    assert _paged(*(head.format(n) for n in (5, 9, 17))) == _PLAIN


def test_what_only_looks_like_a_page_stays() -> None:
    line = "Page turning is no way to read a case file"
    assert line in {heading for heading, _ in _paged(line)}


@pytest.mark.parametrize(
    "path",
    [
        "You are here: Home / Publications / Northmoor Police – National child protection inspection",
        "Home > Our reports > Northmoor Police: National child protection inspection",
        "Home / Reports / Northmoor Police: National child protection inspection",
        "Home | Reports | Northmoor Police: National child protection inspection",
        "Publications » Northmoor Police: National child protection inspection",
        "Police forces › Northmoor › National child protection inspection",
        "Forces > Northmoor Police > National child protection inspection",
        "Breadcrumb: Home Publications National child protection inspection Northmoor Police",
    ],
)
def test_the_path_to_a_page_is_not_its_title(path: str) -> None:
    text = REPORT.replace("National Child Protection Inspections\n\nNorthmoor Police\n", "")
    title = "Northmoor Police: National child protection inspection"
    facts = analyse(f"Skip to content\n{path}\n\n{title}\n\n{text}").facts
    assert facts is not None and facts.title == title


@pytest.mark.parametrize(
    "line", ["Home visits are late", "Home/school links are weak", "Risk > 5 is high", "Home – a place of safety"]
)
def test_a_heading_with_such_a_sign_is_no_path(line: str) -> None:
    assert not is_menu(line)


@pytest.mark.parametrize("mark", ["• ", "- ", ""])
def test_a_contents_list_tells_the_chapters_with_or_without_marks(mark: str) -> None:
    titles = ["Foreword", "What children told us about the hub", "Conclusion", "Next steps"]
    listed = "".join(f"{mark}{title}\n" for title in titles)
    body = "".join(f"{title}\n\nIt was said that few had heard of it.\n\n" for title in titles)
    state = analyse(f"Northmoor Police\n\nContents\n\n{listed}\n{body}")
    kinds = [b.kind for b in state.blocks if b.kind in {"contents", "heading", "bullet"}]
    assert kinds == ["contents"] * 5 + ["heading"] * 4
