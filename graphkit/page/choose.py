"""Which force or theme a person means by a name, among those that are loaded."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from graphkit.errors import QueryError
from graphkit.ontology import Ontology


def choose_forces(names: Iterable[str], loaded: Mapping[str, str], ontology: Ontology) -> tuple[str, ...]:
    """Return the ids of the forces called `names`, each once, in the order given.

    Args:
        names: any name that the ontology knows, an id, or the name in the graph, in any case.
        loaded: id -> name of the forces that a loaded document is about.
        ontology: knows the aliases.

    Raises:
        QueryError: no loaded document is about it.
    """
    found: list[str] = []
    for name in names:
        concept = ontology.find_force(name)
        wanted = {name.casefold(), f"force/{name}".casefold()} | ({concept.id.casefold()} if concept else set())
        match = [id for id, called in loaded.items() if id.casefold() in wanted or called.casefold() in wanted]
        if not match:
            match = [id for id, called in loaded.items() if called.casefold().startswith(f"{name.casefold()} ")]
        if len(match) != 1:
            has = ", ".join(sorted(loaded.values())) or "no force at all"
            raise QueryError(f"--force {name}: no loaded document is about it; loaded: {has}")
        found += [id for id in match if id not in found]
    return tuple(found)


def choose_theme(name: str, themes: Mapping[str, str], ontology: Ontology) -> str:
    """Return the id of the theme that has this id or is called so.

    Args:
        name: id, label or alias.
        themes: id -> name of the themes in the graph.
        ontology: knows the aliases.

    Raises:
        QueryError: there is no such theme.
    """
    concept = ontology.find(name, "theme")
    for id, called in themes.items():
        if name.casefold() in (id, called.casefold()) or (concept is not None and concept.id == id):
            return id
    close = difflib.get_close_matches(name.casefold(), themes, n=3, cutoff=0.4)
    advice = f"did you mean {' or '.join(close)}?" if close else "give its id, e.g. voice-of-the-child"
    raise QueryError(f"--theme {name}: no theme is called so; {advice}")
