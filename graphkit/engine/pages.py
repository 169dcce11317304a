"""What the server's own Browser shows beside itself (guide, style): put into a copy of its jar, served at /browser/.

Neo4j serves the folder `browser/` of the first jar on its class path that has one, and no other file. What is to come
from the server itself, with no process beside it, stands in that folder. The copy is made here, of what was fetched.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import time
import zipfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from pathlib import Path

from graphkit.engine.process import held_open
from graphkit.errors import EngineError, GraphkitError

#: entry points of this group are functions that return `Pages`; they take the address of the folder that these will be
#: served from, with a slash at the end, and what goes before a file's name in a link of a page
GROUP = "graphkit.browser"
#: where the pages lie below `/browser/`
FOLDER = "graphkit"
_ARTIFACT = "neo4j-browser-"
_MADE = "made"
#: seconds for which a copy is kept after a start used it: that server may be about to open it
_FRESH = 3600.0


@dataclass(frozen=True)
class Pages:
    """Pages for the Browser.

    Attributes:
        files: content by name.
        commands: what the Browser runs after each connection, without the colon.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    commands: tuple[str, ...] = ()


def pages_at(http_port: int, say: Callable[[str], None]) -> Pages:
    """Return the pages of every entry point; one that cannot be made is said and left out.

    Their files are the same whatever the port, so that one copy of the jar serves every home of the user.

    Args:
        http_port: of the server that will serve them.
        say: told in one line what is left out.
    """
    # By name: the Browser's allow list knows `localhost` alone.
    address = f"http://localhost:{http_port}/browser/{FOLDER}/"
    files: dict[str, bytes] = {}
    commands: list[str] = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        try:
            found: Pages = point.load()(address, f"{FOLDER}/")
        except (GraphkitError, ImportError, AttributeError) as error:
            say(f"the Browser comes without '{point.name}': {error}")
            continue
        files.update(found.files)
        commands.extend(found.commands)
    return Pages(files, tuple(commands))


def with_pages(jars: Iterable[str], folder: Path, pages: Pages) -> list[str]:
    """Return the class path with the Browser's jar replaced by a copy that holds the pages.

    Args:
        jars: paths below `folder`, with forward slashes.
        folder: the cache of the jars; the copy goes there, below `made/`, under a name that its content gives it.
        pages: what to put in; with no files nothing is copied.

    Raises:
        EngineError: the copy cannot be written.
    """
    paths = list(jars)
    at = next((i for i, path in enumerate(paths) if path.rpartition("/")[2].startswith(_ARTIFACT)), None)
    if at is None or not pages.files:
        return paths
    stem = paths[at].rpartition("/")[2].removesuffix(".jar")
    copy = folder / _MADE / f"{stem}-{_digest(pages.files)}.jar"
    try:
        if copy.exists():
            copy.touch()
        else:
            _write(folder / paths[at], copy, pages.files)
            _prune(copy.parent)
    except OSError as error:
        raise EngineError(f"{copy}: the Browser's pages cannot be written ({error}); make room or name another "
                          "folder in GRAPHKIT_CACHE") from error  # fmt: skip
    paths[at] = f"{_MADE}/{copy.name}"
    return paths


def stale(arguments: Path, pages: Pages) -> bool:
    """Tell whether a server that was started with this argument file serves other pages than these.

    The copy that it serves is named in its class path, and the copy's name tells what it holds. With no pages, or no
    such file, there is nothing to compare.

    Args:
        arguments: see `graphkit.engine.process.write_arguments`.
        pages: what a start would put into the copy now.
    """
    try:
        text = arguments.read_text(encoding="ascii")
    except OSError:
        return False
    served = re.search(rf"{_MADE}/{_ARTIFACT}\S*?-([0-9a-f]{{16}})\.jar", text)
    return bool(pages.files) and (served is None or served[1] != _digest(pages.files))


def _digest(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:16]


def _write(jar: Path, copy: Path, files: Mapping[str, bytes]) -> None:
    """Write the copy in one go: a server that starts at the same moment sees all of it or nothing."""
    copy.parent.mkdir(parents=True, exist_ok=True)
    part = copy.with_name(f"{copy.name}.{os.getpid()}.part")
    try:
        shutil.copyfile(jar, part)
        with zipfile.ZipFile(part, "a", zipfile.ZIP_DEFLATED) as out:
            for name, content in sorted(files.items()):
                out.writestr(f"browser/{FOLDER}/{name}", content)
        part.replace(copy)
    finally:
        part.unlink(missing_ok=True)


def _prune(folder: Path) -> None:
    """Take away copies that no server holds open and no start used lately.

    Without its jar a server answers every page of the Browser with an error (tried).
    """
    for copy in folder.glob(f"{_ARTIFACT}*.jar"):
        with suppress(OSError):
            if copy.stat().st_mtime < time.time() - _FRESH and copy.name not in held_open(folder):
                copy.unlink()
