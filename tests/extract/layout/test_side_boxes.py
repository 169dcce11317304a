"""A box printed beside a paragraph is read by itself, and the paragraph as if it were not there."""

from __future__ import annotations

import pytest

from graphkit.records import Section
from tests.extract.structure import analyse

_TEXT = (
    "    Northmoor Police\n\n    National child protection inspection\n\n    1. Introduction\n\n"
    "    This is a report of HMICFRS on Northmoor Police.\n\n    2. Initial contact\n\n"
    "    Officers who go out at night know how to speak with a child and write down what it says to\n"
    "    them. The staff of the control room were\n{beside}"
    "    {last}\n\n    3. Investigation\n\n    Detectives are busy.\n"
)
_BESIDE = """\
                                                             Four calls in four weeks
    busy, and did not always look for
                                                             A seven-year-old girl told her teacher that
    earlier calls from the same house. Few                   she was often alone. A neighbour had called
    officers knew of them when they went                     four times.
    there, and nobody told them what other
    people had seen or heard of the children                 Nobody made a referral. The girl was found
                                                             by her teacher, who took her home and told
    who lived in it, though the hub had this                 the council.
"""
_LAST = "on its files and was open all night."
_BEFORE = "The staff of the control room were busy, and did not always look for earlier calls from the same house."
_AFTER = (
    "Few officers knew of them when they went there, and nobody told them what other people had seen or heard of the "
    f"children who lived in it, though the hub had this {_LAST}"
)


def test_a_box_beside_a_paragraph() -> None:
    state = analyse(_TEXT.format(beside=_BESIDE, last=_LAST))
    texts = [(b.kind, state.view(b).clean) for b in state.blocks]
    at = next(k for k, (_, clean) in enumerate(texts) if clean.startswith("Officers who go out"))
    assert texts[at][1].endswith(f"{_BEFORE} {_AFTER}")
    assert texts[at + 1 : at + 4] == [
        ("caption", "Four calls in four weeks"),
        (
            "paragraph",
            "A seven-year-old girl told her teacher that she was often alone. A neighbour had called four times.",
        ),
        (
            "paragraph",
            "Nobody made a referral. The girl was found by her teacher, who took her home and told the council.",
        ),
    ]
    assert [s.heading for s in state.of(Section)] == ["Introduction", "Initial contact", "Investigation"]
    assert all(state.text[r.start : r.end] == r.quote for r in state.of(Section))
    assert {_BEFORE, _AFTER, "The girl was found by her teacher, who took her home and told the council."} <= {
        s.view.clean for s in state.sentences
    }


_GLOSSARY = """\

    child                                         somebody who is not yet eighteen years old and so
                                                  has a right to be kept safe
    hub                                           place where the police and others who look after
                                                  children work in one room and read each other's
    place of safety                               files
"""
_COLUMNS = """\
    Visits that were late                                        Calls that were late
    Visits that were made by one officer                         Calls that were not written down
    Visits at night                                              Calls at night
    Visits to schools                                            Calls from schools
    Visits to homes                                              Calls from homes
"""
_THREE = "\n".join(f"    busy with calls           from the {k} streets            and the houses" for k in "12345")


@pytest.mark.parametrize("beside", [_GLOSSARY, _COLUMNS, f"{_THREE}\n"])
def test_columns_of_other_kinds_stay_as_they_are(beside: str) -> None:
    state = analyse(_TEXT.format(beside=beside, last=_LAST))
    assert not [b for b in state.blocks if state.text[: b.start].rpartition("\n")[2].strip()]  # each begins a line
