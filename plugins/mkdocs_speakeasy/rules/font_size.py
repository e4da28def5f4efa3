"""Words are smaller than the others.

Let all words have the size of the page, or a bigger one.

## Why

Small words are hard to see.
People take small words for words that do not count.

## Not like this

```markdown
<small>You can say no at any time.</small>
```

```markdown
<p style="font-size: 12px">You can say no at any time.</p>
```

## Like this

```markdown
You can say no at any time.
```

## Where it comes from

The NHS asks for at least 19 pixels.
Easy read guides ask for 14 to 18 points on paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_speakeasy.language.looks import NO_PROSE, Look, Looks
from mkdocs_speakeasy.reading.attributes import pixels
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    min_pixels: int = 16
    """Words that are smaller than this are pointed out. 16 is the usual size on a screen."""
    min_points_in_print: int = 14
    """The same for words on paper, in points."""


_SMALL_WORDS = frozenset("xx-small x-small small smaller".split())
_SMALL_CLASSES = frozenset(
    "small smaller tiny fine-print small-print smallprint small-text text-small text-sm text-xs"
    " text-tiny font-small is-size-7 fs-6 govuk-body-s nhsuk-body-s".split()
)
_NO_WORDS = NO_PROSE | {"img", "button", "input", "select", "sup", "sub", "hr", "br", "video"}
_SIZE_IN_FONT = late_pattern(
    r"(?:^|\s)(?P<size>\d*\.?\d+(?:px|pt|r?em|%)|(?:x{1,2}-)?small|smaller)\b"
)
_TIDY_SELECTOR = late_pattern(r"\b(?:code|pre|kbd|samp|sup|sub)\b|icon|twemoji|logo|highlight")
_USUAL = 16


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Words that a tag, a class or a style makes small."""
    if not page.document.tags:
        return
    looks = Looks(page.document)
    gate = ("font", "size", "small", "tiny", "text-", "body-s", "print", "fs-6")
    for look in looks.that_say(*gate, names=frozenset(("small",))):
        said = _what_makes_small(look, options)
        if said and looks.has_words(look) and not _is_left_alone(look):
            message = f"'{said}' makes these words small."
            yield Problem(look.span, message, "Take it out, so that all words have one size.")


def _is_left_alone(look: Look) -> bool:
    return (
        look.name in _NO_WORDS
        or "@keyframes" in look.around
        or bool(_TIDY_SELECTOR().search(look.selector.lower()))
        or any("icon" in name for name in look.classes)
    )


def _what_makes_small(look: Look, options: Options) -> str:
    if look.name == "small":
        return "<small>"
    size = look.attributes.get("size", "").strip()
    if look.name == "font" and (size in ("1", "2") or size.startswith("-")):
        return f"size={size}"
    font = _SIZE_IN_FONT().search(look.styles.get("font", ""))
    size = look.styles.get("font-size") or (font["size"] if font else "")
    if size and _is_small(size, look, options):
        return f"font-size: {size}"
    return next((name for name in look.classes if name in _SMALL_CLASSES), "")


def _is_small(size: str, look: Look, options: Options) -> bool:
    if size in _SMALL_WORDS:
        return True
    if size.endswith("%"):
        length: float | None = _percent(size)
    else:
        length = pixels(size)
    if length is None:
        return False
    if "print" in look.around and size.endswith("pt"):
        return float(size.removesuffix("pt")) < options.min_points_in_print
    # No size at all hides words, which is not for this rule to say.
    return 0 < round(length, 2) < options.min_pixels


def _percent(size: str) -> float | None:
    number = size.removesuffix("%")
    return float(number) * _USUAL / 100 if number.replace(".", "", 1).isdigit() else None
