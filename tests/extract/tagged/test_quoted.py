"""A report that a mail quotes or forwards: read as the report is, quoted as it stands."""

from __future__ import annotations

import re

import pytest

from graphkit.extract.tagged.quoted import quoted
from graphkit.records import AnyRecord, CaseAudit, Claim, DocumentRecord, Located
from tests.extract.structure import whole

_REPORT = """\
Harrowby – National child protection inspection

Published on: 3 May 2018

1. Introduction

This is about our inspection of Harrowby Police in January 2018. It
says what we found and what the force should do for the children of
the valley.

2. Initial contact

Calls at night

The force answers calls quickly. Supervisors don’t check any of the
risk assessments, and nobody has told them that they should, although
the chief constable knows of it.

Recommendation

We recommend that, within three months, Harrowby Police improves how
it:
o checks risk assessments, so that no child is left at risk for
longer than a day; and
o looks for children.

3. Case file analysis

Results of case file reviews

Type of case\tGood\tRequires improvement\tInadequate
Missing children\t3\t2\t1
Domestic abuse\t4\t0\t2

4. Conclusion

There is much to do.
"""
_HEAD = """\
From: A. Reader <reader@example.org>
Sent: 9 June 2018 11:05
To: The panel; the board;
 the clerk
Subject: FW: for Tuesday

"""
_NOTE = "Dear all,\n\nPlease find it below. I fear that custody is worse.\n\nKind regards\nA. Reader\n\n"
_WROTE = "On 8 June 2018 at 10:02, An Officer of the Secretariat of the Board\n<officer@example.org> wrote:\n\n"
_SIGNED = "\n-- \nA. Reader\nThis e-mail is confidential.\n"


def _by(mark: str, text: str = _REPORT) -> str:
    return "".join(f"{mark}{line}" if line.strip() else f"{mark.rstrip()}\n" for line in text.splitlines(keepends=True))


def _said(records: list[AnyRecord]) -> list[tuple[object, ...]]:
    """Return what records say, without where and with which marks it is printed."""
    said: list[tuple[object, ...]] = []
    for record in records:
        if isinstance(record, DocumentRecord):
            said.append((record.title, record.kind, record.force, record.published, record.inspection_start))
        elif isinstance(record, Located):
            words = re.sub(r"(?m)^ ?(?:(?:[>|]|&gt;) ?)+", "", record.quote)
            said.append((type(record).__name__, " ".join(words.split()), getattr(record, "polarity", None)))
    return said


_HALF = _REPORT.index("Recommendation\n")
_MAILS = {
    "marked": _HEAD + _by("> "),
    "marked twice": _HEAD + _by(">> "),
    "marked twice, apart": _HEAD + _by("> > "),
    "without blanks": _HEAD + _by(">"),
    "behind blanks": _HEAD + _by(" > "),
    "bars": _HEAD + _by("| "),
    "references": _HEAD + _by("&gt; "),
    "no head": _by("> "),
    "its first part": _HEAD + _by("> ", _REPORT[:_HALF]) + _REPORT[_HALF:],
    "its last part": _HEAD + _REPORT[:_HALF] + _by("> ", _REPORT[_HALF:]),
    "empty lines unmarked": _HEAD + _by("> ").replace("\n>\n", "\n\n"),
    "line ends of Windows": (_HEAD + _by("> ")).replace("\n", "\r\n"),
    "a note": _HEAD + _NOTE + _by("> "),
    "who wrote": _WROTE + _by("> "),
    "a note and who wrote": _HEAD + _NOTE + _WROTE + _by("> "),
    "the head quoted too": _by("> ", _HEAD + _REPORT),
    "forwarded twice": _HEAD + _NOTE + _by("> ", _HEAD + _NOTE + _REPORT),
    "not marked": _HEAD + _REPORT,
    "not marked, with a note": _HEAD + _NOTE + _REPORT,
    "not marked, a head in bold": "**From:** A\n**Date:** 9 June 2018 11:05\n**To:** B\n**Subject:** It\n\n" + _REPORT,
    "below a line": "-----Original Message-----\n" + _HEAD + _REPORT,
    "fields apart": _HEAD.replace("\n", "\n\n") + _by("> "),
    "signed": _HEAD + _by("> ") + _SIGNED,
}


@pytest.mark.parametrize("text", _MAILS.values(), ids=_MAILS)
def test_the_report_is_read_as_if_no_mail_bore_it(text: str) -> None:
    assert _said(whole(text)) == _said(whole(_REPORT))


@pytest.mark.parametrize("text", _MAILS.values(), ids=_MAILS)
def test_positions_are_those_of_the_mail(text: str) -> None:
    records = whole(text)
    for record in records:
        if isinstance(record, Located):
            assert record.quote == text[record.start : record.end]
    (facts,) = (r for r in records if isinstance(r, DocumentRecord))
    assert (facts.characters, facts.kind, facts.published) == (len(text), "inspection", "2018-05-03")
    assert facts.title == "Harrowby – National child protection inspection"
    assert sum(isinstance(r, CaseAudit) for r in records) == 2


_BODY = "\n\n".join(f"Officers visit home {n} each day. The children there told us that it helps." for n in range(12))
_LETTER = "From: A <a@example.org>\nSent: 9 June 2018 11:05\nTo: B\nSubject: Your request\n\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{_BODY}\n\n> **Case study**\n>\n> A girl of 12 was missing.\n> Nobody looked.\n>\n> She was hurt.\n\n{_BODY}",
        f"{_BODY}\n\nWaiting\tCases\n> 5 days\t12\n> 10 days\t3\n> 20 days\t1\n",
        "\n".join(f"> {n} days: {n}" for n in range(30)),
        "-> one\n=> two\n--> three\n" * 9,
        ">\n" * 40,
        "| A | B |\n| --- | --- |\n" + "| a | 1 |\n" * 30,
        "| in a box |\n" * 30,
        "<p\n>One</p\n><p\n>Two</p\n>" * 10,
        "> Home\n> Reports\n> About us\n> News\n\n" + _BODY,
        f"On 3 May 2018, the chief constable wrote:\n\n> We will do better.\n> We are sorry.\n\n{_BODY}",
        "To: all\nFrom: the chief constable\nDate: 3 May 2018\nSubject: Custody\n\nAll sergeants must read this.\n",
        f"{_LETTER}Dear B,\n\nThe unit has 12 officers.\n\nRegards\nA\n",
        f"{_LETTER}The unit has 12 officers.\n\nRegards\nA\n",
        f"{_LETTER}Dear B,\n\n{_BODY}\n\nRegards\nA\n\nOn 8 June 2018 at 09:00, B wrote:\n> How many?\n> When?\n",
        _LETTER,
        ">",
        "",
    ],
)
def test_other_texts_are_read_as_they_are(text: str) -> None:
    assert quoted(text) is None


def test_more_than_in_a_quoted_table_stays() -> None:
    read = quoted(_by("> ", _REPORT.replace("4. Conclusion", "Waiting\tCases\n> 5 days\t12\n\n4. Conclusion")))
    assert read is not None and "\n> 5 days\t12\n" in read.text
    bare = quoted(_by("> ").replace("> 4. Conclusion", "Waiting\tCases\n> 5 days\t12\nAll\t20\n\n> 4. Conclusion"))
    assert bare is not None and "\n> 5 days\t12\n" in bare.text


@pytest.mark.parametrize("text", ["> a\n" * 50_000, _HEAD + "\n" * 50_000, _HEAD.replace("\n", ";\n") * 2_000])
def test_long_texts_cost_no_more_than_their_length(text: str) -> None:
    quoted(text)


_ARTICLE = """\
Police told to do more for children

By Lena Marsh

Harrowby Police must look for missing children sooner, inspectors have
said.

Deputy Chief Constable Una Field said: "We have asked each of our
sergeants to read the plans of children in care."
"""


def test_who_says_a_claim_stands_where_it_stands_in_the_mail() -> None:
    text = _HEAD + _NOTE + "".join(f"> {line}\n" for line in _ARTICLE.splitlines())
    claims = [record for record in whole(text) if isinstance(record, Claim)]
    assert claims
    for claim in claims:
        assert text[claim.attribution_start : claim.attribution_end] == claim.attribution
        assert text[claim.start : claim.end] == claim.quote
