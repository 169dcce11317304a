"""Whose doing, whose words and which time a sentence speaks of, and what it only explains."""
