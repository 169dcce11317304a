"""Finds the words that say who says something: "the report said", "according to inspectors", "said Ann Lee"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

Form: TypeAlias = Literal["pronoun", "body", "name"]

_WORD = r"(?:[A-Z][\w'.&-]*|\d{1,2}(?:st|nd|rd|th))"
#: "Northmoor Police", "Dr Ann Lee CBE", "Police and Crime Commissioner for Northmoor", an abbreviation behind it
_NAME = rf"{_WORD}(?: (?:(?:of|the|and|for|&|in|upon|with|at|to) ){{0,2}}{_WORD}){{0,11}}(?: \([A-Z][\w&]+\))?"
_DETERMINED = (
    r"(?:(?:the|an?|its|their|our|his|her|this|that|these|today's|both|new|police) )?(?:(?!(?:the|an?) )[\w'-]+ ){0,3}?"
)
_OF_WHAT = r"(?: (?:published |issued )?(?:for|on|of|into|by|from|at|with) [^,;:\"]{2,80})?"
_HEADS = (
    r"(?:reports?|review|inspection|findings|inspectors?|inspectorate|watchdogs?|hmis?"
    r"|spokes(?:man|woman|person|people)|chief constable|commissioner|force|constabulary|police|officers|leaders"
    r"|charity|council|union|federation|secretary|chair(?:man|woman|person)?|director|minister|boss|chief executive"
    r"|mp|pcc|campaigners|bosses|chiefs)"
)
#: "according to the third in a series of reports"
_ONE_OF_REPORTS = re.compile(r"(?:the|an?|its|their) (?:[\w'-]+ ){0,9}?reports?", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:he|she|they|it)", re.IGNORECASE)
_BODY = re.compile(rf"{_DETERMINED}{_HEADS}{_OF_WHAT}", re.IGNORECASE)
#: small words before a name say what somebody does: "chief inspector Ann Lee"
_NAMED = re.compile(
    rf"(?:(?:the|its|their|a|an) )?(?:(?!(?:was|were|is|are|has|had|by|of|with|from|to) )[a-z'-]+ ){{0,3}}{_NAME}"
)
_PERSON = re.compile(r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]*){1,3}")
#: what stands where a name may, and is none
_NO_NAME = re.compile(
    r"(?:[\w' -]* )?(?:Protocol|Act|Plan|Policy|Guidance|Strategy|Framework|Procedure|Programme|Table|Figure|Appendix)$"
    r"|(?:[Tt]he )?(?:I|We|You|This|That|These|Those|There|Who|What|Which|One|Some|Many|Most|Others|Nobody|Everyone"
    r"|In|On|At|For|But|And|If|As|So|Or|When|While|Where|However|Nor|All|Areas|To|Children|Victims|People|Staff|Parents|Yet|Last"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
#: a clause within another begins behind it: "I note what inspectors said"
_WITHIN = re.compile(r".*\b(?:what|that|how|whether) ")
#: begins a clause, and is no part of who speaks in it
_LEAD_IN = re.compile(
    r"(?:but|and|while|as|because|although|though|however|that|when|where|if|so|since|with|yet|then|again|overall"
    r"|for example|in (?:its|the|a|their|his|her) (?:\w+ )?(?:report|statement|letter|review|foreword|response)) +",
    re.IGNORECASE,
)
_SAYS = (
    r"said|says?|add(?:ed|s)?|warn(?:ed|s)?|stat(?:ed|es)|not(?:ed|es)|explain(?:ed|s)|conclud(?:ed|es)"
    r"|admit(?:ted|s)|confirm(?:ed|s)|insist(?:ed|s)|claim(?:ed|s)|comment(?:ed|s)|continu(?:ed|es)(?! to)"
    r"|acknowledg(?:ed|es)|stress(?:ed|es)|argu(?:ed|es)|reveal(?:ed|s)|report(?:ed|s? that)|told(?! to\b)|tells"
    r"|promis(?:ed|es)|pledg(?:ed|es)|declar(?:ed|es)|suggest(?:ed|s)|wrote|writes|point(?:ed|s) out"
    r"|highlight(?:ed|s)|recommend(?:ed|s)|(?:accept|agree|recogni[sz]e|believe)(?:e?d|s) that|went on|goes on"
    r"|call(?:ed|s) for|(?:is|are) calling for|point(?:ed|s) to"
)
#: what inspectors do, and others only look for
_FINDS = (
    r"found|finds|continues? to find|rated|judg(?:ed|es)|discovered|observed|identif(?:ied|ies)"
    r"|describe[ds]|criticise[ds]|praise[ds]|shows|thought|call(?:ed|s)(?! for)"
    r"|raised concerns|(?:was|were) (?:\w+ )?(?:pleased|concerned|encouraged|disappointed|worried)"
    r" (?:to (?:find|see|note)|that|about)"
)
_PLAIN = (
    r"(?:(?<= do )|(?<= does )|(?<= did ))(?:say|note|find|add|warn|praise|criticise|acknowledge|recommend|identify)"
)
_VERB = re.compile(rf"(?<![\w'-])(?P<verb>{_SAYS}|{_FINDS}|{_PLAIN})(?![\w'-])")
_NOTING = re.compile(r"(?<=\s)(?P<verb>noting|saying|adding|finding|warning|stating|concluding|reporting)\b")
_FINDING = re.compile(rf"(?:{_FINDS})")
_ACCORDING = re.compile(r"\b[Aa]ccording to\b")
#: what may stand between who speaks and the verb
_BETWEEN = re.compile(
    r"(?P<relative>,? (?:which|who))?(?:, however,)?"
    r"(?: (?:has|have|had|also|then|now|again|today|however|yesterday|still|\w+ly|do|does|did))*$"
)
#: a verb may stand before who speaks only here
_MAY_INVERT = re.compile(r"(?:[,\"?!\u2013\u2014]|^) *$")
_INVERTED = re.compile(r"said|says?|add(?:ed|s)|warn(?:ed|s)|explain(?:ed|s)|comment(?:ed|s)|found")
_ENDS = re.compile(r"[,;:.\"?!](?=\s|$|\")| [\u2013\u2014-] |$")
_CUT = re.compile(r" (?:who|and|but|as|after|in|at|on|today|yesterday|when|while)\b.*")
#: in words
_LONGEST_NAME = 12
_EDGE = re.compile(r"[,;:\"?!]|\u2014| [\u2013-] ")
_AND = re.compile(r" and(?: also| then)?$")
_CONJOINED = re.compile(r"(?:but|and|while|although|though|yet) +", re.IGNORECASE)


class Attribution(NamedTuple):
    """Words that say who says something.

    Attributes:
        start, end: where the words stand ("the report said").
        speaker: who, as it stands there ("the report", "she", "Ann Lee, chief executive of the charity").
        form: what names the speaker.
        finds: the verb is one of inspectors' ("found").
        conjoined: a conjunction joins it to the clause before it.
    """

    start: int
    end: int
    speaker: str
    form: Form
    finds: bool
    conjoined: bool


def attributions(masked: str) -> list[Attribution]:
    """Return the attributions in a sentence, in order, none overlapping.

    Args:
        masked: the sentence, the letters in quotation marks blotted out (see `quotations.py`).
    """
    found: list[Attribution] = []
    for one in sorted(_all(masked)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def subject(masked: str) -> tuple[str, Form] | None:
    """Return who or what a sentence is about, where its first or second part begins with a body or a name.

    "HMICFRS examined the force", "In May, inspectors read 30 cases".
    """
    for part in _EDGE.split(masked, maxsplit=2)[:2]:
        words = part.split()
        for count in range(min(_LONGEST_NAME, len(words) - 1), 0, -1):
            said = " ".join(words[:count])
            if words[count][0].islower() and (form := _form(said)) and (form != "name" or count > 1 or said.isupper()):
                return said, form
    return None


def _all(masked: str) -> Iterator[Attribution]:
    for pattern in (_VERB, _NOTING):
        for match in pattern.finditer(masked):
            before = masked[: match.start()].rstrip()
            finds = _FINDING.fullmatch(match["verb"]) is not None
            if found := _before(before):
                start, speaker, form, conjoined = found
                if before[:start].endswith("what ") and not masked.endswith(":"):
                    continue  # "because of what inspectors found, it has a plan" does not say what
                yield Attribution(start, match.end(), speaker, form, finds, conjoined)
            elif _INVERTED.fullmatch(match["verb"]) and _MAY_INVERT.search(masked[: match.start()]):
                yield from _behind(masked, match.start(), match.end(), finds)
    for match in _ACCORDING.finditer(masked):
        yield from _behind(masked, match.start(), match.end(), finds=False)


def _before(text: str) -> tuple[int, str, Form, bool] | None:
    """Return (start, speaker, form, conjoined) of who speaks at the end of `text`, right before the verb."""
    if (joined := _AND.search(text)) and (doer := subject(text[: joined.start()])):  # "Inspectors read 20 and judged"
        return joined.start() + 1, doer[0], doer[1], False
    between = _BETWEEN.search(text)
    relative = between is not None and between["relative"] is not None
    text = text[: between.start()] if between else text
    aside = text.endswith(",")
    text = text.rstrip(", ")
    edges = [m.end() for m in _EDGE.finditer(text)]
    start, said, conjoined = _trimmed(text, edges[-1] if edges else 0, len(text))
    if edges and text[edges[-1] - 1] == "," and not relative:  # behind a comma may stand who a person is
        first, name, also = _trimmed(text, edges[-2] if len(edges) > 1 else 0, edges[-1] - 1)
        form = _form(name)
        if form == "name" and _PERSON.fullmatch(name) and _form(said) != "pronoun":
            return first, text[first:], form, also
        if aside:
            return (first, text[first:], form, also) if form else None
    form = _form(said)
    while form is None and relative and " " in said:  # "it concerned the inspectorate, which said"
        start, said = start + said.index(" ") + 1, said[said.index(" ") + 1 :]
        form = _form(said) if said[0].isupper() or said.startswith(("the ", "a ")) else None
    return (start, said, form, conjoined) if form else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, str, bool]:
    """Return where a piece of a clause begins without what leads into it, the piece, and whether it is joined on."""
    conjoined = False
    if within := _WITHIN.match(text, start, end):
        start = within.end()
    while True:
        start += len(text[start:end]) - len(text[start:end].lstrip(" '("))
        lead = _LEAD_IN.match(text, start, end)
        if lead is None:
            return start, text[start:end].rstrip(), conjoined
        conjoined = conjoined or _CONJOINED.match(text, start) is not None
        start = lead.end()


def _form(said: str) -> Form | None:
    if _PRONOUN.fullmatch(said):
        return "pronoun"
    if _BODY.fullmatch(said):
        return "body"
    return "name" if _NAMED.fullmatch(said) and not _NO_NAME.match(said) else None


def _behind(masked: str, start: int, at: int, finds: bool) -> Iterator[Attribution]:
    """Yield the attribution whose speaker stands behind the verb, with what a comma sets apart about a person."""
    ends = _ENDS.search(masked, at)
    end = ends.start() if ends else len(masked)
    for said in dict.fromkeys((masked[at:end], _CUT.sub("", masked[at:end]))):
        form = _form(said.strip()) or ("body" if not finds and _ONE_OF_REPORTS.fullmatch(said.strip()) else None)
        if form is None:
            continue
        stop = at + len(said)
        if form == "name" and _PERSON.search(said) and masked[stop : stop + 2] == ", ":
            aside = _ENDS.search(masked, stop + 1)
            about = masked[stop : aside.start() if aside else len(masked)]
            if not _VERB.search(about) and len(about) <= 120:
                stop += len(about)
        yield Attribution(start, stop, masked[at:stop].strip(), form, finds, conjoined=False)
        return
