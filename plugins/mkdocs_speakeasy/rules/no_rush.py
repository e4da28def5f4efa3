"""The page rushes people or blocks their way.

Give people all the time they need.
Let them read before you ask them anything.

## Why

Some people need a long time to read a page.
A page that moves on takes the words away.
A box in front of the page can be hard to close.

## Not like this

```markdown
<meta http-equiv="refresh" content="30">

# Your rights
```

```markdown
<dialog open>What do you think of our site?</dialog>
```

## Like this

```markdown
# Your rights

You can [tell us what you think of our site](tell-us.md).
```

## Where it comes from

The World Wide Web Consortium and the NHS ask for this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_speakeasy.language.looks import Look, Looks
from mkdocs_speakeasy.reading.attributes import attributes_of
from mkdocs_speakeasy.reading.document import Document
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Tag
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="must", plain="must")
ANY_LANGUAGE = True

_IN_THE_WAY = late_pattern(
    r"(?:^|[\W_])(?:cookie|consent|gdpr|login|log-in|signin|sign-in|pay|survey|newsletter|feedback"
    r"|subscribe|signup|age|email|exit)[-_]?(?:wall|overlay|modal|popup|pop-up|gate|interstitial)"
    r"|(?:^|[\W_])(?:pop-?up|interstitial|paywall|cookiewall)(?:$|[\W_])"
)
"""In the class or the name of a part of the page: a box in front of the page."""
_CLOCK = late_pattern(r"(?:^|[\W_])(?:count-?down|timer|session-?timeout)(?:$|[\W_])")
_SCRIPTS = (
    "cookiebot", "onetrust", "cookieconsent", "cookie-consent", "cookie-law", "usercentrics",
    "iubenda", "termly", "quantcast", "trustarc", "cookieyes", "hotjar", "qualtrics", "usabilla",
    "surveymonkey", "optinmonster", "privy", "sumo.com", "popup", "pop-up", "exit-intent",
    "hellobar", "cookiewall", "interstitial", "mc-validate",
)  # fmt: skip
"""Makers of boxes that ask something first, as the address of a script names them."""
_SCRIPT_STOPS = late_pattern(r"\b(?:alert|confirm|prompt|window\.open)\s*\(|showModal\s*\(")
_SCRIPT_MOVES_ON = late_pattern(
    r"setTimeout[^;]{0,200}location|setInterval[^;]{0,200}location|location\.reload\s*\("
)
_ON_A_PRESS = late_pattern(r"click|submit|keydown|onpress", re.IGNORECASE)


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """Pages that move on by themselves, boxes in front of the page, and clocks."""
    document = page.document
    for tag in document.tags:
        if tag.name == "meta":
            yield from _refresh(tag)
        elif tag.name == "script":
            yield from _script(document, tag)
    done = 0
    looks = Looks(document)
    for look in looks.that_say("pop", "wall", "overlay", "modal", "gate", "interstitial", "count",
                               "timer", "timeout", "dialog", "open"):  # fmt: skip
        if look.selector or look.span.start < done or _is_hidden(look):
            continue
        found = _element(look)
        if found:
            done = max(look.inside.end, look.span.end)
            yield Problem(look.span, *found)


def _refresh(tag: Tag) -> Iterator[Problem]:
    said = attributes_of(tag.attributes)
    if said.get("http-equiv", "").lower() == "refresh":
        does = "goes to another page" if "url" in said.get("content", "").lower() else "loads again"
        message = f"This page {does} by itself."
        yield Problem(tag.span, message, "Let people stay as long as they like.")


def _script(document: Document, tag: Tag) -> Iterator[Problem]:
    address = attributes_of(tag.attributes).get("src", "").lower()
    if any(name in address for name in _SCRIPTS):
        message = "This script asks people something before they can read."
        yield Problem(tag.span, message, "Let people read first.")
    elif "countdown" in address:
        yield Problem(tag.span, *_COUNTS)
    elif not address:
        source = document.source[tag.span.start : tag.span.end]
        if _ON_A_PRESS().search(source):
            return
        if _SCRIPT_MOVES_ON().search(source):
            message = "This script moves the page on by itself."
            yield Problem(tag.span, message, "Let people stay as long as they like.")
        elif _SCRIPT_STOPS().search(source):
            message = "This script opens a box in front of the page."
            yield Problem(tag.span, message, "Let people read first.")


_COUNTS = ("A clock counts down here.", "Take it out, so that nobody has to hurry.")
_STANDS_IN_FRONT = ("This box stands in front of the page.", "Put it after the words of the page.")


def _is_hidden(look: Look) -> bool:
    said = look.attributes
    return (
        "hidden" in said
        or said.get("aria-hidden", "").lower() == "true"
        or look.styles.get("display") == "none"
    )


def _element(look: Look) -> tuple[str, str] | None:
    """The message and the help for a box or a clock; None for anything else."""
    said = look.attributes
    names = f"{said.get('class', '')} {said.get('id', '')}".lower()
    if look.name == "dialog":
        return _STANDS_IN_FRONT if "open" in said else None
    if _CLOCK().search(names) or any(name.startswith("data-countdown") for name in said):
        return _COUNTS
    is_dialog = said.get("role", "").lower() in ("dialog", "alertdialog")
    is_modal = is_dialog or said.get("aria-modal", "").lower() == "true"
    # A plain 'modal' class is for nothing-moves to say.
    if _IN_THE_WAY().search(names) or (is_modal and "modal" not in look.classes):
        return _STANDS_IN_FRONT
    return None
