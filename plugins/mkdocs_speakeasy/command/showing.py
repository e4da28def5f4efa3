"""Where a report goes: to the terminal or to a file."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from mkdocs_speakeasy.command.plain_click import PlainError, show
from mkdocs_speakeasy.files.whole_file import write_whole
from mkdocs_speakeasy.reports import make_report
from mkdocs_speakeasy.reports.outcome import Outcome
from mkdocs_speakeasy.reports.terminal import Look


def tell(outcome: Outcome, form: str, output: str | None, *, most: int) -> None:
    """Put the report where it was asked for."""
    if form == "text" and not outcome.results:
        raise PlainError("\n".join(map(str, outcome.mistakes)))
    if output is None or output == "-":
        look = terminal_look()
        report = make_report(form, outcome, width=look.width, colour=look.colour, most=most)
        show(report, colour=look.colour)
        return
    write_report(Path(output), make_report(form, outcome, most=most), outcome.sources)
    click.echo(f"The report is in {output}.", err=True)


def write_report(path: Path, report: str, pages: Iterable[str]) -> None:
    """Write a report into a file, but never over a page.

    Raises:
        PlainError: it is a page, or it cannot be written.
    """
    if path.resolve() in {Path(page).resolve() for page in pages}:
        raise PlainError(f"{path} is a page that we check. Give the report another name.")
    try:
        write_whole(path, report)
    except OSError:
        message = f"We could not write {path}. Check the name and the folder."
        raise PlainError(message) from None


def terminal_look() -> Look:
    """How wide the terminal is, and whether it shows colours (no-color.org)."""
    forced = os.environ.get("FORCE_COLOR", "") not in {"", "0"}
    can_show = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    colour = not os.environ.get("NO_COLOR") and (forced or can_show)
    return Look(shutil.get_terminal_size((80, 24)).columns, colour)
