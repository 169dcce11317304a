"""What the inspectors judge: polarity of sentences, findings, and how a report assesses each theme."""
