"""Tells whether a line is of a site's menus and links, or the path to the page, and not of the text."""

from __future__ import annotations

import re

_BACK_TO = (
    r"(?:(?:Back|Return|Go|Jump|Scroll)(?: back)? to (?:the )?(?:top|start|beginning|(?:table of )?contents|index)"
    r"(?: (?:list|menu))?(?: of (?:the |this )?(?:page|document|report|section))?|Top of (?:the |this )?page)"
)
PART_OF_PAGE = r"(?:page|section|chapter)"
#: the words of links that a site prints between the parts of a report
BETWEEN = (
    rf"(?:{_BACK_TO}"
    r"|(?:Print|Share|E-?mail|Download|Save|Bookmark|Listen to) this (?:document|page|report|publication|section)"
    r"|(?:Expand|Show|Hide|Collapse|Open|Close) (?:all(?: sections?)?|this section)"
    rf"|(?:Next|Previous) {PART_OF_PAGE}"
    rf"|(?:Continue|Go|Move on|Skip) to (?:the )?(?:next|previous) {PART_OF_PAGE})"
)
_STEP = r"(?:[>»›→|]|::|/(?= ))"
_MENU = re.compile(
    r"^(?:(?:back|return) to (?:the )?(?:publication|top|contents|reports?|list|search).{0,30}"
    r"|share (?:this|on)\b.{0,40}|skip to .{0,30}"
    r"|(?:accept|reject|decline|refuse|manage|allow|change|set|choose|edit|update|review|view)? ?"
    r"(?:all |additional |optional |analytics |your |my )?cookies?\b.{0,60}"
    r"|(?:we|this (?:web)?site) uses? (?:essential |necessary |some )?cookies\b.{0,400}"
    r"|continue reading.{0,60}|read more.{0,80}|read the full story.{0,40}|advertisement.{0,30}|sponsored"
    r"|loading (?:article )?content\W*|make an enquiry|advertise with us|\|? ?print(?:able|er[- ]friendly) version"
    r"|view directions|view\b.{0,90}\((?:pdf|png|jpe?g|odt|docx?|xlsx?)\b.{0,120}|alt=\"\""
    r"|\[ ?(?:hide|show|toggle) ?\]"
    r"|story continues below.{0,30}|sign up .{0,60}"
    r"|get (?:the )?(?:\w+ ){0,2}?(?:report|press release|e-?mail).{0,60}"
    r"|(?:view|download)\b.{0,60}\b(?:pdf|document|report|page)\b.{0,40}"
    r"|(?:©|\(c\)|crown) .{0,80}(?:\d{4}|copyright)\b.{0,60}"
    r"|(?:.{0,40}\| ?)?© .{0,60}|isbn\b.{0,40}"
    rf"|{BETWEEN}|(?:next|previous)(?: {PART_OF_PAGE})?: ?[^.]{{3,100}}"
    r"|(?:next|previous) (?:page|chapter) [^.]{3,100}|[«‹←] ?previous|previous ?\|? ?next|next ?[»›→]"
    r"|(?:https?://|www\.)\S+|all rights reserved\.?|home|search|menu)$",
    re.IGNORECASE,
)
#: what points to the page's top, or to the pages beside it
_ARROWS = "↑⬆▲^ \ufe0e\ufe0f"
_NEIGHBOUR = re.compile(r"← ?(?:previous|older)\b.{0,120}|(?:← ?previous\b.{0,120})?next\b.{0,120}→", re.IGNORECASE)
_BACK = re.compile(_BACK_TO, re.IGNORECASE)
#: the path to a page: "You are here: Home / Reports / ...", "Home > Reports", "Reports » Northmoor » ..."
_PATH = re.compile(
    rf"^(?:you(?: are|'re) (?:currently )?here\b.{{0,240}}|breadcrumbs?\b.{{0,240}}|home(?:page)? ?{_STEP}.{{0,240}}"
    r"|(?:(?:all |our )?(?:news|publications|reports|inspections|work)|police forces|what we do) ?[»›→>] ?.{2,240})$",
    re.IGNORECASE,
)
_STEPS = re.compile(r"[\w ,&'()-]{2,60}(?:(?: ?[»›→] ?[^»›→]{2,120}){2,}|(?: > [^>]{2,120}){2,})$")


def is_menu(clean: str) -> bool:
    """Say whether a line is of the page's menus and links, or the path to the page."""
    if _MENU.match(clean.strip(_ARROWS)) or _PATH.match(clean) or _NEIGHBOUR.fullmatch(clean):
        return True
    return any(sign in clean for sign in ">»›→") and _STEPS.match(clean) is not None


def leads_back(clean: str) -> bool:
    """Say whether a line leads back to the top of the page or to its contents."""
    return _BACK.match(clean.strip(_ARROWS)) is not None
