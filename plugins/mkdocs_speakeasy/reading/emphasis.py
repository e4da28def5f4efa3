"""Pairs the signs that make words stand out: * _ ~ ^ = and their likes."""

from __future__ import annotations

import re

from mkdocs_speakeasy.reading import patterns
from mkdocs_speakeasy.reading.parts import HIDDEN
from mkdocs_speakeasy.reading.signs import Pair, Sign, Signs


def emphasis(block: Signs, start: int) -> int:
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
