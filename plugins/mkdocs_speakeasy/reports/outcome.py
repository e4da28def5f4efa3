"""What a check came to: all that a report may tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from mkdocs_speakeasy.checker import Finding, PageResult
from mkdocs_speakeasy.mistakes import Mistake


@dataclass(frozen=True, slots=True)
class Outcome:
    """The pages that were checked, and those that could not be."""

    results: Sequence[PageResult] = ()
    """The pages that were checked, in the order of their names."""
    mistakes: Sequence[Mistake] = ()
    """Why a page or a folder could not be checked."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """For the path of each page: its text, as in the file."""
    has_glossary: bool = True
    """There was a list of words to look for."""
    no_spelling: str = ""
    """Why spelling was not checked, in one line; empty where it was, or is not wanted."""

    @property
    def findings(self) -> Iterator[Finding]:
        """All findings, page by page."""
        return (finding for result in self.results for finding in result.findings)

    def count(self, level: str) -> int:
        """How many findings have this level."""
        return sum(finding.level == level for finding in self.findings)


def new_words(finding: Finding) -> Sequence[str]:
    """The words to say in its place, unless the help has named them all."""
    help_text = finding.help.casefold()
    has_named_all = all(words.casefold() in help_text for words in finding.replacements)
    return () if has_named_all else finding.replacements
