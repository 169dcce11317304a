"""Tells of a shortcoming that is mended: by a verb before it, by what was done about it, by what it came to later."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.extract.cues import Hit, Word
from graphkit.extract.polarity.clauses import SPLIT
from graphkit.extract.polarity.marked import MENDS, SCOPE, Cue, Mark
from graphkit.extract.polarity.turning.negation import before, negates
from graphkit.extract.polarity.turning.taken_up import taken_up
from graphkit.extract.polarity.word_sets import AUXILIARY, IS

#: verbs that turn a shortcoming into its mending: "to reduce delays", "backlogs have been cleared"
_MENDING = frozenset(
    {"reduce", "reduces", "reduced", "reducing", "avoid", "avoids", "avoided", "avoiding", "prevent", "prevents"}
    | {"prevented", "preventing", "address", "addresses", "addressed", "addressing", "resolve", "resolves", "resolved"}
    | {"resolving", "tackle", "tackles", "tackled", "tackling", "rectify", "rectifies", "rectified", "rectifying"}
    | {"minimise", "minimises", "minimised", "minimising", "remove", "removes", "removed", "removing", "cleared"}
    | {"clears", "clearing", "corrects", "corrected", "correcting", "eliminate", "eliminates", "eliminated"}
    | {"ended", "ends", "ending"}
    | {"eliminating", "diverting", "diverts", "fills", "filled", "bridges", "bridged"}
)
#: they end something only where it stands right behind
_ENDS, _WHAT_ENDS = (
    frozenset({"ended", "ends", "ending"}),
    frozenset({"the", "this", "that", "these", "its", "any", "all"}),
)
_MENDED = frozenset(
    {"reduced", "cleared", "resolved", "decreased", "fallen", "eliminated", "rectified", "addressed", "narrowed"}
    | {"closed", "halved", "eased", "gone", "shrunk", "acted", "caught", "remedied", "fixed"}
    | {"tackled", "dealt", "disappeared", "removed", "filled"}
)
_MENDABLE = (
    "backlog",
    "delay",
    "shortage",
    "gap",
    "vacanc",
    "problem",
    "weakness",
    "difficult",
    "barrier",
    "lack",
    "error",
    "failing",
    "shortcoming",
    "duplication",
    "confusion",
    "obstacle",
    "unread",
    "unsupervised",
)
_ARTICLES = frozenset({"the", "an", "this", "that", "same", "each", "every", "one", "her", "his", "their", "home"})
#: what may be done with work that waits, so that it waits no more
_DONE = frozenset({"reviewed", "processed", "allocated", "assessed"})
_PUT = frozenset({"put", "puts", "putting"})
_WORKED = frozenset({"worked", "working", "works", "work"})
_MEND = frozenset({"resolve", "address", "overcome", "solve", "remedy", "tackle", "fix"})
_TO = frozenset({"to", "will", "helped", "could", "can"})
_FINITE = IS | {"went", "had", "has", "have", "goes", "go"}
#: what a shortcoming leads to is not its mending, whatever is closed or removed there
_CAUSES = frozenset({"because", "following", "owing", "due", "after"})
_CAUSED = frozenset({"mean", "means", "meant", "so", "such", "because", "led", "leads"})
_SHUTTING = frozenset({"closing", "filing", "removing", "deleting", "cancelling", "downgrading", "finalising"})
_IN_THE_WAY = ("barrier", "obstacle", "duplication", "difficult", "problem", "confusion")
#: what was mended and has come back
_BACK_AGAIN = frozenset({"again", "returned", "doubled", "growing", "reappeared"})


def mended(tokens: Sequence[Word], hit: Hit[Cue]) -> Mark | None:
    """Return the mark of a shortcoming that is mended, caught or taken up; None where nobody sees to it."""
    mending = before(tokens, hit.first, 4, lambda w: w in {",", "clear"} or w in _MENDING)
    if mending is not None and tokens[mending].text in _ENDS and tokens[mending + 1].text not in _WHAT_ENDS:
        mending = None  # "the scheme ended late"
    if mending is not None and _mends(tokens, mending, hit.first):
        return Mark(mending, hit.last, MENDS)
    return taken_up(tokens, hit) or _later(tokens, hit)


def _later(tokens: Sequence[Word], hit: Hit[Cue]) -> Mark | None:
    """Return the mark of a shortcoming of which the words behind it say that it is over; None where they do not."""
    if not tokens[hit.first].text.startswith(_MENDABLE) or any(
        t.text in _CAUSES for t in tokens[max(0, hit.first - 3) : hit.first]
    ):
        return None
    for i in range(hit.last + 1, min(hit.last + 26, len(tokens))):
        word = tokens[i].text
        if word in SPLIT and not (
            word == "but" and (tokens[i - 1].text == "all" or tokens[min(i + 1, len(tokens) - 1)].text in AUXILIARY)
        ):
            break
        if word in _CAUSED:
            break  # "the delay meant that messages had been removed"
        if word in {"occur", "occurs", "exist", "exists", "happen"} and tokens[i - 1].text == "longer":
            return Mark(hit.first, i, 2 * MENDS)
        behind = {t.text for t in tokens[max(hit.last, i - 3) : i]}
        mended = (word in _MENDED and _lasts(tokens, hit.first, i)) or (
            word in _DONE and tokens[hit.first].text.startswith("backlog")
        )
        if any(negates(w) for w in behind):
            continue
        if (
            word in _MEND and "hard" in behind and not _WORKED.isdisjoint(behind)
        ):  # "is a problem that it has worked hard to resolve"
            return Mark(hit.first, i, 2 * MENDS)
        if tokens[hit.first].text.startswith("lack"):
            continue
        if (
            tokens[i + 1 : i + 2]
            and tokens[i + 1].text == "by"
            and any(t.text in _SHUTTING for t in tokens[i + 2 : i + 3])
        ):
            break  # "the backlog was cleared by closing cases"
        if (mended and not (AUXILIARY | {"is", "are"}).isdisjoint(behind)) or (
            word == "right" and not _PUT.isdisjoint(behind)
        ):
            return Mark(hit.first, i, 2 * MENDS)
    return None


def _lasts(tokens: Sequence[Word], bad: int, mended: int) -> bool:
    """Tell whether what was mended stayed so; what is removed must be what stood in the way."""
    if tokens[mended].text == "removed" and not tokens[bad].text.startswith(_IN_THE_WAY):
        return False
    return all(t.text not in _BACK_AGAIN for t in tokens[mended + 1 :])


def _mends(tokens: Sequence[Word], mending: int, bad: int) -> bool:
    """Tell whether the verb at `mending` mends what falls short at `bad`, and is not said not to."""
    word = tokens[mending].text
    if word == "," or tokens[bad].text in {"only", "without"} | _FINITE:  # "corrected only when we asked"
        return False
    if word == "clear" and tokens[mending - 1].text not in _TO:
        return False  # "it is clear that poor supervision ..."
    if word.endswith(("ed", "address", "addresses")) and mending and tokens[mending - 1].text in _ARTICLES:
        return False  # "the reduced team struggles", "children at the address"
    if bad == mending + 1 and tokens[bad].text.endswith("ly"):
        return False  # "addresses wrongly entered"
    if word.startswith(("fill", "bridge")) and not tokens[bad].text.startswith(("gap", "vacanc")):
        return False
    if word.startswith("remov") and not tokens[bad].text.startswith(_MENDABLE):
        return False  # "removes unsuitable carers slowly"
    if any(t.text in _FINITE for t in tokens[mending + 1 : bad]):
        return False  # "tackling neglect is poorly understood"
    return before(tokens, mending, SCOPE - 3, negates) is None
