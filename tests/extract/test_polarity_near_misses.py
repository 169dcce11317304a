"""Polarity: words that seem to praise or blame and do not, and near misses that must keep their sign."""

from __future__ import annotations

import pytest

from graphkit.extract.judging.polarity import judge

#: what a sentence must come out as; `unfailing` and `unpraising` where a reader might take it in two ways
FAILING, STRENGTH, NEUTRAL, UNFAILING, UNPRAISING = "failing", "strength", "neutral", "unfailing", "unpraising"
CASES = {
    "whether and as though": [
        ("The report does not say whether children are any safer.", FAILING),
        ("Nowhere does the plan state whether the response was effective.", FAILING),
        ("The figures tell managers whether the work is effective.", UNPRAISING),
        ("Sergeants wrote 'streetwise' as though it made the girl safer.", UNPRAISING),
        ("The boy would have been safer if a constable had looked at the file.", FAILING),
        ("The document is silent on what families think.", FAILING),
        ("Children are safer as a result of this work.", STRENGTH),
    ],
    "more harm that does not happen": [
        ("We found no child in these records who had spent the night in a police station.", STRENGTH),
        ("No registered offender had gone unseen for more than a month.", STRENGTH),
        ("No girl had been in a cell for two years.", STRENGTH),
        ("It is three years since a child was last held in a cell.", STRENGTH),
        ("None of the seven families withdrew.", STRENGTH),
        ("Officers did not leave until an aunt had come for the children.", UNFAILING),
        ("We heard of no case in which a constable had gone alone.", STRENGTH),
        ("We did not see a single release without conditions.", STRENGTH),
        ("We could not find one that hadn't been read.", STRENGTH),
        ("We spoke to nobody who felt unable to ask for help.", STRENGTH),
        ("There was no plan for children who were left alone.", FAILING),
        ("We found no case in which the child had been spoken to.", FAILING),
        ("We could not find one that had been read.", FAILING),
        ("Seven families withdrew.", UNPRAISING),
        ("Nobody rang her mother until she had been in a cell for six hours.", FAILING),
        ("They'd have been safer if anyone had looked at the plan.", FAILING),
    ],
    "unbidden, and not by rote": [
        ("Neighbourhood officers visit these homes without being asked.", STRENGTH),
        ("Inspectors do not just sign the form.", UNFAILING),
        ("Children are treated as victims rather than offenders.", STRENGTH),
        ("The notes read as the story of a child rather than of a crime.", UNFAILING),
        ("Head teachers had no complaint about the help that they receive.", STRENGTH),
        ("The views of children come first, and not as an afterthought.", UNFAILING),
        ("The courts have refused none.", UNFAILING),
        ("Boys who share pictures of themselves are not treated as offenders.", STRENGTH),
        ("Leaders have been frank about what needs to change.", UNFAILING),
        ("Girls were not treated as victims.", FAILING),
        ("Children are treated as offenders rather than victims.", FAILING),
        ("Inspectors just sign the form, without being told what has changed.", FAILING),
        ("Parents had complaints about delays.", FAILING),
        ("The views of children are an afterthought.", FAILING),
    ],
    "put right, and in time": [
        ("The desk corrects most of these errors within a day.", STRENGTH),
        ("Staff upgraded those which had been graded too low.", UNFAILING),
        ("The sergeant sent back plans that were not good enough.", UNFAILING),
        ("Two weeks later the queue was gone.", STRENGTH),
        ("A new scheme has brought the average wait down to nine days.", STRENGTH),
        ("Officers collect footage before it is lost.", UNFAILING),
        ("A clerk looks at the records while the caller is still on the line.", UNFAILING),
        ("The force has stopped abstractions from this unit.", UNFAILING),
        ("Nobody sent back the plans that were not good enough.", FAILING),
        ("Many of the plans were not good enough.", FAILING),
        ("Footage was lost.", FAILING),
        ("The errors had not been corrected.", FAILING),
        ("Two weeks later the girl had still not been seen.", FAILING),
    ],
    "words that look like praise or blame": [
        ("The list was kept on a shared drive.", NEUTRAL),
        ("These children are already well known to the unit.", UNFAILING),
        ("The team has been at half strength since May.", FAILING),
        ("Elsewhere, knowledge was thin.", FAILING),
        ("Response officers have mostly taught themselves.", FAILING),
        ("Three men who ignored their notices were prosecuted.", UNFAILING),
        ("The force prosecuted three men who ignored them.", UNFAILING),
        ("A girl told us that her officer was the only one who listens.", UNFAILING),
        ("The jury relied on the video.", UNFAILING),
        ("Examiners found abuse that officers had not suspected.", UNPRAISING),
        ("Nurses picked up an injury that the police had not suspected.", UNFAILING),
        ("Detectives rely on their colleagues' memory.", FAILING),
        ("Supervision is at its strongest in the east.", UNFAILING),
    ],
    "rules, names and people that blame nobody": [
        ("Force policy is that an inspector should look at each plan every month.", NEUTRAL),
        ("Delay can mean that a child is unable to begin therapy.", NEUTRAL),
        ("A cell is not a fit place for a child.", NEUTRAL),
        ("Reports that are not urgent come to the front counter.", UNFAILING),
        ("By the spring the girl no longer wanted to give evidence.", UNPRAISING),
        ("A new head of crime was appointed in May.", NEUTRAL),
        ("We carried out the interviews remotely.", UNFAILING),
        ("The force's policy is not followed.", FAILING),
        ("Delay meant that the child was unable to begin therapy.", FAILING),
        ("Reports are not urgently passed on.", FAILING),
        ("The unit no longer closes cases early.", STRENGTH),
    ],
    "graded low, copied, out of date": [
        ("Children known to be at risk were routinely graded as low risk.", FAILING),
        ("The girl was graded as absent although she was known to be at risk.", FAILING),
        ("The actions had been copied from the month before.", FAILING),
        ("The strategy was more than three years old.", FAILING),
        ("The quality of these records varies.", FAILING),
        ("A manager signed the plan without comment.", FAILING),
        ("Few had been trained to use it.", FAILING),
        ("Staff say little about the child's life at home.", FAILING),
        ("The notice is copied to the school nurse.", NEUTRAL),
        ("Children are no longer graded as absent.", STRENGTH),
        ("The boy was more than three years old.", NEUTRAL),
        ("No plan is signed without comment.", UNFAILING),
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
