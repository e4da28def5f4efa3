"""What HTML tags, attribute lists and CSS say about how a part of the page looks.

`attributes_of` reads `class="a b" style="…"` and `{: .a .b style="…" }` alike. So a rule need not
know which of the two a page is written in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.patterns import html_attributes

_LIST_PART = late_pattern(
    r"""
    \.(?P<css_class>[\w:-]+)
    | \#(?P<id>[\w:.-]+)
    | (?P<name>[\w:@-]+)
      (?: = (?: "(?P<double>[^"]*)" | '(?P<single>[^']*)' | (?P<bare>[^\s"'}]*) ) )?
    """,
    re.VERBOSE,
)  # fmt: skip
_STYLE_VALUE = late_pattern(r"""(?:[^;"'()]|"[^"]*"|'[^']*'|\((?:[^()"']|"[^"]*"|'[^']*')*\))*""")
_CSS_COMMENT = late_pattern(r"/\*[^*]*(?:\*(?!/)[^*]*)*\*/")
_LENGTH = late_pattern(r"(\d*\.?\d+)(px|pt|pc|cm|mm|in|rem|em|%)?")
_PIXELS = {
    "": 1, "px": 1, "pt": 96 / 72, "pc": 16, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "in": 96,
    "rem": 16, "em": 16,
}  # fmt: skip


class CssRule(NamedTuple):
    """One rule of CSS: `p { color: red }`."""

    selector: str
    around: str
    """What stands around it, such as `@media print`; empty where nothing does."""
    styles: dict[str, str]
    start: int
    end: int


@lru_cache(maxsize=1024)
def attributes_of(text: str) -> dict[str, str]:
    """The attributes of a tag or of an attribute list, by name. The answer must not be changed.

    Names are in lower case. All classes stand under `class`, with spaces between them. One
    without a value has an empty text.
    """
    if not text.startswith("{"):
        return html_attributes(text)
    values: dict[str, str] = {}
    classes: list[str] = []
    for found in _LIST_PART().finditer(text.strip("{: }")):
        if found["css_class"]:
            classes.append(found["css_class"])
        elif found["id"]:
            values["id"] = found["id"]
        else:
            value = found["double"] or found["single"] or found["bare"] or ""
            name = found["name"].lower()
            if name == "class":
                classes.append(value)
            else:
                values.setdefault(name, value)
    if classes:
        values["class"] = " ".join(classes)
    return values


def classes_of(text: str) -> list[str]:
    """The classes in the attributes of a tag or of an attribute list, in small letters."""
    return attributes_of(text).get("class", "").lower().split()


@lru_cache(maxsize=1024)
def styles_of(value: str) -> dict[str, str]:
    """The parts of a style by name, in small letters. The answer must not be changed."""
    styles: dict[str, str] = {}
    place = 0
    while place < len(value):
        found = _STYLE_VALUE().match(value, place)
        end = found.end() if found else place
        name, colon, said = value[place:end].partition(":")
        if colon and said.strip():
            said = said.lower().replace("!important", "")
            styles[name.strip().lower()] = " ".join(said.split())
        place = end + 1
    return styles


def css_rules(css: str) -> Iterator[CssRule]:
    """The rules in a stretch of CSS, with their places in it."""
    css = _CSS_COMMENT().sub(lambda found: " " * len(found[0]), css)
    place, around = 0, ""
    for part in css.split("}"):
        head, brace, body = part.rpartition("{")
        outer, nested, selector = head.rpartition("{")
        if nested:
            around = " ".join(outer.split())
        if brace:
            start = place + len(part) - len(part.lstrip())
            if nested:
                start = place + len(outer) + 1 + len(selector) - len(selector.lstrip())
            end = place + len(part) + 1
            yield CssRule(" ".join(selector.split()), around, styles_of(body), start, end)
        else:
            around = ""
        place += len(part) + 1


def pixels(length: str) -> float | None:
    """A length such as 40, 40px or 2cm in pixels; None where that is not known: 50%, auto."""
    found = _LENGTH().fullmatch(length.strip().lower())
    if not found or found[2] == "%":
        return None
    return float(found[1]) * _PIXELS[found[2] or ""]
