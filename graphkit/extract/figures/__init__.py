"""Figures: number, unit, what is counted, bound, date."""
