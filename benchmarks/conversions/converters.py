"""What makes a text of a web page, or of a PDF made from it: the tools that people who collect reports use.

How to install them __main__.py says; lynx, a program, is left out where it is not installed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

Converter = Callable[[str], str]
#: without names made of the headings, which would repeat their letters
_PAGE = "html-auto_identifiers"
_STYLE = (
    "<style>@page{size:A4;margin:2.2cm;@bottom-center{content:counter(page)}"
    '@top-left{content:"National child protection inspection"}}'
    "table{border-collapse:collapse}td,th{border:1px solid #999;padding:3px}body{font:11pt sans-serif}</style>"
)


def _soup(page: str) -> Any:
    soup = import_module("bs4").BeautifulSoup(page, "lxml")
    for tag in soup(["script", "style", "title"]):
        tag.decompose()
    return soup


def _of_tags(*tags: str, between: str) -> Converter:
    return lambda page: between.join(tag.get_text(" ", strip=True) for tag in _soup(page).find_all(tags))


def _html2text(width: int) -> Converter:
    def convert(page: str) -> str:
        reader = import_module("html2text").HTML2Text()
        reader.body_width = width
        return str(reader.handle(page))

    return convert


def _trafilatura(form: str) -> Converter:
    return lambda page: import_module("trafilatura").extract(page, output_format=form, favor_recall=True) or ""


def _readability(page: str) -> str:
    summary = import_module("readability").Document(page).summary()
    return str(import_module("bs4").BeautifulSoup(summary, "lxml").get_text("\n"))


def _justext(page: str) -> str:
    return "\n".join(p.text for p in import_module("justext").justext(page.encode(), frozenset()))


def _pandoc(form: str, *options: str) -> Converter:
    return lambda page: str(import_module("pypandoc").convert_text(page, form, format=_PAGE, extra_args=[*options]))


def _word(read: Callable[[str], str]) -> Converter:
    def convert(page: str) -> str:
        with tempfile.TemporaryDirectory() as folder:
            file = str(Path(folder) / "report.docx")
            import_module("pypandoc").convert_text(page, "docx", format=_PAGE, outputfile=file)
            return read(file)

    return convert


def _docx(file: str) -> str:
    lines = []
    for part in import_module("docx").Document(file).iter_inner_content():
        rows = getattr(part, "rows", None)
        lines += [part.text] if rows is None else ["\t".join(cell.text for cell in row.cells) for row in rows]
    return "\n".join(lines)


def printed(page: str) -> bytes:
    """Return a page as a PDF."""
    return bytes(import_module("weasyprint").HTML(string=page.replace("</head>", f"{_STYLE}</head>")).write_pdf())


def _pdf(read: Callable[[str], str]) -> Converter:
    def convert(page: str) -> str:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "report.pdf"
            file.write_bytes(printed(page))
            return read(str(file))

    return convert


def _pypdf(mode: str, between: str = "\n") -> Callable[[str], str]:
    return lambda file: between.join(
        page.extract_text(extraction_mode=mode) for page in import_module("pypdf").PdfReader(file).pages
    )


def _mupdf(kind: str) -> Callable[[str], str]:
    def read(file: str) -> str:
        pages = list(import_module("pymupdf").open(file))
        if kind == "blocks":
            return "\n\n".join(block[4].strip() for page in pages for block in page.get_text("blocks"))
        return "\n".join(page.get_text(sort=kind == "sorted") for page in pages)

    return read


def _plumber(layout: bool) -> Callable[[str], str]:
    def read(file: str) -> str:
        with import_module("pdfplumber").open(file) as pdf:
            return "\n".join(page.extract_text(layout=layout) or "" for page in pdf.pages)

    return read


def _lynx(page: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.html"
        file.write_text(page, "utf-8")
        command = ["lynx", "-dump", "-nolist", "-display_charset=utf-8", "-assume_charset=utf-8", str(file)]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def _on_one_line(convert: Converter) -> Converter:
    return lambda page: re.sub(r"\s+", " ", convert(page))


def _without_tags(between: str) -> Converter:
    return lambda page: re.sub(r"<[^>]+>", between, page.partition("</head>")[2])


_MINER = _pdf(lambda file: str(import_module("pdfminer.high_level").extract_text(file)))
#: each converter by a name, from the HTML of a page to a text
CONVERTERS: dict[str, Converter] = {
    "soup, newlines": lambda page: str(_soup(page).get_text("\n")),
    "soup, stripped": lambda page: str(_soup(page).get_text("\n", strip=True)),
    "soup, blanks": lambda page: str(_soup(page).get_text(" ", strip=True)),
    "soup, nothing": lambda page: str(_soup(page).get_text()),
    "soup, glued": lambda page: str(_soup(page).get_text("", strip=True)),
    "soup, one line": _on_one_line(lambda page: str(_soup(page).get_text())),
    "soup, rows": _of_tags("h1", "h2", "h3", "h4", "h5", "p", "li", "tr", between="\n"),
    "soup, cells": _of_tags("h1", "h2", "h3", "h4", "h5", "p", "li", "th", "td", between="\n\n"),
    "tags cut": _without_tags(""),
    "tags cut, one line": _on_one_line(_without_tags(" ")),
    "html2text": _html2text(78),
    "html2text, no wrap": _html2text(0),
    "markdownify": lambda page: str(import_module("markdownify").markdownify(page)),
    "inscriptis": lambda page: str(import_module("inscriptis").get_text(page)),
    "trafilatura": _trafilatura("txt"),
    "trafilatura, markdown": _trafilatura("markdown"),
    "readability": _readability,
    "justext": _justext,
    "html-text": lambda page: str(import_module("html_text").extract_text(page)),
    "pandoc, plain": _pandoc("plain"),
    "pandoc, plain, no wrap": _pandoc("plain", "--wrap=none"),
    "pandoc, markdown": _pandoc("markdown"),
    "pandoc, GitHub": _pandoc("gfm", "--wrap=none"),
    "pandoc, reStructuredText": _pandoc("rst"),
    "docx2txt": _word(lambda file: str(import_module("docx2txt").process(file))),
    "python-docx": _word(_docx),
    "pypdf": _pdf(_pypdf("plain")),
    "pypdf, form feeds": _pdf(_pypdf("plain", "\f")),
    "pypdf, layout": _pdf(_pypdf("layout")),
    "pypdf, one line": _on_one_line(_pdf(_pypdf("plain"))),
    "pdfminer": _MINER,
    "pdfminer, one line": _on_one_line(_MINER),
    "PyMuPDF": _pdf(_mupdf("plain")),
    "PyMuPDF, sorted": _pdf(_mupdf("sorted")),
    "PyMuPDF, blocks": _pdf(_mupdf("blocks")),
    "pdfplumber": _pdf(_plumber(layout=False)),
    "pdfplumber, layout": _pdf(_plumber(layout=True)),
}
if shutil.which("lynx"):
    CONVERTERS["lynx"] = _lynx
