"""A typeface is hard to read.

Use one plain typeface, like Arial.
Do not use thin or narrow letters, or letters like handwriting.

## Why

Letters with small lines at their ends look crowded.
Thin letters fade away.
Letters like handwriting run into each other.

## Not like this

```markdown
<span style="font-family: 'Brush Script MT', cursive">Welcome to our group.</span>
```

## Like this

```markdown
Welcome to our group.
```

## Where it comes from

Inclusion Europe, Photosymbols and the British Dyslexia Association ask for this.
People do not agree about Comic Sans, so it is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mkdocs_speakeasy.language.looks import NO_PROSE, Look, Looks
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.rules.rule import Level, Page, Problem
from mkdocs_speakeasy.rules.word_lists import load_list

LEVEL = Level(easy_read="should", plain="should")
ANY_LANGUAGE = True


class Options(NamedTuple):
    """Settings of this rule."""

    allow: tuple[str, ...] = ()
    """Typefaces that are fine on your site."""
    min_weight: int = 400
    """Letters thinner than this are pointed out. 400 is usual."""


_PART_OF_NAME = late_pattern(
    r"\b(?:condensed|narrow|compressed|thin|extralight|script|handwriting)\b"
)
_KIND_OF_PART = {
    "condensed": "is narrow", "narrow": "is narrow", "compressed": "is narrow",
    "thin": "is thin", "extralight": "is thin",
    "script": "looks like handwriting", "handwriting": "looks like handwriting",
}  # fmt: skip
_FAMILY_IN_FONT = late_pattern(
    r"(?:^|\s)[\d.]+(?:px|pt|r?em|%|cm|mm)\S*(?:\s*/\s*\S+)?\s+(?P<family>.+)$"
)
_WEIGHT_IN_FONT = late_pattern(r"(?:^|\s)(?P<weight>[1-9]00|lighter)(?=\s)")
_NO_NAME = frozenset(("inherit", "initial", "unset", "revert", "monospace", "sans-serif"))
_MOST = 2
"""A page has so many typefaces of its own at most."""
_GENERIC = ("serif", "cursive", "fantasy", "ui-serif")
_TIDY_SELECTOR = late_pattern(r"\b(?:code|pre|kbd|samp)\b|logo|icon")


def find(page: Page, options: Options) -> Iterator[Problem]:
    """Typefaces with serifs, narrow, thin, decorative or like handwriting."""
    if not page.document.tags:
        return
    allowed = {name.lower() for name in options.allow}
    looks = Looks(page.document)
    used: set[str] = set()
    for look in looks.that_say("font", "face", names=frozenset(("font",))):
        if _is_left_alone(look) or not looks.has_words(look):
            continue
        names = _families(look)
        found = _hard_family(names, allowed) or _thin(look, options)
        if names[0] and names[0] not in _NO_NAME and names[0] not in used:
            used.add(names[0])
            if not found and len(used) == _MOST + 1:
                found = f"This page has more than {_MOST} typefaces.", "Use the same one for all."
        if found:
            message, help_text = found
            yield Problem(look.span, message, help_text)


def _is_left_alone(look: Look) -> bool:
    """A logo, an icon or code."""
    if look.name in NO_PROSE or _TIDY_SELECTOR().search(look.selector.lower()):
        return True
    if "@font-face" in look.selector or "@keyframes" in look.around:
        return True
    return any("logo" in name or "icon" in name for name in look.classes)


def _families(look: Look) -> list[str]:
    """The names of the typefaces that it asks for, in small letters."""
    font = _FAMILY_IN_FONT().search(look.styles.get("font", ""))
    said = look.styles.get("font-family") or (font["family"] if font else "")
    if look.name == "font":
        said = said or look.attributes.get("face", "").lower()
    return [name.strip(" '\"") for name in said.split(",")]


def _hard_family(names: list[str], allowed: set[str]) -> tuple[str, str] | None:
    if not names[0] or names[0] in allowed:
        return None
    kind = _kind(names[0])
    if not kind and names[-1] in _GENERIC and names[-1] not in allowed and not _is_plain(names[0]):
        kind = _kind(names[-1])
    if not kind:
        return None
    return f"The typeface '{names[0]}' {kind}.", "Use a plain one like Arial, or take it out."


def _kind(name: str) -> str:
    """What makes a typeface hard to read; empty where nothing does."""
    found = _kinds().get(name, "")
    part = _PART_OF_NAME().search(name)
    return found or (_KIND_OF_PART[part[0]] if part else "")


def _is_plain(name: str) -> bool:
    return "sans" in name or name in ("arial", "helvetica", "verdana", "tahoma", "calibri")


@cache
def _kinds() -> dict[str, str]:
    return {name: kind for kind, names in load_list("font_face").items() for name in names}


def _thin(look: Look, options: Options) -> tuple[str, str] | None:
    font = _WEIGHT_IN_FONT().search(look.styles.get("font", ""))
    weight = look.styles.get("font-weight") or (font["weight"] if font else "")
    is_thin = weight in ("lighter", "thin", "light")
    if is_thin or (weight.isdigit() and int(weight) < options.min_weight):
        return "These letters are thin.", f"Use a weight of {options.min_weight} or more."
    return None
