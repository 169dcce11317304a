"""Reads sources (files, folders, addresses) into Documents with the loaders that entry points name."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path, PurePosixPath
from typing import TypeVar
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

import msgspec

from graphkit.documents import Document, Expander, Fetched, Fetcher, Loader, document_id, slug
from graphkit.errors import SourceError

T = TypeVar("T")

GROUP = "graphkit.loaders"
#: bytes; the longest published report is below 10 MB as a PDF, so that more is a mistake (a video, an archive)
MAX_BYTES = 100 * 1024 * 1024
#: senders that do not know what a file is say one of these; the ending of its name then decides
_VAGUE_TYPES = frozenset({"application/octet-stream", "binary/octet-stream", "application/download"})

_log = logging.getLogger(__name__)


class Registry(msgspec.Struct, frozen=True):
    """The loaders found: by ending and by media type, fetchers by scheme, expanders, and a line for each broken one."""

    by_suffix: dict[str, Loader]
    by_media_type: dict[str, Loader]
    fetchers: dict[str, Fetcher]
    expanders: tuple[Expander, ...]
    broken: tuple[str, ...]

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The file name endings that some loader reads, sorted."""
        return tuple(sorted(self.by_suffix))


@lru_cache(maxsize=1)
def find_loaders() -> Registry:
    """Return what the entry points `graphkit.loaders` name; one that cannot be imported is logged and left out.

    A third party's loader goes before graphkit's own for an ending or type that both read.
    `find_loaders.cache_clear()` makes the next call look again.
    """
    registry = Registry({}, {}, {}, (), ())
    expanders: list[Expander] = []
    broken: list[str] = []
    for point in sorted(entry_points(group=GROUP), key=_precedence):
        try:
            made = point.load()()
        except Exception as error:  # a stranger's code: whatever it raises must not stop the other loaders
            broken.append(_broken_line(point, f"{type(error).__name__}: {error}"))
            continue
        known = False
        if isinstance(made, Loader):
            known = True
            for suffix in made.suffixes:
                registry.by_suffix.setdefault(suffix.lower(), made)
            for media_type in made.media_types:
                registry.by_media_type.setdefault(media_type.lower(), made)
        if isinstance(made, Fetcher):
            known = True
            for scheme in made.schemes:
                registry.fetchers.setdefault(scheme.lower(), made)
        if isinstance(made, Expander):
            known = True
            expanders.append(made)
        if not known:
            broken.append(
                _broken_line(point, "it is neither a Loader, a Fetcher nor an Expander of graphkit.documents")
            )
    for line in broken:
        _log.warning(line)
    return msgspec.structs.replace(registry, expanders=tuple(expanders), broken=tuple(broken))


def _precedence(point: EntryPoint) -> tuple[bool, str, str]:
    return (point.value.startswith("graphkit_loaders."), point.name, point.value)


def _broken_line(point: EntryPoint, why: str) -> str:
    package = point.dist.name if point.dist is not None else "an unknown package"
    why = " ".join(why.split())
    return f"loader '{point.name}' ({point.value}, from {package}) is left out: {why}; update or uninstall {package}"


def read(source: str, *, id: str | None = None) -> Document:
    """Return the document at `source`, a file or an address.

    Args:
        source: path of a file, `file:` URI, or `http(s)` address.
        id: id to give the document instead of the one made from its name (`documents.document_id`).

    Raises:
        SourceError: it is missing, unreadable, a folder, too large, or not a document that any loader reads.
    """
    if id is not None and (not id or slug(id) != id):
        proper = slug(id) or "some-name"
        raise SourceError(source, f"the id {id!r} is not lower-case words joined by hyphens", f"use --id {proper}")
    if not source.strip():
        raise _nameless()
    registry = find_loaders()
    if not registry.by_suffix:
        raise SourceError(source, "no loader is installed", "install graphkit again, it brings its own loaders")
    scheme = _scheme(source)
    if scheme in registry.fetchers:
        fetcher = registry.fetchers[scheme]
        fetched = _guarded(source, type(fetcher).__name__, lambda: fetcher.fetch(source))
        loader = _loader_for_fetched(registry, source, fetched)
        return _load(loader, fetched, source=source, id=id or document_id(source))
    if scheme and scheme != "file":
        known = ", ".join(sorted({"file", *registry.fetchers}))
        raise SourceError(source, f"no loader reads '{scheme}:' addresses", f"use one of {known}, or save it as a file")
    path = _path(source)
    loader, data = _read_file(registry, source, path)
    return _load(loader, Fetched(data, path.resolve().as_uri()), source=path.name, id=id or document_id(path.name))


def read_sources(sources: Iterable[str], *, id: str | None = None) -> Iterator[Document | SourceError]:
    """Yield a Document, or the refusal that says why there is none, for each source in order.

    A folder stands for the files in it and below, in sorted order; files in it that no loader reads are left out
    and named in one line of the log. A source given twice is read once. Nothing bad about one source is raised.

    Args:
        sources: paths of files and folders, and addresses.
        id: id for the document where the sources come to exactly one; with several, each but the first is refused.
    """
    taken: dict[str, str] = {}
    seen: set[str] = set()
    for source in sources:
        if not source.strip():  # an unset variable of the shell, which must not stand for the folder one is in
            yield _nameless()
            continue
        for item in _expand(source):
            if isinstance(item, SourceError):
                yield item
                continue
            place = item if _scheme(item) else _path(item).absolute().as_uri()
            if place in seen:
                _log.info("%s is named twice, read once", item)
                continue
            seen.add(place)
            name = id or document_id(item)
            if name in taken:
                yield SourceError(
                    item,
                    f"its document id '{name}' is already that of {taken[name]}",
                    "rename one of the two, or load it alone with --id another-name",
                )
                continue
            try:
                document = read(item, id=id)
            except SourceError as refusal:
                yield refusal
                continue
            taken[name] = item
            yield document


def _nameless() -> SourceError:
    return SourceError("(no name)", "an empty name", "name a file, a folder (. for this one) or an address")


def _expand(source: str) -> Iterator[str | SourceError]:
    """Yield `source` itself, or the files in it where it is a container."""
    if _scheme(source) not in {"", "file"}:
        yield source
        return
    try:
        path = _path(source)
        expander = next((e for e in find_loaders().expanders if e.holds(path)), None)
        if expander is None:
            yield source
            return
        for item in expander.expand(path, find_loaders().suffixes):
            yield item if isinstance(item, SourceError) else str(item)
    except (OSError, ValueError) as error:
        yield SourceError(source, f"it cannot be listed ({error})", "check the path and its permissions")


def _scheme(source: str) -> str:
    """Return the scheme of an address (`https`), or "" for a path (`C:\\reports` is one)."""
    found = re.match(r"([A-Za-z][A-Za-z0-9+.-]+):(?=//|/)", source)
    return found.group(1).lower() if found else ""


def _path(source: str) -> Path:
    return Path(url2pathname(urlsplit(source).path)) if _scheme(source) == "file" else Path(source).expanduser()


def _read_file(registry: Registry, source: str, path: Path) -> tuple[Loader, bytes]:
    """Return the loader for the file at `path`, and the file's bytes."""
    try:
        if path.is_dir():
            raise SourceError(source, "it is a folder, not a document", "name one file in it, or load the folder")
        if not path.exists():
            raise SourceError(source, "there is no such file", "check the path")
        if not path.is_file():
            raise SourceError(source, "it is not a regular file", "save its content as a file first")
        loader = registry.by_suffix.get(path.suffix.lower())
        if loader is None:
            ending = f"files ending in '{path.suffix}'" if path.suffix else "a file without an ending"
            raise SourceError(source, f"no loader reads {ending}", f"save it as one of {' '.join(registry.suffixes)}")
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise SourceError(source, f"it is too large ({size:,} bytes, limit {MAX_BYTES:,})", "load the report alone")
        return loader, path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(source, f"it cannot be read ({reason})", "check the path and its permissions") from error


def _loader_for_fetched(registry: Registry, source: str, fetched: Fetched) -> Loader:
    """Return the loader for what an address gave: by its media type, or by its ending where the sender is vague."""
    media_type = fetched.media_type or ""
    suffix = PurePosixPath(unquote(urlsplit(fetched.location).path)).suffix.lower()
    loader = registry.by_media_type.get(media_type)
    if loader is None and (not media_type or media_type in _VAGUE_TYPES):
        loader = registry.by_suffix.get(suffix)
    if loader is None:
        known = ", ".join(sorted(registry.by_media_type))
        said = f"the content type '{media_type}'" if media_type else "content of an unknown type"
        raise SourceError(source, f"no loader reads {said}", f"give the address of the report itself ({known})")
    return loader


def _load(loader: Loader, fetched: Fetched, *, source: str, id: str) -> Document:
    name = type(loader).__name__

    def load() -> object:
        return loader.load(fetched.data, source=source, location=fetched.location, id=id, charset=fetched.charset)

    document = _guarded(source, name, load)
    if not isinstance(document, Document):
        raise SourceError(source, f"the loader {name} returned no Document", "report it to the loader's author")
    return document


def _guarded(source: str, name: str, call: Callable[[], T]) -> T:
    """Return what `call` gives; a plug-in that fails in a way it did not declare is a refusal of this one source."""
    try:
        return call()
    except SourceError:
        raise
    except Exception as error:  # a stranger's code: the rest of the batch must still load
        what = " ".join(f"{type(error).__name__}: {error}".split())
        raise SourceError(source, f"the loader {name} failed ({what})", "report it to the loader's author") from error
