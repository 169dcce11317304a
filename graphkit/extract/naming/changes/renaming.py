"""Reads which team or body was called what before, or was made of which: "was renamed", "merged to form"."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graphkit.extract.naming.things import Thing, Things
from graphkit.extract.prose.worded import worded

_CUES = (
    # (cue between the two names, True where the name before it is the old one)
    (worded(r"\b(?:was|were|been|being|is|are)? ?(?:renamed|rebranded|retitled)(?: to| as)?\b"), True),
    (worded(r"\b(?:has |had )?(?:been replaced by|changed its name to|become|became)\b"), True),
    (
        worded(
            r"\b(?:was|were|been|being|is|are) (?:since |now )?(?:replaced|superseded|succeeded)(?: in [^,.;]{4,18})?"
            r" (?:by|with)\b"
        ),
        True,
    ),
    (worded(r"\bnow (?:known as|called|renamed|named|part of the renamed|go(?:es)? by the name of)\b"), True),
    (worded(r"\b(?:(?:has|have|had) a new name:|(?:was|were|been) given the (?:new )?name(?: of)?)"), True),
    (worded(r"\b(?:has |have |had )?(?:since )?(?:evolved|developed|turned) into\b"), True),
    (worded(r", now(?=(?: the| an?)? [A-Z])"), True),
    (worded(r"\bused to (?:be|go by)(?: (?:known as|called|named|the name of))?\b"), False),
    (worded(r"\b(?:was|were)(?:,? until [^,.;()]{4,20}?,?)(?: (?:known as|called|named))?(?= (?:the )?[A-Z])"), False),
    (worded(r",? (?:which is |it is )?(?:the|a) successor (?:to|of)\b"), False),
    (worded(r"\b(?:was|were|been) (?:brought in|introduced) (?:to replace|in place of)\b"), False),
    (worded(r"\b(?:formerly|previously|once)(?: (?:known as|called|named|titled|referred to as))?\b"), False),
)
_DAY = r"(?:,? (?:in|during|since|on) (?:early |late |the \w+ of )?(?:\d{1,2} )?(?:[A-Z]\w+ )?(?:19|20)\d\d,?)?"
_JOINED = r"(?:merged|combined|amalgamated|united|joined|integrated|absorbed|folded|subsumed|rolled|brought)(?: together| up)?"
_TO_FORM = (
    r",? (?:to (?:form|create|make|become|make up|set up)|into|as|forming|creating|and became|and is now|and are now)"
)
_A = r"(?: (?:an?|the|its|their|one|single|new|joint|larger|wider|combined|former|old|separate|existing|specialist|dedicated))*"
#: "X and Y were merged to form Z", "X was merged with Y into Z": what stands before it or in it was, what follows is
_MERGED = worded(
    rf"\b(?:was|were|been|are|is|being)(?: since| now| recently| then| all| both)* {_JOINED}{_DAY}(?: with [^,.;:]{{2,70}}?)?{_DAY}{_TO_FORM}\b"
)
#: "the force merged X and Y to form Z"
_MERGING = worded(
    r"\b(?<!was )(?<!were )(?<!been )(?:merged|merging|combined|combining|amalgamated|amalgamating|(?:brought|bringing|joined|joining)"
    r" together|replaced)\b"
)
_FORMED = re.compile(rf"(?:\))?(?: together)?{_DAY}(?:{_TO_FORM}|(?P<with>,? with)|,? as){_A} ?")
#: "replaced its old recording system, Harrier, with": what stands before the name
_SAID_WHAT = re.compile(rf"{_A}(?: [a-z-]+){{1,4}}, ")
#: "Z was formed from X and Y", "Z, which replaced X": what stands before it is, what follows was
_MADE_OF = worded(
    r"\b(?:(?:was|were|is|been) )?(?:(?:formed|created|made(?: up)?|set up|established)"
    rf"{_DAY} (?:from|out of|by (?:merging|combining|joining|amalgamating|bringing together)|to replace|in place of)"
    r"|(?<!was )(?<!were )(?<!been )(?<!be )replac(?:ed|es)|took over from|took the place of|takes the place of)\b"
)
#: "what used to be known as X is now part of Y"
_WHAT_WAS = re.compile(
    r"\b[Ww]hat (?:used to be|was|were|had been)(?: (?:once|formerly|previously|then|originally|until \w+))*"
    rf"(?: (?:known as|called|named|referred to as))?{_A} ['\"]?$"
)
_IS_NOW = re.compile(
    r"[)'\"]*,? (?:is|are|has|have|was|were|became)(?: (?:now|since|recently|today|been|become))*"
    rf"(?: (?:(?:a )?part of|called|known as|named|renamed(?: as)?|merged (?:into|with)|absorbed (?:into|by)|within))?{_A} ['\"]?"
)
_AND = re.compile(rf"\)?(?: team| unit)?(?:,|,? and|,? with|,? together with| as well as){_A} ?| ?\(|\)")
_AND_ONLY = re.compile(rf"\)?(?: team| unit)?(?:,|,? and){_A} ?| ?\(|\)")
_BODIES = frozenset({"team", "organisation"})
#: what stands between a name and "renamed" where that is said of it
_PASSIVE = re.compile(
    r"[)'\"]*,? ?\(?(?:(?:which|that|it|and|has|have|had|was|were|is|are|be|been|being|will|to|since|then|now|later|soon"
    r"|recently|also|subsequently|formally|officially|simply)\b,? ?)*"
)
#: "Until 2019 NEW was called OLD", "NEW (which was called OLD until 2019)"
_WAS_CALLED = worded(r"\b(?:was|were|had been) (?:then )?(?:known as|called|named|referred to as)\b")
_THEN = re.compile(
    r"(?:^|[.?!;] )(?:Until|Till|Before|Prior to|Up to|At the time of|In (?:[A-Z][a-z]+ )?(?:19|20)\d\d)\b[^.;?!]*$"
)
_UNTIL = re.compile(r"[^.;,()]{0,40}?\b(?:until|before|up to)\b")
#: "the force renamed OLD NEW", "changed the name of OLD to NEW"
_RENAMING = worded(
    r"(?<!was )(?<!were )(?<!been )(?<!being )(?<!is )(?<!be )(?<!are )\b(?:renam(?:ed|ing)|(?:gave|giving) a new name to"
    r"|chang(?:ed|ing) the names? of)\b"
)
_RENAMED = re.compile(rf"\)?(?: in (?:[A-Z]\w+ )?(?:19|20)\d\d)?(?:,? (?:to|as))?{_A} ['\"]?")
#: "the force renamed the hub NEW": of which one, a sentence before says
_HEAD = re.compile(r" (?:the|its|their|this) (?P<head>team|unit|hub|desk|squad|department|meeting|panel|board)(?= )")
#: "OLD, which the force renamed NEW"
_WHICH = re.compile(r"\)?,? (?:which|that) (?:[a-z]+ ){1,3}(?:has |had )?(?:since )?$")
#: behind a name: what is said is said of something of it
_NOT_ITSELF = re.compile(r"(?:'s|(?<=s)') [a-z]")
#: behind a name: what it does
_DOES = re.compile(r"\)? (?:is|are|was|were|has|have|had|can|does|no longer|[a-z]+s (?:the|a|its|more|fewer))\b")
#: what every cue has one of
_ANY = worded(
    r"supersed|succe|new name|the name|evolved|developed into|turned into|used to|until|called|known as|in place of"
    r"|renaming|renamed|rebranded|retitled|replac|its name to|become|became|now |formerly|previously|once|merg|combin|amalgamat"
    r"|together|absorbed|folded|subsumed|integrated|joined|rolled|united|formed|created|made |set up|established"
    r"|took |takes "
)
_REACH = 60
#: a sentence that speaks of the subject of the one before, up to what is said of its name
_SUBJECT = re.compile(r"(?:It|(?:The|This) (?:team|unit|hub|desk|department|group))\b")
_IT = re.compile(rf"[.!?] {_SUBJECT.pattern}(?: (?:is|was|has|had|been|now|itself))* ?$")
_STOPS = re.compile(r"[.!?] (?=[A-Z])")
_OPENS = re.compile(r"(?:(?:The|A|An|Its|This) |[A-Za-z]+, the )?")


def renamings(text: str, places: Sequence[tuple[int, int, Thing]]) -> None:
    """Set `renamed_from` and `renamed_to` of the things at `places` (start, end, thing) where `text` says so."""
    if len(places) < 2 or _ANY.search(text) is None:
        return
    for pattern, before_is_old in _CUES:
        for cue in pattern.finditer(text):
            left = [p for p in places if p[1] <= cue.start() and cue.start() - p[1] <= _REACH]
            right = [p for p in places if p[0] >= cue.end() and p[0] - cue.end() <= 8]
            it = _IT.search(text, 0, cue.start())
            left = _spoken_of(text, places, it.start()) if it else left
            if not left or not right:
                continue
            one, other = max(left, key=lambda p: p[1]), min(right, key=lambda p: p[0])
            gap = "" if it else text[one[1] : cue.start()]
            if any(c in ".;:!?" for c in gap) or one[2] is other[2] or one[2].type != other[2].type:
                continue
            if len(re.findall(r"[A-Za-z]+", gap)) > 3 or (
                cue[0].strip().startswith("re") and not _PASSIVE.fullmatch(gap)
            ):
                continue  # "the unit's lead renamed the team" is of what the lead did
            if _NOT_ITSELF.match(text, other[1]) or (cue[0] == ", now" and _DOES.match(text, other[1])):
                continue  # "became the unit's ally", "the hub, now the unit is full, has moved"
            old, new = (one[2], other[2]) if before_is_old else (other[2], one[2])
            old.renamed_to, new.renamed_from = new, old
    _renaming(text, places)
    _was_called(text, places)
    _merged(text, places)


def _renaming(text: str, places: Sequence[tuple[int, int, Thing]]) -> None:
    """Tell what somebody renamed, and what it is called now."""
    for cue in _RENAMING.finditer(text):
        olds, end = _chain_after(text, places, cue.end())
        new = next((p for p in places if p[0] >= end), None)
        if olds and new and _RENAMED.fullmatch(text, end, new[0]):
            _tie(olds[:1], new[2])
            continue
        if head := _HEAD.match(text, cue.end()):
            new = next((p for p in places if p[0] >= head.end()), None)
            of_head = [p for p in places if p[1] <= cue.start() and _ends_in(text, p, head["head"])]
            if of_head and new and _RENAMED.fullmatch(text, head.end(), new[0]):
                _tie([of_head[-1][2]], new[2])
            continue
        new_at, before = end, [p for p in places if p[1] <= cue.start() and p[2].type != "force"]
        first = next((p for p in places if p[0] >= cue.end()), None)
        if before and first and new_at == first[1] and _WHICH.fullmatch(text, before[-1][1], cue.start()):
            _tie([before[-1][2]], first[2])


def _ends_in(text: str, place: tuple[int, int, Thing], head: str) -> bool:
    return text[place[0] : place[1]].lower().removesuffix("s").endswith(f" {head}")


def _was_called(text: str, places: Sequence[tuple[int, int, Thing]]) -> None:
    """Tell what a thing was called up to a time that its sentence gives."""
    for cue in _WAS_CALLED.finditer(text):
        old = next((p for p in places if p[0] >= cue.end()), None)
        if old is None or not re.fullmatch(rf"{_A} ['\"]?", text[cue.end() : old[0]]):
            continue
        if not (_THEN.search(text, 0, cue.start()) or _UNTIL.match(text, old[1])):
            continue
        before = [p for p in places if p[1] <= cue.start()]
        gap = text[before[-1][1] : cue.start()] if before else ""
        if re.search(r"\b[Ii]t $", text[: cue.start()]):
            opened = re.search(r"[.?!] [^.?!]*$", text[: cue.start()])
            before = _spoken_of(text, places, opened.start()) if opened else []
            gap = " "
        elif len(_chain_before(text, places, cue.start())) > 1:
            continue  # of which of them it was the name, nothing says
        if before and re.fullmatch(r"\)?(?:,? \(?(?:which|that) ?)? ?", gap):
            _tie([old[2]], before[-1][2])


def _spoken_of(text: str, places: Sequence[tuple[int, int, Thing]], at: int) -> list[tuple[int, int, Thing]]:
    """Return the place of the team with which the sentence begins that ends at `at`: "It" behind that speaks of it."""
    while at > 0:
        before = max((m.end() for m in _STOPS.finditer(text, 0, at)), default=0)
        first = next((p for p in places if before <= p[0] and p[1] <= at and p[2].type in _BODIES), None)
        if first and _OPENS.fullmatch(text, before, first[0]):
            return [first]
        if not before or not _SUBJECT.match(text, before):
            return []
        at = before - 2  # that sentence speaks of the one before it
    return []


def _merged(text: str, places: Sequence[tuple[int, int, Thing]]) -> None:
    """Tell of what a team was made, or into which it went, where `text` says that it is no longer by itself."""
    for cue in _MERGED.finditer(text):
        inside = [p[2] for p in places if cue.start() <= p[0] and p[1] <= cue.end()]
        _tie([*_chain_before(text, places, cue.start()), *inside], _next(text, places, cue.end()))
    for cue in _MERGING.finditer(text):
        replaced = cue.group() == "replaced"  # one thing with another
        beside = re.match(r" with\b", text[cue.end() :]) if not replaced else None
        start = cue.end() + (beside.end() if beside else 0)
        said = _SAID_WHAT.match(text, start) if replaced else None
        said = said if said and any(p[0] == said.end() for p in places) else None
        start = said.end() if said else start
        olds, end = _chain_after(text, places, start, _AND_ONLY if replaced else _AND)
        olds = [*(_chain_before(text, places, cue.start()) if beside else ()), *olds]
        rest = [p for p in places if p[0] >= end]
        link = _FORMED.fullmatch(text, end, rest[0][0]) if olds and rest else None
        if link and (link["with"] or "").startswith(",") and not said and len(olds) == 1:
            continue  # "replaced the hub, with the desk taking its calls"
        if link and (not link["with"] or replaced):
            # "replaced its old system, Harrier, with Kestrel": it was Harrier
            _tie(olds[-1:] if (link["with"] or "").startswith(",") else olds, rest[0][2])
    for cue in _MADE_OF.finditer(text):
        olds, end = _chain_after(text, places, cue.end())
        before = [p for p in places if p[1] <= cue.start()]
        after = next((p for p in places if p[0] >= end), None)
        if before and not (after and _FORMED.fullmatch(text, end, after[0])):
            gap = text[before[-1][1] : cue.start()]
            if re.fullmatch(r"\)?,?(?: (?:which|that|it|this|has|have|had|since|now|recently|itself|and))* ?", gap):
                _tie(olds, before[-1][2])
    for i, (start, _, old) in enumerate(places) if "hat " in text else ():
        if _WHAT_WAS.search(text, 0, start):
            last = i
            while last + 1 < len(places) and places[last + 1][2] is old:  # its short form in brackets
                last += 1
            if last + 1 < len(places) and _IS_NOW.fullmatch(text, places[last][1], places[last + 1][0]):
                _tie([old], places[last + 1][2])


def _tie(olds: Sequence[Thing], new: Thing | None) -> None:
    for old in olds:
        if new is None or old is new or not (old.type == new.type or {old.type, new.type} <= _BODIES):
            continue
        old.renamed_to = new
        new.renamed_from = new.renamed_from or old


def _next(text: str, places: Sequence[tuple[int, int, Thing]], at: int) -> Thing | None:
    found = next((p for p in places if p[0] >= at), None)
    return found[2] if found and re.fullmatch(rf"{_A} ?", text[at : found[0]]) else None


def _chain_before(text: str, places: Sequence[tuple[int, int, Thing]], at: int) -> list[Thing]:
    """Return the things that stand side by side just before `at`, in the order of the text."""
    chain: list[Thing] = []
    for start, end, thing in reversed([p for p in places if p[1] <= at]):
        gap = text[end:at]
        if not (
            _AND.fullmatch(gap) if chain else re.fullmatch(r"[\s)]*(?:have |has |had |both |all |teams |units )*", gap)
        ):
            break
        chain.insert(0, thing)
        at = start
    return list(dict.fromkeys(chain))


def _chain_after(
    text: str, places: Sequence[tuple[int, int, Thing]], at: int, link: re.Pattern[str] = _AND
) -> tuple[list[Thing], int]:
    """Return the things that stand side by side just behind `at`, and where the last of them ends."""
    chain: list[Thing] = []
    for start, end, thing in (p for p in places if p[0] >= at):
        gap = text[at:start]
        if not (link.fullmatch(gap) if chain else re.fullmatch(rf"{_A} ?", gap)):
            break
        chain.append(thing)
        at = end
    return list(dict.fromkeys(chain)), at + (1 if text[at : at + 1] == ")" else 0)


_ALSO = re.compile(
    r"(?:,|,? (?:which|that) is|,? is|,? are|,? which are) ?(?:also |now |often |commonly |locally |otherwise )?"
    r"(?:known|referred to)(?: locally| internally)? as (?:the )?['\"]?$"
)


def also_known(text: str, places: Sequence[tuple[int, int, Thing]], things: Things) -> None:
    """Make one thing of two where `text` says that the one is known as the other."""
    for (_, end, one), (start, _, other) in pairwise(places):
        cue = _ALSO.search(text[end:start]) if start - end < 60 else None
        if cue and not cue.start() and one is not other and one.type == other.type:
            keep, gone = (one, other) if one.concept or not other.concept else (other, one)
            if not (keep.concept and gone.concept):
                things.merge(keep, gone)
