"""Checks the pages of one site for a build, and only those that changed since the last build."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_speakeasy.memory import FOLDER, Line, Memory, PageNews, code_state, hash_of
from mkdocs_speakeasy.mistakes import Mistake, MistakesFound
from mkdocs_speakeasy.page_files import read_page
from mkdocs_speakeasy.settings import Settings, find_glossary

if TYPE_CHECKING:
    from mkdocs_speakeasy.checker import Finding
    from mkdocs_speakeasy.words.glossary import Glossary

MOST_LINES = 10
"""How many things a build tells about one page."""
LOUDEST_FIRST = ("must", "should", "think")
PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page of the site that a person wrote."""

    name: str
    """From the folder of the pages: guides/a.md."""
    path: str
    """For people and for reading: docs/guides/a.md."""


@dataclass(frozen=True, slots=True)
class CheckedPage:
    """A page, and what was found on it."""

    path: str
    news: PageNews


@dataclass
class SiteCheck:
    """One site, for as long as its settings and its words stay the same."""

    settings: Settings
    words: Path | None
    """The list of words."""
    memory: Memory

    @cached_property
    def glossary(self) -> Glossary:
        """The group's words. Raises GlossaryError."""
        # Slow to import, and not needed where nothing changed.
        from mkdocs_speakeasy.words.glossary import Glossary  # noqa: PLC0415
        from mkdocs_speakeasy.words.loading import load_glossary  # noqa: PLC0415

        return load_glossary(self.words) if self.words else Glossary()

    def check(self, pages: Sequence[SourcePage]) -> list[CheckedPage]:
        """What is on these pages, without those that the settings skip."""
        checked = [self._check(page) for page in pages if not self._is_skipped(page)]
        self.memory.save()
        return checked

    def _is_skipped(self, page: SourcePage) -> bool:
        return any(fnmatch(page.name, pattern) for pattern in self.settings.skip)

    def _check(self, page: SourcePage) -> CheckedPage:
        try:
            source = read_page(page.path, BytesIO())
        except MistakesFound as error:
            return CheckedPage(page.path, _problem(error.mistakes[0]))
        known = self.memory.recall(page.name, source)
        if known:
            return CheckedPage(page.path, known)
        news = self._news(page.path, source)
        self.memory.keep(page.name, source, news)
        return CheckedPage(page.path, news)

    def _news(self, path: str, source: str) -> PageNews:
        from mkdocs_speakeasy.checker import check_page  # noqa: PLC0415 - slow to import

        result = check_page(source, path, self.glossary, self.settings)
        return _problem(result.problem) if result.problem else news_of(result.findings)


def open_site(config: Path, settings: Settings, before: SiteCheck | None = None) -> SiteCheck:
    """The site of a config file. Raises GlossaryError.

    Args:
        config: the config file.
        settings: its settings.
        before: the site in the last build. It is kept where nothing changed that matters.
    """
    words = find_glossary(config.parent, settings)
    key = hash_of(code_state(), repr(settings), str(words), _text(words))
    file = Path.cwd() / config.parent / FOLDER / f"{config.stem}.json"
    if before and (before.memory.file, before.memory.key) == (file, key):
        return before
    site = SiteCheck(settings, words, Memory(file, key))
    if site.memory.is_new:
        _ = site.glossary  # so that its mistakes are told before anything is built
    return site


def _text(words: Path | None) -> str:
    try:
        return words.read_bytes().decode("utf-8", errors="surrogateescape") if words else ""
    except OSError:
        return ""


def news_of(findings: Sequence[Finding]) -> PageNews:
    """What a build tells of these findings: how many there are, and the worst of them."""
    levels = [finding.level for finding in findings]
    worst = sorted(findings, key=lambda finding: LOUDEST_FIRST.index(finding.level))[:MOST_LINES]
    must, should, think = map(levels.count, LOUDEST_FIRST)
    return PageNews(must, should, think, [_line(finding) for finding in worst])


def _line(finding: Finding) -> Line:
    words = f"{finding.message} {finding.help} [{finding.rule}]"
    return Line(finding.level, f"{finding.line}:{finding.column}: {_printable(words)}")


def _problem(mistake: Mistake) -> PageNews:
    place = f"{mistake.line}:{mistake.column}: " if mistake.line else " "
    return PageNews(0, 0, 0, [Line(PROBLEM, place + _printable(mistake.message))])


def _printable(text: str) -> str:
    """Text of a page may hold signs that steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
