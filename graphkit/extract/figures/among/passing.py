"""Tells numbers that count actors or documents in passing ("two services exchanged information") from measures."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re

from graphkit.extract.figures.among.changes import is_change
from graphkit.extract.figures.among.shares import all_but
from graphkit.extract.figures.numbers.figure import Figure

#: the greatest number that may count in passing; beyond it a count says how many
_FEW = 12
#: the greatest whole of which a part is spoken of in passing, too
_PAIRS = 4
_ACTOR = (
    r"(?:services|agencies|organisations|partners|bodies|councils|authorities|departments|directorates|partnerships|boards|companies"
    r"|charities|hospitals|trusts|teams|units|officers|constables|sergeants|inspectors|superintendents|detectives|managers|leaders"
    r"|supervisors|professionals|workers|practitioners|people|colleagues|members|representatives|analysts|investigators|nurses"
    r"|doctors|teachers|callers|operators|handlers|parties|directors|commissioners|councillors|chiefs|staff)"
)
_DOCUMENT = (
    r"(?:reports(?! of (?!the\b|this\b|that\b|these\b|our\b|its\b|their\b|an?\b)[a-z])|letters|documents|policies|protocols|procedures|strategies|guides|leaflets|booklets|papers|templates|versions|emails"
    r"|e-mails|memos|agreements|memoranda|publications|sources|statements|circulars|bulletins|handbooks|manuals|annexes)"
)
_WORDS = r" (?:(?:of|more|other|of the|of these|of those) )?(?:[A-Za-z][A-Za-z'-]* ){0,3}?"
_COUNTS_ACTORS = re.compile(rf"{_WORDS}{_ACTOR}\b(?!'| (?:posts?|vacanc|positions?))", re.IGNORECASE)
_COUNTS_DOCUMENTS = re.compile(rf"{_WORDS}{_DOCUMENT}\b", re.IGNORECASE)
#: before the number: they are known already, stand on either side, or are whom the inspectors asked
_KNOWN = re.compile(
    r"(?:\b(?:the|these|those|both|all|between|among|from)(?: (?:other|same|remaining))?"
    r"|\b(?:spoke|spoken|talked|listened|interviewed|visited|asked|observed|met)(?: (?:to|with))?) $",
    re.IGNORECASE,
)
_CLAUSE_START = re.compile(
    r"(?:^|[.,;:(]\s|\b(?:and|but|that|where|when|while|because|as|if|which|for example,?) )\W*$", re.I
)
#: after them: what they do or say. Who left, joined or is missing is a matter of numbers.
_ACTS = re.compile(
    r"(?: (?:in|from|of|at|on) [^,.;:]{2,40}?)?,? (?:also |then |each |both |still |already |often |now |have |had "
    r"|has |don't |didn't |did not |do not )*"
    r"(?!(?:left|joined|retired|resigned|transferred|vacated|needed|required|seconded|trained|based|dedicated|assigned|allocated"
    r"|employed|qualified|recruited|appointed|deployed)\b)"
    r"(?:[a-z]{3,}ed|told|said|met|gave|took|spoke|wrote|sent|made|found|saw|knew|did|went|came|held|kept|shares?|agrees?|uses?"
    r"|works?(?! (?:alongside|with|in|from|at|within|for|full|part|there|here|together)\b)"
    r"|holds?|meets?|exchanges?|attends?|tells?|says?|makes?|gives?|takes?|could|can|can't|couldn't|will|would|may|might|must"
    r"|should|do|does)\b",
)
_WAITING = re.compile(
    r"\b(?:backlog|outstanding|await\w*|overdue|unread|waiting|late|vacan\w+|short of)\b", re.IGNORECASE
)
#: what one person has or did is part of their story ("why he had two telephones")
_OF_ONE = re.compile(r"\b(?:[Hh]e|[Ss]he|herself|himself)\b[^,.;:]{0,40}$")
_STORY = re.compile(
    r"^(?!(?:(?:[a-z-]+ )*(?:cases|investigations|crimes|offenders|files|offences|referrals|reports|minutes|hours|days"
    r"|weeks|months|years|times)\b|percent))"
)
#: by when the inspectors want to be answered, which is no measure of the service
_ANSWER_BY = re.compile(
    r"\b(?:[Pp]olice|[Cc]onstabulary|force)\b[^.;]{0,30}?\bshould\b[^.;]*?\b(?:plan|update|report|respond|response|progress)\b[^.;]*?"
    r"\bwithin $"
)


#: "HMIC expects to hear within", "we will return within"
_EXPECTED = re.compile(
    r"\b(?:HMIC(?:FRS)?|[Ww]e|[Ii]nspectors)\b (?:also |therefore |then )?(?:expects?|(?:will|shall|intend to|plan to) (?:return|revisit|re-visit|visit|re-?inspect"
    r"|inspect|assess|check|review|come back))\b[^.;]*?\b(?:within|no later than|in) (?:about |around |the next )?$"
)
_PUBLISHED = re.compile(
    r" (?:of|after|from|following) (?:(?:the |its )?publication\b|the date of (?:this|the) report\b|publishing\b)"
)
_SEND_US = re.compile(
    r"(?: of [^,.;]{1,40})?, (?:the )?(?:[Cc]hief [Cc]onstable|[Ff]orce|[Cc]onstabulary|[A-Z][\w ]+ (?:Police|Constabulary)|it)\b[^.;]{0,30}? "
    r"(?:should|must|needs? to|has to|is to) (?:send|provide|submit|tell|write|report|let|publish|update|inform)\b"
)


#: what somebody's life was like before their case: "He had been in care for two years"
_HISTORY = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|who|boys?|girls?|child(?:ren)?|couple|family|mother|father|parents|brothers?|sisters?|siblings"
    r"|m[ae]n|wom[ae]n) (?:had|has|have)(?: (?:already|previously|now|both|all|each|only))*"
    r" (?:been (?:living|looked after|placed|fostered|(?:taken )?in(?:to)? (?:(?:local authority|residential|foster|the council's) )?care"
    r"|married|together|in a relationship|adopted)|lived|known (?:him|her|them|each other))\b[^.;,]{0,50}?"
    r" for (?:(?:only|just|the (?:last|past|previous)) )?$"
)
#: what makes of such a time one in which something should have been done
_LEFT_SO = re.compile(
    r",? (?:before|until|without|while|with no|and (?:no|nobody|nothing|still)|but (?:no|nobody|nothing))\b"
)


#: what is asked of somebody, and a question: neither says how many there are
_ASKS = re.compile(r"\?[\"')]*$|^\W*(?:\d{1,2}[.)] |[a-z][.)] )?(?:Please|(?:Can|Could|Would) you)\b")
_ALONE = re.compile(r"\d+\s*?\n\s*\n")


def asks(text: str) -> bool:
    """Tell whether a sentence asks something."""
    return _ASKS.search(text.rstrip()) is not None


def page_number(source: str, start: int) -> bool:
    """Tell whether a number in digits is a paragraph by itself: that of a page, at which a sentence is broken.

    Args:
        source: the text of the document.
        start: where the number begins in it.
    """
    return _ALONE.match(source, start) is not None and not source[:start].rpartition("\n\n")[2].strip()


def is_history(text: str, figure: Figure) -> bool:
    """Tell whether a time is how long somebody of a case had lived in some way, which no service took."""
    return _HISTORY.search(text, 0, figure.start) is not None and not _LEFT_SO.match(text, figure.end)


def answer_time(text: str, figure: Figure) -> bool:
    """Tell whether `figure` is the time within which a report asks the force for an answer, as a deadline is."""
    before, after = text[: figure.start], text[figure.end :]
    return bool(
        _ANSWER_BY.search(before) or _EXPECTED.search(before) or _PUBLISHED.match(after) or _SEND_US.match(after)
    )


def in_passing(text: str, figure: Figure, unit_at: int) -> bool:
    """Tell whether `figure` counts actors or documents that the sentence names for what they do or hold.

    Args:
        text: the reading of the sentence.
        figure: the figure.
        unit_at: where in `text` the words behind its number begin, with the blank before them.
    """
    before, after = text[: figure.start], text[unit_at:]
    if figure.unit and figure.unit.endswith("occasions") and _OF_ONE.search(before):
        return True
    if figure.unit is None or figure.value > _FEW or figure.value_max is not None or _WAITING.search(text):
        return False
    if is_change(text, figure.start):
        return False  # "was enlarged from six officers to 14"
    if all_but(text[: figure.start + len("All but ")]) is not None:
        return False  # "all but three of the detectives had been trained" says how many had
    if figure.of is None and _OF_ONE.search(before) and _STORY.match(figure.unit):
        return True
    if _counted(_COUNTS_DOCUMENTS.match(after), figure.unit):
        return figure.of is None or figure.of <= _PAIRS  # "7 of the 12 reports did not say" is a share
    actors = _COUNTS_ACTORS.match(after)
    if actors is None or not _counted(actors, figure.unit):
        return False
    if figure.of is not None:
        return figure.of <= _PAIRS  # "only one of the two services"
    if _KNOWN.search(before):
        return True
    return bool(_CLAUSE_START.search(before) and _ACTS.match(after, actors.end()))


def _counted(match: re.Match[str] | None, unit: str) -> bool:
    """Tell whether the noun at the end of `match` is counted, and not what "three districts gave managers" speaks of."""
    return match is not None and match.group().split()[-1].lower() in unit.lower()
