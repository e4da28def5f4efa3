"""What we know of the file of a picture."""

from __future__ import annotations

from typing import NamedTuple

ENDINGS = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
"""Of the files that a library may have."""


class PictureFacts(NamedTuple):
    """What stands in the file of a picture."""

    bytes: int = 0
    moves: bool = False
    has_writing: bool = False
    """A drawing with letters in it. Nobody looks for letters in a photo."""
    danger: str = ""
    """What may harm readers, in words: a script. Empty where there is nothing."""
    is_broken: bool = False
    """It is not what its name says, so no browser shows it."""
