"""Finds what leads to a list of grades, so that what was said of other cases before it counts for nothing there."""

from __future__ import annotations

import re

from graphkit.extract.prose.graded_prose import counts_in
from graphkit.extract.prose.splitting import split

#: a longer lead says by itself of which cases it is
_SHORT = 60
#: a lead that speaks of cases named before it
_OF_THEM = re.compile(
    r"^(?:(?:and |but )?of )?(?:these|those|them|they|which|(?:the|our) (?:results?|grades?|findings?))\b", re.I
)


def list_lead(clean: str, before: str) -> str:
    """Return what leads to a list of grades: the end of its paragraph, behind what tells the grades of other cases.

    Args:
        clean: the paragraph above the list.
        before: the paragraph above that one; a lead that says no more than "Of these:" goes on with its end.
    """
    sentences = [clean[a:b] for a, b in split(clean)]
    graded = [k for k, sentence in enumerate(sentences[:-1]) if counts_in(sentence) is not None]
    own = sentences[graded[-1] + 1 :] if graded else sentences
    lead = " ".join(own)
    if not graded and len(own) == 1 and before and len(lead) < _SHORT and _OF_THEM.match(lead):
        return f"{list_lead(before, '')} {lead}"
    return lead
