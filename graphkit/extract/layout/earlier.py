"""Tells whether a heading stands over what an earlier inspection found: "The 2017 inspection"."""

from __future__ import annotations

import re

#: "The 2017 inspection", "Our first inspection", "Our inspection in 2017"
_HEADED = re.compile(
    r"(?:(?:findings|results|conclusions) (?:of|from) )?(?:(?:the|our|its) )?"
    r"(?:(?:[a-z]+ )?(?P<before>20\d\d)|first|previous|earlier|initial|original|last) (?:child protection )?inspection"
    r"(?:'s)?(?: findings| results| report)?"
    r"|(?:(?:the|our) )?(?:child protection )?inspection (?:of|in) (?:[a-z]+ )?(?P<behind>20\d\d)",
    re.IGNORECASE,
)


def heads_earlier(heading: str, year: int | None) -> bool:
    """Tell whether `heading` stands over what an earlier inspection found: "The 2017 inspection".

    Args:
        heading: the heading of a section of a report that goes back to an earlier inspection.
        year: the year of the inspection that reports; None where the report does not say.
    """
    match = _HEADED.fullmatch(heading.strip().rstrip(":."))
    said = match and (match["before"] or match["behind"])
    return match is not None and (year is None or not said or int(said) < year)
