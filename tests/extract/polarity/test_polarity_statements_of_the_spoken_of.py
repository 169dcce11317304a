"""Polarity of sentences that only speak of a shortcoming: when something was done, what is asked, what is sent back."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, STRENGTH, UNFAILING, UNPRAISING, check, params

CASES = {
    "the occasion of a deed": [
        ("When a form is late, the sergeant rings the officer.", UNFAILING),
        (
            "Where the family had been overlooked, officers went back and made a full referral.",
            UNFAILING,
        ),
        ("Even where no offence had been committed, staff were alert to the risk and told the school.", STRENGTH),
        ("When a form is late, nothing is done.", FAILING),
        ("When visits were overdue, we were told that officers had been taken for other work.", FAILING),
        ("Where delays occur, children lose confidence.", FAILING),
        ("When we inspected, the team had a backlog of 300 devices.", FAILING),
    ],
    "what is granted behind praise": [
        ("The unit works closely with schools, even when its officers are under great pressure.", STRENGTH),
        ("The unit does not visit families, even when they are at risk.", FAILING),
    ],
    "what an address, a comma or a child's mood is not": [
        ("Children at the address aren't always spoken to.", FAILING),
        ("Plans are in place for few of the children who are often missing, and officers don't know of them.", FAILING),
        ("Several detectives had earned the trust of children who had been reluctant to speak.", STRENGTH),
        ("Forms that don't reach the threshold are passed to the hubs.", UNFAILING),
    ],
    "what is over, and what is only no longer good": [
        ("The old plan is no longer used.", UNFAILING),
        ("The profile of exploitation dates from 2016 and is no longer a reliable guide.", UNPRAISING),
        ("The delays that we described are no longer tolerated.", UNFAILING),
        ("The strategy is out of date and is no longer fit for its purpose.", UNPRAISING),
    ],
    "what is noticed, and notices": [
        ("A sergeant noticed that it had been wrongly graded and changed it.", UNFAILING),
        ("It then found 12 notices that should have been sent to the hub at once.", UNPRAISING),
        ("The state of the referral desk gave considerable cause for concern.", FAILING),
    ],
    "of what somebody is told, and what is ended": [
        ("An inspector is told when a request for a foster bed fails.", UNFAILING),
        ("Supervisors are alerted when a visit is overdue.", UNFAILING),
        ("Nobody was told when visits were missed.", FAILING),
        ("We were told when we visited that reviews were late.", FAILING),
        ("The new policy has ended the confusion over who owns a case.", UNFAILING),
        ("The scheme ended, and delays grew.", FAILING),
        (
            "We found no case that had been given to a constable of either team without the necessary training.",
            UNFAILING,
        ),
        ("We found no child in the cells that night, and a boy had been released without a plan.", FAILING),
        ("A sergeant stayed on duty so that the girls could be driven to their aunt.", UNFAILING),
    ],
    "what is not done otherwise": [
        ("Officers use the power when they must and not otherwise.", UNFAILING),
        ("Social workers are told before the search, not afterwards.", UNFAILING),
        ("Visits are made on time and are rarely announced.", STRENGTH),
        ("Each manages about 40 offenders, which is within the range that we would expect.", UNFAILING),
        ("The quality was not of the standard we would expect.", FAILING),
    ],
    "who was not brought there": [
        ("Carers take children at any hour, and no child was brought to a police station.", STRENGTH),
        ("Carers were not told, and a man who had hurt her was not brought to a police station.", FAILING),
    ],
    "what is needed and had": [
        ("The unit has the managers and the systems it needs to do better.", UNFAILING),
        ("Sergeants have been given all the time that they need to improve their reviews.", UNFAILING),
        ("The unit does not have the systems it needs to do better.", FAILING),
        ("The force has the plans; it needs to do better at carrying them out.", FAILING),
        ("The force has the plans but it needs to do better.", FAILING),
    ],
    "what would have come": [
        ("Detectives found images that would otherwise have been missed.", UNFAILING),
        ("The force had lost records which would otherwise have shown the delays.", FAILING),
    ],
    "what is asked, watched or known": [
        ("Sergeants were asked why two visits had been missed and went out the same evening.", UNFAILING),
        ("The dashboard shows inspectors which visits are overdue.", UNFAILING),
        ("Managers monitor closely how long children wait.", STRENGTH),
        ("The panel looks at every arrest and asks whether it could have been avoided.", UNFAILING),
        ("The force does not know how many visits are overdue.", FAILING),
        ("It is difficult to see how delays of this length could be justified.", FAILING),
        ("We asked why visits were overdue.", FAILING),
        ("Files show where visits were missed.", FAILING),
        ("Managers could not explain why reviews had been late.", FAILING),
        ("It was unclear whether the visits had been missed.", FAILING),
        ("Only the sergeant knows which visits are overdue.", FAILING),
        ("Officers decide whether to attend without any information.", FAILING),
        ("Families are discussed at a meeting which does not have the records to hand.", FAILING),
    ],
    "what is sent back or taken up": [
        ("Supervisors rejected any plan in which the risk was vague, and explained what was wanted.", UNFAILING),
        ("Each form is read by a sergeant, and returned when important facts are absent.", UNFAILING),
        ("Chief officers have challenged partners when arrangements weren't working for children.", UNFAILING),
        ("Children were returned to homes that were unable to protect them.", FAILING),
        ("Reviewers were willing to challenge investigators on delays.", STRENGTH),
        ("Supervisors rarely challenged plans that were vague.", FAILING),
        ("Supervisors seldom challenge plans which are vague.", FAILING),
        ("Few supervisors challenged plans that were vague.", FAILING),
        ("Few of the plans were vague.", UNFAILING),
        ("Officers rarely submit forms that are late.", UNFAILING),
        ("Work is repeated by each shift, so that enquiries are forgotten.", FAILING),
    ],
    "what was done then was no mending": [
        ("When a complaint is late, the sergeant rings the family and explains.", UNFAILING),
        ("Where the danger had been overlooked, managers sent a patrol straight away.", UNFAILING),
        ("When reviews were overdue, managers pushed back the deadline.", FAILING),
        ("Where investigations were poor, supervisors had signed them regardless.", FAILING),
        ("Where notes were incomplete, officers guessed at what had happened.", FAILING),
        ("When no place was found, children were held in cells for the night.", FAILING),
        ("When patrols could not attend, reports were closed by phone.", FAILING),
        ("When no unit was free, the inspector found one in the next district at once.", UNFAILING),
    ],
    "what is no hardship of those who are praised": [
        ("Staff remain calm and courteous, even when calls are queuing.", STRENGTH),
        ("Sergeants signed off plans as effective, even when steps in them were overdue.", FAILING),
        ("Reviewers described the response as good, even where the child had been missed.", FAILING),
        ("The force closes reports quickly, even when lines of enquiry are incomplete.", FAILING),
    ],
    "what would have come, and what came": [
        ("The check picked up a threat that would otherwise have been missed.", UNFAILING),
        ("A thorough search would have found the phone.", FAILING),
        ("Good supervision would have picked up these mistakes.", FAILING),
    ],
    "how things came about, and who asks": [
        ("The tracker shows which reviews are overdue.", UNFAILING),
        ("The timeline shows how long the boy had been left at risk.", FAILING),
        ("The report shows how poorly the force understands exploitation.", FAILING),
        ("It is easy to see why victims are missed.", FAILING),
        ("The unit checks that forms are filled in, rather than whether a child is safe.", FAILING),
        ("Few sergeants check whether visits are overdue.", FAILING),
        ("Supervisors rarely notice when reviews are overdue.", FAILING),
        ("Only one of the managers asked whether the interview had been missed.", FAILING),
    ],
    "few of those of whom it is told": [
        ("Few of the families who had been overlooked were seen again.", FAILING),
        ("Few of those whose interviews were delayed had been told.", FAILING),
        ("There were few cases in which the visit was delayed.", STRENGTH),
        ("Few of the visits were late.", STRENGTH),
    ],
    "who took it up, and with whom": [
        ("A supervisor noticed that the grading was wrong and changed it.", UNFAILING),
        ("A victim noticed that her account had been wrongly written down.", FAILING),
        ("Supervisors noticed that the task was overdue, then closed it.", FAILING),
        ("Incomplete files were rejected by the Crown Prosecution Service.", FAILING),
        ("Constables had raised the lack of training with their managers.", UNPRAISING),
        ("Officers who challenged decisions that were wrong were ignored.", FAILING),
        ("Sergeants return forms that are poor only when the council asks.", FAILING),
        ("Leaders refuse to accept that reviews are late.", FAILING),
        ("The inspector refuses to sign off any plan that is incomplete.", UNFAILING),
        ("When we raised the delays, managers took the view that nothing could be done.", FAILING),
        ("When we raised the delays, managers took action at once.", UNFAILING),
    ],
    "what got worse by itself, and what was bought": [
        ("Custody staff escalated cases where no bed was offered.", UNFAILING),
        ("The danger escalated when officers failed to visit.", FAILING),
        ("The threat to the family had escalated when the arrest was delayed.", FAILING),
        ("The force upgraded a system that is unreliable and slow.", FAILING),
        ("The unit has fallen back on a process which is slow.", FAILING),
    ],
    "what must not be taken for praise": [
        ("Custody officers inform their inspectors when no bed can be found.", UNPRAISING),
        ("Conferences decide whether a child should have a plan.", UNPRAISING),
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), params(CASES))
def test_spoken_of(sentence: str, expected: str) -> None:
    check(sentence, expected)
