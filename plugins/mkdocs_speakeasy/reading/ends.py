"""Where a block ends that is known by the indent of its lines."""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs_speakeasy.reading import starts
from mkdocs_speakeasy.reading.lines import TAB, Line


def end_of_code(lines: Sequence[Line], number: int) -> int:
    """Where indented code ends."""
    while number < len(lines) and (lines[number].is_blank or lines[number].indent >= TAB):
        number += 1
    return number


def end_of_indented(lines: Sequence[Line], number: int, *, lazy: bool = False) -> int:
    """Where the lines end that belong to a box, by their indent of 4.

    Args:
        lazy: whether lines right below the first may stand without an indent.
    """
    is_lazy = lazy
    while number < len(lines):
        line = lines[number]
        if line.is_blank:
            is_lazy = False
        elif line.indent < TAB and not (is_lazy and not starts.interrupts(line)):
            break
        number += 1
    return number


def end_of_item(lines: Sequence[Line], number: int, width: int) -> int:
    """Where a list item ends; `width` is where its text starts."""
    after_blank = False
    while number < len(lines):
        line = lines[number]
        if line.is_blank:
            after_blank = True
        elif line.indent < width:
            if after_blank or starts.LIST_ITEM.match(line.text) or starts.interrupts(line):
                break
        else:
            after_blank = False
        number += 1
    return number
