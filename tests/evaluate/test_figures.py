"""The floor of what is said of figures in passages by a writer who had seen nothing of graphkit."""

from __future__ import annotations

from benchmarks.figures import counts

#: of the 162 figures (see figures/README.md)
FLOOR = {"found": 145, "kind": 138, "scope": 143, "bound": 143, "as_of": 129, "told date": 54, "of": 138}


def test_fields_are_read_as_well_as_ever() -> None:
    found = counts()
    assert {field: right for field, (right, _) in found.items() if right < FLOOR[field]} == {}
    assert found["found"][1] == 162
