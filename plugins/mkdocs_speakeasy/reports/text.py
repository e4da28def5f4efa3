"""The report for people, who may never have seen a terminal.

For each page: what must change comes first, each thing with the words marked and what to do.
A page with a lot to say gets only the most useful notes, so that nobody gives up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from mkdocs_speakeasy.checker import PageResult
from mkdocs_speakeasy.mistakes import Mistake
from mkdocs_speakeasy.reports.excerpt import Lines, excerpt, short
from mkdocs_speakeasy.reports.groups import Group, groups_of, most_useful
from mkdocs_speakeasy.reports.outcome import Outcome, new_words
from mkdocs_speakeasy.reports.summary import summary
from mkdocs_speakeasy.reports.terminal import Look, cells, clean, wrap

HEADINGS = {"must": "Must change", "should": "Better to change", "think": "Think about it"}
NARROWEST, WIDEST = 40, 100
START = "   "
MOST_PLACES = 8
"""How many more places of one thing are shown with their words."""
MOST_LINES = 20
"""How many more lines are named."""


def report(outcome: Outcome, *, width: int = 80, colour: bool = False, most: int = 0) -> str:
    """The whole report, which ends with a sentence that sums up.

    Args:
        outcome: what the check came to.
        width: how wide the terminal is.
        colour: whether it shows colours.
        most: how many notes to show of a page; 0 for all.
    """
    look = Look(min(max(width, NARROWEST), WIDEST), colour)
    parts: list[tuple[str, Iterator[str]]] = []
    parts += [(mistake.path, _problem(mistake, look)) for mistake in outcome.mistakes]
    for result in outcome.results:
        if result.findings:
            lines = Lines.of(outcome.sources.get(result.path, ""))
            parts.append((result.path, _page(result, lines, look, most)))
    rows = [row for _, part in sorted(parts, key=lambda part: part[0]) for row in part]
    rows += _end(outcome, look)
    return "".join(f"{row}\n" for row in rows)


def _problem(mistake: Mistake, look: Look) -> Iterator[str]:
    yield from _heading(clean(mistake.path), "=", look)
    yield look.strong("We could not check this.", "must")
    yield from _wrapped(str(mistake), look)
    yield ""


def _page(result: PageResult, lines: Lines, look: Look, most: int) -> Iterator[str]:
    yield from _heading(clean(result.path), "=", look)
    number = count(1)
    groups = groups_of(result.findings)
    shown = most_useful(groups, most) if most else groups
    for level, heading in HEADINGS.items():
        loud = [group for group in shown if group.first.level == level]
        if loud:
            yield from _heading(heading, "-", look, level)
        for group in loud:
            yield from _group(next(number), group, lines, look)
    left = len(groups) - len(shown)
    if left:
        notes = "is 1 more note" if left == 1 else f"are {left} more notes"
        yield from _wrapped(f"There {notes} on this page. To see all notes, type:", look)
        yield f"  speakeasy check --all {clean(result.path)}"
        yield ""


def _heading(text: str, sign: str, look: Look, level: str = "") -> Iterator[str]:
    yield look.strong(text, level)
    yield sign * min(cells(text), look.width)
    yield ""


def _group(number: int, group: Group, lines: Lines, look: Look) -> Iterator[str]:
    first = group.first
    message = wrap(clean(first.message), look.width, f"{number}. ", START)
    yield from (look.strong(row) for row in message)
    yield ""
    margin = f"{START}line {first.line} | "
    for place, row in enumerate(excerpt(lines, first, look, look.width - len(margin))):
        yield (f"{'|':>{len(margin) - 1}} " if place else margin) + row
    yield ""
    yield from _wrapped(first.help, look, START)
    if words := new_words(first):
        yield from _wrapped(f"You can say: {_listed(words, 'or')}", look, START)
    yield f"{START}Where: {clean(first.path)}:{first.line}:{first.column}"
    yield from _other_places(group, look)
    yield f"{START}Rule: {first.rule}"
    yield ""


def _other_places(group: Group, look: Look) -> Iterator[str]:
    """The other places: their lines, or their words too where they are not the same words."""
    others = group.others
    same = {other.text.casefold() for other in others} <= {group.first.text.casefold()}
    if others and not same and not group.first.term:
        yield f"{START}Also here:"
        for other in others[:MOST_PLACES]:
            margin = f"{START}line {other.line} | "
            yield margin + short(other.text, look.width - len(margin))
        others = others[MOST_PLACES:]
    if others:
        numbers = list(dict.fromkeys(str(other.line) for other in others))
        more = len(numbers) - MOST_LINES
        names = [*numbers[:MOST_LINES], f"{more} more"] if more > 0 else numbers
        word = "line" if len(numbers) == 1 else "lines"
        yield from _wrapped(f"Also on {word} {_listed(names, 'and')}.", look, START)


def _end(outcome: Outcome, look: Look) -> Iterator[str]:
    example = next((finding.rule for finding in outcome.findings), "")
    if example:
        yield "To learn more about a rule, type:"
        yield f"  speakeasy explain {example}"
        yield ""
    safe = [finding for finding in outcome.findings if finding.safe]
    if safe:
        these = "1 of these things" if len(safe) == 1 else f"{len(safe)} of these things"
        yield from _wrapped(f"We can change {these} for you. To start, type:", look)
        yield f"  speakeasy fix {clean(safe[0].path)}"
        yield ""
    for sentence in summary(outcome):
        yield from (look.strong(row) for row in _wrapped(sentence, look))


def _listed(names: Sequence[str], joining: str) -> str:
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} {joining} {names[-1]}"


def _wrapped(text: str, look: Look, start: str = "") -> Iterator[str]:
    return wrap(clean(text), look.width, start, start)
