"""Finds headings that run on into the text below them, in a text without breaks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Set

from graphkit.extract.layout import family
from graphkit.extract.layout.clauses import whole
from graphkit.extract.layout.lines import FUNCTION_WORD
from graphkit.extract.layout.unbroken.titles import AFTER, OF_EARLIER

# Words that begin a sentence; in upper case inside one they show that a heading has ended before them.
_STARTER = (
    r"(?:We|The|This|These|That|Those|In|On|Of|At|For|But|And|There|It|They|When|Where|Our|During|Since|Some|Most|Many|Under|As|If"
    r"|All|Each|Although|While|After|Before|Positively|Encouragingly|Overall|However|Officers|Inspectors|Staff|Supervisors|Managers"
    r"|Leaders|Frontline|Senior|Specialist|Children|Responding|Strategy|Immediately|Approximately|Nationally|Two|Three|Four|Five|Not"
    r"|Every|One|No|Other|Between|Within|Statutory|Forces|An?|His|Her|Custody|Healthcare|Victims|Neighbours|Partners|Cadets"
    r"|Detectives|Investigators|Sergeants|Schools|Neighbourhood|Response|Control|Call|Decisions|Performance|Training|Visits"
    r"|Referrals|Information|Online|Missing|Digital|Social|Local|Young|Child|Joint|Multi-agency|Such|Both|Few|Several"
    r"|New|Newer|Six|Seven|Eight|Nine|Ten|Nearly|Almost|More|Fewer|Constables|Operators|Nobody|Nothing|Police|Offender"
    r"|Professionals|Teachers|Social|Patrol|Demand|Workloads|Caseloads|Delays|Records"
    r"|Calls|Vacancies|Reports|Concerns|Searches|Minutes|Enquiries|Incidents|Offences|Crimes|Serious|Parents|Carers"
    r"|Checks|Meetings|Interviews|Statements|Suspects|Offenders|Devices|Phones|Initial(?! contact)"
    r"|Only|Once|Nurses|Taking|Making|Giving|Having|(?!Working)[A-Z][a-z]{3,}ing|(?!Ofsted)[A-Z][a-z]{3,}ed)"
)
BEGINS = (
    rf"(?:{_STARTER}(?:[’']s)?,? [a-z\d]"
    r"|(?:The|In|At|When) (?:[A-Z]{2,}|Children Act|Home Office|College of|Care Act)\b"
    r"|An? [A-Z]{2,} [a-z]"
    r"|(?:The|Every|Each|No) (?:[A-Z]{2,}s?|(?:[A-Z][\w-]+ (?:and )?){1,5}(?:\([A-Z]{2,}\))?) ?[a-z]"
    r"|(?:In|On|At|Since|By|From|During|Between) (?:\d{1,2} )?(?:[A-Z][a-z]+(?: \d{4})?|\d{4}),? [a-z]"
    r"|(?:Under|Through|Throughout|Within|Despite|Following) (?:the )?[A-Z][a-z]"
    r"|(?:[A-Z][a-z]+ (?:and |& )?){1,4}(?:Police|Constabulary) [a-z]+(?:s|ed) )"
)
#: what begins a sentence, and is said of nothing inside one without a comma or a word that leads to it
_SURELY = re.compile(
    r"(?:(?:We|The|This|These|There|It|They|Our|Officers|Inspectors|When|Where|Some|Most|Many|Each|All|If|During) [a-z]"
    r"|(?:In|On|At|Since|By|From|During|For|Under) (?:[A-Z][a-z]+ \d{4}|\d{4}|[A-Z][a-z]+),? )"
)
#: a name that begins a sentence
_NAMED = (
    r"(?:Operation [A-Z][a-z]+(?:, (?:a|an|the) | (?:is|was|has|have|had|[a-z]+(?:s|ed)) )"
    r"|(?:Ofsted|HMIC|HMICFRS|Estyn) (?:has|have|had|is|was|[a-z]+(?:s|ed)) "
    r"|Working [Tt]ogether to [Ss]afeguard [Cc]hildren(?:, | \(| \d{4}"
    r"| (?:is|was|says|sets|describes|explains|states) )"
    r"|Section \d{1,3} of )"
)
#: how a heading does not end, or begin, before a name: "In March Ofsted inspected", "The force set up Operation ..."
_LEADS_TO_NAME = re.compile(
    r"^(?:In|On|At|Since|During|After|Before|From|By|For|Under|When|As|Last|This|These|We|Our|The force|Its|It)\b"
    r"|^(?:The|An?|Its|Their) [a-z]+$"
    r"|\b(?:\w+ed|up|notably|recent|receive|well|told|says?|said|set|found|began|ran|runs|using|including|us|me|under|like"
    r"|guidance|guide|document|publication|report|handbook|called|titled|version of|edition of)$"
)
#: the longest heading
_LONGEST = 175
#: a word that a text has so often in lower case, and not once in so many with a capital inside a sentence, is no name
_OFTEN, _SELDOM = 2, 8
_BEFORE = re.compile(AFTER)
#: what no heading has inside, so that it was over before
_ENDS = re.compile(r"[.!?;•]|:(?! [a-z])|: (?=(?:a|an|the) )")
_CAPITAL = re.compile(r" (?=[A-Z“‘•(])")


def headings(raw: str, body: int, cuts: Iterable[int], rows: Set[int]) -> Iterator[int]:
    """Yield cuts around headings that run on into the sentence below: "... have improved We found that ...".

    Args:
        raw: a text without breaks.
        body: where its chapters begin.
        cuts: where something is known to end, behind which a heading may stand as behind a sentence.
        rows: those of them that begin the rows of a table.
    """
    known = sorted(cuts)
    after = {
        *(m.end() for m in _BEFORE.finditer(raw, body)),
        *(c + (raw[c : c + 1] == " ") for c in known if c >= body),
    }
    begins = re.compile(rf"(?<= )(?:(?P<word>{BEGINS}|{_common(raw)})|(?P<name>{_NAMED}))")
    over = 0
    for start in sorted(after):
        at = start
        while at >= over and at not in rows and at - 1 not in rows and raw[at : at + 1] and raw[at] in _OPENERS:
            k = bisect_right(known, at)
            limit = min(known[k] if k < len(known) else len(raw), at + _LONGEST)
            stop = _ENDS.search(raw, at + 3, limit)
            end = _end(raw, at, stop.start() if stop else limit, begins)
            if end is None:
                break
            yield at - 1
            if (two := _OF_EARLIER.search(raw, at, end)) and two.start() > at:
                yield two.start()  # it stands below another: "Supervision Recommendation from the 2014 inspection"
            yield end
            over = at = end + 1


_OF_EARLIER = re.compile(rf" (?={OF_EARLIER}$)")
_OPENERS = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZ“‘"0123456789')


def _end(raw: str, start: int, limit: int, begins: re.Pattern[str]) -> int | None:
    """Return where the heading that begins at `start` ends, before `limit`; None if none begins there."""
    for gap in _CAPITAL.finditer(raw, start, limit + 2):  # with the capital behind the blank
        title = raw[start : gap.start()]
        if _chapter(title):
            return gap.start()
    for match in begins.finditer(raw, start, min(len(raw), limit + 30)):
        if match.start() > limit:
            break
        head = raw[start : match.start() - 1]
        if not _mid_sentence(head, raw[match.start() : match.start() + 40]) and not (
            match["name"] and _LEADS_TO_NAME.search(head)
        ):
            return match.start() - 1
    return None


def _chapter(title: str) -> bool:
    """Say whether a text is the title of a usual chapter, or of a part of one, in the case of a sentence."""
    if len(title) < 5 or FUNCTION_WORD.of(title) or title.startswith(("Annex", "Appendix")):
        return False
    if ":" not in title and " – " not in title and re.search(r" [A-Z](?!orking Together|ogether)", title):
        return family.fold(title).startswith("about ") and family.chapter(title) is not None
    return (family.chapter(title) or family.part_of(title)) is not None


#: a word with a capital that is no last word of a name: the one before it is small
_INSIDE = re.compile(r"(?<![\w'’-])[a-z][\w'’-]*,? (?=([A-Z][a-z]{3,})\b)")


def _common(raw: str) -> str:
    """Return a pattern of the words that `raw` often has in lower case, and in upper case only where a line begins."""
    small = Counter(re.findall(r"\b[a-z]{4,}\b", raw))
    inside = Counter(_INSIDE.findall(raw))
    words = (w for w in sorted(set(re.findall(r"\b[A-Z][a-z]{3,}\b", raw))) if small[w.lower()] >= _OFTEN)
    names = "|".join(w for w in words if inside[w] <= 2 + small[w.lower()] // _SELDOM)
    return rf"(?:{names or '(?!)'})(?:[’']s?)?,? [a-z\d]"


_OPEN_END = re.compile(
    r"(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|as|that|which|who|its|their|our|is|are|was|were"
    r"|has|have|had|when|where|if|because|so|while|called|than|also|not|how|what|why|whether|between|into|about"
    r"|under|after|before|during|against|within|through|over|since|until|both)$"
    r"|\b[Cc]lass$|\bhow well$|^(?:This report|We|It|He|She) |\brecommend(?:s|ed|ing)?\b"
    r"|\bNumber of\b"  # heads the column of a table
)
#: words that begin a sentence which goes on, so that two words are no heading
_OPENS = re.compile(
    r"(?:In|On|At|By|For|From|With|And|Or|But|As|That|Which|Who|When|Where|If|Since|While|Last|This|These|Those|Some|Most"
    r"|Many|Each|All|Both|Such|Also|So|Then|There|They|Not|No|[A-Z][a-z]+ly) "
)
#: words behind which a statement follows ("This shows that ...")
_NEVER = frozenset({"that", "this"})
#: a heading with the number of a part of a chapter
_OF_A_PART = re.compile(r"\d{1,2}\.\d{1,2}\.? [A-Z]")
_TWO = re.compile(r"(?!Local authority|Case study)(?:[A-Z][a-z]{2,}(?:-[a-z]+)?|[A-Z]{3,}) [a-z]{2,}")


def _mid_sentence(head: str, behind: str) -> bool:
    """Say whether what looks like a heading before `behind` goes on, or is too little to be one."""
    words = head.split()
    if not words or head.endswith(","):
        return True
    if _OPEN_END.search(head) and (words[-1] in _NEVER or not whole(head.replace("’", "'"))):
        return True
    if len(words) < 3 or len(head) < 12:
        return not (
            len(words) == 2 and _TWO.fullmatch(head) and not _OPENS.match(head) and not family.PRACTICE.match(head)
        )
    if not words[-1][:1].islower():
        return not ((_SURELY.match(behind) or _OF_A_PART.match(head)) and re.search(r"[a-z]", head))
    return False
