"""What a build says about the pages: one line for each thing that was found."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence

from mkdocs_speakeasy.building.news import LOUDEST_FIRST, PROBLEM
from mkdocs_speakeasy.building.site_check import CheckedPage


def log_lines(page: CheckedPage, fail_on: str) -> Iterator[tuple[int, str]]:
    """The lines for one page, each with how loud it is for `logging`."""
    told = 0
    path, news = page.path, page.news
    for level, text in news.lines:
        volume = _volume(level, fail_on)
        told += volume > logging.DEBUG
        yield volume, f"{path}:{text}"
    counts = zip(LOUDEST_FIRST, (news.must, news.should, news.think), strict=True)
    to_tell = sum(n for level, n in counts if _volume(level, fail_on) > logging.DEBUG)
    if to_tell > told > 0 and news.lines[0].level != PROBLEM:
        more = f"And {to_tell - told} more. To see them, type: speakeasy check {path}"
        yield logging.INFO, f"{path}: {more}"


def _volume(level: str, fail_on: str) -> int:
    """A warning makes `mkdocs build --strict` fail."""
    failing = (PROBLEM, *LOUDEST_FIRST)
    if fail_on != "never" and failing.index(level) <= failing.index(fail_on):
        return logging.WARNING
    return logging.DEBUG if level == "think" else logging.INFO


def sum_up(pages: Sequence[CheckedPage], *, has_glossary: bool, no_spelling: str = "") -> str:
    """What was found on all pages together."""
    problems = sum(line.level == PROBLEM for page in pages for line in page.news.lines)
    parts = [f"We checked {_count(len(pages) - problems, 'page')}."]
    if problems:
        parts.append(f"{_count(problems, 'page')} could not be checked.")
    must = sum(page.news.must for page in pages)
    should = sum(page.news.should for page in pages)
    if must and should:
        are = "is" if should == 1 else "are"
        parts.append(f"{_count(must, 'thing')} must change and {should} {are} better to change.")
    elif must:
        parts.append(f"{_count(must, 'thing')} must change.")
    elif should:
        are = "is" if should == 1 else "are"
        parts.append(f"{_count(should, 'thing')} {are} better to change.")
    elif not problems:
        parts.append("There is nothing to change.")
    if not has_glossary:
        parts.append("There is no glossary.yml, so we did not look for hard words.")
    if no_spelling:
        parts.append(no_spelling)
    return " ".join(parts)


def _count(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
