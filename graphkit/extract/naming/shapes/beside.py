"""Tells whether a name and the team behind its comma are one thing ("Brightway, the exploitation team") or two."""

from __future__ import annotations

import re

#: words that begin a phrase of when, where or beside whom: what stands behind its comma is a thing of its own
_OPENS = (
    r"(?:in|on|at|by|since|until|till|before|after|during|from|for|to|under|within|across|throughout|outside|around"
    r"|near|with|without|besides|alongside|like|unlike|through|as well as|apart from|aside from|in addition to"
    r"|together with|along with)"
)
#: words of such a phrase up to the name, no verb among them
_OF_PLACE = (
    r"(?:(?:the|an?|its|their|both|all|of|and|northern|southern|eastern|western|north|south|east|west|centre|rest"
    r"|county|city|town|area|borough|district|parts?|early|late|mid|[A-Z][\w'-]*|\d{1,4}) )*"
)
_OPENING = re.compile(
    rf"(?:^|[.?!;:] |, |\b(?i:and|but|that|while|whereas|where|although|because) )(?i:{_OPENS}) {_OF_PLACE}$"
)
#: one of several places of a kind that a sentence lists: "in old files, on Harrier, the crime system, or on paper"
_ONE_OF_PLACES = re.compile(r"\w, (?:in|on|from|by|with) $")
_NEXT_PLACE = re.compile(r",? (?:and|or) (?:in|on|from|by|with) (?!(?:[A-Z]|the same))")
#: how far back such a phrase may begin, in characters
_NEAR = 90
#: what follows the second of several things named side by side
_GOES_ON = re.compile(
    r"\)?(?: \([^()]*\))?"
    r"(?:,? (?:and|or|as well as|along with|together with)(?: (?:with|by|from|to|of|for))?"
    r" (?:the|its|their|an?|both|[A-Z])"
    r"|, (?:the|its|their|an?) )"
)


def opening(text: str, start: int) -> bool:
    """Tell whether what begins at `start` belongs to a phrase of when, where or beside whom that opens a sentence."""
    return _OPENING.search(text, max(0, start - _NEAR), start) is not None


def one_thing(text: str, start: int, end: int) -> bool:
    """Tell whether what stands behind the comma of a name says what it is.

    It does not where the name closes a phrase that opens the sentence ("In the Vale, the exploitation team ..."), nor
    where more things follow as in a list ("the hub, the exploitation team and the youth team"): that says as often
    that they are several.

    Args:
        text: the reading.
        start: where the name begins.
        end: where what stands behind its comma ends.
    """
    if _NEXT_PLACE.match(text, end) and _ONE_OF_PLACES.search(text, max(0, start - 10), start):
        return True
    return not opening(text, start) and not _GOES_ON.match(text, end)
