"""The Markdown extension: what the public sees of a page beyond plain Markdown.

It runs in MkDocs, ProperDocs and Zensical, and wherever Python-Markdown does.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from mkdocs_speakeasy.markup.empty_headings import EmptyHeadings
from mkdocs_speakeasy.markup.explained_words import ExplainedWords, FindTerms
from mkdocs_speakeasy.markup.harmless import Harmless
from mkdocs_speakeasy.markup.lone_links import LoneLinks
from mkdocs_speakeasy.markup.named_pictures import NamedPictures
from mkdocs_speakeasy.markup.options import DEFAULTS, read_options, words_of
from mkdocs_speakeasy.markup.page_facts import PageFacts
from mkdocs_speakeasy.markup.picture_rows import PictureRows
from mkdocs_speakeasy.markup.picture_sizes import PictureSizes
from mkdocs_speakeasy.markup.section_boxes import SectionBoxes
from mkdocs_speakeasy.markup.table_heads import TableHeads
from mkdocs_speakeasy.words.glossary import Glossary
from mkdocs_speakeasy.words.matching import find_terms


class SpeakeasyExtension(Extension):
    """Picture rows, boxes and explained words.

    A host that knows the words and the pages hands them over. Others name the files.
    """

    def __init__(
        self,
        *,
        words: Glossary | None = None,
        find: FindTerms = find_terms,
        facts: PageFacts | None = None,
        **settings: object,
    ) -> None:
        """Read the settings. Raises MistakesFound.

        Args:
            words: the list of words, where the host has read it.
            find: finds the words on a page. A host may remember what it found before.
            facts: what the host knows of the page. It may set others before each page.
            settings: see `options`.
        """
        self.options = read_options(settings)
        self.words = words
        self.find = find
        self.facts = facts or PageFacts()
        self.config = {name: [value, about] for name, (value, about) in DEFAULTS.items()}
        super().__init__()

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown names it
        """Join the work on a page. Raises MistakesFound where the list of words has mistakes."""
        facts, options = self.facts, self.options
        files: dict[str, Path] = {}
        if facts.library is not None and facts.pictures:
            named = NamedPictures(md, facts, facts.library, facts.pictures)
            files = named.files
            # Before attribute lists (8).
            self._add(md, named, "names", 9)
        if options.rows:
            self._add(md, PictureRows(md, facts), "rows", 4)
            self._add(md, PictureSizes(md, facts, files), "sizes", 3)
            self._add(md, SectionBoxes(md, facts), "boxes", 2)
            self._add(md, LoneLinks(md), "links", 1)
            if facts.is_our_theme:
                self._add(md, TableHeads(md), "tables", 1)
        self._add(md, EmptyHeadings(md), "empty-headings", 6)
        if facts.is_our_theme:
            # When all other extensions have put their HTML there.
            self._add(md, Harmless(md), "harmless", -5)
        if options.explain != "off":
            words = words_of(options) if self.words is None else self.words
            if not facts.words_url:
                facts = replace(facts, words_url=options.words_page)
            explained = ExplainedWords(md, facts, words, options.explain, self.find)
            # After MkDocs (0) has looked at the addresses on the page: these are right already.
            self._add(md, explained, "words", -10)

    def _add(self, md: Markdown, processor: Treeprocessor, name: str, priority: int) -> None:
        md.treeprocessors.register(processor, f"speakeasy-{name}", priority)


makeExtension = SpeakeasyExtension  # noqa: N816
"""For those who name the extension `mkdocs_speakeasy.markup`, as Python-Markdown wants it."""
