"""Finds the rows of tables: a file for each kind of table, asked in this order, the surest sign first.

On lines, before anything is put together from them (`chunks` asks all but the first):

1. `of_cases` reads tables that count cases of each type, and `of_bodies` those that say how each body was judged. No
   sign need part their cells: the names of the columns tell where a table begins, and what fits in no row ends it. So
   they know what each cell says, and nothing below asks about their lines again. (`columns` reads what heads the first
   kind, `grade_heads` that of tables of grades whatever their first column is called, `by_column` and `in_turn`
   those that a page's reader gave column by column, their names first or each over its column; a `row` is what both
   kinds hold.)
2. `wrapped` finds rows whose label goes over several lines, by rows above or below that are like them.
3. `recommended` tells the row of one recommendation: what it asks for is text, whatever parts its cells.
4. `set_apart` finds rows whose cells tabs, bars or wide gaps part, by the line alone where that is enough, else by its
   neighbours.
5. `no_rows` names the lines that look so and are none, whatever 4 says of them: a number, a tab and a title or a
   paragraph; a heading in large type.

On the chunks that came of that (`headings` asks, since much of it looks like headings over nothing):

6. `of_topics` finds lists of topics with their grades, before any chunk is judged by itself.
7. `runs` takes what is left once all are judged: cells on a line each, and the parts of names and labels that stand
   above or below a row.

What the cells of a row say is read in `layout/cells.py`, for these and for those who make records of rows. A text
without breaks has no lines to ask: `unbroken/tables.py` finds the rows in it, and it is cut there before all this.
"""
