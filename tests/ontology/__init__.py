"""Tests of the ontology and of the package that reads it."""
