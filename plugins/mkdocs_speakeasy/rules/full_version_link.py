"""The page does not link its full version.

Link from the easy page to the full one.
Say in the link that it is the full version.

Write the full version at the top of the page, below `full_version`.
Write `none` if there is no other version.

## Why

Some people want to read more.
Some people read the easy page together with someone who has the full one.
A link shows that both say the same.

## Not like this

```markdown
---
full_version: plans/our-plan.md
---
# Our plan in easy read

This page tells you what we plan.
```

## Like this

```markdown
---
full_version: plans/our-plan.md
---
# Our plan in easy read

This page tells you what we plan.

[Read the full version of our plan](plans/our-plan.md)
```

## Where it comes from

The Australian Style Manual asks for a link to the full version.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_speakeasy.language.page_parts import place_of_page
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True

_NONE = frozenset({"", "none", "no", "false", "null", "~", "n/a"})
_SCHEME = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
_TAIL = re.compile(r"[?#].*$|(?:/?index)?\.(?:md|markdown|html?)(?=$|[?#]).*$")


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """A page whose full version is named at its top and not linked on it."""
    named = page.says("full_version").strip()
    if named.casefold() in _NONE:
        return
    wanted = _bare(named)
    document = page.document
    if any(_goes_to(link.target, wanted) for link in document.links):
        return
    below = document.front_matter.end if document.front_matter else 0
    if "://" in named and document.source.find(named, below) >= 0:  # an address, written out
        return
    shown = named.rsplit("/", 1)[-1] or named
    yield Problem(
        place_of_page(document),
        "This page has no link to its full version.",
        f"Add a link to '{shown}', and call it the full version.",
    )


def _bare(target: str) -> str:
    """A place without what may be written in more than one way: ../plan.md is plan."""
    target = _TAIL.sub("", _SCHEME.sub("", target.strip().strip("<>")))
    parts = [part for part in target.split("/") if part not in ("", ".", "..")]
    return "/".join(parts).casefold()


def _goes_to(target: str, wanted: str) -> bool:
    """Whether a link goes there. Of two paths, one may start from a folder further in."""
    goes = _bare(target)
    return bool(goes) and (
        goes == wanted or goes.endswith(f"/{wanted}") or wanted.endswith(f"/{goes}")
    )
