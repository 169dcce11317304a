"""Opens what a reader of a web page opens by a button: the parts of an accordion, with their titles."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

#: what a button says of itself, beside the title of what it opens
_SAYS = re.compile(r"\W*(?:(?:show|hide|expand|collapse|open|close)(?: (?:this|all) sections?)?)?\W*", re.IGNORECASE)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BUTTONS = ", ".join(f"{heading} button, {heading} [role=button]" for heading in _HEADINGS)
_TITLES = ", ".join(f"{heading}[id]" for heading in _HEADINGS)


def open_parts(body: LexborNode) -> None:
    """Make headings of the buttons in headings, and show what these open, in place.

    A browser that saves a page saves what is closed as hidden; so are menus and dialogs, but no heading opens those.
    """
    opened = {node.attributes.get("id") or "" for node in body.css(_TITLES) if node.css_first("button") is not None}
    for button in body.css(_BUTTONS):
        opened.update(f"{button.attributes.get('aria-controls') or ''} {button.attributes.get('id') or ''}".split())
        for part in button.css("span, i, b"):
            if part.parent is not None and _SAYS.fullmatch(" ".join(part.text(deep=True).split())):
                part.decompose()
        button.unwrap()
    opened.discard("")
    for panel in body.css("[hidden], [aria-hidden=true], [style]"):
        names = {panel.attributes.get("id") or "", *(panel.attributes.get("aria-labelledby") or "").split()}
        if names & opened or panel.attributes.get("hidden") == "until-found":
            for name in ("hidden", "aria-hidden", "style"):
                if name in panel.attributes:
                    del panel.attrs[name]
