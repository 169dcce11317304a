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


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Anna Quill OBE, chief executive of Safe Steps, says: 'We are glad.'", ["Anna Quill"]),
        ("Anna Quill, Assistant Chief Constable with Northmoor Police, said: 'We are glad.'", ["Anna Quill"]),
        ("HM Inspector of Constabulary for the Northern Region, Idris Penn, said the force did well.", ["Idris Penn"]),
        ("HM Inspector of Constabulary for the Saltby Police Service Idris Penn said:", ["Idris Penn"]),
        ("HM Chief Inspector of Constabulary Idris Penn said: 'Much is to do.'", ["Idris Penn"]),
        ("The figures are troubling, chief inspector Idris Penn says in his report.", ["Idris Penn"]),
        ("'Children wait,' said Anna Quill.", ["Anna Quill"]),
        ("More is spent each year, the union's president, Idris Penn, argued.", ["Idris Penn"]),
        ("'Children wait', and nobody asks why, insisted the leader of the council Idris Penn.", []),
        ("Teams must work better, said Anna Quill, Chief Inspector of Probation.", ["Anna Quill"]),
        ("'This is not good enough,' said Dr. Arkle.", ["Arkle"]),
        ("'This is not good enough,' said Ms Arkle.", ["Arkle"]),
        ("Bethan Arkle (the Chair of the Board) presented the report.", ["Bethan Arkle"]),
        ("Bethan Arkle (Director of Services) presented the report.", ["Bethan Arkle"]),
        ("Eastvale Council (the chair of the group) presented the report.", []),
        ("'Children wait,' said Home Secretary Bethan Arkle.", ["Bethan Arkle"]),
        ("'Children wait,' said the charity's director, Bethan Arkle.", ["Bethan Arkle"]),
        ("'Children wait,' said Victim Support.", []),
        ("Children wait, said Safe Steps in May.", []),
        ("Cllr Bethan Arkle asked how many children wait.", ["Bethan Arkle"]),
        ("Children wait, said Northmoor Police.", []),
        ("Children wait, said Eastvale County Council, which runs the homes.", []),
        ("Children wait, said Youth Justice.", []),
        ("North Eastvale, its chief executive of services, said no.", []),
        ("The chief constable of Northmoor Eastvale Police said so.", []),
        ("The director Children Services said so.", []),
        ("Last year, a director of Safe Steps, told us so.", []),
    ],
)
def test_who_speaks(text: str, names: list[str]) -> None:
    assert sorted({text[start:end] for start, end in persons(text)}) == names
