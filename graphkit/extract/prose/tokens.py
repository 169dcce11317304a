"""Makes the spaCy Doc of a text, also of one on which spaCy's own tokenizer would take for ever."""

from __future__ import annotations

import re
from typing import Any
from weakref import WeakKeyDictionary

from spacy.language import Language
from spacy.tokens import Doc

# spaCy peels punctuation off a word one by one, with all its rules again: 5,000 brackets take 12 s.
_SHORTEST_HOSTILE = 120
_HOSTILE = re.compile(rf"[^\w\s]{{{_SHORTEST_HOSTILE}}}|[^\s]{{3000}}")
_TOKEN = re.compile(r"\w{1,200}|[^\w\s]|[^\S ]+| ")
#: words that a pipeline keeps the tokens of; some 100 bytes each
_MOST_WORDS = 50_000
_seen: WeakKeyDictionary[Language, set[str]] = WeakKeyDictionary()


def make_doc(nlp: Language, text: str) -> Doc:
    """Return the Doc of `text`, tokenized by `nlp`, or plainly (words and signs) where that could not end in time."""
    printed = set(text.split())
    # Most texts have no word so long, and need not be searched.
    if max(map(len, printed), default=0) < _SHORTEST_HOSTILE or _HOSTILE.search(text) is None:
        _learn(nlp, printed)
        return nlp.make_doc(text)
    words: list[str] = []
    spaces: list[bool] = []
    for match in _TOKEN.finditer(text):
        if match.group() == " " and words and not spaces[-1] and not words[-1].isspace():
            spaces[-1] = True
        else:
            words.append(match.group())
            spaces.append(False)
    return Doc(nlp.vocab, words=words, spaces=spaces)


def _learn(nlp: Language, words: set[str]) -> None:
    """Let the tokenizer keep the tokens of each of `words`: the same tokens, ten times quicker.

    By itself spaCy 3.8 keeps none that follow the first line break or contraction of a text: its mark of a special
    case is never taken back within one call. So each new word is given to it alone.
    """
    seen = _seen.setdefault(nlp, set())
    tokenizer: Any = nlp.tokenizer
    if len(seen) > _MOST_WORDS or not hasattr(tokenizer, "max_cache_size"):
        return
    tokenizer.max_cache_size = max(tokenizer.max_cache_size, _MOST_WORDS)
    for word in words - seen:
        tokenizer(word)
    seen |= words
