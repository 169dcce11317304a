"""Texts without line breaks: where their headings, lists, tables and paragraphs begin."""
