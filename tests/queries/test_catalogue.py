"""Finding queries: the shipped ones, a folder of the user's own, names that are not quite right."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import QueryError
from graphkit.queries import get_query, list_queries

MINE = "// title: Mine\n// question: What is mine?\nRETURN 1 AS one\n"


def test_the_shipped_queries_are_listed_by_name() -> None:
    names = [query.name for query in list_queries()]
    assert names == sorted(names)
    assert {
        "recurring-failings", "told-before", "force-profile", "theme-across-forces", "same-job-other-name",
        "case-audit-by-type", "backlogs", "recommendations-by-deadline", "quality-notes", "provenance-of",
    } <= set(names)  # fmt: skip


def test_a_folder_of_ones_own_is_read_beside_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "by-me").mkdir()
    (tmp_path / "by-me" / "mine.cypher").write_text(MINE, encoding="utf-8")
    (tmp_path / "_drafts").mkdir()
    (tmp_path / "_drafts" / "no-head.cypher").write_text("RETURN 1", encoding="utf-8")
    assert get_query("mine", tmp_path).title == "Mine"
    assert len(list_queries(tmp_path)) == len(list_queries()) + 1
    monkeypatch.setenv("GRAPHKIT_QUERIES", str(tmp_path))
    assert get_query("mine").title == "Mine"


def test_a_query_of_ones_own_goes_before_a_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "backlogs.cypher").write_text(MINE, encoding="utf-8")
    assert get_query("backlogs", tmp_path).title == "Mine"
    assert get_query("backlogs").title != "Mine"


def test_close_names_are_suggested() -> None:
    with pytest.raises(QueryError, match="did you mean recurring-failings"):
        get_query("recuring_failings")
    with pytest.raises(QueryError, match="`graphkit ask` lists them, and `graphkit ask search-quotes "):
        get_query("zzzzzz")


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("which failings recur?", "recurring-failings"),
        ("Who was told before", "told-before"),
        ("where does it stand?", "provenance-of"),
        ("compare two forces", "compare-forces"),
    ],
)
def test_a_question_in_ones_own_words_finds_the_query(asked: str, meant: str, tmp_path: Path) -> None:
    (tmp_path / "broken.cypher").write_text("// title: recur\n", encoding="utf-8")
    with pytest.raises(QueryError) as raised:
        get_query(asked, tmp_path)
    assert meant in str(raised.value)


def test_a_folder_that_is_none_is_said(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="no such folder"):
        list_queries(tmp_path / "nowhere")


def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.cypher").write_text(MINE, encoding="utf-8")
    with pytest.raises(QueryError, match="same name"):
        list_queries(tmp_path)


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "latin.cypher").write_bytes(b"// title: \xe9\n")
    with pytest.raises(QueryError, match=r"latin\.cypher: cannot be read"):
        get_query("latin", tmp_path)
