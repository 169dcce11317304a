"""Makes the spaCy Doc of a text, also of one on which spaCy's own tokenizer would take for ever."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

# spaCy peels punctuation off a word one by one, with all its rules again: 5,000 brackets take 12 s.
_HOSTILE = re.compile(r"[^\w\s]{120}|[^\s]{3000}")
_TOKEN = re.compile(r"\w{1,200}|[^\w\s]|[^\S ]+| ")


def make_doc(nlp: Language, text: str) -> Doc:
    """Return the Doc of `text`, tokenized by `nlp`, or plainly"
    " into words and signs where that could not end in time."""
    if _HOSTILE.search(text) is None:
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
