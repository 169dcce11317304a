"""Fixtures shared by all tests: the documents in ../shared, and one managed Neo4j a test session."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder `../shared` beside the checkout; skips loudly where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("NOT TESTED ON REAL REPORTS: the folder ../shared is absent")
    return folder
