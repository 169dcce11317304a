"""Plain texts that hold the inner HTML of a page: read without their tags, quoted as they are printed."""
