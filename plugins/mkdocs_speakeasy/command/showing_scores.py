"""Where the scores of pages go: to the terminal or to a file."""

from __future__ import annotations

from pathlib import Path

import click

from mkdocs_speakeasy.command.plain_click import PlainError, show
from mkdocs_speakeasy.command.showing import terminal_look, write_report
from mkdocs_speakeasy.reports import score_report
from mkdocs_speakeasy.reports.score_report import Scores
from mkdocs_speakeasy.reports.terminal import Look


def tell_scores(scores: Scores, form: str, output: str | None, *, show_all: bool) -> None:
    """Put the scores where they were asked for.

    Raises:
        PlainError: no page could be scored.
    """
    if form == "text" and not scores.pages:
        raise PlainError("\n".join(map(str, scores.mistakes)))
    is_shown = output is None or output == "-"
    look = terminal_look() if is_shown else Look()
    most = 0 if show_all else score_report.MOST_SHOWN
    is_json = form == "json"
    report = score_report.as_json(scores) if is_json else score_report.text(scores, look, most)
    if is_shown:
        show(report, colour=look.colour)
        return
    write_report(Path(str(output)), report, [page.path for page in scores.pages])
    click.echo(f"The report is in {output}.", err=True)
