"""Numbers that count something: which they are, their unit and their bound."""
