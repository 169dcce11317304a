"""The managed server's settings: what stands in its neo4j.conf, and which ports it takes."""

from __future__ import annotations

import os
import re
import socket
import sys
from dataclasses import dataclass

from graphkit.errors import EngineError

BOLT_PORT = 7687
HTTP_PORT = 7474
_HEAP = re.compile(r"[1-9]\d*[kmg]", re.IGNORECASE)


@dataclass(frozen=True)
class Settings:
    """What the managed server is started with.

    Attributes:
        bolt_port: the port of Bolt, on 127.0.0.1.
        http_port: the port of the Neo4j Browser, on 127.0.0.1.
        heap: the Java heap, as Java writes it (`512m`, `2g`).
        page_cache: the page cache, in Neo4j's notation.
        post_connect: commands that the Browser runs after each connection, without the colon.
        extra: further lines of neo4j.conf (`setting=value`), last, so that they win.
    """

    bolt_port: int = BOLT_PORT
    http_port: int = HTTP_PORT
    heap: str = "512m"
    page_cache: str = "256m"
    post_connect: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    def conf(self) -> str:
        """Return the text of neo4j.conf.

        Names are those of Neo4j 5.26's configuration reference. One address, with a password, telling nobody
        anything: usage reports and telemetry are off, and the query log too (it would hold the documents' text).
        """
        lines = (
            "server.default_listen_address=127.0.0.1",
            "server.bolt.enabled=true",
            f"server.bolt.listen_address=127.0.0.1:{self.bolt_port}",
            f"server.bolt.advertised_address=localhost:{self.bolt_port}",
            "server.http.enabled=true",
            f"server.http.listen_address=127.0.0.1:{self.http_port}",
            f"server.http.advertised_address=localhost:{self.http_port}",
            "server.https.enabled=false",
            "dbms.security.auth_enabled=true",
            "dbms.usage_report.enabled=false",
            "client.allow_telemetry=false",
            "server.directories.import=import",
            f"server.memory.pagecache.size={self.page_cache}",
            f"server.memory.heap.initial_size={self.heap}",
            f"server.memory.heap.max_size={self.heap}",
            "internal.server.bolt.thread_pool_shutdown_wait_time=0s",  # else every stop sits out 5 s
            "db.tx_log.rotation.retention_policy=256M size",
            "db.tx_log.preallocate=false",  # else an empty graph takes 512 MB of disk
            "db.logs.query.enabled=OFF",
            *([f"browser.post_connect_cmd={'; '.join(self.post_connect)}"] if self.post_connect else ()),
        )
        kept = {line.split("=", 1)[0].strip() for line in self.extra}  # Neo4j refuses a setting that stands twice
        own = [line for line in lines if line.split("=", 1)[0] not in kept]
        return "\n".join(("# Written by graphkit at each start; changes here are lost.", *own, *self.extra, ""))


def heap_size() -> str:
    """Return the heap: `GRAPHKIT_HEAP`, or 512m.

    Raises:
        EngineError: GRAPHKIT_HEAP is no size that Java reads.
    """
    heap = os.environ.get("GRAPHKIT_HEAP") or Settings.heap
    if not _HEAP.fullmatch(heap):
        raise EngineError(f"GRAPHKIT_HEAP={heap}: not a size; write it as 512m or 2g")
    return heap


def is_free(port: int) -> bool:
    """Tell whether nothing listens on `port` of this machine's own addresses and a server could."""
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        try:
            with socket.socket(family, socket.SOCK_STREAM) as probe:
                probe.settimeout(1)
                # A listener on every address hides from bind() on some systems, never from connect().
                if probe.connect_ex((host, port)) == 0:
                    return False
        except OSError:  # no IPv6 on this machine: nothing can listen there
            continue
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if sys.platform == "win32":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:  # without it a port that was closed a moment ago counts as taken
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port(*preferred: int) -> int:
    """Return the first free port of `preferred`, else the next ones after the last of them, else any."""
    candidates: list[int] = [*preferred, *range(preferred[-1] + 1, min(preferred[-1] + 100, 65535))]
    for port in candidates:
        if is_free(port):
            return port
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
