"""The page of what a test loads, and a graph with a hostile report."""

from __future__ import annotations

import io
from pathlib import Path

import msgspec
import pytest

from graphkit.engine import Connection
from graphkit.page import Content, write_page
from graphkit.store import load
from tests.graphs import hold, load_corpus
from tests.queries.corpus import Report

#: runs if it ever gets out of a text or an attribute
ATTACK = (
    "</script></noscript><script>document.title='RAN'</script><img src=x onerror=\"document.title='RAN'\"><b>bold</b>"
)
QUOTE = "\"'><svg/onload=document.title='RAN'> {{ 7*7 }} &amp; <!-- "


def written(connection: Connection, *forces: str, theme: str | None = None) -> tuple[Content, bytes]:
    """What a page shows, and the page."""
    out = io.BytesIO()
    return write_page(connection, out, forces, theme), out.getvalue()


def hostile() -> Report:
    """A report that carries markup wherever a document may carry text."""
    report = Report("hostile-2020", f"Badlands {ATTACK} Police", "inspection", "2020-02")
    report.section("1", f"Calls {ATTACK} {QUOTE}", "initial-contact")
    failing = report.finding("failing", "supervision", f"Sergeants wrote {ATTACK} in no file. {QUOTE}")
    report.finding(
        "strength", "training", "Every r\rrow ends badly,\r\nsaid \0 a \N{POLICE CARS REVOLVING LIGHT} clerk."
    )
    asked = report.recommendation("P3M", "supervision", f"We recommend that {ATTACK} {QUOTE} stops")
    report.follow_up(asked, "none", failing)
    report.audit(f"The force called five good {ATTACK}", "force", "domestic-abuse", 5, 1, 0)
    report.study(f"A boy of six wrote {QUOTE}", "ineffective", (6,), "supervision")
    report.metric(f"A queue of 9 {ATTACK}", 9, ATTACK, QUOTE, "backlog")
    report.named(f"The Desk {ATTACK} opens phones.", f"Desk {ATTACK}", "team", "function/digital-forensics")
    report.claim(f"The crier said {ATTACK} loudly. {QUOTE}", "The crier said", "other", "supervision")
    report.note(f"Of eight {ATTACK}", QUOTE, ATTACK)
    return report


def load_attack(connection: Connection) -> None:
    """Load the queries' corpus and the hostile report."""
    load_corpus(connection)
    document, records = hostile().done()
    bad = f"javascript:document.title='RAN'//{QUOTE}"
    document = msgspec.structs.replace(document, source=bad, location=bad)
    records[0] = msgspec.structs.replace(records[0], title=f"Title {ATTACK} {QUOTE}", source=bad)
    load(connection, document, records)


@pytest.fixture(scope="module")
def attacked(connection: Connection) -> Connection:
    """A connection to a graph that holds the queries' corpus and the hostile report."""
    return hold(connection, "attack", load_attack)


def saved(connection: Connection, folder: Path, *forces: str) -> str:
    """The address of a page on the disk."""
    file = folder / "page.html"
    file.write_bytes(written(connection, *forces)[1])
    return file.as_uri()
