"""The text loader keeps every code point, and refuses what is not text in UTF-8."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from graphkit.documents import Document, sha256
from graphkit.errors import SourceError
from graphkit_loaders.text import TextLoader


def load(data: bytes, charset: str | None = None) -> Document:
    return TextLoader().load(data, source="a.txt", location="file:///a.txt", id="a", charset=charset)


def refusal(data: bytes, charset: str | None = None) -> SourceError:
    with pytest.raises(SourceError) as caught:
        load(data, charset)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("a.txt: ")
    return caught.value


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\r\t"), min_size=1))
def test_any_text_comes_back_unchanged(text: str) -> None:
    assume(text.replace("\ufeff", "").strip())
    data = text.encode("utf-8")
    document = load(data)
    assert document.text == text
    assert document.sha256 == sha256(data)


@pytest.mark.parametrize(
    "text",
    [
        "line\r\nline\rline\n\n  indented\t tab \n",  # no newline translation, no trimming
        "\ufeffNorthmoor Police",  # a byte order mark is a code point of the text
        "cafe\u0301 caf\u00e9 \u00a0 \u2011 \u200b \ufb01",  # no normalisation
        "a page\fbreak\n",
        "\U0001f46e officers",
    ],
)
def test_nothing_is_tidied(text: str) -> None:
    assert load(text.encode()).text == text


def test_wrong_encoding_names_the_byte_and_a_guess() -> None:
    data = "The force’s officers didn’t record the child’s café visit – twice.\n".encode("cp1252")
    error = refusal(data)
    assert f"byte {data.index(0x92)} (0x92)" in error.reason
    assert error.remedy == "convert it (perhaps: iconv -f cp1252 -t utf-8)"


@pytest.mark.parametrize("text", ["The force spent £5,000.", "Officers “listened”.", "• children’s plans — late…"])
def test_windows_text_is_named_as_such(text: str) -> None:
    assert "iconv -f cp1252 " in refusal(text.encode("cp1252")).remedy


def test_damaged_utf8_gets_no_guess() -> None:
    error = refusal("The child’s plan – and the café’s.\n".encode() * 20 + b"one stray \x92 byte")
    assert error.remedy == "convert it from its encoding to UTF-8"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_named(encoding: str) -> None:
    error = refusal(("Northmoor Police was inspected in 2015. " * 20).encode(encoding))
    assert "UTF-16" in error.reason or "UTF-32" in error.reason
    assert "iconv -f UTF-" in error.remedy


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "white space"),
        ("\ufeff\n".encode(), "white space"),
        (b"report\x00\x01\x02\xff", "binary"),
        (b"\x01\x02\x03\x04\x05\x06abc", "control characters"),
        (b"%PDF-1.4 ...", "a PDF"),
        (b"PK\x03\x04rest", "office file"),
        (b"{\\rtf1 hello}", "rich text"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, reason: str) -> None:
    assert reason in refusal(data).reason


def test_a_few_control_characters_stay() -> None:
    text = "A page read by a machine\x0c with a stray \x1f in it, and a long rest of plain words."
    assert load(text.encode()).text == text


def test_an_encoding_that_the_sender_named_is_used() -> None:
    assert load("didn’t".encode("cp1252"), charset="windows-1252").text == "didn’t"
    assert "UTF-8" in refusal("didn’t".encode("cp1252"), charset="no-such-thing").reason
