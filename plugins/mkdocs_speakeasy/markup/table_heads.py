"""Table cells that say their column.

On a phone a wide table becomes cards, one for each row, by styles alone. There the headings stand
far from the cells, so each cell carries the words of its heading. Styles of alignment go: a strict
security policy refuses them, and easy read starts every line at the same side.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

FEWEST = 3
"""A table of two columns fits on a phone as it is."""

_PLACEHOLDER = re.compile("\x02(?:(amp)|(\\d+)|[^\x03]*)\x03")
"""What Python-Markdown will put in later: an ampersand, an escaped letter, raw HTML."""


class TableHeads(Treeprocessor):
    """Cells of Markdown tables with `data-se-head`, and without styles."""

    def run(self, root: Element) -> None:
        """Change each table of the page."""
        for table in root.iter("table"):
            _drop_styles(table)
            heads = [_plain_words(one) for one in table.iterfind("thead/tr[last()]/th")]
            if len(heads) >= FEWEST:
                _name_cells(table, heads)


def _drop_styles(table: Element) -> None:
    for cell in (*table.iter("th"), *table.iter("td")):
        cell.attrib.pop("style", None)
        cell.attrib.pop("align", None)


def _plain_words(cell: Element) -> str:
    """The text of a heading. Raw HTML would break out of the attribute, so it stays out."""
    text = _PLACEHOLDER.sub(_plain_letter, "".join(cell.itertext()))
    return " ".join(text.split())


def _plain_letter(found: re.Match[str]) -> str:
    if found[1]:
        return "&"
    return chr(int(found[2])) if found[2] else ""


def _name_cells(table: Element, heads: list[str]) -> None:
    for row in table.iterfind("tbody/tr"):
        for cell, head in zip(row, heads, strict=False):
            if head and cell.tag == "td":
                cell.set("data-se-head", head)
