"""Headings that stand above the practice areas, and those that only stand before them."""

from __future__ import annotations

import pytest

from graphkit.records import Section
from tests.extract.structure import analyse

TEXT = "Officers in every team told us the same, and the records of the last year bear out what they said to us."
AREAS = ("Initial contact", "Assessment and help", "Police detention")


def _levels(
    over: str, *, said: str = TEXT, before: str = "Context for the force", areas: bool = True
) -> dict[str, int]:
    """Return the levels in a report of the older manner: what `over` heads stands before the practice areas."""
    parts = ["Foreword", TEXT, before, TEXT, over, *([said] if said else [])]
    for area in AREAS if areas else ():
        parts += [area, TEXT, "Recommendation", "We recommend that the force trains all its call handlers at once."]
    parts += ["Leadership, management and governance", TEXT, "Next steps", TEXT]
    return {s.heading: s.level for s in analyse("\n\n".join(parts) + "\n").of(Section)}


@pytest.mark.parametrize(
    "over",
    [
        "The detailed findings",
        "Our findings in detail",
        "Inspection findings",
        "Findings",
        "What we found",
        "What our inspectors found",
        "Evidence from the inspection",
    ],
)
@pytest.mark.parametrize("said", [TEXT, ""], ids=["with a word of its own", "alone"])
def test_the_practice_areas_stand_below_the_chapter_of_findings(over: str, said: str) -> None:
    levels = _levels(over, said=said)
    assert levels[over] == levels["Leadership, management and governance"] == levels["Next steps"] == 1
    assert [levels[area] for area in AREAS] == [2, 2, 2]
    assert levels["Recommendation"] == 3


@pytest.mark.parametrize("over", ["How well children are protected", "The child's journey", "Children and the police"])
def test_what_says_nothing_before_the_first_area_stands_above_all_of_them(over: str) -> None:
    assert [_levels(over, said="")[heading] for heading in (over, *AREAS)] == [1, 2, 2, 2]


@pytest.mark.parametrize(
    ("over", "before"),
    [
        ("The local area", "Context for the force"),
        ("How the force is organised", "Context for the force"),
        ("Main findings", "Summary"),
        ("Key findings of this inspection", "Introduction"),
        ("What we found", "Executive summary"),
    ],
)
def test_what_stands_before_the_areas_with_a_text_of_its_own_is_beside_them(over: str, before: str) -> None:
    levels = _levels(over, before=before)
    assert [levels[heading] for heading in (over, *AREAS)] == [2, 1, 1, 1]


@pytest.mark.parametrize("lead", ["Common themes:", "Common themes include:", "Key findings in these cases:"])
def test_a_type_of_case_with_its_themes_below_it_is_no_chapter(lead: str) -> None:
    themes = f"{lead}\n\n- children wait too long; and\n- nobody asks why."
    parts = [
        "Foreword",
        TEXT,
        "Case file analysis",
        "Results of case file reviews",
        TEXT,
        "Results by type of case",
        TEXT,
    ]
    parts += ["Missing children", themes, "Children in custody", themes, "Initial contact", TEXT]
    levels = {s.heading: s.level for s in analyse("\n\n".join(parts) + "\n").of(Section)}
    assert (levels["Missing children"], levels["Children in custody"], levels["Initial contact"]) == (3, 3, 1)


@pytest.mark.parametrize(
    "about",
    ["About Northmoor Police", "About the constabulary", "About West Moorshire Constabulary", "About the force"],
)
def test_what_tells_of_the_force_is_a_chapter(about: str) -> None:
    assert _levels(about, areas=False)[about] == 1


_FOUND = {
    "Initial contact": ("Call takers listen to callers", "Night patrols are slow to arrive"),
    "Investigation": ("Detectives plan their enquiries", "Some files lie unread"),
    "Police detention": ("Cells are seldom used for children",),
}


def _chaptered(asked_after: str) -> list[tuple[str, int]]:
    """Return the levels of a report that lists its findings' headings, with recommendations after each or the last."""
    listed = [f"{area}\n" + "\n".join(f"    {one}" for one in found) for area, found in _FOUND.items()]
    parts = ["Foreword", TEXT, "Contents", "Foreword\n" + "\n".join(listed) + "\nConclusion", "Foreword", TEXT]
    for area, found in _FOUND.items():
        parts.append(area)
        for one in found:
            asks = asked_after == "each" or one == found[-1]
            parts += [
                one,
                TEXT,
                *(["Recommendations", "We recommend that the force trains its staff."] if asks else []),
            ]
    parts += ["Conclusion", TEXT]
    made = sorted(analyse("\n\n".join(parts) + "\n").of(Section), key=lambda s: s.start)
    return [(s.heading, s.level) for s in made]


def test_recommendations_that_end_a_chapter_stand_beside_its_findings() -> None:
    levels = _chaptered("the last")
    assert [level for heading, level in levels if heading == "Recommendations"] == [2, 2, 2]
    assert {level for heading, level in levels if heading in {f for found in _FOUND.values() for f in found}} == {2}


def test_recommendations_in_the_middle_of_a_chapter_are_of_the_finding_above() -> None:
    levels = _chaptered("each")
    assert [level for heading, level in levels if heading == "Recommendations"] == [3] * 5


def test_a_chapter_that_takes_one_recommendation_after_the_other_is_parted_by_their_subjects() -> None:
    found = "3. Findings: the experiences, progress and outcomes for children who need help and protection"
    parts = [
        "1. Introduction",
        TEXT,
        "2. Background",
        TEXT,
        found,
        TEXT,
        "Initial contact",
        TEXT,
        "4. Progress made",
        TEXT,
    ]
    subjects = ("Police detention", "Sharing what is known", "Keeping of records", "Initial contact")
    for subject in subjects:
        asked, seen = "Recommendation from the 2017 report", "What inspectors found"
        parts += [subject, asked, f"We recommend that the force looks at {subject.lower()}.", seen, TEXT]
    state = analyse("\n\n".join([*parts, "5. Next steps", TEXT]) + "\n")
    levels = [(s.heading, s.level) for s in state.of(Section)]
    after = levels[levels.index(("Progress made", 1)) + 1 : -1]
    assert [heading for heading, level in after if level == 2] == list(subjects)
    assert {level for heading, level in after if heading.startswith(("Recommendation", "What"))} == {3}


def test_what_became_of_recommendations_stands_beside_them() -> None:
    asked, answered = "Recommendations from the 2018 report", "Re-inspection findings"
    parts = ["Foreword", TEXT]
    for area in AREAS:
        parts += [area, asked, "We recommend that the force trains all its call handlers at once.", answered, TEXT]
        parts += ["Staff know what to do", TEXT]
    titles = ["Foreword", *(title for area in AREAS for title in (area, asked, answered)), "Next steps"]
    contents = "\n".join(f"{title} ........ {page}" for page, title in enumerate(titles, start=3))
    state = analyse("\n\n".join(["Contents", contents, *parts, "Next steps", TEXT]) + "\n")
    levels = {s.heading: s.level for s in state.of(Section)}
    assert levels[asked] == levels[answered] == 2
    assert levels["Staff know what to do"] == 3
