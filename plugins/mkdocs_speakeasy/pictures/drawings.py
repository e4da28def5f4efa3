"""Looks into a drawing (SVG). It is text, and may hold scripts, links and other pages.

A browser runs nothing in a drawing that stands on a page as a picture. But somebody may open the
file itself, and then it is a page of the site.
"""

from __future__ import annotations

import re
from xml.parsers.expat import ExpatError, ParserCreate

from mkdocs_speakeasy.pictures.facts import PictureFacts

SCRIPT = "a script"
LINK = "a link to another place"
PAGE = "another page"
_PAGES = frozenset({"foreignobject", "iframe", "embed", "object", "video", "audio", "canvas"})
_MOVING = frozenset({"animate", "animatetransform", "animatemotion", "animatecolor", "set"})
_ADDRESSES = frozenset({"href", "src", "data", "action", "formaction"})
_KEPT_INSIDE = re.compile(r"\s*(?:#|data:image/(?:png|jpe?g|gif|webp);|\Z)", re.IGNORECASE)
_RUNS = re.compile(r"(?:javascript|vbscript|data)\s*:", re.IGNORECASE)
_STYLE_LINK = re.compile(r"@import|url\((?!\s*['\"]?\s*(?:#|data:image/))", re.IGNORECASE)
_STYLE_MOVES = re.compile(r"@keyframes|animation(?:-name)?\s*:(?!\s*none)", re.IGNORECASE)


def look_into_drawing(data: bytes) -> PictureFacts:
    """What stands in a drawing, from all the bytes of its file."""
    look = _Look()
    try:
        look.parser.Parse(data, True)  # noqa: FBT003 - so expat has it
    except (ExpatError, UnicodeError, LookupError, ValueError):
        look.is_broken = True
    danger = next((one for one in (SCRIPT, PAGE, LINK) if one in look.dangers), "")
    is_drawing = look.first == "svg"
    return PictureFacts(
        bytes=len(data),
        moves=look.moves,
        has_writing=look.has_writing,
        danger=danger,
        is_broken=look.is_broken or not is_drawing,
    )


class _Look:
    """One pass over the drawing."""

    def __init__(self) -> None:
        self.first = ""
        self.dangers: set[str] = set()
        self.moves = self.has_writing = self.is_broken = False
        self.open: list[str] = []
        self.parser = ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.EntityDeclHandler = self.entity
        self.parser.ProcessingInstructionHandler = self.instruction

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2].lower()
        self.first = self.first or name
        self.open.append(name)
        if name == "script":
            self.dangers.add(SCRIPT)
        elif name in _PAGES and "requiredExtensions" not in attributes:
            # What needs more than a browser has, such as notes of a drawing program, is not shown.
            self.dangers.add(PAGE)
        elif name in _MOVING:
            self.moves = True
        for key, value in attributes.items():
            self.attribute(key.lower(), value)

    def attribute(self, name: str, value: str) -> None:
        if name.startswith("on"):
            self.dangers.add(SCRIPT)
        elif name.rpartition(":")[2] in _ADDRESSES and not _KEPT_INSIDE.match(value):
            self.dangers.add(SCRIPT if _RUNS.match("".join(value.split())) else LINK)
        elif name in ("values", "to", "from", "by") and _RUNS.match("".join(value.split())):
            self.dangers.add(SCRIPT)
        elif "(" in value or name == "style":
            self.style(value)

    def style(self, text: str) -> None:
        if _STYLE_LINK.search(text):
            self.dangers.add(LINK)
        self.moves = self.moves or bool(_STYLE_MOVES.search(text))

    def text(self, text: str) -> None:
        if "style" in self.open:
            self.style(text)
        elif "text" in self.open and text.strip():
            self.has_writing = True

    def end(self, _name: str) -> None:
        self.open.pop()

    def entity(
        self,
        _name: str,
        _is_parameter: bool,  # noqa: FBT001 - as above
        _value: str | None,
        _base: str | None,
        system: str | None,
        public: str | None,
        _notation: str | None,
    ) -> None:
        # What a short name stands for in this file comes by here as the parser writes it out.
        if system or public:
            self.dangers.add(LINK)

    def instruction(self, target: str, _data: str) -> None:
        if target.lower() == "xml-stylesheet":
            self.dangers.add(LINK)
