"""Fits the weights of themes and of the second opinion to labelled sentences."""
