"""The date to check this page is past.

Check the page with your group.
Then write a new date below `review_by`, at the top of the page.

## Why

Old pages may have old phone numbers, prices and rules.
Readers trust a page that says when someone last checked it.

## Not like this

```markdown
---
review_by: some time soon
---
# Our opening times
```

## Like this

```markdown
---
checked_on: 2026-10-03
review_by: 2027-10-03
---
# Our opening times
```

```markdown
---
review: never
---
# What we said at our meeting in May
```

## Where it comes from

Easy English and Inclusion Europe ask for dates on each page.
So does the NHS.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.written_dates import (
    in_words,
    name_at_top,
    place_at_top,
    written_date,
)
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    far_too_late: int = 365
    """A page that is so many days late is pointed out one level louder."""


_REVIEW = ("review_by", "review_on", "review_date", "next_review")
_DATES = (*_REVIEW, "made_on", "checked_on", "last_checked", "tested_on")
_NEVER = frozenset({"never", "no", "none", "false"})


def find(page: Page, options: Options) -> Iterator[Problem]:
    """A day to check the page that is past, and dates that are none."""
    if not page.top:
        return
    for name in _DATES:
        text = page.says(name).strip()
        if text and text.casefold() not in _NEVER and not written_date(text):
            yield Problem(
                place_at_top(page, name),
                f"'{text}' is no date that we can read.",
                "Write the year, the month and the day, such as '2027-10-03'.",
            )
    if page.says("review").strip().casefold() in _NEVER or page.day is None:
        return
    name = name_at_top(page, *_REVIEW)
    review = written_date(page.says(name)) if name else None
    if review and review < page.day:
        yield Problem(
            place_at_top(page, name),
            f"The day to check this page was {in_words(review)}.",
            "Check the page with your group, and write a new date.",
            louder=1 if page.day - review > dt.timedelta(days=options.far_too_late) else 0,
        )
