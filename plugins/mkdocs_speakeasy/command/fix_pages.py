"""Fixes pages for the command: finds the changes, and writes a page as a whole or not at all."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_speakeasy.command.page_languages import PageLanguages
from mkdocs_speakeasy.command.plain_click import PlainError
from mkdocs_speakeasy.command.site_pages import pages_of
from mkdocs_speakeasy.files.page_files import NOT_ALLOWED, NOT_READ, STANDARD_INPUT
from mkdocs_speakeasy.files.text_file import BYTE_ORDER_MARK, decode
from mkdocs_speakeasy.files.whole_file import change_whole
from mkdocs_speakeasy.fixing import Change, apply, find_changes
from mkdocs_speakeasy.languages.editions import MAIN
from mkdocs_speakeasy.mistakes import Mistake, MistakesFound
from mkdocs_speakeasy.page_settings import top_of_page, why_unreadable
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.settings import Settings, SiteConfig
from mkdocs_speakeasy.words.glossary import Glossary

IS_LINK = "This is a link to another file, so we left it as it is. Fix that file by its own name."
READ_ONLY = "This page may only be read, so we left it as it is."
CHANGED = "Somebody changed this page while we looked at it, so we left it as it is. Try again."


@dataclass(frozen=True, slots=True)
class PageToFix:
    """A page with something to change."""

    path: str
    content: bytes
    """The file as it is."""
    source: str
    """Its text."""
    changes: Sequence[Change]

    @property
    def fixed(self) -> str:
        """Its text with the changes made."""
        return apply(self.source, self.changes)


def pages_to_fix(
    paths: Sequence[str], site: SiteConfig, settings: Settings, glossary_path: str
) -> Iterator[PageToFix | Mistake]:
    """Each page with something to change, and why others could not be looked at."""
    if STANDARD_INPUT in paths:
        raise PlainError("Give the name of a file. We cannot write to another program.")
    languages = PageLanguages(site, settings, glossary_path)
    glossary = languages.glossary_of(MAIN)
    found = pages_of(paths, site, settings)
    yield from found.mistakes
    for path in found.paths:
        if languages.edition_of(path) != MAIN:
            continue  # what fits in the place of a word, we know only in English
        try:
            page = _look_at(path, glossary, settings)
        except MistakesFound as error:
            yield from error.mistakes
        else:
            if page.changes:
                yield page


def write_fixed(page: PageToFix) -> None:
    """Write a page with its changes. Raises MistakesFound, and then the page is as it was."""
    path = Path(page.path)
    mark = BYTE_ORDER_MARK if page.content.startswith(BYTE_ORDER_MARK) else b""
    try:
        if path.is_symlink():
            raise _left(page, IS_LINK)
        if not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            raise _left(page, READ_ONLY)
        is_done = change_whole(path, page.content, mark + page.fixed.encode())
    except PermissionError:
        raise _left(page, READ_ONLY) from None
    except FileNotFoundError:
        raise _left(page, CHANGED) from None
    except OSError as error:
        reason = f"The computer says: {error.strerror}."
        raise _left(page, f"We could not write this page, so it is as it was. {reason}") from None
    if not is_done:
        raise _left(page, CHANGED)


def _look_at(path: str, glossary: Glossary, settings: Settings) -> PageToFix:
    try:
        content = Path(path).read_bytes()
    except PermissionError:
        raise MistakesFound([Mistake(path, 0, 0, NOT_ALLOWED)]) from None
    except OSError:
        raise MistakesFound([Mistake(path, 0, 0, NOT_READ)]) from None
    source = decode(content, path)
    problem = why_unreadable(source, path)
    if problem:
        raise MistakesFound([problem])
    top_of_page(read(source), path)
    return PageToFix(path, content, source, find_changes(source, path, glossary, settings))


def _left(page: PageToFix, message: str) -> MistakesFound:
    return MistakesFound([Mistake(page.path, 0, 0, message)])
