"""How audited cases were graded, by whom, and which of them: from lists, tables and prose."""
