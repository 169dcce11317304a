"""The server's jars: read from the lock file, fetched in parallel, verified by SHA-256, kept once a user."""

from __future__ import annotations

import hashlib
import os
import threading
import tomllib
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    import httpx

LOCK_FILE = Path(__file__).with_name("jgo.lock.toml")
MIRROR_VARIABLE = "GRAPHKIT_MAVEN_MIRROR"
_AT_ONCE = 8
_ATTEMPTS = 4
_BLOCK = 1 << 18


@dataclass(frozen=True)
class Jar:
    """One locked artifact: its Maven coordinate and the SHA-256 (hex) its file must have."""

    group: str
    artifact: str
    version: str
    classifier: str
    packaging: str
    sha256: str

    @property
    def path(self) -> str:
        """Where the file lies below a Maven repository, with forward slashes."""
        tail = f"-{self.classifier}" if self.classifier else ""
        name = f"{self.artifact}-{self.version}{tail}.{self.packaging}"
        return "/".join((*self.group.split("."), self.artifact, self.version, name))

    def __str__(self) -> str:
        parts = (self.group, self.artifact, self.version, self.classifier)
        return ":".join(part for part in parts if part)


def read_lock(path: Path = LOCK_FILE) -> tuple[Jar, ...]:
    """Return the locked jars in the order of the class path.

    Args:
        path: a lock file as jgo writes it (`jgo.lock.toml`).

    Raises:
        EngineError: the file is missing, is no lock file, or pins an artifact without its SHA-256.
    """
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8"))["dependencies"]
        return tuple(
            Jar(
                row["groupId"],
                row["artifactId"],
                row["version"],
                row.get("classifier", ""),
                row.get("packaging", "jar"),
                row["sha256"],
            )
            for row in rows
        )
    except (OSError, KeyError, tomllib.TOMLDecodeError) as error:
        raise EngineError(
            f"{path}: no usable lock file of the server's jars ({error}); install graphkit again"
        ) from error


def neo4j_version(jars: Sequence[Jar]) -> str:
    """Return the version of Neo4j that the lock pins, such as `5.26.14`."""
    return next(jar.version for jar in jars if (jar.group, jar.artifact) == ("org.neo4j", "neo4j"))


def repository_url() -> str:
    """Return the base address of the Maven repository: `GRAPHKIT_MAVEN_MIRROR`, or jgo's own default."""
    named = os.environ.get(MIRROR_VARIABLE)
    if named:
        return named.rstrip("/")
    from jgo.constants import MAVEN_CENTRAL_URL

    return str(MAVEN_CENTRAL_URL).rstrip("/")


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def missing(jars: Sequence[Jar], folder: Path) -> list[Jar]:
    """Return the jars that are absent from `folder` or whose bytes are not the locked ones (0.2 s for them all)."""

    def bad(jar: Jar) -> bool:
        path = folder / jar.path
        return not path.is_file() or sha256_of(path) != jar.sha256

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return [jar for jar, wrong in zip(jars, pool.map(bad, jars), strict=True) if wrong]


def ensure(jars: Sequence[Jar], folder: Path, say: Callable[[str], None]) -> None:
    """Have every jar in `folder`, laid out as in a Maven repository, each with the locked SHA-256.

    What is there and right is not fetched again; what was half fetched is taken up where it stopped; two processes
    that ask for the same folder at once fetch once (file lock).

    Args:
        jars: what is wanted.
        folder: the cache; made if need be.
        say: told in one line when something has to be downloaded.

    Raises:
        EngineError: a jar cannot be had, or the repository sends other bytes than the locked ones.
    """
    if not missing(jars, folder):
        return
    from filelock import FileLock

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EngineError(
            f"{folder}: the folder for the server's jars cannot be made ({error.strerror}); "
            "name another one in GRAPHKIT_CACHE"
        ) from error
    with FileLock(folder / "download.lock"):
        wanted = missing(jars, folder)  # again: another process may have fetched them while this one waited
        if wanted:
            base = repository_url()
            say(f"downloading {len(wanted)} of the {len(jars)} jars of Neo4j {neo4j_version(jars)} to {folder}")
            _fetch_all(wanted, folder, base)


def _fetch_all(jars: Sequence[Jar], folder: Path, base: str) -> None:
    import httpx

    stop = threading.Event()
    limits = httpx.Limits(max_connections=_AT_ONCE)
    timeout = httpx.Timeout(30, pool=None)
    with (
        _progress(len(jars)) as advance,
        httpx.Client(limits=limits, timeout=timeout, follow_redirects=True) as client,
        ThreadPoolExecutor(_AT_ONCE) as pool,
    ):
        futures = [pool.submit(_fetch, client, jar, folder, base, stop, advance) for jar in jars]
        try:
            for future in as_completed(futures):
                future.result()
                advance(0, 1)
        except BaseException:
            stop.set()
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _fetch(
    client: httpx.Client, jar: Jar, folder: Path, base: str, stop: threading.Event, advance: Callable[[int, int], None]
) -> None:
    """Fetch one jar into its place; a `.part` file carries what an earlier try got."""
    import httpx

    target = folder / jar.path
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    why = ""
    for attempt in range(_ATTEMPTS):
        if attempt and stop.wait(2 ** (attempt - 1) / 2):
            return
        try:
            _stream(client, f"{base}/{jar.path}", part, stop, advance)
        except httpx.HTTPStatusError as error:
            why = f"the repository answers {error.response.status_code}"
            if error.response.status_code in (429, 500, 502, 503, 504):
                continue
            break
        except httpx.HTTPError as error:
            why = str(error) or type(error).__name__
            continue
        if stop.is_set():
            return
        if sha256_of(part) == jar.sha256:
            part.replace(target)
            return
        part.unlink()
        why = "its SHA-256 is not the locked one"
    raise EngineError(
        f"{jar}: cannot be fetched from {base} ({why}); check the network or name a mirror in {MIRROR_VARIABLE}"
    )


def _stream(
    client: httpx.Client, url: str, part: Path, stop: threading.Event, advance: Callable[[int, int], None]
) -> None:
    """Append to `part` what is still wanting of `url`."""
    held = part.stat().st_size if part.exists() else 0
    headers = {"Range": f"bytes={held}-"} if held else {}
    with client.stream("GET", url, headers=headers) as answer:
        if answer.status_code == 416:  # nothing is left to ask for: whole, or not what is served now; the digest tells
            return
        answer.raise_for_status()
        with part.open("ab" if answer.status_code == 206 else "wb") as out:
            for block in answer.iter_bytes(_BLOCK):
                out.write(block)
                advance(len(block), 0)
                if stop.is_set():
                    return


def _progress(files: int) -> AbstractContextManager[Callable[[int, int], None]]:
    """Return a progress bar on standard error (files done, bytes so far), silent where that is no terminal."""

    @contextmanager
    def bar() -> Iterator[Callable[[int, int], None]]:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        console = Console(stderr=True)
        columns = (
            TextColumn("jars of Neo4j"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[megabytes]:.0f} MB"),
            TimeElapsedColumn(),
        )
        with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
            task = progress.add_task("", total=files, megabytes=0.0)
            lock = threading.Lock()
            got = 0

            def advance(size: int, done: int) -> None:
                nonlocal got
                with lock:
                    got += size
                    progress.update(task, advance=done, megabytes=got / 1e6)

            yield advance

    return bar()
