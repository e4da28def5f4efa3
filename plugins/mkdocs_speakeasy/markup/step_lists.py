"""Marks the numbered lists whose items are steps.

A list under a heading of the kind "steps" needs no mark. Any other list has `{: .steps }` below it.
Python-Markdown gives that to the last item, or leaves it as words where a line is empty before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from mkdocs_speakeasy.markup.class_names import add_class, class_names, remove_class

_KIND = "steps"
_BELOW = re.compile(r"\{:?\s*\.steps\s*\}")


def name_steps(parts: Iterable[Element]) -> None:
    """Name each numbered list here a list of steps."""
    for part in parts:
        if part.tag == "ol":
            add_class(part, "se-steps")


def find_marks(parent: Element) -> None:
    """Name each list here that has our mark below it, and take the mark away."""
    before = None
    for child in list(parent):
        if child.tag == "ol" and _is_marked(child):
            name_steps([child])
        if before is not None and child.tag == "p" and _is_mark(child):
            name_steps([before])
            parent.remove(child)
        before = child if child.tag == "ol" else None


def _is_marked(items: Element) -> bool:
    """Whether the last item, or the last paragraph in it, has our class. It goes to the list."""
    last = items[-1:]
    for one in [*last, *(part for item in last for part in item[-1:] if part.tag == "p")]:
        if _KIND in class_names(one):
            remove_class(one, _KIND)
            return True
    return False


def _is_mark(paragraph: Element) -> bool:
    return not len(paragraph) and bool(_BELOW.fullmatch((paragraph.text or "").strip()))
