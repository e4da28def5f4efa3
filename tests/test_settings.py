"""Runs the cases in settings.yml, and what does not fit in a case."""

from dataclasses import fields
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from mkdocs_speakeasy.files.config_files import read_config_file
from mkdocs_speakeasy.mistakes import MistakesFound
from mkdocs_speakeasy.page_settings import depends_on_more
from mkdocs_speakeasy.rules.rule import Level, NoOptions, Rule
from mkdocs_speakeasy.settings import (
    RuleSettings,
    Settings,
    SettingsError,
    SiteConfig,
    find_config,
    level_for,
    options_for,
    parse_settings,
    read_config,
)

CASES = yaml.safe_load(Path(__file__).with_name("settings.yml").read_text(encoding="utf-8"))


class Options(NamedTuple):
    limit: int = 15
    ratio: float = 0.5
    quiet: bool = False
    name: str = "a"
    words: tuple[str, ...] = ()


LONG = Rule(
    "too-long", "", Level("must", "should"), Options, Options(limit=25), lambda *_: iter(())
)
LOUD = Rule("too-loud", "", Level("think", "off"), NoOptions, NoOptions(), lambda *_: iter(()))
RULES = (LONG, LOUD)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case, tmp_path):
    path = _write(tmp_path / "mkdocs.yml", case["text"])
    assert _mistakes(path) == [line.format(here=path) for line in case["mistakes"]]


def test_all_settings_are_read(tmp_path):
    config = read_config_file(_write(tmp_path / "mkdocs.yml", CASES[0]["text"]))
    options = {"limit": 3, "words": ("a", "b"), "quiet": True, "ratio": 2, "name": "x"}
    assert parse_settings(config.values, path="mkdocs.yml", rules=RULES) == Settings(
        profile="plain",
        select=("too-long",),
        fail_on="never",
        uses="first",
        skip=("news/*.md", "2026"),
        explain="off",
        pages=False,
        rules={"too-long": RuleSettings("off", options), "too-loud": RuleSettings("off")},
    )


def test_no_settings_are_the_built_in_ones():
    assert parse_settings(None, path="mkdocs.yml") == Settings()
    assert parse_settings({"profile": None, "rules": None}, path="mkdocs.yml") == Settings()


def test_a_value_from_mkdocs_needs_no_place():
    with pytest.raises(SettingsError) as error:
        parse_settings({"use": "first"}, path="mkdocs.yml")
    assert str(error.value) == (
        "mkdocs.yml: We do not know the setting 'use'. Did you mean 'uses'?"
    )


@pytest.mark.parametrize(
    ("rule", "settings", "level"),
    [
        (LONG, Settings(), "must"),
        (LONG, Settings(profile="plain"), "should"),
        (LONG, Settings(rules={"too-long": RuleSettings("think")}), "think"),
        (LONG, Settings(ignore=("too-long",)), "off"),
        (LONG, Settings(select=("too-loud",)), "off"),
        (LOUD, Settings(profile="plain"), "off"),
        (LOUD, Settings(profile="plain", select=("too-loud",)), "think"),
        (LONG, Settings(select=("too-long",), rules={"too-long": RuleSettings("off")}), "must"),
    ],
)
def test_the_level_of_a_rule(rule, settings, level):
    assert level_for(rule, settings) == level


def test_the_options_of_a_rule():
    set_by_hand = {"too-long": RuleSettings(options={"ratio": 2})}
    assert options_for(LONG, Settings()) == Options()
    assert options_for(LONG, Settings(profile="plain")) == Options(limit=25)
    assert options_for(LONG, Settings(profile="plain", rules=set_by_hand)) == Options(25, 2)
    assert options_for(LOUD, Settings()) == NoOptions()


def test_the_nearest_config_is_found(tmp_path):
    page = _write(tmp_path / "site" / "docs" / "deep" / "page.md", "x")
    _write(tmp_path / "mkdocs.yml", "site_name: a")
    nearest = _write(tmp_path / "site" / "properdocs.yml", "site_name: b")
    assert find_config(page) == nearest
    assert find_config(nearest.parent) == nearest


def test_a_site_without_settings(tmp_path):
    path = _write(tmp_path / "mkdocs.yml", "plugins:\n  - speakeasy")
    site = read_config(path)
    assert site == SiteConfig(path, tmp_path / "docs", Settings())
    assert site.glossary is None
    glossary = _write(tmp_path / "glossary.yml", "words: []")
    assert site.glossary == glossary


def test_what_is_inherited_is_joined_as_mkdocs_does(tmp_path):
    child = "INHERIT: base/mkdocs.yml\nplugins: {speakeasy: {uses: first, rules: {passive: off}}}"
    path = _write(tmp_path / "mkdocs.yml", child)
    ours = "{profile: plain, rules: {passive: must, clock: off}}"
    base = f"docs_dir: pages\nplugins: {{speakeasy: {ours}}}"
    _write(tmp_path / "base" / "mkdocs.yml", base)
    config = read_config_file(path)
    assert config.docs_dir == "pages"
    assert config.values == {
        "uses": "first",
        "profile": "plain",
        "rules": {"passive": False, "clock": False},
    }
    assert config.places["rules", "clock"].path == str(tmp_path / "base" / "mkdocs.yml")


def test_a_list_of_plugins_takes_the_place_of_what_it_inherits(tmp_path):
    path = _write(tmp_path / "mkdocs.yml", "INHERIT: base.yml\nplugins: [search]")
    _write(tmp_path / "base.yml", "plugins: {speakeasy: {profile: plain}}")
    assert read_config(path).settings == Settings()


def test_the_environment_is_read_as_mkdocs_reads_it(tmp_path, monkeypatch):
    monkeypatch.setenv("PAGES", "from-here")
    text = "docs_dir: !ENV PAGES\nplugins: [speakeasy: {fail_on: !ENV [NOT_SET, should]}]"
    site = read_config(_write(tmp_path / "mkdocs.yml", text))
    assert (site.docs_dir.name, site.settings.fail_on) == ("from-here", "should")


@pytest.mark.parametrize(
    "plugins",
    [
        '[project.plugins.speakeasy]\nuses = "first"',
        'plugins = ["a", {speakeasy = {uses = "first"}}]',
    ],
)
def test_zensical(tmp_path, plugins):
    path = _write(tmp_path / "zensical.toml", f'[project]\ndocs_dir = "pages"\n{plugins}')
    assert read_config(path) == SiteConfig(path, tmp_path / "pages", Settings(uses="first"))


def test_a_broken_zensical_file(tmp_path):
    path = _write(tmp_path / "zensical.toml", "[project]\ndocs_dir = pages")
    assert _mistakes(path) == [
        f"{path} line 2: We could not read this line. Check the signs and quotes."
    ]


def test_each_setting_is_described():
    source = Path(parse_settings.__code__.co_filename).read_text(encoding="utf-8").splitlines()
    for field in fields(Settings):
        line = next(n for n, text in enumerate(source) if text.startswith(f"    {field.name}: "))
        assert source[line + 1].startswith('    """')


def _mistakes(path):
    try:
        config = read_config_file(path)
        parse_settings(config.values, path=str(path), lines=config.places, rules=RULES)
    except MistakesFound as error:
        return list(map(str, error.mistakes))
    return []


def _write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("source", "does"),
    [
        ("---\nreview_on: 2026-01-01\n---\n", True),
        ("---\ntitle: a\nfull_version: b.md\n---\n", True),
        ("---\nicon: preview\n---\n", False),
        ("---\ntitle: A review\n---\n", False),
        ("review_on: 2026-01-01\n", False),
    ],
)
def test_a_page_may_depend_on_the_day_or_on_another_page(source, does):
    assert depends_on_more(source) is does
