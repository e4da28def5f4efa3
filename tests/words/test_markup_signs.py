"""Signs of Markdown and HTML in the list are found and told with their line."""

from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy.checker import check_glossary
from mkdocs_speakeasy.settings import parse_settings
from mkdocs_speakeasy.words.loading import load_glossary, parse_glossary
from mkdocs_speakeasy.words.markup_signs import entries_with_markup, markup_in

CASES = yaml.safe_load(Path(__file__).with_name("markup_signs.yml").read_text(encoding="utf-8"))
OURS = Path(__file__).parents[2] / "glossary.yml"
ENTRIES = """words:
  - {word: forum, use: explain, meaning: A group.}
  - word: team
    use: explain
    meaning: 'A **group** that [works](x.md).'
    example: The <b>team</b> met.
"""


@pytest.mark.parametrize("text", CASES["has_markup"])
def test_markup_is_found(text):
    assert markup_in(text)


@pytest.mark.parametrize("text", CASES["has_none"])
def test_signs_that_people_write_are_left_alone(text):
    assert not markup_in(text)


def test_a_build_tells_each_part_of_an_entry_with_the_line_of_the_entry():
    told = list(map(str, entries_with_markup(parse_glossary(ENTRIES, "glossary.yml"))))
    rest = "of 'team' has signs of Markdown or HTML in it. "
    rest += "Take them out, because readers see these signs."
    assert told == [
        f"glossary.yml line 3: The meaning {rest}",
        f"glossary.yml line 3: The example {rest}",
    ]


def test_a_check_of_the_list_tells_it_once_for_a_meaning_at_its_place():
    settings = parse_settings({"select": ["glossary-entry-easy"]}, path="mkdocs.yml")
    result = check_glossary(ENTRIES, "glossary.yml", parse_glossary(ENTRIES), settings)
    [found] = result.findings
    assert (found.line, found.column, found.text) == (5, 17, "**group**")
    assert (found.level, found.term) == ("should", "team")


def test_our_own_list_has_none():
    assert list(entries_with_markup(load_glossary(OURS))) == []
