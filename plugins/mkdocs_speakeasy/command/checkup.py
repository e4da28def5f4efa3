"""Checks many pages for the command: which pages, with which words, and how it ends."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from mkdocs_speakeasy.checker import PageResult, check_glossary, check_page_alone
from mkdocs_speakeasy.command.site_pages import pages_of
from mkdocs_speakeasy.files.page_files import read_page
from mkdocs_speakeasy.mistakes import MistakesFound
from mkdocs_speakeasy.reports.outcome import Outcome
from mkdocs_speakeasy.rules.rule import LEVELS
from mkdocs_speakeasy.settings import Settings, SiteConfig
from mkdocs_speakeasy.spelling.opening import spelling_for
from mkdocs_speakeasy.words.glossary import Glossary
from mkdocs_speakeasy.words.loading import load_glossary

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
    words = Path(glossary_path) if glossary_path else site.glossary
    glossary = load_glossary(words) if words else None
    list_of_words = glossary or Glossary()
    found = pages_of(paths, site, settings, words)
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
            if words and _is_same(path, words):
                result = check_glossary(source, path, list_of_words, settings, spelling)
            else:
                result = check_page_alone(
                    source, path, list_of_words, settings, spelling, with_ease=with_ease
                )
            if result.problem:
                mistakes.append(result.problem)
            else:
                results.append(result)
    return Outcome(
        results,
        mistakes,
        sources,
        has_glossary=glossary is not None,
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


def _is_same(path: str, words: Path) -> bool:
    return path.endswith(words.name) and Path(path).resolve() == words.resolve()
