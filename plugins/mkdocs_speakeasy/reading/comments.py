"""Which block of the page a comment speaks of: its own, or the next one where it stands alone."""

from __future__ import annotations

from mkdocs_speakeasy.reading.lines import Line
from mkdocs_speakeasy.reading.parts import Span
from mkdocs_speakeasy.reading.writing import Writer


class Comments:
    """Tells the comments that are read from now on which block they speak of."""

    def __init__(self, writer: Writer) -> None:
        self.writer = writer
        self.length = writer.length
        self.first = len(writer.comments)

    def own_block(self, first: Line, last: Line) -> None:
        """A block was read: comments in it speak of it, if it has any text."""
        if self.first < len(self.writer.comments) and self.writer.length > self.length:
            self._cover(first, last)

    def next_block(self, first: Line, last: Line) -> None:
        """A block was read: comments that stood alone before it speak of it."""
        if self.writer.length > self.length:
            self.length = self.writer.length
            if self.first < len(self.writer.comments):
                self._cover(first, last, before=first.place)

    def _cover(self, first: Line, last: Line, *, before: int | None = None) -> None:
        comments = self.writer.comments
        place = Span(first.place, last.place + len(last.text))
        while self.first < len(comments):
            comment = comments[self.first]
            if before is not None and comment.span.start >= before:
                break
            if comment.covers is None:
                comments[self.first] = comment._replace(covers=place)
            self.first += 1
