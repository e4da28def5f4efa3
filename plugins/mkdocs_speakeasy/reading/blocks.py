"""Reads the blocks of a page: headings, paragraphs, lists, tables, quotes, boxes, tabs.

The grammar is that of Python-Markdown with the extensions that MkDocs sites use. A block that
holds others is read by taking its indent off and reading what is left in the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from mkdocs_speakeasy.reading import html_blocks, starts
from mkdocs_speakeasy.reading.boxes import (
    read_box,
    read_definition,
    read_footnote,
    read_quote,
    read_slashes,
    read_terms,
)
from mkdocs_speakeasy.reading.comments import Comments
from mkdocs_speakeasy.reading.ends import end_of_code
from mkdocs_speakeasy.reading.inline import write_inline
from mkdocs_speakeasy.reading.inside import Inside
from mkdocs_speakeasy.reading.lines import TAB, Line, cut, outdent, place_of
from mkdocs_speakeasy.reading.lists import read_list
from mkdocs_speakeasy.reading.parts import Stretch, Table, Tag
from mkdocs_speakeasy.reading.tables import cells_of, is_table
from mkdocs_speakeasy.reading.writing import Writer

DEEPEST = 20
"""How deep boxes in boxes are followed. Deeper text is read as plain paragraphs."""


_Reader = Callable[["BlockReader", Sequence[Line], int, Inside], int | None]
"""Reads the block that starts at a line: where it ends, or None where it is another kind."""


class BlockReader:
    """Reads lines and writes down their blocks."""

    def __init__(self, writer: Writer, references: dict[str, str]) -> None:
        self.writer = writer
        self.references = references
        self.footnotes: list[tuple[list[Line], Inside]] = []
        self.html_ends = starts.HtmlEnds(())

    def read_page(self, lines: Sequence[Line]) -> None:
        """Read a whole page; its footnotes come last, as on the page that is made of it."""
        self.read(lines, Inside())
        while self.footnotes:
            footnotes, self.footnotes = self.footnotes, []
            for content, inside in footnotes:
                self.read(content, inside)

    def read(self, lines: Sequence[Line], inside: Inside) -> None:
        """Read lines that stand at one level."""
        number = 0
        comments = Comments(self.writer)
        outer, self.html_ends = self.html_ends, starts.HtmlEnds(lines)
        while number < len(lines):
            first = number
            if lines[number].is_blank:
                number += 1
            elif inside.depth > DEEPEST:
                number = self._paragraph(lines, number, inside)
            elif lines[number].indent >= TAB:
                number = end_of_code(lines, number)
            else:
                number = self._block(lines, number, inside)
                comments.next_block(lines[first], lines[number - 1])
                inside = inside._replace(is_item=False) if inside.is_item else inside
        self.html_ends = outer

    def _block(self, lines: Sequence[Line], number: int, inside: Inside) -> int:
        """Read the block that starts at a line, and give back where it ends."""
        line = lines[number]
        for read in self._READERS.get(line.text[line.indent], ()):
            end = read(self, lines, number, inside)
            if end is not None:
                return end
        if is_table(lines, number):
            return self._table(lines, number, inside)
        return self._paragraph(lines, number, inside)

    # --- writing ----------------------------------------------------------------------

    def write(
        self,
        lines: Sequence[Line],
        kind: str,
        inside: Inside,
        *,
        level: int = 0,
        table_head: bool = False,
    ) -> None:
        """Write the text of one block, then the words of its pictures."""
        start = self.writer.length
        comments = Comments(self.writer)
        words = write_inline(lines, self.writer, self.references)
        comments.own_block(lines[0], lines[-1])
        last = lines[-1].place + len(lines[-1].text)
        quoted = inside.quoted
        self.writer.end_block(kind, start, last, level=level, quoted=quoted, table_head=table_head)
        for picture in words:
            self.write(picture, "alt", inside)

    # --- leaves -----------------------------------------------------------------------

    def _paragraph(self, lines: Sequence[Line], number: int, inside: Inside) -> int:
        """Lines up to a blank one or to one that starts something else."""
        end = number + 1
        deep = inside.depth > DEEPEST
        while end < len(lines) and not lines[end].is_blank:
            if end == number + 1 and starts.SETEXT.match(lines[end].text):
                level = 1 if lines[end].text.lstrip()[0] == "=" else 2
                self.write([lines[number]], "heading", inside, level=level)
                return end + 1
            if not deep and starts.interrupts(lines[end]):
                break
            end += 1
        if end < len(lines) and end > number and starts.DEFINITION.match(lines[end].text):
            return read_terms(self, lines, number, end, inside)
        kept = [line for line in lines[number:end] if not starts.NO_TEXT.match(line.text)]
        if kept:
            if inside.is_item:
                self.write(kept, "item", inside, level=inside.list_depth)
            else:
                self.write(kept, inside.kind, inside)
        return end

    def _heading(self, lines: Sequence[Line], number: int, inside: Inside) -> int | None:
        found = starts.HEADING.match(lines[number].text)
        if not found:
            return None
        line = cut(lines[number], found.start("text"))
        text = starts.heading_text(found["text"])
        line = Line(line.text[: len(text)], line.place, line.indent)
        if text:
            self.write([line], "heading", inside, level=len(found["level"]))
        return number + 1

    def _table(self, lines: Sequence[Line], number: int, inside: Inside) -> int:
        start, end = self.writer.length, number
        rows = []
        while end < len(lines) and not lines[end].is_blank:
            if end != number + 1:
                rows.append(self._row(lines[end], inside, is_head=end == number))
            end += 1
        place = place_of(lines[number:end])
        self.writer.tables.append(Table(*self.writer.since(start), place, tuple(rows)))
        return end

    def _row(self, line: Line, inside: Inside, *, is_head: bool) -> tuple[Stretch, ...]:
        cells = []
        for cell in cells_of(line):
            start = self.writer.length
            if not cell.is_blank:
                self.write([cell], "cell", inside, table_head=is_head)
            cells.append(self.writer.since(start))
        return tuple(cells)

    # --- what is not Markdown ---------------------------------------------------------

    def _html(self, lines: Sequence[Line], number: int, inside: Inside) -> int | None:
        end = self.html_ends.end(number)
        if end is None:
            return None
        for part in html_blocks.html_parts(lines[number:end]):
            if part.tag:
                self._tag(part.tag, part.lines)
                continue
            where = inside.deeper(quoted=inside.quoted or part.quoted)
            if part.kind == "blocks":
                width = min((line.indent for line in part.lines if not line.is_blank), default=0)
                self.read(outdent(part.lines, width), where)
            else:
                self.write(
                    part.lines, part.kind, where, level=part.level, table_head=part.table_head
                )
        return end

    def _tag(self, tag: html_blocks.Tag, lines: Sequence[Line]) -> None:
        place = place_of(lines)
        found = Tag(tag.name, tag.attributes, place, self.writer.length, tag.is_closing)
        self.writer.tags.append(found)

    def _no_text(self, lines: Sequence[Line], number: int, _: Inside) -> int | None:
        """A line that shows nothing: a rule, a list of contents, a snippet, a short form."""
        text = lines[number].text
        return number + 1 if starts.NO_TEXT.match(text) or starts.RULE.match(text) else None

    _READERS: ClassVar[Mapping[str, tuple[_Reader, ...]]] = {
        "#": (read_list, _heading),
        "-": (_no_text, read_list),
        "*": (_no_text, read_list),
        "+": (read_list,),
        "_": (_no_text,),
        ";": (_no_text,),
        ">": (read_quote,),
        "!": (read_box,),
        "?": (read_box,),
        "=": (read_box,),
        "/": (read_slashes,),
        "[": (_no_text, read_footnote),
        ":": (read_definition,),
        "<": (_html,),
    } | dict.fromkeys("0123456789", (read_list,))
