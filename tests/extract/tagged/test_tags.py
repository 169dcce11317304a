"""Which texts hold a page's tags, and which only have signs that look like some."""

from __future__ import annotations

import pytest

from graphkit.extract.tagged.tags import TAG, is_tagged


@pytest.mark.parametrize(
    "text",
    [
        "<h2>Summary</h2><p>Calls are answered.</p><ul><li>Few wait.</li></ul>",
        "<H2>Summary</H2>\n<P>Calls are answered.\n<UL><LI>Few wait.</LI></UL>\n<P></P>",
        'See <a href="#a">the plan</a>, <em class="x">the guide</em>, <span>the form</span> and <b>the list</b>.',
    ],
)
def test_a_text_with_tags(text: str) -> None:
    assert is_tagged(text)


@pytest.mark.parametrize(
    "text",
    [
        "Most were <5 years old and </= 3 were older; write to <desk@example.org> or <press@example.org>.",
        "At <time of call> the caller said <name of child> was at <address of school>. " * 6,
        "One slip of the pen: the <i>Crossing</i> team.",
        "He wrote </3 and </4 and </5 and </6.",
    ],
)
def test_a_text_with_other_signs(text: str) -> None:
    assert not is_tagged(text)


@pytest.mark.parametrize("words", ["<time of call>", "<address of school>", "<5 years>", "<p@example.org>", "<lia>"])
def test_words_in_angle_brackets_are_no_tag(words: str) -> None:
    assert TAG.search(words) is None


@pytest.mark.parametrize("tag", ["<p>", "</LI>", "<br/>", "<br />", '<a href="x>y" id=z>', "<ol reversed start='2'>"])
def test_tags(tag: str) -> None:
    assert TAG.fullmatch(tag)
