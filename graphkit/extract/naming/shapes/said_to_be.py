"""Reads names by what their sentence says they are: "Elm Wardens is a scheme for ...", "a play called In the Net"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphkit.extract.naming.abbreviations import is_short_form
from graphkit.extract.naming.shapes.borders import JOIN, at_sentence_start, trim
from graphkit.extract.naming.shapes.called_names import dated_at, programme
from graphkit.extract.naming.shapes.found import Found
from graphkit.extract.naming.shapes.operations import is_operation
from graphkit.extract.naming.shapes.persons import TITLED
from graphkit.extract.naming.shapes.set_apart import CAP
from graphkit.extract.naming.words import BODY_HEADS, HEADS, NO_NAME, STRONG, WEAK
from graphkit.extract.prose.people import PERSON
from graphkit.extract.prose.phrases import normal
from graphkit.extract.prose.word_lists import words_of
from graphkit.extract.prose.worded import worded
from graphkit.records import EntityType

#: what a name may be said to be that tells its type; a programme's is told by its words
_KINDS: dict[str, EntityType] = {
    **dict.fromkeys(("scheme", "initiative", "campaign", "project", "course"), "scheme"),
    **dict.fromkeys(("team", "unit", "hub"), "team"),
    **dict.fromkeys(("system", "database", "app", "platform"), "system"),
    **dict.fromkeys(("panel", "forum", "protocol"), "process"),
    **dict.fromkeys(("charity",), "organisation"),
}
#: behind what it is said to be: nothing more, or what it is for; a "project officer" is no project
_GOES_ON = (
    r"(?=[.,;:)]|$| (?:for|that|which|to|of|in|on|with|by|where|at|from|who|whose|run|led|set up|funded|aimed|designed"
    r"|delivered|provided|paid|between|based|and|but|used)\b)"
)
_SAID = worded(
    rf"(?P<name>{CAP}(?: (?:{JOIN} ){{0,2}}{CAP}){{0,4}})"
    r"(?:,? (?:is|was|are|were|has become|became)|, which (?:is|was)) (?:now |also |still )?"
    r"(?:an?|another|the (?:force|constabulary|council)'s|its|one of (?:the|its)(?: [a-z]+)?)"
    rf"(?P<what>(?: [a-z][a-z-]+){{0,3}}? (?P<kind>{'|'.join(_KINDS)}|programme)s?){_GOES_ON}"
)
#: "Officers in Elm are a team that works hard": the noun before it is what is told of
_OF_ANOTHER = re.compile(
    r"\b(?!(?:[Aa]ll|[Ii]nstead|[Pp]art) of )[A-Za-z-]+ (?:of|in|at|on|for|from|with|within|under|among|across|near"
    r"|around|between) (?:the |its |their )?$"
)
#: "a hub for drug dealing" is no team
_OF_OFFENDING = re.compile(
    r"hubs? (?:for|of) (?:[a-z-]+ ){0,3}?(?:drugs?|dealing|gangs?|anti-?social|disorder|crime(?! prevention| reduction)"
    r"|criminal(?:s|ity)?|offend(?:ers|ing)|county lines|shoplift(?:ers|ing)|drink(?:ers|ing)|trouble)\b"
)
#: "In Elm is a unit for children": where it is
_PLACED = re.compile(r"(?:In|At|On|For|From|With|Within|Under|Among|Across|Near|Outside)\b")
#: what officers show or play to pupils and others; its title may begin with any word ("In Too Deep")
_WORKS = (
    r"(?:play|drama|film|video|animation|production|lesson|workshop|game|podcast|exhibition|assembly|comic|musical)s?"
)
#: what is named between commas, or before the end of its sentence: "a campaign, Look Out, in May"
_APART = worded(
    r"\b(?:[Aa]n?|[Ii]ts|[Aa]nother|[Tt]he (?:force|constabulary|council)'s) (?:[a-z-]+ ){0,4}?"
    rf"(?P<what>scheme|initiative|campaign|project|course|programme|{_WORKS})(?:,| [-\u2013\u2014])"
    rf" (?P<name>{CAP}(?: (?:{JOIN} ){{0,2}}{CAP}){{1,5}})(?=[.;]| [-\u2013\u2014] |, (?!and\b|or\b|[A-Z]))"
)
#: whom a scheme is for, behind its name
_PUPILS = r"(?:schools?|pupils|academies|colleges|children|young people|students|teenagers|families|parents)\b"
#: what is run under a title, in quotes or for pupils: "they run 'Harbour Guides'", "runs Harbour Guides in ten schools"
_RUN = worded(
    r"\b(?:runs?|ran|running|launch(?:es|ed)|launching|funds|funded|sponsors|sponsored|delivers?|delivered|set up)"
    rf" (?:'(?P<quoted>{CAP}(?: (?:{JOIN} ){{0,2}}{CAP}){{1,5}})'(?=[.,;]| (?:in|at|for|with|to|across|which|and)\b)"
    rf"|(?P<bare>{CAP}(?: {CAP}){{1,3}})(?= (?:in|at|for|with|across) (?:[\w,'-]+ ){{0,4}}?{_PUPILS}))"
)
#: what stands behind "Project" in the words of its trade: "Project Sponsor", "Project Phase 2"
_OF_PROJECTS = frozenset(
    words_of(
        """
    initiation sponsor update phase phases governance coordinator co-ordinator delivery worker workers documents closure
    executive scope timeline timelines milestones budget funding status summary outline overview aims objectives name
    lead leads leader leaders manager managers management officer officers director staff support
    """
    )
)
#: "Project Ember", which is no project team's
_PROJECT = re.compile(r"\bProject (?P<name>[A-Z][a-z]+)\b(?! [A-Z])")
_WORK = worded(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Oo]ne|[Tt]his|[Tt]wo|'s|new|own|short) (?:[a-z-]+ ){0,3}"
    rf"{_WORKS},?"
    r" (?:(?:about|on|for|by|from|in) [^.,;:]{3,50}? )?(?:that is |which is )?"
    r"(?:called|named|entitled|titled|known as),? "
    rf"(?P<name>{CAP}(?: (?:{JOIN} ){{0,2}}{CAP}){{0,5}})"
)
#: "the lesson named Ann as its best part": it says who did something
_SAYS_WHO = re.compile(r" as (?:an?|the|its|his|her|their|one)\b")
#: "a boy in the video called Ben"
_IN_IT = re.compile(
    rf"\b{PERSON} (?:in|on|from) (?:an?|the|its|their|one) (?:[a-z-]+ ){{0,2}}?{_WORKS},? (?:called|named),? $"
)


def said_to_be(text: str) -> Iterator[Found]:
    """Yield the names in one block that their sentence calls a scheme, a system, a team or the like."""
    for m in _WORK.finditer(text):
        if TITLED.match(f"{m['name']} X") or _SAYS_WHO.match(text, m.end()) or _IN_IT.search(text, 0, m.start("name")):
            continue
        end = dated_at(text, *m.span("name"))
        yield Found(m.start("name"), end, "scheme")
    for m in _APART.finditer(text):
        if not TITLED.match(f"{m['name']} X") and m["name"].split()[-1] not in BODY_HEADS:
            kind = programme(text[m.start() : m.end("what")].split()) if m["what"] == "programme" else "scheme"
            yield Found(*m.span("name"), kind, beside=(-1, m.end("what")))
    for m in _RUN.finditer(text):
        name = m["quoted"] or m["bare"]
        words = name.split()
        if (
            not (is_operation(name) or TITLED.match(f"{name} X") or words[-1].endswith(("'s", "'")))
            and (m["quoted"] or words[0] not in NO_NAME)
            and HEADS.get(normal(words[-1]), "scheme") == "scheme"
            and words[-1] not in BODY_HEADS
            and words[-1].removesuffix("s") not in BODY_HEADS
        ):
            yield Found(*m.span("quoted" if m["quoted"] else "bare"), "scheme")
    for m in _PROJECT.finditer(text) if "Project " in text else ():
        if normal(m["name"]) not in {*HEADS, *STRONG, *WEAK} and m["name"].lower() not in _OF_PROJECTS:
            yield Found(*m.span(), "scheme")
    for m in _SAID.finditer(text):
        start = trim(text, *m.span("name"))
        if start is None or (start > m.start() and _PLACED.match(m["name"])):
            continue
        if _OF_OFFENDING.match(text, m.start("kind")):
            continue
        if text[m.end("name")] == " " and _OF_ANOTHER.search(text, 0, start):
            continue
        name = text[start : m.end("name")]
        words = name.split()
        if is_operation(name) or is_short_form(name) or TITLED.match(f"{name} X") or words[-1].endswith(("'s", "'")):
            continue
        if len(words) == 1 and at_sentence_start(text, start):
            continue  # "Training is a programme of ..." names nothing
        if words[-1] in BODY_HEADS and HEADS.get(words[-1].lower().removesuffix("s")) is None:
            continue  # "Fen Council is a partner in": what a body is, its own name says
        kind = programme(m["what"].split()) if m["kind"] == "programme" else _KINDS[m["kind"]]
        yield Found(start, m.end("name"), kind)
