"""The contents list of a page on one long line: its entries are told apart by how they return, and are no headings."""

from __future__ import annotations

import pytest

from graphkit.records import Section
from tests.extract.structure import analyse

_PROSE = (
    "Officers of the force met children in most cases and wrote down what they said. Supervisors read the records "
    "within a day and gave clear directions. Partners told us that they trust the force, and that its managers "
    "listen to them. "
)  # fmt: skip
_BODY = (
    ("", "Foreword"),
    ("", "Summary"),
    ("", "2019 re-inspection"),
    ("", "Summary: Conclusion"),
    ("1.", "Introduction"),
    ("2.", "Leadership, management and governance"),
    ("", "Leadership, management and governance: Re-inspection findings"),
    ("3.", "Initial contact"),
    ("", "Initial contact: Re-inspection findings"),
    ("", "Conclusion"),
    ("", "The overall effectiveness of the force and its response to children"),
    ("", "Next steps"),
)
_ANNEX = ("Annex A – Child protection inspection methodology", "Objectives", "Inspection approach")
#: chapters that have a part right below their title
_BARE = {"Leadership, management and governance", "Initial contact", "Conclusion", _ANNEX[0]}


def _page(annex: tuple[str, ...] = _ANNEX, link: str = "Back to contents ") -> str:
    named = [*_BODY, *(("", title) for title in annex)]
    listed = " ".join(f"{number} {title}".strip() for number, title in named)
    text = " ".join(
        (link if number or title == "Conclusion" else "")
        + f"{number} {title} ".lstrip()
        + ("" if title in _BARE else _PROSE)
        for number, title in named
    )
    return (
        "Eskford Police – National child protection re-inspection\n\n"
        f"Published on: 14 March 2019 Contents {listed} {' '.join(text.split())}"
    )


@pytest.mark.parametrize("link", ["Back to contents ", "Back to top ", ""])
def test_each_entry_is_one_heading(link: str) -> None:
    found = list(analyse(_page(link=link)).of(Section))
    assert [s.heading for s in found] == [title for _, title in _BODY] + list(_ANNEX)
    assert [s.number for s in found if s.number] == ["1", "2", "3"]
    levels = {s.heading: s.level for s in found}
    assert [levels[title] for title in ("Summary", "Initial contact", "Conclusion", _ANNEX[0])] == [1, 1, 1, 1]
    assert [levels[title] for title in ("Summary: Conclusion", "Next steps", "Objectives")] == [2, 2, 2]


def test_an_annex_alone_keeps_the_whole_of_its_title() -> None:
    title = "Annex B – Glossary"
    found = analyse(_page(annex=(*_ANNEX, title))).of(Section)
    assert [s.heading for s in found][-4:] == [*_ANNEX, title]


def test_a_number_that_ends_a_sentence_is_none_of_the_heading_behind_it() -> None:
    text = _page().replace(f"{_PROSE}Next steps", "There were 21 detectives then; there are 24. Next steps")
    (section,) = [s for s in analyse(text).of(Section) if s.heading == "Next steps"]
    assert (section.number, section.quote) == (None, "Next steps")


def test_a_chapter_may_stand_before_the_list_that_names_it() -> None:
    title = "Annex B Glossary"
    page = _page(annex=(*_ANNEX, title)).replace(f"Foreword {_PROSE}", "").replace("Foreword", "Foreword i")
    text = page.replace(" Contents", f" Foreword {_PROSE}Contents") + " child a person below the age of 18 years"
    found = [s.heading for s in analyse(text).of(Section)]
    assert found == [title for _, title in _BODY] + [*_ANNEX, title]


@pytest.mark.parametrize(
    ("listed", "heading"),
    [
        ("Leaders don't know enough", "Leaders don’t know enough"),  # another sign for the apostrophe
        ("Leaders don’t know enough", "Leaders don't know enough"),
        ("Follow\u2011up of visits is weak", "Follow-up of visits is weak"),
        ("The force looks for children soon", "Missing children are looked for soon"),  # other words
    ],
)
def test_an_entry_that_differs_from_its_heading(listed: str, heading: str) -> None:
    chapters = ["Foreword", "Summary", "Main findings", "Initial contact", "{}", "Investigation", "Next steps"]
    contents = " ".join(chapters).format(listed)
    text = " ".join(f"{chapter.format(heading)} {_PROSE}" for chapter in chapters)
    page = f"Eskford Police – National child protection inspection Published on: 4 May 2019 Contents {contents} {text}"
    found = [s.heading for s in analyse(page).of(Section)]
    assert [h for h in chapters if h != "{}"] == [h for h in found if h in chapters]
    assert heading.replace("’", "'") in {h.replace("’", "'") for h in found}
