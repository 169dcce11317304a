"""Says of what kind a figure is, so that like is compared only with like: backlog, delay, caseload, workforce and others."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re

from graphkit.extract.figures.numbers.triggers import is_event, picks_out
from graphkit.extract.figures.numbers.words import DURATION

_AVAILABLE = re.compile(
    r"24/7|hours a day|days a week|works? daily|open(?:ing)? hours|\b(?:open|available|on duty|staffed)\b"
)
_HOURS = re.compile(r"hour of day|hours a day|days a week")
_SERVED = re.compile(r"\byears?(?: ?')?(?: of)? (?:[a-z]+ )?(?:service|experience|imprisonment)\b")
_EVERY = re.compile(
    r"\bevery (?:other )?(?:\w+ (?:or|to) )?[\w-]+ (?:working )?(?:minutes|hours|days|weeks|months|years)\b"
    r"|\bat (?:least )?[\w-]+[- ](?:day|week|month)(?:ly)? intervals\b"
)
#: how long a meeting is
_LASTS = re.compile(
    r"\b(?:meetings?|conferences?|courses?|shifts?|interviews?|sessions?|discussions?|one we (?:saw|observed))(?: now| often| can| may)? last"
)
#: how far apart places are
_ROAD = re.compile(
    r"\b(?:minutes|hours?)(?:'|'s)? (?:by (?:road|car|train|ferry)|drive|journey|away)\b|\b(?:minutes?|hours?)' drive\b"
)
#: the time to which other figures belong
_PERIOD = re.compile(
    r"\b(?:in|over|during|for|within) the (?:last |past )?[\w-]+ (?:days|weeks|months|years) (?:before|prior to|leading up to|up to|preceding) (?:our|the|this|we|inspectors)\b"
)
#: how old a document is
_AGED = re.compile(
    r"\b(?:profile|plan|policy|strategy|protocol|agreement|guidance|data|software|system|analysis)s? [^.;]*? (?:months|years) old\b"
)
#: "a two-day course", "two days of training"
_COURSE = re.compile(
    r"[- ](?:(?:hour|day|week|month|year)(?:s' | |s of )(?:(?!for\b|wait|delay|because\b|until\b)[a-z-]+ ){0,4}|(?:hour|day|week)s )(?:course|training|programme|workshop|conference|event|placement)\b"
)
#: what is aimed at, allowed or asked for, not what was found
_TARGET = re.compile(
    r"[- ](?:hour|day|week|month|year)s? deadlines?\b|\b(?:target|limit|ceiling|ratio|standard|norm|cap|quota|benchmark|guideline|guide figure|recommended (?:level|number|maximum|figure)"
    r"|allowance|expectation)s? (?:time )?(?:of|is|was|at|for)\b|\b(?:aim(?:s|ed|ing)?|intend(?:s|ed)?|expected|meant|supposed|required|plan(?:s|ned)?"
    r"|promise[sd]?|undertake[sn]?|committed)(?<!(?:a|e|r) plan) to (?:[a-z]+ )(?:[\w'-]+ ){0,12}?(?:within|no later than|at least every|in|every|inside|for up to)\b"
    r"|\b(?:should|must) not (?:exceed|take|last|wait)\b|\b(?:expect|require)(?:s|ed)? [^.;]{0,80}?\bto be [a-z]+(?: [a-z]+)? (?:within|no later than|in|inside)\b"
    r"|\b(?:policy|guidance|procedure|protocol|agreement|code)s? (?:is|was|are|says?|said|states?|stated|requires?|required|sets?|asks?)\b[^.;]*?"
    r"\b(?:within|every|no later than|at least|no more than|in)\b|\bwithin (?:the|its|their)"
    r" [\w' -]{0,30}(?:target|standard)|\b(?:must|may|should|can) (?:(?:not|never|always|only) )?[a-z]+(?: [\w'-]+){0,12}? (?:within|no later than|at least"
    r"|a maximum of|up to|for (?:more|longer) than|no more than|every)\b|\b(?:must|should) (?:(?:not|never|always|only) )?be\b"
)
#: what a statute allows or forbids, which nobody kept anyone waiting for
_STATUTE = (
    r"(?:the (?:law|legislation|statute|regulations)|(?:section|paragraph) \d+\w*(?:\(\w+\))*(?: of (?:the|that|this) (?:[\w'-]+ ){0,7}?act(?: \d{4})?)?"
    r"|the (?:[\w'-]+ ){0,7}?act(?: \d{4})?|(?:this|these|police protection) powers?)"
)
_BOUNDED = r"(?:up to|(?:no|not|for) (?:longer|more) than|at most|a maximum of|within|for)"
_LEGAL_LIMIT = re.compile(
    rf"\b{_STATUTE}(?: only)? (?:lets?|allows?|permits?|enables?|empowers?|entitles?|authorises?|forbids?|prohibits?|limits?|restricts?|requires?|obliges?|says?)"
    rf"\b[^.;]*?\b{_BOUNDED}\b"
    rf"|\bunder {_STATUTE}\b[^.;]*?\b(?:can|may|must|cannot|can't|could|might)\b[^.;]*?\b{_BOUNDED}\b"
    rf"|\b{_BOUNDED} [\w-]+ (?:minutes|hours|days|weeks|months|years)\b[^.;]{{0,40}}? (?:(?:by|in) law|(?:as )?the law (?:allows|requires|permits|says)|under {_STATUTE})\b"
    rf"|\b(?:the|this|that) power(?:s)? lasts?(?: only)? {_BOUNDED}\b"
    rf"|\b(?:forces|officers|(?:the )?police) (?:can|may)(?: only)? (?:use|exercise) (?:[a-z]+ ){{0,3}}powers? {_BOUNDED}\b"
    rf"|\b{_STATUTE} (?:allows?|permits?|sets?)(?: only| just)? [\w-]+ (?:minutes|hours|days|weeks|months|years)\b"
    r"|\b(?:child|children|person|people|detainees?|anyone|nobody|suspects?) may (?:only |not |never |lawfully |legally )*be (?:(?:legally|lawfully) )?(?:kept|held|detained|removed|accommodated|retained)\b"
    rf"[^.;]*?\b{_BOUNDED}\b|\b(?:legal|statutory|lawful) (?:maximum|minimum|limit|time limit|period)s?\b|\b(?:allowed|permitted) by law\b"
)
#: what was found to have happened, be it against such a limit
_HAPPENED = re.compile(
    r"\b(?:was|were|had been|has been|have been) (?:kept|held|detained|waiting|left|in custody|removed|taken)\b|\b(?:waited|took|stayed|spent|on average|an average|exceed(?:s|ed)|breach(?:ed|es)?)\b"
)
_NORM = re.compile(
    r" (?:that|which) (?:[a-z' ]{1,40} )?(?:consider|regard|recommend|suggest|set|sets|aim|advise|expect|thinks?|believe|allow)|"
    r" recommended\b| (?:set|suggested|advised) by\b| (?:as|is|to be|be) (?:manageable|safe|reasonable|right|acceptable)\b"
    r"| to which (?:most|other|many|all|some) forces\b| (?:that|which) (?:most|other|many) forces (?:work|use|aim)"
)
_CASELOAD = re.compile(
    r"caseload|(?<!result of the )(?<!because of )(?<!due to )(?<!of their )workloads?\b|each officer|per officer|each (?:assigned|manag)"
    r"|(?:cases|crimes|investigations|offenders|rsos|files) each\b(?! (?:day|week|month|quarter|year))|\bat (?:a|any one|any) time\b"
)
_BACKLOG = re.compile(
    r"backlog|outstanding|waiting to be|awaiting|await|queue|unallocated|overdue|unresolved|yet to be|unassessed"
)
#: what people are there for or have to do with, behind their name
_THERE_FOR = re.compile(
    r" (?:(?:in)?to (?!be\b)|for\b|dealing\b|working\b|assess\w+ing|clearing|reading|tackling|reducing|who (?:deal|work|assess|clear|read)|with (?:the|a|its)\b|on the\b).*$"
)
_THRESHOLD = re.compile(
    r"threshold|criteria|trigger(?!s? plan)|(?<!been )(?<!was )(?<!were )reported (?:as )?missing (?:\w+ )?times|go missing \w+ times"
)
#: what is held against a threshold is none
_AGAINST_IT = re.compile(
    r"\b(?:reach|meet|cross|pass|exceed)(?:e[sd]|s|ed|ing)?\b (?:the|a|its|their|this|that|any) (?:[a-z]+ )?threshold\b|\bmet (?:the|a|its|their|this|that|any) (?:[a-z]+ )?threshold\b"
    r"|\b(?:below|above|under|beneath) (?:the|a|its|their|this|that) (?:[a-z]+ )?threshold\b"
)
_TRAINING = re.compile(r"\btrain(?:ing|ed)\b|\bcourses?\b")
#: how many of some people are trained
_TRAINED = re.compile(
    r"^(?:[a-z]+ ){0,4}(?:attended|completed|finished|passed|received) (?:[\w'-]+ ){0,7}?(?:training|courses?)\b|\b(?:ha(?:ve|s|d)(?:n't| not)? (?:all |both |now |yet |since |only )?(?:been trained|(?:completed|finished|passed|undertaken|attended|received|had)"
    r" (?:[\w'-]+ ){0,7}?(?:training|courses?|programme|qualification|accreditation))|holds? the \w+|(?:were|are|was|is)(?:n't| not)? (?:fully |properly"
    r" |yet |now )?(?:trained|qualified|accredited))\b"
)
_AUDIT = re.compile(
    r"\b(?:we|inspectors|team|reviewers|assessors|auditors|supervisors)\b(?: [\w'-]+){0,14}? (?:examined|reviewed|audited|assessed|(?:dip-)?sampled"
    r"|looked at|checked|read|listened to)\b|\bcases? files?\b|^\W*(?:examined|reviewed|audited|assessed|sampled|looked at)\b"
)
_CAPACITY = re.compile(r"\b(?:suites?|beds?|cells?|places|facilit|centres?)\b")
_WORKFORCE = re.compile(
    r"\b(?:staff|officers|sergeants|detectives|constables|posts?|vacanc|pcsos|specials|inspectors|superintendents|investigators|teams?|workforce"
    r"|employees)\b"
)
_DELAY = re.compile(
    r"\b(?:delay|wait|took|take[sn]?|after|later|before|until|late|for|over|old(?:est)?|longer|elapsed|on average|average"
    r"|periods? of\b|gaps? (?:of|in)\b|nothing (?:appeared|happened|was|had)|in (?:only |just |under |about |around )?(?:\w+ )?minutes\b"
    r"|\bin (?:(?:just |well )?under|less than|(?:just )?over) (?:an?|\w+) (?:hours?|days?)\b"
    r"|answer(?:ed|s)?\b|attend(?:ed|s)?\b|arriv|respon[ds]|reach|within|inside|sooner|quicker|slower|queue|spen[dt]"
    r"|(?:improved|reduced|cut|fell|fallen|rose|risen|down|up|lengthened|shortened|grown|grew) (?:from|to)\b)",
    re.IGNORECASE,
)
#: what is said of things that wait, behind their name
_WAITS = re.compile(
    r"\b(?:waiting(?! lists?\b)|(?<!to )wait\b|queu(?:e[sd]?|ing)\b|(?:had|have|has|were|are|was|is)(?:n't| not)(?: yet)?(?: been)? "
    r"(?:yet |fully |properly )?(?:look|read|review|assess|examin|open|allocat|process|enter|sort|triag|deal|dealt|research"
    r"|action|investigat|visit|risk-assess|search|download|seen|cleared)\w*|not been (?:looked|read|opened|allocated)"
    r"|(?:nobody|no one|no-one|none)(?: of \w+)? (?:had|has|have)(?: yet| ever| even| been)* (?:looked|read|reviewed|assessed|examined|opened|allocated"
    r"|processed|entered|sorted|actioned|seen|dealt|researched|graded|checked)\b"
    r"|\bsuspects? (?:(?:who|that) )?(?:(?:are|were|is|was|still) )?wanted\b"
    r"|^late \w+|(?:were|are) (?:all |also )?late\b|(?:been|still|remain(?:ed)?) open\b|(?:are|were|is|was|still) wanted\b|unread|unopened|unreviewed|unassigned|unvisited|still to be|left to)"
)
#: how old the oldest is of what nobody has done ("210 forms that had not been sent on, dating back to May")
_WAITS_SINCE = re.compile(r"\b(?:not|\w+n't)(?: yet)? been [a-z]+(?:ed|t|n)\b[^.;]{0,60}\b(?:dating|going) back\b")
#: what people ought to have done with so many things ("sergeants had not looked at 210 records")
_NOT_DONE = re.compile(
    r"\b(?:had|have|has)(?: not|n't)(?: yet)? (?:looked at|read|reviewed|checked|assessed|examined|seen|opened|processed|visited|allocated"
    r"|dealt with|researched|entered|graded|recorded) (?:more than |over |about |around |some |nearly |almost |at least )?[\d,]+ (?!of\b|percent|in\b|out\b)"
)
#: what one sergeant or inspector supervises is a load of theirs, not how many there are
_SUPERVISED = re.compile(
    r"\b(?:(?:each|every|most|some|these|the|those|many) (?:[a-z]+ )?(?:sergeant|inspector|supervisor|manager)s?(?: (?!and\b|or\b)[\w'-]+){0,4}? "
    r"(?:supervis(?:es?|ed|ing)|responsible for|(?:line-)?manag(?:es?|ed|ing)|look(?:s|ed|ing)? after|overs(?:ees?|aw|eeing))"
    r"(?: the)?(?: work of)? (?:up to|more than|about|around|some|over|nearly|almost|between|an average of|as many as|at least|\d|\w+teen\b|t(?:en|welve|wenty)\b"
    r"|three|four|five|six|seven|eight|nine|eleven)|\bto each (?:sergeant|supervisor|inspector)|\bper (?:sergeant|supervisor|inspector))"
)
#: what one officer or manager carries
_CARRIED = re.compile(
    r"\b(?:cases?|investigations?|crimes?|offenders?|rsos?|nominals?|files?|suspects?|people|men|offences)$"
)
_CARRIES = re.compile(
    r"\b(?:carr(?:y|ies|ied|ying)|supervis(?:es?|ed|ing)|look(?:s|ed|ing)? after|juggl(?:es?|ed|ing)|handl(?:es?|ed|ing)"
    r"|responsible for|in charge of|overse(?:es?|eing)|oversaw|hold(?:s|ing)?(?=,? on average)|ha(?:s|ve|d)(?=,? on average)),?"
    r" (?:(?:on average,?|an average of|a mean of|up to|more than|at least|as many as|no more than|about"
    r"|around|some|over|nearly|almost|between|approximately) )?(?:\d|(?:ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty"
    r"|sixty|seventy|eighty|ninety)\b)"
    r"|\beach(?: of (?:them|these|its \w+|the \w+))?(?: [a-z]+){0,3}? (?:look(?:s|ed)? after|manag\w+|ha(?:s|ve|d)|holds?|deals?)\b"
    r"|\b(?:per|to each|to every|to one|for each|for every) (?:[a-z]+ )?(?:officer|manager|detective|investigator"
    r"|supervisor|sergeant|constable)\b|\bratios? of\b"
    r"|\b(?:were|are|was|is) (?:each )?(?:responsible for|in charge of) (?:an average of|on average)\b"
    r"|\beach (?:[a-z]+ )?deal(?:s|t|ing) with (?:over|more than|up to|about|around|between|\d|\w+teen\b|twenty|thirty|forty)"
    r"|\b(?:officer|detective|investigator|manager|sergeant|constable|supervisor)\b[^.;,]{0,40} (?:s?he|they) (?:had|has|have|carried|held|managed)"
    r" (?:(?:about|around|some|over|up to|more than|nearly|almost) )?(?:\d\d|\w+teen\b|twenty|thirty|forty|fifty|sixty)"
)
#: what a whole team looks after is no one's caseload
_TEAMS = re.compile(
    r"\b(?:units?|teams?|force|constabulary|police|departments?|hubs?|sections?|service|it)(?:'s)?\)?(?: \([\w&-]+\))? (?:now |is |was |also |currently )*"
    r"(?:look|manag|supervis|handl|carr|responsible|oversee|in charge)\w*(?: after| for| of)?"
)
#: "each detective in the team carries": one of them does, and not the team
_EACH_IN = re.compile(r"\b(?:each|every) (?:[a-z]+ ){1,3}(?:in|on|of|from|within) ")
_ASKED = re.compile(
    r"\b(?:target|limit|ceiling|norm|cap|quota|benchmark|guideline|recommended (?:level|number|maximum|figure))s? (?:time )?(?:of|is|was|at) $"
)
_ASKS = re.compile(
    r"\b(?:must|should|targets?|polic(?:y|ies)|guidance|aim(?:s|ed)?|expected|required|standard|limit|allow(?:s|ed)?|law)\b"
)
_EACH = re.compile(r"\b(?:must|should)\b")
_POSTS = re.compile(r"\bvacanc(?:y|ies)\b|\b(?:unfilled|vacant|empty) posts?\b")
_PEOPLE = re.compile(
    r"\b(?:officers|staff|sergeants|detectives|constables|posts?|managers|supervisors|handlers|inspectors|investigators|workers|pcsos"
    r"|researchers|analysts|co-?ordinators|administrators|examiners|advisers|advisors|nurses|practitioners|interviewers|technicians"
    r"|dispatchers|call-takers|navigators|superintendents|vacancies)$"
)
#: one of them
_PERSON = re.compile(
    r"\b(?:officer|sergeant|detective|constable|inspector|supervisor|manager|investigator|analyst|researcher|worker|nurse|post)$"
)
_EMPLOYS = re.compile(r"\bemploy(?:s|ed)?\b|\bworkforce\b|\bpolice (?:and|officers|staff)\b")


#: what a share or a time is to become: "the target is for 90 percent", "it hopes to bring it below ten days"; what it is
#: to be brought from is so already, and how often a target was met is no target
_AIM = re.compile(
    r"\b(?:targets?|aims?|ambition) (?:is|was|are|were|remains?) (?:(?:for|that|to)\b[^.;,]{0,30} )?"
    r"(?:(?:at least|at most|up to|about|no more than|more than) )*$"
    r"|\b(?:aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|plan(?:s|ned|ning)?|intend(?:s|ed)?|expect(?:s|ed)?|want(?:s|ed)?|seeks?)"
    r" to (?:(?:reach|achieve) |(?:bring|get|increase|reduce|cut|raise|lower|shorten|extend)\b[^.;,]{0,60}? (?:to|by|below|under|above|within) )"
    r"(?:(?:at least|at most|up to|about|no more than|more than|below|under) )*$",
    re.IGNORECASE,
)


def is_aim(before: str) -> bool:
    """Tell whether what stands before a share or a time says that it is aimed at, and not yet so."""
    return _AIM.search(before) is not None


def asked(sentence: str) -> bool:
    """Tell whether a sentence says what has to be, or is aimed at."""
    return _ASKS.search(sentence) is not None


def is_norm(before: str, after: str) -> bool:
    """Tell whether a figure is what is aimed at or advised, by the words on either side of it.

    Args:
        before: what stands before the figure in its sentence.
        after: what stands behind it.
    """
    return _ASKED.search(before[-60:].lower()) is not None or _NORM.match(after[:90].lower()) is not None


def is_legal_limit(clause: str) -> bool:
    """Tell whether a clause says how long a statute allows for something, not how long it took."""
    clause = clause.lower()
    return _LEGAL_LIMIT.search(clause) is not None and _HAPPENED.search(clause) is None


def kind_of(sentence: str, unit: str | None, what: str, *, share: bool = False, clause: str | None = None) -> str:
    """Return the kind of a metric from its sentence and its unit; `volume` where nothing says more.

    Args:
        sentence: the reading of its sentence, after the words that introduce a list it stands in.
        unit: its unit.
        what: what is counted, with what its clause says of that.
        share: it is a share of a count.
        clause: the clause of the sentence that it stands in; the sentence where None.
    """
    clause = (sentence if clause is None else clause).lower()
    sentence, what, named = sentence.lower(), what.lower(), (unit or "").lower()
    if unit and DURATION.fullmatch(unit):
        return _of_time(sentence, what, clause)
    if _HOURS.fullmatch(named):
        return "availability"
    if named == "pounds":
        return "cost"
    if named.startswith("times a") or named.startswith("times each") or named.startswith("times every"):
        return "frequency"
    if _POSTS.search(named):
        return "workforce"
    if named != "percent" and _PEOPLE.search(named) and _TRAINED.search(what):
        return "training"
    if not named and _TARGET.search(what) and not _EACH.search(what):
        return "target"
    if named != "percent" and _NORM.search(what) and (not named or _TARGET.search(what)):
        return "target"
    return _of_count(sentence, named, what, clause, share=share)


def _of_time(sentence: str, what: str, clause: str) -> str:
    """Return the kind of a length of time."""
    if _COURSE.search(what):
        return "training"
    if is_legal_limit(clause):
        return "threshold"
    if _TARGET.search(what):
        return "target"
    if _EVERY.search(what):
        return "frequency"
    if _PERIOD.search(what) or _LASTS.search(what) or _ROAD.search(what) or _AGED.search(what):
        return "volume"
    if _SERVED.search(what):
        return "volume"
    if _AVAILABLE.search(clause) and not _DELAY.search(clause):
        return "availability"
    if _THRESHOLD.search(clause):
        return "threshold"
    if _DELAY.search(sentence) or _BACKLOG.search(sentence):
        return "delay"
    return "training" if _TRAINING.search(clause) else "volume"


def _of_count(sentence: str, named: str, what: str, clause: str, *, share: bool) -> str:
    """Return the kind of a count or a share."""
    people, percent = (_PEOPLE.search(named) or _PERSON.search(named)) is not None, named == "percent"
    if people:  # "six more officers to clear the backlog": what they are there for does not wait with them
        what = _THERE_FOR.sub("", what)
    waits = _BACKLOG.search(what) is not None and not percent
    if waits and not people and "caseload" not in what:
        return "backlog"
    if _CASELOAD.search(clause) and not (people and not share):
        return "caseload"
    if _BACKLOG.search(what if people else sentence if share else what + " " + clause):
        return "backlog"
    if not percent:
        carries = _CARRIES.search(clause if _EACH_IN.search(clause) else _TEAMS.sub(" ", clause))
        if carries and (not named or _CARRIED.search(named or what)):
            return "caseload"
        if not share and (_WAITS.search(what) or _WAITS_SINCE.search(clause) or _NOT_DONE.search(clause)):
            return "backlog"
        if people and not share and _SUPERVISED.search(clause):
            return "caseload"
        if people or (named in ("people", "police") and _EMPLOYS.search(what + " " + sentence)):
            return "workforce"
    if _THRESHOLD.search(_AGAINST_IT.sub(" ", clause)) or (
        not percent and not share and is_event(named) and picks_out(clause)
    ):
        return "threshold"
    if named.endswith(("times", "occasions")):
        return "volume"
    if percent:
        return "rate"
    if _TRAINING.search(clause):
        return "training"
    if _AUDIT.search(sentence):
        return "audit"
    if _WORKFORCE.search(named or what):
        return "workforce"
    if _CAPACITY.search(named):
        return "capacity"
    return "rate" if share else "volume"
