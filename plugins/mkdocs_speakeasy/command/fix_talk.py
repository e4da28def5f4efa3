"""What `speakeasy fix` says and asks."""

from __future__ import annotations

from collections.abc import Iterable

import click

from mkdocs_speakeasy.command.fix_pages import PageToFix, write_fixed
from mkdocs_speakeasy.command.plain_click import PlainError, say, show
from mkdocs_speakeasy.mistakes import Mistake, MistakesFound
from mkdocs_speakeasy.reports.changes import changes_report, diff
from mkdocs_speakeasy.reports.terminal import Look

FINE, SOME_LEFT = 0, 1
NOBODY = "There is nobody here to ask. To make the changes without asking, add --yes."


def talk_through(pages: Iterable[PageToFix | Mistake], look: Look, *, yes: bool) -> int:
    """Show the changes of each page, ask, write, and sum up. Gives back the exit code."""
    made = fixed = left = no = 0
    for page in pages:
        if isinstance(page, Mistake):
            say(str(page))
            left += 1
            continue
        show(changes_report(page.path, page.source, page.changes, look), colour=look.colour)
        count = len(page.changes)
        if not yes and not _agrees(page.path, count):
            no += count
            continue
        try:
            write_fixed(page)
        except MistakesFound as error:
            say(str(error))
            left += 1
        else:
            made += count
            fixed += 1
    show(_sum(made, fixed, no=no, left=left) + "\n")
    return SOME_LEFT if left else FINE


def show_diffs(pages: Iterable[PageToFix | Mistake]) -> int:
    """Show the changes of each page as a diff. Gives back the exit code."""
    left = 0
    for page in pages:
        if isinstance(page, Mistake):
            say(str(page))
            left += 1
        else:
            show(diff(page.path, page.source, page.changes))
    return SOME_LEFT if left else FINE


def _agrees(path: str, count: int) -> bool:
    changes = "this change" if count == 1 else f"these {count} changes"
    try:
        answer = click.confirm(f"Make {changes} in {path}?", default=None)
    except click.Abort:
        raise PlainError(NOBODY) from None
    show("\n")
    return answer


def _sum(made: int, pages: int, *, no: int, left: int) -> str:
    if made:
        changes = "1 change" if made == 1 else f"{made} changes"
        sentence = f"We made {changes} on {pages} {'page' if pages == 1 else 'pages'}."
    elif no or left:
        sentence = "We changed nothing."
    else:
        sentence = "We found nothing that we can change for you."
    return f"{sentence} To see what else there is, type: speakeasy check" if made else sentence
