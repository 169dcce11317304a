"""Decides which of several named things a person means by a text, and says so where it is not their very name. Pure."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from graphkit.errors import QueryError
from graphkit.ontology import Concept, Ontology, fold
from graphkit.ontology.names import stem

#: How many names a refusal suggests.
SUGGESTED = 3
#: A name this far alike is worth a suggestion (ratio of difflib, 0 to 1).
ALIKE = 0.55
#: A word this far alike is taken for a form of the other ("childrens", "child").
_WORD_ALIKE = 0.7
#: Letters that a word has at least where one may be missing, doubled or swapped.
_SLIP_FROM = 5


@dataclass(frozen=True, slots=True)
class Named:
    """Something that a person can name.

    Attributes:
        id: of its node.
        names: what it is called; the first is shown.
        forms: the names as they are compared, with short ones by which it is known ("durham").
        said: whether a loaded document speaks of it; suggestions begin with such.
    """

    id: str
    names: tuple[str, ...]
    forms: frozenset[str]
    said: bool = False

    @property
    def name(self) -> str:
        """The name that is shown."""
        return self.names[0] if self.names else self.id

    def is_called(self, text: str) -> bool:
        """Return whether `text` is the id or one of the names to the letter."""
        return text == self.id or text in self.names


def named(id: str, names: Iterable[str | None], label: str, said: bool = False) -> Named:
    """Return a `Named`; that a force is a police or a constabulary does not count for its forms."""
    known = tuple(dict.fromkeys(name for name in names if name))
    forms = {fold(name) for name in known} | {fold(id.rpartition("/")[2])}
    if label == "Force":
        forms |= {stem(name) for name in known}
    return Named(id, known, frozenset(forms - {""}), said)


def concepts(ontology: Ontology, label: str, said: bool = False) -> tuple[Named, ...]:
    """Return the concepts whose nodes have `label`, with every name that the ontology knows for them.

    Args:
        ontology: where they stand.
        label: such as `Force`.
        said: what their `said` shall be, which the ontology does not know.
    """
    return tuple(named(c.id, names_of(c), label, said) for c in ontology.concepts.values() if c.class_name == label)


def names_of(concept: Concept) -> tuple[str | None, ...]:
    """Return every name that the ontology knows for a concept, the one to show first."""
    surfaces = (rule.surface for rule in concept.rules)
    return (
        concept.official_name, concept.label, *concept.alt_labels, *concept.hidden_labels, *concept.abbreviations,
        *surfaces,
    )  # fmt: skip


def choose(text: str, among: Sequence[Named], parameter: str, label: str, where: str) -> Named:
    """Return the one that `text` means.

    What counts is, in this order: its id or name to the letter; the same without regard to case, hyphens and the
    like; the beginning of a name; words that begin words of a name; a name with one letter missing, doubled or
    swapped. The first of these that fits a single one decides. Spelling that is further off never does:
    Herefordshire is no Hertfordshire.

    Args:
        text: what the person wrote.
        among: all that it could be.
        parameter: that it is given for, for the refusal.
        label: of the nodes, for the refusal.
        where: "the graph" or "the ontology", for the refusal.

    Raises:
        QueryError: it fits several, or none; the line suggests up to three.
    """
    form = fold(text)
    fits: Sequence[Callable[[Named], bool]] = (
        lambda one: one.is_called(text),
        lambda one: form in one.forms,
        lambda one: any(other.startswith(form) for other in one.forms),
        lambda one: any(_begins_words(form, other) for other in one.forms),
        lambda one: any(_slipped(form, other) for other in one.forms),
    )
    for fit in fits if form else ():
        found = [one for one in among if fit(one)]
        if len(found) == 1:
            return found[0]
        if found:
            raise QueryError(f"'{text}' could be {_either(found)}; give {parameter} as one of these")
    alike = _alike(form, among)
    advice = f"did you mean {_either(alike)}?" if alike else _known(among)
    raise QueryError(f"{where} has no {label} '{text}'; {advice}")


def _begins_words(form: str, name: str) -> bool:
    words = name.split()
    return all(any(word.startswith(begin) for word in words) for begin in form.split())


def _slipped(form: str, name: str) -> bool:
    """Return whether the two differ by one letter missing, one too many or two swapped, past a word's first."""
    one, other = form.split(), name.split()
    if len(one) != len(other):
        return False
    differ = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differ) != 1:
        return False
    a, b = sorted(differ[0], key=len)
    if a[0] != b[0] or len(b) < _SLIP_FROM:
        return False
    if len(a) == len(b):
        at = next(i for i in range(len(a)) if a[i] != b[i])
        return a == b[:at] + b[at : at + 2][::-1] + b[at + 2 :]
    return any(a == b[:at] + b[at + 1 :] for at in range(1, len(b)))


def _alike(form: str, among: Sequence[Named]) -> list[Named]:
    scored = [(max((_likeness(form, other) for other in one.forms), default=0.0), one) for one in among]
    good = sorted((pair for pair in scored if pair[0] >= ALIKE), key=lambda pair: (-pair[0], pair[1].id))
    return [one for _, one in good[:SUGGESTED]]


def _likeness(form: str, other: str) -> float:
    """Return how alike two names are, 0 to 1: letter by letter, or by their words in whatever order."""
    words = [word for word in form.split() if len(word) >= _SLIP_FROM]
    best = [max(difflib.SequenceMatcher(None, word, one).ratio() for one in other.split()) for word in words]
    by_words = sum(best) / len(best) if len(best) > 1 and min(best) >= _WORD_ALIKE else 0.0
    return max(difflib.SequenceMatcher(None, form, other).ratio(), by_words)


def _either(found: Sequence[Named]) -> str:
    """Return up to three names, those first of which a document speaks; ids where names do not tell them apart."""
    first = sorted(found, key=lambda one: not one.said)[:SUGGESTED]
    shown = [one.name for one in first]
    if len(set(shown)) < len(shown):
        shown = [one.id for one in first]
    if len(found) > len(shown):
        return f"{', '.join(shown)} and {len(found) - len(shown)} others"
    return " or ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else shown[0]


def _known(among: Sequence[Named]) -> str:
    """Return some that there are: those of which a document speaks, where there are such."""
    some = [one for one in among if one.said] or list(among)
    return f"it has {_either(some)}" if some else "it has none"
