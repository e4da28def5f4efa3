"""The signs in the text of one block: what is not text, and what belongs together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(slots=True)
class Sign:
    """Part of the raw block that is not plain text, and what is written in its place."""

    start: int
    end: int
    write: str = ""
    comment: str | None = None
    """The text of an HTML comment."""
    attributes: str = ""
    """An attribute list or the attributes of an HTML tag."""
    kind: str = ""
    """tag, closing tag, attributes or note (the number of a footnote); empty for others."""
    name: str = ""
    """The name of an HTML tag, in small letters."""
    left: int = 0
    """For emphasis: how many of its characters wait for their pair."""


class Pair(NamedTuple):
    """Two signs that belong together, by their numbers."""

    kind: str
    """strong, em, underline, mark, link or picture."""
    first: int
    last: int
    target: str = ""


@dataclass(slots=True)
class Signs:
    """The signs of one block, in order, and which belong together."""

    raw: str
    references: dict[str, str]
    signs: list[Sign] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    html_pictures: list[int] = field(default_factory=list)
    brackets: list[int] = field(default_factory=list)
    emphasis: dict[str, list[int]] = field(default_factory=dict)
    tags: dict[str, list[int]] = field(default_factory=dict)
    code: dict[int, list[int]] | None = None
    never_closed: set[str] = field(default_factory=set)
    """Ends of comments and macros that do not come any more."""

    def add(self, start: int, end: int, write: str = "") -> int:
        """Add a sign and give back where it ends."""
        self.signs.append(Sign(start, end, write))
        return end

    def find(self, closing: str, start: int) -> int:
        """Where `closing` comes next; -1 where it does not. It is looked for in vain only once."""
        end = -1 if closing in self.never_closed else self.raw.find(closing, start)
        if end < 0:
            self.never_closed.add(closing)
        return end
