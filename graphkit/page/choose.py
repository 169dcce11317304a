"""Which force or theme a person means by a name, among those that are loaded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graphkit.errors import QueryError
from graphkit.ontology import Ontology
from graphkit.queries.names import Named, choose, concepts, named


def choose_forces(names: Iterable[str], loaded: Mapping[str, str], ontology: Ontology) -> tuple[str, ...]:
    """Return the ids of the forces called `names`, each once, in the order given.

    Args:
        names: what `graphkit ask --force` takes: any name that the ontology knows, an id, the beginning of a name.
        loaded: id -> name of the forces that a loaded document is about.
        ontology: knows the aliases.

    Raises:
        QueryError: no loaded document is about it, or about several.
    """
    among = _named(loaded, ontology, "Force")
    found: list[str] = []
    for name in names:
        try:
            found.append(choose(name, among, "--force", "Force", "the graph").id)
        except QueryError as error:
            if "could be" in str(error):
                raise
            has = ", ".join(sorted(loaded.values())) or "no force at all"
            raise QueryError(f"--force {name}: no loaded document is about it; loaded: {has}") from error
    return tuple(dict.fromkeys(found))


def choose_theme(name: str, themes: Mapping[str, str], ontology: Ontology) -> str:
    """Return the id of the theme that `graphkit ask --theme` takes for this.

    Args:
        name: id, label or alias, or the beginning of one.
        themes: id -> name of the themes in the graph.
        ontology: knows the aliases.

    Raises:
        QueryError: there is no such theme, or there are several; the line suggests some.
    """
    return choose(name, _named(themes, ontology, "Theme"), "--theme", "Theme", "the graph").id


def _named(called: Mapping[str, str], ontology: Ontology, label: str) -> list[Named]:
    known = {one.id: one.names for one in concepts(ontology, label)}
    return [named(id, (name, *known.get(id, ())), label, said=True) for id, name in called.items()]
