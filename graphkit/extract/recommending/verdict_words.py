"""The wordings in which inspectors say what became of a recommendation, and those that only look like it."""
# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re

from graphkit.extract.prose.worded import worded


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


ASKED = r"(?:what|everything|all(?: that)?|most of what|much of what|some of what|part of what)(?: that)? we (?:had |have )?(?:asked|recommended|called for|required|wanted|requested)(?: (?:of|for|from)(?: it| them)?)?"
REC = rf"(?:(?:this|the|that|our|each|every|both|either|neither|none|these|those|all)(?: of)?(?: (?:the|these|those|our))?(?: (?:\w+|\d{{4}})){{0,2}}? recommendations?\b(?! (?:of|from|by|in(?= (?:the|an?|his|her|its)\b)|made by|made in|arising from) (?!our|us\b|(?:the|this|that) (?:\d{{4}}|previous|last|first|earlier|original|inspection)|\d{{4}}|full\b|part\b))|recommendation \d+\b|{ASKED})"
NAMES = _any(REC)
DONE = r"(?:met(?! with\b)|achieved|implemented|completed?|discharged|fulfilled|satisfied|delivered|addressed|carried out|put into (?:effect|practice)|complied with|closed|signed off|actioned|resolved|done)"
ACTED = r"(?:acted (?:up)?on|taken (?:forward|up)|implemented|followed|heeded|started|begun)"
ADV = r"(?:(?:now|also|not|never|since|therefore|nevertheless|nonetheless|clearly|already|all|both|successfully|effectively|promptly|been|being|fully|entirely|completely|wholly|largely|mostly|broadly|substantially|partly|partially|almost|nearly|only|still|yet|ever|properly|duly|in part|in full|to be|so far|to a large extent) )*"
HAS = r"(?:has|have|had|is|are|was|were|'s|'ve)"
#: a part only
PARTLY = _any(
    r"\b(?:partly|partially|in part|largely|mostly|broadly|substantially|almost|nearly|mainly|for the most part|to (?:some|a large|a great|a certain) extent|being|not all of|half|some of|most of|much of|many of)\b",
    r"\b(?:parts?|elements?|aspects?|points?|items?|bullets?|limbs?|halves|half|some|most|much|one|two|three) (?:\w+ ){0,2}?of (?:\w+ ){0,3}?(?:recommendations?|what we)\b",
    r"\bin (?!full|practice|effect|time|time\b|this|our|that)[a-z]+ (?:areas?|places|respects)\b",
)
NOT = r"(?:n't|\bnot\b|\bnever\b|\byet to\b|\bnor\b|\bneither\b|\bcannot\b|\bstill to\b|\bfail(?:s|ed|ing)? to\b|\bunable to\b|\bwithout\b|\bfar from\b|\bshort of\b)"
NEGATED = re.compile(NOT, re.IGNORECASE)
#: after a contrast: what is still missing
MISSING = _any(
    NOT,
    r"\b(?:remains?|still|further|more|untouched|outstanding|only|until|elsewhere|except|missing|incomplete|yet|some way|weak\w*|poor\w*|inconsistent\w*|slow\w*|too)\b",
)
CONTRAST = re.compile(
    r"\s*[;\u2013\u2014]\s*|,? (?:but|although|though|whereas|however|(?<=, )yet(?! to\b)|except|apart from)\b(?:,? ?(?:that|for)\b)?|(?<=\w),? while (?=\w)",
    re.IGNORECASE,
)
#: not said, but hoped, asked, planned or in doubt
HYPOTHETICAL = _any(
    r"\b(?:whether|if|until|unless|in order to|so that)\b",
    r"\b(?:when|before|once|as soon as) (?:this|the|these|that|our|all|it)\b(?: \w+)? (?:recommendations?|has|have|is|are)",
    r"\b(?:recommend|should|must|will|won't|would|wouldn't|may|might)\b",
    r"(?<!we )\b(?:can|could)\b(?! (?:now )?be (?:closed|signed|considered|regarded|discharged))",
    r"\b(?:needs?|ought|hopes?|hoped|expects?|expected|plans?|planned|intends?|intended|wants?|wanted|aims?|aimed|due) to\b",
    r"(?<!failed )(?<!fails )(?<!unable )(?<!failing )(?<!yet )(?<!still )\bto (?:make|achieve|ensure|measure|monitor|track|assess|review|check|establish|judge|examine|report on|meet|implement|complete|address)\b",
)
#: said by others than the inspectors
CLAIMED = _any(
    r"\b(?:told|informed|assured) (?:us|inspectors)\b",
    r"\baccording to\b",
    r"\b(?:audits?|peer reviews?|assessments?|surveys?|consultants?|auditors|ofsted|college|minutes|dashboard) (?:\w+ )?(?:found|finds|shows?|showed|concluded?|concludes|identified|say|says)\b",
    r"\b(?:force|constabulary|police|leaders?|managers?|officers|staff|supervisors?|constable|it|they|plan|assessors?|he|she|board)\b(?:'s)?[^,;]{0,30}? (?:said|says?|believes?|believed|considers?|considered|thinks?|thought|reports|reported|claims?|claimed|assesse[ds]|regards?|regarded|describes?|maintains?|maintained|states?|stated|recorded|marked|rated|felt|feels?|confident|accepts?|accepted|recognises|acknowledges)\b",
)
CLAIMED_AFTER = _any(r", (?:\w+ ){1,4}?(?:says?|said|told us|believes?|believed|claims?|claimed)\b")
#: all parts of it are no part of it
ALL_PARTS = re.compile(
    r"\b(?:all|every|each|both)(?: of)?(?: the| its)?(?: \w+)? (?:parts?|elements?|aspects?|points?|items?|bullets?|limbs?|halves)\b",
    re.IGNORECASE,
)
#: of many recommendations at once
OF_MANY = _any(
    r"(?<!\bboth )(?<!\ball )(?<!\beach )(?<!\bneither )(?<!\beither )(?<!\bnone )\bof (?:the|our|its|these|those|all|all the)(?: \w+)? recommendations\b",
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|some|most|several|many|other|no)(?: \w+)? recommendations\b",
)
#: of the time before
EARLIER = _any(
    r"\b(?:in|at|during|at the time of) (?:our|the|its) (?:previous|last|first|earlier|original|initial|\d{4})(?: \w+){0,2} (?:inspection|report|visit|review)\b",
    r"\b(?:before|previously|at (?:that|the) time|then),? (?:we|there|the force|progress)\b",
    r"\bprevious (?:inspections?|reports?) (?:found|said|saw)\b",
)
YEAR = re.compile(
    r"\b(?:in|by|during)(?: [A-Z][a-z]+)? (\d{4}),? (?:we|the force|there|it|[A-Z]\w+ (?:Police|Constabulary))\b",
    re.IGNORECASE,
)
FORCE = r"\b(?:force|constabulary|police|leaders?|leadership|chief constable|officers|managers|supervisors|staff|teams?|units?|department)\b"
OTHER = r"\b(?:partners?|partnerships?|councils?|local authorit(?:y|ies)|social care|social services|social workers|csc|health|nhs|hospitals?|trusts?|cps|prosecutors?|prosecution service|ofsted|probation|schools?|charit(?:y|ies)|government|home office|college of policing|other forces|national|lscb|lscp|agencies|organisations?|foster|care homes?|providers?|commissioners?|contractors?|suppliers?)\b"
CASE = r"\b(?:child|girl|boy|baby|mother|father|parents?|family|victim|suspect|offender|man|woman|he|she|his|her|investigations?|enquir(?:y|ies)|inquir(?:y|ies)|case|cases|prosecution|children|pupils?|cadets?)\b"
WHO = re.compile(rf"(?P<force>{FORCE}|\b(?:it|they|we)\b)|(?P<other>{OTHER})|(?P<case>{CASE})", re.IGNORECASE)
TOGETHER = re.compile(
    rf"(?:{FORCE}|\bit\b)[^,;]{{0,30}},? (?:and|with|alongside|together with|as well as)\b[^;]{{0,60}}$|\b(?:and|with) (?:the |its )?(?:force|police|constabulary)\b[^;]{{0,20}}$",
    re.IGNORECASE,
)
#: after "progress": one case's
OF_CASE = re.compile(
    r"^ (?:of|in|on|with|to|for|by|from) (?:(?:the|this|that|his|her|an?|one|each|every|any|their|some|many|most|its|these|those|police|criminal|live|individual|several) )*(?:\w+ of (?:the |our )?(?:\w+ )?|\w+ )?(?:investigations?|cases?|files?|enquir(?:y|ies)|inquir(?:y|ies)|prosecutions?|child|girl|boy|suspects?|victims?|family|school|actions?)\b(?! (?:plan|planning|work|of child))",
    re.IGNORECASE,
)
BY_OTHER = re.compile(rf"^[^,;]{{0,30}}?\bby (?:the |its |their |our )?(?:\w+ ){{0,2}}?{OTHER}", re.IGNORECASE)
OTHERS = re.compile(rf"{OTHER}(?:'s|'| has| have)?(?:[^,;]{{0,20}})$", re.IGNORECASE)

DEGREE = re.compile(
    r"\b(?:(?:very|only|some|too|rather|fairly|relatively|extremely|disappointingly|encouragingly|quite|so|an?|the|of|its|their|in|further|more|any|much|as|such|no|little|not|hardly|scarcely|barely|next|to|enough|lack|degree|amount|measure|certain|real|really|good|strong|clear|significant|significantly|substantial|considerable|encouraging|excellent|positive|notable|steady|welcome|tangible|great|sufficient|adequate|satisfactory|reasonable|limited|slow|modest|partial|mixed|patchy|uneven|minimal|negligible|insufficient|inadequate|meaningful|discernible|demonstrable|visible|noticeable|recent|important|commendable|impressive|rapid|swift|measurable|consistent|pleasing|genuine|marked|material|early|initial|overall|continued|variable|general|poor|evidence|signs?|and|but) )*$",
    re.IGNORECASE,
)
NO_DEGREE = _any(
    r"\b(?:no|little|minimal|negligible|hardly any|scarcely any|barely any|next to no|lack of|not any|hardly|scarcely|barely)\b"
)
NOT_LITTLE = _any(r"\ba little\b", r"\b(?:no|little) (?:further|more)\b")
TOO_LITTLE = _any(
    r"\b(?:insufficient|inadequate|not enough|too little|poor|not much)\b", r"\b(?:no|little) (?:further|more)\b"
)
AS_HOPED = _any(
    r"\b(?:the|enough|sufficient|adequate|satisfactory|good|significant|substantial|consistent|as|more|further|considerable|strong|such|steady|overall)\b"
)
MADE = re.compile(
    r"\b(?:made|making|make|shown|achieved|demonstrated|seen)(?: (?:us|only|also|so|here|already))*$",
    re.IGNORECASE,
)
THERE = re.compile(
    r"\bthere (?:is|was|are|has|have|had|'s)?(?:n't| not)?(?:'s)?(?: been)?(?: (?:also|now|still|only|clearly|been|however|therefore|undoubtedly|certainly))*$|\bthere's(?: been| only)*$",
    re.IGNORECASE,
)
FOUND = re.compile(
    r"\b(?:we|inspectors|it(?: is|'s| was)|we're|i)\b[^,;]{0,60}?\b(?:found?|saw|noted?|observed?|identif(?:y|ied)|see|seen|find|recognised?|acknowledged?|welcomed?|report|encouraged by|heartened by|pleased (?:by|with|at)|impressed (?:by|with)|disappointed (?:by|at|with)|concerned (?:by|at|about)|troubled by|satisfied with|note|commend)(?: that)?$",
    re.IGNORECASE,
)
THIS_IS = re.compile(
    r"\b(?:this|that|which|these|all of this|it|these are|taken together,? these) (?:is|represents?|was|amounts? to|marks?|are|shows?)(?: (?:only|also|clearly|nevertheless|still))*$",
    re.IGNORECASE,
)
OPENS = re.compile(
    r"^(?:(?:overall|since (?:then|our|the|\d{4})(?: \w+){0,4}|however|here|nevertheless|nonetheless|so far|since then|again|in (?:this area|general|summary|short|our view|conclusion)|on (?:this|the whole)|as a result|that said|to date|once more|disappointingly|encouragingly|unfortunately|regrettably|sadly),? |(?:and|but|so|yet|although|while|though) |(?:our|the force's|its|this|that|such|the|pace(?: of)?) )*$",
    re.IGNORECASE,
)
MADE_AFTER = re.compile(
    r"^(?P<on>[^,;]{0,70}?)(?<![a-z]) ?(?:has|have|had|is|was|were|are)(?P<neg>n't| not| never)?(?: (?:also|now|still|since|already|therefore|clearly|only|been|being|so|far))* (?:made|achieved|seen|evident|apparent|visible)\b",
    re.IGNORECASE,
)
IS_AFTER = re.compile(
    r"^(?P<on>[^,;]{0,70}?) (?:has|have|had|is|was|remains?|remained)(?P<neg>n't| not)?(?: (?:been|still|also|so|far|now|therefore|clearly|however|only|generally|overall|rather|too|very|far|quite|disappointingly|largely|relatively|both|a|bit|more|encouragingly))* (?P<how>limited|slow|slower|good|strong|steady|encouraging|uneven|patchy|mixed|inconsistent|variable|modest|partial|impressive|excellent|significant|substantial|considerable|positive|rapid|swift|pleasing|minimal|negligible|non-existent|nil|poor|insufficient|inadequate|disappointing|unsatisfactory|stalled|fast|quick|sufficient|enough|slight|satisfactory|reasonable)\b",
    re.IGNORECASE,
)
#: "further progress": asked for, not made
WANTED = re.compile(r"(?:the|its|their|more|further) ", re.IGNORECASE)
ELLIPTIC = re.compile(
    r"^(?: (?:in|on|with|against|towards?|since|here|overall|made|so far)\b(?:(?! (?:is|are|was|were|has|have|had|will|should|must|needs?|by|reviewed)\b)[^.;])*)?[.!]?$",
    re.IGNORECASE,
)
WHOLE = re.compile(
    r"^\s*(?:$|[.,;:!)\u2013]|since (?:then|we|(?:\w+ )?\d{4}|(?:our|the|that|its)(?: \w+){0,2} (?:inspection|report|review|visit))\b|in this (?:area|respect|regard|chapter)|in the area\b|here\b|on (?:this|it|these|that)\b(?! \w+ (?:of|in))|with this\b|against (?:this|it)\b|towards? (?:this|it|meeting|achieving|implementing)\b|overall\b|so far\b|to date\b|at all\b|for the better\b|and\b|but\b|which\b|although\b|though\b|when\b|as\b|made\b|has\b|is\b|was\b|from (?:a|the) low\b|than (?:it|they|before|when|at|in|we)\b|compared\b)",
    re.IGNORECASE,
)

STILL = r"(?:\w+ ){0,2}?"
UNCHANGED = _any(
    rf"\bthere (?:has been|is|was|had been|'s been) (?:still |also |almost |virtually |practically )?(?:no|little|hardly any|scarcely any) {STILL}(?:change|improvement)\b(?P<on1>.*)",
    rf"\bthere (?:hasn't|has not|had not) been (?:any|much) {STILL}(?:change|improvement)\b(?P<on5>.*)",
    rf"\b(?:we|inspectors) (?:also )?(?:found|saw|noted|have seen|observed|could see|can see) (?:that there (?:was|had been|has been) )?(?:almost |virtually )?(?:no|little|hardly any|scarcely any) (?:evidence of |sign of )?{STILL}(?:change|improvement)\b(?P<on2>.*)",
    rf"\b(?:we|inspectors) (?:didn't|did not|couldn't|could not|haven't|have not) (?:find|see|seen|found|identify) (?:any|much) (?:evidence of |sign of )?{STILL}(?:change|improvement|progress)\b(?P<on3>.*)",
    r"\b(?:nothing|(?:very )?little|not much|next to nothing|almost nothing|hardly anything)(?: at all| here)? (?:has|had|seems to have|appears to have) (?:\w+ )?(?:changed|improved|been done|happened)\b(?P<on4>.*)",
)
POSITION = re.compile(
    r"\bthe (?:overall )?(?:position|situation|picture|state of affairs)(?: (?:here|in this area|that we (?:found|described|criticised)[\w ]{0,20}))? "
    r"(?:(?:has|is|was|remains|had|hasn't|isn't|has not|is not|wasn't)\b)(?: \w+){0,2}? ?(?:(?<=n't )(?:improved|changed|better)|(?<=not )(?:improved|changed|better)|unchanged|worse|worsened|deteriorated|no better|the same|gone backwards)\b",
    re.IGNORECASE,
)
BACKWARDS = re.compile(
    r"\b(?:the (?:force|constabulary)|it|[A-Z]\w+ (?:Police|Constabulary)) (?:has|had|hasn't|has not) (?:\w+ )?(?:gone backwards?|(?:taken|made) no (?:\w+ )?(?:action|steps)|(?<!n't )done (?:nothing|very little|little|almost nothing))\b(?P<on>.*)",
    re.IGNORECASE,
)
AREA = re.compile(
    r"^(?:\w+,? )?(?:this|it|that)\b(?: \w+){0,3}? ?(?:remains|is still|continues to be|is therefore still|still is)\b(?: \w+){0,2}? ?(?:area|cause|matter|source|subject)s? (?:for|of|that)\b[\w ]{0,20}\b(?:improve(?:ment)?|concern|development|attention|improving)\b",
    re.IGNORECASE,
)
SOME_WAY = re.compile(
    rf"\b(?:(?P<gone>gone|come) (?:some|a long|a good|part of the) way (?:towards?|to) |(?:some|a long) way (?:from|off|short of) |(?:falls?|fell|fallen) short of )(?:(?:fully )?(?:meeting|achieving|completing|implementing|fulfilling) )?{REC}",
    re.IGNORECASE,
)
NOT_CLOSED = re.compile(
    rf"\b(?:we|inspectors)[^,;]{{0,20}}?(?:not|n't|unable)\b[^,;]{{0,30}}? (?:close|sign off|discharge) {REC}",
    re.IGNORECASE,
)
OUTSTANDING = re.compile(
    rf"\b{REC}\b[^,;]{{0,30}}? (?:remains?|is still|are still|is|are|stays?|still stands?)\b(?: \w+)? ?(?:outstanding|open|unmet|incomplete|unfulfilled|to be (?:met|done|achieved|completed|implemented)|an area\b|in force|stands?|valid|relevant|in progress|ongoing)",
    re.IGNORECASE,
)
IGNORED = re.compile(
    rf"\b{REC}\b[^,;]{{0,30}}? (?:{HAS}|remains?)(?: \w+)? ?(?:been )?(?:ignored|overlooked|neglected|disregarded|forgotten|untouched|not acted (?:up)?on)\b",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    rf"\b{REC}(?P<mid>[^,;]{{0,60}}?)\b(?P<verb>{HAS}(?:n't| not| never| yet)?|(?:can|could|may)(?: now| therefore)?(?:not|n't)?) ?(?P<adv>{ADV})(?:(?:be|been|to be|considered|regarded as|judged|treated as|assessed as) )*{ADV}(?P<done>{DONE}|{ACTED})\b(?! (?:to|by) (?:(?:the|a) )?(?:board|governance|working group|lead|owner))",
    re.IGNORECASE,
)
ACTIVE = re.compile(
    rf"\b(?P<verb>{HAS}(?:n't| not| never)?|fail(?:ed|s) to|did(?:n't| not)|(?:has|is) (?:still |yet )to|(?:force|constabulary|police|it|they)\b(?=(?: \w+ly| also| then| soon| since)? (?:met|achieved|implemented|completed|discharged|fulfilled|delivered|addressed|acted|did)\b)) ?(?:(?:\w+ly|then|soon) )?(?P<adv>{ADV})(?P<done>{DONE}|act(?:ed)? (?:up)?on|{ACTED}|respond(?:ed)? (?:well |positively |fully )?to|meet|achieve|implement|complete|address|start(?:ed)? work on|do|did|act on) (?P<what>(?:(?:the|all|every|most|some|many|much|both|part|parts|half|one|elements|aspects|requirements|terms|spirit|intention|bulk|letter|main) (?:\w+ )?)?(?:(?:the )?(?:requirements|terms|parts?|elements?|aspects?|points?) )?(?:of )?{REC})",
    re.IGNORECASE,
)
SATISFIED = re.compile(
    r"\b(?:we|inspectors) ?(?:are|were|'re)(?P<neg>n't| not)?(?: (?:now|therefore|nevertheless|nonetheless|fully|also|entirely|yet|completely|wholly|largely|broadly))* (?:satisfied|content|confident|assured|reassured) (?:that|with)\b(?P<what>.*)",
    re.IGNORECASE,
)
SATISFYING = re.compile(
    r"^ (?:the (?:force|constabulary)|it|they|[A-Z]\w+ (?:Police|Constabulary)|leaders)(?:'s)? (?:has|have|'s|'ve)? ?(?:now|fully|since|also|therefore)? ?(?:done (?:what|all|everything|enough)|taken (?:the|all|all the) (?:\w+ )?(?:action|steps|measures)|(?:acted on|addressed|put right|dealt with|resolved|remedied|responded fully to) (?:this|these|our|the|all|what)\b)"
)
PRONOUN = re.compile(
    rf"^(?:(?:yes|and|overall|encouragingly|pleasingly)[,.]? )?(?:(?:this|that|it|all of (?:this|it)|all this|both|both parts|the (?:work|action)) {HAS}(?P<neg>n't| not| yet to be)? ?(?P<adv>{ADV})(?P<done>{DONE}|put right|put in place|dealt with)\b"
    rf"|(?:the (?:force|constabulary)|it|[A-Z]\w+ (?:Police|Constabulary)) (?:has|have)(?P<neg2>n't| not)? ?(?P<adv2>{ADV})(?:done|achieved|completed|implemented) (?:this|so|that|it|just that|exactly that)\b(?! (?:by|for|through)\b))",
    re.IGNORECASE,
)
CLOSED = _any(
    rf"\b(?:we|inspectors) (?:(?:have|are|'ve|now|therefore|also) )*(?:(?:closed|closing|close|signed off|discharged) {REC}|(?:consider(?:ed)?|regard(?:ed)?|judged?|assess(?:ed)?) {REC}(?: (?:about|on|concerning|regarding|relating to|for) [^,;]{{1,60}}?)?(?: (?:to be|to have been|as|now|having been|fully|partly|partially|largely))* ?{DONE}\b)",
    rf"\bno further (?:action|work) is (?:\w+ )?(?:needed|required|necessary)\b[\w ]{{0,20}}\b{REC}",
)
#: a line that is nothing but a verdict
ALONE = re.compile(
    r"^(?P<what>(?:not |partly |partially |fully |largely |mostly |yet )*(?:achieved|met|implemented|completed|discharged))"
    r"(?P<part>,? in (?:full|part))?[.!]?$",
    re.IGNORECASE,
)
LABEL = re.compile(
    r"^(?:progress|status|outcome|result|verdict|rating|(?:our |overall )?(?:assessment|judgement|judgment|view|conclusion)|recommendation(?: \d+)?)(?: (?:against|on|of) (?:this|the) recommendation| (?:status|progress|outcome))?\s*(?:[:\u2013\u2014-]|\bis\b)?\s*(?P<what>(?:not |no |partly |partially |fully |largely |some |good |strong |limited |little |significant |complete |substantial |yet )*(?:met|achieved|completed?|closed|discharged|implemented|progress|change|started|ongoing|in progress|partial|limited|good|some|none|little))(?: in (?:full|part)| made)?[.!]?$",
    re.IGNORECASE,
)
#: a word of one of the wordings above, one of which a verdict needs: most sentences hold none and are done with quickly
MAY = worded(
    r"progress|recommend|\bwe (?:had |have )?(?:asked|called|required|wanted|requested)\b"
    r"|satisfied|\bcontent\b|confident|assured|\bchanged?\b|improve(?:d|ment)\b|\bbeen done\b|happened"
    r"|\b(?:position|situation|picture|state of affairs)\b|backward|\bno (?:\w+ )?(?:action|steps)\b|\bdone (?:nothing|very|little|almost)\b"
    r"|\b(?:remains|is still|continues to be|is therefore still|still is)\b",
    re.IGNORECASE,
)
