"""A contents list whose chapters have parts of one name ("New recommendation") ends where the text begins."""

from __future__ import annotations

from graphkit.records import Section
from tests.extract.structure import analyse

CHAPTERS = ("Initial contact", "Investigation", "Decision-making", "Police detention")
ENTRIES = "\n".join(
    f"  {k}. {chapter}\n    1. Recommendation {k} from our 2022 report\n    2. New recommendation"
    for k, chapter in enumerate(CHAPTERS, 2)
)
BODY = "\n\n".join(
    f"{chapter}\n\nRecommendation {k} from our 2022 report\n\nOfficers of the force keep good records.\n\n"
    "New recommendation\n\nThe force has trained its sergeants."
    for k, chapter in enumerate(CHAPTERS, 2)
)
TEXT = (
    "Northmoor – National child protection re-inspection\n\nPublished on: 13 July 2023\n\nContents\n\n  1. Foreword\n"
    f"{ENTRIES}\n\nForeword\n\nEvery child should be safe.\n\n{BODY}\n"
)


def test_parts_of_one_name_are_entries_of_the_list() -> None:
    sections = list(analyse(TEXT).of(Section))
    start = TEXT.index("\nForeword\n\nEvery")
    assert all(s.start > start for s in sections)
    assert [s.heading for s in sections if s.heading == "New recommendation"] == ["New recommendation"] * len(CHAPTERS)


BULLETED = "\n".join(
    (
        "• Foreword",
        *(f"• {k}. {chapter}\n  • New recommendation" for k, chapter in enumerate(CHAPTERS, 2)),
        "• Conclusion\n  • How the force has done\n  • Next steps",
    )
)
ENDS = "Conclusion\n\nHow the force has done\n\nIt has done well.\n\nNext steps\n\nWe will return.\n"


def test_parts_of_one_name_may_be_bullets() -> None:
    text = TEXT.replace(f"  1. Foreword\n{ENTRIES}", BULLETED) + f"\n{ENDS}"
    sections = list(analyse(text).of(Section))
    assert all(s.start > text.index("\nForeword\n\nEvery") for s in sections)
    assert [(s.level, s.heading) for s in sections[-3:]] == [
        (1, "Conclusion"),
        (2, "How the force has done"),
        (2, "Next steps"),
    ]


def test_an_entry_that_lost_its_indent_moves_no_other() -> None:
    listed = f"{ENTRIES}\n  6. Conclusion\n1. How the force has done\n    2. Next steps"
    sections = list(analyse(TEXT.replace(ENTRIES, listed) + f"\n{ENDS}").of(Section))
    assert [s.heading for s in sections if s.level == 1] == [
        "Foreword",
        *CHAPTERS,
        "Conclusion",
        "How the force has done",
    ]
    assert {s.level for s in sections if s.heading in {"New recommendation", "Next steps"}} == {2}


def test_parts_of_one_name_may_be_indented_and_no_more() -> None:
    listed = "\n".join(
        (
            "Foreword",
            *(
                f"{k}. {chapter}\n    Progress since 2022\n    New recommendation"
                for k, chapter in enumerate(CHAPTERS, 2)
            ),
        )
    )
    text = TEXT.replace(f"  1. Foreword\n{ENTRIES}", listed).replace("Recommendation 2 from our 2022", "Progress since")
    sections = list(analyse(text).of(Section))
    assert all(s.start > text.index("\nForeword\n\nEvery") for s in sections)
    assert [s.heading for s in sections if s.heading == "New recommendation"] == ["New recommendation"] * len(CHAPTERS)


def test_an_entry_may_go_on_in_the_line_below_it() -> None:
    long = ("Findings: the experiences, progress and outcomes for children in need", "of help and protection")
    entries = ["Introduction", "\n  ".join(long), "Initial contact", "Investigation", "Next steps"]
    listed = "\n".join(f"- {entry}" for entry in ["Contents", *entries])
    body = "\n\n".join(f"{' '.join(entry.split())}\n\nThe force has done some of it well." for entry in entries)
    state = analyse(f"Northmoor Police\n\nMay 2021\n\n{listed}\n\n{body}\n")
    assert [s.heading for s in state.of(Section)] == [" ".join(entry.split()) for entry in entries]
    assert sum(block.kind == "bullet" for block in state.blocks) == 0
