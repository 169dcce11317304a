"""Tells how a case went: by its title where that judges, by what the police did, by what it is an example of."""
# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from graphkit.extract.judging.second_opinion import Judged, chances, spoke_for
from graphkit.extract.polarity.deeds import LOST, deed
from graphkit.extract.polarity.judge import judge
from graphkit.records import Polarity

Outcome = Literal["effective", "ineffective", "mixed"]
_OUTCOMES: dict[Polarity, Outcome] = {"strength": "effective", "failing": "ineffective", "mixed": "mixed"}
_HALFWAY = re.compile(
    r"\b(?:inconsistent|mixed|variable|varying|partly|partially)\b|\b(?:good|effective|strong)\b.*\bbut\b"
    r"|\b(?:good|prompt|quick|swift|strong|careful|thorough|effective)\b.*\bthat (?:was|were) not\b",
    re.IGNORECASE,
)
#: a title that judges a case whatever stands over it
_VERDICT = re.compile(
    r"\b(?:(?:in)?effective\w*|(?:in)?adequate|good|excellent|poor|weak|strong|failures?|failed|missed|delay\w*|inconsistent|prompt|practice)\b",
    re.I,
)
_BUT = re.compile(
    r"\b(?:but|although|however|despite|followed by|and then|undone by|let down by|spoil(?:ed|t) by)\b",
    re.IGNORECASE,
)
_BOTH = {"failing", "strength"}
#: a story of so many judged sentences is a long one
_LONG_STORY = 5
#: all its sentences together point one way where praise is more than so much of what they are likely to judge, or less;
#: from so much on, in sentences. Chosen on thirteen annotated reports, each with weights fitted on the others
_ALL_PRAISE, _ALL_SHORT, _ENOUGH = 0.75, 0.2, 0.5
#: what a bare deed counts for where the words of its sentence tell less, and what one deed well done or ill done counts for
_BY_DEED, _A_DEED = 0.75, 0.8
#: from this share on the side that a title leaves out counts too, where it names a step of the case and judges no more
_OTHER_SIDE = 0.25
#: how clearly a step must have gone well or ill to stand against the others
_PLAIN_STEP = 0.5
_JUDGES_ALL = re.compile(
    r"\b(?:(?:in)?effective\w*|(?:in)?adequate\w*|poor\w*|weak\w*|good|excellent|fail\w*|unnecessar\w+|unjustified|justif\w+|overlook\w*|inappropriate\w*"
    r"|(?:isn't|aren't|wasn't|weren't|not) (?:always |properly |fully )?(?:identif\w+|recogni\w+|understood|protected|considered)|unsafe|at risk of harm|left (?:at risk|unprotected))\b",
    re.IGNORECASE,
)
#: the police as those who are called, which is no deed of theirs
_CALLED = re.compile(
    r"\b(?:rang|called|phoned|telephoned|contacted|told|informed|alerted|approached|reported (?:\w+ )?to|(?:call|came|went|spoke) to) (?:the )?"
    r"(?:police|force|officers?|999|101)\b(?! (?:officers?|(?:did|had|was|were|have|has|do)(?:n't| not)))",
    re.IGNORECASE,
)
#: who acts for the police and their partners, and what they do or leave undone
_POLICE = re.compile(
    r"\b(?:police|force|constabulary|officers?|constables?|pcsos?|detectives?|sergeants?|inspectors?|supervisors?|managers?|operators?"
    r"|(?:call|contact) (?:handlers?|takers?)|control room|dispatchers?|staff|investigators?|examiners?|responders?|mash|hub|unit|team|social (?:care|workers?|services))\b"
    r"|\b(?:referr\w+|records?|recorded|recording|strategy|ppns?|forms?|crimes?|crimed|checks?|checked|enquir\w+|investigat\w+|interview\w*"
    r"|statements?|plans?|visit\w*|risk|response|arrest\w*|bail\w*|seiz\w+|supervis\w+|examin\w+|flag\w*|warrants?|intelligence"
    r"|notif\w+|safeguard\w*|custody|cells?|station|graded|assess\w*|conference|attended|deployed|downgraded|closed|detained|cautioned|medical)\b",
    re.IGNORECASE,
)
#: what somebody finds at an incident, which tells of the child's life and not of the police
_PERCEIVED = re.compile(
    r"\b(?<!\bwe )(?<!inspectors )(?<!\bbeen )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?:found|saw|noticed|discovered|heard|smelt|learned|described)\b(?: that)? [^;.]*?"
    r"(?=, (?:and|but|so) |; | but | and (?:they|the|an?|officers?|took|called|arrested|made|did)\b|[.;]?$)",
    re.IGNORECASE,
)
_PROMPT = (
    r"(?:at once|straight ?away|immediately|without delay|promptly|swiftly|quickly|(?<!\bin )(?<!\bof )(?:that|the) (?:same )?(?:night|day|evening|morning|afternoon)"
    r"|(?:that|the same) (?:very )?(?:night|day|evening|morning)|(?<!found )(?<!found only )(?<!located )the (?:next|following) (?:day|morning)|(?<!the )(?:next|following) (?:day|morning)"
    r"|(?:within|inside|in under|in less than) (?:the |an? |half an? |\w+(?:-\w+)? )?(?:minutes?|hours?|days?))"
)
#: deeds and ends of a case that speak for the police, where its sentences judge nothing by themselves
_DONE = re.compile(
    rf"\b{_PROMPT}\b|\b(?:was|were|been) (?:then |later |also )?(?:arrested|charged|remanded|convicted|jailed|imprisoned|sentenced|recalled|safeguarded|found safe|made safe)\b"
    r"|\bsafe(?:ly)? (?:with|at|and well|home|back)\b|\bjoint(?:ly)?\b|\btogether with (?:a |the )?social\b|\bspoke(?:n)? to (?:the |each |both |her |him )?\w*(?: \w+)? ?(?:alone|on (?:her|his|their) own)\b"
    r"|\b(?:raised|increased) the (?:risk|grading|grade|priority)\b|\b(?:called|held|arranged|convened) a strategy (?:discussion|meeting)\b"
    r"|\b(?:sat|stayed|waited) with (?:her|him|them|the (?:child|girl|boy|children))\b|\btook (?:\w+ ){1,4}(?:into police protection|to (?:a place of )?safety)\b"
    r"|\b(?:asked|made|carried out) (?:two |three |several |more |further |a few )?(?:more |further )?(?:questions|checks|enquiries)\b",
    re.IGNORECASE,
)
#: deeds left undone and time gone by, likewise
_UNDONE = re.compile(
    r"\bbefore (?:it|they|he|she|anyone|anybody|the \w+|(?:an |any )?officers?) (?:had (?:been )?|was |were |could be )?\w+(?:ed|en|ke|nt|me|ew|de|ot|aw)\b"
    r"|\b(?:came|arrived|attended|visited) (?:only )?after (?:\w+ ){1,3}(?:hours|days|weeks|months)\b"
    r"|\b(?:no one|nobody|nothing) (?:was|had|did|from|in|at|went|came|told|asked|spoke|checked|put|saw)\b|\bonly (?:after|when|once)\b|\bnot until\b|\bwasn't until\b"
    r"|\b(?:\w+(?:-\w+)?) (?:days|weeks|months|years|hours) (?:later|passed|went by|after|elapsed|before)\b|\b(?:waited|waiting) (?:for )?(?:\w+ ){0,3}(?:hours|days|weeks|months)\b"
    r"|\b(?:was|were|had|did|has|have|could)(?:n't| not| never) (?:been |be |yet )?(?:\w+ly )?(?:spoken|seen|visited|considered|recorded|made|sent|shared|told|taken|checked|changed|updated|arrested|interviewed|seized|examined|submitted|referred|held|completed|collected|speak|see|visit|consider|record|make|send|share|take|check|arrest|seize|submit|refer|complete|attend|act)\b"
    r"|\bno (?:\w+ )?(?:referral|ppn|form|notice|record|check|checks|enquiries|strategy|plan|interview|statement|visit|crime|action|officer|assessment|flag) (?:was|were|had|could|of|to)\b|\b(?:remained|stayed|was left|were left) (?:the same|unchanged|open|(?:at |as )?(?:standard|low|medium|no apparent)(?: risk)?|ungraded|unread|unanswered|unassigned|unallocated)\b|\bhad to wait\b|\b(?:slept|had to sleep|spent (?:the|a|that) night|was (?:kept|held|left) overnight) (?:on|in|at) (?:an? |the |two )?(?:[\w'-]+ ){0,2}(?:chairs?|sofas?|bench(?:es)?|floor|cells?|office|station|car)\b|\bwithout (?:being|having|any|speaking|checking|seeing)\b",
    re.IGNORECASE,
)
#: a deed that took days, whatever else is said of it
_LATE = re.compile(
    r"\b(?:attended|visited|seen|read|opened|reviewed|assigned|allocated|interviewed|spoken to|arrested|answered|shared|submitted|dealt with|looked at) (?:(?:only|some|about|almost|nearly|more than|over) )*"
    r"(?:\w+(?:-\w+)?) (?:days|weeks|months|years) (?:later|afterwards)\b",
    re.IGNORECASE,
)
_LIKE_ITS_LEAD = re.compile(
    r"^(?:for (?:example|instance)|similarly|likewise|(?:in )?one (?:such )?(?:example|case|instance))\b", re.IGNORECASE
)
_UNLIKE_ITS_LEAD = re.compile(
    r"^(?:but|however|(?:by|in) contrast|on the other hand|conversely|nevertheless|nonetheless|yet|that said|even so)\b",
    re.IGNORECASE,
)


def outcome(
    title: str | None, sentences: Sequence[str], leads: Sequence[str], *, named: bool = True
) -> tuple[Outcome | None, tuple[str, ...]]:
    """Return how a case went and the words that decided; None where neither it nor what it is an example of says.

    Args:
        title: the title of its box.
        sentences: what it tells, in order.
        leads: the sentences before it in its section, or the lead of its list, the nearest first.
        named: whether the report calls it a case study; a line over a story may be about the force, and only leads.
    """
    if title and (named or _VERDICT.search(title)):
        if (titled := _titled(title)) is not None:
            return titled if _JUDGES_ALL.search(title) else _both_sides(title, titled, sentences)
    elif title:
        leads = [title, *leads]
    return _as_a_whole(title, sentences) or _step_by_step(sentences, leads)


def _both_sides(
    title: str, titled: tuple[Outcome, tuple[str, ...]], sentences: Sequence[str]
) -> tuple[Outcome, tuple[str, ...]]:
    """Return how a case went whose title names one thing that went well or ill ("A slow start"), not how all went."""
    each = _weighed(title, sentences)
    failing, strength = (sum(chance) for chance in zip(*each, strict=True)) if each else (0.0, 0.0)
    other, own = (strength, failing) if titled[0] == "ineffective" else (failing, strength)
    if titled[0] == "mixed" or other < _A_DEED or other < _OTHER_SIDE * (other + own):
        return titled
    side: Literal["failing", "strength"] = "strength" if titled[0] == "ineffective" else "failing"
    best = max(range(len(each)), key=lambda i: each[i][side == "strength"])
    return "mixed", (*titled[1], *spoke_for(sentences[best], side))


def _weighed(title: str | None, sentences: Sequence[str]) -> list[tuple[float, float]]:
    """Return for each sentence of a case how much it tells against the police and for them, by its words and deeds."""
    told = frozenset({"told"})
    before = ("", *sentences)
    sequence = [
        Judged(clean, "", title or "", i == 0, told, judge(clean, before=before[i]))
        for i, clean in enumerate(sentences)
    ]
    each: list[tuple[float, float]] = []
    for judged, (failing, strength) in zip(sequence, chances(sequence), strict=True):
        done = deed(judged.clean)
        if done.polarity == "failing" and (judged.polarity != "strength" or done.confidence >= LOST):
            failing, strength = max(failing, _BY_DEED), min(strength, 1 - _BY_DEED)
        elif done.polarity == "strength" and failing < _ENOUGH:
            strength = max(strength, _BY_DEED)
        each.append((failing, strength))
    return each


def _as_a_whole(title: str | None, sentences: Sequence[str]) -> tuple[Outcome, tuple[str, ...]] | None:
    """Return how a case went where all its sentences together point one way."""
    each = _weighed(title, sentences)
    failing, strength = (sum(chance) for chance in zip(*each, strict=True)) if each else (0.0, 0.0)
    if failing + strength < _ENOUGH:
        return None
    if _ALL_SHORT <= strength / (failing + strength) <= _ALL_PRAISE:
        return _halfway(sentences, each, strength / (failing + strength))
    side: Literal["failing", "strength"] = "strength" if strength > failing else "failing"
    if side == "strength" and any(_LATE.search(clean) for clean in sentences):
        return None
    best = max(range(len(each)), key=lambda i: each[i][side == "strength"])
    return _OUTCOMES[side], spoke_for(sentences[best], side)


def _halfway(
    sentences: Sequence[str], each: Sequence[tuple[float, float]], praise: float
) -> tuple[Outcome, tuple[str, ...]] | None:
    """Return that a case went both ways where one step of it plainly went well and another ill."""
    worst, best = (max(range(len(each)), key=lambda i: each[i][side]) for side in (0, 1))
    if praise < _OTHER_SIDE or min(each[worst][0], each[best][1]) < _PLAIN_STEP or worst == best:
        return None
    return "mixed", (*spoke_for(sentences[worst], "failing"), *spoke_for(sentences[best], "strength"))


def _step_by_step(sentences: Sequence[str], leads: Sequence[str]) -> tuple[Outcome | None, tuple[str, ...]]:
    """Return how a case went by what the police did in it, else by what it is an example of."""
    before = leads[0] if leads else ""
    order: list[str] = []
    sides: dict[str, list[str]] = {"failing": [], "strength": [], "mixed": []}
    acts = [s for k, s in enumerate(sentences) if k > 0 or len(sentences) == 1 or _of_the_police(s)]
    for act in acts:
        verdict = judge(act, before=before)
        if verdict.polarity in {"failing", "mixed"} and (bare := _without_scene(act)) != act:
            verdict = judge(bare, before=before)
        said = verdict.polarity
        if (
            _LATE.search(act)
            or deed(act).confidence >= LOST
            or (said == "mixed" and _UNDONE.search(act) and not _DONE.search(act))
        ):
            said = "failing"  # "passed on as routine and attended four days later"
        if said is not None:
            order.append(said)
            sides[said].extend(verdict.reason or ("",))
        before = act
    reason = tuple(dict.fromkeys(r for side in sides.values() for r in side if r))
    failing, strength = len(sides["failing"]), len(sides["strength"])
    if sides["mixed"] or _both(order):
        return "mixed", reason
    if failing or strength:
        return ("ineffective" if failing >= strength else "effective"), reason
    led = _led(leads)
    opening = sentences[0] if sentences else ""
    if led is not None and _LIKE_ITS_LEAD.search(opening):
        return led
    bare_acts = [_without_scene(one) for one in acts]
    done = [m.group() for d in bare_acts for m in _DONE.finditer(d)]
    undone = [m.group() for d in bare_acts for m in _UNDONE.finditer(d)]
    if bool(done) != bool(undone):
        return ("effective", tuple(done)) if done else ("ineffective", tuple(undone))
    if led is None:
        return None, ()
    if _UNLIKE_ITS_LEAD.search(opening):
        return ("ineffective" if led[0] == "effective" else "effective"), led[1]
    return led


def _of_the_police(opening: str) -> bool:
    """Tell whether the first sentence of a case tells of the police, not only of how the incident came about."""
    return _POLICE.search(_CALLED.sub("", opening)) is not None


def _without_scene(sentence: str) -> str:
    """Return `sentence` without what somebody found at the scene, where that is nothing that the police did."""
    return _PERCEIVED.sub(lambda m: m[0] if _POLICE.search(m[0]) else "", sentence)


def _titled(title: str) -> tuple[Outcome, tuple[str, ...]] | None:
    if _HALFWAY.search(title):
        return "mixed", (title,)
    parts = _BUT.split(title, maxsplit=1)
    if len(parts) > 1 and {judge(parts[0], case_theme=True).polarity, judge(parts[1]).polarity} == _BOTH:
        return "mixed", (title,)
    said = judge(title)
    return (_OUTCOMES[said.polarity], said.reason) if said.polarity is not None else None


def _led(leads: Sequence[str]) -> tuple[Outcome, tuple[str, ...]] | None:
    """Return what the nearest sentence before that judges says, if it takes a side."""
    for lead in leads:
        said = judge(lead)
        if said.polarity is not None:
            return None if said.polarity == "mixed" else (_OUTCOMES[said.polarity], said.reason)
    return None


def _both(order: Sequence[str]) -> bool:
    """Tell whether what sentences say of a case, in their order, leaves neither side in the right.

    A long story tells of more steps, a few of which go the other way; how it ends weighs more.
    """
    counted = Counter(order)
    less, more = sorted((counted["failing"], counted["strength"]))
    if not less:
        return False
    if len(order) < _LONG_STORY:
        return counted["strength"] * 4 >= counted["failing"]
    return less * 2 >= more and not (counted["failing"] >= counted["strength"] and order[-2:] == ["failing"] * 2)
