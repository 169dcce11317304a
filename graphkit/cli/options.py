"""The options by which a person tells a query what to ask for; `ask` and `browser` have the same."""

from __future__ import annotations

from typing import Annotated

import typer

from graphkit.cli.completion import (
    complete_area,
    complete_case_type,
    complete_force,
    complete_param,
    complete_theme,
)

Params = Annotated[
    list[str] | None,
    typer.Option(
        "--param",
        "-p",
        help="A parameter's value; may be repeated.",
        metavar="NAME=VALUE",
        autocompletion=complete_param,
    ),
]
Forces = Annotated[
    list[str] | None,
    typer.Option(
        "--force",
        help="The force that the query asks for; again for a second.",
        metavar="NAME",
        autocompletion=complete_force,
    ),
]
Themes = Annotated[
    list[str] | None,
    typer.Option("--theme", help="The theme that it asks for.", metavar="NAME", autocompletion=complete_theme),
]
Areas = Annotated[
    list[str] | None,
    typer.Option("--area", help="The practice area that it asks for.", metavar="NAME", autocompletion=complete_area),
]
CaseTypes = Annotated[
    list[str] | None,
    typer.Option(
        "--case-type", help="The case type that it asks for.", metavar="NAME", autocompletion=complete_case_type
    ),
]


def by_kind(force: Forces, theme: Themes, area: Areas, case_type: CaseTypes) -> dict[str, list[str]]:
    """Return what the options name by their own names: the keys of `graphkit.cli.params.KINDS`."""
    return {"force": force or [], "theme": theme or [], "area": area or [], "case-type": case_type or []}
