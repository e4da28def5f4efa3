"""A time is not easy to read.

Write times like 9am and 2:30pm.
Write midday and midnight.
Write parts of an hour in minutes.

## Why

Many people do not use a clock that goes up to 24.
They have to take away 12 to find the time.

Some people think '12pm' is the middle of the night.
A full stop in a time can look like a price.

## Not like this

```markdown
The group meets from 12pm to 14:30.

The walk takes 1.5 hours.
```

## Like this

```markdown
The group meets from midday to 2:30pm.

The walk takes 1 hour 30 minutes.
```

## Where it comes from

The NHS asks for times like 5:30pm, midday and midnight.
It asks for 6 hours 30 minutes, and not for '6.5 hours'.
Mencap asks for no 24-hour clock.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.times import HardTime, hard_times
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Times that are fine as they are, such as `12pm`."""


_MESSAGES = {
    "24 hours": "'{text}' uses the 24-hour clock.",
    "part of an hour": "'{text}' counts part of an hour.",
    "twelve": "'{text}' can be hard to understand.",
    "full stop": "'{text}' has a full stop in the time.",
}


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Times that are hard to read."""
    for time in hard_times(page.document):
        text = page.document.text[time.start : time.end]
        if text not in options.allow and not page.document.is_quoted(time.start):
            yield _problem(page, time, text)


def _problem(page: Page, time: HardTime, text: str) -> Problem:
    better = time.better
    if better and page.document.sentence_at(time.start).start == time.start:
        better = better[0].upper() + better[1:]
    return Problem(
        page.document.span(time.start, time.end),
        _MESSAGES[time.fault].format(text=text),
        f"Write '{better}'." if better else "Write the hours and the minutes.",
        replacements=(better,) if better else (),
    )
