"""Links that are all there is in their line.

Such a link is not part of a sentence, so it must be as tall as a button (WCAG 2.5.5). Styles
cannot tell it from a link among words: they do not see words, only elements.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from mkdocs_speakeasy.markup.class_names import add_class

_LINES = ("p", "li", "dd", "dt", "td")
_CLASS = "se-alone"


class LoneLinks(Treeprocessor):
    """Links alone in a paragraph, a list item or a cell get the class `se-alone`."""

    def run(self, root: Element) -> None:
        """Mark them all."""
        for line in root.iter():
            link = _only_link(line)
            if link is not None:
                add_class(link, _CLASS)


def _only_link(line: Element) -> Element | None:
    """The link that stands before anything else, with no word after it but a list below."""
    if line.tag not in _LINES or (line.text or "").strip() or len(line) == 0 or line[0].tag != "a":
        return None
    rest = [one for one in line[1:] if one.tag not in ("ul", "ol")]
    return None if rest or (line[0].tail or "").strip(" \n.,;:!?") else line[0]
