"""Short forms, and what the document says that they stand for."""
