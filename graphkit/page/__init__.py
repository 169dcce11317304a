"""The page: what analysts ask, as one HTML file that needs neither network nor server."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphkit.page.content import Content
    from graphkit.page.html import render, write_page
    from graphkit.page.read import read_content

__all__ = ["Content", "read_content", "render", "write_page"]

_HOME = {"Content": "content", "read_content": "read", "render": "html", "write_page": "html"}


def __getattr__(name: str) -> object:
    """Import jinja2 only when a page is asked for."""
    if name in _HOME:
        from importlib import import_module

        return getattr(import_module(f"graphkit.page.{_HOME[name]}"), name)
    raise AttributeError(name)
