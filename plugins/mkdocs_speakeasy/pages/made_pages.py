"""Which pages the build makes, and what stands on them.

A page that nothing leads to helps nobody, and each page takes time. So a page is made where the
site leads to it, from its menu or from another page, or where `pages: true` asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs_speakeasy.building.site_check import SiteCheck
    from mkdocs_speakeasy.pictures.record import Shelved

WORDS = "speakeasy/words.md"
LETTERS = "speakeasy/words/"
"""A long list has a page for each letter here."""
RULES = "speakeasy/rules/"
OURS = "speakeasy/"
PICTURES = "speakeasy/pictures/"
"""Many pictures have more pages here."""
WORDS_MARK = b"speakeasy/words"
RULES_MARK = b"speakeasy/rules"
PICTURES_MARK = b"speakeasy/pictures"


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page that the build makes."""

    name: str
    """From the folder of the pages: speakeasy/words.md."""
    text: str
    """In Markdown."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which pages to make."""

    words: bool
    rules: bool
    pictures: bool = False


def wanted_pages(menu: str, texts: Iterator[bytes], folder: str = "") -> Wanted:
    """The pages that the menu of the site or the text of a page leads to.

    Args:
        menu: of the whole site.
        texts: of the pages in one language.
        folder: where those pages stand; empty for the site as a whole, which has the rules.
    """
    of_folder = re.compile(
        rf"(?<![\w/])(?:\./)?{re.escape(folder)}speakeasy/(words|rules|pictures)"
    )
    named = set(of_folder.findall(menu))
    words, rules, pictures = ("words" in named), ("rules" in named), ("pictures" in named)
    for text in texts:
        if words and ((rules and pictures) or folder):
            break
        words = words or WORDS_MARK in text
        rules = rules or RULES_MARK in text
        pictures = pictures or PICTURES_MARK in text
    return Wanted(words, rules and not folder, pictures and not folder)


def made_pages(
    wanted: Wanted, site: SiteCheck, folder: str = "", pictures: Sequence[Shelved] = ()
) -> Iterator[MadePage]:
    """The pages, with links from each to the others.

    Args:
        wanted: which of them.
        site: what they tell of.
        folder: where its pages stand: `cy/`; empty for the site as a whole.
        pictures: those of the library that the site shows.
    """
    if wanted.pictures and pictures:
        from mkdocs_speakeasy.pages.pictures_page import pictures_pages  # noqa: PLC0415 - seldom

        for name, text in pictures_pages(pictures):
            yield MadePage(f"{OURS}{name}", text)
    if not (wanted.words or wanted.rules):
        return
    # Slow to import, and not needed for a site without these pages.
    from mkdocs_speakeasy.pages import catalogue_page  # noqa: PLC0415
    from mkdocs_speakeasy.pages.rule_pages import rule_page, rules_page  # noqa: PLC0415
    from mkdocs_speakeasy.pages.words_page import letter_pages, words_page  # noqa: PLC0415
    from mkdocs_speakeasy.rules import load_rules  # noqa: PLC0415
    from mkdocs_speakeasy.settings import level_for  # noqa: PLC0415

    has_words = wanted.words and site.words is not None
    if has_words:
        language = site.settings.language
        rules_link = "rules/index.md" if wanted.rules else ""
        yield MadePage(f"{folder}{WORDS}", words_page(site.glossary, rules_link, language))
        for name, text in letter_pages(site.glossary, language):
            yield MadePage(f"{folder}{LETTERS}{name}.md", text)
    if wanted.rules:
        rules = [(rule, level_for(rule, site.settings)) for rule in load_rules()]
        words_link = "../words.md" if has_words else ""
        yield MadePage(f"{RULES}index.md", rules_page(rules, words_link))
        catalogue = catalogue_page.catalogue_page([rule for rule, _ in rules])
        yield MadePage(f"{RULES}{catalogue_page.NAME}", catalogue)
        for rule, level in rules:
            yield MadePage(f"{RULES}{rule.id}.md", rule_page(rule, level))
