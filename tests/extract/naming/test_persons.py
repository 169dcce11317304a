"""Persons are named by a title before them or an office beside them, and a force is none."""

from __future__ import annotations

import pytest

from graphkit.extract.naming.shapes.persons import persons


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Its director, Bethan Arkle, said that children wait.", ["Bethan Arkle"]),
        ("The police and crime commissioner, Gareth Tull, has asked for a report.", ["Gareth Tull"]),
        ("A spokeswoman for the charity, Ann O'Dale, agreed.", ["Ann O'Dale"]),
        ("Mary Ann Quill, Chief Constable", ["Mary Ann Quill"]),
        ("Idris Penn, Her Majesty's Inspector of Constabulary, led it.", ["Idris Penn"]),
        ("Chief Constable Idris Penn spoke to the sergeants.", ["Idris Penn"]),
        ("Northmoor Police, Chief Constable", []),
        ("He wrote to the commissioner, Northmoor Police, and the council.", []),
        ("The chair, who had been told, agreed.", []),
    ],
)
def test_persons(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in persons(text)] == names
