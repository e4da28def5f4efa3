"""The Markdown extension: what the public sees of a page beyond plain Markdown.

It runs in MkDocs, ProperDocs and Zensical, and wherever Python-Markdown does. Words of the
group's list are explained, and a picture stands beside its words.
"""

from __future__ import annotations

from pathlib import Path

from markdown import Markdown
from markdown.extensions import Extension

from mkdocs_speakeasy.markup.lone_links import LoneLinks
from mkdocs_speakeasy.markup.page_facts import PageFacts
from mkdocs_speakeasy.markup.picture_rows import PictureRows
from mkdocs_speakeasy.markup.picture_sizes import PictureSizes
from mkdocs_speakeasy.markup.section_boxes import SectionBoxes
from mkdocs_speakeasy.markup.table_heads import TableHeads
from mkdocs_speakeasy.mistakes import Mistake, MistakesFound, right_names, shown
from mkdocs_speakeasy.settings import GLOSSARY_NAME
from mkdocs_speakeasy.settings_reader import EXPLAIN
from mkdocs_speakeasy.words.glossary import Glossary
from mkdocs_speakeasy.words.loading import load_glossary


class SpeakeasyExtension(Extension):
    """Explained words, picture rows and boxes."""

    def __init__(
        self, *, words: Glossary | None = None, facts: PageFacts | None = None, **settings: object
    ) -> None:
        """Take the settings.

        Args:
            words: the group's list, where somebody has read it already.
            facts: where the page stands. A host sets `facts` anew before each page.
            settings: `glossary`, `explain` and `words_page`, as in a list of extensions.

        Raises:
            MistakesFound: a setting or the list of words has mistakes.
        """
        self.config = {
            "glossary": [GLOSSARY_NAME, "The list of words, from the folder of the command."],
            "explain": [EXPLAIN[1], "Where words are explained: page, section, every or off."],
            "words_page": ["", "The address of the word list, for a host without our plugin."],
        }
        # YAML reads the word off as false.
        super().__init__(
            **{name: one if one is not False else "off" for name, one in settings.items()}
        )
        self.explain = str(self.getConfig("explain"))
        if self.explain not in EXPLAIN:
            message = f"'explain' is '{shown(self.explain)}'. {right_names(self.explain, EXPLAIN)}"
            raise MistakesFound([Mistake("markdown_extensions", 0, 0, message)])
        self.glossary = words if words is not None else _glossary(str(self.getConfig("glossary")))
        self.facts = facts or PageFacts(words_url=str(self.getConfig("words_page")))

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown names it
        """Join in. Links and pictures of ours come after MkDocs has looked at those of the page."""
        md.treeprocessors.register(PictureRows(md, self.facts), "speakeasy-rows", 4)
        md.treeprocessors.register(PictureSizes(md, self.facts), "speakeasy-sizes", 3)
        md.treeprocessors.register(SectionBoxes(md, self.facts), "speakeasy-boxes", 2)
        md.treeprocessors.register(LoneLinks(md), "speakeasy-links", 1)
        md.treeprocessors.register(TableHeads(md), "speakeasy-tables", 1)


def makeExtension(**settings: object) -> SpeakeasyExtension:  # noqa: N802 - Python-Markdown names it
    """The extension, for those who name this module in their list."""
    return SpeakeasyExtension(**settings)  # type: ignore[arg-type]  # they are checked there


def _glossary(name: str) -> Glossary:
    return load_glossary(name) if name != GLOSSARY_NAME or Path(name).is_file() else Glossary()
