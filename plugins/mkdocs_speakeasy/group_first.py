"""The group's own list speaks first: no other rule says something of the same words."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from mkdocs_speakeasy.rules import jargon_term

if TYPE_CHECKING:
    from mkdocs_speakeasy.checker import Finding
    from mkdocs_speakeasy.settings import Settings


def after_the_group(findings: list[Finding], settings: Settings) -> list[Finding]:
    """Without a second note on words that the group's own list speaks of."""
    group = sorted(_place(one) for one in findings if one.rule == jargon_term.ID)
    if not group:
        return findings
    giving_way = {one.rule.id for one in settings.active_rules if one.rule.gives_way}
    starts = [start for start, _ in group]

    def is_said(one: Finding) -> bool:
        start, end = _place(one)
        before = bisect_left(starts, end) - 1  # words of the list never overlap
        return before >= 0 and group[before][1] > start

    return [one for one in findings if one.rule not in giving_way or not is_said(one)]


def _place(finding: Finding) -> tuple[tuple[int, int], tuple[int, int]]:
    start = finding.line, finding.column
    return start, (finding.end_line, finding.end_column)
