"""Turns each rule of polarity off in turn and tells what that changes in the sentences that readers labelled.

Run: `python benchmarks/ablation.py [GOLD.json ...]` (default: the labelled reports of the tests). A rule is a function
of `graphkit.extract.polarity` that answers yes or no, finds something or yields it; turned off it always answers no.
Prints for each how many sentences it changes, how many of those it gets right and how many wrong, and how many flips
(failing called strength or the reverse) it keeps away and makes, the least useful first. The rules alone judge here,
without the second opinion, each sentence by itself. A rule that changes nothing may still be what a test of a single
sentence asks for: look there before it goes.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType
from typing import Any, NamedTuple

import msgspec

from graphkit.extract import polarity
from graphkit.extract.polarity.judge import judge
from graphkit.extract.prose.view import View

TESTS = Path(__file__).resolve().parent.parent / "tests" / "evaluate"
#: what a rule answers when it is turned off, by how the type it returns begins or ends
_OFF: tuple[tuple[Callable[[str], bool], Callable[..., Any]], ...] = (
    (lambda type_: type_ == "bool", lambda *_, **__: False),
    (lambda type_: type_.endswith("| None"), lambda *_, **__: None),
    (lambda type_: type_.startswith("Iterator"), lambda *_, **__: iter(())),
)


class Sentence(NamedTuple):
    """A sentence with the polarities that its readers accept, the first reader's first."""

    text: str
    accept: tuple[str, ...]

    def is_flip(self, said: str) -> bool:
        """Tell whether `said` is the opposite of what readers say."""
        return said not in self.accept and {said, self.accept[0]} == {"failing", "strength"}


def sentences(golds: Sequence[Path]) -> list[Sentence]:
    """Return the labelled sentences of annotations."""
    read = [msgspec.json.decode(gold.read_bytes()) for gold in golds]
    found = [s for gold in read for s in gold.get("sentences", ())]
    return [Sentence(View(s["text"], (0, len(s["text"]))).clean, tuple(s["accept"])) for s in found]


def rules(modules: Sequence[ModuleType]) -> Iterator[tuple[str, Callable[..., Any], Callable[..., Any]]]:
    """Yield the name of each rule, the rule, and what stands in for it when it is turned off."""
    for module in modules:
        for name, value in sorted(vars(module).items()):
            function = inspect.unwrap(value) if callable(value) else None
            if not inspect.isfunction(function) or function.__module__ != module.__name__:
                continue
            returns = str(function.__annotations__.get("return", ""))
            off = next((off for fits, off in _OFF if fits(returns)), None)
            if off is not None:
                yield f"{module.__name__.rpartition('.')[2]}.{name}", value, off


def said_of(texts: Sequence[Sentence], modules: Sequence[ModuleType]) -> list[str]:
    """Return the polarity of each sentence, nothing of it remembered."""
    for module in modules:
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()
    return [judge(sentence.text).polarity or "neutral" for sentence in texts]


def main() -> None:
    """Turn one rule off after another and print what that changes."""
    golds = [Path(a) for a in sys.argv[1:]] or sorted([*TESTS.glob("reports/*.json"), *TESTS.glob("labelled/*.json")])
    texts = sentences(golds)
    modules = [import_module(m.name) for m in walk_packages(polarity.__path__, f"{polarity.__name__}.") if not m.ispkg]
    with_all = said_of(texts, modules)
    lines = []
    for name, rule, off in rules(modules):
        places = [(m, n) for m in modules for n, value in vars(m).items() if value is rule]
        for module, as_name in places:
            setattr(module, as_name, off)
        without = said_of(texts, modules)
        for module, as_name in places:
            setattr(module, as_name, rule)
        changed = [(s, a, b) for s, a, b in zip(texts, with_all, without, strict=True) if a != b]
        right = sum(a in s.accept and b not in s.accept for s, a, b in changed)
        wrong = sum(b in s.accept and a not in s.accept for s, a, b in changed)
        kept_away = sum(s.is_flip(b) and not s.is_flip(a) for s, a, b in changed)
        made = sum(s.is_flip(a) and not s.is_flip(b) for s, a, b in changed)
        lines.append((right - wrong, len(changed), right, wrong, kept_away, made, name))
    print(f"{len(texts)} sentences of {len(golds)} reports\nchanges  right  wrong  flips away  made  rule")
    for _, changed_, right, wrong, kept_away, made, name in sorted(lines):
        print(f"{changed_:7}  {right:5}  {wrong:5}  {kept_away:10}  {made:4}  {name}")


if __name__ == "__main__":
    main()
