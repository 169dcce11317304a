"""The reference of the command line, from the typer application: the help of every command, as it prints it."""

from __future__ import annotations

from typing import Any

import typer
from md import NOTICE, anchor, cell, fence

from graphkit.cli.application import app

#: In characters; the help is folded as in a terminal of this width.
WIDTH = 100


def page() -> str:
    """Return the page."""
    group: Any = typer.main.get_command(app)
    with group.make_context("graphkit", [], resilient_parsing=True, terminal_width=WIDTH) as root:
        commands = {name: group.get_command(root, name) for name in group.list_commands(root)}
        helps = {}
        for name, command in commands.items():
            with command.make_context(name, [], parent=root, resilient_parsing=True) as context:
                helps[name] = command.get_help(context)
        whole = group.get_help(root)
    lines = [
        NOTICE,
        "# Command line",
        "What each command prints with `--help`. Results go to standard output, all else to standard error. Exit "
        "codes: 0 done, 1 an error (one line says what, where and what to do), 2 a wrong command line, 130 stopped by "
        "Ctrl-C, 141 the reader of a pipe went away; `status` has 3 for a server that does not run.",
        "",
        *(f"- [graphkit {name}](#{anchor(f'graphkit {name}')}): {_first_line(text)}" for name, text in helps.items()),
        "",
        "## graphkit",
        *fence("text", whole),
    ]
    for name, text in helps.items():
        lines += [f"## graphkit {name}", *fence("text", text)]
    return "\n".join(lines).rstrip() + "\n"


def _first_line(text: str) -> str:
    """Return the first sentence below the usage."""
    paragraph = text.partition("\n\n")[2].partition("\n\n")[0]
    return cell(paragraph)
