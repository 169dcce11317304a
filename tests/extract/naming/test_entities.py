"""Entities and mentions: concepts under every name, and local names by their shape."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.extract.naming import entities
from graphkit.extract.state import Block
from graphkit.records import Entity, Mention, to_json
from tests.extract.naming_harness import analysed, mentions, named


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The force has a vulnerable victims hub (VVH).", "vulnerable victims hub", "team"),
        ("A team called Operation Thistle manages these cases.", "Operation Thistle", "team"),
        ("Operation Marigold targets gangs.", "Operation Marigold", "operation"),
        ("They met at Eastvale City Council and left.", "Eastvale City Council", "organisation"),
        ("NHS Eastvale Integrated Care Board took part.", "NHS Eastvale Integrated Care Board", "organisation"),
        ("It uses a database called Falcon for this.", "Falcon", "system"),
        ("The Stray Animals (Rural Areas) Act 2011 applies.", "Stray Animals (Rural Areas) Act 2011", "legislation"),
        ("The Westmarch Safeguarding Children Partnership leads.", "Westmarch Safeguarding Children Partnership",
         "organisation"),
        ("The referral service is known as 'First Light' there.", "First Light", "team"),
        ("We met missing children liaison officers.", "missing children liaison officer", "role"),
        ("Chief Constable Ann Harrow agreed. Ms Harrow left.", "Ann Harrow", "person"),
        ("The force runs weekly stalking review panels.", "stalking review panel", "process"),
    ],
)  # fmt: skip
def test_local_names_by_shape(text: str, name: str, kind: str) -> None:
    entity = named(text).get(name)
    assert entity is not None, sorted(named(text))
    assert entity.entity_type == kind


def test_short_and_long_form_are_one_thing() -> None:
    state = analysed(
        "The domestic abuse safety unit (DASU) is new.", "DASU staff work with the DASU team.", "DASU officers left."
    )
    units = [e for e in state.of(Entity) if "DASU" in e.surfaces]
    assert [(e.abbreviation, e.expansion_in_text) for e in units] == [("DASU", "domestic abuse safety unit")]
    assert units[0].function is not None
    assert mentions(state, units[0])[:3] == ["domestic abuse safety unit", "DASU", "DASU"]


def test_expansion_in_a_footnote_and_in_a_glossary() -> None:
    things = named(
        "A caller told the NSYP about it.",
        "8 Northern Society for Young People.",
        "CMU\tcase management unit",
        kinds={1: "footnote", 2: "row"},
    )
    assert things["Northern Society for Young People"].abbreviation == "NSYP"
    assert things["Northern Society for Young People"].entity_type == "organisation"
    assert things["case management unit"].abbreviation == "CMU"


def test_link_markup_is_seen_through() -> None:
    state = analysed("The [voice of the child \\(VoC\\)](#) was recorded.")
    (entity,) = state.of(Entity)
    assert (entity.abbreviation, entity.expansion_in_text) == ("VoC", "voice of the child")
    assert mentions(state, entity) == ["voice of the child", "VoC"]


@pytest.mark.parametrize(
    "text",
    [
        "The old harm team (OHT) was renamed the new safety team (NST) last year.",
        "The new safety team (NST), formerly known as the old harm team (OHT), grew.",
        "The old harm team (OHT) is now called the new safety team (NST).",
    ],
)
def test_renaming(text: str) -> None:
    things = {e.abbreviation: e for e in analysed(text).of(Entity)}
    assert things["OHT"].renamed_to == things["NST"].id
    assert things["NST"].renamed_from == things["OHT"].id


def test_the_force_is_the_force_of_the_document() -> None:
    state = analysed("The force trains staff. The constabulary's leaders agree, and Northmoor Police knows it.")
    (force,) = [e for e in state.of(Entity) if e.entity_type == "force"]
    assert force.name == "Northmoor Police"
    assert mentions(state, force)[:2] == ["The force", "The constabulary"]


def test_authorities_and_area_commands_from_lists() -> None:
    things = named(
        "There are three local authorities in the area: Westmarch, Eastvale and the Isles of Norra.",
        "It has two divisions: Upper Dale and Lower Dale.",
    )
    assert things["Westmarch"].entity_type == "organisation"
    assert things["Upper Dale division"].entity_type == "force"


def test_everyday_words_are_no_things() -> None:
    assert named("Officers and supervisors told teams that staff were busy at home visits.") == {}


def test_ids_do_not_shift_when_earlier_text_changes() -> None:
    later = "The vulnerable victims hub (VVH) is led by a superintendent, who runs the VVH well and with great care."
    one = analysed("A first paragraph that is long enough to be out of reach of what follows.", later)
    two = analysed("Another paragraph, about Operation Marigold, that is also long enough to be out of reach.", later)
    ids = [{m.id for m in s.of(Mention) if m.quote in ("VVH", "vulnerable victims hub")} for s in (one, two)]
    assert ids[0] == ids[1] != set()


PIECES = st.lists(
    st.sampled_from(
        [
            "the",
            "force",
            "and",
            "of",
            "(",
            ")",
            ".",
            ",",
            ";",
            "team",
            "unit",
            "hub",
            "(PPU)",
            "PPNs",
            "Chief",
            "Constable",
            "Ann",
            "Harrow",
            "Operation",
            "Fern",
            "Act",
            "2003",
            "known",
            "as",
            "'Northern",
            "Light'",
            "formerly",
            "called",
            "renamed",
            "section",
            "47",
            "Children's",
            "board",
            "meeting",
            "&",
            "\u2019s",
            "[x](#)",
            "\xa0",
            "\n",
            "Westmarch",
            "Council",
            "missing",
            "person",
            "investigation",
            "officer",
            "\xe9",
            "\U0001f600",
            "(a)",
            "system,",
            "ROOK",
        ]
    ),
    max_size=40,
)


@settings(max_examples=60, deadline=None)
@given(PIECES, st.text(max_size=30))
def test_any_text_gives_true_quotes_and_the_same_records_twice(pieces: list[str], noise: str) -> None:
    text = " ".join(pieces) + noise
    if not text.strip():
        return
    state = analysed(text)
    known = {e.id for e in state.of(Entity)}
    for m in state.of(Mention):
        assert state.text[m.start : m.end] == m.quote
        assert m.entity in known
    assert len({r.id for r in state.records}) == len(state.records)
    assert [to_json(r) for r in analysed(text).records] == [to_json(r) for r in state.records]


def test_a_name_cut_by_a_line_break_is_one_whatever_stands_in_the_margin() -> None:
    above, below = "Staff refer children to the Fenwick Family", "Support Service, which the council runs."
    for gap in ("\n", "  \n", "\n        ", "\r\n   "):
        state = analysed(above + gap + below)
        cut = len(above)
        state.blocks = [
            Block("paragraph", a, b, ((a, b),)) for a, b in ((0, cut), (cut + len(gap), cut + len(gap + below)))
        ]
        state.records.clear()
        entities.run(state)
        assert "Fenwick Family Support Service" in {e.name for e in state.of(Entity)}, repr(gap)


def test_places_listed_behind_a_colon_may_stand_on_the_next_line() -> None:
    above, below = "There are three local authorities in Northmoor:", "Elsin Vale, Marrow and Port Elsin. They meet."
    whole = {e.name for e in analysed(f"{above} {below}").of(Entity)}
    state = analysed(f"{above}\n{below}")
    cut = len(above)
    state.blocks = [Block("paragraph", a, b, ((a, b),)) for a, b in ((0, cut), (cut + 1, cut + 1 + len(below)))]
    state.records.clear()
    entities.run(state)
    assert {e.name for e in state.of(Entity)} == whole
    assert {e.entity_type for e in state.of(Entity) if "Marrow" in e.name} == {"organisation"}
