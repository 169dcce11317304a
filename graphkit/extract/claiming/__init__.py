"""What articles and papers put into somebody's mouth: who says it, and in whose words."""
