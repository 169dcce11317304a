"""Reads the unit behind a number: a share, a time, or the noun phrase of what is counted, and not a word beyond it."""

# ruff: noqa: E501 - patterns read best with one idea a line

from __future__ import annotations

import re

from graphkit.extract.figures.numbers.words import DURATION, NO_UNIT, PERCENT, UNIT_STOP
from graphkit.extract.prose.word_lists import words_of

#: behind a number or a unit: how often
EACH = re.compile(
    r" (?:a|an|per|each|every) (?:day|night|shift|week|fortnight|month|quarter|year)\b"
    r"(?! (?:earlier|ago|before|later|old))"
)
#: a unit that says how often, whatever it counts
OFTEN = re.compile(r"\b(?:a|an|per|each|every) (?:day|night|shift|week|fortnight|month|quarter|year)$")
_PUBLISHED = re.compile(r"(?:-| )period\b|-old| (?:of|after|from|following) (?:the |its )?publi")
_OF = re.compile(r" of (?:the |these |those |our |its )")
#: what they did of whom so many are told: "13 of these involved children"
_THESE_DID = re.compile(
    r" of (?:these|those) (?:involved|concerned|related|included|contained|showed|led|lacked|affected|described|mentioned|received"
    r"|needed|required|resulted|waited|told|left|made|found|took|gave)\b"
)
#: what is counted by the set, and of whom one says how many members they have: "130 sets of minutes"
_WHOLES = re.compile(
    r" (?:sets of (?:(?:[a-z]+ ){0,2}(?:meeting|conference|discussion|case|custody) )?(?:minutes|notes|papers|records|fingerprints|images)"
    r"|(?:(?!of\b)[a-z-]+ )?members of (?:[a-z]+ )?staff)\b"
)
#: what is received by the piece; a few are part of a story, as are pieces of anything else
_PIECES = re.compile(r" pieces of (?:[a-z]+ ){0,2}?(?:intelligence|information|evidence)\b")
#: whose job is to find children who go missing: the words of it hold one at which a phrase ends elsewhere
_FROM_HOME = re.compile(
    r" (?:(?:full|part)-time |dedicated |specialist )?missing(?: children)? from home (?:co-?ordinators|officers|teams|managers|investigators|staff)\b"
)
#: sets of what was told of before: "around 90 sets were waiting to be typed"
_SETS = re.compile(r" sets(?= (?:were|are|had|have|remain(?:ed)?|await(?:ed)?|still|lay|sat)\b)")
#: men as what an investigation came to
_TO_COURT = re.compile(
    r" (?:[a-z]+ )?m[ae]n (?:to (?:court|justice|trial)\b|(?:(?:were|are|was|had been|have been|being) )?(?:later |since |then |all )?(?:arrested|charged|convicted|sentenced|imprisoned|jailed|prosecuted)\b)"
)
_CONVICTION = re.compile(
    r"\b(?:(?:convictions?|arrests?|prosecutions?|imprisonment|sentencing|charging) of|(?:convicted|arrested|prosecuted|jailed|imprisoned|charged)) (?:a further |another |some |about |more than )?$"
)
_MEN = re.compile(r" (?:[a-z]+ )?men\b")
#: posts and people as if each of them worked all day: "17 full-time equivalent (FTE) posts"
_FULL_TIME = re.compile(
    r" full[- ]time[- ]equivalents? \(FTEs?\)(?: (?P<noun>(?:[a-z-]+ ){0,2}?(?:posts|staff|people|officers|constables|analysts|managers"
    r"|investigators|detectives|sergeants)))?"
)
_CLAUSE_END = re.compile(r"[.,;:()?!\"]| [-–] ")
#: words that speak of when, where or how and end a noun phrase before them
_BEYOND = re.compile(
    r"\b(?:\w+n't|there|here|now|then|today|already|still|yet|also|all|each|together|so|too|again|ago|earlier|later|once"
    r"|twice|ever|never|often|always|sometimes|currently|just|only|even|come|comes|came|took|take|takes|went|go|goes|got"
    r"|gave|remain|remains|need|needs|said|told|saw|held|must|might)\b"
)
_ADJECTIVE = re.compile(r"-(?:based|led|time|term|wide|related|level|risk|run|only|facing)$")
#: nouns whose plural has no s, and those that name many at once
_MANY = frozenset(
    words_of(
        """
    children people men women staff policemen policewomen fte
    """
    )
)
#: what may stand before its noun with an s of its own ("sales staff", "special operations officers")
_NO_PLURAL = re.compile(r"(?:ss|us|is|'s)$|^(?:sales|news|series|means|overseas|domestics)$")
#: short forms of several things ("BCUs")
_SHORT_FORMS = re.compile(r"(?:[A-Z][a-z]*)*[A-Z]s")
#: what many of are named without an ending of its own: bodies, grades, measures
_NO_PLURAL_FORM = re.compile(
    r"(?:[a-z-]+ )*(?:police|workforce|personnel|equivalent|clergy|youth|aircraft|data|media|mph|km|kilometre|mile)\b"
    r"|[A-Z]{2,}\b|(?:good|adequate|inadequate|requir\w+)\b"
)
_TWO_KINDS = re.compile(
    r"(?P<first>[a-z-]+(?: [a-z-]+)?) (?:and|or) (?:[a-z-]+ ){1,3}?(?:orders|notices|teams|units|cases|offences|officers|staff|reports|plans|crimes)\b"
)
#: the number of a footnote that is printed to a word ("notices8")
_FOOTNOTE = re.compile(r"(?<=[a-z]s)\d{1,2}\b")
#: nouns that no noun follows in a phrase: what does begins to tell something ("in five cases children waited")
_NO_FIRST = frozenset(
    words_of(
        """
    cases incidents occasions times records areas instances examples people constables sergeants detectives officers
    """
    )
)
#: one of a kind: the noun that ends the phrase behind "one" and "1"
_ONE = re.compile(
    r"^(?:[a-z-]+ ){0,3}?(?:case|incident|record|investigation|child|officer|instance|visit|referral|notice|file"
    r"|crime|report|interview|call|meeting|team|post|force|boy|girl|family)\b"
)
#: so many of a story's people are no story
_FOLK = re.compile(r" (?:other )?(?:m[ae]n|wom[ae]n|parents|sons|daughters|brothers|sisters|siblings)\b")
_FEW = 12
_WORDS = 7
#: how far before a number the words are that say what became of those it counts, in characters
_CLOSE = 60
#: behind a number that stands for itself: when that was ("compared with 410 two years earlier")
_THEN = re.compile(r" (?:an?|\d{1,2}|[a-z]+) (?:day|week|month|year)s? (?:earlier|before|ago|later|previously)\b")


def unit_of(text: str, end: int, value: float) -> tuple[str | None, int]:
    """Return the unit that follows the number which ends at `end`, and where the words of it end.

    Args:
        text: the reading of a sentence.
        end: where the number ends.
        value: the number, for one and many have nouns of their own.
    """
    m = PERCENT.match(text, end)
    if m:
        return "percent", m.end()
    if _THEN.match(text, end):
        return None, end
    m = DURATION.match(text, end)
    if m:
        if _PUBLISHED.match(text, m.end()):
            return None, end
        each = EACH.match(text, m.end())
        return m["unit"].lower() + "s" + (each.group() if each else ""), each.end() if each else m.end()
    for named in (_FROM_HOME, _SETS if value > _FEW else None):
        if named and (found := named.match(text, end)):
            return found.group().strip(), found.end()
    men = _MEN.match(text, end)
    if men and value > 1 and (_TO_COURT.match(text, end) or _CONVICTION.search(_before(text, end))):
        return men.group().strip(), men.end()
    each = EACH.match(text, end)
    if each:
        return each.group().strip(), each.end()  # "some 40 a week": how often, of what the sentence speaks of
    if full := _FULL_TIME.match(text, end):
        return " ".join(filter(None, ("full-time equivalent", full["noun"]))), full.end()
    if _THESE_DID.match(text, end):
        return None, end
    of = _OF.match(text, end)
    end += of.end() - of.start() - 1 if of else 0
    if (whole := _WHOLES.match(text, end)) or (value > _FEW and (whole := _PIECES.match(text, end))):
        return whole.group().strip(), whole.end()
    rest = text[end:]
    if not rest.startswith(" ") or (NO_UNIT.match(rest[1:]) and not (value > _FEW and _FOLK.match(rest))):
        return None, end
    unit = _noun_phrase(_CLAUSE_END.split(rest[1:120])[0], value)
    if unit is None:
        return None, end
    tail = end + 1 + len(unit)
    each = EACH.match(text, tail)
    return (unit + each.group(), each.end()) if each else (unit, tail)


def _before(text: str, end: int) -> str:
    """Return what stands before the number that ends at `end`, without its own word."""
    return text[max(0, end - _CLOSE) : end].rpartition(" ")[0] + " "


def _noun_phrase(clause: str, value: float) -> str | None:
    """Return the noun phrase with which `clause` begins, as long as its words are known to belong to it."""
    whole = clause
    for pattern in (UNIT_STOP, _BEYOND):
        stop = pattern.search(clause)
        while stop and clause[stop.start() - 1 : stop.start()] == "-":
            stop = pattern.search(clause, stop.end())  # "area-based teams" is one word
        clause = clause[: stop.start() if stop else None]
    note = _FOOTNOTE.search(clause)
    words = clause[: note.start() if note else None].split()[:_WORDS]
    one = _ONE.match(clause) if value == 1 else None
    if one:
        words = one.group().split()
    else:
        first = next((i for i, word in enumerate(words) if _plural(word)), None)
        if first is None:
            words = words[:4]
            if value != 1 and words and not _NO_PLURAL_FORM.match(" ".join(words)):
                both = _TWO_KINDS.match(whole)  # "12 slavery and trafficking risk orders"
                return (
                    both.group() if both and both.group("first") == " ".join(words) else None
                )  # "12 lacked any detail"
        else:
            while (
                first + 1 < len(words)
                and _plural(words[first + 1])
                and words[first] not in _NO_FIRST
                and not words[first + 1].endswith("-")
            ):
                first += 1
            words = words[: first + 1]
    while words and words[-1].endswith("ly"):
        words.pop()
    if len(words) == 1 and words[0].endswith("ed"):
        return None  # "against twelve planned": the noun is elsewhere
    if (
        not words
        or not words[0][0].isalpha()
        or words == ["more"]
        or words == ["others"]
        or _ADJECTIVE.search(words[-1])
    ):
        return None
    # the words stand in the text with one blank between them, or the clause is cut where they do not
    unit = " ".join(words)
    return unit if clause.startswith(unit) else words[0]


def _plural(word: str) -> bool:
    return (
        word.lower() in _MANY
        or _SHORT_FORMS.fullmatch(word) is not None
        or (len(word) > 2 and word.endswith("s") and not _NO_PLURAL.search(word.lower()))
    )
