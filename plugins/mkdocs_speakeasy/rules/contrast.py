"""Words do not stand out from their background.

Use dark words on a plain, light background.
Aim for a contrast of at least 7 to 1.

## Why

Pale words are hard to see, and harder in bright light.
A picture behind words hides parts of the letters.

Contrast is a number that says how far apart 2 colours are.
Black on white has 21 to 1.

## Not like this

```markdown
<span style="color: #999999">You can say no.</span>
```

## Like this

```markdown
<span style="color: #1a1a1a">You can say no.</span>
```

## Where it comes from

The World Wide Web Consortium asks for 7 to 1.
Words with far less get a louder note.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from mkdocs_speakeasy.language.colours import Colour, colour_of, contrast
from mkdocs_speakeasy.language.looks import Look, Looks
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.rules.rule import Level, Page, Problem

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    enough: float = 7.0
    """Less contrast than this is pointed out."""
    far_too_low: float = 4.5
    """Less contrast than this is pointed out one level louder."""


_WHITE = Colour(255, 255, 255)
_BLACK = Colour(0, 0, 0)
_PALE = 2.0
"""Words as pale as this on white, in a part with a class, have a dark background from it."""
_GATE = ("color", "colour", "background")
_TIDY_SELECTOR = late_pattern(
    r"logo|disabled|slate|dark|icon|svg|::?(?:before|after|selection|marker)|hr\b|border|^:root"
)
_FAR = 50
"""So many tags inside a part are looked at."""
_NO_WORDS = frozenset("img hr input table tr tbody thead svg".split())
_PICTURE = late_pattern(r"url\(")


@dataclass(frozen=True, slots=True)
class _Around:
    """The colours that a part of the page has from what stands around it."""

    end: int
    words: Colour | None
    behind: Colour | None
    is_known: bool
    """No class stands around it that may set another background."""


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Words with colours of their own that are too much like their background."""
    if not page.document.tags:
        return
    looks = Looks(page.document)
    around: list[_Around] = []
    all_looks = list(looks.that_say(*_GATE, "class", names=frozenset(("font",))))
    for number, look in enumerate(all_looks):
        while around and around[-1].end <= look.span.start:
            around.pop()
        outer = around[-1] if around else _Around(0, None, None, is_known=True)
        if look.selector:
            outer = _Around(0, None, None, is_known=True)
        here, sets_colour = _colours(look, outer)
        if look.inside.end > look.span.end:
            around.append(here)
        if not sets_colour or _is_left_alone(look) or not looks.has_words(look):
            continue
        inner = all_looks[number + 1 : number + 1 + _FAR]
        if here.words is None and not _has_own_words(page, look, inner):
            continue
        yield from _problems(look, here, options)


def _has_own_words(page: Page, look: Look, inner: list[Look]) -> bool:
    """Words stand in it that get no colour from a tag inside."""
    text, place = page.document.text, look.start
    if look.selector:
        return True
    for one in inner:
        if one.span.start >= look.inside.end:
            break
        if "color" in one.styles or "color" in one.attributes:
            if any(map(str.isalnum, text[place : one.start])):
                return True
            place = max(place, one.end)
    return any(map(str.isalnum, text[place : look.end]))


def _colours(look: Look, outer: _Around) -> tuple[_Around, bool]:
    """The colours of a part, and whether it sets one itself. An unknown colour is None."""
    said, styles = look.attributes, look.styles
    words_said = styles.get("color") or (said.get("color", "") if look.name == "font" else "")
    behind_said = styles.get("background-color") or styles.get("background") or ""
    behind_said = behind_said or said.get("bgcolor", "")
    words = colour_of(words_said) if words_said else outer.words
    behind = colour_of(behind_said) if behind_said else outer.behind
    if behind_said == "transparent":
        behind = outer.behind
    has_class = bool(look.classes) and not look.selector
    is_known = (outer.is_known and not has_class) or (bool(behind_said) and behind is not None)
    is_open = (words_said and words is None) or (behind_said and behind is None)
    here = _Around(look.inside.end, words, behind, is_known and not is_open)
    is_clear = bool(words_said or behind_said) and not is_open and "opacity" not in styles
    return here, is_clear or bool(
        _PICTURE().search(behind_said + styles.get("background-image", ""))
    )


def _is_left_alone(look: Look) -> bool:
    """A logo, a part that cannot be used, or a dark set of colours."""
    if look.name in _NO_WORDS or "disabled" in look.attributes or "dark" in look.around:
        return True
    if look.selector and _TIDY_SELECTOR().search(look.selector.lower()):
        return True
    return any("logo" in name or "disabled" in name for name in look.classes)


def _problems(look: Look, here: _Around, options: Options) -> Iterator[Problem]:
    behind_said = look.styles.get("background", "") + look.styles.get("background-image", "")
    if _PICTURE().search(behind_said):
        yield Problem(look.span, "A picture is behind these words.", "Put it beside them.")
        return
    words, behind = here.words, here.behind
    if words is None and behind is None:
        return
    ratio = contrast(words or _BLACK, behind or _WHITE)
    is_pale = behind is None and contrast(words or _BLACK, _WHITE) < _PALE
    if ratio >= options.enough or (is_pale and (look.selector or not here.is_known)):
        return
    yield Problem(
        look.span,
        f"The contrast of these words is about {int(ratio)} to 1.",
        f"Use darker words on a lighter background, at least {options.enough:g} to 1.",
        louder=1 if ratio < options.far_too_low else 0,
    )
