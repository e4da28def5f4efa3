"""A page has a script in it.

Take it out.
If readers need what it does, ask the person who looks after your site.

## Why

A script is a small program inside a page.
It can send readers away, or tell other people what they read.
Our theme does not run it, so readers see odd signs in its place.

## Not like this

```markdown
<script>alert("Hello")</script>

<p onclick="go()">Press here.</p>
```

## Like this

```markdown
[Go to the next page](next.md)
```

## Where it comes from

This is our own judgement.
Guides to safe sites say the same.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="must", plain="should")
ANY_LANGUAGE = True

_NAMES = frozenset(("script", "base", "meta", "link"))
_RUNS = re.compile(r"""(?:^|[\s{"'/])(?:on[a-z]+|srcdoc)\s*=""", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*(?:java|vb)script\s*:", re.IGNORECASE)
_HAS_ADDRESS = re.compile(r"""(?:href|src|action|data)\s*=\s*["']?([^"'>]*)""", re.IGNORECASE)


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """Scripts, things that happen when somebody presses, and addresses that are scripts."""
    for tag in page.document.tags:
        if not tag.is_closing and (tag.name in _NAMES or _runs(tag.attributes)):
            yield Problem(
                tag.span,
                "This is a script, or it can run one.",
                "Take it out, because our theme shows it as text.",
            )
    for link in page.document.links:
        if _ADDRESS.match(html.unescape(link.target)) and not link.attributes.startswith(" href"):
            yield Problem(
                link.span,
                "This link is a script.",
                "Use the address of a page, because our theme does not run it.",
            )


def _runs(attributes: str) -> bool:
    if not attributes:
        return False
    addresses = _HAS_ADDRESS.findall(attributes)
    return bool(_RUNS.search(attributes)) or any(
        _ADDRESS.match(html.unescape(address)) for address in addresses
    )
