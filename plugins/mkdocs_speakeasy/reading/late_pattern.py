"""Patterns that are made when they are first used.

Most pages have no HTML, and most runs of the command look at few pages. Some 50 patterns that wait
for such pages would take a third of the time that it takes to start.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache


def late_pattern(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """What gives the pattern back, and makes it the first time."""

    @cache
    def made() -> re.Pattern[str]:
        return re.compile(pattern, flags)

    return made
