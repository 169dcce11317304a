"""Reads what the guide would put into the Browser's editor."""

from __future__ import annotations

from html.parser import HTMLParser

from graphkit.browser import guide_html

ADDRESS = "http://localhost:1/"


class Guide(HTMLParser):
    """The guide as the Browser's own parser sees it.

    Attributes:
        slides: number of slides.
        texts: what links and runnable blocks put into the editor, with the slide (from 1).
        commands: what links run at once.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.slides = 0
        self.texts: list[tuple[int, str]] = []
        self.commands: list[str] = []
        self._block: list[str] | None = None
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.slides += tag == "slide"
        if (text := given.get("data-populate")) is not None:
            self.texts.append((self.slides, text))
        if (command := given.get("data-exec")) is not None:
            self.commands.append(command)
        if tag == "pre" and given.get("class") == "runnable":
            self._block = []

    def handle_data(self, data: str) -> None:
        if self._block is not None:
            self._block.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "pre" and self._block is not None:
            self.texts.append((self.slides, "".join(self._block).strip()))
            self._block = None


def guide() -> Guide:
    return Guide(guide_html(ADDRESS))
