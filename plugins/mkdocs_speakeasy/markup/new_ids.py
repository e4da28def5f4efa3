"""New names for elements, none of which stands on the page already."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from itertools import count
from xml.etree.ElementTree import Element

_RAW_ID = re.compile(r"""\bid\s*=\s*["']?([^\s"'>]+)""", re.IGNORECASE)


class NewIds:
    """Knows which ids the page has."""

    def __init__(self, root: Element, held_back: Sequence[object]) -> None:
        """Read the ids of a page.

        Args:
            root: its tree.
            held_back: the pieces of raw HTML that Python-Markdown keeps apart.
        """
        self.taken = {name for element in root.iter() if (name := element.get("id"))}
        for piece in held_back:
            if isinstance(piece, str) and "id" in piece.lower():
                self.taken.update(html.unescape(found) for found in _RAW_ID.findall(piece))
        self.numbers = count(1)

    def for_note(self) -> str:
        """A name for a note. The name of its text, `-text`, is free too."""
        names = (f"se-note-{number}" for number in self.numbers)
        return next(one for one in names if self.taken.isdisjoint((one, f"{one}-text")))

    def unused(self, name: str) -> str:
        """This name, or this name with a number."""
        names = (f"{name}-{number}" if number > 1 else name for number in count(1))
        return next(one for one in names if one not in self.taken)
