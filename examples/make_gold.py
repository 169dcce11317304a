"""Makes `gold/*.json` from `annotations/*`: finds every annotated snippet in the text that the loaders yield.

Usage: python examples/make_gold.py. Snippets are matched with white space folded, in the order of the text where a
list has one; one that is missing or out of order stops the script. The format is that of the annotations of real
reports (`score.py`). The labelled sentences of `NAME.toml` stand in `NAME.sentences.tsv`.
"""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from graphkit.ontology import load_ontology
from graphkit.reading import read

HERE = Path(__file__).resolve().parent
GRADES = ("good", "adequate", "requires_improvement", "inadequate")
POLARITIES = {"failing", "strength", "mixed", "neutral"}
VALUES = {"failing", "strength", "mixed", "none"}
COLUMNS = ["polarity", "themes", "nth", "text"]
THEMES = [theme.notation for theme in load_ontology().scheme("theme")]
Table = dict[str, Any]


class Finder:
    """Finds snippets in a text."""

    def __init__(self, text: str, name: str) -> None:
        self.text, self.name = text, name

    def span(self, snippet: str, after: int = 0, *, whole_line: bool = False) -> tuple[int, int]:
        """Return the first place of `snippet` at or after `after`."""
        pattern = _folded(snippet)
        if whole_line:
            pattern = rf"(?:(?<=\n)|^){pattern}(?=\n|$)"
        found = re.compile(pattern).search(self.text, after)
        if found is None:
            raise SystemExit(f"{self.name}: not in the text after {after}: {snippet!r}")
        return found.start(), found.end()

    def only(self, snippet: str, nth: int | None) -> tuple[int, int]:
        """Return the one place of `snippet`, or the `nth` (from 1) of several."""
        places = [m.span() for m in re.finditer(_folded(snippet), self.text)]
        if nth is None and len(places) != 1:
            raise SystemExit(f"{self.name}: {len(places)} times in the text, say which (nth): {snippet!r}")
        if nth is not None and not (1 <= nth <= len(places) and len(places) > 1):
            raise SystemExit(f"{self.name}: {len(places)} times in the text, not a place numbered {nth}: {snippet!r}")
        return places[(nth or 1) - 1]


def _folded(snippet: str) -> str:
    return r"\s+".join(re.escape(word) for word in snippet.split())


def build(source: Path) -> Table:
    """Return the gold annotation that `source` (TOML) describes."""
    notes = tomllib.loads(source.read_text(encoding="utf-8"))
    document = read(str(HERE / notes["source"]))
    finder = Finder(document.text, source.name)
    sections = _sections(notes["sections"], finder)
    return {
        "id": document.id,
        "file": notes["source"],
        "meta": notes["meta"],
        "sections": sections,
        "recommendations": [_recommendation(r, sections, finder) for r in notes["recommendations"]],
        "case_audit": {
            "by_type": [_audit(a, finder) for a in notes["case_audit"]["by_type"]],
            "totals": [_audit(a, finder) for a in notes["case_audit"]["totals"]],
        },
        "case_themes": _case_themes(notes.get("case_themes", []), finder),
        "case_studies": [_case_study(c, sections, finder) for c in notes["case_studies"]],
        "entities": [_entity(e, finder) for e in notes["entities"]],
        "metrics": [_metric(m, finder) for m in notes["metrics"]],
        "abbreviations": [_abbreviation(short, long, finder) for short, long in notes["abbreviations"].items()],
        "themes": _matrix(notes["themes"], source.name),
        "sentences": _sentences(source.with_suffix(".sentences.tsv"), document.text),
    }


def _matrix(cells: dict[str, list[str]], name: str) -> Table:
    """Read the values to accept for each theme of the ontology: all themes, in whatever order."""
    odd = sorted(set(THEMES) ^ set(cells)) + [t for t, accept in cells.items() if not accept or set(accept) - VALUES]
    if odd:
        raise SystemExit(f"{name}: themes unknown, missing or without a value of {sorted(VALUES)}: {odd}")
    return {theme: {"accept": accept, "evidence": []} for theme, accept in cells.items()}


def _sentences(source: Path, text: str) -> list[Table]:
    """Read the labelled sentences: polarity (others to accept after a slash), themes, which of several places, text."""
    head, *lines = source.read_text(encoding="utf-8").splitlines()
    if head.split("\t") != COLUMNS:
        raise SystemExit(f"{source.name}: the first line names the columns {COLUMNS}, not {head!r}")
    finder = Finder(text, source.name)
    made: list[Table] = []
    for number, line in enumerate(lines, 2):
        cells = line.split("\t")
        if len(cells) != len(COLUMNS):
            raise SystemExit(f"{source.name}:{number}: {len(cells)} columns, not {len(COLUMNS)}: {line!r}")
        accept, themes = cells[0].split("/"), [theme for theme in cells[1].split(",") if theme]
        if odd := (set(accept) - POLARITIES) | (set(themes) - set(THEMES)):
            raise SystemExit(f"{source.name}:{number}: neither a polarity nor a theme: {sorted(odd)}")
        if cells[2] and not cells[2].isdecimal():
            raise SystemExit(f"{source.name}:{number}: nth is a number or nothing, not {cells[2]!r}")
        at, end = finder.only(cells[3], int(cells[2]) if cells[2] else None)
        if made and at < made[-1]["at"] + len(made[-1]["text"]):
            raise SystemExit(f"{source.name}:{number}: not after the line before it: {cells[3]!r}")
        made.append({"at": at, "text": text[at:end], "polarity": accept[0], "accept": accept, "themes": themes})
    return made


def _sections(lines: list[str], finder: Finder) -> list[Table]:
    """Read `1|2|Heading` lines (level, number or nothing, heading) and find each as a line of its own, in order."""
    sections: list[Table] = []
    place = 0
    for line in lines:
        level, number, heading = line.split("|", 2)
        raw = f"{number}. {heading}" if number else heading
        start, place = finder.span(raw, place, whole_line=True)
        raw = finder.text[start:place]
        sections.append({"level": int(level), "number": number or None, "heading": heading, "at": start, "raw": raw})
    return sections


def _within(at: int, sections: list[Table]) -> tuple[str | None, str | None]:
    """Return the section (not a bare "Recommendations") and the chapter that hold `at`."""
    section = chapter = None
    for s in sections:
        if s["at"] > at:
            break
        if s["level"] == 1:
            chapter = section = s["heading"]
        elif not s["heading"].startswith("Recommendation"):
            section = s["heading"]
    return section, chapter


def _recommendation(r: Table, sections: list[Table], finder: Finder) -> Table:
    at, _ = finder.span(r["starts"])
    items = []
    place = at
    for item in r.get("items", []):
        start, place = finder.span(item, place)
        items.append(start)
    _, end = finder.span(r["ends"], items[-1] if items else at)
    section, chapter = _within(at, sections)
    made: Table = {
        "text_starts": " ".join(finder.text[at:end].split())[:100],
        "deadline": r["deadline"],
        "section": section,
        "chapter": chapter,
        "sub_items": r.get("items", []),
        "sub_items_at": items,
        "at": at,
        "end": end,
        "themes": r["themes"],
    }
    if "repeated" in r:
        made["repeated_at"], _ = finder.span(r["repeated"], end)
    if "origin" in r:
        made["origin"] = r["origin"]
    return made


def _audit(a: Table, finder: Finder) -> Table:
    at, _ = finder.span(a["at"])
    grades = {grade: a.get(grade) for grade in GRADES}
    known = [v for v in grades.values() if v is not None]
    rest = {k: v for k, v in a.items() if k not in {"at", *GRADES}}
    return rest | grades | {"assessor": a.get("assessor"), "n": a.get("n", sum(known)), "at": at}


def _case_themes(groups: list[Table], finder: Finder) -> list[Table]:
    made: list[Table] = []
    for group in groups:
        _, place = finder.span(group["case_type"])
        for line in group["bullets"]:
            sign, text = line.split(" ", 1)
            start, place = finder.span(text, place)
            made.append(
                {
                    "case_type": group["case_type"],
                    "case_key": group["case_key"],
                    "text": finder.text[start:place],
                    "text_clean": text.rstrip(";.").removesuffix(" and").removesuffix(" but").rstrip(";"),
                    "polarity": {"+": "strength", "-": "failing"}[sign],
                    "at": start,
                }
            )
    return made


def _case_study(c: Table, sections: list[Table], finder: Finder) -> Table:
    at, _ = finder.span(c["starts"])
    _, end = finder.span(c["ends"], at)
    section, chapter = _within(at, sections)
    return {
        "title": c.get("title"),
        "text_starts": " ".join(finder.text[at:end].split())[:80],
        "polarity": c["polarity"],
        "framed_as": c["polarity"],
        "section": section,
        "chapter": chapter,
        "child_ages": c["ages"],
        "at": at,
        "end": end,
        "form": c["form"],
    } | ({"optional": True} if c.get("optional") else {})


def _entity(line: str, finder: Finder) -> Table:
    """Read `type|name|abbreviation|other surface;...`; `?` before the type marks what a reader may leave out.

    Types that one may also give it follow the first after a slash.
    """
    kinds, name, short, *more = [*line.split("|"), "", ""][:4]
    kind, *others = kinds.removeprefix("?").split("/")
    surfaces = [s for s in [name, short, *more[0].split(";")] if s and re.search(_loose(s), finder.text)]
    if not surfaces:
        raise SystemExit(f"{finder.name}: no surface of the entity {name!r} is in the text")
    places = [m.start() for s in surfaces for m in re.finditer(_loose(s), finder.text)]
    return {
        "name": name,
        "abbreviation": short or None,
        "type": kind,
        "mentions": len(places),
        "first_at": min(places),
        "surface": surfaces[0],
        "surfaces": surfaces,
        **({"accept_types": [kind, *others]} if others else {}),
        **({"optional": True} if kinds.startswith("?") else {}),
    }


def _loose(snippet: str) -> str:
    return r"\b" + _folded(snippet)


def _metric(m: Table, finder: Finder) -> Table:
    start, end = finder.span(m["quote"])
    return {"kind": None, "scope": "force", "unit": None} | m | {"quote": finder.text[start:end], "at": start}


def _abbreviation(short: str, long: str, finder: Finder) -> Table:
    at, _ = finder.span(f"({short}")
    expansion, _ = finder.span(long)
    return {"abbreviation": short, "expansion_in_text": long, "first_at": at + 1, "expansion_at": expansion}


if __name__ == "__main__":
    for annotated in sorted((HERE / "annotations").glob("*.toml")):
        gold = build(annotated)
        target = HERE / "gold" / f"{gold['id']}.json"
        target.write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(target.relative_to(HERE), {k: len(v) for k, v in gold.items() if isinstance(v, list)})
