"""A link opens a new tab without warning.

Let links open in the same tab.
If a link must open a new tab, add '(opens in new tab)'.

## Why

Some people do not see that a new tab is open.
They press 'back' and nothing happens.
Each person can open a new tab if they want one.

## Not like this

```markdown
[Our plan](plan.md){target=_blank}
```

## Like this

```markdown
[Our plan](plan.md)

[Our plan (opens in new tab)](plan.md){target=_blank}
```

## Where it comes from

The NHS and the World Wide Web Consortium ask for this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.parts import Link
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True

NOT_FOR = frozenset(("form",))
"""Help with a form may open beside the form, so that nothing is lost."""

_NEW_TAB = re.compile(r"(?:^|[\s{:])target\s*=\s*[\"']?(?:_blank|_new|blank|new)\b", re.IGNORECASE)
_SAYS_SO = re.compile(r"\b(?:new|another|separate)[ ](?:browser[ ])?(?:tab|window)", re.IGNORECASE)
_NEAR = 30
"""The words may stand this many letters after the link."""


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """Links that open a new tab without the words."""
    for link in page.document.links:
        opens = "target" in link.attributes and _NEW_TAB.search(link.attributes)
        if opens and not _says_so(page.document, link):
            yield Problem(
                link.span,
                "This link opens a new tab and does not say so.",
                "Take out 'target=_blank', or add '(opens in new tab)'.",
            )


def _says_so(document: Document, link: Link) -> bool:
    """The words stand in the link, right after it, or in its words for a screen reader."""
    after = document.text[link.end : link.end + _NEAR].partition("\n")[0]
    shown = [document.text_of(link), after, link.attributes]
    if link.has_picture:
        shown.append(document.source[link.span.start : link.span.end])
    return bool(_SAYS_SO.search(" ".join(shown)))
