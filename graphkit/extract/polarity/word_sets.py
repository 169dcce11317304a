"""Holds the sets of small words that several rules of polarity ask for."""

from __future__ import annotations

IS = frozenset({"is", "are", "was", "were"})
#: helping verbs of what was done to somebody, or has been
AUXILIARY = frozenset({"been", "was", "were", "had", "has", "have"})
#: who speaks in a report
INSPECTORS = frozenset({"we", "inspectors", "hmic", "hmicfrs"})
#: behind it, what was seen to was seen to because others asked
PROMPTED = frozenset({"after", "when", "once", "because", "following", "only", "during"})
#: what stands before the one thing of which it is said that there is none
ANY_ONE = frozenset({"a", "an", "any", "one", "single"})
