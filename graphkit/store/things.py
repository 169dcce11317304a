"""Which node a named thing, an inspection or a recommendation is: the ids of what documents share. Pure."""

from __future__ import annotations

import hashlib
import re

from graphkit.documents import slug
from graphkit.errors import RecordError
from graphkit.ontology import Concept, Ontology
from graphkit.records import DocumentRecord, Entity
from graphkit.store.rows import Ref

#: what a police force's own name ends in
_FORCE = re.compile(r"\b(?:Police|Constabulary)(?: Service)?$")
#: schemes whose concepts are jobs that teams do, not things with a name of their own
_JOBS = frozenset({"function"})


def concept_ref(ontology: Ontology, id: str, said_by: str) -> Ref:
    """Return the node of the concept `id`.

    Raises:
        RecordError: the ontology lacks it; `said_by` is the record that names it.
    """
    concept = ontology.concepts.get(id)
    if concept is None:
        raise RecordError(f"{said_by}: '{id}' is no concept of the ontology; add it there or mend the extraction")
    return Ref(concept.class_name, concept.id)


def label_of(entity_type: str) -> str:
    """Return the label of things of one `entity_type`."""
    return entity_type.capitalize()


def squeezed(text: str) -> str:
    """Return `text` without case, spaces and marks: two prints of one text agree however they are set."""
    return re.sub(r"[\W_]+", "", text.casefold())


def digest(text: str) -> str:
    """Return 16 hex digits that stand for `text`."""
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def recommendation_id(made_by: str, quote: str) -> str:
    """Return the id of a recommendation: of its inspection (or else document) and its squeezed text."""
    return f"{made_by}#recommendation-{digest(squeezed(quote))}"


def force_ref(ontology: Ontology, name: str, concept: str | None = None) -> Ref:
    """Return the node of the force called `name`: the ontology's concept where it knows it."""
    known: Concept | None = ontology.concepts.get(concept) if concept else ontology.find_force(name)
    if known is not None:
        return Ref(known.class_name, known.id)
    return Ref("Force", f"force/{slug(name)}")


def inspected_force(ontology: Ontology, inspection: str, facts: DocumentRecord | None) -> tuple[Ref, str] | None:
    """Return the force of an inspection's id (`inspection/{slug of the force}/{month}`) and its name.

    None where the id has no force in it.
    """
    parts = inspection.split("/")
    if len(parts) != 3 or not parts[1]:
        return None
    if facts is not None and facts.force and slug(facts.force) == parts[1]:
        return force_ref(ontology, facts.force, facts.force_concept), facts.force
    for concept in ontology.scheme("force"):
        if parts[1] in {slug(concept.official_name), slug(concept.label), concept.notation}:
            return Ref(concept.class_name, concept.id), concept.official_name
    return Ref("Force", f"force/{parts[1]}"), parts[1].replace("-", " ").title()


def thing_ref(ontology: Ontology, entity: Entity, force: Ref | None) -> Ref:
    """Return the node of an entity: its concept's, or one by type and name; a team's belongs to its force.

    Raises:
        RecordError: its concept is not in the ontology.
    """
    if entity.concept:
        concept = ontology.concepts.get(entity.concept)
        if concept is None or concept.scheme not in _JOBS:
            return concept_ref(ontology, entity.concept, entity.id)
    return named_ref(ontology, entity.entity_type, entity.name, force)


def named_ref(ontology: Ontology, entity_type: str, name: str, force: Ref | None) -> Ref:
    """Return the node of a thing known by type and name alone."""
    label = label_of(entity_type)
    tail = slug(name) or digest(name)
    if label == "Force":
        own = force is not None and force.id == f"force/{tail}"
        if own or _FORCE.search(name) or ontology.find_force(name):
            return force_ref(ontology, name)
        label = "Team"  # a division or command unit: a part of the force, whatever it is called
    if label == "Team" and force is not None:
        return Ref(label, f"team/{force.id.removeprefix('force/')}/{tail}")
    return Ref(label, f"{entity_type}/{tail}")


def job_of(ontology: Ontology, entity: Entity) -> Ref | None:
    """Return the function that an entity performs, where the record says one.

    Raises:
        RecordError: the ontology lacks it.
    """
    concept = ontology.concepts.get(entity.concept or "")
    said = entity.function or (concept.id if concept is not None and concept.scheme in _JOBS else None)
    return concept_ref(ontology, said, entity.id) if said else None


def grade_of(ontology: Ontology, printed: str) -> Ref | None:
    """Return the grade that a printed one is, None where the vocabulary lacks it."""
    concept = ontology.find(printed, "grade") if "grade" in ontology.schemes else None
    return Ref(concept.class_name, concept.id) if concept else None
