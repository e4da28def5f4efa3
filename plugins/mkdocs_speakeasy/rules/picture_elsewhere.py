"""A picture comes from another site.

Save the picture beside your page.
First ask if you may use it.

## Why

The other site may take the picture away.
It also learns who reads your page.
Our theme only shows pictures of your own site.

## Not like this

```markdown
![A cup of tea](https://example.org/cup.svg)
```

## Like this

```markdown
![A cup of tea](images/blocks/cup.svg)
```

## Where it comes from

This is our own judgement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="should", plain="off")
ANY_LANGUAGE = True

_ELSEWHERE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """Pictures with the address of another site."""
    for picture in page.document.pictures:
        if _ELSEWHERE.match(picture.source):
            yield Problem(
                picture.span,
                "This picture comes from another site.",
                "If you may use it, save it beside your page.",
            )
