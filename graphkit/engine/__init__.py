"""The engine: a managed local Neo4j, or the one that the person names."""

from __future__ import annotations

from graphkit.engine.connection import Connection, connect
from graphkit.engine.places import Home, home_folder

__all__ = ["Connection", "Home", "connect", "home_folder"]
