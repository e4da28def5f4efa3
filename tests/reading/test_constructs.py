"""Runs the cases in constructs.yml: what is read of a page, and where it stands."""

from pathlib import Path

import pytest
import yaml
from mkdocs_speakeasy.reading.markdown import read
from rendered import EXTENSIONS, rendered_words

CASES = yaml.safe_load(Path(__file__).with_name("constructs.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_words_are_read_in_their_places(case):
    document = read(case["text"])
    found = []
    for number, text in enumerate(document.word_texts):
        if text in _chosen(case):
            word = document.word(number)
            place = document.position(document.span(word.start, word.end).start)
            found.append((place, f"{place[0]}:{place[1]} {text}"))
    assert [text for _, text in sorted(found)] == case["words"]


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.get("rendered", True)], ids=lambda case: case["name"]
)
def test_python_markdown_shows_the_same_words(case):
    shown = rendered_words(case["text"], EXTENSIONS, {})
    wanted = [word.split(" ", 1)[1] for word in case["words"]]
    assert sorted(word for word in shown if word in _chosen(case)) == sorted(wanted)


def _chosen(case):
    return {word.split(" ", 1)[1] for word in case["words"]} | set(case.get("not_read", ()))
