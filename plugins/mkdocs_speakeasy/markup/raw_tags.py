"""Where no word may be marked: in headings, links, buttons, code, and where a page says so.

Raw HTML in a line is no part of the tree: each of its tags is kept apart as text. So the tags that
are open are counted here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html.parser import HTMLParser

_TAGS = frozenset(
    """
    a abbr audio button canvas code h1 h2 h3 h4 h5 h6 iframe kbd label legend math noscript object
    option pre rp rt samp script select style summary svg template textarea title var video
    """.split()
)
_CLASSES = frozenset(("admonition-title", "arithmatex", "notranslate", "se-no-words"))
_EMPTY = frozenset("area base br col embed hr img input link meta source track wbr".split())
"""Tags that have no end."""


def is_closed(tag: str, classes: Sequence[str]) -> bool:
    """Whether no word may be marked in such an element."""
    return tag in _TAGS or (bool(classes) and not _CLASSES.isdisjoint(classes))


class RawTags(HTMLParser):
    """Reads the raw HTML of a page, tag by tag."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        """The tags that are open, and whether no word may be marked in them."""
        self.names: Counter[str] = Counter()
        self.closed = 0
        """How many of the open tags let no word be marked."""

    def read(self, raw: str) -> None:
        """Read one piece of raw HTML. In a whole block of it, each tag that opens also closes."""
        if raw.startswith("<") and raw.count("<") == 1:
            self.reset()
            self.feed(raw)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count a tag that opens."""
        if tag in _EMPTY:
            return
        names = dict(attrs)
        is_target = tag == "a" and "href" not in names
        closed = not is_target and is_closed(tag, (names.get("class") or "").split())
        self.open.append((tag, closed))
        self.names[tag] += 1
        self.closed += closed

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A browser takes no note of the slash, but those who write it mean an empty element."""

    def handle_endtag(self, tag: str) -> None:
        """Close the tag, and those that are still open in it."""
        while self.names[tag]:
            name, closed = self.open.pop()
            self.names[name] -= 1
            self.closed -= closed
            if name == tag:
                return

    def parse_marked_section(self, i: int, report: int = 1) -> int:  # noqa: ARG002 - Python names it
        """What is no tag is left out, as a browser does. Python would stop at `<![a`."""
        return self.parse_bogus_comment(i)
