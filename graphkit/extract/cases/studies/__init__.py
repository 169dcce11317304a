"""Case studies: where they stand, where each ends, how it went."""
