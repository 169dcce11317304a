"""What a website puts around a report on its page: menus above it, and links and forms below its end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graphkit.extract.layout import family
from graphkit.extract.layout.lines import BULLET, Line, ended
from graphkit.extract.layout.menus import is_menu

#: what the link of a menu says
_LINK = re.compile(
    r"(?:(?:main|site|primary|top|mobile) (?:menu|navigation)"
    r"|(?:toggle|open|close|show|hide) (?:the )?(?:main )?(?:menu|navigation|search)"
    r"|(?:all|our) (?:police )?forces|peel(?: (?:assessments?|reports?|inspections?))?"
    r"|(?:our )?home(?: ?page)?|about(?: us)?|who we are|what we do|our (?:work|people|values|history|role"
    r"|inspections?|reports)"
    r"|(?:contact|find|follow|join|visit|work (?:for|with))(?: us)?(?: (?:on|at)\b.{0,20})?|contacts?|get in touch"
    r"|news(?:room)?(?: (?:and|&) (?:media|events|blogs?))?|latest(?: news)?|media(?: (?:centre|enquiries))?"
    r"|press(?: office)?|blogs?|events"
    r"|publications?|all (?:reports|publications|inspections|news)|reports?(?: (?:and|&) \w+)?|inspections?"
    r"|consultations?|statistics|data"
    r"|police forces|(?:find (?:a|your) |your )(?:local )?(?:police )?force|fire and rescue services?|fire services?"
    r"|search(?: \w+){0,3}|menu|navigation|log ?in|sign (?:in|up)|register|subscribe|newsletters?|e-?mail alerts?"
    r"|help(?: (?:and|&) support)?|faqs?|a to z|a-z|site ?map|glossary|accessibility(?: statement)?"
    r"|(?:privacy|cookies?)(?: (?:notice|policy|statement|settings|preferences))?|terms(?: (?:and|&) conditions"
    r"| of use)?|disclaimer|copyright|legal"
    r"|freedom of information|foi|transparency|modern slavery(?: statement)?|complaints?|careers|jobs|vacancies"
    r"|recruitment|get involved"
    r"|cymraeg|english|welsh|languages?|read in welsh|facebook|twitter|x|linkedin|youtube|instagram|rss(?: feeds?)?"
    r"|share (?:this|on|via)\b.{0,30}|print(?: this)?(?: page)?|tweet|e-?mail(?: this)?(?: page)?|download(?:s"
    r"| this\b.{0,20})?|feedback|back to top|top)",
    re.IGNORECASE,
)  # fmt: skip
#: what stands over links and forms below a report's end
_BELOW = re.compile(
    r"(?:(?:publication|page|document|report|site) (?:details|information)|about this (?:page|publication|document"
    r"|website|site)"
    r"|(?:help|helping) us (?:to )?(?:improve|make)\b.{0,60}|(?:was|is) this (?:page|information|content|report"
    r"|document|publication) \w+\b.{0,60}"
    r"|did you find (?:this|what)\b.{0,60}|how (?:useful|helpful) (?:was|is) this\b.{0,40}|rate this \w+"
    r"|tell us what you think\b.{0,60}"
    r"|(?:give|send|leave|share)(?: us)?(?: your)? (?:feedback|comments?|thoughts)\b.{0,40}|(?:your )?feedback"
    r"(?: (?:on|about) this\b.{0,30})?"
    r"|(?:is there anything|report (?:a|any) (?:problem|error|issue)|something) wrong with this page\??"
    r"|report a problem(?: with this page)?"
    r"|related|leave a (?:comment|reply)"
    r"|related (?:content|links?|pages?|publications?|reports?|documents?|news|articles?|information|items?"
    r"|inspections?|topics)"
    r"|more (?:like this|from (?:this|us)\b.{0,40}|on this (?:topic|subject)|reports?|news|information about this page)"
    r"|(?:you (?:may|might) also (?:like|be interested in)|see also|also in this section|in this section)\b.{0,40}"
    r"|share (?:this|on)\b.{0,40}|follow us\b.{0,40}|connect with us|stay (?:up to date|informed|connected|in touch)"
    r"|keep (?:up to date|in touch)"
    r"|(?:subscribe|sign up)\b.{0,60}|get (?:e-?mail|news|the latest)\b.{0,60}|(?:useful|quick|support|footer|site"
    r"|other|external|helpful) links"
    r"|site ?map|footer(?: (?:menu|navigation|links))?|social media|explore (?:this|the|our)\b.{0,40}"
    r"|browse\b.{0,40}|latest (?:news|reports|publications)"
    r"|press releases?|(?:get|download|view) (?:the|this) (?:full )?(?:report|document|publication)"
    r"|contact(?: us| details)?|our (?:other )?(?:sites|websites)|tags?|topics?|categor(?:y|ies)|downloads?"
    r"|attachments?)\s*[:?]?",
    re.IGNORECASE,
)  # fmt: skip
#: a sentence that speaks of the page and not of the police
_OF_PAGE = re.compile(
    r"\b(?:cookies?|javascript|(?:web )?browsers?|newsletters?|e-?mail alerts?|page (?:was|is|has been) "
    r"(?:first )?(?:published|updated|reviewed)"
    r"|(?:this|our|the|new) (?:new )?(?:web)?(?:site|page)s?|new service|screen readers?|log(?:ged)? in|password"
    r"|e-?mail address (?:will|is|was)|personal or financial information|third[- ]party copyright"
    r"|open government licence|opens in (?:a )?new (?:window|tab)|powered by)\b",
    re.IGNORECASE,
)  # fmt: skip
#: what stands over the teaser of another report: its date, or its title
_DATED = re.compile(r"(?:published|posted|updated)\b.{0,40}\d{4}\s*$", re.IGNORECASE)
_DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d(?: *\|.*)?$")
_TITLE = re.compile(r" (?:[-\u2013\u2014]|: ).*\b(?:inspection|review|report|assessment)s?\b[^.]*$", re.IGNORECASE)
#: how the beginning of another page ends that is shown here
_CUT_OFF = re.compile(r"[.!?\u2026”\"'] ?(?:continue reading|read (?:more|on|the full \w+))\W*$", re.IGNORECASE)
#: the words over a link to what a press release tells of
_GET = re.compile(r"get the (?:\w+ ){0,2}?(?:report|(?P<release>press releases?))", re.IGNORECASE)
_REPORT = re.compile(r"\b(?:inspections?|re-?inspections?|reviews?|reports?|assessments?|updates?)\b", re.IGNORECASE)
#: an address in the list of all that a page links to, and what stands over it
_ADDRESS = re.compile(r"\d{1,3}\. ?(?:https?|ftp|file|mailto|javascript):\S*", re.IGNORECASE)
_OVER_ADDRESSES = re.compile(r"references|(?:visible |hidden )?links:?", re.IGNORECASE)
#: how the row of a table of counts ends
_COUNTS = re.compile(r"(?:(?:^|[\s|])\d{1,4}(?=[\s|]|$)[\s|]*){3,}$")
#: what declares a heading in mark-down
_SIGNS = re.compile(r"^#{1,6} ")
_LONGEST_TITLE = 120
_LONGEST_LINK, _FEWEST_LINKS = 50, 3
#: so many of the first lines may be links without marks, which so many in a row are
_OF_HEAD, _IN_A_ROW = 80, 4
#: below a report's end stand so many lines at most, each this short
_LONGEST_BELOW, _MOST_BELOW = 200, 60


def of_page(clean: str) -> bool:
    """Say whether a text (already read by a View) speaks of the page that shows the report: its cookies, its links."""
    return _OF_PAGE.search(clean) is not None


def is_link(clean: str) -> bool:
    """Say whether a line says what the link of a site's menu does; "Publications" may be a heading as well."""
    return _LINK.fullmatch(clean) is not None


def heads_links(clean: str) -> bool:
    """Say whether a line stands over what a site shows below a report: links, forms, other reports."""
    return _BELOW.fullmatch(_SIGNS.sub("", clean)) is not None


def around(lines: Sequence[Line]) -> set[int]:
    """Return the indices of the lines of a site's menus, and of what it shows below the report's end."""
    links = _listed_links(lines)
    return _menus(lines) | _bare_menus(lines) | links | _below(lines[: min(links)] if links else lines) | _linked(lines)


def _linked(lines: Sequence[Line]) -> set[int]:
    """Return the titles of reports right below the words "Get the report": links, over no text of their own."""
    out = set()
    for i, line in enumerate(lines[1:], 1):
        link = _GET.fullmatch(lines[i - 1].clean)
        if link is None or len(line.clean) > _LONGEST_TITLE or ended(line.clean) or family.chapter(line.clean):
            continue
        if link["release"] or _REPORT.search(line.clean):
            out.add(i)
    return out


def _listed_links(lines: Sequence[Line]) -> set[int]:
    """Return the numbered list of addresses that a browser for the terminal prints below a page, with its heads."""
    first = len(lines)
    while first and (_ADDRESS.fullmatch(lines[first - 1].clean) or _OVER_ADDRESSES.fullmatch(lines[first - 1].clean)):
        first -= 1
    return set(range(first, len(lines))) if len(lines) - first > _FEWEST_LINKS else set()


def _menus(lines: Sequence[Line]) -> set[int]:
    """Return the lists whose items are links of a site: short, no sentence, and half of them what menus say."""
    out: set[int] = set()
    run: list[tuple[int, str]] = []
    for i in range(len(lines) + 1):
        mark = BULLET.match(lines[i].clean) if i < len(lines) else None
        bare = lines[i].clean[mark.end() :] if mark else ""
        if mark and len(bare) <= _LONGEST_LINK and not ended(bare):
            run.append((i, bare))
            continue
        known = sum(_LINK.fullmatch(bare) is not None for _, bare in run)
        if len(run) >= _FEWEST_LINKS and known >= 2 and known * 2 >= len(run):
            out |= {k for k, _ in run}
        run = []
    return out


def _bare_menus(lines: Sequence[Line]) -> set[int]:
    """Return the links without marks that stand in a row above a text, with one that is no known link between two."""
    out: set[int] = set()
    run: list[int] = []
    for i, line in enumerate(lines[:_OF_HEAD]):
        if is_link(line.clean):
            between = run[-1:] == [i - 2] and not (lines[i - 1].gap or line.gap or _REPORT.search(lines[i - 1].clean))
            run = [*run, *([i - 1] if between else []), i] if between or run[-1:] == [i - 1] else [i]
            if len(run) >= _IN_A_ROW:
                out.update(run)
        elif ended(line.clean) and not (of_page(line.clean) or is_menu(line.clean) or BULLET.match(line.clean)):
            break  # the text begins
    return out


def _below(lines: Sequence[Line]) -> set[int]:
    """Return the lines from the first on that heads links or forms, where nothing of a report follows."""
    first = None
    for i in range(len(lines) - 1, max(len(lines) - _MOST_BELOW, len(lines) // 4), -1):
        clean = _SIGNS.sub("", lines[i].clean)
        if _CUT_OFF.search(clean):
            continue
        if len(clean) > _LONGEST_BELOW or family.chapter(clean) or _COUNTS.search(clean):
            break
        if not BULLET.match(clean) and _BELOW.fullmatch(clean):
            first = i
        elif (
            ended(clean)
            and not clean.endswith(":")
            and not (of_page(clean) or _BELOW.match(clean) or _teases(lines, i) or _heads_another(lines, i))
        ):
            break
    return set() if first is None else set(range(first, len(lines)))


def _heads_another(lines: Sequence[Line], i: int) -> bool:
    """Say whether a line is the title of another page, whose date stands below it."""
    return i + 1 < len(lines) and _DAY.match(lines[i + 1].clean) is not None


def _teases(lines: Sequence[Line], i: int) -> bool:
    """Say whether a sentence is of the teaser of another page: its date stands over it, or its title, in two lines."""
    while i > 1 and not lines[i].gap and lines[i].clean[:1].islower():
        i -= 1
    over = lines[i - 1].clean
    titles = (over, f"{lines[i - 2].clean} {over}") if i > 1 and not lines[i - 1].gap else (over,)
    return _DATED.match(over) is not None or any(
        len(title) <= _LONGEST_TITLE and _TITLE.search(title) is not None for title in titles
    )
