"""The report for other programs: one JSON object, as report.schema.json describes it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TypeAlias

from mkdocs_speakeasy.checker import Finding, PageResult
from mkdocs_speakeasy.mistakes import Mistake
from mkdocs_speakeasy.reports.outcome import Outcome

VERSION = 1

Row: TypeAlias = dict[str, str | int | list[str] | None]


def report(outcome: Outcome) -> str:
    """One object, with each finding, page and problem on a line of its own.

    Letters outside English are written as codes, so that no terminal can break them.
    """
    words = sum(result.words for result in outcome.results)
    parts = (
        f'"version": {VERSION}, "files": {len(outcome.results)}, "words": {words}',
        f'"findings": {_rows(_finding(finding) for finding in outcome.findings)}',
        f'"pages": {_rows(_page(result) for result in outcome.results)}',
        f'"problems": {_rows(_problem(mistake) for mistake in outcome.mistakes)}',
    )
    return "{" + ",\n".join(parts) + "}\n"


def _rows(rows: Iterable[Row]) -> str:
    lines = ",\n".join("  " + json.dumps(row) for row in rows)
    return f"[\n{lines}]" if lines else "[]"


def _finding(finding: Finding) -> Row:
    place: Row = {
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "rule": finding.rule,
        "level": finding.level,
    }
    term: Row = {"term": finding.term} if finding.term else {}
    return (
        place
        | term
        | {
            "text": finding.text,
            "message": finding.message,
            "help": finding.help,
            "replacements": list(finding.replacements),
        }
    )


def _page(result: PageResult) -> Row:
    return {
        "path": result.path,
        "words": result.words,
        "sentences": result.sentences,
        "longest_sentence": result.longest_sentence,
        "ease": None if result.ease is None else round(result.ease),
    }


def _problem(mistake: Mistake) -> Row:
    return {"path": mistake.path, "line": mistake.line or None, "message": mistake.message}
