"""The form of a canned query's file, and what is said where a file does not keep it."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit.errors import QueryError
from graphkit.queries import Answer, parse
from graphkit.queries.head import bare, parameters_used

FILE = Path("mine.cypher")

GOOD = """// title: Short files
// question: Which files are short,
//    and how short?
// param: at_most integer = 3 -- how many pages
// param: force Force -- whose
// column: file -- its name

// picture: files in a row
// browser: :params {at_most: 3}
// a remark of the author's?
"""
BODY = """MATCH (f:Force {id: $force})
// $not_this one, nor '$that'
RETURN f.id AS file LIMIT $at_most;

// graph:
MATCH (f:Force) RETURN f;
"""


def test_a_good_file_is_read_whole() -> None:
    query = parse(GOOD.replace("// a remark of the author's?\n", "") + BODY, FILE)
    assert (query.name, query.title) == ("mine", "Short files")
    assert query.question == "Which files are short, and how short?"
    assert [(p.name, p.type, p.required, p.default, p.label) for p in query.params] == [
        ("at_most", "integer", False, 3, None),
        ("force", "Force", True, None, "Force"),
    ]
    assert [(c.name, c.meaning) for c in query.columns] == [("file", "its name")]
    assert query.cypher.startswith("MATCH (f:Force {id") and query.cypher.endswith("LIMIT $at_most")
    assert query.graph_cypher == "MATCH (f:Force) RETURN f"
    assert (query.picture, query.browser) == ("files in a row", ":params {at_most: 3}")


def test_the_least_that_a_file_needs() -> None:
    query = parse("\ufeff// title: T\n// question: Q?\nRETURN 1 AS one", FILE)
    assert (query.params, query.columns, query.graph_cypher, query.picture) == ((), (), None, None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("RETURN 1", "lacks '// title"),
        ("// title: T\nRETURN 1", "lacks '// question"),
        ("// title: T\n// question: Q\n// anything goes\nRETURN 1", "line 3"),
        ("// title: T\n// title: U\n// question: Q\nRETURN 1", "twice"),
        ("// title: T\n// question: Q\n", "no query below"),
        ("// title: T\n// question: Q\nRETURN 1\n// graph:\nRETURN 2\n// graph:\nRETURN 3", "stands twice"),
        ("// title: T\n// question: Q\nRETURN $x", "lacks '// param: x"),
        ("// title: T\n// question: Q\n// param: x integer = 1 -- n\nRETURN 1", "never used"),
        ("// title: T\n// question: Q\n// param: x number = 1 -- n\nRETURN $x", "of type 'number'"),
        ("// title: T\n// question: Q\n// param: x string = a -- n\nRETURN $x", "not JSON"),
        ("// title: T\n// question: Q\n// param: x\nRETURN $x", "cannot read the parameter"),
        ("// title: T\n// question: Q\n// column: x\nRETURN 1", "cannot read the column"),
        (
            "// title: T\n// question: Q\n// param: x string -- n\n// param: x string -- n\nRETURN $x",
            "declared twice",
        ),
    ],
)
def test_each_fault_is_named_with_its_file(text: str, said: str) -> None:
    with pytest.raises(QueryError, match=r"mine\.cypher") as raised:
        parse(text, FILE)
    assert said in str(raised.value)
    assert "\n" not in str(raised.value)


def test_strings_and_comments_are_no_code() -> None:
    cypher = """RETURN '$a' + "$b\\"$c" + $d // $e
    /* $f */ + `$g`"""
    assert parameters_used(cypher) == {"d"}
    assert "$f" not in bare(cypher)


def test_what_to_say_where_there_is_nothing_is_read() -> None:
    text = "// title: T\n// question: Q?\n// empty: none here; load more\nRETURN 1"
    query = parse(text, Path("q.cypher"))
    assert query.empty == "none here; load more"
    silence = Answer((), (), query, {"force": "force/a", "kinds": [], "least": 0.5}).silence
    assert silence == "T: nothing in the graph answers this (asked with force=force/a, least=0.5); none here; load more"
    plain = parse(text.replace("// empty: none here; load more\n", ""), Path("q.cypher"))
    assert "`graphkit ask q --explain`" in Answer((), (), plain, {}).silence
