"""Serves the guide, the style and the favourites on this machine alone, for the Browser of any other Neo4j."""

from __future__ import annotations

from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

from graphkit.errors import GraphkitError

#: the port that is tried where none is named
PORT = 8474
_TYPES = {"html": "text/html; charset=utf-8", "grass": "text/plain; charset=utf-8", "zip": "application/zip"}


class _Handler(BaseHTTPRequestHandler):
    """Answers GET, HEAD and OPTIONS with the headers that the Browser, which is another origin, wants."""

    files: ClassVar[Mapping[str, bytes]] = {}
    server_version = "graphkit"
    sys_version = ""

    def do_OPTIONS(self) -> None:
        """Answer the question before the question."""
        self.send_response(204)
        self.end_headers()

    def do_HEAD(self) -> None:
        """Answer with the headers alone."""
        self._answer(body=False)

    def do_GET(self) -> None:
        """Answer with a page."""
        self._answer(body=True)

    def _answer(self, body: bool) -> None:
        name = self.path.partition("?")[0].removeprefix("/")
        content = self.files.get(name)
        if content is None:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Type", _TYPES[name.rpartition(".")[2]])
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if body:
            self.wfile.write(content)

    def end_headers(self) -> None:
        """Add what lets another origin read the answer, a page of the public network among them."""
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "*")
        self.send_header("Access-Control-Allow-Methods", "GET, OPTIONS")
        self.send_header("Access-Control-Allow-Private-Network", "true")
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_request(self, code: Any = "-", size: Any = "-") -> None:
        """Say nothing of what goes well."""


def server(files: Mapping[str, bytes], port: int) -> ThreadingHTTPServer:
    """Return a server of `files`, by their names, on 127.0.0.1; `serve_forever` runs it.

    Args:
        files: content by name; the names end in html, grass or zip.
        port: the port; 0 for any that is free.

    Raises:
        GraphkitError: the port is taken or not allowed.
    """
    handler = type("_Pages", (_Handler,), {"files": files})
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise GraphkitError(f"port {port}: cannot be used ({error.strerror}); name another one with --port") from error
