"""The ontology as code sees it: classes, properties, concepts and names, all read from `ontology/*.ttl`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType

from graphkit.ontology.graph import read_folder
from graphkit.ontology.model import (
    BARE_SCHEMES,
    BASE,
    NAMESPACE,
    ClassDef,
    Concept,
    Name,
    PropertyDef,
    Scheme,
    concept_id,
)
from graphkit.ontology.names import clashes, decide, fold, gazetteer, stem
from graphkit.ontology.read import read_classes, read_concepts, read_properties, read_schemes
from graphkit.resources import folder

__all__ = [
    "BARE_SCHEMES",
    "BASE",
    "NAMESPACE",
    "ClassDef",
    "Concept",
    "Name",
    "Ontology",
    "PropertyDef",
    "Scheme",
    "concept_id",
    "fold",
    "load_ontology",
]


class Ontology:
    """Everything that the Turtle files say, read once.

    Attributes:
        classes: classes by local name.
        properties: properties by local name.
        schemes: concept schemes by name.
        concepts: concepts by id (`voice-of-the-child`, `force/derbyshire`).
    """

    def __init__(self, path: Path) -> None:
        statements = read_folder(path)
        classes = read_classes(statements)
        self.classes: Mapping[str, ClassDef] = MappingProxyType(classes)
        self.properties: Mapping[str, PropertyDef] = MappingProxyType(read_properties(statements, classes))
        schemes = read_schemes(statements)
        self.schemes: Mapping[str, Scheme] = MappingProxyType(schemes)
        self.concepts: Mapping[str, Concept] = MappingProxyType(read_concepts(statements, schemes))

    def scheme(self, name: str) -> tuple[Concept, ...]:
        """Return the concepts of one scheme, in the order of its file. Raises KeyError for an unknown scheme."""
        self.schemes[name]
        return tuple(c for c in self.concepts.values() if c.scheme == name)

    def ancestors(self, class_name: str) -> tuple[str, ...]:
        """Return a class and all above it, itself first. Raises KeyError for an unknown class."""
        chain = [class_name]
        while (above := self.classes[chain[-1]].parent) is not None:
            chain.append(above)
        return tuple(chain)

    def labels(self, class_name: str) -> tuple[str, ...]:
        """Return the Neo4j labels of a node of the class, itself first: those of its chain that are not abstract."""
        return tuple(c for c in self.ancestors(class_name) if not self.classes[c].abstract)

    def deciding(self, class_name: str) -> tuple[ClassDef, ...]:
        """Return the classes right below a class, or one above it, that a value decides (see `ClassDef.decided_by`)."""
        chain = set(self.ancestors(class_name))
        return tuple(c for c in self.classes.values() if c.decided_by is not None and c.parent in chain)

    def kind(self, labels: Iterable[str]) -> str:
        """Return what a node with these labels is: its most special label of those that no value decides.

        Raises:
            ValueError: none of them is a class of its own kind.
        """
        known = (self.classes[label] for label in labels if label in self.classes)
        return max((c.name for c in known if c.decided_by is None), key=lambda name: len(self.ancestors(name)))

    def class_of_record(self, record_type: str) -> ClassDef:
        """Return the class of a record type (`Entity` gives `Thing`). Raises KeyError for an unknown type."""
        for definition in self.classes.values():
            if definition.record_type == record_type:
                return definition
        raise KeyError(record_type)

    def properties_of(self, class_name: str) -> tuple[PropertyDef, ...]:
        """Return the properties that a class has itself or from those above it."""
        chain = set(self.ancestors(class_name))
        return tuple(p for p in self.properties.values() if chain & set(p.domain))

    def property_for(self, class_name: str, record_key: str) -> PropertyDef | None:
        """Return the property that carries a key of the records of a class, None where there is none."""
        return next((p for p in self.properties_of(class_name) if p.record_key == record_key), None)

    def names(self) -> tuple[Name, ...]:
        """Return the gazetteer, the longest names first. Hidden labels are no names."""
        return self._names

    @cached_property
    def _names(self) -> tuple[Name, ...]:
        return gazetteer(self.concepts.values())

    @cached_property
    def _by_form(self) -> dict[str, list[Name]]:
        forms: dict[str, list[Name]] = {}
        for name in self._names:
            forms.setdefault(fold(name.surface), []).append(name)
        return forms

    @cached_property
    def _by_label(self) -> dict[str, list[Concept]]:
        forms: dict[str, list[Concept]] = {}
        for c in self.concepts.values():
            for form in {
                fold(x) for x in (c.label, c.official_name, *c.alt_labels, *c.hidden_labels, *c.abbreviations)
            }:
                forms.setdefault(form, []).append(c)
        return forms

    def resolve(self, surface: str, context: str = "") -> Concept | None:
        """Return the concept that `surface` names in `context` (its sentence), None where none or more than one does.

        A plural s is allowed. Names with a condition count where the context meets it.
        """
        for form in _singulars(surface):
            candidates = [n for n in self._by_form.get(fold(form), ()) if not n.case_sensitive or n.surface == form]
            if candidates:
                name = decide(candidates, context)
                return self.concepts[name.concept] if name else None
        return None

    def find(self, text: str, scheme: str) -> Concept | None:
        """Return the concept of `scheme` with this label, other label, hidden label or abbreviation, in any case."""
        for form in _singulars(text):
            found = [c for c in self._by_label.get(fold(form), ()) if c.scheme == scheme]
            if len(found) == 1:
                return found[0]
        return None

    @cached_property
    def _forces(self) -> dict[str, Concept]:
        found: dict[str, Concept] = {}
        for c in self.scheme("force"):
            rules = (r.surface for r in c.rules)
            for form in (c.label, c.official_name, *c.alt_labels, *c.hidden_labels, *c.abbreviations, *rules):
                found.setdefault(fold(form), c)
                found.setdefault(stem(form), c)
        return found

    def find_force(self, text: str) -> Concept | None:
        """Return the force that `text` names as a whole ("Derbyshire Police", "Devon & Cornwall", "the Met")."""
        return self._forces.get(fold(text)) or self._forces.get(stem(text))

    def force_in(self, text: str) -> Concept | None:
        """Return the force that a short text (a title, a cover line) names first; of two at one place the longer.

        Places count as well as names ("Derbyshire - National child protection inspection"), short forms do not.
        """
        place = self._force_pattern.search(fold(text))
        return self._forces[place.group()] if place else None

    @cached_property
    def _force_pattern(self) -> re.Pattern[str]:
        forms = sorted((f for f in self._forces if len(f) > 3), key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b")

    def clashes(self) -> list[tuple[str, tuple[str, ...]]]:
        """Return the names that stand for two concepts with no rule that decides; empty where all is well."""
        return clashes(self._names)


def _singulars(text: str) -> Iterator[str]:
    yield text
    for ending, instead in (("ies", "y"), ("es", ""), ("s", "")):
        if text.endswith(ending):
            yield text.removesuffix(ending) + instead


@lru_cache(maxsize=4)
def load_ontology(path: Path | None = None) -> Ontology:
    """Return the ontology in `path`, or graphkit's own.

    Raises:
        OntologyError: a file is not Turtle, or contradicts itself.
    """
    return Ontology(path or folder("ontology"))
