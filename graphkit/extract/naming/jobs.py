"""Tells which job a local team does: by its own words, by what its sentence calls it, by what it is said to do."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graphkit.extract.naming.abbreviations import is_short_form
from graphkit.extract.naming.blocks import Place, Reading
from graphkit.extract.naming.shapes.beside import one_thing
from graphkit.extract.naming.things import Thing, Things, in_singular
from graphkit.extract.prose.worded import worded

_HEAD = r"(?:team|unit|hub|desk|squad|department|bureau|section|branch|point|gateway|cell|centre|service|front door)"
#: of whom a team with "offender" in its name is not the one that manages those who have served their time
_OTHER_OFFENDERS = re.compile(
    r"\b(?:integrated|young|youth|foreign|prolific|persistent|burglary|acquisitive|pursuit|wanted|perpetrator|drink|driv\w+)\b"
)
#: function, and the words before the head of a name that tell it; the first that holds wins
_BY_WORDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (f"function/{name}", re.compile(pattern))
    for name, pattern in (
        ("case-conference", r"\bconferences?\b"),
        (
            "online-child-abuse",
            r"\b(?:online|on-line|internet|cyber)\b.*\b(?:abus\w+|exploit\w+|child(?:ren)?|paedophile|offender|grooming)\b|\bindecent images?\b|\bpaedophile\b|^(?:online|internet)(?: (?:investigations?|safeguarding|protection|and))*$",
        ),
        (
            "digital-forensics",
            r"\bdigital (?:\w+ )?(?:evidence|forensics?|media|devices?|exhibits?|examinations?|analysis|recovery)\b|\b(?:device|phone|computer|handset)s? (?:\w+ )?(?:examination|analysis|download)|\bhi(?:gh)?-tech\b",
        ),
        ("return-interview-service", r"\breturn (?:home )?interview"),
        ("missing-persons", r"\bmissing\b|\bmisper\b"),
        ("modern-slavery", r"\bslavery\b"),
        ("child-exploitation", r"\bexploit(?:ation|ed)\b|\bcounty lines\b"),
        (
            "mosovo",
            r"\b(?:sex|sexual|violent|dangerous|registered|high-risk) (?:(?:and|or) \w+ )?offenders?\b|\bdangerous (?:persons?|people|individuals?)\b"
            r"|\boffenders? (?:risk|liaison|monitoring|supervision|visiting|management|managers?)\b|\b(?:risk|harm|protection|management|monitoring|supervision)\b.*\boffenders?$|\bvisor\b",
        ),
        ("domestic-abuse", r"\bdomestic (?:abuse|violence)\b"),
        ("early-help", r"\bearly (?:help|intervention)\b"),
    )
)
#: the words before "hub", and those before any head, of where agencies take in concerns about children together
_SHARED_HUB = re.compile(
    r"\b(?:multi-?agency|partnership|joint|integrated|safeguarding|referrals?|concerns?|child|children|children's|vulnerab\w+)\b"
)
_NO_SHARED_HUB = re.compile(
    r"\b(?:crime|intelligence|custody|justice|offend\w+|training|support|youth|victims?|witness|mental|health|prevention|problem|neighbourhood|adults?|investigation|investigative|community)\b"
)
_SHARED = re.compile(
    r"\b(?:multi-?agency|partnership|joint|integrated|central|first|single)(?: (?:child(?:ren)?(?:'s)?|safeguarding|police|agency|family|point of))? (?:referrals?|assessment|contact|screening|access|entry|concerns?)$"
    r"|\b(?:child(?:ren)?(?:'s)?|safeguarding|vulnerability|concerns?) referrals?$|\breferrals? and assessment$|\bassessment and referrals?$|^(?:(?:police|force|district|county|area|local|divisional|public protection) )?referrals?$"
)
_CHILD_ABUSE = re.compile(
    r"\b(?:child(?:ren)?|family|families)(?:'s)? (?:and \w+ |sexual )?(?:abuse|protection|cruelty|neglect|safeguarding)(?: (?:and \w+ )?investigat\w+)?$"
    r"|\bchild(?:ren)? (?:\w+ )?(?:crime )?investigat\w+(?: and protection)?$"
)
#: a team that does more than that
_WIDER = re.compile(r"\b(?:rape|adults?)\b")
#: who sits by those who take calls and looks up what is known
_DESK = re.compile(r"\b(?:vulnerability|intelligence|research|risk|thrive|threat)\b(?!.*\breferrals?\b)")
_ITS_WORDS = re.compile(rf"(?P<words>.+?) (?P<head>{_HEAD})s?", re.IGNORECASE)

_AND_SO_ON = r"(?:(?:that|all|every|each|any|the|its|our|more than|about|over|around|some|nearly|almost|most|these|those|cases of|reports of|reported|serious|complex|suspected|allegations of|offences of|crimes of|[\d,]+),? )*"
_DOES = r"(?:,? (?:which|that|who)|,? and|,)?(?: (?:also|now|currently|still|jointly|is|are|was|were|has|have|had|been|together))*(?:(?: made up of| consists of)? [^.,;]{0,30}?(?:officers|staff|detectives|constables|sergeants|investigators|workers|managers) who)?"
_MANAGES = r"(?:manag(?:es?|ed|ing)|supervis(?:es?|ed|ing)|monitor(?:s|ed|ing)?|look(?:s|ed|ing)? after|overs(?:ees?|aw|eeing)|visit(?:s|ed|ing)?)"
_INVESTIGATES = (
    r"(?:investigat(?:es?|ed|ing)|deal(?:s|t|ing)? with|tackl(?:es?|ed|ing)|handl(?:es?|ed|ing)|pursu(?:es?|ed|ing))"
)
_FOR = r"(?:(?:responsible|there|responsibility) for(?: the)?(?: (?:management|supervision|investigation|examination|assessment|monitoring) of)? |(?:set up|formed|created|established) to )?"
#: function, and what is said right behind the name of a team that does it
_BY_DEEDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (f"function/{name}", re.compile(rf"\)?{_DOES} {_FOR}{pattern}"))
    for name, pattern in (
        (
            "mosovo",
            rf"(?:{_MANAGES} )?(?:the (?:management|risk|risks) (?:of|from|posed by) )?{_AND_SO_ON}(?:registered )?(?:(?:sex|sexual|violent|dangerous)(?: (?:and|or) (?:\w+))? offenders|RSOs)\b",
        ),
        (
            "online-child-abuse",
            rf"{_INVESTIGATES} {_AND_SO_ON}(?:(?:people|men|adults|those|suspects|offenders) who (?:share|view|download|make|possess|upload|groom)\b[^.;]*?\b(?:images|online)\b|(?:sharing of )?indecent images\b|(?:online|internet)\b[^.,;]{{0,30}}\bchild(?:ren)?\b|(?:child(?:ren)?\b[^.,;]{{0,40}}\bonline\b))",
        ),
        (
            "digital-forensics",
            rf"(?:examin(?:es?|ed|ing)|download(?:s|ed|ing)?|analys(?:es?|ed|ing)) {_AND_SO_ON}(?:seized |mobile |digital |electronic )*(?:devices|phones|computers|media|handsets|exhibits)\b",
        ),
        (
            "child-exploitation",
            rf"(?:{_INVESTIGATES}|disrupt(?:s|ed|ing)?|prevent(?:s|ed|ing)?|work(?:s|ed|ing)? (?:with|to protect)|protect(?:s|ed|ing)?|support(?:s|ed|ing)?) {_AND_SO_ON}(?:the )?(?:(?:sexual |criminal |child |children's |or |and )*exploitation\b|(?:children|young people) (?:who are )?(?:at (?:\w+ )?risk of|being|vulnerable to|from) (?:being )?(?:(?:sexual|criminal|child)(?:ly)? |or |and )*exploit(?:ation|ed)\b)",
        ),
        (
            "child-abuse-investigation",
            rf"{_INVESTIGATES} {_AND_SO_ON}(?:child abuse\b|(?:physical |sexual )?abuse (?:and neglect )?(?:of children|within (?:the )?famil|in (?:the )?famil)|(?:abuse|neglect|offences|crimes|cruelty)(?: (?:and|or) \w+)? (?:of|against|involving|to) children\b(?! online))",
        ),
        (
            "missing-persons",
            r"(?:(?:look|search)(?:s|ed|ing)? for|find(?:s|ing)?|trac(?:es?|ed|ing)|coordinat(?:es?|ed|ing)|takes responsibility for|investigat(?:es?|ed|ing)|overs(?:ees?|aw)) [^.,;]{0,40}?\bmissing (?:children|people|persons?)\b",
        ),
        (
            "mash",
            rf"(?:receiv(?:es?|ed|ing)|assess(?:es|ed|ing)?|triag(?:es?|ed|ing)|process(?:es|ed|ing)?|research(?:es|ed|ing)?|read(?:s|ing)?|screen(?:s|ed|ing)?|review(?:s|ed|ing)?|takes? in) {_AND_SO_ON}(?:child protection |child |children's |incoming |new |police |safeguarding )*(?:referrals|concerns about children|PPNs|notifications)\b(?! (?:from|by) the (?:National|NCA))",
        ),
    )
)
#: where agencies sit side by side, behind the name of the place
_SIDE_BY_SIDE = re.compile(
    r"\)?,? (?:in which|where) (?:(?!does not|don't|do not)[^.;]){0,60}?\b(?:work|works|sit|sits|based|located|share an office|come together)\b(?: [a-z]+)? "
    r"(?:beside|alongside|with|together with|next to|side by side with)\b[^.;]{0,40}?\b(?:social (?:workers|care|services)|police)\b"
)
_IS_A = re.compile(
    r"\)?(?:,| is| was| remains|, which is) (?P<one>(?:the|its|their)(?: force's| constabulary's| county's)?|an?)(?: (?:specialist|dedicated|small|new|single|main|own|local))* $"
)
#: a name of the force's own, told by a capital in the midst of a sentence or by quotes
_OWN = re.compile(r"[A-Z][\w-]+ (?:team|unit|hub|desk|squad)|(?:[A-Z][\w'-]+)(?: (?:and |of )?[A-Z][\w'-]+)*")
#: before the name: what it does that is known by it ("a unit which manages sex offenders, known as the Bright team")
_KNOWN_AS = re.compile(
    r"\b(?:team|unit|hub|desk|squad)(?P<does> (?:which|that|who) [^.;]*?),? (?:and |is |are |which |now )*"
    r"(?:known|called|named|referred to)(?: locally| internally)?(?: as)? (?:the )?$"
)
#: whose staff are named before it: "Offender managers in the Bright team"
_STAFF_OF = re.compile(
    r"\b(?P<staff>offender managers|call[ -](?:handlers|takers))(?: and \w+)? (?:in|of|from|within|at) the $",
    re.IGNORECASE,
)
_BY_STAFF = {
    "offender": "function/mosovo",
    "call": "function/control-room",
    "call-handlers": "function/control-room",
    "call-takers": "function/control-room",
}
_SENTENCE = re.compile(r"[.?!] (?=[A-Z])")
_IT = worded(r"^(?:It|(?:The|This) (?:team|unit|hub|desk))\b")


def function_of(name: str) -> str | None:
    """Return the id of the function that the words of a team's name tell, None where they tell none for certain."""
    found = _ITS_WORDS.fullmatch(name.strip())
    if found is None:
        return None
    words, head = found["words"].lower(), found["head"].lower()
    if "offend" in words and _OTHER_OFFENDERS.search(words):
        return None
    for function, pattern in _BY_WORDS:
        if pattern.search(words):
            return function
    if head in ("hub", "centre") and words == "family":
        return "function/early-help"
    if head == "desk" and _DESK.search(words):
        return "function/control-room-intelligence"
    if _SHARED.search(words) or (
        head in ("hub", "gateway", "front door")
        and (_SHARED_HUB.search(words) or words == "family")
        and not _NO_SHARED_HUB.search(words)
    ):
        return "function/mash"
    if (
        head in ("team", "unit", "department", "squad", "branch")
        and _CHILD_ABUSE.search(words)
        and not _WIDER.search(words)
    ):
        return "function/child-abuse-investigation"
    return None


def jobs(readings: Sequence[Reading], things: Things) -> None:
    """Give the teams that no list holds the function that the document tells of them; names and places are settled.

    A name of the force's own and what the text says that it is ("the Brightway team is the force's exploitation team")
    become one thing.
    """
    for thing in things.all:
        if _open(thing):
            names = [thing.long, *sorted(thing.names)] if thing.long else sorted(thing.names)
            told = {function_of(name) for name in names if not is_short_form(name)} - {None}
            thing.function = told.pop() if len(told) == 1 else None
    for reading in readings:
        _same(reading, things)
    for reading in readings:
        for place in reading.places:
            thing = things.live(place.thing)
            if _open(thing):
                thing.function = _said(reading, place, things)


def _open(thing: Thing) -> bool:
    return thing.type == "team" and thing.concept is None and thing.function is None


def _same(reading: Reading, things: Things) -> None:
    """Make one of a name of the force's own and the team of a known job that its sentence says it is."""
    places = reading.places
    for one, other in [*pairwise(places), *zip(places, places[2:], strict=False)]:  # "the force's" may stand between
        proper, common = things.live(one.thing), things.live(other.thing)
        link = _IS_A.fullmatch(reading.view.clean, one.end, other.start)
        if link is None or proper is common or {proper.type, common.type} != {"team"} or not common.function:
            continue
        if link[0].lstrip(")").startswith(",") and not one_thing(reading.view.clean, one.start, other.end):
            continue
        own = reading.view.clean[one.start : one.end]
        if not (_OWN.fullmatch(own) or (proper.short and own in (proper.long, proper.short))):
            continue
        if proper.concept or proper.function not in (None, common.function):
            continue
        proper.function = common.function
        if (sum(common.names.values()) == 1 or link["one"] not in ("a", "an")) and not common.short:
            proper.label = proper.label or in_singular(proper.long or own)
            things.merge(proper, common)


def _said(reading: Reading, place: Place, things: Things) -> str | None:
    """Return the function that the rest of a team's sentence tells, or the next one that begins with "It"."""
    text = reading.view.clean
    stop = _SENTENCE.search(text, place.end)
    end = stop.start() + 1 if stop else len(text)
    after = place.end
    for other in reading.places:  # its short form in brackets
        if place.end <= other.start <= place.end + 2 and things.live(other.thing) is things.live(place.thing):
            after = other.end
    if found := _by_deed(text[after:end]):
        return found
    before = _KNOWN_AS.search(text, 0, place.start)
    if before and (found := _by_deed(before["does"])):
        return found
    if staff := _STAFF_OF.search(text, 0, place.start):
        return _BY_STAFF[staff["staff"].lower().split()[0]]
    opens = re.search(r"(?:^|[.?!] )(?:The |An? |Its )?$", text[: place.start]) is not None
    if stop is None or not opens:
        return None
    following = _SENTENCE.search(text, stop.end())
    sentence = text[stop.end() : following.start() + 1 if following else len(text)]
    it = _IT.match(sentence)
    return _by_deed(sentence[it.end() :]) if it else None


def _by_deed(after: str) -> str | None:
    told = {function for function, pattern in _BY_DEEDS if pattern.match(after)}
    if _SIDE_BY_SIDE.match(after):
        told.add("function/mash")
    return told.pop() if len(told) == 1 else None
