"""What the inspectors judge in a document: findings with polarity and themes, and how it assesses each theme."""
