"""Figures that judge: lengths of time, shares of a count, an earlier figure and a later one."""
