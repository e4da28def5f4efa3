"""What is measured against what. Each function is one line or more of the table."""

from __future__ import annotations

import sys
import sysconfig
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from mkdocs_speakeasy.measures.difficulty import levels
from mkdocs_speakeasy.measures.page_score import score

from benchmarks.pages import HOME, all_pages, page_files, sites
from benchmarks.rule_times import rule_times
from benchmarks.timing import Side, medians
from benchmarks.words import write_glossary

BIN = Path(sysconfig.get_path("scripts"))
DEAREST = 10
SIZES = (100, 1_000, 10_000)
PROSELINT_FOUND_SOMETHING = 1
WORDS_A_SECOND = 300_000
"""How fast a score must be, beyond the reading of the files."""
MOST_TO_LOAD = 0.02
"""In how many seconds the table must be there."""


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table."""

    what: str
    ours: float
    """Seconds, the median."""
    other: float
    most: float = 0.0
    """The most that ours / other may be; 0 where there is no target."""
    most_seconds: float = 0.0
    """The most seconds that ours may take; 0 where there is no target."""

    @property
    def ratio(self) -> float:
        """How many times as long as the other side ours takes."""
        return self.ours / self.other


def check_all(work: Path, runs: int) -> Iterator[Result]:
    """Check every page there is, against building the sites among them."""
    ours, other = medians([_check(work, all_pages()), _build_sites(work)], runs)
    yield Result("check all pages / build the sites", ours, other, most=0.25)


def check_same(work: Path, runs: int) -> Iterator[Result]:
    """Check the pages of the sites, against building the same pages."""
    folders = [site.source / site.docs for site in sites()]
    ours, other = medians([_check(work, *folders), _build_sites(work)], runs)
    yield Result("check / build of the same pages", ours, other, most=0.25)


def proselint(work: Path, runs: int) -> Iterator[Result]:
    """Check every page, against proselint on the same files."""
    pages = page_files()
    command = [str(BIN / "proselint"), "check", *map(str, pages)]
    theirs = Side([command], work, fine=(0, PROSELINT_FOUND_SOMETHING))
    ours, other = medians([_check(work, *pages), theirs], runs)
    yield Result("check / proselint on the same files", ours, other)


def plugin(work: Path, runs: int) -> Iterator[Result]:
    """Build each site with the plugin, against without: first from nothing, then again."""
    for site in sites():
        sides = []
        for switched_on in (True, False):
            folder = work / site.name / ("with" if switched_on else "without")
            site.copy(folder, plugin=switched_on)
            sides.append((_build(folder), folder, switched_on))
        first = [
            Side([command], folder, partial(site.copy, folder, plugin=on))
            for command, folder, on in sides
        ]
        ours, other = medians(first, runs)
        yield Result(f"{site.name}: first build with plugin / without", ours, other, most=1.15)
        again = [Side([command], folder) for command, folder, _ in sides]
        ours, other = medians(again, runs)
        yield Result(f"{site.name}: nothing changed, with / without", ours, other, most=1.02)


def glossary_size(work: Path, runs: int) -> Iterator[Result]:
    """Check every page with a large glossary, against a small one."""
    sides = []
    for size in SIZES:
        path = work / f"glossary-{size}.yml"
        write_glossary(path, size, page_files())
        sides.append(_check(work, all_pages(), glossary=path))
    small, *larger = medians(sides, runs)
    for size, seconds in zip(SIZES[1:], larger, strict=True):
        yield Result(f"check with {size:,} words / with {SIZES[0]}", seconds, small, most=1.2)


def start_up(work: Path, runs: int) -> Iterator[Result]:
    """Check one small page, against Python doing nothing."""
    page = work / "small.md"
    page.write_text("# Hello\n\nThis page is short.\n", encoding="utf-8")
    python = Side([[sys.executable, "-c", "pass"]], work)
    ours, other = medians([_check(work, page), python], runs)
    yield Result("check one small page / python -c pass", ours, other, most_seconds=0.25)


def dearest_rules(_work: Path, runs: int) -> Iterator[Result]:
    """The ten rules that take the longest, against a whole check of the same pages."""
    times, total = rule_times(page_files(), runs)
    dearest = sorted(times, key=lambda rule: -times[rule])[:DEAREST]
    for rule in dearest:
        yield Result(f"the rule {rule} / a whole check", times[rule], total)
    yield Result(f"all {len(times)} rules / a whole check", sum(times.values()), total)


def scores(_work: Path, runs: int) -> Iterator[Result]:
    """Score every page, the reading of files left out; and the table of hard words alone."""
    sources = [file.read_text(encoding="utf-8") for file in page_files()]
    words = 0
    loads, turns = [], []
    for _ in range(runs + 1):
        levels.cache_clear()
        start = perf_counter()
        levels()
        loads.append(perf_counter() - start)
        start = perf_counter()
        words = sum(score(source).words for source in sources)
        turns.append(perf_counter() - start)
    load, turn = median(loads[1:]), median(turns[1:])
    what = f"score of {words:,} words / the table of hard words"
    yield Result(what, turn, load, most_seconds=round(words / WORDS_A_SECOND, 3))
    yield Result("the table of hard words / the score", load, turn, most_seconds=MOST_TO_LOAD)


def booklet(work: Path, runs: int) -> Iterator[Result]:
    """Print our own guides as a booklet of about 50 pages, against building the site."""
    config = ["--config", str(HOME / "mkdocs.yml")]
    pages = [str(HOME / "docs" / "guides"), str(HOME / "docs" / "editors" / "how-to-write.md")]
    command = [str(BIN / "speakeasy"), "print", *config, *pages, "--output", "booklet.pdf"]
    build = [*_build(HOME), "--site-dir", str(work / "site")]
    ours, other = medians([Side([command], work), Side([build], work)], runs)
    yield Result("a booklet of 50 pages / a build", ours, other, most_seconds=30)


COMPARISONS: dict[str, Callable[[Path, int], Iterator[Result]]] = {
    "all": check_all,
    "same": check_same,
    "proselint": proselint,
    "plugin": plugin,
    "words": glossary_size,
    "start": start_up,
    "rules": dearest_rules,
    "scores": scores,
    "booklet": booklet,
}


def _check(work: Path, *paths: Path, glossary: Path = HOME / "glossary.yml") -> Side:
    options = ["--glossary", str(glossary), "--fail-on", "never"]
    return Side([[str(BIN / "speakeasy"), "check", *options, *map(str, paths)]], work)


def _build_sites(work: Path) -> Side:
    """Builds each site as its own mkdocs.yml says, one after the other."""
    commands = []
    for site in sites():
        folder = work / site.name / "stock"
        site.copy(folder, plugin=False)
        commands.append(_build(folder))
    return Side(commands, work)


def _build(folder: Path) -> list[str]:
    return [str(BIN / "mkdocs"), "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]
