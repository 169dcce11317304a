"""Finds names that no list holds, by their shape: local teams and meetings, councils, operations, Acts, persons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphkit.extract.naming.abbreviations import is_short_form
from graphkit.extract.naming.shapes.beside import one_thing
from graphkit.extract.naming.shapes.borders import CITY_AND_COUNTY, JOIN, at_sentence_start, parts, trim
from graphkit.extract.naming.shapes.called_names import DATED, called, programme
from graphkit.extract.naming.shapes.found import Found
from graphkit.extract.naming.shapes.laws import laws
from graphkit.extract.naming.shapes.meetings import is_meeting
from graphkit.extract.naming.shapes.no_bodies import is_no_body
from graphkit.extract.naming.shapes.operations import operations
from graphkit.extract.naming.shapes.persons import TITLED, persons
from graphkit.extract.naming.shapes.set_apart import (
    CAP,
    UPPER,
    WORD,
    after_join,
    between_commas,
    named_from,
    past_leads,
    past_verb,
    set_apart,
    titled,
)
from graphkit.extract.naming.words import (
    BODY_HEADS,
    BODY_STARTS,
    CALL_CENTRE,
    HEADS,
    NAMED_ONLY,
    NEEDS_TWO,
    NEVER,
    NO_NAME,
    OF_WORK,
    PARTS,
    RANKS,
    STAFF,
    STRONG,
    WEAK,
)
from graphkit.extract.prose.phrases import Token, normal
from graphkit.extract.prose.worded import worded

# The first word of a name. As \b[A-Z] it would be tried at every character; begun with a plain set, `re` leaps to
# the capitals, and looks behind only there.
_FIRST = rf"[{UPPER}](?<!\w[{UPPER}]){WORD}*"
_SEQUENCE = re.compile(rf"{_FIRST}(?:,? (?:{JOIN} ){{0,3}}{CAP}|,? \d{{4}}(?:[-–/]\d\d(?:\d\d)?)?\b)*")
_SYSTEM_WORDS = ("system", "database", "software", "app", "platform", "tool", "technology", "dashboard", "portal")
_APPOSITION = re.compile(r", (?:the|its|their|an?) ")
_APPOSED = re.compile(
    rf"\b(?P<name>[A-Za-z]*[A-Z0-9][A-Za-z0-9]*(?: {CAP}){{0,3}}), (?:the|its|their|a|an)(?: force's"
    rf"| constabulary's)? (?P<what>[a-z][a-z -]{{3,60}}?)(?=[,.;)]| (?:for|to|that|which|who|is|was|has|in|run|led"
    r"|set up|funded|aimed|designed|delivered|provided|paid for|where|of|about)\b)"
)
_SYSTEM_CALLED = worded(
    rf"\b(?:system|database|software|application|app|platform|tool|dashboard|portal)s?,? (?:\(|called |known as "
    rf"|named )?(?P<name>[A-Z][A-Za-z0-9]+(?: {CAP}){{0,2}})(?=[,.;)]| )"
)
_NAMED_SYSTEM = worded(
    rf"(?P<name>[A-Z](?<!\. [A-Z])(?<!\w[A-Z])[A-Za-z0-9'&-]*(?: {CAP}){{0,2}})"
    r" (?:[a-z]+(?:-[a-z]+)? ){0,2}(?P<head>system|database|software|technology|application|app|platform)s?\b"
)
_NAMED_LOWER = worded(
    rf"(?P<name>[A-Z](?<!\w[A-Z])[A-Za-z0-9&-]+(?: {CAP}){{0,3}}) (?P<head>protocol|scheme|initiative|programme"
    rf"|agreement|pledge|project|campaign|hub|team|unit|panel|model|toolkit|assessment|tool|framework|form|BCU|BCUs|division"
    rf"|local policing area|policing area|LPA|LPU|LPC)s?\b"
)
#: of what a notice is that a court or an officer gives
_OF_LAW = re.compile(
    r"\b(?:Warning|Abduction|Harbour\w*|Dispersal|Closure|Domestic|Violence|Stalking|Community|Penalty|Prohibition"
    r"|Improvement|Enforcement|Prevention|Police Information)\b"
)
#: the parts of a force that bear the names of places
_COMMANDS = frozenset({"BCU", "BCUs", "division", "local policing area", "policing area", "LPA", "LPU", "LPC"})
#: what came from a body, and is no part of its name: "Intelligence from the National Crime Agency"
_FROM = re.compile(rf".* (?:from|by|at|into|with) the (?=[{UPPER}])")
#: what bears the name of a place as often as one of its own: "the Northmoor model" says where, not what
_VAGUE = frozenset({"model", "assessment", "tool", "framework", "form", "agreement", "pledge"})
#: what a force runs or has agreed under a name, and the words that may stand before such a name in a sentence
_ARRANGED = frozenset({"programme", "agreement", "pledge"})
_BEFORE_NAMES = frozenset({"The", "Its", "Their", "This", "Our"})
#: whom a system may be named for: "the Officer Friend app"
_PEOPLE = frozenset({"Officer", "Officers", "Police", "Child", "Children", "Staff"})
#: before a part of a county where people are: "in the rest of the area social workers go alone"
_IN_PART = re.compile(
    r"(?:(?:\b(?:rest|parts?|half|side|end|most|much|all|north|south|east|west|centre) of"
    r"|(?:^|[.?!;] )(?:In|Across|Throughout|Within|Outside)) (?:the|this|that|its|one|each) (?:\w+ )?|\b(?:one|each) )$"
)
_DETERMINER = re.compile(r"(?:\b(?:the|a|an|its|their|this|each|every|our|his|her)|'s|s') $", re.IGNORECASE)


def named(text: str) -> Iterator[Found]:
    """Yield the names in one block that capitals, quotes or a set phrase mark, in the order of the rules."""
    if text.islower():
        return
    yield from (Found(start, end, "legislation") for start, end in laws(text))
    for o in operations(text):
        beside = (-1, o.beside) if o.beside >= 0 else None
        yield Found(o.start, o.end, "team" if o.is_team else "operation", beside=beside)
    yield from (Found(start, end, "person") for start, end in persons(text))
    yield from called(text)
    if _APPOSITION.search(text):
        yield from _apposed(text)
    yield from _systems(text)
    yield from (Found(start, end, "scheme") for start, end in titled(text))
    yield from _bodies(text)


def _apposed(text: str) -> Iterator[Found]:
    for m in _APPOSED.finditer(text):
        head = m["what"].split()[-1].removesuffix("s")
        kind = programme(m["what"].split()) if head == "programme" else HEADS.get(head)
        name = m["name"].split()[0]
        if kind not in ("team", "system", "scheme") or name in NO_NAME or name.isdecimal():
            continue  # "In 2020, the exploitation team" names no year
        if one_thing(text, m.start("name"), m.end("what")):
            yield Found(m.start("name"), m.end("name"), kind, beside=m.span("what"))


def _systems(text: str) -> Iterator[Found]:
    system = any(map(text.__contains__, _SYSTEM_WORDS))
    for m in _SYSTEM_CALLED.finditer(text) if system else ():
        called = text[m.start() : m.start("name")]
        name = m["name"].split()[0]
        said = "called" in called or "known" in called
        # "its recording system, Harrier, is old": a name set apart on both sides
        apart = called.endswith(", ") and text[m.end("name") : m.end("name") + 1] in {",", "."} and "," not in m["name"]
        if name not in NO_NAME and (said or apart or (name.isupper() and ("," in called or "(" in called))):
            end = m.start() + len(called.split()[0].rstrip(","))
            yield Found(m.start("name"), m.end("name"), "system", beside=(-1, end))
    for start, end, kind, head in between_commas(text):
        if text[start:end].split()[0] not in NO_NAME and not TITLED.match(f"{text[start:end]} X"):
            yield Found(start, end, kind, beside=(-1, head))
    for m in _NAMED_SYSTEM.finditer(text) if system else ():
        words, start = m["name"].split(), m.start()
        torn = text[:start].endswith("-")  # "e-CINS system" is no "CINS"
        if words[0] in _BEFORE_NAMES and len(words) > 1:
            start, words = start + len(words[0]) + 1, words[1:]  # "The Harrier records system is slow"
        people = len(words) > 1 and words[0] in _PEOPLE and text.endswith((" the ", " an ", " its ", " a "), 0, start)
        if (
            not (torn or at_sentence_start(text, start))
            and (words[0] not in NO_NAME or people)
            and not words[-1].endswith("'s")
        ):
            yield Found(start, m.end("name"), "system", sure=False)
    for m in _NAMED_LOWER.finditer(text):
        words, start, noun = m["name"].split(), m.start(), m["head"]
        if words[0] in _BEFORE_NAMES and len(words) > 1 and (noun in _ARRANGED or HEADS.get(noun) == "scheme"):
            start, words = start + len(words[0]) + 1, words[1:]  # "The Brightway project helps"
        if words[0] in NO_NAME or words[-1].endswith(("'s", "'")):
            continue
        vague = at_sentence_start(text, start) or noun in _VAGUE
        if vague and len(words) < 2 and not is_short_form(words[0]):
            continue
        if noun in _COMMANDS:
            yield Found(start, m.end(), "force")
        elif noun == "programme" and not any(normal(w) in OF_WORK or is_short_form(w) for w in words):
            yield Found(start, m.end(), "scheme")  # "the Brightway programme" is for people, whatever it does
        else:
            yield Found(start, m.end(), HEADS.get(noun, "process"))


def _bodies(text: str) -> Iterator[Found]:
    for m in CITY_AND_COUNTY.finditer(text) if " of " in text else ():
        yield Found(m.start(), m.end(), "organisation")
    for m in _SEQUENCE.finditer(text):
        if " " not in m[0]:
            continue  # no body has a name of one word
        start = trim(text, m.start(), m.end())
        if start is None:
            continue
        if origin := _FROM.match(text, start, m.end()):
            start = origin.end()
        for lo, hi in parts(text, start, m.end()):
            if dated := DATED.search(text, lo, hi):
                hi = dated.start()
            words = text[lo:hi].replace(",", "").split()
            if words[-1].endswith("'s"):
                hi -= 2
                words[-1] = words[-1][:-2]
            elif words[-1].endswith("'"):
                hi -= 1
                words[-1] = words[-1][:-1]
            if words[0] in ("Operation", "OPERATION", "Op", "Act"):
                continue  # a rule of its own
            if len(words) < 2 or all(w in NO_NAME or not w[0].isupper() for w in words):
                continue
            last = words[-1] if not words[-1][0].isdigit() else words[-2]
            kind = BODY_HEADS.get(last) or BODY_HEADS.get(last.removesuffix("s"))
            if (
                (words[0] in BODY_STARTS and words[1] in ("of", "for"))
                or (words[0] == "NHS" and kind is None)
                or "Inspectorate" in words
                or ("Safeguarding" in words and last in ("Board", "Partnership", "Boards", "Partnerships"))
            ):
                kind = "organisation"
            kind = "team" if last in ("Centre", "Centres") and CALL_CENTRE.search(text, lo, hi) else kind
            if re.match(r" (scheme|initiative|programme|project|campaign|course)s?\b", text[hi : hi + 12]):
                kind = "scheme"
            if kind == "organisation" and is_meeting(text[lo:hi]):
                kind = "process"
            if kind == "order" and last.startswith("Notice") and not _OF_LAW.search(text, lo, hi):
                kind = "process"  # "PVP Notice" is a form that tells others
            if kind and kind != "role" and not (kind == "force" and len(words) > 5) and not is_no_body(text[lo:hi]):
                yield Found(lo, hi, kind)


def plain(text: str, words: Sequence[Token]) -> Iterator[Found]:
    """Yield lower-case names of the trade ("the stolen goods team"): a head noun and what goes before it."""
    for i in [at for at, word in enumerate(words) if word[0] in HEADS or (word[0] == "group" and _meets(words, at))]:
        word = words[i]
        kind = HEADS.get(word.norm, "process")
        if word.raw[0].isupper() and (word.raw.isupper() or _new_title(text, words, i)):
            continue
        first, strong, joined = i, 0, False
        j = i - 1 - _sub(words, i)
        while j >= 0 and i - j <= 8:
            w = words[j]
            gap = text[w.end : words[j + 1].start].strip(" ")
            if gap not in ("", "-") or w.raw.endswith("'s") or (w.norm in PARTS and _where(text, w, word)):
                break
            if w.norm in STRONG or _marked(text, w):
                strong += 1
                first = j
            elif (
                w.norm == "and"
                and kind != "role"
                and j > 0
                and first == j + 1
                and words[j - 1].norm in STRONG
                and not joined
            ):
                joined = True
            elif w.norm in WEAK:
                first = j
            elif w.norm == "from" and j > 0 and words[j + 1].norm == "home" and words[j - 1].norm == "missing":
                pass
            else:
                break
            j -= 1
        if joined and not _DETERMINER.search(text[: words[first].start]):
            first, strong = after_join(words, first, i)
        first = past_verb(text, words, past_leads(words, named_from(text, words, first), i), i)
        while (
            0 < first < i and words[first].raw[0].isupper() and text[words[first - 1].end : words[first].start] == "-"
        ):
            first -= 1  # "e-Watch team"
        telling = [w for w in words[first:i] if w.norm in STRONG or _marked(text, w)]
        strong = len(telling) + (word.norm in STAFF and any(is_short_form(w.raw) for w in telling))
        if not strong or first == i:
            continue
        if kind == "role" and words[i - 1].raw in BODY_HEADS:
            continue  # "the Partnership leads"
        may_be_verb = word.raw in ("chairs", "leads", "champions") or (
            word.raw in ("chair", "lead", "plan") and words[i - 1].raw.endswith("s")
        )
        if may_be_verb and re.match(r" (?:the|a|an|its|their|on|this|and|to)\b", text[word.end :]):
            continue
        if may_be_verb and words[i - 1].raw in RANKS:
            continue  # "A DI chairs the meeting"
        if may_be_verb and not any(w.norm in STRONG or is_short_form(w.raw) for w in words[max(first, i - 2) : i]):
            continue  # "Chief Constable Ann Harrow leads": nothing before it says what of
        if word.raw == "interview" and words[i - 1].raw.endswith("s"):
            continue  # "Detectives interview witnesses"
        least = 3 if word.norm in NAMED_ONLY else 2 if word.norm in NEEDS_TWO or word.norm in STAFF else 1
        least -= least == 2 and set_apart(text, words[first], word)
        if strong < least and not (words[i - 1].norm == "action" and word.norm == "plan"):
            continue
        if kind == "role" and (any(w.norm in ("team", "unit") for w in words[first:i]) or _of_operation(words[first])):
            continue  # "response team officer" and "Operation Larch officers" say whose staff they are
        phrase = " ".join(w.norm for w in words[first : i + 1])
        if phrase.endswith("command unit"):
            kind = "force"
        elif word.norm == "board" and "safeguarding child" in phrase:
            kind = "organisation"
        if (
            phrase in NEVER
            or words[first].norm in ("other", "new")
            or (first == i - 1 and words[first].norm == "safer")
        ):
            continue
        yield Found(words[first].start, word.end - (2 if word.raw.endswith("'s") else 0), kind, sure=False)


def _where(text: str, part: Token, head: Token) -> bool:
    """Tell whether a part of a county says there where those are whom `head` names ("in two areas social workers")."""
    if part.norm != part.raw.lower():
        return True
    return head.norm != head.raw.lower() and _IN_PART.search(text, max(0, part.start - 40), part.start) is not None


def _new_title(text: str, words: Sequence[Token], at: int) -> bool:
    """Tell whether a capital behind small letters, behind a capital, begins a heading: "Initial contact Assessment"."""
    before = words[at - 1] if at > 1 else None
    return (
        before is not None
        and before.raw.islower()
        and text[words[at - 2].end : before.start] == " " == text[before.end : words[at].start]
        and words[at - 2].raw[0].isupper()
        and not is_short_form(words[at - 2].raw)
        and words[at].norm not in STAFF
    )


def _of_operation(word: Token) -> bool:
    return word.raw in {"Operation", "Op"}


def _meets(words: Sequence[Token], at: int) -> bool:
    """Tell whether the group at `at` is one that meets under a command ("a gold group"), or a sub-group."""
    return _sub(words, at) or (at > 0 and words[at - 1].norm in {"gold", "silver", "bronze"})


def _sub(words: Sequence[Token], at: int) -> bool:
    """Tell whether the word at `at` is the group of "sub-group"."""
    return at > 0 and words[at].norm == "group" and words[at - 1].norm == "sub"


def _marked(text: str, word: Token) -> bool:
    """Tell whether a word is a short form, or a capital marks it as a name."""
    if is_short_form(word.raw):
        return True
    return word.raw[0].isupper() and word.raw not in NO_NAME and not at_sentence_start(text, word.start)
