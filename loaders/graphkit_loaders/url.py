"""Fetches one address politely: a named user agent, robots.txt, one request at a time, a cache that asks by ETag."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from importlib.metadata import version
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin, urlsplit

from graphkit.documents import Fetched
from graphkit.errors import SourceError
from graphkit_loaders.url_cache import PageCache

if TYPE_CHECKING:
    import httpx
    from protego import Protego

#: bears the version; importing `graphkit` itself would bring extraction and the store along
_DISTRIBUTION = "graphkit-child-protection"
#: seconds between two requests to one host, unless its robots.txt asks for more
DELAY = 1.0
#: seconds; a longer `Crawl-delay` is cut to this, so that a batch ends
_MAX_DELAY = 60.0
#: bytes; as `graphkit.reading.MAX_BYTES`, counted after decompression
_MAX_BYTES = 100 * 1024 * 1024
#: bytes of robots.txt that count (RFC 9309, 2.5)
_MAX_ROBOTS = 500 * 1024
_MAX_REDIRECTS = 5
#: seconds to connect or to wait for the next bytes, and for a whole page
_TIMEOUT = 30.0
_DEADLINE = 300.0


def user_agent() -> str:
    """Return the name that requests carry; `GRAPHKIT_CONTACT` (a mail address or a page) says whom to write to."""
    contact = os.environ.get("GRAPHKIT_CONTACT", "").strip() or "set GRAPHKIT_CONTACT to name one"
    ascii_contact = contact.encode("ascii", "ignore").decode()
    return f"graphkit/{version(_DISTRIBUTION)} (reads published inspection reports; contact: {ascii_contact})"


class UrlFetcher:
    """Fetches `http` and `https` addresses; one object holds what it learned of each host."""

    schemes: tuple[str, ...] = ("http", "https")

    def __init__(
        self,
        *,
        delay: float = DELAY,
        cache: PageCache | None = None,
        max_bytes: int = _MAX_BYTES,
        timeout: float = _TIMEOUT,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._delay = delay
        self._cache = cache if cache is not None else PageCache()
        self._max_bytes = max_bytes
        self._timeout = timeout
        self._sleep = sleep
        self._clock = clock
        self._robots: dict[str, Protego | None] = {}  # None: the whole host is closed
        self._last: dict[str, float] = {}
        self._one_at_a_time = threading.Lock()

    def fetch(self, address: str) -> Fetched:
        """Return what lies at `address`, from the cache where the server says that it has not changed.

        Raises:
            SourceError: robots.txt forbids it, or the server cannot be reached, refuses, fails, or sends too much.
        """
        import httpx

        parts = urlsplit(address)
        if not parts.hostname:
            raise SourceError(address, "the address names no host", "check the address")
        if parts.username or parts.password:
            raise SourceError(address, "the address holds a password", "leave user and password out of it")
        with (
            self._one_at_a_time,
            httpx.Client(headers={"User-Agent": user_agent()}, timeout=self._timeout, follow_redirects=False) as client,
        ):
            try:
                return self._follow(client, address)
            except httpx.TimeoutException as error:
                reason = f"the server did not answer within {self._timeout:g} seconds"
                raise SourceError(address, reason, "try again later") from error
            except httpx.InvalidURL as error:
                raise SourceError(address, f"it is not a valid address ({error})", "check the address") from error
            except httpx.HTTPError as error:
                what = " ".join(str(error).split()) or type(error).__name__
                reason = f"the server cannot be reached ({what})"
                raise SourceError(address, reason, "check the address and the network") from error

    def _follow(self, client: httpx.Client, address: str) -> Fetched:
        here = urldefrag(address).url
        for _ in range(_MAX_REDIRECTS + 1):
            self._ask_robots(client, address, here)
            answer = self._get(client, address, here)
            if isinstance(answer, Fetched):
                return answer
            here = urldefrag(urljoin(here, answer)).url
            if urlsplit(here).scheme not in self.schemes:
                raise SourceError(address, f"it redirects to {here}, which is no web page", "check the address")
        raise SourceError(address, f"it redirects more than {_MAX_REDIRECTS} times", "give the final address")

    def _get(self, client: httpx.Client, address: str, here: str) -> Fetched | str:
        """Return the page at `here`, or the address to which it redirects."""
        kept = self._cache.find(here)
        headers = {"Accept": "text/html, application/pdf, text/plain;q=0.9, */*;q=0.1"}
        if kept is not None:
            headers |= kept.conditions()
        self._wait(here)
        started = self._clock()
        try:
            with client.stream("GET", here, headers=headers) as response:
                status = response.status_code
                if status == 304 and kept is not None:
                    return kept.fetched
                if status in {301, 302, 303, 307, 308} and "location" in response.headers:
                    return response.headers["location"]
                if status != 200:
                    raise _refused(address, response)
                data = self._body(address, response, started)
                media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower() or None
                fetched = Fetched(data, here, media_type, response.charset_encoding)
                self._cache.keep(here, fetched, response.headers.get("etag"), response.headers.get("last-modified"))
                return fetched
        finally:
            self._last[_host(here)] = self._clock()

    def _body(self, address: str, response: httpx.Response, started: float) -> bytes:
        limit = f"limit {self._max_bytes:,} bytes"
        said = response.headers.get("content-length", "")
        if said.isdecimal() and int(said) > self._max_bytes:
            raise SourceError(address, f"it is too large ({int(said):,} bytes, {limit})", "load the report alone")
        body = bytearray()
        for piece in response.iter_bytes():
            body += piece
            if len(body) > self._max_bytes:
                raise SourceError(address, f"it is too large ({limit})", "load the report alone")
            if self._clock() - started > _DEADLINE:
                raise SourceError(address, f"it takes longer than {_DEADLINE:g} seconds", "save it and load the file")
        return bytes(body)

    def _ask_robots(self, client: httpx.Client, address: str, here: str) -> None:
        origin = _origin(here)
        if origin not in self._robots:
            self._robots[origin] = self._read_robots(client, origin)
        rules = self._robots[origin]
        if rules is None:
            raise SourceError(
                address, f"{origin}/robots.txt cannot be read, so nothing there may be fetched", "try again later"
            )
        if not rules.can_fetch(here, user_agent()):
            raise SourceError(address, f"{origin}/robots.txt forbids it", "save the page from a browser and load that")

    def _read_robots(self, client: httpx.Client, origin: str) -> Protego | None:
        """Return the host's rules; 4xx means none, any other failure a closed host (RFC 9309, 2.3.1)."""
        from protego import Protego

        here = f"{origin}/robots.txt"
        for _ in range(_MAX_REDIRECTS + 1):
            self._wait(here)
            try:
                with client.stream("GET", here) as response:
                    if response.status_code in {301, 302, 303, 307, 308} and "location" in response.headers:
                        here = urljoin(here, response.headers["location"])
                        continue
                    if 400 <= response.status_code < 500:
                        return Protego.parse("")
                    if response.status_code != 200:
                        return None
                    text = bytearray()
                    for piece in response.iter_bytes():
                        text += piece
                        if len(text) > _MAX_ROBOTS:
                            break
                    return Protego.parse(bytes(text[:_MAX_ROBOTS]).decode("utf-8", "replace"))
            finally:
                self._last[_host(here)] = self._clock()
        return Protego.parse("")

    def _wait(self, here: str) -> None:
        """Sleep until the host may be asked again."""
        last = self._last.get(_host(here))
        if last is None:
            return
        rules = self._robots.get(_origin(here))
        asked = rules.crawl_delay(user_agent()) if rules is not None else None
        pause = last + max(self._delay, min(float(asked or 0), _MAX_DELAY)) - self._clock()
        if pause > 0:
            self._sleep(pause)


def _host(address: str) -> str:
    return urlsplit(address).netloc.lower()


def _origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}".lower()


def _refused(address: str, response: httpx.Response) -> SourceError:
    status = response.status_code
    if status in {404, 410}:
        return SourceError(address, f"there is no such page (status {status})", "check the address")
    if status in {401, 403, 407, 451}:
        return SourceError(address, f"the server refuses access (status {status})", "save it from a browser instead")
    if status == 429:
        after = response.headers.get("retry-after")
        wait = f"in {after} seconds" if after and after.isdecimal() else "later"
        return SourceError(address, "the server asks for fewer requests (status 429)", f"try again {wait}")
    if status >= 500:
        return SourceError(address, f"the server failed (status {status})", "try again later")
    return SourceError(address, f"the server sent no page (status {status})", "check the address")
