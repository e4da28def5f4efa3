"""The plugin, on tiny sites that the real MkDocs builds."""

from __future__ import annotations

import ast
import importlib.util
import logging
import os
import posixpath
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import mkdocs_speakeasy
import pytest
import yaml
from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError
from mkdocs_speakeasy.building import known_matches
from mkdocs_speakeasy.measures import difficulty
from mkdocs_speakeasy.plugin import SpeakeasyPlugin
from mkdocs_speakeasy.rules import load_rules

EASY = "# The cat\n\nThe cat sat on the mat.\n"
MUST = "# The cat\n\n" + "The cat sat on the mat " * 5 + "all day.\n"
"""A sentence of 32 words."""
SHOULD = "# The cat\n\n" + "The cat sat on the mat " * 3 + "all day.\n"
"""A sentence of 20 words."""
HARD = "# Home\n\nWe facilitate it.\n"
MUST_LINE = (
    "This sentence has 32 words. Split it into sentences of 15 words or fewer. [sentence-long]"
)
SHOULD_LINE = MUST_LINE.replace("32", "20")
WORDS = "words:\n  - {word: facilitate, use: avoid, say_instead: [help]}\n"
EXPLAINED = "words:\n  - {word: advocate, use: explain, meaning: A person who helps you.}\n"
ONLY_LONG = {"select": ["sentence-long", "jargon-term"]}
"""So that a new rule does not change what these tests see."""


@dataclass
class Site:
    """A folder with a site in it, and what a build of it says."""

    folder: Path
    logged: pytest.LogCaptureFixture

    def put(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def config(self, ours=None, **others):
        """Write mkdocs.yml. `ours` are our settings."""
        plugins = [{"speakeasy": {**ONLY_LONG, **(ours or {})}}]
        top = {"site_name": "Site", "theme": None, "plugins": plugins, **others}
        top["theme"] = top["theme"] or {"name": None, "custom_dir": "theme"}
        self.put(
            "theme/main.html", "{% for p in nav.pages %}[{{ p.url }}]{% endfor %}{{ page.content }}"
        )
        self.put("mkdocs.yml", yaml.safe_dump(top))

    def build(self, **options):
        """What the plugin says, each line with its level."""
        self.logged.clear()
        config = load_config(str(self.folder / "mkdocs.yml"), **options)
        config.plugins.on_startup(command="build", dirty=False)
        build_site(config)
        return self.said

    @property
    def said(self):
        return [
            (record.levelname, record.message.removeprefix("speakeasy: "))
            for record in self.logged.records
            if record.name == "mkdocs.plugins.speakeasy"
        ]

    @property
    def warnings(self):
        return [one.message for one in self.logged.records if one.levelno >= logging.WARNING]

    def page(self, name):
        return (self.folder / "site" / name).read_text(encoding="utf-8")

    @property
    def pages(self):
        found = (self.folder / "site").rglob("*.html")
        return sorted(path.relative_to(self.folder / "site").as_posix() for path in found)


@pytest.fixture
def site(tmp_path, monkeypatch, caplog):
    monkeypatch.chdir(tmp_path)
    caplog.set_level(logging.DEBUG, "mkdocs")
    made = Site(tmp_path, caplog)
    made.put("docs/index.md", EASY)
    made.config()
    return made


# --- findings ---------------------------------------------------------------------------------

NO_LIST = "There is no glossary.yml, so we did not look for hard words."


def test_findings_are_logged_at_their_places(site):
    site.put("docs/a.md", "---\ntitle: A\n---\n" + MUST)
    site.put("docs/b/c.md", SHOULD)
    assert site.build() == [
        ("WARNING", f"docs/a.md:6:1: {MUST_LINE}"),
        ("INFO", f"docs/b/c.md:3:1: {SHOULD_LINE}"),
        ("INFO", f"We checked 3 pages. 1 thing must change and 1 is better to change. {NO_LIST}"),
    ]


@pytest.mark.parametrize(
    ("fail_on", "levels"),
    [
        ("must", ["WARNING", "INFO", "DEBUG"]),
        ("should", ["WARNING", "WARNING", "DEBUG"]),
        ("think", ["WARNING", "WARNING", "WARNING"]),
        ("never", ["INFO", "INFO", "DEBUG"]),
    ],
)
def test_what_fails_a_build_is_a_warning(site, fail_on, levels):
    select = ["sentence-long", "negative-contraction"]
    rules = {"negative-contraction": "think"}
    site.config({"fail_on": fail_on, "select": select, "rules": rules})
    site.put("docs/index.md", f"{MUST}\n{SHOULD[11:]}\nThe cat can't sit.\n")
    assert [level for level, _ in site.build()[:-1]] == levels


def test_strict_fails_on_must_and_on_nothing_less(site):
    site.put("docs/index.md", SHOULD)
    site.build(strict=True)
    site.put("docs/index.md", MUST)
    with pytest.raises(Abort):
        site.build(strict=True)


def test_a_page_with_much_to_change_says_the_worst_and_where_the_rest_is(site):
    site.put("docs/index.md", f"{SHOULD[11:]}\n" * 11 + MUST)
    *lines, more, _ = site.build()
    assert lines[0] == ("WARNING", f"docs/index.md:25:1: {MUST_LINE}")
    assert [level for level, _ in lines[1:]] == ["INFO"] * 9
    text = "docs/index.md: And 2 more. To see them, type: speakeasy check docs/index.md"
    assert more == ("INFO", text)


@pytest.mark.parametrize("start", ["\ufeff", "---\r\ntitle: x\r\n---\r\n"])
def test_places_are_those_of_the_file(site, start):
    end = "\r\n" if "\r" in start else "\n"
    site.put("docs/index.md", start + MUST.replace("\n", end))
    assert site.build()[0][1] == f"docs/index.md:{start.count(end) + 3}:1: {MUST_LINE}"


def test_a_page_that_cannot_be_checked_is_a_warning(site):
    site.put("docs/index.md", "")
    text = "docs/index.md: This page is empty. Write something in it, or delete it."
    assert site.build() == [
        ("WARNING", text),
        ("INFO", f"We checked 0 pages. 1 page could not be checked. {NO_LIST}"),
    ]


def test_a_page_that_is_not_utf_8_is_named_and_the_others_are_checked(site):
    site.put("docs/a.md", "Caf\xe9".encode("latin-1"))
    site.put("docs/b.md", MUST)
    with pytest.raises(PluginError, match="not saved as UTF-8"):
        site.build()
    text = "This line is not saved as UTF-8. Save the file again as UTF-8."
    assert site.said[:2] == [
        ("WARNING", f"docs/a.md:1:4: {text}"),
        ("WARNING", f"docs/b.md:3:1: {MUST_LINE}"),
    ]


def test_pages_to_skip_and_pages_that_are_left_out_of_the_site_are_not_checked(site):
    site.config({"skip": ["news/*.md"]}, exclude_docs="old.md\n")
    for name in ("news/a.md", "old.md", ".hidden.md"):
        site.put(f"docs/{name}", MUST)
    assert site.build() == [("INFO", f"We checked 1 page. There is nothing to change. {NO_LIST}")]


def test_pages_that_another_plugin_makes_are_not_checked(site):
    site.put(
        "hook.py",
        "from mkdocs.structure.files import File\n"
        "def on_files(files, config):\n"
        f"    files.append(File.generated(config, 'made.md', content={MUST!r}))\n",
    )
    site.config(hooks=["hook.py"])
    assert len(site.build()) == 1


def test_nothing_on_a_page_can_steer_the_terminal(site):
    site.put("glossary.yml", 'words:\n  - {word: facilitate, use: avoid, meaning: "a\\eb"}\n')
    site.put("docs/index.md", HARD)
    assert all(text.isprintable() for _, text in site.build())


# --- settings and words -----------------------------------------------------------------------


def test_all_mistakes_in_the_settings_are_told_at_once(site):
    site.put(
        "mkdocs.yml",
        "site_name: x\nplugins:\n  - speakeasy:\n      profil: plain\n      fail_on: mus\n"
        "      rules:\n        sentence-lon: off\n",
    )
    with pytest.raises(Abort, match="configuration error"):
        site.build()
    text = "\n".join(site.warnings)
    assert "option 'profil': mkdocs.yml line 4: We do not know the setting 'profil'." in text
    assert "option 'fail_on': mkdocs.yml line 5: 'fail_on' is 'mus'." in text
    assert "option 'rules': mkdocs.yml line 7: There is no rule 'sentence-lon'." in text


def test_a_mistake_is_told_where_there_is_no_file():
    errors, warnings = SpeakeasyPlugin().load_config({"profil": "plain"})
    assert [name for name, _ in errors] == ["speakeasy"]
    assert warnings == []


def test_every_mistake_in_the_words_stops_the_build(site):
    site.put(
        "glossary.yml", "words:\n  - {word: a b}\n  - {use: allow}\n  - {word: c, us: allow}\n"
    )
    with pytest.raises(Abort):
        site.build()
    text = "\n".join(site.warnings)
    assert [f"glossary.yml line {line}:" in text for line in (2, 3, 4)] == [True] * 3


def test_a_damaged_table_of_ours_stops_the_build_with_one_sentence(site, monkeypatch):
    site.put("docs/index.md", "# News\n\nWe scrutinise it.\n")
    site.config({"select": ["hard-word"]})
    monkeypatch.setattr(difficulty, "TABLE", site.folder / "none.txt")
    difficulty.levels.cache_clear()
    try:
        with pytest.raises(Abort):
            site.build()
    finally:
        difficulty.levels.cache_clear()
    assert (
        "The list of hard words is missing or damaged. Install Speakeasy again."
        in (site.warnings[-1])
    )


@pytest.mark.parametrize("ours", [{}, {"glossary": "words/our.yml"}])
def test_the_words_stand_beside_the_config(site, monkeypatch, ours):
    site.config(ours)
    site.put(ours.get("glossary", "glossary.yml"), WORDS)
    site.put("docs/index.md", HARD)
    monkeypatch.chdir(site.folder / "docs")
    assert site.build()[0][1].startswith("index.md:3:4: 'facilitate' is on the list")


def test_words_that_are_named_and_not_there_stop_the_build(site):
    site.config({"glossary": "our.yml"})
    with pytest.raises(Abort):
        site.build()
    assert "our.yml: There is no file here. Check the name and the folder." in site.warnings[0]


def test_the_words_are_watched(site):
    site.put("glossary.yml", WORDS)
    config = load_config(str(site.folder / "mkdocs.yml"))
    config.plugins.on_config(config)
    assert [Path(item).resolve() for item in config.watch] == [site.folder / "glossary.yml"]


def test_the_plugin_can_be_off(site):
    site.config({"enabled": False})
    site.put("docs/index.md", MUST)
    assert site.build(strict=True) == []


# --- memory -----------------------------------------------------------------------------------

MEMORY = ".cache/speakeasy/mkdocs.json"


def test_a_second_build_says_the_same_without_checking(site, monkeypatch):
    site.put("docs/index.md", MUST)
    first = site.build()
    monkeypatch.setattr("mkdocs_speakeasy.checker.check_page", None)
    assert site.build() == first


def test_a_second_build_explains_the_same_words_without_looking_for_them(site, monkeypatch):
    site.put("glossary.yml", EXPLAINED)
    site.put("docs/index.md", "# A\n\nAn advocate, or an advocate.\n\nNo word here.\n")
    site.build()
    first = site.page("index.html")
    assert 'class="se-word"' in first
    monkeypatch.setattr(known_matches, "find_terms", None)
    site.build()
    assert site.page("index.html") == first


@pytest.mark.parametrize("change", ["page", "words"])
def test_words_are_looked_for_again_where_something_changed(site, change):
    site.put("glossary.yml", EXPLAINED)
    site.put("docs/index.md", "# A\n\nAn advocate can help you.\n")
    site.build()
    if change == "page":
        site.put("docs/index.md", "# A\n\nYou can ask an advocate.\n")
    else:
        site.put("glossary.yml", EXPLAINED.replace("advocate", "help"))
    site.build()
    word = "advocate" if change == "page" else "help"
    assert f">{word}</button>" in site.page("index.html")


@pytest.mark.parametrize("change", ["page", "words", "settings"])
def test_what_changed_is_checked_again(site, change):
    site.put("glossary.yml", WORDS)
    site.put("docs/index.md", EASY)
    site.build()
    if change == "page":
        site.put("docs/index.md", HARD)
    elif change == "words":
        site.put("glossary.yml", WORDS.replace("facilitate", "mat"))
    else:
        site.config({"rules": {"sentence-long": {"max_words": 5}}})
    assert len(site.build()) == 2


@pytest.mark.parametrize(
    "spoiled",
    [b"", b"\x00\xff", b"{}", b"{mark}", b"{mark}\n[1]", b"{mark}\n[{body}", b"{mark}\n{other}"],
)
def test_a_broken_memory_is_thrown_away(site, spoiled):
    site.put("docs/index.md", MUST)
    first = site.build()
    mark, _, body = (site.folder / MEMORY).read_bytes().partition(b"\n")
    other = body.replace(b"32 words", b"33 words")
    for name, part in {b"{mark}": mark, b"{body}": body, b"{other}": other}.items():
        spoiled = spoiled.replace(name, part)
    site.put(MEMORY, spoiled)
    assert site.build() == first
    assert (site.folder / MEMORY).read_bytes() == mark + b"\n" + body


@pytest.mark.parametrize("name", [".cache", ".cache/speakeasy", MEMORY])
def test_a_memory_that_cannot_be_written_is_no_reason_to_stop(site, name):
    path = site.folder / name
    if name == MEMORY:
        path.mkdir(parents=True)
    else:
        site.put(name, "a file")
    assert len(site.build()) == 1


def test_only_what_is_new_is_told_again_while_somebody_writes(site):
    site.put("docs/index.md", MUST)
    site.put("docs/a.md", SHOULD)
    config = load_config(str(site.folder / "mkdocs.yml"))
    config.plugins.on_startup(command="serve", dirty=False)
    build_site(config)
    site.put("docs/a.md", f"# Ours\n\n{SHOULD}")
    site.logged.clear()
    build_site(config)
    assert [text.partition(" ")[0] for _, text in site.said] == ["docs/a.md:5:1:", "We"]


# --- made pages -------------------------------------------------------------------------------

RULE_PAGES = [f"speakeasy/rules/{rule.id}/index.html" for rule in load_rules()]
LISTS = ["rules/index.html", "rules/catalogue/index.html", "words/index.html"]
MADE = sorted([*RULE_PAGES, *(f"speakeasy/{name}" for name in LISTS)])
STRICT = {
    "links": dict.fromkeys(
        ["not_found", "anchors", "absolute_links", "unrecognized_links"], "warn"
    ),
    "nav": dict.fromkeys(["not_found", "omitted_files", "absolute_links"], "warn"),
}


@pytest.mark.parametrize(
    "leads_there",
    [
        {"ours": {"pages": True}},
        {"nav": ["index.md", {"W": "speakeasy/words.md"}, {"R": "speakeasy/rules/index.md"}]},
        {"page": "[W](speakeasy/words.md#facilitate) [R](speakeasy/rules/sentence-long.md)"},
    ],
    ids=["setting", "menu", "link"],
)
@pytest.mark.parametrize("use_directory_urls", [True, False])
def test_the_pages_are_made_where_the_site_leads_to_them(site, leads_there, use_directory_urls):
    site.put("glossary.yml", WORDS)
    site.put("docs/index.md", EASY + leads_there.get("page", ""))
    site.config(
        leads_there.get("ours"),
        nav=leads_there.get("nav"),
        validation=STRICT,
        use_directory_urls=use_directory_urls,
    )
    site.build(strict=True)
    assert len(site.pages) == 1 + len(MADE)
    if use_directory_urls:
        assert set(MADE) <= set(site.pages)
        assert 'href="../words/"' in site.page("speakeasy/rules/index.html")
        assert 'href="sentence-long/"' in site.page("speakeasy/rules/index.html")
        assert 'href="../"' in site.page("speakeasy/rules/sentence-long/index.html")
        assert 'href="../rules/"' in site.page("speakeasy/words/index.html")


def test_no_page_is_made_where_nothing_leads_to_it(site):
    site.put("glossary.yml", WORDS)
    site.build()
    assert site.pages == ["index.html"]


def test_no_page_is_made_where_the_settings_say_so(site):
    site.config({"pages": False})
    site.put("docs/index.md", EASY + "[R](speakeasy/rules/index.md)")
    site.build()
    assert site.pages == ["index.html"]


def test_without_words_there_is_no_word_list(site):
    site.config({"pages": True}, validation=STRICT)
    site.build(strict=True)
    assert "speakeasy/words/index.html" not in site.pages


@pytest.mark.parametrize("nav", [None, ["index.md", "a.md"], [{"Part": ["a.md"]}, "index.md"]])
def test_the_menu_of_a_site_stays_as_it_is(site, nav):
    site.put("docs/a.md", EASY)
    site.put("glossary.yml", WORDS)
    site.config({"pages": True}, nav=nav, validation=STRICT)
    site.build(strict=True)
    with_us = site.page("index.html")
    site.config({"pages": False}, nav=nav, validation=STRICT)
    site.build(strict=True)
    assert site.page("index.html") == with_us


def test_a_page_of_the_site_is_never_replaced(site):
    site.config({"pages": True})
    site.put("glossary.yml", WORDS)
    site.put("docs/speakeasy/words.md", "# Ours\n")
    site.put("docs/speakeasy/rules/README.md", "# Our rules\n")
    site.build()
    assert "Ours" in site.page("speakeasy/words/index.html")
    assert "Our rules" in site.page("speakeasy/rules/index.html")


def test_text_of_the_words_does_no_harm_on_the_site(site):
    harm = "<script>alert(1)</script> [x](javascript:x) {{ config }} *a*"
    site.put(
        "glossary.yml", yaml.safe_dump({"words": [{"word": harm, "use": "allow", "why": harm}]})
    )
    site.config({"pages": True}, markdown_extensions=["attr_list", "md_in_html", "pymdownx.extra"])
    site.build()
    page = site.page("speakeasy/words/index.html")
    assert [sign in page for sign in ("<script>", 'href="javascript', "{{", "<em>")] == [False] * 4


# --- hosts ------------------------------------------------------------------------------------


# --- what the reader sees ---------------------------------------------------------------------


@pytest.mark.parametrize("use_directory_urls", [True, False])
def test_words_of_the_list_are_explained_with_a_link_to_the_list(site, use_directory_urls):
    site.put("glossary.yml", EXPLAINED)
    site.put("docs/part/a.md", "# A\n\nAn advocate can come.\n")
    site.config({"pages": True}, use_directory_urls=use_directory_urls)
    site.build(strict=True)
    page, link = "part/a.html", "../speakeasy/words.html#advocate"
    if use_directory_urls:
        page, link = "part/a/index.html", "../../speakeasy/words/#advocate"
    assert f'href="{link}"' in site.page(page)
    words_page = next(one for one in site.pages if "words" in one)
    assert "se-word" not in site.page(words_page).replace("se-words", "")
    assert "A person who helps you." in site.page(page)


@pytest.mark.parametrize("use_directory_urls", [True, False])
def test_in_a_long_list_each_link_leads_to_its_word(site, use_directory_urls):
    meaning = "This is what the word means, in many easy words. " * 4
    words = [
        {"word": f"{letter}oo{letter}a{end}", "use": "explain", "meaning": meaning}
        for letter in "abc"
        for end in "bdfghklmnp"
    ]
    words.append({"word": "old", "use": "avoid", "meaning": "A.", "replaced_by": "coocab"})
    words += [{**words[0], "word": f"doodah {number}"} for number in range(80)]
    site.put("glossary.yml", yaml.safe_dump({"words": words}))
    site.put("docs/part/a.md", "# A\n\nA book, aooaab. A coocab. A doodah 7. An old.\n")
    site.config({"pages": True}, use_directory_urls=use_directory_urls)
    site.build()
    page = "part/a/index.html" if use_directory_urls else "part/a.html"
    links = re.findall(r'href="([^"]+#[^"]+)"', site.page(page))
    assert len(links) >= 4
    lists = [one for one in site.pages if one.startswith("speakeasy/words")]
    assert len(lists) > 5
    for start in [page, *lists]:
        for link in re.findall(r'href="([^"]*#[^"]+)"', site.page(start)):
            address, _, name = link.partition("#")
            to = posixpath.normpath(posixpath.join(posixpath.dirname(start), address))
            to = start if not address else to + "/index.html" * use_directory_urls
            assert f'id="{name}"' in site.page(to), f"{start}: {link}"
    assert all(site.page(one).count('se-word"') == 0 for one in lists)


def test_words_are_not_explained_where_the_settings_say_so(site):
    site.put("glossary.yml", EXPLAINED)
    site.put("docs/index.md", "# A\n\nAn advocate can come.\n")
    site.config({"explain": "off"})
    site.build()
    assert "se-word" not in site.page("index.html")


def test_an_extension_of_the_same_name_is_not_run_twice(site):
    site.put("glossary.yml", EXPLAINED)
    site.put("docs/index.md", "# A\n\nAn advocate can come.\n")
    site.config(markdown_extensions=["speakeasy"])
    site.build()
    assert site.page("index.html").count('class="se-word"') == 1


def test_a_picture_of_a_word_that_is_not_there_is_told_with_its_line(site):
    words = EXPLAINED.replace("}", ", picture: images/none.svg}")
    site.put("glossary.yml", words)
    told = [text for level, text in site.build() if level == "WARNING"]
    line = "The picture 'images/none.svg' of 'advocate' is not in the folder of the pages."
    assert told == [f"glossary.yml line 2: {line}"]


@pytest.mark.parametrize("theme", ["material", "speakeasy", "mkdocs"])
def test_in_any_theme_the_styles_that_our_pages_need_are_there(site, theme):
    pytest.importorskip("material")
    site.put("docs/index.md", "# A\n\n![A cup](cup.svg) Have a drink.\n")
    site.put("docs/cup.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="7"/>')
    site.config(theme=theme)
    site.build()
    sheet = "assets/speakeasy.css" if theme == "speakeasy" else "assets/speakeasy/reading.css"
    assert f'href="{sheet}"' in site.page("index.html").replace("./", "")
    assert ".se-row" in site.page(sheet)
    assert 'class="se-row"' in site.page("index.html")
    assert 'width="9"' in site.page("index.html")


@pytest.mark.parametrize(("theme", "has_style"), [("speakeasy", False), ("material", True)])
def test_a_table_has_no_style_of_its_own_in_our_theme(site, theme, has_style):
    pytest.importorskip("material")
    site.put("docs/index.md", "# A\n\n| a | b | c |\n| --- | --: | --- |\n| d | e | f |\n")
    site.config(theme=theme)
    site.build()
    assert ("style=" in site.page("index.html").split("<table>")[1]) == has_style


def test_our_theme_copies_no_file_that_no_page_asks_for(site):
    pytest.importorskip("material")
    site.config(theme="speakeasy")
    site.build()
    top = site.folder / "site"
    kinds = {path.suffix for path in top.rglob("*") if path.is_file()}
    assert not (top / "assets" / "javascripts").exists()
    assert ".yml" not in kinds
    assert [path.name for path in top.rglob("*.css")] == ["speakeasy.css"]


@pytest.mark.skipif(not importlib.util.find_spec("properdocs"), reason="ProperDocs is not there")
def test_properdocs_builds_it_too(site):
    site.put("docs/index.md", MUST)
    site.put("glossary.yml", WORDS)
    site.config({"pages": True})
    (site.folder / "mkdocs.yml").rename(site.folder / "properdocs.yml")
    command = [sys.executable, "-m", "properdocs", "build"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    how = {"cwd": site.folder, "capture_output": True, "text": True, "env": env}
    done = subprocess.run(command, check=False, **how)
    assert done.returncode == 0, done.stderr
    assert f"docs/index.md:3:1: {MUST_LINE}" in " ".join(done.stderr.split())
    assert set(MADE) <= set(site.pages)
    strict = subprocess.run([*command, "--strict"], check=False, **how)
    assert strict.returncode == 1


def _imports(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield (node.module or "").partition(".")[0]


@pytest.mark.parametrize(
    ("package", "homes"),
    [
        ("mkdocs", ("plugin.py", "host/", "paper/site_pages.py")),
        ("properdocs", ("plugin.py",)),
        ("material", ("markup/",)),
        ("markdown", ("markup/",)),
        ("pymdownx", ("markup/",)),
    ],
)
def test_what_we_build_on_is_imported_in_one_place(package, homes):
    top = Path(mkdocs_speakeasy.__file__).parent
    files = [file for file in top.rglob("*.py") if package in _imports(file)]
    names = [file.relative_to(top).as_posix() for file in files]
    assert [name for name in names if not name.startswith(homes)] == []
