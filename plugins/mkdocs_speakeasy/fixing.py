"""Writes plain words into a page, where one replacement is sure to mean the same and to fit.

It takes the source of a page and gives back its changes. Reading and writing files, and asking
people, is the work of the command.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from mkdocs_speakeasy.checker import Finding, PageResult, check_page
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.reading.parts import Span
from mkdocs_speakeasy.settings import Settings
from mkdocs_speakeasy.words.glossary import Glossary

_MARKUP = re.compile(r"[*_\[\]<>&\\`~^={}|\r\n]")
"""Signs that may be more than text. Words with one of them in between are left for a person."""


class Change(NamedTuple):
    """Words to write in the place of others."""

    span: Span
    """The place in the page as it was."""
    before: str
    after: str
    rule: str
    """The rule that asks for it."""

    @property
    def what(self) -> tuple[str, str]:
        """The rule and the words, whatever their case."""
        return self.rule, self.before.casefold()


def find_changes(source: str, path: str, glossary: Glossary, settings: Settings) -> list[Change]:
    """The changes to make in a page, in order, never overlapping.

    With all of them made, there is no more to change. What a comment of the page allows stays.
    Each round of the loop makes a change or leaves one alone for good, so it comes to an end.

    Args:
        source: the text of the page.
        path: its name, for messages.
        glossary: the group's words.
        settings: which rules are looked at.
    """
    fixing = tuple(one.rule.id for one in settings.active_rules if one.rule.fixes)
    if not fixing:
        return []
    settings = replace(settings, uses="every", select=fixing)
    left_alone: set[tuple[str, str]] = set()
    changes: list[Change] = []
    while True:
        text = apply(source, changes)
        result = check_page(text, path, glossary, settings)
        found = _safe(text, result, left_alone)
        if not found:
            return changes
        again = {change.what for change in _touched(changes, found)}
        if again:  # words that lead to other words, perhaps in a circle: a person decides
            left_alone |= again
            changes = []
        else:
            changes = sorted(changes + _as_before(changes, found))


def apply(source: str, changes: Sequence[Change]) -> str:
    """The page with these changes made."""
    parts, done = [], 0
    for change in changes:
        parts += [source[done : change.span.start], change.after]
        done = change.span.end
    return "".join([*parts, source[done:]])


def _safe(text: str, result: PageResult, left_alone: set[tuple[str, str]]) -> list[Change]:
    """The changes that what was found on a page asks for, and that leave its markup whole."""
    wanted = [finding for finding in result.findings if finding.safe]
    if not wanted:
        return []
    document = read(text)
    changes = [change for change in _changes(document, wanted) if change.what not in left_alone]
    return list(_that_keep_the_markup(document, changes))


def _changes(document: Document, findings: Sequence[Finding]) -> Iterator[Change]:
    """Each finding as a change. Of two that overlap, the longer one is made first."""
    done = 0
    places = [
        (document.offset(one.line, one.column), document.offset(one.end_line, one.end_column), one)
        for one in findings
    ]
    for start, end, one in sorted(places, key=lambda place: (place[0], -place[1], place[2].rule)):
        after = one.replacements[0]
        if start >= done and not _MARKUP.search(one.text + after) and one.text != after:
            yield Change(Span(start, end), one.text, after, one.rule)
            done = end


def _that_keep_the_markup(document: Document, changes: Sequence[Change]) -> Iterator[Change]:
    """The changes after which the page has the same blocks, links and pictures as before."""
    if not changes or _has_same_parts(document, read(apply(document.source, changes)), changes):
        yield from changes
    elif len(changes) > 1:
        half = len(changes) // 2
        yield from _that_keep_the_markup(document, changes[:half])
        yield from _that_keep_the_markup(document, changes[half:])


def _has_same_parts(before: Document, after: Document, changes: Sequence[Change]) -> bool:
    longer = sum(len(change.after) - len(change.before) for change in changes)
    return len(after.text) == len(before.text) + longer and _parts(before) == _parts(after)


def _parts(document: Document) -> tuple[object, ...]:
    return (
        [(block.kind, block.level) for block in document.blocks],
        [link.target for link in document.links],
        [picture.source for picture in document.pictures],
        [mark.kind for mark in document.marks],
        [comment.text for comment in document.comments],
    )


def _new_places(changes: Sequence[Change]) -> list[Span]:
    """Where the new words stand once the changes are made."""
    growths = accumulate((len(one.after) - len(one.before) for one in changes), initial=0)
    starts = [one.span.start + growth for one, growth in zip(changes, growths, strict=False)]
    return [Span(start, start + len(one.after)) for start, one in zip(starts, changes, strict=True)]


def _touched(changes: Sequence[Change], found: Sequence[Change]) -> Iterator[Change]:
    """The changes whose new words are to be changed again."""
    starts = [one.span.start for one in found]
    for change, place in zip(changes, _new_places(changes), strict=True):
        number = bisect_right(starts, place.end) - 1
        if number >= 0 and found[number].span.end >= place.start:
            yield change


def _as_before(changes: Sequence[Change], found: Sequence[Change]) -> list[Change]:
    """What was found with the changes made, with its places in the page as it was."""
    ends = [place.end for place in _new_places(changes)]
    growths = [0, *accumulate(len(one.after) - len(one.before) for one in changes)]
    shifts = [growths[bisect_right(ends, one.span.start)] for one in found]
    return [
        one._replace(span=Span(one.span.start - shift, one.span.end - shift))
        for one, shift in zip(found, shifts, strict=True)
    ]
