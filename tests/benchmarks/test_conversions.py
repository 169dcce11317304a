"""The benchmark of conversions: its pages hold the report, and what is carried over points to the same letters."""

from __future__ import annotations

import re
from typing import Any

import pytest

from benchmarks.conversions.carried import carried
from benchmarks.conversions.pages import page
from benchmarks.conversions.sites import site_page
from benchmarks.conversions.surroundings import SITES
from graphkit.documents import Document, sha256
from graphkit_loaders.html import HtmlLoader

TEXT = """National child protection inspections: Northmoor Police

12-16 March 2018

Contents
1. Introduction
2. Investigation
3. Annex A - Definitions

1. Introduction

We inspected Northmoor Police in March 2018. The force has three multi-agency teams.1 They work well.

2. Investigation

Investigations are slow. In Eastvale, supervisors set clear plans and review them every month.

Case study: a slow response

A girl of 14 was reported missing on a Friday. Nobody looked for her until the Sunday.

The table shows what we found.

Case type\tGood\tInadequate
Missing children\t2\t6
Domestic abuse\t5\t1

Recommendation

We recommend that, within three months, Northmoor Police reviews its plans to ensure that:

• supervisors set plans; and
• officers look for children at night.

1 Figures supplied by the force in 2018.

3. Annex A - Definitions

multi-agency team: staff from several agencies.
"""
SENTENCES = (
    "The force has three multi-agency teams.1",
    "They work well.",
    "Investigations are slow.",
    "In Eastvale, supervisors set clear plans and review them every month.",
    "Nobody looked for her until the Sunday.",
)


def letters(text: str) -> str:
    return re.sub(r"\W", "", text.lower())


@pytest.fixture
def document() -> Document:
    data = TEXT.encode()
    return Document(id="n", text=TEXT, source="n", location="file:///n", sha256=sha256(data))


@pytest.fixture
def annotation() -> dict[str, Any]:
    case = TEXT.index("Case study:")
    return {
        "meta": {"title": "National child protection inspections: Northmoor Police", "published": "2018-09-04"},
        "sections": [{"heading": "Investigation", "at": TEXT.index("2. Investigation\n\nInv")}],
        "recommendations": [{"at": TEXT.index("We recommend"), "end": TEXT.index("at night.") + 9}],
        "case_studies": [{"at": case, "end": TEXT.index("Sunday.") + 7}],
        "sentences": [{"at": TEXT.index(s), "text": s} for s in SENTENCES],
    }


@pytest.mark.parametrize("style", range(len(SITES)))
def test_what_is_carried_points_to_the_same_letters(document: Document, annotation: dict[str, Any], style: int) -> None:
    made = site_page(document, annotation, style)
    read = HtmlLoader().load(made.encode(), source="n", location="file:///n", id="n").text
    moved, lost = carried(annotation, TEXT, read)
    assert lost == 0
    for before, after in zip(annotation["sentences"], moved["sentences"], strict=True):
        said = re.sub(r"[¹²³]", "1", after["text"])
        assert letters(said) == letters(before["text"])
        assert read[after["at"] :].startswith(after["text"])
    at = {name: moved[name][0]["at"] for name in ("sections", "recommendations", "case_studies")}
    assert re.match(r"2\. Investigation\s+Investigations", read[at["sections"] :])
    assert read[at["recommendations"] :].startswith("We recommend that, within three months")
    assert read[at["case_studies"] : moved["case_studies"][0]["end"]].endswith("until the Sunday.")


@pytest.mark.parametrize("style", range(len(SITES)))
def test_a_site_s_page_holds_the_report_and_what_sites_have(
    document: Document, annotation: dict[str, Any], style: int
) -> None:
    made = site_page(document, annotation, style)
    said = letters(re.sub(r"<[^>]*>|&nbsp;", "", made))
    for sentence in SENTENCES[1:]:
        assert letters(sentence) in said
    for sign in ("<h1", "<sup", "scope=", "4 September 2018", "Related", "ewsletter", "ack to ", "Annex A"):
        assert sign in made or (sign in {"Related", "ewsletter"} and style == 1)
    assert made.count("<table") == 1


def test_a_plain_page_carries_it_as_well(document: Document, annotation: dict[str, Any]) -> None:
    read = HtmlLoader().load(page(document).encode(), source="n", location="file:///n", id="n").text
    moved, lost = carried(annotation, TEXT, read)
    assert lost == 0
    assert [letters(s["text"]) for s in moved["sentences"]] == [letters(s) for s in SENTENCES]


def test_a_note_moved_to_the_end_does_not_lead_the_rest_astray() -> None:
    sentence = "The same words of the force are said of it here again."
    note = "A note that is long enough to be found, since it has so many letters in it that it stands alone. " * 2
    chapters = [f"Chapter {n}. {sentence} {chr(97 + n) * 60} and so on with it." for n in range(20)]
    text = "\n".join([*chapters[:10], note, *chapters[10:]])
    other = "\n".join([*chapters, note])
    places = [m.start() for m in re.finditer(re.escape(sentence), text)]
    moved, lost = carried({"sentences": [{"at": at, "text": sentence} for at in places]}, text, other)
    assert lost == 0
    assert [s["at"] for s in moved["sentences"]] == [m.start() for m in re.finditer(re.escape(sentence), other)]


def test_what_is_not_in_the_other_text_is_lost() -> None:
    gone = {"at": TEXT.index(SENTENCES[4]), "text": SENTENCES[4]}
    moved, lost = carried({"sentences": [gone]}, TEXT, TEXT.replace(SENTENCES[4], ""))
    assert (moved["sentences"], lost) == ([], 1)
