"""Measures how fast Speakeasy is and prints one table: `make bench`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.comparisons import COMPARISONS, Result
from benchmarks.pages import CORPORA

RUNS = 5
HEAD = ("what", "ours", "other", "ratio", "target", "met")


def main() -> None:
    """Run the comparisons that were asked for and print what they say."""
    parser = argparse.ArgumentParser(description="Measure how fast Speakeasy is.")
    parser.add_argument("--runs", type=int, default=RUNS, help="turns for each side (default 5)")
    parser.add_argument("--only", choices=COMPARISONS, action="append", help="only this; repeat it")
    options = parser.parse_args()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    if not CORPORA.is_dir():
        print("There is no folder ../shared/corpora, so this measures the pages in docs.")
    results: list[Result] = []
    with TemporaryDirectory() as work:
        for name in options.only or COMPARISONS:
            print(f"Measuring: {name}", file=sys.stderr)
            results += COMPARISONS[name](Path(work), options.runs)
    print(f"Seconds are the median of {options.runs} runs. The sides ran in turn.\n")
    _print_table([HEAD, *map(_row, results)])


def _row(result: Result) -> tuple[str, ...]:
    target, met = "none", "-"
    if result.most:
        target, met = f"{result.most} x", _yes(result.ratio <= result.most)
    if result.most_seconds:
        target, met = f"{result.most_seconds} s", _yes(result.ours <= result.most_seconds)
    seconds = (f"{result.ours:.3f} s", f"{result.other:.3f} s")
    return (result.what, *seconds, f"{result.ratio:.3f} x", target, met)


def _yes(met: bool) -> str:  # noqa: FBT001 - it is the one thing that this function is about
    return "met" if met else "NOT MET"


def _print_table(rows: list[tuple[str, ...]]) -> None:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        first, *others = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join([first.strip().ljust(widths[0]), *others]))


if __name__ == "__main__":
    main()
