"""The types of audited cases, by the words of headings."""

from __future__ import annotations

import pytest

from graphkit.extract.cases.case_types import case_type
from graphkit.ontology import load_ontology


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Cases of criminal and sexual exploitation", "cse"),
        ("Children at risk of sexual or criminal exploitation", "cse"),
        ("Cases about CSE and county lines", "cse"),
        ("Criminally or sexually exploited children", "cse"),
        ("Children at risk of exploitation", "cse"),
        ("Cases of criminal exploitation", "criminal-exploitation"),
        ("Cases involving CCE", "criminal-exploitation"),
        ("Children drawn into county lines", "criminal-exploitation"),
    ],
)
def test_exploitation_of_either_kind_is_the_wider_type(text: str, kind: str) -> None:
    assert case_type(load_ontology(), text) == kind
