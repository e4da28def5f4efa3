"""Joins Speakeasy and MkDocs. ProperDocs runs this too: it hands its own parts over as `mkdocs`.

There is little here but hooks. What they do stands in functions that know nothing of MkDocs.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.base import ConfigErrors, ConfigWarnings, LegacyConfig, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from mkdocs_speakeasy.building.build_log import log_lines, sum_up
from mkdocs_speakeasy.building.memory import PageNews
from mkdocs_speakeasy.building.site_check import SiteCheck, SourcePage, open_site
from mkdocs_speakeasy.config import Choices, from_here, mistakes_for_theme, read_choices
from mkdocs_speakeasy.markup import SpeakeasyExtension
from mkdocs_speakeasy.markup.options import Options
from mkdocs_speakeasy.markup.page_facts import PageFacts
from mkdocs_speakeasy.mistakes import MistakesFound
from mkdocs_speakeasy.pages.made_pages import (
    LETTERS,
    WORDS,
    MadePage,
    Wanted,
    made_pages,
    wanted_pages,
)
from mkdocs_speakeasy.pages.page_title import page_title
from mkdocs_speakeasy.search.index import search_index
from mkdocs_speakeasy.search.page_text import read_page_text
from mkdocs_speakeasy.search.site_search import (
    FIND,
    FIND_TITLE,
    INDEX,
    list_of_pages,
    to_be_found,
)
from mkdocs_speakeasy.theme.files import is_needed, is_ours
from mkdocs_speakeasy.theme.other_themes import (
    SHEET,
    reading_files,
    reading_tools,
    with_place,
    with_tools,
)
from mkdocs_speakeasy.theme.theme_settings import Chosen
from mkdocs_speakeasy.words.markup_signs import entries_with_markup
from mkdocs_speakeasy.words.pictures import missing_pictures

NAME = "speakeasy"
OF_A_PART = Options(explain="off", rows=False)
"""For parts of a page in another page, such as Material's list of posts: a box may have no end."""
log = get_plugin_logger(NAME)


class SpeakeasyPlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]  # theirs
    """Checks the pages, and makes the word list and the pages of the rules."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self.choices = Choices()
        self.site: SiteCheck | None = None
        self.markup = SpeakeasyExtension()
        self.of_a_page = self.markup.options
        self.is_serving = False
        self.is_checking = False
        self.tells_all = True
        self.tools = ""
        """The reading tools for a theme of somebody else."""
        self.in_menu: list[File] = []
        self.letters: dict[str, File] = {}
        """The pages of a long word list, one for each letter."""
        self.told: dict[str, PageNews] = {}
        """What `mkdocs serve` has told already of each page. It tells only what is new."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - MkDocs names it
        """Start afresh. MkDocs keeps a plugin that has this hook for all builds of a process."""
        self.is_serving = command == "serve"
        self.site, self.told = None, {}

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Read the settings, and tell every mistake in them."""
        super().load_config(options, config_file_path)
        self.choices = read_choices(options, config_file_path or "")
        mistakes = self.choices.mistakes
        return [(one.name, ValidationError(one.message)) for one in mistakes], []

    def on_config(self, config: MkDocsConfig) -> None:
        """Read the words. A list with a mistake in it stops the build."""
        config_file = Path(from_here(config.config_file_path or "mkdocs.yml"))
        try:
            self.site = open_site(config_file, self.choices.settings, self.site)
            words = self.site.glossary
        except MistakesFound as error:
            raise PluginError(f"The list of words has mistakes.\n{error}") from None
        if self.site.words:
            config.watch.append(str(self.site.words))
        for mistake in missing_pictures(words, Path(config.docs_dir)):
            log.warning(str(mistake))
        for mistake in entries_with_markup(words):
            log.info(str(mistake))
        explain = self.choices.settings.explain
        facts = PageFacts(is_our_theme=is_ours(config.theme.dirs))
        self.markup = SpeakeasyExtension(
            words=words, find=self.site.matches.find, facts=facts, explain=explain
        )
        self.of_a_page, self.markup.options = self.markup.options, OF_A_PART
        others = [one for one in config.markdown_extensions if one != NAME]
        config.markdown_extensions = [*others, self.markup]  # type: ignore[list-item] # it takes both
        if not is_ours(config.theme.dirs):
            config.extra_css.append(SHEET)
            self.tools = reading_tools(config, config.theme.dirs)
            return
        self.tools = ""
        theme = config.theme
        chosen = Chosen(theme.get("palette"), theme.get("words"), theme.get("language"), theme.dirs)
        for mistake in mistakes_for_theme(chosen, str(config_file)):
            log.warning(str(mistake))
        theme["language"] = chosen.language if chosen.has_language else "en"

    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Add the pages that we make. A page of the site in the same place wins."""
        if is_ours(config.theme.dirs):
            for file in [one for one in files if not is_needed(one.src_uri)]:
                if file.src_dir in config.theme.dirs:
                    files.remove(file)
            config.theme["find"] = ""
            if files.get_file_from_path(FIND) is None:
                find = _made_file(MadePage(FIND, f"# {FIND_TITLE}\n"), config)
                files.append(find)
                config.theme["find"] = find.url
        else:
            for name, text in reading_files():
                files.append(File.generated(config, name, content=text))
        self.letters = {}
        taken = {file.dest_uri for file in files}
        for page in self._made_pages(files, config):
            file = _made_file(page, config)
            if file.dest_uri not in taken:
                files.append(file)
                if page.name.startswith(LETTERS):
                    self.letters[Path(page.name).stem] = file

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Start to check. By now MkDocs knows which pages the site has, and has read none."""
        self.in_menu = [page.file for page in nav.pages]
        if self.site:
            self.site.start(list(_source_pages(files, config)), _made_files(files, config))
            self.is_checking = True
            self.tells_all = config.strict or not self.is_serving

    @event_priority(-100)
    def on_page_markdown(
        self,
        markdown: str,  # noqa: ARG002 - MkDocs names it
        *,
        page: Page,
        config: MkDocsConfig,
        files: Files,
    ) -> None:
        """Tell the extension where the page stands, after others took parts of the page."""
        self.markup.options = self.of_a_page
        words = files.get_file_from_path(WORDS)
        self.markup.facts = PageFacts(
            words_url=words.url_relative_to(page.file) if words else "",
            letter_urls={
                name: file.url_relative_to(page.file) for name, file in self.letters.items()
            },
            root_url=get_relative_url(".", page.url),
            folder=Path(page.file.abs_src_path).parent if page.file.abs_src_path else None,
            pictures=Path(config.docs_dir),
            file=page.file.src_uri,
            is_our_theme=is_ours(config.theme.dirs),
            explain=page.file != words and page.file not in self.letters.values(),
        )

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - MkDocs names it
        """Keep a place for the reading tools."""
        self.markup.options = OF_A_PART
        return with_place(html) if self.tools else html

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs names it
        """Make the search, now that the words of all pages are known."""
        find = files.get_file_from_path(FIND)
        if not config.theme.get("find") or not self.site or not find or not find.page:
            return
        in_order = dict.fromkeys([*self.in_menu, *files.documentation_pages()])
        found = [one for one in in_order if to_be_found(one.src_uri)]
        pages = [
            read_page_text(page_title(one.page), one.url, one.page.content)
            for one in found
            if one.page and one.page.content
        ]
        addresses = [get_relative_url(page.url, find.url) for page in pages]
        find.page.content = (find.page.content or "") + list_of_pages(pages, addresses)
        index = search_index(pages, self.site.glossary)
        files.append(File.generated(config, INDEX, content=index))

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002 - as above
        """Put the reading tools there."""
        root = get_relative_url(".", page.url)
        return with_tools(output, self.tools, root) if self.tools else output

    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs names it
        """Tell what was found."""
        self._tell()

    def _tell(self) -> None:
        if not self.site or not self.is_checking:
            return
        self.is_checking = False
        try:
            pages = self.site.finish()
        except MistakesFound as error:
            raise PluginError(str(error)) from None
        for page in pages:
            if not self.tells_all and self.told.get(page.path) == page.news:
                continue
            self.told[page.path] = page.news
            for volume, text in log_lines(page, self.site.settings.fail_on):
                log.log(volume, text)
        has_glossary, no_spelling = self.site.words is not None, self.site.no_spelling
        log.info(sum_up(pages, has_glossary=has_glossary, no_spelling=no_spelling))

    def on_build_error(self, *, error: Exception) -> None:
        """Tell what was found all the same, and why MkDocs stops at a page that is not UTF-8."""
        self._tell()
        if isinstance(error, UnicodeDecodeError):
            raise PluginError("One page is not saved as UTF-8. Save it again as UTF-8.") from None

    def _made_pages(self, files: Files, config: MkDocsConfig) -> Iterator[MadePage]:
        if self.site is None or not self.site.settings.pages:
            return
        wanted = Wanted(words=True, rules=True)
        if not self.choices.wants_pages:
            texts = (Path(page.path).read_bytes() for page in _source_pages(files, config))
            wanted = wanted_pages(str(config.nav), texts)
        yield from made_pages(wanted, self.site)


def _source_pages(files: Files, config: MkDocsConfig) -> Iterator[SourcePage]:
    """The pages that people wrote: not those that a plugin makes, which nobody can mend."""
    folders = (config.docs_dir, os.path.dirname(config.config_file_path or config.docs_dir))  # noqa: PTH120 - as below
    homes = tuple(os.path.join(folder, "") for folder in folders)  # noqa: PTH118 - for each page
    for file in files.documentation_pages():
        path = file.abs_src_path or os.path.join(config.docs_dir, file.src_uri)  # noqa: PTH118 - as above
        if not file.generated_by and path.startswith(homes) and os.path.isfile(path):  # noqa: PTH113 - as above
            yield SourcePage(file.src_uri, from_here(path))


def _made_file(page: MadePage, config: MkDocsConfig) -> File:
    return File.generated(config, page.name, content=page.text, inclusion=InclusionLevel.NOT_IN_NAV)


def _made_files(files: Files, config: MkDocsConfig) -> Iterator[str]:
    """Where the files would stand that are none of the pages' folder, such as those of a plugin."""
    home = os.path.join(config.docs_dir, "")  # noqa: PTH118 - for each file
    for file in files:
        if file.generated_by or not (file.abs_src_path or "").startswith(home):
            yield os.path.normpath(home + file.src_uri)
