"""Where the managed server lives: its home, its secrets and the cache of its jars, on every platform."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from graphkit.errors import EngineError


@dataclass(frozen=True)
class Home:
    """The files of one managed server.

    Attributes:
        root: `GRAPHKIT_HOME`, or the platform's data folder of the user.
    """

    root: Path

    @property
    def neo4j(self) -> Path:
        """The server's own home (NEO4J_HOME): conf, data, logs, import."""
        return self.root / "neo4j"

    @property
    def conf(self) -> Path:
        """The folder of `neo4j.conf`."""
        return self.neo4j / "conf"

    @property
    def data(self) -> Path:
        """The folder of the databases and their transaction logs."""
        return self.neo4j / "data"

    @property
    def logs(self) -> Path:
        """The folder of the server's logs."""
        return self.neo4j / "logs"

    @property
    def console_log(self) -> Path:
        """What the server wrote to its standard output and error since its last start."""
        return self.logs / "console.log"

    @property
    def server_log(self) -> Path:
        """Neo4j's own log since its last start (the one before is `neo4j.previous.log`)."""
        return self.logs / "neo4j.log"

    @property
    def password_file(self) -> Path:
        """The password of the user `neo4j`, one line, for its owner's eyes only."""
        return self.root / "password"

    @property
    def state_file(self) -> Path:
        """The running server's process, ports and version (`server.json`)."""
        return self.root / "server.json"

    @property
    def lock_file(self) -> Path:
        """The lock that a start or a stop holds."""
        return self.root / "server.lock"

    def make(self) -> None:
        """Make the folders, closed to other users.

        Raises:
            EngineError: they cannot be made.
        """
        try:
            self.root.mkdir(parents=True, exist_ok=True)
            self.neo4j.mkdir(mode=0o700, exist_ok=True)
            for folder in (self.conf, self.data, self.logs, self.neo4j / "import"):
                folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise EngineError(
                f"{self.root}: the folder of the graph cannot be made ({error.strerror}); "
                "name another one in GRAPHKIT_HOME"
            ) from error

    def password(self) -> str:
        """Return the password of the managed server.

        Raises:
            EngineError: there is none yet, or it cannot be read.
        """
        try:
            return self.password_file.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise EngineError(
                f"{self.password_file}: the graph's password cannot be read ({error}); put the file back, "
                f"or delete {self.neo4j} to begin with an empty graph"
            ) from error


def home_folder(root: Path | None = None) -> Home:
    """Return the home of the managed server: `root`, else `GRAPHKIT_HOME`, else the user's data folder."""
    if root is None:
        named = os.environ.get("GRAPHKIT_HOME")
        if named:
            root = Path(named)
        else:
            from platformdirs import user_data_dir

            root = Path(user_data_dir("graphkit", appauthor=False))
    return Home(root.expanduser().resolve())


def jar_folder() -> Path:
    """Return the cache of the jars, shared by every home of the user: below `GRAPHKIT_CACHE` or the user's cache."""
    named = os.environ.get("GRAPHKIT_CACHE")
    if named:
        return Path(named).expanduser().resolve() / "jars"
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("graphkit", appauthor=False)).resolve() / "jars"


def write_secret(path: Path, text: str) -> None:
    """Write a file that only its owner can read, from its first byte on; replaces an older one.

    On Windows the file's inherited rights are taken away with `icacls`; where that is refused (a disk without
    rights) the file still lies in the user's own profile.
    """
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as out:
        if os.name == "nt":
            icacls = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "icacls.exe"
            owner = f"{os.environ.get('USERDOMAIN', '.')}\\{os.environ.get('USERNAME', '')}"
            subprocess.run([icacls, path, "/inheritance:r", "/grant:r", f"{owner}:F"], check=False, capture_output=True)
        out.write(text)
