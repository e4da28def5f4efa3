"""Makes a booklet: builds the site, takes the pages that are wanted, and prints them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mkdocs_speakeasy.mistakes import Mistake, MistakesFound
from mkdocs_speakeasy.paper.booklet import Booklet, BookletPages
from mkdocs_speakeasy.paper.chapter_maker import make_chapter
from mkdocs_speakeasy.paper.paper_words import PaperWords
from mkdocs_speakeasy.paper.places import Places, by_page, short_address
from mkdocs_speakeasy.paper.printing import print_booklet
from mkdocs_speakeasy.paper.site_pages import BuiltSite, SitePage, build_site

HARD_WORDS = 'class="se-hard-words"'
WORD_LIST = "/speakeasy/words"

_BUILDING = 0.4
"""How much of the time goes into the build of the site."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person asked for."""

    paths: Sequence[Path]
    """Files and folders of pages. Empty: the whole site."""
    is_large: bool
    """Large print."""
    day: date
    contact_of: Callable[[str], str]
    """How to tell the group, for a page by its name; empty where nobody wrote it down."""


@dataclass(frozen=True, slots=True)
class MadeBooklet:
    """The booklet, and what to tell of it."""

    name: str
    pdf: bytes
    pages: int
    missing: Sequence[str]
    """The pictures that are not there, each with its page."""


def make_booklet(
    config_file: Path, wanted: Wanted, browser: str, folder: Path, at: Callable[[float], None]
) -> MadeBooklet:
    """Make a booklet.

    Args:
        config_file: of the site, such as mkdocs.yml.
        wanted: which pages, and how.
        browser: the path of the program that prints.
        folder: an empty folder to work in.
        at: is told how much is done: 1 is all.

    Raises:
        NotBuiltError: MkDocs stopped.
        NotPrintedError: the browser made nothing.
        MistakesFound: something that is wanted is no page of the site.
    """
    site = build_site(config_file, folder / "site", lambda part: at(_BUILDING * part))
    pages = choose_pages(site.pages, wanted.paths)
    if not pages:
        raise MistakesFound([Mistake(str(config_file), 0, 0, "This site has no pages yet.")])
    site.speak(pages[0].language)
    words = PaperWords(site.config, site.config.theme.dirs)
    booklet = _booklet(site, pages, wanted, words["paper.on_site"])
    made = print_booklet(
        BookletPages(booklet, words),
        browser,
        folder,
        lambda part: at(_BUILDING + (1 - _BUILDING) * part),
    )
    missing = [
        f"{picture or 'a picture without a name'}, on the page {page.name}"
        for page, chapter in zip(pages, booklet.chapters, strict=True)
        for picture in chapter.missing
    ]
    return MadeBooklet(booklet.title, made.pdf, made.pages, missing)


def choose_pages(pages: Sequence[SitePage], paths: Sequence[Path]) -> list[SitePage]:
    """The pages in these files and folders, each once; or else all in the language of the site.

    Pages that a build makes, such as the word list, have their own place in a booklet.
    """
    written = [page for page in pages if page.source]
    if not written:
        return []
    if not paths:
        home = next((page for page in written if not page.url.strip("./")), written[0])
        own = [page for page in written if page.language == home.language]
        return [page for page in own if page.is_in_menu] or own
    chosen: dict[str, SitePage] = {}
    for path in paths:
        real = path.resolve()
        found = [page for page in written if page.source and _is_in(page.source, real)]
        if not found:
            message = "This is no page of the site. Choose a page, or a folder with pages."
            raise MistakesFound([Mistake(str(path), 0, 0, message)])
        chosen.update((page.name, page) for page in found)
    return list(chosen.values())


def _is_in(source: Path, path: Path) -> bool:
    return source.resolve().is_relative_to(path)


def _booklet(site: BuiltSite, pages: Sequence[SitePage], wanted: Wanted, on_site: str) -> Booklet:
    is_one = len(pages) == 1
    names = {page.url: f"c{number}" for number, page in enumerate(pages, start=1)}
    parts = by_page(names)
    if any(HARD_WORDS in page.content for page in pages):
        lists = (page.url for page in site.pages if WORD_LIST in f"/{page.name}")
        parts = by_page(dict.fromkeys(lists, "words")) | parts
    places = Places(parts, site.folder, site.address)
    chapters = [
        make_chapter(names[page.url], page, places, on_site, keeps_words=not is_one)
        for page in pages
    ]
    link = f"{site.address}/{pages[0].url if is_one else ''}" if site.address else ""
    return Booklet(
        title=pages[0].title if is_one else site.name,
        site=site.name,
        link=link,
        address=short_address(link),
        contact=wanted.contact_of(pages[0].name),
        chapters=chapters,
        day=wanted.day,
        is_large=wanted.is_large,
    )
