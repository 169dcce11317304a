"""From content to one HTML file: templates, the texts with their marks, and a policy that lets nothing else run."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import IO, TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

import graphkit
from graphkit.page.brief import on_forces, on_theme
from graphkit.page.charts import grade_charts
from graphkit.page.content import WORDS, Advice, Content
from graphkit.page.marks import Span, exact, marked
from graphkit.page.read import read_content
from graphkit.queries.formats import say_deadline

if TYPE_CHECKING:
    from graphkit.engine import Connection

_TEMPLATES = Path(__file__).parent / "templates"
#: what later reports say of a recommendation, in words and in the order in which it is shown
_PROGRESS = {
    "none": "no progress",
    "unclear": "unclear",
    "progress": "some progress",
    "achieved": "achieved",
    "open": "not yet spoken of",
}
#: how much of a claim is in its speaker's own words
_VERBATIM = {
    "all": "in their own words",
    "part": "partly in their own words",
    "none": "in the words of the document",
}


def write_page(connection: Connection, out: IO[bytes], forces: Sequence[str] = (), theme: str | None = None) -> Content:
    """Read the graph, write the page as UTF-8 and return what it shows. Raises what `read_content` raises."""
    content = read_content(connection, forces, theme)
    out.write(render(content))
    return content


def render(content: Content) -> bytes:
    """Return the page as HTML in ASCII, which is UTF-8 too; the same content gives the same bytes.

    Text of documents is escaped everywhere. Should markup slip through all the same, the page's Content Security
    Policy lets run and apply only the page's own script and style, by their hashes, and fetches nothing at all.
    """
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "exact": exact,
        "groups": groups,
        "deadline": lambda deadline: say_deadline(deadline) or "none said",
        "progress": lambda progress: _PROGRESS.get(progress, progress),
        "statuses": statuses,
        "row_id": lambda advice: f"told-{advice.places[0].anchor}",
        "number": lambda number: f"{number:,.10g}",
        "slug": lambda text: re.sub(r"[^a-z0-9]+", "-", text.casefold()),
    }
    environment.globals |= {"words": WORDS, "verbatim": _VERBATIM}
    style, script = ((_TEMPLATES / name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    html = environment.get_template("page.html").render(
        c=content,
        title=_title(content),
        version=graphkit.__version__,
        style=Markup(style),
        script=Markup(script),
        policy=policy(style, script),
        texts=_texts(content),
        charts=grade_charts(content.audits),
        on_forces=on_forces(content),
        on_theme=on_theme(content),
        sections=(
            ("brief", "In brief", content.focus or content.theme),
            ("map", "Themes by force", True),
            ("advice", "Recommendations", content.advice),
            ("audits", "Case audits", content.audits),
            ("jobs", "Same job, other name", content.jobs),
            ("figures", "Figures", content.figures),
            ("judgements", "Judgements", content.judgements),
            ("claims", "Who says what", content.claims),
            ("notes", "Quality notes", content.notes),
            ("loaded", "What was loaded", True),
            ("texts", "Full texts", True),
        ),
    )
    # References for all that is not ASCII: Chromium keeps such a page in half the memory and reads it sooner by a fifth
    # (benchmarks/page.py). A lone surrogate, which no UTF-8 can hold, is one too, that every parser reads as U+FFFD.
    return html.lstrip().encode("ascii", "xmlcharrefreplace")


def policy(style: str, script: str) -> str:
    """Return the Content Security Policy that allows exactly this style and this script and no fetch at all."""
    own = [f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in (style, script)]
    return f"default-src 'none'; style-src {own[0]}; script-src {own[1]}; base-uri 'none'; form-action 'none'"


def groups(items: Iterable[object], attribute: str) -> list[tuple[object, list[object]]]:
    """Return runs of items that share an attribute's value, in the order in which they come."""
    return [(key, list(run)) for key, run in groupby(items, key=attrgetter(attribute))]


def statuses(advice: Iterable[Advice]) -> list[tuple[str, int]]:
    """Return how many recommendations stand how, in a fixed order, what none of them is left out."""
    counts = Counter(a.status for a in advice)
    order = {status: at for at, status in enumerate(_PROGRESS)}
    return sorted(counts.items(), key=lambda item: (order.get(item[0], len(order)), item[0]))


def _title(content: Content) -> str:
    who = ", ".join(content.focus)
    if content.theme:
        return f"{content.theme}: {who or 'all forces'}"
    return f"Child protection inspections: {who or 'all forces'}"


def _texts(content: Content) -> list[tuple[Markup, tuple[str, ...]]]:
    """Every document's text with its marks, and the chapters that these name by number; by the document's number.

    A sentence's mark says what the lists of sentences are made of: `data-t` its themes, `data-s` its chapter,
    `data-k` its kind, `data-p` its page.
    """
    spans: list[dict[str, Span]] = [{} for _ in content.docs]
    chapters: list[dict[str, int]] = [{} for _ in content.docs]
    for sentence in content.sentences:
        place, number = sentence.place, sentence.place.doc.number
        chapter = chapters[number].setdefault(" › ".join(place.section), len(chapters[number]))
        said = {"data-t": " ".join(sentence.themes), "data-s": str(chapter), "data-k": sentence.label}
        if place.page is not None:
            said["data-p"] = str(place.page)
        spans[number][sentence.anchor] = (place.start, place.end, sentence.anchor, sentence.polarity, said)
    for place in content.places():
        spans[place.doc.number].setdefault(place.anchor, (place.start, place.end, place.anchor, "plain", {}))
    return [(marked(d.text, spans[d.number].values()), tuple(chapters[d.number])) for d in content.docs]
