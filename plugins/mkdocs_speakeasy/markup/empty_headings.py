"""Takes headings with nothing in them off the page.

A screen reader says "heading" and then nothing. Some sites write a lone `#` so that no title stands
on the page; the theme then puts the title of the page there, which is better.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


class EmptyHeadings(Treeprocessor):
    """Works before the contents of the page are made, so they lead to no such heading."""

    def run(self, root: Element) -> None:
        """Take them all off."""
        for parent in root.iter():
            for child in [one for one in parent if one.tag in _HEADINGS and _is_empty(one)]:
                _take_out(parent, child)


def _is_empty(heading: Element) -> bool:
    return len(heading) == 0 and not (heading.text or "").strip() and not heading.get("id")


def _take_out(parent: Element, child: Element) -> None:
    """What stands after it stays."""
    number = list(parent).index(child)
    if child.tail and number:
        parent[number - 1].tail = (parent[number - 1].tail or "") + child.tail
    elif child.tail:
        parent.text = (parent.text or "") + child.tail
    parent.remove(child)
