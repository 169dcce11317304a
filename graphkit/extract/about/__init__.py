"""What the document says of itself, and where it contradicts itself."""
