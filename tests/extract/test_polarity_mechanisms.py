"""Polarity: what turns, cancels or gives a judgement, each way with sentences of both signs and its near misses."""

from __future__ import annotations

import pytest

from graphkit.extract.judging.polarity import judge

#: what a sentence must come out as; `unfailing` and `unpraising` where a reader might take it in two ways
FAILING, STRENGTH, NEUTRAL, UNFAILING, UNPRAISING = "failing", "strength", "neutral", "unfailing", "unpraising"
CASES = {
    "a negation inside a condition or a promise is no shortcoming": [
        ("Sergeants send the file back if they aren't content with it.", UNFAILING),
        ("The panel asks for a second visit where the first hasn't answered its questions.", UNFAILING),
        ("Managers know what to do when a family doesn't answer the door.", STRENGTH),
        ("The school sends a written summary when its staff can't be there.", UNFAILING),
        ("The partners have agreed that boys in care won't be prosecuted for breaking crockery.", STRENGTH),
        ("It was decided that, from May, these detectives will not be sent to other duties.", UNFAILING),
        ("Staff can't attend in person, even when they are asked.", FAILING),
        ("When officers arrive, they don't speak to the children.", FAILING),
        ("If a case is urgent, nobody tells the duty inspector.", FAILING),
        ("Supervisors sign records which do not say what was done.", FAILING),
        ("We were told that officers would not be released for training.", FAILING),
        ("Officers do not know what to do when a family doesn't answer the door.", FAILING),
        ("We found cases where officers had not spoken to the child.", FAILING),
    ],
    "to deny a bad thing is praise": [
        ("No child waited more than two hours for a foster carer.", STRENGTH),
        ("Children weren't kept in cells.", STRENGTH),
        ("None of the boys was locked in a cell overnight.", STRENGTH),
        ("In the past year nobody under 18 had been detained in custody for want of a hospital bed.", STRENGTH),
        ("Not one referral had been left unread.", STRENGTH),
        ("Victims weren't blamed for what had happened to them.", STRENGTH),
        ("Officers did not hesitate to remove the baby.", STRENGTH),
        ("They don't rely on the word of a parent.", STRENGTH),
        ("No child was seen alone.", FAILING),
        ("Children weren't asked what they wanted.", FAILING),
        ("None of the girls was offered an interview.", FAILING),
        ("Not one referral had been read.", FAILING),
        ("Nobody had told the family.", FAILING),
        ("Some children waited more than two hours for a foster carer.", UNPRAISING),
    ],
    "what would have been better was not done": [
        ("A joint visit would have been more suitable.", FAILING),
        ("The search could have started earlier.", FAILING),
        ("An arrest would have been the better course.", FAILING),
        ("The grading was more optimistic than the facts justify.", FAILING),
        ("Managers have a more positive view of this work than is warranted.", FAILING),
        ("Several of these enquiries might have been finished sooner.", FAILING),
        ("The new form is more effective than the old one.", STRENGTH),
        ("Visits are made earlier than they were.", UNFAILING),
        ("Officers could not have done more for her.", STRENGTH),
        ("It would have been easy to send them home, but the sergeant carefully made sure of their safety.", STRENGTH),
    ],
    "words in quotation marks are what somebody wrote": [
        ("The form said that all was 'well' and that the mother was 'supportive', despite the broken bed.", FAILING),
        ("Officers recorded 'children fine and well', although the beds had no sheets.", FAILING),
        ('The plan was marked as "effective", yet the man had moved in with a child.', UNPRAISING),
        ("Entries such as 'good progress' are of little value.", FAILING),
        ("In its own review the force had graded the case as 'good'.", UNPRAISING),
        ("A mother told us that the officer was 'patient and very helpful'.", STRENGTH),
        ("Staff described the meetings as 'a tick-box exercise'.", FAILING),
        ("Detectives' records are good and the children's views are well recorded.", STRENGTH),
    ],
    "law and rules judge nothing": [
        ("A child may not be held in a cell for more than 24 hours without a review.", NEUTRAL),
        ("No constable may enter the home without a warrant.", NEUTRAL),
        ("Someone under 18 cannot be interviewed without an appropriate adult.", NEUTRAL),
        ("A new scheme is to be introduced next spring.", NEUTRAL),
        ("A suspect who has not been charged cannot be made subject to such an order.", NEUTRAL),
        ("An order can be made only if the court is satisfied that it is necessary.", NEUTRAL),
        ("Officers should detain a girl or boy only when there is no other way.", NEUTRAL),
        ("Officers may not know that a child lives at the address.", FAILING),
        ("Staff cannot see the records of the other force.", FAILING),
        ("A sergeant cannot be found at night.", FAILING),
        ("A new scheme has been introduced and it is effective.", STRENGTH),
    ],
    "figures that rise and fall": [
        ("The number of children held overnight fell from 61 to 19.", STRENGTH),
        ("The number of repeat missing episodes is down by a third since 2020.", STRENGTH),
        ("The queue of unread notices had been cut to 40.", STRENGTH),
        ("The average waiting time has come down from nine weeks to three.", STRENGTH),
        ("By the time we left, the backlog had been reduced to 85.", STRENGTH),
        ("Attendance at reviews rose from 40 percent to 88 percent.", STRENGTH),
        ("The number of detectives in the unit fell from 41 to 28.", FAILING),
        ("Attendance at reviews fell from 88 percent to 40 percent.", FAILING),
        ("The average wait has gone up from three weeks to nine.", FAILING),
        ("The backlog grew from 90 to 310 in a year.", FAILING),
        ("The number of calls rose from 900 to 1,100.", NEUTRAL),
        ("The unit has 41 officers, of whom six are sergeants.", NEUTRAL),
    ],
    "counts that tell of a shortcoming": [
        ("The council was asked 30 times for a bed, and offered one just twice.", FAILING),
        ("Only three of the eleven plans were signed.", FAILING),
        ("In seven of the nine cases the risk was graded as low despite clear warnings.", FAILING),
        ("Officers went to the flat on six occasions, and each time they graded the risk as standard.", FAILING),
        ("Each manager has 77 offenders, which is well above the level that the force thinks safe.", FAILING),
        ("Officers went to the flat on six occasions, and each time they spoke to the children.", STRENGTH),
        ("In seven of the nine cases, officers made thorough enquiries despite pressure of time.", STRENGTH),
        ("The building is well above the level of the river.", NEUTRAL),
    ],
    "what was not asked or filled in": [
        ("The detective did not ask for the brother's name.", FAILING),
        ("The box for ethnicity had been left empty.", FAILING),
        ("In half of the records, the outcome was left blank.", FAILING),
        ("The officer didn't ask where the children were.", FAILING),
        ("The space for the child's words is often blank.", FAILING),
        ("The father did not ask for a solicitor.", NEUTRAL),
        ("The box can no longer be left blank.", UNFAILING),
        ("The girl did not want to go home.", NEUTRAL),
    ],
    "little done, and the same for all": [
        ("Little is done to trace the carer.", FAILING),
        ("Little was known of the younger brother.", FAILING),
        ("What neighbours say is not always taken into account.", FAILING),
        ("Nearly all reports are graded the same, whatever the age of the child.", FAILING),
        ("Every visit is graded as standard, regardless of what was found.", FAILING),
        ("Every child is seen by a nurse, regardless of the time of arrival.", STRENGTH),
        ("Officers speak to the children, whatever the parents say.", STRENGTH),
        ("There is little delay.", UNFAILING),
    ],
    "good work told plainly": [
        ("The unit attended 95 percent of these meetings.", STRENGTH),
        ("Officers acted at once to bring the children to safety.", STRENGTH),
        ("The operation led to nine convictions.", STRENGTH),
        ("Sergeants act decisively when a child is in danger.", STRENGTH),
        ("In every one of the cases that we raised, the force replied on the same day.", STRENGTH),
        ("Staff in all the teams that we visited could tell us what the plan meant for them.", STRENGTH),
        ("Officers and staff care deeply about these families.", STRENGTH),
        ("The unit attended 35 percent of these meetings.", UNPRAISING),
        ("The force attended 5,100 domestic incidents in the year.", NEUTRAL),
        ("The man led her to a car.", NEUTRAL),
        ("Convictions for these offences are published each year.", NEUTRAL),
        ("Few staff could tell us what the plan meant for them.", FAILING),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [pytest.param(*case, id=f"{name}: {case[0]}") for name, cases in CASES.items() for case in cases],
)
def test_polarity_of(sentence: str, wanted: str) -> None:
    said = judge(sentence).polarity or NEUTRAL
    allowed = {UNFAILING: {STRENGTH, NEUTRAL}, UNPRAISING: {FAILING, NEUTRAL}}.get(wanted, {wanted})
    assert said in allowed
