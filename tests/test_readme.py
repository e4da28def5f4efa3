"""The README is true: its page gets the report that it shows."""

import re
from pathlib import Path

import pytest
from mkdocs_speakeasy import check
from mkdocs_speakeasy.checker import check_page
from mkdocs_speakeasy.reports.outcome import Outcome
from mkdocs_speakeasy.reports.text import report
from mkdocs_speakeasy.settings import Settings, read_config
from mkdocs_speakeasy.words.loading import load_glossary, parse_glossary

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GLOSSARY = load_glossary(ROOT / "glossary.yml")


def _blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def test_the_page_in_the_readme_gets_the_report_that_it_shows():
    page, shown = _blocks("markdown")[0], _blocks("text")[0]
    result = check_page(page, "news.md", GLOSSARY, Settings())
    assert report(Outcome([result], (), {"news.md": page}), width=76) == shown


def test_the_settings_in_the_readme_can_be_used(tmp_path):
    for number, config in enumerate(_blocks("yaml")):
        if config.startswith(("plugins:", "site_name:")):
            file = tmp_path / str(number) / "mkdocs.yml"
            file.parent.mkdir()
            file.write_text(config, encoding="utf-8")
            assert read_config(file).settings


def test_the_words_in_the_readme_can_be_used():
    (words,) = [block for block in _blocks("yaml") if block.startswith("about:")]
    assert len(parse_glossary(words).terms) == 2


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"])
def test_what_we_say_about_ourselves_passes_our_own_rules(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    found = check(text, glossary=GLOSSARY, settings={"profile": "plain"})
    loud = [one for one in found if one.level == "must"]
    assert [f"{one.line}: {one.rule}: {one.text}" for one in loud] == []
