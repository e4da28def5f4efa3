"""Writes down the text of one block: what a reader sees of it, and where that stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from mkdocs_speakeasy.reading import patterns
from mkdocs_speakeasy.reading.lines import Line, make_line
from mkdocs_speakeasy.reading.parts import Comment, Link, Mark, Picture, Span, Tag
from mkdocs_speakeasy.reading.scanning import find_signs
from mkdocs_speakeasy.reading.signs import Pair, Sign, Signs
from mkdocs_speakeasy.reading.writing import Writer


def write_inline(
    lines: Sequence[Line], writer: Writer, references: dict[str, str]
) -> list[list[Line]]:
    """Write the text of a block.

    Args:
        lines: the raw lines of the block.
        writer: where to write.
        references: where each named link of the page goes.

    Returns: the words for each picture in the block, to be read as blocks of their own.
    """
    raw = lines[0].text if len(lines) == 1 else "\n".join(line.text for line in lines)
    if not patterns.SPECIAL.search(raw) and "@" not in raw and "www." not in raw:
        bare = raw.strip()
        if bare:
            writer.write(bare, lines[0].place + len(raw) - len(raw.lstrip()))
        return []
    return _Inline(raw, lines, writer).write(find_signs(raw, references))


class _Inline:
    """Writes one block, sign by sign."""

    def __init__(self, raw: str, lines: Sequence[Line], writer: Writer) -> None:
        self.raw = raw
        self.writer = writer
        self.start = writer.length
        self.line_starts = [0]
        self.line_places = [line.place for line in lines]
        for line in lines[:-1]:
            self.line_starts.append(self.line_starts[-1] + len(line.text) + 1)

    def write(self, block: Signs) -> list[list[Line]]:
        words: list[list[Line]] = []
        written_at: list[int] = []
        pictures = {pair.first: pair for pair in block.pairs if pair.kind == "picture"}
        html_pictures = set(block.html_pictures)
        position = len(self.raw) - len(self.raw.lstrip())
        for number, sign in enumerate(block.signs):
            if sign.start >= position:
                self._write_text(position, sign.start)
                position = sign.end
                if number in pictures:
                    last = block.signs[pictures[number].last]
                    words += self._picture(sign, last, pictures[number])
                    position = last.end
                elif number in html_pictures:
                    words += self._html_picture(sign)
                else:
                    self._write_sign(sign)
                if sign.kind:
                    self._keep_sign(sign)
            written_at.append(self.writer.length)
        self._write_text(position, len(self.raw.rstrip()))
        self._keep_pairs(block, written_at)
        return words

    def _write_text(self, start: int, end: int) -> None:
        if start < end:
            self.writer.write(self.raw[start:end], self.place(start))

    def _write_sign(self, sign: Sign) -> None:
        start, end = self.place(sign.start), self.place(sign.end - 1) + 1
        if sign.comment is not None:
            comment = Comment(sign.comment, Span(start, end))
            self.writer.comments.append(comment)
        at_edge = self.writer.length == self.start or sign.end >= len(self.raw)
        if sign.write.isspace() and at_edge:
            return
        if sign.end - sign.start == len(sign.write) and sign.left:
            self.writer.write(sign.write, start)
            return
        for character in sign.write:
            self.writer.write_one(character, start, end)

    def _keep_sign(self, sign: Sign) -> None:
        """Write down a tag, an attribute list or the number of a footnote."""
        place = Span(self.place(sign.start), self.place(sign.end - 1) + 1)
        if sign.kind == "note":
            self.writer.notes.append(place)
        else:
            is_closing = sign.kind == "closing tag"
            tag = Tag(sign.name, sign.attributes, place, self.writer.length, is_closing)
            self.writer.tags.append(tag)

    def _picture(self, first: Sign, last: Sign, pair: Pair) -> list[list[Line]]:
        alt = self.raw[first.end : last.start]
        decorative = not alt.strip() and _is_decorative(first.attributes)
        place = Span(self.place(first.start), self.place(last.end - 1) + 1)
        words = alt if alt.strip() else None
        self._keep_picture(pair.target, words, place, first.attributes, decorative=decorative)
        return [self._lines(first.end, last.start)] if alt.strip() else []

    def _html_picture(self, sign: Sign) -> list[list[Line]]:
        attributes = patterns.html_attributes(sign.attributes)
        alt = attributes.get("alt")
        decorative = alt == "" or (alt is None and _is_decorative(sign.attributes))
        place = Span(self.place(sign.start), self.place(sign.end - 1) + 1)
        file = attributes.get("src", "")
        self._keep_picture(file, alt or None, place, sign.attributes, decorative=decorative)
        for found in patterns.HTML_ATTRIBUTE.finditer(self.raw, sign.start + 4, sign.end):
            if found[1].lower() == "alt" and found.lastindex and found.lastindex > 1:
                return [self._lines(*found.span(found.lastindex))]
        return []

    def _keep_picture(
        self, file: str, alt: str | None, place: Span, attributes: str, *, decorative: bool
    ) -> None:
        alt = "" if decorative else alt
        picture = Picture(file, alt, place, self.writer.length, decorative, attributes)
        self.writer.pictures.append(picture)

    def _keep_pairs(self, block: Signs, written_at: list[int]) -> None:
        markdown_pictures = [pair.first for pair in block.pairs if pair.kind == "picture"]
        pictures = sorted([*block.html_pictures, *markdown_pictures])
        for pair in block.pairs:
            if pair.kind in ("", "picture"):
                continue
            first, last = block.signs[pair.first], block.signs[pair.last]
            start = written_at[pair.first]
            end = written_at[pair.last] - len(last.write)
            place = Span(self.place(first.start), self.place(last.end - 1) + 1)
            if pair.kind != "link":
                self.writer.marks.append(Mark(pair.kind, start, end, place))
            elif pair.target or first.end - first.start == 1:
                following = bisect_left(pictures, pair.first)
                has_picture = following < len(pictures) and pictures[following] < pair.last
                link = Link(start, end, pair.target, place, has_picture, first.attributes)
                self.writer.links.append(link)

    def _lines(self, start: int, end: int) -> list[Line]:
        lines = []
        for text in self.raw[start:end].split("\n"):
            lines.append(make_line(text, self.place(start)))
            start += len(text) + 1
        return lines

    def place(self, offset: int) -> int:
        """The place in the file of an offset into the raw block."""
        line = bisect_right(self.line_starts, offset) - 1
        return self.line_places[line] + offset - self.line_starts[line]


def _is_decorative(attributes: str) -> bool:
    """Marked as adding nothing new: alt="", role=presentation, aria-hidden or .decorative."""
    compact = attributes.replace('"', "").replace("'", "")
    signs = ("role=presentation", "role=none", "aria-hidden=true", ".decorative")
    return (
        any(sign in compact for sign in signs) or 'alt=""' in attributes or "alt=''" in attributes
    )
