"""Tells which numbers that name nothing themselves still count something ("only 14 were served", "nine of them")."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graphkit.extract.figures.numbers.figure import Figure
from graphkit.extract.figures.numbers.words import DURATION
from graphkit.extract.prose.numbers import Number

#: from here on a number is hardly ever said of a child, and stands for itself more readily; written in digits, too
MANY = 10
#: nobody is as old
_OLDEST = 120
#: how far before a number what is said of it is looked for, in characters
_NEAR = 300
_LIMIT = r"(?:only|just|merely|barely|hardly|no more than|fewer than|no fewer than|as few as|as many as|at least|at most|up to)"
#: whom a number behind "of" is the age of, and what else is an age
_AGE = re.compile(
    r"\b(?:boy|girl|child|baby|toddler|teenager|son|daughter|brother|sister|man|woman|mother|father|pupil|victim|age|ages)s? of "
    r"(?:only |just |between )?(?:\d{1,2}(?:, \d{1,2})*,? (?:and|or|to) )?$|\b(?:under|over) $|\bages?\b[^.;:,]{0,40} (?:is|was|were|are|of) (?:only |just |about |around )?$"
    r"|\b(?:youngest|oldest|eldest)(?: (?:of (?:whom|them|these|all)|child|boy|girl|one))* (?:was|is|being) (?:only |just )?$"
    r"|\b(?:one|two|three|some|both|all|each|none) of (?:them|whom) (?:(?:was|were) )?(?:only|just|barely|not yet) $",
    re.IGNORECASE,
)
_CLAUSE = r"(?:^|[,;:(] |\b(?:and|but|that|which|while|whereas|although|though|because|since|where|so|with|or) )"
_END = r"(?=[.;:)!?]|,|$| and\b| but\b| or\b)"
#: no noun follows: the clause ends, or goes on to say where, when or of what
_NO_NOUN = re.compile(
    rf"{_END}| (?:of|in|on|for|to|at|by|with|from|is|was|are|were|has|had|have|that|which|who|where|when|during|as|than|across|per"
    r"|each|this|last|so far|now|today|then|while|because|set|recommended|suggested|before|after|since|until)\b"
)
_STATE = re.compile(
    r" (?:(?:still|also|now|then|already|both) )?(?:is|are|was|were|had|have|has|remain(?:ed|s)?|did|do|didn't|don't|hadn't|haven't"
    r"|weren't|aren't|wasn't|could|couldn't|met|contained|showed|led|resulted|involved|needed|required|came|went|took|lasted|ended"
    r"|failed|included|lacked?|gave|held|made|fell|rose|stayed|waited|received|reported|mention(?:ed)?|described?|show(?:ed)?|record(?:ed)?"
    r"|contain|include|refer(?:red)? to|lived?|meet|say (?:anything|nothing|what|who|why|when|how|where|whether)|said (?:anything|nothing))\b(?! (?:told|said)\b)"
)
_WAITING = re.compile(
    r" (?:were|are|remain(?:ed)?|had been)(?: still)?(?: \w+ly)? (?:await|waiting|outstanding|overdue|unallocated"
    r"|unread|in the queue|yet to)"
)
_BEGINS = re.compile(rf"(?:{_CLAUSE})(?:of (?:them|these|those|which|whom),? )?$", re.IGNORECASE)
_OF_THESE = re.compile(r"\b[Oo]f (?:them|these|those|which|whom),? (?:only |just )?$")
_ONLY = re.compile(r"\b(?:only|just|merely|barely|a further|an additional) $", re.IGNORECASE)
_LIMITED = re.compile(rf"\b{_LIMIT} $", re.IGNORECASE)
_THEM = re.compile(
    r" of (?:them|these|those|which|whom)(?=[.,;:)]|$| (?:[a-z]+ly )?(?:is|are|was|were|had|have|has|hadn't|haven't|weren't|did|didn't"
    r"|could|in|on|at|for|to|from|with|by|who|that|which|where|when|as|and|but|the|a|an|we|they|there|she|he|it|no|nobody|because|before"
    r"|after|since|during|within|led|involved|[a-z]+ed|[a-z]+ing)\b)"
)
_THEM_ALONE = re.compile(r" of (?:them|these|those)$")
_ALL_BUT = re.compile(r"all (?:but|bar|except) ", re.IGNORECASE)
_OF_WHAT = re.compile(r" of (?:them|these|those|the|its|their|our)(?: [a-z-]+s)?\b")
#: who says or does something is counted in passing
_SPEAKERS = re.compile(
    r" (?:of (?:them|these|those) )?(?:also |then |had |have )?(?:told|said(?! anything| nothing)|felt|thought|explained|spoke|agreed"
    r"|described(?! (?:[a-z-]+ )?(?:children|people|boys|girls|incidents|injuries|assaults|offences)))\b"
)
#: "and found that six should have gone to a specialist"
_SHOULD = re.compile(r" (?:should|ought to|could) (?:all |also |both )?have\b")
#: "found three which should have been sent"
_SUCH = re.compile(r" (?:that|which|where|whose|in which|of which|for which|on which|with|without)\b")
#: "with four in three years"
_WITH = re.compile(r"\bwith (?:only |just |as many as |some |about )?$")
_IN_A_TIME = re.compile(
    r" (?:in|over|within|during|since) (?:(?:the (?:last|past|previous) )?(?:[\w-]+ )?(?:days|weeks|months|years)|the (?:last|past"
    r"|previous|same) (?:week|month|quarter|year)|(?:a|one) (?:week|month|year))\b"
)
_RELATIVE = re.compile(
    r"(?: (?:in|from|among) (?:our|the|this|that) (?:sample|audit|files|records|cases|logs))? (?:(?:that|which|who|where|whose)\b|we (?:found|saw|reported|noted|counted|recorded)\b)"
)
#: "and served 36 in 2019": so many of what the clause before names
_GAVE = re.compile(
    r"\b(?:served|issued|made|received|sent|held|recorded|submitted|completed|obtained|used|arrested|charged|carried out|returned"
    r"|rejected|refused|granted|dealt with|handled|processed|closed|opened|investigated|recovered|lost|gained|recruited|trained) (?:only |just |another |a further )?$"
)
_IN_YEAR = re.compile(r" (?:in|during) (?:(?:19|20)\d\d\b|the (?:same|last|previous|past) )")
#: "four of the six had no plan, and in three nobody had looked": of what the clause before tells
_IN_SO_MANY = re.compile(
    r"\b(?:\w+|\d+) of (?:the|these|those|our) (?:\w+|\d+)\b[^.;]{3,120}?(?:,|;|, and|, but| and| but| while) in (?:only |just |a further |another )?$"
)
_SOMEBODY = re.compile(
    r" (?:it|there|this|they|we|he|she|the|no|nobody|none|nothing|officers|staff|supervisors|managers|an?|some|children|records) \w"
)
#: behind a colon and a number: "fewer are held: 310 in the year to March"
_IN_SPELL = re.compile(
    r" (?:in|during|between|since) (?:(?:19|20)\d\d\b|the (?:[\w-]+ )?(?:year|months|weeks|quarter)\b|[A-Z])"
)
_FOUND = re.compile(
    r"\b(?:found|identified|saw|noted|counted|had|has|have|were|was|are|is|held|received|made|sent|kept|listed|contain(?:s|ed|ing)|"
    r"(?:above|below|than|over|against|beyond|exceeds?|exceeded|meets?|met|of|to|compared (?:with|to)) the) (?:only |just |another |a further )?$"
)
_DONE = re.compile(
    r" (?:[a-z]+ly )?(?:[a-z]{3,}ed|made|held|sent|given|taken|found|seen|kept|lost|bought|built|written|begun|drawn up) "
    r"(?:in|by|during|since|last|this|so far|to date|each|every|at|within|on|over|under|without|across|for|to|as|from)\b"
)
_BEFORE_DONE = re.compile(rf"(?:{_CLAUSE}|\b(?:only|just|had|some|about|around|nearly|almost|over) )$", re.IGNORECASE)
_PART = re.compile(r"\bincluding (?:[a-z]+ ){0,2}$|\bamong (?:them|these) (?:[a-z]+ ){0,2}$", re.IGNORECASE)
_TO_WHOM = re.compile(r" (?:to|for|in|from|on|at|with|by|about|that|which|who|whose|where|against|of)\b")
_COLLECTIVE = re.compile(
    r"\b(?:team|unit|squad|panel|crew|pool|staff|complement|workforce|shift|cadre) of (?:(?:only|just|about|around|some|nearly|up to|over"
    r"|more than|fewer than|at least) )?$",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"\b(?:ratio|target|limit|ceiling|maximum|minimum|threshold|standard|norm|cap|average|mean|median|total|score|backlog|queue"
    r"|caseload|workload|list|population|establishment|quota|figure|number|capacity|load|peak|high|low|strength)s? "
    r"(?:of|is|was|are|were|stands at|stood at|at|averaged|averages|reached|reaches|exceeded|exceeds)(?: now| still)? (?:(?:only|just|about|around|some|nearly|almost|approximately|up to|over|under|more than|less than"
    r"|fewer than|well|slightly|at least|an estimated|between|from) )*$",
    re.IGNORECASE,
)
#: "well above the recommended 50"
_ADVISED = re.compile(r"\b(?:recommended|advised|suggested|stipulated) (?:maximum |minimum )?$")
#: "guidance suggests that the number should be around 50": what is aimed at
GUIDED = re.compile(
    r"\b(?:guidance|guidelines?|polic(?:y|ies)|standards?|College of Policing)\b[^.;]{0,60}?\b(?:suggests?|recommends?|states?|says|advises?"
    r"|sets?|specif(?:y|ies)|stipulates?)(?: that)?(?: (?!should\b)[^.;,\d]{1,50}? (?:should|ought to|must) (?:be|have|carry|manage|hold|supervise))?"
    r"(?: (?:no more than|not more than|fewer than|at most|at least|up to|about|around|approximately|roughly|an average of|a maximum of|a limit of|a caseload of))* $"
)
_CARRIES = re.compile(
    r"\b(?:[Ee]ach|[Ee]very|[Oo]n average|an average)\b[^.;:]{0,60}?\b(?:has|have|had|carr(?:y|ies|ied)|holds?|held|handles?|handled|manages?"
    r"|managed|looks? after|looked after|supervises?|supervised|responsible for|is allocated|was allocated) $"
)
#: "the first nine will start work": how many there are, not which of them
_TAKEN_ON = re.compile(
    r" (?:(?!and\b|or\b)[a-z-]+ ){0,4}?(?:will|are due to|were due to|are to|have|had|were|are)(?: since| now| all| already| both)? "
    r"(?:been |be )?(?:start|begin|began|begun|join|complet|finish|qualif|graduat|arriv|train|recruit|appoint|post|pass|tak|issu|open"
    r"|deliver|deploy|install|deal)"
)
_LOOKED_AT = (
    r"\b(?:(?<!total )(?<!number )(?<!average )(?<!maximum )(?<!backlog )(?<!queue )(?<!list )(?<!some )[Oo]f(?: a (?:random )?sample of)?|examined|reviewed|checked|sampled|looked (?:\w+ )?at|read|tested|audited|dip-sampled|visited|opened"
    r"|considered|listened to|watched|viewed|assessed|inspected) (?:the |these |those |our |a further |another |a sample of |all )?"
)
_WHOLE = re.compile(_LOOKED_AT + "$")
_LOOKED_AT_SO_MANY = re.compile(
    _LOOKED_AT + r"(?:\d|[a-z]+(?:teen|ty)\b|(?:t(?:wo|hree|en|welve)|four|five|six|seven|eight|nine|eleven)\b)"
)
_REST = re.compile(r"\b[Tt]he (?P<rest>remaining|other) $", re.IGNORECASE)
#: what a report is made of: "the first chapters explain, the other four contain"
_CHAPTERS = re.compile(r"\b(?:chapters?|sections?|annexe?s|appendices)\b", re.IGNORECASE)
#: fewer others may be people whom the sentence before named
_FEW_OTHERS = 4
_OF_SO_MANY = re.compile(r"Of (?:the |these |those |our |its )?[\w,-]+ [^.;:]*?,(?= )")
_RESULT = re.compile(r"\b(?:found|saw|noted|established)(?: that)? (?:only |just )?$|,? (?:and|but) (?:only |just )?$")


def stands_alone(text: str, n: Number, start: int, end: int) -> int | None:
    """Return where the words of a number end that no noun follows, if it counts something all the same, else None.

    Args:
        text: the reading of the sentence.
        n: the number.
        start: where the words that bound it begin ("more than").
        end: where the number, with what it took along, ends.
    """
    low = max(0, start - _NEAR)
    before, limited = text[low : n.start], text[low:start]
    if n.money or (n.value < _OLDEST and _AGE.search(before)):
        return None
    advised = _ADVISED.search(before) or (n.value > 1 and GUIDED.search(before))
    if _COLLECTIVE.search(before) or _MEASURE.search(before) or advised:
        return end if n.value > 1 and _NO_NOUN.match(text, end) else None
    them = _THEM.match(text, end)
    if them and not _SPEAKERS.match(text, end):
        return them.end()
    if taken_on(before, text, end):
        return end
    if _PART.search(limited) and n.value > 1 and _TO_WHOM.match(text, end):
        return end
    if n.value >= MANY and AND_MOST.search(before) and THERE.match(text, end):
        return end
    if _ONLY.search(before) or _LIMITED.search(before):
        return _limited(text, n, end)
    if _rest(text, n, limited, end):
        return end
    if _THERE_OF.search(limited) and (n.value > 1 or not n.spelt):
        return end
    if n.value > 1 and _AS_BEFORE.search(limited) and _BACK_THEN.match(text, end):
        return end
    if _COULD.search(limited) and n.value > 1 and _SAFELY.match(text, end):
        return end
    if _OF_THESE.search(limited) and _STATE.match(text, end) and not _SPEAKERS.match(text, end):
        return end
    if (
        _RESULT.search(limited)
        and (_STATE.match(text, end) or _SUCH.match(text, end) or _SHOULD.match(text, end))
        and _LOOKED_AT_SO_MANY.search(limited)
    ):
        return end
    if (
        _OF_SO_MANY.match(limited)
        and n.value > 1
        and re.match(_END, text[end:])
        and not re.search(r"\d $|, $", limited)
    ):
        return end
    if n.value > 1 and _WITH.search(limited) and _IN_A_TIME.match(text, end):
        return end
    if n.value > 1 and _IN_SO_MANY.search(limited) and _SOMEBODY.match(text, end):
        return end
    if n.value < MANY or n.spelt:
        return None
    if re.search(r"\b[Ii]n $", limited) and re.match(r"[.;]|$", text[end:]):
        return end
    if _BEGINS.search(limited) and (_WAITING.match(text, end) or _STATE.match(text, end)):
        return end
    if _GAVE.search(before) and _IN_YEAR.match(text, end):
        return end
    if (_FOUND.search(before) or _FOUND.search(limited)) and _RELATIVE.match(text, end):
        return end
    if limited.endswith(": ") and _IN_SPELL.match(text, end):
        return end
    if _BEFORE_DONE.search(limited) and _DONE.match(text, end):
        return end
    return end if _carried(text, limited, end) or _plain(text, limited, end) else None


#: "of whom there are two", "of which there were 1,073 when we came"
_THERE_OF = re.compile(
    r"\b[Oo]f (?:whom|which|these|them),? there (?:are|were|had been|have been)(?: now| still| then| already)? (?:only |just )?$"
)
#: "none was kept there, compared with seven in the year before": of the same, at another time
_AS_BEFORE = re.compile(
    r"\b(?:(?:as )?against|(?:when )?compared (?:with|to)|in comparison (?:with|to)|versus|(?:down|up) from|(?:half|double|twice) the) (?:the )?(?:only |just )?$"
)
_BACK_THEN = re.compile(
    r" (?:(?:of|in|for|during) )?the (?:(?:same|previous|preceding|twelve|12|six|three) )?(?:(?:twelve|12|six|three) )?(?:year|months?|quarter|period)"
    r" (?:before|earlier|to|ending|until|previously|in (?:19|20)\d\d)\b"
    r"| (?:of|in|during|for) the (?:previous|preceding|same) (?:year|month|quarter|period|(?:12|twelve|six|three) months)\b"
)
#: "they could manage about 15 safely": how many would be right
_COULD = re.compile(
    r"\b(?:could|can|would be able to) (?:safely |reasonably |properly |comfortably |realistically )?(?:manage|handle|cope with|carry|supervise|look after|deal with|run) $"
)
_SAFELY = re.compile(
    r" (?:safely|properly|well|comfortably|effectively|reasonably|at (?:a|any one|one) time|at once)\b|[.;]|$"
)
#: "21 cases each, and as many as 30 in the south": the most of the same
AND_MOST = re.compile(
    r"(?:,|;)? (?:and|but|or|with|although|though) (?:some(?:times)? )?(?:as many as|as few as|up to|more than|over) $"
)
THERE = re.compile(
    r" (?:in|at|for|on|across) (?:(?:the|one|some|its) (?:[\w-]+ ){1,3}?(?:team|unit|hub|area|division|district|office|half|part|station|county|city)s?\b|(?:the |its )?(?:north|south|east|west)\b)"
)
#: of two that stand side by side one is no count: "entered the same in both or in only one"
_BOTH = re.compile(r"\bboth,? (?:or|but)\b")


def _rest(text: str, n: Number, limited: str, end: int) -> bool:
    """Tell whether so many are left of what was counted ("the remaining 14 had no plan", "in the other nine, ...")."""
    rest = _REST.search(limited)
    if rest is None or n.value < (_FEW_OTHERS if rest["rest"].lower() == "other" else 2):
        return False
    if _CHAPTERS.search(limited):
        return False
    return (_STATE.match(text, end) or re.match(_END, text[end:])) is not None and not _SPEAKERS.match(text, end)


def taken_on(before: str, text: str, end: int) -> bool:
    """Tell whether "the first nine" or "the next six officers" begin or end something: they are so many."""
    return re.search(r"\b(?:first|next|last|final) $", before) is not None and _TAKEN_ON.match(text, end) is not None


def _limited(text: str, n: Number, end: int) -> int | None:
    """Return the end of "only five of those grades", "only 14 were served", "in only two.", "just 31 issued in May"."""
    what = _OF_WHAT.match(text, end)
    if what:
        return what.end()
    if _SPEAKERS.match(text, end) or (n.value == 1 and _BOTH.search(text, 0, n.start)):
        return None
    only = _ONLY.search(text[: n.start]) is not None
    if (only or n.value >= MANY) and (_STATE.match(text, end) or _DONE.match(text, end)):
        return end
    if re.search(r"\b(?:is|was|are|were|being|aged) (?:only|just) $", text[: n.start]) and n.value < 20:
        return None  # an age
    if re.match(r"[.;:)]|$" if n.value == 1 else _END, text[end:]) and (only or n.value >= MANY):
        return end
    return None


def _carried(text: str, before: str, end: int) -> bool:
    return _CARRIES.search(before) is not None and _NO_NOUN.match(text, end) is not None


def _plain(text: str, limited: str, end: int) -> bool:
    """Tell whether a number in digits ends its clause ("a workforce of 3,000, with", "reduced to 410")."""
    return (
        re.search(r"\b(?:from|to|at|was|were|of|by|is|are|totalled|reached) $", limited) is not None
        and re.match(
            r",|\.?$|\)| (?:in|at|on|to|by|during|as|that|across|since|after|before|over|within)\b", text[end:]
        )
        is not None
    )


def inherit(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return `figures` with the unit, and the whole, of the count before them that such numbers speak of.

    "97 visits were late, including 14 to men at high risk", "six of the nine plans had a date, but an owner was named in
    only two", "we read 20 plans and found that seven had no date": the second number is a part of what the first counts.

    Args:
        text: the reading of the sentence.
        figures: its figures in order.
    """
    out: list[Figure] = []
    for figure in figures:
        whole = _whole(text, out, figure) if figure.unit is None and figure.of is None else None
        if whole is None:
            out.append(figure)
            continue
        of = whole.of if whole.of is not None else whole.value
        if whole.of is None and _WHOLE.search(text[: whole.start]):
            out.remove(whole)
        out.append(replace(figure, unit=whole.unit, of=of) if figure.value <= of else figure)
    return out


def _whole(text: str, earlier: Sequence[Figure], figure: Figure) -> Figure | None:
    """Return the count that `figure` is a part of, where the sentence says so."""
    counts = [
        f
        for f in earlier
        if f.value_max is None
        and (f.unit != "percent" and not DURATION.match(f.unit) if f.unit else _THEM_ALONE.search(text, f.start, f.end))
    ]
    if not counts:
        return None
    last, before = counts[-1], text[: figure.start]
    if _ALL_BUT.match(text, figure.start):
        return None  # so many were left out
    them = _THEM.search(text, figure.start)
    part = _PART.search(before) or (them and them.end() <= figure.end)
    if part and last.value >= figure.value:
        return last
    if last.of is not None and re.search(
        r"\b(?:in|for|to|from|on|by) (?:only |just )?$", text[: number_at(text, figure)]
    ):
        return last if re.match(_END, text[figure.end :]) or _SOMEBODY.match(text, figure.end) else None
    if last.of is None and _WHOLE.search(text[: last.start]) and last.value >= figure.value:
        before = text[: number_at(text, figure)]
        return last if _RESULT.search(before) or _ONLY.search(before) or _OF_SO_MANY.match(before) else None
    return None


def number_at(text: str, figure: Figure) -> int:
    """Return where the number of a figure begins, behind the words that bound it."""
    found = re.compile(
        r"(?:(?:only|just|about|around|at least|some|nearly|almost|more than|over|fewer than|no more than) )*"
    ).match(text, figure.start, figure.end)
    return found.end() if found else figure.start
