"""Tells what becomes of a shortcoming that somebody sees to: it is mended, caught, sent back or taken up."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.extract.cues import Hit, Word
from graphkit.extract.judging.clauses import SPLIT, STOP
from graphkit.extract.judging.doers import RANKS, outside
from graphkit.extract.judging.marked import MENDS, SCOPE, SINGLE, Cue, Mark
from graphkit.extract.judging.negation import before, negates

#: verbs that turn a shortcoming into its mending: "to reduce delays", "backlogs have been cleared"
_MENDING = frozenset(
    {"reduce", "reduces", "reduced", "reducing", "avoid", "avoids", "avoided", "avoiding", "prevent", "prevents"}
    | {"prevented", "preventing", "address", "addresses", "addressed", "addressing", "resolve", "resolves", "resolved"}
    | {"resolving", "tackle", "tackles", "tackled", "tackling", "rectify", "rectifies", "rectified", "rectifying"}
    | {"minimise", "minimises", "minimised", "minimising", "remove", "removes", "removed", "removing", "cleared"}
    | {"clears", "clearing", "corrects", "corrected", "correcting", "eliminate", "eliminates", "eliminated"}
    | {"eliminating", "diverting", "diverts"}
)
_MENDED = frozenset(
    {
        "reduced",
        "cleared",
        "resolved",
        "decreased",
        "fallen",
        "eliminated",
        "rectified",
        "addressed",
        "narrowed",
        "closed",
        "halved",
        "eased",
        "gone",
        "shrunk",
        "acted",
        "caught",
        "remedied",
        "fixed",
        "dealt",
        "disappeared",
        "removed",
    }
)
_MENDABLE = (
    "backlog",
    "delay",
    "shortage",
    "gap",
    "vacanc",
    "problem",
    "weakness",
    "difficult",
    "barrier",
    "lack",
    "error",
    "failing",
    "shortcoming",
    "duplication",
    "confusion",
    "obstacle",
    "unread",
    "unsupervised",
)
_ARTICLES = frozenset({"the", "an", "this", "that", "same", "each", "every", "one", "her", "his", "their", "home"})
#: to take up a shortcoming with somebody is what ought to be done about it; with us it is only talk
_RAISED = frozenset({"raised", "raises", "raising", "challenged", "challenges", "challenging"})
_CHALLENGED, _ABOUT = frozenset({"challenged", "challenges", "challenge"}), frozenset({"about", "over"})
_DECISIONS = frozenset({"decision", "decisions", "plan", "plans", "closure", "closures", "grading", "gradings"})
_POLICE = frozenset({"force", "police", "constabulary"})
_TALKERS = frozenset({"we", "inspectors", "hmic", "hmicfrs"})
_KNOW = frozenset({"understand", "understands", "know", "knows", "recognise", "recognises"})
_WHERE = frozenset({"where", "which", "why"})
_KNOWING, _KNOWN_REACH = frozenset({"understanding", "awareness", "grasp"}) | _KNOW, 5
_HARDLY_KNOWN = frozenset(
    {"lack", "lacks", "lacked", "poor", "limited", "little", "weak", "insufficient", "low", "partial"}
)
#: what may be done with work that waits, so that it waits no more
_DONE = frozenset({"reviewed", "processed", "allocated", "assessed"})
#: what is done with work that falls short, before "those which ..."
_RETURNED = frozenset(
    {"back", "upgraded", "upgrades", "return", "returned", "returns", "reject", "rejected", "rejects", "corrected"}
)
_RELATIVES = frozenset({"that", "which"})
_CHILD = frozenset(
    {
        "victim",
        "victims",
        "families",
        "child",
        "children",
        "girl",
        "girls",
        "boy",
        "boys",
        "baby",
        "he",
        "she",
        "they",
        "siblings",
    }
)
#: what is done with what falls short by those who do not let it pass
_CAUGHT = frozenset({"returned", "rejected", "challenged", "corrected", "queried", "removed"})
#: what those do who see to what falls short, just before it: "returning weak plans", "check whether delayed calls"
_SEEN_TO = frozenset(
    {"returning", "returns", "rejecting", "rejects", "chase", "chases", "chasing", "track", "tracks", "tracking"}
    | {"monitor", "monitors", "monitoring", "check", "checks", "checking", "spot", "spots", "spotting"}
)
#: what those do who see what is amiss, before "that", and words that say they seldom do
_NOTICED = frozenset({"noticed", "spotted", "notice", "spot", "notices", "spots"})
_SELDOM = frozenset({"rarely", "seldom", "few", "only", "sometimes", "occasionally", "if"})
_WHETHER = frozenset({"whether", "if", "for", "any", "all", "every", "each"})
#: what stands just before it where it is done to something
_PASSIVE = frozenset({"are", "is", "was", "were", "been", "being", "routinely", "always", "quickly", "promptly"})
_REFUSE = frozenset({"refuse", "refuses", "refused", "decline", "declines", "declined"})
_PASS = frozenset({"accept", "sign", "approve", "pass", "tolerate", "endorse", "close"})
_PUT = frozenset({"put", "puts", "putting"})
_WORKED = frozenset({"worked", "working", "works", "work"})
_MEND = frozenset({"resolve", "address", "overcome", "solve", "remedy", "tackle", "fix"})
_TO = frozenset({"to", "will", "helped", "could", "can"})
_IS = frozenset({"is", "are", "was", "were"})
_FINITE = _IS | {"went", "had", "has", "have", "goes", "go"}
#: what a shortcoming leads to is not its mending, whatever is closed or removed there
_CAUSES = frozenset({"because", "following", "owing", "due", "after"})
_CAUSED = frozenset({"mean", "means", "meant", "so", "such", "because", "led", "leads"})
_AUXILIARY = frozenset({"been", "was", "were", "had", "has", "have"})
_SHUTTING = frozenset({"closing", "filing", "removing", "deleting", "cancelling", "downgrading", "finalising"})
_FEW = frozenset({"one", "two", "three", "four", "five", "few", "some", "only", "just", "a"})
_ONLY_MAY = frozenset({"could", "should", "would", "might", "may", "must"})
_IN_THE_WAY = ("barrier", "obstacle", "duplication", "difficult", "problem", "confusion")
#: what was mended and has come back
_BACK_AGAIN = frozenset({"again", "returned", "doubled", "growing", "reappeared"})
_LONG = frozenset({"days", "week", "weeks", "month", "months", "year", "years"})
_PRONOUNS = frozenset({"they", "these", "it", "this", "all", "both", "those", "each", "then", "now", "has", "have"})
_REFUSALS = frozenset({"rejected", "rejects", "refused", "refuses", "declined"})
#: what should not be done to a child or a case lightly, and may be refused
_LIGHTLY = frozenset(
    {"close", "closed", "closing", "downgrade", "downgraded", "reduce", "lower", "cancel", "cancelled", "release"}
    | {"released", "detain", "detained", "cell", "custody", "remove", "removed", "withdraw", "withdrawn"}
    | {"finalise", "filed", "delay", "postpone", "telephone", "overtime"}
)
#: families of what sees to whatever falls short before or after it, and what cuts it off from that
_SEES_TO = frozenset({"mended", "insisted", "over"})
_TURNS = frozenset({"but", "however", "although", "though", "yet", ";", "only"})
#: behind it, what was seen to was seen to because others asked
_PROMPTED = frozenset({"after", "when", "once", "because", "following", "only", "during"})


def put_right(tokens: Sequence[Word], hits: list[Hit[Cue]], marks: list[Mark]) -> list[Mark]:
    """Return the marks without the shortcomings that somebody saw to: "was graded too low, which he had corrected"."""
    for hit in hits:
        if hit.value.name not in _SEES_TO or Mark(hit.first, hit.last, hit.value.weight) not in marks:
            continue
        done_to = tokens[hit.first].text in {"made", "make"} and tokens[hit.first - 1].text in _IS | _AUXILIARY
        if hit.first and (tokens[hit.first - 1].text in _ONLY_MAY or done_to):
            marks = [m for m in marks if m[:2] != (hit.first, hit.last)]
            continue  # "whether the matter could have been resolved at the home"
        if any(t.text in _PROMPTED for t in tokens[hit.last + 1 : hit.last + 3]):
            continue  # "was reopened after the mother complained"
        if hit.value.name != "insisted" and (
            _by_others(tokens, hit) or _too_little(tokens, hit.first, hit.last) or _of_else(tokens, hit)
        ):
            marks = [m for m in marks if m[:2] != (hit.first, hit.last)]
            continue
        if hit.value.name == "insisted" and _unwise(tokens, hit):
            marks = [m for m in marks if m[:2] != (hit.first, hit.last)]
            continue
        before_it = hit.value.name != "insisted"
        first, last = (0, hit.first) if before_it else (hit.last + 1, len(tokens))
        turn = [i for i in range(first, last) if tokens[i].text in _TURNS]
        if turn:
            first, last = (turn[-1], last) if before_it else (first, turn[0])
        struck = [m for m in marks if m.weight < 0 and first <= m.first and m.last <= last]
        if hit.value.name == "insisted":  # "acted on each of the reports alone and missed the pattern"
            struck = [m for m in struck if tokens[m.first - 1].text != "and"]
        if hit.value.name == "over" and not struck:  # "joint visits are a thing of the past"
            struck = [m for m in marks if m[:2] == (hit.first, hit.last)]
        marks = [m for m in marks if m not in struck]
    return marks


def _by_others(tokens: Sequence[Word], hit: Hit[Cue]) -> bool:
    """Tell whether others than the force saw to it: "social workers sent them back", "reopened at our request"."""
    if any(t.text in {"by", "at"} for t in tokens[hit.last + 1 : hit.last + 2]):
        return outside(tokens, hit.last + 2, hit.last + 7)
    return tokens[hit.last].text == "back" and outside(tokens, hit.first - 4, hit.first)


def _too_little(tokens: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether it was seen to in a few cases, or long after: "was wrong in nine cases and corrected in two"."""
    after = [t.text for t in tokens[last + 1 : last + 3]]
    if after[:1] == ["in"] and after[1:] and (after[1].isdigit() or after[1] in _FEW):
        return True
    if after == ["by", "hand"] or {"on", "day"} <= {t.text for t in tokens[last + 1 : last + 4]}:
        return True
    return any(t.text in _LONG for t in tokens[max(0, first - SCOPE) : first])


def _of_else(tokens: Sequence[Word], hit: Hit[Cue]) -> bool:
    """Tell whether something else was seen to: "delays are common, and burglaries are dealt with promptly"."""
    joint = next((i for i in range(hit.first, max(0, hit.first - 4), -1) if tokens[i - 1].text == "and"), None)
    if joint is None or joint >= hit.first or tokens[joint].text in _PRONOUNS | _IS | _AUXILIARY:
        return False
    return all(t.text not in {"it", "this", "them"} for t in tokens[joint : hit.last + 1])


def _unwise(tokens: Sequence[Word], hit: Hit[Cue]) -> bool:
    """Tell whether what was insisted on would serve a child ill, or what was refused would have served one well."""
    asked = {t.text for t in tokens[hit.last + 1 : hit.last + SCOPE]}
    if tokens[hit.first].text in _REFUSALS:
        return asked.isdisjoint(_LIGHTLY)  # "refused a request to send officers"
    return tokens[hit.last].text in {"on", "that"} and not asked.isdisjoint(_LIGHTLY)


def mended(tokens: Sequence[Word], hit: Hit[Cue]) -> Mark | None:
    """Return the mark of a shortcoming that is mended, caught or taken up; None where nobody sees to it."""
    mending = before(tokens, hit.first, 4, lambda w: w in {",", "clear"} or w in _MENDING)
    if mending is not None and _mends(tokens, mending, hit.first):
        return Mark(mending, hit.last, MENDS)
    if sent_back(tokens, hit.first):
        return Mark(hit.first, hit.last, MENDS)
    if (caught := _is_caught(tokens, hit)) is not None:
        return caught
    if hit.value.name in SINGLE and hit.last + 1 < len(tokens) and _is_seen_to(tokens, hit.first):
        return Mark(hit.first, hit.last, MENDS)
    if (known := before(tokens, hit.first, _KNOWN_REACH, _KNOWING.__contains__)) is not None and _is_known(
        tokens, known, hit.first
    ):
        return Mark(hit.first, hit.last, MENDS / 2)
    saw = before(tokens, hit.first, SCOPE + 2, _NOTICED.__contains__)
    if saw is not None and _is_noticed(tokens, saw):
        return Mark(saw, hit.last, 2 * MENDS)
    raised = before(tokens, hit.first, 4, lambda w: w in _RAISED or w == "up")
    if raised is not None and _is_raised(tokens, raised, hit.last):
        return Mark(raised, hit.last, MENDS / 2)
    for i in range(hit.last + 3, min(hit.last + SCOPE, len(tokens))):
        if any(t.text in {"but", "remain", "remains", "still"} for t in tokens[i:]):
            break
        if tokens[i].text == "longer" and tokens[i - 1].text == "no" and tokens[i - 2].text in _IS:
            return Mark(hit.first, i, 2 * MENDS)  # "untrained officers are no longer used"
    challenged = before(tokens, hit.first, SCOPE + 2, _CHALLENGED.__contains__)
    if challenged is not None and _is_challenged(tokens, challenged, hit.first):
        return Mark(challenged, hit.last, 2 * MENDS)
    if not tokens[hit.first].text.startswith(_MENDABLE) or any(
        t.text in _CAUSES for t in tokens[max(0, hit.first - 3) : hit.first]
    ):
        return None
    for i in range(hit.last + 1, min(hit.last + 20, len(tokens))):
        word = tokens[i].text
        if word in SPLIT and not (
            word == "but" and (tokens[i - 1].text == "all" or tokens[min(i + 1, len(tokens) - 1)].text in _AUXILIARY)
        ):
            break
        if word in _CAUSED:
            break  # "the delay meant that messages had been removed"
        if word in {"occur", "occurs", "exist", "exists", "happen"} and tokens[i - 1].text == "longer":
            return Mark(hit.first, i, 2 * MENDS)
        behind = {t.text for t in tokens[max(hit.last, i - 3) : i]}
        mended = (word in _MENDED and _lasts(tokens, hit.first, i)) or (
            word in _DONE and tokens[hit.first].text.startswith("backlog")
        )
        if any(negates(w) for w in behind) or (word == "gone" and tokens[i + 1 : i + 2] and _is_undone(tokens[i + 1])):
            continue
        if (
            word in _MEND and "hard" in behind and not _WORKED.isdisjoint(behind)
        ):  # "is a problem that it has worked hard to resolve"
            return Mark(hit.first, i, 2 * MENDS)
        if tokens[hit.first].text.startswith("lack"):
            continue
        if (
            tokens[i + 1 : i + 2]
            and tokens[i + 1].text == "by"
            and any(t.text in _SHUTTING for t in tokens[i + 2 : i + 3])
        ):
            break  # "the backlog was cleared by closing cases"
        if (mended and not (_AUXILIARY | {"is", "are"}).isdisjoint(behind)) or (
            word == "right" and not _PUT.isdisjoint(behind)
        ):
            return Mark(hit.first, i, 2 * MENDS)
    return None


def _is_noticed(tokens: Sequence[Word], saw: int) -> bool:
    """Tell whether somebody of the force saw what was amiss: "a supervisor noticed that it had been wrongly graded"."""
    if not any(t.text == "that" for t in tokens[saw + 1 : saw + 4]) or outside(tokens, saw - 3, saw):
        return False
    return before(tokens, saw, 4, negates) is None and all(t.text not in _SELDOM for t in tokens[max(0, saw - 3) : saw])


def _lasts(tokens: Sequence[Word], bad: int, mended: int) -> bool:
    """Tell whether what was mended stayed so; what is removed must be what stood in the way."""
    if tokens[mended].text == "removed" and not tokens[bad].text.startswith(_IN_THE_WAY):
        return False
    return all(t.text not in _BACK_AGAIN for t in tokens[mended + 1 :])


def _is_undone(word: Word) -> bool:
    """Tell whether something has gone undone ("have gone unfilled"), which is not to be gone."""
    return word.text.startswith(("un", "without"))


def _is_known(tokens: Sequence[Word], known: int, bad: int) -> bool:
    """Tell whether somebody understands what falls short: "understand where practice is weak", "a grasp of"."""
    if tokens[known].text in _KNOW:
        if before(tokens, known, 4, negates) is not None or tokens[known + 1].text not in _WHERE:
            return False
        return all(t.text not in _SELDOM for t in tokens[max(0, known - 4) : known])
    return (
        tokens[known + 1].text == "of"
        and not any(t.text in _IS for t in tokens[known:bad])
        and not any(negates(t.text) or t.text in _HARDLY_KNOWN for t in tokens[max(0, known - 4) : known])
    )


def _mends(tokens: Sequence[Word], mending: int, bad: int) -> bool:
    """Tell whether the verb at `mending` mends what falls short at `bad`, and is not said not to."""
    word = tokens[mending].text
    if word == "," or tokens[bad].text == "only" or _is_place(tokens, mending):  # "corrected only when we asked"
        return False
    if word == "clear" and tokens[mending - 1].text not in _TO:
        return False  # "it is clear that poor supervision ..."
    if word.endswith("ed") and mending and tokens[mending - 1].text in _ARTICLES:
        return False  # "the reduced team struggles"
    if bad == mending + 1 and tokens[bad].text.endswith("ly"):
        return False  # "addresses wrongly entered"
    if word.startswith("remov") and not tokens[bad].text.startswith(_MENDABLE):
        return False  # "removes unsuitable carers slowly"
    if any(t.text in _FINITE for t in tokens[mending + 1 : bad]):
        return False  # "tackling neglect is poorly understood"
    return before(tokens, mending, SCOPE - 3, negates) is None


def sent_back(tokens: Sequence[Word], at: int) -> bool:
    """Tell whether what falls short at `at` was put right or handed back: "sent back plans that were too thin"."""
    done = before(tokens, at, SCOPE + 2, lambda w: w in _RETURNED or w == ",")
    if done is None or tokens[done].text == "," or before(tokens, done, 4, negates) is not None:
        return False
    if tokens[done].text == "back" and not (done and tokens[done - 1].text.startswith(("sen", "hand"))):
        return False
    if any(t.text in _CHILD for t in tokens[max(0, done - 3) : done]):  # who is returned to a home
        return False
    return any(t.text in _RELATIVES for t in tokens[done + 1 : at])


def _is_caught(tokens: Sequence[Word], hit: Hit[Cue]) -> Mark | None:
    """Return the mark of what falls short where the police let it not pass: "weak plans are returned to authors"."""
    refused = before(tokens, hit.first, SCOPE - 1, _REFUSE.__contains__)
    if refused is not None and tokens[refused + 1].text == "to" and tokens[refused + 2].text in _PASS:
        others = outside(tokens, refused - 2, refused) or any(t.text == "only" for t in tokens[hit.last + 1 :])
        return None if others or before(tokens, refused, 3, negates) is not None else Mark(refused, hit.last, 2 * MENDS)
    if before(tokens, hit.first, SCOPE, negates) is not None:
        return None  # "no indication that poor work is returned"
    for i in range(hit.last + 2, min(hit.last + SCOPE, len(tokens))):
        if tokens[i].text in SPLIT | STOP or negates(tokens[i].text):
            return None
        if tokens[i].text in _CAUGHT and tokens[i - 1].text in _PASSIVE:
            return (
                None
                if any(t.text in _PROMPTED for t in tokens[i + 1 : i + 2])
                or any(t.text in _TALKERS and tokens[k - 1].text not in RANKS for k, t in enumerate(tokens) if k > i)
                or outside(tokens, i + 1, i + 5)
                or _too_little(tokens, hit.last, i)
                else Mark(hit.first, i, 2 * MENDS)
            )
    return None


def _is_seen_to(tokens: Sequence[Word], first: int) -> bool:
    """Tell whether somebody sees to what falls short at `first`, and is not said not to."""
    at = first - 1
    while at > 0 and first - at < 3 and tokens[at].text in _WHETHER:
        at -= 1
    return at >= 0 and tokens[at].text in _SEEN_TO and before(tokens, at, 4, negates) is None


def _is_challenged(tokens: Sequence[Word], challenged: int, first: int) -> bool:
    """Tell whether somebody else than the inspectors challenged others about the shortcoming at `first`."""
    if challenged == 0 or tokens[challenged - 1].text in _IS | {"been"}:
        return False  # "was challenged about delays by the board"
    if outside(tokens, challenged - 3, challenged) or any(
        t.text in _POLICE for t in tokens[challenged + 1 : challenged + 4]
    ):
        return False  # "schools have challenged the force about late notices"
    between = {t.text for t in tokens[challenged + 1 : first + 1]}
    if "and" in between:
        return False  # "challenged the mother about her drinking and failed to ..."
    about = not between.isdisjoint(_ABOUT) or not (between.isdisjoint(_RELATIVES) or between.isdisjoint(_DECISIONS))
    return about and before(tokens, challenged, 3, negates) is None and not _by_us(tokens, challenged)


def _by_us(tokens: Sequence[Word], at: int) -> bool:
    return any(t.text in _TALKERS for t in tokens[max(0, at - 3) : at])


def _is_raised(tokens: Sequence[Word], raised: int, last: int) -> bool:
    """Tell whether a shortcoming that ends at `last` is taken up with somebody, other than by the inspectors."""
    if tokens[raised].text == "up" and not tokens[raised - 1].text.startswith(("tak", "took")):
        return False
    if _by_us(tokens, raised):
        return False
    return any(t.text == "with" for t in tokens[last + 1 : last + 1 + SCOPE])


def _is_place(tokens: Sequence[Word], at: int) -> bool:
    """Tell whether "address" is where somebody lives, not what is done about a shortcoming."""
    return tokens[at].text.startswith("address") and at > 0 and tokens[at - 1].text in _ARTICLES
