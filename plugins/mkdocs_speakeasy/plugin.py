"""Joins Speakeasy and MkDocs. ProperDocs runs this too: it hands its own parts over as `mkdocs`.

There is little here but hooks. What they do stands in functions that know nothing of MkDocs.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config.base import ConfigErrors, ConfigWarnings, LegacyConfig, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from mkdocs_speakeasy.building.build_log import log_lines, sum_up
from mkdocs_speakeasy.building.memory import PageNews
from mkdocs_speakeasy.config import (
    Choices,
    from_here,
    mistakes_for_languages,
    mistakes_for_theme,
    read_choices,
)
from mkdocs_speakeasy.host.languages_of_page import other_languages
from mkdocs_speakeasy.host.made_files import (
    add_lists_of_pages,
    add_made_pages,
    made_files,
    source_pages,
)
from mkdocs_speakeasy.host.menus import menus_of
from mkdocs_speakeasy.host.offline import KeptSite
from mkdocs_speakeasy.host.picture_files import add_pictures
from mkdocs_speakeasy.host.scripts import join_scripts
from mkdocs_speakeasy.host.searches import add_searches
from mkdocs_speakeasy.host.site_edition import SiteEditions, open_editions
from mkdocs_speakeasy.host.theme_of_page import ThemeOfPage, in_its_language
from mkdocs_speakeasy.languages.editions import name_of_list
from mkdocs_speakeasy.markup import SpeakeasyExtension
from mkdocs_speakeasy.markup.options import Options
from mkdocs_speakeasy.markup.page_facts import PageFacts
from mkdocs_speakeasy.mistakes import MistakesFound
from mkdocs_speakeasy.settings import PICTURE_LIST, in_language
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
NO_WORDS = "There is no list of words for {}, so its hard words are not explained. Make {}."
log = get_plugin_logger(NAME)


class SpeakeasyPlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]  # theirs
    """Checks the pages, and makes the word list and the pages of the rules."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self.choices = Choices()
        self.editions: SiteEditions | None = None
        self.theme: ThemeOfPage | None = None
        self.tools: dict[str, str] = {}
        """The reading tools for a theme of somebody else, by language."""
        self.markup = SpeakeasyExtension()
        self.of_a_page = self.markup.options
        self.is_serving = False
        self.is_checking = False
        self.tells_all = True
        self.kept_site: KeptSite | None = None
        self.in_menu: list[File] = []
        self.menus: dict[str, Navigation] = {}
        """Of each language, by its folder, when the first page is made."""
        self.told: dict[str, PageNews] = {}
        """What `mkdocs serve` has told already of each page. It tells only what is new."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002 - MkDocs names it
        """Start afresh. MkDocs keeps a plugin that has this hook for all builds of a process."""
        self.is_serving = command == "serve"
        self.editions, self.told = None, {}

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
        docs = Path(from_here(config.docs_dir))
        settings = in_language(self.choices.settings, config.theme.get("language"))
        try:
            self.editions = open_editions(config_file, docs, settings, self.editions)
            words = [(one, one.site.glossary) for one in self.editions]
        except MistakesFound as error:
            is_of_pictures = error.mistakes[0].path.endswith(PICTURE_LIST)
            what = "pictures" if is_of_pictures else "words"
            raise PluginError(f"The list of {what} has mistakes.\n{error}") from None
        for mistake in mistakes_for_languages(settings, docs, str(config_file)):
            log.warning(str(mistake))
        for pictures in self.editions.main.site.library.sets:
            config.watch.append(str(pictures.folder))
        for one, glossary in words:
            if one.site.words:
                config.watch.append(str(one.site.words))
            elif one.edition.code:
                name = name_of_list(one.edition, settings)
                log.info(NO_WORDS.format(one.edition.own_name, name))
            for mistake in missing_pictures(glossary, docs, one.site.published_pictures):
                log.warning(str(mistake))
            for mistake in entries_with_markup(glossary):
                log.info(str(mistake))
        facts = PageFacts(is_our_theme=is_ours(config.theme.dirs))
        self.markup = SpeakeasyExtension(words=words[0][1], facts=facts, explain=settings.explain)
        self.of_a_page, self.markup.options = self.markup.options, OF_A_PART
        others = [one for one in config.markdown_extensions if one != NAME]
        config.markdown_extensions = [*others, self.markup]  # type: ignore[list-item] # it takes both
        self._read_theme(config, config_file)
        self.theme, self.tools = ThemeOfPage(config, self.editions), {}
        self.kept_site = KeptSite(config, is_wanted=settings.offline and not self.is_serving)

    def _read_theme(self, config: MkDocsConfig, config_file: Path) -> None:
        """Tell what is wrong in the settings of our theme, or give another theme our look."""
        if is_ours(config.theme.dirs):
            theme = config.theme
            words_of_theme = (theme.get("palette"), theme.get("words"), theme.get("language"))
            chosen = Chosen(*words_of_theme, theme.dirs)
            for mistake in mistakes_for_theme(chosen, str(config_file)):
                log.warning(str(mistake))
            theme["language"] = chosen.language if chosen.has_language else "en"
        else:
            config.extra_css.append(SHEET)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
        """Add the pages that we make. A page of the site in the same place wins."""
        if not self.editions:
            return
        if is_ours(config.theme.dirs):
            for file in [one for one in files if not is_needed(one.src_uri)]:
                if file.src_dir in config.theme.dirs:
                    files.remove(file)
            join_scripts(files)
            add_lists_of_pages(self.editions, files, config)
        else:
            for name, text in reading_files():
                files.append(File.generated(config, name, content=text))
        for mistake in add_pictures(self.editions, files, config):
            log.warning(str(mistake))
        for one in self.editions:
            wants_all = self.choices.wants_pages
            add_made_pages(one, self.editions, files, config, wants_all=wants_all)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Start to check. By now MkDocs knows which pages the site has, and has read none."""
        self.in_menu, self.menus = [page.file for page in nav.pages], {}
        if not self.editions:
            return
        pages, made = list(source_pages(files, config)), list(made_files(files, config))
        for one in self.editions:
            one.site.start([page for page in pages if self.editions.of(page.name) is one], made)
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
        if not self.editions:
            return
        edition = self.editions.of(page.file.src_uri)
        self.markup.options = self.of_a_page
        self.markup.words, self.markup.find = edition.site.glossary, edition.site.matches.find
        words = edition.word_list(files)
        self.markup.facts = PageFacts(
            words_url=words.url_relative_to(page.file) if words else "",
            letter_urls={
                name: file.url_relative_to(page.file) for name, file in edition.letters.items()
            },
            root_url=get_relative_url(".", page.url),
            folder=Path(page.file.abs_src_path).parent if page.file.abs_src_path else None,
            pictures=Path(config.docs_dir),
            file=page.file.src_uri,
            is_our_theme=is_ours(config.theme.dirs),
            language=edition.language,
            library=edition.site.library,
            published=edition.site.published_pictures.values(),
            library_language=self.editions.main.language,
            explain=page.file != words and page.file not in edition.letters.values(),
        )

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002 - as above
        """Keep a place for the reading tools."""
        self.markup.options = OF_A_PART
        if is_ours(config.theme.dirs) or not self.editions:
            return html
        return with_place(in_its_language(html, self.editions.of(page.file.src_uri), config))

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Make the search, now that the words of all pages are known."""
        if self.kept_site:
            self.kept_site.add_page(env)
        if self.editions and self.theme:
            add_searches(self.editions, self.in_menu, files, config)
            self.theme.files = files
            self.theme.use(self.editions.main)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Give the page the menu and the words of its language."""
        del config
        if not self.editions or not self.theme:
            return
        files, edition = self.theme.files, self.editions.of(page.file.src_uri)
        self.menus = self.menus or menus_of(nav, self.editions, files)
        context["nav"] = self.menus[edition.edition.folder]
        others = list(other_languages(page, self.editions, self.menus, files))
        self.theme.use(edition, others)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Put the reading tools there."""
        if not is_ours(config.theme.dirs) and self.editions:
            language = self.editions.of(page.file.src_uri).language
            if language not in self.tools:
                self.tools[language] = reading_tools(config, config.theme.dirs)
            root = get_relative_url(".", page.url)
            output = with_tools(output, self.tools[language], root)
        return output

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Tell what was found. All files of the site are written now, and may be kept."""
        self._tell()
        if self.kept_site:
            for volume, text in self.kept_site.write(Path(config.site_dir)):
                log.log(volume, text)

    def _tell(self) -> None:
        if not self.editions or not self.is_checking:
            return
        self.is_checking = False
        try:
            pages = [page for one in self.editions for page in one.site.finish()]
        except MistakesFound as error:
            raise PluginError(str(error)) from None
        main = self.editions.main.site
        for page in pages:
            if not self.tells_all and self.told.get(page.path) == page.news:
                continue
            self.told[page.path] = page.news
            for volume, text in log_lines(page, main.settings.fail_on):
                log.log(volume, text)
        has_glossary = any(one.site.words for one in self.editions)
        log.info(sum_up(pages, has_glossary=has_glossary, no_spelling=main.no_spelling))

    def on_build_error(self, *, error: Exception) -> None:
        """Tell what was found all the same, and why MkDocs stops at a page that is not UTF-8."""
        self._tell()
        if isinstance(error, UnicodeDecodeError):
            raise PluginError("One page is not saved as UTF-8. Save it again as UTF-8.") from None
