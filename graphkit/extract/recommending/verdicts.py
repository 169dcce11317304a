"""Reads the sentences that say outright what became of a recommendation: met, progress, no progress, not yet met."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from graphkit.extract.prose.announcing import single_case
from graphkit.extract.recommending import verdict_words as words

Progress = Literal["achieved", "progress", "none", "unclear"]
#: "short": not achieved, and the sentence does not say how far it is
Value: TypeAlias = Literal["achieved", "progress", "none", "short"]
#: how closely a verdict speaks of the recommendation: of a part of the subject, of the subject, of the recommendation
PART, SUBJECT, NAMED = 1, 2, 3
_PRONOUNS = {"it", "they"}
#: "The hub has no backlog left, and this recommendation has been met": what is denied before it is another matter
_ADDED = re.compile(r", and (?=(?:this|the|that|our) recommendation\b)", re.IGNORECASE)
_WEAKER: dict[Value, int] = {"none": 0, "short": 1, "progress": 2, "achieved": 3}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one sentence says became of a recommendation.

    Attributes:
        value: how far it was carried out.
        about: PART, SUBJECT or NAMED.
        on: the words that say of what ("in the recording of strategy discussions"), "" where none do.
    """

    value: Value
    about: int
    on: str = ""


def read(clean: str, *, opens: bool = False, before: str = "", year: int | None = None) -> Verdict | None:
    """Return the verdict that a sentence or a heading gives, or None where it gives none.

    Args:
        clean: the sentence, with plain quotes and spaces.
        opens: nothing stands between it and the recommendation, so that its "this" is the recommendation.
        before: the sentence before it, which says who "it" or "they" are.
        year: of the inspection; what was found "in" an earlier year is no verdict.
    """
    if label := labelled(clean):
        return label
    if not opens and not words.MAY.search(clean):
        return None
    found: list[Verdict] = []
    missing = False
    at = 0
    for piece in [*words.CONTRAST.finditer(clean), None]:
        clause = clean[at : piece.start()] if piece else clean[at:]
        verdict = _clause(clause, clean[:at], before=before, year=year, opens=opens and at == 0)
        if verdict is not None:
            found.append(verdict)
        elif found and words.MISSING.search(clause):
            missing = True
        at = piece.end() if piece else at
    if not found:
        return None
    about = max(v.about for v in found)
    if about == SUBJECT and words.NAMES.search(clean):
        about = NAMED
    values = {v.value for v in found}
    on = next((v.on for v in found if v.about == about), found[0].on)
    if "achieved" in values and (len(values) > 1 or missing):
        return Verdict("progress", about, on)
    if len(values) > 1:  # some progress here and none there is some
        return Verdict("progress" if "progress" in values else "none", about, on)
    return Verdict(values.pop(), about, on)


def labelled(clean: str) -> Verdict | None:
    """Return the verdict of a line that is nothing but one ("Outcome: partly met", "Achieved in part")."""
    if label := words.LABEL.match(clean):
        return Verdict(_labelled(label["what"] + clean[label.end("what") :]), NAMED)
    if alone := words.ALONE.match(clean):
        return Verdict(_labelled(alone["what"] + (alone["part"] or "")), NAMED)
    return None


def settle(said: Sequence[Verdict]) -> Value | None:
    """Return what several verdicts on one recommendation, in the order of the text, come to; None where none stands.

    Those that name it outweigh those on its subject; of these the last counts. Where those that name it differ, the
    weaker stands; what another verdict contradicts was not achieved.
    """
    named = [v.value for v in said if v.about == NAMED]
    general = [v.value for v in said if v.about == SUBJECT]
    parts = [v.value for v in said if v.about == PART]
    if named:
        value = min(named, key=_WEAKER.__getitem__)
    elif general:
        value = general[-1]
    elif parts:  # of a part only: some progress is progress, but none there says nothing of the rest
        value = "progress" if {"progress", "achieved"} & set(parts) else "short"
    else:
        return None
    if value == "achieved" and set(named + general) != {"achieved"}:
        return "progress"
    return value


def _clause(clause: str, left: str, *, before: str, year: int | None, opens: bool) -> Verdict | None:
    if single_case(left + clause) or words.OF_MANY.search(left + clause):
        return None
    if (when := words.YEAR.search(clause)) and year is not None and int(when[1]) < year:
        return None
    if words.EARLIER.search(clause):
        return None
    return (
        _outcome(clause, opens=opens)
        or _satisfied(clause)
        or _of_progress(clause, left, before)
        or _unchanged(clause, left)
    )


def _labelled(what: str) -> Value:
    said = what.lower()
    if re.search(r"\b(?:no|none|little|not started)\b", said):
        return "none"
    if re.search(r"\b(?:not|yet)\b", said):
        return "short"
    if re.search(r"\b(?:partly|partially|partial|largely|in part|progress|limited|good|some|ongoing|change)\b", said):
        return "progress"
    return "achieved"


def _said(clause: str, at: int) -> bool:
    """Tell whether the inspectors say what stands at `at`, as what is so."""
    if any(m.start() < at for m in words.HYPOTHETICAL.finditer(clause)):
        return False
    return not (words.CLAIMED.search(clause[:at]) or words.CLAIMED_AFTER.search(clause[at:]))


def _outcome(clause: str, *, opens: bool) -> Verdict | None:
    """Return what a clause says of the recommendation itself: met, in part, not acted on."""
    if m := words.IGNORED.search(clause):
        part = _partly(clause[: m.end()])
        return Verdict("short" if part else "none", NAMED) if _said(clause, m.start()) else None
    if m := words.OUTSTANDING.search(clause):
        return Verdict("short", NAMED) if _said(clause, m.start()) else None
    if (m := words.CLOSED.search(clause)) and _said(clause, m.start()):
        return Verdict(_done(m[0], m[0], clause), NAMED)
    for pattern in (words.PASSIVE, words.ACTIVE):
        m = pattern.search(clause)
        if m is None:
            continue
        if any(h.start() < m.start("done") for h in words.HYPOTHETICAL.finditer(clause)) or not _said(
            clause, m.start("verb")
        ):
            return None
        who = list(words.WHO.finditer(clause[: m.start("verb")])) if pattern is words.ACTIVE else []
        if who and who[-1]["other"] and not words.TOGETHER.search(clause[: m.start("verb")]):
            return None
        return Verdict(_done(m["done"], m[0], clause), NAMED)
    if opens and (m := words.PRONOUN.match(clause)):
        return Verdict(_done(m["done"] or "done", m[0], clause), SUBJECT)
    if m := words.SOME_WAY.search(clause):
        return Verdict("progress" if m["gone"] else "short", NAMED) if _said(clause, m.start()) else None
    if words.NOT_CLOSED.search(clause):
        return Verdict("short", NAMED)
    if m := words.AREA.search(clause):
        return Verdict("short", SUBJECT)
    return None


def _partly(clause: str) -> bool:
    return words.PARTLY.search(words.ALL_PARTS.sub("", clause)) is not None


def _done(done: str, what: str, clause: str) -> Value:
    """Return the value of a participle ("met", "acted on") with what qualifies it."""
    acted = re.search(r"\b(?:act(?:ed)? |taken|implement|followed|heeded|start|begun)", done, re.IGNORECASE)
    before = _ADDED.split(clause[: clause.find(what) + len(what)])[-1]
    if re.search(rf"{words.NOT}|\byet to be\b|\b(?:no|none)\b", before, re.IGNORECASE):
        whole = re.search(r"\b(?:fully|entirely|wholly|completely|all|every|in full|properly)\b", clause, re.IGNORECASE)
        return "none" if acted and not whole and not _partly(before) else "short"
    after = clause[clause.find(what) + len(what) :]
    if _partly(before) or re.match(r",? (?:only )?(?:in part|partly|partially|largely)\b", after, re.IGNORECASE):
        return "progress"
    if re.search(r"\b(?:act|start|begun|respond|taken)", done, re.IGNORECASE):
        return "achieved" if re.search(r"\b(?:in full|fully)\b", clause, re.IGNORECASE) else "progress"
    return "achieved"


def _satisfied(clause: str) -> Verdict | None:
    m = words.SATISFIED.search(clause)
    if m is None or not _said(clause, m.start()):
        return None
    what = m["what"]
    about = NAMED if words.NAMES.search(what) else SUBJECT
    if m["neg"]:
        return Verdict("short", about)
    if words.HYPOTHETICAL.search(what) or words.NEGATED.search(what):
        return None
    if (who := words.WHO.search(what)) and who["other"]:
        return None
    if _partly(clause):
        return Verdict("progress", about)
    return Verdict("achieved" if words.SATISFYING.match(what) else "progress", about)


def _of_progress(clause: str, left: str, before: str) -> Verdict | None:
    found = [v for m in re.finditer(r"\bprogress\b", clause, re.IGNORECASE) if (v := _one(clause, m, left, before))]
    return found[-1] if found else None


def _one(clause: str, m: re.Match[str], left: str, before: str) -> Verdict | None:
    """Return the verdict of one "progress" in a clause, None where it is no verdict ("review progress monthly")."""
    degree = words.DEGREE.search(clause[: m.start()])
    start = degree.start() if degree else m.start()
    how, ahead, after = clause[start : m.start()], clause[:start].rstrip(), clause[m.end() :]
    if not _said(clause, m.start()) or words.OF_CASE.match(after) or words.BY_OTHER.match(after):
        return None
    if re.match(
        r"(?:es|ed|ing)\b|-| (?:reports?|reviews?|meetings?|updates?|checks?|boards?|notes?|trackers?|measures?)\b",
        after,
    ):
        return None
    negated, value, on = "", None, after
    if made := words.MADE.search(ahead):
        if not _by_force(ahead[: made.start()], left, before):
            return None
        negated = ahead[-60:]
    elif words.THERE.search(ahead) or words.FOUND.search(ahead) or words.THIS_IS.search(ahead):
        if _about_case(ahead):
            return None
        negated = ahead[-30:]
        if words.THIS_IS.search(ahead):
            return Verdict(_valued(how, negated), NAMED if words.NAMES.search(after) else PART)
    elif words.OPENS.match(ahead + " " if ahead else ""):
        if is_so := words.IS_AFTER.match(after):
            value, on = _predicate(is_so["how"].lower(), bool(is_so["neg"]), clause), is_so["on"]
        elif was_made := words.MADE_AFTER.match(after):
            negated, on = was_made["neg"] or "", was_made["on"] or after[was_made.end() :]
        elif not how.strip() or words.WANTED.match(how) or not words.ELLIPTIC.match(after):
            return None
    else:
        return None
    about = _about(on, clause)
    if made and about == SUBJECT and not words.WHO.search(left + ahead):
        about = PART  # "examinations have made little progress": one matter, not the force
    return Verdict(value or _valued(how, negated), about, on)


def _about(on: str, clause: str) -> int:
    if words.NAMES.search(on) or (words.NAMES.search(clause) and words.WHOLE.match(on)):
        return NAMED
    return SUBJECT if words.WHOLE.match(on) or re.match(r"in this (?:area|respect|regard)", clause, re.I) else PART


def _valued(how: str, ahead: str) -> Value:
    """Return the value of "<how> progress" after `ahead`, which may deny it."""
    if words.NOT_LITTLE.search(how) and not words.TOO_LITTLE.search(how):
        return "progress"
    denied = words.NEGATED.search(ahead) or re.search(r"^not\b|\bnot any\b", how, re.IGNORECASE)
    if words.TOO_LITTLE.search(how) and not denied:
        return "short"
    if words.NO_DEGREE.search(how):
        return "none"
    if denied:
        return "short" if words.AS_HOPED.search(how) else "none"
    return "progress"


def _predicate(how: str, negated: bool, clause: str) -> Value:
    if how in {"minimal", "negligible", "non-existent", "nil"}:
        return "short" if negated else "none"
    if negated or how in {"poor", "insufficient", "inadequate", "disappointing", "unsatisfactory", "stalled"}:
        return "short"
    return "short" if how in {"enough", "sufficient", "fast", "quick"} and "not" in clause else "progress"


def _by_force(subject: str, left: str, before: str) -> bool:
    """Tell whether the force makes the progress, not a partner and not one case."""
    if words.TOGETHER.search(subject):
        return True
    who = list(words.WHO.finditer(subject)) or list(words.WHO.finditer(left))
    if not who:
        return True
    last = who[-1]
    if last["force"] is None:
        return False
    if last[0].lower() not in _PRONOUNS:
        return True
    said_before = _named(before)
    earlier = [*said_before, *_named(left), *(w for w in who[:-1] if w[0].lower() not in _PRONOUNS)]
    first = said_before[0] if said_before else None
    named = earlier[-1] if (left.strip() or len(who) > 1) and earlier else first
    return named is None or named["force"] is not None


def _named(text: str) -> list[re.Match[str]]:
    return [w for w in words.WHO.finditer(text) if w[0].lower() not in _PRONOUNS]


def _about_case(ahead: str) -> bool:
    who = list(words.WHO.finditer(ahead))
    return any(w["case"] for w in who) or bool(words.OTHERS.search(ahead))


def _unchanged(clause: str, left: str) -> Verdict | None:
    for pattern in (words.UNCHANGED, words.POSITION, words.BACKWARDS):
        m = pattern.search(clause)
        if m is None or not _said(clause, m.start()) or _about_case(clause[: m.start()]):
            continue
        on = next((x for x in m.groupdict().values() if x), "") if pattern is not words.POSITION else clause[m.end() :]
        if words.OF_CASE.match(on) or words.BY_OTHER.match(on):
            return None
        if pattern is words.POSITION and not words.WHOLE.match(on):  # worse in one place is not worse
            return None
        return Verdict("none", _about(on, clause), on)
    return None
