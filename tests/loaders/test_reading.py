"""Loaders are found by entry point, a batch goes on past what is bad, and ids stay one to a document."""

from __future__ import annotations

import logging
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphkit import reading
from graphkit.documents import Document
from graphkit.errors import SourceError
from graphkit.reading import find_loaders, read, read_sources

from .conftest import Site

TEXT = "Northmoor Police responds promptly.\n"


@pytest.fixture(autouse=True)
def fresh_registry() -> Iterator[None]:
    find_loaders.cache_clear()
    yield
    find_loaders.cache_clear()


def write(path: Path, text: str = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def both(items: Iterator[Document | SourceError]) -> tuple[list[Document], list[SourceError]]:
    found = list(items)
    return [i for i in found if isinstance(i, Document)], [i for i in found if isinstance(i, SourceError)]


def test_own_loaders_are_found() -> None:
    registry = find_loaders()
    assert {".txt", ".html", ".htm", ".pdf"} <= set(registry.suffixes)
    assert {"http", "https"} <= set(registry.fetchers)
    assert registry.broken == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\r\t"), min_size=1))
def test_a_text_file_is_read_to_the_code_point(tmp_path: Path, text: str) -> None:
    path = tmp_path / "any.txt"
    path.write_bytes(("Report " + text).encode())
    assert read(str(path)).text == "Report " + text


def test_what_a_document_knows_of_its_source(tmp_path: Path) -> None:
    path = write(tmp_path / "Northmoor 2015.txt")
    document = read(str(path))
    assert document.id == "northmoor-2015"
    assert document.source == "Northmoor 2015.txt"
    assert document.location == path.resolve().as_uri()
    assert read(path.as_uri()) == document
    assert read(str(path), id="other").id == "other"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing.txt", "no such file"),
        ("folder", "a folder"),
        ("notes.docx", "no loader reads files ending in '.docx'"),
        ("notes", "a file without an ending"),
        ("huge.txt", "too large"),
        ("nul\x00.txt", "no such file"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    for file in ("notes.docx", "notes"):
        write(tmp_path / file)
    write(tmp_path / "huge.txt", TEXT * 10)
    monkeypatch.setattr(reading, "MAX_BYTES", 100)
    with pytest.raises(SourceError) as caught:
        read(str(tmp_path / name))
    assert reason in caught.value.reason
    assert caught.value.remedy
    assert "\n" not in str(caught.value)


def test_a_file_that_the_system_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "locked.txt")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "read_bytes", refuse)  # tests may run as root, which reads everything
    with pytest.raises(SourceError, match="Permission denied"):
        read(str(path))


@pytest.mark.parametrize("address", ["ftp://127.0.0.1/report.txt", "gopher://127.0.0.1/x"])
def test_schemes_that_nobody_reads(address: str) -> None:
    with pytest.raises(SourceError, match="no loader reads"):
        read(address)


def test_an_id_must_be_a_slug(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="--id northmoor-2015"):
        read(str(write(tmp_path / "a.txt")), id="Northmoor 2015")


def test_a_folder_is_read_in_order_and_what_is_left_out_is_said(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("b.txt", "a.txt", "sub/c.txt", "sub/.hidden.txt", ".git/d.txt", "sub/table.xlsx"):
        write(tmp_path / name)
    with caplog.at_level(logging.WARNING):
        documents, refused = both(read_sources([str(tmp_path)]))
    assert [d.id for d in documents] == ["a", "b", "c"]
    assert refused == []
    assert "1 file that no loader reads left out: " in caplog.text
    assert "table.xlsx" in caplog.text


def test_a_folder_without_reports_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "only.docx")
    documents, refused = both(read_sources([str(tmp_path)]))
    assert documents == []
    assert "no file that a loader reads" in refused[0].reason


@pytest.mark.parametrize("name", ["", "  "])
def test_an_empty_name_is_not_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    file = write(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)
    documents, refusals = both(read_sources([name, str(file)]))
    assert [d.id for d in documents] == ["a"]
    assert [r.reason for r in refusals] == ["an empty name"]
    with pytest.raises(SourceError, match="empty"):
        read(name)


def test_a_batch_goes_on_past_what_is_bad(tmp_path: Path) -> None:
    good = write(tmp_path / "good.txt")
    (tmp_path / "bad.txt").write_bytes("didn’t".encode("cp1252"))
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 nothing")
    sources = [str(tmp_path / "bad.txt"), str(tmp_path / "gone.txt"), str(tmp_path / "bad.pdf"), str(good)]
    documents, refused = both(read_sources(sources))
    assert [d.id for d in documents] == ["good"]
    assert [Path(r.source).name for r in refused] == ["bad.txt", "gone.txt", "bad.pdf"]


def test_a_source_named_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    documents, refused = both(read_sources([str(path), str(tmp_path), path.as_uri()]))
    assert ([d.id for d in documents], refused) == (["a"], [])


def test_two_documents_of_one_id_are_told_apart_by_refusing_the_second(tmp_path: Path) -> None:
    write(tmp_path / "x" / "report.txt")
    write(tmp_path / "y" / "report.txt", "Another report.\n")
    documents, refused = both(read_sources([str(tmp_path)]))
    assert [d.text for d in documents] == [TEXT]
    assert "its document id 'report' is already that of" in refused[0].reason
    assert "rename" in refused[0].remedy
    assert "--id" in refused[0].remedy


def test_a_refused_document_does_not_take_the_id(tmp_path: Path) -> None:
    write(tmp_path / "x" / "report.txt", "")
    write(tmp_path / "y" / "report.txt")
    documents, refused = both(read_sources([str(tmp_path)]))
    assert ([d.text for d in documents], len(refused)) == ([TEXT], 1)


@pytest.mark.parametrize(
    ("headers", "body", "title"),
    [
        ({"Content-Type": "text/html"}, b"<title>T</title><p>Officers attended.</p>", "T"),
        ({"Content-Type": "text/plain; charset=windows-1252"}, "Officers didn’t attend.".encode("cp1252"), None),
        ({"Content-Type": "application/octet-stream"}, b"Officers attended.", None),
    ],
)
def test_addresses_find_their_loader(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, headers: dict[str, str], body: bytes, title: str | None
) -> None:
    monkeypatch.setenv("GRAPHKIT_CACHE", str(tmp_path))
    monkeypatch.setattr("graphkit_loaders.url.UrlFetcher._wait", lambda *_: None)
    site.pages["/report.txt"] = (200, headers, body)
    document = read(f"{site.address}/report.txt")
    assert document.text.startswith("Officers ")
    assert document.title == title
    assert document.source == f"{site.address}/report.txt"


def test_a_type_that_no_loader_reads(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHKIT_CACHE", str(tmp_path))
    monkeypatch.setattr("graphkit_loaders.url.UrlFetcher._wait", lambda *_: None)
    site.pages["/film.mp4"] = (200, {"Content-Type": "video/mp4"}, b"....")
    documents, refused = both(read_sources([f"{site.address}/film.mp4", f"{site.address}/none"]))
    assert documents == []
    assert "content type 'video/mp4'" in refused[0].reason
    assert "status 404" in refused[1].reason


LOADERS = """
from graphkit.documents import Document, sha256
from graphkit.errors import SourceError


class Minutes:
    suffixes = (".minutes",)
    media_types = ("text/x-minutes",)

    def load(self, data, *, source, location, id, charset=None):
        if data == b"refuse":
            raise SourceError(source, "these minutes are secret", "ask the clerk")
        if data == b"crash":
            raise KeyError("no agenda\\nsecond line")
        if data == b"nothing":
            return None
        return Document(id=id, text=data.decode(), source=source, location=location, sha256=sha256(data))


class Nothing:
    pass


class LoudText(Minutes):
    suffixes = (".txt",)
"""


@pytest.fixture
def third_party(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed package of a stranger: two loaders that work, and three entry points that do not."""
    site_packages = tmp_path / "site"
    package = site_packages / "minutes_for_graphkit.py"
    package.parent.mkdir()
    package.write_text(textwrap.dedent(LOADERS))
    info = site_packages / "minutes_for_graphkit-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: minutes-for-graphkit\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[graphkit.loaders]\n"
        "minutes = minutes_for_graphkit:Minutes\n"
        "loud = minutes_for_graphkit:LoudText\n"
        "gone = minutes_that_are_not_there:Minutes\n"
        "misspelt = minutes_for_graphkit:Minuets\n"
        "nothing = minutes_for_graphkit:Nothing\n"
    )
    monkeypatch.syspath_prepend(str(site_packages))
    return tmp_path


def test_a_third_party_adds_a_loader(third_party: Path) -> None:
    path = write(third_party / "board.minutes", "The board met.")
    assert read(str(path)).text == "The board met."
    documents, _ = both(read_sources([str(third_party)]))
    assert "board" in [d.id for d in documents]


def test_a_third_party_replaces_a_loader(third_party: Path) -> None:
    assert type(find_loaders().by_suffix[".txt"]).__name__ == "LoudText"


def test_broken_loaders_get_a_line_each_and_stop_nothing(third_party: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        registry = find_loaders()
    assert len(registry.broken) == 3
    for line, name in zip(sorted(registry.broken), ("gone", "misspelt", "nothing"), strict=True):
        assert f"loader '{name}'" in line
        assert "minutes-for-graphkit" in line
        assert "\n" not in line
        assert line in caplog.text
    assert ".pdf" in registry.by_suffix


def test_what_a_third_party_loader_does_wrong_is_a_refusal(third_party: Path) -> None:
    for name in ("refuse", "crash", "nothing"):
        write(third_party / f"{name}.minutes", name)
    write(third_party / "well.minutes", "The board met.")
    documents, refused = both(
        read_sources([str(third_party / f"{n}.minutes") for n in ("refuse", "crash", "nothing", "well")])
    )
    assert [d.id for d in documents] == ["well"]
    assert refused[0].reason == "these minutes are secret"
    assert "the loader Minutes failed (KeyError:" in refused[1].reason
    assert "\n" not in str(refused[1])
    assert "returned no Document" in refused[2].reason
