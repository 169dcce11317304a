"""For maintainers: `python -m graphkit.engine.lock` resolves jgo.toml anew and writes jgo.lock.toml."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from graphkit.engine.jars import LOCK_FILE, repository_url

SPEC_FILE = LOCK_FILE.with_name("jgo.toml")


def write_lock(spec_file: Path = SPEC_FILE, lock_file: Path = LOCK_FILE) -> int:
    """Resolve the coordinates of `spec_file` and pin every artifact with its SHA-256; return how many there are.

    jgo's pure Python resolver does it: no Maven, no Java. It takes a minute for the POMs and as long for the jars.
    The order of the lock is the order of the class path.
    """
    import jgo
    from jgo.env import EnvironmentSpec, LockFile
    from jgo.env._lockfile import compute_spec_hash
    from jgo.maven import MavenContext, PythonResolver
    from jgo.parse import Coordinate

    spec = EnvironmentSpec.load(spec_file)
    with tempfile.TemporaryDirectory() as folder:
        context = MavenContext(PythonResolver(), Path(folder), remote_repos={"central": repository_url()})
        asked = [
            context.create_dependency(replace(Coordinate.parse(text), scope="compile")) for text in spec.coordinates
        ]
        direct, transitive = context.resolver.resolve(asked)
        wanted = {
            dependency.artifact.key: dependency
            for dependency in [*direct, *(one for one in transitive if one.scope in ("compile", "runtime"))]
        }
        lock = LockFile.from_resolved_dependencies(
            list(wanted.values()),
            environment_name=spec.name,
            java_version=spec.java_version,
            entrypoints=spec.entrypoints,
            default_entrypoint=spec.default_entrypoint,
            spec_hash=compute_spec_hash(spec_file),
        )
        lock.jgo_version = jgo.__version__
        lock.save(lock_file)
    return len(wanted)


if __name__ == "__main__":
    print(f"{write_lock()} jars pinned in {LOCK_FILE}", file=sys.stderr)
