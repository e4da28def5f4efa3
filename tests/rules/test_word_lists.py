"""The word lists beside the rules."""

import json

import pytest
from mkdocs_speakeasy.mistakes import MistakesFound
from mkdocs_speakeasy.rules import word_lists

FILES = sorted(word_lists.FOLDER.glob("*.yml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_list_is_the_same_after_it_was_kept(file):
    read = word_lists.read_list(file)
    assert json.loads(json.dumps(read)) == read


def test_a_list_that_was_kept_is_found_again(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    word_lists.all_lists.cache_clear()
    first = word_lists.load_list("digits")
    assert list(tmp_path.rglob("*.json"))
    word_lists.all_lists.cache_clear()
    assert word_lists.load_list("digits") == first


def test_a_broken_line_of_a_list_is_told_with_its_line(tmp_path):
    file = tmp_path / "idiom.yml"
    file.write_text("a leg up: help\nin the loop: [told\nb: c\n", encoding="utf-8")
    with pytest.raises(MistakesFound) as found:
        word_lists.read_list(file)
    assert "idiom.yml line " in str(found.value)
