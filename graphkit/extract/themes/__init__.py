"""Which themes a sentence speaks of."""
