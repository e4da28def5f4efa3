"""Something moves or plays by itself.

Let nothing move, flash, pop up or play by itself.
Let people start a film or a sound themselves.

## Why

Things that move pull the eye away from the words.
Sound that starts by itself drowns out a screen reader.
Flashing can make people ill.

## Not like this

```markdown
<video src="film.mp4" autoplay></video>
```

```markdown
<marquee>Come to our open day!</marquee>
```

## Like this

```markdown
<video src="film.mp4" controls></video>
```

## Where it comes from

The World Wide Web Consortium and the NHS ask for this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_speakeasy.language.looks import Look, Looks
from mkdocs_speakeasy.language.pictures import file_type, name_words, words_of
from mkdocs_speakeasy.reading.attributes import attributes_of
from mkdocs_speakeasy.reading.late_pattern import late_pattern
from mkdocs_speakeasy.reading.parts import Picture, Tag
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Page, Problem

LEVEL = Level(easy_read="must", plain="must")
ANY_LANGUAGE = True

_MOVES = {"marquee": "moves", "blink": "flashes"}
_MEDIA = frozenset("video audio iframe embed object".split())
_STARTS_ITSELF = late_pattern(r"[?&;](?:auto_?play|autostart)=(?:1|true|yes|on)\b", re.IGNORECASE)
_SHOWS = {
    "carousel": "a set of pictures that moves",
    "slideshow": "a set of pictures that moves",
    "slider": "a set of pictures that moves",
    "swiper": "a set of pictures that moves",
    "slick": "a set of pictures that moves",
    "splide": "a set of pictures that moves",
    "flexslider": "a set of pictures that moves",
    "flickity": "a set of pictures that moves",
    "ticker": "words that move",
    "marquee": "words that move",
    "typewriter": "words that move",
    "blink": "something that flashes",
    "flashing": "something that flashes",
    "modal": "a window that pops up",
    "confetti": "something that moves",
    "animate": "something that moves",
    "animated": "something that moves",
}
"""What classes and scripts make, by a word in their name."""
_WORDS = tuple(_SHOWS)
_PART = late_pattern(r"[a-z]+")
_INPUTS = frozenset("input button a label select link meta".split())
_STILL = frozenset("spinner spinners loading loader spacer pixel blank clear".split())
"""In the name of a file: it only shows that something loads, or shows nothing."""
_ANIMATED = frozenset("animated animation anim".split())
_LONGEST_NAME = 40
_MOVES_ITSELF = ("This picture moves.", "Use a picture that stays still.")
_KNOWN_TO_STAND = frozenset("gif webp png apng svg".split())
"""When we could look into a file of these kinds, its name does not count."""
_MAKERS = ("giphy.com", "tenor.com", "gph.is")


def find(page: Page, _: NoOptions) -> Iterator[Problem]:
    """Tags, classes, scripts and pictures that make something move."""
    document = page.document
    for one in page.shelf:
        if one.facts and one.facts.moves:
            yield Problem(one.span("file"), *_MOVES_ITSELF)
    if not (document.tags or document.pictures):
        return
    for tag in document.tags:
        if not tag.is_closing:
            yield from _tag(tag)
        if tag.name == "svg" and "<animate" in document.source[tag.span.start : tag.span.end]:
            yield Problem(tag.span, "This drawing moves.", "Use a picture that stays still.")
    for picture in document.pictures:
        facts = page.picture_facts.get(picture.source)
        if facts and facts.moves:
            yield Problem(picture.span, *_MOVES_ITSELF)
        elif not (facts and file_type(picture.source) in _KNOWN_TO_STAND):
            yield from _picture(picture)
    yield from _shows(page)


def _tag(tag: Tag) -> Iterator[Problem]:
    if tag.name in _MOVES:
        what = _MOVES[tag.name]
        message = f"'<{tag.name}>' makes something that {what}."
        yield Problem(tag.span, message, "Take it out and keep the words.")
    elif "auto" in tag.attributes.lower() and (tag.name in _MEDIA or not tag.name):
        said = attributes_of(tag.attributes)
        address = said.get("src", said.get("data", ""))
        is_asked = any(_is_yes(said, name) for name in ("autoplay", "autostart", "data-autoplay"))
        if is_asked or _STARTS_ITSELF().search(address):
            yield Problem(tag.span, "This plays by itself.", "Let people start it themselves.")
    elif tag.name == "bgsound":
        yield Problem(tag.span, "This sound plays by itself.", "Take it out.")


def _is_yes(said: dict[str, str], name: str) -> bool:
    return name in said and said[name].lower() not in ("false", "0", "no", "off")


def _picture(picture: Picture) -> Iterator[Problem]:
    words = name_words(picture.source)
    if not _STILL.isdisjoint(words):
        return
    kind = file_type(picture.source)
    is_animated = not _ANIMATED.isdisjoint({*words, *words_of(picture).lower().split()})
    if (
        kind == "apng"
        or (kind in ("gif", "webp", "png") and is_animated)
        or any(maker in picture.source for maker in _MAKERS)
    ):
        yield Problem(picture.span, *_MOVES_ITSELF)
    elif kind == "gif":
        name = picture.source.rpartition("/")[2].partition("?")[0][:_LONGEST_NAME]
        message = f"A picture like '{name}' may move."
        yield Problem(picture.span, message, "If it moves, use one that stays still.", louder=-2)


def _shows(page: Page) -> Iterator[Problem]:
    """Sets of pictures that move, and windows that pop up: the outermost, or else the script."""
    done = 0
    found = False
    looks = Looks(page.document)
    asks = "prefers-reduced-motion" in page.document.source
    for look in looks.that_say(*_WORDS, "animation"):
        if look.span.start < done or look.name in _INPUTS or not _STILL.isdisjoint(look.classes):
            continue
        what = "" if look.selector and asks else _what_it_shows(look)
        if what:
            found, done = True, max(look.inside.end, look.span.end)
            yield Problem(look.span, f"This is {what}.", "Show it all at once, and still.")
    for tag in page.document.tags:
        if tag.name == "script" and not found:
            address = attributes_of(tag.attributes).get("src", "").lower()
            shown = next((_SHOWS[word] for word in _PART().findall(address) if word in _SHOWS), "")
            if shown:
                message = f"This script makes {shown}."
                yield Problem(tag.span, message, "Show it all at once, and still.")


def _what_it_shows(look: Look) -> str:
    if look.selector:
        moves = look.styles.get("animation", look.styles.get("animation-name", "none"))
        return "" if moves.startswith("none") else "something that moves"
    if not look.styles.get("animation", "none").startswith("none"):
        return "something that moves"
    for name in look.classes:
        words = _PART().findall(name)
        shown = _SHOWS.get(words[-1] if words else "", "") or _SHOWS.get(name.partition("-")[0], "")
        if shown and "range" not in words:
            return shown
    return ""
