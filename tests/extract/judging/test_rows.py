"""Which named features are weighed, and the table that they make."""

from __future__ import annotations

from graphkit.learning.rows import as_sparse, often

ROWS = [{"plans": 1.0, "Elmhurst": 1.0}, {"plans": 0.5}, {"Elmhurst": 1.0}]


def test_what_one_report_alone_holds_is_not_weighed() -> None:
    assert often(ROWS, ["first", "second", "first"]) == {"plans"}
    assert often(ROWS, ["first", "second", "second"]) == {"plans", "Elmhurst"}


def test_what_is_rare_is_not_weighed() -> None:
    assert often(ROWS, [1, 2, 3], times=3) == set()
    assert often(ROWS, [1, 2, 3], reports=1, times=2) == {"plans", "Elmhurst"}


def test_a_table_has_a_column_for_each_name_and_leaves_out_others() -> None:
    assert as_sparse(ROWS, ["plans", "never"]).toarray().tolist() == [[1.0, 0.0], [0.5, 0.0], [0.0, 0.0]]
    assert as_sparse([], ["plans"]).shape == (0, 1)
