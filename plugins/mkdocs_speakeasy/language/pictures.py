"""What kind of picture one is, and which words stand around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache

from mkdocs_speakeasy.reading.attributes import attributes_of, classes_of, pixels, styles_of
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import HARD_BREAK, HIDDEN, Block, Picture

_NAME_WORD = late_pattern(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_ICON_CLASSES = ("icon", "emoji", "logo", "twemoji", "gemoji", "badge")
_ICON_WORDS = frozenset("icon icons emoji emojis badge badges favicon bullet spacer".split())
_BADGE = late_pattern(r"//(?:img\.)?shields\.io/|//badge|[/.-]badge\b")
_EMOJI_CODE = late_pattern(r":[\w+-]+:")
_TINY = 25
"""Nobody sets a picture for readers as small as this, in pixels."""
_EMPTY_LINE = late_pattern(r"\n[ \t>]*\n")


@lru_cache(maxsize=1024)
def name_words(source: str) -> list[str]:
    """The words in the name of a picture's file, in small letters. Must not be changed."""
    if source.startswith("data:"):
        return []
    path = source.partition("?")[0].partition("#")[0].rstrip("/")
    name = path.rpartition("/")[2].replace("%20", " ")
    stem = name.rpartition(".")[0] or name
    return [word.lower() for word in _NAME_WORD().findall(stem)]


def file_type(source: str) -> str:
    """How the name of a picture's file ends: gif, png; empty where it has no ending."""
    path = source.partition("?")[0].partition("#")[0]
    return path.rpartition("/")[2].rpartition(".")[2].lower() if "." in path else ""


@lru_cache(maxsize=1024)
def words_of(picture: Picture) -> str:
    """The words for the picture, with single spaces; empty where there are none."""
    return " ".join((picture.alt or "").split())


@lru_cache(maxsize=1024)
def is_logo(picture: Picture) -> bool:
    """A logo, by its class, its name or its words."""
    return (
        "logo" in words_of(picture).lower()
        or "logo" in name_words(picture.source)
        or any("logo" in name for name in classes_of(picture.attributes))
    )


@lru_cache(maxsize=1024)
def is_icon(picture: Picture) -> bool:
    """A small sign in a line: an icon, an emoji, a badge."""
    alt = words_of(picture)
    if any(sign in name for name in classes_of(picture.attributes) for sign in _ICON_CLASSES):
        return True
    if not _ICON_WORDS.isdisjoint(name_words(picture.source)) or _BADGE().search(picture.source):
        return True
    if _EMOJI_CODE().fullmatch(alt) or (alt and len(alt) <= 2 and not alt.isalnum()):
        return True
    width, height = size_of(picture)
    return any(side is not None and side <= _TINY for side in (width, height))


def size_of(picture: Picture) -> tuple[float | None, float | None]:
    """The width and the height that are asked for, in pixels; None where they are not known."""
    if not picture.attributes:
        return None, None
    said = attributes_of(picture.attributes)
    styles = styles_of(said.get("style", ""))
    width = styles.get("width") or styles.get("max-width") or said.get("width", "")
    height = styles.get("height") or styles.get("max-height") or said.get("height", "")
    return pixels(width), pixels(height)


_FAR = 400
"""How far round a picture we look for words, so that many in a block do not take long."""


class PicturePlaces:
    """Where the pictures of one page stand among its words."""

    def __init__(self, document: Document) -> None:
        """Look at nothing yet."""
        self.document = document

    @cached_property
    def blocks(self) -> list[Block]:
        """The blocks that hold words of the page, in order, and none for pictures."""
        return [block for block in self.document.blocks if block.kind != "alt"]

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def number(self, picture: Picture) -> int:
        """The number, in `blocks`, of the block that it stands in; -1 where it stands alone."""
        number = bisect_right(self._starts, picture.start) - 1
        if number < 0 or picture.start > self.blocks[number].end:
            return -1
        block = self.blocks[number]
        return -1 if block.start == picture.start and self._is_apart(picture, block) else number

    def next_number(self, picture: Picture) -> int:
        """The number, in `blocks`, of the first block after a picture that stands alone."""
        return bisect_left(self._starts, picture.start)

    def block(self, picture: Picture) -> Block | None:
        """The block that it stands in; None where it stands alone."""
        number = self.number(picture)
        return self.blocks[number] if number >= 0 else None

    def words_before(self, picture: Picture, block: Block) -> str:
        """What stands before it in its line of the block."""
        start = max(block.start, picture.start - _FAR)
        before = self.document.text[start : picture.start]
        return before.rpartition(HARD_BREAK)[2].strip()

    def words_after(self, picture: Picture, block: Block) -> str:
        """What stands after it in its block."""
        end = min(block.end, picture.start + _FAR)
        return self.document.text[picture.start : end].strip(f" \n{HARD_BREAK}")

    def is_in_link(self, picture: Picture) -> bool:
        """It is a link, or part of one."""
        number = bisect_right(self._links, (picture.span.start, picture.span.end)) - 1
        return number >= 0 and picture.span.start < self._links[number][1]

    def is_in_table(self, picture: Picture) -> bool:
        """It stands in a table, in Markdown or in HTML."""
        number = bisect_right(self._tables, (picture.span.start, picture.span.end)) - 1
        return number >= 0 and picture.span.start < self._tables[number][1]

    @cached_property
    def _tables(self) -> list[tuple[int, int]]:
        """Where tables stand in the file. One in another is part of it."""
        found = [(table.span.start, table.span.end) for table in self.document.tables]
        depth = start = 0
        for tag in self.document.tags:
            if tag.name == "table":
                start = start if depth else tag.span.start
                depth = max(depth + (-1 if tag.is_closing else 1), 0)
                if not depth:
                    found.append((start, tag.span.end))
        return sorted(found)

    @cached_property
    def _links(self) -> list[tuple[int, int]]:
        links = (link.span for link in self.document.links if link.has_picture)
        return sorted((span.start, span.end) for span in links)

    def _is_apart(self, picture: Picture, block: Block) -> bool:
        """An empty line, or the start of a heading, parts it from the block that comes next."""
        place = self.document.span(block.start, block.start + 1).start
        between = self.document.source[picture.span.end : place]
        return bool(_EMPTY_LINE().search(between)) or (block.kind == "heading" and "\n" in between)


def is_word(text: str) -> bool:
    """Something that a reader reads stands here."""
    return HIDDEN in text or any(map(str.isalnum, text))
