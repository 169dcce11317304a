"""Tells of a negation what it denies: a shortcoming, praise, a rule, a condition, what is promised not to happen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from graphkit.extract.cues import Word
from graphkit.extract.polarity.clauses import SPLIT, STOP, begins_anew
from graphkit.extract.polarity.voices.doers import is_of_child
from graphkit.extract.polarity.word_sets import ANY_ONE

_NEGATORS = frozenset(
    {"not", "no", "never", "nor", "neither", "none", "nobody", "nothing", "cannot", "hardly", "without", "little"}
)
#: who did not, before a phrase that it denies: "nobody was left at risk", "not one had been waiting for"
_LINKS = frozenset(
    {"been", "was", "were", "had", "has", "have", "is", "are", "being", "one", "of", "them", "any", "who", "felt"}
    | {"we", "spoke", "to", "met", "interviewed"}
)
#: whose refusals and silences say nothing of the police
_CIVILIAN = frozenset(
    {
        "father",
        "mother",
        "suspect",
        "victim",
        "boy",
        "girl",
        "parents",
        "child",
        "offender",
        "rso",
        "man",
        "woman",
        "authority",
    }
)
#: after one of them, it is the police: "the offender manager did not ask", "the child abuse team"
_OFFICE = frozenset({"manager", "managers", "abuse", "protection", "exploitation", "management"})
#: what somebody outside the police may not bring themselves to do, and those who should
_SILENT = frozenset(
    {"speak", "spoken", "talk", "talked", "say", "said", "tell", "told", "trust", "trusted", "disclose", "disclosed"}
    | {"confide", "confided", "answer", "want", "wish", "support", "engage", "cooperate", "explain", "dare", "dared"}
)
_OFFICERS = frozenset(
    {"officer", "officers", "police", "sergeant", "detective", "detectives", "constable", "constables", "supervisor"}
    | {"manager", "managers", "worker", "workers", "staff", "nurse", "teacher", "handler", "team", "inspector", "force"}
)
_UNDONE = frozenset({"didn't", "doesn't", "don't", "couldn't", "wouldn't", "refused"})
#: what is done to somebody by others
_UNDERGONE = frozenset({"been", "received", "had", "heard", "got", "seen", "known", "met", "yet", "always"})
#: of whom a relative clause says what they lack: "those who aren't", "a person who has not been charged"
_THOSE = _CIVILIAN | {"those", "children", "people", "person", "someone", "anyone", "suspects", "offenders", "families"}
#: what opens a condition, and what opens a condition or tells of an event ("when it wasn't possible")
_IF = frozenset({"if", "unless", "whether", "whenever", "why"})
_WHEN = frozenset({"when", "where"})
#: "we saw cases where they didn't": the clause tells what happened
_CASES = frozenset(
    {"cases", "case", "examples", "example", "incidents", "instances", "occasions", "times", "files"}
    | {"period", "periods"}
)
#: what is done about whatever case fits, or seen of a child; and where nothing else could be done
_ACTED_ON = ("escalat", "recognis", "alert", "alter", "chang", "correct", "amend", "adjust", "upgrad", "return", "quer")
_OTHER_WAY = frozenset({"other", "alternative", "choice", "option"})
#: what those who are not so should not be let near: "obtained by someone who is not trained"
_SKILLED = frozenset({"trained", "qualified", "accredited", "experienced", "specialists", "specially"})
#: negations that tell of an event, not of a condition
_EVENT = frozenset({"wasn't", "weren't", "didn't", "hadn't"})
_EVENT_BEFORE = frozenset({"was", "were", "did", "had"})
#: verbs that may end a clause, beside those in -ed
_LEFT = frozenset({"left", "began", "came", "went", "took", "ends", "expires", "begins", "starts"})
#: what officers saw to be amiss is to their credit ("one spotted that the story didn't add up")
_SAW = frozenset({"noticed", "spotted", "suspected"})
#: the same, where it is a child for whom all was not well ("signs that he was not being cared for")
_SIGNS = _SAW | {"sign", "signs", "recognised", "recognising", "realised", "noticing"}
_CHILD = frozenset({"he", "she", "child", "children", "boy", "girl", "baby"})
#: what was found that nobody had known of is to the credit of who found it, if it was not the inspectors
_FOUND = frozenset({"identified", "found", "discovered", "uncovered", "traced", "located", "revealed", "picked"})
_KNOWN = frozenset({"known", "aware", "suspected"})
_WHOM = frozenset({"whom", "who", "which", "that"})
#: what says that nothing happens "without" something else; with "not", only of what should not happen lightly
_STRICT = frozenset({"no", "never", "cannot", "can't", "won't"})
_LIGHTLY = frozenset(
    {"closed", "filed", "moved", "released", "submitted", "approved", "signed", "finalised", "removed", "downgraded"}
    | {"cancelled", "delayed", "postponed", "put", "dropped", "discharged", "overruled", "reclassified", "changed"}
    | {"leave", "left", "lower", "lowered", "close", "cancel", "downgrade", "end", "ended", "drop", "taken"}
)
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "place"})  # "took place"
#: what begins the subject of a clause of its own behind "and"
_SUBJECTS = frozenset(
    {"the", "he", "she", "it", "they", "his", "her", "their", "this", "these", "both", "nobody", "no"}
)
#: how far back from "without" or from a second negation the first may stand
_TWICE = 9
#: what inspectors find none of
_COUNTED = frozenset({"case", "cases", "child", "children", "instance", "instances", "example", "examples", "incident"})
#: how much further it may stand before "none", which names first of what there is none: "none of the calls"
_OF_WHICH = 4
#: what may be promised not to happen, and the words that promise
_WILL = frozenset({"won't", "wouldn't", "shan't"})
#: what staff may be spared
_SPARED = frozenset({"used", "moved", "abstracted", "diverted", "duties"})
_STAFF = frozenset({"officers", "detectives", "staff", "specialists", "investigators", "team", "teams"})
_COURSES = frozenset({"prosecuted", "arrested", "charged", "criminalised", "detained"})
_PROMISED = frozenset({"agreed", "agree", "agrees", "decided", "promised", "pledged", "arranged", "ensured", "ruled"})
#: how far back in its clause a negation may find what opens it, and how far a promise
_OPENED, _PROMISE = 9, 16
_OVERSEERS = frozenset({"sergeant", "supervisor", "manager", "sergeants", "supervisors", "managers", "reviewer"})
#: how far before a relative clause "any" may stand, and before it a negation
_NEAR_ANY = 5
#: how far "without" stands from "no" where it says of whom the "no" is told
_NAMED = 2


@lru_cache(maxsize=50_000)
def negates(word: str) -> bool:
    """Tell whether `word` (in lower case) negates."""
    return word in _NEGATORS or word.endswith("n't")


def before(tokens: Sequence[Word], at: int, reach: int, test: Callable[[str], bool]) -> int | None:
    """Return the index of the nearest word before `at` in its clause that passes `test`."""
    for i in range(at - 1, max(at - reach, 0) - 1, -1):
        word = tokens[i].text
        if (word in SPLIT and word != "yet") or word in STOP or (word == "," and _parts(tokens, i)):
            return None
        if test(word):
            return i
    return None


def _parts(tokens: Sequence[Word], comma: int) -> bool:
    """Tell whether something new is said behind a comma, or what was done when what stands before it was so."""
    return begins_anew(tokens, comma) or (
        tokens[0].text in {"when", "where", "once"} and all(t.text != "," for t in tokens[:comma])
    )


def nobody(tokens: Sequence[Word], first: int) -> int | None:
    """Return the index of the word that says that nobody fell short in the way of the phrase at `first`."""
    i = first - 1
    while i >= 0 and tokens[i].text in _LINKS:
        i -= 1
    if i < 0:
        return None
    if tokens[i].text in {"nobody", "none"} or (tokens[i].text == "not" and tokens[i + 1].text == "one"):
        return i
    if 1 <= i < first - 1 and tokens[i - 1].text == "no":  # "no child was left"
        return i - 1
    return None


def of_civilian(tokens: Sequence[Word], negator: int) -> bool:
    """Tell whether somebody outside the police did not do something ("the suspect didn't attend")."""
    word = tokens[negator].text
    helper = tokens[negator - 1].text if word == "not" and negator else ""
    if helper == "had":  # "the father had not lived there", not "the victim had not been told"
        if negator + 1 == len(tokens) or tokens[negator + 1].text in _UNDERGONE:
            return False
    elif word not in _UNDONE and helper not in {"did", "does", "would"}:
        return False
    return any(
        tokens[k].text in _CIVILIAN
        and tokens[k + 1].text not in _OFFICE
        and not _is_object(tokens, k)
        and all(t.text not in {"and", "but"} for t in tokens[k:negator])  # "spoke to the child and did not record it"
        for k in range(max(0, negator - 3), negator)
    )


def _is_object(tokens: Sequence[Word], at: int) -> bool:
    """Tell whether somebody is only spoken of in passing: "information about an offender doesn't lead to a visit"."""
    return any(t.text in {"about", "on", "from", "of", "for"} for t in tokens[max(0, at - 2) : at])


def conditional(tokens: Sequence[Word], negator: int) -> bool:
    """Tell whether a negation stands in a condition: "they send a report when they can't", "those who aren't"."""
    if _unheard(tokens, negator) or noticed(tokens, negator):
        return True
    for i in range(negator - 1, max(negator - _OPENED, 0) - 1, -1):
        word = tokens[i].text
        if word in SPLIT or word in STOP or word == ",":
            return False
        if word in {"that", "which"} and i > 0 and _is_any(tokens, i):
            return True
        if (
            word == "that"
            and i > 0
            and all(t.text != "and" for t in tokens[i:negator])
            and (tokens[i - 1].text in _SAW or _saw_to_it(tokens, i - 1))
        ):
            return True
        if word == "who" and before(tokens, i, _OPENED, lambda w: w == "longer") is not None:
            return True  # "no longer investigated by officers who aren't trained"
        if word == "who":
            unskilled = any(t.text in _SKILLED for t in tokens[negator + 1 : negator + 3])
            those = i > 0 and (tokens[i - 1].text in _THOSE or _kept_silent(tokens, i, negator))
            return those and negator - i <= 3 and not unskilled
        if word == "had" and tokens[negator].text == "not" and any(t.text == "would" for t in tokens[:i]):
            return True  # "would have been at risk had officers not acted"
        if word == "when" and not i and tokens[negator].text in {"can't", "cannot"}:
            return True  # "when officers can't attend, they send a report"
        if word in _IF or word in _WHEN:
            return i > 1 and (word in _IF or not (_tells_event(tokens, i, negator) or _is_over(tokens, i, negator)))
    return False


def _kept_silent(tokens: Sequence[Word], who: int, negator: int) -> bool:
    """Tell whether a child or a parent would not talk, which no one else did: "a girl of 13 who would not say"."""
    said = {t.text for t in tokens[negator + 1 : negator + 4]}
    be = {tokens[negator - 1].text, tokens[negator].text[:-3], tokens[negator + 1].text if said else ""}
    if said.isdisjoint(_SILENT) or not _BE.isdisjoint(be):
        return False  # "who was not told", "who weren't told", "who had not been told"
    near = range(who - 1, max(who - _OPENED, 0) - 1, -1)
    named = next((k for k in near if tokens[k].text in _CIVILIAN or tokens[k].text in _OFFICERS), None)
    return named is not None and tokens[named].text in _CIVILIAN and tokens[named + 1].text not in _OFFICE


def _tells_event(tokens: Sequence[Word], opened: int, negator: int) -> bool:
    """Tell whether what `when` or `where` opens tells of what happened, not of when something is done."""
    before_it = [t.text for t in tokens[max(0, opened - 6) : opened]]
    if any(w.startswith(_ACTED_ON) for w in before_it) or not _OTHER_WAY.isdisjoint(
        t.text for t in tokens[negator + 1 : negator + 3]
    ):
        return False  # "escalate cases where none is offered", "when there was no other option"
    if not _CASES.isdisjoint(before_it):
        return True
    word = tokens[negator].text
    if word in {"nothing", "nobody"} and tokens[min(negator + 1, len(tokens) - 1)].text in {"had", "was"}:
        return True  # "recorded as on track when nothing had been done"
    return word in _EVENT or tokens[negator - 1].text in _EVENT_BEFORE or tokens[opened - 1].text == "even"


def _is_over(tokens: Sequence[Word], opened: int, negator: int) -> bool:
    """Tell whether a clause after `when` has its verb before the negation: "the time when he left isn't recorded"."""
    return any(t.text.endswith("ed") or t.text in _LEFT for t in tokens[opened + 2 : negator])


def promised(tokens: Sequence[Word], negator: int) -> bool:
    """Tell whether it was agreed that something will not happen ("agreed that boys won't be prosecuted")."""
    if _made_sure(tokens, negator):
        return True
    if tokens[negator].text not in _WILL and tokens[negator - 1 if negator else 0].text not in {"will", "would"}:
        return False
    promise = next((i for i in range(negator, max(-1, negator - _PROMISE), -1) if tokens[i].text in _PROMISED), None)
    if promise is None or tokens[promise].text in {"promised", "pledged"}:
        return promise is not None
    what = {t.text for t in tokens[negator + 1 : negator + 6]}
    if not what.isdisjoint(_COURSES):  # of a child, not of a man who admitted the offence
        return is_of_child(tokens, 0, negator)
    staff = any(t.text in _STAFF for t in tokens[max(0, negator - 4) : negator])
    spared = staff and tokens[negator + 1].text == "be" and not what.isdisjoint(_SPARED)
    return spared or not what.isdisjoint(_LIGHTLY - {"taken"})


def _made_sure(tokens: Sequence[Word], negator: int) -> bool:
    """Tell whether somebody made sure that something is not so: "made sure that the interpreter was not related"."""
    sure = before(tokens, negator, _OPENED, lambda w: w in {"sure", ",", "and"})
    if not sure or tokens[sure].text != "sure" or tokens[sure - 1].text not in {"made", "makes", "make", "making"}:
        return False
    return before(tokens, sure, 5, negates) is None


def noticed(tokens: Sequence[Word], negator: int) -> bool:
    """Tell whether it was to somebody's credit to see what a child lacked: "signs that he was not being cared for"."""
    that = before(tokens, negator, _OPENED, lambda w: w == "that")
    if not that or tokens[that - 1].text not in _SIGNS or any(t.text == "and" for t in tokens[that:negator]):
        return False
    return any(t.text in _CHILD for t in tokens[that + 1 : that + 4])


def _saw_to_it(tokens: Sequence[Word], saw: int) -> bool:
    """Tell whether a supervisor saw what was amiss: "the sergeant saw that nothing had been done"."""
    if tokens[saw].text not in {"saw", "realised", "picked"}:
        return False
    return any(t.text in _OVERSEERS for t in tokens[max(0, saw - 3) : saw])


#: what is done by somebody who looks at whatever fits ("reviews every call that has not been attended")
_LOOKED_AT = ("review", "check", "read", "track", "chase", "monitor", "audit")


def _is_any(tokens: Sequence[Word], relative: int) -> bool:
    """Tell whether it is said of whatever fits: "those that are not", "looks at any incident that has not been"."""
    if tokens[relative - 1].text == "those":
        return True
    said = before(tokens, relative, _NEAR_ANY, lambda w: w in {"any", "every", ","})
    if said is None or tokens[said].text == "," or before(tokens, said, _NEAR_ANY, negates) is not None:
        return False
    return tokens[said].text == "any" or (said > 0 and tokens[said - 1].text.startswith(_LOOKED_AT))


def _unheard(tokens: Sequence[Word], negator: int) -> bool:
    """Tell whether officers found what nobody knew of ("identified two boys whom nobody had known about")."""
    if all(t.text not in _KNOWN for t in tokens[negator + 1 : negator + 4]):
        return False
    if all(t.text not in _WHOM for t in tokens[max(0, negator - 4) : negator]):
        return False
    found = before(tokens, negator, _OPENED + 1, _FOUND.__contains__)
    return found is not None and all(
        t.text not in {"we", "inspectors", "examiners"} for t in tokens[max(0, found - 3) : found]
    )


def twice(tokens: Sequence[Word], negations: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the words, from first to last, in which one negation undoes another ("none is closed without a visit")."""
    for i in negations[1:]:
        first = _not_without(tokens, i) if tokens[i].text == "without" else _none_not(tokens, i)
        if first is not None:
            yield first, min(i + 1, len(tokens) - 1)


def opens_clause(tokens: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether somebody or something else is spoken of between two words: "was not sent and the family was"."""
    return any(
        tokens[i].text in {"and", "so", "but"} and tokens[i + 1].text in _SUBJECTS for i in range(first, last - 1)
    )


def _none_of_which(tokens: Sequence[Word], no: int, at: int) -> bool:
    """Tell whether what there is none of is told in a clause: "no case that had been closed without"."""
    counted = tokens[no].text == "no" and tokens[no + 1].text in _COUNTED
    return counted and any(t.text in {"that", "which", "who", "where"} for t in tokens[no + 2 : at])


def _not_without(tokens: Sequence[Word], at: int) -> int | None:
    """Return the negation that the "without" at `at` undoes."""
    first = before(tokens, at, 2 * _TWICE, lambda w: negates(w) or w == ",")
    if first is None or tokens[first].text == ",":
        return None
    long_ago = at - first > _TWICE + (tokens[first].text == "none") * _OF_WHICH
    if long_ago and not (first and (tokens[first - 1].text == "in" or _none_of_which(tokens, first, at))):
        return None  # unless "in no case had a man been free ..."
    if any(t.text in {"and", "so", "before"} for t in tokens[first:at]):
        return None  # "was not seen and was released without a plan"
    if tokens[first].text == "no" and at - first == _NAMED:
        return first  # "no officer without training was sent"
    between = {t.text for t in tokens[first:at]}
    word = tokens[first].text
    if "single" in between or (word == "not" and tokens[first + 1].text == "one" and tokens[at - 1].text == "left"):
        return first
    if word in _STRICT and tokens[first + 1].text != "one":
        return first if not _BE.isdisjoint(between) or (first and tokens[first - 1].text in _BE) else None
    denied = word in {"not", "none", "nobody", "nothing"} or word.endswith("n't")
    return first if denied and not _LIGHTLY.isdisjoint(between) else None


def _none_not(tokens: Sequence[Word], at: int) -> int | None:
    """Return the negation undone by the one at `at`: "no child who was not seen", "never a promise he did not keep"."""
    for r in range(at - 1, max(at - 4, 1), -1):
        word = tokens[r].text
        if word in {"that", "who"} and tokens[r - 1].text == "one":
            return before(tokens, r, 5, negates)
        if word in {"who", "whose"}:
            if tokens[r - 2].text == "no":
                return r - 2
            one = {t.text for t in tokens[max(0, r - 3) : r - 1]}
            return before(tokens, r, 5, lambda w: w in {"not", "wasn't"}) if "single" in one else None
        if word in {"he", "she", "they"}:
            if tokens[r - 1].text == "that" and tokens[r - 2].text in {"nothing", "none"}:
                return r - 2  # "signed off nothing that they had not read"
            if all(t.text not in ANY_ONE for t in tokens[max(0, r - 3) : r - 1]):
                return None
            return before(tokens, r, _TWICE - 1, lambda w: w == "never")
    return None
