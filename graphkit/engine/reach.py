"""Says in plain words why a server cannot be reached, whatever the driver's own text. Pure."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator


def why_unreachable(error: BaseException) -> str:
    """Return the reason in a few words, such as "nothing listens there".

    The driver wraps the cause once or more, and for `neo4j://` in a group; the innermost error that says something
    decides.

    Args:
        error: as the driver raised it.
    """
    for cause in reversed(list(_causes(error))):
        if "looks like HTTP" in str(cause):
            return "a web server answers there, and Bolt is on another port (7687 as a rule)"
        for kind, reason in _REASONS:
            if isinstance(cause, kind):
                return reason
    return "it does not answer as a Neo4j does"


#: The first that fits counts: the narrower kinds stand before those that they belong to.
_REASONS: tuple[tuple[type[BaseException], str], ...] = (
    (socket.gaierror, "there is no host of this name"),
    (ConnectionRefusedError, "nothing listens there"),
    (ConnectionResetError, "it closed the connection"),
    (BrokenPipeError, "it closed the connection"),
    (TimeoutError, "it does not answer in time"),
    (
        ssl.SSLCertVerificationError,
        "its certificate is not trusted (+ssc in the address takes one that it made itself)",
    ),
    (ssl.SSLError, "it does not speak TLS, which the address asks for"),
)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and all that led to it, the outermost first."""
    left: list[BaseException] = [error]
    seen: set[int] = set()
    while left:
        one = left.pop(0)
        if id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        if isinstance(one, BaseExceptionGroup):
            left.extend(one.exceptions)
        left.extend(cause for cause in (one.__cause__, one.__context__) if cause is not None)
