"""Polarity of what is told plainly: only where needed, few cases amiss, counts then and now, what is missing."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, NEUTRAL, STRENGTH, UNFAILING, UNPRAISING, check, params

CASES = {
    "only where needed": [
        ("Officers use the power only when it is needed.", STRENGTH),
        ("Force is used on children only when necessary.", STRENGTH),
        ("Detention is authorised only when there is no alternative.", UNFAILING),
        ("Custody sergeants refuse detention when it isn't justified.", STRENGTH),
        ("The custody sergeant refused to authorise detention because it was not necessary.", STRENGTH),
        ("Officers only use police protection as a last resort.", STRENGTH),
        ("Sergeants review these cases, but only when they have time.", FAILING),
        ("Checks were made only if a social worker asked for them.", FAILING),
        ("Intelligence is added only when somebody remembers.", FAILING),
        ("The custody officer refused to accept that the boy needed help.", UNPRAISING),
    ],
    "until it is mended, and what is needed": [
        ("Until these weaknesses are put right, some children will remain at risk.", FAILING),
        ("Until this is resolved, the force cannot be sure that children are safe.", FAILING),
        ("It also needs a much better understanding of demand.", FAILING),
        ("The force needs better data about children in care.", FAILING),
        ("The force needs clearer oversight of these cases.", FAILING),
    ],
    "few cases of something amiss": [
        ("We found very few cases in which an officer should have made a referral and hadn't.", STRENGTH),
        ("There were hardly any cases where officers had not spoken to the child.", STRENGTH),
        ("We rarely found that officers had failed to share information.", STRENGTH),
        ("We found no cases in which a child had been left at risk.", STRENGTH),
        ("There were few cases where the response was delayed.", STRENGTH),
        ("There were few cases where children had been spoken to.", FAILING),
        ("In quite a few cases officers had not spoken to the child.", FAILING),
        ("Few records showed that the child had been seen.", FAILING),
    ],
    "then and now": [
        ("In 2020 there were 310 visits outstanding; when we visited there were 12.", STRENGTH),
        ("In 2020 there were 12 visits outstanding; when we visited there were 310.", FAILING),
        ("In 2019 there were 86 overdue visits, but at the time of our inspection only 9 were late.", STRENGTH),
        ("At our last inspection 40 visits were overdue; there are now 112.", FAILING),
        ("In 2018, 12 assessments were outstanding, and when we returned there were 60.", FAILING),
    ],
    "posts, homes and recommendations": [
        ("The force has filled most of its detective vacancies.", STRENGTH),
        ("All posts in the unit have now been filled.", STRENGTH),
        ("All 18 children's homes in the county have signed up to the protocol.", STRENGTH),
        ("Only three of the 18 children's homes have signed up to the protocol.", FAILING),
        ("The force has met this recommendation.", STRENGTH),
        ("The force has fully met this recommendation.", STRENGTH),
        ("This recommendation has been met.", STRENGTH),
        ("The force has not met this recommendation.", FAILING),
        ("This recommendation has not been met.", FAILING),
        ("The force has partly met this recommendation.", NEUTRAL),
        ("The force has met part of this recommendation.", NEUTRAL),
    ],
    "measured against before, and a norm": [
        ("This is a better result than in 2018.", STRENGTH),
        ("These results are better than those we found in 2018.", STRENGTH),
        ("These results are worse than those we found in 2018.", FAILING),
        ("This is too wide a variation in the service that children receive.", FAILING),
        ("That is too long a wait for a child.", FAILING),
        ("Each of them manages about 45 offenders, which is within the recommended ratio.", STRENGTH),
        ("Caseloads are within national guidance.", STRENGTH),
        ("Caseloads are above the recommended ratio.", FAILING),
    ],
    "time and queues": [
        ("He was in a foster home less than an hour later.", UNFAILING),
        ("Officers arrived less than ten minutes after the call.", UNFAILING),
        ("The unit takes about nine months to examine devices.", FAILING),
        ("At the time of our inspection it had a queue of 390 devices.", FAILING),
        ("212 devices were waiting to be examined at the time of our inspection.", FAILING),
        ("The average wait was five hours.", FAILING),
    ],
    "what was missing": [
        ("Control room staff haven't yet had it.", FAILING),
        ("Response officers have not yet had this training.", FAILING),
        ("Officers arrived without knowing that police had been to the address before.", FAILING),
        ("Markers were missing from many addresses.", FAILING),
        ("Each report was treated on its own.", FAILING),
        ("Incidents were dealt with in isolation.", FAILING),
        ("The case was left until the Monday, by which time the footage had been erased.", FAILING),
        ("Custody officers told us they had stopped asking because they knew what the answer would be.", FAILING),
        ("They are often taken away to deal with other crime.", FAILING),
    ],
    "what a report says of itself": [
        ("We have made recommendations that should help the force to close this gap.", NEUTRAL),
        ("We have also identified three areas for improvement.", NEUTRAL),
        ("As a result we have made two recommendations.", NEUTRAL),
        ("A neighbour called the police late at night.", NEUTRAL),
        ("The girl had not come home from school.", NEUTRAL),
        ("The mother said that nothing had happened.", NEUTRAL),
    ],
    "harm that goes on, and another clause": [
        ("But practice isn't consistent, and too many children are left at risk.", FAILING),
        ("Officers didn't always record their decisions, and many children were left without protection.", FAILING),
        ("The force has not held a child in a police cell since 2017.", STRENGTH),
        ("No child was held in a cell or left at risk.", STRENGTH),
        ("On each occasion the record amounted to one line.", FAILING),
        ("In other teams, reviews are often just a few words.", FAILING),
        ("One girl slept on a sofa in the station.", FAILING),
        ("They recorded the poor state of the flat and arranged for the children to be seen by a doctor.", STRENGTH),
        ("The deputy chief constable chairs the board, which holds commanders to account.", UNFAILING),
        ("The force sent an officer to 96 percent of conferences in the past year.", STRENGTH),
        ("The force sent an officer to 40 percent of conferences in the past year.", FAILING),
        ("No child came to harm, and several families were helped.", STRENGTH),
        ("This backlog no longer exists, and supervisors now read each record within a week.", STRENGTH),
    ],
    "less waiting, less evidence": [
        ("The unit has reduced its waiting time for examinations from 20 weeks to 5 weeks.", STRENGTH),
        ("We saw much less evidence of this in other teams.", FAILING),
        ("The record was brief and added little to what was known.", FAILING),
        ("Staff used the category of absent for children who were plainly at risk.", FAILING),
        ("The force has cut waiting times for examinations.", STRENGTH),
        ("The force has not reduced its waiting times.", FAILING),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), params(CASES))
def test_polarity_of(sentence: str, wanted: str) -> None:
    check(sentence, wanted)
