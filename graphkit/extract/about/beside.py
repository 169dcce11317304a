"""Tells the lines that sites, newspapers, letters and covers print beside a title, and who sends a paper."""

from __future__ import annotations

import re

from graphkit.extract.about.forces import force_names
from graphkit.extract.layout.furniture import LABEL

#: what sort of page or paper it is, which stands over its title and is none
_SORT = re.compile(
    r"(?:(?:statutory |detailed )?guidance|correspondence|transparency data|(?:open |closed )?consultation(?: outcome)?"
    r"|policy paper|press releases?|news (?:story|release)|news|research and analysis|(?:official|national) statistics"
    r"|(?:independent|corporate) report|speech|decision|notice|form|foi release|promotional material|regulation"
    r"|research|case study|collection|agenda(?: and minutes| items?)?|(?:printed |draft )?minutes"
    r"|(?:public )?report pack"
    r"|(?:joint )?report (?:of|by|from) (?:the )?(?:[\w']+ ){0,5}inspectorate(?: of [\w' ]{3,40})?"
    r"|(?:not )?protectively marked|official(?:-sensitive)?|restricted|unclassified|report|publication|document)",
    re.IGNORECASE,
)
#: what stands over the parts of any paper
_ANY_PART = re.compile(
    r"abstract|rationale|background|questions?|further information|purpose|key ?words|preface|acknowledge?ments"
    r"|overview|aims?|objectives?|discussion|details?|references|notes?",
    re.IGNORECASE,
)
#: what any site prints there: an error, a line of a menu, what helps those who cannot see or must leave in haste
_OF_SITES = (
    r"404\b|error\b|page not found|loading\b|\|? ?print(?:able|er)\b|make an enquiry|advertise\b|contact us\b"
    r"|skip to\b|text size\b|open menu\b|have your say\b|get in touch\b|related (?:downloads|content|links|pages)\b"
    r"|(?:youtube|facebook|twitter|linkedin|instagram)$|\d[\d,]* (?:views?|downloads?|comments?)$"
    r"|accessibility (?:settings|tools|options|links)\b|(?:the )?main content\b|jump to\b|press (?:the )?esc(?:ape)?\b"
    r"|(?:leave|exit|quit) (?:this )?(?:site|page)\b|(?:get|turn on|allow|enable|manage) (?:\w+ )?notifications\b"
    r"|we value your privacy|your privacy\b|register(?:ed)? (?:now|for free|users)\b|become a (?:member|subscriber)\b"
    r"|date\b\W*\d|home(?: page)?(?: link\b.*| (?:news|uk|world|sport|politics|local|crime|education|health))+$"
    r"|.*(?:#[A-Za-z]\w+|https?://|www\.)|(?:[\w' ]+ \| ){2,}.*|\W*\d[\d.\W]*$"
)
#: sites that share papers or knowledge
_OF_SHARING = (
    r"(?:upload|post) on\b|upload:|embed size|citation preview|transcript(?:ion)?$|from wikipedia\b|total pages?\b"
    r"|file type\b|size: ?\w+$|page created by\b|start display\b|download \"|word document format\b|advertisement$"
    r"|research output\b|issue - "
)
#: a newspaper's name, its parts, who wrote an article, how long it is to read, whose the picture is
_OF_NEWS = (
    r"(?:the )?(?:[A-Z][a-z]+ ){1,3}(?:news|gazette|telegraph|herald|times|mail|post|echo|argus|courier|chronicle"
    r"|express|mercury|observer|guardian|standard|star|advertiser|journal)$"
    r"|(?:(?:uk|world|local|latest|breaking|home|crime|education|health|top|more|all|national|regional) ){1,2}news$"
    r"|by (?-i:[A-Z][a-z'-]+ [A-Z]).{0,60}$"
    r"|(?:exclusive|live|watch|listen|video|gallery|comment|subscribe|sign in|log in|close|follow|save|copy link"
    r"|bookmark|updated|breaking|opinion|analysis|policing|politics|society|sport|business)$"
    r"|\d+ min(?:ute)?s?(?: read)?$|(?:last )?updated\b.*\d|this article is (?:more than|over)\b"
    r"|(?:.{0,20}\b)?(?:getty images|press association|pa media|reuters)\W*$"
    r"|\(?(?:image|photo(?:graph)?|picture|credit)s?\b ?:"
)
#: how letters and minutes begin, and any label with nothing behind it
_OF_LETTERS = (
    r"(?:dear|chair|minutes|venue|author|attendance|attendees|present|apologies|from|to|cc|contact|tel(?:ephone)?"
    r"|e-?mail|(?:our |your )?ref(?:erence)?|status|version|owner|classification)(?: no\.?)?(?:\.? ?:.*|$)|dear \w.*"
    r"|(?:venue|location)\b.*|[^:]{1,60}:$"
)
_PRINTED = re.compile(f"(?:{_OF_SITES}|{_OF_SHARING}|{_OF_NEWS}|{_OF_LETTERS})", re.IGNORECASE)
#: the office that a paper comes from, above its title
_OFFICE = re.compile(
    r"(?:The )?(?:(?:[A-Z][\w'()-]*,?|and|of|for|the|&) ){0,8}(?i:committee|panel|board|council|commission|partnership"
    r"|cabinet|unit|department|directorate|office|division)"
)


def no_title(line: str) -> bool:
    """Say whether a line is what sites and covers print beside a title."""
    if _SORT.fullmatch(line) or _ANY_PART.fullmatch(line):
        return True
    return bool(_PRINTED.match(line) or LABEL.match(line))


def names_sender(line: str) -> bool:
    """Say whether a line names an office or a force, and nothing else."""
    return _OFFICE.fullmatch(line) is not None or force_names(line) == [line.removesuffix(" Force")]
