"""Finds the signs in the text of one block: what is not text, and what belongs together.

The block is gone through once, from left to right, so the time grows with its length. A sign
that opens something waits on a stack until the sign that closes it comes.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_speakeasy.reading import patterns
from mkdocs_speakeasy.reading.document import HARD_BREAK, HIDDEN


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


def find_signs(raw: str, references: dict[str, str]) -> Signs:
    """The signs of a block.

    Args:
        raw: the lines of the block, with an end of line between them.
        references: where each named link of the page goes.
    """
    block = Signs(raw, references)
    addresses = _addresses(raw)
    position = 0
    found = patterns.SPECIAL.search(raw)
    while True:
        if found and found.start() < position:
            found = patterns.SPECIAL.search(raw, position)
        start = found.start() if found else len(raw)
        if addresses and addresses[-1][0] <= start:
            first, last = addresses.pop()
            if first >= position:
                position = block.add(first, last, HIDDEN)
        elif found:
            position = _READERS[raw[start]](block, start)
        else:
            return block


def _addresses(raw: str) -> list[tuple[int, int]]:
    """Web and e-mail addresses in the block, last first."""
    if "://" in raw or "www." in raw or "@" in raw:
        return [found.span() for found in patterns.ADDRESS.finditer(raw)][::-1]
    return []


def _line_end(block: Signs, start: int) -> int:
    """The end of a line is a space, or a break where two spaces or a backslash stand before it."""
    raw = block.raw
    first = start
    while first and raw[first - 1] == " ":
        first -= 1
    asked_for = start - first >= 2
    if first == start and raw[start - 1 : start] == "\\":
        asked_for, first = True, start - 1
    end = start + 1
    while raw[end : end + 1] in (" ", "\t"):
        end += 1
    last = block.signs[-1].end if block.signs else 0
    return block.add(max(first, last), end, HARD_BREAK if asked_for else " ")


def _escape(block: Signs, start: int) -> int:
    following = block.raw[start + 1 : start + 2]
    if following == "(" and (end := _end_of_maths(block.raw, start)):
        return block.add(start, end, HIDDEN)
    if following and following in patterns.CAN_BE_ESCAPED:
        return block.add(start, start + 2, following)
    return start + 1


def _end_of_maths(raw: str, start: int) -> int:
    """Where a formula in slashed brackets ends; 0 where it is none."""
    end = raw.find("\\)", start + 2, start + 800)
    is_maths = end > 0 and patterns.MATHS_SIGN.search(raw, start + 2, end)
    return end + 2 if is_maths and "\n" not in raw[start:end] else 0


def _code(block: Signs, start: int) -> int:
    raw = block.raw
    if block.code is None:
        block.code = {}
        for found in patterns.BACKTICKS.finditer(raw):
            block.code.setdefault(len(found[0]), []).append(found.start())
    length = 1
    while raw.startswith("`", start + length):
        length += 1
    ends = block.code.get(length, [])
    index = bisect_right(ends, start)
    if index == len(ends):
        return start + length
    return block.add(start, ends[index] + length, HIDDEN)


_MACRO_ENDS = {"{": "}}", "%": "%}", "#": "#}"}


def _brace(block: Signs, start: int) -> int:
    """A mark of a change, an attribute list, or a macro: {{ }}, {% %}, {# #}."""
    raw = block.raw
    if patterns.CRITIC.match(raw, start):
        return block.add(start, start + 3)
    closing = _MACRO_ENDS.get(raw[start + 1 : start + 2])
    end = block.find(closing, start + 2) if closing else -1
    if closing and end >= 0 and not (closing == "#}" and raw[start + 2 : start + 3].isalnum()):
        return block.add(start, end + 2, HIDDEN)
    found = patterns.ATTRIBUTES.match(raw, start)
    if not found:
        return start + 1
    if block.signs and block.signs[-1].end == start:
        _give_attributes(block, found[0])
    return block.add(start, found.end())


def _give_attributes(block: Signs, attributes: str) -> None:
    """An attribute list belongs to what stands right before it."""
    last = len(block.signs) - 1
    number = next((pair.first for pair in reversed(block.pairs[-3:]) if pair.last == last), last)
    block.signs[number].attributes += attributes


def _entity(block: Signs, start: int) -> int:
    found = patterns.ENTITY.match(block.raw, start)
    text = html.unescape(found[0]) if found else ""
    if not found or text == found[0]:
        return start + 1
    return block.add(start, found.end(), text)


def _dollar(block: Signs, start: int) -> int:
    found = patterns.MATHS.match(block.raw, start)
    return block.add(start, found.end(), HIDDEN) if found else start + 1


def _shortcode(block: Signs, start: int) -> int:
    found = patterns.SHORTCODE.match(block.raw, start)
    if not found or block.raw[start - 1 : start].isalnum():
        return start + 1
    return block.add(start, found.end(), HIDDEN)


def _angle(block: Signs, start: int) -> int:
    """A comment, an address in angle brackets, or an HTML tag."""
    raw = block.raw
    if raw.startswith("<!--", start):
        end = block.find("-->", start + 4)
        if end < 0:
            return start + 4
        block.signs.append(Sign(start, end + 3, comment=raw[start + 4 : end]))
        return end + 3
    if raw.startswith("<<}", start):
        return block.add(start, start + 3)
    address = patterns.AUTOMATIC_LINK.match(raw, start)
    if address:
        return block.add(start, address.end(), HIDDEN)
    tag = patterns.TAG.match(raw, start)
    if not tag:
        return start + 1
    block.signs.append(Sign(start, tag.end(), attributes=tag["attributes"]))
    _html_tag(block, tag["name"].lower(), is_closing=bool(tag["close"]))
    return tag.end()


def _html_tag(block: Signs, name: str, *, is_closing: bool) -> None:
    number = len(block.signs) - 1
    if name == "img":
        block.html_pictures.append(number)
    elif name in {"br", "hr"}:
        block.signs[number].write = HARD_BREAK
    elif name == "a" or name in patterns.HIDDEN_TAGS or name in patterns.MARK_OF_TAG:
        opened = block.tags.setdefault(name, [])
        if not is_closing:
            opened.append(number)
        elif opened:
            _close_html_tag(block, name, opened.pop(), number)


def _close_html_tag(block: Signs, name: str, first: int, last: int) -> None:
    opening = block.signs[first]
    if name in patterns.HIDDEN_TAGS:
        opening.end, opening.write = block.signs[last].end, HIDDEN
    elif name == "a":
        target = patterns.html_attributes(opening.attributes).get("href", "")
        block.pairs.append(Pair("link", first, last, target))
    else:
        block.pairs.append(Pair(patterns.MARK_OF_TAG[name], first, last))


def _open_bracket(block: Signs, start: int) -> int:
    raw = block.raw
    if raw.startswith("[^", start):  # a footnote's number
        end = raw.find("]", start + 3, start + 99)
        if end > 0 and not any(letter.isspace() for letter in raw[start:end]):
            return block.add(start, end + 1)
    block.brackets.append(len(block.signs))
    return block.add(start, start + 1, "[")


def _bang(block: Signs, start: int) -> int:
    if not block.raw.startswith("![", start):
        return start + 1
    block.brackets.append(len(block.signs))
    return block.add(start, start + 2, "![")


def _close_bracket(block: Signs, start: int) -> int:
    if not block.brackets:
        return start + 1
    first = block.brackets.pop()
    opening = block.signs[first]
    target, end = _target(block, opening.end, start)
    if target is None:
        return start + 1
    kind = "picture" if opening.write == "![" else "link"
    opening.write = ""
    for waiting in block.emphasis.values():  # signs inside do not pair with signs outside
        while waiting and waiting[-1] > first:
            waiting.pop()
    block.pairs.append(Pair(kind, first, len(block.signs), target))
    return block.add(start, end)


def _target(block: Signs, label_start: int, start: int) -> tuple[str | None, int]:
    """Where a link goes, and where it ends; None for a bracket that makes no link."""
    raw = block.raw
    if raw.startswith("(", start + 1):
        found = patterns.TARGET.match(raw, start + 1) or patterns.LOOSE_TARGET.match(raw, start + 1)
        if found:
            groups = found.groupdict()
            return groups.get("angle") or groups["plain"] or "", found.end()
    own_name = raw[label_start:start] if start - label_start < 1000 else ""
    reference = patterns.REFERENCE.match(raw, start + 1)
    if reference:
        target = block.references.get(patterns.label(reference[1] or own_name))
        if target is not None:
            return target, reference.end()
    return block.references.get(patterns.label(own_name)), start + 1


def _emphasis(block: Signs, start: int) -> int:
    """One of * _ ~ ^ = +, once or more: pair it with one before it, or let it wait."""
    raw, sign = block.raw, block.raw[start]
    end = start + 1
    while raw.startswith(sign, end):
        end += 1
    if raw.startswith(("}", ">"), end):
        critic = patterns.CRITIC.match(raw, end - 2 if raw[end] == "}" else end - 1)
        if critic and critic.start() >= start:
            return block.add(critic.start(), critic.end(), " " if raw[end] == ">" else "")
    keys = patterns.KEYS.match(raw, start) if sign == "+" and end - start == 2 else None
    if keys:
        return block.add(start, keys.end(), HIDDEN)
    if sign == "+" or end - start > 3 or (sign == "=" and end - start != 2):
        return end
    before, after = raw[start - 1 : start] or " ", raw[end : end + 1] or " "
    can_open, can_close = not after.isspace(), not before.isspace()
    if sign == "_":
        can_open, can_close = can_open and not before.isalnum(), can_close and not after.isalnum()
    block.signs.append(Sign(start, end, raw[start:end], left=end - start))
    if can_close:
        _pair(block, sign)
    if can_open and block.signs[-1].left:
        block.emphasis.setdefault(sign, []).append(len(block.signs) - 1)
    return end


def _pair(block: Signs, sign: str) -> None:
    """Pair the last sign with those that wait for it, the nearest first."""
    waiting = block.emphasis.get(sign, [])
    last = len(block.signs) - 1
    closing = block.signs[last]
    while waiting and closing.left:
        opening = block.signs[waiting[-1]]
        used = 2 if min(opening.left, closing.left) >= 2 else 1
        if sign in "~^" and used == 1 and re.search(r"\s", block.raw[opening.end : closing.start]):
            return
        opening.write = closing.write = ""
        opening.left -= used
        closing.left -= used
        block.pairs.append(Pair(patterns.MARK_OF_SIGN.get(sign * used, ""), waiting[-1], last))
        if not opening.left:
            waiting.pop()


_READERS = {
    "\n": _line_end,
    "\\": _escape,
    "`": _code,
    "{": _brace,
    "&": _entity,
    ":": _shortcode,
    "<": _angle,
    "[": _open_bracket,
    "]": _close_bracket,
    "!": _bang,
    "$": _dollar,
} | dict.fromkeys("*_~^=+", _emphasis)
