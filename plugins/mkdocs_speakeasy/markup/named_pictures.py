"""Puts the file and the description of a picture in the place of its name: `picture:meeting`.

A picture that is not in the library, or that could harm a reader, is left out. Its words stay.
"""

from __future__ import annotations

from os.path import relpath
from pathlib import Path, PurePosixPath
from urllib.parse import quote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_speakeasy.markup.page_facts import PageFacts
from mkdocs_speakeasy.pictures.publishing import is_fit, published_name
from mkdocs_speakeasy.pictures.record import BY_NAME, Library, Shelved


class NamedPictures(Treeprocessor):
    """Finds the pictures. It comes before attribute lists: `alt=""` in one has the last word."""

    def __init__(self, md: Markdown, facts: PageFacts, library: Library, docs: Path) -> None:
        super().__init__(md)
        self.facts = facts
        self.library = library
        self.docs = docs
        self.files: dict[str, Path] = {}
        """Of the pictures on this page, by their new addresses."""

    def run(self, root: Element) -> None:
        """Change each picture that has a name."""
        named = [
            (parent, child)
            for parent in root.iter()
            for child in parent
            if child.tag == "img" and child.get("src", "").startswith(BY_NAME)
        ]
        for parent, child in named:
            name = child.get("src", "").removeprefix(BY_NAME).strip()
            picture = self.library.by_name.get(name)
            if picture and is_fit(picture):
                self._show(child, picture)
            else:
                _take_out(parent, child)

    def _show(self, element: Element, picture: Shelved) -> None:
        place = published_name(picture, self.docs)
        address = quote(relpath(place, PurePosixPath(self.facts.file).parent))
        self.files[address] = picture.path
        element.set("src", address)
        if not element.get("alt"):
            element.set("alt", picture.record.shows)
            if self.facts.language != self.facts.library_language:
                element.set("lang", self.facts.library_language)


def _take_out(parent: Element, child: Element) -> None:
    """Take an element away, and leave the text after it."""
    place = list(parent).index(child)
    if child.tail and place:
        parent[place - 1].tail = (parent[place - 1].tail or "") + child.tail
    elif child.tail:
        before = parent.text or ""
        parent.text = before + child.tail if before.strip() else child.tail.lstrip()
    parent.remove(child)
