"""Cue patterns: what each sign of the pattern language matches."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.extract import cues
from graphkit.extract.cues import CueMatcher, Word, load_cues, words
from graphkit.extract.cues.patterns import Language, Step

CLASSES = {
    "no": ["no", "not"],
    "none": ["@no", "nobodys?", "not (one|a single)"],
    "on": ["~2 (,)? ~2"],
}


def found(pattern: str, text: str) -> list[str]:
    matcher = CueMatcher(iter([(pattern, None)]), CLASSES)
    tokens = words(text)
    return [text[tokens[h.first].start : tokens[h.last].end] for h in matcher.find(tokens)]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("delay*", "Delayed replies, and delays", ["Delayed", "delays"]),
        ("visits?", "A visit; visits", ["visit", "visits"]),
        ("no ~2 record", "There was no clear record", ["no clear record"]),
        ("no ~2 record", "There was no plan, record or note", []),
        ("(lack|absence of) ~1 plan", "the absence of a plan", ["absence of a plan"]),
        ("@no (at)? all", "not at all; not all", ["not at all", "not all"]),
        ("only #", "only 12 of them, only some", ["only 12"]),
        ("co ordinated", "Co-ordinated work", ["Co-ordinated"]),
        ("isn't", "This isn't so", ["isn't"]),
        ("(not|n't) ~1 seen", "was not seen, hadn't been seen, seen", ["not seen", "hadn't been seen"]),
        ("@none came", "not a single came, no came", ["not a single came", "no came"]),
        ("(@none|few) came", "nobody came, few came, not one came", ["nobody came", "few came", "not one came"]),
        ("(all (of|but) them|some)", "all of them, all but them, some", ["all of them", "all but them", "some"]),
        ("no @on record", "no plan, or record; no plan, date, record", ["no plan, or record"]),
    ],
)
def test_patterns(pattern: str, text: str, expected: list[str]) -> None:
    assert found(pattern, text) == expected


def test_a_pattern_needs_a_first_word() -> None:
    with pytest.raises(ValueError, match="must begin with a word"):
        CueMatcher(iter([("(the)? plan", None)]))


@pytest.mark.parametrize("pattern", ["(a|(b (c|d e)))", "(@none)? came"])
def test_what_cannot_be_spelled_out_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"nested too deep|must be one word"):
        CueMatcher(iter([(f"word {pattern}", None)]), CLASSES)


def fits(step: Step, word: str) -> bool:
    digits = "#" in step.choice.words and word[0].isdigit()
    return digits or word in step.choice.words or any(map(word.startswith, step.choice.begins))


def first_end(steps: tuple[Step, ...], tokens: tuple[Word, ...], i: int) -> int | None:
    """Return the word after the first match of `steps` at `i`, tried one after the other."""
    if not steps:
        return i
    step, *rest = steps
    for j in range(i, min(i + step.gap + 1, len(tokens))):
        if fits(step, tokens[j].text) and (end := first_end(tuple(rest), tokens, j + 1)) is not None:
            return end
        if tokens[j].text in {",", ";"}:
            break
    return first_end(tuple(rest), tokens, i) if step.optional else None


FIRST = ("the", "plan", "no", "(a|12)", "date")
TOKENS = st.sampled_from([*FIRST, "plan*", "(a|the)?", "(plan|no)", "@no", "#", "~1", "~3", "(date|a plan)"])
TEXTS = st.lists(st.sampled_from(["plan", "plans", "a", "the", "no", "not", "date", "12", ",", ";"]), max_size=12)


@given(st.lists(st.lists(TOKENS, max_size=4).map(" ".join), max_size=5), TEXTS)
def test_all_that_match_are_found_wherever_they_are_sought_from(rests: list[str], text: list[str]) -> None:
    patterns = [f"{first} {rest}" for first, rest in zip(FIRST, rests, strict=False)]
    tokens = words(" ".join(text))
    expected = {
        (i, end - 1, n)
        for n, pattern in enumerate(patterns)
        for steps in Language(CLASSES).compile(pattern)
        for i, word in enumerate(tokens)
        if fits(steps[0], word.text) and (end := first_end(steps[1:], tokens, i + 1)) is not None
    }
    hits = CueMatcher([(pattern, n) for n, pattern in enumerate(patterns)], CLASSES).find(tokens)
    assert {(h.first, h.last, h.value) for h in hits} == expected
    assert [h.first for h in hits] == sorted(h.first for h in hits)


@pytest.mark.parametrize("name", ["polarity", "themes", "deeds"])
def test_no_cue_is_kept_twice(name: str) -> None:
    table = load_cues(name)
    groups = [v for t in table.values() for v in (t.values() if name != "themes" else [t])]
    lists = [c for g in groups for c in ([g["cues"]] if name != "themes" and "cues" in g else [])]
    assert all(len(cues) == len(set(cues)) for cues in lists)


@pytest.mark.parametrize("name", ["polarity", "themes"])
def test_the_files_of_a_folder_share_no_table(name: str) -> None:
    folder = Path(cues.__file__).parent / name
    keys = [key for file in folder.glob("*.toml") for key in tomllib.loads(file.read_text("utf-8"))]
    assert sorted(keys) == sorted(load_cues(name))


@given(st.text())
def test_words_lie_in_the_text(text: str) -> None:
    for word in words(text):
        assert len(word.text) == word.end - word.start
        assert 0 <= word.start < word.end <= len(text)
