"""Tells a whole clause that ends in a function word ("and staff know it") from a line that breaks off there."""

from __future__ import annotations

import re
from functools import lru_cache

from graphkit.extract.layout.lines import FUNCTION_WORD


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


#: a longer line is no heading, and a stop inside it makes it text
_LONGEST = 120
_INNER_STOP = re.compile(r"[.!?;:][\"')]?\s")
#: words behind which a pronoun is the subject of what is still to come: "when it", "and this"
_OPENS = _words(
    """
    and or but nor yet that which what when where who whom whose if because as how why while
    although though so than since before after until unless whether once whenever wherever is are
    was were has have had do does did be been not only
    """
)
_DETERMINERS = _words("the a an any every each this that same first last only")
#: verbs that take a pronoun such as "this" for their object; of others, "knows this" may go on with a noun
_TAKING = _words(
    """
    do does did done doing say says said mean means meant want wants like likes support supports
    reflect reflects show shows change changes achieve achieves deserve deserves welcome welcomes
    prove proves value values doubt explain explains understand understands know knows accept
    accepts recognise recognises see sees
    """
)
_PREPOSITIONS = _words("about with from for to of on in at by beyond behind like against without around through into")
_PREPOSITION = r"(?:about|with|from|for|to|of|on|in|at|by|into)"
#: a word that asks; "who" and "where" right behind a noun do not, as in "children who were seen by"
_ASKED = (
    r"(?:\b(?:what|how|whom|whatever|whoever|why)"
    r"|(?:^|\b(?:know|knows|knew|sure|clear|say|ask|see|and|or|of|on|about) )(?:who|where))\b"
)
_AUXILIARY = r"(?:is|are|was|were|be|been|has|have|had)"
#: verbs with the preposition that belongs to them and stays with them in the passive: "children are listened to"
_PHRASAL = (
    r"(?:(?:listened|spoken|talked|attended|responded|adhered) to|(?:dealt|kept up|followed up|put up) with"
    r"|(?:cared|asked|accounted|paid|looked|searched|planned|called|catered) for"
    r"|(?:acted|relied|followed up|checked|checked up|built|given up) on|looked at|heard from|looked into"
    r"|(?:heard|thought|disposed|made use|taken care|taken advantage) of"
    r"|(?:thought|asked|talked|spoken|known|worried|forgotten) about"
    r"|(?:taken|brought|called|let|drawn|handed|filled|joined) in)"
)
_WHOLE = re.compile(
    "|".join(
        (
            # a preposition whose noun stands before: "what officers look for", "no one to talk to"
            rf"{_ASKED}(?: [\w'-]+)+ [\w'-]+ {_PREPOSITION}$",
            r"\b(?:no one|nobody|someone|somebody|anyone|anybody|nowhere|somewhere|something|nothing|few people|people)"
            rf" (?:else )?(?:for [\w ]+ )?to (?:\w+ ){{1,2}}{_PREPOSITION}$",
            rf"\b(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't)(?: [\w'-]+){{0,3}} {_PHRASAL}$",
            # a verb whose complement stands before: "where the risks are", "not as safe as they should be"
            rf"{_ASKED}(?: [\w'-]+)+ {_AUXILIARY}$",
            rf"\b(?:than|as)(?: [\w'-]+){{1,5}} {_AUXILIARY}$",
            r"\b(?:when|where|if|because|although|though|unless|until|while|whenever|wherever|as soon as|how|what|who)"
            r" (?:it|they|he|she|we|this|that|(?:(?:the|an?|some|many|most) )?[\w'-]+)"
            r" (?:(?:should|could|must|might|may|can|will|would|need)(?:n't| not)?|cannot|can't|won't|ought to"
            r"|needs? to|ha(?:s|ve) to|used to)(?: (?:never|still|also|already))?(?: (?:be|have|do)(?: been)?)?$",
            rf"\b(?:all|everything|nothing)(?: that)? (?:it|they|we|he|she)(?: [\w'-]+){{0,3}} {_AUXILIARY}$",
            # what was said once is left out the second time: "training is good, but supervision is not"
            r"[\w'-]{2,},? (?:and|but|while|though|although|yet) (?:[\w'-]+ ){1,5}"
            r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|may|might|must|should)(?: not)?$",
            # a question of which only the asking word is left: "records do not say when"
            r"\b(?:know|knows|knew|say|says|said|see|ask|asks|asked|tell|tells|explain|explains|record|records|sure|clear"
            r"|(?:when|where|why|how|what|who|which|whether) (?:or|and)) (?:when|where|which|who)$",
            r"\b(?:as such|in between|(?:go|goes|move|moves|moved|carry|carries) on|early on|later on"
            r"|from now on|in and out of)$",
        )
    ),
    re.IGNORECASE,
)


#: "but some staff haven't had it": here "had" takes no other verb, as in "until they had it"
_HAD_IT = re.compile(
    r"(?:n't|\b(?:not|never|all|already|should|must|to|can|could|will|would))(?: (?:yet|all|always|ever|still))?"
    r" (?:had|have|get|got) (?:it|this|these|those)$",
    re.IGNORECASE,
)


def unfinished(clean: str) -> bool:
    """Say whether a line ends in a function word and is no whole clause, so that it cannot be a heading."""
    return FUNCTION_WORD.of(clean) and not whole(clean)


@lru_cache(maxsize=4096)
def whole(clean: str) -> bool:
    """Say whether a line which ends in a function word may be over there: "Leaders care, and staff know it"."""
    words = clean.lower().split()
    if len(words) < 3 or len(clean) > _LONGEST or not clean[:1].isupper() or _INNER_STOP.search(clean):
        return False
    last, before = words[-1], words[-2]
    if _HAD_IT.search(clean):
        return True
    if last == "it":
        return before not in _OPENS and not before.endswith(",") and words[-3] not in _DETERMINERS  # "the way it"
    if last in {"this", "that", "these", "those"}:
        return before in _PREPOSITIONS or before in _TAKING
    return _WHOLE.search(clean) is not None
