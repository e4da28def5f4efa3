"""Our words in other languages: none is missing, none is left over, each has its places."""

from __future__ import annotations

import re
from dataclasses import astuple
from datetime import date
from pathlib import Path

import pytest
from mkdocs_speakeasy.languages import translations as module
from mkdocs_speakeasy.languages.translations import day_in_words, say, tongue, translations
from mkdocs_speakeasy.markup.word_note import WORDS
from mkdocs_speakeasy.pages import word_entry, word_list, words_page
from mkdocs_speakeasy.search.site_search import FIND_TITLE
from mkdocs_speakeasy.theme.theme_settings import english_words

LANGUAGES = [file.stem for file in sorted((Path(module.__file__).parent / "words").glob("*.yml"))]
PLACE = re.compile(r"\{\w*\}")
LABELS = (
    "Example",
    "Say it like this",
    "Short for",
    "Short form",
    "The new name",
    "Where people use it",
    "Why it is on the list",
    "You can say",
    "This word is agreed.",
    "{} agreed this word.",
    "{} agreed this word on {}.",
)
"""What word_entry.py says in place. A test of a page in Welsh reads them."""


def all_english():
    of_lists = [
        value for name, value in vars(words_page).items() if name.isupper() and name[0] != "_"
    ]
    names = {word_list.TELL_US, "en"}
    return {
        *english_words().values(),
        *astuple(WORDS),
        *(text for text in of_lists if isinstance(text, str) and text not in names),
        *word_entry.ABOUT_USE.values(),
        *word_entry.ABOUT_STATUS.values(),
        *LABELS,
        FIND_TITLE,
    }


def test_there_is_welsh():
    assert "cy" in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_word_of_ours_is_there_and_no_other(language):
    assert set(translations(language)) == all_english()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_has_the_same_places_for_words_to_fill_in(language):
    for english, other in translations(language).items():
        assert sorted(PLACE.findall(other)) == sorted(PLACE.findall(english)), english
        assert other.strip() == other
        assert other


def test_a_day_in_words():
    day = date(2026, 10, 3)
    assert day_in_words(day, "en") == "3 October 2026"
    assert day_in_words(day, "cy") == "3 Hydref 2026"
    assert day_in_words(day, "ar") == "2026-10-03"


def test_what_nobody_wrote_down_stays_english_and_says_so():
    assert say("Close", "ar") == "Close"
    assert tongue("ar") == {"lang": "en", "dir": "ltr"}
    assert tongue("cy") == {}
    assert tongue("en-GB") == {}


@pytest.mark.parametrize("language", ["", "../names", "cy/../cy", "cy.yml", "no-such-one"])
def test_a_name_that_is_no_language_has_no_words(language):
    assert translations(language) == {}
