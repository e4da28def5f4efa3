"""What mkdocs.yml says about us, as MkDocs hands it over."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_speakeasy.languages.editions import without_folder
from mkdocs_speakeasy.mistakes import Mistake, MistakesFound, Place, shown
from mkdocs_speakeasy.settings import Settings, SettingsError, parse_settings
from mkdocs_speakeasy.theme.theme_settings import Chosen, mistakes_in_theme

OURS = "speakeasy"
NAMES_OF_RULES = ("select", "ignore", "rules")
"""The settings that have names of rules in them."""


@dataclass(frozen=True, slots=True)
class SettingMistake:
    """Something wrong in the settings."""

    name: str
    """The setting that it is in."""
    message: str
    """The file, the line and what to do."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the site chose, or what is wrong with it."""

    settings: Settings = field(default_factory=Settings)
    wants_pages: bool = False
    """`pages: true` is written down. Else the pages are made where the site leads to them."""
    mistakes: tuple[SettingMistake, ...] = ()


def read_choices(options: Mapping[str, object], config_file: str) -> Choices:
    """The settings in the options, or every mistake in them."""
    has_rules = any(options.get(name) for name in NAMES_OF_RULES)
    try:
        # Without names of rules there is no need to load the rules, which takes a while.
        settings = parse_settings(options, path="", rules=None if has_rules else ())
    except SettingsError:
        return Choices(mistakes=tuple(_mistakes(options, from_here(config_file))))
    return Choices(settings, wants_pages=options.get("pages") is True)


def _mistakes(options: Mapping[str, object], config_file: str) -> Iterator[SettingMistake]:
    """The mistakes with their places in the file. MkDocs does not hand those over."""
    places = _places(config_file)
    names = {(place.path, place.line, place.column): key[0] for key, place in places.items() if key}
    try:
        parse_settings(options, path=config_file, lines=places)
    except SettingsError as error:
        for one in error.mistakes:
            yield SettingMistake(names.get((one.path, one.line, one.column), OURS), str(one))


def _places(config_file: str) -> Mapping[tuple[str, ...], Place]:
    from mkdocs_speakeasy.files.config_files import read_config_file  # noqa: PLC0415 - slow to import

    try:
        return read_config_file(Path(config_file)).places
    except (MistakesFound, OSError):
        return {}


def mistakes_for_languages(settings: Settings, docs: Path, config_file: str) -> Iterator[Mistake]:
    """The languages that are set, and have no folder with pages."""
    codes = settings.languages or ()
    missing = without_folder(docs, codes)
    places = _places(config_file) if missing else {}
    for number in missing:
        place = places.get(("languages", str(number))) or places.get(("languages",))
        place = place or Place(config_file)
        code = shown(codes[number])
        found = f"There is no folder '{code}' with pages in it."
        want = f"Make it, or take '{code}' out of 'languages'."
        yield Mistake(place.path, place.line, place.column, f"{found} {want}")


def mistakes_for_theme(chosen: Chosen, config_file: str) -> list[Mistake]:
    """What is wrong in the settings for our theme."""
    if not mistakes_in_theme(chosen, config_file, {}):
        return []
    return mistakes_in_theme(chosen, config_file, _places_of_theme(config_file))


def _places_of_theme(config_file: str) -> Mapping[tuple[str, ...], Place]:
    from mkdocs_speakeasy.files.config_files import places_under  # noqa: PLC0415 - slow to import

    try:
        return places_under(Path(config_file), "theme")
    except (MistakesFound, OSError):
        return {}


def from_here(path: str) -> str:
    """The path as people type it in the folder where they are."""
    here = os.path.join(os.getcwd(), "")  # noqa: PTH109, PTH118 - asked for each page: be fast
    if path.startswith(here) and os.sep == "/":
        return path[len(here) :]
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive on Windows
        return Path(path).as_posix()
