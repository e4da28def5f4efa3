"""Checks the pages of one site for a build, and only those that changed since the last build."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_speakeasy.building.job import Job, JobNews, check_pages, read_words
from mkdocs_speakeasy.building.kept_file import hash_of
from mkdocs_speakeasy.building.memory import FOLDER, Known, Memory, PageNews, code_state
from mkdocs_speakeasy.building.news import news_of_problem
from mkdocs_speakeasy.files.page_files import read_page
from mkdocs_speakeasy.files.picture_files import PictureFile, look_for_pictures
from mkdocs_speakeasy.languages.editions import MAIN, Edition, settings_for, words_for
from mkdocs_speakeasy.mistakes import MistakesFound
from mkdocs_speakeasy.page_settings import depends_on_more
from mkdocs_speakeasy.settings import PICTURE_LIST, Settings, find_picture_folders
from mkdocs_speakeasy.spelling.state import state_of_spelling, why_no_spelling

if TYPE_CHECKING:
    from mkdocs_speakeasy.building.known_matches import KnownMatches
    from mkdocs_speakeasy.building.second_process import SecondProcess
    from mkdocs_speakeasy.pictures.record import Library
    from mkdocs_speakeasy.words.glossary import Glossary


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page of the site that a person wrote."""

    name: str
    """From the folder of the pages: guides/a.md."""
    path: str
    """For people and for reading: docs/guides/a.md."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The name and the text of a page."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class CheckedPage:
    """A page, and what was found on it."""

    path: str
    news: PageNews


class SiteCheck:
    """One site, for as long as its settings and its words stay the same."""

    def __init__(
        self,
        settings: Settings,
        words: Path | None,
        memory: Memory,
        home: Path = Path(),
        pictures: tuple[Path, ...] = (),
    ) -> None:
        """Know nothing of the pages yet.

        Args:
            settings: what the site sets.
            words: the list of words.
            memory: what was found before.
            home: the folder of the config.
            pictures: the folders of the library.
        """
        self.settings = settings
        self.words = words
        self.memory = memory
        self.home = home
        self.pictures = pictures
        self.docs = home
        """The folder of the pages."""
        self.checks_pictures = False
        """Whether the pictures of the library are checked here. They are the same for all pages."""
        self.no_spelling = ""
        """Why spelling was not checked, in one line; empty where it was, or is not wanted."""
        self.known: dict[str, PageNews] = {}
        self.sources: dict[str, SourceText] = {}
        self.helper: SecondProcess | None = None
        self.made_files: frozenset[str] = frozenset()

    @cached_property
    def glossary(self) -> Glossary:
        """The group's words. Raises GlossaryError."""
        words = read_words(self.words, self.settings.language)
        if not self.library:
            return words
        from mkdocs_speakeasy.pictures.publishing import with_pictures  # noqa: PLC0415 - seldom

        return with_pictures(words, self.library, self.docs)

    @cached_property
    def library(self) -> Library:
        """The pictures that have a name. Raises MistakesFound."""
        from mkdocs_speakeasy.pictures.reading import open_library  # noqa: PLC0415 - seldom needed

        return open_library(self.pictures)

    @cached_property
    def published_pictures(self) -> dict[str, str]:
        """Where each picture of the library stands on the site, by its name."""
        from mkdocs_speakeasy.pictures.publishing import published_name  # noqa: PLC0415 - as above

        named = self.library.by_name.items()
        return {name: published_name(one, self.docs) for name, one in named}

    @cached_property
    def matches(self) -> KnownMatches:
        """Where the words stand in the texts that readers read."""
        from mkdocs_speakeasy.building.known_matches import KnownMatches  # noqa: PLC0415 - as above

        return KnownMatches(self.memory.file.with_suffix(".words.json"), self.memory.key)

    def start(self, pages: Sequence[SourcePage], made_files: Iterable[str] = ()) -> None:
        """Start to check these pages, without those that the settings skip.

        Args:
            pages: the pages.
            made_files: the paths of files that only the build makes. Pictures may be among them.
        """
        self.known, self.sources, self.helper = {}, {}, None
        self.made_files = frozenset(made_files)
        for page in pages:
            if not self.settings.skips(page.name):
                self._look_at(page)
        to_check = [
            (path, one.text) for path, one in self.sources.items() if path not in self.known
        ]
        self.job = Job(
            self.settings, self.words, to_check, self.home, self.made_files, self.pictures
        )
        if self.job.is_worth_it():
            from mkdocs_speakeasy.building.second_process import SecondProcess  # noqa: PLC0415 - slow

            self.helper = SecondProcess.start(self.job)

    def finish(self) -> list[CheckedPage]:
        """What is on the pages."""
        news = self.helper.news() if self.helper else None
        if news is None:
            news = check_pages(self.job, self.glossary) if self.job.pages else JobNews({}, "", {})
        self.helper = None
        self.no_spelling = news.no_spelling or why_no_spelling(self.settings)
        is_broken = news.no_spelling and not why_no_spelling(self.settings)
        for path, found in news.pages.items():
            self.known[path] = found
            # A program that stands and fails may work the next time, and nothing tells when.
            if not is_broken and not depends_on_more(self.sources[path].text):
                known = Known(found, news.pictures.get(path, []))
                self.memory.keep(self.sources[path].name, self.sources[path].text, known)
        if self.checks_pictures:
            from mkdocs_speakeasy.building.shelf_check import check_shelf_of  # noqa: PLC0415 - slow

            for one in self.library.sets:
                self.known[one.list] = check_shelf_of(
                    one, self.glossary, self.settings, self.memory
                )
        self.memory.save()
        self.matches.save()
        return [CheckedPage(path, found) for path, found in sorted(self.known.items())]

    def _look_at(self, page: SourcePage) -> None:
        """Read a page. What is wrong with it, or was found on it before, is known at once."""
        try:
            source = read_page(page.path, BytesIO())
        except MistakesFound as error:
            self.known[page.path] = news_of_problem(error.mistakes[0])
            return
        self.sources[page.path] = SourceText(page.name, source)
        known = self.memory.recall(page.name, source)
        if known and self._are_as_before(page, known.pictures):
            self.known[page.path] = known.news

    def _are_as_before(self, page: SourcePage, pictures: list[PictureFile]) -> bool:
        """Whether the same pictures of a page are there, and the same ones are not."""
        sources = (one.source for one in pictures)
        library = self.library if self.pictures or pictures else None
        found = look_for_pictures(page.path, sources, self.made_files, library)
        return list(found) == pictures


def open_site(
    config: Path,
    settings: Settings,
    before: SiteCheck | None = None,
    edition: Edition = MAIN,
    docs: Path | None = None,
) -> SiteCheck:
    """The site of a config file.

    Raises MistakesFound, for the list of words, the pictures or the spelling.

    Args:
        config: the config file.
        settings: its settings.
        before: the site in the last build. It is kept where nothing changed that matters.
        edition: which pages of it, by their language.
        docs: the folder of all pages, where a library of pictures may stand.
    """
    docs = config.parent / "docs" if docs is None else docs
    pictures = find_picture_folders(config.parent, docs, settings)
    words = words_for(edition, settings, config.parent)
    settings = settings_for(edition, settings)
    spelling = state_of_spelling(settings, config.parent)
    lists = [folder / PICTURE_LIST for folder in pictures]
    key = hash_of(
        code_state(),
        repr(settings),
        str(words),
        _text(words),
        spelling,
        *map(str, lists),
        *map(_text, lists),
    )
    name = ".".join(filter(None, (config.stem, edition.code, "json")))
    file = Path.cwd() / config.parent / FOLDER / name
    if before and (before.memory.file, before.memory.key) == (file, key):
        return before
    site = SiteCheck(settings, words, Memory(file, key), config.parent, pictures)
    site.docs, site.checks_pictures = docs, not edition.code
    if site.memory.is_new:
        _ = site.glossary, site.library  # so that mistakes are told before anything is built
    return site


def _text(words: Path | None) -> str:
    try:
        return words.read_bytes().decode("utf-8", errors="surrogateescape") if words else ""
    except OSError:
        return ""
