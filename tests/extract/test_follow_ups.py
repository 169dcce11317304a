"""Follow-ups of restated recommendations in a re-inspection of our own."""

from __future__ import annotations

import pytest

from graphkit.extract.recommending.follow_ups import statement
from graphkit.extract.recommending.verdicts import NAMED, PART, SUBJECT, Value, Verdict, read, settle
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


def test_a_first_inspection_follows_up_nothing() -> None:
    cover = COVER.replace("Re-inspection\n\n", "")
    body = BODY.replace("We first inspected Westmarch Police in June 2021. This is a re-inspection.", "We inspected.")
    body = body.replace("from the 2021 inspection report", "").replace("Re-inspection findings", "Findings")
    assert not [r for r in records(body, cover) if isinstance(r, FollowUp)]


VERDICTS = {
    "achieved": [
        "There is good evidence that this recommendation has been met.",
        "The constabulary has fully implemented our recommendation.",
        "The recommendation has been discharged.",
        "We are satisfied that the force has done what we asked.",
        "We're now satisfied that the force has acted on this recommendation in full.",
        "We consider this recommendation to be closed.",
        "The force has done everything that we recommended.",
        "What we asked for has been done.",
        "This recommendation can now be closed.",
        "Both recommendations have been completed.",
        "Recommendation 4: met",
        "Status: Complete",
        "Northmoor Police has now met all parts of this recommendation.",
        "The force has met the requirements of this recommendation.",
        "The force has met all three parts of the recommendation.",
        "Our recommendation from the 2021 inspection has been implemented in full.",
        "We have closed this recommendation.",
        "The force has satisfied our recommendation.",
        "We judge that the recommendation has been met.",
        "Both of these recommendations have been met.",
        "It's clear that this recommendation has been met.",
        "Inspectors were satisfied that the recommendation had been discharged.",
        "Our recommendation has therefore been met in full.",
    ],
    "progress": [
        "The force has largely met this recommendation.",
        "This recommendation has been partly met.",
        "The force has met part of this recommendation.",
        "Two of the three parts of the recommendation have been achieved.",
        "This recommendation has been met in the north of the county, but not in the south.",
        "This recommendation is being implemented.",
        "The force has made good progress.",
        "Northmoor Police has made some progress in this area.",
        "We found limited progress.",
        "There has been strong progress since our last inspection.",
        "Progress has been limited.",
        "Progress here has been too slow.",
        "Some good progress has been made, but much remains to be done.",
        "Limited progress",
        "It is disappointing to report that there has been only limited progress in this area.",
        "We were pleased to see real progress on this.",
        "The force and its partners have made considerable progress.",
        "Since then it has made steady progress against this recommendation.",
        "The force has responded well to this recommendation.",
        "We are satisfied that the force has made progress.",
        "The force's progress has been patchy.",
        "The force has made a little progress.",
        "Progress: limited",
        "Recommendation partly met",
        "This recommendation has been acted on.",
        "Although the force has made good progress, there is more to do.",
        "While progress has been made, it has been slow.",
        "Good progress has been made in this area.",
        "We recognise the progress that has been made.",
        "We acknowledge the good progress made since 2021.",
        "The force is making good progress towards meeting this recommendation.",
        "The force has gone some way towards meeting this recommendation.",
        "There's been some progress, but the quality of records has not improved.",
        "In this area, the force has made only limited progress.",
        "The force has made progress but not enough.",
        "Progress against this recommendation is limited.",
        "We found that the force had made good progress.",
        "We found that some progress had been made.",
        "It is good to see that progress has been made.",
        "Our recommendation has been met in part.",
    ],
    "none": [
        "The force has made no progress.",
        "The force hasn't made any progress against this recommendation.",
        "There has been little progress here.",
        "We saw no change.",
        "We found that nothing had changed.",
        "There has been no improvement since our last inspection.",
        "This recommendation hasn't been acted on.",
        "The force has not acted on our recommendation.",
        "The recommendation has been ignored.",
        "We did not find any progress.",
        "The force has failed to make progress.",
        "There is no evidence of progress in this area.",
        "The position is unchanged.",
        "The position is worse than it was.",
        "Regrettably, little has changed.",
        "No progress has been made.",
        "Little progress was made in this area.",
        "Progress: none",
        "The force has yet to act on this recommendation.",
        "Nothing has been done about this recommendation.",
        "The force has done nothing about this.",
        "We are disappointed by the lack of progress in this area.",
        "There has been a lack of progress.",
        "There has been no progress on this recommendation.",
        "We found that little progress had been made.",
        "The force has made no discernible progress since our last inspection.",
        "Work on this recommendation has not started.",
    ],
    "short": [
        "This recommendation has not been met.",
        "The force has yet to meet this recommendation in full.",
        "The recommendation hasn't been fully implemented.",
        "This remains an area for improvement.",
        "The force hasn't made enough progress.",
        "There has been insufficient progress.",
        "The force has not made the progress that we expected.",
        "We are not satisfied that the force has done enough.",
        "This recommendation remains outstanding.",
        "The last part of the recommendation is untouched.",
        "Progress has not been fast enough.",
        "None of these recommendations has been fully achieved.",
        "This recommendation has still not been fully addressed.",
        "The force is still some way from meeting this recommendation.",
        "We can't say that this recommendation has been met.",
        "We are not yet able to close this recommendation.",
        "The recommendation has only just been started and isn't complete.",
    ],
}
NO_VERDICTS = [
    "The council has made good progress.",
    "Children's social care has made strong progress in this area.",
    "Partners have made limited progress.",
    "Supervisors review progress regularly and record it.",
    "The investigation made little progress.",
    "There was no progress in the investigation for eleven weeks.",
    "There had been little progress with her case.",
    "The force should make more progress.",
    "The force needs to make further progress.",
    "We will return to see whether progress has been made.",
    "Until this recommendation has been met, we will keep it open.",
    "The force told us that this recommendation had been met.",
    "The force believes it has made good progress.",
    "Senior leaders told us that there had been good progress.",
    "In our last inspection we found little progress.",
    "In 2018, we found no progress.",
    "The boy had made good progress at school.",
    "Managers track progress against each action.",
    "The action plan shows the progress of each recommendation.",
    "We saw delays in progress and inconsistent supervision.",
    "They kept the family updated about progress.",
    "Officers met the family and implemented a plan.",
    "In one case, there was no progress for three months.",
    "The force has introduced a board which oversees progress.",
    "Further progress is needed.",
    "Progress is reviewed each month by the board.",
    "The force accepted all of our recommendations.",
    "The force has put this recommendation on its action plan.",
    "Governance of this recommendation is assigned to a superintendent.",
    "There has been good progress by the local authority.",
    "Officers are satisfied that the child is safe.",
    "Supervisors told us that they hadn't seen any progress.",
    "We recommend that the force makes progress.",
    "The force has set up a group to implement this recommendation.",
    "The force has appointed a lead to make sure that this recommendation is met.",
    "Recommendations from the serious case review have been implemented.",
    "The force has implemented the recommendations of the coroner.",
    "It has made progress in recruiting foster carers, the council says.",
    "The force has made strong progress against some of the 12 recommendations.",
    "The recommendation was assigned to a working group.",
    "Work to implement this recommendation begins in May.",
    "The force will implement this recommendation by May.",
    "Two of the investigations showed no progress at all.",
    "Staff reported no change in their workloads.",
    "Children reported little change.",
    "There has been a lack of progress in many investigations.",
    "The force has a plan to meet this recommendation.",
    "The force has shown us its progress reports.",
    "This has helped the force to make progress.",
    "It was unclear whether this recommendation had been met.",
    "The partnership's progress has been slow.",
    "Progress by partners has been slow.",
    "Progress is monitored by the board.",
    "Officers made good progress with enquiries.",
    "We found that little progress had been made by social workers.",
    "The force accepts that this recommendation has not been met.",
    "A child's case had been closed.",
    "The recommendations of the review have been met.",
]


@pytest.mark.parametrize(("value", "sentence"), [(v, s) for v, said in VERDICTS.items() for s in said])
def test_a_verdict_says_outright_what_became_of_a_recommendation(value: str, sentence: str) -> None:
    verdict = read(sentence, year=2022)
    assert verdict is not None
    assert verdict.value == value


@pytest.mark.parametrize("sentence", NO_VERDICTS)
def test_what_only_looks_like_a_verdict_is_none(sentence: str) -> None:
    assert read(sentence, year=2022) is None


def test_this_is_the_recommendation_only_right_behind_it() -> None:
    sentence = "This has been done, and done well."
    assert read(sentence, opens=True) == Verdict("achieved", SUBJECT)
    assert read(sentence) is None


def test_it_is_whoever_the_sentence_before_speaks_of() -> None:
    sentence = "It has made good progress."
    assert read(sentence, before="The council opened a new home.") is None
    assert read(sentence, before="The force took our report seriously.") is not None


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ([("achieved", NAMED), ("achieved", SUBJECT)], "achieved"),
        ([("achieved", NAMED), ("progress", SUBJECT)], "progress"),
        ([("achieved", NAMED), ("none", PART)], "achieved"),
        ([("progress", NAMED), ("none", NAMED)], "none"),
        ([("none", NAMED), ("progress", SUBJECT)], "none"),
        ([("none", SUBJECT), ("progress", SUBJECT)], "progress"),
        ([("progress", SUBJECT), ("none", SUBJECT)], "none"),
        ([("progress", SUBJECT), ("achieved", SUBJECT)], "progress"),
        ([("none", PART)], "short"),
        ([("none", PART), ("progress", PART)], "progress"),
        ([], None),
    ],
)
def test_of_several_verdicts_the_closest_counts_and_what_is_contradicted_is_not_achieved(
    said: list[tuple[Value, int]], value: Value | None
) -> None:
    assert settle([Verdict(v, about) for v, about in said]) == value


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
