"""Finds a document's title on its cover, among what its site prints there, or above its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graphkit.extract.about.beside import names_sender, no_title
from graphkit.extract.about.forces import force_names
from graphkit.extract.about.papers import of_method
from graphkit.extract.about.speakers import ANSWER, REQUEST
from graphkit.extract.layout import family
from graphkit.extract.layout.furniture import LABEL
from graphkit.extract.layout.lines import BULLET, FUNCTION_WORD, ended
from graphkit.extract.layout.menus import is_menu
from graphkit.extract.layout.printed import without_print
from graphkit.extract.layout.site import is_link, of_page
from graphkit.extract.prose.dates import has_date
from graphkit.ontology import Ontology

#: a report's series; "to report" and "publishes report" are no names of any
_SERIES = re.compile(
    r"\b(?:inspections?|re-?inspections?|review|(?<!to )(?<!publishes )report|thematic)\b", re.IGNORECASE
)
#: a heading that goes on with the title
PART_OF_TITLE = re.compile(r"(?:executive )?summary|summary report|overview", re.IGNORECASE)
#: what a site puts after the title of a page
_SITE = re.compile(
    r"\s+[|–—-]\s+(?:HMICFRS|HMIC|His Majesty|Her Majesty|GOV\.UK|BBC News|.{0,40}\bNews"
    r"|.{0,40}\bCommittee Contents)\b.*$",
    re.IGNORECASE,
)
#: the name before the series
_SHORT = re.compile(r"(?P<name>[A-Z][\w&,' -]{2,40}?) [–—:-] (?=\S)")
#: what sort of report it is, below what it is about: "An update report"
_WHAT_SORT = re.compile(r"An? (?:[a-z-]+ ){0,3}(?:report|review|inspection)", re.IGNORECASE)
#: who publishes the reports, and nothing else
_PUBLISHER = re.compile(
    r"(?:HMICFRS|HMIC|(?:(?:His|Her) Majesty.?s|The) Inspectorate(?: of Constabulary(?:,? (?:and|&) Fire (?:and|&)"
    r" Rescue Services?)?)?)(?: \(?HMIC(?:FRS)?\)?)?",
    re.IGNORECASE,
)
#: "National Child Protection", below which "Inspections" stands
_BROKEN = re.compile(
    r"\b(?:child protection|vulnerable people|of children|safeguarding|post-inspection|child)$", re.IGNORECASE
)
_LAST_WORD = re.compile(
    r"(?:post-inspection |re-?)?(?:inspections?|reviews?|report)(?: (?:programme|report|review))?"
    r"|policy|procedures?|manual|handbook|guidance|strategy|protocol|plan|framework|briefing",
    re.IGNORECASE,
)
#: what a force is, below its land
_LAND = re.compile(r"(?:[A-Z][\w'-]+ ?(?:(?:and|of|&|the) )?){1,4}")
_WHAT_FORCE = re.compile(r"(?:Police(?: (?:Force|Service))?|Constabulary)")


#: heads what those decided who met
_MEETS = re.compile(r"(?:(?:draft|printed|approved) )?minutes\b.*|agenda\b.*", re.IGNORECASE)
_DEAR = re.compile(r"dear\b.{1,60}", re.IGNORECASE)
_RE = re.compile(r"^(?:re|subject|regarding)\b ?: ?", re.IGNORECASE)
_REFERENCE = re.compile(r"(?:our |your )?ref", re.IGNORECASE)
#: the month, and whose right it is to copy a report, behind its title
_BEFORE_IMPRINT = re.compile(
    r"(?P<title>[A-Z][^©]{8,160}?) (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) (?:19|20)\d\d (?:©|\(c\)|ISBN\b|Crown copyright\b)"
)
#: who made a report, behind its title
_MADE_BY = re.compile(r"(?<=\w) by (?:HM|(?:Her|His) Majesty's) Inspectorates?\b.*$")
#: the title as the address of a page or a site that shares papers gives it: in small letters, cut off
_SLUG = re.compile(r"(?![a-z]\w*[A-Z])[a-z].*|.*(?:\.\.\.|…)(?: ?\S.*)?|.* · .*")
#: the month, whose right it is to copy it, and what else stands behind, on a cover that became one line
_IMPRINT = re.compile(
    r"(?<=[\w)])(?: (?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" (?:19|20)\d\d)? (?:© |ISBN\b).*$"
)
_LONGEST, _FEWEST_WORDS = 200, 3
#: the names of a site's parts, where they lost the blank before the title
_GLUED = frozenset({"news", "home", "crime", "uk", "local", "politics", "opinion", "features", "latest", "blog"})
#: so many names of links make a menu
_MENU = 3
#: a label has fewer words before its colon
_WORDY = 5
#: so many of the first lines may have the title where no cover is known
_FIRST = 6


def without_site(title: str) -> str:
    """Return the title of a page without the site's name behind it."""
    return _SITE.sub("", title)


def headline(cover: Sequence[str], given: str | None, above: Sequence[str]) -> str | None:
    """Return the headline of an article: the first of its lines that the site does not print on each page.

    A paper's own name stands in capitals over the day or the menu.

    Args:
        cover: the lines above the text.
        given: the title that its source gives, if any.
        above: the first lines that may be a title, where nothing is known to be a cover.
    """
    heads = {line for line, below in pairwise(cover) if line.isupper() and (has_date(below) or "|" in below)}
    lines = [line for line in _lines(cover) if line not in heads]
    return next(iter(lines), None) or given or next((line for line in above if line not in heads), None)


def first_lines(blocks: Sequence[tuple[str, str]]) -> list[str]:
    """Return those of the first lines of a text that may be its title: headings, and some words that end in no stop.

    Args:
        blocks: kind and reading of its first blocks.
    """
    out = []
    for i, (kind, line) in enumerate(blocks[:_FIRST]):
        whole = ended(line) and not line.endswith("?")
        words = kind != "bullet" and len(line.split()) >= _FEWEST_WORDS and len(line) <= _LONGEST and not whole
        usual = family.chapter(line) is not None and not (i == 0 and of_method(line))
        if (words or kind == "heading") and not usual and not (_SLUG.match(line) or no_title(line)):
            out.append(line)
    return out


def _lines(cover: Sequence[str]) -> list[str]:
    """Return the lines of a cover that may be of the title, each whole and without what the site puts around it."""
    cover = [title for line in cover if (title := without_print(line))]
    links = {line for line in cover if is_link(line)}
    cover = [line for line in cover if line not in links] if len(links) >= _MENU else cover
    lines = [line for line in cover if not (_of_the_site(line) or LABEL.match(line) or has_date(line))]
    lines = [_SITE.sub("", line.strip("*_# ")) for line in lines if not BULLET.match(line)]
    lines = _joined([_MADE_BY.sub("", _IMPRINT.sub("", line)) for line in lines])
    lines = [line for line in lines if not no_title(line)]
    lines = [line for line in lines if not _SLUG.match(line)] or lines
    # a path of links that ends in the title, or the title's first line before the whole of it
    return [a for a in lines if not any(a != b and (_ends_in(a, b) or _torn(a, b)) for b in lines)]


def _ends_in(path: str, title: str) -> bool:
    if path.endswith(title) and path[: -len(title)].lower() in _GLUED:
        return True
    return path.endswith(f" {title}") and path.lower().startswith(("home ", "news ", "you are here"))


def _torn(line: str, whole: str) -> bool:
    return FUNCTION_WORD.of(line) and whole.startswith(f"{line} ")


def title_of(
    ontology: Ontology, cover: Sequence[str], given: str | None, above: Sequence[str], headings: Sequence[str]
) -> str | None:
    """Return the title: the cover's line that names series and force, or both joined, or the first heading.

    Args:
        ontology: which forces there are.
        cover: the lines above the text.
        given: the title that its source gives, if any.
        above: the first lines that may be a title, where nothing is known to be a cover.
        headings: the headings of the text.
    """
    lines = _lines(cover)
    if answer := next((line for line in lines if ANSWER.search(line)), None):
        return answer
    series = [line for line in lines if _SERIES.search(line)]
    forces = [line for line in lines if ontology.force_in(line) or force_names(_in_title_case(line))]
    names = {line.lower() for line in forces if line not in series}  # the head of a page may have it in capitals
    forces = [line for line in lines if line in forces or (line in series and any(n in line.lower() for n in names))]
    whole = next((line for line in series if line in forces or _of_one_of(line, forces)), None)
    alone = [line for line in forces if line not in series]
    if whole is not None and alone and series[0] != whole and set(lines[:2]) == {series[0], alone[0]}:
        return f"{series[0]}: {alone[0]}"  # a cover of two lines, then the head of its pages, which has both
    if whole is not None:
        return whole
    if series and forces:
        # On a cover each part has its own line, the series above or below the force.
        # The head of the pages has the series once more, and what stands on the cover itself is the last of them.
        parts = {one.lower().removesuffix("s"): one for one in series if not _publisher(one)}
        return ": ".join(dict.fromkeys([*parts.values(), forces[0]]))
    if given:
        return given
    if series and not forces:
        at = lines.index(series[0])
        if at and _WHAT_SORT.fullmatch(series[0]):
            return f"{lines[at - 1]}: {series[0]}"
        # The head of the pages has the series alone: "Northmoor – National child protection inspection" has it too.
        return next((one for one in series if _SHORT.match(one) and one.lower().endswith(series[0].lower())), series[0])
    met = any(map(_MEETS.fullmatch, cover))  # what bears the name of those who meet
    offices = not met and len(lines) > 1
    for line in lines:
        if not (_PUBLISHER.fullmatch(line) or (offices and names_sender(line))):
            return line
    titles = (h for h in headings if not (family.chapter(h) or no_title(h)))
    return next(iter(above), None) or next(titles, lines[0] if lines else None)


def subject_of(opening: Sequence[str]) -> str | None:
    """Return what a letter is about: the line below its salutation, or that which names the request it answers.

    Args:
        opening: the first lines of the text.
    """
    for line in opening:
        if REQUEST.fullmatch(line) and not _REFERENCE.match(line):
            return _RE.sub("", line)
    for dear, below in pairwise(opening):
        if (
            _DEAR.fullmatch(dear)
            and len(below) <= _LONGEST
            and len(below.split()) >= _FEWEST_WORDS
            and not ended(below)
        ):
            return _RE.sub("", below)
    return None


def imprinted(opening: Sequence[str]) -> str | None:
    """Return the title of a text whose cover became the beginning of one long line: what stands before its imprint.

    Args:
        opening: the first lines of the text.
    """
    found = _BEFORE_IMPRINT.match(opening[0][: 2 * _LONGEST]) if opening else None
    return found["title"] if found else None


def _of_one_of(line: str, forces: Sequence[str]) -> bool:
    """Say whether the title begins with the short name of one of `forces`: "Northmoor – National child ..."."""
    short = _SHORT.match(line)
    return short is not None and any(force.startswith(f"{short['name']} ") for force in forces)


def _of_the_site(line: str) -> bool:
    """Say whether a line of the cover is of the page that shows the report, and not of the report."""
    return is_menu(line) or of_page(line) or len(line) > 200


def _joined(lines: Sequence[str]) -> list[str]:
    """Return the lines of a cover, a series whose last word stands on a line of its own made one again."""
    whole: list[str] = []
    for line in lines:
        broken = whole and _LAST_WORD.fullmatch(line) and _BROKEN.search(whole[-1])
        land = whole and _LAND.fullmatch(whole[-1]) and not _WHAT_FORCE.search(whole[-1])
        torn = land and _WHAT_FORCE.fullmatch(line)
        if broken or torn or (whole and _goes_on(whole[-1]) and not line.startswith(whole[-1])):
            whole[-1] = f"{whole[-1]} {line}"
        else:
            whole.append(line)
    return whole


def _goes_on(line: str) -> bool:
    """Say whether a title ends so that the next line goes on with it."""
    return len(line.split()) >= _WORDY and (line.endswith(":") or FUNCTION_WORD.of(line))


def _in_title_case(line: str) -> str:
    """Return a line that is all in capitals as names are written; any other as it is."""
    return line.title() if line.isupper() else line


def _publisher(line: str) -> bool:
    return bool(re.search(r"\bInspectorate\b", line))
