"""Makes a publications page of an inspectorate's site of a report as text, as such sites set theirs.

Three sites take turns: an inspectorate's own, the government's, and one that is put together of a blog's blocks. Each
has what such a site has around a report (breadcrumb, date, contents list, links to share and print, notices, forms,
teasers of other reports) and in it: boxes for case studies and recommendations, tables with captions and heads that
span them, annexes and cases to be opened by a button, calls of notes that stand at the very end and lead back, links,
abbreviations and strong words within sentences, hyphens and spaces that do not break. All but the site's own words,
which are invented, is the report's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from typing import Any

from benchmarks.conversions.pages import cells_of, read_of
from benchmarks.conversions.surroundings import SITES, Site
from graphkit.documents import Document
from graphkit.extract.layout.layout import blocks
from graphkit.extract.state import Block

_CASE, _ADVICE = "case", "advice"
_CASE_HEAD = re.compile(r"case (?:study|example)\b", re.IGNORECASE)
_ADVICE_HEAD = re.compile(r"(?:recommendations?|areas? for improvement)\b", re.IGNORECASE)
_ANNEX = re.compile(r"(?:annex|appendix|glossary|definitions|methodology)\b", re.IGNORECASE)
_GLOSSARY = re.compile(r"\b(?:glossary|definitions)\b", re.IGNORECASE)
#: what is linked, and what is said in another type
_LINKED = re.compile(r"\b(?:Children Act (?:1989|2004)|Police and Criminal Evidence Act 1984)\b")
_WITHIN = re.compile(r"\bAnnex [A-E]\b")
_SHORT = re.compile(r"(?<=\()([A-Z][A-Za-z]*[A-Z])(?=s?\))")
_STRONG = re.compile(r"\b(?:with)?in (?:three|six|nine|twelve) months\b|\bimmediately\b")
_TITLE = re.compile(r"\bWorking [Tt]ogether to [Ss]afeguard [Cc]hildren\b")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass
class _Page:
    """What is made of a report: its notes are numbered as they are called, its headings by what they say."""

    site: Site
    text: str
    notes: dict[str, str]
    called: set[str] = field(default_factory=set)
    tables: int = 0
    chapter: str = ""
    heading: str = ""

    def rich(self, text: str) -> str:
        """Return what a text says, with the marks that stand within its sentences."""
        out = escape(text, quote=False)
        for number in [n for n in self.notes if n not in self.called]:
            call = re.compile(
                rf"(?:(?<=[a-z.,;:)’”'\"])|(?<=[A-Z][A-Z]))(?:\[{number}\]|{number})(?![\w%,.]\d|\w|%)"
                rf"|{number.translate(_RAISED)}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])"
            )
            found = call.search(out)
            if found is None:
                break
            self.called.add(number)
            out = f"{out[: found.start()]}{self.site.call.format(n=number)}{out[found.end() :]}"
        out = _LINKED.sub(lambda m: self.site.link.format(m[0]), out)
        out = _WITHIN.sub(lambda m: f'<a href="#{_slug(m[0])}">{m[0]}</a>', out)
        out = _TITLE.sub(lambda m: f"<em>{m[0]}</em>", out)
        out = _SHORT.sub(lambda m: f"<abbr>{m[1]}</abbr>", out)
        out = _STRONG.sub(lambda m: f"<strong>{m[0]}</strong>", out)
        if self.site.unbroken:
            out = re.sub(r"(?<=\d) (?=[a-z])", "&nbsp;", out)
            out = re.sub(r"(?<=\b[Mm]ulti)-|(?<=\bre)-|(?<=-year)-", "\N{NON-BREAKING HYPHEN}", out)
        return out

    def read(self, block: Block) -> str:
        return self.rich(read_of(self.text, block))

    def headed(self, block: Block, tag: str) -> str:
        """Return a heading, with its number."""
        said = self.title(block)
        number = self.site.number.format(block.number) if block.number else ""
        self.heading = said
        return self.site.heading.format(tag=tag, slug=_slug(said), title=number + said)

    def title(self, block: Block) -> str:
        """Return what a heading says, without its number."""
        said = read_of(self.text, block)
        if block.number:
            said = re.sub(rf"^{re.escape(block.number)}[.)]?\s+", "", said)
        return escape(said, quote=False)


def site_page(document: Document, annotation: dict[str, Any], style: int = 0) -> str:
    """Return the page, as HTML.

    Args:
        document: the report, in a layout that graphkit reads whole.
        annotation: what a reader found in it, as JSON holds it, which tells its title, its date and its boxes.
        style: which of the sites it is of.
    """
    site = SITES[style % len(SITES)]
    read = [b for b in blocks(document) if b.kind not in {"contents"}]
    notes = {_number(document.text, b): read_of(document.text, b) for b in read if b.kind == "footnote"}
    page = _Page(site, document.text, {n: said for n, said in notes.items() if n})
    first = next((i for i, b in enumerate(read) if b.kind not in {"furniture"}), 0)
    cover = [read_of(document.text, b) for b in read[:first]]
    body = [b for b in read if b.kind not in {"furniture", "footnote"}]
    meta = annotation["meta"]
    written = "\n".join(_chapters(page, body, _boxes(document.text, body, annotation)))
    facts = [said for said in cover if re.search(r"\d", said) and not re.match(r"published|\d+$", said.lower())]
    return site.whole(
        title=escape(meta["title"]),
        published=str(meta.get("published") or ""),
        cover="".join(f"<p>{escape(said)}</p>" for said in facts),
        contents=_contents(page, body),
        body=written,
        notes=site.notes({n: page.rich(said) for n, said in page.notes.items()}) if page.notes else "",
    )


def _number(text: str, note: Block) -> str:
    """Return the number of a note, which stands before its text."""
    found = re.search(r"([0-9⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[\])]?[.:]?\s*$", text[max(0, note.start - 12) : note.start])
    return found[1].translate(_LOWERED) if found else ""


def _boxes(text: str, body: Sequence[Block], annotation: dict[str, Any]) -> dict[int, tuple[int, str]]:
    """Return by the first block of each box the one behind its last, and what it holds."""
    out: dict[int, tuple[int, str]] = {}
    for case in annotation.get("case_studies") or ():
        inside = [i for i, b in enumerate(body) if case["at"] <= b.start and b.end <= case["end"] + 2]
        if not inside or body[inside[0]].start > case["at"] + 2 or body[inside[0]].kind == "bullet":
            continue
        first = inside[0]
        for up in (first - 2, first - 1):
            heads = all(b.kind in {"heading", "caption"} for b in body[max(up, 0) : first])
            if up >= 0 and heads and _CASE_HEAD.match(read_of(text, body[up])):
                first = up
        out[first] = (inside[-1] + 1, _CASE)
    at = [thing["at"] for thing in annotation.get("recommendations") or ()]
    ends = [thing.get("end") or thing["at"] + 1 for thing in annotation.get("recommendations") or ()]
    for i, block in enumerate(body):
        if block.kind == "heading" and (block.level or 1) > 1 and _ADVICE_HEAD.match(read_of(text, block)):
            last = i + 1
            while last < len(body) and any(a - 2 <= body[last].start < e for a, e in zip(at, ends, strict=True)):
                last += 1
            if last > i + 1:
                out[i] = (last, _ADVICE)
    return out


def _contents(page: _Page, body: Sequence[Block]) -> str:
    """Return the contents list: the chapters, and in them what they hold."""
    out: list[str] = []
    inner: list[str] = []
    for block in body:
        if block.kind != "heading" or (block.level or 1) > 2:
            continue
        title = escape(read_of(page.text, block), quote=False)
        link = f"<a href='#{_slug(page.title(block))}'>{title}</a>"
        if block.level == 1:
            out += [*_nested(inner), "</li>"] if out else []
            out.append(f"<li>{link}")
            inner = []
        elif out and not _ADVICE_HEAD.match(title):
            inner.append(f"<li>{link}</li>")
    return "<ul>" + "\n".join([*out, *_nested(inner), "</li>"]) + "</ul>"


def _nested(items: Sequence[str]) -> list[str]:
    return ["<ul>" + "\n".join(items) + "</ul>"] if items else []


def _slug(title: str) -> str:
    return "-".join(re.findall(r"[a-z]+", title.lower())[:6])


def _chapters(page: _Page, body: Sequence[Block], boxes: dict[int, tuple[int, str]]) -> Iterator[str]:
    """Yield the chapters, each with the link that leads back from it; the annexes open by a button."""
    starts = [i for i, b in enumerate(body) if b.kind == "heading" and b.level == 1]
    yield from _stretch(page, body, 0, starts[0] if starts else len(body), boxes)
    opened = False
    for first, end in zip(starts, [*starts[1:], len(body)], strict=True):
        page.chapter = title = page.title(body[first])
        if _ANNEX.search(title) and page.site.accordion:
            page.heading = title
            inner = "\n".join(_stretch(page, body, first + 1, end, boxes))
            if not opened:
                yield page.site.open_all
            opened = True
            yield page.site.accordion.format(title=title, slug=_slug(title), inner=inner)
            continue
        yield page.headed(body[first], "h2")
        yield from _stretch(page, body, first + 1, end, boxes)
        yield page.site.back


def _stretch(
    page: _Page, body: Sequence[Block], start: int, end: int, boxes: dict[int, tuple[int, str]]
) -> Iterator[str]:
    """Yield the blocks of a stretch, those of each box within its box."""
    i = start
    while i < end:
        if i in boxes:
            last, kind = boxes[i]
            yield _box(page, body[i:last], kind)
            i = last
            continue
        k = i
        while k < end and k not in boxes:
            k += 1
        yield from _plain(page, body[i:k])
        i = k


def _box(page: _Page, held: Sequence[Block], kind: str) -> str:
    """Return a box, with what stands over it and in it."""
    heads = [b for b in held if b.kind in {"heading", "caption"}]
    heads = heads[: next((k for k, b in enumerate(held) if b not in heads), len(heads))]
    titles = [page.title(b) for b in heads]
    inner = "\n".join(_plain(page, held[len(heads) :]))
    if kind == _CASE:
        if not titles:
            return page.site.quoted.format(inner=inner)
        return page.site.case.format(title=": ".join(titles), titles=page.site.titled(titles), inner=inner)
    return page.site.advice.format(title=titles[0], inner=inner)


def _plain(page: _Page, body: Sequence[Block]) -> Iterator[str]:
    glossary = _GLOSSARY.search(page.chapter) is not None
    for kind, group in groupby(body, lambda b: b.kind):
        held = list(group)
        if kind == "row":
            rows = _whole([cells_of(page.text[b.start : b.end]) for b in held])
            yield _defined(page, rows) if glossary else _table(page, rows)
        elif kind == "bullet":
            items = [f"{b.number} {page.read(b)}" if b.number else page.read(b) for b in held]
            yield "<ul>\n" + "\n".join(page.site.item.format(item) for item in items) + "\n</ul>"
        else:
            for block in held:
                yield from _one(page, block, glossary)


def _one(page: _Page, block: Block, glossary: bool) -> Iterator[str]:
    if block.kind == "heading":
        yield page.headed(block, f"h{min((block.level or 1) + 1, 6)}")
        return
    said = page.read(block)
    term, _, meaning = page.text[block.start : block.end].partition("\n")
    if block.kind == "caption":
        yield f"<p><strong>{said}</strong></p>"
    elif glossary and meaning and len(term) < 60:
        yield _defined(page, [[term, " ".join(meaning.split())]])
    else:
        yield f"<p>{said}</p>"


def _defined(page: _Page, rows: Sequence[Sequence[str]]) -> str:
    terms = "\n".join(f"<dt>{page.rich(row[0])}</dt><dd>{page.rich(' '.join(row[1:]))}</dd>" for row in rows)
    return f"<dl>\n{terms}\n</dl>"


def _whole(rows: Sequence[list[str]]) -> list[list[str]]:
    """Return the rows of a table, those together that a printed page broke: "Requires", and below it "improvement"."""
    out: list[list[str]] = []
    for row in rows:
        if out and len(row) == 1 and len(out[-1]) > 1 and row[0][:1].islower():
            place = next((k for k, cell in enumerate(out[-1]) if cell == "Requires"), 0)
            out[-1][place] += f" {row[0]}"
        else:
            out.append(row)
    return out


def _table(page: _Page, rows: Sequence[Sequence[str]]) -> str:
    page.tables += 1
    width = max(len(row) for row in rows)
    head = len(rows) > 2
    made = []
    for k, row in enumerate(rows):
        scope = "col" if k == 0 and head else "row"
        cells = [
            f"<th scope='{scope}'>{page.rich(cell)}</th>"
            if (k == 0 and head) or n == 0
            else f"<td>{page.rich(cell)}</td>"
            for n, cell in enumerate(row)
        ]
        missing = width - len(row)
        made.append("<tr>" + "".join(cells) + "<td></td>" * missing + "</tr>")
    caption = f"Table {page.tables}: {page.heading}"
    return page.site.table.format(
        caption=caption,
        width=width,
        head=f"<thead>{made[0]}</thead>" if head else "",
        rows="\n".join(made[1:] if head else made),
        n=page.tables,
    )
