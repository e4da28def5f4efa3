"""What is wrong in `theme:` of mkdocs.yml, as far as our theme reads it.

The page stays whole where something is wrong there. So nobody would see it, if we did not tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, nodes

from mkdocs_speakeasy.mistakes import Mistake, Place, nearest, right_names, shown
from mkdocs_speakeasy.settings_reader import SettingsReader
from mkdocs_speakeasy.theme.files import HOME

Names = tuple[str, ...]
"""The names that lead to a value: ("theme", "palette", "primary")."""
Places = Mapping[Names, Place]

_OF_PALETTE = ("primary", "accent", "scheme", "media", "toggle")
_SCHEMES = ("default", "slate")
_ALSO = ("indigo", "custom")
"""Colours of Material that need no styles: the usual one, and one that the site brings."""
_COLOUR = re.compile(r'\[data-se-primary="([\w-]+)"\]')
_USUAL_COLOURS = "For now the site has its usual colours."
_USUAL_LANGUAGE = "For now they are in English."
_USUAL_WORDS = "For now the usual words stand there."


class Chosen(NamedTuple):
    """What a site sets for our theme, as it is written."""

    palette: object
    words: object
    language: object
    folders: Sequence[str]
    """Of the theme, and of the theme that it extends."""

    @property
    def has_language(self) -> bool:
        """Whether there are words in the language."""
        name = self.language
        files = (Path(one, "partials", "languages", f"{name}.html") for one in self.folders)
        return isinstance(name, str) and name.isascii() and any(file.is_file() for file in files)


def mistakes_in_theme(chosen: Chosen, path: str, places: Places) -> list[Mistake]:
    """What is wrong in the settings for our theme, and what holds for now.

    Args:
        chosen: the settings.
        path: the config file.
        places: where each name stands in it.
    """
    colours, texts, language = (SettingsReader(path, places, tuple) for _ in range(3))
    for names, part in _palettes(chosen.palette):
        _read_palette(names, part, colours)
    _read_words(chosen.words, texts)
    if not chosen.has_language:
        found = f"We have no words in the language '{shown(str(chosen.language))}'."
        want = "Write the short name of a language, like 'cy' for Welsh."
        language.add(("theme", "language"), f"{found} {want}")
    told = [(one, _USUAL_COLOURS) for one in colours.mistakes]
    told += [(one, _USUAL_WORDS) for one in texts.mistakes]
    told += [(one, _USUAL_LANGUAGE) for one in language.mistakes]
    return [one._replace(message=f"{one.message} {instead}") for one, instead in told]


def _palettes(palette: object) -> Iterator[tuple[Names, object]]:
    """The one set of colours, or each in a list."""
    names = ("theme", "palette")
    if isinstance(palette, list):
        yield from (((*names, str(number)), part) for number, part in enumerate(palette))
    elif palette is not None:
        yield names, palette


def _read_palette(names: Names, part: object, reader: SettingsReader) -> None:
    if not isinstance(part, Mapping):
        reader.add(
            names, "We cannot read the colours in 'palette'. Write them like 'primary: teal'."
        )
        return
    for name in map(str, part):
        if name not in _OF_PALETTE:
            right = right_names(name, _OF_PALETTE)
            reader.add((*names, name), f"We do not know '{shown(name)}' in 'palette'. {right}")
    primary = part.get("primary")
    primary = primary.replace(" ", "-") if isinstance(primary, str) else primary
    reader.choice((*names, "primary"), primary or None, _colours(), "")
    reader.choice((*names, "scheme"), part.get("scheme"), _SCHEMES, "")


def _read_words(words: object, reader: SettingsReader) -> None:
    names = ("theme", "words")
    if words is None:
        return
    if not isinstance(words, Mapping):
        reader.add(names, "We cannot read the words in 'words'. Write them like 'menu: Pages'.")
        return
    known = tuple(english_words()) if words else ()
    for name, value in words.items():
        if name in known:
            reader.text((*names, str(name)), value, "")
            continue
        near = nearest(str(name), known)
        want = f"Did you mean '{near}'?" if near else "Take it out."
        reader.add((*names, str(name)), f"We do not know '{shown(str(name))}' in 'words'. {want}")


def _colours() -> tuple[str, ...]:
    """The colours that there are styles for."""
    styles = (HOME / "components" / "palette" / "palette.css").read_text(encoding="utf-8")
    return (*_COLOUR.findall(styles), *_ALSO)


def english_words() -> dict[str, str]:
    """The words that the templates use, by name."""
    template = (HOME / "partials" / "words.html").read_text(encoding="utf-8")
    for one in Environment(autoescape=True).parse(template).find_all(nodes.Assign):
        is_english = isinstance(one.target, nodes.Name) and one.target.name == "english"
        if is_english and isinstance(one.node, nodes.Dict):
            return dict(one.node.as_const())
    return {}
