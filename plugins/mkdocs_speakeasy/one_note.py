"""One note on the same words: the rule that knows most of them speaks, and others give way."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_speakeasy.checker import Finding
    from mkdocs_speakeasy.settings import Settings

_Place = tuple[int, int]


def one_note_each(findings: list[Finding], settings: Settings) -> list[Finding]:
    """Without the notes on words of which a rule speaks that goes first."""
    goes_after = {
        one.rule.id: one.rule.gives_way for one in settings.active_rules if one.rule.gives_way
    }
    first = frozenset(rule for rules in goes_after.values() for rule in rules)
    spoken: dict[str, list[tuple[_Place, _Place]]] = defaultdict(list)
    for one in findings:
        if one.rule in first:
            spoken[one.rule].append(_place(one))
    if not spoken:
        return findings
    words = {rule: _Words(places) for rule, places in spoken.items()}

    def is_said(one: Finding) -> bool:
        rules = goes_after.get(one.rule, ())
        return any(rule in words and words[rule].touch(*_place(one)) for rule in rules)

    return [one for one in findings if not is_said(one)]


class _Words:
    """The words of which one rule speaks."""

    def __init__(self, places: list[tuple[_Place, _Place]]) -> None:
        places.sort()
        self.starts = [start for start, _ in places]
        self.furthest = list(accumulate((end for _, end in places), max))

    def touch(self, start: _Place, end: _Place) -> bool:
        """Whether one of them stands between these places."""
        before = bisect_left(self.starts, end) - 1
        return before >= 0 and self.furthest[before] > start


def _place(finding: Finding) -> tuple[_Place, _Place]:
    start = finding.line, finding.column
    return start, (finding.end_line, finding.end_column)
