"""Addresses are fetched politely: robots.txt, a name, pauses, the cache, redirects, limits; from a local server."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphkit import __version__
from graphkit.errors import SourceError
from graphkit_loaders.url import UrlFetcher, user_agent
from graphkit_loaders.url_cache import PageCache, cache_folder

from .conftest import Answer, Site

HTML = {"Content-Type": "text/html; charset=utf-8"}
PAGE: Answer = (200, HTML, b"<main><h1>Report</h1><p>Officers attended promptly.</p></main>")


@pytest.fixture
def fetcher(tmp_path: Path) -> UrlFetcher:
    return UrlFetcher(delay=0, cache=PageCache(tmp_path / "pages"), max_bytes=10_000, timeout=5)


def refusal(fetcher: UrlFetcher, address: str) -> SourceError:
    with pytest.raises(SourceError) as caught:
        fetcher.fetch(address)
    assert caught.value.source == address
    assert "\n" not in str(caught.value)
    return caught.value


def test_a_page_with_its_type_and_encoding(site: Site, fetcher: UrlFetcher) -> None:
    site.pages["/report"] = PAGE
    fetched = fetcher.fetch(f"{site.address}/report#chapter-5")
    assert fetched.data == PAGE[2]
    assert (fetched.media_type, fetched.charset) == ("text/html", "utf-8")
    assert site.paths() == ["/robots.txt", "/report"]


def test_requests_carry_a_name_and_a_contact(site: Site, fetcher: UrlFetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GRAPHKIT_CONTACT", "research@example.org")
    site.pages["/report"] = PAGE
    fetcher.fetch(f"{site.address}/report")
    assert {headers["user-agent"] for _, headers in site.asked} == {user_agent()}
    assert user_agent().startswith(f"graphkit/{__version__} (")
    assert "research@example.org" in user_agent()


@pytest.mark.parametrize(
    ("rules", "path", "open_"),
    [
        ("User-agent: *\nDisallow: /private", "/private/report", False),
        ("User-agent: *\nDisallow: /private", "/public/report", True),
        ("User-agent: graphkit\nDisallow: /\n\nUser-agent: *\nAllow: /", "/report", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: graphkit\nAllow: /report", "/report", True),
    ],
)
def test_robots_are_honoured(site: Site, fetcher: UrlFetcher, rules: str, path: str, open_: bool) -> None:
    site.pages["/robots.txt"] = (200, {"Content-Type": "text/plain"}, rules.encode())
    site.pages[path] = PAGE
    if open_:
        assert fetcher.fetch(site.address + path).data == PAGE[2]
    else:
        assert "robots.txt forbids" in refusal(fetcher, site.address + path).reason
        assert path not in site.paths()


def test_a_host_whose_robots_fail_is_closed(site: Site, fetcher: UrlFetcher) -> None:
    site.pages["/robots.txt"] = (503, {}, b"")
    site.pages["/report"] = PAGE
    assert "robots.txt cannot be read" in refusal(fetcher, f"{site.address}/report").reason
    assert "/report" not in site.paths()


def test_robots_are_read_once_a_host(site: Site, fetcher: UrlFetcher) -> None:
    site.pages |= {"/a": PAGE, "/b": PAGE}
    fetcher.fetch(f"{site.address}/a")
    fetcher.fetch(f"{site.address}/b")
    assert site.paths() == ["/robots.txt", "/a", "/b"]


def test_an_unchanged_page_is_not_sent_twice(site: Site, tmp_path: Path) -> None:
    def answer(headers: dict[str, str]) -> Answer:
        if headers.get("if-none-match") == '"v1"' and "if-modified-since" in headers:
            return (304, {}, b"")
        return (200, HTML | {"ETag": '"v1"', "Last-Modified": "Tue, 14 Dec 2021 09:00:00 GMT"}, PAGE[2])

    site.pages["/report"] = answer
    first = UrlFetcher(delay=0, cache=PageCache(tmp_path)).fetch(f"{site.address}/report")
    again = UrlFetcher(delay=0, cache=PageCache(tmp_path)).fetch(f"{site.address}/report")
    assert again == first
    assert "if-none-match" in site.asked[-1][1]


def test_a_changed_page_replaces_the_kept_one(site: Site, fetcher: UrlFetcher) -> None:
    site.pages["/report"] = (200, HTML | {"ETag": '"v1"'}, b"<p>old</p>")
    fetcher.fetch(f"{site.address}/report")
    site.pages["/report"] = (200, HTML | {"ETag": '"v2"'}, b"<p>new</p>")
    assert fetcher.fetch(f"{site.address}/report").data == b"<p>new</p>"


def test_a_damaged_cache_is_fetched_anew(site: Site, fetcher: UrlFetcher, tmp_path: Path) -> None:
    site.pages["/report"] = (200, HTML | {"ETag": '"v1"'}, PAGE[2])
    fetcher.fetch(f"{site.address}/report")
    next((tmp_path / "pages").glob("*.body")).write_bytes(b"cut")
    assert fetcher.fetch(f"{site.address}/report").data == PAGE[2]
    assert "if-none-match" not in site.asked[-1][1]


def test_a_cache_that_cannot_be_written_costs_nothing_but_a_log_line(
    site: Site, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    site.pages["/report"] = (200, HTML | {"ETag": '"v1"'}, PAGE[2])
    fetcher = UrlFetcher(delay=0, cache=PageCache(tmp_path / "file" / "pages"))
    assert fetcher.fetch(f"{site.address}/report").data == PAGE[2]
    assert "cannot be written" in caplog.text


def test_the_cache_can_be_moved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GRAPHKIT_CACHE", str(tmp_path))
    assert cache_folder() == tmp_path / "pages"


def test_redirects_are_followed_and_named(site: Site, fetcher: UrlFetcher) -> None:
    site.pages |= {"/old": (301, {"Location": "/new"}, b""), "/new": PAGE}
    fetched = fetcher.fetch(f"{site.address}/old")
    assert fetched.location == f"{site.address}/new"
    assert fetched.data == PAGE[2]


def test_redirects_obey_robots_too(site: Site, fetcher: UrlFetcher) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /private")
    site.pages |= {"/old": (302, {"Location": "/private/new"}, b""), "/private/new": PAGE}
    assert "robots.txt forbids" in refusal(fetcher, f"{site.address}/old").reason


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ((404, {}, b""), "no such page (status 404)"),
        ((410, {}, b""), "no such page (status 410)"),
        ((403, {}, b""), "refuses access"),
        ((429, {"Retry-After": "7"}, b""), "fewer requests"),
        ((500, {}, b""), "failed (status 500)"),
        ((204, {}, b""), "sent no page"),
        ((302, {"Location": "/report"}, b""), "redirects more than 5 times"),
        ((302, {"Location": "ftp://127.0.0.1/x"}, b""), "no web page"),
        ((200, HTML, b"x" * 10_001), "too large"),
        ((200, {"Transfer-Encoding": "chunked"}, b"2712\r\n" + b"x" * 10_002 + b"\r\n0\r\n\r\n"), "too large"),
    ],
)
def test_refusals(site: Site, fetcher: UrlFetcher, answer: Answer, reason: str) -> None:
    if "Transfer-Encoding" in answer[1]:
        answer = (answer[0], answer[1] | {"Content-Length": "0"}, answer[2])
    site.pages["/report"] = answer
    assert reason in refusal(fetcher, f"{site.address}/report").reason


def test_a_server_that_is_not_there(site: Site, fetcher: UrlFetcher) -> None:
    assert "cannot be reached" in refusal(fetcher, "http://127.0.0.1:9/report").reason


@pytest.mark.parametrize("address", ["http://", "http://user:secret@127.0.0.1/report", "http://127.0.0.1:99999/x"])
def test_addresses_that_are_none(fetcher: UrlFetcher, address: str) -> None:
    refusal(fetcher, address)


def test_pauses_between_requests_to_one_host(site: Site, tmp_path: Path) -> None:
    slept: list[float] = []
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 7")
    site.pages |= {"/a": PAGE, "/b": PAGE}
    fetcher = UrlFetcher(delay=2, cache=PageCache(tmp_path), sleep=slept.append, clock=lambda: 100.0)
    fetcher.fetch(f"{site.address}/a")
    fetcher.fetch(f"{site.address}/b")
    assert slept == [7.0, 7.0]  # after robots.txt, and between the two pages
