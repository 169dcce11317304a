"""The public verbs, the way a program uses them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc

import graphkit
from graphkit.extract import extract
from graphkit.resources import folder

if TYPE_CHECKING:
    from graphkit.engine import Connection


@pytest.mark.parametrize("name", graphkit.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(graphkit, name)


def test_import_is_lazy() -> None:
    code = "import graphkit, sys; print({'spacy', 'neo4j', 'rdflib', 'networkx', 'pyoxigraph'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "set()"


def test_extract_can_be_called_before_and_after_its_package_is_imported() -> None:
    code = (
        "import graphkit\n"
        "assert callable(graphkit.extract)\n"
        "import graphkit.extract.prose.view\n"
        "assert callable(graphkit.extract)\n"
        "from graphkit import extract; assert callable(extract)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.neo4j
def test_the_readme_s_example(graph: Connection) -> None:
    sample = min(folder("examples").glob("*.html"))
    document = graphkit.read(str(sample))
    records = extract(document)
    assert graphkit.load(graph, document, records).outcome == "loaded"
    answer = graphkit.ask(graph, "recurring-failings", min_forces=1)
    assert answer.rows
    typed = graphkit.to_networkx(graph)
    assert document.id in typed
    assert graphkit.verify(graph).ok
    graphkit.forget(graph, document.id)
    assert document.id not in graphkit.to_networkx(graph)


def test_a_component_that_fails_is_named_with_its_document(tmp_path: Path) -> None:
    nlp = English()
    nlp.add_pipe("tests_that_fails")
    path = tmp_path / "northmoor.txt"
    path.write_text("Northmoor Police protects children.", "utf-8")
    with pytest.raises(graphkit.GraphkitError, match=r"northmoor\.txt: extraction failed \(ZeroDivisionError"):
        extract(graphkit.read(str(path)), nlp)


@Language.component("tests_that_fails")
def fails(doc: Doc) -> Doc:
    """A third party's component with a fault."""
    raise ZeroDivisionError(len(doc))
