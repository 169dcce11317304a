"""What the inspectors recommend, by when, and what became of it."""
