"""The words that a booklet has beside those of its pages, in the language of the site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from mkdocs_speakeasy.theme.other_themes import our_templates

_PAGE = """
{%- import "partials/words.html" as own with context -%}
{%- include "components/booklet/booklet.html" -%}
"""


class PaperWords:
    """The words, and the page that they stand on. All of it is HTML."""

    def __init__(self, config: object, folders: Sequence[str]) -> None:
        """Find the words.

        Args:
            config: the settings of the site, as templates know them.
            folders: of the theme of the site, where its words stand in many languages.
        """
        self._config = config
        self._templates = our_templates(folders)
        words = self._templates.get_template("partials/words.html")
        self._own: Any = words.make_module({"config": config})

    def __getitem__(self, key: str) -> str:
        """The words of a key: `paper.tell`."""
        return str(self._own.words(key))

    @property
    def is_right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return str(self._own.direction) == "rtl"

    def day(self, day: date) -> str:
        """When the booklet was made, in a sentence."""
        months = self["paper.months"].split()
        month = months[day.month - 1] if len(months) == 12 else str(day.month)
        return self["paper.made"].replace("{date}", f"{day.day} {month} {day.year}")

    def page(self, booklet: Mapping[str, object]) -> str:
        """The whole booklet as one page."""
        template = self._templates.from_string(_PAGE)
        return template.render(config=self._config, booklet=booklet)
