"""The guide and the favourites: whole, in order, and every text of theirs answers on the samples."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest

from graphkit.browser import favourites_zip, guide_html, style
from graphkit.browser.choices import CHOICES, choice_lines
from graphkit.browser.editor import editor_text
from graphkit.browser.favourites import favourites
from graphkit.browser.guide import _LOOKS_LIKE_A_HANDLER
from graphkit.engine import Connection
from graphkit.errors import QueryError
from graphkit.queries.catalogue import shipped_queries
from tests.browser.texts import ADDRESS, Guide, guide

#: what the Browser 5.24 takes out of a guide before it shows it (`cleanHtml` in its source)
HANDLERS = re.compile(r"""(\s+(on[^\s=]+)[^\s=]*\s*=\s*("[^"]*"|'[^']*'|[\w\-.:]+\s*))""", re.IGNORECASE)

#: questions of the guide to which three samples, one report a force, have no answer
SILENT = {"Reports that contradict each other"}


def is_command(text: str) -> bool:
    return re.sub(r"^(//.*\n)+", "", text).startswith(":")


def values(connection: Connection) -> dict[str, Any]:
    """What the guide's lines of `:param` would set."""
    found: dict[str, Any] = {}
    for line in choice_lines(shipped_queries()).split(";\n"):
        name, cypher = re.fullmatch(r":param (\w+) => (.+)", line).groups()  # type: ignore[union-attr]
        with connection.session() as session:
            found[name] = session.run(f"RETURN {cypher} AS value").single(strict=True)["value"]
    return found


def test_a_dozen_slides_and_each_but_the_first_has_something_to_ask() -> None:
    shown = guide()
    assert shown.slides == 12
    assert {slide for slide, _ in shown.texts} == set(range(2, 13))


def test_the_guide_points_at_where_it_is_served() -> None:
    html = guide_html(ADDRESS)
    assert f"style {style()}" in guide().commands
    assert f'href="{ADDRESS}favourites.zip"' in html


def test_the_browser_takes_nothing_out_of_the_guide() -> None:
    html = guide_html(ADDRESS)
    assert HANDLERS.findall(html) == []
    cypher = "WITH 1 AS x WHERE x.a = 1 AND\n one = 'x' RETURN x"
    assert HANDLERS.search(cypher)
    kept = _LOOKS_LIKE_A_HANDLER.sub(lambda found: f"&#{ord(found[0])};", cypher)
    assert not HANDLERS.search(kept)
    assert Guide(f'<a data-populate="{kept}">').texts == [(0, cypher)]
    assert "<script" not in html and "javascript:" not in html


@pytest.mark.neo4j
def test_the_choices_find_something_in_the_samples(samples: Connection) -> None:
    chosen = values(samples)
    assert set(chosen) == {p.name for q in shipped_queries() for p in q.params if p.required} == set(CHOICES)
    assert None not in chosen.values()
    assert chosen["force"] != chosen["other"]


def test_a_query_for_which_nothing_is_chosen_is_refused() -> None:
    from pathlib import Path

    from graphkit.queries import parse

    query = parse("// title: T\n// question: Q\n// param: shoe integer -- size\nRETURN $shoe AS s", Path("q.cypher"))
    with pytest.raises(QueryError, match="'shoe'"):
        choice_lines([query])


@pytest.mark.neo4j
def test_every_text_of_the_guide_answers_in_the_samples(samples: Connection) -> None:
    chosen = values(samples)
    empty = []
    for slide, text in guide().texts:
        if is_command(text):
            continue
        with samples.session(default_access_mode="READ") as session:
            if not session.run(text, chosen).data():
                empty.append((slide, text.splitlines()[0].removeprefix("// ")))
    assert {title for _, title in empty} <= SILENT, empty


@pytest.mark.neo4j
def test_every_favourite_runs(samples: Connection) -> None:
    chosen = values(samples)
    for path, text in favourites():
        if not is_command(text):
            with samples.session(default_access_mode="READ") as session:
                session.run(text, chosen).consume()
            assert path.endswith(".cypher")


def test_favourites_are_sorted_by_the_analysts_order_in_folder_and_title() -> None:
    with zipfile.ZipFile(io.BytesIO(favourites_zip())) as zipped:
        texts = {name: zipped.read(name).decode() for name in zipped.namelist()}
    titles = [text.splitlines()[0].removeprefix("// ") for text in texts.values()]
    assert titles == sorted(titles)
    assert list(texts) == sorted(texts)
    assert len(set(titles)) == len(titles)
    assert len({title[:2] for title in titles}) == len(shipped_queries()) + 1
    pictures = [title for title in titles if title.endswith("(picture)")]
    assert len(pictures) == sum(query.graph_cypher is not None for query in shipped_queries())


def test_the_same_queries_give_the_same_zip() -> None:
    assert favourites_zip() == favourites_zip()


@pytest.mark.parametrize("query", shipped_queries(), ids=lambda query: query.name)
def test_a_text_for_the_editor_is_one_statement_with_its_defaults_in_it(query: Any) -> None:
    for graph in (False, True):
        text = editor_text(query, graph)
        code = re.sub(r"^//.*\n", "", text, flags=re.MULTILINE)
        required = {p.name for p in query.params if p.required}
        assert set(re.findall(r"\$(\w+)", code)) <= required
        assert ";" not in re.sub(r"'[^']*'|//.*", "", code)
        assert not is_command(text)
