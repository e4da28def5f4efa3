"""Our own words in other languages.

Each language has one file, with our English words and what they are in that language. So a person
who knows the language can check or mend them, and needs to know nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from mkdocs_speakeasy.settings import ENGLISH

MONTHS = "January February March April May June July August September October November December"
HERE = Path(__file__).parent / "words"
_NAME = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]+)?")


@cache
def translations(language: str) -> Mapping[str, str]:
    """Our English words, and what they are in a language; empty where nobody wrote that down."""
    if not _NAME.fullmatch(language):
        return {}
    names = (language, language.partition("-")[0])
    file = next((one for one in (HERE / f"{name}.yml" for name in names) if one.is_file()), None)
    if file is None:
        return {}
    text = file.read_text(encoding="utf-8")
    words: dict[str, str] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe
    return words


def day_in_words(day: date, language: str) -> str:
    """3 October 2026. Where nobody wrote down the months of a language: 2026-10-03."""
    if language != ENGLISH and MONTHS not in translations(language):
        return day.isoformat()
    return f"{day.day} {say(MONTHS, language).split()[day.month - 1]} {day.year}"


def say(english: str, language: str) -> str:
    """Words of ours in a language, or in English where nobody wrote them down."""
    return translations(language).get(english, english)


def tongue(language: str) -> dict[str, str]:
    """Attributes for words of ours that are English on a page in another language."""
    is_english = language.partition("-")[0] == ENGLISH
    return {} if is_english or translations(language) else {"lang": ENGLISH, "dir": "ltr"}
