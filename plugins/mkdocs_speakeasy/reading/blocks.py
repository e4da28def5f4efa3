"""Reads the blocks of a page: headings, paragraphs, lists, tables, quotes, boxes, tabs.

The grammar is that of Python-Markdown with the extensions that MkDocs sites use. A block that
holds others is read by taking its indent off and reading what is left in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, NamedTuple

from mkdocs_speakeasy.reading import html_blocks, starts
from mkdocs_speakeasy.reading.comments import Comments
from mkdocs_speakeasy.reading.ends import end_of_code, end_of_indented, end_of_item
from mkdocs_speakeasy.reading.inline import write_inline
from mkdocs_speakeasy.reading.lines import TAB, Line, cut, outdent
from mkdocs_speakeasy.reading.tables import cells_of, is_table
from mkdocs_speakeasy.reading.writing import Writer

DEEPEST = 20
"""How deep boxes in boxes are followed. Deeper text is read as plain paragraphs."""


class Inside(NamedTuple):
    """What the lines being read stand in."""

    quoted: bool = False
    list_depth: int = 0
    is_item: bool = False
    """The next paragraph is the text of a list item."""
    kind: str = "paragraph"
    """The kind of the paragraphs: definition and footnote text have their own."""
    depth: int = 0

    def deeper(self, *, quoted: bool | None = None, kind: str | None = None) -> Inside:
        """The same, one level further in."""
        return self._replace(
            quoted=self.quoted if quoted is None else quoted,
            kind=kind or self.kind,
            is_item=False,
            depth=self.depth + 1,
        )


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
            return self._terms(lines, number, end, inside)
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
        end = number
        while end < len(lines) and not lines[end].is_blank:
            if end != number + 1:
                for cell in cells_of(lines[end]):
                    self.write([cell], "cell", inside, table_head=end == number)
            end += 1
        return end

    # --- blocks that hold others ------------------------------------------------------

    def _list(self, lines: Sequence[Line], number: int, inside: Inside) -> int | None:
        """All the items of a list."""
        end = None
        item = starts.LIST_ITEM.match(lines[number].text)
        while item:
            end = number = self._item(lines, number, item, inside)
            while number < len(lines) and lines[number].is_blank:
                number += 1
            is_rule = number == len(lines) or starts.RULE.match(lines[number].text)
            item = None if is_rule else starts.LIST_ITEM.match(lines[number].text)
        return end

    def _item(self, lines: Sequence[Line], number: int, item: re.Match[str], inside: Inside) -> int:
        width = item.end("marker")
        first = cut(lines[number], item.end())
        end = end_of_item(lines, number + 1, width)
        task = starts.TASK.match(first.text)
        content = [cut(first, task.end()) if task else first]
        content += [
            cut(line, TAB if line.indent >= TAB else min(line.indent, width))
            for line in lines[number + 1 : end]
        ]
        depth = inside.list_depth + 1
        self.read(content, inside.deeper(kind="paragraph")._replace(list_depth=depth, is_item=True))
        return end

    def _quote(self, lines: Sequence[Line], number: int, inside: Inside) -> int | None:
        end = number
        content = []
        while end < len(lines) and not lines[end].is_blank:
            mark = starts.QUOTE.match(lines[end].text)
            if not mark and end > number and starts.interrupts(lines[end]):
                break
            content.append(cut(lines[end], mark.end()) if mark else lines[end])
            end += 1
        callout = starts.CALLOUT.match(content[0].text)
        if callout:
            title = cut(content[0], callout.end())
            if not title.is_blank:
                self.write([title], "title", inside)
            content = content[1:]
        self.read(content, inside.deeper(quoted=not callout))
        return end

    def _box(self, lines: Sequence[Line], number: int, inside: Inside) -> int | None:
        """!!! note "Title", ??? note "Title", === "Title", and what is indented below."""
        found = starts.BOX.match(lines[number].text)
        if not found:
            return None
        if found["title"]:
            line = cut(lines[number], found.start("title"))
            title = Line(found["title"], line.place, line.indent)
            self.write([title], "title", inside)
        end = end_of_indented(lines, number + 1)
        self.read(outdent(lines[number + 1 : end], TAB), inside.deeper())
        return end

    def _slashes(self, lines: Sequence[Line], number: int, inside: Inside) -> int | None:
        """/// note | Title: the start or the end of a block, and its settings."""
        found = starts.SLASHES.match(lines[number].text)
        if not found:
            return None
        if found["title"] and found["name"] not in starts.NO_TITLE:
            line = cut(lines[number], found.start("title"))
            self.write([line], "title", inside)
        end = number + 1
        while found["name"] and end < len(lines) and starts.SETTING.match(lines[end].text):
            end += 1
        return end

    def _footnote(self, lines: Sequence[Line], number: int, inside: Inside) -> int | None:
        found = starts.FOOTNOTE.match(lines[number].text)
        if not found:
            return starts.end_of_reference(lines, number)
        end = end_of_indented(lines, number + 1, lazy=True)
        content = [cut(lines[number], found.end()), *outdent(lines[number + 1 : end], TAB)]
        self.footnotes.append((content, inside.deeper(kind="footnote")))
        return end

    def _terms(self, lines: Sequence[Line], number: int, end: int, inside: Inside) -> int:
        """The words that a definition list explains."""
        for line in lines[number:end]:
            self.write([line], "term", inside)
        return self._definition(lines, end, inside) or end

    def _definition(self, lines: Sequence[Line], number: int, inside: Inside) -> int | None:
        found = starts.DEFINITION.match(lines[number].text)
        if not found:
            return None
        end = end_of_indented(lines, number + 1, lazy=True)
        content = [cut(lines[number], found.end()), *outdent(lines[number + 1 : end], TAB)]
        self.read(content, inside.deeper(kind="definition"))
        return end

    def _html(self, lines: Sequence[Line], number: int, inside: Inside) -> int | None:
        end = self.html_ends.end(number)
        if end is None:
            return None
        for part in html_blocks.html_parts(lines[number:end]):
            where = inside.deeper(quoted=inside.quoted or part.quoted)
            if part.kind == "blocks":
                width = min((line.indent for line in part.lines if not line.is_blank), default=0)
                self.read(outdent(part.lines, width), where)
            else:
                self.write(
                    part.lines, part.kind, where, level=part.level, table_head=part.table_head
                )
        return end

    def _no_text(self, lines: Sequence[Line], number: int, _: Inside) -> int | None:
        """A line that shows nothing: a rule, a list of contents, a snippet, a short form."""
        text = lines[number].text
        return number + 1 if starts.NO_TEXT.match(text) or starts.RULE.match(text) else None

    _READERS: ClassVar[Mapping[str, tuple[_Reader, ...]]] = {
        "#": (_list, _heading),
        "-": (_no_text, _list),
        "*": (_no_text, _list),
        "+": (_list,),
        "_": (_no_text,),
        ";": (_no_text,),
        ">": (_quote,),
        "!": (_box,),
        "?": (_box,),
        "=": (_box,),
        "/": (_slashes,),
        "[": (_no_text, _footnote),
        ":": (_definition,),
        "<": (_html,),
    } | dict.fromkeys("0123456789", (_list,))
