"""Writes down what was read: the text, and the place in the file of each piece of it."""

from __future__ import annotations

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import (
    Block,
    Box,
    Comment,
    Fence,
    ItemList,
    Link,
    Mark,
    Picture,
    PlaceMap,
    Span,
    Stretch,
    Table,
    Tag,
)


class Writer:
    """Collects the text and the parts of one page, piece by piece."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.places = PlaceMap()
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.links: list[Link] = []
        self.pictures: list[Picture] = []
        self.comments: list[Comment] = []
        self.lists: list[ItemList] = []
        self.tables: list[Table] = []
        self.boxes: list[Box] = []
        self.tags: list[Tag] = []
        self.fences: list[Fence] = []
        self.notes: list[Span] = []

    def write(self, text: str, place: int) -> None:
        """Add text that stands in the file as it is, from `place` on."""
        self.places.text.append(self.length)
        self.places.start.append(place)
        self.places.end.append(0)
        self.pieces.append(text)
        self.length += len(text)

    def write_one(self, character: str, start: int, end: int) -> None:
        """Add one character that the file spells in its own way at `start:end`."""
        self.places.text.append(self.length)
        self.places.start.append(start)
        self.places.end.append(max(end, start + 1))
        self.pieces.append(character)
        self.length += 1

    def end_block(  # noqa: PLR0913 - the parts of a Block, by name
        self, kind: str, start: int, place: int, *, level: int, quoted: bool, table_head: bool
    ) -> None:
        """Close a block that began at `start` of the text; `place` is where it ends in the file."""
        if self.length > start:
            self.blocks.append(Block(kind, start, self.length, level, quoted, table_head))
            self.write_one("\n", place, place)

    def since(self, start: int) -> Stretch:
        """What was written from `start` on, without the end of its last block."""
        return Stretch(start, max(self.length - 1, start))

    def document(self, source: str, front_matter: Span | None) -> Document:
        """The page as read."""
        return Document(
            source=source,
            text="".join(self.pieces),
            blocks=tuple(self.blocks),
            places=self.places,
            marks=tuple(self.marks),
            links=tuple(self.links),
            pictures=tuple(self.pictures),
            comments=tuple(self.comments),
            lists=tuple(sorted(self.lists)),
            tables=tuple(self.tables),
            boxes=tuple(self.boxes),
            tags=tuple(self.tags),
            fences=tuple(self.fences),
            notes=tuple(self.notes),
            front_matter=front_matter,
        )


def write_value(writer: Writer, source: str, start: int, text: str) -> None:
    """Add a value of a YAML file, each letter with its place: lines may be folded and quoted."""
    place = start
    if source.startswith(text, start):
        writer.write(text, start)
        return
    for letter in " ".join(text.split()):
        found = source.find(letter, place) if not letter.isspace() else place
        place = max(found, place)
        writer.write_one(letter, place, place + 1)
        place += not letter.isspace()
