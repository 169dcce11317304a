"""Names that no list holds, found by their shape and by what stands around them."""
