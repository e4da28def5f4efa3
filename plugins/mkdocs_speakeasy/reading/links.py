"""Finds links, pictures and the numbers of footnotes: what stands in square brackets."""

from __future__ import annotations

from mkdocs_speakeasy.reading import patterns
from mkdocs_speakeasy.reading.signs import Pair, Sign, Signs


def open_bracket(block: Signs, start: int) -> int:
    """A `[` that may start a link, or the number of a footnote."""
    raw = block.raw
    if raw.startswith("[^", start):  # a footnote's number
        end = raw.find("]", start + 3, start + 99)
        if end > 0 and not any(letter.isspace() for letter in raw[start:end]):
            block.signs.append(Sign(start, end + 1, kind="note"))
            return end + 1
    block.brackets.append(len(block.signs))
    return block.add(start, start + 1, "[")


def bang(block: Signs, start: int) -> int:
    """A `!` that may start a picture."""
    if not block.raw.startswith("![", start):
        return start + 1
    block.brackets.append(len(block.signs))
    return block.add(start, start + 2, "![")


def close_bracket(block: Signs, start: int) -> int:
    """A `]` that may end the words of a link or of a picture."""
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
