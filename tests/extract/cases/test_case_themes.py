"""Bullets under "Common themes" have the type of case that their list's lead names, else that of their heading."""

from __future__ import annotations

import pytest

from graphkit.records import CaseAudit, CaseTheme, Entity
from tests.extract.judging_harness import records
from tests.extract.structure import REPORT, analyse

_LEADS = """Common themes in the domestic abuse cases:

- officers record what children say; and
- risk is graded well.

Common themes in the neglect cases:

- supervisors rarely review the plans.
"""


def test_the_lead_of_the_list_names_the_type() -> None:
    text = REPORT.replace("5. Initial contact\n\nCall", _LEADS + "\n5. Initial contact\n\nCall")
    found = [t.case_type for t in analyse(text).of(CaseTheme)]
    assert found == ["missing"] * 3 + ["domestic-abuse"] * 2 + ["neglect"]


def test_a_bullet_says_which_processes_and_teams_it_names() -> None:
    found = records(
        "4. Case file analysis\n\nCases assessed involving neglect\n\nCommon themes include:\n\n"
        "- strategy discussions are prompt and well recorded; but\n- referrals wait for days in the MASH.\n"
    )
    names = {entity.id: entity.name for entity in found if isinstance(entity, Entity)}
    said = [{names[one] for one in theme.mentions} for theme in found if isinstance(theme, CaseTheme)]
    assert said == [{"strategy discussion"}, {"MASH"}]


_GRADED = """In the good cases:

- officers spoke to the children; and
- the risk was graded as high.

In the weaker cases we found:

- the sergeant was told two days later.
"""


def test_the_lead_of_the_list_names_the_side() -> None:
    head = "4. Case file analysis\n\nCases assessed involving neglect\n\n"
    found = [t for t in records(head + _GRADED) if isinstance(t, CaseTheme)]
    assert [(t.case_type, t.polarity) for t in found] == [("neglect", "strength")] * 2 + [("neglect", "failing")]


def test_words_that_the_lead_overrules_are_no_reason() -> None:
    head = "4. Case file analysis\n\nCases assessed involving neglect\n\n"
    against = records(head + "In the good cases:\n\n- supervisors failed to review the plans.\n")
    overruled = [t for t in against if isinstance(t, CaseTheme)]
    assert [(t.polarity, t.reason) for t in overruled] == [("strength", ())]


def test_a_list_of_good_cases_elsewhere_holds_no_case_themes() -> None:
    found = records("5. Investigation\n\nChildren\n\n" + _GRADED)
    assert not [t for t in found if isinstance(t, CaseTheme)]


@pytest.mark.parametrize(
    ("lead", "known"),
    [
        ("Features that recurred were:", True),
        ("These points arose repeatedly:", True),
        ("Across these cases we found:", True),
        ("The force chose these cases:", False),
    ],
)
def test_what_recurs_in_the_cases_is_a_theme_under_any_name(lead: str, known: bool) -> None:
    found = records(
        f"4. Case file analysis\n\nCases assessed involving neglect\n\n{lead}\n\n"
        "- supervisors rarely review the plans; and\n- visits are late.\n"
    )
    assert [theme.case_type for theme in found if isinstance(theme, CaseTheme)] == ["neglect"] * (2 * known)


def test_a_theme_without_a_judging_word_leans_to_praise() -> None:
    found = records(
        "4. Case file analysis\n\nCases assessed involving neglect\n\nCommon themes include:\n\n"
        "- a nurse is called to the station.\n"
    )
    assert [theme.polarity for theme in found if isinstance(theme, CaseTheme)] == ["strength"]


@pytest.mark.parametrize(
    ("items", "sides"),
    [
        (("the log is kept by hand; but", "supervision is poor."), ["strength", "failing"]),
        (("supervision is poor; but", "the log is kept by hand."), ["failing", "strength"]),
        (("supervision is good; but", "the log is kept by hand."), ["strength", "failing"]),
        (
            ("supervision is good; and", "reviews are prompt; but", "the log is kept by hand."),
            ["strength"] * 2 + ["failing"],
        ),
    ],
)
def test_an_item_that_says_nothing_is_the_contrary_of_the_one_that_but_parts_it_from(
    items: tuple[str, ...], sides: list[str]
) -> None:
    listed = "\n".join(f"- {item}" for item in items)
    found = records(
        f"4. Case file analysis\n\nCases assessed involving neglect\n\nCommon themes include:\n\n{listed}\n"
    )
    assert [t.polarity for t in found if isinstance(t, CaseTheme)] == sides


_PARAGRAPH = (
    "Inspectors assessed 20 cases: four were good, four adequate, eight required improvement and four were inadequate."
    "\n\nAssessment and help\n\nChildren who went missing were not protected well enough. Inspectors assessed six "
    "cases. One was good, two were adequate and three were inadequate."
)


@pytest.mark.parametrize("lead", ["Common themes in these cases were:", "The following themes were common:"])
def test_a_list_that_its_paragraph_leads_to_is_of_the_cases_graded_there(lead: str) -> None:
    found = records(f"Introduction\n\n{_PARAGRAPH} {lead}\n\n- supervision is poor; and\n- the log is well kept.\n")
    themes = [(t.case_type, t.polarity) for t in found if isinstance(t, CaseTheme)]
    assert themes == [("missing", "failing"), ("missing", "strength")]
    graded = {a.case_type: (a.good, a.adequate, a.inadequate) for a in found if isinstance(a, CaseAudit)}
    assert graded == {None: (4, 4, 4), "missing": (1, 2, 3)}


def test_grades_that_no_one_type_is_spoken_of_before_are_of_no_type() -> None:
    several = "Domestic abuse was taken more seriously. Inspectors assessed six cases"
    found = records(f"Introduction\n\n{_PARAGRAPH.replace('Inspectors assessed six cases', several)}\n")
    assert [a.case_type for a in found if isinstance(a, CaseAudit)] == [None]
