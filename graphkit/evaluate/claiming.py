"""Figures of claims: what an article puts into somebody's mouth, and whether it is the right mouth."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graphkit.evaluate.figures import Figures
from graphkit.evaluate.gold import Gold
from graphkit.evaluate.matching import overlap, pair, prf, share, squeeze
from graphkit.evaluate.structure import of, rest
from graphkit.records import AnyRecord, Claim


def claims(records: Sequence[AnyRecord], gold: Gold) -> Figures:
    """Spans overlap by half of the shorter; and the shares of these whose voice, speaker and quoting are right.

    A speaker is right whose name holds the annotated one or is held by it, plurals folded, or who is the inspectorate
    or the force in other words ("the report", "inspectors", "HMICFRS").
    """
    have, listed = of(records, Claim), gold.claims or ()
    pairs = pair(listed, have, lambda g, p: overlap((g.at, g.at + len(g.text)), (p.start, p.end)))
    same = [(listed[i], have[j]) for i, j in pairs]
    whose = [(g, p) for g, p in same if not _one(g.speaker, g.voice, p)]
    wrong = [
        (g.at, f"{g.voice}: {g.speaker}", f"{p.voice}: {p.speaker}", g.text) for g, p in same if g.voice != p.voice
    ]
    wrong += [(g.at, g.speaker, p.speaker, g.text) for g, p in whose if g.voice == p.voice]
    wrong += [(g.at, g.verbatim, p.verbatim, g.text) for g, p in same if g.verbatim != p.verbatim]
    return Figures(
        prf(len(pairs), len(listed), len(pairs), len(have))
        | {
            "voice_accuracy": share(sum(g.voice == p.voice for g, p in same), len(same), empty=1.0),
            "speaker_accuracy": share(len(same) - len(whose), len(same), empty=1.0),
            "verbatim_accuracy": share(sum(g.verbatim == p.verbatim for g, p in same), len(same), empty=1.0),
        },
        rest(listed, {i for i, _ in pairs}, lambda g: (g.at, g.speaker, g.text)),
        rest(have, {j for _, j in pairs}, lambda p: (p.start, p.speaker, p.quote)),
        sorted(wrong),
    )


def _one(named: str, voice: str, claim: Claim) -> bool:
    """Tell whether a claim's speaker is the annotated one."""
    want, got = set(squeeze(named).split()), set(squeeze(claim.speaker).split())
    if want <= got or got <= want:
        return True
    persons = _of_a_person(named) or _of_a_person(claim.speaker)
    return voice == claim.voice and voice in {"inspectorate", "force"} and not persons


def _of_a_person(name: str) -> bool:
    """Tell whether a name has two words with a capital in a row that are no body's: "Jane Marsh"."""
    words = [w for w in name.replace(",", " ").split() if w not in _OF_BODIES]
    return any(a[0].isupper() and b[0].isupper() for a, b in pairwise(words))


#: words of the names of the inspectorate and of forces
_OF_BODIES = frozenset(
    {
        "His",
        "Her",
        "HM",
        "Majesty's",
        "Majesty’s",
        "Inspectorate",
        "Constabulary",
        "Fire",
        "Rescue",
        "Services",
        "The",
        "Police",
    }
)
