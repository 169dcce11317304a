"""A page whose tags were taken out with nothing in their place: its blocks touch, and are told apart all the same."""

from __future__ import annotations

import re

import pytest

from graphkit.extract.layout.unbroken.stripped import MEETINGS, stripped
from graphkit.records import CaseAudit, CaseTheme, Judgement, Recommendation, Section
from tests.extract.structure import analyse

_PROSE = (
    "Officers of the force met children in most cases and wrote down what they said. Supervisors read the records "
    "within a day.\n\nPartners told us that they trust the force. They use WhatsApp to reach PC McDonald.\n\n"
)  # fmt: skip
_PAGE = (
    "Eskford Police – National child protection inspection\n\nPublished on: 14 July 2022\n\nContents\n\nIntroduction"
    "\n\nCase file analysis\n\nInitial contact\n\nConclusion\n\nIntroduction\n\nThis report is about Eskford Police. "
    f"{_PROSE * 3}Case file analysis\n\n{_PROSE}Additional 32 cases assessed only by us\n\nGrade\n\nNumber of cases\n\n"
    "Good\n\n9\n\nRequires improvement\n\n13\n\nInadequate\n\n10\n\nCases assessed involving missing children\n\nGood"
    "\n\n2\n\nRequires improvement\n\n5\n\nInadequate\n\n3\n\nCommon themes include:\n\nsearches begin at once; and\n\n"
    f"nobody leads them at night.\n\nInitial contact\n\nThe control room answers calls quickly\n\n{_PROSE * 2}"
    "Recommendations\n\nWe recommend that Eskford Police immediately:\n\ntrains its call handlers; and\n\nreads their "
    f"records.\n\nConclusion\n\n{_PROSE}"
)
_STRIPPED = _PAGE.strip().replace("\n\n", "")


def test_its_headings() -> None:
    state = analyse(_STRIPPED)
    assert [(s.heading, s.level) for s in state.of(Section)] == [
        ("Introduction", 1),
        ("Case file analysis", 1),
        ("Additional 32 cases assessed only by us", 2),
        ("Cases assessed involving missing children", 2),
        ("Initial contact", 1),
        ("The control room answers calls quickly", 2),
        ("Recommendations", 2),
        ("Conclusion", 1),
    ]
    assert state.facts is not None
    assert (state.facts.kind, state.facts.published) == ("inspection", "2022-07-14")


def test_what_it_counts_asks_and_finds_common() -> None:
    state = analyse(_STRIPPED)
    assert [(a.scope, a.case_type, a.good, a.requires_improvement, a.inadequate) for a in state.of(CaseAudit)] == [
        ("additional", None, 9, 13, 10),
        ("case-type", "missing", 2, 5, 3),
    ]
    assert [t.quote for t in state.of(CaseTheme)] == ["searches begin at once; and", "nobody leads them at night."]
    (asked,) = state.of(Recommendation)
    assert [item.quote for item in asked.items] == ["trains its call handlers; and", "reads their records."]


@pytest.mark.parametrize("whole", ["WhatsApp", "McDonald", "PPNs", "3.5", "10:30", "(CSC)", "e.g.", "eCINS"])
def test_a_name_and_a_figure_stay_whole(whole: str) -> None:
    text = f"{_STRIPPED}Officers know {whole} well."
    at = text.rindex(whole)
    cuts = stripped(text)
    assert cuts is not None
    assert not cuts & set(range(at + 1, at + len(whole)))


def test_a_text_in_which_blanks_part_the_blocks_is_not_touched() -> None:
    text = " ".join(_PAGE.split())
    slips = text.replace("said. Sup", "said.Sup", 3)
    assert stripped(text) is None
    assert stripped(slips) is None


_LINES = (
    "    Skip to contentHomeAbout us\n  Eskford Police – National child protection inspectionPublished on: 14 July 2022"
    "ContentsIntroductionCase file analysisInitial contactConclusion\n"
    f"1.IntroductionThis report is about Eskford Police. {_PROSE * 6}\n    2.&nbsp;Case file analysisThe results are:"
    "Case typeGoodRequires improvementInadequateEnquiries (section 47)263Domestic abuse352Missing children134"
    f"{_PROSE}Total 34 cases assessed by us6 good;14 require improvement; and14 inadequate.\n      3.&nbsp;Initial "
    f"contactOfficers&rsquo; visits are prompt. {_PROSE} Delays leave children at riskSome wait for weeks. {_PROSE}"
    f"RecommendationWe recommend that Eskford Police immediately trains its call handlers.\nConclusion{_PROSE}"
).replace("\n\n", "")  # fmt: skip


def test_lines_of_the_source_are_left_here_and_there() -> None:
    state = analyse(_LINES)
    assert [(s.heading, s.level) for s in state.of(Section)] == [
        ("Introduction", 1),
        ("Case file analysis", 1),
        ("Total 34 cases assessed by us", 2),
        ("Initial contact", 1),
        ("Delays leave children at risk", 2),
        ("Recommendation", 2),
        ("Conclusion", 1),
    ]
    assert state.facts is not None
    assert state.facts.title == "Eskford Police – National child protection inspection"


def test_the_digits_of_a_row_are_its_counts_where_there_are_as_many() -> None:
    found = [a for a in analyse(_LINES).of(CaseAudit) if a.scope == "case-type"]
    assert [(a.case_type, a.good, a.requires_improvement, a.inadequate) for a in found] == [
        ("section-47", 2, 6, 3),
        ("domestic-abuse", 3, 5, 2),
        ("missing", 1, 3, 4),
    ]


_COVER = (
    "National Child Protection Inspections\n\nEskford Constabulary\n\n4–15 March 2019\n\nAugust 2019\n\n"
    "© HMICFRS 2019\n\nISBN: 978-1-00000-000-1\n\nwww.example.org/reports\n\nForeword\n\n"
)
_NUMBERED = (
    f"{_COVER}Inspectors read how each force works. {_PROSE}Contents\n\nForeword ii\n\nSummary\n\n1. Introduction\n\n"
    "2. Context for the force\n\n3. Views of children\n\nAnnex B Glossary\n\nSummary\n\nThis sums up.\n\n"
    f"{_PROSE}1. Introduction\n\n1.1 Why children are seen\n\n{_PROSE}The centre will open in 2020.\n\n1.2 What the "
    f"force is asked\n\n{_PROSE}The method is in Annex A.\n\n2. Context for the force\n\n{_PROSE}See chapter 8.\n\n"
    f"3. Views of children\n\nOfficers ask.² They write it down.\n\n{_PROSE}There are backlogs in the MASH\n\nThe MASH "
    "opened in 2016. Its staff sit in the HTCU.\n\nAssessment and help\n\nCases assessed involving enquiries under "
    f"section 47\n\n4 good\n\n2 inadequate.\n\n{_PROSE * 2}Annex B Glossary\n\nchild\n\na person below 18 years of age"
)
_TOUCHING = _NUMBERED.strip().replace("\n\n", "")


def test_a_cover_has_its_dates() -> None:
    facts = analyse(_TOUCHING).facts
    assert facts is not None
    assert (facts.title, facts.force) == (
        "National Child Protection Inspections: Eskford Constabulary",
        "Eskford Constabulary",
    )
    assert (facts.published, facts.inspection_start, facts.inspection_end) == ("2019-08", "2019-03-04", "2019-03-15")


def test_headings_behind_years_numbers_and_names_in_capitals() -> None:
    assert [s.heading for s in analyse(_TOUCHING).of(Section)] == [
        "Foreword",
        "Summary",
        "Introduction",
        "Why children are seen",
        "What the force is asked",
        "Context for the force",
        "Views of children",
        "There are backlogs in the MASH",
        "Assessment and help",
        "Cases assessed involving enquiries under section 47",
        "Annex B Glossary",
    ]


@pytest.mark.parametrize("whole", ["iPad", "MCSAs were", "version 2.5. The", "section 47 enquiries", "CSEA cases"])
def test_what_only_looks_like_a_number_or_a_name(whole: str) -> None:
    text = f"{_TOUCHING}Officers know that {whole} well."
    at = text.rindex(whole)
    assert not (stripped(text) or set()) & set(range(at + 1, at + len(whole)))


def test_a_note_below_the_last_row_of_a_table() -> None:
    table = "Local authorityJudgmentDateEskfordGoodJune 2014Port GarrowInadequateMay 2013² Police workforce, 2015."
    page = _STRIPPED.replace(
        "Case file analysisOfficers", f"These are the judgments of Ofsted.{table}Case file analysisOfficers", 1
    )
    assert [(j.body, j.grade, j.date) for j in analyse(page).of(Judgement)] == [
        ("Eskford", "Good", "2014-06"),
        ("Port Garrow", "Inadequate", "2013-05"),
    ]


def test_the_first_count_behind_a_name_in_capitals_is_of_its_list() -> None:
    page = _STRIPPED.replace(
        "Case file analysisOfficers",
        "Case file analysisCases assessed by HMICFRSForce assessment:6 good7 require improvement2 inadequate."
        "Additional 27 cases assessed only by HMICFRS10 good11 require improvement6 inadequate.Officers",
        1,
    )
    found = [(a.good, a.requires_improvement, a.inadequate) for a in analyse(page).of(CaseAudit)]
    assert found[:2] == [(6, 7, 2), (10, 11, 6)]


#: of each place where blocks meet an example, with a bar there
_MET = {
    "sentence": "Progress was made.|Initial contact",
    "sentence in quotes": "We heard “no one came.”|Initial contact",
    "sentence before a number": "Progress was made.|2014 was hard",
    "sentence with a name in capitals at its end": "Officers sit in the MASH.|The force",
    "sentence with a note": "Progress was made.²|The force",
    "sentence before a chapter": "This was so in 2014.|2.1 Leadership",
    "item": "The force should:|review its plans",
    "last item": "review its plans; and|train its staff",
    "heading": "Initial contact|The force",
    "heading in brackets": "The safeguarding hub (MASH)|The force",
    "heading with a name in capitals at its end": "Decisions in the MASH|The force",
    "heading with the inspectorate's name at its end": "About HMICFRS|Forces",
    "heading before a chapter": "Introduction|2. Findings",
    "heading before a part": "Leadership (continued)|2.1 Oversight",
    "heading before a year": "Progress|2014 was hard",
    "letter of an annex": "Annex B.|Glossary",
    "count of a grade": "Missing children|3 good",
    "count behind a section": "Enquiries under section 47|3 good",
    "count behind a name in capitals": "Assessed by HMIC|3 good",
    "counts": "Missing children|12",
    "behind a count": "Missing children 12|Custody",
    "note below a row": "Tarnfield Council Good May 2015|¹ Judged",
    "date": "Case inspection|4 May 2015",
    "rights or an address": "May 2015|© The inspectorate",
    "heavy type": "Introduction|**2 Findings",
    "Roman number of a page": "Foreword iii|Summary",
}


@pytest.mark.parametrize("name", MEETINGS)
def test_every_place_where_blocks_meet_is_found_by_its_name(name: str) -> None:
    before, after = _MET[name].split("|")
    assert len(before) in {match.start() for match in re.finditer(MEETINGS[name], before + after)}
