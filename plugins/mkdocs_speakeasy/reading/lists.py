"""Reads lists, item by item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mkdocs_speakeasy.reading import starts
from mkdocs_speakeasy.reading.ends import end_of_item
from mkdocs_speakeasy.reading.inside import Inside
from mkdocs_speakeasy.reading.lines import TAB, Line, cut, place_of
from mkdocs_speakeasy.reading.parts import ItemList

if TYPE_CHECKING:
    from mkdocs_speakeasy.reading.blocks import BlockReader


def read_list(
    reader: BlockReader, lines: Sequence[Line], number: int, inside: Inside
) -> int | None:
    """All the items of a list."""
    first, start = number, reader.writer.length
    item: re.Match[str] | None = starts.LIST_ITEM.match(lines[number].text)
    if item is None:
        return None
    end, items = number, []
    numbered = item["marker"].lstrip()[0] not in "-*+"
    while item is not None:
        before = reader.writer.length
        end = number = _read_item(reader, lines, number, item, inside)
        items.append(reader.writer.since(before))
        while number < len(lines) and lines[number].is_blank:
            number += 1
        is_rule = number == len(lines) or starts.RULE.match(lines[number].text)
        item = None if is_rule else starts.LIST_ITEM.match(lines[number].text)
    place = place_of(lines[first:end])
    level = inside.list_depth + 1
    found = ItemList(*reader.writer.since(start), place, numbered, level, tuple(items))
    reader.writer.lists.append(found)
    return end


def _read_item(
    reader: BlockReader, lines: Sequence[Line], number: int, item: re.Match[str], inside: Inside
) -> int:
    width = item.end("marker")
    first = cut(lines[number], item.end())
    end = end_of_item(lines, number + 1, width)
    task = starts.TASK.match(first.text)
    content = [cut(first, task.end()) if task else first]
    content += [
        cut(line, TAB if line.indent >= TAB else min(line.indent, width))
        for line in lines[number + 1 : end]
    ]
    depth = inside.list_depth + 1
    deeper = inside.deeper(kind="paragraph")._replace(list_depth=depth, is_item=True)
    reader.read(content, deeper)
    return end
