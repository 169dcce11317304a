"""Fills a stand-off annotation with the text that it points into, so that it need not hold that text itself.

Where an annotation has `{"start": 120, "end": 164}` for a text, the characters from 120 up to 164 of the document stand
there (a TextPositionSelector of the Web Annotation Data Model, https://www.w3.org/TR/annotation-model/). So a report
can be annotated by those who may not copy it.
"""

from __future__ import annotations

from typing import Any, TypeGuard


def is_selector(value: Any) -> TypeGuard[dict[str, int]]:
    """Tell whether `value`, as JSON holds it, points into the document's text."""
    return isinstance(value, dict) and value.keys() == {"start", "end"} and all(type(v) is int for v in value.values())


def filled(value: Any, text: str) -> Any:
    """Return `value`, as JSON holds it, with the text of the document for each selector in it.

    Args:
        value: an annotation or a part of it.
        text: the text of the document; positions are code points, `end` exclusive.

    Raises:
        ValueError: a selector lies outside of the text.
    """
    if is_selector(value):
        if not 0 <= value["start"] <= value["end"] <= len(text):
            raise ValueError(f"{value['start']} to {value['end']} lies outside of a text of {len(text)} characters")
        return text[value["start"] : value["end"]]
    if isinstance(value, dict):
        return {key: filled(part, text) for key, part in value.items()}
    if isinstance(value, list):
        return [filled(part, text) for part in value]
    return value
