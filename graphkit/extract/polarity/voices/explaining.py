"""Tells what explains and so judges nothing: a term, the purpose of a thing, what inspectors set out to see."""

from __future__ import annotations

import re

from graphkit.extract.prose.worded import worded

#: what a word or a thing is, what it is for, what a part of the report is about
_TERM = worded(
    r"(?:an? |the |our |this |by |we use |for the purposes? of |'|\")?(?:[\w'/-]+ ){0,7}?"
    r"(?:(?:is|are) defined (?:in [^.;]{3,60}? )?(?:as|by)|use the (?:term|word|phrase)|this report,"
    r"|terms? '[^']+' (?:describes?|means?|refers?|covers?|is used)"
    r"|(?:case|force|area|topic|practice) (?:that is |which is )?(?:graded|judged|rated|described) as '?[a-z ]{3,25}'?"
    r" is one"
    r"|(?:areas? for improvement|causes? of concern|innovative practices?) (?:is|are) (?:an? |the )?(?:aspects?|parts?"
    r"|serious|significant|critical|used|given|made|where|practices?|something)"
    r"|(?:is|are) the (?:local |force's )?(?:name|term)s? (?:for|of)|assessment criteria (?:describe|set out)"
    r"|(?:part|chapter|section) (?:of this report )?"
    r"(?:considers|describes|looks at|covers|examines|sets out|deals with)"
    r"|(?:the|this|our) (?:post-inspection )?(?:review|inspection|report|audit|fieldwork) "
    r"(?:focuse?s|focuss?ed|concentrate[sd]) (?:\w+ )?on"
    r"|(?:purpose|aim|object|objective)s? of [^.;]{3,70}? (?:is|are) to\b|covers a (?:wide|broad) range of)",
    re.IGNORECASE,
)
#: what is looked at another time
_LATER = worded(
    r"(?:[\w'/,-]+ ){0,20}?(?:will|is to|are to) be (?:assessed|examined|considered|inspected|looked at|covered)"
    r" (?:separately|in (?:due course|an?other (?:report|review)"
    r"|(?:a|the|our) (?:second|next|later|further|future)\b))",
    re.IGNORECASE,
)
#: how a force came to be as it is
_HISTORY = worded(
    r"in (?:\w+ )?(?:19|20)\d\d,? [^,.;:]{3,90}? (?:led to|resulted in|brought) (?:an? |the )?(?:[\w-]+ )?"
    r"(?:changes? (?:in|to) (?:the|its) (?:\w+ )?(?:structure|model)|(?:re-?organis|restructur|merg)\w+)\b",
    re.IGNORECASE,
)
#: what inspectors set out to see, whom they asked, and what they did not look at
_SOUGHT = worded(
    r"(?:however, |in addition, )?"
    r"(?:as well as (?:reviewing|reading|examining) [^,]{3,40}, )?(?:we|inspectors|hmic|hmicfrs|the inspection team) "
    r"(?:also |then |therefore )?"
    r"(?:(?:looked|checked|asked|tested|considered|examined|assessed) (?:at |for )?"
    r"(?:whether|how (?:well|effectively|far)|what|if)\b"
    r"|(?:did not|didn't|do not|don't|does not|doesn't) (?:examine|inspect|look at|speak|review|visit)"
    r"|(?:spoke|talked) to [^.;]{3,60}? about the\b"
    r"|(?:assessed|graded|judged) (?:each|every|all|the) [^.;]{3,60}? as good,)",
    re.IGNORECASE,
)
#: what only leads on to what is told next
_LEADS_ON = re.compile(
    r"(?:for (?:example|instance)|(?:among )?(?:these|them|they|this|examples?) (?:include[sd]?|were|are|was)):",
    re.IGNORECASE,
)
_FOUND = re.compile(r"\b(?:and (?:we|it|this|they|the|found|that|saw|did)|found|saw|concluded|which)\b")
#: what takes back what was explained ("but this is not how it works")
_TURNS = re.compile(r"\b(?:but|however|although|though|yet)\b|;|, and (?:it|this|they)\b")


def explains(clean: str) -> bool:
    """Tell whether `clean` says what a word means, what something is for, what was looked at, or only leads on."""
    if clean.endswith(":") and _LEADS_ON.fullmatch(clean):
        return True
    if not any(one.match(clean) for one in (_TERM, _LATER, _HISTORY)) and (
        _SOUGHT.match(clean) is None or _FOUND.search(clean)
    ):
        return False  # most sentences, told quickly
    return _TURNS.search(clean) is None
