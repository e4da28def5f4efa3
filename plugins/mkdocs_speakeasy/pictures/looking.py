"""Looks into the file of a picture, to see whether it moves, or holds more than a picture."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from mkdocs_speakeasy.pictures.facts import PictureFacts

MOST_READ = 4_000_000
"""So many bytes of a drawing are read, or of a GIF. One with more cannot be looked at as a whole.
"""
START = 65_536
"""In so many bytes, other pictures say whether they move."""
_GIF_BLOCK, _GIF_PICTURE = 0x21, 0x2C
_WEBP_MOVES = 0x02


def look_into(path: Path) -> PictureFacts | None:
    """What is in the file; None where there is none, or we may not read it."""
    try:
        state = path.stat()
        return _look(str(path), state.st_size, state.st_mtime_ns)
    except (OSError, ValueError):  # no name that a file can have
        return None


@lru_cache(maxsize=4096)
def _look(path: str, size: int, changed: int) -> PictureFacts:  # noqa: ARG001 - a changed file is read anew
    ending = os.path.splitext(path)[1].lower()  # noqa: PTH122 - it is text
    with open(path, "rb") as file:  # noqa: PTH123 - as above
        data = file.read(MOST_READ if ending in (".svg", ".gif") else START)
    if ending == ".svg":
        from mkdocs_speakeasy.pictures.drawings import look_into_drawing  # noqa: PLC0415 - seldom

        if size > MOST_READ:
            return PictureFacts(size, danger="too much to look through")
        return look_into_drawing(data)
    starts = _STARTS.get(ending)
    if starts is None:
        return PictureFacts(size)
    is_one = any(data[place:].startswith(start) for place, start in starts)
    return PictureFacts(size, moves=is_one and _moves(data), is_broken=not is_one)


_STARTS = {
    ".png": ((0, b"\x89PNG\r\n\x1a\n"),),
    ".gif": ((0, b"GIF8"),),
    ".webp": ((8, b"WEBP"),),
    ".jpg": ((0, b"\xff\xd8"),),
    ".jpeg": ((0, b"\xff\xd8"),),
    ".avif": ((4, b"ftyp"),),
}
"""How each kind of file starts: at which byte, and with what."""


def _moves(data: bytes) -> bool:
    if data.startswith(b"GIF8"):
        return _pictures_in_gif(data) > 1
    if data.startswith(b"\x89PNG"):
        # The sign of a moving PNG comes before its first picture.
        return b"acTL" in data.partition(b"IDAT")[0]
    if data[8:12] == b"WEBP":
        return data[12:16] == b"VP8X" and bool(data[20:21] and data[20] & _WEBP_MOVES)
    return data[4:12] == b"ftypavis"


def _pictures_in_gif(data: bytes) -> int:
    """How many pictures follow each other; 2 is enough to know."""
    place, found = 13 + _colours(data, 10), 0
    while found < 2 and place < len(data) and data[place] in (_GIF_BLOCK, _GIF_PICTURE):
        if data[place] == _GIF_PICTURE:
            found += 1
            place += 11 + _colours(data, place + 9)
        else:
            place += 2
        while place < len(data) and data[place]:
            place += data[place] + 1
        place += 1
    return found


def _colours(data: bytes, place: int) -> int:
    """How many bytes the table of colours takes that is told of here."""
    flags = data[place] if place < len(data) else 0
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0
