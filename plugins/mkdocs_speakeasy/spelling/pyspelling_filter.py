"""A filter for PySpelling, which hands over a page as our reader reads it.

For those who have a `.pyspelling.yml` already. It leaves out code, addresses, and the signs of
Markdown, as the rule does:

    matrix:
      - name: pages
        sources: [docs/**/*.md]
        aspell: {lang: en, d: en_GB}
        pipeline:
          - mkdocs_speakeasy.spelling.pyspelling_filter:
"""

from __future__ import annotations

from pathlib import Path

from pyspelling import filters

from mkdocs_speakeasy.files.text_file import BYTE_ORDER_MARK
from mkdocs_speakeasy.language.letters import straight
from mkdocs_speakeasy.language.other_languages import OtherLanguages
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.reading.parts import HARD_BREAK, HIDDEN

CATEGORY = "speakeasy"

_SIGNS = str.maketrans({HIDDEN: " ", HARD_BREAK: "\n", "\u00ad": None, "\u200b": None})


class SpeakeasyFilter(filters.Filter):  # type: ignore[misc]  # PySpelling has no types
    """Reads Markdown, and gives the words that a reader sees."""

    def get_default_config(self) -> dict[str, object]:
        """The options and their values, for PySpelling."""
        return {"language": "en"}

    def setup(self) -> None:
        """Take up the options, for PySpelling."""
        self.language = str(self.config["language"])

    def filter(self, source_file: str, encoding: str) -> list[filters.SourceText]:
        """The words of a file."""
        content = Path(source_file).read_bytes().removeprefix(BYTE_ORDER_MARK)
        text = seen_words(content.decode(encoding), self.language)
        return [filters.SourceText(text, source_file, encoding, CATEGORY)]

    def sfilter(self, source: filters.SourceText) -> list[filters.SourceText]:
        """The words of what another filter hands over."""
        text = seen_words(source.text, self.language)
        return [filters.SourceText(text, source.context, source.encoding, CATEGORY)]


def seen_words(source: str, language: str = "en") -> str:
    """What a reader sees of a page, with plain apostrophes, and without other languages."""
    document = read(source)
    return straight(_without_others(document, language)).translate(_SIGNS)


def _without_others(document: Document, language: str) -> str:
    kept, done = [], 0
    for part in OtherLanguages(document, language).parts:
        kept.append(document.text[done : part.start])
        done = part.end
    return " ".join([*kept, document.text[done:]])


def get_plugin() -> type[SpeakeasyFilter]:
    """What PySpelling asks this module for."""
    return SpeakeasyFilter
