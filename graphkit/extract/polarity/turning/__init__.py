"""What turns the sign of a word that judges, or takes it away: negation, mending, rarity, a harm that did not come."""
