"""Makes the address that opens the Neo4j Browser with a query in its editor. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from urllib.parse import quote

from graphkit.errors import QueryError
from graphkit.queries.head import NOT_CODE
from graphkit.queries.model import CannedQuery, Value

#: The Browser decodes a whole address before it cuts it at these, whatever the encoding (tried with 5.24).
_CUTS = "&#"


def literal(value: Value) -> str:
    """Return a Cypher literal; what would cut an address is written as a Unicode escape."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        text = json.dumps(value, ensure_ascii=False)[1:-1].replace('\\"', '"').replace("'", "\\'")
        for sign in _CUTS:
            text = text.replace(sign, f"\\u{ord(sign):04x}")
        return f"'{text}'"
    return "[" + ", ".join(literal(item) for item in value) + "]"


def inline(cypher: str, values: Mapping[str, Value]) -> str:
    """Return `cypher` with each `$parameter` that `values` names replaced by its value.

    One statement and no `:param` line: the Browser draws the answer of a single statement only.
    """

    def value(found: re.Match[str]) -> str:
        return literal(values[found[1]]) if found[1] in values else found[0]

    pieces: list[str] = []
    at = 0
    for match in [*NOT_CODE.finditer(cypher), None]:
        end = match.start() if match else len(cypher)
        pieces.append(re.sub(r"\$([A-Za-z_]\w*)", value, cypher[at:end]))
        if match:
            pieces.append(match[0])
            at = match.end()
    return "".join(pieces)


def browser_link(
    browser_url: str,
    uri: str,
    query: CannedQuery,
    values: Mapping[str, Value],
    graph: bool = True,
    username: str | None = None,
) -> str:
    """Return the address of the Browser with `query` in the editor; nothing runs until the person says so.

    Args:
        browser_url: of the Browser that the server itself serves.
        uri: of the server, for a driver. The link has no password: the person signs in once.
        query: its graph form where there is one and `graph` is true, since the Browser draws.
        values: one for every parameter (see `bind`).
        graph: whether to prefer the graph form.
        username: stands in the form in which the person signs in, so that the password alone is wanted.

    Raises:
        QueryError: the query holds a sign at which the Browser would cut the address.
    """
    cypher = query.graph_cypher if graph and query.graph_cypher else query.cypher
    text = f"// {query.title}\n{inline(cypher, values)}"
    if found := sorted(set(text) & set(_CUTS)):
        raise QueryError(f"'{query.name}' holds '{found[0]}', at which the Browser cuts a link; paste it instead")
    address = re.sub(r"//(127\.0\.0\.1|\[::1\])", "//localhost", uri)
    if username:
        address = address.replace("//", f"//{quote(username, safe='')}@", 1)
    return f"{browser_url}?connectURL={quote(address, safe='')}&cmd=edit&arg={quote(text, safe='')}"
