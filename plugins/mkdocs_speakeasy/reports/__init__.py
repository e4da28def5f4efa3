"""How to tell what a check found: one small file for each way, none of which prints."""

from __future__ import annotations

from mkdocs_speakeasy.reports.outcome import Outcome

FORMATS = ("text", "json", "github")


def make_report(
    name: str, outcome: Outcome, *, width: int = 80, colour: bool = False, most: int = 0
) -> str:
    """The report in one of FORMATS.

    Args:
        name: one of FORMATS.
        outcome: what the check came to.
        width: how wide the text may be.
        colour: whether the text has colours.
        most: how many notes the text shows of a page; 0 for all.
    """
    # Imported here, so that the command loads only the one that it needs.
    if name == "json":
        from mkdocs_speakeasy.reports import json_report  # noqa: PLC0415

        return json_report.report(outcome)
    if name == "github":
        from mkdocs_speakeasy.reports import github  # noqa: PLC0415

        return github.report(outcome)
    from mkdocs_speakeasy.reports import text  # noqa: PLC0415

    return text.report(outcome, width=width, colour=colour, most=most)
