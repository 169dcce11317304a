"""Polarity of what inspectors say in words that are theirs: the plain verdict, said in another way."""

from __future__ import annotations

import pytest

from tests.extract.polarity.polarity_cases import FAILING, NEUTRAL, STRENGTH, UNFAILING, UNPRAISING, check, params

CASES = {
    "what goes undone": [
        ("Threats to younger siblings regularly go unexamined.", FAILING),
        ("Three of the strategy meetings went undocumented.", FAILING),
        ("Warnings from the school went largely unheeded by the officers in charge of the case.", FAILING),
        ("Nothing is left out that the next shift may need.", UNFAILING),
        ("Ethnicity is frequently left out of the custody record.", FAILING),
        ("Reports were left out of account when the plan was made.", FAILING),
        ("Supervision is present at some stations and missing at others.", FAILING),
        ("What was missing was any sign that the two agencies had met.", FAILING),
        ("What was agreed isn't written up in every case.", FAILING),
    ],
    "what must change": [
        ("The force now has to embed the new procedure.", FAILING),
        ("Its joint work still has some way to go.", FAILING),
        ("Commanders could make better use of the figures that they receive.", FAILING),
        ("Managers should talk to one another more often.", FAILING),
        ("It would be quicker if the desk rang the hospital itself.", FAILING),
        ("The two panels would work better under one chair.", FAILING),
        ("Change is needed without delay.", UNPRAISING),
        ("None of these recommendations has so far been met in full.", FAILING),
        ("This practice must be put right.", FAILING),
    ],
    "how hard it is": [
        ("It has been hard to fill posts in the child abuse team.", FAILING),
        ("The team works hard to keep children in touch with their families.", STRENGTH),
        ("It didn't take the detectives long to find out who he was.", STRENGTH),
        ("Children don't wait long for an appropriate adult.", STRENGTH),
        ("Officers had no hesitation in taking the baby out of the house.", STRENGTH),
        ("Workloads in both teams are heavy.", FAILING),
        ("The unit isn't short of supervisors.", STRENGTH),
        ("Searches can't be relied on at weekends.", FAILING),
    ],
    "what is understood": [
        ("The sergeants' grasp of neglect fell short.", FAILING),
        ("Their knowledge of exploitation had grown since our last visit.", STRENGTH),
        ("Leaders recognise the toll that such images take.", STRENGTH),
        ("The policy was news to some of the officers.", FAILING),
        ("They know how to make such a referral.", STRENGTH),
        ("Nobody we asked knew that such an agreement existed.", FAILING),
    ],
    "how it is carried out": [
        ("Officers were prompt in carrying out these checks.", STRENGTH),
        ("The inquiry was carried out to a good standard.", STRENGTH),
        ("Incident logs can be kept under review from any station.", STRENGTH),
        ("Agencies concluded that they should visit the family together.", STRENGTH),
        ("This should help officers to find such children sooner.", STRENGTH),
        ("Staff deal capably with calls of this kind.", STRENGTH),
        ("Mental health staff get in touch with the school on each occasion.", STRENGTH),
        ("All the agencies that should be at the table send somebody.", STRENGTH),
        ("A number of suspects remain at large since as far back as 2019.", FAILING),
        ("Officers put off making an arrest until the phone had been read.", FAILING),
    ],
    "what was done when inspectors spoke up": [
        ("When we expressed concern about the delays, managers approached the council that day.", STRENGTH),
        ("That practice has since stopped.", STRENGTH),
        ("The number of such cases has come down.", STRENGTH),
    ],
    "what judges nobody": [
        ("The aim is to bring the two teams under one roof.", NEUTRAL),
        ("He denied that he had committed any offence.", NEUTRAL),
        ("The unit moved to its new office not long ago.", NEUTRAL),
        ("Neither parent wished to make a statement.", NEUTRAL),
        ("A child shouldn't be detained unless there is no other way.", NEUTRAL),
        ("More effort goes into those offenders who give most cause for concern.", UNFAILING),
    ],
}


@pytest.mark.parametrize(("sentence", "wanted"), params(CASES))
def test_said_in_another_way(sentence: str, wanted: str) -> None:
    check(sentence, wanted)
