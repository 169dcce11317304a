"""What is read of one set of grades, and which of a document's sets are the same cases: one total of all, no more."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from graphkit.extract.cases.audits.audit_scopes import Scope
from graphkit.extract.cases.case_types import in_prose
from graphkit.extract.prose.graded_prose import cases_in, counts_in
from graphkit.extract.prose.graders import Assessor
from graphkit.extract.prose.grades import Counts
from graphkit.extract.prose.numbers import FEW, parse_number

#: every case of the inspection, wherever a sentence stands
WHOLE = re.compile(
    r"\b(?:in total|overall|altogether|combined|taken together|all (?:of )?(?:the|our|\d+)|total)\b", re.I
)
#: types of case at least, of which a table holds all cases
_TYPES = 3
#: what a sentence grades of the cases counted before it: "of the other five, one was good"
_THE_OTHERS = re.compile(rf"\bof the (?:other|remaining) (?P<n>{FEW})(?=,)", re.IGNORECASE)


@dataclass(slots=True)
class Audit:
    """Grades given to a set of cases, and where the document gives them."""

    start: int
    end: int
    counts: Counts
    assessor: Assessor
    scope: Scope
    case_type: str | None
    cases: int | None
    section: str | None
    kind: Literal["list", "table", "prose"]
    blocks: list[int] = field(default_factory=list)
    said: bool = True  # whether the text says which cases these are
    chosen: bool = False  # whether the inspectors are said to have chosen them
    headed: bool = False  # whether the heading alone tells their type
    named: bool = True  # whether what gives the grades tells the type itself
    ungraded: int = 0  # how many more of the cases got no grade
    others: bool = False  # whether somebody graded them who is neither the inspectors nor the force
    about: str | None = None  # the one type of case that the sentences before speak of, though they count all cases

    @property
    def graded(self) -> int:
        """The number of cases that the counts add up to."""
        return sum(self.counts.known().values())


def stated(sentence: str, earlier: Sequence[str], counts: Counts, kind: str | None) -> int | None:
    """Return how many cases of the kind there were, as the sentence or one of the two before says; else None.

    Args:
        sentence: the reading of the sentence that tells the grades.
        earlier: the sentences before it in its block.
        counts: the grades.
        kind: the type of the cases, None of all.
    """
    if left := _THE_OTHERS.search(sentence):
        number = parse_number(left["n"])
        return int(number) if number == sum(counts.known().values()) else None
    named, graded = in_prose(sentence) is not None, sum(counts.known().values())
    for text in (sentence, *reversed(earlier[-2:])):
        own = text is sentence
        if not own and (counts_in(text) is not None or (named and in_prose(text) not in {None, kind})):
            return None
        cases = cases_in(text)
        if cases is not None and cases >= graded:
            return cases
        if cases is not None and not own:  # fewer than were graded: other cases; in the sentence itself a grade's
            return None
    return None


def settled(audits: Sequence[Audit]) -> list[Audit]:
    """Return `audits` in their order, without those that say again in prose what another says; totals settled.

    Cases whose type only the sentences before tell are of every type where there are as many of all types. Inspectors'
    grades of which the text does not say whose cases they are, and that another, larger total holds, are of
    the cases that the force graded where the numbers are the same; what inspectors chose beside those, or what makes
    the total with them, is additional; else they are of the type that is spoken of before them, where that has no
    grades elsewhere; else nobody knows of which, and they are left out.
    """
    for audit in audits:
        if not audit.named and _holds_types(audit, audits):
            audit.case_type, audit.scope = None, "all"
    untyped = [a.counts for a in audits if a.case_type is None]
    for audit in audits:
        if audit.headed and audit.counts in untyped:  # below a type's heading, all cases are recalled
            audit.case_type, audit.scope = None, "all"
    kept = [a for a in audits if not any(_repeats(a, other) or _sums(a, other) for other in audits if other is not a)]
    wholes = [a for a in kept if _is_total(a)]
    largest = max(wholes, key=lambda a: (a.said, a.graded), default=None)
    own = {
        a.graded + a.ungraded
        for a in kept
        if a.assessor == "force" and a.scope == "self-assessed" and a.case_type is None
    }
    reread = any(a.assessor == "inspectorate" and a.scope == "self-assessed" and a.case_type is None for a in kept)
    found: list[Audit] = []
    for audit in kept:
        if _one_grade(audit) and (audit.cases is None or (largest is not None and audit.cases < largest.graded)):
            continue
        if _is_total(audit) and not audit.said and not _holds_two(audit, kept):
            if audit.graded + audit.ungraded in own and not reread:
                audit.scope, reread = "self-assessed", True
            elif own and audit.graded not in own and (audit.chosen or _makes_up(audit, kept)):
                audit.scope = "additional"
            elif (
                audit.kind == "prose" and audit is not largest and largest is not None and audit.graded < largest.graded
            ):
                if audit.about is None or any(audit.about == a.case_type for a in kept):
                    continue
                audit.case_type, audit.scope = audit.about, "case-type"
        found.append(audit)
    return found


def _holds_types(audit: Audit, others: Sequence[Audit]) -> bool:
    """Tell whether cases are as many as tables or lists have of all types: of none, whichever is spoken of before."""
    kinds = {
        a.case_type: a.graded for a in others if a.kind != "prose" and a.assessor == audit.assessor and a.case_type
    }
    return audit.scope == "case-type" and len(kinds) >= _TYPES and sum(kinds.values()) == audit.graded


def _is_total(audit: Audit) -> bool:
    return (
        audit.assessor == "inspectorate"
        and audit.scope == "all"
        and audit.case_type is None
        and len(audit.counts.known()) > 1
    )


def _makes_up(audit: Audit, others: Sequence[Audit]) -> bool:
    """Tell whether the grades of `audit` and the inspectors' of the force's cases make those of a total."""
    rated = [a for a in others if a.assessor == "inspectorate" and a.case_type is None and a is not audit]
    own = [a.counts.known() for a in rated if a.scope == "self-assessed"]
    wholes = [a.counts.known() for a in rated if a.scope == "all"]
    grades = audit.counts.known()
    return any({g: n + then.get(g, 0) for g, n in grades.items()} == whole for then in own for whole in wholes)


def _holds_two(audit: Audit, others: Sequence[Audit]) -> bool:
    """Tell whether the grades of `audit` are the sums of those that inspectors gave the force's cases and to more."""
    rated = [a for a in others if a.assessor == "inspectorate" and a.case_type is None and a is not audit]
    own = [a.counts.known() for a in rated if a.scope == "self-assessed"]
    more = [a.counts.known() for a in rated if a.scope == "additional"]
    grades = audit.counts.known()
    return any({g: n + then.get(g, 0) for g, n in one.items()} == grades for one in own for then in more)


def _sums(audit: Audit, other: Audit) -> bool:
    """Tell whether `audit` is the last row of a table that parts the cases of `other`, so no total of all."""
    same = (audit.assessor, audit.case_type, audit.counts) == (other.assessor, None, other.counts)
    return same and audit.kind == "table" and audit.scope == "all" and other.scope in {"self-assessed", "additional"}


def _one_grade(audit: Audit) -> bool:
    """Tell whether prose gives one grade of cases of which it does not say whose they are: as a rule, of some."""
    return (
        audit.kind == "prose"
        and not audit.said
        and audit.assessor == "inspectorate"
        and audit.case_type is None
        and len(audit.counts.known()) == 1
    )


def _repeats(audit: Audit, other: Audit) -> bool:
    """Tell whether `audit` is prose that says no more than `other` does: a list, a table or what stands before it."""
    if (audit.assessor, audit.case_type) != (other.assessor, other.case_type) or audit.scope != other.scope:
        return False
    known, whole = audit.counts.known(), other.counts.known()
    if audit.kind == "prose" and not known and audit.case_type is not None:
        return len(whole) > 1 and (audit.cases or 0) <= other.graded  # how many there were, beside their grades
    if audit.kind != "prose" or not known or not known.items() <= whole.items():
        return False
    if len(known) < len(whole) or other.kind != "prose":
        return True
    return audit.case_type is None and audit.start > other.start
