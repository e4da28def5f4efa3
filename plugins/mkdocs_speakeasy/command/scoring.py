"""Scores many pages for the command: how hard each is to read, and what to mend first."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from mkdocs_speakeasy.command.site_pages import pages_of
from mkdocs_speakeasy.files.page_files import read_page
from mkdocs_speakeasy.measures.page_score import score_document
from mkdocs_speakeasy.mistakes import MistakesFound
from mkdocs_speakeasy.page_settings import why_unreadable
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.reports.score_report import ScoredPage, Scores
from mkdocs_speakeasy.settings import SiteConfig
from mkdocs_speakeasy.words.loading import load_glossary


def score_pages(
    paths: Sequence[str], site: SiteConfig, glossary_path: str, standard_input: BinaryIO
) -> Scores:
    """The scores of the pages in these files and folders, or of all pages of the site."""
    words = Path(glossary_path) if glossary_path else site.glossary
    glossary = load_glossary(words) if words else None
    known = glossary.spellings_in_lower_case if glossary else ()
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
            scored.append(ScoredPage(path, score_document(read(source), known)))
    return Scores(scored, mistakes)
