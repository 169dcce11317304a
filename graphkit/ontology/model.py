"""The shapes in which code meets the ontology: classes, properties, concepts, schemes and names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

NAMESPACE = "https://graphkit.example/ns#"
BASE = "https://graphkit.example/"
#: schemes whose concepts' ids are the notation alone; every other id is `scheme/notation`
BARE_SCHEMES: frozenset[str] = frozenset({"theme", "practice-area", "case-type", "grade"})

PropertyKind: TypeAlias = Literal["datatype", "object"]


_HEAD = re.compile(r"(.+?)\s(of|in|for)\s(.+)$")


def _loose(words: str) -> str:
    """Return a regular expression for words whose hyphens, quotes and ampersands vary in print."""
    body = re.escape(words).replace(r"\ ", r"(?:\s+|-)").replace(r"\-", r"[-\s]?").replace(r"\&", r"(?:&|and)")
    return body.replace("'", "['\u2019]?")


@dataclass(frozen=True, slots=True)
class ClassDef:
    """A class of the metamodel.

    Attributes:
        name: local name; the Neo4j label.
        parent: local name of the class above it in this namespace, None at the top.
        record_type: record type (tag) that yields its nodes: `Entity` for `Thing` and all below it, `Document` for
            `Report` and `Article`, else the name itself (of a class that no record yields, too).
        owned_by: `document`, `shared`, `ontology`, or None for abstract classes that leave it to those below.
        abstract: True where no node has the class as its own label.
        qualifies: local name of the object property whose relationship properties it holds, else None. Such a class
            is a node in RDF and a relationship in Neo4j.
        aligned: full IRIs of classes of other vocabularies that it is a subclass of.
        decided_by: (record key, value) of the nodes of its parent that are its own; None for a class of its own kind.
            Such a class is a further label, with no constraint and no index.
    """

    name: str
    iri: str
    label: str
    comment: str
    parent: str | None
    record_type: str
    owned_by: str | None
    abstract: bool = False
    qualifies: str | None = None
    aligned: tuple[str, ...] = ()
    decided_by: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class PropertyDef:
    """A property of the metamodel.

    Attributes:
        name: local name.
        record_key: key of the subject's record; None for an object property that no record of the subject carries.
        inverse_record_keys: keys of the object's record that carry the subject's id (or the places of a statement).
        neo4j_name: node property (snake case) or relationship type (upper snake case); the property of a
            relationship (snake case) where all its subjects qualify one.
        domain: local names of the classes that have it (and so all below them).
        range: local names of the classes that it leads to, or the XSD type (`string`, `double` ...).
        many: True where the value is a list.
        graph_only: True where the store writes it and no record carries it.
        on_relationship: relationship type that it stands on in Neo4j (of several `FARES_WITH|SAYS_OF`), else None.
        aligned: full IRIs of properties of other vocabularies that it is a subproperty of.
    """

    name: str
    iri: str
    kind: PropertyKind
    record_key: str | None
    neo4j_name: str
    domain: tuple[str, ...]
    range: tuple[str, ...]
    label: str
    comment: str
    inverse_record_keys: tuple[str, ...] = ()
    many: bool = False
    graph_only: bool = False
    on_relationship: str | None = None
    aligned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """One surface form of one concept: an entry of the gazetteer.

    Attributes:
        surface: as texts print it, in the singular, with plain quotes, hyphens and spaces.
        concept: id of the concept.
        entity_type: record `entity_type` that it yields.
        case_sensitive: True where only exactly this case counts.
        requires: words of which at least one must stand in the same sentence; empty where there is no condition.
        prefer_over: ids of concepts that give way where they carry the same name.
        abbreviation: True for a short form.
    """

    surface: str
    concept: str
    entity_type: str
    case_sensitive: bool
    requires: tuple[str, ...] = ()
    prefer_over: tuple[str, ...] = ()
    abbreviation: bool = False

    def admits(self, context: str) -> bool:
        """Return whether the name may count in `context` (its sentence): one of `requires` stands there."""
        if not self.requires:
            return True
        return any(re.search(rf"\b{re.escape(word)}\b", context, re.IGNORECASE) for word in self.requires)

    def pattern(self) -> str:
        """Return a regular expression for the name.

        The plural is allowed, of its last word or of the head before "of", "in" or "for" ("directors of children's
        services"); a hyphen may be a space or nothing and a space a hyphen, `&` may be `and`, an apostrophe may lack.
        """
        plural = r"s?" if self.abbreviation else r"(?:s|es)?"
        split = _HEAD.match(self.surface)
        if split:
            head, link, rest = split.groups()
            body = rf"{_loose(head)}{plural}\s+{link}\s+{_loose(rest)}{plural}"
        else:
            body = _loose(self.surface) + plural
        return rf"(?<!\w)(?:{body})(?!\w)" if self.case_sensitive else rf"(?<!\w)(?i:{body})(?!\w)"


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a scheme.

    Attributes:
        id: notation alone for themes, practice areas, case types and grades, else `scheme/notation`.
        alt_labels: other names.
        hidden_labels: forms for look-up only (`Ontology.find`, `Ontology.find_force`), never in the gazetteer.
        abbreviations: short forms, the usual one first.
        broader: ids of wider concepts of the scheme.
        related: ids of concepts that bear on this one.
        performs: ids of the functions that it performs.
        in_practice_area: id of the practice area that it belongs to (themes) or is usually treated under (functions).
        official_name: legal or official name, the label where it says none.
        rules: names with conditions.
        headings: wordings of headings (practice areas alone).
        general_label: True where the label is too general to be read as a name in a text.
        class_name: label of its node in Neo4j.
        entity_type: record `entity_type` of its names, None where they are not named things.
    """

    id: str
    iri: str
    scheme: str
    notation: str
    label: str
    definition: str
    official_name: str
    class_name: str
    entity_type: str | None = None
    alt_labels: tuple[str, ...] = ()
    hidden_labels: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    performs: tuple[str, ...] = ()
    in_practice_area: str | None = None
    rules: tuple[Name, ...] = ()
    headings: tuple[str, ...] = ()
    general_label: bool = False

    @property
    def abbreviation(self) -> str | None:
        """The usual short form, if there is one."""
        return self.abbreviations[0] if self.abbreviations else None


@dataclass(frozen=True, slots=True)
class Scheme:
    """A concept scheme: its name, what it is called, the class of its concepts and the type of its names."""

    name: str
    iri: str
    label: str
    class_name: str
    entity_type: str | None


def concept_id(iri: str) -> str:
    """Return the id of the concept at `iri`. Raises ValueError where it is not one of graphkit's."""
    scheme, _, notation = iri.removeprefix(BASE).partition("/")
    if not iri.startswith(BASE) or not notation or "/" in notation:
        raise ValueError(f"not the IRI of a concept: {iri}")
    return notation if scheme in BARE_SCHEMES else f"{scheme}/{notation}"


def snake(name: str) -> str:
    """Return a camelCase local name in snake case: `childAges` gives `child_ages`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
