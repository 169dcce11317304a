"""What is said of a figure: its kind and whose it is; its record."""
