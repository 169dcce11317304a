"""Finds what is called, known as or named something: "a course called Child First", "known as the Larch team"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.naming.shapes.borders import JOIN
from graphkit.extract.naming.shapes.found import Found
from graphkit.extract.naming.shapes.operations import is_operation
from graphkit.extract.naming.shapes.set_apart import CAP, in_its_place
from graphkit.extract.naming.words import HEADS, NO_NAME, OF_WORK
from graphkit.extract.prose.phrases import normal
from graphkit.extract.prose.worded import worded
from graphkit.records import EntityType

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_CALLED = re.compile(
    r"\b(?P<cue>(?:(?:is|are|was|were|also|often|commonly|locally|previously|formerly|now|it|which"
    r"|that)\s)*(?:known|referred to|refers to)(?: (?:locally|nationally|by the force|internally))?"
    r"(?: as)?|(?:is |are |was |were |now |previously |formerly )?(?:called|named|titled|entitled"
    r"|branded))(?: as)? (?:the |an? )?"
    rf"(?:['\"](?P<quoted>[^'\"]{{2,60}})['\"]|(?P<caps>{CAP}(?: (?:{JOIN} ){{0,2}}{CAP}){{0,5}}))"
)
# Words without which the rule of the same name finds nothing; `in` is quicker than a search that fails.
_CALLED_WORDS = ("called", "known", "named", "referred", "titled", "refers", "branded")  # "titled" is in "entitled"
#: when something was, which is no part of the name before it: "the Department for Education in January 2014"
DATED = re.compile(rf",? (?:in|on|from|by|of|to|and) (?:{_MONTHS}|\d{{4}})\b")
#: whose it is, between it and its name: "a scheme, run by the fire service, called Fire Fly"
_RUN_BY = re.compile(
    r",? (?:run|led|funded|delivered|provided|managed|organised|paid for|set up) (?:by|with) [^,.;]+,? ?$"
)
#: what goes on with the noun before it: "a team in a station", "known as"
_BEFORE_ARTICLE = frozenset({"of", "in", "at", "on", "for", "with", "to", "from", "by", "within", "as", "and", "or"})
_ARTICLES = frozenset({"a", "an", "the", "it", "their", "this"})  # "it": "its", without its s
#: where or with whom, likewise: "called Real Friends at Elm Park School"
_AT_BODY = re.compile(
    rf" (?:at|in|from|by|with) (?:{CAP} ){{1,4}}"
    r"(?:School|Schools|Academy|College|University|Hospital|Council|Police|Constabulary|Trust|County)\b"
)
#: with what a title may begin though it begins no name elsewhere: "a course called Child First"
_MAY_OPEN = re.compile(r"(?:Child|Children|Not|No|All|Every|Our|We|One|Two|Three|New|Better) (?:\w+ )*?[A-Z]")
#: what several names follow: "the two teams, known as the Larch Desk and First Step"
_SEVERAL = re.compile(r"\b(?:teams|units|hubs|desks|panels|schemes|projects|courses|campaigns|systems|databases),? ?$")
#: what a name in capitals goes on with: "known as the Larch team"
_ITS_HEAD = re.compile(r" (?P<head>team|unit|hub|desk|squad|panel|scheme|project)\b")
#: what is said to have a name as systems have, though no name ends in it
_KINDS: dict[str, EntityType] = {"dashboard": "system", "intranet": "system", "website": "system"}
#: one more of several names, behind the first: "known as Larch, Fen and Elm"
_NEXT = re.compile(rf"(?:, | and |, and )(?:the )?(?P<name>{CAP}(?: {CAP}){{0,2}})")
#: bodies, whose names other rules find: what stands before them is not what is called so
_BODIES = frozenset({"charity", "charitie", "company", "organisation", "trust", "agency", "provider", "foundation"})
#: "the system that replaced CrimeLog in 2019"
_REPLACED = worded(
    r"\b(?:system|database|software|application|app|platform|tool)s?,? (?:that|which) (?:has |have |had |will )?"
    rf"(?:replaced?|replaces|superseded?|took over from) (?:the )?(?P<name>{CAP}(?: {CAP}){{0,2}})"
    r"(?=[.,;)]| (?:in|on|at|from|last|this|system|database|and)\b)"
)


def called(text: str) -> Iterator[Found]:
    """Yield the names in one block that something is said to be called, and those of systems that were replaced."""
    for m in _REPLACED.finditer(text):
        if m["name"].split()[0] not in NO_NAME:
            yield Found(*m.span("name"), "system")
    for m in _CALLED.finditer(text) if any(map(text.__contains__, _CALLED_WORDS)) else ():
        group = "quoted" if m["quoted"] else "caps"
        end = m.end(group) if m["quoted"] else dated_at(text, *m.span(group))
        name = text[m.start(group) : end]
        if (
            (name.split()[0] in NO_NAME and not _MAY_OPEN.match(name))
            or is_operation(name)
            or (group == "quoted" and not any(c.isupper() for c in name))
        ):
            continue
        what = _what_before(text, m.start()) or _what_after(text, m.end()) or in_its_place(text, m.start())
        if what is None:
            continue
        several = group == "caps" and _SEVERAL.search(text, 0, m.start()) is not None
        if several and (more := _others(text, end)):
            yield from (Found(*span, what) for span in [(m.start(group), end), *more])
        elif several and " and " in name:
            cut = m.start(group) + name.rindex(" and ")
            behind = cut + len(" and the " if text.startswith(" and the ", cut) else " and ")
            yield Found(m.start(group), cut, what)
            yield Found(behind, end, what)
        else:
            if group == "caps" and (head := _ITS_HEAD.match(text, end)) and HEADS[head["head"]] == what:
                end = head.end()
            formerly = re.search(r"\b(?:formerly|previously|now)\b", m["cue"]) is not None
            link = re.search(r"(?:,|,? (?:which|that) is| is| are)? ?$", text[: m.start()])
            beside = (-1, link.start() if link else m.start()) if not formerly else None
            yield Found(m.start(group), end, what, beside=beside)


def dated_at(text: str, start: int, end: int) -> int:
    """Return where the name in `text[start:end]` ends, before the words that say when or where ("in May 2014")."""
    return min((m.start() for p in (DATED, _AT_BODY) if (m := p.search(text, start, end))), default=end)


def programme(words: Sequence[str]) -> EntityType:
    """Return the type of a programme with a name: a scheme, but where its words say that a force trains its people."""
    return "process" if any(normal(w) in OF_WORK for w in words) else "scheme"


def _others(text: str, at: int) -> list[tuple[int, int]]:
    """Return where the other names of a list stand whose first one ends at `at`: all up to the one behind "and"."""
    found: list[tuple[int, int]] = []
    while text.startswith(",", at) and (m := _NEXT.match(text, at)) and m["name"].split()[0] not in NO_NAME:
        found.append(m.span("name"))
        at = m.end()
        if "and" in m[0][: m.start("name") - m.start()]:
            return found
    last = _NEXT.match(text, at) if found and text.startswith(" and ", at) else None
    return [*found, last.span("name")] if last and last["name"].split()[0] not in NO_NAME else []


def _what_before(text: str, at: int) -> EntityType | None:
    """Return the type of the nearest head noun before `at` in its sentence."""
    start = max(text.rfind(c, 0, at) for c in ".;:!?") + 1
    said = re.findall(r"[A-Za-z]+", _RUN_BY.sub("", text[max(start, at - 90) : at]))
    words = [w.lower().removesuffix("s") for w in said]
    passed = False  # an article, behind which is what has the name
    for i in range(len(words) - 1, -1, -1):
        word = words[i]
        if word in _BODIES:
            return None
        if word in ("service", "room", "centre"):
            return "team"
        if word == "programme":
            return programme(words[max((j + 1 for j in range(i) if words[j] in _ARTICLES), default=i) : i])
        if word in HEADS or word in _KINDS:
            kind = HEADS.get(word) or _KINDS[word]
            return None if passed and kind == "role" else kind  # "officers use a checklist called ..."
        passed = passed or said[i] in ("a", "an")
        if said[i] in ("a", "an") and i and said[i - 1].lower() not in _BEFORE_ARTICLE:
            return None  # "Inspectors saw a leaflet called ...": what it is, no head says
    return None


def _what_after(text: str, at: int) -> EntityType | None:
    m = re.match(r"['\"]? ([a-z]+)", text[at : at + 30])
    return HEADS.get(m[1].removesuffix("s")) if m else None
