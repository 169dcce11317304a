"""Finds the part of a web page that is the report, and removes what belongs to the site around it."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from graphkit_loaders.html_disclosed import open_parts

#: never part of what a reader reads
_NEVER = "script, style, noscript, template, svg, math, iframe, object, embed, canvas, audio, video, link, meta"
#: controls and hidden parts; kept where one holds most of the page (a page that is one form, a page behind a dialog)
_CONTROLS = (
    "form, button, select, input, textarea, dialog, nav, [hidden], [aria-hidden=true], [role=navigation], "
    "[role=banner], [role=contentinfo], [role=search], [role=dialog], [role=alertdialog], [role=menu], "
    "[role=menubar], [role=toolbar]"
)
#: words in a class or an id by which sites call what stands around a report
_CHROME = frozenset(
    {
        "advert",
        "adverts",
        "backtotop",
        "breadcrumb",
        "breadcrumbs",
        "consent",
        "cookie",
        "cookiebanner",
        "cookies",
        "feedback",
        "footer",
        "gdpr",
        "masthead",
        "menu",
        "modal",
        "nav",
        "navbar",
        "navigation",
        "newsletter",
        "pager",
        "pagination",
        "popup",
        "printlink",
        "related",
        "search",
        "share",
        "sharing",
        "sidebar",
        "skip",
        "skiplink",
        "social",
        "subscribe",
        "toc",
        "toolbar",
    }
)
#: words that stand beside them in an id; an id with any other word may be made from a heading ("information-sharing")
_BESIDE = frozenset(
    {
        "area",
        "banner",
        "bar",
        "block",
        "bottom",
        "box",
        "buttons",
        "container",
        "content",
        "desktop",
        "documents",
        "form",
        "global",
        "header",
        "icons",
        "left",
        "link",
        "links",
        "list",
        "main",
        "message",
        "mobile",
        "notice",
        "overlay",
        "page",
        "policy",
        "posts",
        "primary",
        "publications",
        "right",
        "secondary",
        "settings",
        "site",
        "top",
        "trail",
        "widget",
        "wp",
        "wrapper",
    }
)
#: compounds that are chrome though their words are not
_CHROME_PAIRS = frozenset({"back to top", "page tools", "print link", "print page", "print button", "site header"})
#: a link or a line that is only a control of the page
_CONTROL = re.compile(
    r"(print this (document|page|report)|back to (top|publications?|contents?|reports?)|top of page|skip to .{1,20}"
    r"|share (this( page| report)?|on .{1,12}|via .{1,12})|email this page"
    r"|download (this |the )?(report|document|pdf).{0,40}"
    r"|(show|hide|expand|collapse|open|close)( all)?( sections?)?"
    r"|(previous|next)( page| section)?|accept( all)? cookies|get the .{1,40}\(pdf.{0,20}\))\.?",
    re.IGNORECASE,
)
#: what points somewhere, alone or beside the words of a control
_ARROWS = "↩⤴↑^⬆▲"
_AROUND = f"{_ARROWS}\ufe0e\ufe0f[] "
#: what is said of a link, to those who hear the page
_OF_LINK = re.compile(
    r"\s*\W?(?:this )?(?:link )?(?:opens? in (?:a )?new (?:tab|window)|external(?: link)?)\W?\s*", re.IGNORECASE
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: a smaller share of the page's text than this, and the candidate is a teaser rather than the report
_MIN_SHARE = 0.4


def report_of(page: LexborHTMLParser) -> LexborNode | None:
    """Return the element that holds the report, with the site's chrome removed from it; None for a page without body.

    The markup decides: `<main>` (or its role), else the one `<article>` that holds most of the text, else the body.
    """
    for node in page.css(_NEVER):
        node.decompose()
    body = page.body
    if body is None:
        return None
    open_parts(body)
    half = _size(body) / 2
    for node in body.css(f"{_CONTROLS}, [style]"):
        if (node.css_matches(_CONTROLS) or _is_hidden(node)) and not _is_footnotes(node) and _size(node) <= half:
            node.decompose()
    root = _root(body)
    whole = _size(root)
    for node in root.css("[class], [id], [role], header, footer"):
        if node.tag in _HEADINGS or node.mem_id == root.mem_id or node.parent is None:
            continue
        if _is_chrome(node, inside=root.tag != "body") and _size(node) < whole / 2 and not node.css_first("h1"):
            node.decompose()
    for node in root.css("a, span, p, li, div"):
        if node.parent is not None and node.mem_id != root.mem_id and _is_control(node):
            node.decompose()
    for node in root.css(", ".join(f"{heading} a" for heading in sorted(_HEADINGS))):
        if not any(c.isalnum() for c in node.text(deep=True)):  # the sign of a link to the heading itself
            node.decompose()
    for node in root.css("a span, a small"):
        if node.parent is not None and _OF_LINK.fullmatch(node.text(deep=True)):
            node.decompose()
    return root


def _root(body: LexborNode) -> LexborNode:
    whole = _size(body)
    for selector in ("main, [role=main]", "article"):
        found = body.css(selector)
        if found:
            best = max(found, key=_size)
            if _size(best) >= _MIN_SHARE * whole:
                return best
    return body


def _size(node: LexborNode) -> int:
    return len(node.text(deep=True, strip=True))


def _is_hidden(node: LexborNode) -> bool:
    style = (node.attributes.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style


def _words(names: str) -> list[str]:
    """Return the words in the names of classes or ids, lower case."""
    return [w for w in re.split(r"[^a-z]+", re.sub(r"([a-z])([A-Z])", r"\1 \2", names).lower()) if w]


def _class(node: LexborNode) -> str:
    return node.attributes.get("class") or ""


def _id(node: LexborNode) -> str:
    return node.attributes.get("id") or ""


def _is_footnotes(node: LexborNode) -> bool:
    words = _words(f"{_class(node)} {_id(node)}")
    return any(w in {"footnote", "footnotes", "endnote", "endnotes"} for w in words) or (
        (node.attributes.get("role") or "") in {"doc-endnotes", "doc-footnote"}
    )


def _is_chrome(node: LexborNode, *, inside: bool) -> bool:
    """Tell whether `node` is the site's; a header or footer inside the report itself is the report's."""
    if _is_footnotes(node):
        return False
    if node.tag in {"header", "footer"} and not inside and not _within_article(node):
        return True
    if (node.attributes.get("role") or "") == "complementary" and node.tag != "aside":
        return True
    if any(_CHROME.intersection(_words(name)) for name in _class(node).split()):
        return True
    if any(f" {pair} " in f" {' '.join(_words(name))} " for pair in _CHROME_PAIRS for name in _class(node).split()):
        return True
    words = _words(_id(node))
    return bool(_CHROME.intersection(words)) and _CHROME.union(_BESIDE).issuperset(words)


def _within_article(node: LexborNode) -> bool:
    parent = node.parent
    while parent is not None:
        if parent.tag in {"article", "main"}:
            return True
        parent = parent.parent
    return False


def _is_control(node: LexborNode) -> bool:
    if node.tag in {"p", "li", "div", "span"} and node.css_first("a") is None:
        return False
    text = " ".join(node.text(deep=True).split())
    bare = text.strip(_AROUND)
    return any(arrow in text for arrow in _ARROWS) if not bare else _CONTROL.fullmatch(bare) is not None
