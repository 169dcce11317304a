"""The number of a page below a table's last count is known by the running head beside it."""

from __future__ import annotations

from graphkit.extract.layout.layout import blocks
from tests.extract.structure import document_of

_FACTS = (
    "Officers in the control room were calm and asked the right questions. They looked at\n"
    "police systems and passed on what they found, and most children were seen within an\n"
)
_HEAD = "National child protection inspection"


def test_a_number_between_counts_and_a_running_head() -> None:
    pages = "".join(f"{_FACTS}{_HEAD}\n{page}\nhour. They wrote it down.\n" for page in range(1, 7))
    table = f"Kind of case\nNumber\nMissing children\n5\nChild in custody\n3\n{_HEAD}\n9\n\n"
    text = f"Eskford Constabulary\nMarch 2015\nIntroduction\n{pages}{table}Next steps\n{_FACTS}hour.\n"
    at = text.index(f"{_HEAD}\n9") + len(_HEAD) + 1
    assert [b.kind for b in blocks(document_of(text)) if b.start == at] == ["furniture"]
