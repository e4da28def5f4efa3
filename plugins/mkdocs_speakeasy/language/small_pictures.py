"""Finds emoji: the small pictures that people type among their words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.reading.document import Document

_RANGES = r"←-⯿\U0001f000-\U0001faff"
_PARTS = r"\ufe0f\U0001f3fb-\U0001f3ff\U0001f1e6-\U0001f1ff"
"""How it looks: the colour of the skin, the second letter of a flag."""
_ONE = re.compile(rf"[{_RANGES}](?:[{_PARTS}]|\u200d[{_RANGES}])*+")
_OTHERS = frozenset("⌚⌛⏰⏱⏲⏳⬅⬆⬇⭐")
_BOXES = frozenset("☐☑☒❏❐❑❒♩♪♫♬♭♮♯")
"""Boxes to tick on a form, and music."""
_NO_MEANING = frozenset(
    "and black button circled face for hand hands heavy large mark medium of person sign small"
    " symbol the white with".split()
)


class SmallPicture(NamedTuple):
    """One emoji, with the signs that belong to it, or one of a few other signs."""

    start: int
    end: int
    sign: str
    """Its first character."""

    @property
    def is_emoji(self) -> bool:
        """Whether this is a small picture, and not an arrow or another sign."""
        is_picture = self.sign >= "\U0001f000" or "☀" <= self.sign <= "➿" or self.sign in _OTHERS
        return is_picture and self.sign not in _BOXES


def small_pictures(document: Document) -> Iterator[SmallPicture]:
    """Emoji, arrows and other signs that are no letters, in the order of the page."""
    if not document.text.isascii():
        for found in document.search(_ONE):
            yield SmallPicture(found.start(), found.end(), found[0][0])


def words_for(sign: str) -> frozenset[str]:
    """The words in the name that Unicode gives a sign, in small letters."""
    words = unicodedata.name(sign, "").lower().replace("-", " ").split()
    return frozenset(word for word in words if len(word) > 2) - _NO_MEANING
