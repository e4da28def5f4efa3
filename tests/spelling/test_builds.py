"""Builds with MkDocs: what they remember of spelling, and what they tell."""

from __future__ import annotations

import os
from textwrap import indent

import pytest
import yaml
from mkdocs_speakeasy.building.site_check import SourcePage, open_site
from mkdocs_speakeasy.settings import parse_settings

PAGE = "# News\n\nYou recieve it.\n"
NO_PROGRAM = "There is no Aspell or Hunspell here, so we did not check spelling. "


@pytest.fixture
def build(tmp_path, monkeypatch):
    """Check the site once, as a build does. Gives how many things are told, and the line."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.md").write_text(PAGE, encoding="utf-8")

    def build(**options):
        ours = {"select": ["spelling"], "rules": {"spelling": options}}
        (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(ours), encoding="utf-8")
        site = open_site(tmp_path / "mkdocs.yml", parse_settings(ours, path="mkdocs.yml"))
        site.start([SourcePage("a.md", "docs/a.md")])
        (page,) = site.finish()
        return page.news.should, site.no_spelling

    return build


@pytest.mark.usefixtures("programs")
def test_each_build_without_a_program_says_so(build):
    for _ in range(2):
        should, line = build()
        assert should == 0
        assert line.startswith(NO_PROGRAM)


def test_a_build_sees_that_a_program_came_and_went(build, heard, programs, real):
    assert build() == (1, "")
    (programs / real).rename(programs / "away")
    should, line = build()
    assert should == 0
    assert line.startswith(NO_PROGRAM)
    (programs / "away").rename(programs / real)
    assert build() == (1, "")
    assert heard.exists()


def test_a_build_in_which_nothing_changed_starts_no_program(build, heard):
    build()
    started = heard.read_text()
    assert build() == (1, "")
    assert heard.read_text() == started


BROKEN = 'if sys.argv[1] == "dicts": print("en_GB")\nelse: sys.exit(1)'
MENDED = """
if sys.argv[1] == "dicts":
    print("en_GB")
elif sys.argv[1] == "list":
    print("\\n".join({"recieve"}.intersection(sys.stdin.read().split())))
else:
    print("@(#)", flush=True)
    for line in sys.stdin:
        print("& recieve 1 1: receive\\n", flush=True)
"""


def test_what_a_broken_program_left_out_is_not_remembered(build, put_program):
    put_program("aspell", BROKEN)
    line = "Aspell did not answer as it should, so we did not check all spelling."
    assert build() == (0, line)
    assert build() == (0, line)
    os.utime(put_program("aspell", MENDED), ns=(0, 0))
    assert build() == (1, "")


def test_nothing_is_remembered_even_where_nobody_can_see_that_it_was_mended(build, put_program):
    code = (
        f"if os.path.exists('mended'):\n{indent(MENDED, '    ')}\nelse:\n{indent(BROKEN, '    ')}"
    )
    folder = put_program("aspell", code).parent
    assert build()[0] == 0
    (folder / "mended").touch()
    assert build() == (1, "")


@pytest.mark.usefixtures("programs")
def test_a_change_in_the_file_of_words_counts(build, tmp_path, heard):
    (tmp_path / "words.txt").write_text("scrum\n")
    assert build(file="words.txt")[0] == 1
    (tmp_path / "words.txt").write_text("scrum\nrecieve\n")
    assert build(file="words.txt")[0] == 0
    assert heard.exists()
