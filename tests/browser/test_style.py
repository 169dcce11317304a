"""The style: what the Browser's parser takes, names of the ontology alone, and kinds told apart without colour too."""

from __future__ import annotations

import re

import pytest

from graphkit.browser import STYLE
from graphkit.ontology import load_ontology
from graphkit.resources import folder

#: Okabe and Ito's palette ("Color Universal Design", 2008) and two greys
PALETTE = {"#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7"}
GREYS = {"#999999", "#CCCCCC", "#A5ABB6"}
TOLD_APART = ("Force", "Report", "Failing", "Strength", "Theme", "Team", "Recommendation")
_RULE = re.compile(r"([\w.]+) \{\n((?:  [a-z-]+: [^;:,]+;\n)+)\}\n")


def text() -> str:
    return (folder("cypher") / "browser" / STYLE).read_text("utf-8")


def rules() -> dict[str, dict[str, str]]:
    return {selector: dict(re.findall(r"([a-z-]+): ([^;]+);", body)) for selector, body in _RULE.findall(text())}


def test_it_is_nothing_but_rules_that_the_browser_reads() -> None:
    assert _RULE.sub("", text()) == ""
    assert text().count("{\n") == len(rules())


def test_it_names_labels_and_types_of_the_ontology() -> None:
    ontology = load_ontology()
    types = {p.neo4j_name for p in ontology.properties.values() if p.kind == "object"}
    for selector in rules():
        kind, _, name = selector.partition(".")
        assert name in {"", *(ontology.classes if kind == "node" else types)}, selector
        assert kind in {"node", "relationship"}


def test_a_special_label_stands_below_the_general_one() -> None:
    ontology = load_ontology()
    order = [selector.partition(".")[2] for selector in rules() if selector.startswith("node.")]
    for at, name in enumerate(order):
        assert not set(order[at + 1 :]) & set(ontology.ancestors(name)), f"a later rule takes {name}'s style away"


def test_captions_name_properties_that_the_label_has() -> None:
    ontology = load_ontology()
    for selector, style in rules().items():
        kind, _, label = selector.partition(".")
        if kind == "node" and label:
            known = {p.neo4j_name for p in ontology.properties_of(label)}
            assert set(re.findall(r"\{(\w+)\}", style["caption"])) <= known, selector


def test_colours_are_of_the_palette_for_the_colour_blind() -> None:
    for style in rules().values():
        assert style["color"] in PALETTE | GREYS


@pytest.mark.parametrize("kind", TOLD_APART)
def test_each_kind_differs_from_every_other_by_colour_and_by_size_or_sign(kind: str) -> None:
    mine = rules()[f"node.{kind}"]
    for other in set(TOLD_APART) - {kind}:
        theirs = rules()[f"node.{other}"]
        assert mine["color"] != theirs["color"], other
        signs = [re.sub(r"\{\w+\}", "", style["caption"]) for style in (mine, theirs)]
        assert signs[0] != signs[1] or mine["diameter"] != theirs["diameter"], other


def test_words_in_a_node_can_be_read() -> None:
    """Contrast of at least 4.5 to 1 (WCAG 2.1, 1.4.3)."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    for selector, style in rules().items():
        if selector.startswith("node"):
            bright, dark = sorted((luminance(style["color"]), luminance(style["text-color-internal"])), reverse=True)
            assert (bright + 0.05) / (dark + 0.05) >= 4.5, selector
