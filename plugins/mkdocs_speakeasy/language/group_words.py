"""Whether the group's own list already says something of words on a page."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from mkdocs_speakeasy.rules.rule import Page


class GroupWords:
    """What the group's list says of one page. Looked at when a rule first asks."""

    def __init__(self, page: Page) -> None:
        """Look at nothing yet."""
        self.page = page

    def match_at(self, start: int, end: int) -> bool:
        """An entry of the list stands here, in the meaning that the list gives it."""
        if not self.page.glossary.terms:
            return False
        number = bisect_left(self._ends, start + 1)
        return number < len(self.page.terms) and self.page.terms[number].start < end

    def speak_of(self, start: int, end: int) -> bool:
        """The same, or an entry has these words and means something else here."""
        if self.match_at(start, end):
            return True
        return self.page.document.text[start:end].casefold() in self._spellings

    @cached_property
    def _ends(self) -> list[int]:
        return [match.end for match in self.page.terms]

    @cached_property
    def _spellings(self) -> frozenset[str]:
        return frozenset(map(str.casefold, self.page.glossary.spellings))
