"""What was called otherwise before."""
