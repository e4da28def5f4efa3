"""Scores many pages for the command: how hard each is to read, and what to mend first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

from mkdocs_speakeasy.command.page_languages import PageLanguages
from mkdocs_speakeasy.command.site_pages import pages_of
from mkdocs_speakeasy.files.page_files import read_page
from mkdocs_speakeasy.languages.names import language_names
from mkdocs_speakeasy.measures.page_score import PageScore, score_document
from mkdocs_speakeasy.mistakes import MistakesFound
from mkdocs_speakeasy.page_settings import why_unreadable
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.reports.score_report import ScoredPage, Scores
from mkdocs_speakeasy.settings import SiteConfig

ONLY_ENGLISH = "This page is in {}. We can only score pages in English."


def score_pages(
    paths: Sequence[str], site: SiteConfig, glossary_path: str, standard_input: BinaryIO
) -> Scores:
    """The scores of the pages in these files and folders, or of all pages of the site."""
    languages = PageLanguages(site, site.settings, glossary_path)
    found = pages_of(paths, site, site.settings)
    scored: list[ScoredPage] = []
    mistakes = list(found.mistakes)
    for path in found.paths:
        try:
            source = read_page(path, standard_input).removeprefix("\ufeff")
        except MistakesFound as error:
            mistakes += error.mistakes
            continue
        problem = why_unreadable(source, path)
        if problem:
            mistakes.append(problem)
        else:
            scored.append(ScoredPage(path, _score(read(source), path, languages)))
    return Scores(scored, mistakes)


def _score(document: Document, path: str, languages: PageLanguages) -> PageScore:
    edition = languages.edition_of(path)
    settings = languages.settings_of(edition)
    if settings.is_english:
        return score_document(document, languages.glossary_of(edition).spellings_in_lower_case)
    name = language_names().get(settings.language, settings.language)
    why_not = ONLY_ENGLISH.format(name)
    return PageScore(len(document.word_starts), len(document.sentences), why_not=why_not)
