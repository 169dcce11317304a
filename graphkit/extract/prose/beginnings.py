"""Tells whether a text begins the story of one case, announced or not, or goes on with it."""

from __future__ import annotations

import re

from graphkit.extract.prose.announcing import single_case
from graphkit.extract.prose.at_large import AT_LARGE, GENERAL, RULE, general, of_the_work, turns_away
from graphkit.extract.prose.numbers import FEW
from graphkit.extract.prose.people import NEW_CHILD, SOMEONE
from graphkit.extract.prose.telling import told
from graphkit.extract.prose.tenses import PAST
from graphkit.extract.prose.worded import worded

#: who is nobody in a story; "the force was called" is how one begins
_INSPECTED = worded(
    r"\b(?:the force(?! was (?:informed|told|called|contacted))|constabulary|inspectors|we|our"
    r"|(?:the|this|a) report)\b",
    re.IGNORECASE,
)
#: "Taking a child from his or her home should be a last resort"
_SHOULD_BE = r"\b(?:his or her|he or she|him or her|should (?:only )?be|must (?:only )?be)\b"
#: "The position was worse once a child had been charged"
_WAS_ONCE = (
    r"^(?:\w+,? )?(?:(?:the|this|their|its) (?:[\w-]+ ){0,2}?"
    r"(?:position|picture|situation|response|quality|standard|approach|service|practice|performance|help|support)"
    r"|this|practice|progress|performance|things) (?:was|were|is|had been|became)\b"
    r"[^.;]*? (?:when|once|whenever|where|if|unless|until|after|for)"
    r" (?:(?:the |any )?(?:concern|risk|danger|harm) (?:for|to) )?an? "
)
#: "Where a child was at risk, officers attended promptly"; not "When a boy of nine was seen"
_WHERE_A_CHILD = (
    r"^(?:where|when|whenever|once|if) (?:an?|any) (?:[\w-]+ )?(?:child|victim|family)\b(?!,? (?:of|aged) )"
)
#: "When it was clear that a child was in danger, the response was prompt"; not "When it was clear that a girl of nine"
_WHERE_IT_WAS = (
    r"^(?:where|when|whenever|wherever|once|if|as soon as|until|unless)"
    r" (?:(?:it|there) (?:was|were|is|became|becomes|had become|had been|appeared|appears|seemed)\b[^,.;]{0,60}?"
    r"|(?:officers|police|staff|they|call handlers|operators) (?:\w+ ){1,5})that (?:an?|any|some) (?:[\w-]+ )?"
    r"(?:child|baby|girl|boy|victim|family|young person|teenager)\b(?!,? (?:of|aged|who was|whose) )"
)
#: "In one home in five, the officer had not asked about a baby"
_IN_A_SHARE = rf"^(?:at|in|from) one [\w-]+ (?:in|out of) (?:every )?(?:{FEW}|\d)"
#: "The average wait for a statement in a case about a child was six weeks"
_ON_AVERAGE = r"^(?:the |its )?(?:mean|average|usual|typical|median) \w+"
#: "a boy or a girl who was found with drugs", "a victim aged 16 or 17"
_EITHER = (
    r"\ban? (?:[\w-]+ )?(?:boy or (?:a )?girl|girl or (?:a )?boy|child or (?:a )?young person)\b"
    r"|\ban? (?:[\w-]+ )?(?:child|victim|boy|girl|young person|suspect),? (?:of|aged) \w+ or \w+\b"
)
#: what a law or a policy says: "The Act gives a constable the power to take a child"
_ALWAYS = (
    r"^(?:an?|the) (?:(?!who\b|which\b|that\b|whose\b|and\b)[\w-]+ ){1,5}?"
    r"(?:gives?|allows?|lets?|enables?|requires?|means|must|should|can|may)\b"
)
_WHOEVER = r"an? (?:vulnerable )?(?:child|young person|victim|suspect|offender|family)\b"
#: nothing sets such a child apart: not "a child of nine", "a child whose mother"
_NOT_SET_APART = r"(?!,? (?:of|aged|with|from|in|at|living|who|whose|whom|named|called)\b)"
#: "News of a child may be on two lists that were", "Concerns for a child are recorded on a form that was"
_IS_SO_OF_A_CHILD = (
    rf"^(?:[\w-]+ ){{0,6}}?(?:about|for|to|on|concerning|involving|of|around|with) {_WHOEVER}"
    r" (?:is|are|isn't|aren't|may|might|can|could|must|should|will|would|has|have|needs?|goes|go|comes?|gets?)\b"
)
#: "Staff enter what they know of a child in a log, which was", "Each sergeant decides whether a child"
_THEY_DO = (
    r"^(?:\w+,? )?(?:(?:each|every|any) [\w-]+ (?!was\b|had\b)[\w-]+s"
    r"|(?:(?!the\b|two\b|three\b|four\b)[\w-]+ ){0,2}?"
    r"(?:officers|staff|police|sergeants|supervisors|handlers|operators|managers|workers|detectives|pcsos|nurses"
    r"|teachers|schools|partners|constables|responders)"
    r" (?:now |then |also |all |each |both )?"
    r"(?:record|complete|submit|send|enter|use|write|raise|fill|share|log|report|note|pass|make|keep|take|give|ask|check"
    r"|tell|refer|assess|speak|visit|attend|see|find|describe|decide|consider|add|flag|mark|notify|inform))\b"
    rf"[^.;]{{0,160}}?\b{_WHOEVER}{_NOT_SET_APART}"
)
#: "No one had asked about the grounds for holding a child", "The decision to detain a child was rarely"
_THE_NEED_TO = (
    r"\b(?:needs?|decisions?|powers?|duty|duties|right|reasons?|grounds|necessity|authority|requirement|request|aim"
    r"|opportunity|option|ability|choice) (?:to|for|of) (?:[\w-]+ ){1,3}?"
    rf"{_WHOEVER}{_NOT_SET_APART}"
)
#: what is so of any child
_ANY_CHILD = re.compile(
    rf"{_SHOULD_BE}|{_WAS_ONCE}|{_WHERE_A_CHILD}|{_WHERE_IT_WAS}|{_IN_A_SHARE}|{_EITHER}|{_ALWAYS}|{_IS_SO_OF_A_CHILD}|{_THEY_DO}"
    rf"|{_THE_NEED_TO}",
    re.IGNORECASE,
)
#: and what is so even where a title stands over it, or "For example" before it
_WHENEVER = re.compile(rf"{_WAS_ONCE}|{_WHERE_A_CHILD}|{_WHERE_IT_WAS}|{_IN_A_SHARE}|{_ON_AVERAGE}", re.IGNORECASE)
#: no somebody: "a range of risks to children"
_CHILDREN = re.compile(rf"an? (?!.*\b(?:{FEW}|her|his|their) (?:\w+ )?children$).*\bchildren$", re.IGNORECASE)
#: "Two officers were called to a flat", "Police had been sent": how those come who then find a child
_CALLED_OUT = re.compile(
    r"^(?:(?:two|several|response|uniformed|local|neighbourhood|patrol) )?"
    r"(?:officers|police officers|police|detectives|pcsos)"
    r" (?:had been |were |was )?"
    r"(?:called|went|attended|responded|stopped|arrested|searched|visited|executed|entered|found|sent)\b",
    re.IGNORECASE,
)
#: "We were troubled by", "Inspectors commended"
_WE_JUDGE = (
    r"(?:we|inspectors) (?:(?:were|are) (?:\w+ )?(?:impressed|concerned|worried|troubled|struck|disappointed|alarmed"
    r"|pleased|encouraged|dismayed|heartened|shocked|saddened|reassured|moved)"
    r"|(?:would |wish to |must |should |also |particularly )?(?:commend|praise|admire|applaud|criticise|regret|welcome)"
    r"(?:d|ed)?)"
)
#: "Particular credit is due", "It was troubling", "Of most concern was"
_IT_IS_JUDGED = (
    r"(?:particular |special |much |great )?(?:credit|praise|concern|criticism) (?:is|was) (?:due|owed|deserved|caused)"
    r"|it (?:was|is) (?:\w+ )?(?:pleasing|troubling|worrying|reassuring|disappointing|encouraging|impressive"
    r"|of concern)"
    r"|(?:of (?:particular|most|greatest|some) concern"
    r"|(?:especially|particularly|more|most) (?:good|impressive|worrying|troubling|concerning)) was"
)
#: how inspectors judge first what they then tell
_JUDGED_FIRST = re.compile(rf"(?:{_WE_JUDGE}|{_IT_IS_JUDGED})\b", re.IGNORECASE)
#: characters between such a verdict and the child
_FAR = 90
_STOP = re.compile(r"[.;:]")
#: what an announced case may begin with; elsewhere these verbs say what is so as well ("Cases are heard at once")
_HAPPENED = re.compile(r"(?<!is )(?<!are )(?<!be )(?<!we )(?<!inspectors )\b(?:heard|brought)\b")
#: characters before which somebody comes first
_FIRST = 60
#: a sentence that tells less than this (see `told`) opens no story that nothing announces
_TELLS = 0.8
#: and one that tells less than this goes on with none
_TELLS_ON = 0.3


def begins_case(clean: str) -> bool:
    """Tell whether `clean` opens the story of one case: somebody new, or "in one case", and something that happened."""
    if single_case(clean):
        return PAST.search(clean) is not None or _HAPPENED.search(clean) is not None
    someone = PAST.search(clean) is not None and SOMEONE.search(clean) is not None and told(clean) > 0
    return someone and _WHENEVER.match(clean) is None


def begins_story(clean: str) -> bool:
    """Tell whether `clean` opens a story that nothing announces: somebody new comes first, and nobody inspects.

    What is said of the force before somebody is named ("Nurses were often late, and one boy ...") leads to no story.
    """
    if _INSPECTED.search(clean) or single_case(clean) or RULE.match(clean) or _ANY_CHILD.search(clean):
        return False  # most sentences, told quickly
    new = SOMEONE.search(clean)
    return (
        new is not None
        and new.start() < _FIRST
        and AT_LARGE.search(clean, 0, new.start()) is None
        and not ((found := GENERAL.search(clean)) and found.start() < new.end())
        and not _CHILDREN.match(new[0])
        and begins_case(clean)
        and told(clean) > _TELLS
    )


def called_out(clean: str) -> bool:
    """Tell whether officers went somewhere and found a child with their age, which begins a story too."""
    out = _CALLED_OUT.match(clean) is not None and NEW_CHILD.search(clean) is not None
    return out and begins_case(clean) and not general(clean)


def judged_first(clean: str) -> bool:
    """Tell whether inspectors judge what was done for a child with their age, of whom they go on to tell."""
    verdict = _JUDGED_FIRST.match(clean)
    new = NEW_CHILD.search(clean, verdict.end()) if verdict else None
    if verdict is None or new is None:
        return False
    between = clean[verdict.end() : new.start()]
    apart = len(between) > _FAR or _STOP.search(between) is not None or AT_LARGE.search(between) is not None
    return not apart and begins_story(clean[new.start() :])


def goes_on(clean: str) -> bool:
    """Tell whether a sentence goes on with the story before it: it tells, and neither of the force nor of another."""
    return not single_case(clean) and _tells_on(clean)


def may_tell(clean: str) -> bool:
    """Tell whether nothing in `clean` forbids that it tells a case: something happened, and not to any child."""
    of_any = RULE.match(clean) or _ANY_CHILD.search(clean)
    return _tells_on(clean) and PAST.search(clean) is not None and not of_any


def _tells_on(clean: str) -> bool:
    return told(clean) > _TELLS_ON and not (of_the_work(clean) or turns_away(clean) or general(clean))
