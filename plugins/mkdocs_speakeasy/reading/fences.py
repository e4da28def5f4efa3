"""Takes fenced code out of a page, so that nothing in it is taken for text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from mkdocs_speakeasy.reading.lines import Line
from mkdocs_speakeasy.reading.parts import Fence, Span
from mkdocs_speakeasy.reading.writing import Writer

_FENCE = re.compile(
    r"(?P<before>[ >]*(?:(?:[-*+]|\d{1,9}[.)])[ ]+)?)(?P<fence>`{3,}|~{3,})(?P<info>.*)$"
)


def without_fences(lines: Sequence[Line], writer: Writer) -> list[Line]:
    """The lines, with those of fenced code made empty. A fence that nothing closes is text.

    The writer is told what was taken out.
    """
    kept = list(lines)
    ends = _possible_ends(lines)
    if not ends:
        return kept
    number = 0
    while number < len(kept):
        end = (
            _end_of_fence(lines[number], number, ends)
            if "`" in lines[number].text or "~" in lines[number].text
            else None
        )
        if end is None:
            number += 1
            continue
        first = _FENCE.match(lines[number].text)
        if first:
            language = first["info"].strip("{. }").partition(" ")[0].lower()
            place = Span(lines[number].place, lines[end].place + len(lines[end].text))
            writer.fences.append(Fence(language, place))
        for index in range(number, end + 1):
            kept[index] = Line("", lines[index].place, 0)
        if first and first["before"].strip():
            kept[number] = Line(first["before"].rstrip(), lines[number].place, lines[number].indent)
        number = end + 1
    return kept


def _possible_ends(lines: Sequence[Line]) -> dict[tuple[str, int], list[int]]:
    """For each fence and depth of quotes: the numbers of the lines that hold nothing else."""
    ends: dict[tuple[str, int], list[int]] = {}
    for number, line in enumerate(lines):
        if "```" in line.text or "~~~" in line.text:
            found = _FENCE.match(line.text)
            if found and not found["info"].strip() and not found["before"].strip(" >"):
                key = (found["fence"], found["before"].count(">"))
                ends.setdefault(key, []).append(number)
    return ends


def _end_of_fence(line: Line, number: int, ends: dict[tuple[str, int], list[int]]) -> int | None:
    found = _FENCE.match(line.text)
    if not found or "`" in found["info"]:
        return None
    possible = ends.get((found["fence"], found["before"].count(">")), [])
    index = bisect_right(possible, number)
    return possible[index] if index < len(possible) else None
