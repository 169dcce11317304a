"""Audited cases, case themes, case studies and graded judgements."""
