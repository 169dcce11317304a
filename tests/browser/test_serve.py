"""The pages served for another Neo4j's Browser: the headers it wants, on this machine alone."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from graphkit.browser import GUIDE, STYLE, ZIP, pages
from graphkit.browser.serve import server
from graphkit.errors import GraphkitError


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with server(pages("http://localhost:1/", "http://localhost:1/").files, 0) as serving:
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        yield serving.server_address[1]
        serving.shutdown()
        thread.join()


def asked(port: int, verb: str, path: str) -> tuple[int, dict[str, str], bytes]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request(verb, path)
        answer = connection.getresponse()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()


@pytest.mark.parametrize("name", [GUIDE, STYLE, ZIP])
def test_a_page_comes_whole_with_the_header_that_another_origin_needs(port: int, name: str) -> None:
    status, headers, body = asked(port, "GET", f"/{name}?fresh")
    assert (status, body) == (200, pages("http://localhost:1/", "http://localhost:1/").files[name])
    assert headers["access-control-allow-origin"] == "*"
    assert asked(port, "HEAD", f"/{name}")[2] == b""


def test_the_question_before_the_question_is_answered(port: int) -> None:
    status, headers, _ = asked(port, "OPTIONS", f"/{GUIDE}")
    assert 200 <= status < 300
    assert headers["access-control-allow-origin"] == headers["access-control-allow-headers"] == "*"
    assert headers["access-control-allow-methods"] == "GET, OPTIONS"


@pytest.mark.parametrize("path", ["/", "/../pyproject.toml", "/%2e%2e/pyproject.toml", "/etc/passwd"])
def test_nothing_else_is_served(port: int, path: str) -> None:
    assert asked(port, "GET", path)[0] == 404


def test_a_port_that_is_taken_is_said(port: int) -> None:
    with pytest.raises(GraphkitError, match=f"port {port}: cannot be used"):
        server({}, port)
