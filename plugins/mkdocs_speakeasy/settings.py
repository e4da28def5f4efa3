"""What a site may set, for the plugin and for the command alike.

A setting that we cannot use is never passed over: every mistake is told, with the right name.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path
from typing import Any

from mkdocs_speakeasy.mistakes import MistakesFound, Place
from mkdocs_speakeasy.rules import load_rules
from mkdocs_speakeasy.rules.rule import PROFILES, Rule

CONFIG_NAMES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml", "zensical.toml")
GLOSSARY_NAME = "glossary.yml"
PICTURES = "pictures"
PICTURE_LIST = "pictures.yml"
ENGLISH = "en"


class SettingsError(MistakesFound):
    """The settings cannot be used. Carries every mistake in them."""


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """What a site sets for one rule."""

    level: str = ""
    """must, should, think or off. Empty: the level of the rule."""
    options: Mapping[str, object] = field(default_factory=dict)
    """The rule's own options that differ."""


@dataclass(frozen=True, slots=True)
class ActiveRule:
    """A rule that is not off here, how loud it is, and its options."""

    rule: Rule
    level: str
    options: object


@dataclass(frozen=True)
class Settings:
    """What a site sets."""

    glossary: str = ""
    """The list of words, from the folder of the config. Empty: `glossary.yml`, if it is there."""
    profile: str = PROFILES[0]
    """Which limits hold: easy-read or plain."""
    select: tuple[str, ...] = ()
    """Check only these rules. Empty: all rules."""
    ignore: tuple[str, ...] = ()
    """Leave out these rules."""
    fail_on: str = "must"
    """The check fails at this level and above: must, should, think or never."""
    uses: str = "every"
    """Point out every use of a word, or only the first on a page: every or first."""
    skip: tuple[str, ...] = ()
    """Pages not to check, from the folder of the pages, like `news/*.md`."""
    explain: str = "section"
    """Where the words of the list are explained to the reader: at the first use on each page, in
    each section, at every use, or off: page, section, every or off."""
    pages: bool = True
    """Make the word list and the pages of the rules."""
    pictures: tuple[str, ...] = ()
    """The folders of the library of pictures, from the folder of the config. Where 2 pictures have
    one name, the first folder wins. Empty: `pictures` in the folder of the pages, if it has a list.
    """
    offline: bool = False
    """Let readers' browsers keep the site for when there is no internet."""
    language: str = ENGLISH
    """The language of the pages. In others than English, only rules that know no English hold."""
    languages: tuple[str, ...] | None = None
    """The folders of pages in other languages: cy is for Welsh. None: what their names tell."""
    rules: Mapping[str, RuleSettings] = field(default_factory=dict)
    """Levels and options of single rules."""

    def skips(self, page: str) -> bool:
        """Whether a page is not to be checked. Its name counts from the folder of the pages."""
        return any(fnmatch(page, pattern) for pattern in self.skip)

    @property
    def is_english(self) -> bool:
        """Whether the pages are in English: en or en-GB."""
        return self.language.partition("-")[0].lower() == ENGLISH

    @cached_property
    def active_rules(self) -> tuple[ActiveRule, ...]:
        """The rules to run, in the order of their names."""
        rules = (rule for rule in load_rules() if self.is_english or rule.any_language)
        levels = [(rule, level_for(rule, self)) for rule in rules]
        return tuple(
            ActiveRule(rule, level, options_for(rule, self))
            for rule, level in levels
            if level != "off"
        )


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """A site: its config file, its pages and its settings."""

    path: Path
    docs_dir: Path
    settings: Settings

    @property
    def glossary(self) -> Path | None:
        """The list of words, or None where the site has none."""
        return find_glossary(self.path.parent, self.settings)

    @property
    def picture_folders(self) -> tuple[Path, ...]:
        """The folders of its library of pictures."""
        return find_picture_folders(self.path.parent, self.docs_dir, self.settings)


def find_config(start: Path) -> Path | None:
    """The nearest config file, from a file or folder upwards."""
    start = Path(os.path.abspath(start))  # noqa: PTH100 - a link keeps its own folder
    for folder in (start, *start.parents):
        for name in CONFIG_NAMES:
            if _is_file(folder / name):
                return folder / name
    return None


def find_glossary(folder: Path, settings: Settings) -> Path | None:
    """The list of words of a site whose config stands in this folder."""
    if settings.glossary:
        return folder / settings.glossary
    return folder / GLOSSARY_NAME if _is_file(folder / GLOSSARY_NAME) else None


def find_picture_folders(home: Path, docs: Path, settings: Settings) -> tuple[Path, ...]:
    """The folders of a site's library of pictures.

    Args:
        home: the folder of the config.
        docs: the folder of the pages.
        settings: of the site.
    """
    if settings.pictures:
        return tuple(home / one for one in settings.pictures)
    usual = docs / PICTURES
    return (usual,) if _is_file(usual / PICTURE_LIST) else ()


def _is_file(path: Path) -> bool:
    # Path.is_file stops at a folder that may not be read.
    return os.path.isfile(path)  # noqa: PTH113


def read_config(path: Path) -> SiteConfig:
    """The site of a config file. Raises SettingsError."""
    from mkdocs_speakeasy.files.config_files import read_config_file  # noqa: PLC0415 - for the command

    try:
        config = read_config_file(path)
    except MistakesFound as error:
        raise SettingsError(error.mistakes) from None
    settings = parse_settings(config.values, path=str(path), lines=config.places)
    settings = in_language(settings, config.language)
    return SiteConfig(path, path.parent / config.docs_dir, settings)


def in_language(settings: Settings, language: object) -> Settings:
    """The settings of a site whose theme is in this language, where they name no other."""
    from mkdocs_speakeasy.languages.names import is_language  # noqa: PLC0415 - seldom needed

    if settings.language != ENGLISH or language in (None, ENGLISH):
        return settings
    is_one = isinstance(language, str) and is_language(language)
    return replace(settings, language=str(language)) if is_one else settings


def parse_settings(
    values: object,
    *,
    path: str,
    lines: Mapping[tuple[str, ...], Place] | None = None,
    rules: Sequence[Rule] | None = None,
) -> Settings:
    """The settings in a mapping, as MkDocs hands it over. Raises SettingsError.

    Args:
        values: Names and values. None is for no settings.
        path: The file they come from, for mistakes.
        lines: Where each stands, by the names that lead to it.
        rules: The rules there are. None: all rules of this package.
    """
    # Here and not above: the reader makes Settings, so it imports this module.
    from mkdocs_speakeasy.settings_reader import SettingsReader  # noqa: PLC0415

    reader = SettingsReader(path, lines or {}, load_rules if rules is None else lambda: rules)
    settings = reader.read(values)
    if reader.mistakes:
        raise SettingsError(reader.mistakes)
    return settings


def level_for(rule: Rule, settings: Settings) -> str:
    """How loud a rule is here: must, should, think or off.

    A rule that is selected by name is never off: it has its easy-read level, or else think.
    """
    selected = rule.id in settings.select
    if rule.id in settings.ignore or (settings.select and not selected):
        return "off"
    level = _set_for(rule, settings).level or rule.level.of(settings.profile)
    if level == "off" and selected:
        return "think" if rule.level.easy_read == "off" else rule.level.easy_read
    return level


def options_for(rule: Rule, settings: Settings) -> object:
    """The options of a rule here: an instance of its `Options`."""
    base: Any = rule.options() if settings.profile == PROFILES[0] else rule.plain
    options: object = base._replace(**_set_for(rule, settings).options)
    return options


def _set_for(rule: Rule, settings: Settings) -> RuleSettings:
    return settings.rules.get(rule.id) or RuleSettings()
