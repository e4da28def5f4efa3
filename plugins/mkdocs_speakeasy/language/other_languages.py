"""Which parts of a page are said to be in another language, with `lang`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Stretch

_LANG = re.compile(r"(?<![\w-])(?:xml:)?lang\s*=\s*[\"']?([A-Za-z]+)")


class OtherLanguages:
    """The parts of one page that are in other languages than one (such as `en`)."""

    def __init__(self, document: Document, language: str) -> None:
        """Look at all tags of the page."""
        own = language[:2].lower()
        found = sorted(_parts(document, own)) if _has_lang(document) else []
        self.parts: list[Stretch] = []
        """In the order of the page, none inside another."""
        for part in found:
            last = self.parts[-1] if self.parts else Stretch(-1, -1)
            if part.start > last.end:
                self.parts.append(part)
            elif part.end > last.end:
                self.parts[-1] = Stretch(last.start, part.end)
        self._starts = [part.start for part in self.parts]

    def hold(self, offset: int) -> bool:
        """Whether a place in the text stands in one of them."""
        last = bisect_right(self._starts, offset) - 1
        return last >= 0 and offset < self.parts[last].end


def _has_lang(document: Document) -> bool:
    return any("lang" in tag.attributes for tag in document.tags)


def _parts(document: Document, own: str) -> Iterator[Stretch]:
    """The parts as the tags say, from each tag to the one that closes it."""
    starts = {link.end: link.start for link in document.links}
    starts.update((mark.end, mark.start) for mark in document.marks)
    opened: dict[str, list[tuple[int, bool]]] = defaultdict(list)
    for tag in document.tags:
        said = _LANG.search(tag.attributes)
        is_other = said is not None and said[1].lower()[:2] != own
        if tag.is_closing:
            start, was_other = opened[tag.name].pop() if opened[tag.name] else (0, False)
            if was_other:
                yield Stretch(start, tag.start)
        elif tag.name:
            opened[tag.name].append((tag.start, is_other))
        elif is_other:
            block = document.block_at(tag.start)
            # What an attribute list belongs to: the mark or the link before it, or its block.
            marked = starts.get(tag.start)
            yield Stretch(block.start, block.end) if marked is None else Stretch(marked, tag.start)
    for left in opened.values():
        for start, was_other in left:
            if was_other:
                yield Stretch(start, document.block_at(start).end)
