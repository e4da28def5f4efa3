"""Runs commands in turn and says how long each takes.

The sides of a comparison run A B A B, so that a busy machine is as unfair to one as to the other.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter


def nothing() -> None:
    """Make ready for a run that needs nothing made ready."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a comparison: commands that run one after the other."""

    commands: Sequence[Sequence[str]]
    folder: Path
    before: Callable[[], None] = nothing
    """Runs before each turn and is not timed."""
    fine: Sequence[int] = (0,)
    """The exit codes that mean that the command did its work."""


def medians(sides: Sequence[Side], runs: int) -> list[float]:
    """The median of the seconds that each side takes. One more turn goes first, uncounted."""
    times: list[list[float]] = [[] for _ in sides]
    for turn in range(runs + 1):
        for side, seconds in zip(sides, times, strict=True):
            took = _time(side)
            if turn:
                seconds.append(took)
    return [median(seconds) for seconds in times]


def _time(side: Side) -> float:
    side.before()
    total = 0.0
    for command in side.commands:
        start = perf_counter()
        done = subprocess.run(
            command,
            cwd=side.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            check=False,
        )
        total += perf_counter() - start
        if done.returncode not in side.fine:
            shown = " ".join(command)[:200]
            sys.exit(f"This did not work: {shown}\n{done.stderr.decode(errors='replace')[-2000:]}")
    return total
