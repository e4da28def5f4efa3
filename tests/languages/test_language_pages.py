"""A site with parts in Welsh and in Arabic, built by the real MkDocs."""

from __future__ import annotations

import json
import logging
import re

import pytest
from click.testing import CliRunner
from language_sites import built, menu, others, write
from mkdocs.exceptions import Abort
from mkdocs_speakeasy import cli

pytest.importorskip("material")

WELSH_ENTRY = """
about: {group: Ein grŵp, contact: helo@example.org}
words:
  - word: eiriolwr
    use: explain
    meaning: Rhywun sy'n eich helpu
    say_it_like: eir-i-OL-ur
    example: Mae gen i eiriolwr.
    where: [iechyd]
    why: Mae'n anodd.
    status: agreed
    agreed_by: Ein grŵp
    agreed_on: 2026-10-03
  - {word: EIR, use: explain, short_for: eiriolwr hir, meaning: Gair., forms: [EIRs]}
  - {word: rhanddeiliad, use: avoid, say_instead: [ffrind, pobl]}
  - {word: llais, use: explain, meaning: Sŵn.}
  - {word: lwc, use: hurts, meaning: Hap., status: retired, replaced_by: llais}
"""
FILES = {
    "glossary.yml": "words:\n  - {word: advocate, use: explain, meaning: A person who helps.}\n"
    "  - {word: pan, use: explain, meaning: A pot.}\n",
    "glossary.cy.yml": WELSH_ENTRY,
    "docs/index.md": "# Home\n\nAn advocate has a pan.\n",
    "docs/news.md": "# News\n\nHello.\n",
    "docs/cy/index.md": "# Croeso\n\nMae eiriolwr pan ddaw. An advocate.\n",
    "docs/cy/news.md": "# Newyddion\n\nRhanddeiliad.\n",
    "docs/cy/dim-ond-yma.md": "# Dim ond yma\n\nHelo.\n",
    "docs/ar/index.md": "# مرحبا\n\nنص.\n",
}
NAV = [
    {"Home": "index.md"},
    "news.md",
    {"Word list": "speakeasy/words.md"},
    {"Yr iaith": ["cy/index.md", {"Mwy": ["cy/news.md", "cy/dim-ond-yma.md"]}]},
    {"Geiriau": "cy/speakeasy/words.md"},
    {"عربي": ["ar/index.md"]},
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return built(write(tmp_path_factory.mktemp("languages"), FILES, nav=NAV))


@pytest.fixture
def page(folder):
    return lambda name: (folder / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "language", "direction"),
    [
        ("index.html", "en", "ltr"),
        ("cy/index.html", "cy", "ltr"),
        ("cy/speakeasy/words/index.html", "cy", "ltr"),
        ("cy/speakeasy/find/index.html", "cy", "ltr"),
        ("ar/index.html", "ar", "rtl"),
        ("404.html", "en", "ltr"),
    ],
)
def test_a_page_says_its_language_and_its_direction(page, name, language, direction):
    assert f'<html lang="{language}" dir="{direction}"' in page(name)


def test_the_words_of_the_page_are_in_its_language(page):
    html = page("cy/news/index.html")
    assert "<summary>Dewislen</summary>" in html
    assert "Neidio i eiriau&#39;r dudalen hon" in html
    assert "Reading tools" not in html
    assert "Reading tools" in page("news/index.html")


def test_english_words_on_a_page_in_a_language_without_ours_are_marked(page):
    html = page("ar/index.html")
    assert '<details class="se-tools" name="se-bar" lang="en">' in html
    assert '<p class="se-tools__status" lang="en" dir="ltr" role="status">' in html
    assert not re.search(r'class="se-tools"[^>]*lang=', page("cy/index.html") + page("index.html"))


def test_the_menu_of_a_language_has_only_its_pages(page):
    assert menu(page("index.html")) == [
        (".", "Home"),
        ("news/", "News"),
        ("speakeasy/words/", "Word list"),
    ]
    assert menu(page("cy/index.html")) == [
        ("./", "Croeso"),
        ("news/", "Newyddion"),
        ("dim-ond-yma/", "Dim ond yma"),
        ("speakeasy/words/", "Geiriau"),
    ]
    assert menu(page("ar/index.html")) == [("./", "مرحبا")]


def test_parts_of_a_menu_stay(page):
    assert '<span class="se-menu__part">Mwy</span>' in page("cy/index.html")
    assert "Mwy" not in page("index.html")


def test_next_and_back_stay_in_the_language(page):
    assert 'rel="next"' not in page("speakeasy/words/index.html")
    assert 'rel="prev"' not in page("cy/index.html")
    assert re.search(r'rel="next" href="news/"', page("cy/index.html"))


def test_the_name_of_the_site_leads_to_the_first_page_in_the_language(page):
    assert '<a class="se-header__home" href="../">' in page("cy/news/index.html")
    assert '<a class="se-header__home" href="..">' in page("news/index.html")


def test_each_page_leads_to_itself_in_other_languages_or_else_to_the_first_page(page):
    assert others(page("cy/news/index.html")) == [
        ("../../news/", "en", "en", "English"),
        ("../../ar/", "ar", "ar", "العربية"),
    ]
    assert others(page("cy/dim-ond-yma/index.html"))[0][0] == "../../"
    assert others(page("index.html"))[1] == ("cy/", "cy", "cy", "Cymraeg")


def test_only_the_same_page_is_named_as_such_for_machines(page):
    same = re.compile(r'<link rel="alternate" href="([^"]*)" hreflang="(\w+)"')
    assert same.findall(page("cy/news/index.html")) == [("../../news/", "en")]
    assert same.findall(page("cy/dim-ond-yma/index.html")) == []


def test_words_are_explained_from_the_list_of_the_language(page):
    welsh, english = page("cy/index.html"), page("index.html")
    assert re.findall(r'<button[^>]*class="se-word"[^>]*>(\w+)<', welsh) == ["eiriolwr"]
    assert re.findall(r'<button[^>]*class="se-word"[^>]*>(\w+)<', english) == ["advocate", "pan"]
    assert "Geiriau anodd ar y dudalen hon" in welsh
    assert "Gallwch ddweud" not in english


def test_the_word_list_is_in_the_language(page):
    html = page("cy/speakeasy/words/index.html")
    for text in (
        "Rhestr eiriau",
        "Dywedwch fel hyn:",
        "Enghraifft:",
        "Ble mae pobl yn ei ddefnyddio:",
        "Pam mae ar y rhestr:",
        "Cytunodd Ein grŵp ar y gair hwn ar 3 Hydref 2026.",
        "Yn fyr am:",
        "Ffurf fer:",
        "Gallwch ddweud:",
        "Yr enw newydd:",
    ):
        assert text in html
    assert "advocate" not in html


def test_letters_of_two_signs_have_their_own_place(page):
    letters = re.findall(r'<h2 id="[^"]*">(\w+)</h2>', page("cy/speakeasy/words/index.html"))
    assert letters == ["E", "L", "Ll", "Rh"]


def test_each_language_has_its_own_search(folder, page):
    def titles(name):
        index = json.loads((folder / "assets/speakeasy" / name).read_text(encoding="utf-8"))
        return [one[0] for one in index["pages"]]

    assert titles("search.cy.json") == ["Croeso", "Newyddion", "Dim ond yma", "Geiriau"]
    assert titles("search.json") == ["Home", "News", "Word list"]
    assert 'data-se-index="../../assets/speakeasy/search.cy.json"' in page("cy/news/index.html")
    assert "<h1" in page("cy/speakeasy/find/index.html")
    assert "Pob tudalen" in page("cy/speakeasy/find/index.html")
    assert "News" not in page("cy/speakeasy/find/index.html").partition("<main")[2]


def test_a_language_without_a_list_is_told_where_to_put_one(tmp_path, caplog):
    caplog.set_level(logging.INFO, logger="mkdocs")
    built(write(tmp_path, {"docs/index.md": "# A\n", "docs/cy/index.md": "# B\n"}))
    assert [one.getMessage() for one in caplog.records if "list of words" in one.getMessage()] == [
        (
            "speakeasy: There is no list of words for Cymraeg, so its hard words are not"
            " explained. Make glossary.cy.yml."
        )
    ]


def test_mistakes_in_its_list_stop_the_build(tmp_path):
    write(tmp_path, {**FILES, "glossary.cy.yml": "words:\n  - {word: a}\n"})
    with pytest.raises(Abort):
        built(tmp_path)
    assert not (tmp_path / "site" / "index.html").exists()


def test_a_site_in_one_language_has_no_links_to_others(tmp_path):
    site = built(write(tmp_path, {"docs/index.md": "# A\n", "docs/hr/index.md": "# Staff\n"}))
    assert "se-languages" not in (site / "index.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in (site / "hr/index.html").read_text(encoding="utf-8")


def test_links_that_the_site_names_itself_stay(tmp_path):
    own = [{"name": "Deutsch", "link": "https://example.org/de/", "lang": "de"}]
    site = built(write(tmp_path, FILES, extra={"alternate": own}))
    html = (site / "cy/index.html").read_text(encoding="utf-8")
    assert "https://example.org/de/" in html
    assert ">English</a>" not in html


def test_without_a_menu_in_the_settings_the_folder_of_a_language_is_no_part_of_it(tmp_path):
    html = (built(write(tmp_path, FILES)) / "cy/index.html").read_text(encoding="utf-8")
    assert [words for _, words in menu(html)] == ["Croeso", "Dim ond yma", "Newyddion"]
    assert ">Cy<" not in html


def test_in_material_the_pages_have_their_language_and_their_menu(tmp_path):
    theme = {"name": "material", "font": False}
    site = built(write(tmp_path, FILES, theme=theme, plugins=["search", "speakeasy"], nav=NAV))
    html = (site / "cy/news/index.html").read_text(encoding="utf-8")
    assert '<html lang="cy"' in html
    assert "Offer darllen" in html
    assert "Newyddion" in html
    assert 'href="../../news/" hreflang="en"' in html
    english = (site / "news/index.html").read_text(encoding="utf-8")
    assert "Newyddion" not in english
    assert '<html lang="en"' in english


def test_the_names_of_files_and_titles_do_no_harm(tmp_path):
    nasty = '"><img src=x onerror=alert(1)>'
    pages = {"docs/cy/index.md": f"---\ntitle: '{nasty}'\n---\n\n# A\n", "docs/index.md": "# B\n"}
    html = (built(write(tmp_path, pages)) / "cy/index.html").read_text(encoding="utf-8")
    assert "<img src=x" not in html


def found_by_command(folder, *typed):
    site = ["--config", str(folder / "mkdocs.yml"), "--format", "json"]
    result = CliRunner().invoke(cli.main, ["check", *map(str, typed), *site])
    report = json.loads(result.stdout)
    return {(one["path"].rpartition("docs/")[2], one["rule"]) for one in report["findings"]}


def test_the_command_checks_each_page_by_its_language(tmp_path, monkeypatch):
    passive = "The door was opened by us. Utilise it. A stakeholder, an advocate, eiriolwr.\n"
    pages = {"docs/a.md": f"# A\n\n{passive}", "docs/cy/a.md": f"# A\n\n{passive}"}
    write(tmp_path, {**FILES, **pages})
    monkeypatch.chdir(tmp_path)
    both = found_by_command(tmp_path, "docs/a.md", "docs/cy/a.md")
    assert ("a.md", "passive") in both
    assert ("cy/a.md", "jargon-term") in both
    assert {rule for page, rule in both if page == "cy/a.md"} <= {"jargon-term"}


def test_a_build_and_the_command_say_the_same(tmp_path, monkeypatch, caplog):
    caplog.set_level(logging.INFO, logger="mkdocs")
    write(tmp_path, FILES)
    monkeypatch.chdir(tmp_path)
    built(tmp_path)
    told = {
        (found[1].rpartition("docs/")[2], found[2])
        for one in caplog.records
        if (found := re.search(r"(\S+\.md):\d+:\d+: .*\[([\w-]+)\]$", one.getMessage()))
    }
    assert told
    assert told <= found_by_command(tmp_path, "docs")


def test_fix_leaves_pages_in_other_languages_alone(tmp_path, monkeypatch):
    text = "# A\n\nWe don't know.\n"
    write(tmp_path, {**FILES, "docs/a.md": text, "docs/cy/a.md": text})
    monkeypatch.chdir(tmp_path)
    CliRunner().invoke(cli.main, ["fix", "--yes", "docs/a.md", "docs/cy/a.md"])
    assert (tmp_path / "docs/a.md").read_text() != text
    assert (tmp_path / "docs/cy/a.md").read_text() == text
