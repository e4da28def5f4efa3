"""Which folders hold pages in another language, and which list of words is theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy.languages.editions import (
    MAIN,
    Edition,
    edition_of,
    find_editions,
    settings_for,
    words_for,
)
from mkdocs_speakeasy.languages.names import is_language
from mkdocs_speakeasy.rules import load_rules
from mkdocs_speakeasy.settings import Settings, SettingsError, parse_settings

CASES = yaml.safe_load(Path(__file__).with_name("editions.yml").read_text(encoding="utf-8"))
WELSH = Edition("cy", "cy/")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_folders(case, tmp_path):
    for name in case["files"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("# A\n")
    found = find_editions(tmp_path, case.get("chosen"))
    assert {one.folder: one.code for one in found} == case["editions"]


def test_where_there_is_no_folder_of_pages_there_is_no_other_language(tmp_path):
    assert find_editions(tmp_path / "docs", None) == ()


@pytest.mark.parametrize(
    ("name", "edition"),
    [("cy/a.md", WELSH), ("cyfle/a.md", MAIN), ("index.md", MAIN), ("a/cy/b.md", MAIN)],
)
def test_the_edition_of_a_page(name, edition):
    assert edition_of(name, [WELSH]) == edition


@pytest.mark.parametrize(
    ("named", "file"),
    [
        ("", "glossary.cy.yml"),
        ("words.yml", "words.cy.yml"),
        ("lists/our.words.yaml", "lists/our.words.cy.yaml"),
    ],
)
def test_its_list_of_words_stands_beside_that_of_the_site(tmp_path, named, file):
    settings = Settings(glossary=named)
    assert words_for(WELSH, settings, tmp_path) is None
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text("words: []\n")
    assert words_for(WELSH, settings, tmp_path) == tmp_path / file


def rules_in(settings):
    return {one.rule.id for one in settings.active_rules}


def test_in_another_language_only_rules_that_know_no_english_hold():
    welsh = rules_in(settings_for(WELSH, Settings()))
    assert {"jargon-term", "picture-missing", "heading-order", "sentence-long"} <= welsh
    assert not {"passive", "idiom", "spelling", "hard-word", "digits", "link-words"} & welsh
    assert welsh == {one.id for one in load_rules() if one.any_language} & rules_in(Settings())


@pytest.mark.parametrize("language", ["en", "en-GB", "EN"])
def test_in_english_all_rules_hold(language):
    assert rules_in(Settings(language=language)) == rules_in(Settings())


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"language": "xx"}, "We do not know the language 'xx'."),
        ({"languages": ["cy", "welsh"]}, "We do not know the language 'welsh'."),
        ({"languages": {"a": 1}}, "'languages' has names and values in it."),
    ],
)
def test_a_language_that_nobody_knows_is_told(values, message):
    with pytest.raises(SettingsError) as raised:
        parse_settings(values, path="settings")
    assert message in str(raised.value)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (None, None),
        ([], ()),
        ("cy", ("cy",)),
        (["cy", False], ("cy", "no")),
        (["en-GB"], ("en-GB",)),
    ],
)
def test_languages_that_are_set(value, read):
    assert parse_settings({"languages": value}, path="settings").languages == read


def test_a_language_has_a_short_name():
    assert is_language("cy")
    assert is_language("en-GB")
    assert not is_language("")
    assert not is_language("welsh")
