"""Puts what was found together: the same thing in many places is one note.

And it chooses the most useful notes, where a page has more than anybody wants to read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from mkdocs_speakeasy.checker import Finding

LOUDEST_FIRST = ("must", "should", "think")
_NUMBER = re.compile(r"\d+")


@dataclass(slots=True)
class Group:
    """One thing that stands on a page once or more."""

    first: Finding
    others: list[Finding] = field(default_factory=list)


def groups_of(findings: Iterable[Finding]) -> list[Group]:
    """Each thing once, with all its places, in the order in which they first stand.

    All long sentences are one thing, however many words each has.
    """
    groups: dict[tuple[str, ...], Group] = {}
    for finding in sorted(findings, key=lambda finding: (finding.line, finding.column)):
        what = _NUMBER.sub("0", finding.message)
        name = (finding.term.casefold(),) if finding.term else (what, finding.help)
        key = (finding.level, finding.rule, *name)
        if key in groups:
            groups[key].others.append(finding)
        else:
            groups[key] = Group(finding)
    return list(groups.values())


def most_useful(groups: Sequence[Group], most: int) -> list[Group]:
    """The notes to show, in the order of the page.

    What must change comes before all else. Then each rule has its turn, so that one rule does
    not take all the room, and begins with the thing that stands in the most places.
    """
    turns: Counter[tuple[str, str]] = Counter()
    ranks: dict[int, tuple[int, int, int]] = {}
    for group in sorted(groups, key=lambda group: -len(group.others)):
        rule = group.first.level, group.first.rule
        ranks[id(group)] = LOUDEST_FIRST.index(rule[0]), turns[rule], -len(group.others)
        turns[rule] += 1
    chosen = sorted(groups, key=lambda group: ranks[id(group)])[:most]
    kept = {id(group) for group in chosen}
    return [group for group in groups if id(group) in kept]
