"""The words by which a text says who says something, and what of it stands in quotation marks."""
