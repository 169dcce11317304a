"""Tells what others than the police said, did or lack: a caller, a family, a suspect, another body."""

from __future__ import annotations

import re

from graphkit.extract.prose.worded import worded

#: what somebody rang to say is a fact of a case
_CALLER = re.compile(
    r"(?:an? |the |her |his |their )?(?:neighbour|caller|mother|father|carer|teacher|grandmother|grandfather"
    r"|passer-by|shopkeeper|driver|friend)s?\b[^.;]{0,30}\b(?:rang|called|reported|phoned)\b",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:to say|to report|reported|saying|reporting) ")
_ANSWERED = re.compile(
    r"\b(?:but|however|yet|officers?|police|force|sergeants?|handlers?|nobody came|before any(?:one|body))\b"
)
#: what another body says that it lacks is no shortcoming of the police
_OTHERS = re.compile(
    r"(?:the |both |all (?:the )?)?(?:\w+ ){0,2}?(?:CPS|councils?|authorit(?:y|ies)|social care managers|health boards?"
    r"|health trusts?)(?: have| has| had)? (?:told us|told inspectors|say|says|said|accepts?)\b",
    re.IGNORECASE,
)
_OF_POLICE = worded(
    r"\b(?:police|force|officers?|constabulary|detectives|notices|referrals|invit\w+|minutes|them|they were not)\b",
    re.IGNORECASE,
)
#: those of whom it is told what they said, felt, lacked or did themselves
_THEY = (
    r"(?:girl|boy|child|children|teenager|youth|young (?:person|man|woman)|mother|father|parents?|woman|man|suspect"
    r"|victim|brothers?|sisters?|siblings|family|carers?|grandmother|grandfather|stepfather|stepmother|offender|pupil"
    r"|baby)"
)
_FAMILY = worded(
    r"(?:however, |in addition, )?(?:when [^,]{3,50}, |at the time of the [a-z]+, )?"
    r"(?:(?:the|an?|her|his|their|both|two|three|one) "
    rf"(?:[\w-]+ ){{0,3}}?{_THEY}(?:, (?:who|aged)[^,]{{3,60}},)? (?:had |has |have |also |then |later |at first )*"
    r"(?:told|said (?:that )?(?:she|he|they) (?:had|was|were|did|felt|wanted|would)|denied|refused|declined|felt|feared"
    r"|wanted|admitted|explained|thought|believed|missed|moved|lived|ran away"
    r"|(?:did not|didn't) (?:feel|want|trust|like|support|wish)|failed to (?:take|tell|keep|attend|collect|go)"
    r"|(?:was|were) (?:reluctant|afraid|worried|frightened|scared|ashamed|unwilling|(?:not )?known to|born|living"
    r"|unable to care)|(?:gave|made|offered|had had|had) no (?:comment|explanation|reply|answer|contact)|ignored"
    r"|(?:not|never) (?:lived|been reported|known|been known|come to|been arrested before)|breached|separated"
    r"|left (?:the country|home)|(?:was|were) not at home|not answer(?:ed)?|not returned"
    r"|been (?:living|assaulted|known)|would not (?:allow|let|speak|talk))\b"
    r"|(?:she|he) told officers\b)",
    re.IGNORECASE,
)
#: to whom it was told, which is no deed of theirs
_TOLD = re.compile(
    r"\b(?:told|tell|to|with|from|trust|by) (?:the |an? |her |his |their )?(?:\w+ ){0,1}?(?:police|officers?"
    r"|social workers?|detectives?|teachers?|staff|constable)\b",
    re.IGNORECASE,
)
#: the police act in it, somebody speaks of what they were given, or another clause begins
_ACTING = worded(
    r"\b(?:officers?|police|force|constabulary|sergeants?|detectives?|supervis\w+|control room|handlers?|staff"
    r"|referr\w+|recorded|(?<!to be )interviewed|investigat\w+|arrested|us|inspectors|strategy|visited|safeguard\w+"
    r"|closed|delay\w*|treated|service|support(?:ed)? (?:from|by|she|he|they)|listened|informed|happy|grateful|thank\w*"
    r"|praised|pleased|no further|nobody (?:had )?(?:asked|came|checked))\b"
    r"|, (?:and|so|but) (?:he|she|they|the|this|it)\b|;|\bbut (?!had|has|was)",
    re.IGNORECASE,
)


def blames_others(clean: str) -> bool:
    """Tell whether what falls short in `clean` is what a caller tells of, or what another body says of itself."""
    if _CALLER.match(clean):
        return _SAID.search(clean) is not None and _ANSWERED.search(clean) is None
    said = _OTHERS.match(clean)
    return said is not None and _OF_POLICE.search(clean[said.end() :]) is None


def of_family(clean: str) -> bool:
    """Tell whether `clean` tells only what a child, a parent or a suspect said, felt, lacked or did."""
    said = _FAMILY.match(clean)
    return said is not None and _ACTING.search(_TOLD.sub("", clean)) is None
