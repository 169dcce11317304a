"""When a figure held."""
