"""What `speakeasy fix` would change on a page, for people and as a diff for programs."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence

from mkdocs_speakeasy.fixing import Change, apply
from mkdocs_speakeasy.reports.excerpt import CUT, Lines, fit
from mkdocs_speakeasy.reports.terminal import Look, cells, clean, keep_start

NO_END = "\n\\ No newline at end of file\n"
BEFORE, AFTER = "  before: ", "  after:  "


def changes_report(path: str, source: str, changes: Sequence[Change], look: Look) -> str:
    """Each change of a page, with its line before and after."""
    lines = Lines.of(source)
    rows = [look.strong(clean(path)), "=" * min(cells(clean(path)), look.width), ""]
    for change in changes:
        rows += [*_change(lines, change, look), ""]
    return "".join(f"{row}\n" for row in rows)


def _change(lines: Lines, change: Change, look: Look) -> Iterator[str]:
    room = look.width - len(BEFORE)
    number = lines.number(change.span.start)
    first, last = lines.bounds(change.span.start, change.span.end, room)
    left = clean(lines.source[first : change.span.start]).lstrip()
    right = clean(lines.source[change.span.end : last]).rstrip()
    before, after = clean(change.before), clean(change.after)
    longest = min(max(cells(before), cells(after)), room - 2 * len(CUT))
    left, right = fit(left, right, room - longest)
    yield f"line {number} ({change.rule})"
    for start, words in ((BEFORE, before), (AFTER, after)):
        yield f"{start}{left}{look.strong(keep_start(words, longest))}{right}"


def diff(path: str, source: str, changes: Sequence[Change]) -> str:
    """The changes of a page, as `git apply` and `patch` read them."""
    before, after = (_lines(text) for text in (source, apply(source, changes)))
    rows = difflib.unified_diff(before, after, f"a/{path}", f"b/{path}")
    return "".join(row if row.endswith("\n") else row + NO_END for row in rows)


def _lines(text: str) -> list[str]:
    """The lines with their ends. Only a line feed ends a line in a diff."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
