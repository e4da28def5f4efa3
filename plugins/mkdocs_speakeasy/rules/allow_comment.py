"""A comment that allows something does not work.

You can tell the checker to leave something alone.
You need the name of the rule and a reason.

## Why

The people who write a page can decide against a rule.
The reason is written down so that other people understand.
A comment that does nothing only gets in the way.

## Not like this

```markdown
<!-- speakeasy: allow sentence-lung because it is the law -->
You have a right to this.
```

## Like this

```markdown
<!-- speakeasy: allow sentence-long because these are the words of the law that we must keep -->
You have a right to ask for a copy of the plan and we must give you one within 30 days.
```

## Where it comes from

W3C says that people are the experts.
The rest is our own judgement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mkdocs_speakeasy.allowances import Allowance
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

ID = "allow-comment"
LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule. There are none."""


def find(page: Page, options: Options) -> Iterator[Problem]:  # noqa: ARG001 - all rules take both
    """Comments that are misspelt or have no reason."""
    for wrong in page.wrong_allowances:
        yield Problem(wrong.place, wrong.message, wrong.help)


def unused(allowances: Iterable[Allowance]) -> Iterator[Problem]:
    """Those that take nothing away. The checker knows which, once all rules have run."""
    for allowance in allowances:
        yield Problem(
            allowance.place,
            f"This comment allows '{allowance.rule}' but nothing needs it.",
            "Take the comment out.",
        )
