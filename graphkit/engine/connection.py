"""The one way to Neo4j: the server that the person names, else the managed one, started if need be."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from graphkit.engine.reach import why_unreachable
from graphkit.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from neo4j import Driver, Session

    from graphkit.engine.places import Home

# The oldest server that the queries are tested on (the long-term release; calendar versions come after it).
OLDEST = (5, 26)


#: how an address of Bolt may begin (the driver takes http too, and then lacks a package)
_SCHEMES = frozenset({"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"})


@dataclass(frozen=True)
class Connection:
    """A driver that is connected and signed in; close it, or use it in a `with` statement.

    Attributes:
        driver: the Neo4j driver.
        database: the name of the database that graphkit uses.
        managed: whether it is the server that graphkit runs itself.
        uri: its address.
        browser_url: the address of its Neo4j Browser, where graphkit knows it.
        version: the server's version, such as `5.26.14`.
    """

    driver: Driver
    database: str
    managed: bool
    uri: str
    browser_url: str | None
    version: str

    def session(self, **options: Any) -> Session:
        """Return a session on the database (`options` as those of `neo4j.Driver.session`)."""
        return self.driver.session(**{"database": self.database, **options})

    def close(self) -> None:
        """Close the driver; the server runs on."""
        self.driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def connect(
    uri: str | None = None,
    username: str | None = None,
    password: str | None = None,
    database: str | None = None,
    *,
    home: Home | None = None,
    notifications: bool = False,
    say: Callable[[str], None] | None = None,
) -> Connection:
    """Connect to Neo4j.

    Each argument that is not given is read from the environment: NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD,
    NEO4J_DATABASE. A server that is named by an address is used as it is, and never started or stopped. Without an
    address it is the managed one (its own name and password), which is started if it does not run.

    Args:
        uri: `neo4j://`, `bolt://`, `neo4j+s://` ...
        username: `neo4j` by default where there is a password; neither means a server without authentication.
        password: the password.
        database: the server's own default for that user when not given.
        home: the home of the managed server; given, it wins over NEO4J_URI.
        notifications: whether the driver passes on the server's hints about queries (deprecated, Cartesian product
            ...), which it otherwise would print while the graph is still empty.
        say: told in one line when the managed server is being started; standard error by default.

    Raises:
        EngineError: unreachable, wrong password, no such database, too old a server, or the managed server does
            not start.
    """
    from graphkit.engine import server as managed

    uri = uri or (None if home else os.environ.get("NEO4J_URI"))
    if uri:
        username = username or os.environ.get("NEO4J_USERNAME")
        password = password or os.environ.get("NEO4J_PASSWORD")
        database = database or os.environ.get("NEO4J_DATABASE")
        auth = (username or managed.USERNAME, password or "") if username or password else None
        return _open(uri, auth, database, None, notifications)
    server = managed.status(home)
    if server is None or not managed.listens(server.bolt_port):
        server = managed.up(home, say=say or managed.tell)
    auth = (managed.USERNAME, server.home.password())
    return _open(server.uri, auth, managed.DATABASE, server.browser_url, notifications)


def _open(
    uri: str, auth: tuple[str, str] | None, database: str | None, browser_url: str | None, notifications: bool
) -> Connection:
    from neo4j import GraphDatabase
    from neo4j.exceptions import AuthError, ClientError, ConfigurationError, DriverError, Neo4jError

    if uri.partition("://")[0] not in _SCHEMES:
        raise EngineError(
            f"NEO4J_URI={uri}: not an address of Neo4j's Bolt; write it as neo4j://host:7687, "
            "which is not the Browser's address"
        )
    try:
        driver = GraphDatabase.driver(uri, auth=auth, user_agent="graphkit")
    except (ConfigurationError, ValueError) as error:
        raise EngineError(
            f"NEO4J_URI={uri}: not an address of Neo4j ({error}); write it as neo4j://host:7687"
        ) from error
    try:
        version = check_version(driver.get_server_info().agent, uri)
        if not notifications:
            driver.close()
            driver = GraphDatabase.driver(uri, auth=auth, user_agent="graphkit", notifications_min_severity="OFF")
        with driver.session(database=database) as session:
            record = session.run("CALL db.info() YIELD name RETURN name").single(strict=True)
        return Connection(driver, record["name"], browser_url is not None, uri, browser_url, version)
    except AuthError as error:
        driver.close()
        who = f"user {auth[0]!r}" if auth else "no user"
        raise EngineError(
            f"{uri}: Neo4j refuses {who} with this password; set NEO4J_USERNAME and NEO4J_PASSWORD"
        ) from error
    except ClientError as error:
        driver.close()
        raise EngineError(f"{uri}: {error.message}; set NEO4J_DATABASE to a database of that server") from error
    except (DriverError, Neo4jError, OSError) as error:
        driver.close()
        remedy = "`graphkit down`, then `graphkit up`" if browser_url else "start it, or correct NEO4J_URI"
        raise EngineError(f"{uri}: Neo4j cannot be reached: {why_unreachable(error)}; {remedy}") from error
    except EngineError:
        driver.close()
        raise


def check_version(agent: str, uri: str) -> str:
    """Return the version in a server's name for itself (`Neo4j/5.26.14` -> `5.26.14`).

    Raises:
        EngineError: it is older than what graphkit's queries are written for.
    """
    version = agent.rpartition("/")[2]
    numbers = re.match(r"(\d+)\.(\d+)", version)
    if numbers is None or (int(numbers[1]), int(numbers[2])) < OLDEST:
        wanted = ".".join(map(str, OLDEST))
        raise EngineError(f"{uri}: the server is {agent}; graphkit needs Neo4j {wanted} or newer")
    return version
