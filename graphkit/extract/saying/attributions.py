"""Finds the words that say who says something: "the report said", "according to inspectors", "said Ann Lee"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graphkit.extract.saying.forms import Form, form_of, is_office, is_one_of_reports, is_person
from graphkit.extract.saying.verbs import DONE_BY, FINDS, INVERTED, NOTING, OF_MANY, VERB

#: a clause within another begins behind it: "I note what inspectors said"
_WITHIN = re.compile(r".*\b(?:what|that|how|whether) ")
#: begins a clause, and is no part of who speaks in it
_LEAD_IN = re.compile(
    r"(?:but|and|while|as|because|although|though|however|that|when|where|if|so|since|with|yet|then|again|overall"
    r"|for example|in (?:its|the|a|their|his|her) (?:\w+ )?(?:report|statement|letter|review|foreword|response)) +",
    re.IGNORECASE,
)
_WHAT = re.compile(r"\b(?:what|which|whom) $", re.IGNORECASE)
_ACCORDING = re.compile(r"\b[Aa]ccording to\b")
#: what may stand between who speaks and the verb
_BETWEEN = re.compile(
    r"(?P<relative>,? (?:which|who))?(?:, (?:however|though|too),|, even)?"
    r"(?: (?:has|have|had|also|then|now|again|today|however|yesterday|even|still|\w+ly|do|does|did))*$"
)
#: a verb may stand before who speaks only here
_MAY_INVERT = re.compile(r"(?:[,?!]'|[,\"?!\u2013\u2014]|^) *$")
_ENDS = re.compile(r"[,;:.\"?!](?=\s|$|\")| [\u2013\u2014-] |$")
_CUT = re.compile(r" (?:for|who|and|but|as|after|in|at|on|today|yesterday|when|while)\b.*")
#: a name may go on with these
_GOES_ON = frozenset({"of", "and", "for", "in", "on", "with", "the", "at", "by", "who", "from"})
_OBJECTS = {"him": "he", "her": "she", "them": "they"}
#: in words
_LONGEST_NAME = 12
_EDGE = re.compile(r"[,;:\"?!]|\u2014| [\u2013-] ")
#: a part of a sentence that says what somebody does, and not who they are
_VERBAL = re.compile(r" ?(?:has|have|had|is|was|were|will|would|did|does)\b")
#: "At the meeting the chief constable said"
_LED = re.compile(r"(?:At|In|On|After|During|Following|For|Before) ")
#: so many parts of a sentence may say who a person is: "Ann Lee, 24, who has three children, said"
_MOST_ASIDES = 3
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
        for count in range(1, min(_LONGEST_NAME, len(words) - 1) + 1):
            said, after = " ".join(words[:count]), words[count]
            goes_on = not after[0].islower() or after in _GOES_ON
            if not goes_on and (form := form_of(said)) and (form != "name" or count > 1 or said.isupper()):
                return said, form
    return None


def _all(masked: str) -> Iterator[Attribution]:
    for pattern in (VERB, OF_MANY, NOTING):
        for match in pattern.finditer(masked):
            before = masked[: match.start("verb")].rstrip()
            if before.endswith(" to"):
                continue
            finds = pattern is OF_MANY or FINDS.fullmatch(match["verb"]) is not None
            if found := _before(before):
                start, speaker, form, conjoined = found
                if _WHAT.search(before[:start]) and not masked.endswith(":"):
                    continue  # "because of what inspectors found, it has a plan" does not say what
                if before[:start] == "That " or (form == "pronoun" and before[:start].endswith("that ")):
                    continue  # what is to be done, and what somebody says that they say
                yield Attribution(start, match.end(), speaker, form, finds, conjoined)
            elif INVERTED.fullmatch(match["verb"]) and _MAY_INVERT.search(masked[: match.start()]):
                yield from _behind(masked, match.start(), match.end(), finds)
    for match in _ACCORDING.finditer(masked):
        yield from _behind(masked, match.start(), match.end(), finds=False)
    for match in DONE_BY.finditer(masked):
        yield from _behind(masked, match.start(), match.end(), finds=True, short=True)


def _before(text: str) -> tuple[int, str, Form, bool] | None:
    """Return (start, speaker, form, conjoined) of who speaks at the end of `text`, right before the verb."""
    if (joined := _AND.search(text)) and (doer := subject(text[: joined.start()])):  # "Inspectors read 20 and judged"
        return joined.start() + 1, doer[0], doer[1], False
    between = _BETWEEN.search(text)
    relative = between is not None and between["relative"] is not None
    text = text[: between.start()] if between else text
    aside = text.endswith(",")
    text = text.rstrip(", ")
    edges = [0, *(m.end() for m in _EDGE.finditer(text))]
    start, said, conjoined = _trimmed(text, edges[-1], len(text))
    if not relative:
        for k in range(len(edges) - 1, max(0, len(edges) - 1 - _MOST_ASIDES), -1):
            if text[edges[k] - 1] != ",":
                break
            # what stands behind a comma may say who a person is, or who it is that has an office
            first, name, also = _trimmed(text, edges[k - 1], edges[k] - 1)
            form = form_of(name)
            if _VERBAL.match(text[edges[k] :]):
                break
            if form_of(said) != "pronoun" and (is_person(name) or (is_person(said) and is_office(name))):
                return first, text[first:], "name", also
            if aside and form and k == len(edges) - 1:
                return first, text[first:], form, also
        if aside:
            return None
    form = form_of(said)
    led = _LED.match(said) is not None
    while form is None and (relative or led) and " " in said:  # "it concerned the inspectorate, which said"
        start, said = start + said.index(" ") + 1, said[said.index(" ") + 1 :]
        form = form_of(said) if said.startswith(("the ", "a ")) or (relative and said[0].isupper()) else None
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


def _behind(masked: str, start: int, at: int, finds: bool, short: bool = False) -> Iterator[Attribution]:
    """Yield the attribution whose speaker stands behind the verb, with what a comma sets apart about a person.

    With `short` the speaker ends before what may go on about them: "praised by inspectors for its work".
    """
    ends = _ENDS.search(masked, at)
    end = ends.start() if ends else len(masked)
    if ends and ends[0] == '"' and not short:
        return  # what stands in quotation marks goes on with the sentence
    forms = (masked[at:end], _CUT.sub("", masked[at:end]))
    if (meant := _OBJECTS.get(forms[1].strip().lower())) and not short:  # "according to her"
        yield Attribution(start, at + len(forms[1]), meant, "pronoun", finds, conjoined=False)
        return
    for said in dict.fromkeys(reversed(forms) if short else forms):
        form = form_of(said.strip()) or ("body" if not finds and is_one_of_reports(said.strip()) else None)
        if form is None:
            continue
        stop = at + len(said)
        if masked[stop : stop + 2] == ", ":
            aside = _ENDS.search(masked, stop + 1)
            about = masked[stop : aside.start() if aside else len(masked)]
            if is_person(about[2:]) or (form == "name" and not VERB.search(about) and len(about) <= 120):
                stop, form = stop + len(about), "name"
        yield Attribution(start, stop, masked[at:stop].strip(), form, finds, conjoined=False)
        return
