"""What the lines that are being read stand in."""

from __future__ import annotations

from typing import NamedTuple


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
