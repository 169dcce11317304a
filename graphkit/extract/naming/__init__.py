"""Who and what is named: teams, processes, bodies, systems, posts, with their abbreviations."""
