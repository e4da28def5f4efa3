"""How to tell what a check found: one small file for each way, none of which prints."""

from __future__ import annotations

from mkdocs_speakeasy.reports.outcome import Outcome

FORMATS = ("text", "json", "github")


def make_report(name: str, outcome: Outcome, *, width: int = 80, colour: bool = False) -> str:
    """The report in one of FORMATS. Only text has a width and colours."""
    # Imported here, so that the command loads only the one that it needs.
    if name == "json":
        from mkdocs_speakeasy.reports import json_report  # noqa: PLC0415

        return json_report.report(outcome)
    if name == "github":
        from mkdocs_speakeasy.reports import github  # noqa: PLC0415

        return github.report(outcome)
    from mkdocs_speakeasy.reports import text  # noqa: PLC0415

    return text.report(outcome, width=width, colour=colour)
