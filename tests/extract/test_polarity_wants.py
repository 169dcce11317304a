"""Polarity: what is wanted, what is done instead, who else acts after a negation, and what only sets the scene."""

from __future__ import annotations

import pytest

from tests.extract.polarity_cases import FAILING, NEUTRAL, STRENGTH, UNFAILING, UNPRAISING, check, params

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
    "the scene": [
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
