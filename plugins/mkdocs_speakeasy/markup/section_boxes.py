"""Puts a box round the parts of a page that readers look for.

A heading such as "Main points" or "What you can do next" gets a box with all that stands below it,
up to the next heading of its level. So does a heading with one of our kinds as its class, and a
note with one of our kinds. The class `no-box` leaves a heading as it is, and so does the level of
the main heading: a box round a whole page is no box.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_speakeasy.markup.class_names import add_class, class_names
from mkdocs_speakeasy.markup.page_facts import PageFacts
from mkdocs_speakeasy.markup.step_lists import find_marks, name_steps
from mkdocs_speakeasy.reading.outline import bare

KINDS = (
    "main-points",
    "next-steps",
    "steps",
    "do",
    "do-not",
    "event",
    "contact",
    "help",
    "hard-topic",
    "contents",
)
NAMES = {
    "main points": "main-points",
    "what you can do next": "next-steps",
    "what to do next": "next-steps",
    "next steps": "next-steps",
    "get help": "help",
    "where to get help": "help",
    "contact us": "contact",
    "how to contact us": "contact",
    "tell us": "contact",
    "what is on this page": "contents",
    "contents": "contents",
}
"""Headings that need no class. They are in small letters, without a stop."""

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NO_BOXES_IN = frozenset({*_HEADINGS, "a", "dt", "p", "pre", "summary", "svg", "table"})
_ENDS = frozenset({"footnote", "se-hard-words"})
"""What stands at the end of a page is no part of the last box."""
_LEAVE = "no-box"


class SectionBoxes(Treeprocessor):
    """Makes the boxes. It comes after `toc`, which has given each heading its id by then."""

    def __init__(self, md: Markdown, facts: PageFacts) -> None:
        super().__init__(md)
        self.facts = facts

    def run(self, root: Element) -> None:
        """Make a box of each part that is one."""
        waiting = [root]
        while waiting:
            element = waiting.pop()
            _name_note(element)
            find_marks(element)
            waiting += [child for child in element if child.tag not in _NO_BOXES_IN]
            _make_boxes(element)


def _make_boxes(parent: Element) -> None:
    """Put the parts of this element into boxes, and boxes into boxes."""
    children = list(parent)
    kinds = [_kind_of(child) for child in children]
    if not any(kinds):
        return
    parent[:] = []
    open_boxes: list[tuple[int, Element]] = []
    for index, child in enumerate(children):
        level = _level(child)
        ends_all = not _ENDS.isdisjoint(class_names(child))
        while open_boxes and (ends_all or 0 < level <= open_boxes[-1][0]):
            open_boxes.pop()
        place = open_boxes[-1][1] if open_boxes else parent
        if kinds[index] and _has_content(children, index):
            place.append(box := _box(child, kinds[index]))
            open_boxes.append((level, box))
            place = box
        place.append(child)
        if "se-box--steps" in class_names(place):
            name_steps([child])


def _box(heading: Element, kind: str) -> Element:
    box = Element("section", {"class": f"se-box se-box--{kind}"})
    if heading.get("id"):
        box.set("aria-labelledby", heading.get("id", ""))
    box.text = box.tail = "\n"
    return box


def _kind_of(heading: Element) -> str:
    """The kind of box that this heading makes; empty for none."""
    classes = class_names(heading)
    if _level(heading) < 2 or _LEAVE in classes:
        return ""
    return next((one for one in classes if one in KINDS), "") or NAMES.get(_says(heading), "")


def _has_content(children: list[Element], index: int) -> bool:
    """Whether something stands below this heading."""
    if index + 1 == len(children):
        return False
    after = children[index + 1]
    is_next = 0 < _level(after) <= _level(children[index])
    return not is_next and _ENDS.isdisjoint(class_names(after))


def _says(heading: Element) -> str:
    """The words of a heading, without the sign that links to it."""
    parts = [heading.text or ""]
    for child in heading:
        if "headerlink" not in class_names(child):
            parts += child.itertext()
        parts.append(child.tail or "")
    return bare("".join(parts).strip())


def _name_note(note: Element) -> None:
    """Give a note of one of our kinds the look of a box."""
    classes = class_names(note)
    if note.tag not in {"div", "details"} or (note.tag == "div" and "admonition" not in classes):
        return
    kind = next((one for one in classes if one in KINDS), "")
    if not kind:
        return
    add_class(note, "se-box")
    add_class(note, f"se-box--{kind}")
    title = note[0] if len(note) else None
    if title is not None and title.text == kind.capitalize():
        title.text = title.text.replace("-", " ")  # nobody gave it a title: it has its class
    if kind == "steps":
        name_steps(note)


def _level(element: Element) -> int:
    """The level of a heading. 0 for anything else."""
    return _HEADINGS.index(element.tag) + 1 if element.tag in _HEADINGS else 0
