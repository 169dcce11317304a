"""The server's jars: the lock file that ships, and fetching from a mirror on this machine."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from graphkit.engine.jars import LOCK_FILE, MIRROR_VARIABLE, Jar, ensure, missing, neo4j_version, read_lock
from graphkit.engine.lock import SPEC_FILE
from graphkit.errors import EngineError

BYTES = {name: hashlib.sha256(name.encode()).digest() * 20_000 for name in ("alpha", "beta", "gamma")}


def jar_of(name: str) -> Jar:
    return Jar("org.example", name, "1.0", "", "jar", hashlib.sha256(BYTES[name]).hexdigest())


JARS = tuple(jar_of(name) for name in BYTES)


class Mirror:
    """A Maven repository on this machine that knows ranges, counts what is asked of it and can be told to fail."""

    def __init__(self) -> None:
        self.files = {jar.path: BYTES[jar.artifact] for jar in JARS}
        self.asked: list[tuple[str, str]] = []
        self.busy = 0
        mirror = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                path, wanted = self.path.removeprefix("/repo/"), self.headers.get("Range", "")
                mirror.asked.append((path, wanted))
                if mirror.busy > 0:
                    mirror.busy -= 1
                    self.send_error(503)
                elif path not in mirror.files:
                    self.send_error(404)
                else:
                    start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted else 0
                    body = mirror.files[path][start:]
                    self.send_response((206 if wanted else 200) if body else 416)
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is http.server's
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/repo/"


@pytest.fixture
def mirror(monkeypatch: pytest.MonkeyPatch) -> Iterator[Mirror]:
    made = Mirror()
    thread = threading.Thread(target=made.server.serve_forever)
    thread.start()
    monkeypatch.setenv(MIRROR_VARIABLE, made.url)
    yield made
    made.server.shutdown()
    thread.join()
    made.server.server_close()


def fetch(folder: Path) -> list[str]:
    said: list[str] = []
    ensure((Jar("org.neo4j", "neo4j", "5.26.14", "", "jar", _NEO4J), *JARS), folder, said.append)
    return said


_NEO4J = hashlib.sha256(b"neo4j").hexdigest()


@pytest.fixture
def folder(tmp_path: Path, mirror: Mirror) -> Path:
    mirror.files["org/neo4j/neo4j/5.26.14/neo4j-5.26.14.jar"] = b"neo4j"
    return tmp_path / "jars"


def test_fetches_each_jar_once(folder: Path, mirror: Mirror) -> None:
    assert fetch(folder) == [f"downloading 4 of the 4 jars of Neo4j 5.26.14 to {folder}"]
    assert {path.read_bytes() for path in folder.rglob("*.jar")} == {b"neo4j", *BYTES.values()}
    assert fetch(folder) == []
    assert len(mirror.asked) == 4


def test_takes_up_a_half_fetched_jar_where_it_stopped(folder: Path, mirror: Mirror) -> None:
    part = folder / (JARS[0].path + ".part")
    part.parent.mkdir(parents=True)
    part.write_bytes(BYTES["alpha"][:100_000])
    fetch(folder)
    assert (JARS[0].path, "bytes=100000-") in mirror.asked
    assert not missing(JARS, folder)
    assert not list(folder.rglob("*.part"))


def test_a_part_that_is_something_else_is_thrown_away(folder: Path, mirror: Mirror) -> None:
    part = folder / (JARS[0].path + ".part")
    part.parent.mkdir(parents=True)
    part.write_bytes(b"x" * 2_000_000)
    fetch(folder)
    assert not missing(JARS, folder)


def test_a_jar_with_the_wrong_digest_is_refused_and_fetched_again(folder: Path, mirror: Mirror) -> None:
    fetch(folder)
    (folder / JARS[1].path).write_bytes(b"not the jar")
    assert missing(JARS, folder) == [JARS[1]]
    assert fetch(folder) == [f"downloading 1 of the 4 jars of Neo4j 5.26.14 to {folder}"]
    assert (folder / JARS[1].path).read_bytes() == BYTES["beta"]


def test_other_bytes_than_the_locked_ones_never_reach_their_place(folder: Path, mirror: Mirror) -> None:
    mirror.files[JARS[2].path] = b"evil"
    with pytest.raises(EngineError, match=r"org.example:gamma:1.0: .*SHA-256 is not the locked one.*GRAPHKIT_MAVEN"):
        fetch(folder)
    assert not (folder / JARS[2].path).exists()


def test_a_busy_repository_is_asked_again(folder: Path, mirror: Mirror) -> None:
    mirror.busy = 2
    fetch(folder)
    assert not missing(JARS, folder)
    assert len(mirror.asked) == 6


def test_a_jar_that_the_repository_lacks_is_one_line(folder: Path, mirror: Mirror) -> None:
    del mirror.files[JARS[0].path]
    with pytest.raises(EngineError, match=r"alpha:1\.0: cannot be fetched from .* answers 404"):
        fetch(folder)


def test_the_shipped_lock_pins_everything_and_is_of_the_shipped_spec() -> None:
    from jgo.env import LockFile
    from jgo.env._lockfile import compute_spec_hash

    jars = read_lock()
    assert neo4j_version(jars) == "5.26.14"
    assert all(len(jar.sha256) == 64 for jar in jars)
    assert len({jar.path for jar in jars}) == len(jars) > 200
    lock = LockFile.load(LOCK_FILE)  # jgo itself reads it
    assert [dependency.sha256 for dependency in lock.dependencies] == [jar.sha256 for jar in jars]
    assert lock.spec_hash == compute_spec_hash(SPEC_FILE)


def test_a_lock_without_a_digest_is_refused(tmp_path: Path) -> None:
    lock = tmp_path / "jgo.lock.toml"
    lock.write_text('[[dependencies]]\ngroupId = "a"\nartifactId = "b"\nversion = "1"\n')
    with pytest.raises(EngineError, match="no usable lock file"):
        read_lock(lock)
