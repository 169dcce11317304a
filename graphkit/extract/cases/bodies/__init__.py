"""Grades that a body or a topic was given."""
