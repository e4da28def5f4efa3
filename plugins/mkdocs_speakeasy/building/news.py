"""What a build tells of a page: how many things were found, and the worst of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mkdocs_speakeasy.building.memory import Line, PageNews
from mkdocs_speakeasy.mistakes import Mistake

if TYPE_CHECKING:
    from mkdocs_speakeasy.checker import Finding

MOST_LINES = 10
"""How many things a build tells about one page."""
LOUDEST_FIRST = ("must", "should", "think")
PROBLEM = "problem"


def news_of(findings: Sequence[Finding]) -> PageNews:
    """What a build tells of these findings: how many there are, and the worst of them."""
    levels = [finding.level for finding in findings]
    worst = sorted(findings, key=lambda finding: LOUDEST_FIRST.index(finding.level))[:MOST_LINES]
    must, should, think = map(levels.count, LOUDEST_FIRST)
    return PageNews(must, should, think, [_line(finding) for finding in worst])


def _line(finding: Finding) -> Line:
    words = f"{finding.message} {finding.help} [{finding.rule}]"
    return Line(finding.level, f"{finding.line}:{finding.column}: {_printable(words)}")


def news_of_problem(mistake: Mistake) -> PageNews:
    """What a build tells of a page that could not be checked."""
    place = f"{mistake.line}:{mistake.column}: " if mistake.line else " "
    return PageNews(0, 0, 0, [Line(PROBLEM, place + _printable(mistake.message))])


def _printable(text: str) -> str:
    """Text of a page may hold signs that steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
