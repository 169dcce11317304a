"""Findings in small reports of our own, and in any text at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.extract import extract
from graphkit.reading import read
from graphkit.records import CaseStudy, Finding, ThemeAssessment, to_json
from graphkit.resources import folder
from tests.extract.judging_harness import COVER, findings, records

BODY = """Introduction

The force intends to recruit more officers. It is important that children can trust the police.

Initial contact

Supervision in the control room is effective

Supervisors routinely check every open incident. But they don't always record what they decide. A \
chief inspector leads the control room.

Recommendations

We recommend that Northmoor Police immediately improves the poor supervision of its control room.

Police detention

Appropriate adults attend promptly. We examined six cases.

The guidance says: "Officers must always act promptly. Delays are not acceptable."
"""


def test_sentences_that_judge_are_findings_with_their_place() -> None:
    found = findings(BODY)
    assert [(f.quote, f.polarity) for f in found] == [
        ("Supervisors routinely check every open incident.", "strength"),
        ("But they don't always record what they decide.", "failing"),
        ("Appropriate adults attend promptly.", "strength"),
    ]
    assert "supervision" in found[0].themes
    assert found[1].reason == ("don't always",)
    assert found[2].themes[0] == "appropriate-adults"
    assert all(f.section is not None for f in found)


def test_a_heading_lends_a_little_to_a_plain_sentence() -> None:
    plain = "Police detention\n\n{}\n\nOfficers visit the child and speak about what happens next.\n"
    assert [f.polarity for f in findings(plain.format("Reviews of detention are good and effective"))] == ["strength"]


def test_an_article_judges_nothing() -> None:
    article = "News\n\nNorthmoor Police criticised\n\n12 May 2021\n\nSupervision is poor, the inspectorate has said.\n"
    assert findings(article, cover="") == []


def test_ids_do_not_shift_when_something_earlier_changes() -> None:
    def by_quote(body: str) -> dict[str, str]:
        return {f.quote: f.id for f in findings(body)}

    before, after = by_quote(BODY), by_quote(BODY.replace("Introduction\n\n", "Introduction\n\nSomething new. "))
    assert before == after


PARTS = st.sampled_from(
    [
        *BODY.split("\n\n"),
        "For example:",
        "- a 9-year-old girl was left alone. Nobody came;",
        "Case study",
        '"',
        "¹ A note.",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(PARTS, st.text(max_size=30)), max_size=12))
def test_any_document_gives_true_quotes_and_the_same_twice(parts: list[str]) -> None:
    body = "\n\n".join(parts)
    found = records(body)
    assert [to_json(r) for r in found] == [to_json(r) for r in records(body)]
    text = COVER + body
    ids = {r.id for r in found}
    for record in found:
        if isinstance(record, Finding):
            assert text[record.start : record.end] == record.quote
        if isinstance(record, ThemeAssessment):
            assert {*record.failings, *record.strengths} <= ids


def test_less_sure_findings_can_be_left_out() -> None:
    sample = min(folder("examples").glob("*.html"))
    document = read(str(sample))
    every = [r for r in extract(document) if isinstance(r, Finding)]
    middle = sorted(f.confidence or 0.0 for f in every)[len(every) // 2]
    kept = extract(document, min_confidence=middle)
    assert [r for r in kept if isinstance(r, Finding)] == [f for f in every if (f.confidence or 0.0) >= middle]
    resting = {i for r in kept if isinstance(r, ThemeAssessment) for i in (*r.failings, *r.strengths)}
    assert resting <= {r.id for r in kept}
    assert len(kept) < len(extract(document))


def test_a_sentence_torn_by_the_end_of_a_page_is_quoted_whole() -> None:
    torn = COVER + "Introduction\n\nChildren matter to the police.\n\nInitial contact\n\nInspectors found that in most "
    torn += "cases the forms (for a child protection\n\nconcern) had not been completed when a child was at risk.\n"
    found = [f for f in findings(torn) if "had not been completed" in f.quote]
    assert [f.quote for f in found] == [torn[torn.index("Inspectors found") :].strip()]
    assert found[0].polarity == "failing"


@pytest.mark.parametrize(
    ("title", "judges"),
    [
        ("Response to missing children", False),
        ("Supervision of offenders", False),
        ("A girl who was not believed", False),
        ("A delayed response to a missing child", True),
        ("Failure to record a crime", True),
    ],
)
def test_the_title_of_a_case_that_only_names_a_subject_is_no_finding(title: str, judges: bool) -> None:
    story = (
        "A 13-year-old boy in care did not return from school. Staff at his home told the police that older men had "
        "collected him by car. Nobody was sent for five hours. He was found at an address in the town."
    )
    found = records(
        f"Initial contact\n\nOfficers attend calls.\n\nCase study: {title}\n\n{story}\n\nOfficers are busy.\n"
    )
    assert [r.title for r in found if isinstance(r, CaseStudy)] == [title]
    assert any(title in r.quote for r in found if isinstance(r, Finding)) is judges


@pytest.mark.parametrize(
    ("recommended", "themes"),
    [
        ("reduces delays in digital forensic examinations", ("digital-forensics",)),
        ("makes sure that appropriate adults attend promptly", ("appropriate-adults",)),
    ],
)
def test_a_verdict_on_a_recommendation_is_on_what_that_asks_for(recommended: str, themes: tuple[str, ...]) -> None:
    body = f"""Recommendation from our 2018 inspection

We recommend that, within six months, Northmoor Police {recommended}.

Officers met a charity about children who go missing. There has been no progress on this recommendation.
"""
    verdict = next(f for f in findings(body) if f.quote.startswith("There has been no progress"))
    assert verdict.polarity == "failing"
    assert verdict.themes == themes


def test_a_sentence_that_names_its_recommendation_or_tells_more_is_on_its_own_subject() -> None:
    body = """Recommendation from our 2018 inspection

We recommend that, within six months, Northmoor Police reduces delays in digital forensic examinations.

The force has achieved the recommendation about appropriate adults. Officers told us of good training on the \
recommendation.
"""
    achieved, told = findings(body)
    assert achieved.quote.startswith("The force has achieved") and "digital-forensics" not in achieved.themes
    assert told.quote.startswith("Officers told us") and "digital-forensics" not in told.themes


def test_a_word_alone_behind_a_footnote_is_no_quote() -> None:
    broken = "Introduction\n\nChildren matter to the police.\n\nInitial contact\n\n"
    broken += "Inspectors found that the recording of what children said to the officers who came was²\n\n"
    broken += "² Guidance on speaking to children, College of Policing, 2014.\n\ninconsistent. The force must act.\n"
    said = [f for f in findings(broken) if "inconsistent" in (f.reason or ())]
    assert [(f.polarity, f.quote.startswith("Inspectors found")) for f in said] == [("failing", True)]


def test_parts_of_what_was_just_spoken_of_take_up_its_verdict() -> None:
    body = (
        "1. Introduction\n\nThis report tells what we found.\n\n2. Initial contact\n\nOfficers record their visits on "
        "one system, which supervisors can read. In all, 4,310 entries were outstanding. {lead}\n\n"
        "- 1,820 risk assessments; and\n- 1,450 plans.\n"
    )
    for lead, taken in (("Among these were:", ["failing"] * 2), ("The force publishes the following:", [])):
        found = findings(body.format(lead=lead))
        assert [f.polarity for f in found if "1,820" in f.quote or "1,450" in f.quote] == taken, lead
