"""Finds the signs in the text of one block: what is not text, and what belongs together.

The block is gone through once, from left to right, so the time grows with its length. A sign
that opens something waits on a stack until the sign that closes it comes.
"""

from __future__ import annotations

import html
from bisect import bisect_right

from mkdocs_speakeasy.reading import patterns
from mkdocs_speakeasy.reading.emphasis import emphasis
from mkdocs_speakeasy.reading.links import bang, close_bracket, open_bracket
from mkdocs_speakeasy.reading.parts import HARD_BREAK, HIDDEN
from mkdocs_speakeasy.reading.signs import Pair, Sign, Signs


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
    block.signs.append(Sign(start, found.end(), attributes=found[0], kind="attributes"))
    return found.end()


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
    name, kind = tag["name"].lower(), "closing tag" if tag["close"] else "tag"
    sign = Sign(start, tag.end(), attributes=tag["attributes"], kind=kind, name=name)
    block.signs.append(sign)
    _html_tag(block, name, is_closing=bool(tag["close"]))
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


_READERS = {
    "\n": _line_end,
    "\\": _escape,
    "`": _code,
    "{": _brace,
    "&": _entity,
    ":": _shortcode,
    "<": _angle,
    "[": open_bracket,
    "]": close_bracket,
    "!": bang,
    "$": _dollar,
} | dict.fromkeys("*_~^=+", emphasis)
