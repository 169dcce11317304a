"""Figures among others: parts, changes, what they stand for, and what they count."""
