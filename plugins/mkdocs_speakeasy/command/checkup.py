"""Checks many pages for the command: which pages, with which words, and how it ends."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from mkdocs_speakeasy.checker import (
    PageResult,
    check_glossary,
    check_page_alone,
    check_shelf,
)
from mkdocs_speakeasy.command.page_languages import PageLanguages
from mkdocs_speakeasy.command.site_pages import pages_of
from mkdocs_speakeasy.files.page_files import read_page
from mkdocs_speakeasy.languages.editions import MAIN
from mkdocs_speakeasy.mistakes import MistakesFound
from mkdocs_speakeasy.pictures.reading import open_library
from mkdocs_speakeasy.pictures.record import Library
from mkdocs_speakeasy.reports.outcome import Outcome
from mkdocs_speakeasy.rules.rule import LEVELS
from mkdocs_speakeasy.settings import PICTURE_LIST, Settings, SiteConfig
from mkdocs_speakeasy.spelling.opening import spelling_for
from mkdocs_speakeasy.spelling.spelling import Spelling

EXIT_FINE, EXIT_FOUND, EXIT_COULD_NOT_RUN = 0, 1, 2


def check_pages(  # noqa: PLR0913 - what a person may type
    paths: Sequence[str],
    site: SiteConfig,
    settings: Settings,
    glossary_path: str,
    standard_input: BinaryIO,
    *,
    with_ease: bool = False,
) -> Outcome:
    """Check the pages in these files and folders, or the whole site with its list of words."""
    languages = PageLanguages(site, settings, glossary_path)
    glossaries = [languages.glossary_of(edition) for _, edition in languages.lists()]
    library = open_library(site.picture_folders) if site.path.name else None
    lists = {Path(one.list).resolve(): one for one in library.sets} if library else {}
    also = (*(words for words, _ in languages.lists()), *(Path(one.list) for one in lists.values()))
    found = pages_of(paths, site, settings, *also)
    results: list[PageResult] = []
    mistakes = list(found.mistakes)
    sources: dict[str, str] = {}
    for path in found.paths:
        try:
            sources[path] = read_page(path, standard_input)
        except MistakesFound as error:
            mistakes += error.mistakes
    with spelling_for(settings, site.path.parent, sources.values()) as spelling:
        for path, source in sources.items():
            pictures = lists.get(Path(path).resolve()) if path.endswith(PICTURE_LIST) else None
            if pictures:
                glossary = languages.glossary_of(MAIN)
                result = check_shelf(source, pictures, glossary, settings, spelling)
            else:
                result = _check(path, source, languages, spelling, library, with_ease=with_ease)
            if result.problem:
                mistakes.append(result.problem)
            else:
                results.append(result)
    return Outcome(
        results,
        mistakes,
        sources,
        has_glossary=bool(glossaries),
        no_spelling=spelling.trouble if spelling else "",
    )


def exit_code(outcome: Outcome, fail_on: str) -> int:
    """0 where all is fine, 1 where there is something to change, 2 where nothing was checked.

    A page that could not be checked counts as a thing that must change.
    """
    if not outcome.results:
        return EXIT_COULD_NOT_RUN
    if fail_on == "never":
        return EXIT_FINE
    loud = LEVELS[LEVELS.index(fail_on) :]
    has_found = outcome.mistakes or any(finding.level in loud for finding in outcome.findings)
    return EXIT_FOUND if has_found else EXIT_FINE


def _check(  # noqa: PLR0913 - as above
    path: str,
    source: str,
    languages: PageLanguages,
    spelling: Spelling | None,
    library: Library | None,
    *,
    with_ease: bool,
) -> PageResult:
    """Check a page, or a list of words, as its language asks for."""
    for words, edition in languages.lists():
        if _is_same(path, words):
            settings, glossary = languages.settings_of(edition), languages.glossary_of(edition)
            speller = spelling if settings.is_english else None
            return check_glossary(source, path, glossary, settings, speller)
    edition = languages.edition_of(path)
    settings, glossary = languages.settings_of(edition), languages.glossary_of(edition)
    speller = spelling if settings.is_english else None
    return check_page_alone(
        source, path, glossary, settings, speller, with_ease=with_ease, library=library
    )


def _is_same(path: str, words: Path) -> bool:
    return path.endswith(words.name) and Path(path).resolve() == words.resolve()
