"""What a thing is called: the ontology's label where the text bears it out, else the text's own fullest name."""

from __future__ import annotations

import pytest

from graphkit.records import Entity, Mention
from tests.extract.naming_harness import analysed, mentions, named


@pytest.mark.parametrize(
    ("text", "name", "concept"),
    [
        # the text has another name for it
        (
            "Officers fill in a vulnerability assessment form (VAF). VAFs are late.",
            "vulnerability assessment form", "process/ppn",
        ),
        ("The force moved its records to the Connect system.", "Connect system", "system/connect"),
        ("Custody sergeants asked questions.", "custody sergeant", "role/custody-officer"),
        ("Return interviews were late.", "return interview", "process/return-interview"),
        ("Fifty children belong to a cadet scheme.", "cadet scheme", "scheme/police-cadets"),
        ("It met the youth advisory group.", "youth advisory group", "organisation/youth-iag"),
        ("Ofsted inspected the council.", "Ofsted", "organisation/ofsted"),
        (
            "The duty is found in section 38 of the Police and Criminal Evidence Act 1984.",
            "section 38 of the Police and Criminal Evidence Act 1984", "legislation/pace-38",
        ),
        (
            "Her Majesty's Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS) wrote this.",
            "Her Majesty's Inspectorate of Constabulary and Fire & Rescue Services", "organisation/hmicfrs",
        ),
        # of several, the fullest
        (
            "Niche is slow. The Niche records management system is old.",
            "Niche records management system", "system/niche",
        ),
        (
            "Police protection was right. Police protection under section 46 ended.",
            "police protection", "order/police-protection",
        ),
        # the text has the label, a variant of it, an abbreviation of it or more than it
        (
            "Officers submit public protection notices and vulnerability assessment forms.",
            "public protection notice", "process/ppn",
        ),
        ("The PPN was sent.", "public protection notice", "process/ppn"),
        ("Health care professionals were there.", "healthcare professional", "role/healthcare-professional"),
        (
            "Directors of children's services agreed.",
            "director of children's services", "role/director-childrens-services",
        ),
        (
            "A DASH was filled in.",
            "domestic abuse, stalking and honour-based violence risk assessment", "process/dash",
        ),
        ("They use active risk management (ARMS).", "active risk management system", "process/arms"),
        ("The body-worn video cameras were on.", "body-worn video", "system/body-worn-video"),
        ("The child was held under section 46.", "section 46 of the Children Act 1989", "legislation/section-46"),
    ],
)  # fmt: skip
def test_a_thing_is_called_what_the_text_calls_it(text: str, name: str, concept: str) -> None:
    assert concept in {e.concept for e in named(text).values()}
    assert {e.name for e in named(text).values() if e.concept == concept} == {name}


def test_what_it_is_called_does_not_change_its_id() -> None:
    def ids(text: str) -> list[str]:
        return [r.id for r in analysed(text).records if isinstance(r, Entity) and r.concept == "role/custody-officer"]

    assert ids("Custody sergeants asked questions.") == ids("The custody officer asked questions.") != []


@pytest.mark.parametrize(
    ("text", "name", "concept"),
    [
        (
            "An assistant chief constable chairs the vulnerability board.",
            "vulnerability board", "process/vulnerability-board",
        ),
        ("The performance board meets monthly.", "performance board", "process/performance-board"),
        ("Family support workers visit.", "family support worker", "role/family-support-worker"),
        ("Custody staff were kind.", "custody staff", "role/custody-staff"),
        ("Early intervention officers visit families.", "early intervention officer", "role/early-help-officer"),
    ],
)  # fmt: skip
def test_things_that_are_not_each_other_have_concepts_of_their_own(text: str, name: str, concept: str) -> None:
    assert (name, concept) in {(e.name, e.concept) for e in named(text).values()}


def test_two_things_of_one_concept_that_the_text_explains_stay_two() -> None:
    state = analysed(
        "Officers fill in a public protection notice (PPN). Schools fill in a vulnerability assessment form (VAF).",
        "VAFs are late. PPNs are not.",
    )
    both = {e.abbreviation: e for e in state.of(Entity)}
    assert {short: e.name for short, e in both.items()} == {
        "PPN": "public protection notice",
        "VAF": "vulnerability assessment form",
    }
    assert {e.concept for e in both.values()} == {"process/ppn"}
    assert mentions(state, both["VAF"]) == ["vulnerability assessment form", "VAF", "VAFs"]
    assert mentions(state, both["PPN"]) == ["public protection notice", "PPN", "PPNs"]


def test_a_referral_is_not_the_form_it_is_made_on() -> None:
    found = named(
        "Child protection referrals were late. The vulnerability report was used for each safeguarding referral."
    )
    assert [e.name for e in found.values() if e.concept == "process/ppn"] == ["vulnerability report"]


def test_a_sentence_s_capital_is_no_part_of_a_name() -> None:
    text = "Youth justice liaison team officers visit schools."
    assert "youth justice liaison team" in named(text, "Every youth worker is new.")
    assert "Youth justice liaison team" in named(text), "nothing tells that it is a word like others"


def test_the_parts_of_an_address_name_nothing() -> None:
    said, address = "The police and crime plan is new.", "See www.northmoor-pcc.gov.uk/police-and-crime-plan/ for it."
    assert [m.quote for m in analysed(said, address).of(Mention)] == ["police and crime plan"]
