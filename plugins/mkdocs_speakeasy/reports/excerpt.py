"""The line of a page that holds a finding, with the words marked.

Pages may have lines of any length, and a line may be the whole page. So only the part round the
words is ever looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_speakeasy.checker import Finding
from mkdocs_speakeasy.reports.terminal import Look, cells, clean, keep_end, keep_start, wrap

LINE_END = re.compile(r"\r\n|\r|\n")
MOST_ROWS = 4
CUT = "..."


@dataclass(frozen=True, slots=True)
class Lines:
    """A page, and where each of its lines starts."""

    source: str
    starts: list[int]

    @classmethod
    def of(cls, source: str) -> Lines:
        """The lines of this page."""
        return cls(source, [0, *(found.end() for found in LINE_END.finditer(source))])

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and a column, both from 1."""
        start = self.starts[min(line, len(self.starts)) - 1]
        return min(start + column - 1, len(self.source))

    def number(self, offset: int) -> int:
        """The line, from 1, that holds this offset."""
        return bisect_right(self.starts, offset)

    def bounds(self, start: int, end: int, reach: int) -> tuple[int, int]:
        """Where the lines round a place start and end, looking no further than `reach`."""
        first = self.starts[bisect_right(self.starts, start) - 1]
        following = bisect_right(self.starts, end)
        last = self.starts[following] if following < len(self.starts) else len(self.source)
        return max(first, start - reach), min(last, end + reach)


def excerpt(lines: Lines, finding: Finding, look: Look, room: int) -> Iterator[str]:
    """The rows to show: the line of the page, and a row of signs under the words.

    Words that are longer than a row are shown alone, over some rows.
    """
    start = lines.offset(finding.line, finding.column)
    end = max(lines.offset(finding.end_line, finding.end_column), start)
    reach = room * MOST_ROWS * 2
    words = clean(lines.source[start : min(end, start + reach)])
    if cells(words) > room:
        yield from (look.strong(row, finding.level) for row in _rows(words, room))
        return
    first, last = lines.bounds(start, end, reach)
    before = clean(lines.source[first:start]).lstrip()
    after = clean(lines.source[end:last]).rstrip()
    before, after = fit(before, after, room - max(cells(words), 1))
    yield before + look.strong(words, finding.level) + after
    yield " " * cells(before) + look.strong("^" * max(cells(words), 1), finding.level)


def short(text: str, room: int) -> str:
    """The text on one row, cut where it is too long."""
    text = clean(text[: room * MOST_ROWS])
    return text if cells(text) <= room else keep_start(text, room - len(CUT)).rstrip() + CUT


def _rows(words: str, room: int) -> list[str]:
    rows = list(wrap(words, room))
    if len(rows) <= MOST_ROWS:
        return rows
    return [*rows[: MOST_ROWS - 1], short(rows[MOST_ROWS - 1], room - len(CUT) - 1) + " " + CUT]


def fit(before: str, after: str, room: int) -> tuple[str, str]:
    """The text on both sides of the words, cut so that it fits. One side may use what is left."""
    half = room // 2
    if cells(before) + cells(after) <= room:
        return before, after
    if cells(after) <= half:
        return _cut_start(before, room - cells(after)), after
    if cells(before) <= half:
        return before, _cut_end(after, room - cells(before))
    return _cut_start(before, half), _cut_end(after, room - half)


def _cut_start(text: str, room: int) -> str:
    kept = keep_end(text, room - len(CUT))
    if not text[: -len(kept)].endswith(" "):  # a word was cut: leave it out, if others are left
        kept = kept.partition(" ")[2] or kept
    return CUT + kept.lstrip()


def _cut_end(text: str, room: int) -> str:
    kept = keep_start(text, room - len(CUT))
    if not text[len(kept) :].startswith(" "):
        kept = kept.rpartition(" ")[0] or kept
    return kept.rstrip() + CUT
