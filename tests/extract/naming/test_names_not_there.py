"""What looks like a body, a person, an operation, a form or a team's old name, and is none."""

from __future__ import annotations

import pytest

from tests.extract.naming_harness import named


def _of(type_: str, text: str) -> set[str]:
    return {e.name for e in named(text).values() if e.entity_type == type_}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The London Borough of Wenham Forest has six officers.", {"London Borough of Wenham Forest"}),
        ("The London Borough of Wenham's officers left.", {"London Borough of Wenham"}),
        ("The Metropolitan Borough of Wenham Green has left.", {"Metropolitan Borough of Wenham Green"}),
        ("The Borough of Wenham Park Trust has left.", {"Borough of Wenham Park Trust"}),
        ("In Wales Regional Safeguarding Boards do this.", {"regional safeguarding board"}),
        ("In England Local Safeguarding Partnerships do this.", {"Local Safeguarding Partnerships"}),
    ],
)
def test_bodies_have_all_of_their_names_and_no_more(text: str, names: set[str]) -> None:
    assert _of("organisation", text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The DS Vulnerability reviews each case.", set()),
        ("The DCI Safeguarding reviews each case.", set()),
        ("The Borough Commander West told us so.", set()),
        ("Commander Harrow and DS Anna West told us so.", {"Harrow", "Anna West"}),
        ("Mrs West and DI North told us so.", {"West", "North"}),
        ("DI Young told us so.", {"Young"}),
    ],
)
def test_posts_are_no_persons(text: str, names: set[str]) -> None:
    assert _of("person", text) == names
