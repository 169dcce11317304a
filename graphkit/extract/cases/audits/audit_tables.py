"""Tells whose grades a table of audited cases holds, and of which cases, from what stands above it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphkit.extract.cases.audits.assessors import assessor_in
from graphkit.extract.cases.audits.audit_scopes import Scope, scope_in
from graphkit.extract.cases.audits.other_graders import by_others
from graphkit.extract.prose.graded_prose import cases_in, counts_in
from graphkit.extract.prose.graders import Assessor
from graphkit.extract.prose.splitting import split

#: what says that a table follows
_LEADS = re.compile(
    r"\b(?:tables?|figures?|charts?)\b|\bbelow\b|\bas follows\b|\b(?:following|these) (?:results|grades|figures)\b|:$",
    re.IGNORECASE,
)
_GRADED = re.compile(r"\b(?:graded|judged|rated|assessed|marked|scored)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:\d+|[a-z]+(?:teen|ty)(?:-[a-z]+)?|ten|eleven|twelve) (?:[a-z]+ ){0,4}"
    r"(?:cases|files|records|investigations)\b",
    re.IGNORECASE,
)
#: what weighs one's grades against another's
_COMPARES = re.compile(
    r"\b(?:too|more|less|than|as (?:strict|well|closely)|differ\w*|(?:dis)?agree\w*|gap|shows? that|enough)\b",
    re.IGNORECASE,
)

#: who judge services, and what says that cases were graded all the same
_SERVICES_JUDGED = re.compile(
    r"\b(?:ofsted|care quality commission|cqc|estyn|cssiw|care inspectorate)\b", re.IGNORECASE
)
_CASE_WORDS = re.compile(
    r"\b(?:cases?|files?|records|investigations|incidents|referrals|enquir(?:y|ies)|child protection)\b", re.IGNORECASE
)


@dataclass(slots=True, frozen=True)
class Over:
    """What stands over a table, the nearest last: a heading, the paragraph below it, a caption."""

    heading: str = ""
    paragraph: str = ""
    caption: str = ""

    def followed_by(self, clean: str, kind: str) -> Over:
        """Return what stands over a table behind one more block."""
        if kind == "heading":
            return Over(heading=clean)
        if kind == "caption":
            return Over(self.heading, self.paragraph, clean)
        return Over(self.heading, clean)

    @property
    def nearest(self) -> str:
        """What stands right above the table."""
        return self.caption or self.paragraph or self.heading

    @property
    def assessor(self) -> Assessor:
        """Who graded the cases: whom the caption names, or the sentence that leads to the table.

        Where that sentence names nobody, those who graded last before it; what is said of either beside that ("the
        force's assessors aren't strict enough") tells nothing of the table.
        """
        if self.caption and (named := assessor_in(self.caption)):
            return named
        sentences = [self.paragraph[a:b] for a, b in split(self.paragraph)]
        for k, sentence in enumerate(reversed(sentences)):
            leads = not k and (_LEADS.search(sentence) or _GRADED.search(sentence))
            tells = leads or _COUNTED.search(sentence) or cases_in(sentence) is not None or counts_in(sentence)
            if tells and not _COMPARES.search(sentence) and (named := assessor_in(sentence)):
                return named
        return assessor_in(self.heading)

    @property
    def others(self) -> bool:
        """Whether somebody graded the cases who is neither the inspectors nor the force, or services and no cases."""
        told = [self.paragraph[a:b] for a, b in split(self.paragraph)]
        near = " ".join((self.heading, *told[-2:], self.caption))
        if _SERVICES_JUDGED.search(near) and not _CASE_WORDS.search(near):
            return True
        return by_others(self.caption, told) or (bool(told) and by_others(told[-1], told[:-1]))

    @property
    def scope(self) -> Scope | None:
        """Which cases: as the caption or the sentence that leads to the table says."""
        spans = split(self.paragraph)
        last = self.paragraph[slice(*spans[-1])] if spans else ""
        return scope_in(self.caption) or scope_in(last) or scope_in(self.heading)


def assessor_of_title(title: str) -> Assessor:
    """Return who graded the cases of a table: nobody where it only counts them."""
    spans = split(title)
    own = title[slice(*spans[-1])] if spans else title  # of a paragraph above, the sentence that leads to the table
    return assessor_in(own) if re.search(r"\b(?:graded|judged|rated|assessment by)\b", own, re.IGNORECASE) else None


#: what the label of a row calls every case
_WHOLE = re.compile(r"(?:(?:sub|grand) ?)?totals?\b|(?:all|overall|sum|altogether|combined)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b20\d\d\b")
#: inspectors chose cases that the force had not graded
_CHOSEN = re.compile(
    r"\b(?:chosen|selected|picked|sampled)\b[^.;]{0,30}\bby (?:us\b|inspectors|hmic)|\bonly\b"
    r"|\b(?:our|inspectors') own\b",
    re.IGNORECASE,
)
_FURTHER = re.compile(r"(?:additional|further|extra|other)\b(?! (?:incident|concern|referral|type))", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:those|these|same|both)\b", re.IGNORECASE)


def whole_row(label: str) -> bool:
    """Tell whether the label of a row says that it holds all cases."""
    return _WHOLE.match(label) is not None


def scope_of_row(label: str, assessor: Assessor, year: int | None) -> Scope | None:
    """Return which cases a row of a table holds, as its own label says; None where it does not.

    Args:
        label: what names the row.
        assessor: who graded its cases.
        year: the inspection's.
    """
    years = [int(found) for found in _YEAR.findall(label)]
    if years and year is not None:
        return "previous" if max(years) < year else "all"
    if whole_row(label):
        return "all"
    if (said := scope_in(label)) is not None and not (said == "additional" and assessor == "force"):
        return said
    if assessor == "force":
        return "self-assessed"
    return (
        "additional"
        if _CHOSEN.search(label) or _FURTHER.match(label)
        else "self-assessed"
        if _BOTH.search(label)
        else None
    )
