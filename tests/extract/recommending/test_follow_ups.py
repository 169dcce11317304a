"""Follow-ups of restated recommendations in a re-inspection of our own."""

from __future__ import annotations

import pytest

from graphkit.extract.recommending.follow_ups import statement
from graphkit.records import Finding, FollowUp, Recommendation
from tests.extract.judging_harness import records

COVER = "National Child Protection Inspections\n\nWestmarch Police\n\nRe-inspection\n\n10-14 October 2022\n\n"
BODY = """Introduction

We first inspected Westmarch Police in June 2021. This is a re-inspection.

Initial contact

Recommendation from the 2021 inspection report

We recommend that Westmarch Police immediately improves its response to missing children.

Re-inspection findings

Officers now look for missing children quickly. But missing children aren't always spoken to when they come home. The \
force has made strong progress against this recommendation.

Police detention

Recommendation from the 2021 inspection report

We recommend that within three months Westmarch Police makes sure that appropriate adults attend early.

Re-inspection findings

Appropriate adults come too late. The force has made no progress against this recommendation.
"""


@pytest.mark.parametrize(
    ("quote", "progress"),
    [
        ("This recommendation has been achieved.", "achieved"),
        ("The force has fully met this recommendation.", "achieved"),
        ("This recommendation hasn't been fully achieved.", "unclear"),
        ("The force has made strong progress against this recommendation.", "progress"),
        ("There has been limited progress against this recommendation.", "progress"),
        ("The force has made no progress against the recommendation.", "none"),
        ("The force has made little real progress against this recommendation.", "none"),
    ],
)
def test_what_a_sentence_states(quote: str, progress: str) -> None:
    assert statement(quote) == progress


def test_a_re_inspection_follows_up_what_it_restates() -> None:
    found = records(BODY, COVER)
    asked = {r.id: r for r in found if isinstance(r, Recommendation)}
    progress = {asked[r.recommendation].themes[0]: r for r in found if isinstance(r, FollowUp)}
    assert progress["missing-response"].progress == "progress"
    assert len(progress["missing-response"].findings) == 3
    assert progress["appropriate-adults"].progress == "none"
    assert all(p.stated for p in progress.values())


def test_progress_that_no_sentence_says_is_told_apart() -> None:
    silent = BODY.replace(" The force has made strong progress against this recommendation.", "")
    silent = silent.replace(" The force has made no progress against this recommendation.", "")
    found = [r for r in records(silent, COVER) if isinstance(r, FollowUp)]
    assert [r.progress for r in found] == ["progress", "none"]
    assert not any(r.stated for r in found)


def test_a_first_inspection_follows_up_nothing() -> None:
    cover = COVER.replace("Re-inspection\n\n", "")
    body = BODY.replace("We first inspected Westmarch Police in June 2021. This is a re-inspection.", "We inspected.")
    body = body.replace("from the 2021 inspection report", "").replace("Re-inspection findings", "Findings")
    assert not [r for r in records(body, cover) if isinstance(r, FollowUp)]


def follow_ups(body: str) -> list[FollowUp]:
    """Return the follow-ups of a re-inspection in the order in which it restates its recommendations."""
    found = records(body, COVER)
    at = {r.id: r.start for r in found if isinstance(r, Recommendation)}
    return sorted((r for r in found if isinstance(r, FollowUp)), key=lambda r: at[r.recommendation])


RESTATED = "Recommendation from the 2021 inspection report\n\nWe recommend that within three months Westmarch Police "
CHAPTERS = f"""Introduction

We first inspected Westmarch Police in June 2021. This is a re-inspection.

Initial contact

{RESTATED}makes sure that control room staff search police systems for warning markers.

Re-inspection findings

We are satisfied that the force has done what we asked. But at night the staff still don't record the reasons for \
their decisions, and supervisors don't check them.

{RESTATED}improves its response to missing children.

Re-inspection findings

There has been no change. Officers are polite and the force works well with care homes. It has a good system of flags.

Police detention

{RESTATED}makes sure that appropriate adults attend early.

Re-inspection findings

The council has made no progress. Appropriate adults come quickly and officers treat children well. In one case, there \
was no progress for three hours.

Conclusion

There has been little progress in Westmarch.
"""


def test_a_verdict_decides_whatever_the_findings_around_it_say() -> None:
    assert [r.progress for r in follow_ups(CHAPTERS)] == ["achieved", "none", "progress"]


def test_a_follow_up_rests_on_what_follows_its_recommendation_whatever_its_themes() -> None:
    found = {r.id: r.quote for r in records(CHAPTERS, COVER) if isinstance(r, Finding)}
    first, second, _ = ([found[f] for f in r.findings] for r in follow_ups(CHAPTERS))
    assert any(quote.startswith("But at night") for quote in first)
    assert any(quote.startswith("Officers are polite") for quote in second)
    assert not any(quote.startswith("But at night") for quote in second)


def test_a_verdict_on_both_recommendations_of_a_list_is_on_each() -> None:
    both = CHAPTERS.replace(
        "makes sure that control room staff search police systems for warning markers.",
        "makes sure that control room staff search police systems for warning markers.\n\n"
        "We recommend that within six months Westmarch Police improves the records of police protection.",
    ).replace("We are satisfied that the force has done what we asked.", "Both of these recommendations have been met.")
    assert [r.progress for r in follow_ups(both)] == ["achieved", "achieved", "none", "progress"]


def test_a_recommendation_listed_first_is_followed_where_its_chapter_prints_it_again() -> None:
    first = "We recommend that Westmarch Police immediately improves the supervision of investigations."
    second = "We recommend that within three months Westmarch Police reviews its use of police protection."
    body = f"""Introduction

We first inspected Westmarch Police in June 2021. This is a re-inspection.

Recommendations from the 2021 inspection report

\u2022 {first}

\u2022 {second}

Investigation

Recommendation from the 2021 inspection report

{first}

Re-inspection findings

We saw good supervision in half of the cases. But there has been no progress overall.

Decision-making

Recommendation from the 2021 inspection report

{second}

Re-inspection findings

The force has done what we asked. Officers use their powers well.
"""
    asked = {r.id: r.quote for r in records(body, COVER) if isinstance(r, Recommendation)}
    assert {asked[r.recommendation]: r.progress for r in follow_ups(body)} == {first: "none", second: "achieved"}


def test_what_follows_a_new_recommendation_still_speaks_to_the_earlier_one() -> None:
    new = "We recommend that Westmarch Police immediately gives each custody sergeant a checklist of its own."
    body = CHAPTERS.replace("The council has made no progress.", f"The force is slow to call them.\n\n{new}\n\nLater")
    body = body.replace("Later Appropriate adults come quickly", "Appropriate adults come quickly")
    asked = {r.id: r.quote for r in records(body, COVER) if isinstance(r, Recommendation)}
    found = {r.id: r.quote for r in records(body, COVER) if isinstance(r, Finding)}
    earlier = next(r for r in follow_ups(body) if "appropriate adults attend early" in asked[r.recommendation])
    assert new in asked.values()
    assert new not in {asked[r.recommendation] for r in follow_ups(body)}
    assert any(found[f].startswith("Appropriate adults come quickly") for f in earlier.findings)


def test_not_yet_met_is_never_achieved_and_the_findings_say_how_far_it_is() -> None:
    short = CHAPTERS.replace("There has been no change.", "This remains an area for improvement.")
    assert [r.progress for r in follow_ups(short)][1] == "progress"


def test_a_summary_below_a_recommendation_is_of_that_recommendation() -> None:
    summary = BODY.replace(
        "Re-inspection findings\n\nOfficers", "Summary of post-inspection review findings\n\nOfficers"
    )
    summary = summary.replace("has made strong progress against", "has met")
    asked, followed = _followed(summary)
    assert followed["missing-response"].progress == "achieved"
    assert asked["missing-response"].section != asked["appropriate-adults"].section


def test_of_several_printed_together_this_recommendation_is_the_one_whose_words_are_said() -> None:
    several = """Introduction

We first inspected Westmarch Police in June 2021. This is a re-inspection.

Assessment and help

Recommendations from the 2021 inspection report

We recommend that Westmarch Police immediately removes the backlog of referrals waiting in its safeguarding hub.

We recommend that within three months Westmarch Police makes sure that officers attend child protection conferences.

Re-inspection findings

The hub has no backlog of referrals left, and this recommendation has been met. Attendance at conferences is as poor \
as it was. Officers sent no report to most of them.
"""
    found = records(several, COVER)
    first, second = (r.id for r in found if isinstance(r, Recommendation))
    progress = {r.recommendation: r.progress for r in found if isinstance(r, FollowUp)}
    assert progress[first] == "achieved"
    assert progress[second] != "achieved"


def _followed(body: str) -> tuple[dict[str, Recommendation], dict[str, FollowUp]]:
    """Return the recommendations and their follow-ups by the first theme of each recommendation."""
    found = records(body, COVER)
    asked = {r.id: r for r in found if isinstance(r, Recommendation)}
    followed = {asked[r.recommendation].themes[0]: r for r in found if isinstance(r, FollowUp)}
    return {r.themes[0]: r for r in asked.values()}, followed
