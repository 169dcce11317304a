"""Themes of sentences of our own, alone and with what stands around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract.themes.evidence import Text, areas
from graphkit.extract.themes.theming import themes_at_once, themes_in_order, weights
from graphkit.ontology import load_ontology


def themes_of(clean: str, *, practice_area: str | None, context: str = "") -> tuple[str, ...]:
    return themes_at_once([Text(clean, heading=context, area=practice_area)])[0]


@pytest.mark.parametrize(
    ("sentence", "theme"),
    [
        ("Officers often don't record what children say or how they behave.", "voice-of-the-child"),
        ("Staff rarely record a child's ethnicity.", "ethnicity-recording"),
        ("Detectives have high caseloads and posts are vacant.", "staffing-and-workload"),
        ("Strategy discussions are held late.", "strategy-discussions"),
        ("The MARAC hears the right cases.", "marac"),
        ("Telephones wait for months to be examined by the digital forensic unit.", "digital-forensics"),
        ("Designated officers don't review the use of police protection.", "police-protection-records"),
        ("Appropriate adults attend custody early.", "appropriate-adults"),
        ("Registered sex offenders are visited on time.", "offender-visits-and-assessment"),
        ("The force uses child abduction warning notices to disrupt offenders.", "disruption-and-orders"),
    ],
)
def test_the_theme_of_a_plain_sentence(sentence: str, theme: str) -> None:
    assert theme in themes_of(sentence, practice_area=None)


def test_a_heading_says_what_a_sentence_leaves_open() -> None:
    assert themes_of("This isn't good enough.", practice_area=None) == ()
    heading = "Digital forensic examinations are delayed"
    assert themes_of("This isn't good enough.", practice_area="investigation", context=heading) == (
        "digital-forensics",
    )


def test_the_sentence_before_says_what_this_one_is_about() -> None:
    first = "Strategy meetings with social workers are held late."
    second = "This leaves children waiting."
    texts = [Text(first, group="s"), Text(second, group="s", before=first)]
    assert themes_in_order(texts)[1][0] == "strategy-discussions"


def test_every_theme_of_the_ontology_has_cues_and_a_lean_and_no_other_has() -> None:
    themes = {c.notation for c in load_ontology().scheme("theme")}
    assert set(areas()) == themes
    assert set(weights()["lean"]) == themes


@given(st.text(), st.text(max_size=80), st.sampled_from([None, "investigation", "nowhere"]))
def test_any_text_has_known_themes_and_the_same_twice(clean: str, context: str, area: str | None) -> None:
    themes = themes_of(clean, practice_area=area, context=context)
    assert themes == themes_of(clean, practice_area=area, context=context)
    assert set(themes) <= set(areas())
    assert len(set(themes)) == len(themes)
