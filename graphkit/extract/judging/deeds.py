"""Tells of a sentence in a case study what it judges by the deed alone: seen soon, told before school, held for hours."""
# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re

from graphkit.extract.judging.polarity import Verdict

#: how sure a bare deed is, below what the rules' plain words give; and what was lost, against which no small deed stands
_CONFIDENCE, LOST = 0.55, 0.65
_UP_TO_SEVEN = r"one|two|three|four|five|six|seven"
_MANY = r"eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:-\w+)?|thirty(?:-\w+)?|forty(?:-\w+)?"
_NUMBER = rf"(?:\d{{1,3}}|an?|several|{_UP_TO_SEVEN}|{_MANY})"
_ABOUT = r"(?:(?:only|about|almost|nearly|over|around|some|more than|at least|a further|another) ){0,2}"
#: time that no child should have to wait: hours by the dozen, days, weeks
_LONG = rf"{_ABOUT}(?:(?:[89]|\d\d+|{_MANY}) hours|(?:[3-9]|\d\d+|three|four|five|six|seven|several|{_MANY}) days|{_NUMBER} (?:weeks?|months?)|a fortnight)"
#: time in which little can go amiss
_SHORT = rf"(?:an?|the|half an|[1-6]|one|two|three|four|five|six) hours?|(?:\d\d?|{_UP_TO_SEVEN}|{_MANY}|twenty|thirty|forty) minutes"
#: who acts for the police and for those who keep children safe with them
_ACTOR = (
    r"(?:(?<!called )(?<!rang )(?<!told )(?<!called the )(?<!rang the )(?<!told the )(?:police|officers?)|constables?|patrols?|dispatchers?|pcsos?|detectives?|sergeants?|inspectors?|supervisors?|managers?|operators?|call (?:handlers?|takers?)"
    r"|control room|investigators?|examiners?|analysts?|social workers?|team|unit|hub|mash|nurses?|doctors?|paediatricians?|l&d workers?)"
)
#: not "he" and "she", who may be a suspect and a child
_THOSE = rf"(?:{_ACTOR}|they)"
#: what is done to a record, a child or a suspect by those whose work it is
_WORKED = (
    r"(?:sent|informed|told|read|visited|seen|spoken|interviewed|seized|examined|looked|recorded|referred|shared|allocated|assigned|reviewed|opened"
    r"|checked|made|held|completed|submitted|called|passed|contacted|asked|notified)"
)
_CHILD = r"(?:her|him|them|the (?:child|children|girls?|boys?|brothers|sisters|baby|toddler|family)|(?:both|each|an?) (?:[\w-]+ ){0,3}?(?:girls?|boys?|child|children|brothers|sisters))"
#: what was lost through waiting
_LOST = re.compile(
    r"\bby the time\b[^.;]*\b(?:faded|gone|healed|left|lost|erased|deleted|wiped|overwritten|(?:recorded|taped) over|cleaned|washed|disappeared|moved|destroyed|fled|closed|too late|no longer|changed (?:her|his|their) minds?)\b"
    r"|\bno (?:photographs?|images?|samples?|evidence|footage|film|account|statement|swabs?) could be (?:taken|obtained|recovered|secured|found|used)\b",
    re.IGNORECASE,
)
_BAD = re.compile(
    # "took her home without asking where she had been", "taken home without anyone asking"
    rf"\b(?:{_ACTOR}|they|was|were)\b[^.;]*? without (?:(?:anyone|anybody|any officer|first|even|ever) )?(?:asking|speaking|checking|explaining|looking (?:at|for|into)|considering|recording|seeing|visiting|consulting"
    r"|finding out|questioning|interviewing|searching|(?:telling|informing|contacting) (?:children's|csc|the (?:school|council|local|hub|mash|social|family)|social|partners|anyone)|making (?:any|a record|checks|enquiries|contact)"
    r"|taking (?:an?|any|her|his|their) (?:account|statement|notes?)|(?:being|having been) (?:asked|spoken to|seen|examined|questioned|interviewed|searched)|(?:any )?(?:comment|remark|explanation|rationale|reason))\b"
    # "it was five weeks before the hub was informed"; not what a suspect did for weeks
    rf"|\b(?:it was|it took|took|for|passed|went by|elapsed) {_ABOUT}{_NUMBER} (?:hours|days|weeks|months) before (?:(?:any|an?|the|her|his|their|this|these|anything) )?(?:[\w'-]+ ){{0,3}}?"
    rf"(?:(?:was|were) (?:\w+ )?{_WORKED}|(?:anyone|anybody|{_ACTOR})\b)"
    rf"|\b(?:passed to|reached|got to|arrived (?:at|in|with)|went to) (?:the |its )?(?:hub|mash|csc|unit|team|children's|social|council|local authority|school|cps|desk)\b[^.;,]{{0,40}}? {_LONG} (?:later|after(?:wards)?)\b"
    rf"|\b(?:reached|got to|arrived (?:at|in|with)|opened|read|reviewed|looked at)\b[^.;,]{{0,40}}? {_LONG} later\b|\b(?:{_ACTOR})\b(?: only)? (?:went|came|arrived|attended|visited|called)\b[^.;,]{{0,40}}? {_LONG} later\b|\bfor the first time after {_ABOUT}{_NUMBER} (?:hours|days|weeks|months)\b"
    rf"|\b(?:was|were) (?:sent|made|submitted|shared|completed|visited|seen|spoken to|interviewed|reviewed|recorded|contacted|opened|examined|informed|told|invited)\b(?: [\w'-]+){{0,5}}? {_LONG} (?:later|after(?:wards)?)\b"
    rf"|\b(?:kept|held|detained|remained|stayed|spent)\b(?! with)(?: [\w'-]+){{0,4}}?(?<!with her)(?<!with him)(?<!with them) (?:for )?{_ABOUT}(?:[89]|\d\d|{_MANY}) hours\b(?! with)"
    r"|\b(?:kept|held|detained)\b[^.;]{0,25}? overnight (?:although|though|even though|because no)\b"
    r"|\b(?:took|accepted) (?:the|her|his|their) [\w']+(?:'s)? (?:word|assurances?|explanation)\b|\bat face value\b"
    # a risk graded too low, as the same sentence tells
    r"|\b(?:graded|assessed|recorded|classed|categorised|treated)\b[^.;]{0,40}?\b(?:medium|standard|low|no apparent|absent)\b[^.;]*\b(?:although|though|despite|with the (?:comment|words|note))\b"
    r"|\bbut\b[^.;]{0,40}\b(?:was|were) (?:\w+ )?(?:graded|assessed|recorded|classed|categorised) (?:as |at )?(?:medium|standard|low|no apparent|absent)\b"
    r"|\b(?:reduced|lowered|downgraded) (?:\w+ ){0,3}?to (?:medium|standard|low|no apparent)\b[^.;]*\bwithout\b"
    r"|\b(?:grad(?:e|ing)|risk|assessment)(?: level)? (?:remained|stayed) (?:the same|unchanged|(?:at |as )?(?:medium|standard|low))\b"
    # nobody to send
    r"|\bbecause (?:there (?:was|were) )?no (?:\w+ ){0,2}?(?:officers?|detectives?|units?|cars?|staff|patrols?|sergeants?)\b(?: (?:was|were))?(?: to send| (?:free|available|on duty))\b"
    r"|\b(?:was|were|been) told that (?:there was )?(?:no one|nobody|no officers?)\b[^.;]*\b(?:send|free|available|attend)\b"
    rf"|\b(?:reviewed|looked at|visited|contacted|updated|supervised|checked)\b(?: [\w'-]+){{0,3}}? (?:once|twice) (?:in|during|over) {_ABOUT}{_NUMBER} (?:months|weeks|years)\b"
    r"|\b(?:allocated|given|passed|assigned) to an?\b[^.;]{0,50}\bwho\b[^.;]{0,30}\b(?:away|on (?:annual |sick |maternity |long-term )?leave|off (?:work|sick|duty)|absent|retir(?:ed|ing)|begin (?:\w+ )?(?:\w+ )?leave)\b"
    r"|\b(?:handed back|given back|returned|released|closed|filed|sent home|destroyed|sold)\b[^.;]{0,50} before (?:it|they|he|she|the \w+|anyone|anybody|an? \w+) (?:had|could|was|were) (?:been |be )?(?:examined|downloaded|interviewed|spoken|asked|checked|questioned|assessed|searched)\b"
    # a child blamed in the words of a record
    r"|\b(?:described|recorded|referred to|noted|wrote|comment|words|labelled|logged|because (?:she|he|they))\b[^.;]{0,60}[\"'\u2018\u201c](?:promiscuous|streetwise|usual|the usual|known to (?:return|run)|attention|making|make|a lifestyle|lifestyle|manipulative|wayward|old enough|plac(?:es|ed|ing) h|put(?:s|ting) h)"
    r"|\bslept on (?:an? |the |two )?(?:[\w'-]+ ){0,2}(?:chairs?|sofas?|bench(?:es)?|floor)\b[^.;]*\bstation\b",
    re.IGNORECASE,
)
#: what turns a deed round, or says that it was not done
_NOT_DONE = re.compile(
    r"\b(?:but|although|though|however|yet|only|not|never|no|none|nobody|nothing|neither|nor|without|until(?! (?:an?|the|her|his|their) [\w' ]{2,30}? (?:came|arrived|could|collected|took over))|unable|too|wasn't|weren't|didn't|hadn't|couldn't|eventually|late|later that|after (?:the|her|his|several|many|more|over)"
    r"|(?:days|weeks|months|years) (?:later|after|before|passed))\b",
    re.IGNORECASE,
)
_SAME_DAY = r"(?:straight ?away|at once|immediately|without delay|promptly|quickly|swiftly|(?:on )?(?:the same|that) (?:very )?(?:day|night|evening|morning|afternoon)|within the hour|the (?:next|following) morning|on the (?:day|night|evening|morning) of the (?:referral|report|call|disclosure|allegation|incident))"
_DEED = r"(?:informed|told|contacted|alerted|notified|sent|shared|submitted|held|took place|arranged|made|visited|examined|interviewed|arrested|seized|completed|placed|moved|traced|identified|set up|called)"
_GOOD = re.compile(
    rf"\b(?:{_ACTOR}|csc|services|discussion|meeting|referral|notice|form|(?:he|she|they|it|school|parents?|stepfather|suspect|man|men|phones?|devices?) (?:was|were))\b[^.;]{{0,50}}?\b{_DEED}\b[^.;]{{0,60}}?\b{_SAME_DAY}\b"
    rf"|\b(?:{_THOSE})\b[^.;]{{0,30}}?\b(?:saw|spoke (?:to|with)|made enquiries|called|took|told|found)\b[^.;,]{{0,50}}?\b{_SAME_DAY}\b"
    rf"|\b(?:{_ACTOR}|carers?|adult|grandmother|grandfather|mother|father|aunt|uncle|parent|discussion|meeting|referral|csc|services)\b[^.;]{{0,60}}?\b(?:within|inside|in under|in less than|less than|under|no more than) (?:{_SHORT})\b(?! (?:away|from))"
    # "told before lessons began", "sent before the officers went off duty"
    r"|\b(?:referral|form|notice|report)\b[^.;,]{0,40}? before the (?:patrol|officers|constables?|crew)\b[^.;,]{0,20}?\b(?:finished|went off|ended)\b"
    rf"|\b(?:told|informed|sent|submitted|completed|shared|made|seen|visited|held|alerted|notified)\b[^.;,]{{0,50}}? before (?:lessons|classes|school|midnight|the (?:weekend|school day|end of)|(?:the )?{_CHILD} (?:arrived|returned|came|got|went)"
    rf"|(?:(?:the|those|any) )?(?:officers|patrol|constables?|crew|they|she|he) (?:went off|finished|left (?:the house|the scene|work)|was released|were released)|the (?:shift|school) (?:ended|opened|began|started))\b"
    rf"|\b(?:{_THOSE})\b[^.;]*?\b(?:took|placed|carried) (?:[\w-]+ ){{1,5}}?(?:into police protection|to (?:a place of )?safety)\b"
    # the child heard and kept company
    rf"|\b(?:{_THOSE})\b[^.;]{{0,40}}?\bspoke (?:\w+ly )?(?:to|with) [^.;]{{0,50}}?\b(?:alone|one (?:at a time|by one)|in turn|in an? (?:\w+ )?room|separately|privately|in private|on (?:his|her|their) own|by (?:himself|herself|themselves)|away from (?:her|his|their))\b"
    rf"|\b(?:{_THOSE})\b[^.;]{{0,40}}?\bspoke (?:separately|alone|privately|gently|kindly|quietly) (?:to|with)\b|\b(?:{_THOSE})\b[^.;]*?\blistened (?:\w+ly )?to (?:{_CHILD}|what)\b"
    rf"|\b(?:{_THOSE}|carers?|grandmother|mother|father|aunt)\b[^.;]*?\b(?:sat|stayed|waited|remained)\b(?: for [\w ]{{3,20}}?)? with {_CHILD}\b|\b(?:sat|stayed) for [\w ]{{3,20}}? with {_CHILD}\b|\bspent time with {_CHILD}\b"
    rf"|\b(?:{_THOSE})\b[^.;]{{0,40}}?\b(?:knelt|crouched|talked (?:\w+ly )?(?:to|with) {_CHILD}|played with|comforted|reassured|calmed)\b|\bword for word\b"
    rf"|\b(?:{_THOSE}|it)\b[^.;]{{0,40}}?\b(?:traced {_CHILD}|(?:found|located) {_CHILD} (?:safe|(?:with)?in (?:{_SHORT})|{_SAME_DAY}))\b"
    # what good enquiries led to
    rf"|\b(?:{_THOSE}|she|he)\b[^.;]{{0,20}}? made (?:\w+ )?(?:enquiries|checks)\b[^.;]*?\b(?:found|established|discovered|identified|learned)\b"
    rf"|\b(?:{_THOSE})\b[^.;]{{0,60}}?\b(?:(?:identified|traced) (?:an?|two|three|four|five|several)|(?:identified|traced|found|located) (?:another|other|further|more|(?:an?|two|three|four|five|several) (?:more|other|further|second|third))) (?:\w+ )?(?:girls?|boys?|child|children|victims?|suspects?)\b"
    rf"|\b(?:nurse|doctor|paediatrician|healthcare professional|l&d worker)\b[^.;]{{0,20}}? (?:saw|examined|assessed) {_CHILD}\b(?:[^.;]{{0,20}}?\b(?:soon|promptly|on arrival|as soon as|shortly)|[^.;]{{0,30}}? and (?:noted|found|identified|recorded|told|referred|arranged))\b"
    # the police and their partners side by side
    r"|\b(?:detectives?|officers?|police|constable)\b[^.;]{0,20}? and (?:an? |the |her |his |two )?social workers? (?:\w+ )?(?:visited|saw|spoke|met|interviewed|went|worked|were)\b"
    rf"|\b(?:{_ACTOR})\b[^.;]{{0,20}}?\b(?:visited|saw|met|went)\b[^.;,]{{0,30}}? (?:together )?with (?:an? |the )?social worker\b"
    r"|\bschool (?:was|were) (?:also )?(?:told|informed|alerted|contacted)\b"
    r"|\bbail(?:ed)?\b[^.;]{0,30}?\bconditions\b[^.;]{0,15}?\b(?:stopped|prevented|kept|banned|barred|not to|on condition|to (?:stay|keep) away|that (?:kept|stopped|prevented))\b"
    r"|\bbailed on (?:the )?conditions? (?:that|not)\b|\b(?:raised|increased|upgraded|regraded) (?:(?:the|it|this|her|him|his|their) )?(?:\w+ )?(?:to|as) high\b"
    r"|\b(?:taken|moved|went) to (?:an? )?(?:refuge|safe (?:accommodation|house)|foster (?:carers?|home|placement)|place of safety)\b"
    r"|\b(?:was|were) with (?:their|his|her|foster) (?:grand\w+|aunt|uncle|carers?|father|mother) by (?:teatime|bedtime|nightfall|midnight|the evening|\d)"
    r"|\brecorded (?:\w+ ){0,3}?(?:in detail|in full|(?:her|his|their) (?:own )?(?:account|words|wishes|views|answers)\b)|\bin (?:her|his|their) own words\b",
    re.IGNORECASE,
)


def deed(clean: str) -> Verdict:
    """Return what a sentence of a case study judges by what was done in it, where no word of it judges.

    Args:
        clean: the sentence as `View.clean` gives it. What is nobody's merit or fault (a call late at night, a man
            charged in the end) judges nothing.
    """
    if (lost := _LOST.search(clean)) is not None:
        return Verdict("failing", (lost[0],), LOST)
    if (bad := _BAD.search(clean)) is not None:
        return Verdict("failing", (bad[0],), _CONFIDENCE)
    if _NOT_DONE.search(clean) is None and (good := _GOOD.search(clean)) is not None:
        return Verdict("strength", (good[0],), _CONFIDENCE)
    return Verdict(None, (), 0.5)
