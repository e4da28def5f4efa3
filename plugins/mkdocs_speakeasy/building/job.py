"""The work of one build: the pages to check, and the check of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mkdocs_speakeasy.building.memory import PageNews
from mkdocs_speakeasy.building.news import news_of, news_of_problem
from mkdocs_speakeasy.files.picture_files import PictureFile
from mkdocs_speakeasy.settings import Settings

if TYPE_CHECKING:
    from mkdocs_speakeasy.words.glossary import Glossary

ENOUGH = 100_000
"""How many letters there must be to check. For less, a process takes longer to start."""


@dataclass(frozen=True, slots=True)
class Job:
    """What to check: the path and the text of each page."""

    settings: Settings
    words: Path | None
    """The list of words."""
    pages: Sequence[tuple[str, str]]
    home: Path = Path()
    """The folder of the config."""
    made_files: frozenset[str] = frozenset()
    """The paths of files that only the build makes."""
    pictures: tuple[Path, ...] = ()
    """The folders of the library of pictures."""

    def is_worth_it(self) -> bool:
        """Whether a second process would be faster than this one."""
        return _processors() > 1 and sum(len(source) for _, source in self.pages) >= ENOUGH


class JobNews(NamedTuple):
    """What a job came to."""

    pages: dict[str, PageNews]
    """What is on each page, by its path."""
    no_spelling: str
    """Why spelling was not checked, in one line; empty where it was, or is not wanted."""
    pictures: dict[str, list[PictureFile]]
    """The pictures on each page that shows some from files, by the path of the page."""


def check_pages(job: Job, glossary: Glossary) -> JobNews:
    """Check the pages of a job."""
    # Slow to import, and not needed where nothing changed.
    from mkdocs_speakeasy.checker import check_page_alone  # noqa: PLC0415 - as above
    from mkdocs_speakeasy.pictures.reading import open_library  # noqa: PLC0415 - as above
    from mkdocs_speakeasy.spelling.opening import spelling_for  # noqa: PLC0415 - as above

    library = open_library(job.pictures)
    sources = (source for _, source in job.pages)
    speller = spelling_for(job.settings, job.home, sources)
    with speller if job.settings.is_english else nullcontext() as spelling:
        results = [
            check_page_alone(
                source,
                path,
                glossary,
                job.settings,
                spelling,
                made_files=job.made_files,
                library=library,
            )
            for path, source in job.pages
        ]
    news = {
        one.path: news_of_problem(one.problem) if one.problem else news_of(one.findings)
        for one in results
    }
    pictures = {one.path: list(one.pictures) for one in results if one.pictures}
    return JobNews(news, spelling.trouble if spelling else "", pictures)


def read_words(words: Path | None, language: str) -> Glossary:
    """The group's words, in this language. Raises GlossaryError."""
    from mkdocs_speakeasy.languages.mutations import with_mutations  # noqa: PLC0415 - as above
    from mkdocs_speakeasy.words.glossary import Glossary  # noqa: PLC0415 - as above
    from mkdocs_speakeasy.words.loading import load_glossary  # noqa: PLC0415 - as above

    return with_mutations(load_glossary(words), language) if words else Glossary()


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
