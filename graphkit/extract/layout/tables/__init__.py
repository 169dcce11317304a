"""Finds the rows of tables, by a file for each kind of table and in this order, the surest sign first.

On lines, before anything is put together from them:

1. `of_cases` reads tables that count cases of each type, and `of_bodies` those that say how each body was judged. No
   sign need part their cells: the names of the columns tell where a table begins, and where a line fits in no row it
   ends. What these two read has cells, and nothing below asks again.
   (`columns` reads the head of the first, `by_column` one that a page's reader gave column by column; a `row` is what
   both make.)
2. `wrapped` finds rows whose label goes over several lines, by the rows above and below it that are like it.
3. `set_apart` finds rows whose cells tabs, bars or wide gaps part: by itself a line shows that in a table or elsewhere,
   so that its neighbours are asked where the sign is weak.
4. `no_rows` takes back what only looks like that: a number before a tab and a title, a heading in large type.
5. `recommended` tells the row of one recommendation, which is text.

On the chunks that `chunks` makes of the lines, once `headings` has said what could be a heading:

6. `runs` takes what is left: cells of which each stands on a line of its own, as many headings over nothing would, and
   halves of names and labels beside a row.

What the cells of a row say is read in `layout/cells.py`, for these and for what reads records from rows. A text that
lost its breaks has none of these lines: `unbroken/tables.py` finds the rows in it, so that it is cut there before.
"""
