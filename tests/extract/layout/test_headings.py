"""Headings that are easily lost or invented: after a page's own contents list, in whole clauses, beside known ones."""

from __future__ import annotations

import re

import pytest

from graphkit.extract.layout.clauses import unfinished, whole
from graphkit.records import Section
from tests.extract.judging_harness import case_studies
from tests.extract.structure import REPORT, analyse

TEXT = "Officers in every team told us the same, and the records of the last year bear out what they said to us."
STORY = "A neighbour rang about a boy of six who was alone. Officers came within minutes and he was taken to his aunt."


def _sections(text: str) -> list[tuple[str, int]]:
    return [(s.heading, s.level) for s in analyse(text).of(Section)]


def _with(body: str, chapter: str = "5. Initial contact") -> str:
    return REPORT.replace(f"\n{chapter}\n\n", f"\n{chapter}\n\n{body}\n\n", 1)


LIST = re.sub(r"\t\d+|^\d\. ", "", REPORT[REPORT.index("Contents") : REPORT.index("\n\n1. Intro")], flags=re.MULTILINE)


@pytest.mark.parametrize("first", [True, False], ids=["before the foreword", "after the foreword"])
@pytest.mark.parametrize(
    "name",
    [
        "Contents",
        "On this page",
        "On this page:",
        "In this report",
        "Jump to",
        "Jump to section",
        "Sections",
        "Skip to",
    ],
)
def test_a_pages_own_list_of_sections_is_no_chapter(name: str, first: bool) -> None:
    listed = LIST.replace("Contents\n", f"{name}\n")
    text = REPORT.replace(REPORT[REPORT.index("Contents") : REPORT.index("\n\n1. Intro")] + "\n\n", "")
    before = "Foreword\n\nChildren" if first else "1. Introduction\n\nThis"
    assert _sections(text.replace(before, f"{listed}\n\n{before}", 1)) == _sections(REPORT)


def test_a_list_of_sections_that_nothing_announces_is_no_chapter() -> None:
    text = REPORT.replace(REPORT[REPORT.index("Contents") : REPORT.index("\n\n1. Intro")] + "\n\n", "")
    listed = LIST.removeprefix("Contents\n\n")
    assert _sections(text.replace("Foreword\n\n", f"{listed}\n\nForeword\n\n", 1)) == _sections(REPORT)


@pytest.mark.parametrize(
    "heading",
    [
        "Neglect is often missed, and supervisors know it",
        "Staff trust the hub and use it",
        "Suspects are not always arrested when they should be",
        "Children are left at home where they must not be",
        "Forms are sent late although they could have been",
        "Plans are sound, but little comes of them and nobody asks about that",
        "Risks change and plans do not reflect this",
        "What call handlers listen for",
        "Children are not always listened to",
        "Some children have no one to talk to",
        "Records are not as full as they should be",
        "Managers know where the risks are",
        "Training has improved, but supervision has not",
        "Officers do not record when",
        "Who the hub works with",
        "The course is good, but call handlers have not had it",
        "Response officers value advice and all should have this",
    ],
)
@pytest.mark.parametrize("gap", ["\n\n", "\n"], ids=["apart", "close"])
def test_a_whole_clause_that_ends_in_a_function_word_is_a_heading(heading: str, gap: str) -> None:
    assert (heading, 2) in _sections(_with(f"{heading}{gap}{TEXT}"))


@pytest.mark.parametrize(
    "line",
    [
        "The force works closely with",
        "Officers were told that it",
        "The force has reviewed the way it",
        "Officers told us that",
        "The head of the unit said that the force was",
        "Training of officers in the use of",
        "The sergeant found that these",
        "Supervisors did not check, because it",
        "Children who were referred to the hub by",
        "The number of children at risk of",
        "Officers knew that until they had it",
    ],
)
def test_a_line_that_breaks_off_is_no_heading(line: str) -> None:
    assert unfinished(line)
    assert not whole(line)
    assert line not in {heading for heading, _ in _sections(_with(f"{line}\nNorthmoor County Council all year round."))}


def test_an_unknown_heading_stands_beside_its_known_neighbour() -> None:
    text = _with(
        "The police's responsibility to keep children safe\n\n"
        f"{TEXT}\n\nWhat other agencies expect of the police\n\n{TEXT}",
        "1. Introduction",
    ).replace("Breakdown of case audit results by area of work", "Results by area of work")
    found = _sections(text)
    assert ("What other agencies expect of the police", 2) in found
    assert ("Results by area of work", 2) in found
    assert ("Cases assessed by both Northmoor Police and us", 3) in found
    assert ("Cases assessed involving missing children", 3) in found


def test_what_follows_recommendations_stands_beside_them_unless_it_parts_them() -> None:
    asked = "- We recommend that Northmoor Police improves its records."
    body = (
        f"Calls are answered quickly\n\n{TEXT}\n\nRecommendations\n\nCall handling\n\n{asked}\n\n"
        f"Visits come too late\n\n{TEXT}\n\nRecommendations\n\nMissing children\n\n{asked}"
    )
    found = _sections(_with(body))
    at = found.index(("Calls are answered quickly", 2))
    assert found[at + 1 : at + 6] == [
        ("Recommendations", 2),
        ("Call handling", 3),
        ("Visits come too late", 2),
        ("Recommendations", 2),
        ("Missing children", 3),
    ]


def test_what_follows_a_conclusion_stands_beside_it() -> None:
    effect = "The overall effectiveness of the force"
    text = REPORT.replace("Northmoor Police must do more.", f"{effect}\n\n{TEXT}\n\nWhat must change first\n\n{TEXT}")
    found = _sections(
        text.replace("5. Initial contact\n\nCall", f"5. Initial contact\n\nAreas for improvement\n\n{TEXT}\n\nCall")
    )
    assert {(effect, 2), ("What must change first", 2), ("Areas for improvement", 2)} <= set(found)
    assert ("Call handlers grade most calls well", 2) in found


def test_a_part_with_the_name_of_other_parts_stands_beside_them() -> None:
    body = f"Contact: Re-inspection findings\n\nCalls are answered quickly\n\n{TEXT}"
    found = _sections(_with(f"Initial contact: Re-inspection findings\n\nStaff are proud\n\n{TEXT}\n\n{body}"))
    assert ("Staff are proud", 3) in found
    assert ("Contact: Re-inspection findings", 2) in found
    assert ("Calls are answered quickly", 3) in found


@pytest.mark.parametrize(
    ("label", "title"),
    [
        ("Good practice: a call that was understood", "a call that was understood"),
        ("**Good practice: a call that was understood**", "a call that was understood"),
        ("Example of effective practice: a call that was understood", "a call that was understood"),
        ("An example of poor multi-agency working \u2013 a boy alone", "a boy alone"),
        ("Practice example: a boy alone", "a boy alone"),
        ("Example 2: a boy alone", "a boy alone"),
        ("Good practice\nA boy alone", "A boy alone"),
        ("Example of ineffective practice\n\nA boy alone", "A boy alone"),
    ],
)
def test_good_practice_over_a_story_is_the_title_of_a_case(label: str, title: str) -> None:
    other = "In another case, a girl of 14 had run away."
    body = f"Calls are answered quickly\n\n{TEXT}\n\n{label}\n{STORY}\n{other}\n\nVisits come too late\n\n{TEXT}"
    assert title not in " ".join(heading for heading, _ in _sections(_with(body)))
    first, second = case_studies(body)
    assert (first.title, first.form, first.quote, first.child_ages) == (title, "boxed", STORY, (6,))
    assert (second.title, second.child_ages) == (None, (14,))


def test_good_practice_that_markup_declares_a_heading_is_the_title_of_a_case() -> None:
    body = "".join(f"## Calls are answered {how}\n\n{TEXT}\n\n" for how in ("quickly", "well", "kindly", "by night"))
    state = analyse(f"{body}### Good practice: a boy alone\n\n{STORY}\n\n## Visits come too late\n\n{TEXT}\n")
    assert "Visits come too late" in [s.heading for s in state.of(Section)]
    assert "Good practice: a boy alone" in [
        state.view(block).clean for block in state.blocks if block.kind == "caption"
    ]


def test_good_practice_over_other_text_is_a_section() -> None:
    body = f"Good practice: what other forces may use\n\n{TEXT}\n\nGood practice in schools\n\n{TEXT}"
    found = _sections(_with(body))
    assert ("Good practice: what other forces may use", 2) in found
    assert ("Good practice in schools", 2) in found


def test_markup_of_one_level_leaves_the_outline_to_the_usual_chapters() -> None:
    plain = {(s.heading, s.level) for s in analyse(REPORT).of(Section)}
    places = tuple((s.start, 2) for s in analyse(REPORT).of(Section))
    assert len(places) > 12 and len({level for _, level in plain}) > 1
    assert {(s.heading, s.level) for s in analyse(REPORT, headings=places).of(Section)} == plain


def test_a_grade_that_is_marked_up_as_a_heading_is_none() -> None:
    body = "Good\n\nThe force is good at this. Its officers come quickly."
    text = _with(body)
    known = [(s.start, s.level) for s in analyse(text).of(Section)]
    found = analyse(text, headings=tuple(sorted([*known, (text.index("Good\n\nThe force"), 3)]))).of(Section)
    assert "Good" not in {s.heading for s in found}


def test_a_heading_that_markup_declares_may_end_in_a_function_word() -> None:
    title = "Detained children are seldom given all of the help and the advice they are entitled to"
    text = _with(f"{title}\n\nThe force held 40 children in its cells. Most waited long.")
    known = [(s.start, s.level) for s in analyse(text).of(Section)]
    found = analyse(text, headings=tuple(sorted({*known, (text.index(title), 3)}))).of(Section)
    assert title in {s.heading for s in found}


@pytest.mark.parametrize("indent", ["", "   "])
@pytest.mark.parametrize(
    ("listed", "chapter"),
    [("6. Recommendations\t12", "6. Recommendations"), ("Recommendations\t12", "Recommendations")],
)
def test_recommendations_below_chapters_are_not_the_chapter_of_that_name(
    indent: str, listed: str, chapter: str
) -> None:
    asked = "We recommend that, within three months, Northmoor Police answers calls."
    text = _with(f"Calls are answered\n\n{TEXT}\n\nRecommendations\n\n{asked}\n\nNight calls\n\n{TEXT}")
    text = text.replace("6. Police detention\t12\n", f"6. Police detention\t12\n{indent}{listed}\n")
    text = text.replace("\nConclusion\n\nNorth", f"\n{chapter}\n\nImmediately\n\n{asked}\n\nConclusion\n\nNorth", 1)
    found = [(heading, level) for heading, level in _sections(text) if "Recommendations" in heading]
    assert ("Recommendations", 2) in found[:-1] and found[-1][1] == 1
    assert ("Night calls", 2) in _sections(text)


@pytest.mark.parametrize("over", ["How the cases went", "Grades by type of case", "Results of the audit by category"])
@pytest.mark.parametrize(
    "below",
    ["We assessed 6 cases: 4 as good and 2 as inadequate.", "- 4 good\n- 2 require improvement\n- 0 inadequate"],
)
def test_a_heading_with_nothing_below_it_stands_above_the_next(over: str, below: str) -> None:
    body = f"{over}\n\nMissing children\n\n{below}\n\nChildren in custody\n\n{below}\n\nOnline abuse\n\n{below}"
    found = _sections(_with(body, "4. Case file analysis"))
    at = found.index((over, 2))
    assert found[at + 1 : at + 4] == [("Missing children", 3), ("Children in custody", 3), ("Online abuse", 3)]


@pytest.mark.parametrize(
    "rule",
    [
        "When officers are worried about a child, they completed a child concern notification and told the school.",
        "If a caller has said that a child is alone, the operator asked more and told the sergeant who was on duty.",
        "Patrol officers completed a vulnerable child form on a handheld device and sent it before they left.",
    ],
)
def test_what_is_done_for_any_child_is_no_story_below_a_title(rule: str) -> None:
    assert ("The backlog has grown", 2) in _sections(_with(f"The backlog has grown\n\n{rule} {TEXT}"))


@pytest.mark.parametrize("title", ["Conclusion and new recommendations", "Conclusions and recommendations"])
def test_what_a_conclusion_asks_for_stands_below_it(title: str) -> None:
    text = REPORT.replace("\nConclusion\n\nNorth", f"\n{title}\n\nOverall assessment\n\nNorth", 1)
    asked = "New recommendations\n\n- We recommend that the force acts.\n\n"
    text = text.replace("Next steps\n\nThe", f"{asked}Next steps\n\nThe")
    text = text.replace("Conclusion\t14\n", f"{title}\t14\n")
    found = _sections(text)
    assert (title, 1) in found and ("New recommendations", 2) in found


_PLACES = ("quay", "mill", "market", "ferry", "school", "park", "river")


def _paged(numbers: list[int]) -> str:
    """Return a report with bare numbers in the middle of its sentences, some paragraphs apart."""
    parts = ["Initial contact"]
    for place, number in zip(_PLACES, numbers, strict=False):
        told = f"Officers of the night shift visited the {place} and spoke to the families who live there on boats."
        parts += [told, f"What they saw was written down by the desk at the {place} in the notes of the shift and"]
        parts += [str(number), f"read on the same day by a sergeant near the {place}.", f"The {place} is quiet by day."]
    return "\n\n".join(parts) + "\n"


def test_page_numbers_of_which_some_got_lost_are_furniture_and_tear_no_sentence() -> None:
    state = analyse(_paged([4, 5, 8, 11, 14, 17, 22]))
    furniture = [state.text[b.start : b.end] for b in state.blocks if b.kind == "furniture"]
    assert furniture[-7:] == ["4", "5", "8", "11", "14", "17", "22"]
    assert sum("of the shift and read on the same day" in state.view(b).clean for b in state.blocks) == 7


@pytest.mark.parametrize("numbers", [[4, 9, 2, 11, 3, 17, 5], [4, 5, 8], [40, 90, 140, 190, 240]])
def test_bare_numbers_that_do_not_count_pages_stay(numbers: list[int]) -> None:
    state = analyse(_paged(numbers))
    assert not [b for b in state.blocks if b.kind == "furniture" and state.text[b.start : b.end].isdigit()]


@pytest.mark.parametrize(
    "line",
    [
        "To confirm that all items in the first part are heard in public",
        "As said before, please give figures for each of the last three years",
        "Count of crimes with a marker recorded in the year = 24",
    ],
)
def test_what_an_agenda_a_form_or_an_answer_says_heads_nothing(line: str) -> None:
    assert line not in {heading for heading, _ in _sections(_with(f"{line}\n\n{TEXT}"))}
