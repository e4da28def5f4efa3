"""Checks a page: Document + rules + settings -> findings."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from mkdocs_speakeasy.allowances import Allowance, read_allowances
from mkdocs_speakeasy.files.picture_files import (
    PictureFile,
    look_for_pictures,
    pictures_from_files,
)
from mkdocs_speakeasy.mistakes import Mistake, MistakesFound
from mkdocs_speakeasy.one_note import one_note_each
from mkdocs_speakeasy.page_settings import kind_of_page, top_of_page, why_unreadable
from mkdocs_speakeasy.pictures.on_page import known_of
from mkdocs_speakeasy.pictures.reading import open_library
from mkdocs_speakeasy.pictures.record import Library, PictureSet
from mkdocs_speakeasy.pictures.shelf import read_shelf
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.rules import allow_comment, load_rules
from mkdocs_speakeasy.rules.rule import LEVELS, Entry, Page, Problem
from mkdocs_speakeasy.settings import ActiveRule, Settings, parse_settings
from mkdocs_speakeasy.spelling.opening import shared_spelling
from mkdocs_speakeasy.spelling.spelling import Spelling
from mkdocs_speakeasy.words.glossary import Glossary
from mkdocs_speakeasy.words.loading import load_glossary
from mkdocs_speakeasy.words.meanings import read_meanings


class Finding(NamedTuple):
    """One thing for an editor to look at, and where it is. Lines and columns count from 1."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    rule: str
    level: str
    """think, should or must."""
    text: str
    """The source at that place."""
    message: str
    help: str
    replacements: tuple[str, ...] = ()
    term: str = ""
    """For a word of the glossary: the entry's word."""
    safe: bool = False
    """The one replacement means the same and fits, so `speakeasy fix` may write it."""


class PageResult(NamedTuple):
    """What the check of one page gave."""

    path: str
    findings: tuple[Finding, ...] = ()
    words: int = 0
    sentences: int = 0
    longest_sentence: int = 0
    """In words."""
    problem: Mistake | None = None
    """Why the page could not be checked."""
    allowed: int = 0
    """How many findings the page's own comments took away."""
    ease: float | None = None
    """How easy the page is, from 0 to 100, where that was asked for and can be known."""
    pictures: tuple[PictureFile, ...] = ()
    """The pictures that the page shows from files. What was found hangs on whether they are there.
    """


def check(  # noqa: PLR0913 - what a person may want to say
    source: str,
    *,
    path: str | os.PathLike[str] | None = None,
    glossary: Glossary | str | os.PathLike[str] | None = None,
    settings: Settings | Mapping[str, object] | None = None,
    spelling: Spelling | None = None,
    pictures: Library | str | os.PathLike[str] | None = None,
) -> list[Finding]:
    """What an editor needs to look at in a page.

    Args:
        source: the Markdown source of the page.
        path: the name to give the page in findings. Its pictures are looked for beside it.
        glossary: the group's words, or the path of their file.
        settings: what mkdocs.yml may say about us; the built-in settings where there are none.
        spelling: which words are wrong. None: what Aspell or Hunspell says, where one stands.
        pictures: the library, or the path of its folder. None: nobody looks for `picture:` names.

    Returns: the findings, in the order of the page.

    Raises:
        GlossaryError: the file of words has mistakes. It carries all of them.
        SettingsError: the settings have mistakes. It carries all of them.
        MistakesFound: the words for the spelling, or the list of pictures, have mistakes. It
            carries all of them.
    """
    if glossary is None:
        glossary = Glossary()
    elif not isinstance(glossary, Glossary):
        glossary = load_glossary(glossary)
    if settings is None:
        settings = Settings()
    elif not isinstance(settings, Settings):
        settings = parse_settings(settings, path="settings")
    name = "" if path is None else os.fspath(path)
    spelling = spelling or shared_spelling(settings)
    source = source.removeprefix("\ufeff")
    if pictures is not None and not isinstance(pictures, Library):
        pictures = open_library([Path(pictures)])
    result = check_page(source, name, glossary, settings, spelling, library=pictures)
    return list(result.findings)


def check_page(  # noqa: PLR0913 - as check_pages has them
    source: str,
    path: str,
    glossary: Glossary,
    settings: Settings,
    spelling: Spelling | None = None,
    *,
    with_ease: bool = False,
    made_files: Collection[str] = (),
    library: Library | None = None,
) -> PageResult:
    """Check one page, and count its words and sentences. Only a build makes the `made_files`."""
    problem = why_unreadable(source, path)
    if problem:
        return PageResult(path, problem=problem)
    document = read(source)
    try:
        top = top_of_page(document, path)
    except MistakesFound as error:
        return PageResult(path, problem=error.mistakes[0])
    names = [rule.id for rule in load_rules()]
    allowances, wrong = read_allowances(document, top.get("speakeasy"), names)
    pictures = look_for_pictures(path, pictures_from_files(document), made_files, library)
    facts, records = known_of(path, pictures, library)
    page = Page(
        document,
        glossary,
        wrong_allowances=tuple(wrong),
        kind=kind_of_page(top),
        top=top,
        spelling=spelling,
        missing_pictures={one.source: one.near for one in pictures if not one.is_there},
        picture_facts=facts,
        picture_records=records,
        has_library=bool(library),
    )
    if top:
        page = _with_the_world(page, path)
    findings, allowed = _check(page, allowances, path, settings)
    return PageResult(
        path=path,
        findings=tuple(findings),
        words=len(document.word_starts),
        sentences=len(document.sentences),
        longest_sentence=max((sentence.words for sentence in document.sentences), default=0),
        allowed=allowed,
        ease=_ease(document, glossary) if with_ease and settings.is_english else None,
        pictures=pictures,
    )


def _ease(document: Document, glossary: Glossary) -> float | None:
    from mkdocs_speakeasy.measures.page_score import score_document  # noqa: PLC0415 - seldom asked

    return score_document(document, glossary.spellings_in_lower_case).ease


def _with_the_world(page: Page, path: str) -> Page:
    """The page with what its own words at the top may be compared with."""
    # Few pages say anything at their top, and the others need none of this.
    from datetime import date  # noqa: PLC0415 - as above

    from mkdocs_speakeasy.files.full_version import read_full_version  # noqa: PLC0415 - as above

    full = read_full_version(path, page.says("full_version"))
    today = date.today()  # noqa: DTZ011 - the day where the editor is
    return replace(page, full_version=None if full is None else read(full), day=today)


def check_page_alone(  # noqa: PLR0913 - as above
    source: str,
    path: str,
    glossary: Glossary,
    settings: Settings,
    spelling: Spelling | None = None,
    *,
    with_ease: bool = False,
    made_files: Collection[str] = (),
    library: Library | None = None,
) -> PageResult:
    """As `check_page`, but a fault of our own on this page does not stop the check of others."""
    try:
        return check_page(
            source,
            path,
            glossary,
            settings,
            spelling,
            with_ease=with_ease,
            made_files=made_files,
            library=library,
        )
    except MistakesFound:
        raise
    except Exception:
        if os.environ.get("SPEAKEASY_DEBUG"):
            raise
        message = "Something went wrong in Speakeasy itself on this page. Tell its makers."
        return PageResult(path, problem=Mistake(path, 0, 0, message))


def check_glossary(
    source: str,
    path: str,
    glossary: Glossary,
    settings: Settings,
    spelling: Spelling | None = None,
) -> PageResult:
    """Check the meanings in the group's own list."""
    document = read_meanings(source)
    explained = [term for term in glossary.terms if term.meaning]
    entries = [Entry(*pair) for pair in zip(explained, document.blocks, strict=True)]
    page = Page(document, glossary, tuple(entries), kind="words", spelling=spelling)
    findings, _ = _check(page, [], path, settings)
    return PageResult(path, tuple(findings), len(document.word_starts), len(document.sentences))


def check_shelf(
    source: str,
    pictures: PictureSet,
    glossary: Glossary,
    settings: Settings,
    spelling: Spelling | None = None,
) -> PageResult:
    """Check the list of a folder of pictures, and the pictures in it.

    Args:
        source: the text of the list.
        pictures: what stands in it.
        glossary: the group's words.
        settings: of the site.
        spelling: which words are wrong.
    """
    document, shelf, without = read_shelf(source, pictures)
    page = Page(
        document,
        glossary,
        kind="words",
        spelling=spelling,
        has_library=True,
        shelf=shelf,
        without_record=without,
    )
    findings, _ = _check(page, [], pictures.list, settings)
    return PageResult(
        pictures.list, tuple(findings), len(document.word_starts), len(document.sentences)
    )


def _check(
    page: Page, allowances: list[Allowance], path: str, settings: Settings
) -> tuple[list[Finding], int]:
    """The findings on a page, and how many of them the page itself takes away."""
    kept: list[Finding] = []
    used: set[Allowance] = set()
    allowed = 0
    for active in settings.active_rules:
        if page.kind in active.rule.not_for:
            continue
        for problem in active.rule.find(page, active.options):
            finding = _finding(active, page.document, path, problem)
            hiding = _hiding(allowances, finding, problem) if allowances else ()
            if hiding:
                used.update(hiding)
                allowed += 1
            else:
                kept.append(finding)
    kept = one_note_each(kept, settings)
    kept += _unused(allowances, used, page, path, settings)
    kept.sort(key=lambda finding: (finding.line, finding.column, finding.rule))
    return (_first_uses(kept) if settings.uses == "first" else kept), allowed


def _unused(
    allowances: list[Allowance], used: set[Allowance], page: Page, path: str, settings: Settings
) -> Iterator[Finding]:
    """The decisions that take nothing away, though their rules were run."""
    running = {active.rule.id: active for active in settings.active_rules}
    if allow_comment.ID in running:
        idle = [one for one in allowances if one not in used and one.rule in running]
        for problem in allow_comment.unused(idle):
            yield _finding(running[allow_comment.ID], page.document, path, problem)


def _hiding(allowances: list[Allowance], finding: Finding, problem: Problem) -> list[Allowance]:
    return [
        one
        for one in allowances
        if one.hides(finding.rule, problem.span, finding.text, finding.term)
    ]


def _first_uses(findings: list[Finding]) -> list[Finding]:
    """Without the later uses of a word of the glossary."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for finding in findings:
        if finding.term and (finding.rule, finding.term) in seen:
            continue
        seen.add((finding.rule, finding.term))
        kept.append(finding)
    return kept


def _louder(level: str, steps: int) -> str:
    number = LEVELS.index(level) + steps
    return LEVELS[max(0, min(number, len(LEVELS) - 1))]


def _finding(active: ActiveRule, document: Document, path: str, problem: Problem) -> Finding:
    start, end = problem.span
    line, column = document.position(start)
    end_line, end_column = line, column + end - start
    text = document.source[start:end]
    if "\n" in text or "\r" in text:
        end_line, end_column = document.position(end)
    level = _louder(active.level, problem.louder) if problem.louder else active.level
    place = (path, line, column, end_line, end_column, active.rule.id, level, text)
    said = (problem.message, problem.help, problem.replacements, problem.term, problem.safe)
    return Finding._make(place + said)  # by place, which takes half the time of names
