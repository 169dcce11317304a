"""A force's own name for a common thing is read as the name that the cues of themes know."""

from __future__ import annotations

from graphkit.extract.themes import local_words as module
from graphkit.extract.themes.local_words import local_words
from graphkit.learning.themes import analysed
from graphkit.ontology import load_ontology

TEXT = """Northmoor Police: National child protection inspection

Assessment and help

Officers use a vulnerable person form (VPF) to tell social workers about a child.
Inspectors found that VPFs weren't sent. Registered sex offenders are managed by the Dangerous Persons Management Unit
(DPMU). Offenders are visited by the DPMU. The multi-agency safeguarding hub (MASH) reads each VPF.
"""


def test_an_abbreviation_that_no_cue_knows_gives_way_to_the_known_name() -> None:
    known = local_words(analysed(TEXT, "northmoor"))
    assert known("Inspectors found that VPFs weren't sent.") == "Inspectors found that ppns weren't sent."
    assert known("Offenders are visited by the DPMU.") == "Offenders are visited by the mosovo."


def test_what_cues_know_and_what_is_part_of_a_word_stays() -> None:
    known = local_words(analysed(TEXT, "northmoor"))
    for text in ("The MASH is quick.", "The VPFX is a vehicle.", "A detective called."):
        assert known(text) == text


def test_a_document_without_names_keeps_its_words() -> None:
    assert local_words(analysed("Officers were slow.\n", "plain"))("Officers were slow.") == "Officers were slow."


def test_each_known_name_is_of_something_in_the_ontology() -> None:
    assert set(module._KNOWN) <= set(load_ontology().concepts)
