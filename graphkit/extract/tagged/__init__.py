"""Plain texts that hold the markup of a page or of a converter: read without it, quoted as they are printed."""
