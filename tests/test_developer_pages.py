"""What the pages for developers show is what the code does."""

import re
from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy.pictures.reading import parse_set
from mkdocs_speakeasy.reading.markdown import read
from mkdocs_speakeasy.rules.rule import KINDS, NoOptions, Page
from mkdocs_speakeasy.settings import parse_settings
from mkdocs_speakeasy.settings_reader import NAMES
from mkdocs_speakeasy.words.glossary import Glossary
from mkdocs_speakeasy.words.loading import parse_glossary

DOCS = Path(__file__).parents[1] / "docs/developers"
CODE = Path(__file__).parents[1] / "plugins/mkdocs_speakeasy"
FENCE = re.compile(r"^(`{3,})(\w+)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)


def _examples(name):
    """Each example of a page: its language and its text."""
    text = (DOCS / name).read_text(encoding="utf-8")
    return [(found[2], found[3]) for found in FENCE.finditer(text)]


def _table(name, heading):
    """The names in the first column of the table below a heading."""
    text = (DOCS / name).read_text(encoding="utf-8").partition(f"## {heading}\n")[2]
    rows = re.findall(r"^\| (`.*?) \|", text.partition("\n## ")[0], re.MULTILINE)
    return {one for row in rows for one in re.findall(r"`([^`]+)`", row)}


def _rule():
    """The rule that the page shows, as a module would be."""
    source = next(text for language, text in _examples("add-a-rule.md") if language == "python")
    names = {}
    exec(compile(source, "loud_marks.py", "exec"), names)
    return names


@pytest.mark.parametrize(
    "case",
    yaml.safe_load(next(text for name, text in _examples("add-a-rule.md") if name == "yaml")),
    ids=lambda case: case["name"],
)
def test_the_rule_that_the_page_shows_finds_what_its_cases_say(case):
    document = read(case["text"])
    found = list(_rule()["find"](Page(document, Glossary()), NoOptions()))
    places = [document.position(one.span.start) for one in found]
    wanted = [(one["line"], one["column"]) for one in case["find"]]
    assert places == wanted
    assert [case["text"][one.span.start : one.span.end] for one in found] == [
        one["text"] for one in case["find"]
    ]


def test_the_page_names_every_setting():
    assert _table("formats.md", "Settings: mkdocs.yml") == set(NAMES)


def test_the_page_names_every_kind_of_page():
    text = (DOCS / "formats.md").read_text(encoding="utf-8").partition("`kind` says")[2]
    assert set(re.findall(r"`(\w+)`", text.partition("\n## ")[0])) == set(KINDS)


def test_the_formats_can_be_read():
    examples = [text for language, text in _examples("formats.md") if language == "yaml"]
    words, pictures, settings, _ = examples
    assert parse_glossary(words).terms
    assert parse_set(pictures, "pictures.yml").records
    ours = yaml.safe_load(settings)["plugins"][0]["speakeasy"]
    assert parse_settings(ours, path="mkdocs.yml").profile == "easy-read"


def test_the_page_names_every_folder_of_the_code():
    folders = {f"{one.name}/" for one in CODE.iterdir() if one.is_dir() and one.name[0] != "_"}
    assert _table("index.md", "The folders") == folders
