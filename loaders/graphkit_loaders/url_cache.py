"""Keeps fetched pages with their ETag and Last-Modified, so that an unchanged page is not sent twice."""

from __future__ import annotations

import hashlib
import logging
import os
import tempfile
from pathlib import Path

import msgspec

from graphkit.documents import Fetched, sha256

_log = logging.getLogger(__name__)


class Kept(msgspec.Struct, frozen=True):
    """A page in the cache and what to ask the server about it."""

    fetched: Fetched
    etag: str | None
    last_modified: str | None

    def conditions(self) -> dict[str, str]:
        """Return the request headers that make the server answer 304 where the page has not changed."""
        headers: dict[str, str] = {}
        if self.etag:
            headers["If-None-Match"] = self.etag
        if self.last_modified:
            headers["If-Modified-Since"] = self.last_modified
        return headers


class _Entry(msgspec.Struct):
    address: str
    sha256: str
    media_type: str | None
    charset: str | None
    etag: str | None
    last_modified: str | None


def cache_folder() -> Path:
    """Return the folder of fetched pages: below `GRAPHKIT_CACHE`, or the user's cache."""
    named = os.environ.get("GRAPHKIT_CACHE")
    if named:
        return Path(named).expanduser() / "pages"
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("graphkit", appauthor=False)) / "pages"


class PageCache:
    """One file of bytes and one of headers a page; what is damaged counts as absent."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def find(self, address: str) -> Kept | None:
        """Return the page kept for `address`, None where there is none or its bytes are not those written."""
        body, head = self._paths(address)
        try:
            entry = msgspec.json.decode(head.read_bytes(), type=_Entry)
            data = body.read_bytes()
        except (OSError, msgspec.DecodeError):
            return None
        if entry.address != address or entry.sha256 != sha256(data):
            return None
        return Kept(Fetched(data, address, entry.media_type, entry.charset), entry.etag, entry.last_modified)

    def keep(self, address: str, fetched: Fetched, etag: str | None, last_modified: str | None) -> None:
        """Keep a page that the server can be asked about again; a cache that cannot be written costs a log line."""
        if not (etag or last_modified):
            return
        body, head = self._paths(address)
        entry = _Entry(address, sha256(fetched.data), fetched.media_type, fetched.charset, etag, last_modified)
        try:
            body.parent.mkdir(parents=True, exist_ok=True)
            _replace(body, fetched.data)
            _replace(head, msgspec.json.encode(entry))
        except OSError as error:
            _log.warning("the page cache %s cannot be written (%s); pages are fetched anew", body.parent, error)

    def _paths(self, address: str) -> tuple[Path, Path]:
        folder = self._folder if self._folder is not None else cache_folder()
        name = hashlib.sha256(address.encode()).hexdigest()
        return folder / f"{name}.body", folder / f"{name}.json"


def _replace(path: Path, data: bytes) -> None:
    """Write `path` whole or not at all."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
