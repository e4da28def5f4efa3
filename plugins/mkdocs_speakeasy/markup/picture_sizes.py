"""Tells the browser how large each picture is before it has it.

A page whose pictures have no size jumps while somebody reads it. We read the size from the file.
Pictures further down wait until the reader comes near them, which saves data.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element
from xml.parsers.expat import ExpatError, ParserCreate

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_speakeasy.markup.page_facts import PageFacts

_START_OF_DRAWING = 65536
"""The size of a drawing stands in its first element, within so many bytes."""
_LENGTH = re.compile(r"\s*(\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})\s*(px|pt|pc|mm|cm|in)?\s*")
_IN_PIXELS = {"px": 1, "pt": 96 / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}
_PIXELS = re.compile(r"\d{1,9}")


class _Size(NamedTuple):
    width: float
    height: float


class PictureSizes(Treeprocessor):
    """Gives each picture its size, and lets all but the first wait."""

    def __init__(
        self, md: Markdown, facts: PageFacts, files: Mapping[str, Path] | None = None
    ) -> None:
        """Take what is known.

        Args:
            md: that runs this.
            facts: of the page.
            files: of the pictures that stand in the library, by their addresses.
        """
        super().__init__(md)
        self.facts = facts
        self.files = {} if files is None else files

    def run(self, root: Element) -> None:
        """Change each picture of the page."""
        for number, picture in enumerate(root.iter("img")):
            if number:
                _set_new(picture, "loading", "lazy")
                _set_new(picture, "decoding", "async")
            if self.facts.folder or self.files:
                _give_size(picture, self.facts.folder, self.files)


def _give_size(picture: Element, folder: Path | None, files: Mapping[str, Path]) -> None:
    """Set the width and the height that the writer did not set."""
    width, height = picture.get("width"), picture.get("height")
    if width is not None and height is not None:
        return
    address = picture.get("src") or ""
    file = files.get(address)
    size = _size_of_file(file) if file else _size_in(folder, address)
    if size is None:
        return
    if width is None and height is None:
        _set_pixels(picture, "width", size.width)
        _set_pixels(picture, "height", size.height)
    elif width is not None and _PIXELS.fullmatch(width):
        _set_pixels(picture, "height", int(width) * size.height / size.width)
    elif height is not None and _PIXELS.fullmatch(height):
        _set_pixels(picture, "width", int(height) * size.width / size.height)


def _size_in(folder: Path | None, address: str) -> _Size | None:
    """The size of the picture at this address, as it is written on a page in this folder."""
    try:
        parts = urlsplit(address)
    except ValueError:  # not an address
        return None
    name = unquote(parts.path)
    is_elsewhere = parts.scheme or parts.netloc or name.startswith(("/", "\\"))
    return None if not folder or not name or is_elsewhere else _size_of_file(folder / name)


def _size_of_file(file: Path) -> _Size | None:
    try:
        return _size_of(file, file.stat().st_mtime_ns) if file.is_file() else None
    except (OSError, ValueError):  # no name that a file can have, or a file that we may not read
        return None


@lru_cache(maxsize=4096)
def _size_of(file: Path, changed: int) -> _Size | None:  # noqa: ARG001 - a changed file is read anew
    """The size of a picture, or None where its file does not tell."""
    is_drawn = file.suffix.lower() == ".svg"
    size = _Size(*(_drawn_size(file) if is_drawn else _size_in_dots(file)))
    return size if all(0 < side < math.inf for side in size) else None


def _size_in_dots(file: Path) -> tuple[float, float]:
    """The size of a photo. Slow to import, and many sites have drawings only."""
    import imagesize  # noqa: PLC0415 - as above

    width, height = imagesize.get(file)
    return width, height


def _drawn_size(file: Path) -> tuple[float, float]:
    """The size of an SVG drawing. One without a width has the size of the field it is drawn on.

    The package `imagesize` (2.0) takes the first width in the file, which may be that of a line.
    """
    drawing = _first_element(file)
    width, height = _pixels(drawing.get("width", "")), _pixels(drawing.get("height", ""))
    if width and height:
        return width, height
    field = re.split(r"[\s,]+", drawing.get("viewBox", "").strip())
    if len(field) != 4:
        return 0, 0
    across, down = float(field[2]), float(field[3])
    if width and across:
        return width, width * down / across
    if height and down:
        return height * across / down, height
    return across, down


def _first_element(file: Path) -> dict[str, str]:
    """What stands in the first element of a drawing. Nothing where it is damaged."""
    found: list[dict[str, str]] = []
    reader = ParserCreate()
    reader.StartElementHandler = lambda _, attributes: found.append(attributes)
    with file.open("rb") as lines, suppress(ExpatError):
        reader.Parse(lines.read(_START_OF_DRAWING))
    return found[0] if found else {}


def _pixels(length: str) -> float:
    """A length in pixels. 0 where it hangs on something else, such as `100%`."""
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _IN_PIXELS[found[2] or "px"] if found else 0


def _set_pixels(picture: Element, name: str, length: float) -> None:
    picture.set(name, str(max(round(length), 1)))


def _set_new(picture: Element, name: str, value: str) -> None:
    if name not in picture.attrib:
        picture.set(name, value)
