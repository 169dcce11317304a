"""Tells of a shortcoming that somebody notices, catches, sends back or takes up with others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from graphkit.extract.cues import Hit, Word
from graphkit.extract.polarity.clauses import SPLIT, STOP
from graphkit.extract.polarity.marked import MENDS, SCOPE, SINGLE, Cue, Mark
from graphkit.extract.polarity.turning.negation import before, negates
from graphkit.extract.polarity.turning.striking import too_little
from graphkit.extract.polarity.voices.doers import RANKS, outside
from graphkit.extract.polarity.word_sets import INSPECTORS, IS, PROMPTED

#: to take up a shortcoming with somebody is what ought to be done about it; with us it is only talk
_RAISED = frozenset({"raised", "raises", "raising", "challenged", "challenges", "challenging"})
_CHALLENGED, _ABOUT = frozenset({"challenged", "challenges", "challenge"}), frozenset({"about", "over", "on"})
_DECISIONS = frozenset({"decision", "decisions", "plan", "plans", "closure", "closures", "grading", "gradings"})
_POLICE = frozenset({"force", "police", "constabulary"})
#: to whom staff complain of it, who have not seen to it; and others of the force
_ABOVE = _POLICE | {"their", "managers", "leaders", "supervisors"}
_KNOW = frozenset({"understand", "understands", "know", "knows", "recognise", "recognises"})
_WHERE = frozenset({"where", "which", "why"})
_KNOWING, _KNOWN_REACH = frozenset({"understanding", "awareness", "grasp"}) | _KNOW, 5
_HARDLY_KNOWN = frozenset(
    {"lack", "lacks", "lacked", "poor", "limited", "little", "weak", "insufficient", "low", "partial"}
)
#: what is said of the grasp itself: "their grasp of such issues fell short"
_LAGS = frozenset({"falls", "fell", "lags", "lagged", "varies", "varied", "lacks", "lacked", "remains", "remained"})
#: what is done with work that falls short, before "those which ..."
_RETURNED = frozenset(
    {"back", "upgraded", "upgrades", "return", "returned", "returns", "reject", "rejected", "rejects", "corrected"}
    | {"right"}
)
_RELATIVES = frozenset({"that", "which"})
_CHILD = frozenset(
    {"victim", "victims", "families", "child", "children", "girl", "girls", "boy", "boys"}
    | {"baby", "he", "she", "they", "siblings"}
)
#: what is done with what falls short by those who do not let it pass
_CAUGHT = frozenset({"returned", "rejected", "challenged", "corrected", "queried", "removed"})
#: what those do who see to what falls short, just before it: "returning weak plans", "check whether delayed calls"
_SEEN_TO = frozenset(
    {"returning", "returns", "rejecting", "rejects", "chase", "chases", "chasing", "track", "tracks", "tracking"}
    | {"return", "reject", "challenge", "challenges", "question", "questions", "monitor", "monitors", "monitoring"}
    | {"check", "checks", "checking", "spot", "spots", "spotting"}
)
#: what inspectors did before the force did something
_WHEN, _SPOKE = (
    frozenset({"when", "after", "once"}),
    frozenset(
        {"raised", "reported", "told", "pointed", "showed", "expressed", "voiced", "shared", "explained", "mentioned"}
    ),
)
_ACTED = frozenset(
    {"acted", "moved", "made", "took", "put", "changed", "introduced", "began", "reviewed", "corrected", "arranged"}
    | {"responded", "set", "started", "issued", "wrote", "sent", "agreed", "approached"}
)
#: what is not to act: "took the view", "moved on", "made excuses"
_NO_DEED = frozenset({("the", "view"), ("moved", "on"), ("made", "excuses"), ("took", "exception")})
#: what a force does with a shortcoming that it goes on to act on, and how that begins
_ADMITS = frozenset(
    {"recognised", "recognises", "recognising", "accepted", "accepts", "accepting", "acknowledged", "acknowledges"}
    | {"acknowledging", "knew", "knows", "realised", "conceded", "aware"}
)
_SINCE = frozenset({"had", "has", "have"})
_BEGUN = frozenset(
    {("begun", "to"), ("begun", "a"), ("started", "to"), ("taken", "steps"), ("taken", "action"), ("set", "up")}
)
_MADE = frozenset({"introduced", "recruited", "begun", "commissioned"})
#: what may stand before it: the force still speaks
_FORCE_SAYS = frozenset({"and", ",", "force", "constabulary", "police", "it", "leaders", "managers", "officers"})
#: what those do who see what is amiss, before "that", and words that say they seldom do
_NOTICED = frozenset({"noticed", "spotted", "notice", "spot", "notices", "spots"})
_SELDOM = frozenset({"rarely", "seldom", "few", "only", "sometimes", "occasionally", "if"})
#: behind "notices that" they go on about papers; and what is not so any more when something good is no longer there
_OF_THEM = IS | {"should", "have", "has", "had", "could", "would", "did", "never", "no", "nobody"}
_STILL_GOOD = frozenset(
    {"a", "an", "the", "reliable", "fit", "sound", "useful", "accurate", "enough", "adequate", "sufficient", "able"}
)
_ILL = frozenset({"problem", "problems", "concern", "concerns", "issue", "issues", "difficulty", "cause", "feature"})
_FAILED = frozenset({"failed", "fail", "fails", "failing", "stopped"})
_LET_BE = frozenset({"signed", "left", "closed", "filed", "accepted", "moved", "approved"})
_WHETHER = frozenset({"whether", "if", "for", "any", "all", "every", "each"})
#: what a tool is for: "use it to find overdue work"; who finds it elsewhere is an auditor of it
_FIND = frozenset({"find", "identify"})
#: what stands just before it where it is done to something
_PASSIVE = frozenset({"are", "is", "was", "were", "been", "being", "routinely", "always", "quickly", "promptly"})
_REFUSE = frozenset({"refuse", "refuses", "refused", "decline", "declines", "declined"})
_PASS = frozenset({"accept", "sign", "approve", "pass", "tolerate", "endorse", "close"})


def taken_up(tokens: Sequence[Word], hit: Hit[Cue]) -> Mark | None:
    """Return the mark of a shortcoming that somebody noticed, caught, sent back or took up; None where nobody did."""
    if sent_back(tokens, hit.first):
        return Mark(hit.first, hit.last, MENDS)
    if _is_answered(tokens, hit.last):
        return Mark(hit.first, hit.last, 2 * MENDS)
    if _is_admitted(tokens, hit):
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
        over = tokens[i].text == "longer" and tokens[i - 1].text == "no" and tokens[i - 2].text in IS
        # "dates from 2018 and is no longer a reliable guide" ends nothing
        behind = {t.text for t in tokens[i + 1 : i + 4]} if over else _STILL_GOOD
        if behind.isdisjoint(_STILL_GOOD) or not behind.isdisjoint(_ILL):
            return Mark(hit.first, i, 2 * MENDS)  # "untrained officers are no longer used"
    challenged = before(tokens, hit.first, SCOPE + 2, _CHALLENGED.__contains__)
    if challenged is not None and _is_challenged(tokens, challenged, hit.first):
        return Mark(challenged, hit.last, 2 * MENDS)
    return None


def _is_answered(tokens: Sequence[Word], bad: int) -> bool:
    """Tell whether the force acted when inspectors spoke of a shortcoming: "when we raised the backlog, they moved"."""
    told = [t.text for t in tokens[:3]]
    if len(told) < 3 or told[0] not in _WHEN or told[1] not in INSPECTORS or told[2] not in _SPOKE:
        return False
    comma = next((i for i, t in enumerate(tokens) if t.text == ","), 0)
    done = [t.text for t in tokens[comma + 1 : comma + 6]]
    if bad > comma or not comma or any(negates(t.text) or t.text in SPLIT for t in tokens[comma:]):
        return False
    return not _ACTED.isdisjoint(done) and _NO_DEED.isdisjoint(pairwise(done))


def _is_admitted(tokens: Sequence[Word], hit: Hit[Cue]) -> bool:
    """Tell whether the force granted a shortcoming and acted: "it knew that it had to improve, and had begun to"."""
    knew = before(tokens, hit.first, SCOPE, _ADMITS.__contains__)
    if knew is None or before(tokens, knew, 4, negates) is not None or outside(tokens, knew - 3, knew):
        return False
    rest = [t.text for t in tokens[hit.last + 1 :]]
    if any(word in {"but", "yet", "although", "still", "only"} or negates(word) for word in rest):
        return False
    for i in range(1, len(rest) - 2):
        if rest[i] in _SINCE and rest[i - 1] in _FORCE_SAYS:
            return (rest[i + 1], rest[i + 2]) in _BEGUN or rest[i + 1] in _MADE
    return False


def _is_noticed(tokens: Sequence[Word], saw: int) -> bool:
    """Tell whether somebody of the force saw what was amiss: "a supervisor noticed that it had been wrongly graded"."""
    if tokens[saw].text == "notices" and (tokens[saw + 1].text != "that" or tokens[saw + 2].text in _OF_THEM):
        return False  # "we read 40 of the notices and found that most were late", "16 notices that should have"
    if not any(t.text == "that" for t in tokens[saw + 1 : saw + 4]) or outside(tokens, saw - 3, saw):
        return False
    if before(tokens, saw, 4, negates) is not None or any(t.text in _SELDOM for t in tokens[max(0, saw - 3) : saw]):
        return False
    if any(t.text in {"but", "yet"} for t in tokens[saw:]):
        return False  # "noticed that it was overdue but took no action"
    return all(
        tokens[i].text not in {"and", "then", ","}
        or not any(negates(t.text) or t.text in _LET_BE for t in tokens[i + 1 : i + 4])
        for i in range(saw, len(tokens))
    )


def _is_known(tokens: Sequence[Word], known: int, bad: int) -> bool:
    """Tell whether somebody understands what falls short: "understand where practice is weak", "a grasp of"."""
    if tokens[known].text in _KNOW:
        if before(tokens, known, 4, negates) is not None or tokens[known + 1].text not in _WHERE:
            return False
        return all(t.text not in _SELDOM for t in tokens[max(0, known - 4) : known])
    return (
        tokens[known + 1].text == "of"
        and tokens[bad].text not in _LAGS
        and not any(t.text in IS for t in tokens[known:bad])
        and not any(negates(t.text) or t.text in _HARDLY_KNOWN for t in tokens[max(0, known - 4) : known])
    )


def sent_back(tokens: Sequence[Word], at: int) -> bool:
    """Tell whether what falls short at `at` was put right or handed back: "sent back plans that were too thin"."""
    done = before(tokens, at, SCOPE + 2, lambda w: w in _RETURNED or w == ",")
    if done is None or tokens[done].text == "," or before(tokens, done, 4, negates) is not None:
        return False
    if tokens[done].text == "right" and not (done and tokens[done - 1].text.startswith("put")):
        return False
    if tokens[done].text == "back" and not (done and tokens[done - 1].text.startswith(("sen", "hand"))):
        return False
    near = {t.text for t in tokens[max(0, done - 3) : done]}
    if not near.isdisjoint(_CHILD | _SELDOM | _FAILED) or outside(tokens, done - 3, done):
        return False  # who is returned to a home; what others send back, or few do
    if tokens[done].text == "back" and tokens[done + 1].text == "to":
        return False  # "was sent back to a unit that lacks supervision"
    if any(t.text in {"system", "systems", "software"} for t in tokens[done + 1 : at]):
        return False  # "upgraded a system that is slow"
    if any(t.text == "only" for t in tokens[at + 1 : at + 4]):
        return False  # "hand back statements that are poor only when asked"
    return any(t.text in _RELATIVES for t in tokens[done + 1 : at])


def _is_caught(tokens: Sequence[Word], hit: Hit[Cue]) -> Mark | None:
    """Return the mark of what falls short where the police let it not pass: "weak plans are returned to authors"."""
    if tokens[hit.first].text in _SELDOM:
        return None  # "few delays were challenged"
    refused = before(tokens, hit.first, SCOPE + 1, _REFUSE.__contains__)
    if refused is not None and tokens[refused + 1].text == "to" and tokens[refused + 2].text in _PASS:
        if tokens[refused + 3].text == "that" or tokens[hit.first].text.startswith("gap"):
            return None  # "refuses to accept that visits are late", "to close the gap"
        if any(t.text in {"and", ","} for t in tokens[refused : hit.first]):
            return None  # "refuse to sign overtime, and visits are missed"
        others = outside(tokens, refused - 2, refused) or any(t.text == "only" for t in tokens[hit.last + 1 :])
        return None if others or before(tokens, refused, 3, negates) is not None else Mark(refused, hit.last, 2 * MENDS)
    if before(tokens, hit.first, SCOPE, lambda w: negates(w) or w in {"few", "seldom", "rarely"}) is not None:
        return None  # "no indication that poor work is returned", "few records that were incomplete were corrected"
    if tokens[hit.last].text == "since":
        return None  # "the backlog had grown since a post was removed"
    for i in range(hit.last + 2, min(hit.last + SCOPE, len(tokens))):
        if tokens[i].text in SPLIT | STOP or negates(tokens[i].text):
            return None
        caught = tokens[i].text in _CAUGHT or (tokens[i - 1].text, tokens[i].text) == ("sent", "back")
        if caught and tokens[i - 1 - (tokens[i].text == "back")].text in _PASSIVE:
            return (
                None
                if any(t.text in PROMPTED for t in tokens[i + 1 : i + 2])
                or any(t.text in INSPECTORS and tokens[k - 1].text not in RANKS for k, t in enumerate(tokens) if k > i)
                or outside(tokens, i + 1, i + 5)
                or too_little(tokens, hit.last, i)
                else Mark(hit.first, i, 2 * MENDS)
            )
    return None


def _is_seen_to(tokens: Sequence[Word], first: int) -> bool:
    """Tell whether somebody sees to what falls short at `first`, and is not said not to."""
    at = first - 1
    while at > 0 and first - at < 3 and tokens[at].text in _WHETHER:
        at -= 1
    if at < 0 or outside(tokens, at - 3, at):
        return False
    if tokens[at].text not in _SEEN_TO and not (tokens[at].text in _FIND and at and tokens[at - 1].text == "to"):
        return False
    return before(tokens, at, 4, lambda w: negates(w) or w in _SELDOM) is None


def _is_challenged(tokens: Sequence[Word], challenged: int, first: int) -> bool:
    """Tell whether somebody else than the inspectors challenged others about the shortcoming at `first`."""
    if challenged == 0 or tokens[challenged - 1].text in IS | {"been"} or tokens[challenged + 1].text == "by":
        return False  # "was challenged about delays by the board"
    if outside(tokens, challenged - 3, challenged) or any(
        t.text in _POLICE for t in tokens[challenged + 1 : challenged + 4]
    ):
        return False  # "schools have challenged the force about late notices"
    between = {t.text for t in tokens[challenged + 1 : first + 1]}
    if "and" in between or sum(t.text in IS for t in tokens[challenged + 1 : first]) > 1:
        return False  # "challenged her about it and failed to ...", "who challenged a plan that was poor were ignored"
    about = not between.isdisjoint(_ABOUT) or not (between.isdisjoint(_RELATIVES) or between.isdisjoint(_DECISIONS))
    return about and before(tokens, challenged, 3, negates) is None and not _by_us(tokens, challenged)


def _by_us(tokens: Sequence[Word], at: int) -> bool:
    return any(t.text in INSPECTORS for t in tokens[max(0, at - 3) : at])


def _is_raised(tokens: Sequence[Word], raised: int, last: int) -> bool:
    """Tell whether a shortcoming that ends at `last` is taken up with somebody, other than by the inspectors."""
    if tokens[raised].text == "up" and not tokens[raised - 1].text.startswith(("tak", "took")):
        return False
    if _by_us(tokens, raised) or outside(tokens, raised - 3, raised):
        return False
    said_to = next((i for i in range(last + 1, min(last + 1 + SCOPE, len(tokens))) if tokens[i].text == "with"), None)
    return said_to is not None and _ABOVE.isdisjoint(t.text for t in tokens[said_to + 1 : said_to + 3])
