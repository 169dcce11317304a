"""The pictures: true to the counts, legible, the same bytes each time, and told apart without colour."""

from __future__ import annotations

import io
import itertools
import random
import subprocess
import sys
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np
import pytest

from graphkit.analysis import alike, force_theme, theme_theme
from graphkit.analysis.plots import (
    format_of,
    plot_betweenness,
    plot_failings,
    plot_forces,
    plot_themes,
    write_figure,
)
from graphkit.analysis.plots.canvas import FAIL, GOOD, MIXED, PAPER, shade
from graphkit.errors import GraphkitError
from graphkit.ontology import load_ontology
from tests.analysis.conftest import made_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def made_up(forces: int, seed: int = 1) -> nx.MultiDiGraph:
    """A graph of so many forces by their real names, whose themes fail, fail in part, do well or are silent."""
    draw = random.Random(seed)
    ontology = load_ontology()
    names = [concept.official_name for concept in ontology.scheme("force")][:forces]
    themes = {concept.id: concept.label for concept in ontology.scheme("theme")}
    values = ("failing", "failing", "mixed", "strength")
    said = {name: {theme: draw.choice(values) for theme in themes if draw.random() > 0.4} for name in names}
    graph = made_of(said)
    for theme in themes:
        if theme in graph:
            graph.nodes[theme]["name"] = themes[theme]
    return graph


def turned(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """The same graph, its nodes and edges in the opposite order."""
    other = nx.MultiDiGraph()
    other.add_nodes_from(reversed(list(graph.nodes(data=True))))
    other.add_edges_from(reversed(list(graph.edges(data=True))))
    return other


def pictures(graph: nx.MultiDiGraph) -> dict[str, Figure]:
    found = {
        "failings": plot_failings(graph),
        "forces": plot_forces(graph),
        "themes": plot_themes(theme_theme(graph)),
        "links": plot_betweenness(force_theme(graph)),
    }
    if (meeting := theme_theme(graph, together="finding")).number_of_edges():
        found["meeting"] = plot_themes(meeting, "finding")
    return found


def bytes_of(figure: Figure, form: str) -> bytes:
    out = io.BytesIO()
    write_figure(figure, out, form, dpi=60)
    return out.getvalue()


def said(figure: Figure) -> list[str]:
    return [text.get_text() for text in figure.axes[0].texts]


@pytest.mark.parametrize("forces", [0, 2, 8, 15, 43])
def test_no_two_texts_touch_and_none_leaves_the_sheet(forces: int, sample_graph: nx.MultiDiGraph) -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    for name, figure in pictures(made_up(forces) if forces else sample_graph).items():
        figure.set_dpi(100)
        renderer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]
        texts = [text for text in figure.axes[0].texts if text.get_text()]
        boxes = [text.get_window_extent(renderer).extents for text in texts]
        width, height = 100 * figure.get_size_inches()
        for text, (x0, y0, x1, y1) in zip(texts, boxes, strict=True):
            assert x0 >= 0 and y0 >= 0 and x1 <= width and y1 <= height, (name, text.get_text())
        sides = np.array(boxes)
        low, high = sides[:, None, :2], sides[:, None, 2:]
        depth = np.minimum(high, sides[None, :, 2:]) - np.maximum(low, sides[None, :, :2])
        over = np.argwhere(np.triu((depth > 1).all(axis=2), 1))  # a pixel is the frame of the letters, not ink
        assert not over.size, (name, [(texts[a].get_text(), texts[b].get_text()) for a, b in over[:3]])


@pytest.mark.parametrize("form", ["png", "svg", "pdf"])
def test_one_graph_gives_one_picture(form: str, sample_graph: nx.MultiDiGraph) -> None:
    again = pictures(turned(sample_graph))
    for name, figure in pictures(sample_graph).items():
        assert bytes_of(figure, form) == bytes_of(again[name], form), name


def test_the_map_of_failings_counts_forces_whose_reports_speak(graph: nx.MultiDiGraph) -> None:
    words = said(plot_failings(graph))
    assert [word for word in words if " of " in word and len(word) < 8] == ["3 of 3", "2 of 2", "1 of 2"]
    assert words.index("Supervision") < words.index("Marac") < words.index("Training")
    told = "All 3 themes in which a report finds failings, of 3 that reports assess. 1 fails in every force."
    assert told in " ".join(words)


def test_the_map_leaves_out_what_fails_nowhere_and_what_is_beyond_the_top() -> None:
    graph = made_of({"A": {"x": "failing", "y": "strength"}, "B": {"x": "mixed", "z": "failing"}})
    words = said(plot_failings(graph))
    assert "Y" not in words
    assert "Z" in words
    words = said(plot_failings(graph, top=1))
    assert "Z" not in words
    assert any("The 1 that fail most widely of 2 themes" in word for word in words)


def test_the_matrix_of_forces_gives_shares_with_their_counts(sample_graph: nx.MultiDiGraph) -> None:
    words = said(plot_forces(sample_graph))
    for pair in alike(sample_graph):
        assert pair.jaccard is not None
        assert words.count(f"{pair.both_fail} of {pair.either_fails} failings") >= 2
        assert words.count(f"{pair.jaccard:.0%}") >= 2


def test_a_pair_with_too_little_in_common_is_a_dash(graph: nx.MultiDiGraph) -> None:
    words = said(plot_forces(graph, least=2))
    assert words.count("–") == 2
    assert any("fewer than 2 themes" in word for word in words)
    assert not [word for word in said(plot_forces(graph, least=1)) if "A dash" in word]


def test_forces_alike_stand_beside_each_other() -> None:
    one, other = dict.fromkeys("abcdef", "failing"), dict.fromkeys("abcdef", "strength")
    said_of = {"F1": one, "F2": {**other, "a": "failing"}, "F3": one, "F4": {**other, "a": "failing"}}
    words = said(plot_forces(made_of(said_of)))
    order = [word for word in dict.fromkeys(words) if word in said_of]
    assert {frozenset(order[:2]), frozenset(order[2:])} == {frozenset(("F1", "F3")), frozenset(("F2", "F4"))}


def test_the_matrix_of_themes_holds_the_weights(graph: nx.MultiDiGraph) -> None:
    words = said(plot_themes(theme_theme(graph)))
    # the diagonal 3, 2 and 1 forces; Supervision with Marac in 2, with Training in 1; Marac and Training in none
    assert sorted(word for word in words if word.isdigit()) == sorted("321" + "22" + "11")
    assert any("meet in 2 forces." in word for word in words)


def test_betweenness_names_what_lies_between() -> None:
    graph = made_of({"A": dict.fromkeys("xyz", "failing"), "B": {"z": "failing", "w": "failing"}})
    words = said(plot_betweenness(force_theme(graph)))
    figures = nx.betweenness_centrality(force_theme(graph))
    assert [word for word in words if word.startswith("0.")] == [f"{figures[n]:.3f}" for n in ("A", "z", "B")]
    assert words[1].startswith(f"{figures['A']:.0%} of the shortest ways between two others lead across “A”.")


def test_nothing_to_draw_is_said_in_one_line(graph: nx.MultiDiGraph) -> None:
    nothing = nx.MultiDiGraph()
    for draw in (plot_failings, plot_forces):
        with pytest.raises(GraphkitError, match="nothing to draw"):
            draw(nothing)
    for draw_projection in (plot_themes, plot_betweenness):
        with pytest.raises(GraphkitError, match="nothing to draw"):
            draw_projection(nx.Graph())
    with pytest.raises(GraphkitError, match="nothing to compare"):
        plot_forces(made_of({"A": {"x": "failing"}}))


def test_a_format_that_is_none_is_refused() -> None:
    assert format_of("a.b.SVG") == "svg"
    for name in ("picture", "picture.gif", ".png"):
        with pytest.raises(GraphkitError, match="written as png, svg, pdf"):
            format_of(name)


def test_without_matplotlib_it_is_named_with_what_to_do(
    graph: nx.MultiDiGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(GraphkitError, match=r"matplotlib is not installed; pip install '.*\[plots\]'"):
        plot_failings(graph)


def test_matplotlib_is_imported_for_a_picture_alone_and_pyplot_never() -> None:
    code = (
        "import sys, graphkit.analysis as a, graphkit.analysis.plots as p, networkx as nx; a.measure(nx.path_graph(0));"
        "from graphkit.analysis.plots.canvas import Sheet; from graphkit.analysis.plots import plot_failings;"
        "assert 'matplotlib' not in sys.modules; Sheet(1, 1); assert 'matplotlib' in sys.modules;"
        "assert 'matplotlib.pyplot' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


# -- colour --------------------------------------------------------------------------------------------------------

#: full colour blindness: linear RGB as it is seen (Machado, Oliveira and Fernandes 2009, severity 1)
BLIND = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def linear(colour: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    parts = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def lab(rgb: np.ndarray[tuple[int], np.dtype[np.float64]]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """CIE L*a*b* (D65) of linear RGB."""
    xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]) @ rgb.clip(0, 1)
    t = xyz / np.array([0.9505, 1.0, 1.089])
    f = np.where(t > 0.008856, np.cbrt(t), 7.787 * t + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("blindness", ["none", *BLIND])
def test_values_keep_apart_in_every_colour_blindness(blindness: str) -> None:
    seen = np.array(BLIND.get(blindness, np.eye(3)))
    for one, other in itertools.combinations((FAIL, MIXED, GOOD, PAPER), 2):
        apart = np.linalg.norm(lab(seen @ linear(one)) - lab(seen @ linear(other)))
        assert apart > 25, (one, other)  # 2.3 is what can just be seen


def test_text_on_every_shade_has_a_contrast_of_four_and_a_half() -> None:
    weights = np.array([0.2126, 0.7152, 0.0722])
    shares = [n / 200 for n in range(201)]
    lights = []
    for share in shares:
        fill, ink = shade(share)
        light, dark = sorted((float(weights @ linear(fill)), float(weights @ linear(ink))), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, share
        lights.append(float(weights @ linear(fill)))
    assert lights == sorted(lights, reverse=True)  # darker is more, in grey print too
