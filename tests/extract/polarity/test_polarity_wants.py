"""Polarity: what is wanted, what is done instead, who else acts after a negation, and what only sets the scene."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, NEUTRAL, STRENGTH, UNFAILING, UNPRAISING, check, params

CASES = {
    "what is wanted is lacking": [
        ("Supervisors need clearer guidance if they are to make sound decisions.", FAILING),
        ("The constabulary needs stronger oversight of these cases.", FAILING),
        ("The unit needs more detectives if it is to keep up.", FAILING),
        ("Children need better protection.", UNPRAISING),
    ],
    "another subject after a negation": [
        ("No interpreter was free, and a neighbour spoke for the mother.", FAILING),
        ("There was no answer, and the girl was left at risk.", FAILING),
        ("No child was left in a cell or taken home alone.", UNFAILING),
    ],
    "instead": [
        ("Young people are helped by a mentor instead of being prosecuted.", STRENGTH),
        ("Officers try to avoid criminalising children in care.", STRENGTH),
        ("Suspects are asked to come by appointment rather than arresting them.", UNPRAISING),
        ("Staff wrote the plans in notebooks instead of the system.", FAILING),
    ],
    "idle time and hidden records": [
        ("There are long gaps when nobody works on the case.", FAILING),
        ("For weeks on end nothing happens.", FAILING),
        ("Risk plans were kept on a laptop, where colleagues could not read them.", FAILING),
        ("Two detectives had been moved to a homicide enquiry for a year.", FAILING),
        ("Each has 80 offenders, which is more than the force considers manageable.", FAILING),
        ("It took three days for an officer to visit her.", FAILING),
        ("It took place three days later.", UNPRAISING),
    ],
    "help before it is too late": [
        ("The centre gives practical help to parents before difficulties grow.", STRENGTH),
        ("Inspectors agreed with the grade in nine of the ten cases.", STRENGTH),
        ("The search was justified in every case.", STRENGTH),
        ("Its staff have earned the trust of these families.", STRENGTH),
        ("They could not build trust with the girl.", FAILING),
    ],
    "late, weaker, above what is safe": [
        ("Notifications were sent late in half of the cases.", FAILING),
        ("Officers' knowledge of the subject is weaker in the north.", FAILING),
        ("Staff elsewhere are less sure of the signs.", FAILING),
        ("The figures are mostly about volume.", FAILING),
        ("The report tells them little about children's lives.", FAILING),
        ("Caseloads are above the national guideline of 50.", FAILING),
        ("Calling ahead gives offenders time to hide devices.", FAILING),
        ("An answer can take up to ten working days.", FAILING),
        ("The number of referrals has risen since 2019.", UNFAILING),
    ],
    "good work told plainly": [
        ("Schools said they could rely on the unit.", STRENGTH),
        ("Supervisors check every form and send it back if details are missing.", STRENGTH),
        ("The commander keeps a close eye on the plan.", STRENGTH),
        ("The panel discusses the right children.", STRENGTH),
        ("The decision to enter was right.", STRENGTH),
        ("Leaders are approachable and open to challenge.", STRENGTH),
        ("The force has achieved three of the recommendations.", STRENGTH),
        ("The recommendation hasn't been achieved.", FAILING),
        ("There has been progress on this recommendation.", STRENGTH),
        ("There has been no progress on this recommendation.", FAILING),
        ("There has been little progress on this recommendation.", FAILING),
    ],
    "what officers saw in a home is not their shortcoming": [
        ("Officers recorded the poor conditions in the home.", UNFAILING),
        ("They noted that the flat was cold and that there was little food.", UNFAILING),
        ("Officers recorded poor information about the home.", FAILING),
    ],
    "then and now": [
        ("In 2019 an examination took about a year, and it now takes a month.", UNFAILING),
        ("The queue no longer exists.", STRENGTH),
        ("The unit has cut its backlog by half.", STRENGTH),
        ("Children get a better service from the force than they did in 2019.", STRENGTH),
        ("The force has doubled the number of its researchers.", STRENGTH),
        ("Parents wait longer than they should.", FAILING),
        ("Risk is graded as low when it should be high.", FAILING),
        ("The unit can take only a quarter of the cases.", FAILING),
    ],
    "what is done with children": [
        ("Officers try hard not to criminalise children.", STRENGTH),
        ("Most are given help instead.", STRENGTH),
        ("There is an agreement on when carers should ring the police.", UNFAILING),
        ("A panel hears of each child who could be charged.", UNFAILING),
        ("The girl spent the night in a cell.", FAILING),
        ("The force hopes to fill its vacancies by spring.", UNFAILING),
        ("The board looks at outcomes rather than just numbers.", UNFAILING),
        ("Response officers recognise the signs of neglect.", STRENGTH),
        ("Referrals are sent before the end of the shift.", STRENGTH),
        ("Families have lost confidence in the police.", FAILING),
    ],
    "the scene": [
        ("When nobody could come, a written report was sent.", UNFAILING),
        ("He has not come to the attention of the police since.", UNFAILING),
        ("Officers searched without pause.", STRENGTH),
        ("In most cases the officer had written little more than the child's name.", FAILING),
        ("The force grades calls as emergency, priority or scheduled.", NEUTRAL),
        ("The investigation was closed because there wasn't enough evidence.", UNFAILING),
        ("There wasn't enough evidence that sergeants had read the plans.", FAILING),
        ("The force chose 20 files and assessed how well it had responded.", NEUTRAL),
        ("Places are kept for children from difficult backgrounds.", UNFAILING),
        ("They saw that no one in the house was fit to care for the baby.", UNFAILING),
        ("When there is reason to suspect harm, the agencies should hold a meeting.", NEUTRAL),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), params(CASES))
def test_polarity_of(sentence: str, wanted: str) -> None:
    check(sentence, wanted)
