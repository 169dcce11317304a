"""The verbs by which a text puts words into somebody's mouth, each in the forms in which it does."""

from __future__ import annotations

import re

from graphkit.extract.prose.word_lists import phrases_of, words_of

#: of each verb the past and the third person of the present
_SAYING = words_of(
    """
    said says added adds warned warns stated states noted notes explained explains concluded concludes admitted admits
    confirmed confirms insisted insists claimed claims commented comments acknowledged acknowledges stressed stresses
    argued argues revealed reveals reported tells pledged pledges declared declares suggested suggests wrote writes
    highlighted highlights recommended recommends complained complains laughed laughs replied replies observed observes
    conceded concedes denied denies agreed commended commends thanked reckoned reckons remarked remarks cautioned
    cautions repeated repeats joked fumed blasted sobbed stormed hailed urged urges vowed advised advises indicated
    indicates maintained maintains believed believes disputed disputes
    """
)
#: "they say", "inspectors add"
_BARE = words_of("say add warn")
_IN_WORDS = phrases_of(
    """
    pointed out | points out | pointed to | points to | went on | goes on | called for | calls for | is calling for
    | are calling for | promised that | promised to | promises that | promises to | report that | reports that
    | agrees that | accepted that | accepts that | agreed that | recognised that | recognises that | recognized that
    | recognizes that | expressed concern | expresses concern | express concern | expressed regret
    | expressed disappointment | expressed surprise
    """
)
#: these say something only before some words
_BEFORE = (
    r"continu(?:ed|es)(?! to)",
    r"told(?! to\b)",
    r"accept(?:ed|s)(?= (?:the|all|its|their|full))",
    r"call(?:ed|s)(?= (?:it|the|this|that|them|him|her)\b)",
)
#: what inspectors do, and others only look for
_FINDING = words_of(
    """
    found finds judged judges discovered rates rated identified identifies described describes criticised criticises
    praised praises shows thought
    """
)
_FINDING_IN_WORDS = (
    r"continues? to find",
    r"call(?:ed|s)(?! for)",
    r"raised concerns",
    r"(?:was|were) (?:\w+ )?(?:pleased|concerned|encouraged|disappointed|worried) (?:to (?:find|see|note)|that|about)",
)
#: behind "do" and "did"
_PLAIN = words_of("say note find add warn praise criticise acknowledge recommend identify")
#: in the present, of those who are many
_OF_MANY = words_of("describe criticise praise identify judge find warn add note commend conclude rate")
#: "praised by inspectors"
_DONE_BY = words_of("praised criticised commended condemned rebuked rated graded judged described found")


def _one_of(*alternatives: str) -> str:
    return "|".join(sorted(alternatives, key=len, reverse=True))


_FINDS = _one_of(*map(re.escape, _FINDING), *_FINDING_IN_WORDS)
_SAYS = _one_of(*map(re.escape, (*_SAYING, *_BARE, *_IN_WORDS)), *_BEFORE)
_DOES = rf"(?:(?<= do )|(?<= does )|(?<= did ))(?:{_one_of(*_PLAIN)})"
VERB = re.compile(rf"(?<![\w'-])(?P<verb>{_SAYS}|{_FINDS}|{_DOES})(?![\w'-])")
#: one of those that inspectors do
FINDS = re.compile(_FINDS)
OF_MANY = re.compile(
    rf"(?:inspectors|hmis|watchdogs|reports|officers|they|campaigners) (?P<verb>{_one_of(*_OF_MANY)})\b", re.IGNORECASE
)
#: "with the report noting"
NOTING = re.compile(r"(?<=\s)(?P<verb>noting|saying|adding|finding|warning|stating|concluding|reporting)\b")
#: these may stand before who speaks: "..., said Ann Lee"
INVERTED = re.compile(r"said|says?|add(?:ed|s)|warn(?:ed|s)|explain(?:ed|s)|comment(?:ed|s)|found")
DONE_BY = re.compile(rf"\b(?:{_one_of(*_DONE_BY)}) by\b")
