"""`speakeasy score`: from what a person types to what they read and how it ends."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs_speakeasy import cli
from mkdocs_speakeasy.measures import difficulty

GUIDE = Path(__file__).parent.parent / "docs" / "editors" / "how-hard.md"
EASY = "# The cat\n\nThe cat sat on the mat. It was warm.\n"
HARD = "# News\n\nThe group will scrutinise the allocation of resources.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "SPEAKEASY_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "easy.md").write_text(EASY)
    (tmp_path / "hard.md").write_text(HARD)
    return tmp_path


def run(*typed, stdin=None):
    return CliRunner().invoke(cli.main, ["score", *map(str, typed)], input=stdin)


def test_the_table_says_how_hard_a_page_is_and_what_to_mend():
    assert run("hard.md").stdout.splitlines() == [
        "                 words a  over 15  hard words",
        "Page     words  sentence    words      in 100  ease  grade",
        "hard.md      9       4.5      0 %        33.3    64    7.1",
        "",
        "Mend these sentences first.",
        "",
        "hard.md",
        "  line 3: 8 words, hard words: scrutinise, allocation, resources.",
        "    The group will scrutinise the allocation of resources.",
        "",
        "Change these: words a sentence, sentences over 15 words, and hard words.",
        "Ease and grade are only a clue. 100 is the easiest page, and 0 the hardest.",
        "A good score does not make a page easy. Ask the people who will read it.",
    ]


def test_the_guide_shows_what_the_command_says(folder):
    page, _, table, mend = re.findall(r"```\w+\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    (folder / "news.md").write_text(page)
    shown = run("news.md").stdout
    assert table in shown
    assert mend in shown


def test_an_easy_page_has_nothing_to_mend():
    assert "Mend" not in run("easy.md").stdout


def test_many_pages_show_the_sentences_of_the_hardest(folder):
    for number in range(9):
        (folder / f"page{number}.md").write_text(HARD + EASY * number)
    some, every = run(".").stdout, run(".", "--all").stdout
    assert some.count("line 3:") == 3
    assert every.count("line 3:") == 10
    assert "To see the sentences of all 10 pages, add --all." in some
    assert "add --all" not in every


def test_json_has_all_numbers_and_the_place_of_each_sentence():
    told = json.loads(run("easy.md", "hard.md", "--format", "json").stdout)
    easy, hard = told["pages"]
    assert (easy["path"], easy["words"], easy["sentences"], easy["to_mend"]) == (
        "easy.md",
        11,
        3,
        [],
    )
    assert easy["ease"] > 90
    assert hard["ease"] < 70
    place = hard["to_mend"][0]
    assert (place["line"], place["column"], place["words"]) == (3, 1, 8)
    assert place["hard_words"] == ["scrutinise", "allocation", "resources"]
    assert told["problems"] == []


def test_a_page_that_has_no_score_says_why(folder):
    (folder / "picture.md").write_text("![A cat](cat.png)\n")
    done = run("picture.md")
    assert "picture.md  This page has no words to score." in done.stdout
    assert done.exit_code == 0
    told = json.loads(run("picture.md", "--format", "json").stdout)["pages"][0]
    assert (told["ease"], told["grade"], told["words"]) == (None, None, 0)
    assert told["why_not"] == "This page has no words to score."


def test_words_of_the_list_do_not_count_as_hard(folder):
    (folder / "words.yml").write_text(
        "words:\n  - word: allocation\n    use: explain\n    meaning: How we share money.\n"
    )
    told = json.loads(run("hard.md", "--glossary", "words.yml", "--format", "json").stdout)
    assert told["pages"][0]["to_mend"][0]["hard_words"] == ["scrutinise", "resources"]


def test_a_page_that_is_not_there_is_told():
    alone, beside = run("no.md"), run("no.md", "easy.md")
    assert alone.exit_code == 2
    assert "no.md: There is no file or folder with this name." in alone.stderr
    assert beside.exit_code == 1
    assert "easy.md" in beside.stdout
    assert "no.md: There is no file or folder with this name." in beside.stdout


def test_words_that_another_program_sends_are_scored():
    assert json.loads(run("-", "--format", "json", stdin=HARD).stdout)["pages"][0]["words"] == 9


def test_the_report_goes_into_a_file_but_never_over_a_page(folder):
    assert run("hard.md", "--output", "scores.txt").exit_code == 0
    assert "hard.md" in (folder / "scores.txt").read_text()
    assert run("hard.md", "--output", "hard.md").exit_code == 2
    assert (folder / "hard.md").read_text() == HARD


def test_a_damaged_table_ends_the_command_with_one_clear_sentence(folder, monkeypatch):
    table = folder / "difficulty.txt"
    table.write_text("00000000\nthe")
    monkeypatch.setattr(difficulty, "TABLE", table)
    difficulty.levels.cache_clear()
    try:
        done = run("hard.md")
    finally:
        difficulty.levels.cache_clear()
    assert done.exit_code == 2
    assert "The list of hard words is missing or damaged. Install Speakeasy again." in done.stderr
    assert "Traceback" not in done.stderr


def test_signs_in_names_and_pages_do_no_harm_to_the_terminal(folder):
    (folder / "odd\x1b[31m.md").write_text(HARD.replace("group", "gr\x1b[31moup"))
    assert "\x1b" not in run(".").stdout


@pytest.mark.parametrize("width", ["20", "40", "200"])
def test_the_report_fits_any_terminal_as_well_as_it_can(monkeypatch, width):
    monkeypatch.setenv("COLUMNS", width)
    assert "hard.md" in run(".").stdout
