"""Tests for patterns that are tried only on texts which have a word that they need: they find what `re` finds."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from graphkit.extract.pipeline import build_pipeline
from graphkit.extract.prose.needed import needed
from graphkit.extract.prose.worded import Worded, any_of, worded
from graphkit.reading import read

SAMPLES = Path(__file__).parents[3] / "examples"


def pieces(pattern: str, flags: int = re.IGNORECASE) -> set[str] | None:
    found = needed(re.compile(pattern, flags))
    return None if found is None else set(found)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\b(?:no|little) (?:\w+ )?progress\b", {" progress "}),
        (r"\bassess(?:ed|ing)", {" assessed", " assessing"}),
        (r"backlog", {"backlog"}),
        (r"(?:wait|queue)s?\b", {"wait ", "waits ", "queue ", "queues "}),
        (r"\d+ ?%", {"#"}),
        (r"[Uu]nread", {"unread"}),
        (r"^Recommendation\b", {" recommendation "}),
        (r"\b(?:met|lost)\b(?! with)", {" met ", " lost "}),
        (r"(?<=the )\w+ (?:backlog|queue)$", {" backlog ", " queue "}),
        (r"(?:un)?allocated", {"allocated"}),
        (r"(?:very )*late\b", {"late "}),
        (r"(?P<a>seven) (?P=a)", {"seven "}),
    ],
)
def test_a_pattern_tells_its_words(pattern: str, expected: set[str]) -> None:
    assert pieces(pattern) == expected


@pytest.mark.parametrize(
    "pattern", [r".*", r"\w+s\b", r"[^a]", r"(?:late|.)", r"(?:backlog)?", r"\b(?:the|of|and)\b", "é"]
)
def test_a_pattern_that_tells_nothing_is_always_tried(pattern: str) -> None:
    assert pieces(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\bbacklog\b", "A BACKLOG."),
        (r"\bbacklog\b", "the (backlog)"),
        (r"\bbacklog\b", "no\u2013backlog\u2019s end"),
        (r"risk\b", "\u017f high-ri\u017fk"),  # the long s is an s where case does not count
        (r"\bkind", "\u212aind"),  # and so is the sign of kelvin a k
        (r"review(?:ed)?\b", "unreviewed"),
        (r"\bna\w+ve\b", "na\u00efve"),
        (r"\d{2}", "\u0663\u0664"),  # digits of another script
        (r"(?i:we) saw", "We saw"),
        (r"s47|section 47", "a s47 enquiry"),
    ],
)
def test_what_re_finds_is_found(pattern: str, text: str) -> None:
    plain = re.compile(pattern, re.IGNORECASE)
    found, wanted = worded(pattern, re.IGNORECASE).search(text), plain.search(text)
    assert found is not None
    assert wanted is not None
    assert found.span() == wanted.span()


def test_every_pattern_of_extraction_finds_what_re_finds() -> None:
    build_pipeline()
    patterns = {
        f"{name}.{key}": value
        for name, module in list(sys.modules.items())
        if name.startswith("graphkit.extract.")
        for key, value in vars(module).items()
        if isinstance(value, Worded)
    }
    texts = [
        line
        for name in ("westmarch-2022.txt", "eastvale-2021.html")
        for line in read(str(SAMPLES / name)).text.split("\n")
    ]
    assert len(patterns) > 30
    assert len(texts) > 100
    hits = 0
    for name, pattern in patterns.items():
        for text in texts:
            plain = pattern.pattern.search(text)
            found = pattern.search(text)
            assert (found is None) == (plain is None), (name, text)
            assert len(pattern.findall(text)) == len(pattern.pattern.findall(text))
            assert len(list(pattern.finditer(text))) == len(pattern.pattern.findall(text))
            assert (pattern.match(text) is None) == (pattern.pattern.match(text) is None)
            hits += plain is not None
    assert hits > 300


def test_a_text_without_the_words_is_not_searched() -> None:
    pattern = worded(r"\bzebra\b(?! crossing)")
    assert pattern.search("a horse") is None
    assert pattern.findall("a horse") == []
    assert list(pattern.finditer("a horse")) == []
    assert pattern.match("a horse") is None
    assert pattern.search("a zebra") is not None
    late = worded(r"\bhorse\b")  # patterns made after a text was met are known to it
    assert late.search("a horse") is not None


@pytest.mark.parametrize(
    "text", ["A late horse.", "Horses: one late horse, one late cart", "No cart", "one late", "One late horse", "late"]
)
def test_several_patterns_find_what_one_of_them_all_finds(text: str) -> None:
    several = (r"\b(?:one )?late (?:horse|cart)\b", r"late\b", r"^(?:no|one) (?:cart|late)\b", r"one late")
    plain = re.compile("|".join(several), re.IGNORECASE)
    patterns = any_of(*several, flags=re.IGNORECASE)
    found, wanted = patterns.search(text), plain.search(text)
    assert (found and found.span()) == (wanted and wanted.span())
    assert [m.span() for m in patterns.finditer(text)] == [m.span() for m in plain.finditer(text)]
