"""Makes the claims of articles and papers: what they say that somebody says, each with the words that say who."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from graphkit.extract.claiming.speakers import Speaker, Speakers, called
from graphkit.extract.saying.attributions import Attribution, attributions, subject
from graphkit.extract.saying.quotations import BLOT, Quoted, in_double_marks, quoted, quotes_in_single_marks
from graphkit.extract.state import Analysis, Sentence, analysis
from graphkit.extract.themes.evidence import Text
from graphkit.extract.themes.local_words import local_words
from graphkit.extract.themes.theming import themes_at_once
from graphkit.records import Claim, Entity, Voice

#: documents that tell what others say; inspectors' own reports speak for themselves
SAID_BY_OTHERS = frozenset({"news", "other"})
_BLOCKS = frozenset({"paragraph", "bullet"})
#: with fewer words beside those that say who speaks, nothing is said
_FEWEST_WORDS = 3


#: what is said goes on behind who says it
_GOES_ON = re.compile(r",? (?:that|and|but|of|to|while|though)\b")


class _Said(NamedTuple):
    """Who says a sentence, and by which words of which sentence the text tells it."""

    speaker: Speaker
    words: Attribution
    sentence: int


@Language.component("graphkit_claims")
def claims(doc: Doc) -> Doc:
    """Add a Claim for each sentence of an article or a paper that it says somebody says, where it tells who."""
    state = analysis(doc)
    if state.facts is None or state.facts.kind not in SAID_BY_OTHERS:
        return doc
    sentences = [s for s in state.sentences if state.blocks[s.block].kind in _BLOCKS]
    read = quoted(zip((s.block for s in sentences), _texts(state, sentences), strict=True))
    made = [
        (i, said)
        for i, said in enumerate(_who_says(state, sentences, read))
        if said is not None and _says_something(state, sentences, read, i, said)
    ]
    known = local_words(state)
    themes = themes_at_once([Text(known(sentences[i].view.clean)) for i, _ in made])
    ties = _Ties(state)
    for (i, said), about in zip(made, themes, strict=True):
        sentence = sentences[i]
        start, end = sentences[said.sentence].view.span(said.words.start, said.words.end)
        state.records.append(
            Claim(
                id=state.ids.make("claim", state.text[sentence.start : sentence.end]),
                document=state.document.id,
                start=sentence.start,
                end=sentence.end,
                quote=state.text[sentence.start : sentence.end],
                page=state.page_at(sentence.start),
                speaker=said.speaker.name,
                voice=said.speaker.voice,
                said_by=ties.of(said.speaker),
                verbatim=_verbatim(read[i], said.words if said.sentence == i else None),
                attribution=state.text[start:end],
                attribution_start=start,
                attribution_end=end,
                themes=about,
                section=sentence.section,
            )
        )
    return doc


def _texts(state: Analysis, sentences: Sequence[Sentence]) -> list[str]:
    """Return the sentences as they are read, double marks around all that is quoted."""
    texts = [s.view.clean for s in sentences]
    if not quotes_in_single_marks(state.text):
        return texts
    printed = ("".join(state.text[s.view.original(i)] for i in range(len(s.view.clean))) for s in sentences)
    return list(in_double_marks(zip(texts, printed, strict=True)))


def _who_says(state: Analysis, sentences: Sequence[Sentence], read: Sequence[Quoted]) -> list[_Said | None]:
    """Return who says each sentence, None where nobody is said to."""
    found = [attributions(one.masked) for one in read]
    text = " ".join(s.view.clean for s in sentences)
    speakers = Speakers((a for some in found for a in some), text)
    own: list[_Said | None] = []
    before: Speaker | None = None
    for i, (one, some) in enumerate(zip(read, found, strict=True)):
        said = _main(some, speakers.of(one.masked, some, before))
        own.append(_Said(*said, sentence=i) if said else None)
        about = subject(one.masked)
        before = said[0] if said else speakers.known(*about) if about else before if one.whole else None
    return _carried(state, sentences, read, own)


def _main(some: Sequence[Attribution], who: Sequence[Speaker | None]) -> tuple[Speaker, Attribution] | None:
    """Return who says a sentence by its main clause; None where two say a part each, or nobody is known to."""
    if not who or who[0] is None:
        return None
    for one, other in zip(some[1:], who[1:], strict=True):
        if one.conjoined and one.form != "pronoun" and (other is None or other.name != who[0].name):
            return None
    return who[0], some[0]


def _carried(
    state: Analysis, sentences: Sequence[Sentence], read: Sequence[Quoted], own: Sequence[_Said | None]
) -> list[_Said | None]:
    """Return `own` with the rest of quotations and of lists that somebody is said to say."""
    said = list(own)
    by_quotation: dict[int, _Said] = {}
    for i, one in enumerate(read):
        mine = own[i]
        if mine is not None and one.quotation is not None:
            by_quotation.setdefault(one.quotation, mine)
    last_of = {s.block: i for i, s in enumerate(sentences)}
    for i, (sentence, one) in enumerate(zip(sentences, read, strict=True)):
        if said[i] is not None:
            continue
        block = state.blocks[sentence.block]
        if block.kind == "bullet" and block.lead is not None and (lead := last_of.get(block.lead)) is not None:
            said[i] = own[lead]
        elif one.quotation in by_quotation and one.whole:
            said[i] = by_quotation[one.quotation]
        elif one.whole and i and (led := said[i - 1]) is not None and _leads_on(state, sentences, read, i):
            said[i] = led
    return said


def _leads_on(state: Analysis, sentences: Sequence[Sentence], read: Sequence[Quoted], i: int) -> bool:
    """Tell whether the sentence before `i` and this quotation are one speech: a colon, or a quotation right before."""
    before, here = sentences[i - 1], sentences[i]
    if any(b.kind in {"heading", "caption"} for b in state.blocks[before.block + 1 : here.block]):
        return False
    return before.view.clean.rstrip().endswith(":") or read[i - 1].quotation is not None


def _says_something(
    state: Analysis, sentences: Sequence[Sentence], read: Sequence[Quoted], i: int, said: _Said
) -> bool:
    """Tell whether more stands in a sentence than who speaks: "Ann Lee said:", "The force, inspectors said, is"."""
    masked = read[i].masked
    if said.sentence != i:
        return len(masked.split()) >= _FEWEST_WORDS
    after = masked[said.words.end :]
    listed = i + 1 < len(sentences) and state.blocks[sentences[i + 1].block].lead == sentences[i].block
    if (listed or masked.rstrip().endswith(":")) and len(after.split()) <= _FEWEST_WORDS and BLOT not in masked:
        return False
    return len((masked[: said.words.start] + after).split()) >= _FEWEST_WORDS


def _verbatim(one: Quoted, words: Attribution | None) -> Literal["all", "part", "none"]:
    """Return how much of what is said stands in quotation marks; what leads up to 'she said: "..."' is not said."""
    before, after = (one.masked[: words.start], one.masked[words.end :]) if words else ("", one.masked)
    if words and BLOT not in before and after.lstrip().startswith((":", ', "')):
        before = ""
    elif BLOT in before and BLOT not in after and not (any(map(str.isalnum, before)) or _GOES_ON.match(after)):
        after = ""  # '"...," she told the paper'
    rest = before + after
    if BLOT not in rest:
        return "none"
    return "part" if any(c.isalnum() for c in rest) else "all"


class _Ties:
    """The entities of a document by whom they may be called."""

    def __init__(self, state: Analysis) -> None:
        self._entities = list(state.of(Entity))
        self._force = state.facts.force if state.facts else None

    def of(self, speaker: Speaker) -> str | None:
        """Return the id of the entity that speaks, None where no single one is known."""
        if speaker.person:
            words = set(speaker.person)
            return _single(e.id for e in self._entities if e.entity_type == "person" and set(called(e.name)) <= words)
        named = speaker.name.lower().removeprefix("the ")
        if alike := _single(e.id for e in self._entities if named in {n.lower() for n in (e.name, *e.surfaces)}):
            return alike
        return self._voice(speaker.voice)

    def _voice(self, voice: Voice) -> str | None:
        if voice == "inspectorate":
            return _single(e.id for e in self._entities if (e.concept or "").startswith("organisation/hmic"))
        if voice == "force":
            return _single(e.id for e in self._entities if e.entity_type == "force" and e.name == self._force)
        return None


def _single(ids: Iterator[str]) -> str | None:
    found = list(ids)
    return found[0] if len(found) == 1 else None
