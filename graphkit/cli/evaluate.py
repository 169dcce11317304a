"""`graphkit evaluate`: extraction measured against gold annotations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from graphkit.evaluate import Evaluation

app = typer.Typer()

HELP = """Measure extraction against what careful readers found.

\b
Examples:
  graphkit evaluate examples/gold/*.json
  graphkit evaluate examples/gold/*.json --misses sentences
  graphkit evaluate gold/*.json --documents reports/ --format json
  graphkit evaluate gold/*.json --baseline baseline.json

A gold file names its document (`file`); it is looked for in --documents, beside the gold file, in the folder above
it, and in the folder `reports` beside its own. With --baseline any figure that fell is listed and the exit code is 1.
"""


@app.command(help=HELP)
def evaluate(
    gold: Annotated[list[Path], typer.Argument(help="Gold annotations (JSON).", metavar="GOLD...")],
    documents: Annotated[Path | None, typer.Option(help="Folder of the documents.", metavar="DIR")] = None,
    misses: Annotated[
        list[str] | None, typer.Option(help="List what was missed, invented and wrong in a class.", metavar="CLASS")
    ] = None,
    min_confidence: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="Leave out findings that are less sure.")
    ] = 0.0,
    form: Annotated[str, typer.Option("--format", "-f", help="table or json.", metavar="table|json")] = "table",
    baseline: Annotated[Path | None, typer.Option(help="Fail on any fall from the figures in it.")] = None,
    write_baseline: Annotated[Path | None, typer.Option(help="Write the figures as a baseline.")] = None,
) -> None:
    """Print the figures."""
    if form not in ("table", "json"):
        raise typer.BadParameter(f"'{form}' is neither table nor json", param_hint="--format")
    from graphkit.evaluate import falls, read_baseline
    from graphkit.evaluate import write_baseline as write
    from graphkit.evaluate.baseline import figures_of

    before = read_baseline(baseline) if baseline else None
    evaluations = [_evaluate(path, documents, min_confidence) for path in gold]
    for name in misses or ():
        if not any(name in evaluation.classes for evaluation in evaluations):
            known = ", ".join(evaluations[0].classes)
            raise typer.BadParameter(f"'{name}' is no class here; there are {known}", param_hint="--misses")
    if form == "json":
        import json

        found = {
            e.document: e.values() | {"misses": {name: _misses(e, name) for name in misses}} if misses else e.values()
            for e in evaluations
        }
        typer.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        for evaluation in evaluations:
            _print(evaluation, misses or [])
    if write_baseline:
        write(write_baseline, evaluations)
    if before is not None and (lines := falls(before, figures_of(evaluations))):
        for line in lines:
            typer.echo(f"fell: {line}", err=True)
        raise typer.Exit(1)


def _evaluate(path: Path, folder: Path | None, min_confidence: float) -> Evaluation:
    from graphkit.evaluate import evaluate, file_of, read_gold
    from graphkit.extract import extract
    from graphkit.reading import read

    document = read(str(_document(path, file_of(path), folder)))
    gold = read_gold(path, document.text)
    return evaluate(extract(document, min_confidence=min_confidence), gold, document.text)


def _document(path: Path, file: str, folder: Path | None) -> Path:
    """Return where the document of a gold file lies. Raises SourceError where it is in none of the places."""
    from graphkit.errors import SourceError

    home = path.resolve().parent
    places = [folder] if folder else [home, home.parent, home.parent / "reports"]
    for place in places:
        if file and (place / file).is_file():
            return place / file
    raise SourceError(str(path), f"its document '{file}' is not found", "say where it lies with --documents")


def _misses(evaluation: Evaluation, name: str) -> dict[str, object]:
    figures = evaluation.classes.get(name)
    if figures is None:
        return {}
    return {
        "missed": figures.missed,
        "invented": figures.invented,
        "wrong (place, expected, got, text)": figures.wrong,
        **figures.tables,
    }


def _print(evaluation: Evaluation, misses: list[str]) -> None:
    typer.echo(f"{evaluation.document}")
    for name, values in evaluation.values().items():
        typer.echo(f"  {name:16s} " + "  ".join(f"{key} {value}" for key, value in values.items()))
    if "sentences" in evaluation.classes:
        typer.echo("  confusion of polarities (row: reader, column: graphkit)")
        table: dict[str, dict[str, int]] = evaluation.classes["sentences"].tables["confusion"]
        typer.echo("    " + " " * 10 + "".join(f"{got:>10}" for got in table))
        for want, row in table.items():
            typer.echo(f"    {want:<10}" + "".join(f"{number:>10}" for number in row.values()))
    for name in misses:
        for title, rows in _misses(evaluation, name).items():
            typer.echo(f"  {name}, {title}:")
            lines = list(rows.items()) if isinstance(rows, dict) else rows
            for line in lines if isinstance(lines, list) else ():
                typer.echo(f"    {line}")
