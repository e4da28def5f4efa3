"""The report for GitHub Actions: notes that GitHub shows beside the lines of a change.

The form is that of workflow commands: `::error file=a.md,line=1::Words`.
"""

from __future__ import annotations

from mkdocs_speakeasy.checker import Finding
from mkdocs_speakeasy.mistakes import Mistake
from mkdocs_speakeasy.reports.outcome import Outcome, new_words

COMMANDS = {"must": "error", "should": "warning", "think": "notice"}


def report(outcome: Outcome) -> str:
    """One line for each finding, and for each page that could not be checked."""
    lines = [_problem(mistake) for mistake in outcome.mistakes]
    lines += [_finding(finding) for finding in outcome.findings]
    return "".join(f"{line}\n" for line in lines)


def _finding(finding: Finding) -> str:
    words = [finding.message, finding.help]
    if replacements := new_words(finding):
        words.append(f"You can say: {', '.join(replacements)}")
    place = (
        f"file={_value(finding.path)},line={finding.line},col={finding.column},"
        f"endLine={finding.end_line},endColumn={finding.end_column},title={_value(finding.rule)}"
    )
    return f"::{COMMANDS[finding.level]} {place}::{_words(' '.join(words))}"


def _problem(mistake: Mistake) -> str:
    line = f",line={mistake.line}" if mistake.line else ""
    title = "We could not check this page"
    return f"::error file={_value(mistake.path)}{line},title={title}::{_words(mistake.message)}"


def _words(text: str) -> str:
    """GitHub's own escapes, as in toolkit/packages/core/src/command.ts."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _words(text).replace(":", "%3A").replace(",", "%2C")
