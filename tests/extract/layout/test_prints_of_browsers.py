"""Prints of a page: the moment, the title, the address and the number that a browser sets around each of them."""

from __future__ import annotations

import pytest

from graphkit.extract.layout.printed import without_print
from graphkit.records import DocumentRecord, Section
from tests.extract.structure import analyse

_TITLE = "Quarrymoor Police: National child protection inspection"
_SITE = f"{_TITLE} - HMICFRS"
_URL = "https://reports.example/quarrymoor/child-protection/"
_PAGES = (
    f"""{_TITLE}

Summary

We inspected Quarrymoor Police in May 2023. Officers listen to children and write down what they say. But too often
nobody looked at the log when a child had gone missing, and supervisors didn't ask for
""",
    """
any of the work that should have been done. Calls are answered quickly.

Initial contact

Call handlers ask good questions about who else is in the house, and they rarely
""",
    """
check the history of the address. Response officers were kind to children.

Police detention

Children are held in cells for too long.
""",
)

#: what stands above and below each page: {} is its number
_AROUND = {
    "chromium": (f"12/11/2024, 09:14          {_SITE}", f"{_URL}    {{}}/3"),
    "of the states": (f"11/12/24, 9:14 AM          {_SITE}", f"{_URL}    {{}}/3"),
    "Firefox": (f"{_SITE}          {_URL}", "{} of 3          12/11/2024, 09:14"),
    "Safari": (f"{_SITE}          12 November 2024 at 09:14", f"{_URL}     Page {{}} of 3"),
    "a saved page": (f"{_SITE}     Page {{}} of 3", "file:///C:/Users/me/report.html          12/11/2024"),
    "on lines of their own": (f"12/11/2024, 09:14\n\n{_SITE}", f"{_URL}\n\n{{}}/3"),
    "in other countries": (f"12.11.24, 09:14     {_SITE}", f"{_URL}     {{}}/3"),
    "by the standard": (f"2024-11-12, 9:14 a.m.     {_SITE}", f"{_URL}     {{}}/3"),
}


def _printed(above: str, below: str, parting: str) -> str:
    pages = (f"{above.format(n)}\n\n{page.strip()}\n\n{below.format(n)}\n" for n, page in enumerate(_PAGES, 1))
    return parting.join(pages)


@pytest.mark.parametrize("parting", ["\x0c", "\n"])
@pytest.mark.parametrize("browser", _AROUND)
def test_what_a_browser_prints_around_pages_is_none_of_the_report(browser: str, parting: str) -> None:
    state = analyse(_printed(*_AROUND[browser], parting))
    assert [s.heading for s in state.of(Section)] == ["Summary", "Initial contact", "Police detention"]
    read = [s.view.clean for s in state.sentences]
    assert [c for c in read if "who else is in the house, and they rarely check the history of the address." in c]
    assert not [clean for clean in read if "09:14" in clean or "://" in clean or "9:14" in clean or "HMICFRS" in clean]
    assert next(state.of(DocumentRecord)).title == _TITLE


def test_a_single_page_has_both_the_moment_and_its_address() -> None:
    text = f"12/11/2024, 09:14     {_SITE}\n\n{''.join(_PAGES)}\n\n{_URL}     1/1\n"
    state = analyse(text)
    assert next(state.of(DocumentRecord)).title == _TITLE
    assert state.blocks[-1].kind == state.blocks[0].kind == "furniture"


@pytest.mark.parametrize(
    "line",
    [
        "12/11/2024, 09:14 A caller reported that her son was missing",
        "On 3 of 12 visits the officer met the child",
        "Officers came at 09:14 on 12/11/2024",
        "The guidance is at https://guidance.example/missing",
    ],
)
def test_moments_and_addresses_in_a_text_stay(line: str) -> None:
    later = line.replace("09:14", "10:20").replace("3 of 12", "4 of 12").replace("/missing", "/found")
    text = "\n\n".join((_TITLE, "Summary", "Calls are answered quickly.", line, "Logs are read late.", later))
    kinds = {state.view(b).clean: b.kind for state in [analyse(text)] for b in state.blocks}
    assert kinds[line] != "furniture"
    assert kinds[later] != "furniture"


def test_a_line_without_such_parts_is_its_own_title() -> None:
    assert without_print("Quarrymoor Police 2024/25") == "Quarrymoor Police 2024/25"
    assert without_print(f"12/11/2024, 09:14 {_TITLE}") == _TITLE
    assert without_print(f"{_URL} 3/16") == ""
