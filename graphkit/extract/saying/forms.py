"""Tells whether words may name who speaks: a body, an office, a person, or a pronoun."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

Form: TypeAlias = Literal["pronoun", "body", "name"]

_WORD = r"(?:[A-Z][\w'.&-]*|\d{1,2}(?:st|nd|rd|th))"
#: "Northmoor Police", "Dr Ann Lee CBE", "Police and Crime Commissioner for Northmoor", an abbreviation behind it
_NAME = rf"{_WORD}(?: (?:(?:of|the|and|for|&|in|upon|with|at|to|from) ){{0,2}}{_WORD}){{0,11}}(?: \([A-Z][\w&]+\))?"
_DETERMINED = (
    r"(?:(?:the|an?|its|their|our|his|her|this|that|these|today's|both|new|police) )?(?:(?!(?:the|an?) )[\w'-]+ ){0,3}?"
)
_OF_WHAT = r"(?: (?:published |issued )?(?:for|on|of|into|by|from|at|with|who) [^,;:\"]{2,80})?"
_HEADS = (
    r"(?:reports?|review|inspection|findings|inspectors?|inspectorate|watchdogs?|hmis?"
    r"|spokes(?:man|woman|person|people)|chief constable|commissioner|force|constabulary|police|officers|leaders"
    r"|charity|council|union|federation|secretary|chair(?:man|woman|person)?|director|minister|boss|chief executive"
    r"|president|mp|pcc|campaigners|bosses|chiefs|insider|source)"
)
_PRONOUN = re.compile(r"(?:he|she|they|it)", re.IGNORECASE)
_BODY = re.compile(rf"{_DETERMINED}{_HEADS}{_OF_WHAT}", re.IGNORECASE)
#: small words before a name say what somebody does: "chief inspector Ann Lee"; these say nothing of the kind
_NO_OFFICE = (
    r"(?:was|were|is|are|has|had|by|of|with|from|to|in|at|on|for|as|they|he|she|it|we|who|that"
    r"|call|calls|called|and|but)"
)
_NAMED = re.compile(
    rf"(?:(?:the|its|their|a|an) )?(?:(?!{_NO_OFFICE} )[a-z'-]+ ){{0,3}}{_NAME}"
    rf"|[A-Z][a-z'-]+ (?:(?!{_NO_OFFICE} )[a-z'-]+ ){{1,3}}{_NAME}"
    rf"|[A-Z][\w'-]+'s (?:(?!{_NO_OFFICE} )[a-z-]+ ){{1,3}}{_NAME}"
)
_PERSON = re.compile(r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]*){1,3}")
#: what stands where a name may, and is none
_NO_NAME = re.compile(
    r"(?:[\w' -]* )?(?:Protocol|Act|Plan|Policy|Guidance|Strategy|Framework|Procedure|Programme|Table|Figure|Appendix)$"
    r"|(?:[Tt]he )?(?:I|We|You|This|That|These|Those|There|Who|What|Which|One|Some|Many|Most|Others|Nobody|Everyone"
    r"|In|On|At|For|But|And|If|As|So|Or|When|While|Where|However|Nor|All|Areas|To|Children|Victims|People|Staff|Parents"
    r"|Yet|Last|(?:It|That|There|Here|He|She|What|Who)'s|January|February|March|April|May"
    r"|June|July|August|September|October|November|December)\b"
)
#: somebody with an office, before the name
_OFFICE_BEFORE = re.compile(
    r"(?:the|its|their|our) (?:[\w']+ ){0,3}(?:inspector|constable|commissioner|officer|executive|director"
    r"|secretary|leader|president|chair\w*)\b",
    re.IGNORECASE,
)
#: "according to the third in a series of reports"
_ONE_OF_REPORTS = re.compile(r"(?:the|an?|its|their) (?:[\w'-]+ ){0,9}?reports?", re.IGNORECASE)


def form_of(said: str) -> Form | None:
    """Return in which form `said` names who speaks, None where it names nobody."""
    if _PRONOUN.fullmatch(said):
        return "pronoun"
    if _BODY.fullmatch(said):
        return "body"
    return "name" if _NAMED.fullmatch(said) and not _NO_NAME.match(said) else None


def is_person(said: str) -> bool:
    """Tell whether `said` has the look of a person's name: two to four words with a capital."""
    return _PERSON.fullmatch(said) is not None and _BODY.fullmatch(said) is None and not _NO_NAME.match(said)


def is_office(said: str) -> bool:
    """Tell whether a name may follow `said`: "the inspector who led the visit"."""
    return _OFFICE_BEFORE.match(said) is not None


def is_one_of_reports(said: str) -> bool:
    """Tell whether `said` is a report by what it is one of."""
    return _ONE_OF_REPORTS.fullmatch(said) is not None
