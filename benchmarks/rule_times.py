"""How long each rule takes, without the reading of the pages and the words of the list."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from time import perf_counter

from mkdocs_speakeasy.checker import check_page
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.rules.rule import Page
from mkdocs_speakeasy.settings import ActiveRule, Settings
from mkdocs_speakeasy.words.loading import load_glossary

from benchmarks.pages import HOME


def rule_times(files: list[Path], runs: int) -> tuple[dict[str, float], float]:
    """For each rule the seconds for all these pages, and the seconds of a whole check.

    Each is the median of the runs, after one that is not counted.
    """
    glossary, settings = load_glossary(HOME / "glossary.yml"), Settings()
    sources = [file.read_text(encoding="utf-8") for file in files]
    times: dict[str, list[float]] = {one.rule.id: [] for one in settings.active_rules}
    totals: list[float] = []
    for turn in range(runs + 1):
        start = perf_counter()
        for source in sources:
            check_page(source, "", glossary, settings)
        total = perf_counter() - start
        pages = [Page(read(source), glossary) for source in sources]
        for page in pages:  # what more than one rule needs is nobody's own time
            _ = page.document.sentences, page.document.words_in_capitals, page.terms
        for one in settings.active_rules:
            seconds = _time(one, pages)
            if turn:
                times[one.rule.id].append(seconds)
        if turn:
            totals.append(total)
    return {rule: median(seconds) for rule, seconds in times.items()}, median(totals)


def _time(one: ActiveRule, pages: list[Page]) -> float:
    start = perf_counter()
    for page in pages:
        for _ in one.rule.find(page, one.options):
            pass
    return perf_counter() - start
