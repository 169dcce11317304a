"""Tells of whom a clause speaks: a child, an adult who may have done harm, or others than the police."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.extract.cues import Word

_CHILD = frozenset(
    {"child", "children", "girl", "girls", "boy", "boys", "young", "under", "teenager", "teenagers", "pupil", "pupils"}
    | {"baby", "babies", "siblings", "youngsters"}
)
#: those whose arrest, charge and detention is what the police are for
_GROWN = frozenset(
    {"suspect", "suspects", "man", "men", "offender", "offenders", "perpetrator", "perpetrators", "adult", "adults"}
    | {"father", "fathers", "stepfather", "stepfathers", "mother", "mothers", "parent", "parents", "uncle", "partner"}
    | {"boyfriend", "neighbour", "neighbours", "teacher", "teachers", "abuser", "abusers", "rapist", "rapists", "those"}
    | {"people", "person", "drivers", "carer", "carers", "grandfather"}
)
#: "child" before one of them is no child: "child abusers", "the child abuse team"
_OF_CHILD = frozenset(
    {
        "abuse",
        "abuser",
        "abusers",
        "protection",
        "sex",
        "sexual",
        "rape",
        "rapist",
        "rapists",
        "exploitation",
        "neglect",
    }
    | {"criminal", "cruelty"}
)
#: before "inspectors" they are officers of the force
_RANKS = frozenset({"detective", "custody", "duty", "police", "chief"})
#: others than the police, who see what falls short because the police did not
_OUTSIDE = frozenset(
    {"social", "prosecutor", "prosecutors", "cps", "nurse", "school", "schools", "carer", "carers", "court", "courts"}
    | {"judge", "magistrates", "neighbouring", "another", "laboratory", "hospital", "mother", "father", "parents"}
    | {"teacher", "teachers", "health", "council", "partners", "family", "families", "suspect", "system", "chair"}
    | {"request", "insistence", "us", "we", "our", "inspectors", "chance"}
)


def is_of_child(tokens: Sequence[Word], first: int, stop: int) -> bool:
    """Tell whether the first person whom `tokens[first:stop]` names is a child."""
    for i in range(first, stop):
        word = tokens[i].text
        if word in _GROWN:
            return False
        if word in _CHILD:
            after = tokens[i + 1].text if i + 1 < len(tokens) else ""
            if after in _OF_CHILD or (word == "child" and after in _GROWN):
                continue
            return True
    return False


def is_of_grown(tokens: Sequence[Word], first: int, stop: int) -> bool:
    """Tell whether the first person whom `tokens[first:stop]` names is an adult who may have done harm."""
    return not is_of_child(tokens, first, stop) and any(t.text in _GROWN for t in tokens[first:stop])


def outside(tokens: Sequence[Word], first: int, stop: int) -> bool:
    """Tell whether `tokens[first:stop]` names others than the police of the force."""
    return any(
        tokens[i].text in _OUTSIDE and not (tokens[i].text == "inspectors" and tokens[i - 1].text in _RANKS)
        for i in range(max(0, first), min(stop, len(tokens)))
    )
