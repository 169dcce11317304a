"""Knows the verbs that tell what happened, and those that say what is so."""

from __future__ import annotations

import re

#: "she ran", "it wasn't recorded"; not "is kept", "led by", "used to"
PAST = re.compile(
    r"\b(?:was|were|had|did|wasn't|weren't|hadn't|didn't|couldn't|\w{3,}ed"
    r"|told|took|made|gave|went|left|sent|found|saw|said|came|knew|spoke|held|put|slept|sat|ran|rang|spent|lay"
    r"|met|wrote|hid|began"
    r"|(?<!is )(?<!are )(?<!be )(?:used(?! to\b)|kept)|led(?! by\b)"
    r"|built|bought|caught|chose|drove|rode|fled|broke|stole|threw|rose|woke|became|lost|arose|knelt|stood|crept|wept|swam|shook)\b"
)
#: "officers are", "it doesn't", "staff need"
PRESENT = re.compile(
    r"\b(?:is|are|has|have|isn't|aren't|hasn't|haven't|does|do|doesn't|don't|can|needs?|must|should"
    r"|supports?|makes?|works?|uses?|takes?|holds?)\b"
)
