"""Evaluation: extracted records against what careful readers found, class by class."""

from __future__ import annotations

from graphkit.evaluate.baseline import falls, read_baseline, write_baseline
from graphkit.evaluate.gold import Gold, file_of, read_gold
from graphkit.evaluate.run import Evaluation, evaluate

__all__ = ["Evaluation", "Gold", "evaluate", "falls", "file_of", "read_baseline", "read_gold", "write_baseline"]
