"""A page on one long line: its cover, contents, headings, recommendations and boxes are found all the same."""

from __future__ import annotations

import pytest

from graphkit.records import CaseStudy, CaseTheme, Recommendation, Section
from tests.extract.judging_harness import records
from tests.extract.structure import analyse

_PROSE = (
    "Officers of the force met children in most cases and wrote down what they said. Supervisors read the records "
    "within "
    "a day and gave clear directions. Partners told us that they trust the force, and that its managers listen to "
    "them. "
)  # fmt: skip
_REVIEW = (
    "Eskford Police – National child protection post-inspection review\n\nPublished on: 14 March 2023\n\nContents\n\n"
    "• Foreword\n• 1. Introduction\n• 2. Initial contact\n• 3. Investigation\n• Conclusion\n\nForeword\n\n"
    f"Children should be safe. {_PROSE}\n\n1. Introduction\n\nThis report sets out the findings of our review of how "
    f"Eskford Police protects children. {_PROSE}\n\n2022 post-inspection review\n\n{_PROSE}\n\n2. Initial contact\n\n"
    "Initial contact: 2021 recommendation\n\nWe recommend that Eskford Police immediately trains its call handlers.\n\n"
    f"Initial contact: Review findings\n\n{_PROSE}\n\nPartners trust the control room\n\nPartners say so. {_PROSE}\n\n"
    "Training call handlers takes too long\n\n"
    f"Waiting for a place is usual. {_PROSE}\n\nCase study: a call about a boy goes unheard\n\nA 12-year-old boy "
    f"called "
    f"the police at night. Nobody answered him for an hour.\n\n3. Investigation\n\n{_PROSE}\n\n"
    "Cases involving domestic abuse\n\n• 4 good\n• 2 require improvement\n• 1 inadequate.\n\nCommon themes include:\n\n"
    "• visits are prompt; and\n• plans are weak.\n\nMissing children\n\nCommon themes include:\n\n• risk is graded "
    "well; "
    f"and\n• searches begin late.\n\nAreas for improvement\n\nThe force should read its "
    f"audits.\n\nConclusion\n\n{_PROSE}\n\n"
    f"Annex A – How we carry out our reviews\n\nAims\n\nThe aims are plain. {_PROSE}\n"
)  # fmt: skip


def _line(text: str) -> str:
    return " ".join(text.split())


def test_the_headings_of_a_review_on_one_line() -> None:
    headings = [s.heading for s in analyse(_line(_REVIEW)).of(Section)]
    assert headings == [
        "Foreword",
        "Introduction",
        "2022 post-inspection review",
        "Initial contact",
        "Initial contact: 2021 recommendation",
        "Initial contact: Review findings",
        "Partners trust the control room",
        "Training call handlers takes too long",
        "Investigation",
        "Cases involving domestic abuse",
        "Missing children",
        "Areas for improvement",
        "Conclusion",
        "Annex A – How we carry out our reviews",
        "Aims",
    ]


def test_what_stands_below_them() -> None:
    found = records(_line(_REVIEW), cover="")
    assert [r.deadline for r in found if isinstance(r, Recommendation)] == ["immediately"]
    assert [t.case_type for t in found if isinstance(t, CaseTheme)] == ["domestic-abuse"] * 2 + ["missing"] * 2
    (study,) = [c for c in found if isinstance(c, CaseStudy)]
    assert study.title == "a call about a boy goes unheard"
    assert study.child_ages == (12,)


@pytest.mark.parametrize(
    ("cover", "force"),
    [
        ("National Child Protection Inspection\n\nGreater Eskford Police\n\nMarch 2019\n\n", "Greater Eskford Police"),
        ("HMICFRS\n\n• Home\n• News\n• Cymraeg\n\nHome » Eskford Police – National child protection inspection\n\n"
         "Eskford Police – National child protection inspection\n\n", "Eskford Police"),
        ("Eskford Police – National child protection re-inspection\n\nPublished on: 4 May 2019\n\n", "Eskford Police"),
        ("Eskford and Torrside Police: national child protection inspection\n\nPublished on: 4 May 2019\n\n",
         "Eskford and Torrside Police"),
    ],
)  # fmt: skip
def test_the_force_of_a_cover_whose_lines_run_on(cover: str, force: str) -> None:
    body = _REVIEW[_REVIEW.index("Foreword\n\nChildren") :].replace("Eskford Police", force)
    state = analyse(_line(cover + body))
    assert state.facts is not None
    assert state.facts.force == force
    assert (state.facts.title or "").startswith((force, "National Child Protection Inspection"))


def test_bold_recommendations_and_those_that_begin_with_a_date() -> None:
    bold = "**We recommend that within three months Eskford Police improves its audits. It should:**"
    body = (
        f"1. Introduction\n\n{_PROSE * 4}\n\n2. Investigation\n\n{_PROSE}\n\nRecommendations\n\n{bold}\n\n- read "
        f"them;\n"
        "- share them; and\n- act on them.\n\n**We recommend that Eskford Police immediately trains its staff.**\n\n"
        f"3. Police detention\n\n{_PROSE * 2}\n\nRecommendations: custody\n\nBy 30 June 2024, Eskford Police should "
        f"visit "
        "each child in a cell.\n\nBy 31 August 2024, Eskford Police should find beds.\n\nConclusion\n\n"
    )  # fmt: skip
    found = [r for r in records(_line(body + _PROSE)) if isinstance(r, Recommendation)]
    assert [(r.deadline, len(r.items)) for r in found] == [
        ("P3M", 3),
        ("immediately", 0),
        ("2024-06-30", 0),
        ("2024-08-31", 0),
    ]
