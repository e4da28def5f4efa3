"""Sites that are not as tidy as they might be: which page is in which language."""

from __future__ import annotations

import json
import logging
import re

import pytest
from click.testing import CliRunner
from language_sites import PAGES, built, menu, others, write
from mkdocs_speakeasy import cli

pytest.importorskip("material")


def read(site, name):
    return (site / name).read_text(encoding="utf-8")


def ours(**settings):
    return {"plugins": [{"speakeasy": settings}]}


def test_a_link_stays_with_the_pages_that_it_stands_among(tmp_path):
    nav = ["index.md", {"Cymraeg": ["cy/index.md", {"Y we": "https://example.org"}]}]
    site = built(write(tmp_path, PAGES, nav=nav))
    assert menu(read(site, "index.html")) == [(".", "Home")]
    assert menu(read(site, "cy/index.html"))[-1] == ("https://example.org", "Y we")


def test_a_link_of_the_site_stays_in_the_menu_of_the_site(tmp_path):
    nav = ["index.md", {"Us": [{"Shop": "https://example.org"}]}, {"Cymraeg": ["cy/index.md"]}]
    site = built(write(tmp_path, PAGES, nav=nav))
    assert menu(read(site, "index.html"))[-1] == ("https://example.org", "Shop")
    assert menu(read(site, "cy/index.html")) == [("./", "Croeso")]


def test_where_the_menu_has_no_page_of_a_language_all_its_pages_are_there(tmp_path):
    site = built(write(tmp_path, PAGES, nav=["index.md", "news.md"]))
    assert [text for _, text in menu(read(site, "cy/index.html"))] == ["Croeso", "Newyddion"]
    assert [link for link, *_ in others(read(site, "index.html"))] == ["cy/"]
    assert 'rel="next" href="news/"' in read(site, "cy/index.html")


def test_nothing_leads_to_a_page_that_is_not_built(tmp_path):
    site = built(write(tmp_path, PAGES, exclude_docs="cy/news.md\n"))
    assert not (site / "cy/news").exists()
    assert [link for link, *_ in others(read(site, "news/index.html"))] == ["../cy/"]


def test_pages_around_the_folders_of_all_languages_are_no_language_of_their_own(tmp_path):
    files = {f"docs/{name}index.md": "# A\n" for name in ("", "en/", "cy/")}
    site = built(write(tmp_path, files))
    assert [one[:2] for one in others(read(site, "cy/index.html"))] == [("../en/", "en")]
    assert [one[:2] for one in others(read(site, "index.html"))] == [("cy/", "cy"), ("en/", "en")]


def test_a_folder_in_the_language_of_the_site_takes_its_list_of_words(tmp_path):
    words = "words:\n  - {word: advocate, use: explain, meaning: A person who helps.}\n"
    files = {
        "glossary.yml": words,
        "docs/index.md": "# A\n",
        "docs/en/index.md": "# A\n\nadvocate\n",
    }
    assert "se-hard-words" in read(built(write(tmp_path, files)), "en/index.html")


@pytest.mark.parametrize("chosen", [["cy", "fr"], "fr"])
def test_a_language_without_a_folder_is_told_with_its_line(tmp_path, caplog, chosen):
    write(tmp_path, PAGES, **ours(languages=chosen))
    lines = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if text.endswith(" fr"))
    built(tmp_path)
    told = [one.getMessage() for one in caplog.records if one.levelno == logging.WARNING]
    assert len(told) == 1
    assert told[0].endswith(
        f"mkdocs.yml line {line}: There is no folder 'fr' with pages in it."
        " Make it, or take 'fr' out of 'languages'."
    )


@pytest.mark.parametrize("theme", ["speakeasy", "material"])
@pytest.mark.parametrize(
    ("settings", "folder", "language"),
    [
        ({"language": "en-GB"}, "", "en"),
        ({"language": "cy-GB"}, "", "cy"),
        ({"languages": ["no"]}, "no/", "nb"),
    ],
)
def test_a_language_that_the_theme_calls_by_another_name(
    tmp_path, theme, settings, folder, language
):
    files = {"docs/index.md": "# A\n", f"docs/{folder}index.md": "# B\n"}
    site = built(write(tmp_path, files, theme=theme, **ours(**settings)))
    assert f'<html lang="{language}"' in read(site, f"{folder}index.html")


def test_a_language_of_one_country(tmp_path):
    site = built(write(tmp_path, {"docs/index.md": "# A\n", "docs/pt-BR/index.md": "# B\n"}))
    assert '<html lang="pt-BR" dir="ltr"' in read(site, "pt-BR/index.html")
    assert others(read(site, "index.html")) == [("pt-BR/", "pt-BR", "pt-BR", "Português do Brasil")]


def test_words_of_the_theme_that_the_site_brings_stay(tmp_path):
    own = '{% macro t(key) %}{{ {"language": "en", "nav": "Whole site"}[key] }}{% endmacro %}'
    theme = {"name": "material", "custom_dir": "own", "language": "custom"}
    write(tmp_path, {**PAGES, "own/partials/languages/custom.html": own}, theme=theme)
    assert 'aria-label="Whole site"' in read(built(tmp_path), "index.html")


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_in_other_themes_the_words_of_a_page_have_its_language(tmp_path, theme):
    files = {**PAGES, "docs/ar/index.md": "# مرحبا\n"}
    site = built(write(tmp_path, files, theme=theme))
    assert re.search(r'<div lang="cy" dir="ltr">\s*<h1 id="croeso">', read(site, "cy/index.html"))
    assert re.search(r'<div lang="ar" dir="rtl">\s*<h1', read(site, "ar/index.html"))
    assert "<div lang=" not in read(site, "index.html")


def test_a_search_in_another_language_knows_no_english(tmp_path):
    page = "# Her\n\nMae her yn can. Mae dr yma.\n"
    site = built(write(tmp_path, {**PAGES, "docs/cy/news.md": page}))
    index = json.loads(read(site, "assets/speakeasy/search.cy.json"))
    assert index["short"] == {}
    assert "her" not in index["common"].split()
    assert "can 1" in index["words"].splitlines()
    english = json.loads(read(site, "assets/speakeasy/search.json"))
    assert english["short"]
    assert "her" in english["common"].split()


def test_score_says_that_it_knows_only_english(tmp_path, monkeypatch):
    write(tmp_path, PAGES)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli.main, ["score", "--format", "json"])
    pages = {one["path"]: one["why_not"] for one in json.loads(result.stdout)["pages"]}
    why_not = "This page is in Cymraeg. We can only score pages in English."
    assert pages["docs/cy/news.md"] == why_not
    assert pages["docs/news.md"] != why_not
    assert result.exit_code == 0
