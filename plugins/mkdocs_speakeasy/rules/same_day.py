"""The easy page came after the full one.

Bring out both versions on the same day.
Give people the same time to answer.

## Why

People who need the easy version have the same right to have their say.
They need as much time as everyone else, or more.

## Not like this

```markdown
---
easy_date: 2026-05-20
full_version_date: 2026-03-01
answer_by: 2026-06-01
---
# Tell us about our plan
```

## Like this

```markdown
---
easy_date: 2026-03-01
full_version_date: 2026-03-01
answer_by: 2026-06-01
---
# Tell us about our plan
```

## Where it comes from

GOV.UK and the Australian Style Manual ask for both versions on the same day.
Once, people got an easy version only 12 days before they had to answer.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from mkdocs_speakeasy.language.written_dates import (
    date_at_top,
    in_words,
    name_at_top,
    place_at_top,
)
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="should", plain="should")

_FULL = ("full_version_date", "full_date")
_EASY = ("easy_date", "date")
_ANSWER = ("answer_by", "deadline")
_FULL_ANSWER = ("full_version_answer_by", "full_version_deadline")
_YES = frozenset({"true", "yes", "on"})


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """An easy version that is later than the full one, or that gives less time to answer."""
    if not page.top or page.says("easy_first").strip().casefold() in _YES:
        return
    full, easy = date_at_top(page, *_FULL), date_at_top(page, *_EASY)
    if not full or not easy:
        return
    answer_by = date_at_top(page, *_ANSWER)
    full_answer_by = date_at_top(page, *_FULL_ANSWER) or answer_by
    if easy > full:
        days = _days(easy - full)
        advice = "Next time, bring out both on the same day."
        if answer_by:
            advice = f"Give people {days} more to answer, after {in_words(answer_by)}."
        span = place_at_top(page, name_at_top(page, *_EASY))
        yield Problem(span, f"This page came out {days} after the full version.", advice)
    elif answer_by and full_answer_by and answer_by - easy < full_answer_by - full:
        span = place_at_top(page, name_at_top(page, *_ANSWER))
        less = _days(full_answer_by - full - (answer_by - easy))
        message = f"People have {less} less to answer than with the full version."
        enough = in_words(easy + (full_answer_by - full))
        yield Problem(span, message, f"Give them time to {enough} or later.")


def _days(time: dt.timedelta) -> str:
    return f"{time.days} days" if time.days > 1 else "1 day"
