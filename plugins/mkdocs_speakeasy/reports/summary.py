"""The sentences at the end of a report, which sum up what a check found."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs_speakeasy.reports.outcome import Outcome


def summary(outcome: Outcome) -> Iterator[str]:
    """What to know beside the findings, and then one sentence that sums up."""
    if not outcome.has_glossary:
        yield "There is no glossary.yml, so we did not look for hard words."
    if outcome.no_spelling:
        yield outcome.no_spelling
    allowed = sum(result.allowed for result in outcome.results)
    if allowed:
        yield f"{_things(allowed)} {_are(allowed)} allowed on these pages, each for a reason."
    if outcome.mistakes:
        count = len(outcome.mistakes)
        yield (
            "1 thing could not be checked."
            if count == 1
            else f"{count} things could not be checked."
        )
    if think := outcome.count("think"):
        yield f"{_things(think)} {_are(think)} only to think about, if you want to."
    pages = len(outcome.results)
    if pages:
        yield f"We checked {pages} {'page' if pages == 1 else 'pages'}. {_found(outcome)}"


def _found(outcome: Outcome) -> str:
    """What to change. Things to think about are not counted."""
    must, should = outcome.count("must"), outcome.count("should")
    if must and should:
        return f"{_things(must)} must change and {should} {_are(should)} better to change."
    if must:
        return f"{_things(must)} must change."
    if should:
        return f"{_things(should)} {_are(should)} better to change."
    return "We found nothing to change. Thank you for your care."


def _things(count: int) -> str:
    return "1 thing" if count == 1 else f"{count} things"


def _are(count: int) -> str:
    return "is" if count == 1 else "are"
