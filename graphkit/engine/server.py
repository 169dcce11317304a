"""The managed server: up, down, status. One at a time a home; a second start waits for the first."""

from __future__ import annotations

import logging
import os
import re
import secrets
import socket
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphkit.engine import pages, process
from graphkit.engine.jars import ensure, neo4j_version, read_lock
from graphkit.engine.places import Home, home_folder, jar_folder, write_secret
from graphkit.engine.settings import BOLT_PORT, HTTP_PORT, Settings, free_port, heap_size
from graphkit.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import psutil

USERNAME = "neo4j"
DATABASE = "neo4j"
_PATIENCE = 180.0  # seconds; a start takes 5 to 8 on two busy cores, recovery after a crash longer
#: seconds for which a server that we just started may seem to refuse our password
_REFUSAL_LASTS = 90.0
_PORT_TAKEN = re.compile(r"address already in use|failed to bind|already bound", re.IGNORECASE)


@dataclass(frozen=True)
class Server:
    """A managed server that runs.

    Attributes:
        home: its home.
        pid: its process.
        bolt_port: its port of Bolt.
        http_port: its port of the Neo4j Browser.
        version: its version of Neo4j.
        started: whether this very call started it.
    """

    home: Home
    pid: int
    bolt_port: int
    http_port: int
    version: str
    started: bool = False

    @property
    def uri(self) -> str:
        """The address for a driver."""
        return f"bolt://127.0.0.1:{self.bolt_port}"

    @property
    def browser_url(self) -> str:
        """The address of the Neo4j Browser (by name: its allow list knows `localhost` alone)."""
        return f"http://localhost:{self.http_port}/browser/"


def tell(line: str) -> None:
    """Say one line: to the log `graphkit.engine` where logging is set up (as the CLI does), else on standard error.

    What `up` and `connect` do unless they are given another listener: nobody should wait for seconds unawares.
    """
    log = logging.getLogger("graphkit.engine")
    if log.hasHandlers():
        log.info(line)
    else:
        print(f"graphkit: {line}", file=sys.stderr, flush=True)


def status(home: Home | None = None) -> Server | None:
    """Return the managed server of a home (this user's by default) if it runs. Neither waits nor starts anything."""
    home = home or home_folder()
    state = process.read_state(home)
    if state is None or process.running(home, state) is None:
        return None
    return Server(home, state.pid, state.bolt_port, state.http_port, state.version)


def up(
    home: Home | None = None,
    *,
    extra: tuple[str, ...] = (),
    java: tuple[str, ...] = (),
    say: Callable[[str], None] = tell,
) -> Server:
    """Have the managed server run, answer on Bolt and take its password; return where it is.

    The first start fetches the jars (116 MB, once a user) and makes the password. One that runs already is left
    alone, whatever `extra` and `java` say.

    Args:
        home: where it lives; this user's by default.
        extra: further lines of neo4j.conf.
        java: further options of Java.
        say: told in one line what is being done, when that takes longer than a moment.

    Raises:
        EngineError: it cannot be installed or started, with the last error of its log.
    """
    home = home or home_folder()
    home.make()
    with _alone(home, say):
        server = status(home) or _found_again(home)
        if server is not None:
            _wait(server, None)
            return server
        return _start(home, extra, java, say)


def shows_old_pages(home: Home | None = None, *, say: Callable[[str], None] = tell) -> bool:
    """Tell whether the running server's Browser serves another guide or style than a start would give it now.

    A server serves those of its start until it stops; what they are made of (canned queries, the style) may have been
    edited since, or come with another version of graphkit.

    Args:
        home: where the server lives; this user's by default.
        say: told in one line of pages that cannot be made.
    """
    home = home or home_folder()
    server = status(home)
    return server is not None and pages.stale(home.conf / process.ARGUMENTS, pages.pages_at(server.http_port, say))


def down(home: Home | None = None, *, say: Callable[[str], None] = tell) -> bool:
    """Stop the managed server and wait until it is gone; return whether there was one to stop."""
    home = home or home_folder()
    if not home.root.is_dir():
        return False
    with _alone(home, say):
        found = process.running(home, process.read_state(home)) or process.find_lost(home)
        if found is not None:
            if os.name == "nt":  # there the server cannot be asked to stop, only be ended
                _checkpoint(home)
            if not process.stop(found):
                say("Neo4j did not stop when asked and was ended; it recovers at the next start")
        home.state_file.unlink(missing_ok=True)
        return found is not None


@contextmanager
def _alone(home: Home, say: Callable[[str], None]) -> Iterator[None]:
    """Hold the home's lock, which the system gives up with the process that holds it."""
    from filelock import FileLock, Timeout

    lock = FileLock(home.lock_file)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        say("another graphkit is starting or stopping Neo4j; waiting for it")
        lock.acquire()
    except OSError as error:
        raise EngineError(
            f"{home.lock_file}: cannot be locked ({error}); name another folder in GRAPHKIT_HOME"
        ) from error
    try:
        yield
    finally:
        lock.release()


def _start(home: Home, extra: tuple[str, ...], java: tuple[str, ...], say: Callable[[str], None]) -> Server:
    jars, folder, heap = read_lock(), jar_folder(), heap_size()
    ensure(jars, folder, say)
    version = neo4j_version(jars)
    paths = [jar.path for jar in jars]
    arguments = process.write_arguments(home, paths, heap, java)
    before = process.read_state(home)
    bolt, http = (before.bolt_port, before.http_port) if before else (BOLT_PORT, HTTP_PORT)
    for attempts_left in (2, 1, 0):
        bolt_port, http_port = free_port(bolt, BOLT_PORT), free_port(http, HTTP_PORT)
        shown = pages.pages_at(http_port, say)
        settings = Settings(bolt_port, http_port, heap, post_connect=shown.commands, extra=extra)
        process.write_arguments(home, pages.with_pages(paths, folder, shown), heap, java)
        (home.conf / "neo4j.conf").write_text(settings.conf(), encoding="utf-8")
        _make_password(home, arguments, say)
        where = f"Bolt on port {settings.bolt_port}, Browser on port {settings.http_port}"
        say(f"starting Neo4j {version} in {home.root} ({where})")
        launch = process.start(home, arguments, folder)
        process.write_state(
            home, process.State(launch.pid, launch.created, settings.bolt_port, settings.http_port, version)
        )
        server = Server(home, launch.pid, settings.bolt_port, settings.http_port, version, started=True)
        try:
            _wait(server, launch)
        except EngineError:
            # Someone else took the port between our look and the server's: look again, and elsewhere, since whoever
            # starts many at once looks in the same order as we do.
            if attempts_left and launch.popen.poll() is not None and _PORT_TAKEN.search(process.complaints(home)):
                bolt, http = (port + 100 + secrets.randbelow(20_000) for port in (BOLT_PORT, HTTP_PORT))
                continue
            raise
        return server
    raise AssertionError("unreachable")


def _make_password(home: Home, arguments: Path, say: Callable[[str], None]) -> None:
    """Before the first start: a random password, known to the server and to the owner's file alone."""
    if (home.data / "databases" / "system").exists():
        home.password()  # one line now beats a refusal after the start
        return
    say("first start: setting a random password")
    password = secrets.token_hex(24)
    write_secret(home.password_file, password + "\n")
    process.run_admin(home, arguments, jar_folder(), ["dbms", "set-initial-password", password])


def _wait(server: Server, launch: process.Launch | None) -> None:
    """Wait until the server answers on Bolt, takes the password and serves the Browser."""
    deadline = time.monotonic() + _PATIENCE
    state = process.read_state(server.home)
    refused: float | None = None
    with _spinner():
        while True:
            dead = launch.popen.poll() is not None if launch else process.running(server.home, state) is None
            try:
                # A stranger's server on our port is not asked: it would count our password as an attack on it.
                ours = not dead and process.holds(server.pid, server.bolt_port) and _serves_browser(server)
                if ours and _answers(server):
                    return
            except EngineError:
                # A server of another home that took the very same ports a moment ago refuses our password, and ours
                # is about to find its ports taken: only a refusal that lasts is ours.
                refused = refused or time.monotonic()
                if launch is None or time.monotonic() > refused + _REFUSAL_LASTS:
                    raise
                time.sleep(0.5)
            if dead:
                server.home.state_file.unlink(missing_ok=True)
                raise EngineError(
                    f"Neo4j did not start: {process.last_error(server.home)} (logs in {server.home.logs})"
                )
            if time.monotonic() > deadline:
                raise EngineError(
                    f"Neo4j has not answered on port {server.bolt_port} for {_PATIENCE:.0f} s; "
                    f"see the logs in {server.home.logs}, or 'graphkit down' and try again"
                )
            time.sleep(0.05)


def listens(port: int) -> bool:
    """Tell whether something answers on this port of 127.0.0.1."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _serves_browser(server: Server) -> bool:
    """Tell whether it is this server that holds the HTTP port: its front page names its port of Bolt.

    HTTP comes up last, a second after Bolt; a stranger that took a port meanwhile is not mistaken for us.
    """
    import http.client

    page = http.client.HTTPConnection("127.0.0.1", server.http_port, timeout=5)
    try:
        page.request("GET", "/", headers={"Accept": "application/json"})
        # It names itself by the host it was asked for, whatever the advertised address.
        return re.search(rb'"bolt_direct":"bolt://[^"/]*:%d"' % server.bolt_port, page.getresponse().read()) is not None
    except (OSError, http.client.HTTPException):
        return False
    finally:
        page.close()


def _answers(server: Server) -> bool:
    """Sign in and ask something; false while the database is still coming up."""
    from neo4j import GraphDatabase
    from neo4j.exceptions import AuthError, DriverError, Neo4jError

    try:
        with (
            GraphDatabase.driver(server.uri, auth=(USERNAME, server.home.password())) as driver,
            driver.session(database=DATABASE) as session,
        ):
            session.run("RETURN 1").consume()
        return True
    except AuthError as error:
        raise EngineError(
            f"{server.home.password_file}: Neo4j does not take this password; put the right file back"
        ) from error
    except (DriverError, Neo4jError):
        return False


def _found_again(home: Home) -> Server | None:
    """Take up a server of this home whose `server.json` was lost; its ports stand in neo4j.conf."""
    conf = home.conf / "neo4j.conf"
    if not conf.is_file():
        return None
    found: psutil.Process | None = process.find_lost(home)
    if found is None:
        return None
    text = conf.read_text(encoding="utf-8")
    ports = [re.search(rf"^server\.{name}\.listen_address=.*:(\d+)$", text, re.MULTILINE) for name in ("bolt", "http")]
    bolt, http = (int(port[1]) if port else 0 for port in ports)
    state = process.State(found.pid, found.create_time(), bolt, http, neo4j_version(read_lock()))
    process.write_state(home, state)
    return Server(home, state.pid, bolt, http, state.version)


def _checkpoint(home: Home) -> None:
    """Have the server write its pages out, so that a hard stop leaves nothing to recover."""
    server = status(home)
    if server is None:
        return
    from neo4j import GraphDatabase
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        with (
            GraphDatabase.driver(server.uri, auth=(USERNAME, home.password())) as driver,
            driver.session(database=DATABASE) as session,
        ):
            session.run("CALL db.checkpoint()").consume()
    except (DriverError, Neo4jError, EngineError) as error:
        tell(f"Neo4j stops without a checkpoint and recovers at the next start ({error})")


@contextmanager
def _spinner() -> Iterator[None]:
    """Show on a terminal that something is going on."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status("waiting for Neo4j"):
        yield
