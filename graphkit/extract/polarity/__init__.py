"""What a sentence judges by its words: failing, strength, mixed or neither. Knows words alone, no document."""
