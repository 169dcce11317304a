"""Evaluation of claims: found or not, and whether the right person or body is said to say them."""

from __future__ import annotations

from typing import Literal

from graphkit.evaluate import Gold, evaluate
from graphkit.evaluate.gold import GoldClaim, Meta
from graphkit.records import AnyRecord, Claim, DocumentRecord, Voice
from tests.evaluate.test_evaluate import facts

TEXT = "Calls are late, inspectors said. “We know,” said Jane Marsh. She was sorry, she said."
META = Meta(title="Northmoor Police", kind="news", force=None)


def listed(words: str, speaker: str, voice: str, verbatim: str = "none") -> GoldClaim:
    return GoldClaim(at=TEXT.index(words), text=words, speaker=speaker, voice=voice, verbatim=verbatim)


def claim(words: str, speaker: str, voice: Voice, verbatim: Literal["all", "part", "none"] = "none") -> Claim:
    start = TEXT.index(words)
    return Claim(
        id=f"d#claim-{start}", document="d", start=start, end=start + len(words), quote=words, speaker=speaker,
        voice=voice, said_by=None, verbatim=verbatim, attribution="said", attribution_start=0, attribution_end=4,
    )  # fmt: skip


GOLD = Gold(
    meta=META,
    id="d",
    claims=(
        listed("Calls are late, inspectors said.", "inspectors", "inspectorate"),
        listed("“We know,” said Jane Marsh.", "Chief Constable Jane Marsh", "force", "all"),
        listed("She was sorry, she said.", "Chief Constable Jane Marsh", "force"),
    ),
)


def figures(*records: AnyRecord) -> dict[str, float]:
    news: list[AnyRecord] = [facts(), *records]
    assert isinstance(news[0], DocumentRecord)
    return evaluate(news, GOLD, TEXT).classes["claims"].values


def test_what_is_right_counts_in_other_words_too() -> None:
    found = figures(
        claim("Calls are late, inspectors said.", "the report", "inspectorate"),
        claim("“We know,” said Jane Marsh.", "Jane Marsh", "force", "all"),
        claim("She was sorry, she said.", "Jane Marsh", "force"),
    )
    assert (found["f1"], found["voice_accuracy"], found["speaker_accuracy"], found["verbatim_accuracy"]) == (1, 1, 1, 1)


def test_another_person_or_voice_is_wrong() -> None:
    found = figures(
        claim("Calls are late, inspectors said.", "the force", "force"),
        claim("“We know,” said Jane Marsh.", "Chief Constable Paul Dunn", "force", "part"),
    )
    assert found["r"] == 0.6667
    assert (found["voice_accuracy"], found["speaker_accuracy"], found["verbatim_accuracy"]) == (0.5, 0.0, 0.5)


def test_of_an_article_only_what_was_annotated_is_measured() -> None:
    assert set(evaluate([facts()], GOLD, TEXT).classes) == {"provenance", "document", "claims"}
