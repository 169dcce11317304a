"""A text put together from pieces of another one, whose every position leads back to that."""

from __future__ import annotations

from bisect import bisect_left, bisect_right


class Places:
    """Collects pieces; `text` joins them, `first` and `after` say where in the original a character stands.

    A piece as long as its original is that itself, or stands for it letter by letter; any other stands for it as a
    whole; one without an original was put in, and no span begins or ends with it.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._at: list[int] = []
        self._spans: list[tuple[int, int]] = []
        self.length = 0
        self._in_order = True  # that of the original: the cells of a table drawn over several lines are not

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._pieces)

    def add(self, piece: str, start: int, end: int) -> None:
        """Append `piece`, which stands for `[start:end]` of the original."""
        if piece:
            self._in_order = self._in_order and (not self._spans or start >= self._spans[-1][1] or start == end)
            self._pieces.append(piece)
            self._at.append(self.length)
            self._spans.append((start, end))
            self.length += len(piece)

    def trim(self) -> None:
        """Take back a blank at the end."""
        if not self._pieces or self._pieces[-1][-1] != " ":
            return
        piece, (start, end) = self._pieces[-1][:-1], self._spans[-1]
        if piece and end - start != len(piece) + 1:
            return  # no part of what stands for a whole can be taken from it
        for kept in (self._pieces, self._at, self._spans):
            kept.pop()
        self.length -= len(piece) + 1
        self.add(piece, start, end - 1)

    def first(self, position: int) -> int:
        """Return where the original of the character at `position` begins; that of the next one where it was put in."""
        k = bisect_right(self._at, position) - 1
        start, end = self._spans[k]
        while start == end and k + 1 < len(self._spans):
            k += 1
            position = self._at[k]
            start, end = self._spans[k]
        return start + position - self._at[k] if end - start == len(self._pieces[k]) else start

    def after(self, position: int) -> int:
        """Return where the original of the character before `position` ends; of an earlier one where it was put in."""
        k = bisect_right(self._at, position - 1) - 1
        start, end = self._spans[k]
        while start == end and k:
            k -= 1
            position = self._at[k] + len(self._pieces[k])
            start, end = self._spans[k]
        return start + position - self._at[k] if end - start == len(self._pieces[k]) else end

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original that `text[start:end]` stands for, tight at both sides."""
        begin = self.first(start)
        after = self.after(end) if end > start else begin
        if not self._in_order and end > start:
            within = slice(bisect_left(self._at, start), bisect_right(self._at, end - 1) - 1)
            own = [span for span in self._spans[within] if span[0] < span[1]]
            begin = min([begin, *(a for a, _ in own)])
            after = max([after, *(b for _, b in own)])
        return begin, max(begin, after)
