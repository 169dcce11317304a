"""Loaders: one file a source, each turns bytes into a Document; found by the entry points `graphkit.loaders`."""
