"""Plain texts that hold the markup of a page, a converter or a mail: read without it, quoted as they are printed."""
